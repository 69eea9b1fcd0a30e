"""One error per thing that can happen; the docstring is the message."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta


class ResponderError(Exception):
    """Something went wrong in responder."""

    def __str__(self) -> str:
        return " ".join(str(a) for a in self.args) or (type(self).__doc__ or "").strip()


class NotAuthentic(ResponderError):
    """The request carries no valid signature."""


class NotReadable(ResponderError):
    """The request cannot be read: not what this platform sends, too large or nested too deep."""


class SendError(ResponderError):
    """A message could not be sent."""


class TryLater(SendError):
    """The platform asks to try later; nothing was sent.

    after: how long to wait at least. everyone: the whole account is to wait, not this one message.
    """

    def __init__(self, message: str = "", *, after: timedelta | None = None, everyone: bool = False) -> None:
        super().__init__(message or "The platform asks to try later.")
        self.after = after
        self.everyone = everyone


class Refused(SendError):
    """The platform refused this message for good."""


class ReplyWindowClosed(SendError):
    """The platform allows no free text to this person any more."""


class BlockedByContact(SendError):
    """The person does not want to hear from us, or cannot be reached."""


class CredentialsRejected(SendError):
    """The platform does not accept our credentials; the account stops sending until they are changed."""


class OutcomeUnknown(SendError):
    """The request left, but no answer says whether the platform took it."""


class StoreUnavailable(ResponderError):
    """The store cannot take work now; nothing was recorded."""


class StoreLocked(ResponderError):
    """Another daemon holds this database."""


class StoreTooNew(ResponderError):
    """The database was written by a newer version of responder."""


class Mistakes(ResponderError):
    """What ops wrote has mistakes; `problems` are all of them, each a sentence or a `Problem`."""

    def __init__(self, problems: Iterable[object] | str = ()) -> None:
        self.problems = (problems,) if isinstance(problems, str) else tuple(problems)
        super().__init__(*self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems)) or super().__str__()


class ConfigInvalid(Mistakes):
    """The configuration has mistakes."""


class LogInvalid(Mistakes):
    """A log of arrivals and answers has mistakes."""


class TemplateFailed(ResponderError):
    """A template could not be rendered."""
