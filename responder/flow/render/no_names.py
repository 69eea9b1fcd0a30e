"""Words of profile names by which nobody is greeted: titles, companies, devices, family words, stop-gaps."""

from __future__ import annotations

TITLES = frozenset(("dr", "drs", "prof", "ir", "ing", "mag", "dipl"))

# A surname follows, and a surname alone is no greeting.
_SURNAME_FOLLOWS = """
dhr mevr mw meneer mevrouw heer de herr frau hr fr mr mrs ms miss mx sir madam fam familie family van von der den
ter ten het the die el la le los las du des monsieur madame mme mlle señor señora
"""
SURNAME_FOLLOWS = frozenset(_SURNAME_FOLLOWS.split())

# One of these anywhere: a company, a department, a device or a stop-gap of the platform.
_NOT_A_PERSON = """
info support service services sales admin administratie kantoor office team contact klantenservice kundenservice
helpdesk noreply no-reply postmaster webmaster receptie reception
bv nv vof gmbh ag kg ug ltd llc inc corp co company sarl sas srl holding group groep gruppe stichting vereniging
verein shop winkel store webshop online studio salon restaurant hotel café cafe bakkerij garage praktijk praxis
apotheek apotheke bank consulting solutions bedrijf firma official
bestellung bestelling customer klant kunde client user gebruiker benutzer utilisateur usuario guest gast account
unknown onbekend unbekannt anonymous anoniem anonym unnamed deleted null none undefined nan test tester
iphone ipad ipod android samsung galaxy huawei xiaomi redmi nokia oneplus pixel phone telefoon telefon mobiel
handy laptop pc tablet device whatsapp telegram facebook instagram
"""
NOT_A_PERSON = frozenset(_NOT_A_PERSON.split())

# What others call somebody, and what is no name as the first word.
_NO_FIRST_NAME = """
mama mam mamma papa pap mum mom mommy mummy dad daddy oma opa mutti vati moeder vader mutter mother father maman
schat schatje liefje liebling schatz honey babe baby me ik ikke ich myself moi yo
hallo hello hi hoi hey hola bonjour ok okay loading available busy asdf qwerty
"""
NO_FIRST_NAME = frozenset(_NO_FIRST_NAME.split())
