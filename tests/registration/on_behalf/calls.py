"""What happens on the phone: Maria says her answers, Alice types them."""

from datetime import date

from sqlalchemy import select

from events.team.models import Channel
from foundation.people import Person
from foundation.store import all_of
from tests.support.people import sign_in
from tests.support.visitor import Visitor

WRITTEN = "/organise/sofia/applications/written"
PHONE = "+359 88 123 4567"


def back_at_her_desk(alice: Visitor) -> Visitor:
    """Days later she signs in again."""
    return sign_in(alice, all_of(select(Person).where(Person.name == "Alice Martin"))[0])


def begin(alice: Visitor, way: str = "By phone") -> Visitor:
    alice.open(WRITTEN).follow("Write an application down")
    return alice.choose("How did it come to you?", way).press("Begin")


def say_who(alice: Visitor, name: str = "Мария Колева") -> Visitor:
    alice.fill("Your name", name).choose("Country where you live", "Bulgaria")
    alice.choose("In which language shall we write to you?", "English")
    return alice.press("Save and go on")


def say_contact(alice: Visitor, channel: Channel, address: str) -> Visitor:
    option, label = {
        Channel.PHONE: ("Phone call", "The phone number to call"),
        Channel.EMAIL: ("Email", "Your email address"),
    }[channel]
    alice.choose("What is the best way to reach you?", option)
    return alice.fill(label, address).press("Save and go on")


def say_the_rest(alice: Visitor) -> Visitor:
    alice.choose("Are you a disabled person?", "Yes").tick("English").press("Save and go on")
    alice.choose("Have you given peer support?", "Both")
    alice.fill("Why do you want to take part?", "I lead a group.")
    alice.fill("What will you do with it afterwards?", "Start another.")
    alice.press("Save and go on")
    alice.choose("In which format do you want to get documents?", "Audio recording")
    alice.choose("Do you want help with this form?", "No")
    return alice.press("Save and go on")


def write_all(
    alice: Visitor, channel: Channel = Channel.PHONE, address: str = PHONE, way: str = "By phone"
) -> Visitor:
    """All that Maria says; Alice stands on the page of the whole."""
    return say_the_rest(say_contact(say_who(begin(alice, way)), channel, address))


def hear_yes(alice: Visitor, day: date = date(2016, 5, 10), at: str = "11:30") -> Visitor:
    alice.follow("They said yes").choose("How did the person say yes?", "By phone")
    alice.date("On which day?", day).fill("At what time?", at)
    return alice.fill("A note", "Her sister was there.").press("Hand the application in")
