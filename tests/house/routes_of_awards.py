"""Who may do what on the pages about awards: rules, single people, letters, one's own standing."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"
_ONE = {"participation_id": _NOBODY}
_OF_KIND = _ONE | {"kind": "participation"}
_TITLE = {"title_id": _NOBODY}

AWARDS: dict[str, Row] = {
    "awards.rule": Row(get=organisers(200), post=organisers(200)),
    "awards.kinds": Row(get=organisers(200)),
    "awards.kind": Row(get=organisers(200), post=organisers(200), values={"kind": "achievement"}),
    "awards.titles": Row(get=organisers(200), post=organisers(200)),
    "awards.title": Row(get=organisers(404), post=organisers(404), values=_TITLE),
    "awards.take_off_title": Row(post=organisers(404), values=_TITLE),
    "awards.put_back_title": Row(post=organisers(404), values=_TITLE),
    "award_people.results": Row(get=organisers(200), post=organisers(200)),
    "award_people.result": Row(get=organisers(404), post=organisers(404), values=_ONE),
    "award_people.show": Row(get=organisers(404), values=_ONE),
    "award_people.decide": Row(get=organisers(404), post=organisers(404), values=_OF_KIND),
    "award_people.undo": Row(post=organisers(404), values=_OF_KIND),
    "award_people.own_title": Row(get=organisers(404), post=organisers(404), values=_OF_KIND),
    "recommending.overview": Row(get=organisers(200)),
    "recommending.write": Row(get=organisers(404), post=organisers(404), values=_ONE),
    "recommending.show": Row(post=organisers(404), values=_ONE),
    "recommending.take_back": Row(post=organisers(404), values=_ONE),
    "own_awards.standing": Row(get=everyone(200)),
    "own_awards.recommendation": Row(get=everyone(404), post=everyone(404)),
}
