"""The letter to each person of a group."""

from dataclasses import replace

from events.mailings.models import Mailing
from events.mailings.queries import choice_for
from events.mailings.queries import files_of
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.post.letters import words_of_event
from events.post.queries import Choice
from events.post.queries import choose
from events.post.queries import standard_words
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail.letter import Words
from foundation.mail.words import PLACEHOLDER
from foundation.mail.words import filled
from foundation.mail.words import write

# A name of a file is no place for a placeholder.
_NO_BRACES = str.maketrans("{}", "()")
_HERE = "events/mailings/letters"
KINDS = (
    Kind(f"{_HERE}/mailing.txt", _l("A letter to a group")),
    Kind(f"{_HERE}/day_reminder.txt", _l("A reminder of a day of the training")),
)
"""Their words are where organisers begin when they write to a group."""


def kind_of(mailing: Mailing) -> Kind:
    """Which of the two it is."""
    letter, reminder = KINDS
    return letter if mailing.anchor is None else reminder


def to_one(mailing: Mailing, participation: Participation, link: str) -> Letter:
    """The letter to one person of the group, once for each person."""
    choice = _with_files(mailing, choice_for(mailing, participation.language))
    dedup = f"mailing:{mailing.id}:{participation.id}"
    return letter_about(participation, kind_of(mailing).template, dedup, link, choice)


def _with_files(mailing: Mailing, choice: Choice) -> Choice:
    """The choice with a line on the files that wait on the person's page."""
    names = [row.file.name.translate(_NO_BRACES) for row in files_of(mailing)]
    if not names or choice.own is None:
        return choice
    with using_language(choice.language):
        line = _("On your page, by the link in this letter: %(files)s.", files=", ".join(names))
    own = Words(choice.own.subject, f"{choice.own.text}\n\n{line}")
    return replace(choice, own=own)


def first_words(mailing: Mailing, language: str) -> Words:
    """Where organisers begin to write: their own words of such letters, else the standard ones."""
    kind = kind_of(mailing)
    choice = choose(mailing.event, kind.key, language)
    return choice.own or standard_words(kind, choice.language)


def preview_for(mailing: Mailing, participation: Participation) -> Words:
    """The letter as this person gets it, without their personal link."""
    words = write(to_one(mailing, participation, "/"))
    return Words(words.subject, filled(words.text, {"link": _("(personal link)")}))


def name_of(mailing: Mailing) -> str:
    """What a list calls a letter: its subject in the language of the training, else the first."""
    own = mailing.event.language
    language = own if own in mailing.texts else next(iter(mailing.texts), "")
    if not language:
        return _("Letter without words yet")
    values = words_of_event(mailing.event, language)
    subject = mailing.texts[language]["subject"]
    return PLACEHOLDER.sub(lambda found: values.get(found[1], "…"), subject)
