"""Dutch signs of danger that say little alone: two of them make one."""

from __future__ import annotations

SIGNS = """
0.5 gevaarlijk|gevaarlijke|onveilig
0.6 dat|dit|die was|waren|ben ik niet
0.45 pas|pinpas|bankpas|creditcard|rekening|naam _ betaald|afgeschreven|gepind|opgenomen|besteld
0.5 hacker
0.5 ruik|ruikt|ruiken|stinkt|stank|geur
0.5 naar gas|benzine|rook|rotte|verbrand
0.5 fik
0.6 opgezwollen|sist|sissend|knettert|knetteren|vonken|vonkt|vonkte|bolling|smeult|zoemt
0.6 lader|oplader|accu|batterij|powerbank|adapter|stekker|stopcontact|telefoon|laptop|kabel|meterkast|kachel _ heet|
warm
0.4 gloeiend|kokend|bloedheet|gloeiendheet|loeiheet|snikheet|veel te heet|warm
0.6 overgeven|overgegeven|braken|diarree|kotsen|gekotst|gespuugd
0.5 ziekenhuis|huisartsenpost|spoedeisende|seh
0.5 eerste hulp
0.6 ik|hij|we|moeder|vader|zoon|dochter|oma|opa|zoontje|dochtertje|vrouw|man _ gevallen|viel|uitgegleden|gestruikeld|
onderuit
0.4 pijn
0.5 bloed|bloedt|blauwe|hinkt|mank|gekneusd|hechten
0.4 jeuk
0.6 uitslag|galbulten|netelroos|bulten|huiduitslag|zwelling|gezwollen|opgezet
0.5 allergisch|allergie|allergische|notenallergie|pinda|pinda's|allergenen
0.5 reageert|reactie _ op|na|heftig|hevig
0.45 medicijn|medicijnen|medicatie|pillen|tabletten|insuline|inhalator|puffer|zuurstof|antibiotica|antibioticum|
recept|bloedverdunners|antidepressiva|pijnstillers|zalf|spuit|spuiten|chemo
0.6 nog _ pil|pillen|tablet|tabletten|dosis|doses|prik|spuit|strip|puf|dag|dagen _ over|maar
0.6 heeft|heb|hebben|is|ze|hij niks|niets|geen meer _ voor|over|nodig|vanavond|morgen
0.55 niks|niets|geen meer voor
0.6 heb|hebben ik|wij|we|dat|die|dit _ niet|nooit|niks gedaan|besteld|gekocht|gemaakt|overgemaakt|betaald|aangevraagd|
afgesloten|gepind|goedgekeurd
0.6 dat|die|dit heb|hebben ik|wij|we niet|nooit
0.45 rekening|spaarrekening|pas|creditcard|account|spaargeld _ gehaald|afgehaald|afgeschreven|weg|verdwenen|leeg|
geplunderd|gepind|opgenomen|overgeboekt|afgeboekt
0.45 van mijn|onze|m'n|mn|de rekening|spaarrekening _ gehaald|afgehaald|afgeschreven|weg|verdwenen|gepind|opgenomen|
overgemaakt|overgeboekt|afgeboekt
0.5 blokkeer|blokkeren|blokkeert|blokkade _ pas|bankpas|rekening|kaart|account|creditcard
0.6 valse|nep|neppe|valselijke|frauduleuze|verdachte|phishing|fake sms|sms'je|mail|mailtje|appje|bericht|site|website|
webshop|link|telefoontje|beller|factuur|pagina|monteur|medewerker|verkoper|bezorger|incassobureau
0.6 geklikt|ingevuld|ingevoerd|gegeven|doorgegeven|ingelogd|overgemaakt|gedeeld|ingetypt|afgegeven _ link|pincode|
code|gegevens|wachtwoord|bankgegevens|pas|geld|rekeningnummer
0.6 pincode|code|gegevens|wachtwoord|bankgegevens|inloggegevens|pas|link|creditcardgegevens _ geklikt|ingevuld|
ingevoerd|gegeven|doorgegeven|gedeeld|ingetypt|afgegeven
0.5 bang|doodsbang|onveilig
0.6 niet meer aan|verder|op
0.6 zie|kan|trek ik|het _ niet|geen meer|uitweg|zitten|verder
0.5 gevaarlijk|gevaarlijke|onveilig|onveilige|levensgevaarlijk
0.6 weg|vandoor|verdwenen met mijn|onze|m'n|het|de geld|borg|aanbetaling
0.5 hoofdpijn|duizelig|misselijk|koorts|verdoofd|gevoelloos|kramp|krampen|tintelingen|tinteling|tintelt|rillingen|suf|
slaperig|raar
0.5 vervelt|rauw|branderig|ontstoken|wond|wondje|wonden|bult|bulten|gezwollen|dik
0.6 flauwgevallen|slap|braakt|spuugt|onderuit|kop|hersenschudding|bewusteloos
0.5 dokter|huisarts|arts|ambulance|chirurg|röntgenfoto|foto|dierenarts|tandarts|specialist _ zei|gezegd|vond|bezocht|
bij|geweest|gebeld|moeten|adviseerde|ernstig|bang
0.6 viel|gevallen|uitgegleden|gestruikeld|onderuit|klap _ trap|vloer|drempel|gladde|natte|ladder|stoep|fiets|roltrap|
tegel|ingang
0.5 loskwam|losgeschoten|losgelaten|afgebroken|brak|knapte|schoot|sprong|vloog|stortte
0.5 naar beneden kwam|gekomen|gevallen|viel|gestort|komt
0.5 plafond|balkon|gevel|dakpan|dakpannen
0.5 sinds|sindsdien _ monteur|installatie|onderhoud|reparatie|werkzaamheden|levering|verbouwing
0.5 glassplinter|scherf|scherven|ijzerdraad|naald|spijker|scheermesje|metaal
0.5 gloeide|gloeit|gesmolten|smolt|smelt|schroeiplek|schroeiplekken|zwart|zwartgeblakerd|vlam|stoom|dampt
0.5 sissend|siste|gesis|zoemen|gezoem|knetterend|knal|knallen|fluitend|suizend|sist
0.5 rare|vreemde|gekke|scherpe|vieze|chemische|penetrante|stekende geur|lucht|stank|geluid|reuk
0.5 ruikt|stinkt raar|vreemd|gek|vies|naar
0.5 gasfles|gaskraan|gasleiding|gasfornuis|groepenkast|meterkast|zekeringkast|verwarmingskast|geiser|gaskachel
0.5 vol blaren|bulten|striemen|uitslag|vlekken
0.6 blaren
0.5 mond|keel|tand|gehemelte|tong
0.6 al|er|eentje|een|heb|twee|drie genomen|ingenomen|geslikt|gehad|binnen
0.5 hart|bloeddruk|schildklier|epilepsie|suiker _ nog steeds|niet
0.6 er|ik|heb|hebben geen|niks|niets meer|over
0.6 niet|zonder kan|kunnen|leven zonder|leven
0.5 inloggen|toegang|wachtwoord _ niet|meer|geen
0.5 simkaart|sim|nummer|mailadres|adres|rekeningnummer|iban _ overgezet|gewijzigd|veranderd|omgezet|aangepast|andere
0.6 heb|hebben ik|wij|we niet|nooit _ gevraagd|aangevraagd|gedaan|besteld|gewijzigd|toegestemd|doorgegeven
0.6 niet|nooit zelf|door _ gedaan|mij|aangevraagd|gevraagd
0.6 heb|is|zit _ pas|kaart|hem _ gewoon|nog|hier _ tas|portemonnee|thuis|bij|zak
0.5 roemenië|buitenland|nigeria|china|bulgarije|onbekende|onbekend|vreemde _ pas|gepind|opgenomen|afschrijving|
transactie|bedrag|euro
0.5 toegang|meekijken|anydesk|teamviewer|overgenomen|scherm _ computer|laptop|telefoon|pc|gegeven|rekening
0.6 bestaat|bestaan|bestond|blijkt _ niet|nep
0.5 betaald|overgemaakt|aanbetaald|getikt _ via|tikkie|vooruit|borg|aanbetaling
0.6 wist|weet|weten waar|wel _ woon|woonde|wonen|school|werk|kinderen|vinden|zitten
0.6 oppassen|bezuren|meemaken|uitkijken|betalen|merken|spijt _ beter|gaan|zou|moest|krijgen|wel
0.6 stap|stappen er uit|uit
0.6 zin|nut|geen _ meer|allemaal
0.5 afscheid|doei|vaarwel _ leven|wereld|allemaal|nemen
0.6 geen|weet|weten idee|niet|flauw _ wie|hoe|waar
0.5 geld|saldo|spaargeld _ weg|verdwenen|kwijt|gehaald|foetsie
0.6 was|is|bleek|blijkt|het _ oplichting|zwendel|fraude|nep
0.5 geblust|blussen|gedoofd|uitgezet
0.5 roken|rookte|rookt|brandde|smeulde|smeulen
0.4 wasmachine|droger|wasdroger|vaatwasser|oven|magnetron|airfryer|frituurpan|waterkoker|koelkast|lader|accu|stekker|
stopcontact|verlengsnoer|kachel
0.45 hartmedicatie|hartpillen|bloeddrukpillen|bloedverdunners|schildkliertabletten|epilepsiemedicatie|
diabetesmedicatie|pijnmedicatie|medicijndoos|baxterrol|medicijnrol|antidepressiva|slaappillen|oogdruppels|pleisters|
injectiepen|insulinepen|sondevoeding
0.6 zat|zaten|zit|zitten niet _ bij|in _ levering|doos|zakje|bestelling|pakket|rol
0.6 heeft|heb|hebben|is|hij|ze|zij niets|niks|geen meer
0.6 vingers|vinger|hand|arm|voet|been _ klem|bekneld|ertussen|gekneusd|dik|blauw
0.6 klapte|sloeg|zakte|kantelde dicht|in|om|door|ineen|elkaar
0.5 agressief|agressieve|gewelddadig|dreigend|schreeuwt|schreeuwen|dronken|intimiderend|eng|opdringerig
0.6 staat|stond|verschijnt|komt _ steeds|telkens|weer|elke|ineens|man|iemand _ voor|bij|aan _ deur|huis|woning
0.5 bijna _ vangrail|sloot|botsing|aangereden|onder|tegen|gracht|water
0.4 zwanger|zwangere|pasgeboren|geopereerd|transplantatie|diabetes|diabeet|epilepsie|astma|hartpatiënt|chemo
0.6 hartkloppingen
0.5 gashaard|gaskachel|geiser|gasfornuis|cv|haard|houtkachel|rookkanaal
0.5 flauw|duizelig|misselijk|benauwd _ als|elke|iedere|wanneer|zodra
0.5 boete|aanmaning|factuur|rekening|deurwaarder|incasso _ nooit|niet|spanje|duitsland _ geweest|gehad|besteld|
huurauto
0.6 nooit|niet geweest|gehad|besteld|gewoond
0.6 zien|ziet|zagen _ anders|raar|vreemd uit
0.6 hart _ bonkt|bonst|klopt|slaat|tekeer|racet
0.6 weet|weten niet wie|waar _ bellen|heen|vertellen|terecht
0.6 epipennen|epipen|adrenalinepen|adrenalinepennen|insulinepennen
0.5 notenallergie|pinda|pindaallergie|coeliakie
0.6 heb|hebben ik _ gedaan|overgemaakt|overgeboekt
0.6 spaargeld|geld _ overboeken|overmaken|veiligstellen|verplaatsen|overzetten
0.5 fraudeafdeling|fraudehelpdesk|veiligheidsafdeling|bankmedewerker|helpdesk _ gebeld|belde|belden|moest|overboeken
0.5 gebeld|belde _ fraudeafdeling|bank|politie|veiligheidsafdeling
0.5 koord|rolgordijn|touw|snoer|touwtje
0.6 om de|zijn|haar nek|hals
0.5 ex|exman|exvriend _ steeds|nog|kan|heeft|weet
0.5 hoornvlies|netvlies|trommelvlies|nier|longen|schedel|ruggenwervel|gezichtsvermogen
0.6 vlammen|vlam
0.4 koelkast|vriezer|deken|elektrische|wasmachine|oven|oplader|magnetron|stopcontact
0.6 smeulen|smeult|smeulde|knetteren|sissen|fikken
0.6 opengehaald|opengesneden|opengereten|doorboord|afgeklemd|geplet|geschaafd|gescheurd
0.5 handpalm|duim|wenkbrauw|kin|scheen|voorhoofd|hiel|kuit
0.6 heftige|erge|hevige|slechte reactie
0.6 betaald|ingehuurd|geboekt _ platform|site|app|marktplaats
0.6 kom|kan|kom|raak _ account|mail|app|rekening _ niet _ in
0.6 wachtwoord|mailadres|e|rekeningnummer _ gewijzigd|veranderd|aangepast
0.6 heb|hebben ik _ niet gedaan|aangevraagd|gevraagd|gewijzigd
0.45 epilepsiepillen|epilepsietabletten|bloedverdunner|schildklierpillen|astmapuffer
0.6 niks|niets|geen meer _ voor|over|vannacht|vanavond|morgen
0.6 niet lang|langer meer
0.5 besluit|beslissing _ genomen|vast|staat
0.5 zeg|zegt|annuleer _ alles
0.6 zonder mij
0.5 knoopcel|magneetje|kraaltje|steentje|legoblokje
0.6 mijn|m'n|mn pas|pinpas|bankpas|creditcard _ in|bij mijn|me|mij|m'n _ zak|tas|portemonnee|hand|broekzak|jaszak
0.5 plof|pof|zwartgeblakerd
0.6 laatste bericht|mail|woorden|brief
0.5 hond|kat|puppy|kitten _ gegeten|opgegeten|ingeslikt|opgevreten|gelikt
0.6 trilt|rilt|beeft|kwijlt|schuimbekt|schuimt|wankelt|stuipt
0.45 morfine|morfinepleisters|pleisters|fentanyl|methadon|prednison|oxycodon|lithium|ventolin
0.6 bezorgd|afgeleverd|geleverd _ maar _ niks|niets|niet|geen
0.6 niet van mij|ons
0.6 beveiliging|veiligheid|fraude _ belde|gebeld
0.5 nu _ weg|verdwenen|kwijt
"""
