"""What a supporter helps to answer: the person's pages, as far as their ticks go."""

from dataclasses import replace

from events.team.categories import Category
from registration.companions.models import Supporter
from registration.companions.rules import opened_to
from registration.needs.groups import Question
from registration.needs.groups.pages import Asking
from registration.needs.groups.pages import Page
from registration.needs.groups.pages import subjects_into
from registration.needs.queries import Shown
from registration.needs.queries import Told
from registration.needs.queries import asking_now
from registration.needs.queries import asking_of
from registration.needs.queries import consents_of
from registration.needs.queries import journey_of
from registration.needs.queries import own_questions_of
from registration.needs.queries import subjects_of_opening
from registration.needs.queries import told_in
from registration.needs.queries import told_of
from registration.needs.rules import may_answer

_NEVER = "emergency_instructions"
"""The emergency note opens to nobody but the person, and in an emergency."""


def helped_in(supporter: Supporter) -> frozenset[Category]:
    """The categories in which a supporter writes: ticked, and the person's consent holds."""
    participation = supporter.participation
    if not may_answer(participation):
        return frozenset()
    agreed = consents_of(participation)
    return frozenset(one for one in agreed if one.value in supporter.fills)


def read_by(supporter: Supporter) -> list[Category]:
    """The categories whose answers a supporter reads, once needs may be told at all."""
    return opened_to(supporter) if may_answer(supporter.participation) else []


def told_to(supporter: Supporter) -> Told:
    """What a supporter reads of all that was told. Raises Refused."""
    return told_of(supporter.participation).within(frozenset(opened_to(supporter)))


def answers_in(supporter: Supporter, category: Category) -> list[Shown]:
    """The answers in a category that is open to the supporter, in words. Raises Refused."""
    participation = supporter.participation
    own = own_questions_of(participation.event, removed=None)
    return told_in(category, told_of(participation), own)


def subjects_for(supporter: Supporter) -> dict[str, str]:
    """{subject: label} of the opening question that lead to what the supporter helps with."""
    participation = supporter.participation
    is_easy = told_of(participation).in_easy_words
    offered = subjects_of_opening(participation, in_easy_words=is_easy)
    into = subjects_into(helped_in(supporter))
    return {name: label for name, label in offered.items() if name in into}


def pages_for(supporter: Supporter) -> list[Page]:
    """The pages on which a supporter helps, with only the questions of their categories."""
    return _pages_for(supporter, asking_of(supporter.participation))


def next_for(supporter: Supporter) -> Page | None:
    """The first of the pages of this sitting with something that was not shown to anybody yet."""
    told = told_of(supporter.participation)
    pages = _pages_for(supporter, asking_now(supporter.participation, told))
    return next((one for one in pages if {each.name for each in one.questions} - told.seen), None)


def journey_for(supporter: Supporter) -> tuple[str, int] | None:
    """The page on which the questions about a booked journey begin; None without, or once begun."""
    key = journey_of(supporter.participation, told_of(supporter.participation))
    return key if key in {one.key for one in pages_for(supporter)} else None


def _pages_for(supporter: Supporter, asking: Asking) -> list[Page]:
    open_now = helped_in(supporter)
    pages = told_to(supporter).pages(asking)
    kept = [replace(page, questions=_open(page, open_now)) for page in pages]
    return [page for page in kept if page.questions]


def _open(page: Page, open_now: frozenset[Category]) -> list[Question]:
    return [
        one
        for one in page.questions
        if page.group.category_of(one) in open_now and one.name != _NEVER
    ]
