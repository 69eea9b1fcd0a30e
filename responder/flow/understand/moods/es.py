"""Spanish phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.es_complaints import DISPLEASURE
from responder.flow.understand.moods.es_crimes import CRIME
from responder.flow.understand.moods.es_dangers import HARM
from responder.flow.understand.moods.es_exceptions import EXCEPTIONS
from responder.flow.understand.moods.es_families import FAMILIES
from responder.flow.understand.moods.es_letdowns import LETDOWN
from responder.flow.understand.moods.es_signs import SIGNS
from responder.flow.understand.moods.es_urgency import URGENT

__all__ = [
    "ANGRY",
    "ASKS",
    "COMPLAINT",
    "DANGER",
    "EXCEPTIONS",
    "FAMILIES",
    "HUMAN",
    "NEGATIONS",
    "TIP",
    "TURNS",
    "URGENT",
]

COMPLAINT = DISPLEASURE.rstrip() + LETDOWN
DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "no nunca jamás sin ningún ninguna ni tampoco"
# Where what they negate ends: a new clause.
TURNS = """
y|pero yo|estoy|estamos|ahora|el|la|los|mi|tengo
pero
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
freír espárragos|monas
tomar por _ culo|saco
cuadrilla|atajo|manada|hatajo|partida de _ estafadores|ladrones|inútiles|chorizos|incompetentes|sinvergüenzas|
impresentables
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
posible|podríais|podrían|podéis|pueden|puede ... me|nos dierais|deis|den|diera|dar|darme un toque|telefonazo
hay|dadme|ponedme|póngame|quiero|necesito ... @alguien que _ pueda|piense|sepa|entienda|mire|de
cita|ver|verlo|hablar|tratar|mirar ... con @alguien
pasas|pasáis|pasan|pasa|páseme|pásame ... compañero|compañera|@alguien|responsable|encargado
@alguien ... venir|pasar|pasarse|acercarse|venga|pase _ verlo|ver|persona|casa|mirar|mirarlo
hacerlo|hablarlo|explicarlo|decirlo|hablar|contarlo _ de palabra|viva
en persona
0.5 cuándo|cuando vuelve|está|viene|trabaja|regresa
0.6 él|ella|lo|que _ al|conoce|sabe _ tanto|caso|tema|todo
hablar con ... otra|última|misma vez|persona|chica|chico
solo|sólo|solamente quiero hablar
número|teléfono donde|en|al ... persona|alguien|humano
comentar|comentarlo|hablar|hablarlo|tratar|tratarlo|ver ... con ... departamento|equipo|contabilidad|administración
con quién|quien ... hablar|hablo|tratar|comunicarme
telefonazo|llamadita|toquecito
humano|humana|persona|alguien|agente con quien|la|el _ hablar|chatear|charlar
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
0.5 minor: detallito|detallín|apunte
0.5 minor: pequeño|pequeña|un detalle|apunte|cosita|observación
0.5 site: horario|errata|falta|error ... web|página|app|puerta|carta
"""

# Who asks something gives no tip.
ASKS = """
puedo|podemos|podéis|pueden|cómo|cuándo|dónde pedir|hacer|comprar|puedo|se|está
me|nos pregunto|preguntaba|preguntamos
"""
