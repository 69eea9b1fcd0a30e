"""German words, the most frequent first."""

from __future__ import annotations

COMMON = """
ich die der das und ist nicht es sie zu ein du in den mit mir wir was mich von auf wie eine für dass hat
haben alle sind war aber so habe dich bin kann mein er an ja im noch nur hier wenn als einen bei um da dem des dir
ihr auch aus doch oder uns wird sich wo meine schon nach am hast alles mal nein keine kein jetzt
bist man gut werden immer einer sehr können will wieder ihn muss ihnen warum mehr zum zur etwas wer weiß
diese dieser dieses diesen sein seine seiner ihre ihren ihrer unser unsere euch euer vom gibt
geht machen macht mach gehen komme kommt kommen sehen sagen sagt gesagt möchte möchten wollen würde
würden könnte könnten sollte soll sollen müssen darf dürfen wurde wurden waren hatte hatten wäre hätte
weil denn damit bis vor über unter zwischen gegen ohne durch seit während ob obwohl dann also
nichts niemand jemand alle viel viele wenig andere anderen einfach eigentlich vielleicht natürlich leider
wann welche welcher welches wieviel wohin woher weshalb wieso
hallo guten morgen abend tag moin servus sehr geehrte geehrter damen herren liebe lieber danke dank bitte
vielen freundliche freundlichen grüße grüßen mfg gruß
heute gestern woche wochen tage tagen monat monate jahr jahre stunde stunden uhr zeit montag dienstag
mittwoch donnerstag freitag samstag sonntag letzte letzten nächste nächsten schnell später bald nie
bestellung bestellt bestellen paket päckchen lieferung geliefert liefern erhalten bekommen bekomme versand
versendet verschickt zahlung bezahlt bezahlen zahlen rechnung geld zurück rückerstattung erstattung
rücksendung retoure zurückschicken zurücksenden kundenservice kundendienst frage fragen problem funktioniert
kaputt beschädigt defekt falsch falsche öffnungszeiten geöffnet laden termin adresse ändern konto passwort
kennwort vergessen rabatt gutschein beschwerde nummer bestellnummer antwort nachricht anrufen telefon
mitarbeiter hilfe helfen kündigen kündigung abo stornieren garantie größe farbe produkt artikel preis kosten
neue neuen neues erste ersten zwei drei vier fünf sechs sieben acht zehn
mann frau kind kinder leute menschen haus leben dinge ding welt groß klein lang lange besser beste
schön schlecht richtig sicher genau gerade ganz gar nun dort wirklich eben etwa bereits trotzdem
getan gemacht gewesen geworden gegangen gekommen finden findet gefunden lassen lässt denke glaube
verstehe sprechen spricht spreche steht stehen bleibt bleiben brauche braucht gern gerne warten warte
"""

NEGATIONS = "nicht kein keine keinen keiner keinem nie niemals ohne"

COMPLAINT = """
beschwerde|beschweren|beschwere|reklamation|reklamieren
unverschämt|unverschämtheit|inakzeptabel|unakzeptabel|unzumutbar|lächerlich|frechheit|skandal|skandalös
katastrophe|katastrophal|katastrophaler|katastrophale|unterirdisch|miserabel|miserable|miserabler
schlechteste|schlechtester|schlechtesten|schlimmste
schlechter|schlechte|mieser|miese service|kundenservice|erfahrung|qualität|kundendienst
enttäuscht|enttäuschend|enttäuschung|unzufrieden|verärgert|wütend|sauer|stinksauer|genervt|frustriert
nicht zufrieden|akzeptabel|hinnehmbar|hinnehmen
bin|sind _ nicht _ zufrieden
das ist eine|echt|wirklich unverschämtheit|zumutung|schande
zumutung
geht|kann|darf gar|doch|so|überhaupt nicht
anwalt|rechtsanwalt|verbraucherzentrale|verbraucherschutz|gericht|anzeige|mahnung
betrug|betrüger|abzocke|abgezockt|betrogen
schadensersatz|schadenersatz|entschädigung
warte|warten|gewartet _ seit|schon _ wochen|monaten|tagen
seit _ wochen|monaten _ warte|warten|nichts|keine
zum wiederholten|dritten|zweiten|vierten mal
schon wieder nicht|kein|keine|falsch|kaputt
niemand|keiner _ meldet|antwortet|reagiert|rangeht|erreichbar
keine antwort|reaktion|rückmeldung
unfreundlich|unhöflich|inkompetent|dreist|respektlos
reicht mir|uns|jetzt
nase|schnauze voll
nie wieder
nicht _ eingehalten
hören|schluss|stopp _ automatischen
"""

