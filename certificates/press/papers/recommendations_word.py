"""The recommendations document as a Word file: what the PDF says, in the same order."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from certificates.press.papers.common import printed_address
from certificates.press.papers.recommendations import OutcomeText
from certificates.press.papers.recommendations import RecommendationsValues
from certificates.press.papers.recommendations import Words
from certificates.press.word import Properties
from certificates.press.word import WordFile
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.i18n import using_language

Parts = list[str | Words]


def recommendations_word(
    values: RecommendationsValues, language: str, logos: Mapping[str, bytes] | None = None
) -> bytes:
    """The document with its fixed words in `language`, as DOCX."""
    with using_language(language):
        file = WordFile(
            Properties(
                title=f"{values.title}: {values.training_title}",
                authors=", ".join(one.name for one in values.organisations),
                language=language,
                made_on=values.issued_on,
            )
        )
        _cover(file, values, logos or {})
        file.contents(_("Contents"))
        _agreed(file, values)
        _meeting(file, values)
        _citing(file, values)
        return file.content()


def _cover(file: WordFile, values: RecommendationsValues, logos: Mapping[str, bytes]) -> None:
    for mark in values.organisations:
        logo = logos.get(mark.logo_asset or "")
        if logo:
            file.picture(logo, mark.name)
        else:
            file.paragraph(mark.name)
    file.heading(Words(values.title, values.language), 1)
    file.paragraph(Words(values.training_title, values.language), style="Subtitle")
    file.paragraph(f"{values.dates},", Words(values.place, values.language))
    if values.edition:
        file.paragraph(values.edition)
    day = format_date(values.issued_on)
    file.paragraph(_("Version %(version)s, %(date)s", version=values.version, date=day))


def _agreed(file: WordFile, values: RecommendationsValues) -> None:
    _recommendations(file, values.recommendations)
    _definitions(
        file, [*([values.definition] if values.definition else []), *values.more_definitions]
    )
    _practice(file, values)
    _statements(file, _("Characteristics"), values.characteristics)
    _terms(file, values.terms)
    _answered(file, _("Barriers and solutions"), values.barriers, (_("Barrier"), _("What helps")))
    _answered(file, _("Challenges"), values.challenges, (_("Challenge"), _("Possible answer")))
    _statements(file, _("Ideas for the future"), values.future_ideas)


def _practice(file: WordFile, values: RecommendationsValues) -> None:
    if values.dos or values.donts:
        file.heading(_("Do’s and don’ts"), 2)
    _statements(file, _("Do"), values.dos, level=3)
    _statements(file, _("Don’t"), values.donts, level=3)


def _recommendations(file: WordFile, texts: Sequence[OutcomeText]) -> None:
    if not texts:
        return
    file.heading(_("Recommendations"), 2)
    alike = _is_alike(texts)
    for number, text in enumerate(texts, start=1):
        file.heading(_("Recommendation %(number)s", number=number), 3)
        if text.addressee:
            file.leading(_("To:"), text.addressee)
        _demand(file, text)
        if text.reason:
            file.labelled(_("Why:"), text.reason)
        if text.easy:
            file.labelled(_("In easy words:"), text.easy)
        _stands(file, text, alike=alike)
    _alike(file, texts)
    if any(text.articles for text in texts):
        file.paragraph(
            _(
                "UN CRPD: the Convention of the United Nations on the Rights of Persons with "
                "Disabilities, 2006."
            )
        )


def _demand(file: WordFile, text: OutcomeText) -> None:
    """The law stands in a footnote: a demand is read first, and then looked up."""
    words = Words(text.text, text.language)
    law: Parts = []
    if text.articles:
        law += [_("UN CRPD:"), Words("; ".join(text.articles) + ".")]
    if text.legal:
        law += [_("Other law:"), text.legal]
    if law:
        file.footnoted(words, law, style="Quote")
    else:
        file.paragraph(words, style="Quote")


def _definitions(file: WordFile, texts: Sequence[OutcomeText]) -> None:
    if texts:
        file.heading(_("Definition"), 2)
    for text in texts:
        file.paragraph(Words(text.text, text.language), style="Quote")
        if text.easy:
            file.labelled(_("In easy words:"), text.easy)
        _stands(file, text)


def _terms(file: WordFile, texts: Sequence[OutcomeText]) -> None:
    if texts:
        file.heading(_("Terms compared"), 2)
    for text in texts:
        if text.compared_with:
            file.heading(text.compared_with, 3)
        file.paragraph(Words(text.text, text.language))
        _stands(file, text)


def _statements(
    file: WordFile, title: str, texts: Sequence[OutcomeText], *, level: int = 2
) -> None:
    if not texts:
        return
    file.heading(title, level)
    alike = _is_alike(texts)
    file.list(([_text(text), *_stand(text, alike=alike)] for text in texts), numbered=False)
    _alike(file, texts)


def _answered(
    file: WordFile, title: str, texts: Sequence[OutcomeText], head: tuple[str, str]
) -> None:
    """A table where each has its answer, else a list."""
    if not texts:
        return
    file.heading(title, 2)
    alike = _is_alike(texts)
    if all(text.solution for text in texts):
        rows = (([_text(text), *_stand(text, alike=alike)], [[text.solution]]) for text in texts)
        file.table(", ".join(head), head, rows)
    else:
        items = (
            [_text(text), *_answer(text, head[1]), *_stand(text, alike=alike)] for text in texts
        )
        file.list(items, numbered=True)
    _alike(file, texts)


def _text(text: OutcomeText) -> Parts:
    return [Words(text.text, text.language)]


def _answer(text: OutcomeText, label: str) -> list[Parts]:
    return [[f"{label}:", text.solution]] if text.solution else []


def _stand(text: OutcomeText, *, alike: bool) -> Iterator[Parts]:
    """How the group stands to a text, every reservation in words."""
    if text.agreement and not alike:
        yield [text.agreement]
    if text.how:
        yield [_("How:"), text.how]
    for reservation in text.reservations:
        yield [_("Reservation:"), Words(reservation, text.reservations_language)]


def _stands(file: WordFile, text: OutcomeText, *, alike: bool = False) -> None:
    for parts in _stand(text, alike=alike):
        file.paragraph(*parts)


def _is_alike(texts: Sequence[OutcomeText]) -> bool:
    """The same sentence under every text is noise: then it stands once, at the end."""
    said = {text.agreement for text in texts}
    return len(texts) > 1 and len(said) == 1 and bool(texts[0].agreement)


def _alike(file: WordFile, texts: Sequence[OutcomeText]) -> None:
    if _is_alike(texts):
        file.paragraph(_("Each of these texts: %(agreement)s", agreement=texts[0].agreement))


def _meeting(file: WordFile, values: RecommendationsValues) -> None:
    file.heading(_("Who met, where and why"), 2)
    named = ", ".join(one.name for one in values.organisations)
    joint = len(values.organisations) > 1
    people = ngettext("%(num)s person", "%(num)s people", values.participants)
    trainers = ", ".join(f"{one.name} ({one.country})" for one in values.trainers)
    facts = (
        (_("Training"), Words(values.training_title, values.language)),
        (_("When and where"), f"{values.dates}, {values.place}"),
        (_("Organised jointly by") if joint else _("Organised by"), named),
        (_("Participants"), people),
        (_("Countries"), ", ".join(values.countries)),
        (_("Trainers"), trainers),
        (_("People who want to be named"), ", ".join(values.named)),
    )
    for label, words in facts:
        if words:
            file.labelled(f"{label}:", words)
    if values.purpose:
        file.heading(_("Why"), 3)
        for paragraph in values.purpose.split("\n\n"):
            file.paragraph(Words(paragraph, values.purpose_language or values.language))
    if values.method:
        file.heading(_("How it was agreed"), 2)
        for paragraph in values.method:
            file.paragraph(Words(paragraph, values.method_language or values.language))


def _citing(file: WordFile, values: RecommendationsValues) -> None:
    file.heading(_("How to cite this document"), 2)
    named = ", ".join(one.name for one in values.organisations)
    file.paragraph(
        f"{named} ({values.issued_on.year}).",
        Words(f"{values.title}: {values.training_title}.", values.language),
        _("Version %(version)s.", version=values.version),
        printed_address(values.public_url),
    )
    file.link(_("The newest version of this document on the web"), values.public_url)
    said = (
        (_("What changed since the edition before:"), values.changes),
        (_("Licence:"), values.licence),
        (_("Contact:"), values.contact),
    )
    for label, words in said:
        if words:
            file.labelled(label, words)
    if values.earlier:
        file.heading(_("Earlier editions"), 3)
        file.list(([[one.in_words]] for one in values.earlier), numbered=False)
    if values.text_hash:
        file.heading(_("Is your copy the same?"), 3)
        file.paragraph(
            _(
                "This hash is a number counted from the texts of this edition. Who counts "
                "the SHA-256 hash of its plain text gets the same number, or the texts are "
                "not the same:"
            )
        )
        file.paragraph(values.text_hash)
        file.link(_("The plain text of this edition"), values.text_url)
