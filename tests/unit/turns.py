"""What a listener asks of a store: how far it has read, and whether its turn has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Turns:
    """A store that knows no cursor. turns: what is answered, one after the other, to whoever may listen; then yes.

    left: the accounts that were left to others.
    """

    def __init__(self, turns: Iterable[bool] = ()) -> None:
        self.turns, self.left = list(turns), list[str]()

    async def cursor(self, _: str) -> Mapping[str, str]:
        return {}

    async def may_listen(self, _: str) -> bool:
        return self.turns.pop(0) if self.turns else True

    async def listens_no_more(self, account: str) -> None:
        self.left.append(account)
