"""Certificates, a list to keep, and the next edition."""

from datetime import date
from zipfile import ZipFile

import pytest

from tests.support.bulgarian import in_bulgarian as bg
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import the_code_on
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")


def test_certificates_are_issued_and_maria_takes_hers(story: Story) -> None:
    story.on("2016-10-12 10:00")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/certificates").follow("Write the rule")
    alice.fill("Hours of the whole training", "8").fill("Hours that a person needs", "6")
    alice.fill("Title of the training, in Bulgarian", "Подкрепящи се като равни").press("Save")
    alice.open(f"{OFFICE}/certificates").follow("Issue to everyone who earned it")
    alice.sees("Мария Димтрова", "Νίκος Παπαδάκης")
    alice.press("Issue").sees("of 2 are made")

    maria = story.browser_of("Maria by keys", by_keyboard=True).open("/?lang=en")
    maria.open(story.post.letter("maria@example.org", bg("A document is ready for you")).link)
    maria.sees("My documents", "Ready").follow("As a page, Certificate of participation")
    maria.sees("Мария Димтрова", "8")
    story.links["code"] = the_code_on(maria)
    assert maria.saved("PDF").startswith(b"%PDF-")
    assert "Мария Димтрова" in maria.saved("Plain text").decode()
    assert maria.saved("Save the digital credential").count(b".") == 2
    maria.follow("The page where others check it").sees("This certificate is real")


def test_a_stranger_checks_the_certificate_by_code_and_name(story: Story) -> None:
    stranger = story.browser_of("A stranger").open("/").follow("Check a certificate")
    stranger.fill("Code on the certificate", "abcd").press("Check")
    stranger.sees("We do not know this certificate")
    stranger.fill("Code on the certificate", story.links["code"].upper()).press("Check")
    stranger.sees("This certificate is real", "8").sees_not("Мария")
    stranger.fill("Name of the person", "Ivan Ivanov").press("Compare the name").sees(
        "No: this is not"
    )
    stranger.fill("Name of the person", "мария димтрова").press("Compare the name")

    stranger.sees("Yes: the name matches.")


def test_a_misspelt_name_is_corrected_and_the_old_certificate_says_so(story: Story) -> None:
    story.on("2016-10-14 09:30")
    alice, maria = story.signed_in("Alice"), story.browser_of("Maria")
    alice.open(f"{OFFICE}/people").follow("Мария Димтрова").follow("Change Name")
    alice.fill("Name", "Мария Димитрова").press("Save").follow("Issue a new one")
    alice.choose("Why do you issue a new one?", "The name was not right")
    alice.press("Issue a new one").sees("The new certificate is being made.")

    maria.open(story.post.letter("maria@example.org", bg("A new document is ready for you")).link)
    maria.sees("Replaced").follow("Your certificate").sees("Мария Димитрова")
    stranger = story.browser_of("A stranger")
    stranger.open(f"/verify/{story.links['code']}").sees("This certificate was replaced")
    stranger.open(f"/verify/{the_code_on(maria)}").sees("This certificate is real")


def test_alice_keeps_a_list_and_copies_the_training_for_a_second_edition(story: Story) -> None:
    story.on("2016-10-20 10:00")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/lists").choose("Who", "Everybody who said yes")
    alice.choose("Kind of file", "Spreadsheet (XLSX)")
    with alice.page.expect_download() as given:
        alice.page.get_by_role("button", name="Download the list").click()
    with ZipFile(given.value.path()) as sheet:
        assert "Мария Димитрова" in sheet.read("xl/worksheets/sheet1.xml").decode()

    alice.open(OFFICE).follow("Copy this training")
    alice.fill("Title of the new training", "Peer Supporters in Action in Plovdiv")
    alice.date("First day of the new training", date(2017, 9, 23)).press("Make the copy")
    alice.sees("What was copied", "No person came along")
    plovdiv = alice.path.removesuffix("/copied")
    alice.open(f"{plovdiv}/programme").sees("Your own story", "23 September 2017", "1 material")
    alice.open(f"{plovdiv}/people").sees_not("Мария Димитрова")
    alice.open(f"{plovdiv}/translations").sees("Romanian", "1 of ")
