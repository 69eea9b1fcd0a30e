"""German phrases that name fraud, threats and despair: what people do to each other and themselves."""

from __future__ import annotations

CRIME = """
falsche|falsches|falschen medikamente|medikament|dosis|dosierung
konto|daten|karte|passwort|kreditkarte _ gestohlen|missbraucht|übernommen|geleakt
jemand|fremde|unbekannte _ konto|karte|daten|namen _ zugegriffen|benutzt|eingeloggt|bestellt
selbstmord|suizid|umbringen
bedroht|bedrohung|stalker
jemand|fremder|fremde|unbekannte|unbekannter _ konto|account|karte _ eingeloggt|zugegriffen|bestellt|benutzt|gekauft
jemand|fremder|unbekannter _ sich _ konto|account eingeloggt
nicht mehr|länger leben|weiterleben
leben nehmen|beenden
hacker _ konto|account|daten|computer|handy|mail
buchung|buchungen|abbuchung|abbuchungen|zahlung|zahlungen|überweisung|überweisungen|bestellung|bestellungen|käufe|
abhebung|abhebungen|kredit|vertrag|login|logins|lastschrift _ ich|wir nicht|nie|niemals getätigt|bestellt|gemacht|
kenne|erkenne|veranlasst|autorisiert|beantragt|abgeschlossen
konto|sparkonto|karte _ leergeräumt|geplündert|leergemacht|abgeräumt|ausgeräumt|leergefegt
jemand|fremder|unbekannter|unbekannte|fremde|dieb|betrüger|irgendjemand|irgendwer|hacker|wer ist|war|kommt|kam|greift|
loggt|hat|sitzt _ meinem|meinen|meiner|meine|mein|unser|unserem|unseren _ konto|account|mail|handy|profil|karte|namen|
daten|app|email
meinem|meinen|unserem|meine|mein _ namen|name|konto|karte|account|daten _ jemand|fremder|unbekannter|nicht|nie|
ohne _ bestellt|gekauft|abgeschlossen|beantragt|genutzt|benutzt|verwendet|mein|zustimmung|wissen
karte|kreditkarte|bankkarte|ec|girokarte|geldbeutel|geldbörse _ gestohlen|geklaut|kopiert|geraubt|missbraucht|
entwendet
gestohlen|geklaut|entwendet|kopiert _ karte|kreditkarte|bankkarte|girokarte
passwort|mailadresse|email|adresse|nummer|daten _ geändert|zurückgesetzt _ ohne|nie|jemand
reingefallen|hereingefallen _ auf|sms|mail|betrüger|anruf|link
betrogen|abgezockt|hereingelegt|reingelegt|übers _ verkäufer|käufer|vermieter|makler|kleinanzeigen|fake|anzeige|seite|
worden|internet|geld|online
betrüger|trickbetrüger|betrügern _ geld|konto|karte|angerufen|namen|daten|überwiesen|angeschrieben|mich
opfer _ betrug|betrugs|geworden|von
schlagen|schlägt|schlug|geschlagen|verprügelt|verprügeln|misshandelt|angegriffen|getreten|geschubst|gestoßen|
angefasst|begrapscht|gewürgt|gepackt|vergewaltigt|angespuckt|zusammengeschlagen _ mich|ihn|uns|worden|meine|meinen|
werden
mich|mir|ihn|uns|meine|meinen|meiner _ geschlagen|verprügelt|verprügeln|misshandelt|angegriffen|getreten|geschubst|
gestoßen|begrapscht|gewürgt|gepackt|zusammenschlagen|schlagen|umbringen|töten|abstechen|angegangen|zusammengeschlagen
fresse|schnauze|kopf|gesicht _ hauen|schlagen|polieren|einschlagen|geschlagen
vergewaltigt|vergewaltigung|begrapscht|genötigt|nötigung|erpresst|erpressung|erpresser|erpressen|körperverletzung|
überfallen|überfall|verprügelt|verprügeln|prügel
mich|mir|uns|meine|tochter _ belästigt|verfolgt|nachgestellt|beobachtet|auflauert|aufgelauert|bedrängt|ausspioniert|
stalkt
belästigt|verfolgt|bedrängt|stalkt|beobachtet mich|uns|meine|sie|sexuell
belästigung|belästigt|stalking|stalkt|gestalkt|nachstellung
angst _ vor|um _ ihm|fahrer|nachbarn|leben|nachbar|mann|ihnen|sicherheit
angst dass er|sie _ wiederkommt|kommt|mich|uns
fürchte|fürchten|angst um mein|meine|unser|unsere|sein leben|sicherheit
messer|pistole|waffe _ bedroht|gezogen|gedroht|mich|hand|auf
nicht mehr _ leben|weiterleben|aufwachen
sehe|habe|gibt|finde _ keinen|kein|keine ausweg|sinn|hoffnung|lebenswillen|lebensmut|grund _ mehr|leben
sterben|tot _ will|möchte|wäre|lieber|besser|sein
will|möchte|wäre|würde|lieber|besser _ sterben|tot|aufwachen|umbringen
mich|mir _ umbringen|umzubringen|aufhängen|ritzen|ritze|erhängen|töten|antun|erschießen
vor|von|aus|vom _ zug|brücke|dach|fenster|balkon|hochhaus|bahn _ springen|springe|werfen|stürzen|gesprungen|werfe
ende|schluss _ machen|setzen|leben
angeblich|angeblicher|angeblichen|angebliche|angeblichem|vermeintlicher|vermeintlichen|vermeintliche|falscher|
falschen _ paketbote|paketboten|mitarbeiter|polizist|polizisten|techniker|bank|bankmitarbeiter|handwerker|verkäufer|
bote|kollege|kollegen|anrufer|arzt|microsoft|enkel|amt
kontodaten|bankdaten|pin|tan|passwort|zugangsdaten|daten _ durchgegeben|weitergegeben|gegeben|verraten|mitgeteilt|
eingetippt _ angeblich|angeblichen|falsch|betrüger|telefon|anrufer|jemandem
weiß|weiss|wisse|wüsste wo _ wohne|wohnt|wohnen|schule|arbeite
steht|stand|wartet|lauert|klopft|hämmert|schleicht _ vor|an|um|hinter|bei _ tür|haus|fenster|wohnung _ nachts|nacht|
abend|immer|angst|fotos|und
nachts _ vor|an|in _ tür|wohnung|fenster|haus|zimmer|garten
macht|machte _ fotos|bilder _ von|durch _ mir|uns|tochter|fenster
fotos|bilder durch _ fenster
bin|lebe|gibt ich|mich|es _ eh|bald|morgen|sowieso|nicht _ mehr _ da|leben|mich
gehe|gehen|scheide|scheiden _ aus|von _ leben|welt
geantwortet|reagiert|reingefallen _ auf _ sms|mail|nachricht|anruf|whatsapp
auf _ sms|mail|nachricht|anruf|whatsapp _ geantwortet|reagiert|eingegeben|reingefallen|betrug
sinn _ mehr _ leben|im
vor meiner|unserer|der|ihrer tür|haustür|wohnungstür _ aggressiv|bedroht|angst|brüllt|schreit|randaliert|sagt
jemand|fremder|betrüger|unbekannter _ kredit|kredite|vertrag|verträge|konto|handyvertrag|abo _ auf|in|unter meinen|
meinem|unseren namen
nimmt|schließt|nahm|schloss|hat _ kredit|kredite|vertrag|verträge _ auf|in meinen|meinem namen
kann|sehe|sah|bekam|bekomme|erhalten|bekommen|gesehen _ daten|rechnungen|bestellungen|akte|befund|befunde|adresse|
unterlagen _ von _ anderen|anderer|anderem|fremden|jemand|kunden|patienten
fremde|fremder|fremden|anderer _ daten|rechnungen|bestellungen|akte|befund|befunde|unterlagen _ sehen|bekommen|
erhalten|konto|postfach
mein|meine|unsere _ befund|akte|krankenakte|daten|patientendaten|fotos|adresse _ nachbarn|fremde|jemand|internet|
öffentlich|falschen _ geschickt|gesendet|bekommen|sichtbar|gelandet|gegeben
fremdes|unbekanntes|anderes|fremde|unbekannte gerät|handy|geräte|anmeldung|login _ konto|app|banking|angemeldet|
verbunden|gekoppelt|eingeloggt
benutzt|nutzt|verwendet|missbraucht|gestohlen _ meinen|meine|mein _ führerschein|ausweis|pass|personalausweis|
identität
bekommt|kriegt|erhält|abfängt _ meine|alle _ tans|codes|sms|passwörter
sieht|sehen|weiß|weiss|verfolgt|ortet wo ich|wir wohne|wohnen
ex|exmann|exfreund|expartner _ loggt|einloggt|zugriff|liest|verfolgt|stalkt|konto|ortet
war|ist|wars|entpuppte|herausgestellt _ ein|als betrüger|betrügerin|fake|hochstapler
das war|waren _ betrüger|betrügerin
über|auf _ plattform|seite|app|portal|kleinanzeigen _ bezahlt|betrüger|betrogen|gekauft
jemand|fremder|unbekannter verkauft|kauft|bestellt|verschickt|postet|nutzt|benutzt|vermietet|schreibt _ unter|in|mit|
auf|über meinem|meinen|unserem _ namen|account|konto|profil
nimmt|nehme|geschluckt|genommen _ sie|die|es|falsche _ seit|schon|eine|falsche _ woche|tagen|montag|falsche
er|sie|der|die _ wartet|lauert|passt|warten _ vor|auf|ab _ mich|uns|filiale|tür|heute|abend
bedroht|bedrohen|droht|drohte _ messer|uns|mich|waffe|umzubringen|pistole
abhebungen|abhebung|eingeloggt|abgebucht|anmeldung|login _ in|aus _ rumänien|russland|brasilien|china|nigeria|
bulgarien|ukraine|türkei|vietnam|ausland
jemand|fremder|unbekannter _ sich _ aus|von|in _ eingeloggt|angemeldet
genug|müde|satt vom|des|das leben|lebens
mich|uns|ihn|sie geschlagen|getreten|geschubst|geohrfeigt|gewürgt
login|zugang|zugangsdaten|konto _ gestohlen|geklaut _ bestellt|die|gekauft
login|zugangsdaten wurde|wurden gestohlen|geklaut
ohne meine|unsere|mein|unser erlaubnis|zustimmung|wissen|genehmigung|einwilligung _ euro|geld|konto|karte|betrag
0.6 euro|geld|betrag _ von _ meinem|unserem|meiner konto|karte|sparkonto _ abgehoben|verschwunden|weg|überwiesen|
gestohlen
nicht|nie kenne|kenn|erkenne|gehört ... konto|karte @abgebucht|geholt|abgehoben
nicht|nie kenne|kenn|erkenne|gehört ... @abgebucht|geholt|abgehoben ... konto|karte
mit|unter meinen|meinem daten|namen|identität ... gekauft|bestellt|abgeschlossen|eröffnet ... nicht
"""
