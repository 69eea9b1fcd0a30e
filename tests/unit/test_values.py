"""A quick class is the frozen dataclass it was, and is made sooner."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, dataclass, field
from typing import Any

import pytest

from responder.values import copier, maker, quick, replace


@quick
@dataclass(frozen=True, slots=True)
class Plain:
    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    a: int
    b: str = "b"


@pytest.mark.parametrize(
    ("made", "fields"),
    [
        (Plain(1), (1, "b", [])),
        (Plain(1, "x", [2]), (1, "x", [2])),
        (Plain(a=1, c=[3]), (1, "b", [3])),
        (Named(a=1), (1, "b")),
        (Named(b="x", a=2), (2, "x")),
        (maker(Plain)(1, "x"), (1, "x", [])),
        (maker(Named)(a=1), (1, "b")),
        (replace(Plain(1), a=2), (2, "b", [])),
        (replace(Named(a=1, b="y"), b="x"), (1, "x")),
        (replace(Named(a=1, b="y")), (1, "y")),
        (copier(Plain, "a")(Plain(1, "x"), 2), (2, "x", [])),
        (copier(Named, "b", "a")(Named(a=1), "x", 2), (2, "x")),
        (copier(Named, "b", "a")(Named(a=1), a=2, b="x"), (2, "x")),
    ],
)
def test_fields_are_as_given_or_as_by_default(made: Any, fields: tuple[Any, ...]) -> None:
    assert tuple(getattr(made, f.name) for f in dataclasses.fields(made)) == fields


def test_each_gets_a_default_of_its_own() -> None:
    assert Plain(1).c is not Plain(1).c
    assert maker(Plain)(1).c is not maker(Plain)(1).c


def test_what_is_made_can_be_compared_hashed_shown_copied_and_pickled() -> None:
    one = Named(a=1)

    assert one == Named(a=1) != Named(a=2)
    assert hash(one) == hash(Named(a=1))
    assert repr(one) == "Named(a=1, b='b')"
    assert copy.deepcopy(Plain(1, c=[2])) == pickle.loads(pickle.dumps(Plain(1, c=[2]))) == Plain(1, c=[2])
    assert type(one) is type(replace(one, a=2)) is type(copier(Named, "a")(one, 2)) is type(maker(Named)(a=1)) is Named
    assert maker(Named)(a=1) == one


@pytest.mark.parametrize(
    "value", [Named(a=1), maker(Named)(a=1), replace(Named(a=1), a=2), copier(Named, "a")(Named(a=1), 2)]
)
def test_it_stays_frozen(value: Named) -> None:
    with pytest.raises(FrozenInstanceError):
        value.a = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    "wrong",
    [
        Named,
        lambda: Named(a=1, x=2),  # type: ignore[call-arg]
        lambda: Named(1),  # type: ignore[call-arg]
        maker(Named),
        lambda: maker(Named)(a=1, x=2),  # type: ignore[call-arg]
        lambda: maker(Named)(1),  # type: ignore[call-arg]
        lambda: replace(Named(a=1), x=2),  # type: ignore[call-arg]
        lambda: copier(Named, "x"),
        lambda: copier(Named, "a", "b")(Named(a=1), 2),
        lambda: copier(Named, "a")(Named(a=1), 2, b="x"),
    ],
)
def test_a_field_that_is_missing_or_unknown_is_an_error(wrong: Any) -> None:
    with pytest.raises(TypeError):
        wrong()


def test_a_class_that_does_more_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Checked:
        a: int

        def __post_init__(self) -> None: ...

    with pytest.raises(TypeError):
        quick(Checked)
