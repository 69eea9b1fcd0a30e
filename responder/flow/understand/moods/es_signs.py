"""Spanish signs of danger that say little alone: two of them make one."""

from __future__ import annotations

SIGNS = """
0.5 peligroso|peligrosa
0.6 no fui|he|era|soy|sido yo
0.45 pagado|comprado|cargado|usado|hecho _ tarjeta|cuenta|nombre
0.5 hacker
0.5 huele|olor|olía|apesta|peste
0.5 a gas|quemado|humo|gasolina|chamuscado|azufre
0.6 hinchado|hinchada|chisporrotea|chispas|chispazo|chispazos|humea|humeando|zumba
0.6 batería|cargador|pila|enchufe|cable|móvil|teléfono|portátil|adaptador|cuadro|contador _ caliente|ardiendo|quema|
calienta
0.4 muy|demasiado|súper|super|hirviendo caliente|ardiendo
0.6 vomitando|vomitado|vomité|vómitos|vomitar|vomita|diarrea|náuseas
0.6 puesto|puesta|puestos _ malo|mala|malos|malas|enfermo|enferma
0.5 hospital|ingresado|ingresada|urgencias|uci|uvi|ambulatorio
0.6 marido|mujer|hijo|hija|madre|padre|está|estoy _ hospital|urgencias|ingresado|ingresada|uci
0.6 me|se|nos|madre|padre|hijo|hija|yo _ caí|caído|cayó|caída|resbalé|resbaló|resbalado|tropecé|tropezó|caímos
0.4 dolor|duele
0.5 sangre|sangra|moratones|cojea|herida|moratón|golpe
0.6 ampolla|ampollas
0.6 ronchas|sarpullido|urticaria|granos|erupción|ampollas|hinchazón|hinchado|hinchada|inflamado|inflamada
0.5 alérgico|alérgica|alérgicos|alergia|alergias|intolerante|alérgenos
0.5 reacción|reaccionó|reaccionado
0.45 medicamento|medicamentos|medicación|medicina|medicinas|pastilla|pastillas|insulina|inhalador|ventolín|oxígeno|
antibiótico|antibióticos|receta|anticoagulante|anticoagulantes|sintrom|antidepresivos|inyecciones|inyección|quimio|
comprimidos|cápsulas|gotas
0.6 queda|quedan|quedaba|solo|sólo|una|dos|última _ pastilla|pastillas|dosis|día|días|comprimido|inyección|hoy|mañana|
pinchazo
0.6 no he|hemos sido|hecho|yo|autorizado|comprado|pedido|realizado|solicitado|contratado|firmado|retirado
0.6 yo no|nunca _ sido|fui|hecho|hice|autorizado|comprado|pedido|realizado|contratado|firmado
0.6 no|nunca hice|autoricé|realicé|solicité|contraté|compré|firmé|reconozco|autorizado|hicimos
0.45 sacado|sacaron|quitado|quitaron|cobrado|retirado|retiraron|desaparecido|vaciado|falta|faltan|cargado|transferido|
salido|robado _ cuenta|tarjeta|ahorros|dinero|banco
0.45 cuenta|tarjeta|ahorros|dinero|euros _ sacado|sacaron|quitado|quitaron|retirado|desaparecido|vaciado|faltan|falta|
transferido|robado|cuenta
0.6 alguien|desconocido|desconocidos|ladrón|estafador|extraño|hacker _ comprado|comprando|compró|pagado|sacado|
cambiado|cambió|contratado|conectado|iniciado|vaciado|transferido
0.5 préstamo|crédito|contrato|cuenta|pedido|línea|multa _ a|con|en mi|nuestro nombre
0.5 bloqueen|bloqueadla|bloquead|bloquear|bloquee|bloqueo|bloqueáis|anular|anulen|cancelen _ tarjeta|cuenta|tarjetas
0.5 tarjeta|cuenta _ bloqueen|bloqueadla|bloquead|bloquear|bloquee|bloquearla|bloqueadme
0.6 falso|falsa|falsos|fraudulento|fraudulenta|sospechoso|sospechosa|phishing sms|mensaje|correo|email|web|página|
enlace|llamada|técnico|factura|tienda|repartidor|anuncio|agente|comercial|policía|whatsapp
0.6 sms|mensaje|correo|email|web|página|enlace|llamada|técnico|factura|tienda|anuncio|comercial|whatsapp falso|falsa|
fraudulento|fraudulenta|sospechoso|sospechosa|raro
0.6 pinché|pinchado|piqué|picado|cliqué|clicado|di|dado|metí|metido|puse|puesto|rellené|introduje|facilité|facilitado|
compartí|envié|entré _ enlace|código|códigos|datos|clave|claves|contraseña|pin|número|tarjeta|bancarios|link
0.6 me|nos|han|sido|víctima _ estafado|estafada|estafaron|timado|timada|timaron|estafa
0.5 vendedor|comprador|propietario|anunciante|anuncio
0.6 no|ya puedo|aguanto|soporto|quiero más|seguir|vivir
0.6 vida _ sentido|asco|vale|nada|ya
0.5 peligroso|peligrosa|peligro
0.6 desaparecido|desapareció|ido|largado|esfumado con mi|el|nuestro|la|todo dinero|fianza|señal
0.4 dolor
0.5 jaqueca|mareo|mareos|mareado|mareada|náuseas|fiebre|dormido|dormida|entumecido|entumecida|hormigueo|cosquilleo|
calambres|escalofríos|temblores|retortijones|rara
0.5 herida|heridas|cortes|infectado|infectada|infección|pus|escuece|chichón|moratón|llaga|llagas|arañazo|arañazos|
arañado|rasguños
0.6 desmayo|vomita|inconsciente|caída|conmoción|desplomado|desplomao|desplomó|convulsiona|devolviendo|devuelto
0.5 médico|doctor|doctora|cirujano|radiografía|veterinario|dentista|enfermera|ambulatorio _ dijo|ha|visto|cosido|
confirmado|dice|llamar|atendió|tuvo|nos
0.6 resbaló|resbalé|resbalado|tropezó|tropecé|cayó|caí|caído _ escalera|escaleras|suelo|mojado|escalón|acera|entrada|
baldosa|hielo|bici|portal|rampa
0.4 no|ni responde|reacciona|despierta
0.6 señor|señora|chico|chica|hombre|mujer|anciano _ no|suelo|desplomado|desplomao|dolor|caído
0.6 operarle|operar|operaron _ cadera|rodilla|muñeca|urgencia|tobillo
0.5 toco|tocar|tocarlo|tocarla _ noto|da|siento|dio
0.5 desprendió|desprendido|soltó|soltado|cayó|rompió|partió|reventó|estalló|añicos|derrumbó|cedió|venció
0.5 llamarada|fogonazo|derretido|derritió|chamuscado|chamuscaron|chamuscó|ennegrecido|quemado|quemados|humeante|brasas
0.5 pitido|silbido|silba|zumbido|chisporroteo|estallido|explosión|petardazo|chasquido|siseo
0.5 olor raro|extraño|fuerte|químico|penetrante|picante|desagradable|podrido
0.5 raro|extraño|fuerte|químico olor|ruido
0.5 bombona|caldera|calentador|contador|cuadro|fusibles|butano|propano
0.5 socorro|auxilio
0.4 que|qué hacemos|hago
0.6 retortijones|devolviendo|descomposición
0.5 grapa|alfiler|esquirla|astilla|tuerca|alambre|cuchilla|aguja
0.5 paladar|lengua|garganta|boca|encía|muela|diente
0.6 atascado|atascada _ garganta|hablar|caramelo|respira
0.5 alérgica|alérgico _ y|sin|no
0.5 clave|claves|código|contraseña|pin _ dio|di|dado|diciendo|llamaron|banco
0.5 deuda|préstamo|contrato|multa|cuenta|línea|pedido _ a mi|nuestro nombre
0.6 no|nunca he|hemos|ha _ firmado|pedido|reservado|contratado|solicitado|comprado|hecho|autorizado
0.5 no puedo|puede|deja|consigo entrar|acceder|iniciar
0.5 no reconozco|conozco
0.5 recibos|cargos|cobros|compras|clases _ que no|yo|nunca
0.5 recupero|recuperar _ dinero
0.6 vas|va|iba|vais|ibas|me|te _ a enterar|arrepentir|acordar
0.5 duermo|dormir _ no|tranquila|tranquilo|miedo
0.6 no|ya los|lo|nada _ voy|iba|vais _ necesitar|estar|seguir
0.6 mañana|ya|pronto no estaré|estoy|seguiré
0.5 gracias|perdón|adiós _ todo|siempre|vida
0.5 desde|tras _ técnico|instalación|reparación|revisión|obras|instalador|mantenimiento|dejaron
0.4 pica|picor|picores
0.6 no|ni sé|sabemos|idea _ quién|cómo|dónde
0.5 falta|faltan|desaparecido|desapareció _ dinero|euros|saldo
0.5 dinero|euros|saldo _ falta|faltan|desaparecido|robado|cogido|quitado
0.6 era|es|fue|ser una|un estafa|timo|fraude
0.5 apagamos|apagado|apagué|apagar|extintor _ fuego|nosotros|extintor|llamas|solos
0.5 fuego|ardió|ardiendo|humear|chamuscado
0.4 lavadora|secadora|lavavajillas|horno|microondas|freidora|nevera|cargador|batería|enchufe|regleta|alargador|
calefactor|tostadora
0.45 pastillas|gotas|colirio|parches|inyecciones|pastillero|sintrom|anticoagulante|betabloqueante|eutirox|ventolín
0.6 no|ni venían|venía|estaban|estaba|venia|venían en _ entrega|pedido|caja|bolsa|paquete
0.6 no le|me|nos quedan|queda _ más|ninguna|nada
0.5 toma|tomando|tomado|tomaba las|la|los|desde _ desde|lunes|días
0.5 agresivo|agresiva|violento|violenta|amenazante|amenazador|gritando|grita|borracho|intimidante|pesado|sobón
0.6 viene|vuelve|aparece|llama|está|ronda _ todo|cada|siempre|rato|hombre|tipo|días _ a|en|por _ casa|puerta|portal
0.6 poco|casi|punto|milagro _ guardarraíl|accidente|cuneta|barranco|mato|matamos|mata|atropellan|choco|choque|
estrello|caigo
0.4 embarazada|recién|operado|operada|trasplantado|trasplantada|diabético|diabética|epiléptico|epiléptica|asmático|
asmática|quimio
0.5 chimenea|estufa|caldera|calentador de gas|butano
0.5 mareo|mareamos|mareado|mareada|náuseas _ cada|cuando|al|siempre
0.5 reclaman|multa|factura|deuda|recargo _ nunca|no|francia|italia
0.6 nunca|jamás he|hemos|estuve _ estado|vivido|ido|alquilado|tenido
0.6 distintas|distintos|diferentes|diferente|raras de|a|que _ normal|siempre|antes
0.6 corazón a|en mil
0.6 corazón _ acelerado|desbocado|palpita|late|tope
0.6 no sé|sabemos a quién
0.6 adrenalina|autoinyector|epipen
0.6 lo he|hemos hecho|transferido|pasado
0.6 pasara|pasar|transferir|mover|transfiriera|mueva _ ahorros|dinero
0.5 departamento|equipo|servicio de fraude|fraudes|seguridad _ llamar|llamado|llamó|llaman|pidió
0.5 llamar|llamado|llamó _ departamento|servicio|banco|policía _ fraude|fraudes|seguridad
0.5 cordón|estor|cuerda|cinta
0.6 al|alrededor|en _ cuello
0.5 ex|exmarido|exnovio _ sigue|todavía|puede|cuenta|entra
0.5 latigazo|sacudida
0.5 córnea|retina|tímpano|riñón|hígado|pulmón|pulmones|cráneo|vértebra
0.4 nevera|congelador|manta|lavadora|horno|cargador|microondas|enchufe|tele
0.6 chamuscando|chamuscado|chisporrotea|derritiendo|ardiendo|crepita
0.5 palma|pulgar|ceja|barbilla|espinilla|talón|pantorrilla
0.6 mala|fuerte|grave|tremenda reacción
0.6 pagué|pagado|contraté|contratado _ plataforma|web|app
0.6 no puedo|consigo|puede _ entrar|acceder _ cuenta|correo
0.6 contraseña|correo|clave|número _ cambiado|cambiada|cambié|cambió|modificado
0.6 no|nunca lo|la|he|yo _ pedido|solicitado|cambiado|hecho
0.6 no quedan|queda|tenemos _ más|esta|mañana|hoy
0.6 no voy|estaré _ estar|más|mucho
0.5 he|decisión|ya|lo _ decidido|tomada
0.5 cancelen|cancelad|anulen todo
0.6 sin mí
0.5 pila|canica|bolita|imán
0.6 tomándola|tomándolo|tomándolas
0.6 mi|la tarjeta _ en|conmigo|está _ bolsillo|bolso|cartera|mano|casa|encima
0.5 rumanía|rusia|brasil|china|nigeria|bulgaria|ucrania|turquía|vietnam|extranjero _ retiradas|retirada|sesión|
tarjeta|cargo|compra
0.6 quitó|quitado|desactivó|desactivado|cambió _ doble|verificación|2fa|seguridad
0.5 pum|hollín
0.6 último|última mensaje|carta|palabras
0.5 perro|gato|cachorro|perrito _ comido|tragado|lamido|comió|tragó
0.6 tiembla|temblando|babea|babeando|espuma|convulsiona|tambalea
0.45 morfina|parches|fentanilo|metadona|cortisona|litio|ventolín
0.6 dice|pone|sale entregado|entregada|entregados _ no|nada|pero|nunca
0.5 miedo
0.5 en la|el|su nariz|oreja|oído
0.6 seguridad|fraude _ llamó|llamado|llamaron
0.6 llamó|llamado|llamaron _ seguridad|fraude
0.5 ahora _ faltan|falta|desaparecido
0.6 puse|metí|di|pinché|escribí|introduje ... pin|clave|contraseña|enlace|código|datos
0.6 no|desaparecido|volado|han _ están|está ... ahorros|dinero
"""
