"""English phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.en_complaints import DISPLEASURE
from responder.flow.understand.moods.en_crimes import CRIME
from responder.flow.understand.moods.en_dangers import HARM
from responder.flow.understand.moods.en_exceptions import EXCEPTIONS
from responder.flow.understand.moods.en_families import FAMILIES
from responder.flow.understand.moods.en_letdowns import LETDOWN
from responder.flow.understand.moods.en_signs import SIGNS
from responder.flow.understand.moods.en_urgency import URGENT

__all__ = [
    "ANGRY",
    "ASKS",
    "COMPLAINT",
    "DANGER",
    "EXCEPTIONS",
    "FAMILIES",
    "HUMAN",
    "NEGATIONS",
    "TIP",
    "TURNS",
    "URGENT",
]

COMPLAINT = DISPLEASURE.rstrip() + LETDOWN
DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = """
not no never don't doesn't didn't isn't aren't won't wasn't weren't can't couldn't wouldn't shouldn't haven't hasn't
without dont doesnt didnt isnt wont wasnt cant nothing hardly neither nor
"""
# Where what they negate ends: a new clause.
TURNS = """
and|but|so i|i'm|im|we|we're|now|then|the|my|our
but
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
jump in _ lake|river|sea
bugger|sod|naff off
get stuffed|knotted|bent
shower|bunch|pack|lot of con|cheating|lying|thieving artists|artist|swindlers|jokers|clowns|cheats|fraudsters
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
is|are there @someone|person|human who|that|actually _ can|could|will|knows|look
give|get|want|need me|us|a @someone _ who|that
appointment|slot|meeting|go|talk|run|sit ... with @someone
can|could|may|get ... one of your colleagues|team|staff _ line|phone
@someone ... come|drop|pop|stop|call round|by|over|in
verbally|orally
0.5 when is|are|will|does _ back|available
0.6 knows|know|dealt|handled|helped about|all|with|my|me _ it|case|file|about
talk|speak to _ from|same|like _ last|before|yesterday|time
just|only|simply|rather want|wanna|like|need|love to speak|talk to|with
face to face
number where|that|on ... @someone|person|human|somebody
number ... normal|real|actual|live person|human|people
talk|speak|discuss|go|chat ... with|over|to ... department|desk|team|accounts|billing
who can|could|may i|we _ speak|talk
@someone ... give me|us _ shout|call|ring|bell|buzz|tinkle
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
0.5 minor: small|little|minor|tiny|quick thing|point|detail|note|remark|observation
0.5 site: site|website|page|app|menu|door|sign|leaflet _ match|wrong|typo|outdated|old|mistake|spelling|spelt
0.5 site: typo|opening|misspelt|misprint ... site|website|page|app|door|menu|leaflet
"""

# Who asks something gives no tip.
ASKS = """
can|could|do|does|how|when|where i|we|you|much|is|are|it
wonder|wondering
"""
