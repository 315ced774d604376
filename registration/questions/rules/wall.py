"""Which questions belong on the other side of the wall: not into an application."""

import re
from enum import StrEnum

from foundation.i18n import lazy_gettext as _l
from foundation.store import search_key


class Wall(StrEnum):
    """What an application must not ask (reference domain.md 0.1; support.tcanetplatform.com)."""

    DISABILITY = "disability"
    NEEDS = "needs"
    FOOD = "food"
    BIRTH = "birth"
    PASSPORT = "passport"
    EMERGENCY = "emergency"

    @property
    def instead(self) -> str:
        """When to ask it, if at all."""
        return str(_INSTEAD[self])


_INSTEAD = {
    Wall.DISABILITY: _l(
        "This question seems to ask for a kind of disability or a diagnosis. Never ask that. Ask "
        "what people need, with the offer of a place: the pages about needs do it."
    ),
    Wall.NEEDS: _l(
        "This question seems to ask what somebody needs to take part. The pages about needs ask "
        "that with the offer of a place, so that it plays no part in choosing."
    ),
    Wall.FOOD: _l(
        "This question seems to ask about food. The pages about needs ask that with the offer of "
        "a place."
    ),
    Wall.BIRTH: _l(
        "This question seems to ask for a date of birth. Ask whether the age fits the call; for "
        "an invitation letter the date is asked after the offer of a place."
    ),
    Wall.PASSPORT: _l(
        "This question seems to ask for a passport or an identity card. It is asked only of those "
        "who have a place and want an invitation letter."
    ),
    Wall.EMERGENCY: _l(
        "This question seems to ask whom to call in an emergency. The pages about needs ask that "
        "with the offer of a place."
    ),
}
# Beginnings of words without accents, as search_key() writes them. Which texts they find is
# tested; what they miss is left to the organiser, so each list is short and sure.
_STEMS: dict[Wall, str] = {
    Wall.DISABILITY: (
        "diagnos|диагно|дијагно|διαγνω|impairment|handicap|your disabilit|"
        "(kind|type|form|degree|percentage) of (your )?disabilit|вид увреждан|"
        "(вид|тип|степен|процент)[а-я]* (на )?(увреждан|инвалидност)|tip(ul)? de dizabilit|"
        "vrst[aeu] invaliditet|ειδο[σς] (τη[σς] )?αναπηρια[σς]|typ av funktionsned|"
        "negalios (rusis|tipas)"
    ),
    Wall.NEEDS: (
        "access(ibility)? (need|requirement)|special need|wheelchair|personal assistan|"
        "sign language interpret|medication|medicine|hoist|нужди? от достъпн|специални нужди|"
        "инвалидна количка|лич(ен|ни|ния) асистент|жестомимичен превод|лекарств|posebne potrebe|"
        "posebne potřeb|nevoi speciale|specialiuj poreiki|sarskilda behov|ειδικε[σς] αναγκε[σς]"
    ),
    Wall.FOOD: (
        "diet|allerg|food|vegetarian|vegan|диет|алерг|храна|храни|вегетариан|веган|prehran|"
        "ishran|alergij|alimentar|διατροφ|αλλεργι|τροφ|mat\\b|kost\\b|maist"
    ),
    Wall.BIRTH: (
        "date of birth|birth ?da(y|te)|when were you born|year of birth|дата на раждане|"
        "роден[аи]?\\b|рожден|datum rodenja|data nasterii|ημερομηνια γεννησ|fodelsedatum|"
        "gimimo data"
    ),
    Wall.PASSPORT: (
        "passport|identity card|id (card|number)|паспорт|лична карта|егн\\b|putovnic|pasos|"
        "licna karta|buletin|διαβατηρι|ταυτοτητα[σς]|\\bpass\\b|personnummer|asmens kod"
    ),
    Wall.EMERGENCY: (
        "emergency|next of kin|спеш(ен|на|ни|но)|близ(ък|ки) (човек|роднин)|hitn|urgent|"
        "εκτακτη[σς] αναγκη[σς]|nodfall|anhorig|skubi"
    ),
}
_WALLED = {wall: re.compile(rf"(?<!\w)({stems})") for wall, stems in _STEMS.items()}


def walled(*texts: str) -> Wall | None:
    """What of the other side of the wall these texts seem to ask for; None where nothing does."""
    said = " ".join(search_key(text) for text in texts)
    return next((wall for wall, words in _WALLED.items() if words.search(said)), None)
