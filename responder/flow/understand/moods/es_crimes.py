"""Spanish phrases that name fraud, threats and despair: what people do to each other and themselves."""

from __future__ import annotations

CRIME = """
cuenta|tarjeta|datos|contraseña|identidad _ robado|robada|robados|robaron|suplantada|comprometida|filtrados
suplantación|robo de identidad
alguien|desconocido _ usado|usando|usa|accedido|entrado _ tarjeta|cuenta|nombre
fraude|fraudulento|fraudulenta|fraudulentos
suicidio|suicidarme|matarme
amenazado|amenazada|amenazas|acosando
peligro de muerte|vida
no quiero|quiere _ vivir|viviendo
quitarme la vida
acabar con mi vida
robado|robaron|robó _ identidad|cuenta|contraseña
cargo|cargos|compra|compras|pago|pagos|transferencia|transferencias|retirada|retiradas|pedido|pedidos|préstamo|
contrato|bizum|movimiento|movimientos|operación|operaciones|recibo|acceso|accesos _ no|nunca he|hemos|hice|reconozco|
autoricé|pedí|hicimos _ hecho|autorizado|realizado|solicitado|contratado|cuenta|tarjeta|hice
vaciado|vaciaron|vaciando|limpiado|vaciada _ cuenta|tarjeta|ahorros
cuenta|tarjeta vaciada|vacía|clonada|duplicada
alguien|desconocido|desconocidos|ladrón|estafador|estafadores|extraño|hacker está|usa|entra|entró|accede|accedió|
utiliza|controla _ mi|nuestra|mis|nuestro|su _ cuenta|tarjeta|correo|perfil|nombre|móvil|cuentas|datos|email
mi|nuestro|nuestra _ nombre|cuenta|tarjeta|identidad _ alguien|sin|nunca|desconocido _ comprado|contratado|permiso|
consentimiento|autorización|pedido|abierto|usado|usando
tarjeta|tarjetas|cartera _ robado|robada|robaron|clonado|clonada|copiado|duplicado|robadas|sustraído
robado|robaron|clonado|copiado|robó|sustraído|quitado _ tarjeta|tarjetas|cartera
contraseña|correo|email|número|datos|dirección _ cambiado|cambiada|cambiaron|modificado _ sin|alguien
han|alguien cambiado _ contraseña|correo|email|clave
estafado|estafada|estafaron|timado|timada|timaron|engañado|engañada _ vendedor|web|anuncio|comprador|casero|teléfono|
internet|dinero|falso|falsa|página|wallapop|sms|llamada|línea
vendedor|comprador|casero|estafador|estafadores|propietario _ desaparecido|desapareció|esfumado|contesta|
bloqueado _ dinero|con|fianza|señal
estafador|estafadores|timadores|timador _ dinero|cuenta|tarjeta|llamado|llaman|nombre|pasar|datos
víctima de _ fraude|estafa|robo|suplantación|timo|una
pegado|pegó|pegar|pegarme|golpeado|golpeó|golpear|agredido|agredió|agredir|empujado|empujó|apuñalar|apuñalado|matar|
estrangular|violado|violó|tocado|manoseado|abofeteado|escupido _ me|mi|nos|repartidor|vecino|técnico|puñetazo|paliza|
hijo|hija|marido|mujer
me|nos|le|lo|la ha|han|he|ido _ pegado|golpeado|agredido|empujado|amenazado|acosado|perseguido|seguido|agarrado|
escupido|mordido|atacado|violado
me|nos siguió|sigue|persigue _ hasta|casa|calle|todas
me|nos amenazó|amenaza|amenazan|amenazaron|agredió|acosa|acosan|persigue|golpeó
amenazó|amenazaron|amenaza|amenazan|amenazando|amenazar _ con|de|me|nos|matar|muerte|pegar|volver|mí
amenazas|amenaza de|por _ muerte|whatsapp|parte|repartidor|vecino
va|voy|van|iba|quiere|quieren|voy a matarme|matarte|mataros|matarlo|pegarme|pegarnos|romper|partir|quemar|quemaros|
rajar|reventar
a matarme|matarte|mataros|matarnos|quemaros|rajarte|reventaros|mataré
agresión|agredido|agredida|violación|violada|chantaje|chantajea|chantajeando|extorsión|extorsionando|extorsiona|
paliza|apuñalado|acosador|acoso|acosa|acosada|acosado
no|sigue|deja|para _ escribirme|llamarme|mensajes|escribiendo|llamando _ personal|privado|particular|miedo|móvil
temo|tememos|teme|miedo por mi|nuestra|su vida|seguridad
cuchillo|navaja|pistola|arma _ amenazado|amenazó|amenaza|sacó|mano|me|nos
voy|vamos _ a _ quemar|reventar|matar|romper _ todo|tienda|oficina|local|os
intentado|intentó|intentaron|intentando _ entrar|forzar _ casa|puerta|cerradura|ventana
forzado|forzaron|forzando _ puerta|cerradura|ventana
casi|pudo|podría|podía|punto|pudimos|por _ muere|muero|mata|matar|matarme|matarnos|ahoga|ahogarse|quema|quemar|
quemarse|electrocuta|asfixia|morir|mueren|estrangula|salimos|electrocuto
matarme|suicidarse|suicidarme|ahorcarme|cortarme|tirarme
quiero|quisiera|prefiero|preferiría|mejor|ganas|ojalá _ morir|morirme|muerto|muerta|desaparecer|acabar|matarme|
estar _ todo|vida|muerto|muerta|ya
quiero|quisiera|prefiero|preferiría|ganas _ morir|morirme|suicidarme|matarme|desaparecer
no|ni|sin _ ganas|sentido|razón|motivo|fuerzas _ vivir|seguir|vida
no|ya _ quiero _ vivir|seguir|despertar|existir|estar _ viviendo|vivo|viva|más|aquí|así|vivir
tirarme|saltar|tiro|lanzarme|tirar _ puente|tren|ventana|balcón|metro|azotea|vías
suicida|suicidio|autolesiono|autolesiones|autolesión
muy|super|súper|realmente|tan|extremadamente|demasiado peligroso|peligrosa
tan|muy|está|sigue _ dormida|dormido|adormilada|adormilado
dio|di|dimos|dado|facilitó|dieron _ clave|claves|código|contraseña|pin|datos _ banco|tarjeta|bancarios|cuenta
a mi|nuestro nombre _ no|nunca|sin|alguien|deuda|firmado|contratado
alguien|otro|otra _ tiene|usa|usando|utiliza _ mi|nuestro dni|identidad|nombre|tarjeta|cuenta|datos|pasaporte
vendedor|comprador|casero|tienda _ cerrado|borrado|bloqueado|eliminado|desaparecido _ perfil|cuenta|anuncio|web|dinero
no existe|existen|existía _ pagado|piso|tienda|dinero|fianza
notas|cartas|mensajes _ cama|puerta|buzón|almohada|amenazas
graba|grabando|graban|fotografía|fotos|espía|mira|observa|filma _ me|nos|vestuario|vestuarios|ducha|ventana|hija|
desnuda|baño
espera|esperando|ronda|merodea|aporrea|golpea|plantado|grita _ puerta|portal|casa|ventana _ noche|noches|cada|todas|
otra|miedo
dejar|irme|abandonar|marcharme|despedirme _ este|de este|esta|del mundo|vida
decidido|decido|voy|quiero|pienso _ dejar|irme|acabar|terminar|abandonar _ mundo|vida|todo|este
contesté|contestado|respondí|pinché _ a|en|un _ sms|mensaje|correo|llamada|enlace _ di|estafa|datos|falso
datos|claves|clave|códigos|contraseña _ bancarios|banco|tarjeta _ di|dado|metí|facilité|estafa
di|dimos|dado|facilité|metí _ datos|claves|clave|códigos _ bancarios|banco|tarjeta
reventar|partir|romper|machacar|matar|rajar|hundir|pegar _ cara|boca|piernas|paliza
iba|va|voy|van a reventar|matar|pegar|rajar|machacar _ si|me|nos|cara
que me|nos|te|os iba|va|iban|van a reventar|matar|pegar|rajar|machacar|partir|romper|quemar
veo|encuentro|tiene|hay _ sentido|razón|motivo|ganas _ vivir|viviendo|vida|seguir
no _ sentido|ganas|motivo _ vivir|viviendo|seguir
a mi|nuestra casa|puerta _ agresivo|amenazando|violento|gritando|miedo|diciendo
alguien|desconocido|estafador _ crédito|créditos|préstamo|préstamos|contrato|contratos|cuenta|línea _ a|con|en mi|
nuestro nombre
pide|pidiendo|pedido|solicitado|abierto|contratado|sacado _ crédito|créditos|préstamo|préstamos|contrato|cuenta|
línea _ a|en mi|nuestro nombre
fotos|vídeos|imágenes íntimas|íntimos|desnuda|desnudo|privadas|desnudos
veo|ver|recibo|recibido|enviado|mandado|acceso _ datos|facturas|pedidos|historial|informe|resultados|dirección|
documentos _ de _ otro|otra|otros|clientes|pacientes|alguien|desconocido
mi|mis|nuestros _ historial|datos|resultados|informe|dirección|fotos _ vecino|desconocido|internet|público|otra|
otro _ enviado|mandado|publicado|recibido|dado
dispositivo|aparato|móvil|sesión|inicio desconocido|desconocida|extraño|ajeno _ app|cuenta|conectado|banco|banca
usa|usan|usando|usado|utiliza|robado|suplantado _ mi|mis _ carnet|dni|pasaporte|identidad|documentos|carné
quedado|duplicado|robado|pirateado|clonado|secuestrado _ con|mi _ número|línea|sim|tarjeta
recibe|reciben|llegan|intercepta _ mis|todos _ códigos|sms|claves
ve|ven|sabe|saben|rastrea|localiza dónde|donde vivo|vivimos
ex|exmarido|exnovio _ entra|conecta|lee|sigue|acceso|ve|espía|acosa
nos|me|os|te va|iba|voy|van a matar|pegar
alguien|desconocido|desconocidos|ladrón|estafador|hacker ha|han _ entrado|usado|accedido|cambiado|sacado|comprado|
robado|conectado _ mi|mis|nuestra _ cuenta|tarjeta|correo|nombre|perfil|datos
era|fue|es|resultó|resulta _ un|una|ser estafador|estafadora|timador|impostor|fraude
pagué|pagado|contraté _ plataforma|web|app|portal _ estafador|timador|falso|estafa
alguien|desconocido vende|compra|pide|publica|envía|usa|alquila|escribe _ con|en|a|desde mi|nuestro _ nombre|cuenta|
perfil
me|nos _ esperaba|espera|esperará|esperaría|esperando _ fuera|noche|puerta|salida|calle _ noche|oficina|fuera|casa|
solo|sola
que me|nos esperaba|esperará|esperaría|iba _ noche|fuera|salida|puerta
amenaza|amenazan|amenazado|amenazó|amenazaba _ cuchillo|navaja|pistola|muerte|matar|nos|arma
retiradas|retirada|sesión|cargos|compras|acceso|extracciones _ en|desde _ rumanía|rusia|brasil|china|nigeria|bulgaria|
ucrania|turquía|vietnam|extranjero
alguien|desconocido inició|ha|abrió iniciado|sesión
alguien|desconocido _ inició|iniciado sesión
harto|harta|cansado|cansada de|ya _ vivir|vida
me|nos|le|lo|la pegó|empujó|abofeteó|pateó|golpeó|zarandeó
alguien|desconocido tiene|tienen|sabe|usa _ datos|número|clave|claves _ tarjeta|bancarios|cuenta|banco
sabe|sabía|saben dónde|donde _ vivo|vivimos|trabajo
miedo de|por|a que|él|vida|salir|repartidor|vecino _ venga|vuelva|vida|él|solo|sola
miedo a|por _ vida|vecino|repartidor|seguridad
acceso|usuario|login|claves _ robado|robaron|robada
robaron|robado _ acceso|usuario|claves|login
sin mi|nuestro|nuestra permiso|autorización|consentimiento _ cuenta|tarjeta|dinero|euros
0.6 euros|dinero _ mi|nuestra cuenta|tarjeta _ sacado|desaparecido|robado|retirado|falta
no|nunca conozco|reconozco|oído ... sacado|quitado|retirado|@cobrado ... cuenta|tarjeta
comprado|pedido|contratado|abierto ... con mis|mi datos|identidad|dni
"""
