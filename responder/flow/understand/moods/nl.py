"""Dutch phrases of mood and need."""

from __future__ import annotations

NEGATIONS = "niet geen nooit zonder hoef hoeft hoeven nergens noch"

# What these cover means nothing of the kind.
EXCEPTIONS = """
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
"""

COMPLAINT = """
klacht|beklag|klachten|klagen|klaag
ongehoord|ongelofelijk|ongelooflijk _ slecht|slechte|traag|lang
ongehoord
onacceptabel|onacceptabele|onaanvaardbaar|onaanvaardbare|ondermaats|wanprestatie|prutswerk|wanhopig|onprofessioneel
waardeloos|waardeloze|belabberd|belabberde|beroerd|beroerde|bedroevend|bedroevende|armzalig|erbarmelijk
te gek voor woorden
slechtste|allerslechtste
bar|erg|heel|zeer|ontzettend|zo|echt|vreselijk|behoorlijk slecht|slechte|teleurstellend|vervelend|irritant
0.5 slecht|slechte|matig|matige|vervelend|irritant|jammer
slecht|slechte|beroerde|matige|trage|belabberde|vreselijke service|ervaring|klantenservice|kwaliteit|bediening|
behandeling|communicatie|bereikbaarheid|zaak
service|klantenservice|kwaliteit|bediening|communicatie|bereikbaarheid _ slecht|waardeloos|matig|beroerd|vreselijk|
bedroevend|drama
slecht|niet bereikbaar
de|laatste druppel
ben|zijn|word|raak|hier|het _ zat|spuugzat|beu
ben|zijn|was|er _ klaar|gehad _ mee
helemaal|echt|behoorlijk|meer dan klaar mee
vind|vinden _ niet _ kunnen
dit|dat|zo kan|hoort|slaat echt|toch|gewoon|zo|helemaal|nergens niet|op
slaat nergens op
komen|komt|kom _ afspraken|niks|niets|belofte|beloften na
beloften|afspraken|afspraak|belofte _ niet nagekomen|nageleefd
niet nagekomen
houden|houdt _ niet aan _ afspraken|afspraak|woord
teleurgesteld|teleurstellend|teleurstellende|teleurstelling|ontgoocheld
ontevreden|onvrede|misnoegd
niet|absoluut|helemaal|allesbehalve|verre _ tevreden|blij|gelukkig|tevredenheid _ over|met|mee|van
niet|allesbehalve tevreden|blij
geschillencommissie|rechtsbijstand|consumentenbond|deurwaarder|ingebrekestelling|aangifte
mijn|naar|via|inschakelen|schakel _ advocaat
naar|bij|voor _ rechter
wacht|wachten|wachtte|wachtend _ al _ weken|maanden|dagen|uren|lang
al _ weken|maanden gedoe|bezig|ellende|wachten|niets|niks|geen
al|nu|zit _ uren|uur|kwartier _ wacht|wachtrij
al _ keer|maal _ gebeld|gemaild|gevraagd|geprobeerd|contact|geschreven|langsgeweest|geweest
voor de zoveelste|tweede|derde|vierde|vijfde keer|maal
zoveelste
niet opdagen|opgedaagd
weer|alweer|opnieuw _ niet|niets|niks|geen|verkeerd|verkeerde|kapot|stuk|defect|mis|fout _ geleverd|gekomen|gelukt|
gehoord|bezorgd|ontvangen|gestuurd|gebeurd|product|artikel|maat|pakket|opgelost
weer|alweer|opnieuw niet|niets|niks geleverd|gekomen|gelukt|gehoord|bezorgd|ontvangen
0.5 nog steeds
0.5 alweer
nog steeds|altijd _ niet|niks|niets|geen _ ontvangen|gehoord|opgelost|geleverd|reactie|antwoord|terug|binnen|
bericht|gebeurd
0.5 kapot|stuk|defect|beschadigd
na _ dag|dagen|week|weken|maand al|alweer|weer kapot|stuk|defect
niemand _ opneemt|neemt|reageert|antwoordt|terugbelt|belt|helpt|weet|luistert
krijg|krijgen|hoor|kreeg _ geen|niets|niks _ reactie|antwoord|gehoor|meer
geen _ enkele|fatsoenlijke|normale reactie|antwoord|excuses|uitleg
niet|nooit _ serieus genomen
kastje naar de muur
aan het lijntje
stop _ met _ automatische
eis|verwacht|wil|wens _ schadevergoeding|compensatie|genoegdoening|excuses
schadevergoeding|compensatie|genoegdoening
gefrustreerd|frustrerend|frustratie|ergernis|ergerlijk|geïrriteerd|erger
0.5 gedoe|ellende|zonde|onbegrijpelijk|bizar
nooit meer _ besteld|bestellen|bestel|kopen|koop|klant|zaken
nooit meer
niet serieus
voor de gek
0.5 geld terug
slechte|negatieve recensie|review
een ster
tweede|derde|vierde|vijfde keer dat|al|op|in|nu
een|wat|grote|echt|totale ramp|drama|aanfluiting|lachertje|giller|blamage
verspilling|zonde van _ tijd|geld
zeg _ alles|abonnement|contract _ op _ druppel|zat|mee
zeg alles op
misleid|misleidend|misleidende|misleiding|bedrogen
afgeschreven _ zonder|terwijl|toestemming
zonder _ overleg|toestemming|bericht _ afgeschreven|geannuleerd|opgezegd|gewijzigd
te veel|dubbel betaald|afgeschreven|gerekend|berekend
beneden alle|elk|ieder peil|niveau
onder de maat
voel|voelen me|mij|ons _ bedrogen|genept|belazerd|bedonderd|afgescheept|genomen
genept|belazerd|bedonderd|afgescheept
vertrouwen _ kwijt|verloren|geschaad
kwijt|verloren _ vertrouwen
laatste keer dat ik|wij|we _ koop|bestel|iets|zaken|klant|kom
geen genoegen mee
geen manier van doen
om te huilen
slordig|slordige|onzorgvuldig|onzorgvuldige|nalatig|klantonvriendelijk|klantonvriendelijke
0.6 verkeerd|verkeerde|fout|foute|fouten
0.6 weigert|weigeren|weigerde|geweigerd
0.6 werkt|werken|doet|doen|functioneert _ niet
0.6 opgehangen|afgescheept
0.6 in de wacht|wachtrij
stap|stappen|overstappen|ga _ over|naar _ ander|andere|concurrent
twee|drie|vier|vijf|uren|halve uur|uren|dag _ bezig|wacht|wachten
niemand _ doet|onderneemt _ aan|iets|wat
niemand die helpt|luistert|antwoordt|reageert
niet de bedoeling zijn
afspraak is afspraak
wat is dit|dat voor service|bedrijf|gedoe|behandeling
omgaan|omgaat|omgegaan|omgaat _ klanten
klanten _ omgaan|omgaat|omgegaan
wéér|weer|alweer|opnieuw _ verkeerd|verkeerde|fout|mis|te laat
nog nooit zo'n|zo|zoiets _ meegemaakt|slecht|slechte|behandeld
zoiets _ meegemaakt
vreemde|rare|slechte|belabberde manier|gang _ om|van
met klanten om
standaardmail|standaardmails|standaardantwoord|standaardantwoorden
duurt|duurde _ te lang
geen goed woord
hing|hangt|hingen|ophangen gewoon|zomaar op
baal|balen _ van
baal _ enorm|ontzettend|echt
alles gaat|ging|loopt mis|fout
niet voor niets|niks
onbegrijpelijk|onbegrijpelijke|onverklaarbaar
juridische stappen
hier|er niet bij zitten|laten
rommeltje|puinhoop|zooitje|chaos|janboel|bende bij|van
puinhoop
op de lange baan
geen enkel|enkele respect|begrip|fatsoen|medeleven
afgepoeierd|weggestuurd|genegeerd|negeren|negeert
schandvlek|aanfluiting|wangedrag|laks|lakse|laksheid
beloofd|beloofde|toegezegd _ niet|niks|nooit|nog
jullie|u beloofde|beloofden|beloven
te laat geleverd|bezorgd|gekomen|aangekomen
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
"""

