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

GREETING = "hello hi hey hiya greetings good morning afternoon evening dear howdy"
GREETED = """
there anyone anybody somebody all team everyone sir madam support folks guys to whom it may concern you and
mr mrs ms miss
"""
THANKS = """
thanks thank thx ty ta cheers great perfect awesome ok okay cool bye goodbye excellent brilliant lovely solved
sorted understood noted appreciated wonderful fantastic nice super tnx thanx
"""
THANKED = "thanks thank thx ty ta cheers tnx thanx"
BESIDE_THANKS = """
you so very much for the your a lot quick fast reply response answer help all good that's that is it was works
working now no yes got have and everything again really many will do fine weekend day evening week see later
soon in advance time support info information to me too of take care appreciate i much been has explanation
kind best with warm clear clearly million bunch ton loads helpful kindly mate there then perfectly both needed thinking
along
patience understanding getting back sorting letting know looking into absolutely kindness sorted fixing yay woohoo
arrived it's here came yes glad was sorted that happy everything went wait waiting i'll
"""
SIGN_OFF = "regards sincerely cheers rgds"
# STOP, END, CANCEL, UNSUBSCRIBE, QUIT: what carriers take for it, word for word (CTIA Messaging Principles).
OPT_OUT = (
    "stop", "stopall", "stop all", "unsubscribe", "opt out", "optout", "unsubscribe me", "quit", "cancel", "end",
    "revoke", "stop messages", "stop messaging me", "stop these messages", "remove me", "opt me out",
    "no more messages", "leave me alone", "do not contact me", "don't message me", "stop promotions", "stop it",
    "stop this", "stop texting me", "stop writing to me", "stop emailing me", "stop sending me messages",
    "stop bothering me", "stop contacting me", "take me off your list",
)  # fmt: skip
OPT_IN = ("start", "unstop", "subscribe", "opt in", "optin", "resubscribe", "start again", "opt me in")
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
