"""French phrases that name fraud, threats and despair: what people do to each other and themselves."""

from __future__ import annotations

CRIME = """
compte|carte|données|identité|mot _ piraté|volé|volée|volées|usurpée|compromis|compromise
quelqu'un|inconnu _ utilisé|utilise|connecté|accès _ carte|compte|nom
fraude|frauduleux|frauduleuse|frauduleuses
suicide|suicidaire|suicider
menacé|menacée|menaces|harcelé|harcelée
danger de|mort
mal|plus|pas|peine à respirer
plus envie de vivre
fin à mes jours
mettre fin à ma|mes vie|jours
volé|volée|usurpé|usurpée _ identité|compte
sous|sur mon|ma|mes|moi|lui|elle|nous|son|sa poids|effondré|effondrée|cédé|écroulé
plafond|balcon|toit|mur|escalier|rambarde|plancher|échafaudage _ effondré|effondrée|tombé|tombée|s'effondre|écroulé|
s'écroule|cédé|fissuré|menace|risque
sang|saigne|saignait|saigner|saignement|saignements _ partout|beaucoup|s'arrête|arrête|énormément|abondamment|pas|
tête|main|nez|flots
respire|respirer|respirait _ plus|pas|mal|n'arrive|difficilement|peine
je|j'ai|n'ai|on|moi pas|jamais|rien _ commandé|effectué|autorisé|souscrit|fait _ compte|carte|achats|virement|
paiement|prélèvement
paiement|paiements|achat|achats|prélèvement|prélèvements|virement|virements|retrait|retraits|commande|commandes|
crédit|prêt|contrat|connexion|opération|opérations|transaction|transactions _ n'ai|ai pas|jamais fait|effectué|
autorisé|commandé|validé|faits|effectués|passé|passée|passées|demandé|souscrit
paiement|paiements|achats|prélèvement|virement|retrait|retraits|commandes|opérations|transactions _ reconnais|sont|
n'est|est|viennent pas _ moi
compte|livret vidé
compte|carte piratée|piraté
vidé|vidée|siphonné|vide _ mon|notre|ma compte|livret|carte
quelqu'un|inconnu|inconnue|voleur|escroc|arnaqueur|hacker|pirate|on est|s'est|utilise|entre|accède|pirate _ mon|ma|
mes|notre _ compte|carte|messagerie|mail|téléphone|profil|nom|identité|coordonnées|comptes
mon|notre|ma nom|compte|carte|identité _ quelqu'un|inconnu|sans|jamais _ commandé|acheté|souscrit|accord|autorisation|
ouvert|passé|utilisé
carte|cb|portefeuille|chéquier _ volé|volée|volés|piratée|copiée|clonée|dérobée|dérobé
volé|volée|dérobé|copié|cloné|piqué _ ma|notre|mon carte|cb|chéquier|portefeuille
arnaqué|arnaquée|arnaquer|escroqué|escroquée|victime _ vendeur|site|acheteur|annonce|téléphone|mail|faux|propriétaire|
internet|argent|sms|leboncoin|ligne|livraison
vendeur|acheteur|propriétaire|escroc|arnaqueur|loueur _ disparu|disparue|injoignable|parti _ argent|avec|l'argent|
acompte|caution
escroc|arnaqueur|escrocs|arnaqueurs _ argent|compte|carte|appelé|appelle|nom|passer|pris
victime d'une|de|d'un|d' _ arnaque|escroquerie|fraude|vol|usurpation|piratage|arnaqueur
frappé|frappée|frapper|agressé|agressée|agresser|tapé|tapée|taper|giflé|giflée|poussé|poussée|bousculé|étranglé|violé|
violée|touchée|attouchements|tabassé|tabassée|tabasser|poignardé|poignarder|tuer|buter|battu|battue|cogné|craché|
insulté _ moi|me|m'a|mon|ma|livreur|voisin|technicien|dessus|par|nous|lui
m'a|m'ont|me|nous|l'a|t'a frappé|frappée|agressé|agressée|tapé|tapée|giflé|giflée|poussé|poussée|bousculé|bousculée|
étranglé|violé|violée|tabassé|craché|cogné|mordu|attaqué|plaqué|harcèle|harcelé|harcelée|espionne|menace|menacent|
menacé|menacée
va|vais|veut|vont|voulait|allait|de|pour me|nous|te|vous|la|le|lui|les tuer|buter|frapper|tabasser|casser|crever|
poignarder|brûler|violer|égorger|démolir
agression|agressé|agressée|viol|violé|violée|attouchement|attouchements|chantage|extorsion|racket|rackettée|tabassé
menace|menacent|menacer|menaces _ de|mort|moi|me|nous|mon|ma|par|physique|livreur
harcèle|harcelé|harcelée|harcèlement|harcelait|stalke|stalker
arrête|arrêté|continue|cesse|n'arrête _ m'écrire|m'appeler|m'envoyer|messages _ perso|privé|personnel|privés|peur
peur pour|de _ vie|lui|livreur|voisin|sécurité|sortir|rentrer|qu'il
peur qu'il|qu'elle _ revienne|vienne|attaque|frappe
crains|craint|craignons|peur _ pour|de ma|notre|sa vie|sécurité
couteau|pistolet|arme|flingue _ menacé|menacée|menace|sorti|main|moi|m'a|pointé
vais|va|viens|viendrai _ tout|vous|votre _ brûler|cramer|casser|tuer|buter|exploser|péter|crever
essayé|tenté|essaie|tente|forcé _ entrer|rentrer|pénétrer|forcer|porte|serrure|fenêtre
failli|faillit _ mourir|s'étouffer|tuer|brûler|noyer|tomber|électrocuter|m'électrocuter|étouffer|étrangler|blesser|
exploser|perdre
aurait|aurais|auraient pu _ mourir|tuer|blesser|brûler|étouffer|exploser|électrocuter|noyer
plus|pas envie de|d'être _ vivre|continuer|là|exister
veux|voudrais|préfère|préférerais|mieux|aimerais|vais|envie _ mourir|morte|mort|disparaître|crever|finir|suicider|
sauter|flinguer|pendre
me|m' suicider|pendre|flinguer|tuer|scarifier|mutiler|tirer|ouvrir
plus|pas|aucune|aucun _ raison|sens|goût|force|espoir _ vivre|vie|continuer
sauter|jeter|saute|jette _ du|sous|par _ pont|train|toit|fenêtre|balcon|métro
peut|peux|arrive|n'arrive|arrivé _ plus|pas _ bouger|plier|avaler|respirer
répond|réagit _ plus|pas _ rien|inconscient|terre
changement|modification|ajout _ adresse|d'adresse|mot|numéro|rib|bénéficiaire|mail _ pas|jamais|demandé
retraits|retrait|achats|paiements|virements|débits _ relevé|compte _ or|alors|pas|jamais|carte|suis|vis
compte _ à|est zéro|sec|vide
donné|communiqué|transmis|dicté _ code|codes|mot|coordonnées|carte|numéro _ téléphone|conseiller|appel|sms|demandé|
faux
code|codes|mot|numéro _ téléphone|appel|demande|demandé _ donné|communiqué|transmis
autre personne|quelqu'un|patient _ sous|avec|utilise|soigné|soignée _ mon|numéro|carte|nom|vitale
sous|avec|utilise|usurpe mon|ma|notre numéro|identité|nom|carte _ sécu|vitale|autre|quelqu'un|quelqu'un
n'existe|existe|existent|existait pas|plus _ payé|argent|caution|virement|acompte|salle|appartement|location
payé|argent|caution|virement|acompte|réservé _ n'existe|existe|faux|fausse|bidon|disparu
pris|prend|partie|parti|prendre _ argent|mon|l'argent _ disparu|parti|existe|injoignable
sait|savent|connaît|connait|savait _ où|adresse j'habite|habite|habitons|travaille|l'école|école|vis
écrit|m'écrit|appelle|m'appelle|envoie|m'envoie|suit|me _ tous|chaque|sans|toutes _ soirs|jours|nuits|soir|cesse|arrêt
devant|sous|derrière|à ma|mon|notre|mes porte|fenêtre|fenêtres|immeuble|maison _ nuit|soirs|soir|attend|guette|rôde|
hurle|tape
quitter|quitte ce|cette|la monde|vie|terre
ne sais pas qui|d'où _ pris|prélevé|commandé|fait
répondu|cliqué _ à|sur _ sms|mail|message|appel|lien _ donné|arnaque|faux|coordonnées
coordonnées|code|codes|identifiants _ bancaires|secret _ donné|donnée|données|fournis|communiqué|transmis
donné|fourni|communiqué|transmis _ coordonnées|codes|identifiants _ bancaires
va|allait|vais|vont|voulait _ me|nous|te|vous|le|la défoncer|tabasser|fracasser|démonter|éclater|crever|buter|cogner|
frapper|tuer
vois|voit|trouve|trouver plus|pas _ intérêt|l'intérêt|sens|raison|utilité _ vivre|vie|continuer
chez|devant moi|nous|ma|notre|porte _ agressif|menaçant|violent|hurle|crie|peur
freine|freiner _ plus|mal|pas|presque
quelqu'un|inconnu|on|escroc _ crédit|crédits|prêt|prêts|contrat|contrats|compte|abonnement _ à|sous mon|notre nom
prend|pris|souscrit|souscrire|ouvert _ crédit|crédits|prêt|contrat|compte|ligne _ à|sous mon|notre nom
photos|vidéos|images nues|intimes|nu|dénudées|privées
vois|voir|reçois|reçu|accès|envoyé _ données|factures|commandes|dossier|résultats|coordonnées|adresse|
documents _ d'un|d'une|autre|autres|quelqu'un|d'autres _ client|clients|patient|patients|personne|d'autre|personnes|
inconnu
données|factures|dossier|résultats|coordonnées _ d'un|d'une|d'autres|quelqu'un _ autre|autres|client|clients|patient|
patients|personne
mon|mes|nos _ dossier|données|résultats|adresse|photos _ voisin|inconnu|internet|public|quelqu'un|autre _ envoyé|
envoyés|publié|publiées|reçu|donné
arbre|branche|cheminée|tuile|tuiles|gouttière|fenêtre|vitre|volet _ tombé|tombée|tombées|menace|pend|décroché|
arraché _ voiture|trottoir|rue|tête|toit|jardin|enfant
appareil|téléphone|connexion|mobile inconnu|inconnue|étranger|suspect _ compte|appli|connecté|bancaire
utilise|utilisé|usurpé|volé|sert _ mon|ma|mes _ permis|passeport|identité|papiers|carte
reçoit|reçoivent|intercepte _ mes|tous _ codes|sms
voit|voir|sait|suit|trace|géolocalise où|ou j'habite|habite
ex _ connecte|accès|suit|lit|harcèle|voit|compte
tuer|buter|égorger|crever _ nous|me|vous|te
poulet|viande|porc _ pas|mal cuit|cuite _ malade|hôpital|hopital|salmonelle
quelqu'un|inconnu|escroc|voleur|hacker a|avait _ accédé|utilisé|pris|vidé|ouvert|changé|récupéré|volé _ mon|ma|mes|
notre _ compte|carte|mail|messagerie|nom|numéro|profil
était|c'était|est|c'est|avère _ un|une|être escroc|arnaqueur|escroquerie|faussaire
via|sur _ plateforme|site|appli|leboncoin _ escroc|arnaqueur|arnaque|payé
quelqu'un|inconnu vend|achète|commande|poste|envoie|utilise|loue|écrit _ sous|à|avec|depuis mon|notre _ nom|compte|
profil
menace|menacent|menacé|menacée|menaçait _ couteau|arme|mort|nous|moi|pistolet|tuer
retraits|retrait|connexion|connecté|paiements|paiement _ en|depuis|au|de _ roumanie|russie|brésil|chine|nigéria|
bulgarie|ukraine|turquie|vietnam|l'étranger
quelqu'un|inconnu s'est|est|a connecté|connectée
assez|marre|fatigué|fatiguée|ras de _ vie|vivre
frappé|giflé|poussé|bousculé quand|parce|après|devant|sans
quelqu'un|inconnu a|avait|utilise _ coordonnées|données|numéro|code|codes _ carte|bancaires|bancaire|compte
identifiant|identifiants|login|accès _ volé|volés|piraté
peux|peut|pouvais plus|pas _ bouger|lever|plier _ bras|jambe|main|cou|doigts|pied
veux|voudrais|veut plus vivre|exister
sans mon|notre autorisation|accord|consentement _ compte|carte|argent|euros
0.6 euros|argent|l'argent|d'argent _ mon|notre compte|carte|livret _ retiré|disparu|volé|viré|retirés|disparus
connais|reconnais|entendu pas|parler ... pris|@prélevé ... compte|carte
acheté|achetée|achetés|commandé|ouvert|souscrit ... avec mes|mon données|coordonnées|identité
"""
