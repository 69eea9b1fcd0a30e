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
"""
