"""English phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.en_complaints import COMPLAINT
from responder.flow.understand.moods.en_crimes import CRIME
from responder.flow.understand.moods.en_dangers import HARM
from responder.flow.understand.moods.en_signs import SIGNS

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = """
not no never don't doesn't didn't isn't aren't won't wasn't weren't can't couldn't wouldn't shouldn't haven't hasn't
without dont doesnt didnt isnt wont wasnt cant nothing hardly neither nor
"""

# What these cover means nothing of the kind.
EXCEPTIONS = """
you're|youre|you|team|sale|sales|game|song|album|band|deals|look|outfit _ on fire
on fire lately|right|this|with
call me a|an
swallowed by _ machine|atm
swallowed|swallows my|the|our _ card
card|cards _ swallowed
complaint|complaints procedure|policy|process|form|department|handling
no|without|any complaint|complaints
no problem|worries|rush|hurry
not|isn't|nothing urgent|wrong
urgent|emergency care|room|contact|contacts|number|fund|savings|kit|exit|lights|brake
to do list|lists|app
fire tv|stick|alarm|pit|place|extinguisher|hydrant|engine|truck|department|drill|works
gas station|stations|bill|mileage|price|prices|tank|card|grill|stove|oven|company|money
fraud alert|department|protection|prevention|team
fire and apple
brand new|name|names
smoke detector|detectors|alarm|machine|free
leak proof|detector
call of duty
call|phone|contact me|us _ if|when|only
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
stop by|motion|sign|watch|watching|light
broke up
number _ call _ emergency|center
priority mail|pass|boarding|shipping|seat|queue
colour|color|colours|dye|ink|print|black|red|blue _ bleeding|bleeds|bled
bleeding heart|edge
no|non|is|allowed|quit|stop|about|for|the|a smoking room|rooms|area|areas|flat|allowed|policy|jacket|gun
non smoking
smoking room|area|jacket|policy|allowed
prescription glasses|sunglasses|lenses|goggles|swimming|frames
wireless|touch|drawing|graphics tablet|tablets
dishwasher|dishwashing|cleaning|washing|coffee|effervescent|water tablets|tablet|pods
almost|nearly|could _ died|dead _ laughing|laughter
shock _ bill|price|invoice|saw|opened|news
heart attack|stopping _ price|bill|deal
stroke of
bomb|bath _ bath|bombs|bomb
time bomb
photo|picture|mattress|balloon|blow _ blow|blew|blown up
knife set|block|sharpener
hit me with|up
atm|machine|cashpoint _ stole|stolen|swallowed|swallow|swallows
swallowed card|cards
sell|buy|have|need|want|install|looking|order|recommend _ monoxide _ detector|detectors|alarm|alarms|sensor|sensors
choking under|hazard|warning|point
hot water|chocolate|tub|dog|dogs|spot|deal|deals
fell in|into|for love|sale|category|it|line
book|books|film|movie|song|game|novel|title _ choking|suicide|dying|dead|death|kill|killer
running out of stock|time
work|works|working|run|use|clean|cleaner _ without|no _ robot
run|ran|running out of _ stock|time|data|space|ink|paper|milk|bread|food|coffee|size|credit
run|ran|running out at|in|the
hit|hits by _ price|fee|fees|charges|inflation
clean|wash|wipe _ around _ neck
ear|ears piercing|phones|buds|rings
blood test|tests|pressure|group|donor|orange|sample
do|deal|handle|with _ complaints from|about|of
complaints from|by|of neighbours|neighbors|others|residents|customers|guests
emergency button|stop|door|lighting|lamp|generator|call|services|service|plan|procedure|shutoff|switch|battery|repair|
battery
call|ring|phone _ courier|driver|neighbour|neighbor|store|hotel
emergency department|ward|doctor|dentist|vet|appointment|dental
"""

# These count as complaints too.
ANGRY = """
ridiculous|disgraceful|outrageous|appalling|appalled|disgusting|disgusted|disgusts|shameful|outraged|infuriating|
scandalous
furious|fuming|livid|enraged
i'm|im|am|i|we|very|so|getting|really angry|pissed|mad
pissed off
0.5 angry
0.5 ridiculous|pathetic
liar|liars|thieves|crooks|scammers|scamming
0.9 idiots|clowns|morons
you|you're|youre|bunch|run _ idiots|clowns|morons
you|they|staff|company|been _ lied|lying|liars
lied to|about
a|this|total|is|complete scam|robbery
rip off
ripoff
ripped _ off
fuck|fucking|fuckin|bullshit|bastards|shit|shitty|damn|goddamn|bloody _ service|company|idiots|useless|order|
website|app|phone|bill
0.7 fucking|fuckin|fuck|bullshit
0.5 bloody|damn|shit|shitty|crap|hell
rude|disrespectful|arrogant|insulting|insulted
how dare
0.75 hate|despise _ you|your|company
sick of _ this|it|you|your|waiting|being|calling|asking|having|chasing
go to hell
screw you
get lost
worst _ ever|life|world
boiling|shaking|seething|trembling|fuming _ rage|anger
pack|bunch|gang|band|den of _ thieves|crooks|liars|cowboys|idiots|amateurs|robbers|criminals
shove|stick your|this|it|the _ apology|apologies|where|service|product
"""

URGENT = """
urgent|urgently|asap|urgency
emergency
need|needs|request|require|demand _ immediately
immediate|immediately attention|action|help|response|assistance|please
0.5 immediately|immediate
as soon as possible
time critical|sensitive
no|any time to lose|waste
need|needs|want|answer|help|fix|fixed|call|now|please|reply|respond right|straight away|now
right|straight away please|now
can't|cannot|cant|can not wait _ until|till|any|longer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|
tomorrow|next
this|it|that|really|just can't|cannot|cant wait
flight|train|ferry|plane|bus|boat _ leaves|leaving|departs|boarding _ in|at|soon|tonight|tomorrow|today|minutes|
hours|hour
leave|leaves|leaving|departs _ in _ hours|hour|minutes
leave|leaves|leaving|travel|travelling|fly|flying|wedding|exam|interview|surgery is|tomorrow|tonight|today _ and|
but|so _ no|not|haven't|hasn't|need|still|missing|gone
leak|leaks|leaking|flooding|flooded|sparking
water|gas|sewage _ pouring|everywhere|ceiling|dripping
funeral
server|site|website|webshop|system|production|everything|internet|network|platform|shop is|are|went|has|all _ down|
offline
payment|checkout|login page|system is|are|down|not _ down|broken|working
customers can't|cannot|cant|can not
stranded
locked|stuck|shut outside|inside
locked _ out _ house|home|apartment|flat|car|room|hotel
if _ isn't|not|hasn't|don't _ today|tomorrow|tonight
need|needed|needs|must|have|has _ today|tonight _ at|or|before|urgently|latest
need|needed|needs|must _ by|before|within _ today|tonight|tomorrow|noon|hour|hours|minutes
today|tonight|tomorrow at the latest
deadline is|today|tomorrow|tonight
0.5 deadline
no|any heating|hot|power|electricity _ water|and|in|for|since|cold|freezing
without heating|power|electricity|water|heat
come|help|please right now|away
come|send _ right|straight|immediately|urgently
trapped|stuck in _ lift|elevator
lift|elevator _ stuck|trapped
alarm keeps|won't|not|will _ stop|going|ringing
water in _ basement|cellar|kitchen|ceiling
answer|reply|know|done|it by|before _ today|noon|tonight|pm|am
every minute|second counts
as|top|high|highest|a priority
time is running out
running out of time
starts|begins|start in _ minutes|minute|hour|hours
close of business
before the end of
within the hour
0.6 card|passport|phone|wallet|bag|car was|is|got|been|has stolen
block|freeze|cancel it|that|them _ now|immediately|asap
block|freeze|cancel my|the card|account|payment _ now|immediately|asap
i'm|im|am|we're|are|standing|stuck|currently _ at the airport|gate|border|check-in
look|check|handle|deal|sort|do|come|act _ right now
right now please
can|could|need|send _ engineer|technician|plumber|electrician|mechanic _ today|tonight|now|immediately
terminal|till|register|payments|machine _ not|down|broken|dead _ customers|shop|store|queue|full|waiting
needed|required _ before|by|within _ today|tonight|tomorrow|noon|afternoon|morning|evening|hour|hours|pm
need|want|require|expect _ reply|answer|response|decision|confirmation _ today|tonight|now|immediately
help|call|answer|reply|respond|someone|somebody _ right|straight away
child|baby|kid|son|daughter|dog|cat|mother|father|people is|are _ inside|locked|trapped
within half an hour
within an|one|the|two|three hour|hours
utmost|greatest|highest|extreme urgency|haste|priority|speed
water _ running|pouring|coming|gushing|streaming|dripping _ wall|walls|ceiling|floor|roof|basement|everywhere
hurry|rush please|pls|up
please|pls|plz hurry|quick|quickly|fast
quick|quickly|fast|swift|prompt|speedy _ please|pls
answer|reply|respond|help|act|confirm _ quick|quickly|fast|immediately
shop|store|office|desk|counter|gate|pharmacy closes|closing|shuts _ at|in|soon|today|minutes
standing|waiting|stuck|sitting|stood|we're|im|i'm|are|outside|front _ outside|door|apartment|gate|reception|
lobby _ code|key|closed|locked|nobody|noone|can't|cant|doesn't|doesnt|won't|open|no
code|key|keybox|lockbox|door|card|gate _ doesn't|doesnt|not|won't|wont|isn't _ work|working|open|opening|
there _ outside|standing|front|now|waiting
outside|front _ code|key|keybox|lockbox|door _ doesn't|doesnt|not|won't|wont
today|tonight _ rent|due|expires|deadline|closes
due|expires|expiring|ends|runs today|tonight|tomorrow
sort|fix|solve|resolve|respond|reply _ today|tonight
before _ noon|midday|tonight|midnight|today|lunch _ or|lose|need|otherwise|latest
or|otherwise|else i|we|i'll|we'll lose|miss|lost _ booking|flight|job|place|deposit|appointment|train|room
can't|cannot|cant _ check|board|get _ in|flight|on|into _ hours|minutes|flight|now|hour
need|needs _ tonight|asap|straight|immediately
in|within|only|just|about _ min|mins|minutes|quarter|half _ starts|leaves|begins|exam|meeting|train|flight|call|
boarding|closes|login
0.6 in|within|just|only|about _ min|mins
exam|test|meeting|presentation|interview|show|concert|match|class|webinar|game starts|begins _ min|mins|minutes|soon|
now
movers|removal|van|guests|driver|builders|caterers|tenants|kids|parents|customers|patients _ here|waiting|outside|
arrived|arriving|standing
0.6 no|without|wrong|any|lost keys|key|access|code
0.5 are|is|already|here|standing|waiting|sitting here|outside|waiting|downstairs
0.6 after that|then|afterwards|later i'm|im|i|we|we're _ on|plane|train|flight|away|gone|abroad|boarding|unreachable
0.6 call|ring|phone|reply|answer|email|respond before|by _ am|pm|noon|plane|lunch|midday|then
0.6 queue|line|customers|guests|people _ out|door|waiting|street|standing|lining
till|register|checkout|pos|terminal|screen|system|computer|printer|reader _ frozen|froze|hanging|hangs|crashed|crash|
stuck|down|dead|died _ queue|customers|line|waiting|people|guests|shop|full|out
done|sorted|fixed|ready|here|confirmed|settled|arranged|paid _ before|by _ noon|twelve|midday|tonight|today|morning|
end|pm|am
burst|broken|leaking pipe|pipes|main|boiler|tank
pipe|pipes|boiler|tank|main _ burst|bursting|broken
stopcock|stop tap
train|flight|bus|ferry|coach|taxi _ in|leaves|is _ half|an|one|minutes|hour|hours _ tickets|not|haven't|ticket|no|and
0.6 half an hour
reply|answer|respond|call|ring|confirm _ in|within _ hour|minutes
back to _ in|within _ hour|minutes
0.6 next|within|in _ hour|hour please|or|max|latest
0.6 next hour
0.6 at check-in|reception|desk|gate|customs
check in|desk|counter _ say|says|booking|reservation|refuse|won't
booking|reservation|ticket|tickets _ doesn't|doesnt|not|isn't|invalid|no _ exist|valid|found _ desk|here|check|hotel|
airport|now
sorted|done|resolved|signed today|tonight
today _ or|otherwise _ lose|miss|cancelled|evicted|cut
funeral|wedding|interview|surgery|operation|graduation|christening is|on _ monday|tuesday|wednesday|thursday|friday|
saturday|sunday|tomorrow _ still|not|isn't|hasn't
0.6 locked out
0.5 freezing|snowing|pouring|dark|cold
need|needs|require _ by|before _ am|pm|2pm|3pm|4pm|5pm|noon|midday|1pm|12|10am|11am|9am
0.6 otherwise|or|else _ refused|cancelled|lost|denied|rejected|expires
visa|passport|permit _ refused|denied
boat|ferry|ship|train|plane|bus _ leaves|departs|sails|goes at|in _ now|please|know|asap
get|send|have|can someone|somebody|anyone|engineer|plumber _ here|out|over|round today|tonight|now
newborn|baby|infant|toddler|elderly|twins _ no|without|cold _ heating|water|power|electricity
no|without hot|running water and|with|since|for|in
office|team|company|shop|school|clinic|store|practice|warehouse is|are|at _ down|offline|standstill|paralysed
nobody|noone can _ log|work|login|access|connect|pay
no one can _ log|work|login|access|connect|pay
train|flight|bus|ferry|boat|coach goes|leaves|departs|departing|leaving in|at _ minutes|minute|hour|hours|soon
wrong|incorrect address _ ships|ship|leaves|goes|sent|dispatched|shipped _ hour|today|soon|minutes|now
ships|shipping|leaves|goes|dispatched in|within _ hour|hours|minutes
outside|front _ shop|store|office|door|building _ closed|locked|shut|nobody
appointment|meeting|interview|slot|class is|starts|begins in|at _ minutes|minute|half|hour
know|hear|answer|reply|confirmation by|before _ or|otherwise|else _ lose|miss|lost|gone
taxi|cab|driver|courier|uber|coach|shuttle is|are|has _ already|waiting _ outside|here|downstairs|waiting
child|kid|son|daughter|kids|children|mother|mum|mom|father|gran is|are _ alone|stranded|lost _ station|street|outside|
school|
airport|stop|dark|platform
0.5 have|need|must to|i _ decide|choose|sign
won't|wont|refuse|refused|not|denied _ let|letting _ board|through|in _ board|through|in|past
denied|refused boarding|entry
fridge|freezer|cooler|cooling|coldroom _ died|broken|failed|stopped|down _ food|stock|everything|restaurant|shop
food|stock|everything is|are|all|starting _ going|spoiling|thawing|melting|defrosting _ off|now
in|within the next ten|five|two|few|couple minutes|min
hotel|desk|reception says|said|claims|insists _ room|booking|reservation _ exist|exists|there
"""

HUMAN = """
real|live|actual|breathing|human|living|flesh person|human|agent|agents|being|someone|advisor|representative|
operator|people|assistant|rep|employee
speak|speaking|talk|talking|chat|chatting|contact|contacting|connect|connected|communicate|transfer|transferred|
switch|reach|call|through|get|need|want|see _ human|person|agent|agents|operator|representative|rep
speak|speaking|talk|talking|chat|chatting|connect|connected|communicate|transfer|transferred|through|put _ someone|
somebody|assistant|anyone|employee|people|manager|advisor|adviser|supervisor|colleague|specialist|staff
contact|contacting|reach|reaching _ someone|somebody|assistant|manager|supervisor|employee
put|connect|transfer|pass me|us _ through
human|agent|person|operator|representative please|now|pls|asap
give|want|need|get _ human|representative|operator|agent
agent|operator|human|person|assistant|someone|somebody|representative _ talk|speak|chat|contact
is|are there _ human|person|agent|anyone|somebody|real
call|ring|phone me|us _ back
call|ring|phone|telephone|calling me|us on|at|today|tomorrow|asap|urgently|about|regarding|immediately
someone|somebody|anyone|representative _ call|ring|phone me|us
please|pls call|ring|phone me|us
can|could|would you|someone|somebody call|ring|phone me|us
0.5 human|representative|operator|agent|person|advisor
callback
can't|cant|cannot|couldn't|unable|impossible to|talk|speak|chat|contact|reach|get|through _ agent|human|operator|
person|assistant|someone|anyone|somebody|representative
call back please|request|requested|asap|today
can't|cannot|cant|couldn't get|getting through to
request|arrange|want|would|need|schedule a call
not|don't|dont|no|hate|stop|without|instead _ robot|robots|bot|bots|machine|chatbot|computer|ai
by|over|on|via the phone|telephone please|only|with|instead
speak|talk|chat _ by|over|on phone
0.5 manager
your|a|the manager|supervisor please|now
your supervisor
colleague|somebody|someone|anyone|person|human|agent|representative _ contact|phone|ring me|us
number i|we can|could call|ring|reach
0.5 number to call|ring|reach
give me|us a ring|call|bell
transfer|connect|put me|us to|with _ sales|billing|support|accounts|finance|technical|service|department|complaints|
returns
rather|prefer _ talk|speak
living soul
whoever|person|someone|somebody _ in charge
personal contact|assistance|call
is anybody|anyone there|here
on the phone _ someone|human|person|soul
get|reach _ someone|somebody|anyone|human|soul _ phone|line
anybody|anyone|someone|somebody|number|person i|we can|could|may call|ring|speak|talk|phone|contact
number can|could|do|should i|we call|ring|reach|phone
what|which number _ call|ring|phone
discuss|explain|settle|handle|resolve _ over|by|on|via _ phone|telephone
colleagues|team|staff|people _ ring|call|phone|contact me|us
0.6 speak|talk|speaking|talking to|with _ customer|service|support|care|helpdesk
speak|talk|speaking|talking to|with _ department|team|desk
your|the|a|his|her boss|superior|director|owner _ phone|speak|talk|call|line
put|get|give _ boss|manager|supervisor|superior _ phone|line|on
speak|talk _ boss|superior|director|owner
not|don't|dont|rather|tired|sick|stop|hate|no _ talk|talking|speak|speaking|chat|chatting|dealing|deal _ bot|robot|
machine|computer|chatbot|ai
like|want|prefer|need|expect|hope|request to|a be|get called|phoned|rung
0.6 called back
colleague|manager|supervisor|person|human|agent|advisor _ call|calls|ring|rings|phone|phones me|us
demand|insist|require|request _ human|person|agent|representative
discuss|talk|speak|chat _ advisors|advisers|agents|colleagues|specialists|experts|representatives
with one of your _ advisors|advisers|agents|colleagues|specialists|experts|representatives
stop|no|not|enough|without|sick|hate _ bot|robot|chatbot|bots|robots|automated
i'd|id|i|want|would|rather|like|need|prefer _ like|want|need|prefer|have a person|human|someone|somebody|people
ring|call|phone|reach|contact me|us on|at _ my|mobile|cell|phone|number|landline
0.6 can|could _ call|ring|phone me|us
what's|whats|what|number|have _ number|line for|of|to _ advisor|adviser|agent|person|someone|human|colleague|support|
real
someone|somebody|person|colleague|one _ explain|explains|discuss|go|talk|walk _ phone|call|telephone
team|you|staff|colleagues call|ring|phone me|us
no|not|don't|dont|stop|without|any automated|automatic|canned|bot|computer reply|replies|answers|messages|response|
responses
want|wanted automated|automatic replies|answers
don't|dont|not want _ automated|automatic|bot|bots|canned
manager|supervisor|someone|colleague|person contact|call|phone|email me|us
can|could|may i|we ring|call|phone you|someone|anyone|anywhere|somewhere
is|are there somebody|someone|anybody|anyone i|we _ ring|call|phone|speak|talk
someone|somebody|anyone|anybody i|we can|could|may just|simply ring|call|phone
flesh and blood
rather|prefer|better _ on|over|by the|phone _ phone|telephone
get|put|give|want|need me|us|a somebody|someone|person|human _ line|phone|knows
"""

TIP = """
tip|suggestion|suggestions|idea _ for you|your|the
small|little|friendly|just|one tip|suggestion
might|could|should be nice|useful|handy|helpful _ to|if
may|would|could i|like|we _ suggest
keep up _ good|great
compliments|compliment|kudos
hats off
well done
great|excellent|amazing|fantastic|wonderful|brilliant|superb|outstanding|lovely|awesome service|job|work|experience|
product|shop|store|team|staff|app|help|support|quality
very|so|really|absolutely|extremely|more happy|pleased|satisfied|impressed _ with|by
love|loved|loving your|this|my new
i _ love it
just|wanted|want _ to _ say|let _ how|that _ great|happy|good|nice|love|pleased|thank|thanks
highly|would|definitely recommend
made my day
five stars
"""
