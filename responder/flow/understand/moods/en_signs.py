"""English signs of danger that say little alone: two of them make one."""

from __future__ import annotations

SIGNS = """
0.5 fraud|unauthorized|unauthorised|suspicious|scammed
0.6 not|wasn't|wasnt|isn't me
0.45 bought|ordered|paid|charged|purchase|purchases|spent _ account|card|name
0.5 hackers|hacker
0.5 smell|smells|smelling|smelled|smelt
0.5 of|like burning|smoke|fumes|petrol
0.5 fire _ kitchen|bedroom|house|garage|roof|building|flat|car
0.6 swollen|bulging|hissing|crackling|sizzling|buzzing|sparking|bubbling
0.6 battery|charger|powerbank|bank|plug|socket|cable|phone|laptop|adapter|heater|box|meter _ hot|warm
0.4 burning|boiling|red|dangerously|extremely|too|unbearably|really hot
0.6 vomiting|vomited|puking|diarrhea|diarrhoea|puked
0.5 hospital|hospitalised|hospitalized|casualty|paramedic|paramedics|intensive
0.6 my|his|her|the|your|our head|foot|hand|leg|back|son|daughter|child|baby|toddler|mother|father|mum|dad|husband|
wife _ fell|slipped|tripped|tumbled|stumbled
0.6 i|he|she|we fell|slipped|tripped
0.4 hurt|hurts|painful
0.5 bruised
0.4 in|of|his|her|my|lot|much pain|swelling|limping|blood|bruises
0.6 burns|blisters|blistered|rash|hives|welts
0.6 on|all|over|my|his|her _ skin|scalp|face|arms|legs|eyes|neck|body _ burns|blisters|rash|hives|red|swollen|burning|
itchy
0.5 allergic|allergy|intolerant
0.6 reaction _ after|from|your|cream|face|peanuts|nuts
0.45 medicine|medicines|meds|medication|medications|insulin|inhaler|pills|tablets|prescription|oxygen|antibiotics|
injections|chemo|anticoagulants|antidepressants|painkillers|epilepsy
0.6 only|just|down|for _ dose|pill|tablet|doses|pills|tablets|injection|patch|puff _ left|remaining|more
0.5 was|were|is meant|supposed|due _ come|arrive|here|be|delivered|get
0.6 i|we|i've didn't|didnt|never|haven't|not _ make|made|do|done|place|placed|authorise|authorize|authorised|
authorized|approve|approved|request|requested
0.4 i|we don't|dont|not recognise|recognize|know
0.6 payment|transaction|withdrawal|login|purchase|order|charge|debit _ don't|dont|not _ recognise|recognize
0.45 taken|taking|took|withdrawn|withdrew|missing|gone|disappeared|disappearing|vanished|emptied|drained|charged|
spent _ from|out|of|on _ account|card|savings|bank
0.5 block|freeze|stop|cancel|lock _ my|the|our _ card|cards|account|accounts
0.6 my|our _ email|password|phone|details _ was|been|were|got changed|reset|replaced
0.6 fake|false|scam|bogus|spoof|fraudulent|phishing|dodgy text|texts|sms|email|emails|mail|message|messages|site|
website|link|call|caller|invoice|page|shop|app|courier|driver|agent|advert|listing
0.6 pretending|pretended|pretends|posing|posed|impersonating|impersonated|claiming|claimed _ be|to|as|from _ you|your|
bank|someone|company|courier|police
0.6 gave|given|entered|put|typed|filled|clicked|shared|sent|handed|told _ details|code|pin|password|link|number|bank|
card
0.5 fraudulently|cloned|skimmed|impersonated|impersonating|scam|scammer
0.6 can't|cant|cannot|can not _ go|take|do|live|cope|carry _ on|anymore|longer|life|like this
0.5 dangerous|unsafe|hazard|hazardous|lethal
0.6 gone|vanished|disappeared|off|ran with my|our|the|all money|deposit|savings|cash
0.5 headache|headaches|dizzy|dizziness|nauseous|fever|numb|numbness|cramps|tingling|pale|shivering|drowsy|woozy|
migraine
0.5 bruise|peeling|raw|throbbing|stinging|welt|inflamed|infected|infection
0.6 vomit|collapsed|unresponsive|fainted|limp|concussion|delirious|lethargic
0.5 doctor|gp|surgeon|xray|paramedics|vet|nurse|clinic said|told|advised|looked|says|had|took|stitched|confirmed
0.6 fell|slipped|tripped|crashed|tumbled _ floor|stairs|steps|entrance|ice|ladder|wet|pavement|bike|escalator
0.6 can't|cant|cannot|unable|couldn't _ put|walk|move|lift|bend|feel|see|swallow|speak|stand _ weight|arm|leg|hand|
wrist|finger|neck|back|eye|foot
0.5 came|come|flew|broke|fell|dropped|flying off|down|loose
0.6 nearly|almost had|caused|got|was|were _ accident|crash|collision
0.6 while|when _ driving|riding|downhill|cycling|motorway|speed
0.5 glow|glowing|glowed|melted|melting|sparked|steaming|singed|scorch|blackened|char|flame
0.5 hissing|hiss|buzzing|crackling|whistling|popping|sizzling|bang
0.5 strange|odd|funny|weird|horrible|sharp|bad|chemical|eggy smell|smells|odour|odor|noise|noises
0.5 smells|smelling funny|odd|strange|weird|off|bad
0.5 gas|boiler|cooker|stove|fuse|meter _ bottle|cylinder|pipe|cupboard|man|engineer|box
0.6 half|chipped|lost|broke|broken|cracked|part _ tooth|teeth|crown|filling
0.6 skin _ peeling|raw|red|burning|blistering|off|burnt
0.6 had|taken|took|swallowed|given _ one|two|three|four|some _ already|last|this|yesterday
0.6 not|arent|aren't|isn't|isnt|wasn't _ mine
0.6 never heard|been|met|ordered|bought|opened|signed|requested|applied|visited _ of|in|there|any|anything
0.45 left|gone|leaving|going|went _ from|out|my _ account|savings
0.6 my sim|number _ swapped|transferred|moved|ported|switched|cloned
0.6 doesnt|doesn't|not|isn't|isnt|never exist|exists|existed|real
0.5 paid|transferred|wired _ deposit|seller|holding
0.6 landlord|seller|agent|company|flat|clinic|shop|coach _ doesn't|doesnt|not|never|fake|vanished|disappeared|gone|
blocked _ exist|exists|me|real|anymore
0.5 supposed|alleged|claiming|claimed|pretending|impersonating _ employee|engineer|courier|agent|colleague|policeman|
technician|from
0.5 remote|access|control|anydesk|teamviewer _ computer|laptop|phone|pc|access
0.5 or|he|she|they|you'll|you|i'll|will _ regret|watch|sorry|see
0.6 nobody|noone|anyone|world|everyone _ notice|notices|miss|care|cares _ if|gone|me|disappeared
0.6 if i|i'm|im _ was|were|am|wasn't|gone|not|dead gone|here|dead|around|disappeared
0.6 won't|wont|not|am|be _ here|alive|around tomorrow|anymore|longer|next|much
0.6 anyway|don't|dont _ bother|need|matter|matters|point
0.3 what _ do|should i|we do
0.5 no|still _ sugar|blood|heart|pressure|thyroid _ tablets|pills|medication|meds
0.5 since|after _ engineer|installer|repair|maintenance|service|boiler|installation|works|builders
0.4 itchy|itching|sore
0.6 no|don't|dont|not _ idea|know|clue who|where|how
0.5 money|cash|savings|funds _ gone|missing|disappeared|taken|vanished
0.6 was|it's|its|is|were|be a _ scam|fraud
0.5 extinguished|extinguisher _ used|had|with|it
0.5 been|is|was taking _ it|them|since
0.5 fuse|consumer|electric board|unit|box|cupboard|panel
0.5 aggressive|violent|shouting|screaming|drunk|intimidating|hostile|creepy|abusive
0.6 turning|turns|showing|shows|turned|coming|comes|hanging|standing _ up|at|outside|round _ my|our house|door|home|
flat|work|place|address
0.4 pregnant|pregnancy|newborn|surgery|transplant|diabetic|epileptic|chemo|asthmatic
0.5 chest|heart|pulse|breath _ racing|pounding|fast|short|weak
0.5 water|juice|milk|drink|bottle _ tastes|tasted|smells _ bleach|chemical|chemicals|petrol
0.6 not|wasnt|wasn't|weren't|werent|missing|never in _ delivery|box|order|bag|parcel
0.45 dialysis|transplant|epilepsy|seizure|heart|blood|asthma|diabetes|thyroid|cancer|hiv _ medication|medicine|
tablets|pills|drugs|meds|treatment
0.6 he|she|i|we|they|and|has|have|hes|shes none|nothing left|more
0.6 run|ran|running|has|hes|shes|is out
0.6 is|are|started|it's|its|was|began smoking|smoldering|smouldering
0.5 gas fire|fireplace|heater|hob|cooker|stove|boiler|tank|canister
0.5 faint|dizzy|sick|drowsy _ every|each|when|whenever|whilst _ time|we|i|on
0.5 invoice|fine|bill|charge|debt|letter _ never been|there|lived|owned|heard
0.6 look|looks|looked|looking different|unusual|strange|odd
0.6 heart _ racing|pounding|fluttering|beating
0.6 don't|dont|not know who _ tell|call|turn|ask
0.6 epipens|epipen|adrenaline
0.6 nut|severe|peanut|threatening|anaphylactic allergy|allergies
0.6 i|and|so did it|that|so
0.5 fraud|security department|team|dept _ called|call|phone|rang|asking|asked
0.5 cord|rope|strap
0.6 round|around _ neck|throat
0.5 ex _ keeps|still|can|has|knows|got
0.5 water|leak _ ceiling|onto|into|through _ fuse|electrics|lights|socket|board
0.5 cornea|eyesight|eardrum|kidney|liver|lung|lungs|spine|skull
0.6 flames|blaze|inferno
0.4 fridge|freezer|dishwasher|dryer|oven|microwave|kettle|toaster|charger|battery|heater|boiler|socket
0.5 palm|thumb|forehead|chin|shin|eyebrow|knuckle|wrist|ankle
0.6 bad|severe|allergic|terrible|awful|horrible|nasty reaction
0.6 paid|hired|booked _ platform|site|app|marketplace
0.6 can't|cant|cannot|couldn't get|log|sign into|in|on _ account|email|profile
0.6 never|didn't|didnt|not|haven't ask|asked|request|requested|initiate|initiated
0.6 password|email|number|address was|been|got|has _ changed|reset
0.45 epilepsy|heart|blood|thyroid|asthma|diabetes|transplant|seizure|pressure tablets|pills|medication|medicine|meds|
tablet
0.6 none|nothing left|more
0.5 made|mind|decision _ up|mind|final
0.5 cancel|close everything|all
0.5 button|coin cell|battery
0.6 card _ in|with my|me|right pocket|purse|bag|hand|wallet|possession|here
0.5 pop|bang|poof _ wall|black|smoke|socket|sparks
0.5 wall|ceiling|socket|worktop _ black|scorched|blackened|soot
0.6 last|final|goodbye message|note|letter|words
0.5 dog|cat|puppy|kitten|pet _ ate|eaten|swallowed|licked|chewed
0.6 shaking|trembling|drooling|foaming|twitching|convulsing|staggering
0.45 morphine|patches|fentanyl|methadone|prednisone|warfarin|ventolin|levothyroxine|antipsychotics|lithium
0.6 says|marked|shows delivered _ not|nothing|isn't|never|but
0.6 security|fraud _ called|rang|phoned
0.6 called|rang|phoned _ security|fraud
0.5 now _ gone|missing|disappeared
"""
