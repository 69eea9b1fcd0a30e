"""German phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.de_complaints import DISPLEASURE
from responder.flow.understand.moods.de_crimes import CRIME
from responder.flow.understand.moods.de_dangers import HARM
from responder.flow.understand.moods.de_exceptions import EXCEPTIONS
from responder.flow.understand.moods.de_families import FAMILIES
from responder.flow.understand.moods.de_letdowns import LETDOWN
from responder.flow.understand.moods.de_signs import SIGNS
from responder.flow.understand.moods.de_urgency import URGENT

__all__ = [
    "ANGRY",
    "ASKS",
    "COMPLAINT",
    "DANGER",
    "EXCEPTIONS",
    "FAMILIES",
    "HUMAN",
    "NEGATIONS",
    "TIP",
    "TURNS",
    "URGENT",
]

COMPLAINT = DISPLEASURE.rstrip() + LETDOWN
DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "nicht kein keine keinen keiner keinem nie niemals ohne weder"
# Where what they negate ends: a new clause.
TURNS = """
und|aber ich|wir|jetzt|dann|der|die|das|mein|meine
aber
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
verbrecherverein|betrügerverein|gaunerverein|chaosverein|sauhaufen|sauverein|idiotenverein|deppenverein
so _ verbrecher|gauner|abzocker|halsabschneider|betrüger
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
keine|keinen|ohne|nicht _ automatischen|automatische|automatisierte|automatisierten antworten|antwort|nachrichten|mails|
nachricht
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
@jemanden ans|am|ins telefon|apparat|hörer
möglich|könnten|könnte|würden|wäre ... mich|uns ... anrufen|anruft|zurückrufen
gibt|gibts|gebt|geben|brauche|will|ist ... @jemanden der|die _ sich|mal|auch|richtig|wirklich|selber|kann|versteht|weiß|
auskennt
termin|mit ... @jemanden _ durchzugehen|durchgehen|besprechen|klären|anzuschauen|reden|anschauen
kollegen|@jemanden _ am telefon|apparat _ haben|kriegen|bekommen|sprechen
@jemanden ... vorbeikommen|vorbeikommt|vorbeischauen|ansehen|anschauen|herkommen
mündlich|mündliche
0.5 wann ist|kommt|arbeitet ... wieder|da|zurück|erreichbar
0.6 weiß|weiss|kennt bescheid|davon|mich|fall|alles
sprechen|reden ... letzten|letztes|selben|gleichen mal|kollegin|kollegen
letzten|letztes|selben|gleichen mal|kollegin|kollegen _ sprechen|reden
nummer|telefonnummer wo|unter|wohin ... mensch|jemand|wer|rangeht|person
besprechen|klären|bereden|sprechen|reden|durchgehen ... abteilung|rechnungsabteilung|buchhaltung|technik|disposition
abteilung|rechnungsabteilung|buchhaltung|technik|disposition ... besprechen|klären|sprechen|reden|bereden
kann|könnte|soll|kannst|möge mich|uns ... anrufen|zurückrufen
mit wem kann|können|soll ich|wir|man _ sprechen|reden|klären
mit wem ... sprechen|reden
per anruf|telefon
mensch|menschen|mitarbeiter|jemanden|person , mit|bei dem|der|wem ich|wir
mensch|menschen|mitarbeiter|jemanden|person mit dem|der ich|wir
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
toller|tolle|super|klasse|ausgezeichneter|hervorragender|spitzen|guter|schneller|perfekter service|kundenservice|laden|
erfahrung|arbeit|beratung|lieferung|qualität|shop|team
sehr|rundum|total|mehr|äußerst zufrieden|glücklich|begeistert _ mit|von
begeistert
wollte|möchte _ nur _ sagen|mitteilen|loben _ zufrieden|toll|super|gut|danke
gerne|immer wieder
fünf sterne
0.5 minor: kleinigkeit
0.5 minor: kleine|kleiner|kurze anmerkung|bemerkung|hinweis|sache|notiz
0.5 site: öffnungszeiten|tippfehler|rechtschreibfehler ... seite|website|webseite|app|tür|homepage
"""

# Who asks something gives no tip.
ASKS = """
kann|können|könnte|könnt|darf|wann|wie|wo ich|wir|ihr|sie|man
frage|frag mich|nur
wüsste|würde gern|gerne
"""
