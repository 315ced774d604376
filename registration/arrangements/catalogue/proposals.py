"""What an answer usually calls for. A rule proposes; a human accepts or drops it."""

from collections.abc import Mapping

from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.proposed import communication
from registration.arrangements.catalogue.proposed import companions
from registration.arrangements.catalogue.proposed import safety
from registration.arrangements.catalogue.proposed import sessions
from registration.arrangements.catalogue.proposed import stay
from registration.arrangements.catalogue.proposed import travel

__all__ = ["ANY", "RULES", "RULE_OF", "WHAT_OF_RULE", "Rule", "fields_of_rules"]

RULES: tuple[Rule, ...] = (
    *(*companions.RULES, *travel.RULES, *stay.RULES),
    *(*communication.RULES, *sessions.RULES, *safety.RULES),
)

RULE_OF: Mapping[str, Rule] = {rule.name: rule for rule in RULES}
"""{name of a rule: the rule}"""

WHAT_OF_RULE: Mapping[str, object] = {rule.name: rule.what for rule in RULES}
"""{name of a rule: what it proposes}"""


def fields_of_rules() -> frozenset[str]:
    """The names of all fields that some rule reads."""
    return frozenset(field for rule in RULES for field in rule.fields())
