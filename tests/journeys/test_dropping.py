"""A file is dropped on the page that checks it; without the script the field does the same."""

import pytest

from tests.support.reader import OpenReader

pytestmark = pytest.mark.xdist_group("life")

_DROP = """(names) => {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File(["not ours"], name));
  const event = { dataTransfer, bubbles: true, cancelable: true };
  const aim = document.querySelector("h1");
  for (const name of ["dragenter", "dragover", "drop"]) {
    aim.dispatchEvent(new DragEvent(name, event));
  }
}"""
_SAID = "[data-drop-said]"


def test_a_file_dropped_anywhere_is_chosen_told_and_checked(open_reader: OpenReader) -> None:
    reader = open_reader()
    reader.open("/verify")

    reader.page.evaluate(_DROP, ["one.pdf", "two.pdf"])
    assert reader.page.inner_text(_SAID) == "Drop one file at a time."
    reader.page.evaluate(_DROP, ["paper.pdf"])
    assert reader.page.inner_text(_SAID) == (
        "paper.pdf is chosen. Now press the button “Check the file”."
    )
    with reader.page.expect_navigation():
        # It has the focus: one key checks.
        reader.page.keyboard.press("Enter")

    assert reader.heading == "This file was changed or is not ours"


def test_without_the_script_nothing_speaks_of_dropping(open_reader: OpenReader) -> None:
    reader = open_reader(scripts=False)

    reader.open("/verify").sees_not("drop the file")

    assert reader.page.locator("[data-drop] input[type=file]").is_visible()
