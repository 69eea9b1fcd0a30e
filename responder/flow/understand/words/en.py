"""English words, the most frequent first."""

from __future__ import annotations

COMMON = """
the i to you a and is of it that in my for have on this what not me be with do are was can but we your
if so he at they just as from or no how would when there will all about get an don't i'm it's been she has his
her him know want like up out one now did why could where who am then some our us had were by them more
please need any which than their still after because only does should here time see very really back
got over too also into off before much think going go make way well good new even these those being
something anything nothing someone anyone everyone never always again ever yet since until while though
i've i'd i'll you're that's can't doesn't didn't isn't won't haven't hasn't couldn't wouldn't there's what's
he's we're they're let's aren't wasn't weren't shouldn't dont cant im ive
said say says tell told ask asked come came take took put give gave given made find found keep let look
use used using work works working try tried help thank thanks hello hi hey dear regards kind sincerely
cheers morning afternoon evening sorry yes okay ok
today tomorrow yesterday week weeks day days month months year hour hours minutes monday tuesday wednesday
thursday friday saturday sunday last next soon later first second two three four five six seven eight ten
order ordered orders package parcel delivery delivered deliver shipping shipped shipment received receive
payment paid pay invoice bill money refund return returned returning customer service question problem
issue broken damaged wrong opening store shop appointment address change account password forgot forgotten
reset login log discount code voucher gift complaint number reply answer message email mail call called phone
agent human help someone cancel subscription warranty size color colour item product price cost stock
person people man woman child children thing things world life house home old big small long little great
better best nice bad right wrong sure maybe another other same many few most both each every own such
without through between under against during around however whether your yours mine ours myself yourself
wants wanted speak talk talking doing done gone went left started start stop open close closed
am able available check status track tracking send sent
"""

NEGATIONS = """
not no never don't doesn't didn't isn't aren't won't can't couldn't wouldn't without dont cant nothing
"""

COMPLAINT = """
complaint|complaints|complain|complaining
unacceptable|ridiculous|disgraceful|outrageous|appalling|disgusting|pathetic|atrocious|shameful
worst|horrible|horrendous|terrible|awful|useless|dreadful service|experience|company|support|customer|quality|ever
worst
disappointed|disappointing|dissatisfied|unsatisfied|unhappy|frustrated|frustrating|furious|fuming|angry
not|isn't|wasn't impressed|happy|satisfied|pleased|acceptable|amused
fed up
sick and tired
sick|tired of
keep|keeps|kept|still charging|charged|billing|billed|ignoring
keep|keeps|kept|again _ charging|charged|overcharged
expect|demand|want compensation
compensation
lawyer|solicitor|attorney|court|ombudsman|sue|legal _ action
lawyer|solicitor|attorney|ombudsman|chargeback
rip|ripped off
scam|scammed|scammers|fraud|thieves|crooks
rude|unprofessional|incompetent|dishonest
waste|wasted _ time|money
never again|use|order|buy _ again
lost _ patience|trust
hung up on
ate|lost _ order|parcel|package
still waiting|nothing|no _ after|weeks|months
been waiting _ weeks|months
waited|waiting _ weeks|months
no|nobody|noone|never one|response|reply|answers|answered|replied|responds
third|fourth|fifth|umpteenth|second time i|that|this|now
let|letting me|us down
joke|disgrace|shambles|nightmare
stop|enough _ automated|automatic replies|messages|answers
broke|broken|stopped|died after one|a|two|three day|days|week|weeks
poor|bad|lousy|shoddy service|quality|experience|communication|support
"""

URGENT = """
urgent|urgently|emergency|asap|immediately
as soon as possible
time critical|sensitive
no|any time to lose
right|straight away|now please|please|need
can't|cannot|cant|can not wait
cannot|can't|cant wait
flight|train|ferry _ leaves|departs|boarding|tomorrow|tonight
leave|leaves|leaving|departs _ in _ hours|hour|minutes
leak|leaks|leaking|flooding|flooded|smoke|sparks
smell|smells|smelling _ gas|burning|smoke
gas leak
water|gas _ leaking|leaks|pouring
funeral
without|no|of _ medication|medicines|insulin|oxygen
server|site|website|system|production|everything|internet is|are|went down
payment|checkout|login page|system is|are down|broken
customers can't|cannot|cant
hacked|stolen|burgled|compromised
if _ isn't|not _ today|tomorrow|tonight
need|needed _ today|tonight at|or|before|urgently
today|tonight at the latest
deadline
"""

HUMAN = """
real|live|actual|human|living person|human|agent|being|someone|advisor|representative
speak|talk|chat|connect|contact|put|transfer _ human|person|agent|representative|someone|somebody
speak|talk|chat|connect|contact|put|transfer _ manager|advisor|supervisor|colleague
put|connect|transfer me|us _ through|to
human please|now|agent
give|want|need|get me|a|to _ human|person|agent|representative|operator
give|want|need|get _ human|representative|operator
call|ring|phone me|us back|on|at|please
call|callback|ring _ me|us back
callback
not|don't|no _ robot|bot|machine|chatbot|computer
speak|talk _ manager|supervisor
by|over|on the phone|telephone please|only
"""

GREETING = "hello hi hey hiya greetings good morning afternoon evening dear"
GREETED = "there all team everyone sir madam support folks guys to whom it may concern"
THANKS = """
thanks thank thx ty cheers great perfect awesome ok okay cool bye goodbye excellent brilliant lovely solved
sorted understood noted appreciated wonderful fantastic nice super
"""
BESIDE_THANKS = """
you so very much for the your a lot quick fast reply response answer help all good that's that is it was works
working now no yes got have and everything again really many will do fine weekend day evening week see later
soon in advance time support info information to me too of take care appreciate i much been has explanation
kind best with warm
"""
SIGN_OFF = "regards sincerely cheers rgds"
OPT_OUT = ("stop", "stopall", "stop all", "unsubscribe", "opt out", "optout", "unsubscribe me")
OPT_IN = ("start", "unstop", "subscribe", "opt in", "optin")
POLITE = "please pls now"
# Answers to "did this help?"
YES = "yes yep yeah yup sure indeed"
SOLVED = "helped helps solved resolved fixed sorted works worked answered clear found enough"
NO = "no nope nah unfortunately sadly"
NOT = "not didn't doesn't hasn't isn't wasn't didnt doesnt hasnt"
BESIDE_YES = """
that this it has have had is was does did me my i i'm we you all the a now already great good perfect super fine thanks
thank thx very much so lot for question problem issue answer help got really quite completely still yet any and ok okay
"""
