"""Spanish phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.es_dangers import DANGER

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

NEGATIONS = "no nunca jamás sin ningún ninguna ni tampoco"

# What these cover means nothing of the kind.
EXCEPTIONS = """
envío|entrega|mensajería|correo|servicio urgente
tragado|tragó mi|la _ tarjeta
no|ninguna|sin _ queja|quejas|prisa|urgencia|urgente|reclamación
formulario|libro|procedimiento|servicio|hoja _ quejas|reclamaciones|reclamación
número|números|contacto|salida _ emergencia|emergencias
bombona|factura|cocina|contador|caldera|precio|estufa _ gas
gas natural
nada urgente|grave|malo
alarma|detector|extintor _ incendios|incendio|humo
no|sin hace|hay|tengo|problema falta|prisa
no hace falta _ llamen|llamar|llame
no es|está mal|malo|grave
robot aspirador|aspiradora|cocina|cortacésped
fuegos artificiales
muy|tan|bastante contento|contenta|satisfecho|satisfecha|feliz
baja tensión|laboral|médica|temporada
no puedo esperar a|para
eres|es|soy _ robot|bot|humano|persona|máquina
hinchado|hinchada|hinchable balón|colchón|globo|piscina
me da miedo equivocarme
dolor de corazón
pastillas|cápsulas|tabletas para|de _ lavavajillas|lavadora|café
sin|ningún|ninguna peligro|dolor|miedo
salmón|jamón|queso ahumado
serie|película|libro|juego|novela _ suicidio|asesinato|matar
bomba de|para _ agua|calor|aire|bici|bicicleta|inflar|acuario|piscina
cuchillo|cuchillos de _ cocina|pan|jamonero
vendéis|venden|comprar|tenéis|tienen|busco|recomiendan|instalar _ detector|detectores _ monóxido
receta a|en|de _ otra|otro|farmacia|cocina
protección|seguro|contra|anti|antifraude _ fraude|fraudes
precio|precios|fecha|oferta bomba
gracias por todo
caldera de vapor|gas|condensación
"""

COMPLAINT = """
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
no puede ser que|cierto|normal|verdad
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
pizza|comida|patatas|hamburguesa|pedido|sopa|café|plato _ fría|frío|fria|frias|frías|blandas|crudo|cruda|quemada|
incomible
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
aunque|pese|pesar|cuando|y|después _ pedí|pedimos|dije|dijimos|indiqué|avisé|pagué|especifiqué|pedido que|lo|no|bien|
expresamente|claramente
0.75 otra|vez|nuevo _ vecino|mal|equivocado|equivocada|lo|igual|mismo
otra vez _ dejado|dejan|entregado|cobrado|vecino|lo
ni|ninguna|ningún disculpa|disculpas|siquiera|explicación|aviso|perdón
ni una _ disculpa|llamada|explicación|palabra|respuesta
0.75 disculpa|disculpas
0.75 horas|hora|días|semanas tarde|retraso
horas|hora|días tarde _ dejó|perdido|encima|no|ni|sucio
dejó|dejaron|dejado _ todo|perdido|sucio|hecho|lleno|manchado|roto
encima|además|y _ no|ni _ arregló|arreglaron|arreglado|funciona|solucionó|soluciona|limpió
para|por qué|que pago|pagamos|pagué|cobran|cobráis
porquería|birria|cutre|chapuza|mierda|chatarra
0.75 porquería|birria|cutre
rompió|roto|partió|rajó|descosió|estropeó|despegó _ primer|primera|segundo|dos|tres|al|nada _ día|uso|vez|días|semana|
lavado|lavarlo
primer|primera día|uso|vez|lavado _ rompió|roto|estropeó|partió
0.6 más|subido|subida|sube|cara _ factura|euros|sin|nadie|avisar
"""

# These count as complaints too.
ANGRY = """
vergonzoso|vergonzosa|indignante|indignado|indignada
es|son|qué|vaya|una|totalmente|tan vergüenza|ridículo|ridícula|asqueroso|asquerosa|asco|escándalo
0.5 vergüenza|ridículo|ridícula|asco
enfadadísimo|cabreadísimo|indignación
estoy|estamos|muy|tan|realmente|me _ furioso|furiosa|enfadado|enfadada|enojado|enojada|cabreado|cabreada|rabia
0.5 furioso|furiosa|enfadado|enfadada|enojado|enojada
estafa|estafadores|estafado|estafada|timo|sinvergüenzas|sinvergüenza
0.5 ladrones|mentirosos|mentira|mentiras|robo
maleducado|maleducada|maleducados|grosero|grosera|irrespetuoso|arrogante|prepotente|borde
mierda|joder|gilipollas|puta|puto|cabrones|coño|idiotas
me están|han tomando|tomado el pelo
se ríen|burlan de
no tienen|tenéis vergüenza
"""

URGENT = """
urgente|urgentemente|urgencia|urgentes|urge
emergencia
lo antes posible
lo más|mas pronto|rápido|rapido|antes posible
cuanto antes
asap
inmediatamente|inmediata|inmediato
respuesta|solución|necesito|ayuda|contesten|llamen _ ahora mismo
necesito|necesitamos|respondan|respuesta|contesten|tiene|debe _ hoy|ya|mañana mismo|sin|ser
necesito|necesitamos|respuesta _ hoy|para|antes _ hoy|mismo|esta|mañana|noche|tarde
hoy mismo
hoy|mañana sin falta
no|ya puede|puedo|podemos|puedo _ esperar _ más|a|hasta|mucho
no puede esperar
vuelo|tren|avión|barco|ferry _ sale|salimos|despega _ en|hoy|mañana|esta|dentro
salgo|salimos|sale|viajo|viajamos en|dentro _ horas|hora|minutos
funeral|entierro|sepelio
fuga|inundación|inundado|inundada|gotera|goteras|inundando
agua _ sale|saliendo|techo|cae|pared|goteando
servidor|sistema|página|web|tienda|producción|internet|calefacción|caja _ caído|caída|caídos|parado|parada|averiada
estamos|sin calefacción|luz|electricidad|agua
sin calefacción|luz|electricidad|agua
atrapado|atrapada _ en
han|me|fue _ robado|robada|robaron
si _ no _ hoy|mañana _ resuelto|arreglado|solucionado
plazo|límite _ hoy|mañana
mucha|tengo|tenemos|con|corre prisa
atrapado|atrapada|encerrado|encerrada _ ascensor
agua en _ sótano|techo|cocina|salón
vengan|venga|envíen _ ya|rápido|inmediatamente|urgente|enseguida
tiene|debe|necesito|necesitamos|tengo _ hoy mismo
mañana _ boda|examen|operación|mudanza _ no|sin|todavía|falta
boda|examen|operación es mañana|hoy
caja|tpv|pagos _ no|caído|funciona
prioridad|prioritario
empieza|comienza en _ minutos|hora
se acaba el tiempo
no hay tiempo
si _ mañana|hoy no _ resuelto|arreglado|solucionado|hecho|respuesta
ascensor _ atascado|parado|bloqueado|averiado
bloqueen|bloquee|bloquear|anulen _ tarjeta|cuenta
estoy|estamos _ aeropuerto|estación|frontera|mostrador|puerta
puede|pueden|necesito|necesitamos|envíen _ técnico|fontanero|electricista _ hoy|noche|ahora|inmediatamente
respuesta|confirmación _ antes _ hoy|mañana|mediodía|horas|tarde
0.6 calefacción|caldera|nevera|congelador _ no|averiada|averiado|estropeada
0.6 respuesta|contestación rápida|pronta
0.4 mañana|hoy|noche
0.5 bebé|frío
rápido|pronto|ya por|favor _ favor|cierra
contesten|contestad|contesta|respondan|responded|responde|ayuda|ayúdenme|ayudadme|digan|decidme _ hoy|ya|rápido|
pronto|ahora|antes
hoy|ya|rápido por favor
puede|pueden|podéis|puedes|podría _ mirarlo|mirar|alguien|verlo|solucionarlo|arreglarlo|venir _ ahora|hoy|ya
0.6 ahora mismo
tienda|oficina|farmacia|mostrador|ventanilla _ cierra|cierran _ a|en|ya|pronto
cierra|cierran|caduca|vence|termina|expira _ hoy|mañana|ya|pronto|medianoche|tienda|oficina|farmacia
sí|si o sí|si
necesito|necesitamos|lo|hace _ mañana|hoy|esta|antes _ boda|mañana|noche|tarde|viaje|mediodía|sí
puerta|apartamento|piso|hotel|portal|delante _ código|llave|llaves|clave _ no|va|funciona|abre|falta
estamos|estoy|fuera|tirados _ puerta|fuera|portal|delante|apartamento _ código|llave|llaves|nadie|no|cerrado|abre
si|o|sino|perdemos|pierdo _ pierdo|perdemos|perderé _ vuelo|tren|reserva|plaza|cita
empieza|comienza|sale|cierra|embarcamos en|dentro _ min|minutos|hora|cuarto|media
0.6 en|dentro|quedan|solo _ min|minutos|cuarto
mudanza|invitados|clientes|pacientes|inquilinos|repartidor|obreros|niños|fontanero|conductor|huéspedes _ esperando|
esperan|puerta|abajo
aquí|están|esperando|fuera _ mudanza|invitados|clientes|pacientes|huéspedes|repartidor
0.6 no|sin|ni tenemos|tengo|hay|las|los|el _ llaves|llave|código|entradas|acceso
llamen|llámenme|llamad|contesten|respondan|escriban|llámame _ antes _ las|tres|mediodía|doce|luego|después|que|de
0.6 luego|después|que estoy|estaré|estamos|vuelo _ avión|tren|carretera|vuelo|fuera|ilocalizable
0.6 cola|fila|clientes|gente _ calle|fuera|puerta|esperando|hasta
caja|tpv|pantalla|sistema|ordenador|datáfono|terminal|impresora _ colgada|colgado|bloqueada|bloqueado|congelado|
muerto|tirado|caído
examen|reunión|presentación|entrevista|partido|concierto|clase|función|videollamada|cita _ empieza|comienza|en|dentro|
es _ min|minutos|hora|ya|entrar
tiene|tienen|debe|hay _ que _ estar|hacerse|llegar|listo|resolverse|solucionado _ antes|doce|mediodía|noche|hoy
antes de|del _ doce|mediodía|noche _ o|sino|si|cancela
si|o|sino se|nos _ cancela|cancelan|anula|suspende|pierde _ fiesta|boda|viaje|vuelo|reserva|todo
"""

HUMAN = """
persona|agente|asesor|humano|empleado|operador real|humano|humana|verdad|persona|vivo
hablar|hable|chatear|contactar|comunicarme|contacto|comuníqueme|comunicar _ persona|humano|agente|alguien|asesor|
asesora|operador|operadora|encargado|responsable|supervisor|gerente|empleado|compañero
persona|agente|humano|alguien|asesor|operador _ hablar|hable|llame|teléfono|llamar
páseme|pásame|pasarme|páseme|póngame|ponme|conécteme|comuníqueme|comuníquenme|transfiérame _ con
pasen|pase|ponga|pongan|pasar me|con _ alguien|agente|persona|responsable
quiero|necesito|prefiero|dame|deme|quisiera _ humano|agente|operador|asesor|encargado|supervisor
humano|agente|operador|persona por favor|ahora
llámenme|llámeme|llamadme
llámame|llamarme por|al|cuando|hoy|mañana|favor
me|nos llamen|llame|llamar|llaméis|llames|llama _ por|al|vuelta|teléfono|favor|pueden
pueden|podría|puede|podrían|puedes _ llamarme|llamar
devolver|devuelvan|devuelva _ llamada
que _ me llamen|llame
por teléfono
no|nada|ni _ robot|bot|máquina|chatbot|ordenador|contestador
no|nada _ hablar|hablo|hablando _ robot|bot|máquina|chatbot|contestador
encargado|supervisor|gerente
0.5 agente|humano|operador|asesor
hay _ alguien|humano ahí
número|teléfono _ llamar|hablar|contactar|atiendan
alguien|compañero|asesor|agente _ me|nos _ llame|contacte|llamar|llama
prefiero|preferiría _ hablar|persona
persona|alguien|humano _ atender|atienda|atenderme
hay _ alguien|persona _ atender|atienda|hablar|teléfono|ahí
pásenme|pónganme|póngame|pásame|páseme|conéctenme _ con
jefe|jefa|director|dueño|responsable _ hablar|hable|teléfono
hablar _ jefe|jefa|director|dueño
qué|cuál|un|algún número|teléfono _ llamar|llamo|contactar|localizarles
puedo|podemos llamar|llamarles|llamaros|telefonear
quiero|exijo|prefiero una|un persona|humano|empleado
me|nos podéis|pueden|puede|puedes|podrían|podría|podríais llamar|telefonear|contactar
nada|no|sin|basta de|con|más robots|robot|bots|bot|máquinas|contestador|automáticos
quiero|prefiero|necesito|quisiera|deseo una persona|humana
quiero|quisiera|prefiero|necesito que alguien|me _ explique|llame|llamen|atienda|expliquen
alguien _ llamar|llamarme|llame|explique|contacte _ móvil|teléfono|equipo|casa
llamar|llamarme|llame _ alguien|al|a _ móvil|teléfono|equipo|fijo|casa
cuál|cual|qué|que|dame|deme _ número|teléfono _ asesor|agente|persona|humano|verdad|real|departamento
número|teléfono de|para|con _ asesor|agente|persona|humano|alguien _ verdad|real|hablar
"""

TIP = """
sugerencia|consejo|idea|propuesta _ para ustedes|vosotros|mejorar|la|su
pequeña|simple|una|solo|un sugerencia|consejo|recomendación
sería|estaría _ bien|útil|genial|bueno|práctico _ si|que|tener
felicidades|enhorabuena|felicitaciones|felicitarles|felicitaros|bravo
sigan|seguid|sigue así
excelente|gran|buen|buena|magnífico|magnífica|estupendo|estupenda|fantástico|fantástica|maravilloso|
increíble servicio|experiencia|atención|trabajo|equipo|tienda|trato|calidad
servicio|atención|trato|equipo _ excelente|genial|fantástico|inmejorable|perfecto|maravilloso|diez
muy|super|totalmente|realmente|bastante satisfecho|satisfecha|contento|contenta|feliz|agradecido|agradecida _ con|por
encantado|encantada con|de
muy|totalmente|lo recomiendo|recomendable
quería|quiero|queríamos _ decir|agradecer|decirles|felicitar _ contento|contenta|bien|genial|excelente|satisfecho|
trabajo
me encanta
cinco estrellas
"""
