"""Dutch phrases that only sound like mood or need: what these cover means nothing of the kind."""

from __future__ import annotations

EXCEPTIONS = """
danger: pas|pinpas|kaart _ ingeslikt|doorgeslikt
geduld op de proef
danger: lucht in|uit|voor
geen|zonder klacht|klachten|haast|spoed
haast|spoed|klacht|klachten _ niet|geen|heb|hebben|heeft|is niet|geen|nodig
spoed levering|zending|bestelling|verzending|bezorging|service|eisende|cursus|pakket|tarief|toeslag
klacht|klachten procedure|regeling|formulier|afhandeling|commissie
human: terugbellen|teruggebeld|bellen|terug hoeft|hoef|hoeven niet
human: hoef|hoeft|hoeven _ niet|geen _ teruggebeld|bellen|belt|gebeld|terugbellen
danger: brand stof|blusser|alarm|weer|wond|hout|melder|melders|veilig
danger: gas fles|fornuis|rekening|prijs|barbecue|bbq|meter|kachel|stel
danger: rook worst|melder|melders|vrij|gordijn
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
danger: gas|rook naar|voor _ overstappen|overgestapt
danger: stap|stappen|overstappen over|naar _ gas
danger: niet|geen _ bang om|voor _ te
danger: geen pijn
danger: zalf voor
danger: glas|glazen in lood
danger: rook worst|zalm|spek|vlees
danger: niet meer _ aan denken|toe
danger: kat|hond uit
danger: verkopen|koop|kopen|hebben|zoek|nodig|bestellen|aanraden _ koolmonoxidemelder|koolmonoxidemelders|koolmonoxide
danger: recept naar|voor|van|bij _ ander|andere|filiaal|taart|kok
niet raar
danger: in staat
danger: niet in|op|over mijn|de kop
danger: pijn in|op|aan mijn portemonnee
danger: roken|rookt|rookte buiten|binnen|verboden|toegestaan|toestaan
danger: mag|mogen|kan _ roken
danger: roken _ kamer|balkon|toegestaan|verboden|mag
danger: fraude team|afdeling|helpdesk|nummer
doen|omgaan|met _ klachten van|over
klachten van buren|buurtbewoners|omwonenden|anderen|klanten
human: bel|bellen|gebeld _ bezorger|chauffeur|koerier|buurman|winkel
human: bezorger|chauffeur|koerier _ bellen
complaint: @derde keer|maal _ ik|we|wij _ bestel|bestellen|koop|kopen|boek|bezoek|klant|kom|huur
complaint,angry: vorige|oude|andere|vroegere leverancier|aanbieder|winkel|bedrijf|bank|verhuurder|garage _ ramp|drama|
hel|waardeloos|slecht
human: beloofd|beloofde|beloofden|toegezegd ... terugbellen|teruggebeld|terugbelt|bellen
complaint: ander|andere|nieuw abonnement|tarief|bundel|pakket bij|van jullie
complaint: over|overstappen _ op|naar _ abonnement|tarief|bundel _ jullie
complaint,angry: @buurvrouw is|was ... boos|woedend|kwaad|razend|woest ... haar|zijn|hun
urgent: direct|meteen|nu _ betalen|bestellen|kopen|afrekenen
urgent: betalen|bestellen|afrekenen _ direct|meteen|nu
danger: las|gelezen|gehoord|gezien|zag ... krant|nieuws|journaal|radio ... brand|ongeluk|ontploffing|explosie
complaint: hoe lang|snel ... klacht|klachten
complaint,angry: @buurvrouw is|was ... boos|kwaad|woedend|woest _ dat|omdat ik
urgent: warm|warme|koud eten|maaltijd|drinken
urgent: geen|zonder warm|warme _ eten|maaltijd|drinken|lunch
urgent: deadline ... pas|volgende|rustig|ruim
danger: explosie|explosies van|aan kleur|kleuren|smaak|smaken|bloemen
danger: explosies|explosie smaak|kleur
danger,angry,complaint: lezing|cursus|voorlichting|folder|tips|avond|artikel|podcast|informatie|workshop|webinar|advies|
verzekering|boek _ oplichting|fraude|bedrog|oplichters|phishing|inbraak|hacken
danger,urgent: werk|werkt|werken|werkzaam|vrijwilliger _ spoedeisende|seh|ziekenhuis|ambulance|huisartsenpost
urgent: gestolen goederendekking|goederen|dekking
danger,urgent: als|wanneer|mocht|indien mijn|m'n|de|een|je _ gestolen|gehackt wordt|worden|is|raakt
danger,urgent: als|wanneer|mocht|indien mijn|m'n|de|een|je _ wordt|worden gestolen|gehackt
danger,urgent: vorige|oude pas|pinpas|bankpas|telefoon|fiets _ gestolen
danger: verschil|welke|prijs|kost|kosten|folder|assortiment ... koolmonoxidemelder|koolmonoxidemelders|koolmonoxide
danger: tas|koeltas|hoes|etui|koelbox|houder ... insuline|insulinepennen|epipen|epipennen
danger: insuline|insulinepennen|epipen|epipennen _ tas|koeltas|hoes|etui|koelbox
danger: zalf|crème|creme|gel|pleister|pleisters voor|tegen _ brandwonden|brandwond
danger: val|vallen|klem|middel|tegen|verkopen|verjagen|bestrijding|weren _ rat|ratten|muis|muizen
danger: tamme|knuffel|speelgoed rat|ratten|muis|muizen
danger: moord|zelfmoord|dood|zombie _ diner|spel|film|boek|serie|podcast
human: belt|bellen niemand _ terug
danger: doodeng ... geweldig|leuk|gaaf|top|mooi
danger: tocht|spooktocht|film|achtbaan|spookhuis|attractie|boek _ doodeng
danger: ontploft|ontploffen|explodeert|explodeerde _ van de|het|alle|aanmeldingen|reacties|blijdschap
danger: levensgevaarlijk|levensgevaarlijke lekker|lekkere|goed|leuk|verslavend|verslavende
danger: baas|vrouw|man|moeder|chef|juf|vriendin _ maakt|vermoordt|vermoord|wurgt|schiet me|mij _ als
danger: ambulance|brandweerauto|bom|geweer van _ hout|houten|lego|plastic|playmobil
danger: houten|speelgoed|lego|playmobil ambulance|bom|geweer|rat|slang
danger: flauw van|bij de|het|die|jullie _ prijs|prijzen|bedrag|factuur
danger: hout _ kachel|haard _ in|inruilen|ophalen|mee|terug
danger: geen hout meer
"""
