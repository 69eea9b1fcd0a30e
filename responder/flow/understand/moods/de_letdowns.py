"""German phrases by which somebody tells what went wrong, without a word of displeasure.

A day that passed, a wait, a word that was not kept, money, the same again, praise that means the contrary.
"""

from __future__ import annotations

LETDOWN = """
sollte|sollten|hätte|hieß|@versprochen ... @montag ... @montag|noch|jetzt|@nix|kein|keine|@keiner
0.6 passed: jetzt|heute|mittlerweile|inzwischen|schon is|ist @montag
0.6 passed: is|ist @montag
0.6 immer|noch|bis noch|heute|jetzt nix|nichts|nicht
immer noch nix|nichts|niemand|keiner|kein|keine
bis heute|dato|jetzt ... keine|kein|nicht|nichts|nie
kein lebenszeichen
0.75 ernst _ nehmen|genommen|nimmt
0.9 dreimal|mehrfach|viermal|zigmal ... ausgefüllt|geschickt|eingereicht|gemeldet|erklärt
@drei @minuten _ warteschleife|leitung
warteschleife ... @drei @minuten
0.6 dann|einfach|wurde|und aufgelegt
0.6 sarcasm: na|ja|oh @toll
0.6 sarcasm: @toll , @wieder
0.75 wieder|schon keiner|niemand|nix
0.6 sarcasm: @wieder _ halben|ganzen|freien tag
im regen
danke|dank für nichts|nix
noch nie _ so|solche|sowas
noch nie ... behandelt|erlebt
0.6 früher _ besser|gut
immer|wird _ schlechter|schlimmer
@fahrer ... behauptet|sagt|meint|angeblich ... nicht|niemand|keiner
angeblich _ nicht|niemand|keiner _ da|daheim|zuhause|hause|angetroffen|zugestellt
0.6 ganzen|ganze tag _ fenster|zuhause|hause|daheim|gesessen|da
0.6 laut|status|angeblich|steht _ zugestellt|geliefert ... nicht|nichts|kein
@doppelt ... @abgebucht
@abgebucht ... @doppelt
@keiner|niemand ... zahlt|überweist|erstattet|gibt ... zurück
geld|kassieren|abbuchen ... schnell|sekunden ... aber|zurück|erstattung|wochen|monat
zum|das @dritten mal ... falsch|falsche|falschen|kaputt|gleiche|selbe|nicht|kein|keine
gleiche|selbe antwort|mail|ausrede|frage _ mal|wieder|immer|von|schon
@versprochen|habts ... @zurückrufen ... tage|tag|woche|wochen|nie|nichts|her|warte
0.6 seitdem|danach|seither ... nichts|nix|nie|keiner|niemand|stille|funkstille
funkstille
wie oft|viele|viel soll|muss|müssen|mal ... @erklären
0.75 tut|bewegt|rührt|passiert|ändert|geht sich|nichts|nix|weiter _ nichts|nix|nicht
0.5 seit letzter|letzten|gestern|@montag|wochen|tagen
@gekündigt ... weiter|immer|noch|munter|trotzdem ... buchen|bucht|abgebucht|rechnung|rechnungen|abbuchen|ab
jeder|jede|jedes|alle _ sagt|erzählt|sagen|behauptet ... anderes|anders
0.75 blick|blicke|verstehe|versteh|steige _ nicht|nichts mehr _ durch
0.75 unbeantwortet|unbearbeitet|ungelöst|unerledigt
0.75 einiger|großer|mit verwunderung|befremden|erstaunen|bedauern|ärger ... fest|dass|festgestellt
0.4 sarcasm: hut|chapeau|glückwunsch|bravo|respekt ab|,
0.6 @drei @tage _ für|auf _ paket|päckchen|brief|antwort|lieferung|sowas
@monteure ... zerkratzt|kratzer|beschädigt|dellen|flecken|kaputt|ruiniert
0.6 kein|ohne|nichts|nix _ wort|gesagt|was
0.75 konkurrenz|woanders|anderswo|mitbewerber ... hälfte|halben|billiger|schneller|besser|tag
keiner|niemand|koana ... ran|dran|hin|hi|ab
geht|gehen|nimmt ... keiner|niemand|nie ... ran|dran|hin|ab
0.6 ganze|ganzen|de woche|woch|tag|tage _ anrufen|ruf|rufe|versuche|warte
0.4 fault?: @nett ... aber|nur|leider|jedoch
0.6 fault: flieg|fliege|fliegt|schmeißt|wirft|stürzt ... raus|ab
0.6 fault: alle @drei @minuten
0.6 unlike?: bitte|erwarte|verlange|möchte ... erklärung|aufklärung|stellungnahme
0.4 unlike: @rechnung ... obwohl|aber|während|statt|dabei|angebot
0.4 unlike: angebot|kostenvoranschlag|vereinbart|vertrag ... stand|standen|war|waren
0.4 unlike: sollte|sollten ... hochtragen|kommen|geliefert|aufbauen|werden|montieren
0.6 unlike?: durfte|musste|konnte|kann ich|wir ... selber|selbst|allein
0.6 unlike?: gekommen|kam _ einer|keiner|nur
schlechter|schlimmer|langsamer|lauter als vorher|zuvor|davor|je|früher
0.6 @drei @tage _ ohne
nicht|doch _ ernst|ihr|euer|wohl _ ernst
0.75 meint|meinen ihr|sie _ nicht
will|möchte|verlange|fordere mein|unser geld zurück
jetzt|mir reichts|reicht's _ aber|mir|echt|wirklich
jetzt reichts
so geht|behandelt|springt man _ nicht ... menschen|leuten|kunden|um
noch|zweite|letzte _ chance ... fehler|bereue|nie|falsch
0.75 großer|riesen fehler
im kreis
0.6 seit|nach _ reparatur|update|besuch|techniker ... schlechter|nicht|noch|wieder
0.5 lasting: schon|seit|bereits @drei @tage
0.4 habit: jedes|jede|jeden mal|tag|woche
löst|hilft|beantwortet|bringt ... nicht|nichts|nix _ problem|frage|weiter
mein|meine problem|frage _ nicht|nie _ gelöst|beantwortet
löst|hilft ... problem|weiter ... nicht
0.6 undone: passiert|geschehen|getan|geändert|unternommen _ gar|überhaupt|nichts|nix|rein
0.6 undone: nichts|nix|garnichts _ passiert|geschehen|getan|geändert|unternommen|erledigt
0.5 schon|bereits|woche|gestern gemeldet|gesagt|angegeben|durchgegeben
0.5 preis|preise|beitrag|gebühr|gebühren erhöhen|erhöht|anheben|angehoben|hoch
0.5 kalt|kalte|kalten
nichts|nicht ... bildern|bild|bilder|fotos|foto|beschreibung ... tun|gemein|ähnlich
0.5 durchgebrochen|zusammengebrochen|abgefallen|eingestürzt|haare
0.75 ihren|euren|eigenen eigenen|eigener|eigene fehler
fehler|schuld|versehen zahlen|bezahlen|büßen
keine|null|kein ahnung|plan|schimmer von|vom|nix|nichts
0.4 unlike: seite|website|google|schild|app|homepage stand|steht|hieß
0.6 unlike?: verschlossener|verschlossenen|geschlossener|zuer tür|türen|laden
0.6 unlike?: tür|laden|filiale zu|geschlossen|verschlossen|dicht
0.6 unlike?: umsonst|vergeblich
@keiner ... kann|weiß|konnte ... erklären|sagen|begründen ... warum|wieso|wie|was
0.6 vollen|voller|volle preis
@drei verschiedene|andere termine|daten|preise|antworten|leute|auskünfte|beträge
0.6 jetzt _ @dritten andere|anderer|anderes
der|die|das vierte|dritte|fünfte andere|anderer|anderes
@drei mails|nachrichten|briefe ... dreimal|zweimal|viermal|immer
derselbe|dieselbe|gleiche standardsatz|satz|antwort|text|floskel
0.5 lasting: anderthalb|zwei|drei stunden
0.6 nichts|nix zu _ essen|trinken
0.75 null|keine qualität
0.5 fault: verrostet|verfärbt|verblichen|gerissen|abgeblättert|verbogen|gesprungen
0.6 plötzlich|auf ... dreimal|doppelt|höher|verdoppelt|verdreifacht
0.5 warum|wieso|weshalb ... obwohl|trotz|trotzdem
0.6 keine entschuldigung
"""
