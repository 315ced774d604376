"""The scenes of the demo, each from its button to its end, as a stranger plays them."""

import pytest

from tests.support.reader import OpenReader
from tests.support.reader import Reader

pytestmark = pytest.mark.xdist_group("scenes")

POINT = "A room for my assistant with a door to mine"
BED = "A bed for your assistant"
MEALS = "Meals for your assistant, at the same table"
SEAT = "A seat for your assistant on every journey"
VEHICLE = "A vehicle with a ramp or a lift from the airport or station, and back"
PREPAID = "Your journey is booked for you, and you pay nothing in advance"
PROPOSED = (BED, MEALS, SEAT, VEHICLE, PREPAID)


def test_a_wheelchair_user_comes_with_an_assistant(open_demo: OpenReader) -> None:
    stranger = begins(open_demo(), "A wheelchair user comes with an assistant")
    stranger.sees("A place is offered to you", "Say yes, if")

    goes_on(stranger, 2, "Marit Fjellbakken")
    stranger.sees("Would this work for you?", "Room 4: Fits", "invented for this demo")

    goes_on(stranger, 3, "Marit Fjellbakken").follow("Say yes, if")
    stranger.press("Yes, if. Go on to my points").sees("Your place is held for you.")
    stranger.fill("What has to be arranged", POINT).choose("What is it about?", "Personal")
    stranger.press("Add this point").sees("Your point is saved.")

    goes_on(stranger, 4, "Mila Kostova")
    for what in PROPOSED:
        stranger.press(f"Accept {what}, Marit").sees("Accepted.")

    goes_on(stranger, 5, "Mila Kostova").follow(POINT)
    stranger.choose("How far is it?", "Arranged")
    stranger.fill("Note for the person", "Rooms 4 and 5. There is a door between them.")
    stranger.choose("Supplier", "House on the Hill (invented)").fill("Planned cost", "140")
    stranger.press("Save")

    goes_on(stranger, 6, "Mila Kostova")
    gives_a_room(stranger, "Marit Fjellbakken", "4")
    gives_a_room(stranger.follow("Bedrooms"), "Solveig Lunde", "5")

    goes_on(stranger, 7, "Mila Kostova")
    takes_rides_over(stranger, "Marit Fjellbakken, Solveig Lunde")
    confirms_what_is_booked(stranger)
    assistant_and_seats_are_there(stranger)


def confirms_what_is_booked(stranger: Reader) -> None:
    """Mila writes that all is arranged; Marit says that it is right, then yes."""
    goes_on(stranger, 8, "Mila Kostova").tick("All that are shown here")
    stranger.choose("How far are they?", "Arranged").press("Save for all of them").sees("Saved: ")

    goes_on(stranger, 9, "Marit Fjellbakken").sees(BED, SEAT, "Rooms 4 and 5.")
    stranger.sees_not("Not started yet")
    for what in (POINT, *PROPOSED):
        stranger.follow(what).press("This is right").sees("You said: this is right")

    goes_on(stranger, 10, "Marit Fjellbakken").follow("Say yes").press("Yes, I will come")
    stranger.sees("Your place is held for you.")


def assistant_and_seats_are_there(stranger: Reader) -> None:
    """Marit reads it on her own pages, and that she pays nothing in advance."""
    goes_on(stranger, 11, "Marit Fjellbakken").sees(POINT, *PROPOSED, "room 4")
    stranger.sees("Solveig Lunde sleeps in room 5.", "The organisers book it and pay in advance")

    goes_on(stranger, 12, "Marit Fjellbakken").sees("14:", "Van with a lift", "Plovdiv railway")
    stranger.sees(
        "Place for a wheelchair, number 1.", "Solveig Lunde sits beside you: Seat, number"
    )
    stranger.sees("This was the last step.")


def test_a_deaf_participant_without_email(open_demo: OpenReader) -> None:
    stranger = begins(open_demo(), "A Deaf participant without email")
    stranger.sees("Waiting for you (1)", "Pass it on by: Text message")
    stranger.follow("Στέλιος Καρανίκας: A document is ready for you")
    stranger.press("Show the words with the personal link").sees("+30 210 000 0033", "/my/")
    stranger.fill("How", "By text message").press("I passed this on")
    stranger.sees("Noted: the letter was passed on.", "Waiting for you (0)")

    goes_on(stranger, 2, "Στέλιος Καρανίκας")
    stranger.sees("Greek Sign Language", "in the evening", "I prefer this person", "Not this one")

    goes_on(stranger, 3, "Στέλιος Καρανίκας")
    stranger.sees("Two sign language interpreters for the evenings and meals")

    goes_on(stranger, 4, "Alice Marchand")
    stranger.sees("24 September 2016, in the evening: Δανάη Ελαιώνα", "This was the last step.")


