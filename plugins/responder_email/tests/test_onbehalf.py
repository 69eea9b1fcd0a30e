"""Mail that another sends for a person: what was proven is who sent it, not for whom."""

from __future__ import annotations

import pytest

from responder import Message, RawEvent
from responder_email.tests.test_mails import Make

FORM = """\
Return-Path: <www-data@web1.hoster.example>
Authentication-Results: mx.acme.example; dmarc={verdict}
From: Acme <{sender}>
Reply-To: {visitor}
To: help@acme.example
Subject: {subject}
Message-ID: <form@acme.example>

Name: Lena
E-mail: lena@shopper.example
Message: Where is it?
"""
SITE, LENA = "website@acme.example", "Lena Vogel <lena@shopper.example>"


def read(channel: Make, *, verdict: str = "pass", sender: str = SITE, visitor: str = LENA, **more: str) -> Message:
    raw = FORM.format(verdict=verdict, sender=sender, visitor=visitor, subject=more.get("subject", "Contact form"))
    (found,) = channel(trust_results_of="mx.acme.example").parse(RawEvent("mime", raw.encode()))
    assert isinstance(found, Message)
    return found


def test_a_visitor_is_answered_and_never_proven(channel: Make) -> None:
    """Our own site passes every check, and whoever fills in its form may type any address and any name."""
    found = read(channel)

    assert (found.handle, found.name, found.marks) == ("lena@shopper.example", "Lena Vogel", ())
    assert not found.proven
    assert found.identities == ()
    assert found.thread_id == "<form@acme.example>"


def test_a_site_that_fails_the_check_is_not_believed(channel: Make) -> None:
    assert [mark.reason for mark in read(channel, verdict="fail").marks] == ["dmarc-fail"]


@pytest.mark.parametrize(
    "visitor",
    [
        "help@acme.example",
        "no-reply@robot.example",
        "bounces+7-lena=shopper.example@mailer.example",
        "a@shopper.example, b@shopper.example",
        "nobody",
        "",
        "website@acme.example",
    ],
)
def test_a_form_leads_to_one_person_outside_or_nowhere(channel: Make, visitor: str) -> None:
    assert read(channel, visitor=visitor).handle == SITE


@pytest.mark.parametrize("sender", ["jan@shopper.example", "jan.web@partner.example", "info2@partner.example"])
def test_a_person_s_own_reply_to_is_not_followed(channel: Make, sender: str) -> None:
    assert read(channel, sender=sender, visitor="other@elsewhere.example", subject="Parcel").handle == sender


@pytest.mark.parametrize(
    "subject", ["[Acme]: New order #12", "Neue Kundenbestellung (12)", "New newsletter subscriber"]
)
def test_what_a_shop_tells_its_owner_is_no_form(channel: Make, subject: str) -> None:
    assert read(channel, subject=subject).handle == SITE