# These count as urgent too.
DANGER = """
ruik|ruikt|ruiken|stinkt|rook _ gas|brand|verbrand|rook|schroeilucht
gaslek|gaslucht|gasgeur|koolmonoxide|kortsluiting|brandlucht|brandgevaar|ontploffing|explosie|ontploft|ontplofte|
geëxplodeerd|explodeerde
in|vat|vatte|vliegt|vloog|staat|stond|er brand|vlam|vlammen
vliegt|vloog _ brand
rook|vonken|vlammen _ uit|komt|komen|kwam
apparaat|lader|accu|batterij|ketel|toestel|kabel|stekker _ rookt|rookte|vonkt|smelt|gesmolten|oververhit|brandt
vonkt|oververhit|oververhitting
schok|stroomstoot|elektrocutie
stroom op|schok
gewond|gewonden|verwond|verwonding|letsel|bewusteloos|vergiftigd|vergiftiging|voedselvergiftiging|ambulance|
brandwonden
heb|heeft|zich|mijn _ verbrand|gesneden|bezeerd _ aan|door|hand|handen|gezicht
zonder|geen _ medicijnen|medicijn|medicatie|insuline|zuurstof|inhalator
medicijnen|medicatie|insuline|zuurstof _ op|kwijt|niet
verkeerde|verkeerd medicijn|medicijnen|medicatie|dosering|dosis
allergische|anafylactische reactie|shock
gehackt|hackers|hacker|gephisht|phishing|datalek|identiteitsfraude|identiteitsdiefstal
account|gegevens|wachtwoord|rekening|pas|bankpas|creditcard _ gestolen|misbruikt|overgenomen|misbruik|gelekt|
leeggehaald
iemand _ ingelogd|gebruikt|gebruik|misbruik _ account|naam|pas|gegevens
fraude|frauduleus|frauduleuze
zelfmoord|suïcide
bedreigd|bedreigt|bedreiging|gestalkt|stalker
remmen|rem _ niet|kapot|begaf|uitgevallen|weigeren|weigerde
levensgevaarlijk|levensgevaar|levensbedreigend
gevaarlijk|gevaarlijke|onveilig situatie|voor|defect|product
0.5 gevaarlijk|gevaarlijke|onveilig
ingeslikt|doorgeslikt|inslikken
stikt|verstikking|verslikt _ in|kind|baby
elektrische|elektrisch schok
0.6 dat|dit|die was|waren|ben ik niet
0.45 pas|pinpas|bankpas|creditcard|rekening|naam _ betaald|afgeschreven|gepind|opgenomen|besteld
remmen|rem _ weigerden|begaven|faalden|faalt|haperden
keel|lippen|tong|gezicht _ dik|dikke|opgezwollen|zwelt|zwellen
dikke|opgezwollen|gezwollen keel|lippen|tong|gezicht
geen|nauwelijks|amper|moeilijk lucht|adem
niet|nauwelijks|amper|moeilijk ademen|ademhalen
niet meer|langer leven
einde _ mijn leven
wil|wilde|ga|wou _ einde aan maken
koolmonoxidemelder|gasmelder|gasalarm|brandalarm _ gaat|ging|loeit|slaat
hand|handen|vinger|been|gezicht|hoofd|arm|oog|kind|zoon|dochter _ bloedt|bloeden|bloedde
bloedt hevig|erg|flink|heel
lader|oplader|accu|batterij|stekker|stopcontact|kabel _ gloeiend|smelten|gloeit|vonken
vonken uit|in
dreigen|dreigt|dreigde|dreigden me|mij|ons
mijn|zijn|haar arm|been|pols|enkel|rib|ribben|heup|neus|sleutelbeen _ gebroken
gebroken pols|enkel|rib|ribben|heup|sleutelbeen
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
