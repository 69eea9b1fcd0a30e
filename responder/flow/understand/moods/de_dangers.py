"""German phrases that name a danger to life or limb: gas, fire, injury, medicines. Each is urgent too."""

from __future__ import annotations

HARM = """
riecht|rieche|stinkt|riechen _ gas|verbrannt|rauch|brand|verschmort
gasgeruch|gasleck|kurzschluss|kohlenmonoxid|brandgefahr|brandgeruch|explosion|explodiert|stromschlag|lebensgefahr|
lebensgefährlich|verschmort|geschmolzen|überhitzt
in|fing|fängt|brach|es|gerät|akku brand|feuer|flammen|brennt
rauch|funken|flammen _ aus|kommt|kommen|kam
brennt|raucht|qualmt _ gerät|akku|kabel|ladegerät|maschine
akku|kabel|ladegerät|gerät|maschine _ brennt|raucht|qualmt|schmort
verletzt|verletzung|verletzungen|blutet|bewusstlos|vergiftet|vergiftung|lebensmittelvergiftung|erstickt|krankenwagen|
notarzt|verbrennung|verbrennungen
allergische|allergischer reaktion|schock
ohne|keine|kein _ medikamente|insulin|sauerstoff|medikament
gehackt|phishing|datenleck|identitätsdiebstahl|kontomissbrauch
betrugsfall|betrugsverdacht|betrügerisch|betrügerische
bremsen|bremse _ versagt|versagen|defekt|funktioniert|ausgefallen
gefährlich|gefährliche|gefährlicher mangel|defekt|situation|produkt
verschluckt|verschluckte
aus _ kommt|kam|steigt|quillt|kommen rauch|qualm|funken|flammen
hals|gesicht|lippen|zunge|kehle _ geschwollen|schwillt|zugeschwollen|anschwillt
schwillt|schwellen|schwoll _ hals|gesicht|lippen|zunge|kehle
keine luft
nicht|kaum|schlecht atmen
atemnot
medikament|medikamente|insulin|sauerstoff _ nicht|fehlt|fehlen|leer|verschwunden
hat|haben|mir|uns|mich gedroht
co|gas melder|warner|alarm _ schlägt|schlug|ausgelöst|geht|piept
gasmelder|gaswarner|gasalarm _ schlägt|schlug|ausgelöst|geht|piept
gerät|akku|heizlüfter|ofen|herd|maschine|lampe|kabel|stecker|ladegerät|kessel _ gebrannt|brannte|abgebrannt
akku|batterie _ aufgebläht|gebläht|glüht|glühend|schmilzt
sich|mich|kind|sohn|tochter|hand|finger|arm _ verbrannt|verbrüht
mir|sich|meinen|mein|meine _ arm|bein|fuß|handgelenk|rippe|rippen|nase|hüfte|schlüsselbein _ gebrochen
funken aus|sprühen|sprüht
riecht|rieche|riechen|stinkt|stank|roch|geruch|gestank|qualmt _ gas|brand|verbrannt|verbranntem|verschmort|verschmortem|
angebrannt|benzin|faulen|verbranntes|kokelt|chemisch|plastik|rauch
gasgeruch|brandgeruch|gasaustritt|gasalarm|rauchentwicklung|rauchvergiftung|kokelt|schmort|schmorte|schmorbrand|
schwelbrand|kabelbrand|stichflamme|rauchgas|verpufft|verpuffung
feuer|brand|flammen _ gefangen|ausgebrochen|gelöscht|löschen|aufgegangen|gestanden|geraten|entstanden
gefangen|fing|fängt|in _ feuer|flammen
rauch|flammen|qualm|funken _ küche|zimmer|haus|flur|garage|keller|überall|wohnung|gerät
voller|voll rauch|qualm|gas
feuerwehr _ rufen|gerufen|kam|da|gekommen|alarmiert|musste|holen|war
verkohlt|angesengt|versengt|angekokelt|abgefackelt|brandstiftung|abgebrannt|ausgebrannt
brannte|brennt|gebrannt|brennen _ küche|haus|garage|wohnung|lichterloh|plötzlich|beinahe|fast|schuppen|auto|bei
ladegerät|ladekabel|netzteil|akku|akkus|batterie|batterien|powerbank|adapter|stecker|steckdose|steckdosenleiste|
mehrfachsteckdose|verlängerungskabel|kabel|handy|telefon|laptop|tablet|heizlüfter|heizdecke|heizung|föhn|wasserkocher|
toaster|trockner|wäschetrockner|waschmaschine|spülmaschine|geschirrspüler|backofen|ofen|mikrowelle|fritteuse|herd|
therme|kessel|roller|scooter|ebike|fahrrad|lampe|bügeleisen|sicherungskasten|sicherung|router|fernseher|kühlschrank|
gerät _ aufgebläht|aufgeblähte|aufgequollen|geschwollen|dick|zischt|zischte|raucht|rauchte|qualmt|qualmte|qualm|kokelt|
schmort|schmorte|funkt|funkte|knistert|schmilzt|schmolz|durchgebrannt|explodiert|explodierte|geplatzt|hochgegangen|
brennt|brannte
glüht|glühend|glühendheiß
offene|offenes|blanke|blankes|lose|freiliegende|nackte kabel|leitungen|drähte|leitung|draht|stromkabel
kabel|leitung|leitungen|drähte|draht _ offen|blank|frei|freiliegend|hängt|hängen
wasser|tropft|läuft|leck _ steckdose|steckdosen|sicherungskasten|elektrik|strom|stromkasten|stromkreis|verteilerkasten
schlag|stromschlag|schläge|stromschläge|stromstoß|gewischt|gekribbelt|kribbelt _ bekommen|gekriegt|anfasse|anfassen|
berühre|berührt|angefasst|berühren|gekommen|verpasst|abbekommen|geholt
eine|einen|eins gewischt|gewischt|geschossen _ bekommen|gekriegt|verpasst
unter strom
gehäuse|metall|griff|tür _ strom
kopfschmerzen|schwindlig|schwindelig|übel|benommen _ therme|heizung|gas|ofen|kamin|abgase|dämpfe
therme|heizung|gas|ofen|kamin|abgase|dämpfe|farbe _ kopfschmerzen|schwindlig|schwindelig|übel|benommen
flasche|glas|akku|batterie|lampe|glühbirne|topf|schüssel|scheibe|reifen|ofentür|backofen|duschwand _ geplatzt|
zersprungen|zerplatzt|explodiert|hochgegangen|zerborsten|geborsten
ins gesicht|auge _ gespritzt|geflogen|bekommen|gesprungen|spritzte
knall|geknallt|gekracht _ splitter|scherben|rauch|funken|funke|dunkel|strom
glassplitter|glasscherbe|glasscherben|scherbe|scherben|splitter|metallsplitter|metallteil|metall|metallstück|draht|
nadel|nagel|schraube|rasierklinge|heftklammer|steinchen|plastikteil|plastikstück|glas _ in|im|drin|drinnen|dem|der|
beim _ essen|salat|suppe|brot|joghurt|reis|müsli|pizza|burger|gläschen|brei|babybrei|soße|sauce|schokolade|kuchen|keks|
keksen|hähnchen|nudeln|pudding|brötchen|eis|kinderbrei|hackfleisch|wurst|getränk|flasche|mund|hals|mahlzeit|curry
essen|salat|suppe|brot|joghurt|reis|müsli|pizza|burger|gläschen|brei|babybrei|soße|sauce|schokolade|kuchen|keks|
hähnchen|nudeln|pudding|brötchen|eis|wurst _ glassplitter|glasscherbe|glasscherben|scherbe|scherben|splitter|
metallsplitter|metallteil|metallstück|draht|nadel|nagel|schraube|rasierklinge|plastikteil
zahn|zähne|backenzahn _ abgebrochen|ausgebissen|gebrochen|rausgebrochen|kaputt|abgesplittert
gegessen|getrunken|geleckt|geschluckt|verschluckt|runtergeschluckt|eingenommen _ reiniger|putzmittel|batterie|magnet|
waschmittel|spülmittel|scherbe|splitter|gift|kleber
reiniger|putzmittel|bleiche|waschmittel|spülmittel|chlor|abflussreiniger|spülmaschinentab|knopfzelle|magnet|magnete|
batterie|münze|klebstoff|giftig|pflanzengift|rattengift _ gegessen|getrunken|geschluckt|verschluckt|abbekommen|
aufgenommen|geleckt|intus
lebensmittelvergiftung|fischvergiftung|salmonellen|rauchgasvergiftung|vergiftungserscheinungen
nach|seit|von|vom _ essen|hähnchen|sushi|salat|fleisch|fisch|burger|pizza|gegessen|döner|mahlzeit|menü|suppe _ schlecht|
übel|krank|übergeben|erbrochen|durchfall|bauchschmerzen|magenkrämpfe|kotzen|bauchkrämpfe
schlecht|übel|krank|übergeben|erbrochen|durchfall|bauchschmerzen|magenkrämpfe|gekotzt|kotzen _ nach|seit|vom|
von _ essen|ihrem|eurem|ihrer|eurer|hähnchen|sushi|salat|fleisch|fisch|burger|pizza|gegessen
ins|in|im|liegt|mit _ krankenhaus|klinik|notaufnahme|intensivstation _ gebracht|eingeliefert|musste|müssen|gekommen|
gelandet|gefahren|eingewiesen
eingeliefert|genäht|gehirnerschütterung|platzwunde|platzwunden|schnittwunde|schnittwunden|schnittverletzung|
knochenbruch|quetschung|gequetscht|prellung|prellungen|verstaucht|ausgerenkt|ausgekugelt|eingeklemmt|verätzt|verätzung|
verätzungen
handgelenk|knöchel|sprunggelenk|rippe|rippen|hüfte|schlüsselbein|ellenbogen|ellbogen _ gebrochen|geprellt|verstaucht
mein|meinen|meinem|mir|sich|seinen|ihren|sein|ihr _ arm|bein|fuß|finger|knie|schulter|zeh|nase|kiefer _ gebrochen|
geprellt|verstaucht|verdreht|gequetscht|gerissen|angebrochen|ausgerenkt|aufgeschlitzt|aufgeschnitten
auf|gegen den|die|mein|meinen|meine|meinem|ihren|seinen|unser|unsere|unseren _ kopf|fuß|hand|bein|rücken|zeh|sohn|
tochter|kind|baby|mann|frau|mutter _ gefallen|gestürzt|gefallen|gekippt|geflogen|gekracht
gefallen|gestürzt|gekippt|fiel|stürzte|kippte _ auf _ kopf|fuß|hand|bein|rücken|sohn|tochter|kind|baby|mich|ihn|sie|uns
unter mir|ihm|ihr|uns|meinem|meiner _ zusammengebrochen|gebrochen|eingebrochen|weggebrochen|zusammengekracht|nachgegeben
decke|balkon|dach|wand|treppe|geländer|boden|gerüst|zimmerdecke|fassade _ eingestürzt|runtergekommen|heruntergekommen|
runtergefallen|abgebrochen|eingebrochen|einsturz|bröckelt|herunter
einsturzgefahr|einsturzgefährdet
blut|blutung _ überall|stillen|stoppen|viel|nicht|spritzt|gespuckt|verloren
blutet|blutete|bluten|geblutet _ stark|heftig|stop|immer|sehr|hand|finger|kopf|nicht|auf
blutet|blutete|blutend|blutüberströmt|verblutet
geschnitten|gestochen|verbrannt|verbrüht|aufgeschnitten|eingeklemmt|gequetscht|verletzt _ hand|hände|finger|fuß|füße|
bein|arm|gesicht|auge|augen|kopf|daumen|zeh|zunge|lippe|haut
hand|hände|finger|fuß|füße|bein|arm|gesicht|auge|augen|kopf|daumen|zeh|zunge|lippe|haut|kopfhaut _ geschnitten|
verbrannt|verbrüht|eingeklemmt|aufgeschnitten|aufgeschlitzt|verätzt
sich|mich|mir|ihn _ geschnitten|verbrannt|verbrüht|verletzt|verschluckt|gestochen|wehgetan
heißes|kochendes|heißer|heißem wasser|tee|öl|fett|kaffee|suppe _ über|verbrüht|bein|arm|hand|gesicht|auf
verbrennungen|brandblasen|brandblase|brandwunde|brandwunden|verbrüht|verbrühung|verbrühungen
schwere|schwerer|starke|starker|heftige|heftiger|allergische|anaphylaktische reaktion|schock
anaphylaktischer|anaphylaktischen|anaphylaxie|epipen|notfallset
zugeschwollen|zuschwellen
allergisch|allergiker _ gegessen|reagiert|trotzdem|krankenhaus|enthalten|drin
nüsse|erdnüsse|spuren|haselnüsse|gluten|milch _ allergisch|allergiker _ gegessen|drin|enthalten|reagiert
ohnmächtig|ohnmacht|bewusstlos|umgekippt|kollabiert|krampfanfall|krampfanfälle|herzinfarkt|schlaganfall|herzstillstand|
epileptischer|zusammengebrochen|weggetreten
atmet|atmen|luft _ nicht|kaum|schwer|schlecht|mehr|bekommt|bekomme|kriegt|kriege
bekommt|bekomme|kriegt|kriege|bekam|kriegte _ keine|kaum|schlecht|nicht luft
ersticken|erstickt|erstickte|atemnot|luftnot|blau angelaufen
brustschmerzen|schmerzen _ in _ brust
hund|katze|ratte|schlange _ gebissen|angegriffen
gebissen|angefallen _ hund|ratte|katze|worden
medikament|medikamente|medizin|tabletten|pillen|insulin|inhalator|asthmaspray|sauerstoff|antibiotikum|blutverdünner|
spritzen|schmerzmittel|herztabletten|chemo _ nicht|nie|fehlt|fehlen|fehlten|weg|verschwunden|alle|leer|aufgebraucht|
verloren|aus|gestohlen|vergessen|ausgegangen
letzte|einzige|eine tablette|pille|dosis|spritze|ampulle _ übrig|genommen|noch|da
nur noch _ für _ heute|morgen|einen|zwei|tag|tage
keine|kein|ohne|fehlen|fehlt _ medikamente|medizin|tabletten|insulin|antibiotika|blutverdünner|schmerzmittel|sauerstoff|
asthmaspray|spritzen|herztabletten
falsche|falsches|falschen|falscher|fremde|verwechselt|vertauscht|abgelaufene|abgelaufenes _ medikament|medikamente|
medikamenten|tabletten|tablette|pillen|dosis|dosierung|rezept|spritze|insulin|stärke|präparat
medikament|medikamente|tabletten|pillen|dosis|dosierung|rezept _ verwechselt|vertauscht|falsch|falsche|doppelt|
abgelaufen
zu viel|viele|hoch|hohe tabletten|medikamente|dosis|dosierung|dosiert|pillen|insulin
überdosis|überdosiert|überdosierung
sauerstoffgerät|sauerstoffkonzentrator|beatmungsgerät|dialyse|insulinpumpe|herzschrittmacher|sonde|schlafapnoe|
treppenlift|hausnotruf|notrufknopf|defibrillator|sauerstoff|sondennahrung _ nicht|kaputt|ausgefallen|defekt|leer|
streikt|aus|störung|piept|geht|fehlt
buchung|buchungen|abbuchung|abbuchungen|zahlung|zahlungen|überweisung|bestellung|bestellungen|käufe|lastschrift _ nicht|
nie von mir
fakeshop|fakeseite|betrugsmasche|enkeltrick|phishingmail|betrugsmail|identitätsklau|trickbetrug|trickbetrüger|
schockanruf|kontobetrug|kreditkartenbetrug|betrugsopfer|smishing|geldwäsche
auf _ reingefallen|hereingefallen
gibt|gab|geben|gaben|ausgegeben|ausgibt sich|als _ als|sie|bank|mitarbeiter|aus
drohung|drohungen|droht|drohte|drohen|angedroht|bedrohen|morddrohung|morddrohungen _ mir|mich|uns|fahrer|schläge|gewalt|
erhalten|bekommen|angedroht|nachbar|mitarbeiter|mit
angedroht|morddrohung|morddrohungen
bombe|anschlag|sprengstoff|amok
mache|mach|schlage|schlag|zünde|stech|steche|bringe|bring|brenne _ euch|sie|den|laden|alle|bude _ fertig|um|an|kurz|ab|
nieder|tot|platt
einbrecher|eindringling
versucht|versuchte|versuchen _ einzubrechen|reinzukommen|einzudringen|aufzubrechen
beinahe|fast|hätte|hätten|könnte|konnte _ tot|erstickt|gestorben|verunglückt|verbrannt|erschlagen|getötet|umgekommen|
ertrunken|überfahren|verletzt|abgebrannt|erwürgt|umgebracht|verletzen|passieren können
mir|sich _ etwas|was antun|anzutun
alle|ganze|sämtliche|packung|schachtel _ tabletten|pillen|medikamente|schlaftabletten _ geschluckt|genommen|nehmen|
schlucken|eingenommen
ohne mich _ besser|dran
suizidgedanken|selbstmordgedanken|lebensmüde|suizidal|selbstverletzung|selbstmörderisch|todessehnsucht|abschiedsbrief
sehr|extrem|echt|richtig|so|wirklich|total|hoch|brand|super|äußerst gefährlich|gefährliche
brandgefährlich|hochgefährlich|lebensgefährliche|saugefährlich|lebensbedrohlich
bremsen|bremse|lenkung|lenker|rad|reifen|airbag|gurt|kette|gabel|kindersitz _ versagt|versagten|gebrochen|gelöst|
abgefallen|geplatzt|blockiert|ausgefallen|gerissen|löste _ fahrt|fahren|autobahn|während|unterwegs|gestürzt|unfall|beim
sohn|tochter|kind|baby|mutter|vater|oma|mann|frau _ vermisst|bewusstlos|erstickt|vergiftet|weggelaufen|verschwunden|
umgekippt
asbest _ gefunden|freigesetzt|entdeckt|staub
giftige|giftiger|giftigen|ätzende dämpfe|gase|rauch|dampf|stoffe
giftnotruf|giftnotrufzentrale|giftinformation
kann|konnte|können _ nicht|kaum|nimmer _ auftreten|bewegen|heben|beugen|schlucken
nicht|kaum ansprechbar|bewegen|auftreten|ansprechbar
schwarz vor|um _ augen|herum
hört|hörte|hören _ nicht|gar _ auf _ bluten|zu
hand|finger|arm|bein|fuß|kopf|knie|gesicht|stirn _ aufgerissen|aufgeplatzt|aufgeschürft|abgetrennt|aufgeschlagen|
zerquetscht|eingeklemmt|taub
nagel|fingerkuppe|finger|zeh|zehennagel|kuppe _ ab|abgerissen|abgetrennt|abgequetscht
flach|krank _ liegen|liegt|kollegen|familie|alle|kinder
liegen|liegt _ flach|krank _ notaufnahme|essen|nach|seit
fast|beinahe|knapp _ treppe|runter|auto|straße|überfahren|getroffen|erschlagen|gestürzt|reingefahren|verfehlt
bremse|bremsen|lenkung|gurt|rad|räder _ greifen|greift|zieht|ziehen|funktionieren|blockiert|blockieren|lösen|löst|
wirkungslos _ nicht|mehr|fast|treppe|fahrt|bergab
bremse|bremsen _ greifen|greift|ziehen|zieht|funktionieren|gehen|reagieren _ nicht
schwarzer|dichter|weißer|dunkler rauch|qualm
rauch|qualm _ schrank|kasten|schacht|aufzug|motorhaube|decke|wand|treppenhaus|steckdose|zieht
evakuiert|geräumt|evakuierung
schlag|schläge _ automat|automaten|gerät|steckdose|griff|maschine|bekommen _ finger|taub|strom|elektrisch
haut|gesicht|kopfhaut|hände _ blasen|ablöst|schält|brennt|rot|rote|verätzt|verbrannt|pellt|wund|ausschlag
blasen _ wirft|haut|hand|arm|bein|gesicht|überall|bekommen
gesicht|auge|augen|hals|lippe|lippen|hand|zunge _ zugeschwollen|angeschwollen|geschwollen|dick|zu|schwillt
schaumt|schäumt|schaum _ maul|mund|hund|katze
hund|katze|welpe|kaninchen _ gefressen|aufgebissen|schäumt|schaumt|vergiftet|gift|erbricht|krampft|apathisch
verschluckt|erstickt|röchelt|japst _ luft|an|bonbon|kriegt|keine
draht|nadel|splitter|glas|metall|schraube|mutter|stein|plastik|klammer|nagel _ kapsel|kapseln|tablette|mund|zähne|zahn|
essen|salat|brot|brötchen|keks|suppe|schokolade|wurst
kapsel|kapseln|tablette|tabletten|essen|salat|brot|brötchen|keks|suppe|schokolade|wurst _ draht|nadel|splitter|metall|
schraube|stein|klammer|nagel|stück
tabletten|medikamente|pillen|kapseln|tropfen _ nicht meine
tabletten|medikamente|pillen|kapseln|tropfen _ nicht für mich
keine|kein|ohne|nur _ blutdrucktabletten|herztabletten|schilddrüsentabletten|blutverdünner|epilepsiemittel|diabetes|
tabletten|herzmedikamente|psychopharmaka _ mehr|seit
blutdrucktabletten|herztabletten|schilddrüsentabletten|blutverdünner|herzmedikamente|augentropfen|
zuckertabletten _ nicht|keine|fehlen|hängt|leer|mehr|weg|alle
bricht|breche|brechen|bricht|haut|schlägt|tritt|sticht|schießt _ mir|dir|ihm|uns|euch _ beine|nase|knochen|arm|fresse|
genick|gesicht|tot
fotografiert|filmt|filmte|beobachtet|spannt|spioniert _ mich|uns|umkleide|dusche|tochter|heimlich
filmt|fotografiert|gefilmt|fotografiert _ mich|uns|umkleide|dusche|heimlich|tochter
kommt|kam|geht|ging|schleicht|war|ist _ in|ohne _ meine|unsere|meiner|wohnung|zimmer|haus _ schlüssel|erlaubnis|ohne|
schlafe|nachts|weg
begrapscht|angefasst|berührt|geküsst|umarmt _ mich|meine|ungefragt|unsittlich|po|brust
niemand|keiner _ vermisst|vermissen|merkt|merken _ mich|wenn|weg|tot
liegen|liegt _ kollegen|alle|beide|kinder|familie|wir _ flach
ins|in _ bein|hand|arm|gesicht|wade|finger gebissen
mehrfachsteckdose|steckdose|sofa|herd|küche|gerät|trockner|lampe|akku|kerze _ gebrannt|brannte
angefangen|begonnen|begann|fing _ zu _ qualmen|rauchen|brennen|schmoren|schmelzen|glühen|zischen|kokeln
zu qualmen|kokeln|schmoren
ganzen|ganze|überall|am körper|gesicht|arme|beine _ ausschlag|quaddeln|pusteln|blasen|flecken
körper|gesicht|arme|beine|haut _ ausschlag|quaddeln|pusteln|flecken
ausschlag|quaddeln|pusteln _ seit|nach|von _ shirt|creme|tragen|trägt|essen|hemd|kleidung
bankdaten|kontodaten|kartendaten _ eingegeben|durchgegeben|weitergegeben|verraten
metallsplitter|glassplitter|glasscherbe _ war|in|lasagne|mund|drin
mund|lippe|zunge|gaumen|hand|finger|fuß _ aufgeschnitten|zerschnitten|aufgerissen|aufgebissen|verätzt
tabletten|medikamente|medizin|pillen|tropfen|rezept _ von jemand|jemandem|anderen|einem|fremden _ anderem|anderen|
anders|patienten|mitgegeben|bekommen|genommen|nimmt
tabletten|medikamente|medizin|pillen _ jemand anderem|anders|anderen
fresse|schnauze|gesicht|zähne|kopf|beine|nase|schädel|scheiben _ ein|einschlagen|einschlägt|brechen|bricht|polieren|
eintreten|schlägt|haut
schlägt|schlage|haut|tritt|schlagen _ fresse|schnauze|gesicht|zähne|kopf|schädel
keinen|kein sinn mehr
co warner|melder|alarm|detektor _ ging|geht|los|piept|schlägt|schlug|an|angeschlagen
warner|melder _ co|kohlenmonoxid _ los|piept|an
stromkabel|stromleitung|elektrokabel|stromdraht _ offen|hängt|blank|lose|freiliegend|wand|liegt
gesicht|haut|hand|augen|auge|mund|hals|kopfhaut|arm brennt|brennen|glüht|brannte|geschwollen|juckt
gesicht|haut|augen|auge|lippen|hals _ ganz|total|völlig|extrem|stark|richtig geschwollen|dick|rot|verbrannt|
angeschwollen
bremst|bremsen|bremse|lenkt _ kaum|nicht|nimmer|schlecht _ auto|mehr|noch|richtig|gut
totgefahren|überrollt
hat|haben|wurde|wurden|bin|ist _ mich|uns|hund|katze|kind|sohn|tochter|mann|frau|er|sie|vom|von _ angefahren|überfahren|
umgefahren
fahrer|bote|monteur|fahrlehrer|pfleger|techniker _ betrunken|besoffen|alkohol|drogen|bekifft|eingeschlafen
überfallen|ausgeraubt|entführt|geiselnahme|geraubt
nacktbilder|nacktfotos|intimfotos|privatfotos|nacktaufnahmen
wunde|naht|narbe|operationswunde|op _ aufgegangen|entzündet|eiter|eitert|blutet|geplatzt|stinkt|offen|nässt
gelähmt|lähmung|lähmungserscheinungen|herzrasen|krampft|hyperventiliert|lallt
enge|druck|stechen|schmerzen|schmerz _ in|auf _ brust
kordel|schnur|kabel|gurt|band|rollo _ hals|erwürgt|stranguliert
um _ hals _ kordel|schnur|gewickelt|band|kabel
knopfzelle|batterie|magnet|schraube|perle|auge|knopf|teil|kleinteil _ gelöst|lose|ab|rausgefallen|abgefallen|
mund _ baby|mund|kind|sohn|tochter|verschluckt|verschlucken|erstickt
helm|kindersitz|babyschale|hochstuhl|hochbett|gitterbett|wippe|schaukel|trampolin|leiter|hocker|stuhl|regal|schrank|
bett|treppenschutz _ gebrochen|zusammengebrochen|umgekippt|gelöst|umgefallen|gerissen|eingebrochen|zusammengekracht|
zusammengeklappt|kippte|brach _ sohn|tochter|baby|kind|mich|kopf|gefallen|sturz|boden|gestürzt|finger
scharfe|scharfer|scharfkantig|scharfkantige _ kante|kanten|ecke|geschnitten|blut|finger
ratte|ratten|maus|mäuse|maden|mäusekot|nadel|gift _ in|im _ essen|bett|mahlzeit|brot|salat|milch|zimmer|küche|bettchen
aufzug|fahrstuhl|lift _ abgesackt|abgestürzt|gefallen|ruckt|gerutscht|tür|türen _ stockwerke|offen|schacht|etagen|meter
baum|ast|schornstein|ziegel|dachziegel|dachrinne|fenster|scheibe|fassadenteil _ gefallen|umgestürzt|herunter|runter|
gestürzt|lose|hängt _ auto|gehweg|straße|kopf|dach|garten|kind
gas|herd|gasherd _ strömt|läuft|offen|aus|zu|abstellen _ nicht|aus|ständig|nacht
schmeckt|schmeckte|riecht|roch _ nach _ bleiche|chlor|chemie|benzin|spülmittel|reiniger
gas|gashahn _ nicht|abdrehen|abstellen|zudrehen|zu _ mehr|abdrehen|abstellen|zudrehen|zu
gas _ nicht _ abdrehen|abstellen|zudrehen|schließen
abgefackelt|abgebrannt
spricht|redet|sprach|sprechen _ komisch|wirr|verwaschen|undeutlich|unverständlich
zu lallen
tabletten|pillen|kapseln|medikamente _ anders|andere _ aus|farbe|form|sonst
gegengift|gegenmittel
schneckenkorn|rattengift|unkrautvernichter|beeren|pilze|zigarette|nikotin|mottenkugeln|waschpods|ameisengift _ gegessen|
verschluckt|geleckt|geschluckt|gefuttert
kleinkind|baby|kind|hund|katze|sohn|tochter _ schneckenkorn|rattengift|gift|reiniger|pilze _ gegessen|verschluckt|
getrunken|gefressen|geschluckt
ganze|packung|schachtel|alle|handvoll|röhrchen _ paracetamol|ibuprofen|schlaftabletten|tabletten|schmerztabletten|
antidepressiva _ genommen|geschluckt|eingenommen
auf den knochen
adrenalinpens|adrenalinpen|epipens|insulinpens|notfallset|asthmaspray _ verloren|paket|weg|fehlt|fehlen|nicht|leer
übernommen|gekapert|gehackt|umgeleitet _ handynummer|nummer|sim|rufnummer
handynummer|rufnummer|sim _ übernommen|gekapert|umgeleitet|gestohlen|missbraucht
wasser|läuft|tropft _ in|auf|über _ sicherungskasten|steckdose|stromkasten|elektrik|verteiler|zählerkasten
mir|mich|ihm|uns eine|einen|eins gewischt|verpasst|gelangt
schlag|stromschlag|gewischt _ wiese|boden|zurückgeschleudert|weggeschleudert|lag
auf|gegen _ schulter|kopf|fuß|hand|rücken|arm gefallen|gestürzt|gekracht|geflogen|gekippt
bringt|bringe|sticht|macht _ uns|mich|euch|dich|ihn um|kalt
rohes|rohe|roh _ hähnchen|fleisch|hack|burger|huhn _ krank|krankenhaus|salmonellen
in brand gesteckt|gesetzt|geraten
gebrannt|geschmolzen|versengt|angekokelt|verschmort _ loch|matratze|teppich|boden|sofa|vorhang|arbeitsplatte|bett|decke|
tisch|wand
loch|matratze|teppich|boden|sofa|vorhang|arbeitsplatte|bett|tisch _ gebrannt|verbrannt|versengt|geschmolzen|verschmort
kommt|steigt|zieht|quillt|dringt|sehe|sehen _ rauch|qualm
lippen|lippe|zunge|hals|mund|gesicht|auge|augen _ taub|kribbeln|kribbelt|dick|angeschwollen|geschwollen|schwollen|juckt
schlimme|heftige|starke|üble|krasse|furchtbare reaktion _ auf|nach|von
blasen|ausschlag|krusten|quaddeln _ kopfhaut|haut|gesicht|hände|lippen|mund
kopfhaut|haut|gesicht|hände|lippen _ blasen|ausschlag|krusten|quaddeln
gibt|gab|kriegt|bekommt|bekomme|kriege|verpasst _ schlag|schläge|stromschlag _ wenn|sobald|hahn|anfasst|anfasse|berührt
epilepsietabletten|epilepsiepillen|herztabletten|blutdrucktabletten|blutverdünner|schilddrüsentabletten|
insulin _ warten|keine|nichts|mehr|falsche|stärke
falsche|andere|doppelte stärke|dosierung|dosis _ blutverdünner|insulin|tabletten|medikament|nimmt|genommen
auf mich|uns _ wartet|lauert|warten
wartet|lauert|lauern _ auf mich|uns
bin|bleibe ich|eh _ nicht _ lange|mehr _ da|hier
ohne mich _ besser|glücklicher|dran
in _ nase|ohr|nasenloch|hals _ gesteckt|gestopft|geschoben|steckt|drin
kohlenmonoxidmelder|gasmelder|co|rauchmelder _ piept|piepen|losgeht|los|an _ übel|kopfschmerzen|schwindlig|schlecht|
alle|uns
kohlenmonoxidmelder|gasmelder piept|pfeift
voller|voll mit|von _ ausschlag|quaddeln|blut|pusteln|blasen|splitter|scherben
voller ausschlag|quaddeln|blut|pusteln|blasen|splitter|scherben
pfeift|keucht|röchelt _ atmen|luft|beim|lunge
zwei|drei|mir rippen _ gebrochen|geprellt
steckdose|stecker|ladegerät|lampe|therme|ofen|akku _ peng|knall|geknallt|puff|gepufft|rumms
wand|decke|steckdose _ ist|schwarz _ schwarz|verrußt|verkohlt
scheibe|glas|tür|ofentür|display _ geflogen|geplatzt|gesprungen|explodiert _ ohren|gesicht|mich|überall
schlug|schlägt|trat|schubste|ohrfeigte mich|uns|ihn|sie
um die ohren geflogen
morphinpflaster|insulinpens|schmerzpflaster|notfallspray|adrenalinpens _ zugestellt|geliefert|nicht|fehlen|nichts|weg
jemand|fremder|unbekannter|wer hat|kennt _ kartendaten|bankdaten|kontodaten|zugangsdaten|kreditkartendaten
zischt|pfeift|strömt _ gas
kann|konnte _ arm|bein|hand|nacken|finger|fuß nicht|kaum _ bewegen|heben|beugen
in|im _ war|waren|lag _ nadel|scherbe|glasscherbe|rasierklinge
eingestürzt|einstürzt|zusammengebrochen|umgefallen|umgestürzt _ darunter|unter|vater|mutter|mann|frau|kind|eingeklemmt
treppe|balkon|decke|dach|mauer|wand|gerüst|boden ist|sind|stürzt _ eingestürzt|zusammengebrochen|ein|einsturz|
herabgestürzt
bleichmittel|bleiche|chlor|spülmittel|reiniger|rohrreiniger|putzmittel|frostschutzmittel|terpentin|ammoniak|entkalker|
waschmittel|lampenöl getrunken|geschluckt|verschluckt
trank|schluckte|trinkt _ bleichmittel|chlor|rohrreiniger|putzmittel|frostschutzmittel|terpentin|lampenöl
hund|katze|welpe|kaninchen|kind|sohn|tochter ... rattengift|mäusegift|giftköder|schneckenkorn|frostschutz
verliert|leckt|entweicht|strömt gas
gas strömt|tritt|entweicht aus|an
war|waren|spielte|gespielt|ran am|an|mit|vom ... abflussreiniger|rohrreiniger|bleiche|spülmaschinentab|terpentin|
entkalker|toilettenreiniger
mund|lippen|zunge|hals ist|sind _ rot|verätzt|geschwollen|verbrannt|dick
ratte|ratten|mäuse|kakerlaken|maden|bettwanzen _ in|im|durch|durchs|zwischen _ haus|wohnung|restaurant|hotel|
schlafzimmer|speisekammer|laden|kantine|lager|kita
küche|haus|wohnung|zimmer|restaurant|schlafzimmer|hotel|keller|kita _ ratte|ratten|mäuse|maden|kakerlaken
trockner|waschmaschine|spülmaschine|heizung|kabel|akku|steckdose|toaster|auto|batterie|fernseher|dach|küche|haus|
wohnung|kühlschrank|ladegerät ... brennt|brennen
babybrei|gläschen|brei|essen|suppe|salat|brot|reis|joghurt|müsli _ war|waren|ist|lag|steckte|fand _ glas|metall|nadel|
schraube|plastik|scherbe|glassplitter
gebrochen|zusammengebrochen|umgekippt|gerissen|eingestürzt|gestürzt ... krankenhaus
maus|mäuse|ratte|ratten ... kot|köttel|angefressen|nest
geraubt|gestohlen|geklaut|entrissen ... bankkarte|bankkarten|karten|karte|ausweis|reisepass
restaurant|hotel|küche|bäckerei|kita|kantine ... ratten|mäuse|kakerlaken|ratte
portemonnaie|geldbeutel|handtasche|brieftasche ... bankkarte|bankkarten|karten ... weg|verschwunden , jemand|man|einer
akku|batterie|ladegerät ... heiß ... raucht|rauch|qualmt|stinkt
"""
