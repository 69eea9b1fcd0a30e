"""French signs of danger that say little alone: two of them make one."""

from __future__ import annotations

SIGNS = """
0.5 dangereux|dangereuse
0.6 n'était|c'était|n'est pas moi
0.45 payé|acheté|commandé|débité _ carte|compte|nom
0.5 hacker|hackeur|hackers|pirate
0.5 odeur|sentait|pue|empeste
0.5 le|de|du gaz|brûlé|roussi|cramé|soufre|fumée
0.6 gonflé|gonflée|siffle|grésille|grésillement|crépite|fume|fumait|étincelles|surchauffe
0.6 batterie|chargeur|pile|prise|câble|téléphone|portable|ordinateur|adaptateur|compteur _ chaud|chaude|brûlant|
brûlante|chauffe|bouillant
0.4 brûlant|brûlante|bouillant|bouillante|extrêmement|hyper|super|trop|anormalement chaud|chaude
0.6 vomi|vomit|vomir|vomissements|vomissent|diarrhée|nausées
0.5 hôpital|l'hôpital|hospitalisé|hospitalisée|urgences|pompiers|réanimation|clinique|samu|hosto
0.6 mari|femme|fils|fille|mère|père|est|suis _ l'hôpital|hôpital|urgences|hospitalisé|hospitalisée
0.6 je|il|elle|me|mère|père|fils|fille|mari|femme|nous|suis|est _ tombé|tombée|tombés|glissé|chuté|chute|trébuché|
dégringolé
0.6 j'ai|fait|faite|grosse|mauvaise|lourde _ chute|chuté|glissé
0.4 douleur|douleurs
0.5 sang|saigne|bleus|hématome|blessé
0.4 démange|démangeaisons
0.6 plaques|boutons|urticaire|rougeurs|éruption|cloques|oedème|œdème|gonflement|gonflé|gonflée|enflé|enflée
0.5 allergique|allergie|allergies|intolérant|intolérante|allergènes
0.5 réaction|réagi|réagit
0.45 médicament|médicaments|comprimé|comprimés|cachets|cachet|gélules|pilules|insuline|l'insuline|d'insuline|
inhalateur|ventoline|oxygène|d'oxygène|l'oxygène|antibiotiques|antibiotique|ordonnance|anticoagulant|anticoagulants|
antidépresseurs|piqûres|injection|chimio|gouttes
0.6 reste|restait|reste plus|qu'un|qu'une|que|rien|deux|une|un|pour _ comprimé|comprimés|cachet|dose|doses|jour|jours|
ce|demain|gélule|injection|pilule|pour|soir
0.6 c'est|est|c'était|n'est|suis|était|n'ai|j'ai|je pas|jamais moi|fait|commandé|effectué|acheté|autorisé|souscrit|
signé|demandé|payé
0.6 pas|jamais|rien moi|commandé|effectué|autorisé|validé|souscrit|demandé|signé|acheté|fait
0.45 retiré|retirés|prélevé|prélevés|débité|débitée|disparu|vidé|vidée|pris|parti|partis|volé|volés|viré|
virés _ compte|carte|livret|épargne|argent|banque
0.45 compte|carte|livret|épargne|euros|m'a|m'ont|on _ retiré|retirés|prélevé|prélevés|débité|débitée|disparu|vidé|
vidée|volé|volés|parti|viré
0.6 quelqu'un|inconnu|inconnue|voleur|escroc|arnaqueur|hacker _ acheté|payé|retiré|changé|souscrit|connecté|utilisé|
vidé|viré|modifié
0.5 crédit|prêt|contrat|compte|commande|abonnement|ligne _ à|en|sous mon|notre nom
0.5 bloquez|bloquer|bloque|bloquée|opposition|geler _ carte|compte|cb
0.5 carte|compte|cb _ bloquez|bloquer|bloque|opposition
0.6 faux|fausse|frauduleux|frauduleuse|douteux|suspect|suspecte|bidon|phishing sms|mail|email|message|site|lien|appel|
conseiller|technicien|facture|page|livreur|annonce|colis|vendeur|agent|boutique|policier
0.6 sms|mail|email|message|site|lien|appel|page|annonce frauduleux|frauduleuse|suspect|suspecte|bidon|douteux|pirate
0.6 cliqué|donné|rentré|entré|saisi|rempli|communiqué|transmis|envoyé|fourni|mis|tapé _ lien|code|codes|coordonnées|
mot|identifiants|numéro|carte|bancaires|rib|cb
0.6 fait|faite|été _ arnaquer|escroquer|arnaqué|arnaquée|escroqué|escroquée
0.5 vendeur|acheteur|annonce
0.5 peur
0.6 j'en|n'en|je|peux|supporte|tiens peux|peut|plus|pas _ plus|continuer|vivre|supporter|vie
0.6 vie|vivre _ plus|sens|vaut|peine|rien|raison
0.5 dangereux|dangereuse|dangereuses
0.6 parti|partie|disparu|barré avec mon|notre|l'|l'argent|ma|tout argent|caution|acompte|l'argent
0.5 maux|migraine|vertiges|nausées|nausée|étourdi|étourdie|fièvre|engourdi|engourdie|fourmillements|picotements|
frissons|crampes|somnolent|somnolente|tourne
0.5 plaie|entaille|entailles|infecté|infectée|infection|suinte|pèle|bosse|coupures|coupure|ampoules
0.6 malaise|vomit|inanimé|chute|commotion|molle|apathique|convulse
0.5 médecin|docteur|généraliste|chirurgien|radio|vétérinaire|dentiste|infirmière|urgentiste _ dit|vu|recousu|confirmé|
inquiet|appelé|consulter|conseillé|voir
0.6 glissé|tombé|tombée|chuté|trébuché|dégringolé|heurté _ escalier|escaliers|sol|mouillé|marche|trottoir|entrée|
échelle|verglas|vélo|dalle|escalator
0.5 projeté|projetée|éjecté|secousse|tétanisé|tétanisée|jus|châtaigne
0.5 décroché|décrochée|lâché|effondré|effondrée|brisé|brisée|plié|pliée|éclaté|cédé|explosé|rompu|rompue|dévissé|
déboité
0.5 fondu|fondue|noirci|noircie|roussi|flambé|flamme|flammes|brûlant|brûlante|fumant|vapeur|crame|cramé
0.5 sifflement|siffle|grésillement|bourdonnement|crépitement|détonation|claquement|bruit
0.5 drôle|étrange|bizarre|âcre|forte|piquante|suspecte|chimique|mauvaise d'odeur|odeur
0.5 odeur bizarre|étrange|âcre|suspecte|forte|chimique|piquante|pourri
0.5 bruit|bruits bizarre|étrange|suspect|inquiétant
0.5 bonbonne|bouteille|chaudière|chauffe|compteur|tableau|gazinière _ gaz|eau|électrique|propane|butane
0.4 secours
0.5 au secours
0.5 punaise|épingle|clou|boulon|éclat|tesson|lame|agrafe|aiguille
0.5 bouche|gorge|palais|dent|gencive
0.5 nuits|nuit|journée|passe|passé _ toilettes|wc
0.5 mangé|repas|plat|cafétéria|restaurant _ depuis
0.5 de|forte|grosse fièvre
0.6 pris|prise|prend _ sa|son|ma|mon|la _ dernière|dernier
0.6 d'un|d'une|autre|mauvais|quelqu'un autre|d'autre|patient|passager|client|résident|personne
0.6 jamais|n'ai|pas|rien demandé|effectué|commandé|souscrit|autorisé
0.5 connecter|accéder|accès _ plus|pas|impossible
0.6 carte _ est|toujours|reste _ dans|sur|avec|chez _ moi|sac|portefeuille|poche
0.6 vis|suis|habite|étais|jamais _ allé|allée|à|mis|chez _ pieds|alors|pas|moi
0.5 retraits|retrait|achat|achats|virement|virements|prélèvement _ marseille|étranger|inconnu|inconnus|chine|relevé|
inconnue|bizarre|suspect
0.5 relevé|compte _ bizarre|inconnu|étrange|zéro|vide|vidé
0.5 disparu|injoignable|volatilisé
0.6 vais|allez|vas|va|allais _ le|me|voir|regretter|payer _ regretter|payer|voir|cher
0.6 demain|bientôt serai|suis plus|morte|mort
0.6 laissez|laisse|plus|pas tomber|peine|besoin
0.5 adieu|adieux
0.5 depuis _ technicien|installation|réparation|entretien|travaux|intervention|livraison|passage
0.6 sais|savoir|idée|ignore _ pas|aucune|qui qui|comment|d'où
0.5 manque|manquent|disparu|disparus|volatilisé _ argent|l'argent|euros|sous
0.5 argent|l'argent|euros _ disparu|manque|parti|volé|pris|manquent
0.6 c'était|était|fait|est _ une arnaque|escroquerie|fraude
0.5 éteint|éteindre _ feu|flammes|incendie|nous|extincteur
0.5 fumer|fumait|brûlait|cramait|flambait
0.4 linge|vaisselle|friteuse|bouilloire|frigo|chargeur|batterie|multiprise|rallonge|radiateur|grille|sèche
0.45 comprimés|gélules|gouttes|collyre|patchs|piqûres|stylo|pilulier|anticoagulant|bêtabloquant|levothyrox|ventoline
0.6 n'étaient|n'était|manquait|manquaient|pas _ dans _ livraison|colis|sac|paquet|carton
0.6 n'en|n'y|n'ai|n'a a|ai|avons|en plus
0.5 prend|prends|pris les|le|la|depuis _ depuis|jours|lundi
0.6 coincé|coincée|coincés|pincé|pincés|écrasé|écrasés _ doigts|doigt|main|bras|pied
0.5 agressif|agressive|violent|violente|menaçant|hurle|crie|ivre|bourré|intimidant|insistant|tactile
0.6 vient|revient|débarque|sonne|traîne|attend|reste _ arrêt|cesse|jours|soirs|toujours|homme|type|temps _ chez|
devant _ moi|nous|porte|maison
0.6 failli|faillit|presque _ finir|accident|glissière|fossé|ravin|percuter|mourir|écrasé|écraser|rentrer
0.4 enceinte|opéré|opérée|greffé|greffée|diabétique|épileptique|asthmatique|cardiaque|chimio
0.5 cheminée|poêle|chaudière|chauffe|gazinière|cuisinière _ gaz|bois|eau
0.5 vertiges|malaise|nausées|étourdi|tête _ chaque|quand|dès|lorsque
0.5 réclame|amende|huissier|contravention|pv _ jamais|pas|espagne|italie
0.6 jamais mis|été|allé|allée|vécu|habité|loué
0.6 pas|plus la même|les|le tête|mêmes|même|couleur|forme
0.6 coeur|cœur _ emballe|s'emballe|bat|palpite|tape
0.6 sais|savoir pas|plus _ à|vers qui
0.6 d'adrénaline|adrénaline|anapen|epipen
0.6 je l'ai|ai fait|viré|transféré
0.6 vire|virer|transférer|transfère|déplacer|mette _ économies|argent|l'argent|épargne|livret
0.5 service|conseiller|département fraude|fraudes|sécurité _ appeler|appelé|m'appeler|appelle|demande
0.5 cordelette|cordon|ficelle|corde
0.6 autour du cou|de cou
0.5 ex _ encore|toujours|temps|peut|se
0.5 cornée|rétine|tympan|rein|foie|poumon|poumons|crâne|vertèbre
0.6 flammes|flamme
0.4 frigo|congélateur|couverture|linge|chargeur|micro
0.6 cramer|crame|cramait|grésille|crépite|roussir
0.6 entaillé|entaillée|ouvert|tailladé|transpercé|écrasé|écorché|arraché _ paume|pouce|doigt|main|genou|front|menton|
talon|tibia|sourcil
0.5 paume|pouce|sourcil|menton|tibia|mollet|talon
0.6 mauvaise|forte|grosse|violente réaction
0.6 payé|engagé|réservé _ plateforme|site|appli
0.6 n'arrive|peux|arrive|impossible _ entrer|accéder|connecter|rentrer _ compte|espace|mail
0.6 mot|adresse|numéro|rib _ changé|modifié|réinitialisé|changée
0.6 rien|jamais|pas demandé|changé|sollicité
0.6 en a|ai plus
0.6 plus _ pour _ ce|demain|cette soir|nuit|matin
0.5 décision|choix _ prise|fait|pris
0.5 annulez|résiliez|annuler tout
0.6 sans moi
0.5 pile|bille|perle|aimant _ bouton|ronde|nez|oreille
0.6 ma|la|mon carte|cb _ dans|avec|sur _ poche|sac|portefeuille|main|moi
0.5 roumanie|russie|brésil|chine|nigéria|bulgarie|ukraine|turquie|vietnam|étranger _ retraits|retrait|connecté|carte|
paiement
0.5 pouf|boum|suie
0.6 dernier|derniers message|mail|mots|lettre
0.5 chien|chat|chiot|chaton _ mangé|avalé|léché|croqué
0.6 tremble|bave|mousse|convulse|titube|salive
0.45 morphine|patchs|fentanyl|méthadone|cortisone|lithium|ventoline
0.6 dit|marqué|indique livré|livrée|livrés _ rien|pas|mais|jamais
0.6 pas de|à moi
0.5 dans le|la|son|sa nez|narine|oreille
0.6 sécurité|fraude _ appelé|appelle
0.5 maintenant _ disparu|disparus|partis|manque
"""
