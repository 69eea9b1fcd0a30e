"""Dutch phrases of urgency."""

from __future__ import annotations

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
0.6 moment: over|binnen|nog _ min|minuten|kwartier|halfuur
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
0.6 moment: @trouwt ... @morgen
0.6 moment: @morgen ... @trouwt
0.6 moment: om|voor|vóór # _ @komt
0.6 moment: @komt _ om|voor|vóór #
0.6 moment: nog|maar|over|binnen @drie @uur
0.6 moment: gaat|sluit|dicht _ over|om|binnen @uur|een
0.6 moment: @drie @gasten
0.4 moment?: is|zijn|was|heb|hebben _ nog|er niet|geen
0.4 moment?: mis|missen|ontbreekt|mist
0.4 moment?: doet|werkt|gaat|lukt|opent|laadt _ niet
0.4 moment?: foutmelding|fout|error|kapot|stuk|vastgelopen|geweigerd
0.4 moment?: kan|kunnen|kun @iemand|jullie|je|u _ kijken|sturen|helpen|nakijken|komen|langskomen|checken|bellen
0.4 moment?: ligt|is|staat _ klaar
0.6 moment: @begraven|begraven ... @morgen
0.6 moment: @morgen ... @begraven
0.6 moment: om @vier ... @komt
tegenhouden|stoppen|onderscheppen|annuleren|wijzigen|aanpassen ... voor|voordat|vóór _ weg|deur|uit|gaat|verzonden|
verstuurd|vertrekt
0.4 moment?: is|zijn|was niet|nog _ bezorgd|geleverd|gekomen|aangekomen|binnen|er
0.6 moment: @vertrek ... @morgen
0.6 moment: @morgen ... @vertrek
0.6 moment: over|binnen een|half|anderhalf|@drie @uur
0.6 moment: zo|straks|dadelijk|direct ... ophalen|gehaald|halen|weg|open|vertrekken
0.6 moment: vaderdag|moederdag|sinterklaas|kerst|verjaardag|feest|bruiloft ... is|al @maandag|morgen|vandaag|weekend
0.6 moment: dat|het|die is @maandag al
0.6 moment: voor vaderdag|moederdag|kerst|pakjesavond|zondag|zaterdag|morgen
0.4 moment?: afgebroken|kapot|gebroken|kwijt|klem|rat|ratten|muis|lek|verkeerd
0.4 moment?: nog|staat|ligt bij jullie|u
0.4 moment?: kan|komt|gaat|haalt ... nog ... aankomen|binnen|halen|aan
0.4 moment?: nog aankomen|binnen|halen|komen
0.6 moment: @vertrek ... @maandag
0.6 moment: sta|staan|zit bij|voor|in|aan|op de|het kassa|balie|deur|poort|station|pomp|grens|receptie|garage|loket
0.6 moment: vandaag nog|al|ook _ plek|plaats|ruimte|afspraak|terecht
0.6 moment: nog plek|plaats|ruimte ... vandaag|morgen
0.4 moment?: verlopen|ziek|geannuleerd|geblokkeerd|afgewezen
0.4 moment?: kan|kunnen|kunt|lukt _ niet _ in|open|inloggen|betalen|bij|naar|uit
0.6 moment: moet|moeten|wil|willen|nodig|graag|antwoord ... voor|vóór # uur|u
0.6 moment: voor|vóór twaalf|twaalven|tienen|vieren|vijven
0.4 moment?: kan|kom|kunnen _ niet in|bij|naar
0.4 moment?: verkeerd|fout gedrukt|geleverd|geschreven|gemaakt
water _ stroomt|spuit|loopt|gutst|gulpt|druipt|sijpelt _ uit|door|over|langs|onder|van
stop|stoppen|blokkeer|blokkeren|annuleer|annuleren|draai _ betaling|overboeking|bestelling|incasso|zending _ nu|meteen|
direct|onmiddellijk
0.6 moment?: helpt|antwoordt niemand
pinautomaat|pinapparaat|kassa|betaalautomaat|terminal|kassasysteem _ uitgevallen|kapot|stuk|plat|dood|vastgelopen
kelder|huis|keuken|winkel|garage|straat _ onder water
"""
