"""Who wrote: two kinds of ids, in four places, any of which may be empty."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from responder import Message
from responder_whatsapp.events import Scope
from responder_whatsapp.handles import is_bsuid, person
from responder_whatsapp.wire import read

PHONE, USER = "15550142233", "NL.7Kq2inventedUser01"
OTHER_PHONE, OTHER_USER = "15550142255", "NL.9Ms4inventedUser03"
MILA = {"wa_id": PHONE, "user_id": USER, "profile": {"name": "Mila"}}
SEM = {"wa_id": OTHER_PHONE, "user_id": OTHER_USER, "profile": {"name": "Sem"}}


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (USER, True), ("US.ENT.7Kq2", True), ("DE.1", True),
        (PHONE, False), ("+31.612345678", False), ("nl.abc", False), ("NL.", False), ("NLD.abc", False),
        ("NL.a b", False), ("NL." + "x" * 129, False), ("", False), ("NL", False),
    ],
)  # fmt: skip
def test_the_form_of_a_business_scoped_id(value: str, form: bool) -> None:
    """Two letters of a country, a dot, up to 128 letters and digits; the parent form has ENT between."""
    assert is_bsuid(value) is form


@pytest.mark.parametrize(
    ("sender", "user", "contacts", "alone", "handle", "aliases", "name"),
    [
        (PHONE, USER, [SEM, MILA], False, USER, (PHONE,), "Mila"),
        (PHONE, None, [SEM, MILA], False, USER, (PHONE,), "Mila"),
        (None, USER, [SEM, MILA], False, USER, (PHONE,), "Mila"),
        (USER, None, [{"user_id": USER}], True, USER, (), None),
        (USER, None, [{"wa_id": USER}], False, USER, (), None),
        (None, None, [MILA], True, USER, (PHONE,), "Mila"),
        ("+15550142233", None, None, True, PHONE, (), None),
        # two people in one delivery: nobody is given another one's ids or name
        (PHONE, None, [SEM], False, PHONE, (), None),
        (PHONE, USER, [SEM], True, USER, (PHONE,), None),
        (PHONE, OTHER_USER, [MILA], False, OTHER_USER, (PHONE,), None),
        # what is no id is passed over
        (PHONE, "", [], True, PHONE, (), None),
        (PHONE, 17, "no list", True, PHONE, (), None),
        (PHONE, "x" * 500, [None, 3], True, PHONE, (), None),
        (PHONE, None, [{"wa_id": PHONE, "user_id": None, "profile": "no table"}], True, PHONE, (), None),
    ],
)
def test_a_person_is_known_by_the_business_scoped_id_else_by_the_phone(
    sender: Any, user: Any, contacts: Any, alone: bool, handle: str, aliases: tuple[str, ...], name: str | None
) -> None:
    found = person(sender, user, contacts, alone=alone)

    assert (found.handle, found.aliases, found.name) == (handle, aliases, name)


ANYTHING = (
    st.none() | st.integers() | st.text(max_size=6) | st.sampled_from([PHONE, USER]) | st.lists(st.none(), max_size=1)
)


@example("+", None, [])
@given(ANYTHING, ANYTHING, st.lists(ANYTHING | st.dictionaries(st.sampled_from(list(MILA)), ANYTHING), max_size=2))
def test_there_is_always_an_id_to_answer_or_an_error(sender: Any, user: Any, contacts: list[Any]) -> None:
    try:
        found = person(sender, user, contacts, alone=len(contacts) == 1)
    except ValueError:
        return
    assert found.handle
    assert found.handle not in found.aliases
    assert set(found.reply_to) in ({"to"}, {"recipient"}, {"to", "recipient"})


@pytest.mark.parametrize("key", ["messages", "message_echoes"])
@pytest.mark.parametrize(("many", "name"), [(1, "Nora"), (2, None)])
def test_a_contact_by_an_older_number_is_theirs_only_where_one_message_came(
    key: str, many: int, name: str | None
) -> None:
    end = "from" if key == "messages" else "to"
    value = {
        "metadata": {"display_phone_number": "15550109900", "phone_number_id": "104400000000077"},
        "contacts": [{"wa_id": "15550149999", "profile": {"name": "Nora"}}],
        key: [
            {
                end: f"1555014223{n}",
                "id": f"wamid.{n}",
                "timestamp": "1793620900",
                "type": "text",
                "text": {"body": "x"},
            }
            for n in range(many)
        ],
    }
    change = {"field": "messages" if key == "messages" else "smb_message_echoes", "value": value}
    event = {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}
    found = read(json.dumps(event).encode(), Scope("w", "104400000000077"))

    assert [one.name for one in found if isinstance(one, Message)] == [name] * many
