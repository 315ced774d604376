"""Findings in sentences. They name the object, never the person."""

from collections.abc import Sequence

from flask import render_template
from flask import request
from flask import url_for

from events.survey.queries import Surveyed
from events.survey.queries import bedrooms_of
from events.survey.queries import route_of
from events.survey.queries import surveyed
from events.survey.queries import tell
from events.survey.queries import vehicles_of
from events.team.models import Participation
from foundation.i18n import format_datetime
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from registration.matching.rules import Finding
from registration.matching.rules import Grade
from registration.matching.rules import Link
from registration.matching.rules import Verdict
from registration.matching.rules import Why
from registration.needs.rules import may_answer

GRADES = {
    Grade.OK: _l("Fits"),
    Grade.TIGHT: _l("Tight"),
    Grade.UNKNOWN: _l("Not known"),
    Grade.NO: _l("Does not fit"),
}
_OF_ROOM = {
    "door_width": _l("The door of room %(name)s"),
    "door_threshold": _l("The threshold of room %(name)s"),
    "ensuite_width": _l("The bathroom door of room %(name)s"),
    "turning": _l("The space to turn in room %(name)s"),
    "bed_height": _l("The bed in room %(name)s"),
    "bed_gap": _l("The space under the bed in room %(name)s"),
    "shower": _l("The shower of room %(name)s"),
    "shower_seat": _l("The seat in the shower of room %(name)s"),
    "rail_left": _l("The rail on the left of the toilet in room %(name)s"),
    "rail_right": _l("The rail on the right of the toilet in room %(name)s"),
    "flashing_alarm": _l("The fire alarm in room %(name)s"),
    "vibrating_pillow": _l("The alarm under the pillow in room %(name)s"),
    "without_lift": _l("The way to room %(name)s"),
    "fridge": _l("The fridge in room %(name)s"),
    "transfer_left": _l("The space on the left of the toilet in room %(name)s"),
    "transfer_right": _l("The space on the right of the toilet in room %(name)s"),
}
_OF_OTHERS = {
    "door_width": _l("The door at “%(name)s”"),
    "door_threshold": _l("The threshold at “%(name)s”"),
    "kerb_height": _l("The kerb at “%(name)s”"),
    "gradient": _l("The slope of “%(name)s”"),
    "car_width": _l("The width of the cabin of “%(name)s”"),
    "car_depth": _l("The depth of the cabin of “%(name)s”"),
    "turning": _l("The space to turn in “%(name)s”"),
    "transfer_left": _l("The space on the left of the toilet in “%(name)s”"),
    "transfer_right": _l("The space on the right of the toilet in “%(name)s”"),
    "door_height": _l("The height of the door of “%(name)s”"),
    "lift_load": _l("The lift of “%(name)s”"),
    "lift_width": _l("The width of the lift of “%(name)s”"),
    "lift_depth": _l("The depth of the lift of “%(name)s”"),
    "place_width": _l("The width of the wheelchair place in “%(name)s”"),
    "place_length": _l("The length of the wheelchair place in “%(name)s”"),
}
_LACKING = {
    "shower": _l("a shower that you roll into"),
    "shower_seat": _l("this seat in the shower"),
    "rail_left": _l("a rail on the left of the toilet"),
    "rail_right": _l("a rail on the right of the toilet"),
    "flashing_alarm": _l("a fire alarm that flashes"),
    "vibrating_pillow": _l("a pillow that vibrates at an alarm"),
    "without_lift": _l("a way without the lift"),
    "fridge": _l("a fridge"),
    "wheelchair_places": _l("a place for a wheelchair"),
    "tie_down": _l("what holds a wheelchair at four points"),
}
_TOO = {
    Why.TOO_NARROW: _l("%(object)s is %(cm)s cm too narrow."),
    Why.TOO_SHORT: _l("%(object)s is %(cm)s cm too short."),
    Why.TOO_SMALL_TO_TURN: _l("%(object)s is %(cm)s cm too small."),
    Why.TOO_LOW: _l("%(object)s is %(cm)s cm too low."),
    Why.TOO_HIGH: _l("%(object)s is %(cm)s cm too high."),
    Why.TOO_STEEP: _l("%(object)s is %(percent)s %% too steep."),
    Why.TOO_FAR: _l("The way along %(object)s is %(number)d m too long."),
    Why.TOO_WEAK: _l("%(object)s carries %(number)d kg too little."),
}
_UNITS = {
    "person_plus_device_mass": "kg",
    "ramp_gradient_max": "%",
    "walk_distance_max": "m",
    "steps_max": "",
    "travels_in": "",
    "hears_alarm": "",
    "ground_floor_bed": "",
}
"""{field of the person: unit of what is left}; mm where it is not here."""
_TOO_FOR_YOU = {
    Why.TOO_NARROW: _l("%(object)s is %(cm)s cm too narrow for your chair."),
    Why.TOO_SHORT: _l("%(object)s is %(cm)s cm too short for your chair."),
}
_SAID = {
    Why.NOT_MEASURED: _l("%(object)s: nobody has measured this yet."),
    Why.NOT_CONFIRMED: _l("%(object)s: the place says that it fits, but nobody has measured it."),
    Why.NOT_TOLD: _l("%(object)s comes close to a limit. A measure is missing to say more."),
    Why.FITS: _l("%(object)s fits."),
    Why.OUT_OF_ORDER: _l("%(object)s has been out of order since %(moment)s."),
}


