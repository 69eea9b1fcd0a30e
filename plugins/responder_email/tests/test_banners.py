"""The warnings that a company's own gateway writes above mail from outside are none of the customer's words."""

from __future__ import annotations

import pytest

from responder import Message, RawEvent
from responder_email.banners import without_banner
from responder_email.tests.test_mails import Make

QUESTION = "Waar blijft mijn pakket 8841?"
TIP = "<https://aka.ms/LearnAboutSenderIdentification>"
WARNINGS = (
    "CAUTION: This email originated from outside of the organization. Do not click\nlinks or open attachments unless "
    "you recognize the sender and know the content\nis safe.",
    "CAUTION:\n\nThis email originated from outside your organization. Exercise caution when opening attachments.",
    "[EXT] This e-mail was sent from outside the company. Think before you click!",
    "[EXTERNAL EMAIL] DO NOT CLICK links or attachments unless you recognize the sender.\n" + "_" * 32,
    "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\nThis message came from outside your "
    "organization.\n\nZjQcmQRYFpfptBannerEnd",
    "________\nEXTERNAL EMAIL\n________",
    "** External sender **",
    "You don't often get email from lena@shopper.example. Learn why this is important" + TIP,
    "Some people who received this message don't often get email from lena@shopper.example. Learn why" + TIP,
    "U ontvangt niet vaak e-mail van lena@shopper.example. Ontdek waarom dit belangrijk is",
    "Sie erhalten nicht oft eine E-Mail von lena@shopper.example. Erfahren Sie, warum dies wichtig ist",
    "Nem gyakran kap e-mailt a következőtől: lena@shopper.example. Miért fontos ez " + TIP,
    "Let op: deze e-mail komt van buiten de organisatie. Klik niet op links en open geen bijlagen.",
    "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Bitte öffnen Sie keine Anhänge.",
    "ATTENTION : ce courriel provient de l'extérieur. Ne cliquez pas sur les liens.",
    "PRECAUCIÓN: Este correo proviene de fuera de la organización. No haga clic en enlaces.",
    "ATTENZIONE: questa e-mail proviene dall'esterno. Non cliccare sui link.",
)


@pytest.mark.parametrize("warning", WARNINGS)
def test_a_warning_is_left_out(warning: str) -> None:
    assert without_banner(f"{warning}\n\n{QUESTION}\n\nLena") == f"{QUESTION}\n\nLena"


@pytest.mark.parametrize(
    "said",
    [
        "The driver left it outside the house, please do not reply with a standard text.",
        "Please be careful: the door outside your depot is broken.",
        "I got an external email from your company. Do not click it!",
        "Is the external source of the lamp included? Do not open the old one.",
        "Hinweis: der externe Link in eurem Shop ist kaputt.",
        "Hello",
    ],
)
def test_what_a_customer_says_of_such_things_stays(said: str) -> None:
    assert without_banner(f"{said}\n\n{QUESTION}") == f"{said}\n\n{QUESTION}"


def test_where_nothing_else_is_said_the_warning_stays() -> None:
    assert without_banner("** External sender **") == "** External sender **"


def test_a_question_below_a_warning_that_ends_in_a_rule_is_read(channel: Make) -> None:
    """The rule looks like the one that mail programs write above the mail that is answered."""
    head = "From: lena@shopper.example\nTo: help@acme.example\n\n"
    (found,) = channel().parse(RawEvent("mime", f"{head}{WARNINGS[3]}\n\n{QUESTION}".encode()))

    assert isinstance(found, Message)
    assert found.text == QUESTION


def test_the_tip_of_microsoft_is_known_in_any_language_by_its_link(channel: Make) -> None:
    head = "From: lena@shopper.example\nTo: help@acme.example\nContent-Type: text/html; charset=utf-8\n\n"
    tip = f"<td>Harvoin saat postia. <a href='https://{TIP.strip('<>').partition('//')[2]}'>Lue</a></td>"
    page = f"<table><tr>{tip}</tr></table><div>{QUESTION}</div>"
    (found,) = channel().parse(RawEvent("mime", (head + page).encode()))

    assert isinstance(found, Message)
    assert (found.text, found.full_text) == (QUESTION, None)
