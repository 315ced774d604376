"""What needs hold on a person, as they take it away with them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import history_of
from foundation.i18n import gettext as _
from foundation.people.queries import names_of
from foundation.personal_data import Chapter
from foundation.personal_data import Entry
from foundation.privacy.telling import Said
from foundation.privacy.telling import as_language
from foundation.privacy.telling import chapter
from foundation.privacy.telling import entry
from foundation.store import all_of
from registration.needs.groups import DICTIONARY
from registration.needs.groups import key_of
from registration.needs.groups.opening import SUBJECTS
from registration.needs.models import DogPaper
from registration.needs.models import KeptProfile
from registration.needs.models import NeedsConsent
from registration.needs.models import NoteOpening
from registration.needs.models import TalkRequest
from registration.needs.models import Way
from registration.needs.queries.keeping import kept_for
from registration.needs.queries.keeping import profile_of
from registration.needs.queries.opening import unsealed
from registration.needs.queries.organising import own_questions_of
from registration.needs.queries.papers import papers_of
from registration.needs.queries.papers import rows_of_papers
from registration.needs.queries.showing import told_in
from registration.needs.queries.telling import NOTE
from registration.needs.queries.telling import Told
from registration.needs.queries.telling import content_of
from registration.needs.queries.telling import rows_of
from registration.needs.queries.telling import told_of


def held_on(participation: Participation) -> Iterator[Chapter]:
    """The answers in words, with the stored words beside them; consents; talks; openings."""
    told, zone = told_of(participation), participation.event.zone
    if told.groups:
        yield _answers(participation, told)
    note = content_of(rows_of(participation).get(NOTE))
    if note:
        said = note.get("emergency_instructions", "")
        words = entry("emergency_instructions", _("Your emergency note"), said)
        yield Chapter("emergency_note", _("Your emergency note"), [[words]])
    consents = all_of(_of(NeedsConsent, participation))
    labels = {"wording": _("To which wording"), "language": _("In which language")}
    title = _("To what you agreed")
    yield chapter("consents", title, consents, zone, labels=labels, add=_agreed)
    talks = all_of(_of(TalkRequest, participation))
    yield chapter(
        "talks", _("How you like to talk"), talks, zone, labels=_labels_of_talk(), add=_wish
    )
    yield _papers(participation)
    openings = all_of(_of(NoteOpening, participation))
    names = names_of(row.opened_by_id for row in openings)

    def opened(row: NoteOpening) -> dict[str, str]:
        return {"opened_by": names.get(row.opened_by_id, ""), **unsealed(row)}

    title = _("Who opened your emergency note")
    labels = {"opened_at": _("When"), "opened_by": _("Who"), "reason": _("Why")}
    yield chapter("note_openings", title, openings, zone, labels=labels, add=opened)


def _papers(participation: Participation) -> Chapter:
    """The names of the files; the files themselves lie beside it (papers_to_take)."""
    names = {paper.row.id: paper.name for paper in papers_of(participation)}
    rows = rows_of_papers(participation)
    labels = {"added_at": _("When you added it"), "name": _("Name of the file")}

    def name_of(row: DogPaper) -> dict[str, str]:
        return {"name": names[row.id]}

    title, zone = _("Papers of your dog"), participation.event.zone
    return chapter("dog_papers", title, rows, zone, labels=labels, add=name_of)


def kept_on(participation: Participation) -> Iterator[Chapter]:
    """What the person lets us keep for their next training, where they did so from here."""
    profile = own_profile_of(participation)
    if profile is None:
        return
    title = _("Kept for your next training")
    told = _in_words(Told(kept_for(profile)), participation)
    rows = [*told, [entry("answers", "", kept_for(profile))]]
    labels = {"kept_until": _("Kept until"), "wording": _("To which wording")}
    yield chapter("kept_profile", title, [profile], participation.event.zone, labels=labels)
    yield Chapter("kept_answers", title, rows)


def own_profile_of(participation: Participation) -> KeptProfile | None:
    """What is kept for this person, if it was kept last, or brought, through this participation.

    Whoever applies can type any address, so a personal link alone does not open what the owner
    of that address kept elsewhere.
    """
    profile = profile_of(participation)
    if profile is None:
        return None
    acts = history_of(participation.id, "kept.profile", "brought.profile")
    is_own = any(one.act == "brought.profile" or one.at >= profile.agreed_at for one in acts)
    return profile if is_own else None


def _of(model: Any, participation: Participation) -> Any:  # noqa: ANN401 - a table with that column
    return select(model).where(model.participation_id == participation.id)


def _answers(participation: Participation, told: Told) -> Chapter:
    subjects = [str(SUBJECTS.get(one, one)) for one in told.subjects]
    first = [entry("subjects", _("What we should arrange"), subjects)]
    rows = [first, *_in_words(told, participation), [entry("answers", "", told.groups)]]
    return Chapter("needs", _("What you told about your needs"), rows)


def _in_words(told: Told, participation: Participation) -> list[list[Entry]]:
    """A row for each category; its name for machines stands with the stored words alone."""
    own = own_questions_of(participation.event, removed=None)
    found = []
    for category in Category:
        shown = told_in(category, told, own)
        if shown:
            about = Entry("category", _("About"), category.value, [category.label])
            found.append([about, *(Entry("", one.question, None, one.words) for one in shown)])
    alone = list(_details_alone(told))
    return [*found, alone] if alone else found


def _details_alone(told: Told) -> Iterator[Entry]:
    """Details whose question has no answer any more: the pages do not show them, but kept."""
    for name, group in DICTIONARY.items():
        answers = told.groups.get(name, {})
        for question in group.questions:
            for detail in question.details:
                more = answers.get(key_of(question, detail))
                if more and answers.get(question.name) in (None, "", []):
                    yield Entry("", f"{question.label} {detail.label}", None, [str(more)])


def _agreed(row: NeedsConsent) -> dict[str, Said]:
    return {"language": as_language(row.language)}


def _labels_of_talk() -> dict[str, str]:
    return {
        "asked_at": _("When you asked"),
        "done_at": _("When you talked"),
        "way": _("How"),
        "more": _("In your words"),
    }


def _wish(row: TalkRequest) -> dict[str, Any]:
    wish = unsealed(row)
    return wish | {"way": Way(wish["way"])} if wish.get("way") in set(Way) else wish
