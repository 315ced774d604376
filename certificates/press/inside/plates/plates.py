"""The plates at hand: found by what is the same on their papers, used once they are proven."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from certificates.press.inside import archive
from certificates.press.inside import private
from certificates.press.inside.codes import qr_code
from certificates.press.inside.plates.fields import Fields
from certificates.press.inside.plates.fields import fields_of
from certificates.press.inside.plates.plate import Plate
from certificates.press.inside.voices import script_of

_MOST = 8

Request = Mapping[str, Any]


@dataclass
class _Known:
    """A paper that was printed, and what became of its plate."""

    printed: archive.Printed
    fields: Fields
    plate: Plate | None = None
    is_proven: bool = False
    is_hopeless: bool = False

    def prove(self, fields: Fields, request: Request, pdf: bytes) -> None:
        """Hold the plate against another person's paper, `pdf`, that was laid out by itself."""
        made = self.print(fields, request)
        self.is_proven = made == pdf
        self.is_hopeless = self.is_hopeless or made not in {None, pdf}

    def print(self, fields: Fields, request: Request) -> bytes | None:
        """The paper from this plate; None for one that needs a layout of its own."""
        try:
            self.plate = self.plate or _plate(self.printed, self.fields)
            codes = {name: qr_code(request["codes"][at]) for name, at in fields.pictures.items()}
            return self.plate.print(fields, codes, request["attachments"])
        except private.Unfit:
            return None
        except Exception:  # noqa: BLE001 - a short cut never costs anybody their paper
            self.is_proven, self.is_hopeless = False, True
            return None


class Plates:
    """The plates of the papers that were printed last."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, _Known] = OrderedDict()

    def print(self, request: Request) -> bytes | None:
        """The paper from a proven plate; None where it must be laid out by itself."""
        fields = fields_of(request["html"])
        known = self._known.get(_key(fields, request)) if fields else None
        if fields is None or known is None or not known.is_proven:
            return None
        return known.print(fields, request)

    def learn(self, request: Request, printed: archive.Printed, pdf: bytes) -> None:
        """Note a paper laid out by itself: the first begins a plate, the next one proves it."""
        fields = fields_of(request["html"])
        if fields is None or len(printed.document.pages) > 1:
            return
        key = _key(fields, request)
        known = self._known.get(key)
        if known is None:
            self._known[key] = _Known(printed, fields)
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
            return
        self._known.move_to_end(key)
        if not known.is_proven and not known.is_hopeless:
            known.prove(fields, request, pdf)


def _plate(printed: archive.Printed, fields: Fields) -> Plate:
    try:
        return Plate(printed, fields)
    except private.Unfit:
        raise ValueError("this kind of page makes no plate") from None


def _key(fields: Fields, request: Request) -> str:
    """Names all that is the same: the page without its fields, pictures, voices, kinds of files."""
    same = [
        fields.skeleton,
        request["styles"],
        request["sheet"],
        request["assets"],
        # The tags say in which letters a name stands (voices.py).
        [script_of(text) for text in fields.texts.values()],
        [{**each, "body": ""} for each in request["attachments"]],
    ]
    return hashlib.sha256(json.dumps(same).encode()).hexdigest()
