"""The part of tests/house/route_table.py about needs: the person's pages, and what is asked."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"

NEEDS: dict[str, Row] = {
    "needs.start": Row(get=everyone(200)),
    "needs.arrange": Row(get=everyone(200), post=everyone(200)),
    "needs.about": Row(
        get=everyone(200), post=everyone(303), values={"name": "other", "part": "8"}
    ),
    "needs.withdraw": Row(get=everyone(200), post=everyone(303), values={"name": "food"}),
    "needs.papers": Row(get=everyone(404), post=everyone(404)),
    "needs.paper": Row(get=everyone(404), post=everyone(404), values={"paper_id": NOBODY}),
    "needs.paper_file": Row(get=everyone(404), values={"paper_id": NOBODY}),
    "needs.paper_away": Row(post=everyone(404), values={"paper_id": NOBODY}),
    "needs.easy": Row(post=everyone(303)),
    "needs.talk": Row(get=everyone(200), post=everyone(200)),
    "needs.call_off": Row(post=everyone(303)),
    "needs.keep": Row(get=everyone(200), post=everyone(200)),
    "needs.forget": Row(post=everyone(303)),
    "needs.last_time": Row(get=everyone(200), post=everyone(200)),
    "needs.bring": Row(get=everyone(200), post=everyone(200), values={"key": "nothing"}),
    "asking.overview": Row(get=organisers(200)),
    "asking.switch": Row(get=organisers(200), post=organisers(303), values={"name": "food"}),
    "asking.whole": Row(post=organisers(303), values={"name": "food"}),
    "asking.add": Row(get=organisers(200), post=organisers(200)),
    "asking.change": Row(get=organisers(404), post=organisers(404), values={"question_id": NOBODY}),
    "asking.take_out": Row(post=organisers(404), values={"question_id": NOBODY}),
    "asking.put_back": Row(post=organisers(404), values={"question_id": NOBODY}),
}
