"""From a design and the facts of a person to what the press prints."""

from base64 import b64encode
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from certificates.designs.content import DesignContent
from certificates.designs.content import Facts
from certificates.designs.content import Mark
from certificates.designs.content import Texts
from certificates.designs.drawing import as_look
from certificates.designs.placeholders import filled
from certificates.designs.wording import facts_of
from certificates.designs.wording import tells_outcomes
from certificates.press.papers import CertificateValues
from certificates.press.papers import CertificateWords
from certificates.press.papers import Fact
from certificates.press.papers import OrganisationMark
from certificates.press.papers import Signatory
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.i18n import LANGUAGES
from foundation.i18n import days_without_words
from foundation.i18n import format_date
from foundation.i18n import format_days
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import get_or_404


def values_for(
    content: DesignContent,
    facts: Facts,
    languages: Sequence[str] | None = None,
    *,
    large: bool = False,
) -> CertificateValues:
    """What the paper says, in the design's languages or in those given (one or two).

    `facts.code` is written as people read it, in groups.
    """
    return CertificateValues(
        kind=facts.kind.value,
        name=facts.name,
        name_language=facts.name_language,
        words=[_words(content, facts, code) for code in languages or content.languages],
        organisations=_marks(content, facts),
        signatories=_signatories(content, facts, languages or content.languages),
        number=facts.number,
        code=facts.code,
        verify_url=facts.verify_url,
        issued_on=facts.issued_on,
        look=replace(as_look(content), large=large),
    )


def becomes(facts: Facts, language: str) -> dict[str, str]:
    """{placeholder: what it becomes on a paper with these facts}; "" where nothing is told."""
    with using_language(language if language in LANGUAGES else "en"):
        return {name: text for name, (text, _language) in _known(facts, language).items()}


def pictures_for(content: DesignContent, facts: Facts) -> dict[str, bytes]:
    """{name: picture} of all logos and signatures that `values_for` names.

    The same for everybody in a batch: ask once.
    """
    files = [
        *(each["logo_file_id"] for each in facts.organisations),
        *(mark.file for mark in content.logos),
        *(signer.image for signer in content.signatories),
    ]
    return pictures(file for file in files if file)


def pictures(keys: Iterable[str]) -> dict[str, bytes]:
    """{name: picture} of kept files, by the names under which papers show them."""
    return {asset(key): open_bytes(get_or_404(StoredFile, UUID(key))) for key in keys}


def drawn(values: CertificateValues, kept: Mapping[str, bytes]) -> dict[str, str]:
    """{name: address} of the pictures of signatures among `kept`, for a page to hold in itself."""
    shown = {one.image for one in values.signatories if one.image}
    return {
        name: f"data:image/png;base64,{b64encode(kept[name]).decode()}" for name in sorted(shown)
    }


def asset(key: str) -> str:
    """The name under which a paper shows the kept picture with that key."""
    return f"{key}.png"


def in_language(texts: Texts, language: str) -> tuple[str, str]:
    """The text for a reader of `language`, and the language it is in; ("", language) for none."""
    for code in (language, *texts):
        if texts.get(code):
            return texts[code], code
    return "", language


def attended(days: Sequence[date], first: date, last: date, language: str) -> str:
    """Days in words of `language`, those in a row as one span; all days where none are given."""
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    spans = [(run[0], run[-1]) for run in runs] or [(first, last)]
    return ", ".join(_span(start, end, language) for start, end in spans)


def _words(content: DesignContent, facts: Facts, language: str) -> CertificateWords:
    with using_language(language if language in LANGUAGES else "en"):
        known = _known(facts, language)
        title, title_language = in_language(facts.title, language)
        outcomes, outcomes_language = in_language(facts.outcomes, language)
        letter, letter_language = in_language(facts.paragraphs, language)
    texts = {
        slot: filled(in_language(by_language, language)[0], {n: t for n, (t, _l) in known.items()})
        for slot, by_language in content.texts.items()
    }
    shown = [(name, *known[name]) for name in facts_of(facts.kind) if known[name][0]]
    further = _paragraphs(texts.get("further", ""))
    return CertificateWords(
        language=language,
        heading=texts.get("heading", ""),
        title=title,
        title_language=title_language,
        before_name=texts.get("before_name", ""),
        statement=texts.get("statement", ""),
        facts=[Fact(texts.get(f"label_{name}", ""), text, code) for name, text, code in shown],
        outcomes_label=texts.get("outcomes_label", ""),
        outcomes=_lines(outcomes) if tells_outcomes(facts.kind) else (),
        outcomes_language=outcomes_language,
        paragraphs=[*_paragraphs(letter), *further],
        paragraphs_language=letter_language if letter else language,
    )


def _known(facts: Facts, language: str) -> dict[str, tuple[str, str]]:
    """{placeholder: (what it becomes, in which language)}."""
    by_language = {
        name: in_language(getattr(facts, name), language)
        for name in ("title", "role", "place", "result")
    }
    plain = {
        "dates": attended(facts.days, facts.starts_on, facts.ends_on, language),
        "first_day": _span(facts.starts_on, facts.starts_on, language),
        "last_day": _span(facts.ends_on, facts.ends_on, language),
        "hours": "" if facts.hours is None else format_number(facts.hours),
        "organisations": ", ".join(each["name"] for each in facts.organisations),
        "number": facts.number,
        "issued_on": _span(facts.issued_on, facts.issued_on, language),
    }
    told = {name: (text, language) for name, text in plain.items()}
    return {**by_language, **told, "name": (facts.name, facts.name_language)}


def _span(first: date, last: date, language: str) -> str:
    if language not in LANGUAGES:
        return days_without_words(first, last, language)
    return format_date(first) if first == last else format_days(first, last)


def _signatories(content: DesignContent, facts: Facts, languages: Sequence[str]) -> list[Signatory]:
    """Those of the design; where it names none, each organisation signs for itself."""
    if content.signatories:
        return [
            Signatory(one.name, one.role, one.organisation, one.image and asset(one.image))
            for one in content.signatories
        ]
    return [
        Signatory("", _for(each["short_name"], languages), each["name"])
        for each in facts.organisations
    ]


def _for(organisation: str, languages: Sequence[str]) -> dict[str, str]:
    roles = {}
    for code in languages:
        if code in LANGUAGES:
            with using_language(code):
                roles[code] = _("for %(organisation)s", organisation=organisation)
    return roles


def _marks(content: DesignContent, facts: Facts) -> list[OrganisationMark]:
    """Those that hold the training, then those that support it."""
    held = [_mark(each) for each in facts.organisations]
    return held + [_support(each) for each in content.logos]


def _mark(kept: Mapping[str, Any]) -> OrganisationMark:
    logo = kept["logo_file_id"]
    return OrganisationMark(
        kept["name"], kept["short_name"], kept["colour"], asset(logo) if logo else None
    )


def _support(mark: Mark) -> OrganisationMark:
    return OrganisationMark(mark.name, mark.name, logo_asset=asset(mark.file), organises=False)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
