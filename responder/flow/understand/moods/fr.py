"""French phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.fr_complaints import DISPLEASURE
from responder.flow.understand.moods.fr_crimes import CRIME
from responder.flow.understand.moods.fr_dangers import HARM
from responder.flow.understand.moods.fr_exceptions import EXCEPTIONS
from responder.flow.understand.moods.fr_families import FAMILIES
from responder.flow.understand.moods.fr_letdowns import LETDOWN
from responder.flow.understand.moods.fr_signs import SIGNS
from responder.flow.understand.moods.fr_urgency import URGENT

__all__ = [
    "ANGRY",
    "ASKS",
    "COMPLAINT",
    "DANGER",
    "EXCEPTIONS",
    "FAMILIES",
    "HUMAN",
    "NEGATIONS",
    "TIP",
    "TURNS",
    "URGENT",
]

COMPLAINT = DISPLEASURE.rstrip() + LETDOWN
DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "pas jamais aucun aucune sans ni"
# Where what they negate ends: a new clause.
TURNS = """
et|mais je|on|nous|j'ai|maintenant|le|la|les|mon|ma
mais
"""

# These count as complaints too.
ANGRY = """
scandaleux|scandaleuse|honteux|honteuse|révoltant|révoltante|aberrant
c'est|est|vraiment|complètement|tout _ ridicule|scandale|indigne|insupportable
outré|outrée|scandalisé|scandalisée
suis|sommes|très|vraiment _ furieux|furieuse|colère|énervé|énervée|fâché|fâchée|indigné|indignée
0.5 furieux|furieuse|colère|fâché|fâchée
arnaque|arnaqueurs|arnaqueur|arnaqué|arnaquée|escroquerie|escrocs|foutage
0.5 voleurs|menteurs|mensonge|mensonges
impoli|impolie|malpoli|malpolie|irrespectueux|irrespectueuse|arrogant|arrogante|insolent|désagréable
foutez|moquez|foutre _ moi|nous|gueule|monde|clients
vous moquez de
merde|putain|connards|bordel|enculés|saloperie
honte à vous
c'est une|la honte
bande de
bande|tas|équipe|ramassis d'incapables|d'idiots|d'imbéciles|d'escrocs|d'arnaqueurs|d'amateurs|d'abrutis
bande|tas|équipe|ramassis de clowns|nuls|guignols|rigolos|voleurs|bons|menteurs
allez|va|aller vous|te faire voir|foutre|cuire
boîte|entreprise|magasin|service _ nulle|nul|minable|pourri|pourrie _ vu|jamais|jamais
jamais _ vu|connu|eu _ nul|nulle|incompétent|incompétents|lamentable
bous|bouillir|tremble|explose|fulmine de|rage|colère rage|colère|rage
vos|votre excuses|excuse _ garder|gardez|fichez|mettez|où
brochette|belle|bande|clique|troupe de guignols|clowns|bouffons|charlots|bras|branquignols
allez|va|qu'ils au|aux diable|fraises
"""

HUMAN = """
vrai|vraie|vraies|être|réelle|réel|vivant personne|humain|humaine|conseiller|conseillère|agent|interlocuteur
parler|parle|discuter|échanger|contact|joindre|communiquer|entretenir|chatter _ humain|personne|conseiller|
conseillère|agent|responsable|collègue|opérateur|manager|employé
veux|voudrais|souhaite|puis|peux|pouvoir|possible|besoin|j'aimerais|pourrais _ parler|discuter|échanger|
joindre _ quelqu'un
conseiller|humain|agent|opérateur _ parler|parle|téléphone|ligne
passez|passer|passe|mettez|transférez|transférer|mettre moi|me|nous|en _ conseiller|quelqu'un|humain|responsable|
relation|service|agent|personne
passez moi|le|la|un
mettez|passez|transférez|rappelez|appelez moi
humain|conseiller|agent|opérateur svp|s'il|merci|maintenant
veux|voudrais|souhaite|besoin|préfère _ humain|conseiller|conseillère|responsable|opérateur
rappelez|rappeler|rappel|appelez|appeler|téléphoner moi|me|nous|téléphonique|svp
me|nous|m' rappeler|rappelle|rappeliez|appeler|appelle|téléphoner|contacter _ téléphone|au|svp|tél|rapidement
me|nous rappeler|rappelle|rappeliez|rappelez|appeler
m'appeler|m'appelle|m'appeliez
être|souhaite|voudrais rappelé|rappelée|rappelés|appelé|appelée
par téléphone
pas|plus|non _ robot|bot|machine|chatbot|ordinateur|automate
à|avec _ un robot|bot|machine|chatbot
responsable|supérieur hiérarchique
votre|un|le|au|parler responsable|supérieur|superviseur
0.5 conseiller|humain|opérateur
numéro _ appeler|joindre|téléphone|contacter
quelqu'un|conseiller|collègue _ me|m'|nous _ rappeler|rappelle|appeler|appelle|contacter|contacte|m'appeler
préfère|préférerais _ parler|téléphone|personne
quelqu'un au téléphone|bout
avoir|joindre|besoin _ quelqu'un _ téléphone
y a t il quelqu'un
contact humain
m'appeler|m'appelle|appeler|rappeler|contacter|appelez|rappelez _ au|par _ 06|0612|numéro|tél|téléphone|portable
veux|voudrais|préfère|souhaite|aimerais|j'aimerais|besoin|d' une|un|parler|quelqu'un|vraie personne|humain|quelqu'un|
conseiller
peut|peux|pourrait|quelqu'un|collègues|équipe _ m'appeler|me|nous|m'appelle _ portable|mobile|fixe|téléphone|rappeler
m'appeler|rappeler|joindre|appelle _ sur mon|portable|mobile|fixe
numéro _ vrai|vraie|conseiller|humain|conseillère
qu'on|on|quelqu'un|m'explique|expliquer|explique _ m'explique|au|explique|par _ téléphone
explique|m'explique|expliquer|discuter|voir _ au|par|de téléphone|vive
pas|plus|aucune|sans|stop _ réponses|réponse|messages|message automatiques|automatique|automatisées|robotisées
collègue|conseiller|quelqu'un _ m'appeler|m'appelle|me|rappelle _ matin|demain|soir|rappeler
comment|moyen _ joindre|parler|avoir|contacter _ personne|humain|quelqu'un|conseiller
responsable|conseiller|quelqu'un|collègue|manager me|nous contacte|rappelle|appelle|recontacte
qu'un|un responsable|conseiller|humain _ contacte|rappelle|appelle
y a _ quelqu'un
peux|puis|peut je|on|vous _ vous appeler|téléphoner|joindre
je|on peux|peut|puis vous appeler|joindre|téléphoner
peux|puis|pourrais|peut|pouvons|possible _ appeler|joindre|rappeler|contacter quelqu'un
pourrait|peut|pourriez|pouvez|pourra il|elle|vous|on _ me|m'appeler|nous|m'rappeler téléphoner|rappeler|appeler|joindre
pourrait|peut|pourriez|pouvez|pourra _ m'appeler
collègue|collègues|conseiller|conseillère|quelqu'un|responsable|employé _ me|nous _ téléphoner|rappeler|
appeler
collègue|collègues|conseiller|conseillère|quelqu'un|responsable|employé _ m'appeler|m'appelle
plutôt|préférence|préfère|mieux|préférerais par|au téléphone
chair et|en os
passez|donnez|trouvez moi|nous quelqu'un
avoir|joindre|parler @quelqu'un _ au|à téléphone|tél|tel|ligne
possible|pourriez|pouvez ... m'appeliez|m'appeler|m'appelle|rappeliez|téléphoniez|téléphoner
donnez|passez|trouvez|y|veux|voudrais ... @quelqu'un qui _ peut|réfléchit|sait|comprend|s'y|vraiment|puisse|connaît
rendez|rdv|voir|parler|discuter|point ... avec @quelqu'un
avoir|passer|passez|parler|joindre ... collègues|collègue|conseillers|responsables _ au|en bout|téléphone|ligne
@quelqu'un ... passer|venir|vienne|passe _ voir|place|regarder|domicile|chez|constater
de vive voix
0.5 quand ... revient|rentre|joignable|disponible
0.6 il|elle|qui _ au courant
0.6 il|elle|qui _ connaît|suit|sait _ dossier|tout
parler à|avec ... dernière|même|autre fois|personne|conseiller
veux|voudrais juste|simplement|seulement parler
numéro où|auquel|pour ... personne|humain|quelqu'un
discuter|parler|échanger|voir ... avec|au ... service|département|comptabilité|équipe
numéro ... personne|humain _ décroche|répond
à qui puis|peux|pourrais|pouvons|peut _ parler
petit|un coup de fil|téléphone|bigo
humain|quelqu'un|conseiller|personne|vrai à|avec qui parler|chatter|discuter|joindre
humain|quelqu'un|conseiller avec qui _ chatter|discuter|échanger
"""

TIP = """
suggestion|conseil|idée|astuce|proposition _ pour|à vous|votre|votre|améliorer
petite|petit|simple|juste|une suggestion|conseil|remarque|astuce
serait|ce _ bien|pratique|sympa|utile|bien de|si|d'avoir|que
bravo|félicitations|compliments|chapeau
continuez comme|ainsi
bonne continuation
excellent|excellente|super|parfait|parfaite|formidable|très|impeccable|bon|bonne service|expérience|accueil|travail|
équipe|magasin|site|livraison|bon|qualité
très|vraiment|entièrement|plus|tout satisfait|satisfaite|content|contente|ravi|ravie|heureux|heureuse
ravi|ravie de|du|par
je _ recommande
voulais|voulait|tenais|tiens juste|simplement|à|vous _ dire|remercier|féliciter|signaler _ satisfait|content|
contente|super|bien|excellent|qualité|travail
cinq étoiles
j'adore|adore
0.5 minor: petit|petite|simple détail|remarque|chose|point|observation
0.5 site: horaires|faute|coquille|erreur ... site|page|appli|porte|menu
"""

# Who asks something gives no tip.
ASKS = """
peux|puis|peut|pouvez|comment|quand|où je|on|vous|nous
me|nous demande|demandais|demandons
"""
