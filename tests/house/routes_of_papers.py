"""Who may open what of other papers: a part of route_table.py."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

_FILE = {"kind": "programme", "form": "txt"}
_PERSON = {"kind": "confirmation"}

PAPERS: dict[str, Row] = {
    "papers.overview": Row(get=organisers(200)),
    "papers.terms": Row(get=organisers(200), post=organisers(303)),
    "papers.show": Row(get=organisers(200), values=_FILE),
    "papers.download": Row(get=organisers(200), values=_FILE),
    "papers.person": Row(get=organisers(200), values=_PERSON),
    "papers.persons": Row(get=organisers(404), values={**_PERSON, "form": "pdf"}),
    "papers.give": Row(post=organisers(303), values=_PERSON),
    "papers.give_to_all": Row(post=organisers(303), values=_PERSON),
    "papers.tell_all": Row(post=organisers(303), values=_PERSON),
    "papers.take_back": Row(post=organisers(303), values=_PERSON),
    "papers.ask": Row(post=organisers(303)),
    "own_papers.show": Row(get=everyone(200), values=_FILE),
    "own_papers.download": Row(get=everyone(200), values=_FILE),
    "own_papers.ask": Row(post=everyone(303)),
    "own_papers.badge": Row(get=everyone(200), post=everyone(303)),
}
