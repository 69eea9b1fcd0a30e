"""French phrases by which somebody says that they are displeased."""

from __future__ import annotations

DISPLEASURE = """
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
promesses|promesse|engagements|délais|rendez _ pas|non _ tenu|tenues|respecté|respectés|honoré
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
jeté|balancé|lancé _ clôture|barrière|haie|portail|dessus
triste|incroyable|hallucinant|effarant de|comme|comment|que _ clients|traités|traite|voir|temps
zéro réponse|retour|nouvelles|explication
0.6 cinq|trois|quatre|dix|plusieurs mails|messages|appels|courriels
jamais _ rappelé|répondu|livré|reçu|venu|venus
ruiné|détruit|saccagé _ mon|ma|mes|notre
n'aurait|n'aurais|aurait jamais|pas _ dû|arriver|se
mascarade|fiasco|cirque
vous|ils|on|nous|m'avez|m'a|avez _ menti|mentez|mentent
journée|matinée|après _ perdue|perdu|rien|attendre
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
attendu|attends|attendre|j'attends|bloqué _ toute|journée|matinée _ personne|rien|journée|chez
toute|entière|demi la journée|matinée _ personne|rien|attendu|attendre|perdue
personne|rien n'est|ne|n'a _ venu|passé|bougé|fait|changé|rappelé|sait|sache|répond
fait|depuis|déjà|voilà _ semaines|mois|jours _ que|j'attends|attends|on
j'attends|attends _ remboursement|colis|réponse|commande|technicien _ depuis|toujours
que|semaines|mois|jours j'attends|attends _ mon|remboursement|colis|réponse|commande|technicien|une|le
pizza|frites|burger|soupe _ froid|froide|froides|froids|molles|mou|immangeable|cru|cramé|brûlé
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
retard _ sali|cassé|laissé
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
chaque|toutes|à fois _ coupe|coupé|raccroche|raccroché|pareil
ça coupe|raccroche
appelé|téléphoné _ fois _ semaine|coupe|personne|rien|jours
toujours|encore des|les factures|prélèvements|prélevé|relances
factures|prélèvements|abonnement _ résilié|résiliée|résiliation
0.75 laissé|laissés|déposé|balancé|jeté _ pluie|rue|trottoir|dehors
sous la pluie
pas à la hauteur
pas _ à la hauteur
encore raté|oublié|perdu|trompé|loupé|planté|foiré
0.75 raté|loupé|foiré|bâclé _ commande|livraison|travail
ressemble pas|en|rien _ photo|description|tout
complètement|totalement|sens|laissé|laissée abandonné|abandonnée|délaissé
0.6 fiche|fichent|foutent
avez|ont|gardez mon|notre argent _ depuis|mois|semaines
0.75 expliqué|raconté|répété _ déjà|personnes|fois|différentes
deux|trois|quatre|cinq|six|plusieurs personnes|conseillers|collègues|interlocuteurs _ différentes|différents|expliqué
gâché|gâchée|gâchées|pourri|ruiné|fichu _ vacances|week|anniversaire|noël|soirée|mariage|voyage|fête|journée
vacances|anniversaire|noël|soirée|mariage|voyage|fête|journée gâché|gâchée|gâchées|pourri|pourries|fichu|fichue|ruiné
0.75 abîmé|abîmée|cassé|cassée|écrasé _ arrivé|arrivée|livré|personne|reçu
arrivé|arrivée|livré|reçu abîmé|abîmée|cassé|cassée|écrasé
intéresse|importe personne
ça|cela n'intéresse|intéresse _ personne
change|changer|pars|vais|quitte _ d'opérateur|opérateur|fournisseur|concurrence|ailleurs|banque|d'assureur
comment|pourquoi _ simple|remboursement|chose|échange _ prendre|prend|aussi|autant _ temps|long|longtemps
autant de temps
attendu|attend|attendre _ heure|heures|minutes|demie _ entrée|l'entrée|plat|table|commande|bus
dit|disait|indique|affiche _ en|disponible stock|ligne _ maintenant|mais|puis _ non|pas|rupture
en stock _ maintenant|mais|finalement _ non|pas|rupture|dites
personne ne|n' veut|prend|assume|répond _ savoir|responsabilité|responsable
personne ne|n'est responsable|concerné|veut
pas normal|juste|acceptable|correct de|que|d'
payer pour|à votre|vos erreur|erreurs|faute|fautes
c'est|quoi|quel c'est|quoi|genre|type _ ce|de service|boîte|entreprise
ne suis|sommes _ pas _ content|contente|satisfait|satisfaite|contents|satisfaits
pas|absolument|vraiment|peu _ content|contente|satisfait|satisfaite|ravi|ravie _ de|du|avec|que
aviez|avait|avez|m'avez|m'avait|m'aviez promis|assuré|garanti _ rien|pas|jamais|toujours|mais
attendais|attendait|attendions mieux
0.6 votre|le site annonce|annonçait|promet|promettait|dit|disait
0.6 on|nous en|sommes est|à à|neuf|dix
semaines|mois|jours sans réponse|nouvelles|nouvelle|rien
si|aussi compliqué|difficile que|de
deux|trois fois|reprises _ mauvais|mauvaise|faux|fausse|erreur
personne _ prévenu|prévenue|prévenir|peine|avertir|averti|informé|informer
annulé|annulée|changé|déplacé sans _ prévenir|avertir|m'avertir|me
0.6 ressemble|ressemblent _ pas|rien _ photo|photos|image|description
c'est pas possible|normal|acceptable
payé|payée|réglé et|mais jamais|pas|rien|aucun servi|reçu|livré|eu|servie
à|a chaque appel|fois _ autre|différent|différente|contraire _ chose|version|histoire|réponse
chaque|tous appel|fois|appels _ raconte|dit|répond _ autre
moisissure|moisi|moisie|moisissures sur|dans|pain|fromage|le
dit|promis|annoncé lundi|mardi|mercredi|jeudi|vendredi _ puis|ensuite|maintenant|on
à la ramasse|masse
c'est|est le|un pompon|comble|bouquet|monde
goutte d'eau
ça|cela suffit
plein le|les dos|bottes|cul
à bout|cran
tourner|tourne|tournez en|chèvre|bourrique rond
je rêve
on croit|croirait rêver
0.75 abusé|abusez|naze|nase|bidon|bâclé|bâclée|foireux|lamentablement|risible|risibles
dépasse|dépassé _ bornes|limites|l'entendement
bornes|limites dépassées
prenez|prend|prennent|prenez _ pour _ imbécile|idiot|con|pigeon|quiche|débile|imbéciles|pigeons
ma|notre tête|gueule _ payez|foutez
troisième|quatrième|cinquième|sixième|énième fois maintenant|déjà|là|de
encore|toujours personne
il|elle|c' est où alors|donc|du
aviez|avez|avait|ont dit|promis|annoncé @lundi , on|nous|c'est|aujourd'hui _ @lundi
même|mêmes problème|problèmes|souci|soucis|panne|erreur|bug que|qu'en|encore
encore|nouvelle|énième une|autre|la|cette|excuse excuse|bidon
quelqu'un de vivant
j'abandonne
laisse tomber
si|aussi|tellement|trop compliqué|difficile|dur que|qu'il ça|de
mauvais|mauvaise|mauvaises article|taille|couleur|produit|pièce|pointure|modèle , encore|de
vous|tu|z'êtes|ils êtes|es|sont _ sérieux|sérieuse
@trois @jours et|mais _ rien|toujours
pas|aucune|sans de|réponse|nouvelle|nouvelles|retour _ depuis
je rêve|hallucine|délire
toujours|encore la|le|les|un|une mauvais|mauvaise|mauvaises
paie|paye|payons pour quoi
mon|ma|le|la troisième|quatrième|cinquième|sixième|dixième mail|message|appel|mél|courriel|demande|relance|email
a|ont tenu _ @jours
eh bien|seulement|que|à|peine _ duré|marché|fonctionné _ @jours
promis|annoncé|prévu _ @lundi , on|nous|et|déjà _ @lundi
bravo l'express
"""
