"""What a text must not say, in every language: an empty promise, and the talk of machines."""

from __future__ import annotations

import re

# "As soon as possible" and its sisters: they sound like a promise and are none.
_VAGUE = r"""
zo (?:snel|spoedig|gauw|vlot) (?:als )?mogelijk
z\.?s\.?m\b
(?:op|binnen) (?:de )?korte(?:st mogelijke)? termijn
binnen afzienbare tijd
as (?:soon|quickly|fast|promptly) as (?:possible|we (?:possibly )?can)
asap\b
at (?:your|our) earliest
in due course
(?:get back to|answer|reply to|contact) you (?:very )?(?:shortly|soon)
so (?:schnell|bald|rasch|zügig) (?:wie|als) (?:nur )?möglich
(?:schnellst|baldmöglichst|baldigst|ehestmöglich|umgehendst)\w*
in kürze
in absehbarer zeit
d[eè]s que (?:possible|nous (?:le )?pourrons)
au plus (?:vite|tôt)
le plus (?:vite|tôt|rapidement) possible
dans les (?:meilleurs|plus brefs) délais
sous peu
lo (?:antes|más pronto) posible
tan pronto como|en cuanto (?:sea posible|podamos)
(?:cuanto|a la mayor) (?:antes|brevedad)
(?:en|dentro de) (?:breve|poco)\b
(?:il prima|appena) possibile
quanto prima
(?:o mais|assim que|logo que) (?:rápido|breve|cedo)? ?poss[ií]vel
jak najszybciej
(?:mümkün olan )?en k.sa (?:sürede|zamanda)
"""

# Sentences that no person says to another.
_ROBOT = r"""
(?:your|this) (?:call|message|request|question|e-?mail|inquiry|enquiry) is (?:very )?important to us
we value your (?:business|feedback|patience)
(?:do not|don't|please do not) (?:reply|respond) to this
(?:mailbox|inbox|address) is not monitored
your (?:request|ticket|inquiry|enquiry) has been (?:received|created|logged|registered)
(?:ticket|case) (?:number|#)
we apologi[sz]e for any inconvenience
(?:uw|je|jouw) (?:bericht|vraag|mening|verzoek) is (?:erg |heel )?belangrijk voor ons
(?:deze|dit) (?:mailbox|e-?mailadres|postbus) wordt niet gelezen
(?:niet|u kunt niet|je kunt niet) (?:te )?(?:antwoorden|reageren) op (?:deze|dit)
is in behandeling genomen
onze excuses voor het (?:eventuele )?ongemak
(?:ihre|deine) (?:anfrage|nachricht|meinung) ist uns (?:sehr )?wichtig
(?:bitte )?antworten sie nicht auf diese
(?:ihre|deine) anfrage wird bearbeitet
wir bitten,? (?:die|etwaige|eventuelle) unannehmlichkeiten
votre (?:demande|message|avis) (?:nous )?est (?:très )?importante?(?: pour nous)?
(?:merci de )?ne pas répondre à ce
votre demande (?:a été|est) (?:bien )?(?:prise en compte|enregistrée|en cours de traitement)
(?:nous nous excusons|veuillez nous excuser) (?:pour|de) (?:la|les) (?:éventuels? )?(?:gênes?|désagréments?)
su (?:consulta|mensaje|solicitud|opinión) es (?:muy )?importante
(?:por favor,? )?no (?:responda|respondas|conteste) a este
su solicitud (?:ha sido|está) (?:recibida|registrada|siendo procesada)
disculpe las molestias
"""


def _any_of(lines: str) -> re.Pattern[str]:
    phrases = [line.strip() for line in lines.strip().splitlines()]
    return re.compile(r"\b(?:" + "|".join(phrases) + ")", re.IGNORECASE)


VAGUE = _any_of(_VAGUE)
ROBOT = _any_of(_ROBOT)
