"""Dutch words that stand for one another in a phrase: each line is a family, named by its first word."""

from __future__ import annotations

FAMILIES = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren eergisteren
dagen dag week weken maand maanden jaar jaren
uur uren uurtje minuut minuten min kwartier kwartiertje halfuur halfuurtje
drie # twee vier vijf zes zeven acht negen tien twaalf vijftien twintig dertig veertig anderhalf paar meerdere
derde tweede vierde vijfde zesde zoveelste 2e 3e 4e 5e 2de 3de 4de
dubbel tweemaal tweevoudig
niks niets nix noppes nooit niet nie
niemand
afgeschreven afgehaald afgeboekt gerekend berekend betaald gefactureerd geïncasseerd
trouwt trouwen trouw bruiloft trouwerij huwelijk begrafenis examen tentamen sollicitatie operatie verhuizing diploma
doop communie opening oplevering
morgen vanavond vanmiddag straks morgenochtend morgenvroeg vandaag
komt begint vertrekt start sluit gaat moet rijdt arriveert vliegt
gasten klanten bezoekers deelnemers mensen leerlingen patiënten
lekker fijn mooi top geweldig super fantastisch leuk prachtig heerlijk knap
weer alweer opnieuw wéér wederom
iemand medewerker collega
uitleggen uitgelegd zeggen vragen bellen mailen herhalen vertellen schrijven melden aangeven
opgezegd stopgezet geannuleerd beëindigd opzegging opgeheven gestopt
monteurs monteur verhuizers installateur installateurs stukadoor schilder schilders bouwvakkers loodgieter schoonmakers
vier # half kwart een twee vier vijf zes zeven acht negen tien elf twaalf
begraven begraaf gecremeerd cremeren
bezorger chauffeur koerier postbode bode
terugbel terugbellen terugbelt teruggebeld bellen belt gebeld reageren mailen antwoorden
beloofd beloofde beloofden belooft toegezegd afgesproken verzekerd gezegd zei zeiden
leuk leuke mooi mooie fijn fijne handig handige goed goede prachtig lief aardig
vertrek vertrekken vlieg vliegen rijden rijd ga gaan reis reizen verhuis
buurvrouw buurman man vrouw baas vriend vriendin moeder vader zus broer collega zoon dochter tante
rekening factuur nota eindafrekening
"""
