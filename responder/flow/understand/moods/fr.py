"""French phrases of mood and need."""

from __future__ import annotations

from responder.flow.understand.moods.fr_dangers import DANGER

__all__ = ["ANGRY", "COMPLAINT", "DANGER", "EXCEPTIONS", "HUMAN", "NEGATIONS", "TIP", "URGENT"]

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
bouteille|facture|chaudière|compteur|plaque|cuisinière|prix _ gaz
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
"""

COMPLAINT = """
plainte|réclamation|plaindre|plains|réclamations|mécontentement
inacceptable|inadmissible|intolérable|inexcusable|lamentable|déplorable|désastreux|désastreuse|catastrophique|
exécrable|minable|médiocre|pitoyable|incompétent|incompétents|incompétence
pire service|expérience|entreprise|site|magasin|client
mauvais|mauvaise|horrible|affreux|affreuse|nul|nulle|terrible service|expérience|qualité|accueil|communication|client
service|expérience|qualité|client|accueil|suivi _ nul|nulle|mauvais|mauvaise|horrible|catastrophe|désastre|décevant|
décevante
décevant|décevante|mécontent|mécontente|insatisfait|insatisfaite|frustrant|exaspéré|exaspérée
suis|sommes|très|vraiment|extrêmement|plus _ déçu|déçue|déçus|frustré|frustrée|agacé|agacée|énervé|énervée
0.5 déçu|déçue|déçus|frustré|frustrée|agacé|agacée
pas|peu|guère|jamais _ content|contente|satisfait|satisfaite|acceptable|normal|admissible|sérieux|heureux|heureuse
marre de|d'attendre|que|avec|d'être
assez d'attendre
assez de votre|vos _ service|réponses|retards|promesses
en ai|j'en marre|assez
j'en ai marre|assez|ras
ras le bol
ras-le-bol
j'attends|attends|attendons|attendu|d'attendre|attente _ depuis|toujours|encore _ semaines|mois|jours|heures|
semaine|longtemps
depuis _ semaines|mois|jours _ j'attends|attends|rien|aucune|personne|toujours
toujours pas|rien|aucune|aucun
aucune|pas|sans|jamais|toujours _ réponse|nouvelles|retour|explication|excuses
personne ne _ répond|rappelle|décroche|m'aide|réagit
encore une fois _ pas|rien|aucun|faux|erreur
pour la deuxième|troisième|quatrième|énième|cinquième fois
énième
j'ai|déjà|avons|appelé|écrit|relancé|contacté _ plusieurs|trois|quatre|cinq|dix fois
0.5 toujours|encore pas
0.5 cassé|cassée|abîmé|abîmée|défectueux|défectueuse|panne
0.5 malheureusement|scandale|dommage|honteusement
cassé|cassée|panne après _ jour|jours|semaine|semaines|mois
promesses|promesse|engagements|délais|rendez-vous _ pas|non _ tenu|tenues|respecté|respectés|honoré
pas|jamais _ tenu|respecté _ promesse|engagements|délais|parole
huissier|médiateur|ufc|dgccrf|conciliateur
mon|notre|un|saisir|saisis|devant _ avocat|tribunal|justice
mise en demeure
porter|porte plainte
dédommagement|indemnisation|compensation|dommages
exige|j'exige|réclame|demande _ remboursement|excuses|dédommagement|explication immédiat|immédiatement|complet
perte|perdu|gaspillage _ temps|d'argent
plus|jamais jamais|plus _ commander|commande|achète|acheter|client|chez
jamais je _ commande|commanderai|achèterai|recommande
une|c'est honte|catastrophe|blague|cauchemar|plaisanterie
0.5 catastrophe|cauchemar
prélevé|facturé|débité _ deux|double|tort|sans|trop
raccroché au nez
arrêtez|assez|stop _ réponses|messages automatiques
mené|baladé|promené bateau|service
laisse|laissent _ désirer
à désirer
perdu|perds _ confiance
dernière fois que|qu'on _ j'achète|commande|achète|viens
0.6 erreur|erreurs|erroné|erronée|mauvais|mauvaise|faux
0.6 ne|n'est|n'a _ marche|fonctionne|fonctionnent|marchent _ pas|plus
0.6 marche|fonctionne pas|plus
0.6 refuse|refusent|refusé
0.6 remboursez|raccroché
n'importe quoi
c'est du|un foutage|vol
sentiment d'être|de _ floué|escroqué|abandonné
floué|flouée|trompé|trompée|négligé|négligée
aucun|aucune suivi|sérieux|professionnalisme|respect|considération
manque de|d' _ sérieux|professionnalisme|respect|considération
jamais vu ça|cela|un
encore _ mauvais|mauvaise|cassé|retard|erreur
traite|traitez|traiter _ clients
change|changer|vais _ fournisseur|concurrence
il est inadmissible|honteux
moque|moquez|foutez de nous|moi|vous
fiche|moque|fout _ clients|moi|nous
reportée|reporté|annulé|annulée _ fois|encore
n'est _ pas|jamais venu|venue|présenté|présentée
poursuites|recours|action judiciaires|juridique|justice
trop long|longtemps
réponse|réponses|mail type|automatique|standard
tout va de travers
laissé|laissée tomber
suis|est|été|sommes|êtes|m'a|avez _ ignoré|ignorée|ignorés
vous|m'|nous _ ignorez
m'ignore|m'ignorez
quelle|grande|grosse|une|immense|vraie|ma|énorme|pure|profonde déception
0.6 déception
deuxième|troisième|quatrième|cinquième|énième fois que|qu'on|qu'il|où|en|cette|ce
pas _ laisser faire
jeté|balancé|lancé _ clôture|barrière|haie|portail|par-dessus
triste|incroyable|hallucinant|effarant de|comme|comment|que _ clients|traités|traite|voir|temps
zéro réponse|retour|nouvelles|explication
0.6 cinq|trois|quatre|dix|plusieurs mails|messages|appels|courriels
jamais _ rappelé|répondu|livré|reçu|venu|venus
ruiné|détruit|saccagé _ mon|ma|mes|notre
n'aurait|n'aurais|aurait jamais|pas _ dû|arriver|se
mascarade|fiasco|cirque
vous|ils|on|nous|m'avez|m'a|avez _ menti|mentez|mentent
journée|matinée|après-midi _ perdue|perdu|rien|attendre
attendu|attendre|attendue pour rien
ne|n'accepte|n'accepterai|refuse _ d'accepter|accepter|tolérer|tolère
n'accepte|n'accepterai pas
appelez|appelle _ ça|cela _ service
j'exige|exige|exigeons|réclame _ excuses|explication|explications|remboursement|solution
patience _ bout|limites|limite
à bout de patience
0.6 enfin
où est|reste _ enfin|donc
encore|toujours|nouveau fausse|faux|erronée|erroné|cassé|cassée|retard
mauvais|négatif|mauvaise avis|commentaire|évaluation
honteux|honteuse|scandaleux _ façon|manière|service
c'est|est du grand n'importe|foutage
2ème|3ème|4ème|5ème|2e|3e|4e|5e|2eme|3eme|4eme fois
attendu|attends|attendre|j'attends|bloqué _ toute|journée|matinée|après-midi _ personne|rien|journée|chez
toute|entière|demi la journée|matinée|après-midi _ personne|rien|attendu|attendre|perdue
personne|rien n'est|ne|n'a _ venu|passé|bougé|fait|changé|rappelé|sait|sache|répond
fait|depuis|déjà|voilà _ semaines|mois|jours _ que|j'attends|attends|on
j'attends|attends _ remboursement|colis|réponse|commande|technicien _ depuis|toujours
que|semaines|mois|jours j'attends|attends|on _ mon|remboursement|colis|réponse|commande|technicien|une|le
pizza|frites|plat|repas|burger|commande|café|soupe _ froid|froide|froides|froids|molles|mou|immangeable|cru|cramé|
brûlé
0.75 froid|froide|froides|molles|immangeable|infect|infecte|dégueulasse
0.75 plus|jamais jamais|plus
appli|application|site|internet|box|wifi|système|chauffage|ascenseur _ plante|bugue|bug|rame|marche|fonctionne|panne|
déconnecte _ tout|temps|toujours|encore|nouveau|pas|fois|sans|plus|constamment
nouveau|encore en panne|cassé|hs|coupure|retard
incroyable|dingue|fou|inadmissible|hallucinant|aberrant que|qu'on|de|qu'il _ personne|ne|pas|rien
0.6 incroyable|hallucinant|dingue
promis|promise|dit|assuré _ et|mais|toujours|rien _ rien|toujours|personne|aucun|jamais
m'avait|m'aviez|m'a|avait|aviez|avez promis|garanti|assuré
veux|voudrais|souhaite|demande|exige _ être remboursé|remboursée
0.75 foutu|foutue|déchiré|déchirée|décousu|troué|hs|pourri|pourrie|nase
chambre|hôtel|appartement|salle|cuisine|logement|voiture _ sale|dégueulasse|moisi|moisissure|cafards|punaises|
crasseux|crade|puait
0.75 crade|crasseux|dégoûtant|cafards|punaises
vous fichez|moquez|foutez de|du _ monde|moi|nous|gueule|clients
fichez|foutez du monde
on|vous|ils _ se|vous fiche|fout|moque|prend|prenez _ de|pour
c'est|est|pas du|pas _ sérieux|normal|possible
lundi|mardi|mercredi|jeudi|vendredi|samedi|d'abord|hier _ puis|ensuite|après|et _ maintenant|lundi|mardi|mercredi|
jeudi|vendredi|samedi|encore
personne ne|n'a|ne|m'a sait|m'a|prévenu|informe|dit|prévient|informé|répond
personne _ prévenu|informé|averti|dit
m'attendais|attendais|attendait|attendions|espérais _ mieux|plus|autre
mieux|plus de|à votre|vous part _ attendais|déçu|m'attendais
0.75 mieux de votre part
alors|malgré|pourtant que|quand|mes|j'avais _ demandé|précisé|indiqué|dit|signalé|payé|consignes|demandes|spécifié
même|aucune|pas|sans|ni pas|une|d'|même|de _ excuse|excuses|d'excuse|d'excuses|explication|désolé
0.75 excuse|excuses|d'excuses
heures|heure|h|jours|semaines|3h|2h|4h de|plus|en retard
0.75 heures|jours|semaines|3h|2h de retard
retard _ sali|rien|cassé|pas|laissé|sans|même
sali|salie|laissé|laissée _ tout|partout|bazar|saleté|boue|chantier|désordre|poussière
n'a|rien|pas _ rien|pas|même _ réparé|nettoyé|réglé|fait|résolu
pourquoi|quoi|quoi payer|paie|paye|paies|payons|payé
camelote|pacotille|arnaque|bas de gamme
camelote|pacotille
cassé|cassée|déchiré|déchirée|lâché|décousu|rendu _ première|deuxième|premier|après|bout|au _ utilisation|fois|jour|
lavage|jours|semaine
première|premier utilisation|lavage|fois|jour _ cassé|cassée|déchiré|hs
0.75 encore|nouveau _ voisin|mauvaise|mauvais|faux|pareil
encore _ livré|laissé|déposé|mis _ voisin|voisins|ailleurs|mauvaise|mauvais
0.6 plus|augmenté|augmentation|hausse _ facture|sans|personne|euros
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
merci|prière|répondez|répondre|réponse|réponds _ aujourd'hui|soir|matin|suite|rapidement|vite
plus brefs délais
brefs délais
magasin|boutique|pharmacie|guichet|agence|bureau _ ferme|fermer|fermera _ bientôt|dans|à|heures
est|sommes|suis|devant|coincés|attend|attendons _ devant|porte|portail|l'appartement|logement|gîte|hôtel _ code|clé|
clés|personne|fermé|marche
devant _ code|clé|clés|boîte _ marche|fonctionne|ouvre|pas|manque
code|clé|clés|badge _ marche|fonctionne|ouvre _ pas _ devant|dehors|coincés
absolument|impérativement|vraiment _ demain|aujourd'hui|soir|matin|mariage|avant
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
examen|l'examen|réunion|partiel|présentation|entretien|match|concert|spectacle|cours|visio|rendez-vous _ commence|
dans|débute|démarre _ min|mn|minutes|heure|impossible
faut|doit|soit|il _ réglé|fait|prêt|prête|livré|payé|confirmé|résolu _ avant|d'ici _ midi|soir|demain|heures
avant _ midi|soir|minuit _ sinon
sinon _ fête|mariage|vol|séjour|voyage|soirée|location|vacances|tout _ annulé|annulée|perdu|perdue|raté|tombe|eau
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
numéro|ligne _ vrai|vraie|conseiller|humain|personne|quelqu'un|conseillère|service
qu'on|on|quelqu'un|m'explique|expliquer|explique _ m'explique|au|explique|par _ téléphone
explique|m'explique|expliquer|discuter|voir _ au|par|de téléphone|vive
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
