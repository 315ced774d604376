"""Templates hold nothing inline and nothing unescaped."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.support import house

# The code of the house is parsed once.
pytestmark = pytest.mark.xdist_group("code")


def plain(file: Path) -> str:
    """The template without Jinja and without what {% trans %} hands to translators."""
    pieces: list[str] = []
    translated = False
    for _, kind, value in Environment(autoescape=True).lex(house.text(file)):
        if kind == "name" and value in {"trans", "endtrans"}:
            translated = value == "trans"
        pieces.append(value if kind == "data" and not translated else " ")
    return "".join(pieces)


@pytest.mark.parametrize("sign", [r"\sstyle=", r"\son[a-z]+=", "javascript:"])
def test_nothing_is_inline(sign: str) -> None:
    found = [
        f"{house.name(file)}: {match.group()}"
        for file in house.templates()
        for match in re.finditer(sign, plain(file))
    ]

    assert found == []


@pytest.mark.parametrize("sign", [r"\|\s*safe\b", "autoescape"])
def test_nothing_is_unescaped(sign: str) -> None:
    found = [house.name(file) for file in house.templates() if re.search(sign, house.text(file))]

    assert found == []


def test_templates_pass_the_linter() -> None:
    djlint = Path(sys.executable).with_name("djlint")
    done = subprocess.run(
        [djlint, "--lint", "--quiet", "templates"],
        cwd=house.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_frame_of_all_pages_takes_no_name_that_a_view_gives() -> None:
    # What base.html sets counts in the page too, in place of the view's own value.
    frame = house.text(house.ROOT / "templates" / "base.html")
    taken = set(re.findall(r"{%-? set (\w+)", frame))
    # The same in both places: who is signed in, and the address of the page.
    taken -= {"person", "path"}

    found = [
        f"{house.name(file)}: {word.arg}"
        for file in house.code()
        for call in ast.walk(house.tree(file))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "render_template"
        for word in call.keywords
        if word.arg in taken
    ]

    assert found == []
