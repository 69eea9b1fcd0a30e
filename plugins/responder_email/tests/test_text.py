# ruff: noqa: RUF001 -- Turkish and Russian have their own letters
"""Where the new text ends: quotes, farewells and signatures, and what only looks like one."""

from __future__ import annotations

import pytest

from responder import Message, RawEvent
from responder_email.tests.test_mails import Make, message
from responder_email.text import newest

QUOTE = "> hello\n> there\n"


ABOVE = (  # no word of these is known to us: an address, a time and a colon are
    "Acme Help <help@acme.example>, 2 Kas 2026 Pzt, 09:00 tarihinde şunu yazdı:",
    "po 2. 11. 2026 v 9:00 odesílatel Acme Help <help@acme.example> napsal:",
    "пн, 2 нояб. 2026 г. в 09:00, Acme Help <help@acme.example>:",
    "2026年11月2日(月) 9:00 Acme Help <help@acme.example>:",
    "ma 2. marrask. 2026 klo 9.00 Acme Help (help@acme.example) kirjoitti:",
    "Acme Help <help@acme.example> ezt írta (időpont: 2026. nov. 2., H, 9:00):",
    "\u202bבתאריך 2 בנוב׳ 2026 ב-9:00 מאת \u202aAcme\u202c <\u202ahelp@acme.example\u202c>:\u202c",
    "Vào 09:00, Th 2, 2 thg 11, 2026 Acme Help <\nhelp@acme.example> đã viết:",
)
ABOVE_NO_MARKS = (
    "Am Montag, 2. November 2026 um 09:00:00 MEZ hat Acme <help@acme.example> Folgendes geschrieben:\n",
    "Gönderen: Acme <help@acme.example>\nGönderildi: 2 Kasım 2026 09:00\nKime: Lena\nKonu: Paket\n",
    "От кого: Acme <help@acme.example>\nКому: Lena\nДата: 2 ноября 2026, 9:00\n",
    '-----Original-Nachricht-----\nBetreff: Paket\nDatum: 2026-11-02T09:00:00\nVon: "Acme" <help@acme.example>\n',
    "----- Mail original -----\nDe: Acme <help@acme.example>\nÀ: Lena\nEnvoyé: Lundi 2 Novembre 2026 09:00:00\n",
    "------ Původní e-mail ------\nOd: Acme <help@acme.example>\nKomu: Lena\nDatum: 2. 11. 2026 9:00:00\n",
)

