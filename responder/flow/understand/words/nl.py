"""Dutch words, the most frequent first."""

from __future__ import annotations

COMMON = """
de ik het een en is van dat je niet in te zijn op met voor mijn er maar die heb aan ben wat om was we als
hij ze dan nog bij hebben naar of jullie kan dit zo ook heeft geen mij uit al over wil waar daar deze u uw
jij kunnen wel nu goed wij moet worden door hoe hier meer wordt kunt graag zou iets gaat hem haar weer
zal wie heel iemand niets alle alles omdat waarom wanneer tot toe ons onze na nee ja veel want zich toch zonder
moeten gaan doen komen zien willen laten maken krijgen krijg gekregen kreeg doe doet komt kom zie ziet
laat wilde wilt mag mogen weet weten denk denkt was waren werd werden had hadden zouden kon konden ging
gaan stuur sturen gestuurd heeft hadden bent zit staat ligt staan blijft blijven vind vinden gevonden
hallo hoi goedemorgen goedemiddag goedenavond goedendag dag beste geachte bedankt dank dankjewel dankuwel
alvast groet groeten groetjes vriendelijke hartelijk alsjeblieft alstublieft aub mvg dankje
vandaag morgen gisteren vanavond week weken dagen maand jaar uur tijd maandag dinsdag woensdag donderdag
vrijdag zaterdag zondag vorige volgende snel eerder later altijd nooit soms even pas sinds
bestelling besteld bestellen pakket pakketje bezorgd bezorging levering geleverd leveren ontvangen
verzonden verzending betaling betaald betalen factuur rekening geld terug terugbetaling retour retourneren
retourneer terugsturen klantenservice vraag vragen probleem werkt werken kapot beschadigd verkeerd verkeerde
openingstijden open winkel afspraak adres wijzigen account wachtwoord vergeten korting kortingscode bon
cadeaubon klacht nummer bestelnummer ordernummer antwoord bericht mail bellen gebeld telefoon medewerker hulp
helpen opzeggen abonnement annuleren garantie maat kleur product artikel prijs kosten voorraad nieuwe
andere eerste laatste twee drie vier vijf zes zeven acht tien beetje gewoon eigenlijk misschien natuurlijk
mensen man vrouw kind kinderen huis leven dingen ding hen hun eens zelf zelfs anders ander elke elk
ervan erg beter best grote groot kleine klein nieuw oud lang langer mooi leuk jammer fijn prima
welke welk hoeveel hoelang waarvoor waarmee hierbij daarom daarmee echter echt zeker straks meteen
niemand iedereen geweest gedaan gezegd zeggen zegt zei houden houd houdt bedoel bedoelt begrijp spreken spreekt
spreek zeg moest nodig tegen onder tussen achter boven voordat nadat terwijl zodat hoewel
"""

NEGATIONS = "niet geen nooit zonder hoef hoeft hoeven nergens"

COMPLAINT = """
klacht|beklag|klachten
belachelijk|schandalig|schandelijk|bizar|ongehoord|ongelofelijk|ongelooflijk _ slecht
schandalig|schandalige|belachelijk|belachelijke|onacceptabel|onacceptabele|onaanvaardbaar|onaanvaardbare
waardeloos|waardeloze|belabberd|belabberde|wanprestatie|prutswerk|wanhopig
te gek voor woorden
slechtste|allerslechtste
bar|erg|heel|zeer slecht|slechte
slechte|beroerde|matige service|ervaring|klantenservice|kwaliteit|bediening|behandeling|communicatie
de|laatste druppel
ben|zijn|word _ zat|spuugzat|beu
ben|zijn|was _ klaar|gehad mee
helemaal|echt|behoorlijk|meer dan klaar mee
vind|vinden _ niet kunnen
dit|dat|zo kan echt|toch|gewoon niet
komen|komt|kom _ afspraken|niks|niets|belofte|beloften na
beloften|afspraken _ niet nagekomen
niet nagekomen
teleurgesteld|teleurstellend|teleurstellende|teleurstelling
ontevreden
niet|absoluut|helemaal tevreden|blij|gelukkig _ over|met|mee
geschillencommissie|rechtsbijstand|advocaat|consumentenbond|deurwaarder|ingebrekestelling|rechter|aangifte
oplichting|oplichters|oplichter|opgelicht|zwendel|afzetters
wacht|wachten|wachtte _ al _ weken|maanden|dagen
al _ weken|maanden gedoe|bezig|ellende|wachten
al _ keer|maal gebeld|gemaild|gevraagd|geprobeerd|contact
voor de zoveelste|tweede|derde|vierde|vijfde keer
niet opdagen|opgedaagd|komen
weer|alweer|opnieuw niet|niets|niks geleverd|gekomen|gelukt|gehoord|bezorgd|ontvangen
onbeleefd|onbeschoft|onbeschofte|brutaal|respectloos|arrogant|lomp
niemand _ opneemt|neemt|reageert|antwoordt|terugbelt
krijg|krijgen|hoor _ geen reactie|antwoord|gehoor
stop _ met _ automatische
boos|woedend|woest|kwaad|razend
schadevergoeding|compensatie
gefrustreerd|frustrerend|frustratie|ergernis|irritant|vervelend|ergerlijk
nooit meer besteld|bestellen|kopen|klant
een|wat|grote ramp|drama|aanfluiting|schande|blamage|lachertje
zeg _ alles op
"""

