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

GREETING = """
hallo hi hey guten morgen tag abend moin servus grüß gott liebe lieber geehrte geehrter grüezi hallöchen huhu
tach hallihallo
"""
GREETED = "zusammen team sehr damen und herren alle ihr leute da frau herr jemand wer"
THANKS = """
danke dank dankeschön super perfekt prima klasse toll ok okay alles tschüss tschüs verstanden gelöst erledigt
bestens wunderbar spitze wochenende passt merci ciao fantastisch einverstanden abgemacht
"""
THANKED = "danke dank dankeschön merci"
BESIDE_THANKS = """
ihnen dir euch für die das schnelle schnell antwort hilfe sehr vielen herzlichen besten lieben gut klar und im
voraus nein ja schönen schönes tag abend woche wieder jetzt es hat geklappt ist bis dann bald morgen später
mühe rückmeldung reaktion auch noch ihre eure deine so funktioniert nochmals nochmal info information
mit freundlichen freundliche viele liebe einen eine ein angenehmen angenehme tausend mal feierabend wünsche ganz
herzliche recht ich wir machen mache mach mitdenken fürs geduld verständnis kümmern wunderbar sorge unterstützung
rückruf wirklich juhu hurra juchu da angekommen ja dass froh freut dann warte auf
"""
SIGN_OFF = "grüße gruß grüßen mfg lg vg hochachtungsvoll"
OPT_OUT = (
    "stop", "stopp", "abmelden", "abbestellen", "austragen", "melde mich ab", "keine nachrichten mehr", "ja stopp",
    "abmeldung", "stopp nachrichten", "ich möchte keine nachrichten mehr", "keine weiteren nachrichten",
    "bitte keine nachrichten mehr senden", "lasst mich in ruhe", "lassen sie mich in ruhe", "stopp alles",
    "hört auf damit", "hören sie auf damit", "aufhören",
    "keine mails mehr",
)  # fmt: skip
OPT_IN = ("start", "anmelden", "melde mich an", "wieder anmelden", "ja start")
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
