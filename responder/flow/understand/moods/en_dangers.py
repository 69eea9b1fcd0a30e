"""English phrases that name a danger to life or limb: gas, fire, injury, medicines. Each is urgent too."""

from __future__ import annotations

HARM = """
gas leak|leaking|smell|escaping
smell|smells|smelling|smelled _ gas|burning|smoke
leaking|leaks gas
carbon monoxide
caught|catches|catching|on|started|starts fire|flames
burst into flames
exploded|explosion|explode|explodes|exploding|overheating|overheats|electrocuted
smoke|sparks|flames _ coming|from|out
electric|electrical shock
short circuit
injured|injury|poisoned|unconscious|electrocution
got|badly|seriously|severely|was|been hurt|burned|burnt
bleeding|choking|choked|burned|burnt|hurt|cut _ badly|hand|hands|finger|fingers|face|leg|arm|eye|child|son|daughter|
baby|himself|herself|myself
ambulance
allergic reaction
food poisoning
without|no|of|missing|need _ medication|medicines|medicine|insulin|oxygen|inhaler|epipen
wrong medication|medicine|dose|pills
hacked|hijacked|phished|phishing
data breach|leak
fraudulent
victim of
lost|dead|dangerous|unsafe brakes|wire|wires|cable|situation
brakes _ failed|fail|broke|gone
brakes|brake|steering _ don't|doesn't|didn't|dont|doesnt|not|won't|stopped|hardly work|works|working|respond|
responding|grip
brakes|brake|steering _ no longer work|works|working|respond|grip
swallowed|choking
swallowed _ battery|magnet|piece|part
throat|face|lips|tongue _ swelling|swollen|swelled|closing
swollen|swelling throat|face|lips|tongue
can't|cant|cannot|couldn't|hardly|barely breathe
trouble|difficulty|problems breathing
medication|insulin|oxygen|inhaler|epipen _ not|didn't|hasn't|never|missing|gone|late
want to die
gas|co alarm|detector _ going|gone|goes|went off
battery|charger|plug|socket|cable|pack|heater|phone|bike|scooter _ melting|melted|sparking|smoking|smouldering|burning
choked|choking|chokes on
broke|broken|fractured my|his|her arm|leg|wrist|ankle|hip|nose|rib|ribs|finger|foot|collarbone
smell|smells|smelled|smelt|smelling|stinks|stink _ burnt|burned|fumes|petrol|sulphur|sulfur|eggs|chemicals|gas
house|room|kitchen|hallway|flat|bathroom|basement|garage|everything full of|with smoke|fumes|gas
fire brigade _ came|come|called|here|were|had
called|call|phoned fire brigade|service
firefighters|firemen|arson
charred|scorched|smouldering|smoldering
battery|batteries|charger|powerbank|bank|adapter|adaptor|plug|socket|sockets|outlet|cable|phone|laptop|tablet|heater|
kettle|toaster|dryer|dishwasher|machine|oven|microwave|fryer|boiler|scooter|bike|ebike|hoverboard|blanket|lamp|
fusebox|box|vape|router|meter|iron|straighteners|hairdryer|tv _ smoking|smoked|smokes|smouldering|hissing|swollen|
swelling|swelled|bulging|bulged|bloated|sparking|sparks|sparked|sizzling|crackling|melting|melted|flames|exploding
socket|sockets|outlet|plug|switch|fuse|fusebox|wiring|wires|box|meter _ buzzing|crackling|humming|sizzling|popping|
burning|burnt|burned|smells|sparks|sparking
bare|exposed|loose|live wire|wires|wiring|cables
wire|wires|wiring|cables _ exposed|hanging|sticking|bare
water|leak|leaking|dripping|rain _ into|through|over|on|onto|near|from|in|inside|by _ socket|sockets|fuse|fusebox|
electrics|electricity|electric|wiring|switchboard
shock|shocks|shocked|zapped|zaps|jolt|tingle|tingling _ touch|touched|touching|plugged
shock|shocks|shocked|zapped|zaps|jolt from|off|by _ it|machine|washer|dryer|kettle|lamp|toaster|socket|plug|shower|
fridge|oven|charger|cable|cooker|tap|tv|switch|heater|iron|laptop|device|appliance|treadmill|blanket|freezer|boiler
electrocutes|electrified|zapped
headache|headaches|dizzy|dizziness|nauseous|drowsy _ boiler|heater|heating|stove|gas|fumes|fireplace
boiler|heater|heating|stove|gas|fumes|fireplace|paint _ headache|headaches|dizzy|dizziness|nauseous|drowsy|faint
blew|blown _ up _ in|on|while|when|near|next|charging
battery|charger|phone|bottle|boiler|oven|cooker|glass|powerbank|lamp|bulb|tyre|tire _ blew|blown|burst|bang
shattered|shatters|shattering|smashed _ cut|hand|foot|face|everywhere|feet|arm|in my|all over
pressure cooker _ opened|open|lid|burst
swallowed|ate|eaten|eating|bit|bitten|chewed|drank|licked _ glass|metal|plastic|battery|magnet|bleach|detergent|
cleaner|chemical|poison|pills|tablets|screw|nail|needle|coin|paint|glue|beads|capsule|blade|mould|mold
glass|metal|needle|needles|nail|screw|wire|blade|splinter|splinters|shard|shards|razor|staple|stone|stones _ in|
inside|into _ food|soup|salad|bread|pasta|yogurt|yoghurt|cereal|rice|meal|burger|pizza|sandwich|jar|curry|chocolate|
cake|pie|porridge|sauce|muesli|biscuit|chicken|dinner|lunch|mouth|throat|dish|puree|cookie|wrap|smoothie|drink|ice|
dessert
piece|pieces|shard|shards|splinter|splinters|bit|bits|lump of glass|metal|plastic|wire|blade _ in|inside _ my|our|the|
her|his|baby _ food|soup|salad|bread|pasta|yogurt|yoghurt|meal|burger|pizza|mouth|throat
broke|broken|chipped|cracked|lost _ tooth|teeth
everyone|everybody|we|us|family|kids|children|all|both|husband|wife|son|daughter|i|i've|been|he|she _ sick|ill|
vomiting|vomited|puking|diarrhea|diarrhoea|nauseous _ after|since|from|because _ your|eating|ate|eaten|meal|food|
chicken|dinner|the
throwing|threw|thrown|throw up
rushed|taken|admitted|brought|ended|ends _ hospital|casualty
emergency room|department|ward _ with|because|after|stitches
stitches|concussion|concussed|hemorrhage|haemorrhage|amputated|paralysed|paralyzed|electrocute
my|his|her|their wrist|ankle|hip|arm|elbow|knee|rib|ribs|collarbone|shoulder|nose|finger|toe|leg|foot _ is|are|was|
might|may|probably|be|now broken|fractured|dislocated|sprained|bleeding|crushed|bruised
fell|falls|fallen|collapsed|landed|dropped|toppled|crashed on|onto|over _ my|his|her|our|me|him|son|daughter|child|
baby
collapsed|broke|snapped|gave|buckled|folded _ under|beneath|underneath|while _ me|him|her|us|my|sitting|standing|
climbing
ceiling|balcony|roof|wall|stairs|staircase|railing|banister|floor|scaffolding _ collapsed|fell|collapsing|falling|
crumbling|gave|caved
blood everywhere|pouring|dripping
blood all over
losing|lost|lots|lot|loads|vomiting|coughing|covered|much _ blood
bleeding|bleeds|bled heavily|badly|a|from|everywhere|profusely|won't|lot|and
she's|shes|he's|hes|i'm|im|is|was|are|started|keeps|still|stop bleeding
cut|cuts|sliced|slashed|stabbed|burned|burnt|burns|scalded|crushed|trapped|pinched|injured _ my|his|her|himself|
herself|myself|their _ hand|hands|finger|fingers|foot|feet|leg|arm|face|eye|eyes|head|thumb|toe|tongue|mouth|lip|skin|
neck|knee
scalded|scald|scalding
chemical|acid|second|third|severe|bad|nasty burn|burns|degree
knocked|passed|blacked out|unconscious
fainted|unresponsive|seizure|seizures|fitting
stopped|not|isn't|struggling|struggles|gasping|hard|trouble _ breathing|breathe|breath
having|had|has|suffered a _ stroke|seizure|fit|heart
heart attack
chest pain|pains
turning|turned|going|went blue|purple
anaphylaxis|anaphylactic|epipen
nuts|peanuts|peanut|traces|dairy|gluten|milk|shellfish|sesame|egg _ allergic _ ate|eaten|had|hospital|already
had|having|got|getting|has|have|severe|bad|serious|strong|terrible _ allergic|reaction _ to|after|from|now
dog|cat|rat|snake|spider|horse _ bit|bitten|attacked _ me|my|him|her|us|by|hand|leg|face|arm
bitten|attacked|mauled by
dose|pill|tablet|doses|pills|tablets|injection|injections|puff|puffs|patch|patches|day's|insulin|pens left
medicine|medicines|meds|medication|medications|insulin|inhaler|pills|tablets|oxygen|antibiotics|injections|chemo|
pens _ not|didn't|didnt|hasn't|hasnt|haven't|havent|never|missing|gone|late|lost|delayed|stolen
run|ran|running out|low _ medicine|medicines|meds|medication|insulin|pills|tablets|oxygen|pens|antibiotics|inhalers
no|nothing|none|without|missing|out _ meds|tablets|pills|medicines|antibiotics|painkillers|oxygen|injections
wrong|someone's|somebody's|else's|incorrect|expired|mixed|swapped _ medicine|medicines|meds|medication|medications|
tablets|pills|dose|dosage|prescription|insulin|strength|injection
took|taken|taking|swallowed|given|gave _ wrong|double|twice|too _ many|much|medicine|meds|tablets|pills|dose|
medication
overdose|overdosed
oxygen|ventilator|dialysis|pacemaker|feeding|insulin|nebuliser|nebulizer|cpap|defibrillator _ concentrator|machine|
pump|tube|supply|tank|bottle _ stopped|broken|broke|failed|fails|faulty|empty|not|doesn't|beeping|leaking|died|dead
payments|transactions|withdrawals|logins|purchases _ i|we _ don't|dont|not recognise|recognize|know
changed|reset|replaced by someone|somebody|strangers
been|was|were|got|getting|being|i've|be scammed|defrauded|conned|phished|swindled|catfished
bomb|gunman
tried to|forced|breaking|break|broke|forcing|climbing _ break|get|into|in|open|through _ house|home|door|flat|window|
room
intruder|burglar|burglars
nearly|almost _ killed|died|choked|electrocuted|burned|burnt|strangled|drowned|crashed|blinded|suffocated|fainted
could|might have _ killed|died|choked|electrocuted|burned|strangled|drowned|blinded|suffocated|injured
could've|might've _ killed|died|choked|burned|injured
end|ending it all|everything|my
wanna|gonna die
harm|harming|harmed|cutting|hurting myself|himself|herself
taking|take|took|swallow|swallowed _ all _ pills|tablets|medication|meds
very|extremely|really|highly|so|bloody|incredibly|seriously|too dangerous|unsafe|hazardous
safety|fire|health|choking|trip hazard|risk
death trap|traps
deathtrap
brakes|brake|steering|wheel|airbag|tyre|tire|seatbelt|harness|chain|fork _ failed|came|fell|snapped|locked|flew|gave|
burst|broke|stopped|exploded _ while|on|driving|riding|when|motorway|cycling|road|downhill|and
son|daughter|child|kid|baby|toddler|mum|mother|father|dad|grandmother|husband|wife is|has|gone|went|got missing|
unconscious|disappeared|collapsed|choking|poisoned
asbestos _ found|in|exposed|released|dust
poisoning|poisoned|toxic _ fumes|gas|smoke|smell|food|carbon
someone|somebody|stranger|they _ made|making|placed|placing _ payments|payment|orders|order|purchases|purchase|
transfers|transfer|withdrawals|withdrawal|transactions
poison control|centre|center
needed|needs looking at
can't|cant|cannot|won't|wont|unable _ put weight|walk|move|lift|bend|feel
can't|cant|won't|wont|doesn't|not wake|waking up
keep|kept|keeping _ anything|food|nothing down
missed|missing|misses _ me|him|her|us|by _ inch|inches|head|centimetre|centimetres|hair|foot
black|thick|white|grey|dense smoke
smoke _ cupboard|shaft|vent|socket|ceiling|engine|bonnet|wall
electric|electrical|massive|big|huge|nasty|strong|bad jolt|zap|shock _ from|when|through|off
arm|hand|fingers|whole _ numb|tingling|thrown
thrown|knocked back|backwards|across|off
drank|drunk|swallowed|ate|eaten|licked|sprayed|inhaled|ingested _ of|bottle|some|the _ cleaner|bleach|detergent|
sanitiser|sanitizer|freshener|polish|antifreeze|acid|varnish|remover|fluid|perfume|liquid
cleaner|bleach|detergent|disinfectant|sanitiser|chemical|acid _ eyes|eye|mouth|skin|drank|swallowed|inhaled
bit|biting|chewed|crunched _ down|on|into _ hard|something|bolt|stone|metal|glass|plastic|screw|nail|bone
boiling|hot|scalding water|oil|coffee|tea|soup|steam _ over|on|arm|hand|leg|burnt|skin|lap|sprayed
not|arent|aren't|isn't|isnt _ my|mine _ tablets|pills|medicine|medication|meds|prescription
teach|taught _ a lesson
filming|films|filmed|photographing|peeping|spying _ me|us|daughter|changing|shower|undressing|wife
lets himself|herself|themselves
enters|entered|comes|came|goes|in _ my|our _ flat|room|house|apartment _ without|when|while|permission|i'm|sleeping|
away
touched|touches|touching|grabbed|cornered|hugged|kissed _ me|my _ without|shower|inappropriately|bum|chest|leg|thigh|
daughter
sugar|blood|asthma|heart|pressure|allergy|epi|adrenaline|thyroid|epilepsy|transplant tablets|tablet|pills|pen|
medication|medicine|meds|drops _ not|missing|still|last|no|out|late|none
took|taken|takes|had|has|used _ last _ tablet|one|pill|dose|capsule|injection _ on|yesterday|this|night|friday|
thursday|monday|today
put|we|fire put|extinguished _ out|it
started|began|begins|starts smoking|smouldering|sparking|burning|melting
got|had|felt|received|gave|gives|getting _ shock _ arm|hand|hands|finger|fingers|elbow|through
fell|falls|fallen|came|dropped|landed|toppled|crashed _ on|onto|over my|his|her|our _ head|foot|hand|toe|leg|back|
shoulder|child|son|daughter|baby|mother|nan
it's|its|still|really|was bleeding
bleeding|bleeds|bled _ loads|lots|everywhere|heavily
hives|rash|spots|blisters|bumps|welts|swelling _ all|over|face|body|arms|everywhere|neck|legs
come|came|broke|breaking|coming out _ hives|rash|spots|blisters|bumps
someone|somebody|another|other _ else|elses|else's|person's|patient's _ prescription|medication|medicine|tablets|
pills|meds|name _ given|got|taking|taken|on
given|got|sent|received _ someone|somebody elses|else's|else _ prescription|medication|medicine|tablets|pills|meds
brakes|brake|steering|clutch|tyres _ feel|feels|are|is|felt|gone|went|getting spongy|soft|weak|gone|loose|wobbly|
failing|dodgy
exhaust|wheel|tyre|saddle|pedal|handlebars _ fallen|fell|came|come|dropped off
ran|run|knocked|hit|reversed|drove _ over|down|into|by _ my|me|our|him|her|a _ dog|cat|son|daughter|child|husband|
wife|leg|foot|van|driver|mother|car|bike
driver|courier|instructor|pilot|engineer|nurse _ drunk|stoned|drugs|alcohol|drinking|asleep
mugged|gunpoint|knifepoint|kidnapped|abducted|burgled
wound|incision|stitches|stitch|scar|op _ opened|open|infected|pus|bleeding|burst|oozing|weeping|smells|came
slurred|slurring|paralysed|palpitations|convulsing|convulsions|hyperventilating|choked
chest _ tight|tightness|pain|hurts
cord|blind|string|strap|rope|curtain|necklace _ neck|throat|strangled|choked
around _ neck|throat _ cord|strap|wrapped|rope|caught
battery|batteries|magnet|magnets|screw|bead|button|eye|part|parts _ fell|came|comes|falls|loose|out _ mouth|baby|
toddler|son|daughter|choke|choking|swallow|swallowed
helmet|car|child|harness|bunk|crib|cot|highchair|stairgate|bed|swing|trampoline|ladder|stool|chair|seat|shelf|
wardrobe _ broke|collapsed|snapped|gave|unbuckled|tipped|toppled|failed|undone _ son|daughter|baby|me|child|toddler|
him|her|head|fell|hurt|crash|floor
sharp|razor|jagged edge|edges|end|ends|metal _ cut|blood|finger|hand|lip
rat|rats|mouse|mice|maggots|needle|razor|poison|faeces|droppings _ in|inside _ food|cot|bed|meal|bread|salad|milk|
ward|room|kitchen
lift|elevator _ dropped|fell|plunged|jerked|doors _ floors|open|shaft
tree|branch|chimney|tiles|slate|gutter|scaffold|window|pane _ fell|fallen|falling|hanging|come|collapsed|loose _ car|
pavement|street|roof|garden|path|head|on
gas _ on|off|tap|valve|hob|ring _ won't|turn|stays|all|leaking|broken|hissing|night
left _ gas on
tastes|tasted|smells|smelled _ bleach|chemical|chemicals|petrol|metal|soap|detergent _ drink|water|juice|milk|drank
gas _ won't|wont|can't|cant|cannot|not|doesn't _ off|close|shut
set|sets|setting _ alight|ablaze
onto|into|over|reached _ fuse|electrics|sockets|socket|fusebox
speech|speaking|talking|words _ funny|slurred|strange|garbled|weird|nonsense
antidote
slug|rat|ant|weed|mouse|insect pellets|poison|killer|bait|powder
pellets|berries|mushrooms|pods|mothballs|lighter|plant _ ate|eaten|swallowed|licked
ate|eaten|swallowed|licked|licks|eats|chewed _ pellets|berries|mushroom|mushrooms|pods|mothballs|poison|cigarette|
nicotine|vape|batteries
load|whole|lots|packet|pack|box|too|bottle _ of _ paracetamol|ibuprofen|painkillers|sleeping|pills|tablets|aspirin|
antidepressants _ took|taken|swallowed|dont|don't
took|taken|swallowed|had _ load|whole|lots|packet|pack|box|bottle|handful|many _ paracetamol|ibuprofen|painkillers|
pills|tablets|aspirin|antidepressants
cut|sliced|burned|down|gash|straight|right to the bone
epipens|inhalers|insulin|adrenaline _ lost|missing|parcel|late|never|where
lost|missing|late|stuck _ epipens|epipen|inhalers|insulin|adrenaline
asked|asking|told|tells|wants|instructed _ move|transfer|send|wire|pay _ savings|money|funds|account _ did|have|safe|
already
water _ onto|into|over|on|in _ fuse|board|electrics
gave|gives|got _ me|a _ belt|jolt|whack|zap|buzz
threw|thrown|knocked|blasted _ me|him|her|back|off|across|lawn|floor
rolled|crashed|overturned _ car|van|bus|coach
raw|undercooked|pink _ chicken|pork|burger|meat|middle _ sick|ill|hospital|vomiting|poisoning
cornea|retina|eyesight|blinded|blind _ scratched|damaged|burned|lost|scarred|in
whiff|stench|odour|odor|waft|hint of _ gas|burning|smoke|petrol|fumes
burned|burnt|scorched|melted|singed _ hole|mattress|carpet|sofa|curtain|curtains|worktop|floor|bed|duvet|sheets|table|
wall
smoke coming|pouring|rising|seeping|drifting|billowing
sliced|gashed|slit|lacerated|stabbed|crushed|scraped _ palm|thumb|finger|fingers|hand|knee|forehead|chin|cheek|heel|
shin|wrist|foot|arm
lips|lip|tongue|throat|mouth|face|tingling _ numb|swelled|tingling|puffed|ballooned
wrong|different|double strength|dose|dosage _ warfarin|insulin|tablets|medication|pills|taken|taking|been
he|she|they|he'd|she'd|they'd|he'll|him _ wait|waiting|waits|be for|outside me|us|my|outside
won't|wont|not be around|here|alive|long _ much|longer|tomorrow|anymore|for
up|in|inside|stuck|shoved|put _ his|her|my|the nose|ear|nostril
detector|alarm|monitor _ beeping|bleeping|chirping|sounding _ sick|headache|dizzy|ill|all
monoxide _ beeping|bleeping|sounding|going|alarm|alert
turned|switched|disabled _ off|my _ two|2fa|factor|authentication|security
wheezing|wheezes|wheezy|gasping
covered in _ rash|hives|spots|blood|blisters|glass|welts|bites
broke|broken|cracked|fractured _ ribs|rib|hip|collarbone|wrist|ankle|teeth
socket|plug|charger|boiler|lamp|oven|battery _ pop|popped|bang|banged|exploded
glass|door|screen|panel _ blew|exploded|flew|shattered _ over|face|out|me|everywhere
gas _ hissing|hisses|whistling|escaping
hissing|hisses _ gas
shocked|shocks me|us _ twice|times|again|today|when|every
face|lip|lips|eye|eyes|tongue blew|puffed|ballooned up
can't|cant|cannot|couldn't move|lift|bend|feel my|his|her _ arm|leg|hand|neck|fingers|wrist|foot
stairs|staircase|balcony|ceiling|roof|wall|floor|scaffolding has|have|just|is|came|gave _ collapsed|collapsing|down|
way|caved
dog|cat|puppy|kitten|rabbit|toddler|baby|son|daughter ... poison|antifreeze|slug|bait pellets|from|in|that|was
got|gets|getting|climbed|been into ... cleaner|bleach|detergent|drain|dishwasher|turpentine|thinner
mouth|lips|tongue|throat is|are _ red|burnt|burned|swollen|blistered|burning
rat|rats|mice|cockroaches|maggots|bedbugs _ in|inside|around|through|all _ house|flat|restaurant|hotel|apartment|
bedroom|pantry|larder|store|canteen|nursery
kitchen|house|flat|room|restaurant|bedroom|ward|nursery _ rat|rats|mice|maggots|cockroaches
broke|broken|snapped|collapsed|gave|tipped|fell ... hospital|casualty
wallet|purse|handbag|bag _ stolen|nicked|pinched|snatched ... card|cards|passport|keys
heater|stove|dryer|machine|oven|cooker|fridge|car|engine|house|kitchen|building|roof|garage|tree|battery|
charger _ ablaze|alight
food|jar|soup|meal|salad|bread|cereal|yogurt|rice _ was|were|had|is|are _ glass|metal|needle|screw|blade
mouse|rat|mice|rats|rodents ... droppings|gnawed|nest
rats|mice|cockroaches _ coming|come|running|run|living|nesting|everywhere _ into|in|under|behind|around
can't|cannot|cant|unable|couldn't _ move _ leg|legs|arm|arms|neck|hand
fell|fallen|falls off|from|down _ scaffolding|scaffold|roof|ladder|platform|balcony|stairs|escalator
purse|wallet|handbag|bag ... card|cards ... gone|missing|disappeared , someone|somebody|they|he|a
battery|charger|powerbank ... hot ... smoke|smoking|smells
"""
