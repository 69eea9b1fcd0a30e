"""English phrases of mood and need."""

from __future__ import annotations

NEGATIONS = """
not no never don't doesn't didn't isn't aren't won't wasn't weren't can't couldn't wouldn't shouldn't haven't hasn't
without dont doesnt didnt isnt wont wasnt cant nothing hardly neither nor
"""

# What these cover means nothing of the kind.
EXCEPTIONS = """
complaint|complaints procedure|policy|process|form|department|handling
no|without|any complaint|complaints
no problem|worries|rush|hurry
not|isn't|nothing urgent|wrong
urgent|emergency care|room|contact|contacts|number|fund|kit|exit|lights|brake
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
legal advice|team|tender|age|documents|action
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
"""

COMPLAINT = """
complaint|complaints|complain|complaining|complained
file|filing|filed|lodge|lodging|make|making|submit|raise|register _ claim|reclamation|grievance
customer|consumer claim|claims|reclamation|reclamations
claim|reclamation against _ company|business|organization|organisation|you|shop|store
unacceptable|inexcusable|unprofessional|incompetent|dishonest|unhelpful|misleading|substandard|shoddy
horrible|horrendous|terrible|awful|useless|dreadful|poor|bad|lousy|atrocious|pathetic _ service|experience|quality|
support|communication|staff|company|attitude
service|experience|quality|support|communication|staff|product is|was|are|been|so|really|absolutely|pretty _ bad|
terrible|awful|horrible|poor|shocking|dreadful|useless
0.9 worst
worst _ ever|service|experience|company|customer|app|website|product|airline|bank|purchase
0.6 horrible|horrendous|terrible|awful|useless|dreadful|poor|lousy|shocking
disappointed|disappointing|disappointment|dissatisfied|unsatisfied|unhappy|displeased
let|letting me|us|down down
not|isn't|wasn't|nothing|never|don't|ain't|hardly _ impressed|happy|satisfied|pleased|acceptable|amused
0.9 not|isn't|wasn't|never|hardly _ helpful
not good enough
absolutely|completely|totally|utterly|bloody|so useless|hopeless|pointless
negative|bad|terrible review
one star
i'm|am|im|we're|are done with
last time i|we _ buy|shop|order|fly|use|come|ever
not what i|we ordered|expected|paid
frustrated|frustrating|frustration|annoyed|annoying|irritated|upset
fed up
sick and tired
had enough
tired of _ waiting|calling|asking|being|having|this|your
keep|keeps|kept|still|again|wrongly _ charging|charged|billed|billing|overcharged
charged|billed twice|double|again
0.75 been _ charged|billed
overcharged|ripped|misled|ignored
expect|demand|want|deserve _ compensation|apology|explanation
compensation
ombudsman|suing|chargeback
my|our|hire|contact|get|involve _ lawyer|lawyers|solicitor|attorney
sue you|your|the|them
legal action
trading standards
small claims
take|taking _ business elsewhere
waste|wasted|wasting _ time|money
never again
never|not|won't|wont _ using|use|order|buy|shop|shopping|buying|ordering|fly|flying|recommend _ again|you|anymore|
anyone
lost|losing _ patience|trust|faith|customer
lost a customer
hung up on
been on hold
on hold for
0.6 on hold
still waiting|nothing|no|not|haven't|havent|hasn't|hasnt
still _ no|not|hasn't|haven't|waiting|nothing|doesn't|broken|won't
0.6 still _ can't|cannot|cant|don't|dont
0.9 waiting|waited|wait _ weeks|months|days|hours|forever|ages
0.3 waiting|waited
for|over|past|last|about _ weeks|months _ no|nothing|without|still|nobody
no|nobody|noone|never response|reply|answers|answered|replied|responds|answering|responding|replying|reaction|
help|helping|explanation|apology
no one _ answered|answers|replied|replies|responded|responds|answering|bothered|called|helped|helps|cares|picks
0.6 no one
nobody|noone|never|not _ answered|answers|replied|replies|responded|responds|answering|responding|replying|bothered|
called|helped
0.9 haven't|havent|not|never|didn't|hasn't _ heard|received|reply|response|arrived|delivered|turned|shown|resolved|
fixed
third|fourth|fifth|umpteenth|nth time i|that|this|now|in
0.9 second time
times now|already
0.6 times
disgrace|shambles|farce|fiasco
is|are|was|what|absolute|absolutely|complete|total|such|becoming|utter _ joke|nightmare|disaster
0.6 joke|nightmare|disaster
broke|broken|stopped|died|dead|fell after|within _ one|a|two|three|few day|days|week|weeks|month|months|use|uses
0.75 broken|faulty|defective|damaged|died|crashes|crashing|freezes|glitch|glitchy|cracked|error|errors|bug|bugs
0.9 doesn't|doesnt|won't|wont|not|didn't|isn't|isnt|stopped|stops|never _ work|working|works|worked|load|loading|
charge|charging|turn|connect|connecting|respond|responding
0.6 please|pls|plz|just _ fix|resolve|sort _ this|it|asap
0.6 please fix|help|assist|resolve|sort
0.3 fix
0.6 why
0.4 still|yet|again
0.6 tried
0.4 trying
0.55 for|since|past|last|over|after|been|takes|take|took _ days|weeks|months|hours
0.6 days|weeks|months|hours ago|late|later|now|already
0.6 every|multiple|several|many|three|four|five|numerous time|times
0.4 seriously|apparently|supposedly|ridiculously
0.4 wrong|missing|incorrect|late|delayed|delay|delays
0.55 customer service|care|support
0.4 staff|employees|employee|manager|driver|rep|reps
0.4 issue|issues|problem|problems
0.6 can't|cant|cannot|couldn't|unable|impossible to|get|log|access|open|connect|play|login|download|send|even
0.6 won't|wont|doesn't|doesnt|not let|letting me|us
0.6 keeps|keep|kept _ getting|telling|saying|crashing|freezing|logging|giving|sending|asking|turning|dropping|stopping
falling|fell|fallen|falls apart
0.6 every|each time|single
0.55 no longer
0.9 taking|takes|took forever|ages
0.75 taking|takes|took so long|much
0.9 never got|received|arrived|came|sent|delivered
regret|regretting|regretted
0.6 my money back
0.55 full refund
lose|losing|lost _ my|our business
0.55 how come
0.55 even
0.4 stuck|refuse|refused|refuses|refusing
no sign of
0.55 what's up|wrong|happening
0.4 supposed to
0.4 should have
0.55 where is|are my
0.55 where's my
nothappy|unhappycustomer|epicfail|poorservice|badservice|terribleservice|worstservice|disappointedcustomer
0.9 poor|bad|awful|horrible|terrible performance|quality|results|network|battery|reception|design
0.55 wtf|smh|ugh|fail|fails|failed|sucks|suck|crap|rubbish|garbage|trash|shocking|absurd|subpar|unbelievable|stinks
stop|enough|tired _ automated|automatic|canned|copy replies|messages|answers|responses
is this|that _ how _ treat
how is|can|could _ that|this|you _ acceptable|allowed|possible
shame on
threw|throws|thrown|tossed|dumped _ parcel|package|box|order|fence|door
how hard can|is it
feel|been|got|was _ cheated|conned|duped|scammed|robbed|fooled
once|yet again _ wrong|broken|late|missing|no|not|nothing
absolutely|completely|totally|truly|utterly|simply shocking|appalling|terrible|awful|shambolic|hopeless|unacceptable
0.9 no excuse|excuses
what kind|sort of service|company|business|place
never coming|going back
switch|switching|moving _ competitor|provider|elsewhere
0.6 demand|insist
0.6 cheated|appalled|fobbed|misled
fobbed off
chasing you|your|for
beyond a joke
not the first time
beneath contempt
falls short
is|are this|these a joke
not a|one single reply|answer|response|word
never been treated|so
treated _ badly|poorly|unfairly|terribly|rudely|disgracefully
promised|promise _ never|not|nothing|now|still|yet
total|complete|absolute|utter rubbish|mess|shambles|garbage|crap|scandal
0.9 is|are|was _ rubbish|mess|shambles|garbage|crap|scandal
take|taking _ this|it further|higher
letdown|let-down
over and over again
out of pocket
nothing but trouble|problems|excuses
passed from pillar
from pillar to post
wild goose chase
given the runaround
runaround
bad|poor|terrible taste
had it with
worst|worse than ever
kept|left waiting|hanging
0.6 no show|shows
failed to show|deliver|turn|respond|reply|arrive
botched|bungled|sloppy|careless|negligent|negligence
thanks|thank|thx|cheers for nothing
thanks|thank|thx _ for ignoring|ruining|wasting|breaking|losing|sending _ me|my|us|our|wrong
kidding|joking me
ruined|ruining my|our|the
messed up my|our|the|your|with
0.75 messed|screwed up
not cool|fair
this|that is|isn't _ not|isn't okay|ok|right|fair|normal
this|that is crazy|insane|nonsense|bs|bonkers
won't|wont|not be renewing|coming|ordering|returning|buying|back
cancel|canceling|cancelling my|our _ account|subscription|membership|contract|order because|if
ignoring me|us|my|our
you|they|nobody|company|seem|seems _ don't|doesn't|dont|doesnt|not _ care
you did|do|have|has|are|were|never not|never _ resolve|resolved|solve|solved|answer|answered|respond|responded|reply|
replied|honour|honor|refund|refunded
won't|wont|not|refuse|refuses|refused|refusing _ honour|honor|honouring|honoring
refuse|refuses|refused|refusing to _ refund|replace|repair|help|deliver
treated like a|an|dirt|rubbish|garbage
tell|telling|warn|warning _ everyone|everybody|friends|family _ not|never|avoid
not|never to|gonna|going _ buy|order|shop|book _ you|your|here|again
give me|us my|our money back
keeps being|getting delayed|cancelled|canceled|postponed|rescheduled
this|it|needs|should|want _ to|be|this escalated
should|ought _ ashamed
do the right thing
no support|solution|update|updates|accountability from
waiting on|for a|an|my _ reply|response|answer|callback|refund|replacement
nothing seems to help|work
duped|fleeced
what|such _ a letdown|shame|mess|circus
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
"""

