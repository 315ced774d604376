"""The words, names and pictures that papers say, as they are today."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from babel import localedata
from babel.core import get_global

from certificates.press.papers import OrganisationMark
from events.call.models import Event
from events.team.models import Participation
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.people import Organisation
from foundation.store import get_or_404

_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek"}


def marks_from(organisations: Sequence[Mapping[str, Any]]) -> list[OrganisationMark]:
    """The organisations of a frozen content as the press takes them."""
    return [
        OrganisationMark(
            name=organisation["name"],
            short_name=organisation["short_name"],
            colour=organisation["colour"],
            logo_asset=_asset(organisation["logo_file_id"]),
        )
        for organisation in organisations
    ]


def logos_from(organisations: Sequence[Mapping[str, Any]]) -> dict[str, bytes]:
    """{name: picture} of the logos that the marks name."""
    files = [organisation["logo_file_id"] for organisation in organisations]
    return {
        f"{file_id}.png": open_bytes(get_or_404(StoredFile, UUID(file_id)))
        for file_id in files
        if file_id
    }


def in_language(texts: Mapping[str, str], language: str) -> tuple[str, str]:
    """The text for a reader of `language`, and the language it is in; ("", language) for none."""
    for code in (language, *texts):
        if texts.get(code):
            return texts[code], code
    return "", language


def frozen_organisations(event: Event) -> list[dict[str, Any]]:
    """The organisations as they are called and look today."""
    return [_frozen(organisation) for organisation in event.organisations]


def language_of_name(participation: Participation) -> str:
    """In which language to read the name aloud: by its letters and the person's country.

    Likely subtags and locales of Unicode CLDR (UTS 35): Serbian is written in two alphabets.
    """
    name = participation.name
    letters_of = [unicodedata.name(mark, "").split()[0] for mark in name if mark.isalpha()]
    script = next((_SCRIPTS[each] for each in letters_of if each in _SCRIPTS), "Latn")
    likely: Mapping[str, str] = get_global("likely_subtags")
    language, usual, *_rest = likely.get(f"und_{participation.country}", "_").split("_")
    if script == usual:
        return language
    if language and _is_known(f"{language}_{script}"):
        return f"{language}-{script}"
    return {"Grek": "el", "Cyrl": "bg"}.get(script, participation.language)


@lru_cache
def _is_known(locale: str) -> bool:
    return localedata.exists(locale)


def _asset(file_id: str | None) -> str | None:
    return f"{file_id}.png" if file_id else None


def _frozen(organisation: Organisation) -> dict[str, Any]:
    logo = organisation.logo_file_id
    return {
        "name": organisation.name,
        "short_name": organisation.short_name,
        "colour": organisation.colour,
        "logo_file_id": str(logo) if logo else None,
    }
