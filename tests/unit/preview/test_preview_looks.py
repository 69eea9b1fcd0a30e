"""A text looks as its channel shows it, and nothing in it can break the page."""

from __future__ import annotations

import pytest

from responder.preview.looks import SOCIAL, looks, mail, social, whatsapp

LINK = "[Openingstijden](https://example.nl/open)"


def test_a_mail_has_titled_links() -> None:
    assert '<a href="https://example.nl/open">Openingstijden</a>' in mail(LINK).body


@pytest.mark.parametrize("look", [whatsapp, social])
def test_a_chat_has_addresses_written_out(look: object) -> None:
    assert "Openingstijden: <b>https://example.nl/open</b>" in look(LINK).body  # type: ignore[operator]


def test_what_a_network_cannot_carry_is_cut_and_said_to_be() -> None:
    long = "Een zin van enige lengte. " * 20

    found = {look.channel: look.cut for look in looks(long)}

    assert found == {"mail": False, "whatsapp": False, "social": True}
    assert len(social(long).body) <= SOCIAL


def test_where_the_whole_does_not_fit_the_short_form_is_shown() -> None:
    long, brief = "Een zin van enige lengte. " * 20, "Een korte zin."

    found = {look.channel: (look.body, look.cut) for look in looks(long, [long, brief, "Kort."])}

    assert found["social"] == (brief, False)
    assert found["whatsapp"] == (whatsapp(long).body, False)


def test_signs_of_html_are_text() -> None:
    for look in looks("<script>alert(1)</script> & <b>x</b>"):
        assert "<script>" not in look.body
        assert "&lt;script&gt;" in look.body
