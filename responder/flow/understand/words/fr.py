"""French courtesies."""

from __future__ import annotations

GREETING = "bonjour bonsoir salut coucou hello bjr slt madame monsieur mesdames messieurs cher chère chers"
GREETED = """
à tous toutes tout le monde l'équipe équipe madame monsieur mesdames messieurs et vous les mme mr il y a
quelqu'un
"""
THANKS = """
merci parfait super génial top ok okay d'accord entendu compris noté résolu réglé revoir bientôt bye nickel excellent
remercie remercions impeccable fantastique journée soirée
"""
THANKED = "merci remercie remercions"
BESIDE_THANKS = """
beaucoup mille bien vous tu te pour votre ta la le l'aide aide réponse rapide rapidité tout est c'est bon bonne bonnes
fêtes fin de semaine week end weekend très à au et oui non je nous avance encore plus tard demain infiniment
ces cette ce informations information l'information explications temps en votre vos ça marche fonctionne maintenant
gentil gentillesse cordiales mes nos salutations fois énormément efficace efficacité sympa vraiment tellement clair
bons mme mr on fait comme ça vais faire grand grands qu'il me fallait d'y y avoir pensé patience
compréhension disponibilité retour suivi service youpi arrivé arrivée reçu chouette ravi ravie que soit réglé vite
contente content j'attends attends alors
"""
SIGN_OFF = "cordialement salutations cdlt bien-à-vous amicalement"
OPT_OUT = (
    "stop", "arret", "arrêt", "arrêter", "arrêtez", "arrete", "désabonner", "me désabonner", "désabonnement",
    "désinscrire", "me désinscrire", "désinscription", "se désinscrire", "oui arrêter", "plus de messages",
    "je ne veux plus de messages", "ne m'envoyez plus de messages", "arrêtez les messages", "stop tout",
    "laissez moi tranquille",
    "arrêtez de m'écrire", "arrêtez ça", "plus de mails", "désinscrivez moi", "désabonnez moi",
)  # fmt: skip
OPT_IN = (
    "start", "début", "reprendre", "réabonner", "me réabonner", "m'abonner", "inscription", "m'inscrire", "oui start",
)  # fmt: skip
POLITE = "svp stp s'il vous te plaît merci"
# Answers to "did this help?"
YES = "oui ouais ouaip exactement absolument"
SOLVED = "aidé aide résolu réglé marche fonctionne trouvé clair suffit suffisant répondu"
NO = "non nan hélas malheureusement"
NOT = "pas aucunement"
BESIDE_YES = """
ça ca cela
c'est est m'a m'ont a ai j'ai été tout bien je vous tu ne n'a n'est encore toujours plus très beaucoup parfait
super merci ma mon question problème réponse maintenant déjà vraiment et la le de du pour me moi oh ok bon
"""
