"""English phrases of urgency."""

from __future__ import annotations

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
i'm|im|am|we're|are|standing|stuck|currently _ at the airport|gate|border|checkin
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
0.6 moment: in|within|just|only|about _ min|mins
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
0.6 moment: half an hour
reply|answer|respond|call|ring|confirm _ in|within _ hour|minutes
back to _ in|within _ hour|minutes
0.6 next|within|in _ hour|hour please|or|max|latest
0.6 next hour
0.6 at checkin|check|reception|desk|gate|customs
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
0.6 moment: @wedding ... @tomorrow
0.6 moment: @tomorrow ... @wedding
0.6 moment: @starts _ at|by #
0.6 moment: @three @minutes _ left|until|till|before
0.6 moment: only|just @three @minutes
0.6 moment: in @three minutes|mins|min
0.6 moment: @three @guests _ here|waiting|coming|outside|arriving
0.4 moment?: @isnt _ @arrived|open|here|there|exist|load|loaded
0.4 moment?: still missing|waiting|need|haven't|havent|no|not|don't|dont
0.4 moment?: missing|error|errors|dead|broken|crashed|frozen|stuck|invalid|declined
0.4 moment?: can|could @someone|you _ look|check|help|sort|fix|confirm|advise|send
0.6 moment: @bury ... @tomorrow
0.6 moment: @tomorrow ... @bury
0.6 moment: @starts _ at|by|before @four
stop|hold|halt|cancel|change|intercept|catch ... before _ goes|leaves|ships|sent|dispatched|posted|out
0.4 moment?: @isnt been|yet @arrived
0.6 moment: @leaving ... @tomorrow
0.6 moment: @tomorrow ... @leaving
0.6 moment: open|opens|start|close|leave in _ hour|hours|minutes|minute|bit
0.6 moment: pick|collect|fetch ... kids|children|son|daughter|school|nursery ... soon|now|bit|minute|hour|shortly
0.6 moment: in a bit|minute|moment|sec
0.6 moment: that's|thats|it's|its|by|before|until this @monday|weekend
0.6 moment: day|birthday|christmas|easter|party ... this|is|on @monday|weekend|tomorrow|today
0.4 moment?: snapped|broke|broken|jammed|lost|rat|rats|mouse|leaking|wrong|stolen
0.4 moment?: still with you|at|in|being
0.4 moment?: will it|they|this ... arrive|make|here
0.6 moment: @leaving ... @monday
0.6 moment: i'm|im|we're|standing|stuck|am|are at|in|by the till|checkout|counter|desk|gate|door|station|garage|border|
pump|airport|reception
0.6 moment: in fifteen|ten|five|twenty|thirty|two minutes|min|mins
0.6 moment: still|any|got|have ... place|slot|spot|room|space|appointment ... @tomorrow
0.4 moment?: expired|ill|sick|cancelled|refused|rejected|blocked
0.4 moment?: can't|cant|cannot|couldn't get|enter|log|open|pay|start|reach|find|load|join
0.4 moment?: @isnt work|working
0.6 moment: before|by # _ today|tomorrow|or|and|i|we
0.6 moment: before noon|midday|twelve|lunchtime|closing
0.6 moment: before #
0.4 moment?: can't|cant|cannot|won't get|log _ into|in|onto
payment|card|pin|checkout|till|pos terminal|terminals|machine|machines|reader|readers|system _ down|dead|offline|broken|
frozen|stopped
payment|card|pin|checkout|till|pos terminal|terminals|machine|machines|reader|readers|system _ not|isn't|won't work|
working|responding|start|turn|connect
stop|cancel|block|freeze|halt|reverse _ payment|transfer|order|transaction|direct|shipment _ now|immediately|right
need|needs it|them|this|these|one _ today|tonight|right|immediately
till|register|checkout|pos|system won't|wont|doesn't|not|isn't _ start|boot|open|load|starting ... queue|customers|line|
people|waiting
we're|we locked out
we are locked out
locked out of my|our|the house|flat|home|car|room|apartment|office|shop
"""
