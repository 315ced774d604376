"""A sheet as PDF: from a link, and taken by hand."""

from io import BytesIO

import pikepdf
import pytest
from flask import Flask

from registration.sheets import queries
from tests.support.arranging import a_coming_training
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sheets import a_guest
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.visitor import Visitor

ROOMING = "/organise/sofia/sheets/rooming"

pytestmark = pytest.mark.one_store(reason="The press reads no store")


def test_a_supplier_and_the_team_save_the_sheet_as_tagged_pdf(visitor: Visitor, app: Flask) -> None:
    alice, event = a_coming_training()
    maria, hotel = a_guest(event), a_supplier(event)
    given(event, alice, hotel)
    tell(maria, {"bathroom": ["bath_ok"]})
    path = given(event, alice, hotel)[1]

    opened = Visitor(app).open(path).press("Open the sheet").press("Save as PDF")
    with pikepdf.open(BytesIO(opened.body)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]) == "Rooming list: number 2"
    assert [one.what for one in queries.sendings_of(event)[0].openings] == ["page", "pdf"]

    sign_in(visitor, alice).open(f"{ROOMING}/give")
    visitor.choose("How do you give it?", "Give me a PDF to hand over").press("Give this sheet")
    visitor.follow("Fetch the PDF")
    assert visitor.body.startswith(b"%PDF-")
