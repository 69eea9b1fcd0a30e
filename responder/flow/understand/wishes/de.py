"""German phrases by which somebody wants no messages any more, or wants them again."""

from __future__ import annotations

STOP = """
newsletter|nachrichten|werbung|mails brauche|brauchen|will|möchte|wollen|möchten ich|wir nicht|keine mehr
brauche|will|möchte|brauchen|wollen|möchten euren|ihren|den|eure|ihre|die|diesen|diese newsletter|nachrichten|werbung|
mails nicht mehr _ bekommen|erhalten|haben
brauche|will|möchte|brauchen|wollen|möchten euren|ihren|den|eure|ihre|die|diesen|diese newsletter|nachrichten|werbung|
mails nicht mehr
schreib|schreibe|schreibt|schreiben|kontaktier|kontaktiere|kontaktiert|kontaktieren|belästigt|belästigen|nervt|nerven|
anschreiben _ mir|mich|uns _ nicht|nie _ mehr|wieder
schreib|schreibt|schreiben mir|uns nicht|nie
schreiben|kontaktieren|belästigen sie mir|mich|uns _ nicht|nie
keine|keinen|nie _ nachrichten|mails|emails|sms|werbung|newsletter|benachrichtigungen|whatsapps|angebote|spam mehr
keine weiteren|weitere nachrichten|mails|emails|sms|werbung|newsletter|benachrichtigungen|angebote
will|möchte|wünsche|wollen|möchten|wünschen|brauche|moechte keine|keinen|nie _ nachrichten|mails|emails|sms|werbung|
newsletter|benachrichtigungen|whatsapps|angebote|spam _ bekommen|erhalten|empfangen|haben|sehen|kriegen
will|möchte|wünsche|wollen|möchten|wünschen|brauche|moechte _ keine|keinen|nie _ nachrichten|mails|emails|sms|werbung|
newsletter|benachrichtigungen|whatsapps|angebote|spam
will|möchte|wollen|möchten|wünsche _ nichts|nix mehr _ bekommen|erhalten|empfangen|hören|kriegen|haben
will|möchte|wollen|möchten|wünsche _ nicht _ angeschrieben|kontaktiert|belästigt
schick|schickt|schicken|sende|sendet|senden _ mir|uns keine|nie _ nachrichten|mails|emails|sms|werbung|newsletter|
benachrichtigungen|angebote|spam _ mehr
schick|schickt|schicken|sende|sendet|senden _ mir|uns keine nachrichten|mails|emails|sms|werbung|newsletter|angebote|
spam
schick|schickt|schicken|sende|sendet|senden _ mir|uns nichts mehr
nehmt|nehmen|nimm|streicht|streichen|löscht|löschen|lösch|entfernt|entfernen|tragt|tragen _ mich|uns|nummer|adresse|
namen|mailadresse _ aus|von _ verteiler|liste|kartei|datenbank|adressliste|mailingliste|mailverteiler
lass|lasst|lassen|laßt _ mich|uns _ ruhe|frieden
möchte|will|wünsche|möchten|wollen mich|uns _ abmelden|austragen
melde|melden|meldet|trag|trage|tragt|tragen mich|uns|sie _ ab|aus
newsletter|nachrichten|werbung|mails abbestellen|abmelden|kündigen|stoppen
hör|hört|hören|höret _ auf _ schreiben|nachrichten|mails|werbung|schicken
stopp|stop|stoppt|stoppen _ die|diese|alle|eure|ihre nachrichten|mails|werbung|sms|newsletter
"""
AGAIN = """
möchte|will|würde|hätte|möchten|wollen _ wieder|erneut _ nachrichten|mails|infos|newsletter|benachrichtigungen|updates|
angebote|werbung _ bekommen|erhalten|empfangen|haben|kriegen
möchte|will|würde|hätte|möchten|wollen _ nachrichten|mails|infos|newsletter|benachrichtigungen|updates|
angebote _ wieder|
erneut _ bekommen|erhalten|empfangen|haben|kriegen
schick|schickt|schicken|sende|sendet|senden _ mir|uns _ wieder|erneut _ nachrichten|mails|infos|newsletter|updates|
angebote
ihr|sie|du könnt|dürft|können|dürfen|kannst|darfst _ mir|uns|mich _ wieder _ schreiben|schicken|senden|anschreiben|
kontaktieren|informieren
möchte|will|möchten|wollen mich|uns _ wieder|erneut _ anmelden|eintragen
meldet|melden|melde|trag|tragt|tragen|nehmt|nehmen|setzt _ mich|uns _ wieder|erneut _ an|ein|auf
"""
# Who writes or not: a report, no wish.
REPORTED = """
sie|ihr|du|er schreiben|schreibt|schreibst|kontaktieren|kontaktiert|schicken|schickt|senden|sendet
"""
BESIDE = """
schicken senden zusenden zuschicken
ich wir mich mir uns euch von ihnen bitte alle mehr ab jetzt sofort danke doch auch und einfach über
möchte will whatsapp mail sms newsletter nachrichten werbung euren ihren gerne gern per hier auf aus für diese
hatte mich abgemeldet aber doch die liste
"""
