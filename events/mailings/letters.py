"""The letter to each person of a group."""

from events.mailings.models import Mailing
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.post.queries import Choice
from events.team.models import Participation
from foundation.i18n import and_near
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail.letter import Words

_HERE = "events/mailings/letters"
KINDS = (
    Kind(f"{_HERE}/mailing.txt", _l("A letter to a group")),
    Kind(f"{_HERE}/reminder.txt", _l("A reminder of a day of the training")),
)
"""Their words are where organisers begin when they write to a group."""


def kind_of(mailing: Mailing) -> Kind:
    """Which of the two it is."""
    letter, reminder = KINDS
    return letter if mailing.anchor is None else reminder


def choice_for(mailing: Mailing, wanted: str) -> Choice:
    """The words of the letter for somebody who wants that language, or the nearest that it has."""
    nearest = (*and_near(wanted), mailing.event.language, "en", *mailing.texts)
    language = next(code for code in nearest if code in mailing.texts)
    own = Words(**mailing.texts[language])
    return Choice(language, own, missed="" if language == wanted else wanted)


def to_one(mailing: Mailing, participation: Participation, link: str) -> Letter:
    """The letter to one person of the group, once for each person."""
    choice = choice_for(mailing, participation.language)
    dedup = f"mailing:{mailing.id}:{participation.id}"
    return letter_about(participation, kind_of(mailing).template, dedup, link, choice)
