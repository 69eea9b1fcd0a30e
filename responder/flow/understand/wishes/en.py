"""English phrases by which somebody wants no messages any more, or wants them again."""

from __future__ import annotations

STOP = """
not|don't|dont|longer|no want|need|wish|require your|the|this|these|any newsletter|newsletters|messages|emails|texts|ads
don't|dont|never text|message|email|mail|write|contact|whatsapp|spam|sms|bother|disturb me|us
don't|dont|never|not ever|please text|message|email|mail|write|contact|whatsapp|spam|sms|bother|disturb me|us
never|not text|message|email|mail|write|contact|whatsapp|spam|sms|bother|disturb me|us
never|not|don't|dont write to me|us
stop|quit texting|messaging|emailing|mailing|writing|contacting|spamming|bothering|disturbing|pestering me|us|to
stop|quit|don't|dont|not|never send|sending me|us _ messages|texts|emails|mails|anything|stuff|sms|ads|adverts|
advertising|newsletters|newsletter|spam|promotions|reminders|notifications|updates|offers|whatsapps|this|these
stop _ the|these|those|all|your messages|texts|emails|mails|newsletters|newsletter|sms|ads|spam|notifications|reminders|
promotions
no more|further _ messages|texts|emails|mails|sms|ads|newsletters|spam|notifications|reminders|promotions|whatsapps
don't|dont|not|longer want|wish|need|like _ receive|get|hear|have|see _ messages|texts|emails|mails|anything|ads|
newsletter|newsletters|notifications|spam|promotions|offers|from
don't|dont|not|longer want|wish|need|like _ messages|texts|emails|mails|ads|newsletter|newsletters|notifications|spam|
promotions|offers
don't|dont|not|longer want|wish|like to be contacted|messaged|texted|emailed
take|remove|get|delete|strike|scrub|erase|drop|cross _ me|us|number|email|name|address _ off|from|out _ list|lists|
database|mailing|records
take|remove me|us _ off|from _ this|list|mailing
opt|opting me|us out
want|wish|like|decided to|like _ opt out
want|wish|like to _ unsubscribe
unsubscribe|unsubscribing
leave me|us alone|be
lose|forget my number
"""
AGAIN = """
want|like|love|happy|ready|wish _ get|getting|receive|receiving|have|hear|see _ messages|texts|emails|updates|
newsletter|
newsletters|notifications|offers|from again
want|like|love|wish _ messages|texts|emails|updates|newsletter|notifications|offers again
you|u can|may text|message|email|write|contact|whatsapp to|me|us _ again
start|resume|restart|begin sending|messages|texts|messaging|texting|emails|emailing me|us|again _ again|messages|texts
start|resume|restart sending|messaging|texting|emailing|writing _ me|us _ again
send me|us _ messages|texts|emails|updates|newsletter|newsletters|notifications|offers again
sign|opt|put|add me|us _ back in|up|on
sign|opt|put|add me|us _ in|up|on _ list|messages|texts _ again
want|like _ opt|sign back|in|up _ in|again|back
subscribe me|us again|back
want|like to _ resubscribe
"""
# Who writes or not: a report, no wish.
REPORTED = """
you|u|they|he|she|we|nobody|people never|not|don't|dont|do|didn't|send
"""
BESIDE = """
i i'd id i'm im we me us my please any more anymore ever again from you your all now immediately thanks and just
thank pls mailing list lists would like want to wish whatsapp email sms messages newsletter here on for of it is this
number at another
else
had unsubscribed but the back me on
"""
