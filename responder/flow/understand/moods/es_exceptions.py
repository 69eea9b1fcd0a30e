"""Spanish phrases that only sound like mood or need: what these cover means nothing of the kind."""

from __future__ import annotations

EXCEPTIONS = """
envío|entrega|mensajería|correo|servicio urgente
danger: tragado|tragó mi|la _ tarjeta
no|ninguna|sin _ queja|quejas|prisa|urgencia|urgente|reclamación
formulario|libro|procedimiento|servicio|hoja _ quejas|reclamaciones|reclamación
número|números|contacto|salida _ emergencia|emergencias
danger: bombona|factura|cocina|contador|caldera|precio|estufa de|del|a gas
danger: gas natural
nada urgente|grave|malo
danger: alarma|detector|extintor _ incendios|incendio|humo
no|sin hace|hay|tengo|problema falta|prisa
human: no hace falta _ llamen|llamar|llame
no es|está mal|malo|grave
robot aspirador|aspiradora|cocina|cortacésped
danger: fuegos artificiales
muy|tan|bastante contento|contenta|satisfecho|satisfecha|feliz
danger: baja tensión|laboral|médica|temporada
no puedo esperar a|para
eres|es|soy _ robot|bot|humano|persona|máquina
danger: hinchado|hinchada|hinchable balón|colchón|globo|piscina
me da miedo equivocarme
danger: dolor de corazón
danger: pastillas|cápsulas|tabletas para|de _ lavavajillas|lavadora|café
danger: sin|ningún|ninguna peligro|dolor|miedo
danger: salmón|jamón|queso ahumado
danger: serie|película|libro|juego|novela _ suicidio|asesinato|matar
danger: bomba de|para _ agua|calor|aire|bici|bicicleta|inflar|acuario|piscina
danger: cuchillo|cuchillos de _ cocina|pan|jamonero
danger: vendéis|venden|comprar|tenéis|tienen|busco|recomiendan|instalar _ detector|detectores _ monóxido
danger: receta a|en|de _ otra|otro|farmacia|cocina
danger: protección|seguro|contra|anti|antifraude _ fraude|fraudes
danger: precio|precios|fecha|oferta bomba
gracias por todo
danger: caldera de vapor|gas|condensación
danger: fumar _ habitación|terraza|permitido|prohibido
danger: no me|nos|le queda|quedan _ claro|bien|espacio|datos|saldo|puntos|clases
danger: pila|pilas para _ mando|reloj
danger: detector|detectores|alarma|alarmas|sensor|sensores de humo|incendio|incendios
danger: equipo|departamento|servicio|teléfono|número|línea de _ fraude|fraudes
danger: tiritas|apósitos para|de ampollas
danger: análisis|analítica|donar|grupo|muestra de sangre
todavía|aún no he|hemos hecho|realizado|pagado
cuesta|coste|precio|gratis|cobráis _ bloquear
no tolero|toleramos _ bien|mal|gluten|lactosa
quejas de _ vecinos|clientes|otros|huéspedes
hacer|hacéis|hacen|con _ quejas de
botón|salida|número|puerta|luz|luces|teléfono|freno|plan|kit|servicio|lámpara de _ emergencia|emergencias|urgencia
human: llamar _ repartidor|mensajero|transportista|conductor|vecino|tienda|hotel
complaint: @tercera vez que _ compro|pido|reservo|vengo|compramos|alquilo
complaint,angry: anterior|antiguo|antigua|último|última|otro|otra proveedor|tienda|empresa|banco|compañía|
taller ... desastre|pésimo|pésima|horrible|nefasto
complaint,angry: proveedor|tienda|empresa|banco|compañía|taller anterior|antiguo|antigua ... desastre|pésimo|pésima|
horrible|nefasto
complaint: nunca|jamás tuve|tuvimos|he|hemos _ queja|quejas
complaint,angry: @vecina está|estaba ... furiosa|furioso|enfadada|enfadado|cabreada|cabreado ... su|sus
complaint: muero|mueres|parto|troncho|partí|mato|meo _ de risa
urgent: generador|grupo|batería|kit|cargador|radio|linterna|manta de emergencia|emergencias
danger: leí|leído|visto|vi|oído ... periódico|tele|radio|noticias ... incendio|accidente|explosión
urgent: alumbrado|iluminación|luces|luz|alumbrados de emergencia
complaint: cuánto|cuanto tarda|tardan|tardáis ... queja|quejas|reclamación|reclamaciones
complaint,angry: @vecina está|estaba ... enfadada|enfadado|furiosa|furioso|cabreada _ porque|que
urgent: plazo|fecha _ próximo|próxima|viene
danger: explosión|explosiones de color|colores|sabor|sabores|aromas|flores|alegría
danger,angry,complaint: charla|curso|folleto|folletos|consejos|seguro|artículo|taller|libro|podcast|formación|jornada|
prevención|información _ estafa|estafas|fraude|fraudes|timo|timos|robos|phishing|hackeo
danger,urgent: trabajo|trabaja|trabajamos|voluntaria|voluntario _ urgencias|hospital|ambulancia|ambulancias|bomberos
danger,urgent: si|cuando me|mi|la|una|le _ roban|robaran|roba|robada|hackean
danger,urgent: anterior|antigua|última tarjeta|bici|cartera _ robaron|robada
danger,urgent: tarjeta|bici|cartera anterior|antigua _ robaron|robada
danger: diferencia|cuál|cuáles|precio|cuesta|catálogo ... monóxido
danger: bolsa|funda|estuche|neverita|nevera|cuántas|caben ... insulina|adrenalina
danger: insulina|adrenalina _ bolsa|funda|estuche|neverita|caben
danger: crema|pomada|gel|spray|apósitos para|contra|de _ quemaduras|quemadura
danger: trampa|trampas|contra|venden|repelente|ahuyentar|control _ rata|ratas|ratones|ratón
danger: peluche|juguete|disfraz|mascota _ rata|ratas|ratones|ratón
complaint: morimos|mueren|moría|murió|morirse|morí|partimos _ de risa
danger: cena|película|libro|serie|novela|juego _ asesinato|suicidio|asesinatos
human: hay alguien vivo
danger: ahogo|ahogamos entre|en tantas|tantos|un|opciones|trabajo
danger: brazo|pierna|pie|muñeca|dedo roto|rota _ escayola|yeso|escayolado|escayolada
urgent: llave|llaves de emergencia
complaint: mató|mata|muerto|muertos|llorar|morir ... de risa
human: alguien pidió|compró|usó|contrató
danger: ambulancia|bomba|pistola de _ madera|plástico|juguete|playmobil|lego
danger: gatitos|conejos|colores|juego explosivos|explosivo|explosivas
danger: desmayo|desmayé|caigo ... precio|precios|factura
complaint: se corta con|en|el _ papel|cartón|pelo|césped
"""
