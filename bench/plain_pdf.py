"""What WeasyPrint alone takes: write_pdf of each request of the press, nothing shared between."""

import base64
import json
import sys
import time
from pathlib import Path

import weasyprint

_STYLES = Path(__file__).resolve().parent.parent / "certificates" / "press" / "styles"


def main(folder: Path, places: range) -> None:
    """Print them one after the other; a line with the seconds of each."""
    for place in places:
        asked = json.loads((folder / f"{place}.json").read_text())
        start = time.perf_counter()
        weasyprint.HTML(string=asked["html"], url_fetcher=_fetcher(asked["assets"])).write_pdf(
            stylesheets=[_STYLES / f"{name}.css" for name in asked["styles"]], pdf_tags=True
        )
        sys.stdout.write(f"{time.perf_counter() - start}\n")


def _fetcher(assets: dict[str, tuple[str, str]]) -> object:
    class Assets(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
        def fetch(self, url: str, headers: object = None) -> object:
            del headers
            body, kind = assets[url]
            return weasyprint.urls.URLFetcherResponse(
                url, base64.b64decode(body), headers={"Content-Type": kind}
            )

    return Assets()


if __name__ == "__main__":
    main(Path(sys.argv[1]), range(*map(int, sys.argv[2:])))
