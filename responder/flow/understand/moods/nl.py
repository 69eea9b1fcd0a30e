"""Dutch phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.nl_complaints import DISPLEASURE
from responder.flow.understand.moods.nl_crimes import CRIME
from responder.flow.understand.moods.nl_dangers import HARM
from responder.flow.understand.moods.nl_exceptions import EXCEPTIONS
from responder.flow.understand.moods.nl_families import FAMILIES
from responder.flow.understand.moods.nl_letdowns import LETDOWN
from responder.flow.understand.moods.nl_signs import SIGNS
from responder.flow.understand.moods.nl_urgency import URGENT

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
NEGATIONS = "niet geen nooit zonder hoef hoeft hoeven nergens"
# Where what they negate ends: a new clause.
TURNS = """
en|maar ik|we|wij|nu|dan|jullie|de|het
maar
"""

# These count as complaints too.
ANGRY = """
belachelijk|belachelijke|schandalig|schandalige|schandelijk|schandelijke|walgelijk|walgelijke|bespottelijk
0.5 idioot|idiote|kwaad|boos|woedend|woest|razend
pisnijdig|laaiend|witheet|furieus
ben|word|wordt|zijn|worden|maakt|echt|zo|erg|heel|behoorlijk|enorm boos|woedend|woest|kwaad|razend|nijdig
schande|schaamteloos|schaamteloze
schaam|schamen je|jullie|u|zich
oplichting|oplichters|oplichterij|opgelicht|zwendel|afzetters|afzetterij|zakkenvullers|leugenaars
jullie|u|bedrijf _ liegen|liegt|leugens|dieven
onbeleefd|onbeschoft|onbeschofte|brutaal|brutale|respectloos|arrogant|arrogante|lomp|lompe|asociaal|schofterig
kut|klote|tering|godverdomme|verdomme|kloten|flikker|rot op|service|bedrijf|bende|zooi|app|site
kutzooi|kutbedrijf|godverdomme|verdomme|klotebedrijf|prutsers|sukkels|amateurs
jullie|stelletje|wat|zijn|door _ idioten
0.9 idioten
rot op
ga je schamen
lachen|lacht _ uit|ons
durven|durft jullie|u|je
pure|regelrechte diefstal|oplichting
stelletje
bekijk|bekijken het maar
rotwinkel|rotbedrijf|kutbedrijf|kutwinkel|klotebedrijf|klotewinkel|rotservice|rotzaak|kutservice|kutzooi|klotezooi
krijg de|het kolere|tering|klere|heen|zenuwen|rambam
val dood
zak|zakken in de stront
kook|kookte|ontplof|spring|tril van|uit woede|nijd|vel|kwaadheid
flikker|sodemieter|rot|donder|lazer _ op
steek|steken _ excuses|excuus _ reet|zak|kont
krijg _ lazarus|pest|tyfus|pleuris|schompes|tering|klere
stelletje|zooitje|stel oplichters|prutsers|klunzen|dieven|sukkels|mafkezen|clowns
"""

HUMAN = """
echt|echte|levend|levende|gewoon|gewone|normaal|normale persoon|mens|medewerker|iemand
spreken|spreek|praten|praat|chatten|overleggen|contact|verbinden _ medewerker|mens|collega|iemand|persoon|
leidinggevende|adviseur|manager|mensen
medewerker|mens|collega|iemand|persoon|leidinggevende|manager|adviseur _ spreken|praten|bellen|belt|contact|chatten
verbind|verbindt _ door
doorverbinden|doorverbonden|doorverbind|doorschakelen|doorgeschakeld
geef|geven _ medewerker|mens|collega|persoon|iemand
wil|graag|mag|liever|krijg _ medewerker|mens
graag|liever _ persoon
terugbellen|teruggebeld|terugbelverzoek|terugbeld|terugbelt
bel|bellen|belt|opbellen me|mij|ons _ terug|even|op
bel|bellen|belt|gebeld me|mij|ons
wil|graag|mag|kan|kunnen gebeld|bellen worden
graag _ gebeld
iemand|u|jullie _ mij|me|ons bellen|opbellen
telefonisch contact|overleg|spreken|bereiken|gesprek
niet met een|de|jullie robot|bot|computer|machine|chatbot
geen robot|bot|computer|chatbot|machine|automaat
uw|jullie|je|een|de leidinggevende|teamleider
0.5 medewerker|mens|persoon
0.5 manager|leidinggevende
iemand|medewerker|mens aan de lijn|telefoon
mens|medewerker alsjeblieft|aub|svp|graag
is|zit|werkt daar|er|hier _ iemand|mens|medewerker
nummer|telefoonnummer waar|waarop _ iemand|u|jullie|bereiken|bellen
belt|bel|bellen u|jullie|je|iemand me|mij|ons
spreek|spreken|praat liever _ persoon|mens|iemand
laat _ iemand _ bellen
iemand _ mij|me|ons _ bellen|belt|opbellen
levend wezen
aan de telefoon|lijn krijgen
krijg|krijgen _ iemand|medewerker|mens|wezen _ telefoon|lijn
kan|kunnen|mag ik|we ergens heen|naartoe bellen
zet|schakel|verbind mij|me over|door
persoonlijk|menselijk contact|gesprek
iemand _ terugbelt|opbelt|belt
0.6 geen|niet _ automatisch|automatische|geautomatiseerd|geautomatiseerde antwoord|antwoorden|reactie|bericht|berichten
iemand|mensen|medewerkers|collega|collega's|u|jullie _ contact met mij|me|ons
contact met mij|me|ons opnemen|opneemt|op
menselijke|persoonlijke hulp|medewerker|assistentie|benadering|begeleiding
baas|chef|bedrijfsleider|directeur|afdelingshoofd|supervisor _ spreken|praten|bellen|contact
spreken|praten|contact _ baas|chef|bedrijfsleider|directeur|afdelingshoofd|supervisor
kan|mag|kunnen ik|we jullie|u|iemand|ergens|hen bellen|opbellen
waar|hoe kan ik|we _ bellen
terug gebeld|bellen|belt
welk|welke|een|het|uw|jullie nummer|telefoonnummer _ bereiken|bereikbaar|bellen
stuur|zet|schakel|verbind me|mij|ons door
eis|wens|verlang een|echte|dat mens|medewerker|persoon|collega
telefonisch _ woord|bespreken|overleggen|toelichten
spreken|spreek|praten|praat|chatten|overleggen|contact|bespreken _ adviseurs|medewerkers|collega's|specialist|expert|
mensen|afdeling|dienst
iemand van|uit|bij _ spreken|praten|contact|bellen|overleggen
van uw|jullie|je|de adviseurs|medewerkers|collega's|specialisten|mensen _ spreken|overleggen|contact|bellen
spreken|overleggen|praten|contact _ een van uw|jullie|de
bellen|bel|belt|gebeld _ op _ 06|0612|nummer|mobiel|telefoonnummer
kunnen|kunt|kan|willen|wil|wilt jullie|u|je|iemand me|mij|ons _ bellen|opbellen|terugbellen|contacteren
ik|wil|willen|graag|liever wil|een|met een|echt|echte|gewoon mens|persoon|medewerker
een|iemand van|uit jullie|uw _ collega's|team|mensen|medewerkers|collega _ bellen|belt|terugbellen|op
me|mij|ons _ op|via|aan _ mobiel|mobiele|telefoon|nummer|vaste _ bellen|bel|belt|bereiken|uitlegt|uitleggen|spreken
nummer|telefoonnummer van|voor|om _ echte|echt|adviseur|medewerker|mens|persoon|collega|afdeling|iemand
iemand _ uitlegt|uitleggen|uitleg|doorneemt|bespreekt _ telefoon|telefonisch
iemand _ telefoon|telefonisch _ uitlegt|uitleggen|helpt|helpen|bespreken|doornemen|uitleg
geen|niet|zonder|stop _ automatische|automatisch|geautomatiseerde antwoorden|antwoord|berichten|reactie|reacties|mails
mens|persoon|iemand te pakken|spreken|krijgen
hoe krijg|bereik|spreek|kom ik|we _ mens|persoon|iemand|medewerker
kan|kunnen|mag ik|we jullie|u|iemand _ bellen
manager|leidinggevende|iemand|collega contact _ met|opnemen
collega|iemand|medewerker _ mij|me|ons _ opbellen|bellen|terugbellen|telefoneren
zou|kan|kunt|wil|kunnen|mag|zouden _ mij|me|ons _ opbellen|terugbellen|telefoneren|bellen|opbelt
iemand _ opbellen|bellen|terugbellen|spreken _ hierover|daarover|over
kan|mag|wil|zou ik _ iemand bellen|opbellen|spreken|terugbellen
verbind|verbindt|zet me|mij|ons _ door
liever|graag|alleen|beter telefonisch
vlees en bloed
mag|wil|graag|kan|krijg _ collega|iemand|persoon|medewerker|mens _ aan de telefoon|lijn
kan|kunt|kun|wilt|wil|zou|zouden u|jij|jullie|je|iemand mij|me|ons ... opbellen|bellen|terugbellen
geef|geven|wil|is|zit|zoek|krijg ... iemand die _ echt|gewoon|zelf|kan|snapt|meedenkt|nadenkt|begrijpt|verstand|weet
afspraak|doornemen|nemen|bespreken|overleggen|kijken ... met @iemand
met @iemand _ doornemen|door|bespreken|overleggen|praten|kijken|regelen
mag|kan|wil|graag|krijg|krijgen|geef|liever ... @iemand _ aan de lijn|telefoon|toestel
@iemand ... langs|langskomen|langskomt|langsgestuurd
mondeling|mondelinge
0.5 wanneer is|zijn|komt|werkt ... er|weer|terug|aanwezig|bereikbaar
0.6 weet|kent|wist ervan|hiervan|alles|mij|ons|zaak|dossier
spreken|praten ... vorige|laatste|zelfde keer|week|collega|medewerker
vorige|laatste|zelfde keer|week|collega|medewerker _ spreken|praten
nummer|telefoonnummer waar|waarop|dat ... mens|iemand|persoon|opneemt
overleg|overleggen|bespreken|praten|spreken|sparren ... met ... afdeling|team|administratie|boekhouding|planning
wie kan|kunnen ik|we|wij ... spreken
met wie kan|kunnen ik|we ... praten|spreken|overleggen
@iemand ... seintje|belletje|telefoontje
"""

TIP = """
tip|tips|suggestie|idee|advies _ voor|aan jullie|u|je|de
kleine|klein|tip|even|gratis tip|suggestie|tipje|opmerking
tip|suggestie
misschien|zou|wellicht _ leuk|handig|fijn|goed|mooi idee|om|als|zijn
complimenten|compliment|petje|chapeau
wat een|'n _ top|geweldige|fijne|goede|mooie|fantastische|heerlijke|prettige service|winkel|website|klantenservice|
ervaring|product|bedrijf|team|bezorger
super|top|geweldige|uitstekende|fantastische|prima|perfecte|goede|fijne|snelle service|klantenservice|hulp|ervaring|
website|winkel|bezorging|levering
erg|heel|zeer|ontzettend|super|supertevreden|helemaal|enorm blij|tevreden|content _ met|over|mee
supertevreden|superblij
ga zo door
goed bezig
wilde|wil|wou _ laten _ weten _ tevreden|blij|goed|fijn|super|geweldig|mooi
doen jullie|het _ goed|geweldig|super
een pluim
vijf sterren
aanrader
0.5 minor: klein|kleine|een|piepklein puntje|dingetje|opmerking|detail|opmerkinkje|aanmerking
0.5 site: site|website|pagina|app|deur|menu|folder _ kloppen|klopt|fout|typefout|verouderd|spelfout
0.5 site: openingstijden|typefout|spelfout ... site|website|pagina|app|deur|folder
"""

# Who asks something gives no tip.
ASKS = """
kan|kunnen|mag|mogen|wanneer|hoe|waar ik|we|wij|jullie|laat|lang|je
vraag|vroeg _ me|mij _ af|of
benieuwd of|naar
"""