BELOW = (
    "Bij voorbaat dank,\n\nLena Koehler",
    "Tschüss\nLena",
    "Mit freundlichen Grüßen / Best regards\n\ni. V. Lena Köhler\nShopper GmbH",
    "Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.\n\nLéna",
    "Thanks and regards,\nLena",
    "Virusvrij.www.avast.com",
    "Cheers\nLena",
    "Mvg Lena",
    "Groetjes,\nLena",
    "MfG\nL. Köhler",
    "Bien à vous,\nLéna",
    "Pozdrawiam\nLena Koehler\ntel. 600 000 000",
    "Med vänlig hälsning\nLena",
    "Outlook voor iOS downloaden<https://aka.ms/o0ukef>",
    "Holen Sie sich Outlook für Android<https://aka.ms/AAb9ysg>",
    "Sent with Proton Mail secure email.",
    "Verzonden vanuit Mail voor Windows",
    "Get BlueMail for Android",
    "Skickat från min iPhone",
    "Denk aan het milieu voordat u deze e-mail print.",
    "De informatie verzonden met dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.",
)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Yes.\n\nOn Mon, 2 Nov 2026, Acme wrote:\n" + QUOTE, "Yes."),
        ("Yes.\n\nOn Mon, 2 Nov 2026 at 09:00, Acme Help\n<help@acme.example>\nwrote:\n" + QUOTE, "Yes."),
        ("Oui.\n\nLe lun. 2 nov. 2026 à 09:00, Acme <help@acme.example> a écrit :\n" + QUOTE, "Oui."),
        ("Sí.\n\nEl lun, 2 nov 2026 a las 9:00, Acme (<help@acme.example>) escribió:\n" + QUOTE, "Sí."),
        ("Ja.\n\nDen 2 nov. 2026 kl. 09:00 skrev Acme <help@acme.example>:\n" + QUOTE, "Ja."),
        ("Ja.\n\nAcme <help@acme.example> schrieb am 2.11.2026:\n" + QUOTE, "Ja."),
        ("Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: Acme\n", "Ja."),
        ("Yes.\n" + QUOTE, "Yes."),
        *(("Ja.\n\n" + above + "\n\n" + QUOTE, "Ja.") for above in ABOVE),
        *(("Ja.\n\n" + above + "\nHallo Lena,\nunterwegs.", "Ja.") for above in ABOVE_NO_MARKS),
        ("I fill in your form:\n\nName: Lena\nE-mail: lena@shopper.example\nOrder: 8841\nWhen: 10:30", None),
        ("My order:\n\nLamp: 2x\nBike: red, 10:30 pickup\nContact: Lena <lena@shopper.example>\n\nPossible?", None),
        ("I want to move.\nFrom: Utrecht\nTo: Delft\nDate: 5 November", None),
        ("Hello,\n\nOn 2 Nov 2026, Acme wrote:\n> What broke?\nThe lamp.\n> Which one?\nThe red one.", None),
        ("Hello,\n\nOn 2 Nov 2026 at 09:00 I wrote to help@acme.example:\n'it broke'\nand heard nothing.", None),
        ("Ja.\n\n---- On Mon, 02 Nov 2026 09:00:00 +0100 Acme <help@acme.example> wrote ----\n\nHello", "Ja."),
        ("Joo.\n\nFrom: Acme <help@acme.example>\nPäivä: 2.11.2026 klo 9:00\nAihe: Tilaus\n\nHei Lena", "Joo."),
        ("Ja.\n\n---\nUrsprüngliche Nachricht\nVon: Acme\nGesendet: 2.11.2026 09:00\nAn: Lena\n\nHallo", "Ja."),
        ("Ja.\n\nGrüße\nLena\nDiese E-Mail ist vertraulich. " + "Löschen Sie sie. " * 9, "Ja."),
        ("My steps:\n> menu > settings\nand then it stops.", None),
        ("--- My order ---\nLamp: two\nBike: one\nTrailer: none\nIs that right?", None),
        ("It broke.\nThanks, but that does not help. Can you call me?\nLena", None),
        ("It broke.\n\nKind regards,\nLena\nShopper Ltd.", "It broke."),
        ("It broke.\n\n--\nLena", "It broke."),
        *((f"It broke.\n\n{below}", "It broke.") for below in BELOW),
        ("It broke.\n\nKind regards,\nLena\n\nPS: call me after six.", None),
        ("Give my best\nregards to the driver, he found us.", None),
        ("I ordered it.\n\nSent it back with DHL on Monday, from my Galaxy shop in Delft?", None),
        ("My list:\n- two lamps\n- one bike", None),
        ("On Tuesday I wrote: where is it?\nNo answer came.", None),
        ("From: the shop\nI bought a bike there.", None),
        ("The label says\nFrom: Utrecht\nbut I live in Delft.", None),
        ("Sent from my phone it did not work, so I write again.\nWhere is it?", None),
        ("Where is it?\n\nGet Outlook for iOS", "Where is it?"),
        (
            "Wo ist es?\n\nDiese E-Mail ist vertraulich. Sind Sie nicht der Adressat, löschen Sie sie unverzüglich.",
            "Wo ist es?",
        ),
        ("Where is it?\n\nCONFIDENTIALITY NOTICE: this e-mail is urgent and privileged.\nDelete it.", "Where is it?"),
        ("Where is it?\n\nThe information in this email is confidential and may be privileged.", "Where is it?"),
        ("Waar is hij?\n\nDit bericht is uitsluitend bestemd voor de geadresseerde.", "Waar is hij?"),
        ("Où est-il ?\n\nCe message et ses pièces jointes sont confidentiels.", "Où est-il ?"),
        ("¿Dónde está?\n\nEste mensaje es confidencial y va dirigido a su destinatario.", "¿Dónde está?"),
        ("This message is about a confidential delivery.\nWhere is it?", None),
        ("I got your mail.\nThis email is confidential, you say, and everybody had it in copy!", None),
        (QUOTE, None),
    ],
)
def test_the_new_text(text: str, new: str | None) -> None:
    """None: all of it is new."""
    assert newest(text.strip()).text == (text.strip() if new is None else new)


