"""French phrases that only sound like mood or need: what these cover means nothing of the kind."""

from __future__ import annotations

EXCEPTIONS = """
human: inutile|besoin|peine de|d'|que _ m'appeler|rappeler|appeler|téléphoner
danger: avalé|avale ma|la|sa carte
danger: carte _ avalée
danger: pot au feu
aucune|pas|sans de|urgence|plainte|réclamation urgence|plainte|réclamation
aucune|sans urgence|plainte|réclamation
rien d'urgent
pas|rien _ d'urgent|urgent|pressé|presse
human: pas|aucun|n'est besoin|nécessaire _ rappeler|m'appeler|appeler
service|procédure|formulaire _ réclamations|réclamation|plaintes
urgences|numéro d'urgence
danger: gaz facture|bouteille|naturel
danger: bouteille|facture|chaudière|compteur|plaque|cuisinière|prix de|du|à gaz
danger: feu vert|rouge|d'artifice
danger: alarme|détecteur|extincteur _ incendie|fumée
pas mal
ne|n'est pas grave
sans problème
robot aspirateur|tondeuse|cuiseur|cuisine|ménager|pâtissier
aspirateur|tondeuse robot
tout à fait|très satisfait|satisfaite|content|contente
hâte de|d'être|d'avoir
êtes|es|est|suis vous|tu|ce|je _ robot|humain|bot|personne|machine
danger: fumée saumon|de
danger: saumon|jambon|truite fumé|fumée
danger: gonfle|gonflé|gonflable pneu|ballon|matelas|piscine
danger: mal de|d' peine
danger: coup de _ foudre|coeur|cœur|main|fil|théâtre|pouce|téléphone
danger: comprimés|pastilles|tablettes lave
danger: pas|rien|aucun|sans danger|dangereux|douleur
danger: film|série|jeu|roman|livre _ suicide|violent|meurtre
peur de|d'avoir|que me _ tromper
danger: vendez|acheter|avez|cherche|conseillez|installer _ détecteur|détecteurs _ monoxyde
danger: ordonnance à|dans _ autre
danger: recette|ordonnance pour
danger: prix choc
danger: protection|assurance|lutte|service|contre|anti _ fraude|fraudes
danger: tous les|toutes bruit
danger: sans|peu de|bruit
danger: mauvaise|bonne langue
danger: produit|produits bio
danger: fumer _ chambre|balcon|autorisé|interdit|terrasse
danger: peut|peux|droit|interdit|autorisé _ fumer
nouveau _ modèle|client|compte|produit|code|colis
danger: photos _ privées album|galerie
danger: équipe|service|numéro|département|cellule _ fraude|fraudes
danger: prise|test|analyse|don|groupe|tension de sang
danger: coupé|coupée|fait|faite|faits à la main
me suis|sommes|serais|étais trompé|trompée|trompés
m'étais|m'être|être|avoir|s'est trompé|trompée
plaintes des|de _ voisins|riverains|clients|autres|habitants
bouton|sortie|issue|numéro|éclairage|frein|arrêt|trousse|lampe|porte|plan|service d'urgence
human: appeler|joindre|contacter _ livreur|chauffeur|voisin|magasin|coursier
complaint: @troisième fois que _ commande|achète|viens|réserve|prends|passe|commander
complaint,angry: ancien|ancienne|dernier|précédent|précédente|autre fournisseur|boutique|magasin|banque|
prestataire|opérateur ... catastrophe|nul|nulle|désastre|horrible|décevant|cauchemar
complaint: jamais|rien eu|à _ plaindre|plainte|réclamation
complaint,angry: @voisine est|était ... furieuse|furieux|fâchée|fâché|énervée|colère ... son|sa|ses|leur
urgent: payer|régler|commander|acheter _ tout de suite
urgent: payer|régler|commander immédiatement|maintenant
danger: lu|vu|entendu|lisais|appris ... journal|télé|radio|infos|nouvelles ... incendie|accident|explosion
complaint: personne normale|réelle|humaine|vraie _ décroche|répond
complaint: combien de temps ... réclamation|plainte|réclamations
complaint,angry: @voisine est|était ... fâchée|fâché|furieuse|furieux|énervée _ que|parce
urgent: échéance|date|délai _ prochain|prochaine
danger: explosion|explosions de couleurs|couleur|saveurs|saveur|goût|goûts|fleurs|joie
danger,angry,complaint: conférence|atelier|cours|brochure|conseils|assurance|article|soirée|podcast|formation|livre|
réunion|prévention|dépliant _ arnaque|arnaques|fraude|fraudes|escroquerie|escroqueries|phishing|cambriolages|piratage
danger,urgent: travaille|travaillons|travaillent|bénévole _ urgences|hôpital|samu|pompiers|clinique
danger,urgent: si|quand|lorsque ma|mon|la|le|une|on _ est|était|serait|vole volée|volé|piraté|piratée|ma|mon
danger,urgent: ancienne|ancien|dernière|précédente carte|téléphone|vélo _ volé|volée
danger: différence|quel|quelle|prix|coûte|catalogue ... monoxyde
danger: sac|pochette|étui|trousse|housse|glacière|combien ... insuline|d'insuline|épipen|adrénaline|d'adrénaline
danger: insuline|d'insuline|d'adrénaline _ pochette|étui|trousse|sac|housse|glacière
danger: crème|pommade|gel|spray|pansement|pansements|baume pour|contre|les|des|de|anti _ brûlures|brûlure
danger: piège|pièges|contre|anti|vendez|répulsif|chasser|tapette _ rat|rats|souris
danger: peluche|jouet|déguisement|domestique _ rat|rats|souris
danger: c'est|trop|vraiment|grave mortel ce|votre|vos|cette|le|la|comme
danger: dîner|soirée|film|livre|série|roman|jeu _ meurtre|suicide|meurtres|mort
human: personne ne|n'a|me|m'a _ rappelle|rappelé|rappelée|appelle
human: quelqu'un de vivant
danger: va|vont|allait me|nous|m' tuer si
danger: sauce|gâteau|dessert|chanson|robe|voiture|recette|plat|glace _ est|sont une|la|des bombe|bombes
danger: ambulance|bombe|fusil en|de|playmobil|lego bois|plastique|jouet
danger: coupe|coupent _ avec|au|sur _ papier|carton
danger: m'évanouir|évanoui|évanouie|tombé|tombée ... prix|tarif|facture
"""
