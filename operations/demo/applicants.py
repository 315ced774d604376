"""People who apply, part by part, as the form asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from events.call.models import Event
from events.call.models import WayIn
from events.pools.queries import pools_of
from events.team.models import Channel
from events.team.models import Participation
from foundation.i18n import using_language
from foundation.store import Model
from foundation.store import db
from operations.demo.content import Told
from registration.apply import actions as apply
from registration.apply.models import Experience
from registration.apply.queries import application_or_404
from registration.apply.queries import parts_of
from registration.places.actions import take_place_now


@dataclass(frozen=True)
class Written:
    """What somebody wrote in one part of the form."""

    row: Model
    values: Mapping[str, Any]

    def keep(self) -> list[str]:
        """Write it into its row; the names of the columns that changed."""
        changed = [name for name, value in self.values.items() if getattr(self.row, name) != value]
        for name in changed:
            setattr(self.row, name, self.values[name])
        return changed


def begin(event: Event, told: Told, parts: int | None = None) -> Participation:
    """Begin an application and write its first `parts`, or all."""
    key = uuid4()
    with using_language(told.get("language", "en")):
        # Each person comes from an address of their own, as in life; the key stands for it.
        apply.begin(event, key, visitor=str(key))
        participation = db.session.get_one(Participation, key)
        for part in parts_of(event)[:parts]:
            application = application_or_404(participation)
            apply.keep_part(participation, application, part, answers_of(part, participation, told))
    return participation


def hand_in(event: Event, told: Told) -> Participation:
    """Begin an application, fill it in and send it."""
    participation = begin(event, told)
    with using_language(participation.language):
        if event.way_in == WayIn.OPEN:
            take_place_now(participation)
        else:
            apply.send(participation, apply.to_be_read)
    return participation


def answers_of(part: str, participation: Participation, told: Told) -> Written:
    """What the content says of one part, ready to be kept."""
    about_person = part in ("name", "contact", "place")
    values = _place(participation, told) if part == "place" else _PARTS[part](told)
    return Written(participation if about_person else application_or_404(participation), values)


def _name(told: Told) -> dict[str, Any]:
    language = told.get("language", "en")
    return {"name": told["name"], "country": told["country"], "language": language}


def _contact(told: Told) -> dict[str, Any]:
    return {
        "channel": Channel(told.get("channel", "email")),
        "email": told.get("email", ""),
        "contact_detail": told.get("detail", ""),
    }


def _place(participation: Participation, told: Told) -> dict[str, Any]:
    keys = {pool.name: pool.id for pool in pools_of(participation.event)}
    return {"pool_id": keys.get(told.get("kind", ""))}


def _you(told: Told) -> dict[str, Any]:
    return {
        "is_disabled_person": told.get("disabled", True),
        "languages": told["languages"],
        "organisation": told.get("organisation", ""),
        "role_there": told.get("role", ""),
        "took_part_before": told.get("before"),
    }


def _experience(told: Told) -> dict[str, Any]:
    return {
        "experience": Experience(told["experience"]),
        "experience_text": told.get("told", ""),
        "motivation": told["motivation"],
        "afterwards": told["afterwards"],
    }


def _format(told: Told) -> dict[str, Any]:
    help_with_form = told.get("help", "")
    return {
        "wanted_format": told["format"],
        "help_wanted": bool(help_with_form),
        "form_help": help_with_form,
    }


_PARTS = {
    "name": _name,
    "contact": _contact,
    "you": _you,
    "experience": _experience,
    "format": _format,
}
