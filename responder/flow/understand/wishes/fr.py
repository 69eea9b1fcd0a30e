"""French phrases by which somebody wants no messages any more, or wants them again."""

from __future__ import annotations

STOP = """
n'ai|n'avons plus besoin de|d' votre|vos|la|cette newsletter|messages|mails|pubs|pub
veux|souhaite|voulons plus de|d' votre|vos|cette|ces newsletter|newsletters|messages|mails|pubs|pub|publicité|publicités
m'envoyez|m'envoie|m'adressez|m'envoyer plus|pas|jamais _ messages|message|mails|mail|emails|sms|pub|pubs|publicité|
publicités|newsletter|newsletters|textos|notifications|offres|rappels|rien
plus|jamais m'envoyer|m'adresser _ messages|message|mails|mail|emails|sms|pub|pubs|publicité|publicités|newsletter|
newsletters|textos|notifications|offres|rien
plus|jamais me contacter|relancer|écrire|déranger|spammer
m'écrivez|m'écris|m'écrire|m'importunez|m'embêtez|m'ecrivez plus|jamais
ne me|nous contactez|contacte|contacter|dérangez|dérange|relancez|spammez|écrivez|harcelez plus|pas|jamais
plus|aucun|aucune de|d' messages|mails|emails|sms|pub|pubs|publicité|publicités|newsletter|newsletters|textos|
notifications|offres|rappels
veux|souhaite|désire|voudrais|voulons|souhaitons plus|pas _ recevoir|être|avoir _ messages|mails|emails|sms|pub|pubs|
publicité|publicités|newsletter|newsletters|textos|notifications|offres|rien|contacté|contactée|contactés
veux|souhaite|désire|voudrais|voulons|souhaitons plus|pas _ messages|mails|emails|sms|pub|pubs|publicité|publicités|
newsletter|newsletters|textos|notifications
veux|souhaite|désire|voulons|souhaitons plus rien recevoir|avoir|savoir
retirez|retire|enlevez|enlève|supprimez|supprime|effacez|sortez|rayez|ôtez _ moi|nous|numéro|adresse|mail|me|
nom _ liste|
listes|fichier|fichiers|base|contacts|diffusion
m'enlever|m'enlevez|m'effacer|me|m'ôter retirer|supprimer|enlever|de|rayer _ liste|listes|fichier|fichiers|base|
diffusion
laissez|laisse|laisser moi|nous|me tranquille|tranquilles|paix
fichez|foutez moi|nous la paix
désabonnez|désabonne|désinscrivez|désinscris|désabonner|désinscrire moi|nous|me
veux|souhaite|voudrais|aimerais me|nous désabonner|désinscrire
me désabonner|désinscrire
arrêtez|arrête|cessez|stoppez|stop|arreter|arrêter les|vos|ces|tous|avec _ messages|mails|emails|sms|pub|pubs|
publicités|newsletters|textos|notifications
arrêtez|arrête|cessez de m'écrire|m'embêter|m'importuner
arrêtez|arrête|cessez de m'envoyer|me|nous|m'adresser _ messages|mails|emails|sms|pub|pubs|publicités|newsletters|
textos|
contacter|spammer|déranger|harceler|écrire|relancer
"""
AGAIN = """
veux|voudrais|souhaite|souhaiterais|aimerais|accepte _ nouveau _ recevoir|avoir _ messages|mails|emails|sms|newsletter|
infos|actualités|nouvelles|notifications|offres
veux|voudrais|souhaite|souhaiterais|aimerais|accepte _ recevoir|avoir _ nouveau _ messages|mails|emails|sms|newsletter|
infos|actualités|nouvelles|notifications|offres
veux|voudrais|souhaite|souhaiterais|aimerais|accepte _ recevoir|avoir _ messages|mails|emails|sms|newsletter|infos|
actualités|nouvelles|notifications|offres _ nouveau
renvoyez moi _ messages|mails|emails|sms|newsletter|infos|offres
vous|tu pouvez|peux _ nouveau _ m'écrire|m'envoyer|contacter
vous|tu pouvez|peux m'écrire|contacter|me _ nouveau
réabonnez|réinscrivez|réinscris|réabonne moi|nous
veux|voudrais|souhaite|aimerais me|nous réabonner|réinscrire
remettez moi|nous _ liste
"""
# Who writes or not: a report, no wish.
REPORTED = """
vous|tu|ils|on|elle|elles ne|n' m'écrivez|m'écris|m'envoyez|m'envoie|me|nous|n'envoyez
vous|tu|ils|on|elle|elles m'écrivez|m'écris|m'envoyez|m'envoie|me|nous|n'envoyez
"""
BESIDE = """
je j'aimerais moi nous me ne n' de du des votre vos la le les s'il vous plaît plait svp stp merci par sur s'il et
maintenant part mail sms whatsapp newsletter messages à a votre bien vouloir veuillez d' veux voudrais pouvez
également aussi immédiatement plus diffusion listes
m'étais désinscrit désinscrite désabonné mais finalement
"""
