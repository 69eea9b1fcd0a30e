"""By what a clause asks for goods, or for a date: a lone word of danger in it names one of them."""

from __future__ import annotations

GOODS = """
do|does|will|can|don't you|they|your|it|the _ sell|have|stock|ship|carry|offer|fit|include|rent
is|are the|your|this|these|that _ available|included|stock|left|sold|suitable|lined|washable|open|valid
article|item|part|model|isbn number|no
how much|many is|are|does|do|of|fit
what|which size|colour|color|price|brand|model|day|edition|version|one
i'm|im|we're|am|are looking for
can|could|may i|we _ order|buy|rent|book|add|reserve|get|have|borrow|leave
edition|expansion|costume|film|movie|poster|series|tickets|album|novel|song|museum
hebben|verkopen|leveren|verhuren|doen|maken|heeft|verkoopt jullie|u|je _ ook|nog|een|de|het|die|wel
is|zijn de|het|die|dit|deze|jullie|een _ leverbaar|voorradig|inbegrepen|uitverkocht|geschikt|verkrijgbaar|binnen|te
past|passen|zit|zitten ... in|bij|op
wat|hoeveel kost|kosten|is|zit|zitten
welke|welk maat|kleur|prijs|merk|model|dag|past|hoort|is
ik|we zoek|zoeken
kan|mag|kunnen ik|we|wij _ bestellen|kopen|huren|boeken|toevoegen|reserveren|krijgen|ruilen
artikelnummer|onderdeelnummer|uitbreiding|kostuum|film|poster|serie|kaartjes|boek|roman|museum
haben|verkaufen|liefern|vermieten|machen|führen|habt|verkauft|macht sie|ihr|du _ auch|noch|ein|eine|einen|den|die|das
ist|sind|gibt der|die|das|dieser|diese|es|ihr|ein|eine _ lieferbar|vorrätig|dabei|enthalten|ausverkauft|geeignet|
erhältlich|da|noch
passt|passen ... in|zu|auf
was|wieviel kostet|kosten
welcher|welche|welches|welchen größe|farbe|preis|marke|modell|tag|passt|gehört|ist
ich|wir suche|suchen
kann|darf|können ich|wir|man _ bestellen|kaufen|mieten|buchen|reservieren|bekommen|tauschen
artikelnummer|teilenummer|erweiterung|kostüm|film|poster|serie|karten|buch|roman|museum
avez|vendez|livrez|louez|faites|proposez vous
est|sont il|elle|ils|elles _ disponible|disponibles|compris|comprise|fourni|fournis|complet|adapté|arrivée|arrivé|
encore|en
vous l'avez|les|en|vendez|avez
combien coûte|coûtent|de
quel|quelle|quels|quelles taille|couleur|prix|marque|modèle|jour|va|est
je|nous cherche|cherchons
peut|puis|pouvez on|je|vous _ commander|acheter|louer|réserver|ajouter|avoir|échanger|laisser
référence|extension|costume|film|affiche|série|billets|roman|musée
tienen|venden|envían|alquilan|hacen|tenéis|vendéis|hacéis|llevan|traen|trae
está|están|hay|sigue|siguen _ disponible|disponibles|incluido|incluida|agotado|agotada|apto|cartelera|venta
cuánto|cuánta|cuántos|cuántas cuesta|cuestan|vale|caben|hay
qué|cuál|cuáles talla|color|precio|marca|modelo|día|es|va
busco|buscamos
puedo|podemos|pueden|puede _ pedir|comprar|alquilar|reservar|añadir|cambiar|dejar
referencia|ampliación|disfraz|película|póster|serie|entradas|novela|museo
"""
