"""Dutch phrases that name fraud, threats and despair: what people do to each other and themselves."""

from __future__ import annotations

CRIME = """
account|gegevens|wachtwoord|rekening|pas|bankpas|creditcard _ gestolen|misbruikt|overgenomen|misbruik|gelekt|
leeggehaald
iemand _ ingelogd|gebruikt|gebruik|misbruik _ account|naam|pas|gegevens
fraude|frauduleus|frauduleuze
zelfmoord|suïcide
bedreigd|bedreigt|bedreiging|gestalkt|stalker
niet meer|langer leven
einde _ mijn leven
hacker|hackers _ account|mail|computer|telefoon|gegevens|rekening
ik|wij|we niet|nooit _ gedaan|besteld|gekocht|gepind|overgemaakt|aangevraagd|afgesloten _ rekening|pas|account|
bestelling
bestelling|bestellingen|betaling|betalingen|afschrijving|afschrijvingen|overboeking|overboekingen|aankoop|aankopen|
opname|lening|abonnement|contract _ ik|we|wij niet|nooit|zelf gedaan|geplaatst|besteld|gemaakt|herken|ken|aangevraagd|
afgesloten
rekening|spaarrekening|pas _ leeggehaald|geplunderd|leeggeplukt|leegge|leegroven|leeggehaald
iemand|onbekende|vreemde|vreemden|dief|oplichter|crimineel|hacker|ze zit|zitten|zat|is|was|logt|komt|kwam _ in|
op mijn|m'n|mn|onze _ account|rekening|mail|telefoon|profiel|app
iemand|onbekende|vreemde|dief|oplichter|hacker bestelt|koopt|pint|gebruikt|betaalt _ mijn|m'n|mn|onze _ naam|rekening|
pas|account|kosten
iemand|onbekende|vreemde|dief|oplichter|hacker heeft|had _ besteld|gekocht|gepind|betaald|opgenomen|overgemaakt|
afgesloten _ mijn|m'n|mn|onze _ naam|rekening|pas|account|kosten
mijn|m'n|mn|onze _ naam|rekening|pas|account|gegevens|creditcard _ iemand|onbekende|vreemden|niet|nooit|
zonder _ gebruikt|besteld|afgesloten|aangevraagd|toestemming|medeweten|gekocht|gepind
bankpas|pinpas|pas|creditcard|pasje|bankpasje|kaart is|werd|zijn|was|gestolen|gejat|gepikt|geroofd gestolen|gejat|
gepikt|geskimd|gerold|geroofd
gestolen|gejat|gerold|beroofd|zakkenroller _ bankpas|pinpas|pas|pasje|creditcard|kaart|pinnen
mijn|m'n|mn wachtwoord|mailadres|adres|telefoonnummer|gegevens _ veranderd|gewijzigd|aangepast _ zonder|iemand
wachtwoord|mailadres|gegevens _ veranderd|gewijzigd|aangepast _ zonder|iemand
opgelicht|bedonderd|bedrogen|genept|slachtoffer _ verkoper|koper|huurder|verhuurder|nep|valse|site|marktplaats|
advertentie|geld|beller|telefoon|internet|via|van
verkoper|koper|verhuurder|webshop|oplichter|oplichters _ weg|verdwenen|spoorloos|onbereikbaar|vandoor|
opgelicht _ geld|borg|aanbetaling
verkoper|verhuurder|oplichter|oplichters _ geld|borg|aanbetaling|vandoor|opgelicht
slachtoffer _ van|geworden|fraude|oplichting
slaan|slaat|sloeg|geslagen|mishandeld|mishandelt|aangevallen|gestoken|schoppen|geschopt|geduwd|aangerand|verkracht|
betast|gewurgd|gegrepen _ mij|me|hem|haar|ons|elkaar|mijn|man|vrouw
mij|me|hem|haar|ons|mijn _ geslagen|mishandeld|aangevallen|gestoken|geschopt|geduwd|betast|vastgepakt|slaat|slaan|
afmaken|vermoorden|doodmaken|doden|neersteken
in elkaar slaan|geslagen|sla|slaat|zou|gaat|timmeren|geramd|trappen
aangerand|verkracht|aanranding|verkrachting|mishandeld|mishandeling|gechanteerd|chantage|chanteert|afgeperst|afpersing
dood maken|schieten|steken|slaan
valt|vallen|val|viel|vielen me|mij|ons|haar|mijn _ lastig
lastiggevallen|lastigvallen|lastigvalt|stalkt|stalken|stalking|intimideert|geïntimideerd|intimidatie|intimiderend
weet|wist|weten _ te|waar _ vinden|woon|wonen|woont|staan
blijft|bleef|steeds _ appen|appt|bellen|belt|berichten|sturen _ privé|prive|privénummer|bang|eng
bang|doodsbang|onveilig _ voor|om _ leven|buurman|chauffeur|bezorger|monteur|veiligheid
bang|doodsbang voor|van hem|hen
bang|doodsbang dat hij|ze me|mij|ons|terugkomt
vrees|vrezen|bang voor|om mijn|ons|haar|zijn|hem leven|veiligheid
mes|pistool|wapen _ bedreigd|dreigde|getrokken|zwaaide|hand|trok|op|tegen
bijna|haast|kon|had|hadden|scheelde _ dood|gestikt|verongelukt|verbrand|geraakt|gewond|overleden|omgekomen|gewurgd|
verdronken|stikken|doodgereden|geëlektrocuteerd|erin gebleven
niet meer leven|bestaan
wil|wou|wilde _ niet meer zijn|wakker|bestaan|leven
beter|liever|wou|wil|wilde _ dood|doodgaan|sterven|verdwijnen|wakker
dood _ zijn|wil|liever|beter|gaan
van|voor de|een trein|brug|flat|dak|metro _ springen|spring|springt|gooien|sprong
springen _ van|voor|uit _ trein|brug|flat|dak|raam|balkon
geen|niet|nergens _ zin|reden|waard _ leven|meer
leven _ geen|niet _ zin|waard|meer
een eind|einde aan|maken _ maken|leven
klap|schok|dreun|tik _ stroom|gekregen|aanzetten|lichtschakelaar|schakelaar|apparaat|laadpaal|automaat
opgenomen|gepind|afgeschreven|betaald _ met|van mijn|m'n|mn pas|kaart|creditcard|rekening _ ik|heb|nog|terwijl|zelf
zogenaamde|zogenaamd|zgn|nep|vermeende _ medewerker|monteur|agent|collega|bank|klantenservice|bezorger|medewerkster|
politie
euro|geld|spaargeld|alles weg|verdwenen|foetsie _ rekening|nu|van|pas
filmt|filmen|gefilmd|fotografeert|begluurt|gluurt|foto's|bespiedt _ me|mij|ons|kleedkamer|douche|raam|mijn|dochter|
stiekem|maakt
staat|stond|hangt|loopt|wacht|bonkt _ voor|rond|bij|op _ deur|raam|huis _ nachts|avond|elke|weer|bang|schreeuwen
geen|weinig zin meer|om|in _ leven|ik|stap|allemaal|alles
morgen|straks|binnenkort ben|is ik|het _ er|niet|dood|weg|over
niemand _ mist|missen|merkt|merken _ mij|me|weg|dood
gereageerd|geantwoord|ingegaan _ op _ sms|mail|appje|bericht|telefoontje _ gegeven|oplichting|nep|gegevens
bankgegevens|pincode|inlogcode|codes _ gegeven|doorgegeven|ingevuld|afgegeven
verrot|lens|overhoop slaan|geslagen|schoppen
het ziekenhuis in slaan|geslagen|schoppen
voor mijn|onze|m'n deur _ agressief|dreigt|bang|schreeuwt|gewelddadig|staan
iemand|onbekende|vreemde|oplichters _ lening|leningen|contract|contracten|abonnement|rekening|krediet|telefoon _ op|
onder mijn|onze naam
sluit|sloot|heeft|zijn _ leningen|lening|contract|abonnement|krediet _ op mijn|onze naam
naaktfoto's|naaktbeelden|privéfoto's|intieme foto's|filmpjes|beelden|video's
kan|zie|zag|kreeg|krijg|ontving|gestuurd _ gegevens|facturen|bestellingen|dossier|uitslag|adres|rekening|
documenten _ van _ iemand|ander|andere|andermans|klanten|patiënt|vreemde
andermans gegevens|facturen|bestellingen|dossier|uitslag|adres
van iemand anders _ gegevens|facturen|bestellingen|dossier|uitslag
gegevens|facturen|bestellingen|dossier|uitslag van|aan iemand anders
mijn|onze _ dossier|gegevens|uitslag|medische|adres|foto's _ straat|internet|buren|iemand|ander|vreemden|gelekt|
openbaar _ gestuurd|anders|gelekt|liggen|staan|gegeven
vreemd|onbekend|onbekende|vreemde|ander apparaat|toestel|telefoon|inlog|login _ account|app|bankieren|gekoppeld|
ingelogd|gekoppelde
gebruikt|gebruiken|misbruikt|gestolen _ mijn|m'n _ rijbewijs|paspoort|identiteit|id|bsn|legitimatie|identiteitskaart
overgenomen|gekaapt|overgezet _ telefoonnummer|nummer|simkaart|account|06
krijgt|krijgen|ontvangt|onderschept _ mijn|al|alle _ bankcodes|codes|sms'jes|inlogcodes|wachtwoorden
zien|ziet|weet|volgt|volgen waar ik|we woon|wonen
ex|exman|exvriend _ logt|inlogt|volgt|account|inloggen|kijkt|stalkt|leest|adres
ons|me|mij|jullie|je|hem|haar afmaakt|afmaken|doodmaakt|vermoordt|vermoorden|neersteekt
blijkt|bleek|was|is _ oplichter|oplichters|oplichtster|fraudeur|nep|bedrieger
iemand|onbekende|vreemde verkoopt|verkocht|koopt|bestelt|plaatst|verstuurt|stuurt|gebruikt|verhuurt|post _ onder|op|
met|vanuit|als mijn|m'n|onze _ naam|account|profiel
bedreigt|bedreigen|dreigt|dreigen _ mes|ons|mij|me|wapen|dood|hem
iemand|onbekende|vreemde _ logde|ingelogd|inlogde|inlogt _ vanuit|uit|met|in|en
ingelogd|logde _ vanuit|uit _ brazilië|roemenië|rusland|china|buitenland|onbekend|ander|land
klaar|genoeg|moe met|van|zat _ leven
opnames|opname|ingelogd|inlog|betalingen|betaling|afschrijving|transacties|gepind _ in|uit|vanuit _ roemenië|rusland|
china|brazilië|bulgarije|nigeria|oekraïne|turkije|vietnam|buitenland
inlog|inloggegevens|login _ gestolen|gejat
niet meer verder leven
neer te steken|schieten|slaan
dreigt|dreigde|gedreigd _ steken|slaan|schieten|vermoorden
zonder mijn|onze toestemming|medeweten|goedkeuring _ euro|geld|bedrag|rekening|pas
0.6 euro|geld|bedrag _ van mijn|m'n|mn|onze rekening|pas|spaarrekening _ gehaald|weg|verdwenen|opgenomen|gepind|gestolen
zonder _ toestemming|medeweten _ rekening|afgeschreven|opgenomen|gehaald|gepind
euro|eur|# ... rekening|pas ... niet|nooit ken|kennen|herken|thuisbrengen|gehoord
niet|nooit ken|herken|gehoord ... afgeschreven|afgehaald|gehaald|gepind ... rekening|pas
met|op mijn|m'n gegevens|identiteit ... gekocht|besteld|afgesloten|aangevraagd|geopend
gekocht|besteld|afgesloten|aangevraagd ... met mijn|m'n gegevens|identiteit
"""
