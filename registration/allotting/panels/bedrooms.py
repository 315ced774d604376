"""Bedrooms in sentences: why a room is proposed, what is missing, what was given."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.survey.models import SurveyedObject
from events.survey.queries import Surveyed
from events.survey.queries import value_in_words
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import history_in
from foundation.i18n import format_days
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from foundation.wording import say_text
from registration.allotting import queries
from registration.allotting.actions.bedrooms import in_words
from registration.allotting.actions.bedrooms import rooms_in
from registration.allotting.bedrooms import Consent
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Nights
from registration.allotting.bedrooms import consent
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.panels.plans import WORDS
from registration.allotting.queries import Asked
from registration.allotting.queries import Given
from registration.allotting.queries import Note
from registration.allotting.queries import Proposed
from registration.allotting.queries.plans import Row
from registration.allotting.rules import may_sleep
from registration.matching.panels import in_one_sentence
from registration.matching.rules import Grade
from registration.matching.rules import Verdict

_HISTORY = {
    "asked_for.bedrooms": _l("%(name)s asked for proposals of bedrooms."),
    "gave.bedroom": _l("%(name)s gave a bedroom: %(thing)s."),
    "took_back.bedroom": _l("%(name)s took back a bedroom: %(thing)s."),
    "freed.bedroom": _l("%(thing)s no longer comes; the bedroom is free again."),
    "kept_for_assistant.bedroom": _l(
        "%(name)s kept a bed for an assistant at night, near %(thing)s."
    ),
    "gave_up.bedroom": _l("%(name)s gave up the bed for an assistant at night, near %(thing)s."),
    "kept.bedroom": _l("%(name)s looked again at a bedroom, and it stays: %(thing)s."),
    "set.bedroom_nights": _l("%(name)s set for which nights somebody needs a bed: %(thing)s."),
}
_NEARNESS = {
    Near.SAME_ROOM: _l("in the same room"),
    Near.ADJOINING: _l("in a room with a door to it"),
    Near.NEXT_DOOR: _l("in the next room"),
    Near.SAME_FLOOR: _l("on the same floor"),
    Near.ANYWHERE: _l("farther away"),
}
_WITH = {
    "shower": _l("a roll-in shower"),
    "shower_seat": _l("the right seat in the shower"),
    "rail_left": _l("a rail on the left of the toilet"),
    "rail_right": _l("a rail on the right of the toilet"),
    "flashing_alarm": _l("a fire alarm that flashes"),
    "vibrating_pillow": _l("a pillow that vibrates at an alarm"),
    "without_lift": _l("a way without the lift"),
    "fridge": _l("a fridge"),
    "door_threshold": _l("no threshold at the door"),
    "bed_height": _l("a bed of the right height"),
    "way": _l("a way there that fits"),
}
_WITH_NUMBER = {
    "door_width": _l("a door at least %(cm)s cm wide"),
    "ensuite_width": _l("a bathroom door at least %(cm)s cm wide"),
    "turning": _l("%(cm)s cm of space to turn"),
    "bed_gap": _l("%(cm)s cm of free space under the bed"),
    "transfer_left": _l("%(cm)s cm of space on the left of the toilet"),
    "transfer_right": _l("%(cm)s cm of space on the right of the toilet"),
}


@dataclass(frozen=True)
class Line:
    """One person on the page of bedrooms."""

    participation: Participation
    room: SurveyedObject | None
    days: str
    #: How the room fits; None where nothing was told that a room could be compared with.
    verdict: Verdict | None
    reasons: Sequence[str] = ()
    warnings: Sequence[str] = ()
    #: Of what is proposed: to decide on, and whether it still may be taken over.
    row: Row | None = None
    is_open: bool = False

    @property
    def is_sure(self) -> bool:
        """Nothing speaks against it."""
        return self.room is not None and not self.warnings


def proposed_line(row: Proposed, asked: Asked, opened: Collection[Category]) -> Line:
    """What is proposed for one person, with its reasons in the `opened` categories."""
    key, nights = row.participation.id, row.nights
    verdict = _verdict(asked, key, row.room.id if row.room else None)
    reasons, warnings = _fit_in_words(verdict, is_given=row.room is not None)
    # Release 0.3.0 kept this with the proposal; a bed may have been kept since.
    notes = [note for note in row.notes if note["code"] != "on_site"]
    notes += queries.note_on_site(key, asked.room(row.room.id) if row.room else None, asked)
    for note in notes:
        if note["category"] in opened:
            said = _note_in_words(note, asked, nights)
            (warnings if note["code"] in _WARN else reasons).append(said)
    if nights != (now := asked.nights.get(key)):
        warnings.append(_nights_differ(now))
    days, is_still = format_days(nights.first, nights.leaves_on), asked.is_still(row)
    if not is_still and row.told.choice is not Choice.TAKEN:
        warnings.append(_("Something has changed since this was proposed. Ask for a new proposal."))
    chosen = Row((row.told,)) if row.room else None
    return Line(row.participation, row.room, days, verdict, reasons, warnings, chosen, is_still)


def given_line(
    given: Given, asked: Asked, opened: Collection[Category] = (), *, look_again: bool
) -> Line:
    """What somebody has, with what speaks against it by now in the `opened` categories."""
    key = given.participation.id
    verdict = _verdict(asked, key, given.room.id)
    reasons, warnings = _fit_in_words(verdict, is_given=True)
    for other in given.together:
        reasons.append(_("Shares with %(name)s.", name=other.name))
        warnings += _sharing_in_words(asked, key, other)
    for note in queries.notes_on_given(given, asked):
        if note["category"] in opened:
            said = _note_in_words(note, asked, given.nights)
            (warnings if note["code"] in _WARN else reasons).append(said)
    nights = asked.nights.get(key)
    if nights is None or nights.first < given.nights.first or given.nights.last < nights.last:
        warnings.append(_nights_differ(nights))
    if look_again:
        warnings.append(_("What this person told has changed. Look at the room again."))
    days = format_days(given.nights.first, given.nights.leaves_on)
    return Line(given.participation, given.room, days, verdict, reasons, warnings)


def missing(noted: Iterable[tuple[Nights, list[Note]]], opened: Collection[Category]) -> list[str]:
    """What cannot be met, each kind once: how many rooms more, with what, when."""
    counted: dict[tuple[Any, ...], int] = {}
    for nights, all_notes in noted:
        notes = [note for note in all_notes if note["category"] in opened]
        # A room is not what is missing where it is somebody's yes.
        missed = "no_yes" if any(note["code"] == "no_yes" for note in notes) else "apart"
        for note in notes:
            if note["code"] in ("lacks", missed):
                key = (nights.first, nights.last, *_kind_of(note))
                counted[key] = counted.get(key, 0) + 1
    return [_missing_in_words(key, number) for key, number in sorted(counted.items(), key=str)]


def history_of_bedrooms(event: Event, plan: Plan | None) -> list[HistoryLine]:
    """What happened with the bedrooms of a training, newest first."""
    things = {one.id: one.name for one in queries.everybody(event)}
    things |= {plan.id: plan.subject.label} if plan else {}
    said = {**_HISTORY, **WORDS}
    entries = [
        one
        for one in history_in(event.id, *said)
        if one.act in _HISTORY or (plan and one.row_id == plan.id)
    ]
    return told(entries, event.zone, said, things, {})


def my_bedroom(participation: Participation, token: str) -> str:
    """On a person's own page: which room they have, and the way to say whether it is right."""
    given = queries.given_to(participation) if may_sleep(participation) else []
    if not given:
        return ""
    stay = queries.stay_of(participation)
    return render_template(
        "registration/allotting/bedrooms/panels/my.html",
        token=token,
        words=in_words(participation, rooms_in(participation.event)(participation.id)),
        arrangement_id=stay.arrangement_id if stay else None,
    )


