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

GREETING = """
hallo hoi hey hi goedemorgen goedemiddag goedenavond goedendag dag beste geachte goeiemorgen hai goeiemiddag
goeienavond goedenmorgen goedenmiddag heej hee yo moi
"""
GREETED = """
allemaal team heer mevrouw meneer mensen daar jullie u allen iedereen klantenservice goede middag en de dhr
mevr mw mvr iemand
"""
THANKS = """
bedankt dank dankjewel dankuwel dankje thanks thnx thx top super prima perfect fijn geweldig oké oke ok okay
doei groetjes groeten tot opgelost duidelijk gelukt begrepen mooi weekend feestdagen merci bedankje toppie helder
fantastisch afgesproken akkoord
"""
THANKED = "bedankt dank dankjewel dankuwel dankje thnx bedankje toppie"
BESIDE_THANKS = """
u je jullie jou voor de het een snelle snel reactie antwoord hulp heel erg veel hartelijk en alvast is goed dan
nee ja hoor zo weer prettig prettige fijne fijn dag avond week middag werkt nu alles moeite uitleg info informatie
ook nog allemaal hartstikke helemaal wel ziens straks morgen later mijn kant duidelijke uw dit wordt gewaardeerd
zal doen we hele gezellig gezellige goede ontzettend enorm duizendmaal duizend zonnige rustige doen regelen he hè
avondje
dagje behulpzaam meedenken geduld begrip moeite terugkoppeling uitzoeken oplossen zorg zorgen terugbellen yes jippie
joepie jaaa binnen aangekomen gekregen gelukkig dat geregeld blij gegaan verlopen wacht ik af
met vriendelijke hartelijke
"""
SIGN_OFF = "groet groeten groetjes mvg gr hoogachtend"
OPT_OUT = (
    "stop", "stoppen", "afmelden", "meld mij af", "meld me af", "uitschrijven", "schrijf mij uit", "schrijf me uit",
    "ja stoppen", "stop berichten", "stop met berichten", "geen berichten meer", "stuur mij geen berichten meer",
    "stuur me geen berichten meer", "afmelden voor berichten", "ik wil geen berichten meer", "stop alles", "stop maar",
    "stop ermee", "stop hiermee", "hou ermee op", "mail me niet meer", "app me niet meer", "stop met appen",
    "stop met mailen", "laat me met rust", "laat mij met rust", "verwijder mij", "opt out",
)  # fmt: skip
OPT_IN = (
    "start", "aanmelden", "meld mij aan", "meld me aan", "ja start", "weer aanmelden", "meld mij weer aan",
    "inschrijven", "schrijf mij in",
)  # fmt: skip
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
