"""Pure rules: a person's measures against the objects of a way. Numbers are data with source."""

from registration.matching.rules.grades import Finding
from registration.matching.rules.grades import Grade
from registration.matching.rules.grades import Known
from registration.matching.rules.grades import Link
from registration.matching.rules.grades import Needs
from registration.matching.rules.grades import Verdict
from registration.matching.rules.grades import Why
from registration.matching.rules.grades import known
from registration.matching.rules.judging import FIELDS
from registration.matching.rules.judging import InHold
from registration.matching.rules.judging import hold_doors
from registration.matching.rules.judging import judge
from registration.matching.rules.judging import judge_vehicle

__all__ = [
    "FIELDS",
    "Finding",
    "Grade",
    "InHold",
    "Known",
    "Link",
    "Needs",
    "Verdict",
    "Why",
    "hold_doors",
    "judge",
    "judge_vehicle",
    "known",
]
