"""What the pages behind the links say, in five languages. A colleague reads them, often on a telephone."""

from __future__ import annotations

from collections.abc import Mapping

from responder.staff.words_romance import FRENCH, SPANISH

LANGUAGES = ("nl", "en", "de", "fr", "es")

_NL = {
    "more-time title": "{more_time} meer tijd?",
    "more-time what": "De klant krijgt bericht dat het antwoord later komt: {said}.",
    "more-time quietly": "Het toegezegde moment wordt {said}. De klant krijgt hierover geen bericht: {why}.",
    "more-time button": "Ja, {more_time} meer",
    "more-time done": "Het antwoord is nu toegezegd: {said}.",
    "more-time told": "De klant krijgt daar bericht van.",
    "more-time untold": "De klant krijgt hierover geen bericht: {why}.",
    "answered title": "Is dit beantwoord?",
    "answered what": "Er gaan geen herinneringen meer uit, niet naar jullie en niet naar de klant.",
    "answered button": "Ja, het is beantwoord",
    "answered done": "Genoteerd: deze klant heeft antwoord. De herinneringen zijn gestopt.",
    "take title": "Pak jij dit op?",
    "take what": "Je collega\u2019s krijgen hierover geen herinneringen meer. De toezegging aan de klant blijft.",
    "take button": "Ja, ik pak het op",
    "take done": "Genoteerd: {who} pakt dit op. De klant rekent op antwoord {said}.",
    "name": "Je naam",
    "name hint": "zodat je collega\u2019s weten wie het was",
    "somebody": "een collega",
    "waits": "Wie wacht er",
    "account": "Account",
    "since": "Wacht sinds",
    "promised": "Toegezegd",
    "already title": "Dit was al gedaan",
    "already": "Al gedaan {at} door {who}.",
    "already answered": "De klant heeft al antwoord gekregen, {at}.",
    "already by": "Genoteerd door {who}.",
    "moved title": "De toezegging is intussen veranderd",
    "moved": "De klant kreeg intussen een ander moment te horen: {said}. Deze knop geldt daarvoor niet meer.",
    "gone title": "Deze link is verlopen",
    "gone": "Gebruik de link in de nieuwste herinnering, of antwoord de klant zoals altijd.",
    "bad title": "Deze link klopt niet",
    "bad": "Misschien is er bij het kopiëren iets weggevallen. Open de link in de herinnering zelf.",
    "later title": "Het lukt nu even niet",
    "later": "Er is niets veranderd. Probeer het over een minuut opnieuw.",
    "done title": "Gedaan",
    "why not-later": "het nieuwe moment is niet later",
    "why quiet-hours": "het is daar nacht",
    "why reply-window-closed": "het kanaal laat geen bericht meer toe",
    "why opted-out": "de klant wil geen automatische berichten",
    "why bounced": "berichten komen daar niet aan",
    "why account-off": "het account staat uit",
}
_EN = {
    "more-time title": "{more_time} more?",
    "more-time what": "The customer is told that the answer comes later: {said}.",
    "more-time quietly": "The promised time becomes {said}. The customer is not told: {why}.",
    "more-time button": "Yes, {more_time} more",
    "more-time done": "The answer is now promised {said}.",
    "more-time told": "The customer is told so.",
    "more-time untold": "The customer is not told: {why}.",
    "answered title": "Has this been answered?",
    "answered what": "No more reminders go out, neither to your team nor to the customer.",
    "answered button": "Yes, it has been answered",
    "answered done": "Noted: this customer has an answer. The reminders have stopped.",
    "take title": "Will you take this?",
    "take what": "Your colleagues get no more reminders of this promise. The promise to the customer stays.",
    "take button": "Yes, I will take it",
    "take done": "Noted: {who} takes this. The customer counts on an answer {said}.",
    "name": "Your name",
    "name hint": "so that your colleagues know who it was",
    "somebody": "a colleague",
    "waits": "Who is waiting",
    "account": "Account",
    "since": "Waiting since",
    "promised": "Promised",
    "already title": "This was done before",
    "already": "Already done {at} by {who}.",
    "already answered": "The customer has had an answer already, {at}.",
    "already by": "Noted by {who}.",
    "moved title": "The promise has changed meanwhile",
    "moved": "The customer has been told another time meanwhile: {said}. This button is not about that one.",
    "gone title": "This link has expired",
    "gone": "Use the link in the newest reminder, or answer the customer as you always do.",
    "bad title": "This link is not right",
    "bad": "Something may have been lost when it was copied. Open the link in the reminder itself.",
    "later title": "That did not work just now",
    "later": "Nothing has changed. Please try again in a minute.",
    "done title": "Done",
    "why not-later": "the new time is not later",
    "why quiet-hours": "it is night there",
    "why reply-window-closed": "the channel allows no message any more",
    "why opted-out": "the customer wants no automatic messages",
    "why bounced": "messages do not arrive there",
    "why account-off": "the account is switched off",
}
_DE = {
    "more-time title": "{more_time} mehr Zeit?",
    "more-time what": "Die Kundin oder der Kunde erfährt, dass die Antwort später kommt: {said}.",
    "more-time quietly": "Zugesagt ist dann {said}. Die Kundin oder der Kunde erfährt es nicht: {why}.",
    "more-time button": "Ja, {more_time} mehr",
    "more-time done": "Die Antwort ist jetzt zugesagt: {said}.",
    "more-time told": "Die Kundin oder der Kunde erfährt davon.",
    "more-time untold": "Die Kundin oder der Kunde erfährt es nicht: {why}.",
    "answered title": "Ist das beantwortet?",
    "answered what": "Es gehen keine Erinnerungen mehr hinaus, weder an euch noch an die Kundin oder den Kunden.",
    "answered button": "Ja, es ist beantwortet",
    "answered done": "Notiert: Hier ist geantwortet. Die Erinnerungen sind beendet.",
    "take title": "Übernimmst du das?",
    "take what": "Dein Team bekommt zu dieser Zusage keine Erinnerungen mehr. Die Zusage selbst bleibt.",
    "take button": "Ja, ich übernehme",
    "take done": "Notiert: {who} übernimmt. Erwartet wird die Antwort {said}.",
    "name": "Dein Name",
    "name hint": "damit dein Team weiß, wer es war",
    "somebody": "jemand aus dem Team",
    "waits": "Wer wartet",
    "account": "Konto",
    "since": "Wartet seit",
    "promised": "Zugesagt",
    "already title": "Das war schon erledigt",
    "already": "Schon erledigt {at} von {who}.",
    "already answered": "Hier ist schon geantwortet worden, {at}.",
    "already by": "Notiert von {who}.",
    "moved title": "Die Zusage hat sich inzwischen geändert",
    "moved": "Inzwischen ist ein anderer Zeitpunkt zugesagt: {said}. Dafür gilt dieser Knopf nicht mehr.",
    "gone title": "Dieser Link ist abgelaufen",
    "gone": "Nimm den Link in der neuesten Erinnerung, oder antworte wie gewohnt.",
    "bad title": "Dieser Link stimmt nicht",
    "bad": "Vielleicht ist beim Kopieren etwas verloren gegangen. Öffne den Link in der Erinnerung selbst.",
    "later title": "Das ging gerade nicht",
    "later": "Es hat sich nichts geändert. Versuche es in einer Minute noch einmal.",
    "done title": "Erledigt",
    "why not-later": "der neue Zeitpunkt ist nicht später",
    "why quiet-hours": "dort ist Nacht",
    "why reply-window-closed": "der Kanal lässt keine Nachricht mehr zu",
    "why opted-out": "automatische Nachrichten sind nicht gewünscht",
    "why bounced": "Nachrichten kommen dort nicht an",
    "why account-off": "das Konto ist abgeschaltet",
}
WORDS: Mapping[str, Mapping[str, str]] = {"nl": _NL, "en": _EN, "de": _DE, "fr": FRENCH, "es": SPANISH}


def language(accepted: str, company: str) -> str:
    """Return the language of a page: what the browser asks for first among ours, else the company's, else English.

    accepted: the header Accept-Language (RFC 9110 section 12.5.4); browsers write it in the order of preference.
    """
    for part in accepted[:200].split(","):
        wanted = part.partition(";")[0].strip().partition("-")[0].lower()
        if wanted in WORDS:
            return wanted
    own = company.partition("-")[0]
    return own if own in WORDS else "en"
