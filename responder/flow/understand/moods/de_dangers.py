"""German phrases of danger: each counts as urgent too."""

from __future__ import annotations

DANGER = """
riecht|rieche|stinkt|riechen _ gas|verbrannt|rauch|brand|verschmort
gasgeruch|gasleck|kurzschluss|kohlenmonoxid|brandgefahr|brandgeruch|explosion|explodiert|stromschlag|lebensgefahr|
lebensgefährlich|verschmort|geschmolzen|überhitzt
in|fing|fängt|brach|es|gerät|akku brand|feuer|flammen|brennt
rauch|funken|flammen _ aus|kommt|kommen|kam
brennt|raucht|qualmt _ gerät|akku|kabel|ladegerät|maschine
akku|kabel|ladegerät|gerät|maschine _ brennt|raucht|qualmt|schmort
verletzt|verletzung|verletzungen|blutet|bewusstlos|vergiftet|vergiftung|lebensmittelvergiftung|erstickt|
krankenwagen|notarzt|verbrennung|verbrennungen
allergische|allergischer reaktion|schock
ohne|keine|kein _ medikamente|insulin|sauerstoff|medikament
falsche|falsches|falschen medikamente|medikament|dosis|dosierung
gehackt|phishing|datenleck|identitätsdiebstahl|kontomissbrauch
konto|daten|karte|passwort|kreditkarte _ gestohlen|missbraucht|übernommen|geleakt
jemand|fremde|unbekannte _ konto|karte|daten|namen _ zugegriffen|benutzt|eingeloggt|bestellt
betrugsfall|betrugsverdacht|betrügerisch|betrügerische
selbstmord|suizid|umbringen
bedroht|bedrohung|stalker
bremsen|bremse _ versagt|versagen|defekt|funktioniert|ausgefallen
gefährlich|gefährliche|gefährlicher mangel|defekt|situation|produkt
0.5 gefährlich|gefährliche|gefährdet
verschluckt|verschluckte
0.6 war|bin ich nicht
0.45 konto|karte|kreditkarte|namen _ abgebucht|bezahlt|bestellt|überwiesen|abgehoben
aus _ kommt|kam|steigt|quillt|kommen rauch|qualm|funken|flammen
jemand|fremder|fremde|unbekannte|unbekannter _ konto|account|karte _ eingeloggt|zugegriffen|bestellt|benutzt|gekauft
jemand|fremder|unbekannter _ sich _ konto|account eingeloggt
hals|gesicht|lippen|zunge|kehle _ geschwollen|schwillt|zugeschwollen|anschwillt
schwillt|schwellen|schwoll _ hals|gesicht|lippen|zunge|kehle
keine luft
nicht|kaum|schlecht atmen
atemnot
medikament|medikamente|insulin|sauerstoff _ nicht|fehlt|fehlen|leer|verschwunden
nicht mehr|länger leben|weiterleben
leben nehmen|beenden
hat|haben|mir|uns|mich gedroht
co|gas melder|warner|alarm _ schlägt|schlug|ausgelöst|geht|piept
gasmelder|gaswarner|gasalarm _ schlägt|schlug|ausgelöst|geht|piept
gerät|akku|heizlüfter|ofen|herd|maschine|lampe|kabel|stecker|ladegerät|kessel _ gebrannt|brannte|abgebrannt
akku|batterie _ aufgebläht|gebläht|glüht|glühend|schmilzt
sich|mich|kind|sohn|tochter|hand|finger|arm _ verbrannt|verbrüht
mir|sich|meinen|mein|meine _ arm|bein|fuß|handgelenk|rippe|rippen|nase|hüfte|schlüsselbein _ gebrochen
funken aus|sprühen|sprüht
0.5 hacker
hacker _ konto|account|daten|computer|handy|mail
riecht|rieche|riechen|stinkt|stank|roch|geruch|gestank|qualmt _ gas|brand|verbrannt|verbranntem|verschmort|
verschmortem|angebrannt|benzin|faulen|verbranntes|kokelt|chemisch|plastik|rauch
0.5 riecht|rieche|riechen|stinkt|stank|roch|gestank
0.5 nach gas|benzin|rauch|verbranntem|verschmortem|verbrannt|faulen|qualm|abgasen
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
gerät _ aufgebläht|aufgeblähte|aufgequollen|geschwollen|dick|zischt|zischte|raucht|rauchte|qualmt|qualmte|qualm|
kokelt|schmort|schmorte|funkt|funkte|knistert|schmilzt|schmolz|durchgebrannt|explodiert|explodierte|geplatzt|
hochgegangen|brennt|brannte
0.6 aufgebläht|aufgequollen|zischt|zischte|knistert|funkt|qualmt|qualmte|aufgeblähte|brutzelt
0.6 ladegerät|netzteil|akku|batterie|powerbank|stecker|steckdose|handy|laptop|kabel|sicherungskasten _ heiß|heiss|warm
0.4 glühend|kochend|extrem|brühend|brennend|viel|mega|total heiß|heiss
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
beim _ essen|salat|suppe|brot|joghurt|reis|müsli|pizza|burger|gläschen|brei|babybrei|soße|sauce|schokolade|kuchen|
keks|keksen|hähnchen|nudeln|pudding|brötchen|eis|kinderbrei|hackfleisch|wurst|getränk|flasche|mund|hals|mahlzeit|curry
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
0.6 übergeben|erbrochen|erbricht|kotzen|gekotzt|durchfall|erbrechen|magenkrämpfe|brechdurchfall
nach|seit|von|vom _ essen|hähnchen|sushi|salat|fleisch|fisch|burger|pizza|gegessen|döner|mahlzeit|menü|
suppe _ schlecht|übel|krank|übergeben|erbrochen|durchfall|bauchschmerzen|magenkrämpfe|kotzen|bauchkrämpfe
schlecht|übel|krank|übergeben|erbrochen|durchfall|bauchschmerzen|magenkrämpfe|gekotzt|kotzen _ nach|seit|vom|
von _ essen|ihrem|eurem|ihrer|eurer|hähnchen|sushi|salat|fleisch|fisch|burger|pizza|gegessen
0.5 krankenhaus|notaufnahme|rettungswagen|klinik|intensivstation|sanitäter|rettungsdienst|krankenwagen
ins|in|im|liegt|mit _ krankenhaus|klinik|notaufnahme|intensivstation _ gebracht|eingeliefert|musste|müssen|gekommen|
gelandet|gefahren|eingewiesen
0.5 liegt|liege|musste|mussten|musst ins|im|in krankenhaus|klinik|der|die
eingeliefert|genäht|gehirnerschütterung|platzwunde|platzwunden|schnittwunde|schnittwunden|schnittverletzung|
knochenbruch|quetschung|gequetscht|prellung|prellungen|verstaucht|ausgerenkt|ausgekugelt|eingeklemmt|verätzt|
verätzung|verätzungen
handgelenk|knöchel|sprunggelenk|rippe|rippen|hüfte|schlüsselbein|ellenbogen|ellbogen _ gebrochen|geprellt|verstaucht
mein|meinen|meinem|mir|sich|seinen|ihren|sein|ihr _ arm|bein|fuß|finger|knie|schulter|zeh|nase|kiefer _ gebrochen|
geprellt|verstaucht|verdreht|gequetscht|gerissen|angebrochen|ausgerenkt|aufgeschlitzt|aufgeschnitten
auf|gegen den|die|mein|meinen|meine|meinem|ihren|seinen|unser|unsere|unseren _ kopf|fuß|hand|bein|rücken|zeh|sohn|
tochter|kind|baby|mann|frau|mutter _ gefallen|gestürzt|gefallen|gekippt|geflogen|gekracht
gefallen|gestürzt|gekippt|fiel|stürzte|kippte _ auf _ kopf|fuß|hand|bein|rücken|sohn|tochter|kind|baby|mich|ihn|sie|
uns
0.6 ich|er|wir|mutter|vater|sohn|tochter|oma|opa|mann|frau|bin|ist _ gestürzt|gefallen|ausgerutscht|hingefallen|
runtergefallen|gestolpert|umgeknickt
0.5 schmerzen|blut|blutet|geprellt|humpelt|wehgetan|weh|verletzt|blaue
unter mir|ihm|ihr|uns|meinem|meiner _ zusammengebrochen|gebrochen|eingebrochen|weggebrochen|zusammengekracht|
nachgegeben
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
0.6 ausschlag|quaddeln|nesselsucht|juckreiz|blasen|schwellung|schwellungen|pusteln|angeschwollen|geschwollen|
zugeschwollen
0.6 allergisch|allergie|allergikerin|allergiker|allergische|nussallergie|erdnussallergie|allergene|unverträglichkeit
0.5 reagiert|reaktion|reagiere|reagierte
schwere|schwerer|starke|starker|heftige|heftiger|allergische|anaphylaktische reaktion|schock
anaphylaktischer|anaphylaktischen|anaphylaxie|epipen|notfallset
zugeschwollen|zuschwellen
allergisch|allergiker _ gegessen|reagiert|trotzdem|krankenhaus|enthalten|drin
nüsse|erdnüsse|spuren|haselnüsse|gluten|milch _ allergisch|allergiker _ gegessen|drin|enthalten|reagiert
ohnmächtig|ohnmacht|bewusstlos|umgekippt|kollabiert|krampfanfall|krampfanfälle|herzinfarkt|schlaganfall|
herzstillstand|epileptischer|zusammengebrochen|weggetreten
atmet|atmen|luft _ nicht|kaum|schwer|schlecht|mehr|bekommt|bekomme|kriegt|kriege
bekommt|bekomme|kriegt|kriege|bekam|kriegte _ keine|kaum|schlecht|nicht luft
ersticken|erstickt|erstickte|atemnot|luftnot|blau angelaufen
brustschmerzen|schmerzen _ in _ brust
hund|katze|ratte|schlange _ gebissen|angegriffen
gebissen|angefallen _ hund|ratte|katze|worden
0.45 medikament|medikamente|medikamenten|medizin|tabletten|pillen|insulin|inhalator|asthmaspray|spray|sauerstoff|
antibiotikum|antibiotika|rezept|blutverdünner|antidepressiva|schmerzmittel|spritzen|spritze|herztabletten|tablette|
chemo
medikament|medikamente|medizin|tabletten|pillen|insulin|inhalator|asthmaspray|sauerstoff|antibiotikum|blutverdünner|
spritzen|schmerzmittel|herztabletten|chemo _ nicht|nie|fehlt|fehlen|fehlten|weg|verschwunden|alle|leer|aufgebraucht|
verloren|aus|gestohlen|vergessen|ausgegangen
0.6 nur|noch _ tablette|tabletten|pille|pillen|dosis|dosen|spritze|spritzen|ampulle|hub|tag|tage|heute|morgen _ da|
übrig|mehr
letzte|einzige|eine tablette|pille|dosis|spritze|ampulle _ übrig|genommen|noch|da
0.6 hat|habe|hab|haben|nur|für _ nichts|keine|noch|heute _ mehr|heute|morgen|übrig
nur noch _ für _ heute|morgen|einen|zwei|tag|tage
keine|kein|ohne|fehlen|fehlt|brauche|braucht _ medikamente|medizin|tabletten|insulin|antibiotika|blutverdünner|
schmerzmittel|sauerstoff|asthmaspray|spritzen|herztabletten
falsche|falsches|falschen|falscher|andere|anderen|anderes|fremde|doppelte|verwechselt|vertauscht|abgelaufene|
abgelaufenes _ medikament|medikamente|medikamenten|tabletten|tablette|pillen|dosis|dosierung|rezept|spritze|insulin|
stärke|präparat
medikament|medikamente|tabletten|pillen|dosis|dosierung|rezept _ verwechselt|vertauscht|falsch|falsche|doppelt|
abgelaufen
zu viel|viele|hoch|hohe tabletten|medikamente|dosis|dosierung|dosiert|pillen|insulin
überdosis|überdosiert|überdosierung
sauerstoffgerät|sauerstoffkonzentrator|beatmungsgerät|dialyse|insulinpumpe|herzschrittmacher|sonde|schlafapnoe|
treppenlift|hausnotruf|notrufknopf|defibrillator|sauerstoff|sondennahrung _ nicht|kaputt|ausgefallen|defekt|leer|
streikt|aus|störung|piept|geht|fehlt
0.6 habe|hab|haben ich|wir|das|die _ nicht|nie|nichts getätigt|bestellt|gekauft|gemacht|überwiesen|bezahlt|beantragt|
abgeschlossen|abgehoben|autorisiert|veranlasst|genehmigt|ausgelöst|unterschrieben
0.6 ich|wir _ nicht|nie|nichts getätigt|bestellt|gekauft|gemacht|überwiesen|beantragt|abgeschlossen|abgehoben|
autorisiert|veranlasst|genehmigt
0.6 nicht|nie von mir
buchung|buchungen|abbuchung|abbuchungen|zahlung|zahlungen|überweisung|überweisungen|bestellung|bestellungen|käufe|
abhebung|abhebungen|kredit|vertrag|login|logins|lastschrift _ ich|wir|die|nicht|nie|das|von _ nicht|nie|mir|
nichts _ getätigt|bestellt|gemacht|kenne|erkenne|veranlasst|autorisiert|beantragt|abgeschlossen|war|stammen|stammt|
sind
0.45 vom|von|auf|aus|meinem|meiner _ konto|sparkonto|kreditkarte|karte|ersparnisse _ abgebucht|abgehoben|weg|
verschwunden|leer|geräumt|leergeräumt|fehlen|fehlt|überwiesen|abgezogen|abgegangen|runter
konto|sparkonto|karte _ leergeräumt|geplündert|leergemacht|abgeräumt|ausgeräumt|leergefegt
jemand|fremder|unbekannter|unbekannte|fremde|dieb|betrüger|irgendjemand|irgendwer|hacker|wer _ in|auf|an|hat|mit|ist|
über _ meinem|meinen|meiner|meine|mein|unser|unserem|unseren _ konto|account|mail|handy|profil|karte|namen|daten|app|
email
jemand|fremder|unbekannter|unbekannte|betrüger|irgendjemand|irgendwer|hacker _ bestellt|gekauft|bezahlt|abgehoben|
überwiesen|abgebucht|eingeloggt|angemeldet|geändert|abgeschlossen|beantragt
meinem|meinen|unserem|meine|mein _ namen|name|konto|karte|account|daten _ jemand|fremder|unbekannter|nicht|nie|
ohne _ bestellt|gekauft|abgeschlossen|beantragt|genutzt|benutzt|verwendet|mein|zustimmung|wissen
karte|kreditkarte|bankkarte|ec|girokarte|geldbeutel|geldbörse _ gestohlen|geklaut|kopiert|geraubt|missbraucht|
entwendet
gestohlen|geklaut|entwendet|kopiert _ karte|kreditkarte|bankkarte|girokarte
0.5 sperren|sperrt|sperre|blockieren|sperrung _ karte|konto|kreditkarte|account
0.5 karte|konto|kreditkarte|account|zugang _ sperren|sperrt|sperre|blockieren
passwort|mailadresse|email|adresse|nummer|daten _ geändert|zurückgesetzt _ nicht|ohne|nie|jemand|obwohl
0.6 falsche|falschen|falscher|falsches|gefälschte|gefälschten|gefälschter|dubiose|betrügerische|fake|verdächtige|
phishing sms|mail|email|e-mail|nachricht|seite|website|webseite|link|anruf|anrufer|rechnung|shop|mitarbeiter|
techniker|polizist|polizei|verkäufer|bote|inkasso|onlineshop|whatsapp|paketsms
fakeshop|fakeseite|betrugsmasche|enkeltrick|phishingmail|betrugsmail|identitätsklau|trickbetrug|trickbetrüger|
schockanruf|kontobetrug|kreditkartenbetrug|betrugsopfer|smishing|geldwäsche
0.6 geklickt|eingegeben|angegeben|weitergegeben|durchgegeben|eingeloggt|überwiesen|gegeben|verraten|mitgeteilt|
reingefallen _ link|tan|pin|code|daten|passwort|bankdaten|karte|geld|kontodaten|mail|sms|anruf
0.6 link|tan|pin|code|daten|passwort|bankdaten|kontodaten|kreditkartendaten|zugangsdaten|kartendaten _ geklickt|
eingegeben|angegeben|weitergegeben|durchgegeben|gegeben|verraten|mitgeteilt|eingetippt
reingefallen|hereingefallen _ auf|sms|mail|betrüger|anruf|link
auf _ reingefallen|hereingefallen
gibt|gab|geben|gaben|ausgegeben|ausgibt sich|als _ als|sie|bank|mitarbeiter|aus
betrogen|abgezockt|hereingelegt|reingelegt|übers _ verkäufer|käufer|vermieter|makler|kleinanzeigen|fake|anzeige|seite|
worden|internet|geld|online
0.5 wurde|wurden|worden _ betrogen|abgezockt|hereingelegt|reingelegt
0.6 verkäufer|käufer|vermieter|betrüger _ weg|verschwunden|abgetaucht|unauffindbar|gelöscht|geld|anzahlung|kaution
betrüger|trickbetrüger|betrügern _ geld|konto|karte|angerufen|namen|daten|überwiesen|angeschrieben|mich
opfer _ betrug|betrugs|geworden|von
schlagen|schlägt|schlug|geschlagen|verprügelt|verprügeln|misshandelt|angegriffen|getreten|geschubst|gestoßen|
angefasst|begrapscht|gewürgt|gepackt|vergewaltigt|angespuckt|zusammengeschlagen _ mich|ihn|uns|worden|meine|meinen|
werden
mich|mir|ihn|uns|meine|meinen|meiner _ geschlagen|verprügelt|verprügeln|misshandelt|angegriffen|getreten|geschubst|
gestoßen|begrapscht|gewürgt|gepackt|zusammenschlagen|schlagen|umbringen|töten|abstechen|angegangen|zusammengeschlagen
fresse|schnauze|kopf|gesicht _ hauen|schlagen|polieren|einschlagen|geschlagen
vergewaltigt|vergewaltigung|begrapscht|genötigt|nötigung|erpresst|erpressung|erpresser|erpressen|körperverletzung|
überfallen|überfall|verprügelt|verprügeln|prügel
drohung|drohungen|droht|drohte|drohen|angedroht|bedrohen|morddrohung|morddrohungen _ mir|mich|uns|fahrer|schläge|
gewalt|erhalten|bekommen|angedroht|nachbar|mitarbeiter|mit
angedroht|morddrohung|morddrohungen
mich|mir|uns|meine|tochter _ belästigt|verfolgt|nachgestellt|beobachtet|auflauert|aufgelauert|bedrängt|ausspioniert|
stalkt
belästigt|verfolgt|bedrängt|stalkt|beobachtet mich|uns|meine|sie|sexuell
belästigung|belästigt|stalking|stalkt|gestalkt|nachstellung
angst _ um|vor|dass|rauszugehen|habe|haben|kommt|er
habe|hab|haben|hat _ angst _ vor|um|dass|er|ihm|fahrer|nachbarn|raus|leben
fürchte|fürchten|angst um mein|meine|unser|unsere|sein leben|sicherheit
messer|pistole|waffe _ bedroht|gezogen|gedroht|mich|hand|auf
bombe|anschlag|sprengstoff|amok
mache|mach|schlage|schlag|zünde|stech|steche|bringe|bring|brenne _ euch|sie|den|laden|alle|bude _ fertig|um|an|kurz|
ab|nieder|tot|platt
einbrecher|eindringling
versucht|versuchte|versuchen _ einzubrechen|reinzukommen|einzudringen|aufzubrechen
beinahe|fast|hätte|hätten|könnte|konnte _ tot|erstickt|gestorben|verunglückt|verbrannt|erschlagen|getötet|umgekommen|
ertrunken|überfahren|verletzt|abgebrannt|erwürgt|umgebracht|verletzen|passieren können
nicht|nicht mehr _ leben|weiterleben|aufwachen|sein
0.6 kann|halte|schaffe|mag|will _ nicht|einfach nicht|nimmer mehr|aus|weiter
0.6 leben|lebensmut|ausweg|sinn|hoffnung _ mehr|keinen|kein|sehe|verloren|nicht
sehe|habe|gibt|finde _ keinen|kein|keine ausweg|sinn|hoffnung|lebenswillen|lebensmut|grund _ mehr|leben
sterben|tot _ will|möchte|wäre|lieber|besser|sein
will|möchte|wäre|würde|lieber|besser _ sterben|tot|aufwachen|umbringen
mich|mir _ umbringen|umzubringen|aufhängen|ritzen|ritze|erhängen|töten|antun|leben|erschießen
mir|sich _ etwas|was antun|anzutun
vor|von|aus|vom _ zug|brücke|dach|fenster|balkon|hochhaus|bahn _ springen|springe|werfen|stürzen|gesprungen|werfe
alle|ganze|sämtliche|packung|schachtel _ tabletten|pillen|medikamente|schlaftabletten _ geschluckt|genommen|nehmen|
schlucken|eingenommen
ohne mich _ besser|dran
ende|schluss _ machen|setzen|leben
suizidgedanken|selbstmordgedanken|lebensmüde|suizidal|selbstverletzung|selbstmörderisch|todessehnsucht|abschiedsbrief
0.5 gefährlich|gefährliche|lebensgefährlich|gefährlicher
sehr|extrem|echt|richtig|so|wirklich|total|hoch|brand|super|äußerst gefährlich|gefährliche
brandgefährlich|hochgefährlich|lebensgefährliche|saugefährlich|lebensbedrohlich
bremsen|bremse|lenkung|lenker|rad|reifen|airbag|gurt|kette|gabel|kindersitz _ versagt|versagten|gebrochen|gelöst|
abgefallen|geplatzt|blockiert|ausgefallen|gerissen|löste _ fahrt|fahren|autobahn|während|unterwegs|gestürzt|unfall|
beim
sohn|tochter|kind|baby|mutter|vater|oma|mann|frau _ vermisst|bewusstlos|erstickt|vergiftet|weggelaufen|verschwunden|
umgekippt
asbest _ gefunden|freigesetzt|entdeckt|staub
giftige|giftiger|giftigen|ätzende dämpfe|gase|rauch|dampf|stoffe
0.6 mit dem|meinem|unserem|der|meiner geld|kaution|anzahlung|kohle _ weg|verschwunden|abgehauen|untergetaucht
0.5 kopfweh|kopfschmerzen|schwindlig|schwindelig|übel|fieber|taub|taubheit|krämpfe|kribbeln|kribbelt|schüttelfrost|
benommen|schläfrig|apathisch|zittrig
0.5 wund|entzündet|entzündung|schält|ablöst|brennt|wunde|wunden|beule|pocht|eitert|geschwollen
0.6 umgekippt|ohnmächtig|erbricht|schlaff|bewusstlos|kollabiert|gehirnerschütterung|verschluckt
0.5 arzt|hausarzt|ärztin|notarzt|chirurg|röntgen|tierarzt|zahnarzt|doktor _ sagt|sagte|gesagt|musste|war|meint|
gebracht|gefahren|behandelt|nähen
giftnotruf|giftnotrufzentrale|giftinformation
0.6 ausgerutscht|gestürzt|hingefallen|gestolpert|gefallen|ausgeglitten _ treppe|boden|nass|nassen|stufe|eingang|
leiter|glatteis|rolltreppe|filiale|fahrrad|bus
kann|konnte|können _ nicht|kaum|nimmer _ auftreten|laufen|bewegen|heben|stehen|gehen|beugen|sprechen|schlucken
nicht|kaum ansprechbar|bewegen|auftreten|ansprechbar
schwarz vor|um _ augen|herum
hört|hörte|hören _ nicht|gar _ auf _ bluten|zu
hand|finger|arm|bein|fuß|kopf|knie|gesicht|stirn _ aufgerissen|aufgeplatzt|aufgeschürft|abgetrennt|aufgeschlagen|
zerquetscht|eingeklemmt|taub
nagel|fingerkuppe|finger|zeh|zehennagel|kuppe _ ab|abgerissen|abgetrennt|abgequetscht
flach|krank _ liegen|liegt|kollegen|familie|alle|kinder
liegen|liegt _ flach|krank _ notaufnahme|essen|nach|seit
0.5 löste|gelöst|abgebrochen|runtergekracht|heruntergefallen|krachte|platzte|gebrochen|gerissen|brach|herausgesprungen
fast|beinahe|knapp _ treppe|runter|auto|straße|überfahren|getroffen|erschlagen|gestürzt|reingefahren|verfehlt
bremse|bremsen|lenkung|gurt|rad|räder _ greifen|greift|zieht|ziehen|funktionieren|blockiert|blockieren|lösen|löst|
wirkungslos _ nicht|mehr|fast|treppe|fahrt|bergab
bremse|bremsen _ greifen|greift|ziehen|zieht|funktionieren|gehen|reagieren _ nicht
0.5 glühte|geschmolzen|schmolz|versengt|schwarz|verfärbt|angeschmort|dampft|dampf|glimmt|heiß|heiss
0.5 zischen|zischt|brummt|brummen|knistern|pfeift|pfeifen|knall|surren|knacken
0.5 komisch|komischer|komisches|seltsam|seltsamer|merkwürdig|stechender|stechenden|beißender|beißenden|chemischer|
ätzender|süßlicher _ geruch|gestank|geräusch|riecht|gerochen
0.5 riecht|stinkt _ komisch|seltsam|merkwürdig|streng|stechend|eigenartig|beißend
0.5 gasflasche|gasflaschen|gasleitung|gasherd|therme|zählerkasten|sicherungskasten|stromkasten|gaskessel|verteiler|
heizkessel
schwarzer|dichter|weißer|dunkler rauch|qualm
rauch|qualm _ schrank|kasten|schacht|aufzug|motorhaube|decke|wand|treppenhaus|steckdose|zieht
evakuiert|geräumt|evakuierung
0.6 heftigen|heftiger|starken|kräftigen|ordentlichen|elektrischen|leichten schlag|stromschlag|schläge
0.5 berühren|anfassen|berührt|angefasst
schlag|schläge _ automat|automaten|gerät|steckdose|griff|maschine|bekommen _ finger|taub|strom|elektrisch
haut|gesicht|kopfhaut|hände _ blasen|ablöst|schält|brennt|rot|rote|verätzt|verbrannt|pellt|wund|ausschlag
blasen _ wirft|haut|hand|arm|bein|gesicht|überall|bekommen
gesicht|auge|augen|hals|lippe|lippen|hand|zunge _ zugeschwollen|angeschwollen|geschwollen|dick|zu|schwillt
schaumt|schäumt|schaum _ maul|mund|hund|katze
hund|katze|welpe|kaninchen _ gefressen|aufgebissen|schäumt|schaumt|vergiftet|gift|erbricht|krampft|apathisch
verschluckt|erstickt|röchelt|japst _ luft|an|bonbon|kriegt|keine
draht|nadel|splitter|glas|metall|schraube|mutter|stein|plastik|klammer|nagel _ kapsel|kapseln|tablette|mund|zähne|
zahn|essen|salat|brot|brötchen|keks|suppe|schokolade|wurst
kapsel|kapseln|tablette|tabletten|essen|salat|brot|brötchen|keks|suppe|schokolade|wurst _ draht|nadel|splitter|metall|
schraube|stein|klammer|nagel|stück
0.5 mund|zahn|zähne|gaumen|zunge|hals|rachen
tabletten|medikamente|pillen|kapseln|tropfen _ nicht _ mich|meine|für|von
0.6 schon|bereits|habe|hat|davon|eine|zwei|drei _ genommen|geschluckt|eingenommen
0.5 auf _ rezept|packung|verpackung _ anderes|anderer|falsch|stand
keine|kein|ohne|nur _ blutdrucktabletten|herztabletten|schilddrüsentabletten|blutverdünner|epilepsiemittel|diabetes|
tabletten|herzmedikamente|psychopharmaka _ mehr|seit
blutdrucktabletten|herztabletten|schilddrüsentabletten|blutverdünner|herzmedikamente|augentropfen|
zuckertabletten _ nicht|keine|fehlen|hängt|leer|mehr|weg|alle
angeblich|angeblicher|angeblichen|angebliche|angeblichem|vermeintlicher|vermeintlichen|vermeintliche|falscher|
falschen _ paketbote|paketboten|mitarbeiter|polizist|polizisten|techniker|bank|bankmitarbeiter|handwerker|verkäufer|
bote|kollege|kollegen|anrufer|arzt|microsoft|enkel|amt
kontodaten|bankdaten|pin|tan|passwort|zugangsdaten|daten _ durchgegeben|weitergegeben|gegeben|verraten|mitgeteilt|
eingetippt _ angeblich|angeblichen|falsch|betrüger|telefon|anrufer|jemandem
0.6 kontodaten|bankdaten|pin|tan|zugangsdaten _ durchgegeben|weitergegeben|verraten
0.5 passwort|zugang|login|anmelden|einloggen _ nicht|mehr|geht|gesperrt|falsch
0.5 andere|fremde|neue|unbekannte|falsche iban|adresse|mailadresse|nummer|kontonummer|kontoverbindung|handynummer
0.6 auf|unter meinen|meinem|unseren|unserem|mein namen|name _ abgerechnet|bestellt|abgeschlossen|gemacht|eröffnet|
angemeldet|beantragt|behandlungen
auf|unter meinen|meinem|unseren namen _ abgerechnet|eröffnet|behandlungen|kredit|vertrag|konto|handy|angemeldet
0.6 gibt|gab|existiert|existieren _ nicht|gar|nie
0.5 bezahlt|überwiesen|angezahlt _ praxis|wohnung|vermieter|kaution|shop|termin|anzahlung|vorkasse
praxis|wohnung|vermieter|shop|firma|verkäufer|adresse _ gibt|existiert|gab _ nicht|gar|nie
bricht|breche|brechen|bricht|haut|schlägt|tritt|sticht|schießt _ mir|dir|ihm|uns|euch _ beine|nase|knochen|arm|fresse|
genick|gesicht|tot
0.5 traue|trau|traut|trauen _ mich|sich|uns _ nicht|mehr
weiß|weiss|wisse|wüsste wo _ wohne|wohnt|wohnen|schule|arbeite
steht|stand|wartet|lauert|klopft|hämmert|schleicht _ vor|an|um|hinter|bei _ tür|haus|fenster|wohnung _ nachts|nacht|
abend|immer|angst|fotos|und
nachts _ vor|an|in _ tür|wohnung|fenster|haus|zimmer|garten
macht|machte|fotografiert|filmt|filmte|beobachtet|spannt|spioniert _ fotos|mich|uns|fenster|umkleide|dusche|tochter|
heimlich|bilder|durch
filmt|fotografiert|gefilmt|fotografiert _ mich|uns|umkleide|dusche|heimlich|tochter
kommt|kam|geht|ging|schleicht|war|ist _ in|ohne _ meine|unsere|meiner|wohnung|zimmer|haus _ schlüssel|erlaubnis|ohne|
schlafe|nachts|weg
begrapscht|angefasst|berührt|geküsst|umarmt _ mich|meine|ungefragt|unsittlich|po|brust
0.6 was bringt|soll|nützt _ alles|das|noch|leben
0.6 morgen|bald|dann _ bin|lebe|gibt ich|mich _ nicht|nimmer|weg|tot|eh
bin|lebe|gibt ich|mich|es _ eh|bald|morgen|sowieso|nicht _ mehr _ da|leben|mich
niemand|keiner _ vermisst|vermissen|merkt|merken _ mich|wenn|weg|tot
gehe|gehen|scheide|scheiden _ aus|von _ leben|welt
0.5 draht|glassplitter|scherbe|scherben|metallstück|nadel|rasierklinge|splitter
liegen|liegt _ kollegen|alle|beide|kinder|familie|wir _ flach
0.5 flach|darniederliegen
0.5 seit|nach _ wartung|reparatur|installation|einbau|umbau|monteur|techniker|arbeiten
ins|in _ bein|hand|arm|gesicht|wade|finger gebissen
"""
