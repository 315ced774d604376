"""Printed papers joined into one file for printing, with one structure tree for all of them."""

from collections.abc import Iterator
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from typing import Any

if TYPE_CHECKING:
    import pikepdf

MOST_JOINED = 100
"""Papers in one file: more make printers and readers wait."""


def joined(papers: Sequence[bytes], title: str, language: str) -> bytes:
    """The papers one after the other, tagged as each was (ISO 32000-1, 14.7 and 14.8).

    Nothing is drawn anew: pages and tags are those of the papers. What a paper carries inside for
    machines stays with the single paper.
    """
    # Few ask for it; no web process carries pikepdf for all its life.
    import pikepdf  # noqa: PLC0415 - see above

    with pikepdf.open(BytesIO(papers[0])) as whole:
        _forget_files(whole)
        tree = _Tree(whole)
        tree.take_own()
        for paper in papers[1:]:
            with pikepdf.open(BytesIO(paper)) as other:
                tree.take(other)
        tree.finish()
        whole.Root.Lang = pikepdf.String(language)
        with whole.open_metadata(set_pikepdf_as_editor=False) as said:
            said["dc:title"] = title
        whole.docinfo.Title = title
        out = BytesIO()
        whole.save(out, deterministic_id=True, object_stream_mode=_compact())
    return out.getvalue()


class _Tree:
    """The structure tree of the whole: one document element, one tree of parents, one of names."""

    def __init__(self, whole: "pikepdf.Pdf") -> None:
        import pikepdf  # noqa: PLC0415 - as in joined

        self._lib, self._whole = pikepdf, whole
        self._root: Any = whole.Root.StructTreeRoot
        self._kids: list[Any] = []
        self._parents: list[tuple[int, Any]] = []
        self._next, self._number = 0, 0

    def take_own(self) -> None:
        """The paper that is there already; its element names get a number before them."""
        self._take(self._root, self._whole.pages)

    def take(self, other: "pikepdf.Pdf") -> None:
        """The pages of another paper and all that hangs on them."""
        # A page is copied with all it leads to: the tree must hang on it before, and once.
        other.pages[0].obj.StepfreeTree = other.Root.StructTreeRoot
        start = len(self._whole.pages)
        self._whole.pages.extend(other.pages)
        pages = self._whole.pages[start:]
        root = pages[0].obj.StepfreeTree
        del pages[0].obj.StepfreeTree
        self._take(root, pages)

    def finish(self) -> None:
        """Hang everything under one root."""
        whole, lib = self._whole, self._lib
        document = whole.make_indirect(
            lib.Dictionary(
                Type=lib.Name.StructElem, S=lib.Name.Document, P=self._root, K=lib.Array(self._kids)
            )
        )
        for kid in self._kids:
            kid.P = document
        self._root.K = lib.Array([document])
        flat = [part for key, value in self._parents for part in (key, value)]
        self._root.ParentTree = whole.make_indirect(lib.Dictionary(Nums=lib.Array(flat)))
        self._root.ParentTreeNextKey = self._next
        if "/IDTree" in self._root:
            del self._root.IDTree
        self._name_again()

    def _take(self, root: Any, pages: Any) -> None:  # noqa: ANN401 - objects of any PDF
        self._number += 1
        old = dict(_leaves(root.ParentTree, "/Nums"))
        numbers = {key: self._next + place for place, key in enumerate(sorted(old))}
        self._next += len(old)
        for page in pages:
            if "/StructParents" in page.obj:
                page.obj.StructParents = numbers[int(page.obj.StructParents)]
            for note in page.obj.get("/Annots", ()):
                if "/StructParent" in note:
                    note.StructParent = numbers[int(note.StructParent)]
        self._parents += [(numbers[key], old[key]) for key in sorted(old)]
        for document in self._listed(root.K):
            self._whole_part(document)
            self._kids.append(document)

    def _whole_part(self, document: Any) -> None:  # noqa: ANN401 - an object of any PDF
        """One paper is a part of the whole, and its elements' names are its own."""
        document.S = self._lib.Name.Part
        for element in self._elements(document):
            if "/ID" in element:
                element.ID = self._lib.String(f"{self._number}-{element.ID}")
            for one in self._listed(element.get("/A")):
                if "/Headers" in one:
                    own = [self._lib.String(f"{self._number}-{name}") for name in one.Headers]
                    one.Headers = self._lib.Array(own)

    def _name_again(self) -> None:
        """All names in one tree; without any, there is none."""
        every = (element for kid in self._kids for element in self._elements(kid))
        found = sorted(
            ((bytes(element.ID), element) for element in every if "/ID" in element),
            key=lambda pair: pair[0],
        )
        if not found:
            return
        flat = [part for name, element in found for part in (self._lib.String(name), element)]
        ends = [self._lib.String(found[place][0]) for place in (0, -1)]
        leaf = self._lib.Dictionary(Names=self._lib.Array(flat), Limits=self._lib.Array(ends))
        kids = self._lib.Array([self._whole.make_indirect(leaf)])
        self._root.IDTree = self._whole.make_indirect(self._lib.Dictionary(Kids=kids))

    def _elements(self, top: Any) -> Iterator[Any]:  # noqa: ANN401 - objects of any PDF
        """An element and all below it."""
        waiting = [top]
        while waiting:
            element = waiting.pop()
            yield element
            kids = self._listed(element.get("/K"))
            waiting.extend(
                kid for kid in kids if isinstance(kid, self._lib.Dictionary) and "/S" in kid
            )

    def _listed(self, held: Any) -> list[Any]:  # noqa: ANN401 - objects of any PDF
        """One thing or several, as PDF writes them."""
        if held is None:
            return []
        return list(held) if isinstance(held, self._lib.Array) else [held]


def _leaves(node: Any, name: str) -> list[tuple[int, Any]]:  # noqa: ANN401 - an object of any PDF
    """The pairs of a number tree, wherever they lie in it (ISO 32000-1, 7.9.7)."""
    if name in node:
        flat = list(node[name])
        return [(int(key), value) for key, value in zip(flat[::2], flat[1::2], strict=True)]
    return [pair for kid in node.get("/Kids", ()) for pair in _leaves(kid, name)]


def _forget_files(whole: "pikepdf.Pdf") -> None:
    """Without the first paper's credential: it says nothing about the others."""
    for name in list(whole.attachments):
        del whole.attachments[name]
    for key in ("/AF", "/Outlines"):
        if key in whole.Root:
            del whole.Root[key]


def _compact() -> Any:  # noqa: ANN401 - pikepdf's own enumeration
    import pikepdf  # noqa: PLC0415 - as in joined

    return pikepdf.ObjectStreamMode.generate
