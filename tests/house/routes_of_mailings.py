"""Who may do what on the pages about letters that wait, and about letters to groups."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"
_NO_LETTER = {"letter_id": _NOBODY}
_NONE = {"mailing_id": _NOBODY, "language": "en"}

MAILINGS: dict[str, Row] = {
    "holding.choose": Row(get=organisers(200), post=organisers(303)),
    "holding.release_ticked": Row(post=organisers(303)),
    "holding.release_one": Row(post=organisers(404), values=_NO_LETTER),
    "holding.keep": Row(post=organisers(404), values=_NO_LETTER),
    "holding.take_out": Row(post=organisers(404), values=_NO_LETTER),
    "holding.back": Row(post=organisers(404), values=_NO_LETTER),
    "holding.change": Row(get=organisers(404), post=organisers(404), values=_NO_LETTER),
    "mailings.overview": Row(get=organisers(200)),
    "mailings.begin": Row(post=organisers(303)),
    "mailings.show": Row(get=organisers(404), values=_NONE),
    "mailings.preview": Row(get=organisers(404), values=_NONE),
    "mailings.plan": Row(post=organisers(404), values=_NONE),
    "mailings.take_back": Row(post=organisers(404), values=_NONE),
    "mailings.throw_away": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing.group": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing.words": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing_files.add": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing_files.take_off": Row(post=organisers(404), values=_NONE | {"file_id": _NOBODY}),
    "mailing_files.mine": Row(get=everyone(404), values={"file_id": _NOBODY}),
    "mailing.time": Row(get=organisers(404), post=organisers(404), values=_NONE),
}
