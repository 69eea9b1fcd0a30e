"""English phrases by which somebody says that they are displeased."""

from __future__ import annotations

DISPLEASURE = """
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
third|fourth|fifth|sixth|umpteenth|nth time i|that|this|now|in|you|we|they|it|my
0.9 second time
0.6 the third|fourth|fifth|sixth|umpteenth time
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
0.55 why
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
letdown
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
have|has|had|i've|we've|and|but seen|heard|received|got nothing
never showed|turned up
0.75 took|taken|taking|wasted _ day|morning|afternoon off
why is|does|must it|this _ so|such|that hard|difficult|impossible|complicated|long
0.6 so|this|that hard|difficult to _ get|reach|cancel|return|find|speak|contact
0.6 you people
bot|robot|chatbot|app|website|service|system|support|staff|helpdesk|chat is|are|was _ useless|stupid|dumb|pointless|
ridiculous|hopeless
0.6 useless|hopeless
left|leaving|leaves me|us|customers _ dark|lurch|cold
0.9 yet to receive|hear|get|arrive|see
0.75 scratched|dented|torn|stained|cracked
0.75 wrong item|product|size|order|colour|color|one
unreliable|incompetence|negligent
0.6 escalate|escalated
impossible|no way to reach|contact _ you|anyone|anybody|someone
good|pointless for nothing
sad|unbelievable|incredible|amazing|disgusting how you|long|badly|bad|slow|little|they
you treat _ customers|customer|people|us|me
zero replies|reply|response|responses|answers|help|communication
0.75 emailed|called|written|phoned|messaged|contacted|rang _ times|twice
nobody|noone|never call|calls|called|get|gets|got|getting back
no one call|calls|called|gets|got back
not|won't|wont|can't|cannot|refuse _ put up with
not|won't|wont|can't|cannot _ tolerate|stand _ for|any|this|that|it
ruined|wrecked|destroyed my|our
should never|not have happened
wasted waiting|on
day|afternoon|morning|evening|weekend|hours wasted
0.75 can't|cannot|cant believe you|your
can't|cannot|cant believe how long|slow|bad|badly|rude|poor|poorly|hard|difficult
0.6 how long|slow|bad|badly _ this|that|it|taking|takes
wrong|late|broken|missing|cancelled|delayed|incorrect again
0.6 going on for|since|over
go|going|taking|take you|it|this|to _ court
0.75 supposed|meant to _ yesterday|monday|tuesday|wednesday|thursday|friday|last|ago
what a waste|mess|shambles|disgrace|farce|circus|rip
call|calling this|that service|quality|support
call|calling yourselves|yourself
been|feel|felt|badly|really|so let down
not fair|professional|on
not|hardly|never the first|right|fair way to
0.6 excuses
spent|spending _ trying|hold|calling|waiting|phone
0.75 without success|luck
to no avail
nobody|noone|never|nothing take|takes|taking|took|accept|accepts responsibility|ownership
no one takes|took|accepts responsibility|ownership
0.4 lost|disappeared|vanished
continue|continues|continued to _ send|bill|charge|call|spam|ignore
called|emailed|rang|phoned|written|asked|contacted|messaged _ three|four|five|six|seven|ten|several|many|countless|
numerous times
0.75 different|another story|stories|excuse|excuses
0.55 after _ days|weeks|week|month|months|day|use
simply|pure|daylight|outright|plain|basically theft|robbery|stealing|extortion
0.6 back|reply|answer|respond already
2nd|3rd|4th|5th|6th|second|third|fourth|fifth|sixth|umpteenth time i'm|im|i|i've|ive|we're|we've|were|this|you|that|
it|writing|asking|emailing|calling|contacting|month|week
0.75 filthy|dirty|mouldy|moldy|cockroaches|bedbugs|disgusting|smelly|stained|stank|unhygienic
room|flat|apartment|kitchen|bathroom|house|car|toilet|place _ filthy|dirty|mouldy|moldy|disgusting|smelly|unclean|
cockroaches
0.6 promised|was|were|been promised
0.6 now been|already _ days|weeks|months|hours
it's|its|it|that's|thats been _ weeks|months|days|hours _ now|still|already|and|since
nobody|noone|nothing _ knows|happens|happened|happening|works
no one knows|knew
how is|can it|this possible|be
down|out|broken|late|wrong|cold|missing|failed|cancelled|gone again
0.6 again this|for|today|already
paid|paying _ for _ this|that|nothing
this is|isn't _ what|how i|we pay|paid|expect|expected
0.6 money back|refunded
cold|soggy|burnt|stale|raw|undercooked|inedible _ food|pizza|chips|fries|burger|meal|toppings|missing|order|disgusting
pizza|food|chips|fries|burger|meal|curry|order|soup _ cold|soggy|burnt|stale|inedible|raw
0.75 fell|came|falling apart|off|loose
0.6 useless|rubbish|joke|clueless|unhelpful|pathetic
been|still|just _ ignored|fobbed|bounced|transferred _ again|times|around|from
passed|sent|bounced|pushed around|from _ department|pillar|person|one
keep|keeps|kept _ crashing|freezing|cancelling|changing|failing|breaking|dropping|charging|ignoring|logging
not|never _ reply|replied|answer|answered|show|showed|turn|turned|call|called|ring|rang _ back|up|yet|once
waited|waiting|stayed|sat|in|wasted _ all|whole|entire|half day|morning|afternoon|evening|weekend
all|whole|entire day|morning|afternoon _ no|nobody|noone|never|nothing|waste|wasted
expected|expect|deserve|deserved better|more _ from|of|than
not|no|without even|single _ apology|sorry|explanation|excuse
not|no|without an|any apology
0.75 apology|apologise|apologize|sorry
cheap|utter|total|absolute|complete|poor|flimsy rubbish|junk|crap|tat|trash|quality
snapped|broke|broken|ripped|tore|split|cracked|stopped _ first|second|one|two|couple|few _ time|use|wash|day|wear|
days|week|uses
even|although|though|despite i|we|me|us _ asked|told|said|requested|specified|paid|asking|telling|specifically
0.6 again even|although|though|despite|when|after
no|nobody|noone|not|never|without one|anyone|bothered|telling|told|tells|informed|warned|informing _ bothered|me|us|
tell|told|warned|informed
0.75 hours|days|weeks|hour|day late
hours|hour late _ left|didn't|didnt|and|never|mess
left|leaving _ mess|mud|dirt|rubbish|dust|everywhere|damage|hole|scratches
0.75 didn't|didnt|never|not|without even
why|what am|do|did|should i|we pay|paying|bother|paid _ for|if|when|with
monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday _ then|and _ monday|tuesday|wednesday|thursday|
friday|saturday|sunday _ now|and|nobody|still
nobody|noone _ can|knows|seems|tell|tells _ me|us|anything|know|what|where|when|why
speaks volumes
says it all
0.6 told _ monday|tuesday|wednesday|thursday|friday|tomorrow|yesterday|days|hours
0.6 gone|went|going up|risen _ without|again|no|by|pounds|percent
cut|cutting|hung|disconnected _ off|up _ every|each|again|twice|times
called|phoned|rang|calling _ times|twice _ cut|off|nothing|nobody|week
0.75 dumped|chucked|slung _ boxes|parcel|package|it|them|rain|door|outside
dumped|left|thrown|chucked _ in|out _ rain|puddle|wet|street|bin
still _ being|getting|get _ billed|charged|bills|invoices
0.75 billed|charged|invoiced _ cancelled|canceled
totally|really|so|badly|completely|feel|felt|been let down
0.75 messed|mucked|cocked|screwed up
not|nowhere _ up|near _ to _ standard|scratch|par
nothing|not|looks|look|is like the|in|on picture|photo|description|advertised|website
0.6 couldn't|couldnt|could not|didn't care less|at
couldn't care less
0.6 noisy|smelly|broken|ignored|dismissive|unfriendly
had|have|got|taken|holding my|our money _ month|weeks|week|months|nothing|and
nothing|zero to show
0.75 explained|told|repeated|explaining _ already|people|times|different|again
explained|told|spoken|explaining _ two|three|four|five|six|several|different _ people|colleagues|times|agents|
departments
ruined|spoilt|spoiled|wasted|waste|destroyed|wrecked _ holiday|holidays|weekend|birthday|christmas|evening|wedding|
trip|party|day
0.75 damaged|broken|smashed|crushed _ nobody|noone|no
nobody|noone seems|cares|interested|bothered
no one seems|is|cares|bothers _ interested|care|bothered|help
switching|changing|moving|going _ provider|supplier|company|competitor|bank|elsewhere
how|why can|does|do|is|on|should _ simple|something|refund|it|return|this _ take|takes|taking|so _ long|difficult|hard
waited|waiting|wait _ minutes|hour|hours|ninety|forty _ starter|table|food|order|meal|bus|phone
says|said|say _ in|on|one|available _ now|but|then _ tell|says|say|isn't|not|unavailable
0.6 rude|surly|unfriendly|dismissive|patronising
not|isn't|isnt|hardly|n't|don't|dont _ fair|acceptable|reasonable _ to|that _ pay|pay|have|be|charge|wait
pay|paying|charged|charge _ for your mistake|error|fault|mistakes
nobody|noone|one|none _ ever|ever|never gets|get|got|comes|came|calls|called back
what's|whats|is the point of|in having|paying|calling|writing|asking|a _ service|helpline|support|you|number|line
expected|deserve _ better|more _ from|than
takes|taking|take|accepts|accept no responsibility
nobody|noone|one _ takes|take|accept|accepts _ responsibility
not|hardly|less|far _ impressed
what kind|sort of service|company|support|joke is|are
days|weeks|months|hours later|on|now|and _ still|nothing|no _ nothing|no|reply|delivery|refund|parcel|order
promised|promise|assured|guaranteed _ nothing|not|never|still|but|yet
day|days off _ each|every|again|nobody|noone|showed
how hard|difficult can|is _ be|it
twice|again|second _ wrong
wrong _ twice|again
nobody|noone|one _ bothered|cared|thought _ tell|inform|let|warn
cancelled|changed|moved _ without _ telling|informing|notice|asking
0.6 nothing|not _ like the picture|photo|pictures|photos|description
every|each time|call _ different|another story|answer|person
mould|mold|mouldy|moldy on|bread|cheese|fruit|in
told|said monday|tuesday|wednesday|thursday|friday _ then|now
paid _ never|not|nothing _ turned|came|got|received|arrived|showed
lost the plot
end of my|our|the tether|rope|patience
last straw
taking|takes|taken the mick|mickey|piss|biscuit|cake|michael
beggars|beyond belief|comprehension
head _ brick wall
brick wall
deaf ears
finger out
socks up
act together
fed up|sick to the|back teeth|death
driving|drives me|us mad|nuts|crazy|insane|bonkers|potty|round
waste of space
chocolate teapot
sorry state
hacked|cheesed|browned|ticked|teed off
0.75 gutted|miffed|peeved|narked|unreal|laughable|farcical|inept
left hand ... right hand
couldn't|couldnt organise|organize|run|care
charged|billed|debited me|us|my|card|account _ twice|double|again
third|fourth|fifth|sixth|umpteenth time now|already|running
so|well where is it|he|she|my|the _ then
where is it then
you|they|he|she said|promised @monday , it's|its|now|today @monday
same problem|issue|fault|error|mistake|nonsense|rubbish as|like _ last|before|yesterday|time
another|more|new excuse|excuses
anybody|anyone|somebody|someone alive
i|we give up
wrong item|size|order|colour|color|thing|product|one|part , again|yet
are|r you|u|they serious|kidding|joking
got to be kidding|joking
@three @days and counting|nothing|nada
my|the|this third|fourth|fifth|sixth|seventh|tenth email|mail|message|call|attempt|letter|reminder
well|wow|great|only|barely|just _ lasted _ @days|day|week
promised|said|agreed @monday , now|already|today _ @monday
so much for express|premium|quality|priority|next
"""
