"""The part of tests/house/route_table.py about people who applied twice."""

from tests.support.answers import Row
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"
_STRANGERS = {"one_id": _NOBODY, "other_id": _NOBODY}

SAME_PERSON: dict[str, Row] = {
    "same_person.overview": Row(get=organisers(200)),
    "same_person.compare": Row(get=organisers(404), post=organisers(404), values=_STRANGERS),
    "same_person.undo": Row(post=organisers(303), values={"verdict_id": _NOBODY}),
}
