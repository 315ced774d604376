"""Who agreed, in honest words, and what changed between two texts."""

import pytest
from flask import Flask

from events.outcomes.agreement import Figures
from events.outcomes.agreement import agreement_in_words
from events.outcomes.convention import ARTICLES
from events.outcomes.differences import Change
from events.outcomes.differences import differences
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.rules import can_be_merged

pytestmark = pytest.mark.one_store(reason="pure functions, nothing is stored")
AGREED, SUGGESTED = OutcomeState.AGREED, OutcomeState.DRAFTED


@pytest.mark.parametrize(
    ("state", "figures", "words"),
    [
        (AGREED, Figures(), "Agreed by the group. How many people agreed was not written down."),
        (SUGGESTED, Figures(), "Suggested by the group. Who agreed was not written down."),
        (
            AGREED,
            Figures(present=15),
            (
                "Agreed by the group. 15 people were present. "
                "How many people agreed was not written down."
            ),
        ),
        (AGREED, Figures(15, present=15), "Agreed by all 15 people who were present."),
        (AGREED, Figures(1, present=1), "Agreed by 1 of 1 people."),
        (SUGGESTED, Figures(15, present=15), "15 of 15 people said yes."),
        (
            AGREED,
            Figures(12, 1, 2, 15),
            "Agreed by 12 of 15 people. 1 person was not sure. 2 people were against.",
        ),
        (
            AGREED,
            Figures(12, 1, None, 15),
            (
                "Agreed by 12 of 15 people. 1 person was not sure. "
                "What 2 others said was not written down."
            ),
        ),
        (
            SUGGESTED,
            Figures(None, None, 1, 9),
            (
                "Suggested by the group. 9 people were present. Who agreed was not written down. "
                "1 person was against."
            ),
        ),
    ],
)
def test_who_agreed(app: Flask, state: OutcomeState, figures: Figures, words: str) -> None:
    assert agreement_in_words(state, figures) == words


def test_the_convention_has_fifty_articles(app: Flask) -> None:
    assert list(ARTICLES) == [str(number) for number in range(1, 51)]
    assert all(str(name).startswith(f"Article {number}: ") for number, name in ARTICLES.items())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a b", "a b", ["a b"]),
        ("", "new", ["+new"]),
        ("gone", "", ["-gone"]),
        (
            "Supporting local CILs",
            "Support local CILs now.",
            ["-Supporting", "+Support", " local CILs", "+ now."],
        ),
        ("one two three", "one 2 III", ["one ", "-two three", "+2 III"]),
    ],
)
def test_what_changed(old: str, new: str, told: list[str]) -> None:
    signs = {Change.KEPT: "", Change.ADDED: "+", Change.TAKEN_OUT: "-"}

    assert [signs[change] + text for change, text in differences(old, new)] == told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We ask people first. " * 140, "We ask all people first. " * 120),
        ("a b " * 750, "b a c " * 500),
    ],
)
def test_what_changed_in_the_longest_texts_is_found(old: str, new: str) -> None:
    pieces = differences(old, new)

    assert "".join(text for change, text in pieces if change is not Change.TAKEN_OUT) == new
    assert "".join(text for change, text in pieces if change is not Change.ADDED) == old


@pytest.mark.parametrize(
    ("kinds", "fits"),
    [
        (["do", "do"], True),
        (["do", "characteristic"], True),
        (["future_idea", "recommendation"], True),
        (["do"], False),
        (["do", "barrier"], False),
        (["definition", "term"], False),
    ],
)
def test_which_texts_go_together(kinds: list[str], fits: bool) -> None:  # noqa: FBT001 - a case
    assert can_be_merged([OutcomeKind(kind) for kind in kinds]) is fits