def room_in_short(one: Surveyed, more: str, taken: Collection[str] = ()) -> str:
    """A room in a list to choose from: its number, floor and beds, how it fits, who has it."""
    asked = {each.key: each for each in one.kind.asked}
    told = [one.row.name]
    if "floor" in one.measures:
        # No span may stand in an option.
        told.append(say_text(one.measures["floor"], "text"))
    if "beds" in one.measures:
        told.append(value_in_words(asked["beds"], one.measures["beds"]))
    told.append(more)
    if taken:
        told.append(_("taken by %(names)s", names=", ".join(taken)))
    return ", ".join(told)


def taken_in(
    event: Event, nights: Nights | None = None, but: Participation | None = None
) -> dict[UUID, list[str]]:
    """{bedroom: who has it, with the days}; with `nights` the names of those who have it then.

    `but` is somebody whose own beds do not count.
    """
    found: dict[UUID, list[str]] = {}
    for rows, is_kept in ((queries.given_in(event), False), (queries.kept_in(event), True)):
        for stay in (one for stays in rows.values() for one in stays):
            name = stay.participation.name
            who = _("the assistant of %(name)s", name=name) if is_kept else name
            days = format_days(stay.nights.first, stay.nights.leaves_on)
            if nights is None:
                found.setdefault(stay.room.id, []).append(f"{who}, {days}")
            elif stay.nights.meet(nights) and (but is None or stay.participation.id != but.id):
                found.setdefault(stay.room.id, []).append(who)
    return found


def door_to(one: Surveyed) -> str:
    """The number of the room with a door to this one, as it was measured."""
    return one.measures["adjoining"].text if "adjoining" in one.measures else ""


def nearness_in_words(level: Near | None) -> str:
    """How near that is; without a room of the person's own nothing is near yet."""
    return _("no room to compare with") if level is None else str(_NEARNESS[level])


