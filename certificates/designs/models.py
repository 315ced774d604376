"""What can be awarded, and the designs of its papers."""

from enum import StrEnum

from foundation.i18n import lazy_gettext as _l


class AwardKind(StrEnum):
    """What a paper confirms; never confused with each other (domain.md A7)."""

    ATTENDANCE = "attendance"
    PARTICIPATION = "participation"
    ACHIEVEMENT = "achievement"
    RECOMMENDATION = "recommendation"
    TRAINER = "trainer"
    FACILITATOR = "facilitator"
    ASSISTANT = "assistant"
    VOLUNTEER = "volunteer"

    @property
    def label(self) -> str:
        """Its name in words, for people."""
        return str(_LABELS[self])


_LABELS = {
    AwardKind.ATTENDANCE: _l("Attendance statement"),
    AwardKind.PARTICIPATION: _l("Certificate of participation"),
    AwardKind.ACHIEVEMENT: _l("Certificate of achievement"),
    AwardKind.RECOMMENDATION: _l("Letter of recommendation"),
    AwardKind.TRAINER: _l("Certificate for a trainer"),
    AwardKind.FACILITATOR: _l("Certificate for a facilitator"),
    AwardKind.ASSISTANT: _l("Certificate for a personal assistant"),
    AwardKind.VOLUNTEER: _l("Certificate for a volunteer"),
}
