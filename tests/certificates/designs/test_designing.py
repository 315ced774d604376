"""Designing a certificate in the browser, one subject a page."""

from itertools import product
from typing import Any
from typing import cast
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from certificates.designs import actions
from certificates.designs.drawing import layout_picture
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.queries import design_of
from certificates.designs.queries import lacks
from certificates.designs.queries import sample_facts
from certificates.designs.queries import sample_values
from certificates.designs.queries import samples_in
from certificates.designs.queries import to_look_at
from certificates.designs.queries import to_look_at_of
from certificates.designs.queries import uses_in
from certificates.designs.wording import PICTURED
from certificates.press import render
from certificates.press.papers import LAYOUTS
from certificates.press.papers import Look
from certificates.press.papers import certificate_paper
from certificates.press.papers.layouts import Size
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from tests.conftest import MakeApp
from tests.foundation.files.test_files import a_picture
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

DESIGNS = "/organise/sofia/certificates/designs"


def me(person: Person) -> Actor:
    return acting(person, "organiser")


def the_design() -> CertificateDesign:
    (design,) = all_of(select(CertificateDesign))
    return design


def acts() -> list[str]:
    entries = all_of(select(AuditEntry).order_by(AuditEntry.at))
    return [entry.act for entry in entries if entry.act.endswith("_design")]


def a_design(visitor: Visitor, start: str = "Ramp", **values: Any) -> tuple[Person, Event]:
    alice, event = alices_training(**values)
    sign_in(visitor, alice).open(DESIGNS)
    visitor.sees("Until you make one, papers have Stepfree's plain design.").follow("Make a design")
    visitor.fill("Name of the design", "Green").choose("Begin with", start)
    visitor.press("Make the design").sees("The design is made.", "Not used yet.")
    return alice, event


def test_a_design_is_made_changed_and_used(visitor: Visitor) -> None:
    _alice, event = a_design(visitor)

    visitor.follow("Change Layout and paper").choose("Layout", "Quiet centre")
    visitor.choose("Paper", "Letter, 8.5 by 11 inches")
    visitor.choose("How the sheet lies", "Standing: higher than wide").press("Save")
    visitor.sees("Saved.", "Quiet centre, Letter paper, standing")
    visitor.follow("Change Languages on the sheet")
    visitor.choose("Second language on the sheet (optional)", "English").press("Save")
    visitor.sees("Choose another language than the first one, or none")
    visitor.choose("Second language on the sheet (optional)", "Bulgarian").press("Save")
    visitor.sees("English, Bulgarian").follow("Certificate of participation")
    visitor.fill("Between the name and the title of the training, in English", "was at {place} for")
    visitor.fill("Further text, in English (optional)", "Paid for by {organisations}.")
    visitor.press("Save").sees("Certificate of participation: own words")
    visitor.follow("Choose the designs")
    visitor.choose("Certificate of participation", "Green").press("Save")
    visitor.sees("used for Certificate of participation", "Still missing", "in Bulgarian.")

    content = design_of(event, AwardKind.PARTICIPATION)
    assert (content.layout, content.paper, content.languages) == ("centre", "letter", ("en", "bg"))
    assert content.texts["statement"]["en"] == "was at {place} for"
    assert content.texts["statement"]["bg"] == "взе участие в"
    assert design_of(event, AwardKind.TRAINER).texts["statement"]["en"] == "was a trainer at"
    assert design_of(event, AwardKind.RECOMMENDATION).layout == "letter"
    assert acts()[0] == "made.certificate_design"
    assert acts()[-1] == "chose.certificate_design"


def test_layouts_are_chosen_by_their_pictures(visitor: Visitor) -> None:
    a_design(visitor)
    visitor.open(f"{DESIGNS}/{the_design().id}/layout")
    told = [str(PICTURED[name]) for name in LAYOUTS]
    drawn = visitor.page.tree.xpath("//main//*[local-name()='svg']")
    hints = [picture.getparent().get("id") for picture in drawn]
    radios = visitor.page.tree.xpath("//input[@name='layout']/@aria-describedby")

    assert [picture.get("aria-label") for picture in drawn] == told
    assert hints == radios
    accent = the_design().accent
    assert all(picture.xpath(f".//*[@fill='{accent}']") for picture in drawn)
    for page in (DESIGNS, f"{DESIGNS}/{the_design().id}"):
        assert visitor.open(page).page.tree.xpath("//main//*[@aria-hidden]//*[@fill='#ffffff']")
    for name, layout in LAYOUTS.items():
        for orientation, size in product(layout.orientations, ("a4", "letter")):
            look = Look(name, cast("Size", size), orientation)
            assert "<rect" in layout_picture(look)


