"""The page after everything is erased speaks the language that the person's pages had."""

from flask import Flask

from foundation.store import transaction
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def test_the_last_page_speaks_the_persons_language(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    with transaction():
        maria.language = "bg"
    page = Visitor(app).open(f"{link_of(maria)}/data/erase-everything")
    for box in page.page.tree.xpath("//main//input[@type='checkbox']"):
        page.tick("".join(page.page.tree.xpath(f"//label[@for='{box.get('id')}']//text()")).strip())
    page.press("".join(page.page.tree.xpath("(//main//form//button)[last()]//text()")).strip())

    assert page.page.tree.xpath("string(/html/@lang)") == "bg"
    assert page.open("/erased").page.tree.xpath("string(/html/@lang)") == "en"
    assert page.open("/erased?reads=xx").status == 200
