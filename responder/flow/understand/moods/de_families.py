"""German words that stand for one another in a phrase: each line is a family, named by its first word."""

from __future__ import annotations

FAMILIES = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern vorgestern
tage tag tagen woche wochen monat monate monaten jahre
minuten minute min stunde stunden std viertelstunde
drei # zwei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig vierzig halbe paar mehrere
dritten zweiten vierten fünften sechsten zweite dritte vierte 2ten 3ten zigsten
doppelt zweimal 2x zweifach
nix nichts nie niemals nicht
keiner niemand
abgebucht berechnet eingezogen abgezogen belastet kassiert
heiratet heiraten heirate hochzeit beerdigung prüfung klausur bewerbungsgespräch vorstellungsgespräch operation umzug|
taufe konfirmation abschlussfeier einweihung eröffnung messe
heute morgen nachher übermorgen abend
kommt beginnt fängt startet geht fährt fliegt schließt
gäste kunden besucher teilnehmer leute patienten schüler
toll super klasse prima wunderbar herrlich großartig spitze schön fein bravo
wieder erneut nochmal abermals
jemanden jemand jemandem wen
erklären sagen fragen wiederholen anrufen schreiben bitten melden erzählen nachfragen
gekündigt storniert beendet abgemeldet widerrufen kündigung
monteure monteur handwerker möbelpacker installateur maler techniker umzugsleute bauarbeiter
halb # vier viertel zwölf eins zwei vier fünf sechs sieben acht neun zehn elf
beerdigt beerdigen begraben beisetzen bestattet
fahrer bote zusteller paketbote postbote kurier
versprochen zugesagt gesagt hieß meinten versichert gsagt
zurückrufen ruft zurückruft zurückgerufen anrufen angerufen melden meldet melde ruafts
nett nette netter schön schöne schöner gut gute praktisch hübsch toll tolle
fahre fahren fliege fliegen reise reisen verreise ziehen
nachbarin nachbar mann frau chef chefin freund freundin mutter vater schwester bruder kollege kollegin sohn tochter|
tante
rechnung abrechnung faktura
"""
