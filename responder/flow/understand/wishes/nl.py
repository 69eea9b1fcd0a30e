"""Dutch phrases by which somebody wants no messages any more, or wants them again."""

from __future__ import annotations

STOP = """
hoef|hoeven|wil|willen|wens jullie|uw|je|die|de|deze nieuwsbrief|nieuwsbrieven|mails|berichten|reclame|folders niet meer
hoef|hoeven|wil|willen _ nieuwsbrief|mails|berichten|reclame niet meer _ ontvangen|krijgen|hebben
stuur|stuurt|zend|sturen me|mij|ons geen|nooit _ berichten|bericht|berichtjes|mails|mail|mailtjes|sms|smsjes|appjes|
app'jes|
apps|
reclame|nieuwsbrief|nieuwsbrieven|aanbiedingen|meldingen|spam|post|folders meer
stuur|stuurt|zend me|mij|ons niks|niets|nooit meer
stuur|stuurt|zend me|mij|ons geen berichten|berichtjes|mails|mailtjes|sms|smsjes|appjes|app'jes|apps|reclame|
nieuwsbrieven|
aanbiedingen|meldingen|spam|folders
mail|app|sms|schrijf|contacteer|benader|spam|whatsapp|bericht me|mij|ons _ niet|nooit meer
mail|app|sms|schrijf|spam|whatsapp me|mij|ons nooit|niet
geen berichten|berichtjes|mails|mailtjes|sms|smsjes|sms'jes|appjes|app'jes|apps|reclame|nieuwsbrief|nieuwsbrieven|
aanbiedingen|
meldingen|
spam|folders meer
wil|willen|wens|wensen|hoef|hoeven|wenst geen|niks|niets|nooit _ berichten|bericht|berichtjes|mails|mail|mailtjes|sms|
smsjes|appjes|app'jes|apps|reclame|nieuwsbrief|nieuwsbrieven|aanbiedingen|meldingen|spam|folders _ krijgen|ontvangen|
hebben|zien
wil|willen|wens|wensen|hoef|hoeven|wenst geen|niks|niets _ berichten|bericht|berichtjes|mails|mail|mailtjes|sms|smsjes|
appjes|app'jes|apps|reclame|nieuwsbrief|nieuwsbrieven|aanbiedingen|meldingen|spam|folders
wil|willen|wens|wensen|hoef|hoeven niks|niets meer _ ontvangen|krijgen|horen|hebben
wil|willen|wens|wensen niet _ benaderd|gemaild|geappt _ worden
wil|willen|wens|wensen niet _ benaderd|gemaild|geappt
haal|haalt|verwijder|verwijdert|schrap|gooi|wis|doe|halen _ me|mij|ons|nummer|adres|mailadres|naam|telefoonnummer _ uit|
van|af _ bestand|lijst|lijsten|mailinglijst|systeem|database|adressenbestand|verzendlijst|adreslijst
laat|laten me|mij|ons _ met rust
meld|schrijf|schrijft me|mij|ons af|uit
wil|willen|graag|wens me|mij|ons _ afmelden|uitschrijven
stop|stoppen|hou|houd|houdt|hou|kap _ met _ mailen|appen|schrijven|sturen|berichten|spammen|smsen|reclame|mails|sms|
appjes|app'jes|meldingen|nieuwsbrieven
stop deze|die|alle|jullie|uw _ berichten|berichtjes|mails|appjes|app'jes|sms|reclame|nieuwsbrieven|meldingen
"""
AGAIN = """
wil|willen|zou|graag|mag|mogen|kan _ weer|opnieuw _ berichten|berichtjes|mails|appjes|app'jes|nieuwsbrief|updates|
meldingen|
reclame|aanbiedingen _ krijgen|ontvangen|hebben
wil|willen|zou|graag|mag|mogen|kan _ berichten|berichtjes|mails|appjes|app'jes|nieuwsbrief|updates|meldingen|
aanbiedingen _ weer|
opnieuw _ krijgen|ontvangen|hebben
stuur|stuurt|zend me|mij|ons _ weer|opnieuw _ berichten|berichtjes|mails|appjes|app'jes|nieuwsbrief|updates|meldingen|
aanbiedingen
jullie|je|u|jij mag|mogen|kan|kunnen|kunt _ me|mij|ons _ weer _ appen|mailen|schrijven|sturen|berichten|benaderen
meld|schrijf|zet me|mij|ons _ weer|opnieuw _ aan|in|lijst
wil|willen|graag me|mij|ons _ weer|opnieuw aanmelden|inschrijven
"""
# Who writes or not: a report, no wish.
REPORTED = """
jullie|u|je|ze|jij|niemand sturen|stuurt|stuur|mailen|mailt|mail|appen|appt|app|schrijven|schrijft|schrijf|contacteren|
contacteert
"""
BESIDE = """
sturen zenden verzenden
ik wij we me mij ons van jullie je u uw aub dank alle meer nu direct meteen per toch ook en echt
alsjeblieft alstublieft gewoon whatsapp mail sms nieuwsbrief berichten reclame graag zou willen wil hier op voor via
ik had me uitgeschreven afgemeld maar toch
"""
