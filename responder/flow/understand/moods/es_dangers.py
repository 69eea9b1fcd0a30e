"""Spanish phrases that name a danger to life or limb: gas, fire, injury, medicines. Each is urgent too."""

from __future__ import annotations

HARM = """
huele|olor|fuga|escape _ gas|quemado|humo
fuga|escape de gas
monóxido|cortocircuito|incendio|incendiado|incendió|explosión|explotó|explotado|explota|electrocutado|intoxicación|
intoxicado|ambulancia
se prendió|prende|incendió|quemó|quema|prendido|quemado
en llamas
echa|sale|salen|salía|suelta humo|chispas|llamas
descarga|calambre eléctrica
herido|herida|heridos|lesionado|lesionada|lesión|sangrando|sangra|inconsciente|envenenado|quemadura|quemaduras|
asfixiado
reacción|choque|shock alérgica|anafiláctico
sin|no|ningún _ medicación|medicinas|medicamentos|medicamento|insulina|oxígeno
medicamento|medicación|dosis equivocado|equivocada|incorrecta|incorrecto
hackeado|hackeada|hackearon|hackers|pirateado|pirateada|phishing
frenos|freno _ fallan|fallaron|falló|funcionan|roto|rotos
muy|es|realmente peligroso|peligrosa
tragado|tragó|ingerido
fallan|fallaron|falló|fallado|fallando _ frenos|freno
hincha|hinchado|hinchada|hinchando _ garganta|cara|labios|lengua
garganta|cara|labios|lengua _ hincha|hinchado|hinchada|hinchando
no|apenas|cuesta _ respirar
batería|cargador|enchufe|cable _ derritiendo|derritió|derretido|quemando|humea|humeando
saltan|salta|saltaron|hay|salen|echa chispas
atragantó|atragantado|atraganta|atragantando
no para|deja de sangrar
me _ roto|rompí|rompió el|la|un brazo|pierna|muñeca|tobillo|cadera|nariz|costilla
huele|olor|huelo|olemos|olía|apesta|peste|tufo _ gas|quemado|humo|gasolina|azufre|podrido|chamuscado|plástico
lleno|llena de humo|gas
humo|llamas|chispas _ cocina|habitación|casa|pasillo|garaje|cuarto|todas|piso|enchufe|cargador|batería|horno|contador|
cuadro
humo|chispas|llamas _ sale|salen|salía|saliendo|sacaba|echa|echaba|soltando|suelta
sale|salen|salía|saliendo|echa|echaba|echando|suelta|soltando|sacando _ humo|chispas|llamas|humazo
ha|prendió|prendido|prende|cogido|agarró|coge fuego
fuego|incendio _ cocina|casa|garaje|piso|edificio|habitación|coche
bomberos _ llamar|llamado|llamamos|vinieron|venir|vino|han|tuvieron|tuvimos
quemó|quemado|quemando|quema|ardió|ardiendo|arde|ardido|achicharrado|carbonizado|chamuscado|derretido|
fundido _ cocina|casa|cortina|cortinas|sofá|mesa|enchufe|cargador|regleta|aparato|moqueta|cama|móvil|cable|motor|
colchón
enchufe|cargador|regleta|aparato|cama|móvil|cable|batería|horno|lavadora|secadora|nevera|patinete|estufa|manta|
calefactor _ ardió|ardiendo|arde|quemó|quemado|quemando|derretido|derritió|fundido|chamuscado
batería|baterías|cargador|pila|enchufe|enchufes|regleta|alargador|cable|móvil|teléfono|portátil|ordenador|tablet|
estufa|calefactor|radiador|hervidor|tostadora|secadora|lavadora|lavavajillas|horno|microondas|freidora|caldera|
patinete|bici|bicicleta|manta|lámpara|plancha|contador|cuadro|fusibles|router|tele|nevera|adaptador|powerbank|aparato|
secador|termo _ hinchado|hinchada|hincha|hinchando|silba|pita|humea|humo|chispas|chispea|chispazo|chispazos|derrite|
derretido|reventó|reventado|explotó|explotado|petado|petó|llamas|zumba|chisporrotea
cable|cables _ pelado|pelados|suelto|sueltos|colgando|vista|aire
agua|fuga|gotea|goteando|gotera _ enchufe|enchufes|cuadro|eléctrico|electricidad|contador|fusibles|regleta|luz
calambre|calambres|calambrazo|chispazo|corriente|electrocuté _ toco|tocar|tocas|tocarlo|tocarla|enchufar|enchufarlo|
encender|lavadora|ducha|grifo|nevera|horno|lámpara|secadora|hervidor|aparato|cable|enchufe
da|dio|daba|dado|dando|recibí|recibido|pega|pegó|pegado|dar calambre|calambres|calambrazo|corriente|chispazo
dio|da|dado|dar|pegó _ calambre|calambrazo|chispazo|corriente
calambrazo|calambrazos|electrocutó|electrocuté|electrocutarme|electrocutar|electrocuta|electrocutó
mareo|mareos|mareado|mareada|dolor|náuseas _ caldera|estufa|gas|calentador|chimenea|pintura
caldera|estufa|gas|calentador|chimenea|pintura _ mareo|mareos|mareado|mareada|náuseas|mareamos
reventó|reventado|estalló|estallado|explotó|saltó|saltaron _ cara|mano|manos|ojo|ojos|pedazos|cristales|mil|añicos|
encima
cristal|vaso|botella|horno|bombilla|olla|plato|mampara|neumático|rueda _ reventó|reventado|estalló|estallado|explotó|
petó|reventaron
cristal|cristales|vidrio|vidrios|metal|alambre|aguja|clavo|tornillo|plástico|hueso|grapa|cuchilla|astilla|astillas|
piedra|piedras|esquirla _ en|dentro|entre _ comida|ensalada|sopa|pan|yogur|arroz|pizza|hamburguesa|potito|puré|
papilla|salsa|chocolate|pastel|galleta|galletas|pollo|plato|pasta|bocadillo|biberón|cereales|helado|boca|garganta|
menú|lata|bebida|carne|curry|tarta|tortilla|croqueta|lentejas
trozo|trozos|pedazo|pedazos|cacho|fragmento|fragmentos _ cristal|vidrio|metal|plástico|alambre|cuchilla _ en|dentro|
comido|tragado|boca|mordido
diente|dientes|muela _ roto|rota|rotos|partido|partida|partió|rompí|rompió
comido|comió|bebido|bebió|tragado|tragó|lamido|ingerido|mordido|chupado _ cristal|vidrio|metal|pila|imán|lejía|
producto|detergente|moneda|pegamento|pintura|cápsula|pastillas|veneno|tornillo
lejía|detergente|cápsula|pila|imán|imanes|desatascador|moneda _ tragado|tragó|bebido|bebió|comido|comió|ingerido
intoxicados|intoxicada|intoxicó|intoxicaron|salmonela|salmonelosis|listeria
enfermo|enferma|enfermos|vomitando|vomitado|vomité|vómitos|vomitar|diarrea|náuseas|barriga|estómago _ con|después|
tras|por|desde|al|comer _ vuestro|su|vuestra|comer|comida|pollo|cenar|menú|sushi|pescado|plato|carne|cena|paella|el
después|tras|con|desde|por|al _ comer|comida|pollo|cenar|menú|sushi|pescado|cena|hamburguesa|pizza|paella _ malo|mala|
malos|enfermo|enferma|enfermos|vomitando|vomitado|vomité|vómitos|vomitar|diarrea|náuseas
puesto|puse|puso|pusimos|pusieron _ malo|mala|malos|malas|enfermo|enferma|fatal _ con|después|tras|comer|por
llevado|llevar|llevaron|llevamos|acabado|acabó|acabamos|terminado|ido|ir|ingresado|ingresada|ingresaron _ hospital|
urgencias|uci|ambulancia
puntos de sutura
dado|dieron|dar|tuvieron|puesto|pusieron _ puntos
conmoción|traumatismo|fractura|fracturado|fracturada|esguince|luxación|hemorragia|brecha|amputado|convulsiones|
desmayado|desmayada|desmayó|desmayo
tengo|tiene|me|se muñeca _ rota|roto|partida|fracturada
tengo|tiene la muñeca rota|partida|fracturada
tobillo|cadera|costilla|costillas|clavícula|codo _ roto|rota|rotas|fracturado|fracturada|torcido|torcida|partido|
partida
mi|su|el|la muñeca|tobillo|cadera|brazo|pierna|dedo|nariz|hombro|rodilla|pie|mano|cabeza _ aplastado|aplastada|
abierto|abierta|pillado|sangra|sangrando|fracturado|fracturada|esguince
roto|rota|fracturado|fracturada|partido|rompió|rompí _ cadera|tobillo|costilla|costillas|clavícula|codo
me|mi|nos _ roto|rompí|partido|torcido|torcí|fracturado|fracturé _ brazo|pierna|muñeca|tobillo|cadera|nariz|costilla|
dedo|hombro|rodilla|pie|diente
torcido|torcí|fracturado|fracturé|pillado|cortado|corté|aplastado _ brazo|pierna|muñeca|tobillo|cadera|nariz|costilla|
dedo|dedos|hombro|rodilla|mano|pie|cara|cabeza|ceja|labio
cayó|cayeron|caído|cae|derrumbó|volcó|vino|desplomó _ encima|sobre|en|a _ cabeza|pie|mano|espalda|hijo|hija|niño|niña|
bebé|madre|pierna
rompió|rompe|roto|cedió|hundió|partió|venció _ debajo|caí|caído|cayó|conmigo|encima|subido|subida|sentado|sentada
techo|balcón|tejado|pared|escalera|escaleras|barandilla|suelo|andamio|cornisa|fachada _ derrumbado|derrumbó|caído|
cayó|hundido|hundió|desplomó|cae|cayendo|grietas|venido
sangre|sangra|sangrando|sangraba|sangrar _ todas|mucho|mucha|para|parar|no|mano|cabeza|dedo|deja|nariz|chorros
sangrado|sangrando|sangra|hemorragia|desangra
cortado|corté|cortó|quemado|quemé|quemó|escaldado|pillado|pillé|pilló|clavado|clavó|herido|lesionado _ dedo|dedos|
mano|manos|pie|pierna|brazo|cara|ojo|ojos|cabeza|pulgar|lengua|labio|piel|cuello
me|se|nos he|ha|hemos cortado|quemado|escaldado|herido|lesionado|pinchado|intoxicado|asfixiado|atragantado|
electrocutado|desmayado|golpeado
me corté|quemé|lesioné|escaldé
se escaldó|electrocutó|desmayó|asfixió
agua|aceite|té|café|caldo|sopa hirviendo|ardiendo _ cayó|encima|brazo|pierna|mano|cara|derramó
quemazón
fuerte|grave|severa|tremenda|mala reacción|alergia
reacción fuerte|grave|severa|mala
alérgico|alérgica|alergia _ comió|comido|llevaba|contenía|trazas|reacción|hospital|había
nueces|cacahuetes|cacahuete|trazas|gluten|leche|marisco|huevo|sésamo _ alérgico|alérgica _ comido|comió|llevaba
anafilaxia|anafiláctico|anafiláctica|epipen|edema
desmayado|desmayada|desmayó|desplomado|desplomada
perdió|perdido|perder|pierde _ conocimiento|consciencia|conciencia
infarto|ictus|ataque|convulsiones|paro _ al|cardíaco|cardiaco|corazón|epiléptico|epilepsia
infarto|ictus|convulsionando
respira|respirar|respiraba _ no|apenas|mal|cuesta|dificultad
ahoga|ahogando|ahogaba|asfixia|asfixiando|asfixió|ahogó|atragantó|morado|morada
dolor|presión|pinchazos _ pecho
perro|gato|rata|serpiente|caballo _ mordido|mordió|atacado|atacó _ me|mi|hijo|hija|mano|pierna|cara|brazo|marido|mujer
me|le|nos|lo|la _ mordido|mordió|atacado|atacó _ perro|gato|rata
mordido|mordió|atacado|atacó _ perro|gato|rata
medicamento|medicamentos|medicación|medicina|medicinas|pastillas|insulina|inhalador|ventolín|oxígeno|antibiótico|
antibióticos|anticoagulantes|sintrom|inyecciones|quimio|comprimidos _ no|nunca|falta|faltan|faltaban|perdido|perdidos|
desaparecido|acaba|acabado|acabó|robado|retraso|vacío|ni|retrasado|agotado
no|sin _ llegado|llegan|llegó|recibido|entregado|traído|llega|enviado|dado _ medicamento|medicamentos|medicación|
medicina|medicinas|pastillas|insulina|inhalador|oxígeno|antibióticos
última|último|única pastilla|dosis|comprimido|inyección
quedado|quedo|quedamos|quedó sin _ medicamentos|medicación|medicinas|insulina|oxígeno|antibióticos|pastillas|
inhalador|sintrom
falta|faltan|faltaba|faltaban _ medicamentos|medicación|medicinas|insulina|oxígeno|antibióticos|sintrom|inyecciones
equivocado|equivocada|equivocados|equivocadas|incorrecta|caducado|caducados|caducada|confundido|erróneo _ medicamento|
medicamentos|medicación|medicina|medicinas|pastillas|pastilla|dosis|insulina|comprimidos
medicamento|medicamentos|medicación|medicina|medicinas|pastillas|dosis|comprimidos _ equivocado|equivocada|
equivocados|equivocadas|incorrecto|incorrecta|caducado|caducados|caducada|cambiado|cambiados|error|confundido
tomado|tomó|tomé|dado|dieron|di|tragado _ mal|doble|demasiadas|demasiado|dos|otra|equivocada|varias _ pastillas|
pastilla|dosis|medicamento|medicación|paracetamol
sobredosis
bomba de insulina|infusión _ no|pita|averiada|rota
respirador|concentrador|diálisis|marcapasos|teleasistencia|desfibrilador|oxígeno|cpap _ no|averiado|averiada|roto|
rota|parado|vacío|vacía|funciona|estropeado|pita|agotado|dejado
cargos|compras|pagos|transferencias|retiradas|movimientos|operaciones _ no son|eran|es míos|mías|mío|mía
hace|hacen|hacía|hacían|hizo|haciéndose|hacerse|hacía pasar|pasando por
suplanta|suplantan|suplantando|suplantado|suplantó|suplantaron|suplantar
partirme|partirle|romperme|partir|romper|partirnos _ cara|piernas|boca|dientes
persigue|persiguiendo|espía|vigila|vigilando _ me|casa|hasta|calle|mi|hija
atentado|explosivos
intruso|asaltado|atracado|atracaron|atraco
hay|entraron|entrado|entran|unos|veo|oigo|han ladrones
ladrones en|dentro
todas|toda|bote|caja _ pastillas|medicación|medicamentos|comprimidos _ tomado|tomar|tragado|tragar
tomado|tomar|tomarme|tragado _ todas|toda|bote|caja _ pastillas|medicación|comprimidos|tranquilizantes
mejor sin|si mí|muero|muriera|estuviera
peligrosísimo|peligrosísima|mortal
frenos|freno|dirección|rueda|neumático|airbag|cinturón|cadena|horquilla|manillar|sillita _ roto|rompió|rota|reventó|
reventado|soltó|salió|bloqueó|bloqueado|saltó|partió|partido|falló _ conduciendo|autopista|marcha|mientras|bajando|
carretera|caí|accidente|caído|circulando
hijo|hija|niño|niña|bebé|madre|padre|marido|mujer|abuela _ desaparecido|desaparecida|inconsciente|ahoga|desmayado|
desmayada|intoxicado|intoxicada|envenenado|perdido
amianto
envenenado|envenenada|tóxicos|tóxico|tóxica _ humo|gases|vapores|perro|gato|gas|olor
puede|puedo|pudo|podía _ no|ni|apenas _ andar|tragar|respirar|apoyar|caminar
no|ni|apenas puede|puedo|podía _ andar|tragar|respirar|apoyar|caminar|levantarse
no|ni responde|reacciona|despierta _ nada|suelo|señor|desplomado
clavo|placa|prótesis|escayola|escayolado _ cadera|pierna|brazo|muñeca|tobillo|operado|poner
hormigueo|cosquilleo|dormido|dormida|entumecido _ brazo|mano|dedos|toco|tocar
toco|tocar|tocarlo|tocas _ hormigueo|cosquilleo|noto|dormido|corriente
se vino|vino|viene|hizo|ha _ abajo|añicos
casi nos|me|le|lo|la mata|pilla|aplasta|cae|da|ahoga|atropella
llamarada|fogonazo
humo negro|blanco|denso|espeso
sube|entra|viene|hay|veo|mucho|llega humo
humo _ hueco|ascensor|escalera|conducto|pared|techo|motor|capó|rejilla|cuadro
evacuado|evacuar|evacuados|desalojado|desalojar|desalojados|desalojo
explotó|estalló|reventó _ mano|cara|cargador|móvil|batería
quemaduras|quemadura
segundo|tercer|tercero grado
bebido|bebió|tragado|tragó|lamido|ingerido|chupado|inhalado|bebe _ ambientador|limpiador|friegasuelos|amoniaco|
perfume|colonia|disolvente|suavizante|gel|lavavajillas|aguarrás|hidroalcohólico
ambientador|limpiador|friegasuelos|amoniaco|disolvente|lejía|salfumán _ bebido|bebió|ojos|ojo|boca|piel|tragado
vomitar|vómito|retortijones|devolviendo|diarrea _ marisco|comida|cena|pollo|desde|noche|toda|pescado
marisco|pescado|pollo|comida|cena _ retortijones|devolviendo|vomitando|diarrea|malos|fatal
toda|noche _ retortijones|devolviendo|vomitando|baño
grapa|alfiler|aguja|tornillo|clavo|cristal|hueso|espina|alambre|tuerca|pincho _ yogur|yogures|pan|ensalada|sopa|
comida|bocadillo|pastel|pizza|boca|paladar|lengua|carne|galletas
yogur|yogures|pan|ensalada|sopa|comida|bocadillo|pastel|pizza|carne|galletas _ grapa|alfiler|aguja|tornillo|clavo|
cristal|alambre|tuerca
clavado|clavó|clavada|clavé _ paladar|mano|pie|dedo|ojo|boca|lengua
caramelo|pastilla|hueso|trozo|moneda|pieza _ atascado|atascada|atragantado|garganta|respirar|hablar
no|sin puede hablar|tragar
jarabe|pastillas|medicina|medicamento|medicación|gotas _ adultos|adulto|caducado|equivocado|otro|otra|perro|
confundido|otra persona
dieron|dado|dio|tomado|tomó _ jarabe|pastillas|medicina|medicamento _ adultos|otro|otra|equivocado|caducado
bolígrafo|boli|autoinyector|jeringa de|con adrenalina|insulina
adrenalina|autoinyector _ falta|faltaba|no|sin|llegado|pedido
faltaba|falta|faltan|faltaban _ adrenalina|insulina|medicación|inhalador|bolígrafo|pastillas|sintrom
alérgica|alérgico _ sin _ no|él|ella
marcapasos|desfibrilador|respirador|oxígeno _ enciende|funciona|pita|falla|arranca|va _ no|hay|señor
desfibrilador|respirador|concentrador|dialisis no|pita|apagado
dolor _ pecho|brazo _ fuerte|señor|izquierdo
dolor _ en|de el|la _ pecho
llamaron|llamó|llaman|llamado _ diciendo|diciendole|haciéndose _ que|eran|banco|inmobiliaria|policía|soporte
diciendo que eran|era|son|es|llamaban _ de|del _ banco|inmobiliaria|policía|soporte|compañía|vosotros|ustedes|parte
recibos|cargos|cobros|compras|pedidos|clases|reservas _ que no|nunca _ reservado|hecho|comprado|pedido|contratado|
reconozco
paquete|caja _ lleno|llena|con|vacío|vacía _ piedras|ladrillos|papeles|vacío
pagado|pagué|transferido|fianza|bizum _ no existe|existía
entra|entró|entran|mete|cuela|metido _ en _ mi|mis|nuestra _ piso|casa|habitación|cuarto _ cuando|sin|notas|noche|
permiso|llave
toca|tocó|tocado|tocarme|tocaba|abraza|besó|besado|arrinconó|rozó _ me|sin|culo|pecho|pierna|permiso|hija|vestuario|
muslo
arañado|arañó|mordido|mordió|mordisco|picado _ cara|mano|pierna|brazo|ojo|hija|hijo|perro|gata|gato|dedo
ojo|cara|mano|pierna|brazo _ fatal|sangre|hinchado|hinchada|morado|roto|rota
nadie _ echará|echaría|notará|notaría|extrañará _ menos|falta|falte|no
llena|lleno|llenos|llenas de cortes|sangre|heridas|cristales|ampollas|ronchas|moratones
no|ni sé|sabemos quién _ cogido|sacado|hecho|usado|pedido
empezó|empezado|comenzó|puso|empieza _ a _ arder|quemarse|humear|chispear|derretirse|oler
empezó|comenzó|puso|empieza _ echar|soltar|sacar|salir _ humo|chispas|llamas
negra|negro|hollín _ cocina|pared|techo|humo
ronchas|sarpullido|urticaria|manchas|granos|ampollas _ todo|cuerpo|cara|brazos|desde|después|toda
todo|toda _ cuerpo|cara _ ronchas|sarpullido|urticaria|manchas|granos|ampollas
esquirla|astilla|trozo _ metal|cristal|plástico|vidrio|hueso _ lasaña|boca|comida|dentro|en
boca|labio|lengua|paladar|mano|dedo|pie _ cortado|abierta|abierto|sangre|rajado
cortado|rajado|corté|rajé _ boca|labio|lengua|paladar|mano|dedo|pie
no le|me|nos quedan|queda
pastillas|medicinas|medicación|receta|gotas|tratamiento _ de _ otra|otro|alguien _ persona|paciente|señora|señor|
vecino|residente
cara|piernas|dientes|nariz|cabeza|cristales|boca _ partir|romper|reventar|rajar|partió
dedos|dedo|mano|brazo|pie|pierna|cabeza _ pillado|pillados|pilló|atrapado|atrapados|aplastado|atrapó|enganchado|
pillada
pilló|pillado|atrapó|atrapado|enganchó|aplastó _ dedos|dedo|mano|brazo|pie|pierna|cabeza
cerró|plegó|volcó|cayó|hundió|desplomó|cerrado|plegado _ hijo|hija|bebé|niño|niña|dedos|solo|encima
detector|alarma|sensor _ co|monóxido _ saltó|saltado|pita|pitado|suena|sonó|salta
co _ saltó|pita|suena|sonó|salta
cable|cables _ luz|eléctrico|eléctricos|corriente _ colgando|pelado|suelto|pared|aire|suelo|cuelga
arde|quema|pica|escuece|hinchada|hinchado|ardiendo _ cara|piel|ojos|ojo|boca|garganta|cuero|manos
cara|piel|ojos|ojo|labios|garganta _ arde|quema|hinchada|hinchado|hinchados|quemada|ardiendo|roja
frena|frenar|frenan _ no|casi|apenas|mal|nada
casi|apenas|no|ni frena|frenan
atropellado|atropellada|atropelló|atropellaron|embistió|arrolló
repartidor|conductor|técnico|monitor|enfermero|chófer _ borracho|bebido|drogado|alcohol|drogas|dormido
atracado|atracaron|secuestrado|secuestro|rehén|encañonado
herida|cicatriz|puntos|operación _ abierto|abierta|infectado|infectada|pus|sangra|saltado|soltado|supura
paralizado|paralizada|parálisis|palpitaciones|taquicardia|convulsiona|hiperventila
opresión|dolor|presión|pinchazo _ en|del _ pecho
cordón|cuerda|cable|cinta|estor|correa _ cuello|estrangulado|ahorcado|asfixiado
cuello _ enrollado|enrolló|enganchado|cordón|cuerda
pila|imán|tornillo|bolita|ojo|botón|pieza _ soltó|suelta|suelto|salió|cayó|desprendió|despegó _ bebé|boca|niño|niña|
hijo|hija|tragado|tragar|ahogar
casco|silla|sillita|trona|litera|cuna|columpio|trampolín|cama|taburete|escalera|estantería|armario|barrera _ rompió|
roto|cedió|volcó|soltó|cayó|desplomó|partió|hundió|plegó _ hijo|hija|bebé|niño|niña|encima|cabeza|caído|caí|suelo|
dedos
borde|bordes|filo|esquina cortante|cortantes|afilado|afilados
rata|ratas|ratón|ratones|gusanos|cacas|aguja|veneno _ en|dentro _ comida|cama|pan|ensalada|leche|habitación|cocina|
plato|cuna
ascensor _ cayó|descolgó|desplomó|bajó|puertas _ pisos|plantas|golpe|abiertas|vacío|hueco
árbol|rama|chimenea|teja|tejas|canalón|ventana|cristal|persiana|cornisa _ cayó|caído|caída|colgando|suelta|desprendió|
desprendido _ coche|acera|calle|cabeza|tejado|jardín|niño
gas _ abierto|encendido|cierra|cerrar|apaga|apagar|llave _ no|todo|noche|toda
sabe|sabía|huele|olía _ a _ lejía|químico|gasolina|jabón|detergente|amoniaco
me|nos mareo|mareamos|mareé _ cada|cuando|gas|caldera|estufa|chimenea|calentador
no|ni|imposible _ cerrar|apagar|cortar _ gas
hablar|habla|hablaba|hablando _ raro|rara|mal|incoherente|enredado
pastillas|cápsulas|comprimidos|medicinas _ distintas|distintos|diferentes|raras|cambiadas
antídoto
comido|comió|tragado|tragó|lamido|chupado|mordido _ veneno|matarratas|caracoles|bayas|setas|cigarro|colilla|nicotina|
cápsula|insecticida
niño|niña|bebé|hijo|hija|perro|gato _ comido|tragado|bebido|lamido _ veneno|matarratas|bayas|setas|lejía|insecticida|
caracoles
caja|bote|blíster|todas|toda|entera _ paracetamol|ibuprofeno|pastillas|somníferos|lexatin|orfidal|ansiolíticos
tomado|tragado|tomé _ caja|bote|blíster|todas|toda|puñado _ paracetamol|ibuprofeno|pastillas|somníferos
hasta el hueso
plumas|pluma|bolígrafos|jeringas|autoinyectores de adrenalina|insulina
perdido|perdisteis|extraviado _ adrenalina|insulina|medicación|inhalador
adrenalina|insulina|medicación|inhalador _ perdido|perdisteis|extraviado|paquete
agua|fuga|cae|gotea _ en|al|sobre|dentro _ cuadro|enchufe|eléctrico|contador|luces
latigazo|sacudida|calambre|golpe de|eléctrico|eléctrica corriente|electricidad|luz
crudo|cruda _ pollo|carne|hamburguesa|dentro _ malo|malos|hospital|salmonela
pollo|carne _ crudo|cruda _ salmonela|hospital|malos|enfermos
ojos|piel|cara _ quemados|quemado|quemada _ líquido|producto|crema|lentillas|tinte|por
salieron|salen|salían|salió|veo|había|hubo|entre llamas
quemó|quemado|derritió|chamuscó|fundió _ colchón|alfombra|suelo|sofá|cortina|cortinas|encimera|cama|sábana|mesa|pared|
agujero
sale|sube|viene|entra|salía _ humo _ entre|suelo|tablas|debajo|pared|por
está|están|se _ chamuscando|quemando|derritiendo|incendiando|ardiendo
rajado|rajé|rajó|desgarrado|atravesado|aplastado|despellejado _ palma|pulgar|dedo|mano|rodilla|frente|barbilla|talón|
espinilla|ceja
hinchó|hincharon|hinchaba|hincharse|durmieron|entumecido _ labios|labio|lengua|garganta|cara|ojo|ojos|boca
labios|labio|lengua|garganta|cara|ojo|ojos|boca _ hinchó|hincharon|hinchados|dormidos|dormida|entumecidos|pican
mala|fuerte|grave|tremenda|horrible reacción _ a|al|con|después
ampollas|ronchas|costras|sarpullido _ cuero|cabelludo|piel|cara|manos|labios|cabeza
cuero|cabelludo|piel|manos|labios _ ampollas|ronchas|costras|sarpullido
otra|otro|doble|equivocada dosis _ sintrom|insulina|pastillas|medicación|tomando|toma
lleva|toma|tomando|tomado _ semana|días|lunes _ tomándola|tomándolo|tomándolas|equivocada|otra
no voy|vamos a estar _ más|mucho|aquí|tiempo
mejor|felices sin mí
en|por _ nariz|oreja|oído _ metido|metió|atascado|pila|canica
metido|metió|atascado _ nariz|oreja|oído
detector|alarma|monóxido _ pita|suena|pitando _ mareados|mal|dolor|todos|náuseas
lleno|llena|cubierto|cubierta de _ ronchas|granos|sangre|ampollas|cristales|manchas|picaduras
pita|silba|pitidos _ respirar|respira|pecho
dos|tres|una costillas|costilla _ rotas|rota|fisuradas|fisurada
enchufe|cargador|lámpara|caldera|horno|batería _ pum|petó|petado|explotó|pumba
pared|techo|enchufe _ está|negra _ negra|negro|chamuscada|hollín
cristal|puerta|horno|pantalla _ estalló|reventó|explotó|saltó _ encima|cara|pedazos|todas
cayó|caído|cayeron|cae _ en _ hombro|cabeza|pie|espalda|mano|brazo
sabe|sabía|saben _ colegio _ hijos|hija|hijo
venían|traía|había|vienen|son otras|distintas|diferentes pastillas|medicinas|cápsulas
silba|escapa _ gas
gas _ silba|escapa|escapando
no|ni puedo|puede|podía mover|levantar|doblar _ brazo|pierna|mano|cuello|dedos|pie
caí|cayó|caído por|en _ escaleras|escalera
acabaron|acabado|acabó|terminaron|agotado _ pastillas|medicación|insulina|medicinas|medicamento
derrumbado|derrumbó|hundido|caído|desplomado|desplomó _ debajo|encima|padre|madre|marido|mujer|hijo|atrapado
escalera|balcón|techo|tejado|muro|pared|suelo|andamio _ derrumbado|derrumbó|hundido|desplomado|desplomó|hundió
perro|perra|gato|gata|cachorro|conejo|niño|niña|hijo|hija ... veneno|raticida|matarratas|anticongelante
pierde|escapa|fuga|sale gas
cogido|chupado|abierto|tocado|jugado|mordido ... desatascador|lejía|amoniaco|aguarrás|salfumán
boca|labios|lengua|garganta _ roja|rojos|quemada|hinchada|hinchados
enchufe|toma|cargador|cable _ derretido|derretida|negra|negro|quemado|quemada
rata|ratas|ratones|cucarachas|gusanos|chinches _ en|por|debajo|dentro _ casa|piso|restaurante|hotel|apartamento|
habitación|dormitorio|despensa|tienda|comedor|guardería|almacén
cocina|casa|piso|habitación|restaurante|dormitorio|guardería|comedor _ rata|ratas|ratones|gusanos|cucarachas
alguien|desconocido|otro _ compró|comprado|compra|pagó|pagado|gastó ... con|en mi|nuestra tarjeta|cuenta
rompió|roto|rota|cedió|cayó|hundió|volcó ... hospital
ratón|ratones|rata|ratas ... cacas|excrementos|heces|nido
arrancaron|robaron|quitaron|tirón _ bolso|cartera|mochila|monedero ... tarjeta|tarjetas|pasaporte
alguien|desconocido ... pidió|abrió|contrató|compró|hizo ... a mi nombre
cayó|caído|cayeron|caí de|del|desde _ andamio|tejado|escalera|techo|balcón|escaleras
no|sin _ mover _ pierna|piernas|brazo|brazos|cuello|mano
monedero|cartera|bolso ... tarjeta|tarjetas ... desaparecido|desapareció|falta , alguien|me|un
ratas|ratones|cucarachas ... restaurante|cocina|hotel|panadería|comedor
"""
