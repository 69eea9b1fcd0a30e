"""French phrases by which somebody tells what went wrong, without a word of displeasure.

A day that passed, a wait, a word that was not kept, money, the same again, praise that means the contrary.
"""

from __future__ import annotations

LETDOWN = """
devait|devaient|aurait|auriez|@promis ... @lundi ... @lundi|toujours|rien|aucun|personne
0.6 passed: est|sommes|déjà|c'est @lundi
à ce jour ... aucun|aucune|rien|pas|toujours
reçu|eu aucun|aucune retour|réponse|nouvelle|nouvelles|suite
0.75 prendre|pris|prise|prenez ... au sérieux
0.9 à @trois reprises
silence radio
@trois @heures _ attente|d'attente|ligne
attente|d'attente|attendu ... @trois @heures ... raccroche|raccroché|coupe|coupé|rien|personne
0.75 ça|communication|ligne|appel _ raccroche|coupé|coupe|raccroché
0.6 sarcasm: ah|eh|bah|ben|oh @génial
0.6 sarcasm: @génial , encore
0.75 encore|toujours personne|rien|aucun
0.6 sarcasm: encore _ demi|journée|matinée|congé
0.75 sous la pluie|flotte
merci pour rien
jamais ... traité|traitée|vu|vécu|parlé ... comme|ça|tel|telle|pareil|pareille
0.6 avant|autrefois c'était|était|vous _ mieux|bien|sérieux
de mal|pire en|empire pis|pire
@livreur ... prétend|dit|affirme|soutient ... absent|absente|pas|personne
0.6 resté|restée|attendu ... toute|journée|fenêtre
0.6 indiqué|marqué|noté|affiché _ livré ... pas|rien|jamais
@prélevé ... deux|double ... fois
0.75 deux fois ... @prélevé
personne ne|n' _ rembourse|rend|restitue
pour encaisser|prendre|prélever ... pour rembourser|rendre
encaisser|prélever ... rapides|vite|rapide ... rembourser|rendre|remboursement
@troisième fois ... mauvaise|mauvais|faux|cassé|même|pas|aucun|rien
deux|trois fois ... mauvaise|mauvais|fausse
même réponse|mail|message|excuse|discours _ fois|encore|toujours
deviez|devait|aviez|avait|avez|m'aviez|m'avez|m'a|m'avait ... rappeler|rappelleriez|rappellerez|rappellerait|
recontacter ... jours|semaine|semaines|jamais|rien|toujours|personne|hier
0.6 depuis ... rien|silence|personne|aucune|néant
0.6 pas|peu sérieux|pro
combien de fois ... @explique
0.75 ça|rien|dossier|colis _ bouge|avance|bougé|avancé pas|plus
0.5 depuis la|hier|@lundi|le _ dernière|dernier|passée
@résilié ... continuez|toujours|encore|continue|continuent ... prélever|prélevez|prélève|facturer|facture|factures|
débiter
chaque|tout personne|conseiller|le|fois|appel ... autre|différent|contraire
0.75 comprends|comprend|pige plus rien
0.75 lettre morte
0.75 sans suite|effet|réponse
0.75 étonnement|stupéfaction|regret|surprise ... que|constate
0.4 sarcasm: chapeau|bravo|félicitations|respect ,
0.6 @trois @jours _ pour|d'attente _ paquet|colis|lettre|réponse|livraison|ça
@installateurs ... rayé|abîmé|cassé|taché|endommagé|rayures|rayures
0.6 sans|n'ont|rien _ rien _ dire|dit|prévenir
0.75 concurrent|concurrence|ailleurs ... moitié|moins|rapide|vite|mieux|jour
décroche|répond|rappelle|décrochent jamais
jamais|personne ... décroche|décrochent|répond
0.6 toute|tous la|les semaine|journée|jours _ j'appelle|appelle|essaie|attends
0.4 fault?: @sympa ... mais|sauf|dommage
0.6 fault: ferme|coupe|éjecte|plante|déconnecte|vire ... toutes|tout|sans|chaque
0.6 fault: toutes les @trois @heures
0.6 unlike?: m'expliquer|explications|explication|justifier|éclaircissements
0.4 unlike: @facture ... alors|tandis|mais|pourtant
0.4 unlike: devis|contrat|convenu|accord ... était|disait|prévoyait|indiquait|de
0.4 unlike: devait|devaient être|venir|arriver|avoir
0.6 unlike?: j'ai|on|avons _ dû|du ... moi|nous _ même|mêmes
0.6 unlike?: il|y en avait|a une|un|qu'une
moins|pire|plus _ bien|lent|mal|pire _ qu'avant|avant
pire qu'avant
0.6 @trois @jours _ sans
0.75 c'est une plaisanterie|blague
veux|exige|réclame|rendez|voudrais mon|notre argent
0.75 mon argent point
peux|peut|n'en|j'en peux plus
une|des façon|manière|manières de traiter|parler
deuxième|dernière|autre|seconde chance ... dû|erreur|jamais|tort|regrette
0.6 j'aurais|aurais _ pas|jamais _ dû
0.6 depuis|après _ réparation|mise|passage|technicien ... pire|pas|toujours|encore|moins
0.5 lasting: depuis @trois @jours
0.5 lasting: ça|cela|voilà fait|déjà|bientôt @trois @jours
0.4 habit: chaque fois|jour|appel
0.4 habit: constamment|systématiquement
règle|résout|répond|aide|avance ... pas ... problème|question|rien
pas _ répondu|résolu|réglé|réponse _ question|problème|demande
0.6 undone: rien _ fait|changé|bougé|avancé|réglé|passé
absolument|strictement rien
0.5 déjà signalé|dit|demandé|réclamé|indiqué|précisé
0.5 signalé|signalée la|il|lundi|hier
0.5 augmentez|augmenter|augmentent|augmentation|augmenté _ prix|tarif|tarifs|cotisation
0.5 froid|froide|froides|froids|tiède
0.75 crasseux|dégueu|dégoûtant
0.75 est|sont|était|étaient|toute|vraiment|très sale|sales
rien à voir avec
pas|rien ... photos|photo|image|images|description ... voir|ressemble|correspond
0.5 cassé|effondré|cheveux|cafard|taches
0.75 votre propre erreur|faute
pour votre _ erreur|faute
0.75 comprend|sait|connaît|pige rien
n'y|n' comprend|connaît _ rien
0.4 unlike: site|google|panneau|appli disait|indique|indiquait|annonçait|marqué
0.6 unlike?: porte|magasin|agence|boutique close|fermé|fermée
0.6 unlike?: pour rien|trouver
personne ... sait|peut|n'est ... dire|expliquer ... pourquoi|comment
0.6 plein|prix tarif|fort|plein
@troisième|quatrième date|version|prix|réponse _ différente|différent|autre
@trois dates|versions|prix|réponses _ différentes|différents
@trois mails|messages|courriers ... @trois fois
0.75 même phrase|réponse|message ... faite|type|fois
0.5 lasting: heure et demie
0.6 rien à _ manger|boire
0.75 qualité zéro|nulle|déplorable
0.5 fault: rouillé|rouillées|rouillés|décoloré|fissuré|gondolé|écaillé|tordu
0.6 coup|soudain|brusquement ... triplé|doublé|augmenté
0.6 triplé|doublé _ coup|mois
0.6 pas|ni|sans d'excuses|excuses|excuse
0.5 pourquoi ... alors que|qu'on
"""