@pytest.mark.parametrize(
    "text",
    ["{{7*7}}", "{name.__class__}", "{name!r}", "{name:>99999999}", "a { b", "}"],
)
@pytest.mark.one_store(reason="what is typed never reaches the store")
def test_only_placeholders_of_the_list_are_taken(visitor: Visitor, text: str) -> None:
    a_design(visitor)
    visitor.follow("Certificate of participation").sees("{issued_on}", "For example: Sample")

    visitor.fill("Heading, in English (optional)", text)
    visitor.fill("Before the name, in English (optional)", f"We say {text} that").press("Save")

    (told, again) = visitor.errors
    assert told.endswith("is no placeholder. Use only those of the list.")
    assert again == told
    assert visitor.value_of("Before the name, in English (optional)") == f"We say {text} that"
    assert the_design().version == 1


def test_template_marks_are_refused_too(app: Flask) -> None:
    alice, event = alices_training()
    design = actions.make(event, uuid4(), "Green", "ramp", me(alice))
    with pytest.raises(Refused, match="is no placeholder") as refused:
        actions.write_texts(design, 1, AwardKind.TRAINER, {"heading": {"en": "{% x %}"}}, me(alice))

    assert refused.value.field == "heading_en"


def test_unreadable_colours_are_refused_and_contrast_is_told(visitor: Visitor) -> None:
    a_design(visitor, "Nothing: choose everything yourself")
    visitor.follow("Change Colours").sees("Contrast with white paper:", "to 1")
    accent, ground = "First colour, for headings and lines", "Second colour, for fields behind text"

    visitor.fill(accent, "#ffff00").press("Save")
    visitor.sees("Text in this colour is hard to read", "The nearest colour that is dark enough")
    visitor.fill(accent, "yellow").fill(ground, "#223344").press("Save")
    visitor.sees("Black text is hard to read on this colour", "Enter a colour as #")
    visitor.fill(accent, "#003366").fill(ground, "white").press("Save")
    visitor.sees("Enter a colour as #")
    visitor.fill(ground, "#eef4fa").press("Save").sees("Saved.", "#003366, #eef4fa")


def test_signatories_and_logos_are_ordered_by_buttons(visitor: Visitor) -> None:
    a_design(visitor)
    visitor.follow("Change Who signs").sees("Nobody signs by name yet.")
    for name in ("Ana Petrova", "Boris Ivanov"):
        visitor.follow("Add who signs").fill("Name", name)
        visitor.fill("What this person is, in English", "Director").press("Save")
    visitor.follow("Change Boris Ivanov").upload(
        "Picture of the signature (optional)", b"no picture", "signature.png"
    )
    visitor.press("Save").sees("is no PNG or JPEG picture")
    visitor.upload("Picture of the signature (optional)", a_picture(), "signature.png").press(
        "Save"
    )
    visitor.press("Move up Boris Ivanov")

    first, second = the_design().signatories
    assert (first["name"], second["name"]) == ("Boris Ivanov", "Ana Petrova")
    address = f"{DESIGNS}/{the_design().id}"
    assert visitor.open(f"{address}/pictures/{first['image']}.png").status == 200
    for page in ("preview/trainer/plain/en.html", f"versions/{the_design().version}"):
        shown = visitor.open(f"{address}/{page}").sees("Issued electronically").page
        (sign,) = shown.tree.xpath("//article//img[@alt='Signature of Boris Ivanov']")
        assert sign.get("src").startswith("data:image/png;base64,")
    visitor.open(f"{address}/signatories").follow("Change Boris Ivanov")
    visitor.tick("Take the picture of the signature off").press("Save")
    visitor.press("Take off Ana Petrova").sees("It is off the sheet.")
    assert [row["image"] for row in the_design().signatories] == [None]

    visitor.follow("Green").follow("Change Logos")
    for name in ("A fund", "A city"):
        visitor.fill("What the logo says, in words", name).upload("Logo", a_picture(), "logo.png")
        visitor.press("Add the logo")
    visitor.press("Move up A city").sees("A city stands one place earlier.").press(
        "Take off A fund"
    )
    assert [row["name"] for row in the_design().logos] == ["A city"]


