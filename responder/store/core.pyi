import sqlalchemy as sa

from responder.store import tables as t

__all__ = ["sa", "t"]
