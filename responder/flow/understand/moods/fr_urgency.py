"""French phrases of urgency."""

from __future__ import annotations

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
eau|l'eau dans _ cave|sous|plafond|cuisine
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
0.6 moment: dans|moins|encore _ min|mn|minutes|quart
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
0.6 moment: demi|demie heure
0.6 moment: dans l'heure
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
enfant|fils|fille|enfants|mère|mère|père est|sont|reste _ seul|seule|seuls _ gare|rue|dehors|école|arrêt|
aéroport|quai
0.6 répondre|répondez|réponse|rappeler _ avant _ midi|déjeuner|soir
0.5 dois|devons|faut _ décider|signer|choisir
refuse|refusé|refusent|interdit l'embarquement|d'embarquer|embarquement|l'entrée|d'entrer|d'enregistrer
chambre|congélateur|frigo|réfrigérateur froide|est|en|du _ panne|tombé|tombée|lâché _ perdre|tout|restaurant|stock
tout|stock|nourriture va|vont|est se|en|train _ perdre|perdu|décongèle|fond
dans|d'ici les dix|cinq|quinze|vingt|prochaines|deux minutes
vol|train|ferry|bus est|part|décolle à|bientôt|tout
hôtel|l'hôtel|réception|comptoir _ dit|disent _ chambre|réservation _ existe|n'existe|trouvée
0.6 moment: se|me|nous marie|marient|marions ... @demain
0.6 moment: @mariage ... @demain
0.6 moment: @demain ... @mariage
0.6 moment: @vient _ à|dans|avant #
0.6 moment: à|avant # ... @vient
0.6 moment: plus|reste|encore que|plus @trois @heures
0.6 moment: @trois @heures avant
0.6 moment: dans @trois @heures
0.6 moment: @trois @invités
0.4 moment?: n'est|sont|toujours|encore pas _ là|arrivé|arrivée|prêt|prête|reçu|livré|livrée
0.4 moment?: manque|manquent
0.4 moment?: marche|fonctionne|s'ouvre|ouvre|charge pas|plus
0.4 moment?: plante|erreur|bug|cassé|refusé|refusée|bloqué
0.4 moment?: @quelqu'un peut|pourrait|regarder|venir|vérifier
0.4 moment?: pouvez|pourriez|peut _ envoyer|regarder|vérifier|venir|aider|confirmer
0.6 moment: @enterre ... @demain|après|soir|matin
0.6 moment: cet|ce après|soir|matin ... @enterre|@mariage
0.6 moment: @mariage ... cet|ce après|soir
arrêter|stopper|bloquer|annuler|modifier|intercepter ... avant qu'elle|qu'il|que|l'envoi|l'expédition|départ
0.4 moment?: pas|toujours livré|livrée|livrées|livrés|arrivé|arrivée|arrivées|arrivés
0.6 moment: @pars ... @demain
0.6 moment: @demain ... @pars
0.6 moment: dans une|demi|@trois @heures
0.6 moment: chercher|récupérer ... enfants|fils|fille|école ... bientôt|pas|tout|heure|minutes|là
0.6 moment: fête|noël|anniversaire|pâques|mariage ... est|c'est|ce @lundi|demain|week
0.6 moment: c'est|ce @lundi
0.4 moment?: cassé|cassée|perdu|perdue|coincé|coincée|rat|rats|souris|fuite
0.4 moment?: toujours|encore chez|avec vous
0.4 moment?: arrivera|arrive|arriver|sera|recevrai ... pour|à|temps|avant
0.6 moment: @pars ... @lundi
0.6 moment: suis|sommes|attends à|au|devant|dans la|le|l' caisse|guichet|porte|gare|comptoir|pompe|frontière|réception|
garage
0.6 moment: dans un quart|instant|moment
0.6 moment: reste|y|encore ... place|créneau|rendez|rdv ... @demain
0.4 moment?: périmé|périmée|expiré|malade|annulé|refusé|bloquée
0.4 moment?: passe|n'arrive|arrive|peut|peux|ne pas _ à|entrer|payer|ouvrir|connecter
0.4 moment?: passe|marche|fonctionne pas
0.6 moment: avant midi|#
0.4 moment?: n'arrive|arrive|arrivons pas _ à
0.4 moment?: mal imprimé|imprimées|écrit|livré|fait|faites
terminal|tpe|caisse|lecteur ... marche|fonctionne|répond _ pas|plus
terminal|tpe|caisse|lecteur _ panne|hs|planté|bloqué|mort
arrêtez|arrêter|stoppez|bloquez|annulez|suspendez _ paiement|virement|prélèvement|transaction|commande _ tout|
maintenant|immédiatement
pas|plus|sans de|aucun chauffage ... gèle|froid|bébé|enfants|neige|degrés
lecteur|terminal de cartes|carte|paiement ... panne|hs|marche|fonctionne|planté
caisse|terminal|tpe ne|n' _ démarre|s'allume|marche|s'ouvre
"""
