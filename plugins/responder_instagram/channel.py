"""The channel: Messenger's, with Instagram's ids, hosts and limits."""

from __future__ import annotations

from typing import ClassVar

from responder import Unit
from responder.graph import Table
from responder_instagram import checks
from responder_instagram.comments import read_change
from responder_instagram.settings import InstagramSettings
from responder_messenger import CODES, PAIRS, MessagingChannel, Platform


class Instagram(MessagingChannel[InstagramSettings]):
    """One professional account. Its echoes carry no mark of ours: the host knows them by their ids."""

    kind: ClassVar[str] = "instagram"
    title: ClassVar[str] = "Instagram"
    settings_type = InstagramSettings
    longest: ClassVar[int] = 1000
    unit: ClassVar[Unit] = Unit.BYTES
    platform: ClassVar[Platform] = Platform(
        name="Instagram",
        sent_as="instagram",
        table=Table("Instagram", CODES, PAIRS, frozenset({4, 32, 613})),
        changes=read_change,
        below="replies",
        look_up="&platform=instagram",
    )

    @property
    def own_id(self) -> str:
        """The account, as webhooks name it."""
        return self.settings.account_id

    @property
    def node(self) -> str:
        """The Page with Facebook Login, else the account itself."""
        return self.settings.page_id or self.settings.account_id

    async def _problems(self) -> list[str]:
        return await checks.of_account(self.desk.http, self._url, self.settings, self._headers)
