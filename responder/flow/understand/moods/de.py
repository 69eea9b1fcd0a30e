"""German phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.de_complaints import COMPLAINT
from responder.flow.understand.moods.de_crimes import CRIME
from responder.flow.understand.moods.de_dangers import HARM
from responder.flow.understand.moods.de_signs import SIGNS

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "nicht kein keine keinen keiner keinem nie niemals ohne weder"

# What these cover means nothing of the kind.
EXCEPTIONS = """
karte _ verschluckt|eingezogen
luft im|in|aus|zum
kein|keine|keinen|ohne beschwerde|beschwerden|eile|stress|problem|reklamation
beschwerde|beschwerden|eile _ keine|nicht|habe|hat|ist keine|nicht
eilt|dringend|eilig _ nicht
eil sendung|lieferung|bestellung
gesundheitliche|körperliche|meine beschwerden
reklamations|beschwerde formular|stelle|verfahren|prozess|abteilung
rückruf|zurückrufen|zurückgerufen|anrufen _ nicht|unnötig
nicht schlecht|schlimm|sauer
gas flasche|grill|rechnung|herd|preis|zähler|tarif|heizung
brand neu|schutz|melder
rauch melder|frei|verbot
sauer braten|kraut|teig|rahm|kirsche|kirschen
sehr|so|ganz zufrieden|glücklich|froh
kann|können _ nicht _ erwarten
per|mit eil|express
reicht mir _ aus|völlig|morgen|auch|per
gericht|gerichte zum|mit|aus|bestellen|bestellt
frist gerecht|gerechte|los
anzeige auf|bildschirm|display|im|schalten
bist|sind|ist du|sie|das _ roboter|bot|mensch|computer
beschwerden _ knie|rücken|nacken|schulter|arzt
räucher lachs
tabletten für|tabs spülmaschine|geschirrspüler
kein|keine|ohne schmerzen
nicht so|sehr|besonders gefährlich
keine|ohne angst
schmorbraten|geschmort
haar|haare _ geschnitten
verkaufen|kaufen|haben|suche|brauche|bestellen|empfehlen _ kohlenmonoxid|kohlenmonoxidmelder
rauchen _ zimmer|balkon|erlaubt|verboten
darf|dürfen|kann man _ rauchen
stechen in|ins auge
keinen|kein sinn mehr _ bestellen|warten|macht
machen|umgehen|mit _ beschwerden von|über
beschwerden von nachbarn|anwohnern|anderen|kunden|gästen
fahrer|boten|nachbarn|kurier _ anrufen
anrufen _ fahrer|boten|kurier|nachbarn
"""

# These count as complaints too.
ANGRY = """
unverschämt|unverschämte|unverschämtheit|lächerlich|lächerliche|frechheit|skandal|skandalös|skandalöse|dreist|
dreistigkeit|unfassbar|ungeheuerlich|empörend|empört|respektlos
stinksauer|stocksauer|stinkwütend|wutentbrannt
bin|sind|sehr|richtig|echt|so|langsam|macht|werde _ sauer|wütend|zornig
0.5 wütend|sauer|zornig
betrug|betrüger|abzocke|abgezockt|abzocker|verarscht|verarsche|verarschen
0.5 betrogen|lügner|lügen|belogen|gauner|diebe
scheiße|scheiss|scheiß|verdammte|verdammter|kacke|mist _ laden|service|firma|verein|app|seite
scheißladen|saftladen|drecksladen
0.4 scheiße|idioten|trottel|verdammt
schämen|schämt sich|euch|sie
was fällt ihnen|euch ein
wollen _ verarschen|veralbern
könnt|können|kannst|könnten mich|uns mal
am arsch lecken
leckt mich|uns
saftladen|scheißladen|drecksladen|sauladen|mistladen|chaosladen|schrottladen
unfähigen|unfähiger|unfähige|unfaehigen verein|haufen|laden|truppe|leute
koche|platze|kocht|zittere _ wut|zorn
diebesbande|gaunerbande|verbrecherbande|betrügerbande|gauner
steckt|stecken|steck euch|sie|dir _ sonstwohin|sonst|hut|arsch|entschuldigung
"""

URGENT = """
dringend|dringende|dringender|eilig|eilige|eilt|notfall|unverzüglich|umgehend|schnellstmöglich|schnellstens|dringlich
so schnell wie möglich
so|schnellst|sobald|baldmöglichst schnell|bald|wie wie|als|möglich _ möglich
asap|baldmöglichst
noch heute|heute noch _ antwort|antworten|brauche|benötige|bescheid|rückmeldung|gelöst|reparatur|hilfe|rückruf
brauche|benötige|muss _ noch heute
bis|spätestens _ heute|morgen|abend|uhr _ brauche|benötige|antwort|gelöst|erledigt|geklärt|da
brauche|benötige|bitte _ bis|spätestens _ heute|morgen|abend
sofort|sofortige|sofortiger|sofortigen _ hilfe|antwort|antworten|rückruf|brauche|benötige|handeln|lösung
brauche|benötige _ sofort|sofortige
kann|können|darf nicht _ warten
das eilt
wasserschaden|rohrbruch|überschwemmung|überflutet|überschwemmt
wasser _ läuft|tropft|decke|wand
läuft|tropft|leckt _ wasser
flug|zug|fähre|flieger _ geht|startet|fährt _ in|heute|morgen|stunden
fliege|fliegen|abflug|abreise _ in|heute|morgen _ stunden|stunde|noch|keine|nicht|fehlt
beerdigung|trauerfeier|bestattung
eingebrochen|ausgesperrt|gestrandet
wurde|mein|meine|wurden _ gestohlen
server|system|seite|webseite|website|shop|produktion|anlage|heizung|kühlung|strom|internet _ ausgefallen|down|steht|
tot|offline|still
ausgefallen
ohne|keine|kein heizung|strom|warmwasser|wasser
wenn _ bis|heute|morgen _ nicht _ gelöst|erledigt|da
frist _ heute|morgen|läuft
drängt|zeitkritisch
zeit drängt
steckt|stecke|stecken|sitze|sitzt|feststecken _ fest|aufzug|fahrstuhl
aufzug|fahrstuhl _ fest|stecken|steckt|eingeschlossen
wasser im|in _ keller|decke|wohnung
kommen|schicken sie|du _ sofort|schnell|schnellstens
muss|müssen|brauche|brauchen _ heute noch
heute _ präsentation|prüfung|termin|hochzeit|operation _ nicht|kein|keine|komme
morgen _ hochzeit|prüfung|operation|umzug _ nicht|kein|keine|fehlt|noch
kasse|kassen|kartenzahlung _ nicht|ausgefallen|störung
vorrangig|priorität _ behandeln|bearbeiten
vorrangig
beginnt|fängt in _ minuten|stunde|minute
die zeit läuft|drängt
unter wasser
wenn|falls|sollte _ bis|heute|morgen nichts|niemand|keine
im|in _ keller|küche|bad|wohnung|haus _ wasser
kasse|kassen|kartenterminal|kassensystem _ streikt|spinnt|kaputt|geht
sperren|sperrt|blockieren _ karte|konto _ sofort|bitte|jetzt
jetzt sofort|gleich _ helfen|kommen|melden|antworten|brauche
bin|stehe|stehen|sind _ flughafen|bahnhof|gate|schalter|grenze
kann|können|könnte _ heute|sofort|jetzt _ monteur|techniker|handwerker|jemand
antwort|rückmeldung|bestätigung _ vor|bis _ heute|morgen|mittag|abend|uhr
0.6 schnelle|schnell|baldige|rasche _ antwort|rückmeldung|hilfe
0.4 heute|morgen|übermorgen
0.5 baby|säugling|kälte
bitte noch|gleich|schnell|sofort heute|antworten|melden|zurückrufen|reagieren
noch|bis heute _ antworten|antwort|melden|rückmeldung|wissen|bescheid|klären|haben|reagieren|erledigen
muss|brauche|brauchen|benötige _ bis|spätestens _ heute|morgen|abend|mittag
schnell|rasch|zügig bitte|antworten|reagieren|melden
bitte|bite schnell|rasch|zügig
laden|geschäft|schalter|apotheke|büro|amt|praxis _ macht|schließt|schliesst _ gleich|bald
stehen|stehe|steht|sitzen|warten|vor|wir _ vor _ tür|ferienwohnung|wohnung|hotel|schranke|tor|haus|rezeption|
unterkunft _ code|schlüssel|niemand|nicht|zu
vor|tür|ferienwohnung|wohnung|unterkunft _ code|schlüssel|schlüsselbox|schlüsselkasten _ geht|funktioniert|passt|
nicht|fehlt
brauche|brauchen|benötige|benötigen _ morgen|heute|unbedingt _ früh|abend|hochzeit|vormittag|sofort|dringend
unbedingt _ heute|morgen|sofort|hochzeit
heute|morgen _ früh|vormittag _ brauche|benötige|unbedingt
0.6 läuft|endet|verfällt|schließt _ heute|morgen|mitternacht
sonst|andernfalls _ verpasse|verpassen|verliere|verlieren|verfällt|weg|zu
fängt|beginnt|startet|fährt|geht|schließt in|um _ min|minuten|viertelstunde|stunde
0.6 in|innerhalb|noch|nur _ min|minuten|viertelstunde
möbelpacker|umzugsfirma|umzugsleute|gäste|handwerker|kunden|patienten|mieter|kinder _ warten|stehen|draußen
möbelpacker|umzugsfirma|umzugsleute _ da
0.6 keine|kein|ohne|falschen schlüssel|code|zugang|karte|karten
rufen|melden|antworten|mailen|schreiben sie|du _ vor|bis _ uhr|an|mittag|zwölf|danach
0.6 danach|dann|später sitz|sitze|bin|sind|fliege|sitzen ich|wir _ flieger|flugzeug|zug|weg|unterwegs|ausland|
unerreichbar
0.6 schlange|kunden|leute|gäste _ steht|stehen|warten|draußen|straße|tür|bis
kasse|kassen|terminal|bildschirm|system|computer|automat _ hängt|eingefroren|abgestürzt|aufgehängt|tot|
geht _ schlange|kunden|leute|warten|nicht|stehen
prüfung|klausur|sitzung|meeting|vortrag|termin|interview|gespräch|spiel|konzert|vorstellung|kurs|webinar _ fängt|
beginnt|startet|in|gleich|jetzt _ min|minuten|an|stunde
muss|müssen _ bis|vor _ zwölf|mittag|abend|uhr|feierabend _ erledigt|fertig|da|bezahlt|geklärt|sonst
sonst _ fällt|platzt|scheitert|geht _ feier|hochzeit|reise|flug|urlaub|umzug|alles|aus|fest
rohr|leitung|wasserleitung|boiler|schlauch _ geplatzt|gebrochen|undicht|gerissen
haupthahn
zug|flug|bus|fähre|taxi _ in|geht|fährt _ halben|halbe|stunde|minuten|viertelstunde
0.6 halben|halbe stunde
melden|antworten|zurückrufen|rückmeldung|bescheid|anrufen _ in|innerhalb _ stunde|minuten
in|innerhalb _ nächsten|kommenden stunde|minuten _ melden|antworten|zurückrufen|anrufen
checkin|schalter|rezeption|gate _ sagen|sagt|buchung|reservierung
buchung|reservierung|ticket _ gibt|existiert|gültig|gefunden _ nicht _ stehen|schalter|hotel|hier|flughafen
buchung|reservierung gibt|existiert es|nicht nicht
stehen|stehe|sind _ checkin|schalter|rezeption|gate|empfang
heute noch|unbedingt geklärt|erledigt|fertig|da|bezahlt|gelöst
sonst verlieren|verliere|verpassen|verpasse|fliegen|kündigen
beerdigung|hochzeit|vorstellungsgespräch|operation|taufe|abschlussfeier ist|am _ montag|dienstag|mittwoch|donnerstag|
freitag|samstag|sonntag|morgen _ nicht|noch|kein
0.5 eiskalt|friert|schneit|dunkel|regnet
brauche|brauchen|benötige _ bis|vor _ uhr|mittag
sonst|ansonsten _ abgelehnt|storniert|verfällt|gekündigt|verweigert
schiff|fähre|boot|zug|bus|flieger _ fährt|geht|legt|startet um|in|ab
stehe|steh|stehen|steht _ vor|draußen _ laden|tür|geschäft|büro|filiale|tor|haus _ zu|geschlossen|niemand|verschlossen
stehe|steh|stehen gerade|jetzt|hier _ vor _ laden|tür|geschäft|filiale|tür _ zu|geschlossen|keiner
termin|prüfung|meeting|besprechung|flug|zug|bus|fähre|vorstellung|kurs|gespräch ist|beginnt|geht|fährt|
startet in _ minuten|
minute|stunde|stunden|viertelstunde
muss|müssen|brauche|will _ bis|vor|spätestens _ uhr|mittag|abend|heute _ wissen|antwort|rückmeldung|bescheid|haben
sonst _ platz|weg|verliere|verfällt|verloren|verpasse|verlieren
falsche|falsch adresse _ gleich|heute|schon|bald _ raus|los|weg|verschickt|versendet
paket|bestellung|sendung|lieferung geht|wird gleich|heute|jetzt|bald _ raus|los|weg|verschickt|versendet
büro|betrieb|produktion|kasse|laden|system|alles|praxis|firma|lager steht|stehen|liegt _ still|lahm
keiner|niemand kommt|kann|können _ system|einloggen|arbeiten|anmelden|rein|kassieren|zahlen
heute noch|abend|sofort _ jemanden|techniker|monteur _ schicken|vorbeischicken|kommen|vorbeikommen
kein|ohne|keine warmes|warmem|fließendes|heißes wasser
taxi|bus|fahrer|kurier|umzugswagen|möbelpacker|gäste|kunden|zug steht|stehen|wartet|warten|ist _ schon|draußen|bereits|
unten
kind|sohn|tochter|kinder|mutter|oma|vater _ allein|alleine _ bahnhof|straße|draußen|schule|haltestelle|flughafen|
bahnsteig
0.6 vor _ mittagessen|mittag|feierabend _ antworten|antwort|bescheid
0.5 muss|müssen ich|wir _ entscheiden|unterschreiben|zusagen
lassen|lässt _ mich|uns|sie _ nicht _ durch|rein|einsteigen|boarden|mitfliegen|einchecken
kühlung|kühlraum|kühlhaus|kühlschrank|gefriertruhe|tiefkühler _ ausgefallen|kaputt|defekt|steht _ ware|alles|
restaurant|laden
ware|alles|lebensmittel|vorräte|fleisch verdirbt|verderben|taut|schmilzt
flug|zug|bus|fähre geht|startet|fährt|fliegt um|gleich
hotel|rezeption|schalter _ heißt|sagt|sagen|behauptet _ zimmer|buchung|reservierung _ existiert|gibt|nicht
in|innerhalb den nächsten zehn|fünf|paar|zwanzig|minuten minuten
"""

HUMAN = """
echten|echter|echte|richtigen|realen|lebenden|menschlichen mensch|menschen|person|mitarbeiter|mitarbeiterin|
ansprechpartner
sprechen|spreche|reden|chatten|kontakt|telefonieren|verbinden _ mensch|menschen|mitarbeiter|mitarbeiterin|jemandem|
jemanden|person|kollegen|berater|vorgesetzten|ansprechpartner
mensch|menschen|mitarbeiter|mitarbeiterin|jemandem|jemand|person|kollegen|berater|vorgesetzten _ sprechen|reden|
telefonieren|chatten|verbinden|verbunden
verbinden|verbinde|durchstellen|weiterleiten|stellen|leiten|geben _ mich|mir _ mensch|menschen|mitarbeiter|jemandem|
kollegen
verbinden|verbinde sie|du|bitte mich
mich|uns _ verbinden|durchstellen|durchgestellt|verbunden
menschen|mitarbeiter|mensch bitte
rückruf|zurückrufen|zurückgerufen|zurückruft
rufen|ruf|ruft _ mich|uns _ an|zurück
anrufen sie|bitte mich
mich|uns _ anrufen|anruft|angerufen
nicht mit einem|einer|dem|ihrem|einen roboter|bot|maschine|computer|chatbot|automaten
keinen|kein|keine roboter|bot|maschine|computer|chatbot
ihren|ihrem|einen|einem|deinen|den|dem vorgesetzten|teamleiter|filialleiter|chef
telefonischen|telefonisch|telefonischer|telefonische kontakt|sprechen|erreichen|rückruf|klären|beratung
ist|sitzt da|dort|hier|bei _ jemand|mensch
0.5 mitarbeiter|mensch|berater
nummer|telefonnummer _ unter|die|der _ anrufen|erreichen|erreiche|jemanden
jemand|jemanden|kollege|mitarbeiter _ mich|uns _ anrufen|anruft|kontaktieren|kontaktiert|zurückruft
lieber _ mensch|menschen|person|mitarbeiter
verbinden|verbinde|stellen|durchstellen _ mich|abteilung|buchhaltung|technik|service _ durch|abteilung|buchhaltung|
technik
persönlich _ sprechen|reden
persönlichen|persönlicher|menschlichen ansprechpartner|kontakt|berater
jemanden|jemand|mensch|menschen am telefon|apparat
ist da|dort jemand
welcher|welche|eine|die nummer|telefonnummer|rufnummer _ erreichen|erreiche|anrufen|sprechen
will|möchte|verlange|brauche|fordere einen|eine|echten menschen|mensch|mitarbeiter|mitarbeiterin
chef|chefin|geschäftsführer|leiter|vorgesetzten _ sprechen|reden
leiten|stellen sie|du mich _ weiter|durch
kann|könnte|darf ich _ anrufen|telefonieren
kontaktieren|kontaktiert _ mich|uns _ telefonisch|persönlich
rufen|ruft|ruf|anrufen|melden _ an|telefonisch|unter _ nummer|0151|0170|handy|mobil
will|möchte|hätte|brauche|lieber einen|eine|gern menschen|mensch|person|menschliche
jemand _ team|mich|mir|uns _ handy|telefon|mobil|anrufen|rückruf|zurückrufen
mich|uns _ auf|am|unter _ handy|telefon|mobil|festnetz|nummer _ anrufen|anruft|erreichen|an
nummer|telefonnummer|durchwahl von|für|zu _ berater|mitarbeiter|menschen|person|abteilung|richtigen|echten|jemand
jemand _ am|per|übers telefon|apparat _ erklärt|erklären|bespricht|besprechen|hilft|helfen
erklärt|erklären|besprechen|klären _ am|per|übers telefon
keine|keinen|ohne|nicht _ automatischen|automatische|automatisierte|automatisierten antworten|antwort|nachrichten|
mails|nachricht
kollege|kollegin|jemand|mitarbeiter _ anrufen|anruft|zurückrufen|melden|anzurufen
mensch|menschen|mitarbeiter|person durch|erreichen|sprechen|ran
wie _ komme|erreiche|spreche|kriege ich|wir _ menschen|mensch|mitarbeiter|jemanden|person
vorgesetzter|vorgesetzte|chef|jemand|kollege|teamleiter _ bei mir|uns melden|meldet
ist|bist|sind da|hier wer|jemand
kann|könnte|darf ich|wir sie|euch|jemanden _ anrufen|telefonisch
kann|könnte|darf|möchte|will ich|man|wir _ jemanden|wen|jemand|sie|euch anrufen|telefonieren|sprechen|erreichen
kann|könnte|könnten|würde|würden|soll|kannst mich|uns _ einer|jemand|kollegen|kollege|kollegin|mitarbeiter|
mitarbeiterin _ anrufen|zurückrufen|telefonieren
einer|jemand|kollegen|kollege|kollegin|mitarbeiter _ mich|uns _ anrufen|zurückrufen|anruft|zurückruft
keinen|kein computer|roboter|bot|automat|automaten|maschine _ mitarbeiter|mensch|menschen|mitarbeiterin|person
lieber|gerne|gern|besser|nur telefonisch
fleisch und blut
geben|gib|gebt|holen _ mir|uns _ jemanden|wen|mitarbeiter|menschen _ telefon|apparat|leitung|ahnung
"""

TIP = """
tipp|vorschlag|anregung|hinweis|idee _ für sie|euch|ihre|eure
kleiner|kleine|kurzer|nur tipp|vorschlag|anregung|hinweis
verbesserungsvorschlag
wäre|fände _ schön|praktisch|hilfreich|toll|super wenn
kompliment|komplimente
großes|ein|dickes lob
lob
weiter so
macht|machen weiter|ihr|sie so|toll|super
toller|tolle|super|klasse|ausgezeichneter|hervorragender|spitzen|guter|schneller|perfekter service|kundenservice|
laden|erfahrung|arbeit|beratung|lieferung|qualität|shop|team
sehr|rundum|total|mehr|äußerst zufrieden|glücklich|begeistert _ mit|von
begeistert
wollte|möchte _ nur _ sagen|mitteilen|loben _ zufrieden|toll|super|gut|danke
gerne|immer wieder
fünf sterne
"""
