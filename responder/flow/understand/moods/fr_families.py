"""French words that stand for one another in a phrase: each line is a family, named by its first word."""

from __future__ import annotations

FAMILIES = """
lundi mardi mercredi jeudi vendredi samedi dimanche hier
jours jour semaine semaines mois ans
heures heure h minutes minute min mn
trois # deux quatre cinq six sept huit neuf dix douze quinze vingt trente quarante plusieurs
troisième deuxième seconde quatrième cinquième énième 2ème 3ème 4ème 2e 3e 4e
jamais rien aucun aucune personne pas toujours
prélevé prélevée débité débitée facturé encaissé retiré prélevés
mariage enterrement obsèques examen entretien opération déménagement baptême communion soutenance vernissage|
inauguration concours
demain tantôt aujourd'hui
vient commence débute part arrive ferme démarre décolle passe
invités clients visiteurs participants gens patients élèves convives
génial super bravo parfait formidable magnifique chouette merveilleux top
quelqu'un qqn
explique expliquer j'explique dire dise répète répéter demander demande rappeler appeler écrire réclamer relancer
résilié résiliée annulé annulée arrêté stoppé clôturé résiliation
installateurs installateur ouvriers ouvrier déménageurs plombier technicien techniciens peintre peintres
enterre enterrons enterrer inhume incinère
livreur chauffeur facteur coursier transporteur
promis promise dit assuré garanti juré annoncé
rappeler rappelleriez rappellerez rappelleraient rappellerait rappelez rappelé rappelle rappel contacter recontacter
sympa joli jolie beau belle pratique bien bon bonne magnifique
pars partons m'envole décollons déménage déménageons
voisine voisin mari femme patron ami amie mère père soeur sœur frère collègue fils fille tante
facture note relevé addition
"""
