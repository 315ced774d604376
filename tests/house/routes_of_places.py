"""Who may do what about places."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"

PLACES: dict[str, Row] = {
    "places.offer": Row(get=everyone(303)),
    "places.answer": Row(get=everyone(303), post=everyone(303), values={"answer": "yes"}),
    "places.take_back": Row(post=everyone(422)),
    "places.withdraw": Row(get=everyone(200), post=everyone(303)),
    "places.take": Row(post=everyone(303)),
    "places.again": Row(post=everyone(422)),
    "places.overview": Row(get=organisers(200)),
    "places.decide": Row(get=organisers(404), post=organisers(404)),
    "places.fill": Row(get=organisers(200), post=organisers(200)),
    "places.offer_next": Row(get=organisers(409), post=organisers(409)),
    "places.rank": Row(post=organisers(404), values={"participation_id": NOBODY}),
    "places.more_time": Row(post=everyone(422)),
    "places.waiting": Row(get=organisers(200)),
    "places.terms": Row(get=organisers(200), post=organisers(200)),
    "places.tries": Row(get=organisers(200), post=organisers(200)),
    "places.not_arrived": Row(post=organisers(404), values={"participation_id": NOBODY}),
    "places.expire": Row(post=organisers(404), values={"participation_id": NOBODY}),
    "places.undo": Row(post=organisers(404), values={"participation_id": NOBODY}),
    "places.kind": Row(
        get=organisers(404), post=organisers(404), values={"participation_id": NOBODY}
    ),
    "pools.overview": Row(get=organisers(200)),
    "pools.new": Row(get=organisers(200), post=organisers(200)),
    "pools.edit": Row(get=organisers(404), post=organisers(404), values={"pool_id": NOBODY}),
    "pools.move": Row(post=organisers(404), values={"pool_id": NOBODY}),
    "pools.take_out": Row(get=organisers(404), post=organisers(404), values={"pool_id": NOBODY}),
    "pools.put_back": Row(post=organisers(404), values={"pool_id": NOBODY}),
    "places.record": Row(
        get=organisers(404), post=organisers(404), values={"participation_id": NOBODY}
    ),
}
