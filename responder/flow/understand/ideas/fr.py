"""How French customers write about each idea."""

from __future__ import annotations

IDEAS = {
    "late": """
        en retard
        retard|retards|tarde|traîne
        toujours|encore|pas _ reçu|arrivé|arrivée|livré|livrée|reçue
        toujours rien
        où est|en|sont _ colis|commande|paquet|livraison|en
        quand _ arrive|arriver|recevoir|livré|livraison|vais|sera
        combien de temps|jours _ livraison|arriver|prend|recevoir
        j'attends|attends|attend|attente
        suivre|suivi|expédié|expédiée|envoyé|statut
        livraison|livré|livrée|livrer|délai|délais
    """,
    "lost": """
        perdu|perdue|disparu|introuvable|volé|égaré
        jamais reçu|arrivé|reçue|arrivée|livré
        indique|marqué|noté livré|livrée
        voisin|voisins|voisine
    """,
    "damaged": """
        cassé|cassée|abîmé|abîmée|endommagé|endommagée|déchiré|fissuré|rayé|brisé|dégâts|cassés|endommagés
        fissure|rayure|rayures|trou|tache|taches|fuite|fuit|bosse|morceaux
    """,
    "defect": """
        défectueux|défectueuse|panne|défaut|dysfonctionnement|bug
        marche|fonctionne _ pas|plus
        s'allume|démarre _ pas|plus
        a lâché
        rendu l'âme
    """,
    "warranty": """
        garantie|garanti
        après|au _ mois|ans|an|semaines _ cassé|panne|marche
    """,
    "repair": """
        réparer|réparation|réparé|réparée|pièce|pièces|dépannage|sav
    """,
    "wrong_item": """
        mauvais|mauvaise|erreur|erroné
        autre chose
        pas ce que _ commandé|voulais|demandé
        autre couleur|modèle|produit|article
        pas ma|notre commande|colis
    """,
    "missing": """
        manque|manquant|manquante|incomplet|incomplète|manquent
        pas complet|complète|tout
        n'était|n'y|n'est _ pas|dedans|dans|inclus
        seulement|qu'un|qu'une _ reçu
    """,
    "return": """
        retour|retours|retourner|renvoyer|renvoi|rétractation|rendre|rapporter|renvoie|retourne|étiquette
        veux|veut|voudrais _ plus|pas garder
        ne _ plaît|convient _ pas|plus
        pas _ satisfait|satisfaite|content|contente|attendais|plaît
        débarrasser
        déçu|déçue|regrette
        changé d'avis
        différent _ photo|image|description
    """,
    "exchange": """
        échanger|échange|changer|remplacer|remplacement
        va|vont _ pas
        trop petit|petite|grand|grande|serré|serrée|large|court|long|petites|grandes
        autre|mauvaise|bonne taille|couleur|pointure
        taille _ dessus|dessous
    """,
    "size": """
        taille|tailles|pointure|mesures|dimensions|guide
        taille petit|grand
    """,
    "refund": """
        remboursement|remboursé|remboursée|rembourser|remboursez
        argent|sous _ retour|rendu|récupérer
        récupérer|rendre|revoir _ argent|sous
    """,
    "pay": """
        payer|paiement|paiements|payé|régler|règlement|paypal|virement|bancaire|visa|mastercard|chèque|cb
    """,
    "pay_later": """
        plusieurs|trois|quatre|3|4 fois
        crédit|mensualités|klarna|alma|différé|échelonné
        payer _ tard|après
    """,
    "pay_failed": """
        paiement|carte|transaction|payer _ échoué|refusé|refusée|erreur|bloqué|pas|marche|échec
        deux|double _ débité|payé|prélevé|facturé
        débité|débitée|prélevé|prélevée
    """,
    "invoice": """
        facture|factures|reçu|ticket|tva|comptable|comptabilité|justificatif|impôts|preuve
    """,
    "account": """
        compte|profil|inscription|inscrire
    """,
    "login": """
        connecter|connexion|identifiant|identifiants|connecté
        peux|arrive|impossible _ pas|connecter|entrer|accéder
    """,
    "password": """
        passe|mdp|motdepasse
        mot de passe
        oublié|perdu|réinitialiser|rappelle _ passe|mdp|code|identifiants
    """,
    "delete_data": """
        supprimer|effacer|suppression|fermer|clôturer _ compte|données|profil
        rgpd|données|confidentialité
    """,
    "discount": """
        réduction|remise|promo|promotion|promotions|coupon|rabais|soldes|offre|offres|points|fidélité
        code _ marche|fonctionne|pas|valide|expiré|accepté|refusé
    """,
    "price": """
        cher|prix|chère|tarif|tarifs
        ailleurs|moins cher
    """,
    "giftcard": """
        carte|chèque|bon cadeau
        solde|cadeaux
    """,
    "gift": """
        cadeau|emballage|emballer|emballé|anniversaire|surprise|offrir
    """,
    "hours": """
        horaires|ouvert|ouverts|ouverture|fermé|fermeture|dimanche|fériés|ouvre|ferme|fermez|ouvrez
        quelle heure
        jusqu'à quelle
    """,
    "store": """
        magasin|magasins|boutique|boutiques|showroom
        où êtes|trouver|trouve _ vous
        voir|essayer _ vrai|magasin|place
        passer|venir _ magasin|boutique|vous
    """,
    "pickup": """
        retirer|retrait|relais|récupérer|chercher|consigne
        point relais|retrait
        aller|venir chercher
    """,
    "address": """
        adresse|déménagé|déménage|déménagement|rue|postal
        autre|mauvaise|nouvelle|ancienne|changer _ adresse
        au|chez|à _ travail|bureau|voisin|parents
    """,
    "not_home": """
        absent|absente
        personne|pas _ maison|chez|là
        livreur|transporteur|facteur|coursier|chauffeur
        avis passage
    """,
    "cancel": """
        annuler|annulation|annulé|annulée|annulez|stopper|arrêter
        par erreur
        changé d'avis
        finalement|plus _ veux|besoin|pas
    """,
    "change_order": """
        modifier|modification|ajouter|rajouter|corriger|changer
        trompé|trompée _ commande|article|taille
    """,
    "stock": """
        stock|disponible|rupture|dispo|épuisé|réassort|disponibilité|épuisée
        retour|nouveau|remis _ stock|disponible|vente
    """,
    "newsletter": """
        newsletter|désabonner|désinscrire|désinscription|spam|pub|publicité|publicités|pubs|désabonnement
        plus|trop _ mails|mail|emails|pubs|newsletters
    """,
    "shipping_cost": """
        frais _ port|livraison|envoi|expédition
        combien|coûte|coûtent _ livraison|envoi|port
        livraison|port gratuite|gratuit|offerte|offert
    """,
    "abroad": """
        étranger|international|belgique|suisse|europe|allemagne|espagne|luxembourg|dom|corse
    """,
    "speak": """
        appeler|joindre|humain|conseiller|parler|contacter|contact|téléphoner|rappeler
        service client
        par téléphone
        parler|joindre _ quelqu'un|personne
        numéro téléphone
    """,
    "evening": """
        créneau|créneaux
        choisir _ jour|heure|date|créneau
    """,
    "manual": """
        notice|instructions|installer|brancher|monter|montage|installation|utilisation
        comment _ marche|utiliser|fonctionne|utilise
        mode d'emploi
    """,
    "care": """
        laver|lavage|sécher|repasser|nettoyer|entretien|rétréci
    """,
    "material": """
        matière|coton|cuir|tissu|laine|vegan|durable|allergie|allergique|composition|ingrédients
    """,
    "review": """
        étoiles|commentaire|évaluation|noter
    """,
    "jobs": """
        emploi|recrutement|recrutez|postuler|stage|candidature|embauche
    """,
    "business": """
        entreprise|professionnel|société|grossiste|devis|quantité
    """,
    "subscription": """
        abonnement|résilier|résiliation|abonné|adhésion|renouveler|renouvellement
    """,
    "confirmation": """
        confirmation|confirmé|confirmée
        pas|aucun _ mail|email|message|confirmation
        bien passée|passé|enregistrée
    """,
    "old_appliance": """
        ancien|ancienne|vieux|vieille _ reprise|reprendre|appareil
        recycler|recyclage|reprise
    """,
    "order_how": """
        commander|acheter|panier
    """,
}