# These count as urgent too.
DANGER = """
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
hacked|hacker|hackers|hijacked|phished|phishing
account|password|data|mail|email|identity|login|profile _ compromised|breached|stolen|misused|hijacked
data breach|leak
identity theft
fraudulent
someone|somebody|stranger|they _ used|using|uses|logged|accessed|has _ my|into|access _ card|account|name|identity|
password
0.5 fraud|unauthorized|unauthorised|suspicious|scammed
victim of
suicide|suicidal
kill|harm|hurt myself
threatened|threatening|threatens
lost|dead|dangerous|unsafe brakes|wire|wires|cable|situation
brakes _ failed|fail|broke|gone
life threatening|danger
stalking|stalker
swallowed|choking
swallowed _ battery|magnet|piece|part
0.6 not|wasn't|wasnt|isn't me
0.45 bought|ordered|paid|charged|purchase|purchases|spent _ account|card|name
account|profile|number _ taken over
throat|face|lips|tongue _ swelling|swollen|swelled|closing
swollen|swelling throat|face|lips|tongue
can't|cant|cannot|couldn't|hardly|barely breathe
trouble|difficulty|problems breathing
medication|insulin|oxygen|inhaler|epipen _ not|didn't|hasn't|never|missing|gone|late
don't|dont|not want to live|die
no|don't|dont|not _ wish|reason|want to live
end my|his|her life
want to die
gas|co alarm|detector _ going|gone|goes|went off
battery|charger|plug|socket|cable|pack|heater|phone|bike|scooter _ melting|melted|sparking|smoking|smouldering|burning
stole|stolen|stealing _ identity|account|password
choked|choking|chokes on
broke|broken|fractured my|his|her arm|leg|wrist|ankle|hip|nose|rib|ribs|finger|foot|collarbone
threatening|threatens|threatened me|us|to
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
