"""Greeting by first name, only when it surely is one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.render import greeting_name
from responder.flow.render.names import visible


@pytest.mark.parametrize(
    "name",
    [
        *("Lena", "José", "Zoë", "Jean-Luc", "O'Neill", "D\u2019Angelo", "Þórunn", "Ελένη", "Ольга", "李小龍", "محمد"),
        *(
            "Nguye\u0302\u0303n",
            "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",
            "\u0915\u094d\u200d\u0937\u092e\u093e",
            "Gal·la",
            "Bo",
        ),
    ],
)
def test_a_real_name_stays_as_it_is_written(name: str) -> None:
    assert greeting_name(name) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lena Vogel", "Lena"),
        ("Vogel, Lena", "Lena"),
        ("  Lena   Vogel ", "Lena"),
        ("Dr. Lena Vogel", "Lena"),
        ("Prof. dr. Vogel", ""),
        ("Dr. Vogel", ""),
        ("Dhr. Jansen", ""),
        ("Frau Vogel", ""),
        ("van der Berg", ""),
        ("J. de Vries", ""),
        ("J.R. Vogel", ""),
        ("Lena \U0001f338", "Lena"),
        ("\U0001f338Lena\U0001f338", "Lena"),
        ("\u2764\ufe0f Lena", "Lena"),
        ("Lena\u2764\ufe0f", "Lena"),
        ("\U0001f338\U0001f338", ""),
        ("+31 6 12345678", ""),
        ("0612345678", ""),
        ("L3na", ""),
        ("lena@example.nl", ""),
        ("https://example.com", ""),
        ("www.example.com", ""),
        ("info", ""),
        ("Klantenservice", ""),
        ("Jansen Fietsen B.V.", ""),
        ("Sales Team", ""),
        ("~", ""),
        (".", ""),
        ("", ""),
        ("   ", ""),
        ("A", ""),
        ("{{ 7*7 }}", ""),
        ("<b>Lena</b>", ""),
        ("[Lena](https://evil.example)", ""),
        ("Ab" * 21, ""),
        ("Ab" * 20, "Ab" * 20),
        ("LENA VOGEL", "Lena"),
        ("LENA", "Lena"),
        ("JAN JANSEN", "Jan"),
        ("JEAN-LUC PICARD", "Jean-Luc"),
        ("O'NEILL", "O'Neill"),
        ("\u00c9MILIE DURAND", "\u00c9milie"),
        ("\u041e\u041b\u042c\u0413\u0410", "\u041e\u043b\u044c\u0433\u0430"),
        ("lena vogel", "lena"),  # as she writes it
        ("JP", ""),
        ("JP de Vries", ""),
        ("KLM", ""),
        ("IBM", ""),
        ("iPhone van Piet", ""),
        ("Piet's iPhone", ""),
        ("Samsung Galaxy", ""),
        ("Mama", ""),
        ("Papa \U0001f60d", ""),
        ("Oma Riet", ""),
        ("schatje", ""),
        ("Jansen & Zonen", ""),
        ("Piet+Marie", ""),
        ("Bakkerij De Korenbloem", ""),
        ("Garage Jansen", ""),
        ("Jansen Groep", ""),
        ("WhatsApp User", ""),
        ("Facebook-gebruiker", ""),
        ("Unknown", ""),
        ("null", ""),
        ("test", ""),
        ("Hallo", ""),
        ("asdf", ""),
        ("xxx", ""),
        ("Aaaaa", ""),
        ("zzz zzz", ""),
        ("Lynn", "Lynn"),
        ("Rhys Owen", "Rhys"),
        ("Ng", "Ng"),
        ("Le Thi Hoa", ""),
        ("\U0001f451 QUEEN \U0001f451", "Queen"),
        ("\u2728L\u2728", ""),
        ("\U0001d50f\U0001d522\U0001d52b\U0001d51e", "\U0001d50f\U0001d522\U0001d52b\U0001d51e"),
    ],
)
def test_the_first_name_or_nothing(name: str, expected: str) -> None:
    assert greeting_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Le\u200bna", "Lena"),  # zero-width space
        ("\u202eanel", "anel"),  # writing direction turned
        ("Lena\u202e gpj.exe", "Lena"),
        ("\u2066Lena\u2069", "Lena"),
        ("Lena\r\nBcc: victim@example.com", ""),
        ("Lena\x00", "Lena"),
        ("Lena\x1b[31m", ""),
        ("Le\u0336\u0337\u0338\u0339na", ""),  # marks piled up
        ("\ufeffLena", "Lena"),
        ("Le\u200dna", "Lena"),  # a joiner where no script needs one
        ("L\ud800na", "Lna"),
    ],
)
def test_what_cannot_be_seen_goes(name: str, expected: str) -> None:
    assert greeting_name(name) == expected


@given(st.text(max_size=80))
def test_no_text_makes_a_name_that_harms(name: str) -> None:
    greeting = greeting_name(name)

    assert len(greeting) <= 40
    assert not any(c.isspace() for c in greeting)
    assert all(c.isalpha() or unicodedata.category(c)[0] == "M" or c in "-'\u2019\u02bc·\u200c\u200d" for c in greeting)
    assert greeting_name(greeting) in (greeting, "")


@given(st.text(alphabet=st.sampled_from("a \r\n\t\x00\x1b\x85\u2028\u202e\u200b\u200d\ufeffعé"), max_size=30))
def test_visible_is_one_line_that_shows_all_it_holds(text: str) -> None:
    shown = visible(text)

    assert all(c.isprintable() or c in "\u200c\u200d" for c in shown)
    assert len(shown.splitlines()) <= 1
