"""English phrases by which somebody tells what went wrong, without a word of displeasure.

A day that passed, a wait, a word that was not kept, money, the same again, praise that means the contrary.
"""

from __future__ import annotations

LETDOWN = """
meant|supposed|due|promised ... @monday ... @monday|still|nothing|nobody|now|not|no
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
0.4 fault?: @nice ... but|though|however|yet|shame|pity
0.6 fault: @throws|throwing|kicking me|us out|off
0.6 fault: @throws _ every|all|constantly|itself|by|on|off|after|randomly
0.6 fault: every @three @minutes
0.6 unlike?: please explain|clarify
0.6 unlike?: explain _ why|how|this
0.4 unlike: @invoice ... when|while|whereas|but|although|instead
0.4 unlike: quote|quoted|quotation|offer|estimate|agreed ... said|was|for
0.45 unlike: supposed|meant to
0.6 unlike?: ended up
0.6 unlike?: had|have to ... myself|ourselves
0.6 unlike?: only|just one|two ... turned|showed|came
worse|slower|louder than _ before|ever|was|it
0.6 @three @days _ without
0.75 having|have a laugh
want|demand my|our money back
back|give|refund _ my money now|immediately|today
had it _ up to here
that's|thats|right _ that's it
0.75 not|no|hardly|don't ... how|way ... treats|treat|treated people|customers|someone|anyone
another|second|last chance ... mistake|shouldn't|wrong|regret|never
0.75 big|huge|biggest mistake|error
going|go|sent|running round|around _ circles
0.6 round in circles
0.75 better off|elsewhere without
0.6 since|after _ repair|update|visit|engineer|service ... worse|still|doesn't|not|again
don't|dont|not ... how|way _ treats|treat people|customers|someone|others
0.5 lasting: already|now|for @three @days
0.6 every time|day|week
doesn't|doesnt|didn't|don't|not _ solve|help|answer|address|fix|resolve _ my|the problem|question|issue|anything
0.6 undone: nothing|zilch|nada done|happened|changed|happens|fixed|arranged|sorted
absolutely|literally|still|exactly nothing done|happened|changed|fixed
0.6 reported|report|flagged|mentioned|raised _ last|weeks|days|already|yesterday|before|ages
0.5 put|raise|raised|raising|increase|increased|hiked _ price|prices|fee|fees
filthy|grubby
0.75 @nice|looks|looked|is nothing like
nothing|not _ like|resemble ... picture|pictures|photo|photos|photograph|brochure|website|described|advertised
0.75 your|their|someone's own mistake|error|fault
hasn't|hasnt|without _ clue
0.75 no|not|any idea|clue what _ doing|talking
0.4 unlike: website|site|app|sign|board said|says|stated|showed|promised open|available|opened|free|included
0.6 unlike?: only to find|discover|hear|be
0.6 unlike?: closed|shut|locked door|shop|gate|office|in
0.6 unlike?: door|shop|gate|office|store closed|shut|locked
@nobody|one ... can|knows|able ... explain|tell ... why|how|what
0.6 full price
@three different dates|date|times|prices|answers|versions|people|stories|amounts
0.6 @third different
@three emails|mails|messages|letters|calls ... @three times
0.6 same _ reply|answer|sentence|line|response|text _ @three|every|each
0.5 lasting: hour and _ half
0.5 without _ food|water|heating|internet|anything|drink|power
0.75 no|zero|poor quality _ whatsoever|at
0.5 fault: rusted|rusty|rusting|faded|mouldy|warped|peeled|peeling|frayed
0.6 suddenly|overnight tripled|doubled|quadrupled|three|twice
0.5 why _ is|are|does|do|did ... when|while|although|though _ i|i've|we|my
"""
