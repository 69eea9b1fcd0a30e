"""Spanish phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.es_complaints import COMPLAINT
from responder.flow.understand.moods.es_crimes import CRIME
from responder.flow.understand.moods.es_dangers import HARM
from responder.flow.understand.moods.es_signs import SIGNS

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "no nunca jamás sin ningún ninguna ni tampoco"

# What these cover means nothing of the kind.
EXCEPTIONS = """
envío|entrega|mensajería|correo|servicio urgente
tragado|tragó mi|la _ tarjeta
no|ninguna|sin _ queja|quejas|prisa|urgencia|urgente|reclamación
formulario|libro|procedimiento|servicio|hoja _ quejas|reclamaciones|reclamación
número|números|contacto|salida _ emergencia|emergencias
bombona|factura|cocina|contador|caldera|precio|estufa de|del|a gas
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
fumar _ habitación|terraza|permitido|prohibido
no me|nos|le queda|quedan _ claro|bien|espacio|datos|saldo|puntos|clases
pila|pilas para _ mando|reloj
detector|detectores|alarma|alarmas|sensor|sensores de humo|incendio|incendios
equipo|departamento|servicio|teléfono|número|línea de _ fraude|fraudes
tiritas|apósitos para|de ampollas
análisis|analítica|donar|grupo|muestra de sangre
todavía|aún no he|hemos hecho|realizado|pagado
cuesta|coste|precio|gratis|cobráis _ bloquear
no tolero|toleramos _ bien|mal|gluten|lactosa
quejas de _ vecinos|clientes|otros|huéspedes
hacer|hacéis|hacen|con _ quejas de
botón|salida|número|puerta|luz|luces|teléfono|freno|plan|kit|servicio|lámpara de _ emergencia|emergencias|urgencia
llamar _ repartidor|mensajero|transportista|conductor|vecino|tienda|hotel
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
iros|idos|váyanse|vete|vayan|iros a|al paseo|mierda|diablo|carajo|porra|infierno|cuerno
panda|pandilla|banda|hatajo|pandilla de inútiles|ladrones|incompetentes|sinvergüenzas|chorizos|estafadores|mentirosos
sois|son unos|una|como _ ladrones|chorizos|estafadores|sinvergüenzas|inútiles
en mi vida _ visto|tratado|atendido|encontrado
empresa|tienda|servicio tan mala|malo|mal|pésima|pésimo|nefasta|nefasto
de|con|por la|mi|pura rabia|ira|furia
que muerdo|exploto|reviento|trino
de rabia
metéos|métanse|meteos|metete|métete|métase _ disculpas|disculpa|donde
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
rápido|pronto por favor|cierra
contesten|contestad|contesta|respondan|responded|responde|ayuda|ayúdenme|ayudadme|digan|decidme _ hoy|ya|rápido|
pronto|ahora|antes
hoy|ya|rápido por favor
puede|pueden|podéis|puedes|podría _ mirarlo|mirar|alguien|verlo|solucionarlo|arreglarlo|venir _ ahora|hoy|ya
0.6 ahora mismo
tienda|oficina|farmacia|mostrador|ventanilla _ cierra|cierran _ a|en|ya|pronto
0.5 cierra|cierran|caduca|vence|termina|expira _ hoy|mañana|ya|pronto|medianoche|tienda|oficina|farmacia
sí|si o sí|si
necesito|necesitamos _ mañana|hoy|esta|antes _ boda|mañana|viaje|mediodía|sí
puerta|apartamento|piso|hotel|portal|delante _ código|llave|llaves|clave _ no|va|funciona|abre|falta
estamos|estoy|fuera|tirados _ puerta|fuera|portal|delante|apartamento _ código|llave|llaves|nadie|no|cerrado|abre
si|o|sino|perdemos|pierdo _ pierdo|perdemos|perderé _ vuelo|tren|reserva|plaza|cita
empieza|comienza|sale|cierra|embarcamos en|dentro _ min|minutos|hora|cuarto|media
0.6 en|dentro|quedan|solo _ min|minutos|cuarto
mudanza|invitados|clientes|pacientes|inquilinos|repartidor|obreros|niños|fontanero|conductor|huéspedes _ esperando|
esperan|puerta|abajo
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
reventado|reventó|roto|rota|rompió _ tubería|cañería|caldera|termo|bajante
tubería|cañería|termo _ reventado|reventó|roto|rota|rompió
llave de paso
tren|vuelo|autobús|ferry|taxi|avión _ en|sale _ media|hora|minutos|cuarto
0.6 media hora
contestar|contesten|responder|respondan|llamar|llamen|confirmar _ en|dentro _ hora|minutos
0.6 próxima hora
facturación|mostrador|recepción|aduana _ dicen|dice|reserva
reserva|billete|billetes _ no _ existe|aparece|vale|encuentran _ mostrador|hotel|aeropuerto|aquí|estamos
estamos|estoy _ en facturación|recepción|aduana|mostrador
resolverlo|solucionarlo|arreglarlo|firmarlo|pagarlo hoy|ya
hoy o|sino|si _ perdemos|pierdo|cancelan|cortan|desahucian
entierro|boda|entrevista|operación|bautizo|graduación es|el _ lunes|martes|miércoles|jueves|viernes|sábado|domingo|
mañana _ sin|no|todavía|sigue
quedado|quedamos|quedé|encerrado|encerrados fuera
0.5 helando|nevando|frío|oscuro|lloviendo
necesito|necesitamos _ antes _ las _ 14|12|15|16|17|18|doce|dos|tres|cuatro|cinco
necesito|necesitamos _ antes de
o|sino|si _ deniegan|rechazan|cancelan|anulan|pierdo
barco|ferry|tren|avión|autobús sale|zarpa|despega a|en
aquí|fuera _ mudanza
estoy|estamos|espero _ delante|fuera|puerta|frente _ tienda|puerta|oficina|local|edificio _ cerrada|cerrado|nadie|
cerraron
cita|examen|tren|vuelo|autobús|ferry|reunión|clase|entrevista es|sale|empieza|comienza|parte en|dentro _ minutos|minuto|
hora|horas|cuarto|media
necesito|tengo|debo _ saber|saberlo|respuesta|confirmación _ antes _ o|si|pierdo
o|sino|si pierdo|perdemos|perderé|pierda _ plaza|reserva|vuelo|cita|trabajo|tren
mal|equivocada|errónea|equivoqué _ dirección _ sale|envían|hoy|enviado|mandan
dirección mal|equivocada|errónea _ sale|envían|hoy|enviado|mandan
oficina|sistema|tienda|web|producción|todo|caja|empresa|clínica está|esta|estamos|están _ parado|parada|caído|caída|
bloqueado|bloqueada|paralizado|paralizada
nadie _ puede|consigue|logra _ entrar|trabajar|acceder|conectarse|conectar|cobrar|pagar
mandar|mandad|enviar|enviad|envíen|venir|venga _ alguien|técnico|fontanero|electricista _ hoy|ya|ahora|urgente
sin|no agua|luz|calefacción|electricidad caliente|en|con|desde
taxi|autobús|conductor|mensajero|camión|mudanza|invitados|clientes|repartidor _ está|están|espera|esperan _ fuera|ya|
abajo|puerta
hijo|hija|niño|niña|hijos|madre|abuela|padre está|están|sigue _ solo|sola|solos _ estación|calle|fuera|colegio|parada|
aeropuerto|andén
0.6 contestad|contesten|responded|respondan|respuesta _ antes de|del _ comer|mediodía|cierre
0.5 tengo|debo|tenemos que|de _ decidir|firmar|elegir
no me|nos dejan|deja embarcar|pasar|entrar|subir|facturar
cámara|nevera|congelador|frigorífico|refrigeración _ funcionar|rota|roto|averiada|averiado|parado _ estropear|todo|
restaurante
va|van|está|están a|todo estropear|estropeando|perder|descongelar|echar
en|dentro diez|cinco|quince|veinte|los minutos _ favor|próximos|porfa
vuelo|tren|ferry|autobús sale|despega|parte a|en|ya
hotel|recepción|mostrador _ dice|dicen _ habitación|reserva _ existe|no
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
no|sin|ni|basta _ respuestas|respuesta|mensajes|mensaje automáticas|automática|automáticos|automático
compañero|compañera|alguien|asesor _ llamar|llamarme|llame _ mañana|tarde|hoy
cómo|como|forma _ consigo|hablo|contacto|hablar _ persona|alguien|humano|agente
que|un me|nos|responsable contacte|llame|llamen _ responsable|encargado|alguien|persona
0.6 hay alguien
0.5 chatbot|bot|robot _ no|ni
os|les puedo|podemos llamar
podría|puede|podrían|pueden|podéis|podríais|quiero|que _ llamarme|telefonearme|llamarnos|telefonearnos
puedo|podría|quiero|quisiera|podemos llamar|hablar|telefonear _ alguien
compañero|compañera|alguien|responsable|encargado|empleado _ me|nos llame|telefonee|llamen
mejor|prefiero|preferiría|preferimos por|al teléfono|telefono
ser|persona|humano humano|de|real carne
carne y hueso
hay|está algún|alguna|un|una ser|persona|humano _ humano|real|ahí|detrás|otro
ponedme|póngame|pónganme|ponme|páseme|pásenme|pasadme|ponganme con
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