@pytest.mark.one_store(reason="the request is refused before it reaches the store")
def test_a_photo_of_a_signature_may_be_larger_than_other_forms(app_with: MakeApp) -> None:
    visitor = Visitor(app_with(MAX_CONTENT_LENGTH="10000"))
    with visitor.app.app_context():
        a_design(visitor)
        photo = a_picture() + bytes(100_000)
        visitor.follow("Change Logos").fill("What the logo says, in words", "A fund")
        visitor.upload("Logo", photo, "logo.png").press("Add the logo").sees("The logo is added.")
        visitor.follow("Green").follow("Change Who signs").follow("Add who signs")
        visitor.fill("Name", "Ana").fill("What this person is, in English", "Director")
        visitor.upload("Picture of the signature (optional)", photo, "a.png").press("Save")
        visitor.sees("Saved.")
        assert the_design().signatories[0]["image"]


def test_it_is_looked_at_with_names_of_the_training(visitor: Visitor) -> None:
    _alice, event = a_design(visitor)
    a_participant(event, "Bo")
    a_participant(event, "Maria Aleksandrova Konstantinova-Georgieva")
    visitor.follow("Look at it").sees("The shortest name here: Bo", "A name in Greek")

    visitor.follow("Page, English, The longest name here")

    visitor.sees("Sample: Certificate of participation", "Maria Aleksandrova Konstantinova-Georg")
    visitor.sees("verify/sample")
    visitor.open(f"{DESIGNS}/{the_design().id}/preview/achievement").follow(
        "Page, Bulgarian, A name in Cyrillic"
    )
    visitor.sees("Александра-Виктория Константинова Хаджипетрова")
    here = f"{DESIGNS}/{the_design().id}/preview"
    for wrong in ("recommendation", "nothing", "trainer/longest/xx.html", "trainer/nobody/en.html"):
        assert visitor.open(f"{here}/{wrong}").status == 404


def test_others_and_organisers_elsewhere_see_nothing(visitor: Visitor) -> None:
    _alice, event = a_design(visitor)
    boyan = boyan_joins(event)
    address = f"{DESIGNS}/{the_design().id}"

    assert sign_in(visitor, boyan).open(address).status == 200
    assert sign_in(visitor, charlie()).open(address).status == 404


def test_two_who_save_at_once_are_told(visitor: Visitor) -> None:
    alice, _event = a_design(visitor)
    visitor.follow("Change Colours").fill("First colour, for headings and lines", "#003366")
    actions.change(the_design(), 1, {"name": "Blue"}, me(alice))

    visitor.press("Save").sees("Somebody else changed this while you were writing.")
    visitor.press("Save").sees("Saved.")

    assert (the_design().name, the_design().accent) == ("Blue", "#003366")


def test_two_who_choose_designs_at_once_are_told(visitor: Visitor) -> None:
    alice, event = a_design(visitor)
    visitor.open(f"{DESIGNS}/use").choose("Certificate for a trainer", "Green")
    actions.choose(event, AwardKind.VOLUNTEER, the_design(), me(alice))

    visitor.press("Save").sees("Somebody else changed this while you were writing.")
    assert list(uses_in(event)) == [AwardKind.VOLUNTEER]
    visitor.choose("Certificate for a volunteer", "Green").press("Save").sees("Saved.")
    assert set(uses_in(event)) == {AwardKind.TRAINER, AwardKind.VOLUNTEER}


