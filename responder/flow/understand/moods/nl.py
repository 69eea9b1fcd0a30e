"""Dutch phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.nl_complaints import COMPLAINT
from responder.flow.understand.moods.nl_crimes import CRIME
from responder.flow.understand.moods.nl_dangers import HARM
from responder.flow.understand.moods.nl_signs import SIGNS

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "niet geen nooit zonder hoef hoeft hoeven nergens"

# What these cover means nothing of the kind.
EXCEPTIONS = """
pas|pinpas|kaart _ ingeslikt|doorgeslikt
geduld op de proef
lucht in|uit|voor
geen|zonder klacht|klachten|haast|spoed
haast|spoed|klacht|klachten _ niet|geen|heb|hebben|heeft|is niet|geen|nodig
spoed levering|zending|bestelling|verzending|bezorging|service|eisende|cursus|pakket|tarief|toeslag
klacht|klachten procedure|regeling|formulier|afhandeling|commissie
terugbellen|teruggebeld|bellen|terug hoeft|hoef|hoeven niet
hoef|hoeft|hoeven _ niet|geen _ teruggebeld|bellen|belt|gebeld|terugbellen
brand stof|blusser|alarm|weer|wond|hout|melder|melders|veilig
gas fles|fornuis|rekening|prijs|barbecue|bbq|meter|kachel|stel
rook worst|melder|melders|vrij|gordijn
direct|directe verbinding|mail|marketing|debet|debit|messages
niet slecht|vervelend|verkeerd|gek|boos
erg|heel|zo blij|tevreden|goed|fijn|leuk
kan|kun|kunnen niet wachten om|tot
medische|wetenschappelijk|technisch medewerker
zonder|geen haast
niet erg
blij mee
rechter|rechterkant kant|voet|hand|arm|been|zijde|schoen|deur|knop
snel|snelste route|weg
ben|bent je|jij|u _ robot|bot|mens|computer|persoon
echt|echte persoon|mens of _ robot|bot|computer
lichamelijke|medische|rugklachten|gezondheids klachten
klachten _ knie|rug|nek|schouder|lijf|lichaam|arts|pols|heup
gas|rook naar|voor _ overstappen|overgestapt
stap|stappen|overstappen over|naar _ gas
niet|geen _ bang om|voor _ te
geen pijn
zalf voor
glas|glazen in lood
rook worst|zalm|spek|vlees
niet meer _ aan denken|toe
kat|hond uit
verkopen|koop|kopen|hebben|zoek|nodig|bestellen|aanraden _ koolmonoxidemelder|koolmonoxidemelders|koolmonoxide
recept naar|voor|van|bij _ ander|andere|filiaal|taart|kok
niet raar
in staat
niet in|op|over mijn|de kop
pijn in|op|aan mijn portemonnee
roken|rookt|rookte buiten|binnen|verboden|toegestaan|toestaan
mag|mogen|kan _ roken
roken _ kamer|balkon|toegestaan|verboden|mag
fraude team|afdeling|helpdesk|nummer
doen|omgaan|met _ klachten van|over
klachten van buren|buurtbewoners|omwonenden|anderen|klanten
bel|bellen|gebeld _ bezorger|chauffeur|koerier|buurman|winkel
bezorger|chauffeur|koerier _ bellen
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
"""

URGENT = """
urgent|urgente|dringend|dringende|spoedgeval|noodgeval|spoedeisend|spoedeisende
nood
met|grote|veel|is|heeft|er|haast|heb|hebben spoed|haast
spoed
zo snel mogelijk|mogelijke
zsm|asap
zo spoedig mogelijk
per omgaande
per direct _ antwoord|reactie|oplossing|hulp|nodig
onmiddellijk|direct|meteen|nu|acuut _ antwoord|reactie|hulp|actie|oplossing|terugbellen|nodig|contact
vandaag|vanavond|vanmiddag nog _ reageren|reactie|antwoord|antwoorden|bellen|terugbellen|nodig|oplossen|opgelost|
helpen|geregeld
nog|voor|uiterlijk _ vandaag|vanavond|vanmiddag _ antwoord|nodig|reactie|binnen|opgelost|weten|hebben
uiterlijk _ morgen|vandaag|vanavond|vanmiddag|uur
voor _ morgen|vandaag|vanavond|vanmiddag _ antwoord|nodig|reactie|opgelost|geregeld|binnen
als _ morgen|vandaag niet _ opgelost|geregeld|binnen|gerepareerd
kan|kunnen|mag niet|geen _ langer|meer wachten
dit|het|dat kan niet wachten
gaslek|waterlek|lekkage|lekkages|overstroming|overstroomt|wateroverlast
lekt|lekken|lek|stroomt|druppelt|spuit _ water|plafond|dak|muur|vloer
water _ plafond|muur|vloer
vlucht|trein|boot|bus|vliegtuig _ vertrekt|gaat _ over|vandaag|straks|morgen|vanavond|uur
vertrekt|vertrekken|vlieg|vliegen _ over _ uur|uren|minuten
begrafenis|uitvaart|crematie
vanavond|morgen|vandaag _ bruiloft|trouwen|trouwerij|examen|operatie|verhuizen|feest _ niet|geen|nodig|nog
valt|vallen|ligt|lag|is|zijn|gaat _ uit|plat|stil
koeling|server|systeem|site|website|webshop|kassa|internet|productie _ plat|storing|stil|eruit|uitgevallen|
onbereikbaar|down
zonder|geen verwarming|stroom|warm|water|elektriciteit
sta|staan|zit|zitten _ vast|buiten|buitengesloten|gestrand _ sleutel|deur|weg|luchthaven|station
buitengesloten|gestrand
ingebroken
mijn|onze|is|zijn|werd _ gestolen
deadline _ vandaag|morgen|vanavond
tijdsdruk
vast|opgesloten _ lift
lift _ vast|opgesloten
moet|moeten _ vandaag nog
vandaag|vanavond|vanmiddag voor _ uur _ moet|binnen|nodig|weten|hebben
vandaag|vanavond|vanmiddag|straks|morgen _ moet _ binnen|klaar|weten|hebben
kom|komt|stuur _ direct|meteen|onmiddellijk|snel _ langs|iemand
kom|komt direct|meteen|onmiddellijk
water|lekkage _ kelder|kruipruimte|meterkast|plafond
water in _ kelder|kruipruimte|meterkast|woonkamer
kassa|kassa's|pin|pinautomaat|betalingen _ niet|storing
vanmiddag|vanavond|straks|morgen _ presentatie|tentamen|examen|sollicitatie|vergadering|operatie _ niet|geen|kom
alarm _ af|niet _ gaat|stopt|uit
voorrang|prioriteit _ behandelen|geven|nodig|behandeld
met voorrang
staat|stond|staan blank
begint|begin|beginnen over _ minuten|uur|kwartier|minuut
einde van de dag
binnen een|het uur
elke minuut telt
tijd dringt
hoge nood
geen moment te verliezen
als|indien|mocht _ vandaag|morgen|vanavond|vanmiddag|straks niks|niets|geen
nu meteen|onmiddellijk|direct|gelijk
niet _ pinnen|afrekenen
sta|staan|zit|zitten _ vliegveld|luchthaven|schiphol|perron|grens|incheckbalie|gate
kan|kunnen|mag echt|absoluut|beslist niet|geen _ wachten
heb|hebben _ vandaag|vanavond|vanmiddag|morgenochtend _ nodig
blokkeer|blokkeren|blokkeert _ direct|meteen|nu|pas|bankpas|rekening|kaart|simkaart
kan|kunnen|kun _ vandaag|vanavond|vanmiddag|nu|direct|meteen _ monteur|loodgieter
iemand _ vandaag|vanavond|direct|meteen|nu _ langskomen|langs|komen
pinapparaat|betaalautomaat|kassasysteem|telefooncentrale _ niet|storing|stuk|kapot|uit
0.6 graag|gelieve|hoop _ snel|snelle|spoedig|spoedige|vlotte|vlot reactie|antwoord|terugkoppeling
0.4 overmorgen|morgen|vanavond|straks
nodig|antwoord|binnen _ voor _ vanmiddag|vanavond|vandaag|morgen|morgenochtend
moet|moeten _ voor vanmiddag|vanavond|vandaag|morgen _ weten|hebben|binnen
0.6 verwarming|ketel|koelcel|vriezer|diepvries _ niet|kapot|stuk|uit
0.5 baby|kou|bejaarde
direct|meteen|onmiddellijk helpen|hulp|reageren|terugbellen
nu hulp
kind|baby|hond|kat|moeder|vader|dochter|zoon|zoontje|dochtertje zit|zitten _ binnen|opgesloten|vast
moet|moeten _ over|binnen _ uur|kwartier|minuten
deur|slot|poort _ niet _ binnen|open|dicht
snel aub|svp|alstublieft|alsjeblieft|reageren
aub|svp|alsjeblieft|alstublieft snel|vlug|gauw
kan|kunnen|mag niet|geen _ wachten _ tot|op|maandag|morgen|volgende
niet wachten tot|op _ maandag|morgen|dinsdag|woensdag|donderdag|vrijdag|volgende|na
winkel|loket|kantoor|apotheek|balie|incheckbalie _ sluit|dicht _ zo|over|om|straks
sta|staan|staat|zit _ voor|bij _ deur|huisje|poort|hek|receptie|appartement|balie|slagboom _ code|sleutel|niet|dicht|
niemand|geen
code|sleutel|kluisje|pasje|deur _ werkt|doet|past|opent|gaat|klopt|ligt _ niet _ sta|staan|buiten|voor
voor|huisje|deur|appartement|buiten _ code|sleutel|kluisje _ werkt|doet|past|niet|ontbreekt
haast|spoed bij|mee
moet _ vandaag|vanavond|nu|vanmiddag _ weten|hebben|horen|geregeld|regelen
verloopt|vervalt|sluit _ vandaag|morgen|vanavond|vannacht|middernacht|uur
0.6 nodig _ vanavond|vandaag|vanmiddag|morgenochtend|morgenvroeg
vanavond|vanmiddag|morgenochtend|morgenvroeg _ nodig
anders mis|missen|verlies|raak|verloopt|vervalt _ vlucht|trein|boeking|plek|baan|afspraak|kwijt
begint|start|vertrekt|gaat over|binnen _ min|minuten|minuutjes|kwartier|uur
0.6 over|binnen|nog _ min|minuten|kwartier|halfuur
verhuizers|gasten|klanten|patiënten|kinderen|huurders|bouwvakkers|chauffeur _ staan|staat|wachten|wacht _ buiten|deur|
stoep|er|straat
0.6 geen|zonder|verkeerde sleutel|sleutels|code|pasje|kaartjes
bel|bellen|reageer _ voor|vóór _ uur|twaalf|twaalven
0.6 daarna|dan|straks|erna zit|ben|sta|vlieg|zitten ik|we|wij _ vliegtuig|trein|onderweg|weg|buitenland|onbereikbaar|
vlieger
0.6 rij|wachtrij|klanten|mensen _ staat|buiten|deur|straat|wachten|tot
kassa|pin|scherm|systeem|computer|terminal|pinautomaat _ hangt|vastgelopen|bevroren|vast|loopt|crasht|zwart _ rij|
klanten|staan|wachten|mensen
tentamen|examen|toets|vergadering|presentatie|gesprek|sollicitatie|interview|wedstrijd|concert|voorstelling|les|
webinar _ begint|start|over|zo|straks|nu _ min|minuten|niet|kwartier|uur|inloggen
moet|moeten _ voor|vóór|voor _ twaalf|twaalven|middag|avond|uur|eten|donker|sluitingstijd _ geregeld|klaar|binnen|af|
betaald|anders
anders _ hele|gaat|kan|moet|niet _ feest|trouwerij|vakantie|reis|vlucht|verhuizing|begrafenis _ niet|door
leiding|waterleiding|buis|boiler|ketel _ gesprongen|gebarsten|lek|geknapt|kapot
gesprongen|gebarsten leiding|waterleiding|buis
hoofdkraan
trein|vlucht|bus|boot|taxi _ over|binnen _ half|halfuur|uur|minuten|kwartier
binnen|komende een|het|komend uur
half uur|halfuur _ niet|nog|kaartjes|tickets
incheckbalie|balie|receptie|incheck _ zeggen|zegt|boeking|niet|reservering
boeking|reservering|ticket _ bestaat|geldig|gevonden|klopt _ niet _ balie|hier|hotel|luchthaven|staan
moet|moeten vandaag|vanavond|nu _ rond|geregeld|af|betaald|klaar|opgelost
vandaag _ rond|geregeld|af|betaald|getekend _ anders|zijn|want
anders _ huis|woning|baan|kwijt|huur|uitgezet
begrafenis|uitvaart|bruiloft|sollicitatie|operatie|diploma|doop is|op _ maandag|dinsdag|woensdag|donderdag|vrijdag|
zaterdag|zondag|morgen _ niet|nog|geen
0.5 vriest|sneeuwt|donker|ijskoud|giet
0.6 moet _ voor _ uur _ hebben|weten
0.6 nodig|hebben _ voor|vóór _ uur
anders _ geweigerd|geannuleerd|afgewezen|verlopen|vervalt
boot|schip|trein|vliegtuig|bus _ vertrekt|gaat|vaart om|over
sta|staan|stond|sta _ voor|buiten|hier _ winkel|deur|zaak|kantoor|balie|pand|hek|poort _ dicht|gesloten|niemand|slot
afspraak|vergadering|examen|les|vlucht|trein|bus|boot|film|voorstelling|sollicitatie|training is|begint|vertrekt|start|
gaat over _ minuten|kwartier|uur|halfuur|half
moet|moeten|wil _ voor|vóór|uiterlijk _ uur|vanmiddag|vanavond|twaalf|middag _ weten|horen|hebben|klaar|antwoord|reactie
anders _ kwijt|mislopen|vervalt|verlies|raak
verkeerd|verkeerde adres _ zo|zometeen|straks|vandaag _ deur|weg|weggaat|verzonden|verstuurd
pakket|pakje|bestelling|zending gaat|wordt|vertrekt zo|straks|vandaag|zometeen _ deur|weg|verzonden|verstuurd
kantoor|winkel|kassa|praktijk|bedrijf|systeem|alles|zaak|magazijn ligt|staat|zit plat|stil|vast
niemand|geen _ kan|kunnen inloggen|werken|betalen|pinnen|afrekenen|bellen
vandaag|vanavond|nu|meteen _ iemand|monteur _ sturen|langskomen|komen|langs
taxi|bus|chauffeur|koerier|monteur|verhuizers|verhuiswagen|gasten|klanten|trein|ambulance staat|staan|wacht|wachten|
is _ al|
buiten|voor|beneden
kind|zoon|zoontje|dochter|dochtertje|kinderen|moeder|oma|vader _ alleen _ station|straat|buiten|school|halte|vliegveld|
donker|perron
0.6 voor de lunch|middag|avond|vergadering
0.6 antwoord|reactie _ voor _ lunch|middag|twaalf|vergadering
0.5 moet|moeten _ beslissen|tekenen|kiezen|doorgeven
laten|laat _ me|mij|ons _ niet door|binnen|boarden|instappen|inchecken|toe
sta|staan|zit|zitten _ bij|aan _ incheckbalie|gate|balie|douane|slagboom|paspoortcontrole
vlucht|trein|boot|bus gaat|vertrekt om|straks|zo
hotel|balie|receptie zegt|zeggen|beweert _ bestaat|kamer|boeking|reservering|geen
alles|eten|voorraad|vlees|medicijnen bederft|ontdooit|smelt|bedorven
koeling|koelcel|vriezer|diepvries|koelkast _ uitgevallen|kapot|stuk|begeeft _ bederft|alles|restaurant|winkel|zaak
in|binnen tien|vijf|kwartier|tien _ minuten _ aub|alsjeblieft|oplossen|regelen|graag
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
"""
