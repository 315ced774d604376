"""Questions about the kinds that a training gives, and what each asks for."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.awards.models import AwardRule
from certificates.awards.models import CertificateRule
from certificates.awards.models import RoleTitle
from certificates.awards.rules import TEXTS
from certificates.awards.rules import is_over
from certificates.designs.models import AwardKind
from certificates.designs.queries import Missing
from certificates.designs.queries import designs_in
from certificates.designs.queries import lacks as lacks_of_design
from certificates.designs.queries import missing_title
from events.call.models import Event
from events.call.queries import languages_of
from foundation.i18n import LANGUAGES
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.store import shared

_BY_NAME = (AwardKind.TRAINER, AwardKind.FACILITATOR, AwardKind.ASSISTANT, AwardKind.VOLUNTEER)


def rule_of(event: Event) -> CertificateRule | None:
    """The rule of a training, once somebody has written it."""
    return one_or_none(select(CertificateRule).where(CertificateRule.event_id == event.id))


def award_rules_of(event: Event) -> dict[AwardKind, AwardRule]:
    """What was said of each kind; a kind of which nobody said anything is not among them."""
    query = select(AwardRule).where(AwardRule.event_id == event.id)
    query = query.options(joinedload(AwardRule.role_title))
    return {row.kind: row for row in shared((AwardRule, event.id), lambda: all_of(query))}


def kinds_on(event: Event) -> tuple[AwardKind, ...]:
    """The kinds that the training gives: participation, unless somebody said otherwise."""
    rules = award_rules_of(event)
    usual = {AwardKind.PARTICIPATION: True}
    given = usual | {kind: row.is_given for kind, row in rules.items()}
    return tuple(kind for kind in AwardKind if given.get(kind))


def least_hours_of(
    kind: AwardKind, rule: CertificateRule | None, awards: Mapping[AwardKind, AwardRule]
) -> Decimal | None:
    """How many hours a kind asks for; None while nobody has said it."""
    own = awards.get(kind)
    if own is not None and own.least_hours is not None:
        return own.least_hours
    return rule.least_hours if rule else None


def languages_of_rule(event: Event, rule: CertificateRule | None) -> list[str]:
    """In which languages the words of the certificate are written.

    Those of the training's texts; where nobody has named any, those that Stepfree speaks; those of
    its designs; and those in which something is written already.
    """
    own = languages_of(event)
    usual = own if len(own) > 1 else [event.language, *LANGUAGES]
    texts: list[Mapping[str, str]] = [getattr(rule, name) for name in TEXTS] if rule else []
    written = [code for text in texts for code in text if text[code]]
    printed = [code for design in designs_in(event) for code in design.languages]
    return list(dict.fromkeys([*usual, *printed, *written]))


def lacks(event: Event, kind: AwardKind = AwardKind.PARTICIPATION) -> list[Missing]:
    """What must be there before papers of a kind can be issued, each with where to write it."""
    here = [*_lacks_of_rule(event, kind), *lacks_of_design(event, kind)]
    return list({each.text: each for each in here}.values())


def _lacks_of_rule(event: Event, kind: AwardKind) -> Iterator[Missing]:
    rule = rule_of(event)
    if not is_over(event):
        last = format_date(event.ends_on)
        told = _("The end of the training: certificates can be issued from %(day)s.", day=last)
        yield Missing(told, "call.days", {"_anchor": "ends_on"})
    if rule is None:
        told = _("The rule: how many hours are needed, and what the certificate says.")
        yield Missing(told, "awards.rule", {})
    elif not rule.training_title.get(event.language):
        yield missing_title(event, event.language, "awards.rule")
    if kind not in kinds_on(event):
        told = _("This training does not give papers of this kind.")
        yield Missing(told, "awards.kind", {"kind": kind.value, "_anchor": "is_given"})


def titles_of(event: Event, *, removed: bool = False) -> Sequence[RoleTitle]:
    """The organisers' list of what people were, by its words, or what was taken off it."""
    out = RoleTitle.removed_at
    query = select(RoleTitle).where(
        RoleTitle.event_id == event.id, out.is_not(None) if removed else out.is_(None)
    )
    words = [(title_in_words(title, event.language).casefold(), title) for title in all_of(query)]
    return [title for _key, title in sorted(words, key=lambda pair: (pair[0], pair[1].id))]


def title_or_none(event: Event, title_id: UUID) -> RoleTitle | None:
    """A title of this training, also one that was taken off."""
    query = select(RoleTitle).where(RoleTitle.id == title_id, RoleTitle.event_id == event.id)
    return one_or_none(query)


def title_in_words(title: RoleTitle, language: str) -> str:
    """A title in that language, or in one in which it is written."""
    return title.texts.get(language) or next(iter(title.texts.values()), "")


def usual_title(
    kind: AwardKind, rule: CertificateRule | None, award: AwardRule | None
) -> Mapping[str, str]:
    """What people of a kind were, by language, where nobody said otherwise for one of them."""
    if award is not None and award.role_title is not None:
        return award.role_title.texts
    if kind in _BY_NAME:
        return {code: _word_for(kind, code) for code in LANGUAGES}
    return rule.role_title if rule else {}


def _word_for(kind: AwardKind, language: str) -> str:
    with using_language(language):
        return {
            AwardKind.TRAINER: _("Trainer"),
            AwardKind.FACILITATOR: _("Facilitator"),
            AwardKind.ASSISTANT: _("Assistant"),
            AwardKind.VOLUNTEER: _("Volunteer"),
        }[kind]
