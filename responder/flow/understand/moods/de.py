"""German phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.de_dangers import DANGER

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

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
"""

COMPLAINT = """
beschwerde|beschweren|beschwere|beschwerden|reklamation|reklamieren|reklamiere
inakzeptabel|unakzeptabel|unzumutbar|unprofessionell|mangelhaft|ungenügend|indiskutabel|untragbar
katastrophe|katastrophal|katastrophaler|katastrophale|unterirdisch|unterirdische|miserabel|miserable|miserabler|
grottenschlecht|desaströs
schlechteste|schlechtester|schlechtesten|schlimmste|schlimmsten _ service|kundenservice|erfahrung|firma|laden|
kundendienst|support|unternehmen|überhaupt
schlechter|schlechte|mieser|miese|lausiger|schwacher|grauenhafter service|kundenservice|erfahrung|qualität|
kundendienst|support|kommunikation
service|kundenservice|qualität|kundendienst|support|kommunikation _ schlecht|mies|mangelhaft|katastrophe|
schrecklich|furchtbar|enttäuschend
sehr|extrem|wirklich|echt|so|unglaublich schlecht|schlechte|ärgerlich|enttäuschend
0.5 schlecht|ärgerlich|nervig|mies|leider
enttäuschend|enttäuschung|unzufrieden|verärgert|frustrierend|ärgernis
bin|sind|sehr|wirklich|total|echt|schwer|maßlos|mehr|zutiefst _ enttäuscht|genervt|frustriert
0.5 enttäuscht|genervt|frustriert
nicht|alles|überhaupt|wenig _ zufrieden|akzeptabel|hinnehmbar|hinnehmen|begeistert|glücklich|amüsiert
bin|sind _ nicht _ zufrieden
das ist eine|echt|wirklich zumutung|schande|witz
zumutung|armutszeugnis|lachnummer
schlechter|ein witz
geht|kann|darf gar|doch|so|überhaupt|einfach nicht|wahr
kann|darf doch nicht wahr
verbraucherzentrale|verbraucherschutz|schlichtungsstelle
mein|meinen|meinem|unser|unseren|einen|zum _ anwalt|rechtsanwalt
vor|beim|zum gericht
anzeige erstatten
schadensersatz|schadenersatz|entschädigung|wiedergutmachung
warte|warten|gewartet|wartet _ seit|schon|nun|bereits _ wochen|monaten|tagen|stunden|ewig|ewigkeiten
seit _ wochen|monaten|tagen _ warte|warten|nichts|keine|kein|niemand|nicht
zum wiederholten|dritten|zweiten|vierten|fünften|xten|x-ten mal
immer noch|wieder nicht|nichts|kein|keine|falsch|kaputt
schon|mal wieder _ nicht|kein|keine|falsch|kaputt|falsche|falschen|falsches|defekt|verspätet|zu
0.5 immer noch
0.5 schon wieder
0.5 kaputt|defekt|beschädigt
nach _ tag|tagen|woche|wochen|monat schon|bereits|wieder kaputt|defekt
niemand|keiner _ meldet|antwortet|reagiert|rangeht|erreichbar|hilft|zuständig|kümmert|interessiert
keine|nie _ antwort|reaktion|rückmeldung|entschuldigung
mehrfach|mehrmals|dreimal|viermal|zigmal|ständig _ angerufen|geschrieben|gemailt|kontaktiert|versucht|nachgefragt
unfreundlich|unfreundlicher|unhöflich|inkompetent|inkompetente|dilettantisch
0.5 reicht mir|uns|jetzt
mir|uns reicht es|es's
reicht's|reichts
nase|schnauze _ voll
nie wieder _ bestellen|bestelle|kaufen|kaufe|kunde
nie wieder
nicht _ eingehalten
versprochen _ nicht|nichts|nie
versprechen|termin|zusage|zusagen _ nicht eingehalten|gehalten
hören|schluss|stopp|genug _ automatischen
verschwendung|verschwendete|verschwendet _ zeit|geld
doppelt|zu viel|unberechtigt abgebucht|berechnet|belastet
abgebucht _ ohne|obwohl|trotz
hingehalten|vertröstet|ignoriert|abgewimmelt|irreführend|irregeführt
kündige|wechsle _ deshalb|alles|sofort _ anbieter|enttäuscht
unter aller sau|kanone|würde
lässt _ wünschen übrig
zu wünschen übrig
vertrauen _ verloren|weg|verspielt
letzte|letztes mal _ bestelle|bestellt|gekauft|kaufe|kunde
0.6 falsch|falsche|falschen|falsches|fehler|fehlerhaft
0.6 funktioniert|funktionieren|geht|läuft nicht
0.6 funktioniert _ nicht
0.6 weigert|weigern|verweigert
0.6 geld zurück
0.6 aufgelegt|warteschleife
was soll das
wie kann das|so sein|etwas
so _ geht|kann _ nicht weitergehen|weiter
noch nie _ erlebt|schlechten|schlecht
reine|pure zeitverschwendung|abzocke|schikane
0.6 zeitverschwendung
schlamperei|schlampig|saumäßig|lieblos|nachlässig
im stich gelassen
abgefertigt|abgespeist
niemand|keiner _ kümmert|interessiert|hilft|tut
wieder _ falsch|falsche|falschen|kaputt|defekt|zu spät
mit kunden um
kunden _ umgeht|umgegangen|behandelt
so geht man nicht
mit kunden um
nicht erschienen|aufgetaucht
verschoben|abgesagt _ mal|wieder|erneut
dauert|dauerte _ zu lange|lang
saustall|chaos|sauladen|chaotisch
rechtliche schritte
lasse|lassen _ nicht gefallen
alles _ schief
standardantwort|standardantworten|textbausteine
ignoriert|ignorieren
nie|niemand|keiner _ telefon
fühle|fühlen|fühlt mich|uns _ betrogen|verarscht|verschaukelt|veräppelt|hintergangen|abgezockt|alleingelassen
betrogen|verarscht|verschaukelt|abgezockt
versprochen|zugesagt|angekündigt _ gekommen|passiert|geliefert|geschehen _ nichts|nicht
0.75 gekommen|passiert|geschehen ist nichts
0.6 versprochen|zugesagt|angekündigt war|wurde|worden
geworfen|geschmissen _ zaun|hecke|tür
zaun|hecke geworfen|geschmissen
traurig|unfassbar|unglaublich|erschreckend|peinlich wie _ umgehen|umgehst|kunden|man|sie|lange
null antwort|reaktion|rückmeldung
nie _ zurückgerufen|gemeldet|geantwortet|reagiert
nicht|nie _ zurückgerufen|gemeldet _ obwohl|trotz
ruiniert|zerstört|demoliert|verwüstet _ mein|meine|meinen|unser|unsere|unseren|wurde
hätte|hätten|darf|dürfte nie|nicht|niemals _ passieren
blamage|farce|frechheit|trauerspiel
angelogen|gelogen|belogen
umsonst|vergeblich _ gewartet|daheim|gewartet|frei
ganzen|ganze|halben tag _ umsonst|vergeblich|gewartet|verloren
taugt|taugen nichts|nicht
nehme|akzeptiere|dulde|toleriere _ nicht _ hin|mehr
bin|sind|habe|hab|haben _ satt|leid _ euch|ihren|ihre|diese|diesen|das|immer
genug von ihnen|euch|ihren|ihrem|euren|ausreden
nennen|nennt|nennst _ das|so _ service|kundenservice
erwarte|verlange|fordere _ entschuldigung|erklärung|entschädigung|lösung|ersatz|rückerstattung
geduld _ ende|aus|erschöpft
0.6 endlich
0.75 wo bleibt|bleiben _ endlich|denn|nur
stimmt|stimmen _ mal|wieder|erneut _ nicht
schlechte|negative bewertung|rezension
2|3|4|5|zweite|zweiten|dritte|dritten|vierte|vierten|fünfte|fünften|zigste|zigsten mal _ dass|schreibe|anrufe|in|
wegen|schon|jetzt|diesen
app|seite|website|internet|wlan|system|programm _ stürzt|hängt|spinnt|abstürzt|streikt|versagt
0.75 stürzt|hängt|abstürzt _ ständig|dauernd|immer|ab|dauernd
ständig|dauernd|andauernd|laufend|immer _ ab|kaputt|fehler|probleme|störung|ausfälle|abstürze
wofür|wozu bezahle|zahle|zahlt|bezahlen|zahlen _ eigentlich|überhaupt|ich|man
dafür bezahle|zahle|zahlen|bezahlen _ nicht
0.75 dreckig|dreckiges|dreckige|schmutzig|schmutzige|verschimmelt|ekelhaft|ekelig|eklig|versifft|schimmel|ungeziefer
zimmer|wohnung|bad|küche|hotel|bettwäsche|auto _ dreckig|schmutzig|verschimmelt|ekelhaft|schimmel|versifft
pizza|pommes|essen|suppe|burger|döner|kaffee _ kalt|matschig|labberig|ungenießbar|verbrannt|angebrannt|roh
0.75 kalt|kalte|matschig|matschige|labberig|ungenießbar|verbrannt|roh _ pizza|pommes|essen|suppe|burger
niemand|keiner|nichts|wieder _ gekommen|erschienen|weiß|weiss|kam|gehört|passiert|da
0.6 wochen|monaten|tagen _ warten|warte|geld|antwort|rückerstattung
montag|dienstag|mittwoch|donnerstag|freitag|samstag|gestern|erst _ dann|danach _ und|jetzt|montag|dienstag|mittwoch|
donnerstag|freitag|samstag|wieder
keiner|niemand _ weiß|weiss|sagt|sagte|informiert|meldet|kann _ was|nichts|bescheid|einem|etwas|mir
mehr|besseres|anderes _ erwartet
hätte|hatte|habe _ mehr|besseres|anderes _ erwartet
obwohl|trotz|obgleich ich|wir|mehrfacher _ angegeben|gesagt|gebeten|gewünscht|vereinbart|bitte|extra|bezahlt|
hingewiesen|ausdrücklich
nicht mal|einmal|ein eine|ein|angerufen|entschuldigt|bescheid|sorry
entschuldigung|entschuldigt _ keine|nicht|mal|nie
0.75 keine|ohne entschuldigung|erklärung|info|begründung
0.75 stunden|stunde|tage|tagen|wochen zu spät|verspätet|verspätung
zu spät _ dreckig|verdreckt|nicht|nichts|kaputt|hinterlassen
verdreckt|hinterlassen|zurückgelassen _ alles|dreck|chaos|müll|schmutz|sauerei
warum|wieso|wozu|wofür|weshalb bezahle|zahle|zahlen|bezahlen|zahlt ich|wir|man
billiger|billige|totaler|reiner|absoluter|so|nur schrott|ramsch|müll|mist|plunder|dreck
0.75 schrott|ramsch|plunder
abgebrochen|kaputt|gerissen|gebrochen|auseinandergefallen _ ersten|zweiten|beim|nach _ mal|tag|benutzen|waschen|
gebrauch
ersten|zweiten mal|tag|waschen|benutzen _ abgebrochen|kaputt|gerissen|gebrochen|schon
wieder|schon _ beim|falsch|beim _ nachbarn|nachbar|falschen _ abgegeben|geliefert|obwohl
0.6 höher|teurer|erhöht|gestiegen _ keiner|niemand|ohne|keine|einfach
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
muss|müssen|brauche|brauchen|benötige _ bis|noch|vor|spätestens _ heute|morgen|abend|mittag
schnell|rasch|zügig bitte|antworten|reagieren|melden
bitte|bite schnell|rasch|zügig
laden|geschäft|schalter|apotheke|büro|amt|praxis _ macht|schließt|schliesst|zu|dicht _ gleich|bald|um|in|zu
stehen|stehe|steht|sitzen|warten|vor|wir _ vor _ tür|ferienwohnung|wohnung|hotel|schranke|tor|haus|rezeption|
unterkunft _ code|schlüssel|niemand|nicht|zu
vor|tür|ferienwohnung|wohnung|unterkunft _ code|schlüssel|schlüsselbox|schlüsselkasten _ geht|funktioniert|passt|
nicht|fehlt
brauche|brauchen|benötige|benötigen _ morgen|heute|unbedingt _ früh|abend|hochzeit|vormittag|sofort|dringend
unbedingt _ heute|morgen|sofort|hochzeit
heute|morgen _ früh|vormittag _ brauche|benötige|unbedingt
läuft|endet|verfällt|schließt _ heute|morgen|mitternacht
sonst|andernfalls _ verpasse|verpassen|verliere|verlieren|verfällt|weg|zu
fängt|beginnt|startet|fährt|geht|schließt in|um _ min|minuten|viertelstunde|stunde
0.6 in|innerhalb|noch|nur _ min|minuten|viertelstunde
möbelpacker|umzugsfirma|umzugsleute|gäste|handwerker|kunden|patienten|mieter|fahrer|lieferant|monteur|kinder _ da|
warten|wartet|stehen|steht|draußen|hier|vor
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
