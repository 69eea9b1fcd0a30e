"""Spanish phrases by which somebody says that they are displeased."""

from __future__ import annotations

DISPLEASURE = """
queja|quejas|quejarme|quejo|reclamación|reclamar|reclamo
inaceptable|inadmisible|intolerable|lamentable|pésimo|pésima|deplorable|desastroso|desastrosa|penoso|penosa|nefasto|
nefasta|incompetente|incompetentes|incompetencia
peor servicio|experiencia|empresa|atención|tienda|compra
mal|mala|malo|horrible|terrible|pésimo|fatal servicio|experiencia|calidad|atención|trato|gestión|comunicación
servicio|experiencia|calidad|atención|trato|gestión _ mal|mala|malo|horrible|terrible|fatal|desastre|asco|deja
deja _ mucho _ desear
decepcionante|insatisfecho|insatisfecha|descontento|descontenta|frustrante|defraudado|defraudada
estoy|estamos|muy|totalmente|realmente|profundamente|qué|gran _ decepcionado|decepcionada|decepción|frustrado|
frustrada|molesto|molesta|disgustado|disgustada
0.5 decepcionado|decepcionada|frustrado|frustrada|molesto|molesta
no|nada|poco|nunca _ contento|contenta|satisfecho|satisfecha|aceptable|normal|serio|feliz|conforme
harto|harta|hartos|cansado|cansada de|ya
harto|harta|hartos
llevo|llevamos|esperando|espero|espera _ semanas|meses|días|horas _ esperando|sin|desde
esperando|espero|esperado _ desde|semanas|meses|días|horas|tiempo
hace|desde|tras|después _ semanas|meses _ no|nada|nadie|sin|sigo
sigo|seguimos|todavía|aún|sigue _ sin|no|esperando _ recibir|respuesta|solución|noticias|funcionar|llegar|funciona|
recibido|llegado|nada|resuelto
sigo sin
ninguna|sin|no _ respuesta|contestación|explicación|noticias|disculpa
nadie _ contesta|responde|atiende|ayuda|llama|coge|soluciona|contestan
no _ contestan|responden|cogen|cumplen|solucionan|atienden
por segunda|tercera|cuarta|quinta|enésima vez
enésima
he|hemos|ya _ llamado|escrito|contactado|reclamado _ veces|varias|tres|cuatro
otra vez _ no|mal|roto|sin|equivocado|error|falla
0.5 todavía|aún no
0.5 roto|rota|dañado|dañada|defectuoso|defectuosa|averiado|averiada|estropeado
0.5 desgraciadamente|lamentablemente|horrible|terrible|fatal
roto|rota|estropeado|averiado a|tras|después los|_ días|día|semana|semanas|mes
no _ cumplido|cumplen|cumple|respetado _ plazo|plazos|promesa|palabra|prometido
facua|ocu|denunciarles|denunciarlos
mi|nuestro|un _ abogado
voy|vamos|pondré|poner|presentar|interponer _ denuncia|denunciar|demanda|demandar
indemnización|compensación|indemnicen|compensen
exijo|exigimos|exijo
pérdida|perder|perdido _ tiempo|dinero
nunca|jamás más _ compro|comprar|compraré|pido|pediré|vuelvo|cliente
nunca|jamás|no _ volveré|vuelvo _ comprar|pedir|confiar|comprarles
es|vaya|qué|menudo|una|un vergüenza|desastre|pesadilla|chapuza|broma
cobrado|cobraron|cobrando|facturado|cargado _ dos|doble|más|indebidamente|mal|sin
me|nos _ colgado|colgaron|ignoran|engañado|engañaron
dejen|basta|paren|deje _ mensajes|respuestas automáticas|automáticos
tomando|toman|tomadura el|de pelo
mucho que desear
perdido|perdí|pierdo _ confianza
última vez que _ compro|pido|vengo|confío
0.6 equivocado|equivocada|error|errores|incorrecto|incorrecta|mal
0.6 no|ni funciona|funcionan|va|sirve|enciende|carga
0.6 niegan|niega|negado
0.6 devuélvanme|devuelvan|colgado|colgaron
qué|que clase|tipo|forma de servicio|empresa|trato|tratar
me siento _ engañado|engañada|estafado|estafada|abandonado|timado
falta de _ respeto|profesionalidad|seriedad|profesionalismo|consideración
poca seriedad|profesionalidad|vergüenza
jamás _ visto|vivido|tratado
otra vez|nuevamente _ mal|equivocado|equivocada|tarde|roto|incorrecto
tratan|tratar|trato _ clientes
me cambio de|a compañía|empresa|proveedor
inútil|inútiles|incompetente
no hay derecho
no se|ha|han presentó|presentaron|presentado|apareció
dejado|dejada|dejaron tirado|tirada|plantado|plantada|colgado
no vino nadie
acciones|medidas legales
demasiado tiempo
todo _ mal|fatal
respuesta|respuestas genérica|automática|estándar
ignoran|ignorado|ignorando
aplazado|cancelado _ vez|veces|otra
segunda|tercera|cuarta|quinta|enésima vez que
nunca|jamás _ coge|cogen|contesta|contestan|responde|responden|llama|llaman|vino|llegó _ nadie|teléfono|llamada
nadie _ teléfono
no|ni _ apareció|aparecieron|presentó|presentaron|vino|vinieron
0.75 día libre|día entero|todo el día|mañana entera
nunca|jamás _ visto|pasado|vivido algo|nada|cosa
prometieron|prometido|prometió|dijeron|aseguraron _ nada|no|nunca|sigo|todavía
no _ tolerar|tolero|aguantar|aguanto|consentir|aceptar|permitir
vuelto|volvieron|vuelven a cobrar|cobrarme|facturar|fallar|equivocarse|enviar|pasar
cobrar|cobraron|cobrado|cargado|facturado dos|doble
cobrado|cobraron|cobran _ veces
tiraron|tiró|lanzaron|lanzó|arrojaron _ paquete|valla|puerta|jardín
triste|increíble|lamentable|indignante cómo|que|la _ tratan|clientes|trato|manera|tarden
cero respuestas|respuesta|noticias|explicaciones
0.6 cinco|tres|cuatro|diez|varios|muchos correos|mensajes|emails|llamadas
destrozado|destrozó|destrozaron|arruinado|arruinó _ mi|mis|el|la
no debería|debió|tendría|tuvo _ pasar|ocurrir|haber
farsa|circo|tomadura
mentido|mintieron|mienten|mentira|mentiras|mentirosos
día|mañana|tarde perdido|perdida
esperado|esperando|esperar|esperé para|en nada|vano|balde
llaman|llamáis|llama _ servicio|atención
exijo|exigimos|reclamo _ disculpa|disculpas|explicación|solución|dinero
paciencia _ límite|acabado|agota|agotado
0.6 de una vez|por fin
mala|malas|negativa reseña|opinión|valoración
2ª|3ª|4ª|2a|3a|4a|segunda|tercera|cuarta|quinta vez _ escribo|llamo|pido|que|pregunto|reclamo
todo|entera|toda el|la|mañana|tarde _ día|mañana|tarde _ esperando|esperado|casa|nadie|perdido
nadie|nada _ venido|vino|aparecido|aparece|sabe|sepa|hace|hacen
ha|han|no|ni venido|aparecido _ nadie|nada
app|aplicación|web|página|internet|wifi|sistema|calefacción|ascensor _ falla|fallar|fallando|cuelga|cae|bloquea|
estropea|caída|rota
no hace|hacen|paran|para|deja _ más|mas|de _ fallar|fallando|colgarse|caerse|romperse|cortarse
no puede ser que|normal
no puedo creer
cómo|como es|puede _ posible|ser _ que|nadie
prometieron|prometisteis|prometido|dijeron|dijisteis|aseguraron _ y|pero _ nada|nunca|nadie|no|todavía
quiero|exijo|devuelvan|devolváis|devolved _ mi|el|devuelvan|devolváis dinero
que _ me devuelvan|devolváis|reembolsen|reembolséis
0.75 rompió|roto|rota|rotas|descosido|desteñido|despegado _ primer|primera|dos|tres|días|semana|lavado|uso
otra|vez|nuevo vez|está|de|ya _ rota|roto|estropeada|estropeado|averiada|averiado|caído|mal|igual|fallando
para|por esto|eso|qué _ no pago|pagamos|pagar
para|por esto|eso|qué pago|pagamos
0.75 sucia|sucio|sucias|asquerosa|cucarachas|chinches|moho|mugrienta|guarra
habitación|baño|cocina|hotel|piso|apartamento|coche _ sucia|sucio|asquerosa|asqueroso|cucarachas|moho|olía|chinches
pizza|comida|patatas|hamburguesa|pedido|sopa _ fría|frío|fria|frias|frías|blandas|crudo|cruda|quemada|incomible
0.75 fría|frías|blandas|crudo|cruda|incomible|asqueroso|asquerosa
no|nunca vuelvo|volveré|volvemos _ pedir|comprar|venir|pisar|llamar|confiar
servicio|trato|atención|experiencia mas|más _ malo|mala|penoso|lamentable|lento
vaya|menudo|menuda _ servicio|desastre|vergüenza|chasco|timo|atención|porquería
0.6 tarda|tardan|tardando|tardado|retraso|retrasos
lunes|martes|miércoles|jueves|viernes|sábado|primero|ayer _ luego|después|y _ ahora|lunes|martes|miércoles|jueves|
viernes|sábado|otra
nadie _ sabe|avisa|avisó|informa|dice|dijo|explica|responde|puede|avisado|informado _ nada|me|nos|qué
nadie avisa|avisó|informa|sabe|dice|responde|explica
esperaba|esperábamos|merezco|merecemos _ más|mejor|otra|otro
más|mejor de _ ustedes|vosotros|vuestra
aunque|pese|pesar _ pedí|pedimos|dije|dijimos|indiqué|avisé|pagué|especifiqué|pedido que|lo|no|bien|expresamente|
claramente
0.75 otra|vez|nuevo _ vecino|mal|equivocado|equivocada|lo|igual|mismo
otra vez _ dejado|dejan|entregado|cobrado|vecino|lo
ni|ninguna|ningún disculpa|disculpas|explicación|aviso|perdón
ni una _ disculpa|llamada|explicación|palabra|respuesta
0.75 disculpa|disculpas
0.75 horas|hora|días|semanas tarde|retraso
horas|hora|días tarde _ dejó|perdido|encima|no|ni|sucio
dejó|dejaron|dejado _ perdido|sucio|hecho|lleno|manchado|roto
encima|además|y _ no|ni _ arregló|arreglaron|arreglado|funciona|solucionó|soluciona|limpió
para|por qué|que pago|pagamos|pagué
porquería|birria|cutre|chapuza|mierda|chatarra
0.75 porquería|birria|cutre
rompió|roto|partió|rajó|descosió|estropeó|despegó _ primer|primera|segundo|dos|tres|al|nada _ día|uso|vez|días|semana|
lavado|lavarlo
primer|primera día|uso|vez|lavado _ rompió|roto|estropeó|partió
0.6 más|subido|subida|sube|cara _ factura|euros|sin|nadie|avisar
siempre|llamada|llamadas _ corta|cortan|cuelga|cuelgan
llamado|llamada _ veces _ corta|cuelgan|nadie|semana|nada
sigue|siguen|seguís|siguen _ cobrando|cobrándome|facturando|enviando|mandando
me siguen|seguís|sigue cobrando|facturando
0.75 baja|cancelado|cancelada _ cobrando|factura|facturas|recibos|cobran
bajo la lluvia
0.75 dejó|dejaron|tiró|tirado _ lluvia|calle|fuera|portal
no _ a la altura
vuelto|volvieron|habéis|otra _ a|vez equivocaros|equivocarse|fallar|liarla|perderlo|confundirse
parece|parecido en nada|a _ foto|descripción|imagen|web
0.6 daba|da igual
totalmente|completamente|siento abandonado|abandonada|tirado|tirada
tenéis|tienen|habéis|retenéis mi|nuestro dinero _ mes|semanas|desde|hace
0.75 explicado|contado|repetido _ ya|personas|veces|distintas|diferentes
dos|tres|cuatro|cinco|seis|varias personas|agentes|compañeros _ distintas|diferentes|explicado
fastidiado|arruinado|amargado|estropeado|jodido _ vacaciones|finde|cumpleaños|navidad|noche|boda|viaje|fiesta|día
vacaciones|finde|cumpleaños|navidad|noche|boda|viaje|fiesta _ fastidiado|arruinado|amargado|estropeado|perdido
0.75 dañado|roto|aplastado|golpeado _ llegó|llegado|entregado|nadie|recibido
llegó|llegado|entregado|recibido dañado|dañada|roto|rota|aplastado|golpeado
nadie _ importa|interesa|preocupa|hace
a nadie _ importa|interesa|preocupa
cambio|cambiar|cambiamos|marcho|voy _ de|a _ compañía|banco|proveedor|operador|operadora|competencia
cómo|por|como puede|qué|es _ tardar|costar|tan _ tanto|difícil|simple|devolución
tardar tanto
esperamos|esperado|esperando|esperar _ hora|horas|media|minutos _ primero|plato|mesa|comida|pedido|autobús
dice|decía|pone|ponía _ en|disponible stock|línea _ ahora|pero|luego _ no|agotado
en stock _ ahora|pero|luego _ no|agotado|decís|dicen
nadie _ hace|hacen|quiere|asume|da _ responsable|responsabilidad|cargo|cara|saber
no _ parece|veo|es _ normal|justo|bien|lógico|serio _ tener|que|pagar
pagar por|un|vuestro|su _ error|errores|fallo|culpa|vuestro|vuestra|suyo
qué|que clase|tipo|mierda de|es servicio|empresa|tienda|atención|este|esto|esta
no estoy|estamos|quedo|he _ nada|para|muy|quedado|contento|contenta|satisfecho|satisfecha|conforme _ contento|contenta|
satisfecho|satisfecha|conforme|con|de
no estoy|estamos|quedo contento|contenta|satisfecho|satisfecha|conforme|contentos|satisfechos
prometieron|prometisteis|prometió|dijisteis|aseguraron|garantizaron _ nada|no|nunca|pero|todavía|sigo
esperaba|esperábamos más|mejor|otra
0.6 según la|vuestra|su web|página|tienda|app
0.6 ya van|vamos|llevamos|llevo
semanas|meses|días|dias sin respuesta|noticias|saber|contestar|contestación|nada
tan difícil|complicado no|es|será|puede
dos|tres veces _ equivocado|equivocada|mal|mismo
nadie _ molestó|avisó|dijo|avisarme|avisado|informó|informado
cancelado|cancelasteis|cancelaron|cambiado|cambiaron _ sin _ avisar|avisarme|decir|aviso
0.6 parece|parecen _ nada|foto _ foto|fotos|descripción
0.6 no puede ser
0.6 cae|corta|cuelga|falla|va _ todas|cada|siempre|noches
pagué|pagado|pagamos _ nunca|no|jamás _ llegó|recibí|servido|dieron|trajeron|llegado
cada vez que|llamada _ cuentan|dicen|distinta|otra|diferente
moho|mohoso|podrido|podrida en|pan|queso|fruta|tiene
tiene|con|tenía moho|gusanos|bichos
dijeron|prometieron _ lunes|martes|miércoles|jueves|viernes _ luego|después|ya|ahora
en la parra|luna|higuera
gota que colma|colmó
ya está|vale bien
hasta|estoy las|los|el|la narices|huevos|gorro|coronilla|pelotas|moño|cojones
es|esto el|un colmo
es|de risa|traca|juzgado|chiste|locos
vaya|manda|tiene tela|huevos|narices|cojones|castaña|delito
mareando|mareado|mareáis
dando|dado|dais|dan largas
0.75 cachondeo|pitorreo|dejadez|pasotismo|chapucero|chapuceros|chapuza|patético|patética
esto|eso no tiene nombre
clama al cielo
calle de _ amargura
de mal en peor
tercera|cuarta|quinta|sexta|enésima vez ya|y|que|seguida
todavía|aún|sigo|seguimos|siguen|sin nada
otra vez|nuevo nadie|nada
dónde está|están|andan|anda entonces|pues
dijeron|dijisteis|prometieron|dijo _ @lunes , es|hoy|ya|estamos _ @lunes
mismo|misma problema|fallo|error|avería|historia|cuento otra|de
mismo|misma problema|fallo|error|avería|historia|cuento que _ pasado|pasada|última|anterior|ayer
otra|nueva|más|otras excusa|excusas
alguien vivo
me|nos rindo|rendimos
tan difícil|complicado|complicada es|resulta
es tan difícil|complicado
artículo|talla|producto|color|pieza|modelo|pedido equivocado|equivocada|incorrecto|incorrecta|erróneo , otra|de
van|va|vais|estáis|están|estás en|de serio|broma|coña|cachondeo
@tres @días y|pero _ nada
sin respuesta|noticias|contestación|contestar desde
0.75 no me lo puedo|podemos creer
sigue|siguen|sigo siendo|con|mandando|llegando _ equivocada|equivocado|equivocados|incorrecta|incorrecto|mal
para qué pago|pagamos
pago|pagamos para nada|qué
mi|el|la tercer|cuarto|quinto|sexto|décimo|tercera|cuarta correo|mensaje|mail|email|intento|llamada|reclamo
pues|solo|apenas|ni|vaya _ duró|duraron|aguantó|funcionó _ @días
prometido|quedado|dicho _ @lunes , ya|y|hoy|estamos _ @lunes
vaya con el exprés|express|servicio|urgente
"""
