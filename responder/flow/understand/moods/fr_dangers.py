"""French phrases that name a danger to life or limb: gas, fire, injury, medicines. Each is urgent too."""

from __future__ import annotations

HARM = """
odeur|sent|sens|fuite _ gaz|brûlé|fumée|d'essence
fuite de|du gaz
monoxyde|incendie|explosion|explosé|explose|électrocuté|électrocutée|électrocution|intoxication|
intoxiqué
court circuit
pris|prend|prendre|en|au feu|flammes
prend|pris|prendre feu
fumée|étincelles|flammes _ sort|sortent|sortait|appareil
choc|décharge électrique
blessé|blessée|blessés|blessure|brûlure|brûlures|saigne|inconscient|inconsciente|empoisonné|étouffé|ambulance|samu
s'est|suis|est _ brûlé|brûlée|blessé|blessée
réaction|choc allergique|anaphylactique
sans|plus|pas _ médicaments|médicament|insuline|d'insuline|oxygène|d'oxygène|traitement
mauvais|mauvaise|erreur médicament|médicaments|dose|dosage
piraté|piratée|piratage|hacké|hackée|hackeur|hameçonnage|phishing
usurpation d'identité
freins|frein _ lâché|cassé|marchent|fonctionnent|répond|plus
très|est|vraiment dangereux|dangereuse
avalé|avale|ingéré
gorge|visage|lèvres|langue _ gonfle|gonflent|gonflé|gonflée|enfle|enflé|enflée
difficulté|difficultés à respirer
étouffe
insuline|l'insuline|d'insuline|oxygène|l'oxygène|médicaments|traitement _ pas|plus|jamais|manque|manquent|n'est|n'ai
batterie|chargeur|prise|câble _ fond|fondu|fume|brûle|étincelles
suis|s'est cassé|cassée|fracturé|fracturée le|la|un|une bras|jambe|poignet|cheville|hanche|nez|côte
odeur|sent|sens|sentait|sentir|pue|puait|empeste _ gaz|brûlé|brûle|fumée|d'essence|soufre|roussi|cramé|plastique|
pourri
plein|pleine|rempli|remplie de|d' fumée|gaz
fumée|flammes|étincelles _ cuisine|chambre|maison|couloir|garage|cave|partout|salon|prise|chargeur|batterie|four|
compteur|lave
fumée|étincelles|flammes _ vient|vienne|sortaient|sortait|dégage|s'échappe|échappe
dégage|dégageait|sort|sortait|sortir de|une|beaucoup|plein _ fumée
pris|prend|prendre|mis|mettre|parti|partie en|le|du feu|fumée
pompiers|pompier _ appelé|appeler|venus|venu|intervenus|sont|dû|intervenir|intervention
brûlé|brûle|brûlait|cramé|crame|carbonisé|carbonisée|fondu|fume|fumait _ cuisine|maison|rideaux|canapé|table|prise|
chargeur|multiprise|appareil|moquette|lit|téléphone|câble
carbonisé|calciné|calcinée|incendié|incendiée|incendies
batterie|batteries|chargeur|pile|prise|prises|multiprise|rallonge|câble|téléphone|portable|ordinateur|tablette|
radiateur|chauffage|bouilloire|linge|vaisselle|four|friteuse|chaudière|trottinette|vélo|couverture|lampe|fer|compteur|
tableau|disjoncteur|box|télé|frigo|adaptateur|powerbank|appareil|machine|cafetière _ gonflé|gonfle|gonflée|gonflait|
siffle|sifflait|fume|fumait|fond|fondu|fondue|étincelles|étincelle|grésille|crépite|explosé|éclaté|surchauffe|flambé|
brûlait|brûle|flammes|cramé
fil|fils|câble|câbles _ dénudé|dénudés|nu|nus|apparent|apparents|pendent|pend
l'eau|eau|fuite|coule|goutte _ prise|prises|compteur|tableau|électrique|l'électricité|électricité|disjoncteur
jus|châtaigne|coup|décharge|secousse|picotements|courant _ touche|touchant|touché|touchais|branchant|branche|allumant
pris|prend|prends|prendre|reçu|reçois|reçoit|recevoir|pris _ jus|châtaigne|décharge|courant
électrise|électrisé|électrisée|électrocute|électrocuter
carcasse|poignée|boitier _ courant|jus
maux|mal|vertiges|nausées|étourdi|malaise _ chaudière|chauffage|gaz|poêle|cheminée|émanations
chaudière|chauffage|gaz|poêle|cheminée|émanations|peinture _ maux|vertiges|nausées|étourdi|malaise
éclaté|éclate|éclatée|volé|brisé|brisée _ visage|main|mains|figure|yeux|morceaux|éclats|partout|oeil|œil
verre|vitre|plat|bouteille|four|ampoule|pneu|casserole|cocotte|écran _ éclaté|éclatée|explosé|implosé
projeté|projetée|projections|giclé _ visage|yeux|figure|main
verre|métal|métallique|plastique|aiguille|clou|vis|agrafe|lame|éclat|éclats|débris|tesson|fil|caillou|cailloux|
pierre _ dans|dedans _ salade|soupe|pain|yaourt|riz|repas|pizza|burger|pot|purée|compote|sauce|chocolat|gâteau|
biscuit|poulet|plat|assiette|pâtes|sandwich|biberon|céréales|glace|bouche|gorge|nourriture|conserve|boisson|steak|
viande|curry|quiche
morceau|morceaux|bout|bouts|éclat|éclats|débris _ verre|métal|ferraille|lame|aiguille _ dans|dedans|mangé|avalé|
bouche|croqué|mordu
dent|dents _ cassé|cassée|cassées|ébréchée|abîmée|perdu
mangé|bu|avalé|léché|ingéré|croqué|mordu|ingurgité _ verre|métal|pile|aimant|javel|produit|détergent|lessive|pièce|
colle|peinture|capsule|médicaments|comprimés|bille
javel|détergent|lessive|capsule|pile|aimant|déboucheur|produit _ avalé|avale|bu|mangé|ingéré|léché
intoxication|intoxiqué|intoxiquée|intoxiqués|salmonelle|salmonellose|listeria
malade|malades|vomi|vomit|vomissements|vomir|diarrhée|gastro|nausées|ventre _ après|depuis|avec|cause|suite _ votre|
vos|mangé|repas|poulet|manger|avoir|plat|sushis|le|la
après|depuis|avec|suite|à _ mangé|manger|repas|poulet|sushis|plat|viande|poisson|burger|pizza|huîtres _ malade|
malades|vomi|vomit|vomissements|vomir|diarrhée|nausées
emmené|emmenée|transporté|transportée|fini|conduit|admis|admise|parti|partie|hospitalisé|hospitalisée _ hôpital|
l'hôpital|urgences|clinique|après|cause|suite|hosto
points de suture
commotion|traumatisme|fracture|fracturé|fracturée|entorse|luxé|luxée|luxation|hémorragie|plaie|amputé|évanoui|
évanouie|évanouissement|convulsions|malaise cardiaque|crânien|doigt|poignet|ouverte|cheville|bras|jambe|genou|profonde
commotion|hémorragie|convulsions|évanoui|évanouie|amputé
poignet|cheville|hanche|côte|côtes|clavicule|coude _ cassé|cassée|cassées|fracturé|fracturée|foulé|foulée|tordu|tordue
mon|son|j'ai|ma|sa|m'être|me _ bras|jambe|doigt|nez|épaule|genou|pied|orteil _ cassé|cassée|cassées|fracturé|
fracturée|fracture|foulé|foulée|écrasé|écrasée|tordu|tordue|démis|déboîté|déboîtée|entaillé|ouvert
tombé|tombée|tombe|tombés|chuté|effondré|effondrée|basculé|renversé _ sur _ tête|pied|main|dos|moi|lui|elle|nous|
jambe|fils|fille|enfant|bébé|mère|orteil
effondré|effondrée|écroulé|écroulée|cédé|lâché|cassé _ sous|sur|quand|pendant|avec _ moi|lui|elle|nous|poids|assis|
assise|monté|dessus
cédé|lâché|effondré|effondrée|écroulé|écroulée _ tombé|tombée|chute|chuté|blessé
saigne|saignait|saigner|saignement|ensanglanté|ensanglantée
coupé|coupée|entaillé|entaillée|brûlé|brûlée|ébouillanté|ébouillantée|coincé|coincée|écrasé|piqué|blessé|
blessée _ doigt|doigts|main|mains|pied|jambe|bras|visage|œil|oeil|yeux|tête|pouce|langue|lèvre|peau|profondément|avec
s'est|suis|m'être|s'être|m'est _ coupé|coupée|entaillé|entaillée|brûlé|brûlée|ébouillanté|ébouillantée|électrocuté|
pincé|piqué|blessé|blessée|fracturé|étouffé|étouffée
eau|l'eau|huile|l'huile|thé|café|soupe bouillante|bouillant|brûlante|brûlant _ renversé|sur|jambe|bras|main
brûlure|brûlures|cloques|ébouillanté
grosse|forte|grave|sévère|violente réaction|allergie
allergique|allergie _ mangé|avait|contenait|traces|réaction|hôpital|quand|dedans|pourtant
arachide|arachides|cacahuète|cacahuètes|noix|noisettes|traces|gluten|lait|sésame|œuf _ allergique _ mangé|réaction|
avait
anaphylactique|anaphylaxie|épipen|epipen|quincke
inanimé|inanimée
perdu|perd|perte connaissance
perte de connaissance
crise|malaise|attaque|arrêt cardiaque|d'épilepsie|épilepsie|d'asthme
infarctus|convulse
fait|faire|faisait un avc
n'arrive|arrive|arrivait|peut|peine|mal|du _ respirer|souffle
étouffé|étouffée|étouffer|étouffe|s'étouffe|suffoque
bébé|enfant|fils|fille|il|elle|devient|devenu|est tout|toute bleu|bleue
douleur|douleurs|mal _ poitrine|thorax
chien|chat|rat|serpent|cheval _ m'a|me|l'a|mon|ma _ mordu|mordue|attaqué|attaquée
chien|chat|rat|serpent|cheval _ mordu|mordue|attaqué|attaquée _ main|jambe|bras|visage|fils|fille|enfant|mari|femme
mordu|mordue|attaqué|attaquée par
médicament|médicaments|comprimés|cachets|gélules|insuline|l'insuline|d'insuline|inhalateur|ventoline|oxygène|
antibiotiques|anticoagulants|chimio|piqûres|antidépresseurs _ pas|jamais|manque|manquent|manquait|perdu|perdus|
disparu|fini|finis|volés|retard|oublié|oubliés|vide|rien
dernier|dernière|plus|qu'une|qu'un comprimé|cachet|dose|injection|gélule|piqûre
plus|manque|manquer|court|sans|rupture|panne _ médicaments|médicament|insuline|d'insuline|d'oxygène|oxygène|
antibiotiques|comprimés|cachets|ventoline|anticoagulants|inhalateur|piqûres
mauvais|mauvaise|mauvaises|erreur|faux|périmé|périmés|inversé|confondu|trompé _ médicament|médicaments|comprimés|
comprimé|cachets|dose|dosage|ordonnance|injection|gélules
médicament|médicaments|comprimés|cachets|dosage|ordonnance|dose _ mauvais|mauvaise|faux|périmé|périmés|erroné|inversé|
inversés|erreur|trompé|trompés
pris|prise|prend|donné|avalé|trop _ mauvais|double|trop|deux|erreur|plusieurs _ comprimés|comprimé|cachets|
médicaments|dose|doses|paracétamol
surdose|surdosage|overdose
respirateur|dialyse|concentrateur|pacemaker|téléalarme|défibrillateur|oxygène _ à|respiratoire|insuline|oxygène|
d'oxygène|l'oxygène|alarme _ panne|marche|fonctionne|vide|arrêté|plus|cassé|lâché|bipe
mot|adresse|email|mail|numéro|coordonnées _ changé|modifié|changée|modifiée _ sans|quelqu'un
se|s'est|s'est|se fait|font|faisait|faire|faisant passer pour
fait|font|faisant|faire|faisait passer _ vous|banque|conseiller|votre|pour
victime d'une|de|d'un
casser|péter|défoncer _ gueule|figure|tête|dents
harceler|épie|espionne|surveille _ moi|me|m'a|m'|nous|jusqu'à|chez|ma|mon
bombe|attentat|explosif
cambrioleur|intrus
en finir
tous|toute|tout|toutes|boîte _ comprimés|médicaments|cachets|pilules _ avalé|pris|prendre|avaler
avalé|pris|prendre|avaler _ tous|toute|toutes _ comprimés|médicaments|cachets|pilules|boîte
mieux sans|si|que moi|j'étais|meure
idées noires
suicidaires|suicidaire|suicidé|mutile|scarifie
très|vraiment|hyper|super|trop|extrêmement|ultra dangereux|dangereuse
mortel|mortelle|létal
danger mortel|immédiat|public|pour
freins|frein|direction|roue|pneu|airbag|ceinture|chaîne|fourche|harnais|volant _ lâché|cassé|cassée|bloqué|bloquée|
explosé|éclaté|détaché|détachée|partie|rompu|déclenché _ roulant|autoroute|roule|pendant|descente|conduisant|tombé|
tombée|chute|accident|plein
fils|fille|enfant|bébé|mère|père|mari|femme _ disparu|disparue|inconscient|inconsciente|étouffe|évanoui|évanouie|
intoxiqué|empoisonné|empoisonnée|introuvable
amiante
empoisonné|empoisonnée|toxiques|toxique _ fumées|émanations|vapeurs|chien|chat|gaz|par|fumée
quelqu'un|inconnu a|avait commandé
tête _ tourne|tournent|tourner
mal|peine|du|difficultés à avaler|respirer|parler|bouger
doublé|double|triplé|triple de|en volume
main|doigt|lèvre|lèvres|œil|visage|langue|gorge|bras|pied _ doublé|énorme|gonflé|gonflée|gonfle|enflé|enflée|violet|
violette
projeté|projetée|éjecté|éjectée|propulsé|propulsée _ arrière|loin|mur|sol|contre
doigts|doigt|main|langue _ prise|jouet|branché|branchée|appareil _ projeté|projetée|secousse|jus|décharge|courant|
tétanisé
plié|pliée|cassé|cassée|coupé|coupée|brisé|brisée en|net deux|plein|roulant|marche
atterri|tombé|tombée|chuté|écrasé _ sur _ lit|tête|pied|fils|fille|bébé|main|canapé|mari
raté|manqué|frôlé _ de _ peu|cm|centimètres|justesse
hurle|crie|pleure _ bouger|jambe|bras|mal|douleur|peut
par terre _ hurle|bouge|inconscient|peut|répond|saigne|sang
chauffait|chauffe|rougeoie|rougeoyait|fondu|fondue|noirci|noircie|roussi|flambé _ prise|boîtier|câble|plastique|plan|
mur|table
fumée noire|épaisse|blanche|âcre
noire|épaisse fumée
crache|crachait|envahi|envahie|remplit _ fumée|flammes|feu
évacué|évacués|évacuer|évacuation _ immeuble|tout|monde|salle|été
cramé|brûlé|brûle|brulé|fondu _ berceau|lit|matelas|drap|draps|rideau|tapis|canapé|couette|main|cuisse|bras|plan
brulé|brûlé|brule|brûle _ main|bras|jambe|doigt|visage|peau|cuisse|ventre|langue
cloques
bouche|bec tout|toute|est bleu|bleue
avalé|bouche|gorge|coincé|coincée _ pièce|cache|bouchon|bille|bonbon|pile|jouet|morceau _ bleu|respire|étouffe|tousse|
air
bu|avalé|léché|ingéré|inhalé _ désinfectant|javel|détachant|parfum|solvant|white|déboucheur|antigel|gel|flacon|
produit|huile
désinfectant|javel|détachant|solvant|produit|acide _ yeux|œil|bouche|peau|bu|avalé
faire|fait|faut vomir
centre|antipoison antipoison
punaise|épingle|aiguille|clou|vis|agrafe|boulon|verre|métal|arête|caillou|fil _ dans|dedans _ sandwich|pain|salade|
plat|soupe|gâteau|yaourt|repas|bouche|assiette|pizza|baguette|viande|steak|quiche|tarte
os|l'os|tendon|nerf _ coupé|entaille|jusqu'à|sectionné|touché
entaille|coupure|plaie _ profonde|os|l'os|jusqu'à|doigt|main
toilettes|wc _ nuit|nuits|passe|passé|depuis|tous _ fièvre|mangé|depuis
traitement|médicament|insuline|gélules|pilulier|immunosuppresseur|antirejet _ colis|livré|bloqué|perdu|retard|arrivé|
transporteur|livreur|attends
dernière|dernier gélule|pilule|piqûre|dose|comprimé|cachet _ hier|matin|soir|ce
pilulier|médicaments|comprimés|ordonnance|traitement|boîte|flacon _ d'un|autre|quelqu'un|d'une _ patient|passager|
d'autre|personne|client|résident
dialyse|respirateur|concentrateur|pompe|perfusion|oxygène|téléassistance _ sonne|alarme|bipe|arrêté|panne|coupe|coupé|
erreur|marche
prétend|prétendu|prétendue|se disant _ conseiller|technicien|agent|banque|policier|livreur|collègue|police
filme|filmé|filmer|photographie|mate|observe|reluque|surveille _ moi|me|nous|ma|douche|vestiaire|vestiaires|fenêtre|
fille|cabine
me|nous|m'a|l'a filme|filmé|filmée|photographie|photographiée|touche|touchée|embrassé|embrassée|coincé|coincée|
attrapé|agrippé|insulté _ vestiaire|douche|fesses|forcé|dans|sans|bras
entre|entré|rentre|vient|introduit _ chez|dans _ moi|mon|ma|notre|chambre|appartement _ sans|quand|pendant|nuit|dort|
absence
manquerai|manquerais|remarquera|remarquerait|regrettera _ personne|à
personne _ manquerai|remarquera|remarquerait|regrettera|regretterait
mordu|mordue|griffé|griffée _ main|jambe|bras|visage|mollet|doigt|œil|joue
griffé|griffée|mordu _ chat|chien
mis|commencé|commence|commençait _ à fumer|brûler|fondre|crépiter|grésiller|flamber|cramer|siffler
noire|noir|noirci _ cuisine|mur|suie
sacrée|grosse|forte|violente|belle|bonne décharge|secousse|châtaigne
couvert|couverte|remplie|plein|pleine de|d' boutons|plaques|cloques|rougeurs|urticaire|sang
boutons|plaques|rougeurs|urticaire _ partout|corps|visage|bras|après|depuis
éclat|éclats|tesson|débris _ métal|verre|plastique _ dans|bouche|dents
bouche|lèvre|langue|palais|main|doigt _ ouvert|ouverte|coupée|entaillé|entaillée|sang
n'en a|ai plus
médicaments|comprimés|traitement|ordonnance|cachets|gouttes _ de|d' quelqu'un|d'un|autre|voisin|patient _ d'autre|
autre|patient|pris|prend|donné
médicaments|comprimés|cachets|ordonnance _ d'un|quelqu'un _ autre|d'autre
défoncer|tabasser|fracasser|démonter|éclater|crever|buter|cogner _ si|moi|me|gueule|tête|allait|va|vais|tronche
gueule|tête|dents|nez|jambes|genoux|vitres _ casser|péter|éclater|fracasser|briser
doigts|doigt|main|bras|pied|jambe|tête|fils|fille _ coincé|coincée|coincés|écrasé|écrasés|pincé|pincés|bloqués
refermé|refermée|repliée|replié|pliée|écroulé|renversé|renversée|basculé _ fils|fille|bébé|enfant|doigts|moi|lui|elle|
seule
détecteur|alarme|capteur _ co|monoxyde _ sonné|sonne|bipe|déclenché|déclenche|hurle
co _ sonné|sonne|bipe|déclenché
fil|fils|câble|câbles électrique|électriques _ pend|pendent|dénudé|mur|dehors|apparent|sol
visage|peau|main|yeux|œil|bouche|gorge|crâne|bras brûle|brûlent|gonflé|gonflée|pique|brûlé|rouge
visage|peau|yeux|lèvres|œil|gorge _ tout|toute|très|complètement|tellement gonflé|gonflée|rouge|brûlé|gonflés|enflé|
enflée
freins _ lâché|plus|lâchent
renversé|renversée|percuté|percutée|écrasé|écrasée|fauché par|mon|ma|notre|le|votre _ camion|camionnette|livreur|
voiture|chien|chat|fils|fille
livreur|chauffeur|technicien|moniteur|infirmier _ ivre|bourré|saoul|alcool|drogue|alcoolisé|endormi
braqué|braquée|braquage|kidnappé|séquestré|agresseur
plaie|cicatrice|points|suture _ ouverte|rouverte|infectée|infectée|pus|saigne|sauté|lâché|suinte|coule
paralysé|paralysée|paralysie|palpitations|convulse|hyperventile|tachycardie
serre|oppression|douleur|poids|point _ dans|à|sur _ poitrine|thorax
cordon|ficelle|câble|sangle|store|corde _ cou|étranglé|étrangler
autour du cou
pile|aimant|vis|perle|oeil|œil|bouton|pièce _ détaché|détachée|décollé|sorti|sortie|tombé|tombée _ bébé|bouche|enfant|
fils|fille|avalé|étouffer
casque|siège|poussette|chaise|lit|berceau|balançoire|trampoline|échelle|tabouret|étagère|armoire|barrière _ cassé|
cassée|effondré|effondrée|basculé|renversé|renversée|détaché|détachée|lâché|cédé|tombé|tombée|écroulé|écroulée _ fils|
fille|bébé|enfant|moi|tête|tombé|tombée|chute|sol|lui|elle
bord|bords|arête|coin tranchant|tranchants|coupant|coupants|acéré
rat|rats|souris|asticots|crottes|aiguille|poison _ dans _ nourriture|lit|repas|pain|salade|lait|chambre|cuisine|plat
ascenseur|l'ascenseur _ chuté|tombé|lâché|descendu|portes _ étages|coup|ouvertes|vide|brutalement
gaz _ reste|ouvert|allumé|ferme|fermer|coupe|éteint|arrête _ pas|plus|tout|nuit
goût|sent|odeur|goute _ javel|chimique|essence|lessive|détergent
un|d'un avc
parler|parle|parlait|paroles|mots _ bizarrement|bizarre|mal|pâteux|incohérent|charabia
couper|fermer|éteindre|arrêter _ gaz _ impossible|pas|plus|pue
impossible de couper|fermer|éteindre|arrêter _ gaz
comprimés|cachets|gélules|médicaments _ pas _ même|mêmes|bonne|bons|habitude|différents
antidote
mangé|avalé|léché|croqué _ limaces|rats|poison|baies|champignons|cigarette|nicotine|dosette|pastille
petit|bébé|enfant|fils|fille|chien|chat _ mangé|avalé|léché|bu _ limaces|raticide|poison|baies|champignons|javel|anti|
granulés
toute|boîte|boite|plaquette|tube|tous _ doliprane|paracétamol|ibuprofène|somnifères|lexomil|cachets|comprimés _ avalé|
pris|avalée|prise
avalé|pris _ toute|boîte|boite|plaquette|tube|tous|trop _ doliprane|paracétamol|ibuprofène|somnifères|cachets|
comprimés|médicaments
à l'os
jusqu'à l'os
stylos|stylo|seringues d'adrénaline|d'insuline|adrénaline|insuline
perdu|perdus|égaré|bloqué _ adrénaline|d'adrénaline|insuline|d'insuline|ventoline|traitement
récupéré|piraté|détourné|volé|pris|cloné _ mon _ numéro|sim|téléphone|ligne
l'eau|eau|fuite|coule _ sur|dans|plein _ tableau|prise|électrique|compteur|disjoncteur
coup de jus
retrouvé|projeté _ terre|sol|herbe _ jus|décharge|courant
cru|crue|cuit|rosé _ poulet|viande|steak|porc _ malade|hôpital|salmonelle|intoxication
yeux|mains|bras|jambes|doigts|cheveux|cuisses brûlés|brûlées
brûlé|fondu|roussi|cramé|troué _ matelas|tapis|moquette|sol|canapé|rideau|rideaux|plan|lit|drap|table|mur|trou
monte|vient|sort|sortent|s'échappe|passe|vois|voit _ fumée|fumées
fumée _ monte|passe|s'échappe|sort|remonte|envahit
train de cramer|brûler|fumer|fondre|flamber
lèvres|lèvre|langue|gorge|bouche|visage|œil|yeux _ engourdi|engourdies|picotent|gonflé|gonflées|gonflaient|enflé|
enflées|grattent
mauvaise|forte|grosse|violente|sévère|terrible réaction _ à|au|après
cloques|plaques|croûtes|boutons _ cuir|chevelu|peau|visage|mains|lèvres|tête
cuir|chevelu|peau|visage|mains|lèvres _ cloques|plaques|croûtes
met|donne|envoie|prend|prends _ le|du|une|coup _ jus|courant|châtaigne
mauvais|autre|double dosage|dose _ anticoagulant|insuline|comprimés|médicament|prend|pris
prend|prends|pris|avale _ le|la|les|depuis _ depuis _ semaine|jours|lundi
il|elle|ils|on _ m'attendrait|m'attend|m'attendait|attendrait|m'attendra|m'attendre _ devant|soir|sortie|dehors|dit
m'attendrait|m'attendra devant|ce|à|dehors|dans
serai|suis|serais plus _ là|longtemps
mieux|heureux|heureuse sans moi
dans|le _ nez|oreille|narine|l'oreille _ mis|enfoncé|coincé|coincée|pile|bille
mis|enfoncé|coincé|coincée _ dans _ nez|oreille|narine|l'oreille
détecteur|alarme|monoxyde _ bipe|sonne|hurle _ nausée|mal|tête|tous|malades
désactivé|supprimé|coupé|changé _ double|authentification|2fa|sécurité
a|avec|plein _ des|de plaques|boutons _ partout|depuis|après|corps
siffle|sifflante|sifflement _ respire|respirant|respiration|respirer|poumons
deux|trois|des côtes|côte _ cassées|fêlées|cassée|fêlée
prise|chargeur|lampe|chaudière|four|batterie _ pouf|boum|bam|claqué|pété
mur|plafond|prise _ est _ noir|noirci|noire|suie
vitre|verre|porte|four _ explosé|éclaté|volé _ dessus|visage|figure|partout|éclats
serai|serais plus là|longtemps
serai plus de ce|monde
pas les|mes|ses|le bons|bonnes|bon comprimés|médicaments|cachets|gélules|médicament
freine|freiner à peine
s'est|l'a|a mis|enfoncé|fourré _ nez|oreille|narine|l'oreille
gaz _ siffle|s'échappe|fuit
siffle _ gaz
effondré|effondrée|écroulé|écroulée|tombé _ dessous|sous|père|mère|mari|femme|enfant|coincé|coincée
escalier|l'escalier|balcon|plafond|toit|mur|plancher|échafaudage _ effondré|effondrée|écroulé|écroulée|effondre|écroule
s'est effondré|effondrée|écroulé|écroulée
chien|chat|chiot|chaton|lapin|enfant|fils|fille ... mort|raticide|souricide|antigel aux|dans|qui|rats
fuit|perd|laisse _ gaz
court circuit
touché|léché|ouvert|joué|mordu ... déboucheur|javel|lessive|térébenthine|décapant|détartrant
bouche|lèvres|langue|gorge _ rouge|brûlée|brûlé|gonflée|enflée
étincelles|étincelle|flammèches
tableau|prise|fil|câble|compteur ... étincelles|grésille|crépite
rat|rats|souris|cafards|asticots|punaises _ dans|sous|partout _ maison|appartement|l'appartement|restaurant|hôtel|
l'hôtel|chambre|cave|magasin|cantine|crèche|réserve|placard
cuisine|maison|l'appartement|appartement|chambre|restaurant|crèche|cantine _ rat|rats|souris|asticots|cafards
quelqu'un|inconnu|on _ acheté|payé|commandé|dépensé ... avec|sur ma|notre|mon carte|compte|cb
cassé|cassée|lâché|effondré|effondrée|tombé|tombée|basculé ... l'hôpital|hôpital
souris|rat|rats ... crottes|rongé|nid
arraché|volé|piqué|dérobé _ sac|portefeuille|sacoche|porte ... carte|cartes|passeport|papiers
rat|rats|souris|cafards ... restaurant|cuisine|hôtel|boulangerie|cantine que|de|dans
rats|souris|cafards _ entrent|courent|passent|grouillent|pullulent|arrivent
cuisinière|gazinière|gaz|bouteille|chaudière _ siffle|sifflent ... sent|odeur|pue
porte|portefeuille|sac|monnaie ... carte|cartes ... disparu|disparue|volé , on|quelqu'un|il|un
batterie|chargeur ... chauffe|brûlante|chaude ... fumée|fume
l'adaptateur|adaptateur|chargeur|prise|multiprise fume|fument
"""
