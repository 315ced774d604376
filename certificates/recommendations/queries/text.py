"""An edition as plain text: for braille and for counting its hash."""

from collections.abc import Iterator
from collections.abc import Sequence

from certificates.press.papers import OutcomeText
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import Words
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import ngettext


def plain_text(values: RecommendationsValues) -> str:
    """All words of an edition, in the language in use: one line each, one empty line between parts.

    The hash of an edition is SHA-256 over this text in UTF-8, so it holds every text that the
    page and the paper hold, and nothing that either of them adds for looks, such as contents.
    """
    parts = [_head(values), *_chapters(values), _end(values)]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _head(values: RecommendationsValues) -> list[str]:
    day = format_date(values.issued_on)
    return [
        values.title,
        values.training_title,
        f"{values.dates}, {values.place}",
        values.edition or "",
        _("Version %(version)s, %(date)s", version=values.version, date=day),
        values.public_url,
    ]


def _chapters(values: RecommendationsValues) -> Iterator[list[str]]:
    definitions = [values.definition] if values.definition else []
    chapters = (
        (_("Recommendations"), values.recommendations),
        (_("Definition"), [*definitions, *values.more_definitions]),
        (_("Do"), values.dos),
        (_("Don’t"), values.donts),
        (_("Characteristics"), values.characteristics),
        (_("Terms compared"), values.terms),
        (_("Barriers and solutions"), values.barriers),
        (_("Challenges"), values.challenges),
        (_("Ideas for the future"), values.future_ideas),
    )
    for title, texts in chapters:
        if texts:
            yield [title]
            for number, text in enumerate(texts, start=1):
                yield list(_lines(number, text))
    yield [_("Who met, where and why"), *_meeting(values)]
    if values.method:
        yield [_("How it was agreed"), *values.method]


def _lines(number: int, text: OutcomeText) -> Iterator[str]:
    first = f"{text.compared_with.text}: {text.text}" if text.compared_with else text.text
    yield f"{number}. {first}"
    told: Sequence[tuple[str, Words]] = (
        (_("What helps"), text.solution),
        (_("To"), text.addressee),
        (_("Why"), text.reason),
        (_("UN CRPD"), Words("; ".join(text.articles))),
        (_("Other law"), text.legal),
        (_("In easy words"), text.easy),
        (_("How"), text.how),
    )
    yield from (f"{label}: {words.text}" for label, words in told if words)
    if text.agreement:
        yield text.agreement
    yield from (f"{_('Reservation')}: {line}" for line in text.reservations)


def _meeting(values: RecommendationsValues) -> Iterator[str]:
    yield ", ".join(organisation.name for organisation in values.organisations)
    yield ngettext("%(num)s person", "%(num)s people", values.participants)
    if values.countries:
        yield ", ".join(values.countries)
    if values.trainers:
        yield ", ".join(f"{trainer.name} ({trainer.country})" for trainer in values.trainers)
    if values.named:
        yield ", ".join(values.named)
    if values.purpose:
        yield values.purpose


def _end(values: RecommendationsValues) -> list[str]:
    history = [earlier.in_words for earlier in values.earlier]
    said = [values.changes, *history, values.licence or "", values.contact or ""]
    return [line.strip() for line in said if line.strip()]