def object_of(finding: Finding) -> str:
    """What a finding is about, as the beginning of a sentence."""
    link, measure = finding.link, finding.pair.measure
    phrases = _OF_ROOM if link.kind == "bedroom" else _OF_OTHERS
    return str(phrases[measure]) % {"name": link.name} if measure in phrases else _whole(link)


def _whole(link: Link) -> str:
    name = link.name
    return _("Room %(name)s", name=name) if link.kind == "bedroom" else _("“%(name)s”", name=name)


def sentence(finding: Finding, *, own: bool = False) -> str:
    """The finding in words; with `own` as the person reads it."""
    values = {"object": object_of(finding), **_amounts(finding)}
    if finding.why is Why.OWN_WORD:
        yours = _("%(object)s: you said that you can manage this.", **values)
        return yours if own else _("%(object)s can be managed: the person says so.", **values)
    if finding.why in _SAID:
        return str(_SAID[finding.why]) % values
    if finding.why is Why.LACKS:
        what = str(_LACKING[finding.pair.measure])
        return _("%(object)s does not have %(what)s.", object=_whole(finding.link), what=what)
    if finding.grade is Grade.TIGHT:
        return _("%(object)s is tight.", **values)
    if finding.why is Why.STEPS:
        return _steps(finding, values)
    told = _TOO_FOR_YOU if own and finding.why in _TOO_FOR_YOU else _TOO
    return str(told[finding.why]) % values


def in_one_sentence(verdict: Verdict, *, own: bool = False) -> str:
    """What decides; with `own` as the person reads it."""
    if verdict.worst is None and verdict.grade is Grade.UNKNOWN:
        return _("Nothing was told that could be compared with what is measured.")
    if verdict.worst is None:
        return _("Nothing measured stands in the way.")
    if verdict.grade is Grade.OK:
        words = [one for one in verdict.findings if one.why is Why.OWN_WORD]
        return sentence(words[0], own=own) if words else _("All that is compared here fits.")
    return sentence(verdict.worst, own=own)


def margin_of(finding: Finding) -> str:
    """What is left (+) or missing (−) at the limit, in the unit of the measure; "" for none."""
    if finding.margin is None:
        return ""
    tenths = finding.pair.asks == "ramp_gradient_max"
    unit = _UNITS.get(finding.pair.asks, "mm")
    left = abs(finding.margin) / 10 if tenths else abs(finding.margin)
    sign = "−" if finding.margin < 0 else "+"
    return f"{sign}{format_number(left)} {unit}".strip()


def rooms_that_fit(bedrooms: Sequence[tuple[Surveyed, Verdict]]) -> str:
    """The rooms that fit, in a sentence; "" where none does."""
    names = [one.row.name for one, verdict in bedrooms if verdict.grade is Grade.OK]
    if not names:
        return ""
    rooms = ", ".join(names)
    return ngettext("Room %(rooms)s fits.", "Rooms %(rooms)s fit.", len(names), rooms=rooms)


def would_this_work(participation: Participation, token: str) -> str:
    """Before anything is asked: the way to what was measured, where something was."""
    if not may_answer(participation) or not surveyed(participation.event):
        return ""
    here = url_for("own_way.show", token=token)
    return render_template("registration/matching/panels/would_this_work.html", address=here)


def shown_before(participation: Participation, group: str) -> str:
    """Above the questions of a group: what was measured and matters for them."""
    event = participation.event
    shown = {"mobility": route_of, "travel": vehicles_of}
    told = [tell(event, one) for one in shown[group](event)] if group in shown else []
    bedrooms = len(bedrooms_of(event)) if group == "mobility" else 0
    if not told and not bedrooms:
        return ""
    address = url_for("own_way.show", token=(request.view_args or {})["token"])
    return render_template(
        "registration/matching/panels/shown_before.html",
        objects=told,
        bedrooms=bedrooms,
        address=address,
    )


def _steps(finding: Finding, values: dict[str, object]) -> str:
    if finding.pair.measure != "steps":
        return _("%(object)s is %(cm)s cm too high.", **values)
    count = -(finding.margin or 0)
    return ngettext(
        "%(object)s has %(num)d step too many.",
        "%(object)s has %(num)d steps too many.",
        count,
        **values,
    )


def _amounts(finding: Finding) -> dict[str, object]:
    missing = abs(finding.margin or 0)
    tenths = format_number(missing / 10)
    outage = finding.link.outage
    moment = format_datetime(outage.since, outage.zone) if outage else ""
    return {"cm": tenths, "percent": tenths, "number": missing, "moment": moment}
