"""WeasyPrint's tags, mended for people who listen (documents.md, section 2)."""

from typing import Any

import pydyf

from certificates.press.inside import private
from certificates.press.inside import structure
from certificates.press.inside.joining import joined
from certificates.press.inside.links import mend_links
from certificates.press.inside.lists import mend_lists
from certificates.press.inside.naming import named
from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Node
from certificates.press.inside.notes import mend_notes
from certificates.press.inside.tables import mend_tables
from certificates.press.inside.voices import give_voices

Pdf = Any  # pydyf ships no types

# A cell stays where nothing is in it: the rows of a table are of one length.
_EMPTY = {"TD", "TH"}


def mend(pdf: Pdf, watch: private.Watch) -> None:
    """Write the tree of `pdf` anew, as a screen reader should meet it."""
    document = structure.read(pdf, watch.seen)
    repeated = joined(document)
    named(document)
    idle = [*mend_links(document), *(leaf for leaf in repeated if isinstance(leaf, Link))]
    mend_lists(document)
    mend_tables(document)
    mend_notes(document)
    give_voices(document, watch.texts, pdf.catalog["Lang"].string)
    _drop_empty(document)
    structure.write(pdf, document)
    margins = [Link(page, annotation) for page, annotation in watch.idle_links]
    structure.forget_links(pdf, [*idle, *margins])
    again = {leaf: {"Type": "/Pagination"} for leaf in repeated if isinstance(leaf, Mark)}
    private.mark_artifacts(pdf, {**watch.artifacts, **again}, pydyf.Dictionary)


def _drop_empty(node: Node) -> None:
    for part in node.parts():
        _drop_empty(part)
    node.kids = [
        kid for kid in node.kids if not isinstance(kid, Node) or kid.kids or kid.kind in _EMPTY
    ]
