"""English phrases by which somebody tells what went wrong, without a word of displeasure.

A day that passed, a wait, a word that was not kept, money, the same again, praise that means the contrary.
"""

from __future__ import annotations

LETDOWN = """
meant|supposed|due|promised ... @monday ... @monday|still|nothing|nobody|now|not|no
told|said ... @monday ... still|nothing|nobody|now
0.6 passed: it's|its|now|already @monday
0.6 passed: @monday now|already|today
not|nor a peep|whisper|sausage|squeak|murmur
radio silence
0.9 have|has|am|i've|we've|still yet to _ receive|hear
courtesy of|to a|even|reply|respond|answer
0.75 taken|take _ seriously
0.9 @three separate|different|previous occasions|attempts|emails|calls|people
@three @minutes _ hold|queue
hold|queue ... @three @minutes
0.75 line|call|phone|connection _ dead|disconnected|dropped
0.6 sarcasm: oh|well @lovely
0.6 sarcasm: @lovely , another|again|yet
0.75 in|out the rain|wet
funny|strange|odd|interesting|amusing|amazing how you|they|your
so much for _ your|next|same|guaranteed|guarantee|promise|service|delivery
can't|cant|couldn't|couldnt|not be bothered|arsed
never ... treated|spoken _ like|this|way
gone|going|went downhill
standards ... slipped|dropped|gone
0.6 used to be _ good|great|better|reliable
@driver ... claims|claimed|says|said|reckons|insists ... wasn't|wasnt|weren't|not|nobody|noone|out
0.6 says|said|marked|shows|showing|apparently delivered ... isn't|not|nothing|never|no
0.75 @charged ... @twice
@charged _ @twice ... back|refund|refunded
@nobody|one will|wants|can ... give|pay|send|transfer _ back
quick|quickly|fast|happy|keen|seconds ... take|taking ... money
take|taking|took ... money ... seconds|instantly|quickly|fast ... but|yet|return|refund|back
wrong|damaged|broken|faulty|incorrect ... @third time
said|promised|told|swore @youd _ @ring ... ago|days|never|still|nothing|yesterday|week|nobody|waiting
same answer|reply|response|question|story|message|email _ again|every|third|times
0.75 day|morning|afternoon off|work ... no|nobody|noone|another|never|didn't|didnt
how many|often times|do|must ... @explain
how many more times
0.75 nothing's|nothing|isn't|not _ moving|moved|happening|happened|happens
0.5 since last|yesterday|@monday
0.5 for @three @days
@cancelled ... still|continue|continues|keep|keeps|kept|happily ... @charged|taking|payments|bill|invoices|charging|
billing
still|keep|keeps taking|charging|billing|debiting ... @cancelled
every|each person|agent|time|colleague|one|email ... something|different|else
wits end|wits'
0.75 remains|remained|still|left|gone unanswered|unresolved|unopened|ignored|outstanding
0.75 some|great|considerable surprise|astonishment|dismay|regret|disappointment ... that|find|note
0.4 sarcasm: hats|chapeau|congratulations|bravo|kudos off|,
0.6 @three @days _ for|to _ parcel|letter|package|reply|answer|refund|delivery|thing|simple|one
@fitters ... scratched|damaged|broke|ruined|scratches|dent|dents|stains
left _ floor|wall|walls|door|carpet|table|kitchen _ covered|full|scratched|damaged
0.6 said|without|not nothing|nowt|word|a _ word
0.75 competitor|competition|elsewhere|amazon|competitors ... half|cheaper|faster|day|quicker|better
@nobody|no|never ... picks|pick|picking|picked up|phone
0.6 all week|day|month|morning ... ringing|calling|waiting|trying|phoning
0.75 again|yet _ again _ wrong|nothing|nobody
"""
