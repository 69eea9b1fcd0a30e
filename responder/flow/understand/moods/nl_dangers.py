"""Dutch phrases that name a danger to life or limb: gas, fire, injury, medicines. Each is urgent too."""

from __future__ import annotations

HARM = """
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
gewond|gewonden|verwond|verwonding|letsel|bewusteloos|vergiftigd|vergiftiging|voedselvergiftiging|ambulance|brandwonden
heb|heeft|zich|mijn _ verbrand|gesneden|bezeerd _ aan|door|hand|handen|gezicht
zonder|geen _ medicijnen|medicijn|medicatie|insuline|zuurstof|inhalator
medicijnen|medicatie|insuline|zuurstof _ op|kwijt|niet
verkeerde|verkeerd medicijn|medicijnen|medicatie|dosering|dosis
allergische|anafylactische reactie|shock
gehackt|hackers|gephisht|phishing|datalek|identiteitsfraude|identiteitsdiefstal
remmen|rem _ niet|kapot|begaf|uitgevallen|weigeren|weigerde
levensgevaarlijk|levensgevaar|levensbedreigend
gevaarlijk|gevaarlijke|onveilig situatie|voor|defect|product
ingeslikt|doorgeslikt|inslikken
stikt|verstikking|verslikt _ in|kind|baby
elektrische|elektrisch schok
remmen|rem _ weigerden|begaven|faalden|faalt|haperden
keel|lippen|tong|gezicht _ dik|dikke|opgezwollen|zwelt|zwellen
dikke|opgezwollen|gezwollen keel|lippen|tong|gezicht
geen|nauwelijks|amper|moeilijk lucht|adem
niet|nauwelijks|amper|moeilijk ademen|ademhalen
wil|wilde|ga|wou _ einde aan maken
koolmonoxidemelder|gasmelder|gasalarm|brandalarm _ gaat|ging|loeit|slaat
hand|handen|vinger|been|gezicht|hoofd|arm|oog|kind|zoon|dochter _ bloedt|bloeden|bloedde
bloedt hevig|erg|flink|heel
lader|oplader|accu|batterij|stekker|stopcontact|kabel _ gloeiend|smelten|gloeit|vonken
vonken uit|in
dreigen|dreigt|dreigde|dreigden me|mij|ons
mijn|zijn|haar arm|been|pols|enkel|rib|ribben|heup|neus|sleutelbeen _ gebroken
gebroken pols|enkel|rib|ribben|heup|sleutelbeen
ruik|ruikt|ruiken|rook|stinkt|geur|lucht _ gas|brand|benzine|rotte|verschroeid|verbrand|chemisch|plastic|rubber
naar brand|schroei|verschroeid
vol met|rook gas|rook
rook|vlammen|vonken|rookt _ keuken|kamer|huis|gang|trap|garage|schuur|badkamer|overal
staat|stond _ blauw|vol _ rook
brandweer _ bellen|gebeld|kwam|geweest|komen|erbij|langs
brandje|brandstichting|uitgebrand|afgebrand|verkoold|verschroeid|geschroeid|smeulend|smeult|smeulde
in|de fik
brandde|brandt|brandden _ keuken|huis|schuur|garage|schip|door|bijna
lader|oplader|acculader|accu|accu's|batterij|batterijen|powerbank|adapter|stekker|stopcontact|stekkerdoos|verlengsnoer|
kabel|snoer|telefoon|laptop|tablet|kachel|straalkachel|föhn|waterkoker|broodrooster|droger|wasdroger|wasmachine|
vaatwasser|vaatwas|oven|magnetron|airfryer|frituur|frituurpan|cv|ketel|step|fiets|deken|lamp|strijkijzer|stijltang|
zekering|groepenkast|meterkast|router|tv|koelkast|apparaat _ opgezwollen|bol|bolt|sist|siste|sissen|rookt|rookte|roken|
smeult|vonkt|vonkte|vonken|knettert|knetterde|smelt|gesmolten|doorgebrand|ontploft|ontplofte|geknald|vlam|vlammen|
brandt|brandde
gloeiend|gloeiendheet|bloedheet
blote|losse|open|kale draad|draden|stroomdraad|stroomdraden|bedrading
draden|bedrading|stroomdraad|elektra _ bloot|open|los|onder|zichtbaar
water|lekkage|lekt|druppelt _ stopcontact|stopcontacten|meterkast|groepenkast|elektra|elektriciteit|stroom|stekkerdoos
schok|schokken|schokje|opdonder|optater|tik|stroom _ aanraak|aanraakt|aanraken|aanraakte|aanzet|aanpak
kreeg|krijg|kregen|krijgt|gekregen _ opdonder|optater|stroomschok|stroomstoot|schokken
stroom op _ staat
stroomschok|geëlektrocuteerd|elektrocutie
hoofdpijn|duizelig|misselijk|suf _ ketel|kachel|geiser|gas|cv|verwarming|haard|verf|dampen
ketel|kachel|geiser|gas|cv|verwarming|haard|verf|dampen _ hoofdpijn|duizelig|misselijk|suf
knal|klapte|klapt|gesprongen|sprong|barstte|spatte|knalde _ gezicht|hand|handen|ogen|oog|elkaar|stukken|overal|scherven
telefoon|lader|fles|oven|batterij|accu|glas|lamp|ketel|pan|schaal|band _ geknald|klapte|uiteen|knalde
glas|glassplinter|glassplinters|glasscherf|glasscherven|scherf|scherven|splinter|metaal|metalen|ijzer|ijzerdraad|naald|
spijker|schroef|schroefje|mesje|nietje|steen|steentje|stukje|stuk _ glas|plastic|metaal|ijzer|ijzerdraad|naald|
hout _ gegeten|gebeten|ingeslikt|doorgeslikt|keel|mond|tand
glas|glassplinter|glassplinters|glasscherf|glasscherven|scherf|scherven|splinter|metaal|metaaldraad|ijzer|ijzerdraad|
naald|spijker|schroef|schroefje|mesje|nietje|steentje|plastic _ in|tussen _ eten|salade|soep|brood|yoghurt|rijst|
maaltijd|burger|pizza|broodje|potje|hapje|babyhapje|babyvoeding|curry|chocola|chocolade|taart|saus|koekje|kip|pasta|
muesli|pap|ijs|puree|gehakt|pindakaas|drankje|lunch|pannenkoek|friet|smoothie
tand|kies|tanden _ afgebroken|gebroken|kapot|kwijt|stuk
gegeten|gedronken|opgegeten|gelikt|geslikt|ingeslikt|doorgeslikt|opgedronken _ schoonmaakmiddel|bleek|wasmiddel|
batterij|magneet|gif|vaatwastablet|verf|lijm|ontstopper
schoonmaakmiddel|bleek|wasmiddel|chloor|vaatwastablet|ontstopper|batterij|magneet|muntje|knoopcel _ gegeten|gedronken|
opgegeten|opgedronken|binnengekregen|ingenomen
heeft|had|hebben _ binnengekregen|ingeslikt
doodziek|kotsmisselijk|voedselvergiftiging|buikgriep
ziek|misselijk|overgeven|overgegeven|braken|diarree|kotsen|gekotst|buikpijn|spugen _ van|na|door|sinds _ jullie|uw|de|
het|eten|maaltijd|kip|gegeten
na|door|van|sinds _ eten|maaltijd|kip|sushi|salade|vlees|vis|burger|pizza|gegeten|broodje _ ziek|misselijk|overgeven|
overgegeven|braken|diarree|kotsen|buikpijn|spugen|doodziek
naar|in|op|bij _ ziekenhuis|spoedeisende|seh|huisartsenpost _ gebracht|opgenomen|beland|afgevoerd
ziekenhuis _ opgenomen|beland|gebracht|afgevoerd|hechtingen
gehecht|hechtingen|hersenschudding|hersenbloeding
pols|enkel|rib|ribben|heup|sleutelbeen|elleboog _ gebroken|gekneusd|verstuikt|verzwikt
mijn|m'n|mn|zijn|haar|z'n knie|schouder|vinger|teen|neus|arm|been|voet|kaak _ gebroken|gekneusd|verstuikt|verzwikt|
gescheurd|verbrijzeld|geplet|afgeklemd|bekneld|ontwricht
pols|enkel|arm|been|vinger|heup|rug|nek|neus|rib breken|brak|brake
op|tegen mijn|zijn|haar|onze|m'n|mn _ hoofd|voet|hand|been|rug|teen|zoon|dochter|kind|baby|zoontje|
dochtertje _ gevallen|viel|terechtgekomen|gekomen|geklapt
viel|valt|gevallen|klapte|omgevallen|kantelde _ op|bovenop mijn|zijn|haar|hem|mij|me|onze _ hoofd|voet|hand|been|rug|
teen|zoon|dochter|kind|baby|zoontje|dochtertje
door|zakte|zakten _ heen|doorgezakt|gezakt _ gevallen|pijn|rug|hoofd|stoel|trap
plafond|balkon|dak|muur|trap|leuning|reling|vloer|steiger _ ingestort|instorten|ingezakt|omlaag|afgebroken|gevallen|
bezweken|losgekomen|verzakt
bloed|bloeden|bloedt _ overal|stelpen|stoppen|stopt|niet|stromen|hevig|veel
bloeding|bloedingen
hij|ze|zij|ik|die|het bloedt|bloedde|bloed _ erg|hevig|flink|heel|enorm
gesneden|geschaafd|gestoken|verbrand|verbrandde|geschroeid|bekneld|beklemd|afgehakt _ vinger|vingers|hand|handen|voet|
been|arm|gezicht|oog|ogen|hoofd|duim|teen|tong|lip|huid
hand|handen|vinger|vingers|voet|been|arm|gezicht|oog|ogen|hoofd|duim|teen|tong|lip|huid _ gesneden|verbrand|bekneld|
geklemd|geraakt|gewond|open|opengehaald
zich|me|mij|hem|haar _ gesneden|verbrand|bezeerd|gestoken|verwond|verslikt|opengehaald
kokend|heet|hete water|thee|olie|vet|soep _ over|been|arm|gezicht|hand|handen|heen
brandwond|brandblaren|brandblaar|blaren|verbranding|brandplekken
heftige|hevige|zware|ernstige|allergische|anafylactische|erge reactie
allergisch _ gegeten|binnen|ziekenhuis|reactie|toch|zat|zaten|kreeg|gekregen
bewusteloos|buiten|weggeraakt _ bewustzijn|westen
flauwgevallen|flauw|stuip|stuipen|toeval|epileptische|hartaanval|beroerte|hartstilstand|aanval
ademt|ademde _ niet|nauwelijks|zwaar|slecht|moeilijk
stikken|gestikt|stikte|stikte|benauwd|ademnood|blauw _ bijna|aan|kind|zoon|baby|loopt|aangelopen
ademnood|benauwdheid
pijn op|in|de|mijn borst
epipen|anafylactisch|anafylaxie
hond|kat|rat|slang|paard _ mij|me|hem|haar|zoon|dochter|kind|man|vrouw|been|hand|arm|gezicht _ gebeten|aangevallen
gebeten|aangevallen door
medicijn|medicijnen|medicatie|pillen|tabletten|insuline|inhalator|puffer|zuurstof|antibiotica|bloedverdunners|
pijnstillers|spuiten|epilepsie|chemo|hartmedicatie _ niet|nooit|op|kwijt|weg|ontbreekt|ontbreken|missen|mist|gestolen|
vergeten
laatste|enige|één|een|twee|maar|nog pil|pillen|tablet|tabletten|dosis|prik|spuit|puf _ over|ingenomen|genomen|gehad|nog
geen|zonder|missen|mis _ medicijnen|medicijn|medicatie|pillen|tabletten|insuline|antibiotica|bloedverdunners|
pijnstillers|zuurstof|puffer|hartpillen _ meer|heen|zit|zitten|gekregen|thuis|in|meegekregen
verkeerde|verkeerd|andermans|foute|foutief|verwisseld|verlopen _ medicijn|medicijnen|medicatie|pillen|tabletten|pil|
dosering|dosis|recept|spuit|insuline|sterkte
medicijn|medicijnen|medicatie|pillen|tabletten|dosering|recept _ verwisseld|verkeerd|fout|verlopen
te veel|hoge pillen|tabletten|medicijnen|medicatie|dosis|dosering|paracetamol
overdosis|overdosering
zuurstof|beademing|dialyse|pacemaker|insulinepomp|pomp|sondevoeding|sonde|apneu|cpap|zuurstofapparaat|traplift|
alarmknop _ niet|kapot|stuk|uitgevallen|op|leeg|storing|stopt|gestopt|piept|lekt
bestellingen|betaling|betalingen|afschrijving|afschrijvingen|overboeking|aankopen|opname _ niet van mij
pinnen|gepind|pint _ gestolen|gejat|nu|weg|leeg
nepmail|nepsite|nepwebshop|nepbericht|nepmedewerker|nepmonteur|spookfactuur|smishing|spoofing|helpdeskfraude
doet|deed|deden|doen|geeft|gaf|gaven zich|alsof _ voor|uit|hij|ze|van _ jullie|bank|medewerker|bij|als|uit|voor
neer schieten|steken|geschoten|gestoken
achtervolgt|volgde|achtervolgd|bespiedt|begluurt me|mij|ons
achtervolgt|achtervolgd|gluurder|bespied
bom|aanslag|wapen
steek|steken|sla|slaan|schiet|maak|blaas|brand _ tent|zaak|kantoor|winkel|boel _ fik|brand|plat|af|kort
inbreker|inbrekers|insluiper|overvallen|overval
probeerde|proberen|probeert _ binnen|in _ dringen|komen|breken
zie|zien _ niet meer zitten
er|wil|liever niet meer _ zijn|wezen|bestaan
wil|wilde|ga|mezelf|mijzelf|zichzelf|me _ doden|ombrengen|ophangen|verhangen|verdoen|aandoen|beschadigen|snijden
alle|al|doosje|strip|hele _ pillen|tabletten|medicijnen _ ingenomen|slikken|geslikt|innemen|genomen
zonder mij _ beter|af
levensmoe|suïcidaal|zelfdoding|zelfbeschadiging|zelfmoordgedachten|doodswens
heel|erg|echt|zeer|zo|super|ontzettend|bloed|enorm|uiterst gevaarlijk|gevaarlijke|onveilig
bloedlink|levensgevaarlijke|doodeng|doodgevaarlijk
remmen|rem|stuur|wiel|band|airbag|gordel|ketting|voorvork|stoeltje _ los|weigerden|begaf|brak|klapte|gebroken|
losgeschoten|geblokkeerd|blokkeerde|uitgevallen|kapot _ rijden|reed|fietsen|fietste|tijdens|snelweg|onderweg|snelheid|
gevallen|terwijl|bij
zoon|dochter|kind|kindje|baby|moeder|vader|oma|man|vrouw|zoontje|dochtertje _ vermist|bewusteloos|stikte|vergiftigd|
kwijtgeraakt|weggelopen|flauwgevallen
asbest _ gevonden|vrijgekomen|vrij|stof|blootgesteld
vergiftigd|vergiftiging|giftige _ dampen|rook|damp|lucht|stof|voer
hechtingen
kan|kon|kunnen _ niet|niks|nauwelijks _ lopen|optillen
reageert|reageerde _ nergens|niet|niks _ op|meer
ligt|licht|lag _ grond|vloer _ reageert|niet|bewusteloos|bloed
kop|stuur geslagen|gevlogen|gegaan
boven|op de|het wc|toilet _ hangt|hele|gezin|nacht|spugen|zit
hangt|hangen|zit|zitten _ hele|allemaal|sindsdien _ wc|toilet
sinds|sindsdien|na|daarna _ gegeten|mosselen|eten|maaltijd _ wc|toilet|ziek|hangt|hangen
gegeten|mosselen|eten|maaltijd _ sindsdien|daarna|nu _ wc|toilet|ziek|hangt|hangen|hele
tintelingen|tinteling|tintelt|prikkeling|kriebel|gevoelloos _ aanraak|aanraken|hand|arm|vingers
in _ been|hand|arm|gezicht|kuit|vinger|bil gebeten
deel|stuk|stukken|hele _ plafond|dak|muur|balkon|gevel _ beneden|viel|kwam|gevallen
kwam|komt|viel|vallen _ naar _ beneden _ naast|op|bijna|vlak|bed
vlak|net|rakelings|millimeter|centimeter|haar naast|langs|gemist|na|scheelde _ hoofd|baby|bed|kind|mij|me|hem|haar
liep|zat|sloeg|schoot _ vast|los|los|dicht _ weg|rijden|midden|fietsen|snelheid
wiel|voorwiel|achterwiel|rem|stuur|ketting|bagagedrager|band _ vast|los|brak|blokkeerde|schoot|viel
zwarte|dikke|witte|grijze rook|walm
rook|walm _ kast|meterkast|verwarmingskast|ketel|koker|schacht|lift|motorkap|muur|plafond|gordijn|trappenhuis
iedereen|allemaal naar|is|zijn|werd _ buiten|geëvacueerd|ontruimd
ontruimd|geëvacueerd|evacuatie
schrikdraad|stroomstoten|teruggeslingerd|weggeslingerd|achterover
heet|kokend|gloeiend _ water|kraan|douche|olie|koffie|thee _ arm|hand|huid|been|blaren|verbrand
oog|ogen|keel|lip|lippen|gezicht|hand|arm _ zit|zitten|is|staat|zat|wordt dicht|dik|opgezet|gezwollen|potdicht
bulten|vlekken|uitslag|jeuk|striemen _ lijf|lichaam|gezicht|arm|armen|benen|overal|hele
spelt|speld|naald|schroef|moer|boutje|bout|glas|botje|kraal|tandenstoker|nietje|draad _ in|uit _ koekje|koekjes|brood|
gehakt|soep|salade|eten|taart|gebak|boterham|worst|snoep|mond|bitterbal|kroket
in haar|zijn|mijn|de mond|keel
zo heet ik|wij niet
niet voor mij|mijn|op|van _ medicijn|medicijnen|pillen|doosje|recept|naam|pilletjes
doosje|zakje|medicijnen|pillen|strip|rol _ voor|van|op mevrouw|meneer|dhr|mw|iemand|ander|andere|verkeerde
zuurstofapparaat|zuurstof|beademing|insulinepomp|pomp|sondepomp|cpap|tillift|alarmknop _ foutcode|fout|storing|alarm|
piept|niet|uit|kapot|doet
kan|kunnen|kon niet|geen zonder
blijft|bleef|steeds|telkens _ me|mij|ons|mijn _ filmen|volgen|aanraken|lastigvallen|aanspreken|opwachten|aanstaren|
bellen|appen
aangeraakt|betast|aanraken|aanraakt|zit|zat _ aan|me|mij|mijn|haar _ billen|borsten|been|lichaam|ongewenst
beter|maar kon|kan|moest|moet oppassen|uitkijken
komt|kwam|loopt|liep|is|gaat _ zomaar|zonder|binnen|in mijn|onze|m'n _ woning|huis|kamer|appartement _ sleutel|
toestemming|zonder|slaap
stap|stappen eruit
stap|stappen er uit
gebeten _ hond|kat|door|been|hand|arm|gezicht
hond|kat|pitbull|herder _ beet|bijt|greep _ me|mij|mijn|hem|haar|hand|been|arm
begon|begonnen|begint|ging _ te roken|smeulen|vonken|branden|smelten|sissen
zwart _ keuken|muur|stopcontact|kamer|roet
flinke|fikse|enorme|harde|zware|rotte schok|opdonder|klap|tik
onder de bulten|uitslag|vlekken|blaren|striemen
bulten|uitslag|vlekken _ na|van|sinds _ dragen|crème|smeren|eten|shirt|hemdje|gebruik
hartmedicatie|hartpillen|bloeddrukpillen|schildkliertabletten|epilepsiemedicatie|baxterrol|medicijnrol|oogdruppels|
insulinepen|sondevoeding _ niet|op|kwijt|ontbreekt|geen
andermans medicijnen|pillen|medicatie|recept|tabletten
medicijnen|pillen|medicatie|tabletten|recept _ van iemand|ander|andere|buurman|andermans
hoofd|kop|benen|tanden|neus|ruiten|bek|gezicht _ breken|inslaan|ingeslagen|inslaat|verbouwen|kapotslaan
hoeft|hoef _ allemaal niet meer
voor mij _ allemaal niet meer
vingers|vinger|hand|arm|voet|been|hoofd|zoontje|dochtertje _ klem|bekneld|geklemd|ertussen|vast _ zat|zaten|kwam|kwamen|
gezeten|tussen|zit
klem|bekneld|beknelde _ vingers|vinger|hand|arm|voet|been|kind|zoontje|dochtertje
klapte|klapt|sloeg|viel|zakte|kantelde|brak dicht|in|om|door|samen|ineen _ zoontje|dochtertje|kind|baby|vingers|mij|mijn
co melder|meter|alarm|melders _ ging|gaat|af|piept|loeit|sloeg
melder|alarm _ co|koolmonoxide _ af|ging|gaat
stroomdraad|stroomkabel|stroomkabels|stroomdraden|elektriciteitskabel _ los|hangt|bloot|uit|open|ligt
gezicht|huid|hand|ogen|oog|mond|keel|hoofdhuid|arm|armen brandt|branden|gloeit|steekt|dik|opgezwollen|brandde
gezicht|huid|ogen|oog|lippen|keel _ helemaal|erg|is|zijn|ineens|heel dik|opgezwollen|rood|vurig|open
remt|remmen|rem|stuurt _ niet|nauwelijks|slecht|amper _ goed|meer|auto|fiets
aangereden|overreden|platgereden|omvergereden|doodgereden
chauffeur|bezorger|monteur|instructeur|verpleger _ dronken|drank|drugs|stoned|alcohol|slaap
overvallen|beroofd|ontvoerd|gegijzeld|onder schot
wond|hechting|hechtingen|litteken|operatiewond _ open|ontstoken|pus|bloedt|gesprongen|stinkt|los|lekt|wijkt
verlamd|verlamming|stuiptrekkingen|hyperventilatie
praat|praten|sprak|spreekt _ onduidelijk|wartaal|raar|vreemd|moeizaam|dubbel
druk|pijn|beklemmend _ borst
koord|touwtje|snoer|riem|gordijn|rolgordijn _ nek|hals|om
om _ nek|hals|nekje _ koord|touw|gewikkeld|snoer|gekregen
batterij|knoopcel|magneet|magneetje|schroefje|oogje|kraaltje|onderdeeltje|knoop|knoopje _ los|mond|liet|eruit _ baby|
mond|kind|zoontje|dochtertje|stikken|ingeslikt|slikken
helm|kinderstoel|autostoel|maxicosi|stapelbed|ledikant|box|traphek|schommel|trampoline|ladder|trapje|stoel|kruk|kast|
bed _ brak|zakte|kapot|los|schoot|omgevallen|viel|klapte|begaf|ingezakt _ zoontje|dochtertje|baby|kind|mij|mijn|hoofd|
gevallen|val|viel|grond
scherpe|scherp|vlijmscherpe rand|randen|punt|uitsteeksel|kant _ gesneden|bloed|vinger|hand|open
rat|ratten|muis|muizen|maden|muizenkeutels|naald|gif _ in _ eten|bed|maaltijd|brood|salade|melk|kamer|keuken|wieg
lift _ viel|stortte|zakte|schoot|deuren|verdiepingen
boom|tak|schoorsteen|dakpan|dakpannen|dakgoot|raam|gevelplaat|ruit _ gevallen|viel|los|hangt|afgebroken|waait|
beneden _ auto|stoep|straat|dak|hoofd|tuin|kind
gas _ aan|open|kraan|pit _ niet|blijft|hele|dicht|uit|staan|laten
smaakt|smaakte|ruikt|rook _ naar _ bleek|chloor|chemisch|benzine|zeep|afwasmiddel
gas _ niet|krijg|krijgen|kan _ meer|dicht|uit|af _ dicht|uit|af|draaien
gas _ niet dicht|uit|af
gezakt|zakte in elkaar
in elkaar gezakt|zakte|gestort
pillen|tabletten|medicijnen|capsules _ anders|andere _ uit|kleur|vorm|normaal|anders
tegengif
slakkenkorrels|rattengif|mierenpoeder|onkruidverdelger|bessen|paddenstoelen|vaatwastablet|mottenballen|sigaret|
nicotine _ gegeten|opgegeten|ingeslikt|gelikt|binnengekregen|geslikt
peuter|baby|kind|kleuter|hond|kat|zoontje|dochtertje _ slakkenkorrels|rattengift|gif|schoonmaakmiddel|bleek|
paddenstoelen _ gegeten|binnen|gedronken|ingeslikt|geslikt|op
hele|strip|doos|doosje|pot|alle|handvol _ paracetamol|ibuprofen|slaappillen|pillen|oxazepam|pijnstillers _ geslikt|
ingenomen|genomen|op
op het bot
epipennen|epipen|adrenalinepen|insulinepennen|inhalators|puffers _ kwijt|pakket|niet|zoek|op|nog
telefoonnummer|nummer|simkaart|06 _ overgenomen|gekaapt|overgezet|gestolen
water _ in|op|langs|over|tegen _ meterkast|groepenkast|stopcontact|elektra|zekering
onder stroom
stroom|schok _ meter|weggeslingerd|grond|gras|achterover|lag
afmaken|afmaakt|vermoordt|doodmaakt|doodsteekt _ ons|me|mij|jullie|je|u|hem|haar
auto|bus|bestelbus|vrachtwagen _ over|tegen|op _ kop|boom|hond|kat|kind
rauw|rauwe _ kip|vlees|gehakt|burger _ ziek|ziekenhuis|salmonella
salmonella|listeria|vergiftigd
in de as gelegd
brandde|gebrand|geschroeid|brandt|smolt _ gat|matras|tapijt|vloer|bank|gordijn|gordijnen|aanrecht|bed|dekbed|laken|
tafel|muur
gat|matras|tapijt|vloer|gordijn|aanrecht|bed|dekbed|laken _ gebrand|gebrandde|geschroeid|verbrand
komt|kwam|stijgt|trekt|hangt|zie|zien _ rook|walm _ door|tussen|uit|omhoog|vloer|planken|onder|hangt|langs|kamer|keuken|
huis
te|aan|het smeulen|fikken|knetteren
lippen|lip|tong|keel|mond|gezicht|oog|ogen _ gevoelloos|tintelen|tintelt|dik|opgezet|zwollen|zwol|gezwollen|jeuken
heftige|erge|hevige|slechte|vreselijke|rare reactie _ op|na|van
blaasjes|blaren|uitslag|korsten _ hoofdhuid|huid|gezicht|handen|lippen|mond|hoofd
hoofdhuid|huid|gezicht|handen|lippen _ blaasjes|blaren|uitslag|korsten
epilepsiepillen|epilepsietabletten|hartpillen|bloeddrukpillen|bloedverdunner|bloedverdunners|schildklierpillen|insuline|
medicijnen _ wachten|niks|niets|geen|meer|verkeerde|sterkte
verkeerde|andere|dubbele sterkte|dosering|dosis _ bloedverdunner|bloedverdunners|insuline|pillen|tabletten|medicijnen|
slikt|genomen
slikt|slikken|neemt|genomen|gebruikt _ het|ze|die|verkeerde _ al|sinds|week|verkeerde _ week|dagen|maandag|verkeerde
hij|ze|zij|hem _ me|mij|ons _ op|opwachten|opwacht|opwachtte|opgewacht _ wachten|wacht|wachtte|bij|buiten|vanavond
opwachten|opgewacht|opwacht
beter|gelukkiger af|zonder|is|zijn _ zonder _ mij
in|uit _ neus|oor|neusgat|keel _ gestopt|gestoken|geduwd|zit|vast|gekregen
koolmonoxidemelder|gasmelder|co|rookmelder _ piept|piepen|loeit|afgaat|af _ misselijk|hoofdpijn|duizelig|we|allemaal|
iedereen
koolmonoxidemelder piept|loeit
ben|blijf _ er niet lang|langer meer
me|mij|ons _ op zou|gaat|ging wachten
uitgezet|uitgeschakeld|gewijzigd _ tweestapsverificatie|tweefactor|beveiliging|2fa
tweestapsverificatie|tweefactor|2fa _ uitgezet|uitgeschakeld|weg|gewijzigd
zit|zat|zitten onder de|het _ uitslag|bulten|bloed|glas|blaren|vlekken
piept|piepende _ adem|ademhaling|longen|borst
gebroken|gekneusd _ ribben|rib|heup|pols|enkel|sleutelbeen
twee|drie|een|mijn ribben|rib _ gebroken|gekneusd
stopcontact|stekker|lader|lamp|ketel|oven|accu _ plof|knal|pof|ploft|knalde
muur|plafond|stopcontact|aanrecht _ is|zwart _ zwart|geblakerd|zwartgeblakerd
ruit|glas|deur|scherm|oven _ sprong|spatte|vloog|barstte|knalde _ stukken|gezicht|elkaar|mij|me|alle
sloeg|slaat|schopte|duwde|sloegen|stompte me|mij|hem|haar|ons
iemand|onbekende|ze heeft|hebben _ kaartgegevens|pasgegevens|bankgegevens|pincode|inloggegevens|creditcardgegevens
door _ medicijnen|medicatie|pillen|insuline|voorraad heen
sist|suist|fluit _ gas
gas _ sist|suist|sissen
kan|kon _ arm|been|hand|nek|vingers|pols|voet niet|nauwelijks _ bewegen|optillen|buigen
ingestort|instortte|omgevallen|bezweken _ eronder|onder|bekneld|vader|moeder|man|vrouw|kind
ligt|zit|zitten|vastgeklemd|bekneld eronder|onder _ trap|plafond|balkon|muur|kast|puin|auto
trap|balkon|plafond|dak|muur|vloer|steiger is|zijn|stort _ ingestort|bezweken|in|instorten|ingezakt
bleek|bleekmiddel|bleekwater|chloor|afwasmiddel|schoonmaakmiddel|ontstopper|antivries|terpentine|ammoniak|ontkalker|
wasmiddel|azijnessence|gootsteenontstopper gedronken|ingeslikt|binnengekregen|opgedronken
dronk|drinkt|slikte|heeft _ bleek|bleekmiddel|chloor|ontstopper|antivries|terpentine|ammoniak _ gedronken|ingeslikt|
binnen
hond|kat|poes|puppy|kitten|konijn|kind|zoontje|dochtertje ... gif|muizengif|muizenkorrels|rattengif|rattenkorrels|
slakkenkorrels|gifkorrels|antivries
lekt|lekken|verliest|ontsnapt gas
gas lekt|lekken|ontsnapt
aan|van|met|in|uit de|het|een ontstopper|gootsteenontstopper|bleek|bleekmiddel|vaatwastablet|terpentine ... gezeten|
gelikt|gezogen|gespeeld|gedronken
mond|lippen|tong|keel is|zijn _ rood|verbrand|gezwollen|opgezet|dik
stekker|stopcontact|snoer|lader|kabel _ gesmolten|zwart|verschroeid|verbrand
rat|ratten|muizen|kakkerlakken|maden|bedwantsen _ in|door|tussen _ huis|flat|restaurant|hotel|appartement|woning|
slaapkamer|voorraadkast|zaak|kantine|magazijn|winkel
keuken|huis|flat|kamer|restaurant|slaapkamer|woning|crèche _ rat|ratten|muizen|maden|kakkerlakken
in mijn|onze|de|het _ keuken|huis|flat|kamer|restaurant|slaapkamer _ rat|ratten|muizen|maden|kakkerlakken
iemand|onbekende|ander _ met mijn|m'n|mn|onze pas|pinpas|bankpas|kaart|creditcard|rekening|account|gegevens _ gekocht|
besteld|betaald|gepind|gekochte
brak|gebroken|knapte|bezweek|omgevallen|viel|zakte ... ziekenhuis
babyvoeding|potje|eten|soep|salade|brood|rijst|yoghurt|maaltijd _ zat|zit|zaten|lag|was _ glas|metaal|naald|schroef|
plastic|scherf
muis|muizen|rat|ratten ... keutels|keuteltjes|aangevreten|nest
handtas|tas|portemonnee|portefeuille|rugzak|jas ... geroofd|gestolen|gejat|gepikt ... pas|pasjes|passen|bankpas|
bankpassen|pinpas|paspoort|creditcard
iemand|onbekende|ander ... op mijn|m'n|onze naam ... besteld|afgesloten|gekocht|geopend|aangevraagd
ratten|muizen|kakkerlakken _ restaurant|keuken|hotel|bakkerij|winkel|huis in
portemonnee|portefeuille|handtas|tas ... pas|passen|bankpas|bankpassen|pinpas ... weg|verdwenen|kwijt , iemand|ze|hij|er
"""
