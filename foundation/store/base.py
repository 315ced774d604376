"""The base of all tables."""

from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar
from uuid import UUID
from uuid import uuid4

from flask_babel import gettext as _
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Date
from sqlalchemy import Enum
from sqlalchemy import MetaData
from sqlalchemy import Numeric
from sqlalchemy import Time
from sqlalchemy import Uuid
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import registry

from foundation.errors import Conflict
from foundation.store.types import UTCDateTime

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _values(kind: type[StrEnum]) -> list[str]:
    return [member.value for member in kind]


class _Base(DeclarativeBase):
    metadata = MetaData(naming_convention=_NAMES)
    registry = registry(
        type_annotation_map={
            datetime: UTCDateTime,
            date: Date,
            time: Time,
            UUID: Uuid,
            Decimal: Numeric(10, 2),
            # Stored as words: a new word needs no ALTER TYPE, and a dump can be read.
            StrEnum: Enum(StrEnum, native_enum=False, length=40, values_callable=_values),
        }
    )


db = SQLAlchemy(model_class=_Base)

if TYPE_CHECKING:

    class _Table(_Base):
        __abstract__ = True

else:
    _Table = db.Model


class Model(_Table):
    """A table whose rows know their key before they are stored.

    The key is made in Python, so that sealed values can be bound to their row and a form sent
    twice carries the same key.
    """

    __abstract__ = True
    #: Whether a public page may show something of this table (foundation/store/page_stamp.py).
    __on_page__: ClassVar[bool] = True

    id: Mapped[UUID] = mapped_column(primary_key=True)

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - column values of any type
        values.setdefault("id", uuid4())
        super().__init__(**values)

    def is_on_page(self) -> bool:
        """Whether a change of this row may change a public page."""
        return self.__on_page__


class Versioned:
    """A row that two people may edit at once: each save raises `version`."""

    version: Mapped[int] = mapped_column(default=1)


def check_version(row: Versioned, seen: int) -> None:
    """Raise Conflict when somebody saved `row` after it was shown; else raise its version."""
    if row.version != seen:
        raise Conflict(
            _(
                "Somebody else changed this while you were writing. Your text is still here. "
                "Open this page in a second window to see the change, then save again."
            )
        )
    row.version += 1
