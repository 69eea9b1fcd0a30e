"""German phrases of urgency."""

from __future__ import annotations

URGENT = """
dringend|dringende|dringender|eilig|eilige|eilt|notfall|unverzüglich|umgehend|schnellstmöglich|schnellstens|dringlich
so schnell wie möglich
so|schnellst|sobald|baldmöglichst schnell|bald|wie wie|als|möglich _ möglich
asap|baldmöglichst
noch heute|heute noch _ antwort|antworten|brauche|benötige|bescheid|rückmeldung|gelöst|reparatur|hilfe|rückruf
brauche|benötige|muss _ noch heute
bis|spätestens _ heute|morgen|abend|uhr _ brauche|benötige|antwort|gelöst|erledigt|geklärt|da
brauche|benötige|bitte _ bis|spätestens _ heute|morgen|abend
sofort|sofortige|sofortiger|sofortigen _ hilfe|antwort|antworten|rückruf|brauche|benötige|handeln|lösung
brauche|benötige _ sofort|sofortige
kann|können|darf nicht _ warten
das eilt
wasserschaden|rohrbruch|überschwemmung|überflutet|überschwemmt
wasser _ läuft|tropft|decke|wand
läuft|tropft|leckt _ wasser
flug|zug|fähre|flieger _ geht|startet|fährt _ in|heute|morgen|stunden
fliege|fliegen|abflug|abreise _ in|heute|morgen _ stunden|stunde|noch|keine|nicht|fehlt
beerdigung|trauerfeier|bestattung
eingebrochen|ausgesperrt|gestrandet
wurde|mein|meine|wurden _ gestohlen
server|system|seite|webseite|website|shop|produktion|anlage|heizung|kühlung|strom|internet _ ausgefallen|down|steht|
tot|offline|still
ausgefallen
ohne|keine|kein heizung|strom|warmwasser|wasser
wenn _ bis|heute|morgen _ nicht _ gelöst|erledigt|da
frist _ heute|morgen|läuft
drängt|zeitkritisch
zeit drängt
steckt|stecke|stecken|sitze|sitzt|feststecken _ fest|aufzug|fahrstuhl
aufzug|fahrstuhl _ fest|stecken|steckt|eingeschlossen
wasser im|in _ keller|decke|wohnung
kommen|schicken sie|du _ sofort|schnell|schnellstens
muss|müssen|brauche|brauchen _ heute noch
heute _ präsentation|prüfung|termin|hochzeit|operation _ nicht|kein|keine|komme
morgen _ hochzeit|prüfung|operation|umzug _ nicht|kein|keine|fehlt|noch
kasse|kassen|kartenzahlung _ nicht|ausgefallen|störung
vorrangig|priorität _ behandeln|bearbeiten
vorrangig
beginnt|fängt in _ minuten|stunde|minute
die zeit läuft|drängt
unter wasser
wenn|falls|sollte _ bis|heute|morgen nichts|niemand|keine
im|in _ keller|küche|bad|wohnung|haus _ wasser
kasse|kassen|kartenterminal|kassensystem _ streikt|spinnt|kaputt|geht
sperren|sperrt|blockieren _ karte|konto _ sofort|bitte|jetzt
jetzt sofort|gleich _ helfen|kommen|melden|antworten|brauche
bin|stehe|stehen|sind _ flughafen|bahnhof|gate|schalter|grenze
kann|können|könnte _ heute|sofort|jetzt _ monteur|techniker|handwerker|jemand
antwort|rückmeldung|bestätigung _ vor|bis _ heute|morgen|mittag|abend|uhr
0.6 schnelle|schnell|baldige|rasche _ antwort|rückmeldung|hilfe
0.4 heute|morgen|übermorgen
0.5 baby|säugling|kälte
bitte noch|gleich|schnell|sofort heute|antworten|melden|zurückrufen|reagieren
noch|bis heute _ antworten|antwort|melden|rückmeldung|wissen|bescheid|klären|haben|reagieren|erledigen
muss|brauche|brauchen|benötige _ bis|spätestens _ heute|morgen|abend|mittag
schnell|rasch|zügig bitte|antworten|reagieren|melden
bitte|bite schnell|rasch|zügig
laden|geschäft|schalter|apotheke|büro|amt|praxis _ macht|schließt|schliesst _ gleich|bald
stehen|stehe|steht|sitzen|warten|vor|wir _ vor _ tür|ferienwohnung|wohnung|hotel|schranke|tor|haus|rezeption|
unterkunft _ code|schlüssel|niemand|nicht|zu
vor|tür|ferienwohnung|wohnung|unterkunft _ code|schlüssel|schlüsselbox|schlüsselkasten _ geht|funktioniert|passt|
nicht|fehlt
brauche|brauchen|benötige|benötigen _ morgen|heute|unbedingt _ früh|abend|hochzeit|vormittag|sofort|dringend
unbedingt _ heute|morgen|sofort|hochzeit
heute|morgen _ früh|vormittag _ brauche|benötige|unbedingt
0.6 läuft|endet|verfällt|schließt _ heute|morgen|mitternacht
sonst|andernfalls _ verpasse|verpassen|verliere|verlieren|verfällt|weg|zu
fängt|beginnt|startet|fährt|geht|schließt in|um _ min|minuten|viertelstunde|stunde
0.6 moment: in|innerhalb|noch|nur _ min|minuten|viertelstunde
möbelpacker|umzugsfirma|umzugsleute|gäste|handwerker|kunden|patienten|mieter|kinder _ warten|stehen|draußen
möbelpacker|umzugsfirma|umzugsleute _ da
0.6 keine|kein|ohne|falschen schlüssel|code|zugang|karte|karten
rufen|melden|antworten|mailen|schreiben sie|du _ vor|bis _ uhr|an|mittag|zwölf|danach
0.6 danach|dann|später sitz|sitze|bin|sind|fliege|sitzen ich|wir _ flieger|flugzeug|zug|weg|unterwegs|ausland|
unerreichbar
0.6 schlange|kunden|leute|gäste _ steht|stehen|warten|draußen|straße|tür|bis
kasse|kassen|terminal|bildschirm|system|computer|automat _ hängt|eingefroren|abgestürzt|aufgehängt|tot|
geht _ schlange|kunden|leute|warten|nicht|stehen
prüfung|klausur|sitzung|meeting|vortrag|termin|interview|gespräch|spiel|konzert|vorstellung|kurs|webinar _ fängt|
beginnt|startet|in|gleich|jetzt _ min|minuten|an|stunde
muss|müssen _ bis|vor _ zwölf|mittag|abend|uhr|feierabend _ erledigt|fertig|da|bezahlt|geklärt|sonst
sonst _ fällt|platzt|scheitert|geht _ feier|hochzeit|reise|flug|urlaub|umzug|alles|aus|fest
rohr|leitung|wasserleitung|boiler|schlauch _ geplatzt|gebrochen|undicht|gerissen
haupthahn
zug|flug|bus|fähre|taxi _ in|geht|fährt _ halben|halbe|stunde|minuten|viertelstunde
0.6 moment: halben|halbe stunde
melden|antworten|zurückrufen|rückmeldung|bescheid|anrufen _ in|innerhalb _ stunde|minuten
in|innerhalb _ nächsten|kommenden stunde|minuten _ melden|antworten|zurückrufen|anrufen
checkin|schalter|rezeption|gate _ sagen|sagt|buchung|reservierung
buchung|reservierung|ticket _ gibt|existiert|gültig|gefunden _ nicht _ stehen|schalter|hotel|hier|flughafen
buchung|reservierung gibt|existiert es|nicht nicht
stehen|stehe|sind _ checkin|schalter|rezeption|gate|empfang
heute noch|unbedingt geklärt|erledigt|fertig|da|bezahlt|gelöst
sonst verlieren|verliere|verpassen|verpasse|fliegen|kündigen
beerdigung|hochzeit|vorstellungsgespräch|operation|taufe|abschlussfeier ist|am _ montag|dienstag|mittwoch|donnerstag|
freitag|samstag|sonntag|morgen _ nicht|noch|kein
0.5 eiskalt|friert|schneit|dunkel|regnet
brauche|brauchen|benötige _ bis|vor _ uhr|mittag
sonst|ansonsten _ abgelehnt|storniert|verfällt|gekündigt|verweigert
schiff|fähre|boot|zug|bus|flieger _ fährt|geht|legt|startet um|in|ab
stehe|steh|stehen|steht _ vor|draußen _ laden|tür|geschäft|büro|filiale|tor|haus _ zu|geschlossen|niemand|verschlossen
stehe|steh|stehen gerade|jetzt|hier _ vor _ laden|tür|geschäft|filiale|tür _ zu|geschlossen|keiner
termin|prüfung|meeting|besprechung|flug|zug|bus|fähre|vorstellung|kurs|gespräch ist|beginnt|geht|fährt|
startet in _ minuten|
minute|stunde|stunden|viertelstunde
muss|müssen|brauche|will _ bis|vor|spätestens _ uhr|mittag|abend|heute _ wissen|antwort|rückmeldung|bescheid|haben
sonst _ platz|weg|verliere|verfällt|verloren|verpasse|verlieren
falsche|falsch adresse _ gleich|heute|schon|bald _ raus|los|weg|verschickt|versendet
paket|bestellung|sendung|lieferung geht|wird gleich|heute|jetzt|bald _ raus|los|weg|verschickt|versendet
büro|betrieb|produktion|kasse|laden|system|alles|praxis|firma|lager steht|stehen|liegt _ still|lahm
keiner|niemand kommt|kann|können _ system|einloggen|arbeiten|anmelden|rein|kassieren|zahlen
heute noch|abend|sofort _ jemanden|techniker|monteur _ schicken|vorbeischicken|kommen|vorbeikommen
kein|ohne|keine warmes|warmem|fließendes|heißes wasser
taxi|bus|fahrer|kurier|umzugswagen|möbelpacker|gäste|kunden|zug steht|stehen|wartet|warten|ist _ schon|draußen|bereits|
unten
kind|sohn|tochter|kinder|mutter|oma|vater _ allein|alleine _ bahnhof|straße|draußen|schule|haltestelle|flughafen|
bahnsteig
0.6 vor _ mittagessen|mittag|feierabend _ antworten|antwort|bescheid
0.5 muss|müssen ich|wir _ entscheiden|unterschreiben|zusagen
lassen|lässt _ mich|uns|sie _ nicht _ durch|rein|einsteigen|boarden|mitfliegen|einchecken
kühlung|kühlraum|kühlhaus|kühlschrank|gefriertruhe|tiefkühler _ ausgefallen|kaputt|defekt|steht _ ware|alles|
restaurant|laden
ware|alles|lebensmittel|vorräte|fleisch verdirbt|verderben|taut|schmilzt
flug|zug|bus|fähre geht|startet|fährt|fliegt um|gleich
hotel|rezeption|schalter _ heißt|sagt|sagen|behauptet _ zimmer|buchung|reservierung _ existiert|gibt|nicht
in|innerhalb den nächsten zehn|fünf|paar|zwanzig|minuten minuten
0.6 moment: @heiratet ... @heute
0.6 moment: @heute ... @heiratet
0.6 moment: um|vor|bis # ... @kommt
0.6 moment: @kommt _ um|in|vor #
0.6 moment: noch|nur @drei @minuten
0.6 moment: in|binnen @drei @minuten
0.6 moment: @drei @gäste
0.4 moment?: noch|immer nicht|nichts|kein|keine
0.4 moment?: fehlt|fehlen
0.4 moment?: geht|läuft|funktioniert|lässt|öffnet|lädt _ nicht
0.4 moment?: fehler|fehlermeldung|kaputt|abgestürzt|defekt|abgelehnt
0.4 moment?: kann|können|könnt|könnte _ jemand|sie|ihr _ schauen|schicken|helfen|kommen|prüfen|nachsehen|anrufen
0.4 moment?: jemand|jemanden schauen|schicken|vorbeischicken|nachsehen
0.6 moment: @beerdigt ... @heute
0.6 moment: @heute ... @beerdigt
0.6 moment: um @halb ... @kommt
anhalten|stoppen|abfangen|stornieren|ändern ... bevor|ehe ... raus|rausgeht|weg|losgeht|verschickt|versendet
0.4 moment?: nicht|nichts gekommen|angekommen|da|geliefert|eingetroffen
0.6 moment: @fahre ... @heute
0.6 moment: @heute ... @fahre
0.6 moment: in einer|einem|halben @minuten
0.6 moment: in einer halben stunde
0.6 moment: gleich ... abholen|holen|los|weg|öffnen|aufmachen
0.6 moment: vatertag|muttertag|weihnachten|ostern|geburtstag|hochzeit|feier ... ist|schon|am @montag|morgen|heute|
wochenende
0.6 moment: schon|bereits am @montag
0.4 moment?: abgebrochen|gebrochen|verloren|verklemmt|klemmt|ratte|ratten|maus|undicht|falsch
0.4 moment?: noch|immer bei ihnen|euch
0.4 moment?: kommt|klappt|schafft ... noch ... an|rechtzeitig
0.6 moment: @fahre ... @montag
0.6 moment: steh|stehe|stehen|sitze an|vor|am|im|bei ... kasse|tür|schalter|tor|bahnhof|tankstelle|grenze|rezeption|
werkstatt
0.6 moment: in|binnen einer|einem viertelstunde|stunde|moment
0.6 moment: heute noch _ platz|termin|plätze|möglichkeit
0.4 moment?: abgelaufen|krank|storniert|gesperrt|abgelehnt
0.4 moment?: kommen|komme|können|kann|kriegen _ nicht _ rein|rauf|ran|öffnen|bezahlen|einloggen
0.6 moment: bis|vor # uhr
0.6 moment: bis|vor mittag|zwölf|feierabend
0.4 moment?: komm|komme|kommen _ nicht in|rein|ran
0.4 moment?: falsch|verkehrt gedruckt|geliefert|geschrieben|gemacht
kartengerät|kartenterminal|kasse|kassensystem|bezahlterminal|terminal|ecgerät ... geht|funktioniert|läuft _ nicht
kartengerät|kartenterminal|kasse|kassensystem|bezahlterminal|terminal _ ausgefallen|tot|defekt|offline|abgestürzt
stoppen|stoppt|stoppe|halten|stornieren|sperren|blockieren _ zahlung|überweisung|abbuchung|bestellung|
lastschrift _ sofort|jetzt|umgehend
kartengerät|kartenterminal|kasse|kassensystem|bezahlterminal|terminal nicht geht|funktioniert|läuft
kartenlesegerät|lesegerät|kartenleser ... geht|funktioniert|läuft|ausgefallen|kaputt|defekt
brauche|brauchen|benötige|benötigen _ heute _ vor|bis|noch
"""
