"""Who may do what on the pages about letters to groups."""

from tests.support.answers import Row
from tests.support.answers import organisers

_NONE = {"mailing_id": "00000000-0000-0000-0000-000000000000"}

MAILINGS: dict[str, Row] = {
    "mailings.overview": Row(get=organisers(200)),
    "mailings.begin": Row(post=organisers(303)),
    "mailings.show": Row(get=organisers(404), values=_NONE),
    "mailings.preview": Row(get=organisers(404), values=_NONE),
    "mailings.plan": Row(post=organisers(404), values=_NONE),
    "mailings.take_back": Row(post=organisers(404), values=_NONE),
    "mailings.throw_away": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing.group": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing.words": Row(get=organisers(404), post=organisers(404), values=_NONE),
    "mailing.time": Row(get=organisers(404), post=organisers(404), values=_NONE),
}
