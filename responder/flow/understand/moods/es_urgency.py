"""Spanish phrases of urgency."""

from __future__ import annotations

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
0.6 moment: en|dentro|quedan|solo _ min|minutos|cuarto
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
0.6 moment: próxima hora
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
0.6 moment: se|me|nos casa|casan|caso|casamos ... @mañana
0.6 moment: @boda ... @mañana
0.6 moment: @mañana ... @boda
0.6 moment: a|antes las # ... @viene
0.6 moment: @viene _ a|en|antes _ #
0.6 moment: quedan|queda|faltan|falta|solo @tres @minutos
0.6 moment: en|dentro @tres @minutos
0.6 moment: @tres @invitados
0.4 moment?: no está|ha|han|llega|llegado|tengo|aparece|va|funciona|abre|carga|ve
0.4 moment?: falta|faltan
0.4 moment?: error|roto|rota|bloqueado|bloqueada|estropeado|rechazado
0.4 moment?: @alguien puede|podría|pueda
0.4 moment?: podéis|pueden|puede|puedes _ mandar|mirar|mirarlo|enviar|venir|ayudar|ayudarme|comprobar|revisar
0.6 moment: @enterramos ... @mañana
0.6 moment: esta tarde|noche|mañana ... @boda|@enterramos
0.6 moment: a la|las @cuatro ... @viene
parar|detener|frenar|anular|cambiar|cancelar ... antes _ que salga|salgan|envíen|envíe|enviéis
0.4 moment?: no ha|han|hemos llegado|recibido|venido
0.6 moment: @salgo ... @mañana
0.6 moment: @mañana ... @salgo
0.6 moment: abrimos|cerramos|empezamos|salgo en _ @minutos
0.6 moment: recoger ... niños|niño|niña|hijos|hijo|cole|colegio
0.6 moment: día|cumpleaños|navidad|reyes|boda ... este|es|el @lunes|mañana|finde
0.6 moment: es este @lunes|finde
0.4 moment?: partido|rota|roto|perdido|perdida|atascado|rata|ratas|ratón|fuga
0.4 moment?: sigue|está|siguen|están con vosotros|ustedes|ahí
0.4 moment?: llegará|llega|llegan|llegarán ... para|antes|tiempo
0.6 moment: @salgo ... @lunes
0.6 moment: estoy|estamos en|delante|frente _ caja|mostrador|puerta|estación|gasolinera|frontera|recepción|taller
0.6 moment: en un|media cuarto|hora|rato|momento
0.6 moment: queda|quedan|hay|tenéis _ plaza|hueco|sitio|cita ... @mañana
0.4 moment?: caducado|caducada|enferma|enfermo|anulado|bloqueada|rechazada
0.4 moment?: no podemos|puedo|me|nos _ entrar|abrir|pagar|funciona|deja
0.6 moment: antes _ las #|doce
0.4 moment?: no puedo|podemos _ entrar|acceder|pagar|abrir
0.4 moment?: mal impresos|impreso|hecho|escrito|puesto
datáfono|tpv|caja|terminal _ no _ funciona|va|responde|enciende|anda
paren|para|pare|detengan|detenga|anulen|cancelen|bloqueen _ pago|transferencia|cobro|recibo|pedido _ ahora|ya|
inmediatamente|mismo
sale|salen|cae|chorrea|brota _ agua _ lavadora|techo|pared|tubería|lavavajillas|chorros|caldera
no|sin _ calefacción ... helando|frío|bebé|niños|hiela|nieva|grados
lo|la|los|las necesito|necesitamos hoy|ya|ahora|esta
dense|daos|dese|date|denle prisa
quedado|quedé|quedamos|estoy fuera _ casa|piso|coche _ llaves|llave
lector|terminal de tarjetas|pago|pagos ... estropeó|roto|funciona|averió|caído|estropeado
"""
