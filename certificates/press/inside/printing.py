"""From HTML and its assets to the bytes of a PDF."""

import base64
from pathlib import Path
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher
from weasyprint.urls import URLFetcherResponse

from certificates.press.inside import archive
from certificates.press.inside import mending
from certificates.press.inside import private
from certificates.press.inside.codes import qr_code
from certificates.press.inside.letters import unprintable
from certificates.press.inside.plates import Plates

_PRESS = Path(__file__).parents[1]
# WeasyPrint ships no types; these names say what is meant.
Document = Any
Pdf = Any
Response = Any
Style = Any


class Assets(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Opens only the `app:` assets it was given; every other address raises."""

    def __init__(self, assets: dict[str, tuple[bytes, str]]) -> None:
        super().__init__()
        self._assets = assets

    def fetch(self, url: str, headers: object = None) -> Response:
        del headers
        if url not in self._assets:
            raise ValueError("not an asset of this paper")
        body, media_type = self._assets[url]
        return URLFetcherResponse(url, body, {"Content-Type": media_type})


class Press:
    """Fonts and style sheets, read once and used for every paper."""

    def __init__(self) -> None:
        private.hurry()
        self._fonts = FontConfiguration()
        self._styles: dict[str, Any] = {}
        self._plates = Plates()

    def print(self, request: dict[str, Any]) -> dict[str, Any]:
        """The answer to `request`: a PDF in base64 and its pages, or a fault and its detail.

        "copied" says that a plate made it: nothing was laid out.
        """
        missing = unprintable(request["html"])
        if missing:
            return {"fault": "letters", "detail": " ".join(missing[:10])}
        pdf = self._plates.print(request)
        return {**_answer(pdf, 1), "copied": True} if pdf else self._laid_out(request)

    def _laid_out(self, request: dict[str, Any]) -> dict[str, Any]:
        assets = {
            name: (base64.b64decode(body), media_type)
            for name, (body, media_type) in request["assets"].items()
        }
        codes = {name: qr_code(address) for name, address in request["codes"].items()}
        assets.update((name, (code, "image/svg+xml")) for name, code in codes.items())
        html = weasyprint.HTML(string=request["html"], url_fetcher=Assets(assets))
        document = html.render(
            font_config=self._fonts,
            stylesheets=[*map(self._style, request["styles"]), *self._sheet(request["sheet"])],
            presentational_hints=False,
        )
        if len(document.pages) > request["most_pages"]:
            return {"fault": "pages", "detail": len(document.pages)}
        pdf, printed = _written(document, request)
        self._plates.learn(request, printed, pdf)
        return _answer(pdf, len(document.pages))

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = weasyprint.CSS(
                string=(_PRESS / "styles" / f"{name}.css").read_text("utf-8"),
                url_fetcher=Assets({}),
                font_config=self._fonts,
            )
        return self._styles[name]

    def _sheet(self, size: str) -> list[Style]:
        if not size:
            return []
        return [weasyprint.CSS(string=f"@page {{ size: {size} }}", url_fetcher=Assets({}))]


def _answer(pdf: bytes, pages: int) -> dict[str, Any]:
    return {"pages": pages, "pdf": base64.b64encode(pdf).decode()}


def _written(document: Document, request: dict[str, Any]) -> tuple[bytes, archive.Printed]:
    watch = private.Watch()
    inside = request["attachments"]
    printed = []

    def finish(_document: Document, pdf: Pdf) -> None:
        mending.mend(pdf, watch)
        archive.finish(pdf, inside)
        printed.append(archive.Printed(document, pdf, list(pdf.objects), watch.drawn))

    day = document.metadata.created
    pdf = document.write_pdf(
        finisher=finish,
        pdf_variant=archive.VARIANT,
        attachments=archive.attachments(inside, day, Assets({})),
    )
    return pdf, printed[0]
