"""Letters to assistants and supporters. None of them says what somebody needs."""

from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.models import Channel
from foundation.clock import now
from foundation.mail import post
from registration.companions.models import Companion
from registration.companions.models import Suggestion
from registration.needs.letters import to_organisers

_HERE = "registration/companions/letters"


def reaches(companion: Companion) -> bool:
    """Whether letters reach the assistant, besides by the hand of the person they come with."""
    return companion.is_named and companion.participation.channel != Channel.BESIDE


def comes_with(companion: Companion) -> None:
    """To a named assistant: with whom they come, and the way to their own pages."""
    if reaches(companion):
        link = new_link(companion.participation)
        _to_assistant(companion, "comes_with", f"{link}/assisting")


def no_longer_with(companion: Companion) -> None:
    """To a named assistant: that they are not expected any more."""
    if reaches(companion):
        _to_assistant(companion, "no_longer_with", None)


def left(companion: Companion) -> None:
    """To the person: that their assistant says they cannot come."""
    beside = companion.beside
    dedup = f"left:{companion.id}:{companion.participation.version}"
    link = f"{new_link(beside)}/companions"
    who = companion.participation.name
    post(letter_about(beside, f"{_HERE}/left.txt", dedup, link, who=who))


def suggested(suggestion: Suggestion) -> None:
    """To the person: somebody is suggested, and the way to who it is."""
    participation = suggestion.participation
    dedup = f"suggested:{suggestion.id}"
    link = f"{new_link(participation)}/companions"
    post(letter_about(participation, f"{_HERE}/suggested.txt", dedup, link))


def comes_instead(suggestion: Suggestion) -> None:
    """To the person: whoever was to be there cannot come, and the way to who comes instead."""
    participation = suggestion.participation
    dedup = f"instead:{suggestion.id}:{suggestion.version}"
    link = f"{new_link(participation)}/companions"
    post(letter_about(participation, f"{_HERE}/comes_instead.txt", dedup, link))


def answered(suggestion: Suggestion) -> None:
    """To the organisers: somebody answered a suggestion; not which, and not for what."""
    dedup = f"answered:{suggestion.id}:{suggestion.version}"
    to_organisers(suggestion.participation, f"{_HERE}/answered.txt", dedup)


def _to_assistant(companion: Companion, kind: str, link: str | None) -> None:
    dedup = f"{kind}:{companion.id}:{now():%Y%m%d%H%M%S%f}"
    template, who = f"{_HERE}/{kind}.txt", companion.beside.name
    post(letter_about(companion.participation, template, dedup, link, who=who))
