"""German phrases by which somebody says that they are displeased."""

from __future__ import annotations

DISPLEASURE = """
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
0.7 das|jetzt dritte|vierte|fünfte mal
zum wiederholten|dritten|zweiten|vierten|fünften|xtenn mal
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
ständig|dauernd|andauernd _ kaputt|fehler|probleme|störung|ausfälle|abstürze
wofür|wozu bezahle|zahle|zahlt|bezahlen|zahlen _ eigentlich|überhaupt|ich|man
dafür bezahle|zahle|zahlen|bezahlen _ nicht
0.75 dreckig|dreckiges|dreckige|schmutzig|schmutzige|verschimmelt|ekelhaft|ekelig|eklig|versifft|schimmel|ungeziefer
zimmer|wohnung|bad|küche|hotel|bettwäsche|auto _ dreckig|schmutzig|verschimmelt|ekelhaft|schimmel|versifft
pizza|pommes|essen|suppe|burger|döner|kaffee _ kalt|matschig|labberig|ungenießbar|verbrannt|angebrannt|roh
0.75 kalt|kalte|matschig|matschige|labberig|ungenießbar|verbrannt|roh _ pizza|pommes|essen|suppe|burger
niemand|keiner|nichts _ gekommen|erschienen|weiß|weiss|kam|gehört|passiert
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
aus der leitung
0.75 leitung|verbindung|gespräch _ fliege|fliegt|abgebrochen|unterbrochen
mal|male|zigmal|dauernd _ angerufen _ leitung|keiner|niemand|nichts|warteschleife
immer noch|weiter _ rechnungen|abbuchungen|mahnungen
rechnungen|mahnungen|abbuchungen _ obwohl|gekündigt|trotz
in den|im regen
0.75 gestellt|abgestellt|hingeworfen|geschmissen _ regen|straße|hof|draußen
regen|straße|hof _ gestellt|abgestellt|liegen|stehen _ lassen|gelassen|karton|kartons|paket
nicht gut genug
vermasselt|verbockt|verhauen|vermurkst|vergeigt|verschlampt|versemmelt
anders|nicht _ als|wie auf|im|beschrieben|abgebildet|bild|foto _ bild|foto|shop|website
0.6 egal|wurscht|schnuppe
im stich
habt|haben|behalten mein|unser geld _ seit|schon|monat|wochen
0.75 erklärt|erzählt|wiederholt _ schon|leuten|mal|verschiedenen|bereits
zwei|drei|vier|fünf|sechs|mehreren|verschiedenen leuten|kollegen|mitarbeitern _ erklärt|erzählt|geschildert
verschiedenen leuten|mitarbeitern|kollegen _ erklärt|erzählt|gesprochen
versaut|versauter|verdorben|ruinierter|vermiest|verpfuscht _ urlaub|wochenende|geburtstag|weihnachten|abend|hochzeit|
reise|feier|tag
so ein|eine versauter|schrecklicher|mieser|furchtbarer|elender|enttäuschender
0.75 beschädigt|kaputt|zerbrochen|zerdrückt _ angekommen|geliefert|keinen|niemanden
keinen|niemanden interessiert|juckt|kümmert
wechsle|wechseln|gehe|gehen _ anbieter|konkurrenz|woanders|anderen
wie|warum kann|muss|dauert _ einfache|so|rückzahlung|erstattung|das _ lange|schwer|kompliziert _ dauern|sein
so lange dauern
gewartet|warten|warteten _ minuten|stunde|stunden|neunzig _ vorspeise|essen|tisch|bestellung|bus|leitung
minuten|stunde|stunden _ auf _ vorspeise|essen|tisch|bestellung|getränke _ gewartet|warten
steht|stand|hieß|heißt _ lieferbar|verfügbar|lager|vorrätig _ jetzt|aber|doch|plötzlich _ nein|nicht|ausverkauft
0.75 frech|patzig|schnippisch|pampig|desinteressiert|genervt
0.6 kellner|verkäufer|personal|fahrer|mitarbeiter|bedienung _ frech|patzig|pampig|unfreundlich|unverschämt
inzwischen|mittlerweile|nun|jetzt sind|ist|bin _ tage|wochen|monate|stunden|wir _ tage|wochen|weiter|später
fühlt|fühlen|will|übernimmt _ zuständig|verantwortung|verantwortlich
keiner|niemand _ zuständig|verantwortung|verantwortlich
finde|find|finden _ nicht|nich _ in|okay|fair|richtig|gerecht|normal
nicht _ in ordnung _ dass|wie|was
was ist|soll das|denn|dies _ für _ service|laden|saftladen|kundendienst|witz
zahlen|aufkommen|bezahlen|geradestehen _ für|ihren|euren _ fehler
für ihren|euren|eure|ihre fehler _ zahlen|aufkommen|bezahlen
versprochen|zugesagt|angekündigt|hieß _ nichts|nicht|nie|passiert|immer
mehr|besseres erwartet
0.6 laut webseite|website|seite|shop|mail
0.6 inzwischen|mittlerweile sind|ist
wie|so schwer|schwierig|kompliziert kann|ist|kanns _ sein|das|nicht
zweimal|dreimal|wieder|zum _ falsch|falsche|falschen|falsches
keiner|niemand _ bescheid|informiert|nötig|gesagt _ gegeben|gehalten|geben
ohne _ bescheid|uns|mich _ abgesagt|informieren|gesagt|verständigen
kann|darf doch|ja nicht|wohl _ sein|wahr
0.6 ganz|völlig|komplett anders _ foto|bild|beschreibung|abgebildet
bezahlt und|aber _ nie|nicht|nichts|kein|keine _ bekommen|erhalten|geliefert|da
jedes|jeder mal|anruf _ anderes|andere|anders|was
jedes mal wenn _ anrufe|frage|schreibe
schimmel|verschimmelt|schimmlig|schimmelig|verschimmeltes|schimmliges auf|brot|käse|obst|ist|im
0.6 schimmel|verschimmelt
0.6 auf dem|der brot|käse|obst|torte
erst|zuerst hieß _ montag|dienstag|mittwoch|donnerstag|freitag _ dann|jetzt
kragen platzt
platzt _ kragen
fass zum überlaufen
hutschnur
auf den|die keks|nerven|geist|sack
haare _ raufen
mäusemelken
ein unding
das allerletzte|hinterletzte
faxen dicke
für die tonne|katz
ins leere
nicht euer|ihr ernst
wollt|wollen|willst ihr|sie|du mich _ veräppeln|verkohlen|veralbern|verarschen
pennt|gepennt|verpennt|schlaft|schlaft ihr|alle|sie
0.75 armselig|erbärmlich|jämmerlich|grottig|peinlich|lachhaft|lächerlich|stümperhaft|pfusch|gepfuscht|murks
was macht|machen ihr|sie eigentlich|überhaupt|den
wieder|schon niemand|keiner|keine _ tür|da|erschienen|gekommen|zuhause
wo bleibt|bleiben es|er|sie|das denn|nun|bloß|nur
sagten|sagte|versprachen|hieß|versprochen|meinten @montag , es|heute|jetzt|inzwischen|nun ist|haben _ @montag
dasselbe|gleiche|selbe|dieselbe|derselbe problem|fehler|mist|theater|störung wie|schon
ausrede|ausreden
lebt|leben _ jemand|wer
ich|wir gebe|geben auf
falscher|falsche|falsches|falschen artikel|größe|farbe|ware|teil|produkt , schon|wieder|erneut
euer|ihr|dein|deren ernst
@drei @tage und|aber _ nichts|nix
meine|die|das|mein dritte|vierte|fünfte|sechste|siebte|zehnte|dritter|vierter|fünfter mail|e|nachricht|anfrage|versuch|
anruf|brief
fahrer|bote|zusteller|monteur|kurier _ einfach weg|abgehauen|verschwunden|gegangen|weggefahren
toll|ganze|gerade|immerhin|nur|knapp _ @tage gehalten|gelaufen|funktioniert
hat|hielt ganze|gerade|nur|knapp _ @tage
@montag versprochen|zugesagt|vereinbart , jetzt|und|inzwischen|heute _ @montag
zum thema express|eilig|qualität|service|premium
"""
