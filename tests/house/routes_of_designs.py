"""The part of tests/house/route_table.py about designs of certificates."""

from tests.support.answers import Row
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"
_A_DESIGN = {"design_id": _NOBODY}
_ONE_OF_IT = {**_A_DESIGN, "column": "logos", "key": "a"}
_SAMPLE = {**_A_DESIGN, "kind": "trainer", "sample": "greek", "languages": "en"}


def _page(**values: str) -> Row:
    """A page that only shows; the world holds no design."""
    return Row(get=organisers(404), values={**_A_DESIGN, **values})


def _form(**values: str) -> Row:
    """A page with a form."""
    return Row(get=organisers(404), post=organisers(404), values={**_A_DESIGN, **values})


DESIGNS: dict[str, Row] = {
    "designs.overview": Row(get=organisers(200)),
    "designs.new": Row(get=organisers(200), post=organisers(200)),
    "designs.use": Row(get=organisers(200), post=organisers(200)),
    "designs.show": _page(),
    "designs.layout": _form(),
    "designs.languages": _form(),
    "designs.colours": _form(),
    "designs.texts": _form(kind="trainer"),
    "designs.signatories": _page(),
    "designs.new_signatory": _form(),
    "designs.signatory": _form(key="a"),
    "designs.logos": _form(),
    "designs.move_up": Row(post=organisers(404), values=_ONE_OF_IT),
    "designs.take_off": Row(post=organisers(404), values=_ONE_OF_IT),
    "designs.picture": _page(file_id=_NOBODY),
    "designs.preview_first": _page(),
    "designs.preview": _page(kind="trainer"),
    "designs.sample_page": Row(get=organisers(404), values=_SAMPLE),
    "designs.sample_pdf": Row(get=organisers(404), values=_SAMPLE),
    "designs.versions": _page(),
    "designs.version": _form(number="1"),
    "designs.remove": _form(),
    "designs.bring_back": Row(post=organisers(404), values=_A_DESIGN),
}
