"""How Spanish customers write about each idea."""

from __future__ import annotations

IDEAS = {
    "late": """
        tarde|retraso|retrasado|retrasada|demora|tarda|tardando|tardar
        aún|todavía|sigue|no _ llegado|recibido|llega|entregado|recibo
        dónde|donde está|esta|anda _ pedido|paquete|envío|compra
        cuándo|cuando llega|llegará|recibo|recibiré|entregan|viene
        cuánto|cuanto tarda|tiempo|demora|tardan
        esperando|espero|esperar
        seguimiento|rastrear|rastreo|enviado|camino|estado
        entrega|envío|entregar|entregado|plazo|plazos
    """,
    "lost": """
        perdido|perdida|desaparecido|extraviado|robado|extravío
        nunca llegó|recibí|llego|recibido|llegado
        dice|pone|aparece entregado
        vecino|vecinos|vecina
    """,
    "damaged": """
        roto|rota|dañado|dañada|rotos|golpeado|rasgado|rayado|estropeado|daños|agrietado
        grieta|abolladura|rasguño|arañazo|agujero|mancha|manchas|fuga|pedazos|trozos
    """,
    "defect": """
        defectuoso|defectuosa|averiado|avería|fallo|falla|defecto
        no _ funciona|enciende|va|arranca|carga
        dejado|dejó _ funcionar
    """,
    "warranty": """
        garantía
        después|tras _ meses|mes|año|años|semanas _ roto|funciona|estropeado
    """,
    "repair": """
        reparar|reparación|arreglar|arreglo|repuesto|repuestos|pieza|piezas|arreglado
    """,
    "wrong_item": """
        equivocado|equivocada|incorrecto|incorrecta|erróneo|error
        otra cosa|talla
        no es lo que _ pedí|quería
        otro color|modelo|producto|artículo
        no es mi|nuestro pedido|paquete
    """,
    "missing": """
        falta|faltan|faltaba|incompleto|incompleta|faltante
        no completo|todo|venía|estaba|viene
        solo|sólo _ uno|una|mitad|parte|recibido|llegado
    """,
    "return": """
        devolver|devolución|devoluciones|devuelvo|devuelto|retorno|desistimiento|etiqueta|devolverlo|devolverla
        ya no _ quiero|necesito
        no _ gusta|convence|satisfecho|esperaba|satisfecha
        mandar|enviar _ vuelta
        arrepentido|arrepiento|decepcionado|decepcionada
        cambiado|cambié de opinión|idea
        diferente|distinto _ foto|esperaba|imagen
    """,
    "exchange": """
        cambiar|cambio|intercambiar|reemplazo|sustituir|reemplazar
        no _ queda|vale|sirve|entra
        demasiado|muy pequeño|grande|pequeña|estrecho|ancho|corto|largo|chico
        queda|está|quedan _ pequeño|grande|pequeña|estrecho|ancho|apretado
        otra|talla|diferente talla|mayor|menor|grande|pequeña|color
    """,
    "size": """
        talla|tallas|medidas|tallaje|dimensiones
    """,
    "refund": """
        reembolso|reembolsar|reembolsado|reintegro|devolución
        dinero|importe _ devuelto|vuelta|devuelvan|devolver|devolución
        devuelvan|devolver|recuperar _ dinero
    """,
    "pay": """
        pagar|pago|pagos|pagado|paypal|transferencia|bizum|visa|mastercard|contrareembolso|efectivo
    """,
    "pay_later": """
        plazos|cuotas|klarna|financiar|financiación|aplazar|aplazado
        pagar _ después|tarde
    """,
    "pay_failed": """
        pago|tarjeta|pagar|transacción _ falla|fallado|error|rechazado|rechazada|no|denegado
        dos|doble _ cobrado|cobro|pagado|veces
        cobrado|cargado|cobraron
    """,
    "invoice": """
        factura|facturas|recibo|ticket|iva|contable|contabilidad|comprobante|justificante|gestor
    """,
    "account": """
        cuenta|perfil|usuario|registrarme|registro
    """,
    "login": """
        sesión|entrar|acceder|acceso
        no _ puedo|consigo _ entrar|acceder|iniciar
    """,
    "password": """
        contraseña|clave|password
        olvidado|olvidé|restablecer|recuperar|recuerdo _ contraseña|clave
    """,
    "delete_data": """
        borrar|eliminar|suprimir|cerrar _ cuenta|datos|perfil|información
        rgpd|privacidad
    """,
    "discount": """
        descuento|descuentos|cupón|promoción|promocional|oferta|ofertas|rebaja|rebajas|puntos|promo
        código _ funciona|válido|no|caducado|acepta|sirve
    """,
    "price": """
        barato|precio|precios|caro|barata
    """,
    "giftcard": """
        tarjeta|tarjetas|cheque|vale regalo
        saldo
    """,
    "gift": """
        regalo|envolver|envuelto|envoltorio|cumpleaños|sorpresa|regalar
    """,
    "hours": """
        horario|horarios|abierto|abierta|cerrado|abren|cierran|abrís|cerráis|domingo|festivos|abiertos
        qué|que hora
        hasta qué hora
    """,
    "store": """
        tienda|tiendas|sucursal|física
        dónde|donde estáis|están|encuentro
        ver|probar|verlo|probarlo _ persona|tienda
        pasarme|pasar|ir _ tienda
    """,
    "pickup": """
        recoger|recogida|recogerlo|retirar
        punto _ recogida|entrega
    """,
    "address": """
        dirección|mudado|mudanza|calle|postal|domicilio|mudo
        otra|nueva|equivocada|cambiar|antigua _ dirección
        al|en|a _ trabajo|oficina|vecino|padres
    """,
    "not_home": """
        ausente
        nadie|no|estaba|estaré _ casa
        repartidor|transportista|mensajero|cartero
    """,
    "cancel": """
        cancelar|cancelación|cancelado|anular|anulación|anulado|cancela|cancelen
        por error|equivocación
        sin querer
        cambiado|cambié de opinión|idea
        ya no _ quiero|necesito
    """,
    "change_order": """
        modificar|añadir|agregar|corregir|modificación|cambiar|editar
        equivocado|equivoqué _ pedido|talla|producto
    """,
    "stock": """
        stock|disponible|agotado|agotada|disponibilidad|existencias|reponer|reposición
        vuelve|volverá|vuelva|vuelven _ stock|disponible|haber|venta
    """,
    "newsletter": """
        newsletter|boletín|boletines|spam|publicidad|suscribirme|darme|baja
        no|más|demasiados _ correos|mails|emails|publicidad
    """,
    "shipping_cost": """
        gastos|costes|costo|coste _ envío|entrega
        cuánto|cuanto|cuesta _ envío|enviar|entrega
        envío|entrega gratis|gratuito|gratuita
    """,
    "abroad": """
        extranjero|internacional|europa|portugal|francia|canarias|baleares|alemania|méxico
    """,
    "speak": """
        llamar|hablar|humano|agente|contactar|contacto|telefónico
        atención _ cliente
        por teléfono
        hablar|contactar _ alguien|persona
        número teléfono
    """,
    "evening": """
        franja|horaria
        elegir|escoger _ día|hora|fecha
    """,
    "manual": """
        manual|instrucciones|instalar|conectar|montar|montaje|configurar|instalación
        cómo|como _ funciona|usar|uso|usa
    """,
    "care": """
        lavar|lavado|planchar|limpiar|limpieza|encogido|cuidado
    """,
    "material": """
        material|algodón|cuero|tela|lana|vegano|sostenible|alergia|alérgico|ingredientes
    """,
    "review": """
        reseña|reseñas|opinión|opiniones|valoración|estrellas|valorar
    """,
    "jobs": """
        empleo|vacante|vacantes|currículum|prácticas|contratando
        trabajar con|para|en
    """,
    "business": """
        empresa|empresas|autónomo|mayorista|mayor|presupuesto|cantidad
    """,
    "subscription": """
        suscripción|baja|membresía|renovar|renovación|socio|suscrito
    """,
    "confirmation": """
        confirmación|confirmado|confirmada
        no|ningún _ correo|mail|email|mensaje|confirmación
    """,
    "old_appliance": """
        antiguo|viejo|vieja|antigua _ retirada|retirar|aparato|recoger
        reciclar|reciclaje
    """,
    "order_how": """
        pedir|comprar|carrito|cesta
    """,
}
