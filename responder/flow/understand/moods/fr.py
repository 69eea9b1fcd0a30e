"""French phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.fr_complaints import COMPLAINT
from responder.flow.understand.moods.fr_crimes import CRIME
from responder.flow.understand.moods.fr_dangers import HARM
from responder.flow.understand.moods.fr_signs import SIGNS

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

DANGER = HARM.rstrip() + CRIME.rstrip() + SIGNS
NEGATIONS = "pas jamais aucun aucune sans ni"

# What these cover means nothing of the kind.
EXCEPTIONS = """
inutile|besoin|peine de|d'|que _ m'appeler|rappeler|appeler|téléphoner
avalé|avale ma|la|sa carte
carte _ avalée
pot au feu
aucune|pas|sans de|urgence|plainte|réclamation urgence|plainte|réclamation
aucune|sans urgence|plainte|réclamation
rien d'urgent
pas|rien _ d'urgent|urgent|pressé|presse
pas|aucun|n'est besoin|nécessaire _ rappeler|m'appeler|appeler
service|procédure|formulaire _ réclamations|réclamation|plaintes
urgences|numéro d'urgence
gaz facture|bouteille|naturel
bouteille|facture|chaudière|compteur|plaque|cuisinière|prix de|du|à gaz
feu vert|rouge|d'artifice
alarme|détecteur|extincteur _ incendie|fumée
pas mal
ne|n'est pas grave
sans problème
robot aspirateur|tondeuse|cuiseur|cuisine|ménager|pâtissier
aspirateur|tondeuse robot
tout à fait|très satisfait|satisfaite|content|contente
hâte de|d'être|d'avoir
êtes|es|est|suis vous|tu|ce|je _ robot|humain|bot|personne|machine
fumée saumon|de
saumon|jambon|truite fumé|fumée
gonfle|gonflé|gonflable pneu|ballon|matelas|piscine
mal de|d' peine
coup de _ foudre|coeur|cœur|main|fil|théâtre|pouce|téléphone
comprimés|pastilles|tablettes lave|lave-vaisselle
pas|rien|aucun|sans danger|dangereux|douleur
film|série|jeu|roman|livre _ suicide|violent|meurtre
peur de|d'avoir|que me _ tromper
vendez|acheter|avez|cherche|conseillez|installer _ détecteur|détecteurs _ monoxyde
ordonnance à|dans _ autre
recette|ordonnance pour
prix choc
protection|assurance|lutte|service|contre|anti _ fraude|fraudes
tous les|toutes bruit
sans|peu de|bruit
mauvaise|bonne langue
produit|produits bio
fumer _ chambre|balcon|autorisé|interdit|terrasse
peut|peux|droit|interdit|autorisé _ fumer
nouveau _ modèle|client|compte|produit|code|colis
photos _ privées album|galerie
équipe|service|numéro|département|cellule _ fraude|fraudes
prise|test|analyse|don|groupe|tension de sang
coupé|coupée|fait|faite|faits à la main
me suis|sommes|serais|étais trompé|trompée|trompés
m'étais|m'être|être|avoir|s'est trompé|trompée
plaintes des|de _ voisins|riverains|clients|autres|habitants
bouton|sortie|issue|numéro|éclairage|frein|arrêt|trousse|lampe|porte|plan|service d'urgence
appeler|joindre|contacter _ livreur|chauffeur|voisin|magasin|coursier
"""

# These count as complaints too.
ANGRY = """
scandaleux|scandaleuse|honteux|honteuse|révoltant|révoltante|aberrant
c'est|est|vraiment|complètement|tout _ ridicule|scandale|indigne|insupportable
outré|outrée|scandalisé|scandalisée
suis|sommes|très|vraiment|je _ furieux|furieuse|colère|énervé|énervée|fâché|fâchée|indigné|indignée
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
"""

URGENT = """
urgent|urgente|urgence|urgemment|d'urgence|urgents
dès|aussi|plus que|tôt|vite|rapidement possible
au plus vite|tôt|tard
le plus vite|rapidement|tôt possible
asap
immédiatement|immédiate|immédiat
tout de suite
j'ai|ai|avons|faut|besoin|répondre|réponse|rappeler|il _ aujourd'hui|ce|avant|ici|dans _ même|soir|midi|demain|
heure|impérativement
aujourd'hui|soir|matin même|impérativement
impérativement
peut|peux|pouvons|puis pas|plus _ attendre
vol|train|avion|ferry|bateau _ part|décolle|départ _ dans|demain|heures|ce|aujourd'hui
pars|partons|part|décolle dans _ heures|heure|minutes
enterrement|obsèques|funérailles|inhumation
fuite|inondation|inondé|inondée|dégât|dégâts
l'eau|eau _ coule|fuit|plafond|partout
serveur|site|système|production|boutique|internet|chauffage|caisse _ panne|tombé|hors|planté|bloqué
plus|sans de|d'|chauffage|électricité|courant|eau chauffage|électricité|d'électricité|courant|d'eau|chaude
sans chauffage|électricité|courant|eau
cambriolé|cambriolée|cambriolage|coincé|coincée
m'a|m'ont|nous|ma|mon|été _ volé|volée
si _ pas|n'est _ demain|aujourd'hui|soir
date|délai limite _ demain|aujourd'hui|ce
c'est|très|assez pressé|pressant
bloqué|bloquée|coincé|coincée|enfermé|enfermée _ ascenseur|l'ascenseur
eau|l'eau dans _ cave|sous-sol|plafond|cuisine
venez _ vite|immédiatement|suite|rapidement
doit|dois|faut|besoin _ aujourd'hui
demain _ mariage|examen|opération|déménagement _ pas|rien|toujours|encore
mariage|examen|opération est|a _ demain
caisse|paiement|paiements _ panne|plus|fonctionne
priorité|prioritaire
en priorité
commence dans _ minutes|heure
le temps presse
plus une minute
l'ascenseur|ascenseur _ bloqué|coincé|panne
bloquez|bloquer|faites opposition|opposition _ carte|compte|immédiatement|vite
suis|sommes _ aéroport|l'aéroport|gare|frontière|guichet|comptoir
envoyez|envoyer|faut|peut|pourrait _ technicien|plombier|réparateur|électricien _ aujourd'hui|soir|immédiatement
réponse|retour|confirmation _ avant _ midi|soir|demain|heures|heure|ce
0.6 réponse|retour rapide|rapidement
0.4 demain|aujourd'hui|soir
0.5 bébé|froid|nourrisson
vite svp|stp|merci|s'il|s'il
svp|stp|merci vite|rapidement
répondez|répondre|réponse _ aujourd'hui|soir|vite|rapidement
réponse|répondre dans l'heure
plus brefs délais
brefs délais
magasin|boutique|pharmacie|guichet|agence|bureau _ ferme|fermer|fermera _ bientôt|dans|à|heures
est|sommes|suis|devant|coincés|attend|attendons _ devant|porte|portail|l'appartement|logement|gîte|hôtel _ code|clé|
clés|personne|fermé|marche
devant _ code|clé|clés|boîte _ marche|fonctionne|ouvre|pas|manque
code|clé|clés|badge _ marche|fonctionne|ouvre _ pas _ devant|dehors|coincés
absolument|impérativement _ demain|aujourd'hui|soir|matin|mariage|avant
besoin|faut|j'en|nécessaire _ demain|soir|aujourd'hui|absolument|avant _ matin|soir|mariage|midi|absolument|demain|
pour
sinon|autrement je|on|nous|j' perds|rate|loupe|perd|perdons|ratons|manque
expire|ferme|termine _ aujourd'hui|demain|soir|minuit|midi
commence|débute|part|ferme|démarre|décolle dans _ min|mn|minutes|heure|quart|h
0.6 dans|moins|encore _ min|mn|minutes|quart
déménageurs|invités|clients|patients|locataires|livreur|traiteur|ouvriers|enfants|plombier _ attendent|attend|arrivés|
arrivent|devant|dehors|porte
0.6 pas|sans|plus|mauvaises les|de|la|nos|code clés|clé|clefs|code|badge|billets
pas|sans|a les|de|nos clés|clefs
appelez|rappelez|répondez|écrivez|contactez _ avant _ heures|h|15h|14h|midi|16h|17h|10h|11h|12h|après|18h|9h
0.6 après|ensuite|sinon je|on|nous suis|sommes|serai|prends _ avion|l'avion|train|route|injoignable|étranger|vol
0.6 file|queue|clients|gens|monde _ attend|attendent|dehors|rue|jusqu'à|porte|s'allonge
caisse|tpe|écran|système|ordinateur|terminal|logiciel|borne _ figé|figée|bloqué|bloquée|planté|plantée|gelé|freeze|
mort|hs
examen|l'examen|réunion|partiel|présentation|entretien|match|concert|spectacle|cours|visio _ commence|dans|débute|
démarre _ min|mn|minutes|heure|impossible
faut|doit|soit|il _ réglé|fait|prêt|prête|livré|payé|confirmé|résolu _ avant|d'ici _ midi|soir|demain|heures
avant _ midi|soir|minuit _ sinon
sinon _ fête|mariage|vol|séjour|voyage|soirée|location|vacances|tout _ annulé|annulée|perdu|perdue|raté|tombe|eau
canalisation|tuyau|chauffe|ballon|conduite _ éclaté|éclatée|rompu|percé|cassé|cassée|pété|explosé
arrivée|l'arrivée d'eau
train|vol|bus|ferry|taxi|avion _ dans|part _ demi|heure|minutes|quart
0.6 demi|demie heure
0.6 dans l'heure
enregistrement|l'enregistrement|guichet|réception|comptoir|douane _ disent|dit
réservation|billet|billets _ n'existe|existe|valable|introuvable _ pas _ guichet|hôtel|aéroport|ici
on|suis|sommes _ à|au l'enregistrement|enregistrement|guichet|comptoir
réglé|résolu aujourd'hui|soir
enterrement|l'enterrement|mariage|entretien|opération|baptême|obsèques est|a|sont|le _ lundi|mardi|mercredi|jeudi|
vendredi|samedi|dimanche|demain _ pas|toujours|encore
enfermés|enfermé|enfermée|coincés dehors
0.5 gèle|neige|glacial|noir|pleut
besoin|faut _ avant _ 14h|15h|16h|17h|midi|12h|13h|18h|10h|11h|heures|9h
sinon _ refusé|refusée|annulé|annulée|rejeté|perdu
bateau|ferry|train|avion|bus|car part|décolle|s'en|lève à|dans|va
suis|sommes|attends|est _ devant|dehors _ magasin|porte|boutique|agence|portail|bureau _ fermé|fermée|close|personne|
bloquée
rendez|rdv|examen|train|vol|bus|ferry|réunion|cours|entretien vous|est|part|commence|dans _ dans _ minutes|minute|heure|
heures|quart|demi
faut|dois|doit|besoin _ avant|d'ici _ sinon|sans|perds
sinon _ perds|perdre|perdrai|perdu|annulé|rate|place
trompé|trompée|mauvaise|erreur _ adresse|d'adresse _ part|partir|aujourd'hui|expédié|envoyé
bureau|magasin|entreprise|site|système|caisse|équipe|boutique|cabinet|tout|production est|sont _ bloqué|bloquée|arrêt|
paralysé|paralysée|planté|panne
personne n'arrive|ne|n'a à|peut|accès|plus|se _ connecter|travailler|accéder|encaisser|payer|appeler
envoyer|envoyez|venir|passer|dépêcher _ quelqu'un|technicien|plombier _ aujourd'hui|soir|maintenant|suite|vite
plus|pas|sans d'eau|eau|l'eau chaude|courante
plus|pas|sans d'électricité|électricité|courant|chauffage
taxi|bus|chauffeur|coursier|camion|déménageurs|invités|clients|livreur est|sont|attend|attendent _ déjà|dehors|bas|
devant
enfant|fils|fille|enfants|mère|grand-mère|père est|sont|reste _ seul|seule|seuls _ gare|rue|dehors|école|arrêt|
aéroport|quai
0.6 répondre|répondez|réponse|rappeler _ avant _ midi|déjeuner|soir
0.5 dois|devons|faut _ décider|signer|choisir
refuse|refusé|refusent|interdit l'embarquement|d'embarquer|embarquement|l'entrée|d'entrer|d'enregistrer
chambre|congélateur|frigo|réfrigérateur froide|est|en|du _ panne|tombé|tombée|lâché _ perdre|tout|restaurant|stock
tout|stock|nourriture va|vont|est se|en|train _ perdre|perdu|décongèle|fond
dans|d'ici les dix|cinq|quinze|vingt|prochaines|deux minutes
vol|train|ferry|bus est|part|décolle à|bientôt|tout
hôtel|l'hôtel|réception|comptoir _ dit|disent _ chambre|réservation _ existe|n'existe|trouvée
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
mettez-moi|passez-moi|transférez-moi|rappelez-moi|appelez-moi
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
y a-t-il quelqu'un
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
"""
