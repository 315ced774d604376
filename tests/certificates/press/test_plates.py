"""A paper from a plate has the bytes of one that was laid out by itself, or it is laid out."""

import base64
import json
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from certificates.press import Attached
from certificates.press import rendering
from certificates.press.machine import Machine
from certificates.press.papers import CertificateValues
from certificates.press.papers import Look
from certificates.press.papers import certificate_paper
from tests.certificates.press import samples

pytestmark = [pytest.mark.xdist_group("plates"), pytest.mark.usefixtures("pressroom")]

CODES = (
    "7q4m kz2x w9tb5 nhc8 djv3 pgye2",
    "aaaa bbbb ccccc dddd eeee fffff",
    "i1l2 mmww 22222 l1i1",
)
LATIN = ("Ana Kos", "Ūla Žemaitytė", "Bo", "Željka Brčinović-Polić", "Wołodźko von Übersee III")
CYRILLIC = ("Мария Димитрова", "Йорданка Щърбанова", "Жана", "Любомир Ючбунарски-Дочев")
GREEK = ("Ευανθία Ξυδάκη", "Άννα Παππά", "Ωρίων Ψ", "Θεοδώρα Βασιλοπούλου")
ENGLISH, BOTH = [samples.ENGLISH], [samples.BULGARIAN, samples.ENGLISH]


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    machine = Machine()
    yield machine
    machine.stop()


@pytest.mark.parametrize("names", [LATIN, CYRILLIC, GREEK], ids=["latin", "cyrillic", "greek"])
def test_names_in_each_script_come_from_a_plate(names: tuple[str, ...], machine: Machine) -> None:
    come_from_a_plate([person(name, number) for number, name in enumerate(names)], machine)


@pytest.mark.parametrize("layout", ["field", "centre", "column"])
def test_every_layout_makes_plates(layout: str, machine: Machine) -> None:
    look = Look(layout, "a4", "landscape")
    people = [person(name, number) for number, name in enumerate(LATIN)]
    come_from_a_plate([replace(each, words=BOTH, look=look) for each in people], machine)


def test_what_needs_its_own_layout_gets_it(machine: Machine) -> None:
    ready = [person(name, number) for number, name in enumerate(LATIN[:3])]
    assert [printed(each, machine)[1] for each in ready][-1]
    long = replace(ready[0], name=samples.NAMES["long"][0])
    large = [replace(each, look=Look(large=True)) for each in ready]
    for values in (long, *large):
        for _time in range(2):
            pdf, copied = printed(values, machine)
        assert not copied or pdf == printed(values, machine, alone=True)[0]
    assert not printed(long, machine)[1]


@pytest.mark.parametrize(
    "body",
    [
        # What stands beside the name moves with it: more differs than one line.
        '<p style="float: left" data-field="name">{}</p><p>stands beside it</p>',
        '<p data-field="name">{}</p><p>A picture of <img alt="one" src="x" data-field="face"></p>',
        '<p style="width: 3em"><b data-field="name">{}</b> and more that goes on the next line</p>',
    ],
)
def test_a_plate_that_would_lie_is_never_used(body: str, machine: Machine) -> None:
    for name in ("Maximiliane", "Ana", "Bo", "Maximiliane"):
        pdf, copied = asked(FRAME.format(body.format(name)), machine)
        assert not copied
        assert pdf == asked(FRAME.format(body.format(name)) + "<!-- -->", machine)[0]


FRAME = (
    '<!doctype html><html lang="en"><head><title data-field="title">Test</title>'
    '<meta name="dcterms.created" content="2026-11-23"></head><body>{}</body></html>'
)


def come_from_a_plate(people: list[CertificateValues], machine: Machine) -> None:
    """The first begins a plate, the second proves it, all others are made of it."""
    made = [printed(each, machine) for each in people]
    assert [copied for _pdf, copied in made] == [False, False] + [True] * (len(people) - 2)
    for values, (pdf, _copied) in list(zip(people, made, strict=True))[2:]:
        assert pdf == printed(values, machine, alone=True)[0], values.name


def person(name: str, number: int) -> CertificateValues:
    code = CODES[number % len(CODES)]
    return replace(
        samples.SHORT,
        name=name,
        words=ENGLISH,
        number=f"SOF-2016-{number:03}",
        code=code,
        verify_url=f"https://stepfree.example/verify/{code.replace(' ', '')}",
    )


def printed(
    values: CertificateValues, machine: Machine, *, alone: bool = False
) -> tuple[bytes, bool]:
    """The bytes, and whether they came from a plate; `alone` lays it out in any case."""
    paper = certificate_paper(values)
    inside = Attached("credential.jwt", values.code.encode() * 9, "application/vc+jwt", "Sample")
    html = rendering._page(paper)
    request = rendering._request(replace(paper, attachments=[inside]), html)
    # A remark is printed nowhere, and no plate has it.
    return asked(html + f"<!-- {values.number} -->" * alone, machine, request)


def asked(
    html: str, machine: Machine, request: Mapping[str, Any] | None = None
) -> tuple[bytes, bool]:
    plain = {"styles": ["paper"], "sheet": "", "attachments": [], "assets": {}, "codes": {}}
    wanted = {**plain, "seconds": 10, "most_pages": 9, **(request or {}), "html": html}
    answer = machine.ask(json.dumps(wanted).encode(), 30)
    return base64.b64decode(answer["pdf"]), bool(answer.get("copied"))
