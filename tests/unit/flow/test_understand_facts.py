"""What customers tell: orders, telephone numbers, addresses, dates, amounts, and what only looks like them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.config.facts import Fact
from responder.config.settings import Faq
from responder.flow.understand.facts import LONGEST, Facts
from responder.flow.understand.reading import cut
from responder.model import Topic

LANGUAGES = ("nl", "en", "de")


def fact(name: str, **fields: object) -> Fact:
    return Fact.model_validate({"name": name, "say": f"your {name}", **fields})


def facts(*given: Fact) -> Facts:
    return Facts(given, (), LANGUAGES)


ALL = facts(*(fact(kind, kind=kind) for kind in ("order", "phone", "mail", "date", "amount")))


def found(text: str, name: str, asked: tuple[str, ...] = ()) -> str:
    return ALL.find(cut(text), asked).get(name, "")


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Waar blijft bestelling 20331?", "20331"),
        ("Mijn bestelnummer is 20331.", "20331"),
        ("Bestelnummer:\n20331", "20331"),
        ("bestelling met nummer 20331", "20331"),
        ("20331 is mijn bestelnummer", "20331"),
        ("my order no. AB20331", "AB20331"),
        ("order #20331 please", "20331"),
        ("Order number ab-20331 has not come", "AB-20331"),
        ("4711008 is my order number", "4711008"),
        ("Bestellnummer: 4711008", "4711008"),
        ("Meine Bestellung Nr. 4711008 fehlt", "4711008"),
        ("Auftrag 2026-4711 ist falsch", "2026-4711"),
        ("bestelnummer 2024", "2024"),  # called so outright
    ],
)
def test_an_order_number_that_is_called_one(text: str, order: str) -> None:
    assert found(text, "order") == order


@pytest.mark.parametrize(
    "text",
    [
        "Ik wacht al sinds 2024 op mijn bestelling",
        "mijn bestelling 2024",
        "order it before 2027",
        "my order of 2025 was late",
        "bestelling € 1200",
        "bestelling 1200 euro",
        "my order, 1200.50 in all",
        "Bestellung 49,95",
        "bel me over mijn bestelling: 0612345678",
        "call me at 0612345678 about my order",
        "order +31612345678",
        "bestelling 12",
        "Bestellung vom 12.11.2026",
        "order 2026-11-12",
        "mijn bestelling 1500 km verderop",
        "bestelling naar 1012 AB",
        "20331 stenen staan bij mijn bestelling",
        "IBAN NL91ABNA0417164300 voor mijn bestelling",
    ],
)
def test_what_is_no_order_number(text: str) -> None:
    assert found(text, "order") == ""


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("20331", "20331"),
        ("Hallo, het is 20331. Groet, Noor", "20331"),
        ("ab-20331", "AB-20331"),
        ("I have it here: 4711008, thanks", "4711008"),
        ("2024", "2024"),
        ("ik heb hem in 2024 gekocht", ""),
        ("het was € 1250", ""),
        ("bel 0612345678", ""),
        ("1012 AB Amsterdam is mijn adres", ""),
        ("dat weet ik niet", ""),
        ("op 12-11-2026 besteld", ""),
    ],
)
def test_who_was_asked_need_not_say_what_it_is(text: str, order: str) -> None:
    assert found(text, "order", asked=("order",)) == order


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Bel me op 06-12345678", "0612345678"),
        ("my number is +44 20 7946 0958", "+442079460958"),
        ("0031 6 12345678", "+31612345678"),
        ("+31 (0)6 12345678", "+31612345678"),
        ("Telefon: 030 1234567", "0301234567"),
        ("tel 612345678", "612345678"),
        ("bestelling 4711008123", ""),
        ("op 01-02-2026 14 uur", ""),
        ("2026-11-23 10:00", ""),
        ("NL91 ABNA 0417 1643 00", ""),
        ("dat kostte 1.200.300,00", ""),
        ("0612", ""),
    ],
)
def test_telephone_numbers(text: str, phone: str) -> None:
    assert found(text, "phone") == phone


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("schrijf naar lena.dekker+fiets@post.example.", "lena.dekker+fiets@post.example"),
        ("Mail: L_D@mail.post.example!", "L_D@mail.post.example"),
        ("ik ben @lena", ""),
        ("a@b", ""),
        ("prijs @ 12.50", ""),
    ],
)
def test_mail_addresses(text: str, mail: str) -> None:
    assert found(text, "mail") == mail


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("besteld op 12-11-2026", "12-11-2026"),
        ("on 2026-11-12 already", "2026-11-12"),
        ("am 12.11.2026.", "12.11.2026"),
        ("op 3 december", "3 december"),
        ("am 3. Dezember 2026 bestellt", "3. Dezember 2026"),
        ("on December 3rd, 2026", "December 3rd, 2026"),
        ("the 3rd of March", "3rd of March"),
        ("31-31-2026", ""),
        ("versie 1.2.3", ""),
        ("het kost 12.11", ""),
        ("12 marten", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert found(text, "date") == date


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("ik betaalde € 12,50 ervoor", "€ 12,50"),
        ("it was £1,250.00", "£1,250.00"),
        ("das waren 49,95 Euro", "49,95 Euro"),
        ("1.299 euro te veel", "1.299 euro"),
        ("€ 25,-", "€ 25,-"),
        ("12 stuks", ""),
        ("bestelling 20331", ""),
        ("een eurocent", ""),
    ],
)
def test_amounts(text: str, amount: str) -> None:
    assert found(text, "amount") == amount


OWN = facts(
    fact("frame", pattern="[A-Z]{2}\\d{6}"),
    fact("zip", pattern="\\d{4}"),
    fact("serial", pattern="\\d{8}", near=["serienummer", "serial number"]),
    fact("customer", near=["klantnummer", "customer number"]),
    fact("invoice", kind="order", pattern="F\\d{6}", near=["factuur"]),
)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("het frame is wj123456 en dat is rood", "frame", "wj123456"),
        ("XWJ123456", "frame", ""),
        ("WJ1234567", "frame", ""),
        ("WJ123456,5", "frame", ""),
        ("het bedrag is 3,1012", "zip", ""),
        ("het bedrag is 3.1012", "zip", ""),
        ("bel +1012", "zip", ""),
        ("huis 3, 1012", "zip", "1012"),
        ("Serienummer: 12345678", "serial", "12345678"),
        ("my serial number is 12345678", "serial", "12345678"),
        ("12345678 appels", "serial", ""),
        ("klantnummer K-99/3.", "customer", "K-99/3"),
        ("ik ben klant 99", "customer", ""),
        ("factuur F123456", "invoice", "F123456"),
        ("factuur 123456", "invoice", ""),
    ],
)
def test_patterns_and_words_of_ops(text: str, name: str, value: str) -> None:
    assert OWN.find(cut(text)).get(name, "") == value


def test_who_was_asked_for_one_need_not_use_its_word() -> None:
    assert OWN.find(cut("12345678"), ("serial",)) == {"serial": "12345678"}
    assert OWN.find(cut("99"), ("customer",)) == {"customer": "99"}


ARTICLES = (
    Faq(id="parcel", title="Where is my parcel?", needs=("order", "postcode")),
    Faq(id="hours", title="When are you open?"),
)


@pytest.mark.parametrize(
    ("best", "told", "missing"),
    [
        ("parcel", (), ("order", "postcode")),
        ("parcel", ("order",), ("postcode",)),
        ("parcel", ("order", "postcode"), ()),
        ("hours", (), ()),
        ("of a plugin", (), ()),
        (None, (), ()),
    ],
)
def test_only_what_the_best_article_needs_is_missing(best: str | None, told: tuple[str, ...], missing: object) -> None:
    known = Facts((fact("order", kind="order"), fact("postcode", pattern="\\d{4}")), ARTICLES, LANGUAGES)
    topics = () if best is None else (Topic(best, 0.9), Topic("parcel", 0.1))

    assert known.missing(topics, dict.fromkeys(told, "x"), {"postcode": ""}) == missing


def test_only_what_the_configuration_names_is_kept() -> None:
    known = facts(fact("order", kind="order"))

    assert known.kept({"order": "1\n2", "else": "3"}) == {"order": "1 2"}
    assert Facts().kept({"order": "20331"}) == {}


@given(st.text(max_size=400), st.booleans())
def test_any_text_is_looked_through(text: str, asked: bool) -> None:
    for known in (ALL, OWN, Facts()):
        for value in known.find(cut(text), tuple(known.say) if asked else ()).values():
            assert 0 < len(value) <= LONGEST
            assert value.isprintable()
            assert any(c.isalnum() for c in value)


@given(st.text(alphabet="0123456789 +()-./,:€#@abcABéorder", max_size=400))
def test_a_text_of_numbers_and_signs_is_looked_through(text: str) -> None:
    for known in (ALL, OWN, Facts()):
        known.find(cut(text))


@pytest.mark.parametrize(
    "piece", ["1", "1-", "1.", "12 ", "a@", "a.", "€ 1", "1,1", "order ", "order 1", "(0", "+", "+1 "]
)
def test_no_text_takes_long(piece: str) -> None:
    text = cut((piece * 4000)[:4000])
    begin = time.process_time()
    ALL.find(text)
    OWN.find(text)

    assert time.process_time() - begin < 0.25