OTHERS = "Dit is dringend, bel mij direct!"
OUTLOOK = {
    "nl": ("Van: Jan", "Verzonden: maandag 2 november 2026 09:00", "Aan: Lena", "Onderwerp: Lek"),
    "en": ("From: Jan", "Sent: Monday, 2 November 2026 09:00", "To: Lena", "Subject: Leak"),
    "de": ("Von: Jan", "Gesendet: Montag, 2. November 2026 09:00", "An: Lena", "Betreff: Leck"),
    "fr": ("De : Jan", "Envoyé : lundi 2 novembre 2026 09:00", "À : Lena", "Objet : Fuite"),
    "es": ("De: Jan", "Enviado el: lunes, 2 de noviembre de 2026 9:00", "Para: Lena", "Asunto: Fuga"),
}
SAYS_SO = (
    "---------- Forwarded message ---------",
    "---------- Doorgestuurd bericht ----------",
    "-------- Weitergeleitete Nachricht --------",
    "---------- Message transféré ---------",
    "---------- Mensaje reenviado ---------",
    "Begin forwarded message:",
    "Begin doorgestuurd bericht:",
    "Anfang der weitergeleiteten Nachricht:",
    "Début du message transféré :",
    "Inicio del mensaje reenviado:",
)


@pytest.mark.parametrize("own", ["", "Kunnen jullie hier iets mee?", "Zie hieronder.\n\n--\nLena"])
@pytest.mark.parametrize("head", [*SAYS_SO, *("\n".join(lines) for lines in OUTLOOK.values())])
@pytest.mark.parametrize("forwarded", [True, False])
def test_what_is_passed_on_is_read_and_told_apart(own: str, head: str, *, forwarded: bool) -> None:
    """Without a word in the subject, Outlook's lines stand above an answered mail as well: that is cut away."""
    text = f"{own}\n\n{head}\n\n{OTHERS}".strip()

    said = newest(text, forwarded=forwarded)

    if own and head not in SAYS_SO and not forwarded:
        assert (said.text, said.own_until) == (own.split("\n", maxsplit=1)[0], None)
        return
    assert said.text == text
    assert said.own_until is not None
    assert text[: said.own_until] == own.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    "prefix",
    [
        "VB",
        "PD",
        "ENC",
        "TR ",
        "Doorgestuurd",
        "İLT",
        "ΠΡΘ",
        "転送",
        "TRS",
        "Edasi",
        "הועבר",
        "إعادة توجيه",
        "[EXTERNAL] FW",
    ],
)
def test_a_subject_says_in_many_languages_that_a_mail_is_passed_on(channel: Make, prefix: str) -> None:
    head = "From: a@b.example\nTo: help@acme.example\nSubject: {}: Bill\n\nSee below.\n\n{}\n\nThe bill is wrong."
    (found,) = channel().parse(RawEvent("mime", head.format(prefix, "\n".join(OUTLOOK["nl"])).encode()))

    assert isinstance(found, Message)
    assert found.text.endswith("The bill is wrong.")
    assert found.text[: found.own_until] == "See below."


def test_an_answered_mail_and_a_letter_are_all_their_own() -> None:
    for text in ("Yes.\n\nOn Mon, 2 Nov 2026, Acme wrote:\n" + QUOTE, "Where is it?"):
        assert newest(text).own_until is None
    assert newest(QUOTE).own_until == 0


def test_whose_words_a_forwarded_mail_has(channel: Make) -> None:
    html, plain, letter = (message(channel(), name) for name in ("forwarded-html", "forwarded-gmail", "gmail-reply-en"))

    assert html.text[: html.own_until] == "Wat moet ik hiermee?"
    assert plain.own_until == 0
    assert letter.own_until is None
