"""The letters of a training whose words organisers may write themselves."""

from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from flask import current_app

COMMON = (
    "name",
    "title",
    "days",
    "reference",
    "closes",
    "contact_name",
    "contact_email",
    "contact_phone",
)
"""Placeholders that every letter to a person of a training has."""


@dataclass(frozen=True)
class Kind:
    """A letter: its template, when it goes, and placeholders beyond the common ones.

    `may_wait` is False for what a person asked for or must hear at once: a way back to their form,
    who opened their note, what will be erased. No organiser can hold or cancel it.
    """

    template: str
    when: object
    more: tuple[str, ...] = ()
    may_wait: bool = True

    @property
    def key(self) -> str:
        """The name of the template without its folder: "offer"."""
        return key_of(self.template)

    @property
    def placeholders(self) -> tuple[str, ...]:
        """Names that its words may hold in braces; `link` must be there."""
        return (*COMMON, *self.more, "link")


@cache
def key_of(template: str) -> str:
    """The key of the letter that this template writes."""
    return PurePath(template).stem


def kinds() -> dict[str, Kind]:
    """{key: letter} in the order of a training's life; app.py gathers them from the rooms above."""
    given: tuple[Kind, ...] = current_app.extensions["stepfree.letters"]
    return {kind.key: kind for kind in given}


def kind_of(template: str) -> Kind | None:
    """The letter that this template writes, if it is one of those."""
    return next((kind for kind in kinds().values() if kind.template == template), None)