URGENT = """
urgent|dringend|dringende|spoedgeval|noodgeval|nood|spoedeisend
met|grote|veel|is|heeft|er spoed|haast
spoed
zo snel mogelijk|mogelijke
zsm|asap
zo spoedig mogelijk
per omgaande
onmiddellijk|direct|meteen|nu antwoord|reactie|hulp|actie|oplossing|terugbellen|nodig
vandaag nog reageren|reactie|antwoord|antwoorden|bellen|terugbellen|nodig|oplossen|opgelost
nog|voor|uiterlijk vandaag|vanavond|vanmiddag antwoord|nodig|reactie|binnen|opgelost|weten
als _ morgen|vandaag niet _ opgelost|geregeld|binnen|gerepareerd
kan|kunnen|mag niet|geen _ langer|tot|meer wachten
kan niet wachten
ruik|ruikt|ruiken|stinkt _ gas|brand|rook|verbrand
gaslek|gaslucht|gasgeur|waterlek|lekkage|koolmonoxide|kortsluiting|brandlucht
lekt|lekken|lek _ water|plafond|dak|muur|vloer
water _ plafond|muur|vloer
vlucht|trein|boot|bus _ vertrekt|gaat _ over|vandaag|straks|morgen|vanavond
vertrekt|vertrekken|vlieg|vliegen _ over _ uur|uren|minuten
begrafenis|uitvaart|crematie
zonder|geen _ medicijnen|medicijn|medicatie|insuline|zuurstof
medicijnen|medicatie|insuline op
valt|vallen|ligt|lag|is _ uit|plat|stil
gehackt|ingebroken|gestolen
"""

HUMAN = """
echt|echte|levend|levende|gewoon|normaal persoon|mens|medewerker|iemand
spreken|spreek|praten|praat|chatten|overleggen|contact _ medewerker|mens|collega|iemand|persoon|leidinggevende|adviseur
medewerker|mens|collega|iemand|persoon|leidinggevende|manager _ spreken|praten|bellen|belt
verbind|verbindt _ door
doorverbinden|doorverbonden|doorverbind
geef|geven _ medewerker|mens|collega|persoon|iemand
wil|graag|mag|liever _ medewerker|mens|persoon
terugbellen|teruggebeld|terugbelverzoek|terugbeld
bel|bellen|belt|opbellen me|mij|ons _ terug|even|op
bel|bellen|belt|bellen me|mij|ons
telefonisch contact|overleg|spreken|bereiken
niet met een|de|jullie robot|bot|computer|machine|chatbot
geen robot|bot|computer|chatbot|machine|automaat
leidinggevende|teamleider
iemand|medewerker|collega _ aan de lijn|telefoon
"""

GREETING = "hallo hoi hey hi goedemorgen goedemiddag goedenavond goedendag dag beste geachte goeiemorgen hai"
GREETED = "allemaal team heer mevrouw meneer mensen daar jullie u allen iedereen klantenservice goede middag"
THANKS = """
bedankt dank dankjewel dankuwel dankje thanks thnx thx top super prima perfect fijn geweldig oké oke ok okay
doei groetjes groeten tot opgelost duidelijk gelukt begrepen mooi weekend feestdagen
"""
BESIDE_THANKS = """
u je jullie jou voor de het een snelle snel reactie antwoord hulp heel erg veel hartelijk en alvast is goed dan
nee ja hoor zo weer prettig prettige fijne fijn dag avond week middag werkt nu alles moeite uitleg info informatie
ook nog allemaal hartstikke helemaal wel ziens straks morgen later mijn kant duidelijke uw dit wordt gewaardeerd
zal doen we hele gezellig gezellige goede
met vriendelijke hartelijke
"""
SIGN_OFF = "groet groeten groetjes mvg gr hoogachtend"
OPT_OUT = ("stop", "stoppen", "afmelden", "meld mij af", "meld me af", "uitschrijven", "schrijf mij uit")
OPT_IN = ("start", "aanmelden", "meld mij aan", "meld me aan")
POLITE = "aub alstublieft alsjeblieft svp graag"
# Answers to "did this help?"
YES = "ja jawel jazeker zeker jep yes"
SOLVED = "helpt hielp geholpen opgelost gelukt duidelijk gevonden uit eruit klaar voldoende genoeg afgehandeld"
NO = "nee neen nope helaas"
NOT = "niet geen"
BESIDE_YES = """
dat dit het heeft hebben had is was ben er mij me ermee hiermee daarmee al weet nu ik we u je jou jullie weer meer
nog steeds hoor heel erg goed fijn top prima super perfect mooi dank bedankt dankjewel dankuwel wel alvast veel
hartelijk antwoord
hartstikke helemaal inmiddels mijn vraag probleem en dus echt jammer verder
"""
