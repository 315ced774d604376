"""What the store keeps about itself."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from foundation.store.base import Model

THE_ROW = UUID(int=1)


class PageStamp(Model):
    """One row whose number rises with every change that a public page may show."""

    __on_page__: ClassVar[bool] = False

    number: Mapped[int]