def test_what_is_missing_leads_to_the_page_that_mends_it(visitor: Visitor) -> None:
    alice, event = a_design(visitor, languages=["de"])
    design = the_design()
    assert lacks(event, AwardKind.PARTICIPATION) == []
    actions.choose(event, AwardKind.PARTICIPATION, design, me(alice))
    signer = {"key": "k", "name": "Ana", "role": {"en": "Director"}, "organisation": ""}
    actions.save_signatory(design, 1, signer | {"image": None}, None, me(alice))
    actions.change(design, 2, {"languages": ["en", "de"]}, me(alice))

    found = lacks(event, AwardKind.PARTICIPATION)

    assert [lack.text for lack in found] == [
        "The title of the training in German.",
        "Texts in German.",
        "What Ana is, in German.",
    ]
    everything_leads_to_its_field(visitor)
    visitor.open(f"{DESIGNS}/{design.id}").follow("Texts in German.").fill(
        "Heading, in German (optional)", "Teilnahmebestätigung"
    )
    for label in ("Before the name", "Between the name and the title of the training"):
        visitor.fill(f"{label}, in German (optional)", "bestätigt")
    visitor.fill("Above what the training worked on, in German (optional)", "Inhalte")
    for label in ("the days", "the place", "the hours", "what the person was"):
        visitor.fill(f"Label of {label}, in German (optional)", "Wort")
    visitor.press("Save").sees_not("Texts in German.")
    content = design_of(event, AwardKind.PARTICIPATION)
    assert content.texts["heading"]["de"] == "Teilnahmebestätigung"


def everything_leads_to_its_field(visitor: Visitor) -> None:
    """From the page on which papers are issued, too."""
    page = visitor.open("/organise/sofia/certificates").sees("This is still missing:").page
    leads = page.tree.xpath("//*[contains(@class, 'block--wait')]//li/a/@href")
    fields = [lead.partition("#")[2] for lead in leads]
    assert fields == ["", "training_title_de", "heading_de", "role_de"]
    for lead, field in zip(leads, fields, strict=True):
        there = visitor.open(lead.partition("#")[0]).page
        assert not field or there.tree.xpath(f"//form//*[@id='{field}']")


@pytest.mark.one_store(reason="what has room on a sheet is no matter of the store")
def test_more_than_one_sheet_is_told_before_anything_is_issued(visitor: Visitor) -> None:
    alice, event = a_design(visitor)
    design, kind = the_design(), AwardKind.PARTICIPATION
    a_participant(event, "Maria Dimitrova")
    actions.choose(event, kind, design, me(alice))
    told = "With the name Maria Dimitrova, the paper in English needs more than one sheet."
    assert to_look_at(event, kind) == []
    texts = {"further": {"en": "This line is about what the training worked on. " * 200}}

    actions.write_texts(design, 1, kind, texts, me(alice))

    (found,) = to_look_at(event, kind)
    assert (found.page, found.values["kind"]) == ("designs.texts", "participation")
    for page in ("certificates", f"certificates/designs/{design.id}"):
        visitor.open(f"/organise/sofia/{page}").sees("Look at this before you issue", told)
    visitor.follow("Look at it").sees(told, "the paper in Bulgarian needs more than one sheet")
    facts = sample_facts(event, kind, samples_in(event)[0])
    values = sample_values(design_of(event, kind), facts, ["en"])
    assert render(certificate_paper(values)).pages > 1
    assert to_look_at(event, AwardKind.RECOMMENDATION) == []
    (plain,) = to_look_at_of(event, None, kind, [["en"] * 12])
    assert plain.page == "awards.rule"


def test_layouts_suit_the_papers_that_they_are_used_for(visitor: Visitor) -> None:
    alice, event = a_design(visitor)
    design, by = the_design(), me(alice)
    with pytest.raises(Refused, match="A letter needs the layout of a letter"):
        actions.choose(event, AwardKind.RECOMMENDATION, design, by)
    actions.choose(event, AwardKind.TRAINER, design, by)
    actions.choose(event, AwardKind.TRAINER, design, by)
    for values, words in (
        ({"layout": "letter", "orientation": "portrait"}, "used for: Certificate for a trainer"),
        ({"layout": "letter"}, "does not lie that way"),
        ({"layout": "gone"}, "no longer offered"),
    ):
        with pytest.raises(Refused, match=words):
            actions.change(design, 1, values, by)
    actions.choose(event, AwardKind.TRAINER, None, by)
    actions.change(design, 1, {"layout": "letter", "orientation": "portrait"}, by)
    actions.choose(event, AwardKind.RECOMMENDATION, design, by)

    visitor.open(DESIGNS).sees_not("Still missing")
    assert acts().count("chose.certificate_design") == 3
