"""English words that stand for one another in a phrase: each line is a family, named by its first word."""

from __future__ import annotations

FAMILIES = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues weds wed thurs fri
days day weeks week wks months month fortnight years hours hour hrs
minutes minute min mins hours hour hrs seconds
three # two four five six seven eight nine ten twelve fifteen twenty thirty forty several multiple many countless
third second 2nd 3rd fourth 4th fifth 5th sixth 6th umpteenth
twice double doubly
nobody noone
explain explaining say saying tell telling ask asking repeat repeating call calling write writing chase chasing
cancelled canceled terminated unsubscribed stopped
fitters fitter lads movers installers installer builders engineers engineer workmen technician plumber cleaners mechanic
four # half quarter noon midday one two four five six seven eight nine ten eleven twelve
isnt isn't not never hasn't hasnt haven't havent won't wont doesn't doesnt didn't didnt can't cant cannot
charged charge billed bill taken took debited deducted withdrawn withdrew
wedding married marries marrying funeral exam interview surgery operation graduation christening
tomorrow tomoz tmrw tonight today afternoon
bury burying buried cremate cremating
starts start starting begins coming comes arriving arrives leaves leaving opens closes closing boarding shuts
guests customers clients visitors attendees delegates patients passengers
lovely brilliant great fantastic wonderful marvellous superb perfect excellent charming terrific fab
someone somebody anyone anybody
arrived here come delivered turned shown ready confirmed received got working loading opening
driver courier postman postie
ring rung call called phone phoned reply replied email emailed text write
youd you'd you'll youll ye'd yous they'd theyd they'll he'd she'd
nice lovely great good beautiful pretty gorgeous handy neat fine smart
throws throw kicks kick boots crashes freezes drops closes fails falls leaks squeaks wobbles rattles overheats|
disconnects shuts
leaving leave leaves fly flying travel travelling drive driving depart departing moving
neighbour neighbor husband wife boss friend mother father sister brother colleague mum dad son daughter aunt uncle
hour hours
invoice bill receipt statement
"""
