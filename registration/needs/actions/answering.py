"""A person tells what they need, page by page; each page is kept on its own."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import hold
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.actions.consenting import agree
from registration.needs.actions.erasing import forget_papers_without_dog
from registration.needs.actions.sealing import refuse_before_offer
from registration.needs.actions.writing import categories_in
from registration.needs.actions.writing import category_of
from registration.needs.actions.writing import take_over
from registration.needs.actions.writing import write
from registration.needs.groups import ARRANGE
from registration.needs.groups.pages import lapsed
from registration.needs.models import NeedsAnswer
from registration.needs.models import Values
from registration.needs.queries import OPENING
from registration.needs.queries import OWN
from registration.needs.queries import Told


@dataclass(frozen=True)
class Sent:
    """What one page sent."""

    #: A group of the dictionary, queries.OWN or queries.NOTE.
    group: str
    #: The names of all fields that the page showed.
    asked: Collection[str]
    #: {field: answer} of those that have one.
    answers: Mapping[str, object]
    #: The categories whose box the person ticked on this page.
    agreed: frozenset[Category] = frozenset()
    #: The fields that the trainers may be told; None where the page did not ask.
    shared: Collection[str] | None = None
    #: The version of the row that the page showed, 0 for none.
    seen: int = 0
    #: The questions that the page showed, so that the next visit goes on after them.
    shown: Collection[str] = field(default=())


def choose_subjects(participation: Participation, subjects: Sequence[str], by: Actor) -> None:
    """Keep what the person chose on the opening page. Raises Refused before an offer."""
    with transaction():
        _begin(participation)
        rows = queries.rows_of(participation)
        _note_down(participation, {ARRANGE: list(subjects)}, rows)
        record(by, "began.needs", participation, participation.event_id)


def read_in_easy_words(participation: Participation, wanted: bool) -> None:  # noqa: FBT001 - one choice
    """Show these pages in easy words from now on, or no longer. Raises Refused before an offer."""
    with transaction():
        _begin(participation)
        _note_down(participation, {"easy": wanted}, queries.rows_of(participation))


def answer(participation: Participation, sent: Sent, by: Actor) -> None:
    """Keep what one page sent; fields left empty have no answer any more.

    Raises Refused before an offer and where a category has no consent; Conflict when the answers
    changed meanwhile.
    """
    with transaction():
        _begin(participation)
        agreed = agree(participation, sent.agreed)
        rows = queries.rows_of(participation)
        if sent.group in rows:
            check_version(rows[sent.group], sent.seen)
        rows = take_over(participation, rows, agreed)
        before = queries.content_of(rows.get(sent.group))
        after = _merged(sent, before, queries.told_in_rows(rows, agreed))
        _refuse_without_consent(categories_in(participation, sent.group, after) - agreed.keys())
        changed = _changed_categories(participation, sent.group, before, after)
        _mark_news(participation, changed, after)
        write(participation, sent.group, after, rows.get(sent.group), agreed)
        _note_down(participation, {"seen": sent.shown}, rows)
        if "assistance_dog" in sent.asked:
            forget_papers_without_dog(participation)
        if changed:
            queries.from_above().changed(participation, changed.keys())
            record(by, "answered.needs", participation, participation.event_id)


def _begin(participation: Participation) -> None:
    hold(participation)
    refuse_before_offer(participation)


def _note_down(participation: Participation, news: Values, rows: Mapping[str, NeedsAnswer]) -> None:
    """Add to the row that steers the pages; what was shown is added to what was shown before."""
    row = rows.get(OPENING)
    content = queries.content_of(row)
    shown = sorted({*content.get("seen", []), *news.get("seen", [])})
    write(participation, OPENING, {**content, **news, "seen": shown}, row, {})


def _merged(sent: Sent, before: Values, told: Told) -> Values:
    after = {key: value for key, value in before.items() if key not in sent.asked}
    after |= {key: value for key, value in sent.answers.items() if value not in (None, "", [])}
    if sent.group != OWN:
        fields = {**told.fields, **after}
        fields = {key: fields[key] for key in fields if key not in sent.asked or key in after}
        for name in set(lapsed(after, fields)) - set(sent.asked):
            del after[name]
    if sent.shared is not None:
        on_page = {key.partition("__")[0] for key in sent.asked}
        kept = set(before.get("_shared", ())) - on_page
        after["_shared"] = sorted(kept | (set(sent.shared) & set(after)))
    return after if any(not key.startswith("_") for key in after) else {}


def _refuse_without_consent(lacking: Collection[Category]) -> None:
    if lacking:
        field_name = f"consent_{min(lacking)}"
        raise Refused(
            _("Tick the box if we may keep what you wrote. Without it we cannot save it."),
            field_name,
        )


def _changed_categories(
    participation: Participation, group: str, before: Values, after: Values
) -> dict[Category, list[str]]:
    """{category: the fields whose answers are others now}."""
    of_own = queries.category_of_own(participation.event) if group == OWN else {}
    changed: dict[Category, list[str]] = {}
    for key in sorted(before.keys() | after.keys()):
        if not key.startswith("_") and before.get(key) != after.get(key):
            changed.setdefault(category_of(group, key, of_own), []).append(key)
    return changed


def _mark_news(
    participation: Participation, changed: Mapping[Category, list[str]], after: Values
) -> None:
    """Mark what changed since somebody read it or arranged for it, and tell the organisers.

    A first answer in a category that nobody has opened yet is no news. Where something is
    arranged already, the room of arrangements writes to them.
    """
    if not changed:
        return
    arranged = queries.from_above().arranged(participation)
    read = queries.categories_looked_at(participation)
    for category, keys in changed.items():
        if category.value in arranged or category.value in read:
            marks = {key.partition("__")[0]: clock.now().isoformat() for key in keys}
            after["_changed"] = {**after.get("_changed", {}), **marks}
            if category.value not in arranged:
                letters.changed(participation)
