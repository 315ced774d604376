"""Who may do what on the pages about awards: rules, single people, letters, one's own standing."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"
_ONE = {"participation_id": _NOBODY}
_LETTER = _ONE | {"letter_id": _NOBODY}
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
    "recommending.change": Row(get=organisers(404), post=organisers(404), values=_LETTER),
    "recommending.preview": Row(get=organisers(404), values=_LETTER),
    "recommending.show": Row(post=organisers(404), values=_LETTER),
    "recommending.take_back": Row(post=organisers(404), values=_LETTER),
    "own_letters.overview": Row(get=everyone(404)),
    "own_letters.write": Row(get=everyone(404), post=everyone(404), values=_ONE),
    "own_letters.change": Row(get=everyone(404), post=everyone(404), values=_LETTER),
    "own_letters.preview": Row(get=everyone(404), values=_LETTER),
    "own_letters.show": Row(post=everyone(404), values=_LETTER),
    "own_letters.take_back": Row(post=everyone(404), values=_LETTER),
    "own_awards.standing": Row(get=everyone(200)),
    "own_awards.recommendation": Row(get=everyone(404)),
    "own_awards.letter": Row(get=everyone(404), post=everyone(404), values={"letter_id": _NOBODY}),
}
