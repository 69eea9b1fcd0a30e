"""English phrases that name fraud, threats and despair: what people do to each other and themselves."""

from __future__ import annotations

CRIME = """
account|password|data|mail|email|identity|login|profile _ compromised|breached|stolen|misused|hijacked
identity theft
someone|somebody|stranger|they _ used|using|uses|logged|accessed|has _ my|into|access _ card|account|name|identity|
password
suicide|suicidal
kill|harm|hurt myself
threatened|threatening|threatens
life threatening|danger
stalking|stalker
account|profile|number _ taken over
don't|dont|not want to live|die
no|don't|dont|not _ wish|reason|want to live
end my|his|her life
stole|stolen|stealing _ identity|account|password
threatening|threatens|threatened me|us|to
hacker|hackers _ into|inside|account|got|has|have|took|stole|changed
without|need|needs|can't|cant|depend|depends _ it|this|that to breathe|live|survive
payment|payments|transaction|transactions|withdrawal|withdrawals|purchase|purchases|order|orders|charge|charges|loan|
login|logins _ i|we|i've|i'd didn't|didnt|never|not make|made|do|done|place|placed|authorise|authorize|authorised|
authorized|apply|applied
account|card|name _ not|never|without _ authorise|authorize|authorised|authorized|permission|consent
someone|somebody|stranger|hacker|thief|scammer _ taking|took|taken|withdrew|withdrawing|emptied|emptying|drained|
draining|spending|spent|transferred|bought _ money|savings|card|account|everything
money|cash|savings|thousands|hundreds|pounds|euros|dollars _ being|is|are|keeps|getting _ taken|withdrawn|stolen|
drained|disappearing
emptied|drained|cleared|cleaned _ my|our|out _ account|savings|bank
my|our|her|his _ card|cards was|were|been|got|has|is|just _ stolen|pickpocketed|cloned|copied|skimmed
stole|cloned|copied|skimmed my|our _ card|cards|bank|credit
someone|somebody|stranger|strangers|hacker|hackers|scammer is|was|has|got|gotten|broke|logged|hacked|keeps|managed|
gained|logs|entered _ my|our _ account|profile|email|accounts|bank
someone|somebody|stranger|person|hacker|they _ changed|reset|took _ my|the|our _ password|email|number|address|
account|details
email|password|address|number|details changed|reset|replaced _ without
clicked|tapped|opened _ link|attachment _ fake|scam|details|code|account|card|money|virus|password
scammer|scammers|fraudster|fraudsters|conman|con artist|artists|man
scammer|scammers|fraudster|fraudsters|imposter|impostor _ account|money|card|called|phone|name|has|got|have|took|
details
seller|buyer|landlord|agent|broker|vendor _ scammed|disappeared|vanished|gone|fake|ran _ money|deposit|me|with
loan|account|contract|card|phone|subscription|credit|order|orders|profile|policy _ in|under my|our name _ not|never|
didn't|didnt|without|haven't|fraud|someone
punch|punched|beat|beaten|hit|stab|stabbed|kill|shoot|slap|slapped|kick|kicked|attack|attacked|assault|assaulted|
grabbed|pushed|shoved|groped|hurt|strangle|rape|raped|molested|choked me|us|her|him|myself
punch|punched|beat|beaten|hit|stabbed|slapped|kicked|attacked|grabbed|pushed|shoved my _ wife|husband|son|daughter|
child|mother|father|girlfriend|boyfriend|colleague|neighbour
assault|assaulted|raped|rape|molested|groped|blackmail|blackmailed|blackmailing|extort|extorting|extortion
stalked|stalks|harassing|harassed|harasses|harassment
follows|following|followed|watching|watches me|us _ home|house|street|everywhere|daughter|around
keeps|kept|won't _ texting|messaging|calling|following|contacting _ private|personal|privately|personally|me at|
scared|afraid|number
i'm|im|am|we're|are|feel|feels|is _ scared|afraid|terrified|frightened|unsafe _ for my|our|of him|her|he|will|come|go|
leave|outside
fear|fearing|fearful for|of _ life|safety|lives
knife|gun|weapon _ threatened|pulled|waved|pointed|threatening|throat
i'll|ill|i|will|gonna|going _ burn|kill|shoot|blow|stab|smash|bomb _ down|up|you|your|office|shop|place|head|staff
come|coming|find|finds _ back|you|me|i _ hurt|kill|beat|smash|burn
he|she|they|driver|courier knows|know where i|we live
kill myself|himself|herself
want|wanna|wish|better _ dead|dying
don't|dont|not|no _ want|wish|longer|reason _ be|here|alive|live|wake|living _ anymore|longer|more|up|world
no|don't|dont _ point|reason|see _ in|of|to|point _ living|going|life|alive|being|live
jump|jumping _ off|from|front|out _ bridge|roof|window|train|building|balcony|tracks
better off without|dead
hopeless|worthless|goodbye _ end|dying|suicide|living|life
life _ not|isn't|isnt|no _ worth|living
someone|somebody|stranger|they _ made|making|placed|placing|ordered|ordering|bought|buying|paid|paying|subscribed|
signed _ account|card|name|profile|email
haven't|havent|not|never used _ card|cards _ in|for|weeks|months|that|there
contract|account|loan|phone|sim|card _ with|using|in _ my id|identity|name|details|passport|ssn
opened|opend|took|taken|started|registered|signed _ contract|account|loan|phone|card|subscription|credit _ my id|name|
identity|details|passport
address|place|account|name|number _ not|isnt|isn't|never mine
typed|entered|put|gave|filled _ login|pin|password|details|code|card _ fake|wasnt|wasn't|looked|scam|page|site|caller|
text
looked _ like _ you|yours|bank|real|genuine _ but|wasn't|wasnt|isnt|isn't|fake
watching|staring|photos _ undress|undressing|shower|changing|through _ window|me|us|room
stands|standing|waits|waiting|outside|lurking|bangs|banging _ my|our _ door|house|window|home|flat _ night|every|
again|scared|shouting
leave|leaving|left this world|life
decided|deciding|ready|plan|planning|want|going to _ die|go|leave _ world|life|forever
replied|responded|answered _ text|sms|message|email|call|mail _ scam|gave|details|fake
smash|smashed|kick|bash|punch|break|knock|stab|slap _ my|your|his|her|their|our face|head|teeth|legs|fingers|nose|
neck|knees|windows
someone|somebody|stranger|person _ loans|loan|credit|contracts|accounts|cards _ my name
hit by|and|me|my|him|her _ van|lorry|car|truck|driver|run
blackmail|leak|leaked|post|posted|share|shared|publish|send _ nude|nudes|intimate|naked|private photos|pictures|
videos|photo
can|could|i|got|received|sent|see|seeing|shown _ someone|somebody|another|other|strangers _ else's|elses|customer's|
customers|person's|patient's|people's|patients _ data|details|address|orders|bills|invoices|results|file|records|
account|information|name|documents
my _ medical|personal|private|bank _ details|data|file|records|results|information _ someone|stranger|public|else|
another|leaked|neighbour|online
unknown|strange|unfamiliar|someone's device|devices|phone|login|signin _ account|app|banking|logged|connected|linked|
trusted|profile
strangers|stranger _ device|devices|app|account|login|logged|trusted
used|using|uses|stole|stolen _ my _ licence|license|passport|id|identity|ssn|documents
hold|control|over _ of my _ number|phone|sim|account
getting|gets|receives|receiving|got|intercepting _ my|all _ codes|passcodes|otps|texts
move|transfer|moved|transferred _ savings|money|funds _ safe|fraud|new|different _ account|department|team
called|call|rang _ fraud|security department|team|dept
see|sees|seeing|knows|tracks|tracking where i|we|she live|lives
my|her ex|exhusband|husband|boyfriend _ logs|logging|tracking|access|login|following|found|reading
turned|turns|was|is|proved _ out|be|a fraud|fraudster|scammer|conman|impostor
someone|somebody|stranger|person is|was|has|keeps|been _ selling|buying|ordering|posting|using|messaging|sending|
renting _ under|in|with|as _ my|our name|account|profile
threatening|threatens|threatened _ knife|gun|us|me|kill
logged|logging|signed|signing in from _ romania|nigeria|russia|china|brazil|unknown|another|different|device|country|
abroad
someone|somebody|stranger logged|signed in|into
enough|tired|sick|done of|with _ life|living
hit|punched|slapped|kicked|pushed me|us|him|her _ when|because|after|in|at|and|on
withdrawal|withdrawals|login|logins|logged _ in|from|at _ romania|nigeria|russia|china|brazil|bulgaria|ukraine|
vietnam|turkey
someone|somebody|stranger|they _ has|have|got|using _ my card|bank|account|credit|debit details|number|info|
information|data
login|logins|account|profile _ stolen|nicked _ ordered|bought|they
login|identity stolen|was|were|been stolen
without my|our permission|consent|knowledge|authorisation|authorization _ account|money|card|bank
money|pounds|euros|dollars _ out|from _ account|card _ without
never heard of ... @charged ... account|card
don't|dont|didn't|not recognise|recognize ... @charged ... account|card
bought|ordered|opened|applied|taken ... with|using my|our details|data|identity
with|using my|our details|data|identity ... bought|ordered|opened|applied
"""