URGENT = """
dringend|dringende|dringender|eilig|eilt|notfall|unverzüglich|umgehend|schnellstmöglich|schnellstens
so schnell wie möglich
so schnell|bald wie|als möglich
asap
noch heute|heute noch antwort|antworten|brauche|benötige|bescheid|rückmeldung|gelöst
sofort|sofortige hilfe|antwort|antworten|rückruf|brauche|benötige
kann|können nicht _ warten
riecht|rieche|stinkt _ gas|verbrannt|rauch|brand
gasgeruch|gasleck|wasserschaden|kurzschluss|rohrbruch
wasser _ läuft|tropft|decke|wand
läuft|tropft|leckt _ wasser
flug|zug|fähre _ geht|startet|fährt _ in|heute|morgen
fliege|fliegen|abflug|abreise _ in|heute|morgen
beerdigung|trauerfeier
ohne|keine _ medikamente|insulin|sauerstoff
gehackt|gestohlen|eingebrochen
server|system|seite|produktion|anlage _ ausgefallen|down|steht
ausgefallen
wenn _ bis _ nicht _ gelöst|erledigt
frist|deadline
"""

HUMAN = """
echten|echter|echte|richtigen|realen|lebenden mensch|menschen|person|mitarbeiter|mitarbeiterin
sprechen|spreche|reden|chatten|kontakt _ mensch|menschen|mitarbeiter|jemandem|person|kollegen|berater|vorgesetzten
mensch|menschen|mitarbeiter|jemandem|jemand|person|kollegen|berater|vorgesetzten _ sprechen|reden|telefonieren
verbinden|verbinde|durchstellen|weiterleiten|stellen _ mich|mensch|mitarbeiter|jemandem
mich _ verbinden|durchstellen
rückruf|zurückrufen|zurückgerufen
rufen|ruf|ruft _ mich|uns _ an|zurück
nicht mit einem|einer|dem|ihrem roboter|bot|maschine|computer|chatbot|automaten
keinen|kein|keine roboter|bot|maschine|computer|chatbot
vorgesetzten|vorgesetzter|teamleiter
telefonischen|telefonisch|telefonischer kontakt|sprechen|erreichen|rückruf
"""

GREETING = "hallo hi hey guten morgen tag abend moin servus grüß gott liebe lieber geehrte geehrter grüezi"
GREETED = "zusammen team sehr damen und herren alle ihr leute da"
THANKS = """
danke dank dankeschön super perfekt prima klasse toll ok okay alles tschüss tschüs verstanden gelöst erledigt
bestens wunderbar spitze wochenende passt
"""
BESIDE_THANKS = """
ihnen dir euch für die das schnelle schnell antwort hilfe sehr vielen herzlichen besten lieben gut klar und im
voraus nein ja schönen schönes tag abend woche wieder jetzt es hat geklappt ist bis dann bald morgen später
mühe rückmeldung reaktion auch noch ihre eure deine so funktioniert nochmals nochmal info information
mit freundlichen freundliche viele liebe
"""
SIGN_OFF = "grüße gruß grüßen mfg lg vg hochachtungsvoll"
OPT_OUT = ("stop", "stopp", "abmelden", "abbestellen", "austragen", "melde mich ab")
OPT_IN = ("start", "anmelden", "melde mich an")
POLITE = "bitte"
# Answers to "did this help?"
YES = "ja jawohl jep doch genau"
SOLVED = "geholfen hilft half gelöst geloest geklappt klappt erledigt geklärt geklaert klar gefunden beantwortet reicht"
NO = "nein nee leider nö noe"
NOT = "nicht kein keine"
BESIDE_YES = """
das dies es hat haben hatte ist war bin mir mich damit jetzt schon bereits ich wir sie du ihr wieder mehr noch immer
weiter sehr gut prima super perfekt toll danke dank vielen herzlichen schön schoen für fuer die den meine frage problem
antwort und wirklich ganz also alles hilfe
"""
