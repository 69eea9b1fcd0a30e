"""Dutch phrases by which somebody tells what went wrong, without a word of displeasure.

A day that passed, a wait, a word that was not kept, money, the same again, praise that means the contrary.
"""

from __future__ import annotations

LETDOWN = """
had|hadden|zou|zouden|moest|moesten|@beloofd ... @maandag ... @maandag|nog|nu|steeds|geen|@niks
0.6 passed: nu|inmiddels|tis|is|alweer @maandag
steeds|nog _ @niks|geen ... staan|binnen|gezien|komen|gehoord|vernomen
geen _ teken van leven
tot op heden ... geen|niet|@niks
mocht|mochten ... geen ... ontvangen|vernemen
0.75 serieus _ neemt|nemen|genomen
0.9 @drie keer|maal|formulieren|mails _ ingevuld|doorgegeven|opgestuurd|aangevraagd
@drie @uur _ in de wacht|wachtrij
in de wacht ... @drie @uur
0.75 verbinding|gesprek|lijn ... verbroken|weg|opgehangen
0.6 sarcasm: @lekker dan|hoor|zeg
0.6 sarcasm: @lekker , @weer
0.6 sarcasm: @weer _ halve|hele|vrije dag
0.75 @weer niemand|geen
in de regen
bedankt|dank voor niks|niets
zo|nooit|nog _ nooit ... behandeld|meegemaakt
nog nooit _ zo
achteruit gegaan|achteruitgegaan|hard
vroeger|eerst _ beter|goed ... nu|tegenwoordig
@bezorger ... niet|niemand thuis
0.6 volgens _ @bezorger|jullie|website|systeem
0.6 hele|de dag _ raam|thuis|huis|deur|gezeten
0.6 staat|status|volgens _ bezorgd|afgeleverd|geleverd ... niet|niks|niets|geen
twee|2|drie|3 keer ... @afgeschreven
@dubbel ... @afgeschreven
niemand die ... terugstort|terugbetaalt|teruggeeft|terugkrijg|oplost|helpt
geld ... innen|pakken|afschrijven|afgeschreven|vragen ... maar|terug|terugbetalen
snel|vlot|kunnen ... geld ... maar|terugbetalen|terugstorten
@derde keer|maal ... verkeerd|verkeerde|kapot|fout|foute|mis|zelfde|hetzelfde|niet|geen|niks
hetzelfde|zelfde antwoord|verhaal|mailtje|vraag _ keer|weer|alweer|steeds|gehad
@drie keer|maal _ hetzelfde|zelfde
@beloofd ... @terugbel ... dagen|dag|week|weken|wacht|wachten|niks|niets|nooit|nog
0.6 daarna|sindsdien ... niks|niets|nooit|niemand|stil
hoe vaak|dikwijls moet|moeten|heb ... @uitleggen
hoeveel keer|maal moet|moeten ... @uitleggen
0.75 gebeurt|beweegt|verandert|schuift|gebeurd _ helemaal|@niks
0.5 sinds|al vorige|gisteren|@maandag|weken
@opgezegd ... door|nog|steeds|blijven|blijft|vrolijk|toch ... incasseren|incasso|afschrijven|afgeschreven|rekening|
facturen|geïncasseerd|betalen
@opgezegd ... incasseren|incasseert|schrijven|schrijft|factureren|factureert ... door|af|nog|steeds|verder
elke|iedere medewerker|keer|collega|persoon|telefoontje ... anders|ander
iedereen zegt|vertelt ... anders|ander
0.75 niks|niets van|meer|er _ meer|van
0.75 onbeantwoord|onopgelost|onafgehandeld|onbehandeld
0.75 enige|grote|mijn|nodige verbazing|verwondering|ergernis|teleurstelling|spijt ... dat|constateer|stel
0.4 sarcasm: chapeau|petje|hulde|bravo|gefeliciteerd hoor|af|,|zeg
0.6 @drie @dagen _ voor|op|over|wachten _ pakje|pakketje|brief|antwoord|antwoordje|levering|zoiets|simpel
@monteurs ... krassen|kras|beschadigd|deuk|deuken|vlekken|kapot|vernield
0.6 niks|niets|geen|zonder gezegd|woord|iets _ zeggen
0.75 concurrent|concurrentie|elders ... helft|goedkoper|sneller|beter|dag
niemand|nooit ... opneemt|aanneemt|oppakt|opnemen
0.6 heel|hele de|dag|week _ week|dag|bel|bellen|gebeld|wachten
0.4 fault?: @leuk ... maar|alleen|jammer|echter
0.6 fault: vlieg|vliegt|gegooid|gooit|knalt|klapt|valt ... uit|eruit
0.6 fault: om de @drie @uur
0.6 unlike?: graag|verwacht|wil|eis|gaarne uitleg|verklaring|toelichting|opheldering
0.4 unlike: @rekening ... terwijl|maar|hoewel|ipv
0.4 unlike: offerte|afspraak|afgesproken|contract|prijsopgave ... stond|staat|was
0.4 unlike: zou|zouden ... worden|gebeuren|komen|krijgen
0.6 unlike?: kon|mocht|moest|kan|mag ik|we ... zelf|zelfs ... sjouwen|doen|slepen|tillen|opruimen|betalen
0.6 unlike?: in zijn|haar eentje
minder|slechter|erger|trager|langzamer _ dan ervoor|eerst|voorheen|vroeger|daarvoor|ooit
0.6 @drie @dagen _ zonder
meen|menen je|jullie|u _ niet
dat|dit meen je|jullie|u
wil|willen|eis mijn|ons geld terug
klaar mee
mee klaar
geen|niet _ manier om _ mensen|klanten|iemand
nog|laatste|tweede _ kans ... niet|nooit|spijt|fout|mispoes
0.6 had _ niet _ moeten
rondjes|kringetje|kringetjes _ draaien|draai|lopen|rond|in
0.6 sinds|na _ reparatie|update|bezoek|monteur ... niet|slechter|nog|weer
0.5 lasting: al|nu|inmiddels|sinds @drie @dagen
0.5 lasting: @drie @dagen|maanden lang
0.4 habit: elke|iedere|steeds keer|dag|week
lost|helpt ... niet|niks _ op|verder
probleem|vraag _ niet|helemaal _ opgelost|beantwoord
0.6 undone: geen|nog|niks|niets|gebeurd _ sikkepit|snars|bal|moer|fluit|steek
0.6 undone: @niks|niet _ gebeurd|ondernomen|opgelost|veranderd
0.5 al _ gemeld|doorgegeven|aangegeven|gevraagd|gezegd
0.5 prijs|prijzen|tarief|kosten _ verhogen|omhoog|verhoogd|opslaan|stijgen
0.75 smerig|smerige|vies|vieze|vuil|vuile|goor|ranzig|douches koud
0.5 koud|koude|lauw|lauwe
in|op niks|niets ... plaatjes|plaatje|foto|foto's|fotos|afbeelding|site|omschrijving
0.5 zakte|brak|stortte door|af|in
0.75 jullie|uw|hun eigen fout|schuld|vergissing|blunder
betalen ... jullie|uw ... fout|schuld|vergissing
geen hout|bal|snars|fluit|moer _ van|begrijpt|snapt
0.4 unlike: site|website|app|bord|google stond|staat|zei|zegt|beloofde
0.6 unlike?: dichte|gesloten deur|winkel|hek|poort
0.6 unlike?: voor niks|niets
niemand ... kan|weet|kon ... uitleggen|vertellen|zeggen ... waarom|hoe|wat
0.6 volle prijs|pond|mep
@drie keer|maal _ andere|ander|verschillende
@drie verschillende|andere datums|data|prijzen|antwoorden|verhalen|versies|mensen|bedragen
@drie mails|mailtjes|berichten|brieven|keer _ gestuurd|gemaild ... @drie keer
dezelfde|zelfde standaardzin|standaardtekst|zin|tekst|antwoord _ terug|weer|keer
0.5 lasting: anderhalf|anderhalve @uur
0.5 lasting: @drie @uur _ niks|niets|geen|zonder
0.6 @niks te eten|drinken|zien
0.75 kwaliteit van niks|niets|likmevestje
0.5 fault: verroest|verkleurd|losgelaten|vervormd|gescheurd|afgebladderd|gebarsten
0.6 ineens|opeens|plots|plotseling ... hoger|hoog|duurder|verdubbeld|meer
0.6 geen|ook|zonder excuses|excuus|sorry
0.5 waarom ... terwijl|hoewel|ondanks
"""
