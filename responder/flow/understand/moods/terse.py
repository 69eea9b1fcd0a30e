"""What a short message says that names no displeasure: a wait or the same anew, nothing, disbelief.

One of them says little; two kinds of them in a few words that ask nothing are a complaint. Listened for in short
messages alone: among many words they stand by chance. Whoever is pleased, or wants something else, does not complain.
"""

from __future__ import annotations

TERSE = """
0.5 time: @three @days
0.5 time: since|from @monday
0.5 time: since last|this|yesterday|the
0.5 time: third|fourth|fifth engineer|fitter|technician|visit|appointment|replacement
0.5 time: day|week #|two|three|four|five|six|seven|eight|nine|ten
0.5 time: for weeks|days|months|ages
0.5 time: again|still|another|anew
0.5 time: third|fourth|fifth|sixth time|email|mail|call|attempt|reminder
0.5 time: every|each single|time
0.5 time: same story|excuse|nonsense
0.5 time: twice|double
0.5 naught: nothing|nobody|noone|nada|zilch|nowhere|silence|unanswered|ignored|nope
0.5 naught: no one|word|words|sign|reply|answer|news|update|call|email|parcel|response|trace|refund|show
0.5 naught: not a word|peep|thing|single|soul
0.5 time?: missing|late|delay|delays|delayed|wrong|broken|faulty|excuse|excuses|waiting|ruined|soaked|cracked|lost|
postponed
0.5 doubt: unbelievable|seriously|serious|supposedly|apparently|kidding|joking|ridiculous|typical|excuse|joke
0.5 doubt: guess who|what
0.5 doubt: oh look
0.5 time: @drie @dagen
0.5 time: sinds|vanaf @maandag|vorige|begin|#
0.5 time: derde|vierde|vijfde monteur|afspraak|bezoek|vervanging
0.5 time: dag|week #|twee|drie|vier|vijf|zes|zeven|acht|negen|tien
0.5 time: al weken|dagen|maanden|eeuwen|uren
0.5 time: weer|alweer|wéér|wederom
0.5 time: nog steeds|altijd
0.5 time: zelfde|hetzelfde verhaal|liedje|excuus|gezeur
0.5 time: twee|dubbel keer|maal
0.5 time: nog een vertraging|smoes|excuus
0.5 time: derde|vierde|vijfde|zesde keer|maal|mail|mailtje|poging
0.5 naught: niks|niets|niemand|nix|noppes|nergens|stilte
0.5 naught: niet dus|komen|gekomen|geleverd|verschenen|gebeld
0.5 naught: geen|zonder woord|teken|reactie|antwoord|nieuws|bericht|telefoontje|mail|pakket|spoor|terugbetaling|mens|
monteur
0.5 time?: laat|vertraging|vertraagd|verkeerd|verkeerde|kapot|stuk|smoes|smoesje|wachten|wacht|nat|gescheurd|
uitgesteld|excuus
0.5 doubt: ongelofelijk|ongelooflijk|serieus|zogenaamd|kennelijk|blijkbaar|typisch|grap|belachelijk|excuus
0.5 doubt: raad _ wie|wat
0.5 doubt: kijk aan|eens
0.5 time: @drei @tage
0.5 time: seit @montag|letzter|letzten|anfang|dem
0.5 time: dritter|vierter|fünfter monteur|termin|besuch|techniker
0.5 time: tag|woche #|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn
0.5 time: seit tagen|wochen|monaten|stunden|ewigkeiten
0.5 time: wieder|nochmal|erneut|abermals
0.5 time: noch eine verspätung|ausrede
0.5 time: immer noch
0.5 time: gleiche|selbe geschichte|ausrede|leier|theater
0.5 time: zweimal|doppelt
0.5 time: dritten|vierten|fünften|sechsten|dritte|vierte|fünfte|dritter|vierter|fünfter anruf|mal|mail|nachricht|
anfrage|versuch
0.5 naught: nichts|nix|niemand|keiner|nirgends|funkstille
0.5 naught: kein|keine|keinerlei|ohne wort|zeichen|reaktion|antwort|nachricht|neuigkeiten|anruf|mail|paket|spur|
erstattung|rückmeldung|lebenszeichen
0.5 time?: fehlt|verspätung|falsch|falsche|falscher|kaputt|defekt|ausrede|ausreden|wartet|warte|nass|gerissen|
verschoben|verspätet
0.5 doubt: unglaublich|ernsthaft|angeblich|offenbar|typisch|witz|lächerlich|ernst|ausrede
0.5 doubt: ratet|rate mal wer|was
0.5 doubt: ach schau|sieh
0.5 time: @trois @jours
0.5 time: depuis @lundi|hier|des|le|la
0.5 time: troisième|quatrième|cinquième technicien|rendez|réparateur|visite
0.5 time: jour #|deux|trois|quatre|cinq|six|sept|huit|neuf|dix
0.5 time: encore|toujours|rebelote
0.5 time: même histoire|excuse|rengaine
0.5 time: deux|trois fois
0.5 time: troisième|quatrième|cinquième|sixième fois|mail|message|relance|appel
0.5 naught: rien|personne|silence
0.5 naught: pas|aucun|aucune|sans|zéro de|un|une|mot|signe|réponse|nouvelle|nouvelles|appel|mail|colis|trace|
remboursement
0.5 time?: manque|retard|retards|mauvais|mauvaise|cassé|cassée|excuse|excuses|attend|attends|trempé|déchiré|reporté|
repoussé
0.5 doubt: incroyable|sérieusement|apparemment|typique|blague|ridicule|excuse
0.5 doubt: soi disant
0.5 doubt: devinez|devine qui|quoi
0.5 time: @tres @días
0.5 time: desde @lunes|el|hace|ayer
0.5 time: día #|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez
0.5 time: sigue|siguen|sigo|todavía|aún
0.5 time: otra vez
0.5 time: otro retraso
0.5 time: tercer|cuarto|quinto técnico|intento|cita
0.5 time: misma|mismo historia|excusa|cuento
0.5 time: dos|tres veces
0.5 time: tercera|cuarta|quinta|sexta|tercer|cuarto|quinto vez|llamada|correo|mensaje|intento
0.5 naught: nada|nadie|silencio
0.5 naught: ni|sin|ninguna|ningún|cero una|un|palabra|señal|respuesta|noticias|llamada|correo|paquete|rastro|reembolso
0.5 time?: falta|tarde|retraso|retrasos|equivocado|equivocada|roto|rota|excusa|excusas|esperando|mojado|aplazado|
retrasado
0.5 doubt: increíble|serio|supuestamente|típico|broma|ridículo|excusa
0.5 doubt: adivinen|adivina|adivinad quién|qué
"""

# With one of these words it is no complaint.
PLEASED = """
thanks thank please fine perfect love loving happy lucky enjoy enjoying welcome nice works worked if would will shall
without else bedankt dank graag prima blij genieten welkom fijn als zou zal goed alsjeblieft aub anders verder danke
bitte gerne gern perfekt freue freuen genießen willkommen wenn falls würde passt passen gut sonst weiter merci svp
plaît parfait aime adore content contente bienvenue si serait sera convient va autre d'autre besoin gracias favor
perfecto encanta contento contenta bienvenido sería será bien puedo más
"""
