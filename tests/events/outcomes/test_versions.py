"""Versions of texts, their languages and their easy words."""

from events.outcomes import actions
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.queries import steps_between
from events.outcomes.queries import versions_of
from foundation.store import transaction
from tests.support.outcomes import EDITOR
from tests.support.outcomes import ENACT
from tests.support.outcomes import PUBLIC
from tests.support.outcomes import an_item
from tests.support.outcomes import values
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


def test_easy_words_for_those_who_want_them(visitor: Visitor) -> None:
    alice, event = alices_training()
    an_item(event, alice, easy={"en": "We need a law."})
    an_item(event, alice, OutcomeKind.DO, text="Listen")
    actions.publish(event, alice)

    visitor.open(PUBLIC).sees(ENACT).follow("Easy words")

    visitor.sees("We need a law.", "Listen", "You read easy words.").sees_not(ENACT)
    visitor.follow("The words of the group").sees(ENACT).sees_not("We need a law.")


def test_the_languages_of_the_training_are_the_fields(visitor: Visitor) -> None:
    alice, event = alices_training(text_languages=["bg", "sq"])
    item = an_item(event, alice, texts={"en": ENACT, "hr": "Donijeti zakon"})
    sign_in(visitor, alice).open(f"{EDITOR}/{item.id}")

    visitor.fill("The recommendation, in Albanian", "Miratoni ligj").tick(
        "Article 19: Living independently and being included in the community"
    )
    visitor.choose("How far the group came", "Suggested").press("Save")

    assert item.texts == {"en": ENACT, "sq": "Miratoni ligj", "hr": "Donijeti zakon"}
    assert item.articles == ["19"]
    visitor.follow("History").sees("Albanian", "[added:] Miratoni ligj", "[added:] Suggested")
    actions.publish(event, alice)
    visitor.open(f"{PUBLIC}?lang=sq").sees("Miratoni ligj", "Suggested by the group.")
    visitor.open(f"{PUBLIC}?lang=lt").sees(ENACT, "no translation into Lithuanian")


def test_a_version_from_before_knows_less(app: object) -> None:
    alice, event = alices_training()
    item = an_item(event, alice, text="First")
    actions.change_item(event, item, values("Second", easy={"en": "Easy"}), 1, alice)
    old = versions_of(item)[0]
    with transaction():
        old.content = {"texts": {"en": "First"}, "more": {}, "agreed": 3, "present": 5}

    changes = steps_between(item, versions_of(item))[0].changes
    actions.restore_version(event, item, 1, 2, alice)

    assert [(change.name, change.language) for change in changes] == [
        ("texts", "en"),
        ("easy", "en"),
        ("agreed", ""),
        ("present", ""),
    ]
    assert (item.texts, item.easy, item.agreed) == ({"en": "First"}, {}, 3)
    assert item.state is OutcomeState.AGREED


def test_every_version_is_kept_and_can_stand_again(visitor: Visitor) -> None:
    alice, event = alices_training()
    item = an_item(event, alice, OutcomeKind.DEFINITION, text="First words")
    sign_in(visitor, alice).open(EDITOR).follow("Change: First words")
    visitor.fill("The definition, in English", "Second words").press("Save")
    visitor.follow("History: Second words").sees("Stands now: version 2", "First words")

    visitor.sees("[taken out:] First [end]", "[added:] Second [end]", "Written by Alice Martin on")
    visitor.press("Restore this version 1")

    visitor.sees("Stands now: version 3", "This is how the text was first written.")
    assert item.texts == {"en": "First words"}
    assert [old.version for old in versions_of(item)] == [2, 1]
    visitor.open(EDITOR).sees("Alice Martin brought back an earlier version of “First words”.")


def test_a_text_that_was_never_changed(visitor: Visitor) -> None:
    alice, event = alices_training()
    item = an_item(event, alice)

    actions.change_item(event, item, values(ENACT), 0, alice)

    assert versions_of(item) == []
    page = sign_in(visitor, alice).open(f"{EDITOR}/{item.id}/history")
    page.sees("This text was never changed.")


def test_an_old_page_restores_nothing(visitor: Visitor) -> None:
    alice, event = alices_training()
    item = an_item(event, alice, text="One")
    actions.change_item(event, item, values("Two"), 1, alice)
    sign_in(visitor, alice).open(f"{EDITOR}/{item.id}/history")
    actions.change_item(event, item, values("Three"), 2, alice)

    visitor.press("Restore this version 1")

    assert visitor.status == 409
    assert item.texts == {"en": "Three"}


def test_a_version_that_never_was(visitor: Visitor) -> None:
    alice, event = alices_training()
    item = an_item(event, alice, text="One")
    actions.change_item(event, item, values("Two"), 1, alice)
    sign_in(visitor, alice).open(f"{EDITOR}/{item.id}/history")
    form = visitor.page.button("Restore this version 1").getparent()
    form.set("action", f"{EDITOR}/{item.id}/restore/99")

    assert visitor.press("Restore this version 1").status == 404
