"""Reading off a tape."""

import pytest

from events.survey.catalogue import Unit
from events.survey.catalogue import read


@pytest.mark.parametrize(
    ("text", "unit", "kept"),
    [
        ("82", Unit.LENGTH, ("82", "cm", 820)),
        (" 82,5 cm ", Unit.LENGTH, ("82,5", "cm", 825)),
        ("820mm", Unit.LENGTH, ("820", "mm", 820)),
        ("32 in", Unit.LENGTH, ("32", "in", 813)),
        ('32"', Unit.LENGTH, ("32", "in", 813)),
        ("82 см", Unit.LENGTH, ("82", "cm", 820)),
        ("2.5 m", Unit.LENGTH, ("2.5", "m", 2500)),
        ("35", Unit.DISTANCE, ("35", "m", 35)),
        ("1.2 km", Unit.DISTANCE, ("1.2", "km", 1200)),
        ("660 lbs", Unit.LOAD, ("660", "lb", 299)),
        ("1:12", Unit.SLOPE, ("1:12", "1:", 83)),
        ("1 : 20", Unit.SLOPE, ("1:20", "1:", 50)),
        ("8,3 %", Unit.SLOPE, ("8,3", "%", 83)),
        ("0", Unit.COUNT, ("0", "", 0)),
        ("35 dB(A)", Unit.SOUND, ("35", "dB", 35)),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, unit: Unit, kept: tuple[str, str, int]) -> None:
    assert read(text, unit) == kept


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("wide", Unit.LENGTH),
        ("82 kg", Unit.LENGTH),
        ("82 90", Unit.LENGTH),
        ("-82", Unit.LENGTH),
        ("1:0", Unit.SLOPE),
        ("1:12", Unit.LENGTH),
        ("999999 km", Unit.DISTANCE),
        ("8e9", Unit.LENGTH),
        ("", Unit.COUNT),
    ],
)
def test_what_is_no_such_number_is_none(text: str, unit: Unit) -> None:
    assert read(text, unit) is None