def test_a_person_who_reads_easy_words_and_has_a_supporter(open_demo: OpenReader) -> None:
    stranger = begins(open_demo(), "A person with learning disabilities")
    stranger.unfold("Read this in short and easy sentences").sees("You can come to the training.")
    stranger.follow("Say yes").press("Yes, I will come").sees("Your place is held for you.")

    goes_on(stranger, 2, "Moritz Außerhofegger")
    stranger.press("Show me easy words").sees("You can leave out any question.")

    goes_on(stranger, 3, "Resi Hollerbach")
    stranger.sees("What Moritz Außerhofegger shares with you", "You can change nothing here")

    goes_on(stranger, 4, "Moritz Außerhofegger")
    stranger.press("End this now Resi Hollerbach").sees("Nobody supports you with these pages.")


def test_saturday_at_0740_the_lift_breaks(open_demo: OpenReader) -> None:
    """Played now: the weekend begins today, and nothing of it was told before."""
    stranger = begins(open_demo(), "Saturday, 07:40: the lift breaks")
    stranger.sees("with the eyes of Mila Kostova", "Nothing was told.")
    stranger.press("Next step").sees("First write down that the lift does not work", "Step 1 of")
    stranger.follow("A lift does not work").choose("If it is a lift", "Lift beside the reception")
    stranger.fill("What else should we know?", "The doors stay shut.")
    stranger.press("Save, and see whom it touches").sees("The doors stay shut.")

    goes_on(stranger, 2, "Mila Kostova")
    stranger.sees("Henrike Aldenhoff", "Oisín Mac Fhearghail", "Thrace Lift Vans")
    stranger.sees_not("Baldomero Yturriaga", "Zdravka Pišćević")
    stranger.choose("How far is it?", "Being mended")
    stranger.choose("Who replaces it", "Thrace Lift Vans (invented), +359 32 000 022")
    stranger.fill("What they do instead", "From 8:30: from the yard to the main entrance.")
    stranger.fill("What you do about it", "A technician comes at 8:40.")
    stranger.press("Save, and tell those whom it touches")
    stranger.sees("Drivers’ manifest", "Changed since last sent")

    goes_on(stranger, 3, "Mila Kostova")
    stranger.sees("Compared with number 1", "Changed", "from the yard to the main entrance")

    goes_on(stranger, 4, "Henrike Aldenhoff")
    stranger.sees("Being mended", "A technician comes at 8:40.", "This was the last step.")
    stranger.sees("Thrace Lift Vans (invented) does instead: From 8:30")

    stranger.follow("All scenes").sees_not("Step 4 of")
    begins(stranger, "Saturday, 07:40: the lift breaks").sees("Taken back")


def gives_a_room(mila: Reader, name: str, room: str) -> None:
    """Choose it on the person's page, where each room stands with how it fits."""
    mila.follow(name)
    rooms = mila.page.get_by_label("Bedroom", exact=True).locator("option").all_inner_texts()
    wanted = next(one for one in rooms if one.strip().startswith(f"{room},"))
    mila.choose("Bedroom", wanted.strip()).press("Give this room").sees("The room is given.")


def takes_rides_over(mila: Reader, names: str) -> None:
    """Leave that row alone ticked, and take it over."""
    for box in mila.page.locator("input[name=rows]").all():
        is_theirs = names in box.locator("xpath=..").inner_text()
        box.set_checked(is_theirs)
    mila.press("Take the ticked rows over").sees("Taken over")


def begins(stranger: Reader, title: str) -> Reader:
    """From the first page of the demo to the scenes, and by one button into the scene."""
    stranger.open("/").follow("Play a scene")
    return stranger.press(f"Play this scene {title}").sees(f"Demo scene: {title}", "Step 1 of")


def goes_on(stranger: Reader, number: int, eyes: str) -> Reader:
    """Press the button of the next step; with whose eyes it is seen."""
    return stranger.press("Next step").sees(f"Step {number} of", f"with the eyes of {eyes}")
