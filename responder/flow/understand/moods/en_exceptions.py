"""English phrases that only sound like mood or need: what these cover means nothing of the kind."""

from __future__ import annotations

EXCEPTIONS = """
danger: you're|youre on fire
danger: you guys|lot|all|people _ on fire
danger: team|sale|sales|game|song|album|band|deals|look|outfit|form|card|ticket|letter|voucher _ on fire
danger: on fire lately|right|this|with
human: call me a|an
danger: swallowed by _ machine|atm
danger: swallowed|swallows my|the|our _ card
danger: card|cards _ swallowed
complaint|complaints procedure|policy|process|form|department|handling
no|without|any complaint|complaints
no problem|worries|rush|hurry
not|isn't|nothing urgent|wrong
urgent|emergency care|room|contact|contacts|number|fund|savings|kit|exit|lights|brake
to do list|lists|app
danger: fire tv|stick|alarm|pit|place|extinguisher|hydrant|engine|truck|department|drill|works
danger: gas station|stations|bill|mileage|price|prices|tank|card|grill|stove|oven|company|money
danger: fraud alert|department|protection|prevention|team
danger: fire and apple
brand new|name|names
danger: smoke detector|detectors|alarm|machine|free
danger,urgent: leak proof|detector|detection|test|tests|testing|tight
danger: call of duty
human: call|phone|contact me|us _ if|when|only
human resources|rights|body|history|being
legal advice|team|tender|age|documents
claim|claims for|on|with|under _ insurance|warranty|expenses|tax|travel
immediate availability|start|effect|family|area|vicinity|delivery
travel|real estate|insurance|rental agent|agency|agents
insurance|warranty|expense|travel|tax|damage|medical claim|claims
worst case
not bad|too|so
bad boy|boys|bunny|weather
are|am you|i|is _ human|real|bot|robot|person|ai|computer|machine
real|human|live person|human or _ bot|robot|computer|ai|automated|machine
bot|robot|computer|ai|machine or _ real|human|live|person _ person
when|if you're|you _ not working
tell|hear|know|share|make|need|another|funny|good _ joke
interest|credit score|hurt
at worst
dead line|line's
as soon as it|they|you|we|i
court|tennis|food court
waste bin|bins|collection|water|disposal
danger: stop by|motion|sign|watch|watching|light
danger: broke up
danger: number _ call _ emergency|center
priority mail|pass|boarding|shipping|seat|queue
danger: colour|color|colours|dye|ink|print|black|red|blue _ bleeding|bleeds|bled
danger: bleeding heart|edge
danger: no|non|is|allowed|quit|stop|about|for|the|a smoking room|rooms|area|areas|flat|allowed|policy|jacket|gun
danger: non smoking
danger: smoking room|area|jacket|policy|allowed
danger: prescription glasses|sunglasses|lenses|goggles|swimming|frames
danger: wireless|touch|drawing|graphics tablet|tablets
danger: dishwasher|dishwashing|cleaning|washing|coffee|effervescent|water tablets|tablet|pods
danger: almost|nearly|could _ died|dead _ laughing|laughter
danger: shock _ bill|price|invoice|saw|opened|news
danger: heart attack|stopping _ price|bill|deal
danger: stroke of
danger: bomb|bath _ bath|bombs|bomb
danger: time bomb
danger: photo|picture|mattress|balloon|blow _ blow|blew|blown up
danger: knife set|block|sharpener
danger: hit me with|up
danger: atm|machine|cashpoint _ stole|stolen|swallowed|swallow|swallows
danger: swallowed card|cards
danger: sell|buy|have|need|want|install|looking|order|recommend _ monoxide _ detector|detectors|alarm|alarms|sensor|
sensors
danger: choking under|hazard|warning|point
danger: hot water|chocolate|tub|dog|dogs|spot|deal|deals
danger: fell in|into|for love|sale|category|it|line
danger: book|books|film|movie|song|game|novel|title _ choking|suicide|dying|dead|death|kill|killer
danger: running out of stock|time
work|works|working|run|use|clean|cleaner _ without|no _ robot
danger: run|ran|running out of _ stock|time|data|space|ink|paper|milk|bread|food|coffee|size|credit
danger: run|ran|running out at|in|the
danger: hit|hits by _ price|fee|fees|charges|inflation
danger: clean|wash|wipe _ around _ neck
danger: ear|ears piercing|phones|buds|rings
danger: blood test|tests|pressure|group|donor|orange|sample
do|deal|handle|with _ complaints from|about|of
complaints from|by|of neighbours|neighbors|others|residents|customers|guests
emergency button|stop|door|lighting|lamp|generator|call|services|service|plan|procedure|shutoff|switch|battery|repair|
battery
human: call|ring|phone _ courier|driver|neighbour|neighbor|store|hotel
emergency department|ward|doctor|dentist|vet|appointment|dental
complaint: @third time _ order|buy|shop|book|visit|use|ordering|buying|shopping|booking|visiting|coming|stay|staying
complaint,angry: last|previous|old|former|other|another supplier|provider|shop|company|bank|landlord|
garage ... disaster|nightmare|joke|terrible|awful|rubbish|horrible|useless|disappointing|worst|let
complaint: another|one|quick|more question|thing
human: said|promised|swore|told _ @youd ... call|ring|phone me|us|back
danger: shower|bunch|pack|lot|set of con artists
human: every|each|different|another person|agent i|we _ speak|talk|spoke
complaint: thanks|thank|you so much for
danger: i made _ fraudulent transaction|charge|purchase
danger: fraudulent|fraud activity _ information|policy|guide
complaint,angry: @neighbour ... furious|angry|livid|mad|fuming|upset|annoyed _ her|his|their|the
urgent: pay|paid|paying|order|buy straight|right away|now
urgent: emergency generator|power|supply|unit|blanket|whistle|ladder|radio|torch|pump
danger: read|heard|saw|seen ... paper|news|radio|tv ... fire|accident|explosion|blaze
complaint: how|does|much _ long|does ... complaint|complaints
complaint: complaint|complaints _ take|takes|handled|processed|dealt
complaint,angry: @neighbour is|was ... angry|mad|furious|annoyed _ that|because i
human: what|name do|does|should|will|would|did|to|can|may you|people|i call me|you
human: name you|people|i call me|you
human: what name|would|do _ you _ to be called
human: people call me
human: call me|you _ something|by|instead
human: think|act|sound|talk|speak like a _ real|human|person|being
human: know|tell|if|whether _ you are _ real|human|live|living
human: my|may supervisor
urgent: flooded|swamped with good|great|reviews|questions|requests|orders|messages|emails|love|offers|memories|light
urgent: deadline _ next|months|weeks
urgent: deadline ... no rush|hurry
danger: explosion|explosions|burst of colour|colours|color|colors|flavour|flavours|flavor|flavors|taste|flowers|joy
danger: suicide|murder|death|killer|zombie|poison _ squad|film|movie|book|poster|novel|album|series|dinner|quiz|costume|
game|podcast|mystery
danger: difference|which|cost|price|catalogue|catalog|brochure|recommend|compare|choose|range ... carbon monoxide
danger: carbon monoxide _ price|catalogue|stock|range|cost
danger,angry,complaint: talk|lecture|course|workshop|seminar|webinar|leaflet|brochure|article|podcast|evening|advice|
information|tips _ fraud|scam|scams|scammers|phishing|hacking|burglary
danger: bag|case|pouch|cooler|wallet|holder|fridge _ insulin|epipen|inhaler|epipens
danger: insulin|epipen|inhaler bag|case|pouch|cooler|wallet|holder
complaint: you|do|can|could _ fix|repair|mend|replace broken|cracked|damaged
danger,urgent: work|works|working|volunteer at|in|for|on _ hospital|emergency|casualty|ambulance|icu
danger,urgent: if|when|should|case my|the|a|your|somebody's|someone's _ is|gets|be stolen|hacked
danger,urgent: if my|the|a|your _ was|were stolen ... how long|replace|replacement
danger,urgent: if my|the|a|your _ was|were stolen , where|how do|can|should|would
danger,urgent: last|previous|old card|phone|bike|one was stolen|hacked
complaint: paying for delivery|shipping|postage
complaint: give up smoking|my|the|a|our|coffee|sugar|work|membership|meat|alcohol
danger: trap|traps|repellent|spray|against|sell|stock|deter|control _ rat|rats|mice|mouse
danger: rat|rats|mouse|mice trap|traps|control|repellent|box
danger: pet|toy|costume|hamster rat|rats|mouse|mice
urgent: emergency _ game|movie|film|series|song|poster|costume|vehicle|vehicles|toy
human: no|nobody one|has|ever|will calls|called|rings|rang|phones me|us _ back
danger: boss|wife|husband|mum|mother|dad|manager|teacher|kids|girlfriend|boyfriend _ shoot|kill|murder|strangle me|
us _ if|when|otherwise
danger: if|or i|we|my _ forget|miss|boss|wife|husband|late ... kill|shoot|murder me|us
danger: smoke flavour|flavor|flavoured|taste|aroma|sauce|grey|gray
danger: exploding|killer|zombie|deadly kittens|game|games|expansion|edition|targets|colours|bunnies
danger: choking game
danger: burglar alarm|alarms|costume|mask ... manual|price|install|brochure|costume|sell|quote|model
danger: wooden|toy|lego|playmobil|model|plastic ambulance|bomb|gun|knife|rat|snake
danger: fainted|fell|died ... price|prices|bill|quote
danger: scorched milk|rice|sauce|food|pan
"""
