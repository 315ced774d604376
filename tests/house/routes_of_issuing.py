"""The part of tests/house/route_table.py about issued certificates."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"

ISSUING: dict[str, Row] = {
    "issuing.overview": Row(get=organisers(200)),
    "issuing.issue": Row(get=organisers(200), post=organisers(200)),
    "issuing.issue_one": Row(
        get=organisers(404), post=organisers(404), values={"participation_id": NOBODY}
    ),
    "issuing.issue_again": Row(
        get=organisers(404), post=organisers(404), values={"certificate_id": NOBODY}
    ),
    "issuing.revoke": Row(
        get=organisers(404), post=organisers(404), values={"certificate_id": NOBODY}
    ),
    "issuing.print_again": Row(post=organisers(303)),
    "issuing.organisers_copy": Row(
        get=organisers(404), values={"certificate_id": NOBODY, "language": "en"}
    ),
    "issuing.batch": Row(get=organisers(404), values={"batch_id": NOBODY}),
    "issuing.as_zip": Row(get=organisers(404), values={"batch_id": NOBODY}),
    "issuing.as_one": Row(get=organisers(404), values={"batch_id": NOBODY, "portion": "1"}),
    "issuing.stop": Row(post=organisers(404), values={"batch_id": NOBODY}),
    "issuing.go_on": Row(post=organisers(404), values={"batch_id": NOBODY}),
    "issuing.paper": Row(
        get=everyone(404),
        values={
            "certificate_id": NOBODY,
            "edition": "ordinary",
            "language": "en",
            "form": "pdf",
        },
    ),
    "issuing.more": Row(post=everyone(404), values={"certificate_id": NOBODY}),
    "issuing.name": Row(get=everyone(404), post=everyone(404)),
    "issuing.mine": Row(get=everyone(200)),
}
