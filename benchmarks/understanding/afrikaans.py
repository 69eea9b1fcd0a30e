"""The commonest words of Afrikaans, which wordfreq does not list: so that it is not taken for Dutch."""

from __future__ import annotations

AFRIKAANS = """
die en is nie het in van n te dat ek wat hy was sy vir om hulle ons jy met dit op sal na aan as kan my moet
hom haar maar jou so by daar ook word wil nou gaan een baie hier al of tom uit wees hoe waar iets mense weet
hierdie dink kom tyd toe gesê julle oor haar se sien hou niks goed huis want daardie doen soos moenie goeie
meer geen net dankie asseblief altyd nooit jare jaar dag môre vandag gister waarom hoekom wanneer wie kon
wou moes sou is nie weer nog miskien reg ja nee u mev mnr hallo goeiemôre goeienaand totsiens bestelling
aflewering betaling geld terug vraag antwoord probleem help hulp lees skryf skool praat glo hou van liefde
kinders kind vrou man seun meisie boek water kos eet drink slaap werk speel loop ry voel gebeur gekry gegee
gesien gedoen gewees gehad gekom gegaan wens vriende vriend eerste laaste elke ander self eie sonder voor
agter onder tussen tot teen tydens deur volgens behalwe lank kort groot klein oud nuut mooi lekker siek moeg
bly jammer seker dalk graag saam almal iemand niemand alles hierdie daardie sulke watter hoeveel eendag dis
ek's nie's
"""
