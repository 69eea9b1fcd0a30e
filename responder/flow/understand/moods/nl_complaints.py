"""Dutch phrases by which somebody says that they are displeased."""

from __future__ import annotations

DISPLEASURE = """
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
wat een bende|puinhoop|rotzooi|zooi|chaos|gedoe|ellende|onzin|flauwekul|waanzin|circus|sof|flop|teleurstelling|toestand
bekocht|beetgenomen
niet wat|waarvoor|waar ik|we|mij|me|ons|u|jullie _ besteld|beloofd|afgesproken|verwacht|betaald|betaal|voorgespiegeld
perplex|verbijsterd|verbijsterend|sprakeloos|onkunde|incompetent|incompetente|incompetentie|onbekwaam|amateuristisch|
amateuristische|geklungel|klungels
geduld _ op|beu
geduld is|raakt op
verlies|verloor _ geduld
eis|eisen|verlang _ vergoeding|terugbetaling|vervanging|verklaring|uitleg|geld
klopt|klopte _ niets|niks van|meer|aan
klopt helemaal niets|niks
0.5 geen|weinig zin
gegooid|gesmeten|gedumpt _ over|schutting|heg|tuin|straat
schutting|heg gegooid|gesmeten
niemand te pakken|spreken|bereiken
geen gehoor
loze beloften|beloftes|woorden
vrije dag|vrij _ genomen|opgenomen
voor niets|niks thuis|gewacht|gereden|gekomen|gebeld
0.75 kapot|beschadigd|stuk|gescheurd aangekomen|geleverd|bezorgd|ontvangen
0.6 eindelijk|nou eindelijk
0.5 betaal|betalen _ elke|iedere maand
ten onrechte|onterecht _ kosten|afgeschreven|gerekend|boete|aanmaning|geld|bedrag
laten|laat me|mij|ons|klanten _ stikken|zitten|vallen|barsten
in de steek gelaten|laten
0.75 abominabel|abominabele|verschrikkelijk|verschrikkelijke|afschuwelijk|afschuwelijke|hopeloos|hopeloze|schandelijk
spuigaten
hoe kan|bestaat het|dit|zoiets
0.6 hoe kan het dat
diep triest
droevig|triest|treurig|treurige|trieste _ gesteld|service|bedrijf|hoe|dat|zaak
nul|nauwelijks antwoord|reactie|respons
0.6 vijf|drie|vier|tien|meerdere|verschillende|zoveel|talloze mails|mailtjes|berichten|telefoontjes|keer
nooit _ teruggebeld|gereageerd|beantwoord|geantwoord|gekomen|geleverd|aangekomen|teruggekomen
niet|niks|niets _ gereageerd|beantwoord|geantwoord
niet|nooit _ pikken|slikken|tolereren|dulden
pik|accepteer|tolereer|slik dit|dat|het _ niet
vernield|gesloopt|verpest|verprutst|verknoeid|verknald|geruïneerd
had|hadden|hoort|mag _ nooit|niet _ gebeuren|voorkomen|overkomen
afgang|wanvertoning|farce|poppenkast|klucht
voorgelogen|gelogen
voor niks|niets|noppes _ thuisgebleven|thuisgezeten|vrijgenomen|vrij
deugt|deugen niet|nergens
ondeugdelijk|ondeugdelijke
0.75 hoe lang|traag|moeilijk|slecht dit|dat|het|alles|jullie
niet te spreken over
kwalijk|kwalijke|laakbaar|verwijtbaar|stuitend|stuitende|tenenkrommend|hemeltergend|ongepast|ongepaste|onfatsoenlijk|
onbehoorlijk|onbehoorlijke
er _ genoeg van
genoeg van _ gedoe|excuses|chatbot|robot|bot|smoesjes|beloftes|jullie
genoeg gehad
0.75 niet normaal
geen service|stijl
noem|noemen|noemt _ dat|dit _ service|kwaliteit|klantvriendelijk
0.75 tevergeefs|vergeefs
0.75 ondanks|hoewel|terwijl _ beloofd|beloofde|toegezegd|toezegging|beloften|afspraak|afspraken
niet|verre van|allesbehalve netjes|professioneel|klantvriendelijk|fatsoenlijk|fair
0.75 waar blijft|blijven _ nou|toch|eindelijk
0.6 godsnaam|vredesnaam|hemelsnaam
wat denken|denkt jullie|u wel
lijkt|gaat nergens op|naar|over
klopt|kloppen _ keer|weer|alweer|steeds|opnieuw _ niet
gaat|ging|loopt steeds|telkens|altijd|weer|alweer mis|fout|verkeerd
0.5 steeds|telkens|constant|continu|voortdurend
excuses|excuus|verontschuldiging|verontschuldigingen _ plaats|verwacht|verwachten
hadden|had jullie|u|men _ beloofd|toegezegd _ niet|geen|nooit
zouden|zou _ gisteren|vorige|maandag|dinsdag|woensdag|donderdag|vrijdag _ komen|bellen|leveren|geleverd|bezorgd _ niet
bezig|probeer|geprobeerd|proberen _ bereiken|contact|spreken|krijgen
0.55 hele|halve week|dag|middag|ochtend|maand
0.6 lukt|lukte maar|gewoon|steeds|nog niet
niemand _ verantwoordelijk|verantwoordelijkheid|weet|neemt|voelt|zorgt
na _ weken|dagen|maanden|week|dag|maand _ elkaar|kapot|stuk
0.6 zoek|kwijtgeraakt|verdwenen|spoorloos
blijf|blijven|blijft|bleven maar _ sturen|bellen|mailen|rekeningen|facturen|aanmaningen|afschrijven
rekening|rekeningen|factuur|facturen|aanmaning _ opgezegd|geannuleerd|opgezegde
twee|drie|vier|vijf|zes|zeven|acht|tien|meerdere|tig|2|3|4|5|6|10 keer|maal _ gebeld|gemaild|gevraagd|geprobeerd|
gereclameerd|contact|geschreven|langs
0.75 ander|anders verhaal|antwoord
uit elkaar gevallen|gevallen
vallen|valt|viel|vielen uit elkaar
vallen|valt|viel|vielen _ uit elkaar
0.6 uit elkaar
gewoon|pure|is|regelrechte|noem diefstal|oplichting|afzetterij
0.6 nu|nou eens
0.6 nog nooit
laat|laten|liet|lieten me|mij|ons|klanten|je _ wachten
wachten|wacht _ eindeloos|eeuwig|ellenlang
0.6 snap|begrijp _ niets|niks _ van|meer
2e|3e|4e|5e|6e|derde|vierde|vijfde|zesde keer _ dat|al|mail|bel|schrijf|vraag|nu|deze
hele|halve|heel dag|ochtend|middag|weekend|avond _ thuis|thuisgebleven|gewacht|wachten|niemand|niks|voor|gezeten
thuisgebleven|thuisgezeten|gewacht _ niemand|niks|niets|geen|voor
niemand _ gezien|gekomen|geweest|verschenen|langsgekomen|opgedaagd|gehoord|gebeld
al|nu _ weken|maanden|dagen _ wacht|wachten|ik|bezig|op
weken|maanden|dagen _ wacht|wachten _ geld|pakket|terugbetaling|antwoord|bestelling|monteur|reactie
was|dit|mijn|onze _ laatste keer
0.75 koud|koude|slap|slappe|taai|rauw|aangebrand|oneetbaar|verbrand _ pizza|friet|frietjes|eten|soep|patat|maaltijd|
burger
pizza|friet|frietjes|eten|soep|patat|maaltijd|burger|kip|sushi _ koud|slap|taai|rauw|aangebrand|oneetbaar|niet te eten
app|site|website|internet|verwarming|lift|systeem|wifi _ alweer|weer|steeds _ niet|stuk|kapot|plat|uit|eruit
doet|werkt|ligt _ alweer|weer|wéér niet|plat|eruit|uit
alweer|weer stuk|kapot|defect|plat|uitgevallen|mis|fout|hetzelfde|niks|niets|verkeerd
0.75 beloofd|toegezegd|afgesproken _ maar|niks|niets|nooit|nog
beloofd|beloofde|toegezegd _ maar|en _ niks|niets|nooit|geen|niet
daar|hier|waar betaal|betalen _ niet|voor|eigenlijk
niks|niets _ gehoord|vernomen|gezien|ontvangen
kamer|huisje|appartement|badkamer|woning|keuken|hotel|auto _ smerig|vies|vuil|beschimmeld|stonk|ongedierte|
kakkerlakken
0.75 smerig|smerige|vies|vieze|beschimmeld|ranzig|ranzige|goor
niemand|geen weet|weten waar|wat|wanneer|hoe
maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|eerst _ toen|daarna|vervolgens _ en|nu|maandag|
dinsdag|woensdag|donderdag|vrijdag|zaterdag|weer
niemand _ weet|vertelt|zegt|laat|belt|kan|komt _ iets|niks|weten|er|van|wat
niemand die _ iets|even|wat|laat|zegt|weet
niet|beter|meer _ van _ jullie|u _ verwacht|gewend
had|hadden|dit _ niet|beter|meer _ van|verwacht _ jullie|u|verwacht
terwijl|hoewel|ondanks|ook al ik|we|dat|wij _ gevraagd|gezegd|aangegeven|gemeld|doorgegeven|verzocht|vroeg|betaald
geen|niet|nog _ sorry|excuus|excuses|verontschuldiging _ af|van|aangeboden|kan
0.75 sorry|excuses|excuus
0.75 uur|uren|dagen|week|weken te laat
te laat _ zooi|rommel|niet|kapot|troep
liet|lieten|achtergelaten|laat _ zooi|troep|rommel|puinhoop|modder|rotzooi|bende
waarom|waar|waarvoor|waartoe betaal|betalen|betaalde ik|we|wij|je
goedkope|echte|pure|wat een|waardeloze rommel|troep|rotzooi|zooi|meuk|bagger
0.75 rommel|troep|rotzooi|brol
brak|gebroken|gescheurd|losgelaten|afgebroken|begaf _ eerste|tweede|na _ keer|dag|gebruik|week|wasbeurt
eerste|tweede keer _ al|brak|kapot|stuk|gebroken|afgebroken
0.75 alweer|weer _ buren|verkeerde|verkeerd|andere|mis
0.6 hoger|duurder|verhoogd|extra _ niemand|zonder|niks|geen|euro
verbinding|gesprek|lijn _ verbroken|weg|opgehangen _ keer|elke|steeds|weer
elke|iedere|steeds keer _ verbroken|verbinding|opgehangen|mis
nog|steeds rekeningen|facturen|incasso|afgeschreven|afschrijvingen
rekeningen|facturen|afschrijvingen|abonnement _ opgezegd|opgezegde|opzegging
in de regen|nattigheid|plas|goot
0.75 neergezet|achtergelaten|gedumpt|gekwakt _ regen|straat|stoep|buiten
niet goed genoeg
verprutst|verknald|verpest|verknoeid
in|met niets|niks _ foto|beschrijving|afbeelding|website
0.75 lijkt|klopt|komt niet|nergens|niets _ foto|beschrijving|afbeelding
0.6 kon|kan _ niks|niets|weinig schelen
niks|niets|geen _ schelen
jullie|u|ze hebben|heeft|houden mijn|ons geld _ al|maand|weken|nog
0.75 uitgelegd|verteld|herhaald _ al|mensen|keer|verschillende|weer
twee|drie|vier|vijf|zes|verschillende mensen|collega's|medewerkers _ uitgelegd|verteld|gesproken
verschillende mensen|medewerkers|collega's _ uitgelegd|verteld|gesproken
verpest|verpeste|verknalde|bedorven|vergald _ vakantie|weekend|verjaardag|kerst|avond|bruiloft|reis|feest|dag
wat een _ verpeste|vreselijke|waardeloze|verschrikkelijke|teleurstellende
0.75 beschadigd|kapot|stuk|gehavend _ aangekomen|geleverd|niemand|ontvangen
niemand _ interesseert|boeit|reageert
over|overstappen naar|op _ ander|andere|concurrent|aanbieder
stap|ga|gaan _ over|naar _ ander|andere|concurrent
hoe|waarom _ simpele|zoiets|terugbetaling|dit|het|zo _ lang|moeilijk|ingewikkeld
in vredesnaam|godsnaam|hemelsnaam _ lang|moeilijk|zo
wachtten|gewacht|wachten|wachtte _ anderhalf|half|uur|minuten|kwartier _ voorgerecht|eten|tafel|bestelling|bus|lijn
staat|stond|zegt op|dat _ voorraad|leverbaar _ nu|maar|toch _ niet|uitverkocht
0.75 onvriendelijk|onvriendelijke|kortaf|nors|ongeïnteresseerd|ongeïnteresseerde
inmiddels|ondertussen|nu|al zijn|is|ben we|het|ik _ dagen|weken|maanden|uur verder
neemt|voelt|nemen _ verantwoordelijkheid|verantwoordelijk
niemand|niet _ verantwoordelijkheid|verantwoordelijk
wat is|voor dit|dat _ voor _ service|klantenservice|bedrijf|onzin|grap
wat voor service|bedrijf is dit|dat
niet|allesbehalve eerlijk|redelijk|terecht|normaal dat|om
betalen|opdraaien _ voor _ jullie|uw fout|fouten|vergissing
beloofd|beloofde|beloofden|toegezegd|zouden _ niet|niks|niets|nog|geen _ gebeurd|gezien|gehoord|gekomen|nooit
had|hadden|hadden _ meer|beter|anders _ verwacht van|verwacht
zit|zat|zitten vol krassen|deuken|vlekken
hoe moeilijk kan|is _ zijn|dat|nou
twee|tweemaal|weer|drie|tweede keer|maal|het|de _ verkeerd|verkeerde
zonder _ iemand|mij|ons _ ingelicht|gemeld|gezegd|geïnformeerd|bericht|laten
niemand _ moeite|mij|ons|even _ genomen|ingelicht|gewaarschuwd|geïnformeerd|laten
tegenvaller|afknapper|miskoop|fopperij
0.6 heel|totaal|compleet anders _ foto|site|plaatje|omschrijving|beloofd
kan|mag toch|echt niet _ kloppen|waar
betaald _ niet|nooit|geen|terwijl _ gekregen|gezet|geleverd|ontvangen|ontbijt
geen _ terwijl|hoewel|ook al _ betaald
elke|iedere keer|medewerker _ iets|ander|andere|anders _ verhaal|antwoord|antwoorden|anders
0.6 slap verhaal
belofte|beloftes|beloften _ dit|niks|niets|lucht|gebroken
schimmel|beschimmeld|beschimmelde op|in|brood|kaas|fruit|brood|muur
0.5 schimmel|bedorven
eerst|zou _ maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag _ toen|daarna|nu
de weg|kluts kwijt
zitten|zit|lig|liggen _ slapen|pitten
broek|klomp zakt|breekt _ af
de maat is vol
spuugzat|strontzat|kotsbeu|beu|zat _ jullie|wachten|gezeur|gedoe|dit|het|ben
ben _ beu|spuugzat|zat
bloed onder _ nagels
het toppunt
slaat als _ tang
slaat|raakt|nergens kant|nergens|op noch|op|wal
van de zotte
te gek|zot voor|om woorden|los
bedroevend|lachwekkend|beschamend|beschamende|knullig|knullige|klungelig|prutswerk|broddelwerk|natte vingerwerk
niet|nie te doen bij|met
om gek van _ worden
gek|horendol|tureluurs van _ jullie|wachten|gedoe|dit
is|was|dit|dat een grap|grapje|geintje|mop
nog steeds|altijd niks|niets|nix|noppes
weer|alweer|opnieuw niemand|geen _ deur|thuis|gezien|verschenen|geweest|bezorger|monteur
waar blijft|blijven _ het|ie|hij|dat|ze dan|nou|toch
zei|zeiden|beloofden|beloofde|zou @maandag , het|t|nu|inmiddels|vandaag _ @maandag
zelfde|hetzelfde probleem|gezeur|fout|storing|liedje|verhaal als|weer|opnieuw|zoals
smoes|smoesje|smoesjes|uitvlucht|uitvluchten
leeft _ iemand
geef|geven _ het _ op
meen|menen|meent je|jullie|u dit|dat|nou
@drie @dagen en|maar _ niks|niets|nix
sinds|vanaf|al @maandag|vorige|eergisteren _ geen|niks|niets _ antwoord|reactie|bericht|gehoord
kan|mag toch|echt niet waar zijn
mijn|m'n|mn|de|dit derde|vierde|vijfde|zesde|zevende|tiende mail|mailtje|bericht|poging|telefoontje|brief
al _ weken|dagen|maanden|week _ niemand
chauffeur|bezorger|koerier|monteur _ reed|ging|liep|vertrok|verdween _ weg|vandoor
nou|lekker|maar|amper|nauwelijks|net _ @dagen _ meegegaan|gewerkt|uitgehouden
@dagen _ geduurd|meegegaan|gewerkt _ stuk|kapot
gooide|gooit|gegooid|smeet|smijt ... pakket|pakje|doos ... schutting|hek|heg|poort|muur|tuin
@maandag beloofd|toegezegd|afgesproken , nu|en|inmiddels|het _ @maandag
tot zover|zo|lekker express|spoed|premium
"""