def _verdict(asked: Asked, key: UUID, room_id: UUID | None) -> Verdict | None:
    fit = asked.fits.get(key)
    found = {one.key: verdict for one, verdict in fit.bedrooms} if fit else {}
    verdict = found.get(room_id) if room_id else None
    return verdict if verdict and verdict.findings else None


def _fit_in_words(verdict: Verdict | None, *, is_given: bool) -> tuple[list[str], list[str]]:
    if verdict is None:
        silent = _("They told nothing that a room could be compared with.")
        return ([silent] if is_given else []), []
    said = in_one_sentence(verdict)
    return ([said], []) if verdict.grade <= Grade.TIGHT else ([], [said])


def _sharing_in_words(asked: Asked, key: UUID, other: Participation) -> list[str]:
    one, two = asked.guest_or_none(key), asked.guest_or_none(other.id)
    said = consent(one, two) if one and two else Consent.NO
    if said is Consent.YES:
        return []
    if said is Consent.ASK:
        return [_("Both would share with somebody of their gender. Stepfree keeps nobody’s: ask.")]
    return [_("Not both say yes to sharing any more.")]


def _nights_differ(nights: Nights | None) -> str:
    if nights is None:
        return _("By what is known now they need no bed.")
    days = format_days(nights.first, nights.leaves_on)
    return _("By what is known now they need a bed %(days)s.", days=days)


_WARN = ("lacks", "apart", "no_yes", "on_site")


def _note_in_words(note: Note, asked: Asked, nights: Nights) -> str:
    whom = asked.guest_or_none(UUID(note["whom"])) if "whom" in note else None
    name = whom.name if whom else _("somebody")
    if note["code"] == "together":
        return _("Shares with %(name)s: both said yes.", name=name)
    if note["code"] in ("on_site", "on_site_kept"):
        return _on_site_in_words(note)
    if note["code"] == "no_yes":
        return _("%(name)s would share the room; the assistant has not said yes yet.", name=name)
    if note["code"] == "lacks":
        return _missing_in_words((nights.first, nights.last, *_kind_of(note)), 1)
    level = nearness_in_words(Near(note["level"]))
    if note["code"] == "near":
        return _("Assists %(name)s, and sleeps %(where)s.", name=name, where=level)
    wanted = nearness_in_words(Near(note["wanted"]))
    return _(
        "Assists %(name)s, and should sleep %(wanted)s. Here it would be %(where)s.",
        name=name,
        wanted=wanted,
        where=level,
    )


def _on_site_in_words(note: Note) -> str:
    if note["code"] == "on_site":
        return _("Somebody engaged on site sleeps near this person: keep a bed for them by hand.")
    if "level" not in note:
        return _("Room %(room)s is kept for the assistant at night.", room=note["room"])
    return _(
        "Room %(room)s is kept for the assistant at night: %(where)s.",
        room=note["room"],
        where=nearness_in_words(Near(note["level"])),
    )


def _kind_of(note: Note) -> tuple[Any, ...]:
    if note["code"] == "apart":
        return "apart", note["wanted"]
    if note["code"] == "no_yes":
        return ("no_yes",)
    return "lacks", *((what, number) for what, number in note["what"])


def _missing_in_words(key: tuple[Any, ...], number: int) -> str:
    first, last, code, *more = key
    days = format_days(first, Nights(first, last).leaves_on)
    if code == "apart":
        return _apart_in_words(Near(more[0]), days, number)
    if code == "no_yes":
        return ngettext(
            "Needs the yes of one assistant to sharing a room, %(days)s.",
            "Needs the yes of %(num)d assistants to sharing a room, %(days)s.",
            number,
            days=days,
        )
    things = ", ".join(_thing(what, least) for what, least in more)
    if not things:
        return ngettext(
            "Needs one more room, %(days)s.",
            "Needs %(num)d more rooms, %(days)s.",
            number,
            days=days,
        )
    return ngettext(
        "Needs one more room with %(things)s, %(days)s.",
        "Needs %(num)d more rooms, each with %(things)s, %(days)s.",
        number,
        things=things,
        days=days,
    )


def _apart_in_words(wanted: Near, days: str, number: int) -> str:
    if wanted is Near.SAME_ROOM:
        return ngettext(
            "Needs one more room with two beds for a person and their assistant, %(days)s.",
            "Needs %(num)d more rooms with two beds for people and their assistants, %(days)s.",
            number,
            days=days,
        )
    return ngettext(
        "Needs one more pair of rooms for a person and their assistant, %(where)s, %(days)s.",
        "Needs %(num)d more pairs of rooms for people and their assistants, %(where)s, %(days)s.",
        number,
        where=nearness_in_words(wanted),
        days=days,
    )


def _thing(what: str, least: int | None) -> str:
    if what in _WITH_NUMBER and least is not None:
        return str(_WITH_NUMBER[what]) % {"cm": format_number(least / 10)}
    return str(_WITH.get(what, _("the right measures")))
