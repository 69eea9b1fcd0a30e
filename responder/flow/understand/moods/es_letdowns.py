"""Spanish phrases by which somebody tells what went wrong, without a word of displeasure.

A day that passed, a wait, a word that was not kept, money, the same again, praise that means the contrary.
"""

from __future__ import annotations

LETDOWN = """
tenía|tenían|debía|debían|iba|iban|@prometido ... @lunes ... @lunes|ya|nada|sigo|todavía|sin
0.6 passed: ya|hoy|estamos es|a @lunes
nada de nada
a día de hoy ... no|nada|ninguna|sin
ni rastro|señales|noticias
0.75 tomaran|tomen|toman|tomar|tomaseis|toméis ... en serio
0.9 en @tres ocasiones
silencio absoluto|total
@tres @minutos _ esperando|espera|teléfono|telefono ... corta|cuelga|cuelgan|nadie|nada
esperando|espera ... teléfono|línea ... corta|cuelga|cuelgan|cortó|colgado|nadie
0.75 se|y|me _ corta|cuelga|cuelgan|cortó
0.6 sarcasm: qué|oye|pues|anda @estupendo
0.6 sarcasm: @estupendo , otra|otro
0.75 otra vez no|nadie|nada|sin
0.6 sarcasm: otra|otro _ mañana|día|tarde _ perdida|perdido|libre
0.75 bajo la lluvia
gracias por nada
nunca ... tratado|tratada|visto|pasado ... así|tan|igual
0.6 antes erais|eran|era _ mejor|mejores|bien
de mal|cada en|vez peor
@repartidor ... dice|dijo|decía|asegura ... no|nadie|ausente
0.6 todo|toda el|la día|mañana|tarde _ casa|ventana|puerta|pegada|pegado|esperando
0.6 pone|figura|aparece|consta|según _ entregado ... no|nada|nunca
@cobrado ... dos|doble veces
0.75 @cobrado _ doble|dos
nadie _ devuelve|devuelven|reembolsa|abona
para cobrar ... para devolver|reembolsar|abonar
cobrar ... rápido|rápidos|rapidísimos|corriendo ... devolver|reembolsar
@tercera vez ... mal|equivocada|equivocado|misma|mismo|rota|roto|no|sin
0.75 talla|modelo|color|producto|pedido equivocada|equivocado
misma|mismo respuesta|mensaje|correo|excusa|cuento _ vez|siempre|otra
@prometido ... @llamar ... días|dias|semana|semanas|nada|nunca|nadie|sigo|espero|ayer
0.6 desde entonces ... nada|nadie|silencio
cuántas|cuantas veces _ tengo|hay|más ... @explicar
cuántas|cuantas veces más|mas
0.75 no|nada _ se mueve|avanza|mueven
0.5 desde la|el|hace _ pasada|pasado|@lunes|semanas|días
baja|@cancelado ... seguís|siguen|sigue|seguir|continúan|continuáis ... cobrando|cobrándome|pasando|pasándome|
facturando|recibo
cada persona|vez|agente|llamada ... distinta|distinto|diferente|cosa
0.75 no|ya entiendo|entendemos|comprendo nada
0.75 sigue|queda|está|sin sin|responder|contestar|atender respuesta|responder|contestar|atender|resolver
0.75 sorpresa|estupor|asombro|disgusto|extrañeza ... que|observo|constato|compruebo
0.4 sarcasm: olé|chapó|bravo|felicidades|enhorabuena vosotros|,|hombre
0.6 @tres @días _ para|por|de _ paquete|carta|respuesta|entrega|eso
@instaladores ... rayado|roto|dañado|manchado|arañazos|golpes|destrozado
0.6 ni mu|palabra|pío|aviso
0.75 competencia|otro|otra _ sitio|tienda ... mitad|barato|rápido|mejor|día
no|nadie|ni|nunca _ lo|me|el coge|cogen|cogéis|descuelgan|descuelga|contesta
0.6 toda|todo la|el semana|día|mañana _ llamando|esperando|intentando
0.4 fault?: @maja ... pero|lástima|aunque
0.6 fault: echa|cierra|expulsa|cuelga|bloquea|saca ... cada|sola|solo|siempre
0.6 fault: cada @tres @minutos
0.6 unlike?: espero|exijo|quiero|ruego|solicito _ explicación|explicaciones|aclaración
0.4 unlike: @factura ... cuando|aunque|pero|mientras
0.4 unlike: presupuesto|contrato|acordado|oferta ... era|decía|ponía|de
0.4 unlike: tenían|tenía|debían|debía|iban que|a ... subir|venir|traer|montar|instalar
0.6 unlike?: me|nos tocó ... cargar|cargarlo|hacer|hacerlo|subir|subirlo|pagar
0.6 unlike?: vino|vinieron|apareció uno|solo|una|solamente
peor|más _ lento|mal|peor|que que antes|nunca
peor que antes|nunca
0.6 @tres @días _ sin
0.75 será|es|una broma
quiero|exijo|reclamo|devolvedme mi|nuestro dinero
ya no puedo|podemos más
manera|forma|modo de tratar|atender
otra|segunda|última oportunidad ... error|no|nunca|arrepiento
0.75 menudo|gran|vaya error
dando vueltas
0.6 desde|tras _ reparación|actualización|visita ... peor|no|sigue|otra
0.5 lasting: lleva|llevo|llevamos|hace|desde @tres @días
0.4 habit: cada vez|día|semana|llamada
0.4 habit: siempre dice|dicen|igual|mismo
no _ soluciona|resuelve|arregla|ayuda|responde|contesta _ problema|pregunta|nada|duda
0.6 undone: nada|no _ hecho|cambiado|arreglado|pasado|solucionado _ nada|absolutamente
no se|ha _ hecho|movido|arreglado _ nada
0.5 ya|lo|pasada avisé|dije|comuniqué|avisado|pedí|reclamé
0.5 subís|suben|subir|subida|subido|subieron _ precio|precios|cuota|tarifa
0.5 frías|fría|frío|fríos
0.75 guarro|guarra|sucio|sucia|mugriento|asqueroso
nada que ver con
0.5 hundió|rompió|cayó|pelos|manchas
0.75 fallo|error|culpa vuestro|vuestra|suyo|suya
vuestro|su propio fallo|error
no se entera|enteran|enteráis
no _ entiende|sabe|saben|entera|enteran de nada
no tiene|tienen|tenéis _ idea
0.4 unlike: web|google|cartel|app ponía|pone|decía|dice
0.6 unlike?: puerta|tienda|oficina cerrada|cerrado
0.6 unlike?: encontrarme|encontrar|para nada|cerrada|cerrado
nadie ... sabe|puede|supo ... explicarme|explicar|decirme|decir ... qué|cómo
0.6 precio entero|completo|íntegro
@tres fechas|versiones|precios|respuestas|personas distintas|diferentes
@tres correos|mensajes|cartas ... @tres veces
0.75 misma frase|respuesta|plantilla ... hecha|siempre|veces
0.5 lasting: hora y media
0.6 sin comer|beber|cenar _ nada
0.75 calidad nula|pésima|cero
0.5 fault: oxidado|oxidada|oxidadas|descolorido|agrietado|torcido|desconchado
0.6 triplicado|duplicado|doblado _ mes|golpe
0.6 ni|sin disculpas|disculpa
0.5 por qué ... aunque|cuando|si _ tengo|he|hemos
"""
