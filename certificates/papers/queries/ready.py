"""Whether a paper can be given: to one person, and to whom of all."""

from dataclasses import replace

from certificates.papers.kinds import INVITATION
from certificates.papers.kinds import About
from certificates.papers.kinds import PaperKind
from certificates.papers.kinds import Whose
from certificates.papers.queries.laying import about_of
from certificates.papers.queries.laying import lay
from certificates.papers.queries.people import coming_in
from certificates.papers.queries.rows import given_in
from certificates.papers.queries.rows import passports_in
from certificates.papers.queries.rows import told_in
from certificates.papers.rules import may_have
from events.call.models import Event
from events.team.models import Participation
from foundation.errors import Refused
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from registration.needs.queries import unsealed
from registration.travel.queries import passport_of


def ready_for(kind: PaperKind, participation: Participation, language: str) -> About:
    """What the paper is made of, with the passport where the kind names people by it.

    Raises Refused where something is missing.
    """
    if not may_have(participation):
        raise Refused(_("This person has no place. Papers are for people who come."))
    about = about_of(participation.event, language, participation)
    if kind.lacks(about):
        raise Refused(_("Something is missing. Write first who invites, pays and signs."))
    if kind is not INVITATION:
        return about
    passport = passport_of(participation)
    if passport is None or passport.sealed is None:
        raise Refused(_("The person has not given the data of their passport yet."))
    return replace(about, passport=unsealed(passport))


def can_be_told(kind: PaperKind, event: Event) -> bool:
    """Whether it is for everybody and ready: nothing is missing, and it says something."""
    about = about_of(event, event.language)
    return kind.whose is Whose.EVERYBODY and not kind.lacks(about) and bool(lay(kind, about).parts)


def untold_in(event: Event, kind: PaperKind) -> list[Participation]:
    """Who comes and was not told yet that it is ready; [] while it is not."""
    if not can_be_told(kind, event):
        return []
    told = told_in(event, kind.name)
    return [one for one in coming_in(event) if one.id not in told]


def waiting_in(event: Event, kind: PaperKind) -> list[Participation]:
    """Who could be given the paper now and has none; [] while something is missing for all."""
    if not kind.is_given or kind.lacks(about_of(event, current_language())):
        return []
    given, passports = given_in(event, kind.name), passports_in(event)
    return [
        one
        for one in coming_in(event)
        if one.id not in given and (kind is not INVITATION or passports.get(one.id))
    ]
