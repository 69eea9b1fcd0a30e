"""Contacts that are one person: found by what was proven or merged, and changed together or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from responder.flow.person import ended_beside
from responder.store import Store
from responder.store.records import Audit, Change, Situation

from .conftest import START
from .made import ACCOUNT, HOUR, acknowledgement, conversation_of, question, recorded, situation

LENA = "mailto:lena@post.example"


async def known(store: Store, n: int, account: str, *identities: str, **fields: object) -> Change:
    """Somebody with an open promise on an account, and what was proven of them."""
    one = await recorded(store, n, **{"account": account, "conversation": f"customer{n}", **fields})
    change = acknowledgement(store, one)
    assert change.contact is not None
    assert change.conversation is not None
    contact = replace(change.contact, identities=identities, cases=(change.conversation.id,))
    change = replace(change, contact=contact, identities=identities)
    assert await store.apply([change]) == [True]
    return change


async def found_by(store: Store, n: int, identities: tuple[str, ...] | None, **fields: object) -> Situation:
    one = await recorded(store, f"new-{n}", handle=f"customer{n}", conversation=f"customer{n}", **fields)
    (found,) = await store.situations([question(one, identities=identities)], START)
    return found


def rows(found: Situation) -> list[int]:
    return [one.conversation.id for one in found.elsewhere]


async def test_what_waits_elsewhere_is_found_by_what_was_proven(store: Store) -> None:
    first = await known(store, 1, "mail", LENA)
    await known(store, 2, "mail", "mailto:noor@post.example")
    assert first.conversation is not None

    assert rows(await found_by(store, 9, (LENA,), account="chat")) == [first.conversation.id]
    assert rows(await found_by(store, 10, ("tel:+31600000001",), account="chat")) == []
    assert rows(await found_by(store, 11, None, account="chat")) == []
    assert (await conversation_of(store, first)).promise_due == START + HOUR


async def test_nobody_is_elsewhere_to_themselves(store: Store) -> None:
    await known(store, 1, ACCOUNT, LENA)

    assert rows(await found_by(store, 1, (LENA,))) == []
    assert (await situation(store, await known(store, 5, ACCOUNT, "a:1"))).contact is not None


async def test_who_is_answered_waits_nowhere(store: Store) -> None:
    first = await known(store, 1, "mail", LENA)
    (one,) = (await found_by(store, 9, (LENA,), account="chat")).elsewhere
    (ended,) = ended_beside([one], START + HOUR / 2, store.new_id)
    assert await store.apply([ended]) == [True]

    assert rows(await found_by(store, 10, (LENA,), account="chat")) == []
    story = await store.story(str(first.decided.row if first.decided else 0))
    assert story is not None
    assert [p["state"] for p in story.promises] == ["kept"]
    assert {r["state"] for r in story.reminders} == {"cancelled"}


async def test_what_is_changed_beside_is_changed_with_it_or_not_at_all(store: Store) -> None:
    first, second = await known(store, 1, "mail", LENA), await known(store, 2, "chat", LENA)
    (one,) = (await found_by(store, 9, (LENA,), account="app")).elsewhere[:1]
    beside = ended_beside([one], START + HOUR / 2, store.new_id)
    own = await conversation_of(store, second)
    moved = replace(await conversation_of(store, first), asked="waiting")
    assert await store.apply([Change(conversation=moved)]) == [True]  # the other has moved on meanwhile

    change = Change(conversation=replace(own, asked="waiting"), beside=beside)
    assert await store.apply([change]) == [False]
    assert (await conversation_of(store, second)).asked == ""
    assert (await conversation_of(store, first)).promise_id is not None


async def merge(store: Store, one: tuple[str, str], other: tuple[str, str]) -> bool | None:
    audit = Audit(id=store.new_id(), at=START, verb="merged", who="Jan", via="api", account=one[0])
    return await store.merge(one, other, audit)


async def test_a_colleagues_word_makes_two_handles_one_person(store: Store) -> None:
    first, _ = await known(store, 1, "mail"), await known(store, 2, "chat")
    assert first.conversation is not None

    assert await merge(store, ("mail", "customer1"), ("chat", "customer2")) is True
    assert await merge(store, ("chat", "customer2"), ("mail", "customer1")) is False
    assert await merge(store, ("mail", "customer1"), ("mail", "customer1")) is False
    assert await merge(store, ("mail", "customer1"), ("chat", "nobody")) is None
    assert rows(await found_by(store, 2, (), account="chat")) == [first.conversation.id]


async def test_a_handle_is_found_as_it_was_typed_and_as_channels_write_an_address(store: Store) -> None:
    await known(store, 1, "mail", handle="lena@post.example")
    await known(store, 2, "matrix", handle="@Lena:post.example")

    assert await merge(store, ("mail", "Lena@Post.example"), ("matrix", "@Lena:post.example")) is True
    assert await merge(store, ("mail", "lena@post.example"), ("matrix", "@lena:post.example")) is None
    assert await merge(store, ("mail", "lena\0"), ("matrix", "\ud800")) is None


async def test_a_third_is_one_with_both(store: Store) -> None:
    for n, account in ((1, "mail"), (2, "chat"), (3, "app")):
        await known(store, n, account)
    assert await merge(store, ("mail", "customer1"), ("chat", "customer2"))
    assert await merge(store, ("chat", "customer2"), ("app", "customer3"))

    assert len(rows(await found_by(store, 1, (), account="mail"))) == 2


async def test_who_is_erased_is_linked_no_more_and_the_others_stay(store: Store) -> None:
    first, second = await known(store, 1, "mail", LENA), await known(store, 2, "chat", LENA)
    assert second.conversation is not None
    assert await store.erase("mail", "customer1", START + timedelta(minutes=1)) is not None

    assert rows(await found_by(store, 9, (LENA,), account="app")) == [second.conversation.id]
    left = await store.export("mail", f"erased-{first.contact.id if first.contact else 0}")
    kept = await store.export("chat", "customer2")
    assert left is not None
    assert kept is not None
    assert (left["contact"]["identities"], kept["contact"]["identities"]) == ([], [LENA])


async def test_the_other_handles_of_a_person_are_those_they_wrote_from_in_private_the_newest_first(
    store: Store,
) -> None:
    asker = await known(store, 1, "chat", LENA, proven=True)
    await known(store, 2, "mail", LENA, proven=True, conversation=None, thread_id="a thread")
    await known(store, 3, "sms", LENA, proven=True, sent_at=START + HOUR)
    await known(store, 4, "forum", LENA, proven=True, public=True)
    await known(store, 5, "form", LENA, proven=False)
    await known(store, 9, "mail", "mailto:noor@post.example", proven=True)
    assert asker.contact is not None
    people = [(asker.contact.id, (LENA,)), (7, ("tel:+31600000001",))]
    lenas, nobodys = await store.other_handles(people)

    assert [(one.contact.account, one.heard_at) for one in lenas] == [("sms", START + HOUR), ("mail", START)]
    assert nobodys == ()
    assert asker.conversation is not None
    standing = await store.standing(asker.conversation.id)
    assert standing is not None
    assert standing.handles == lenas
