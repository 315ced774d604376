"""After the days: what the group agreed, certificates and recommendations."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

from certificates.awards import actions as awards
from certificates.designs import actions as designs
from certificates.designs.models import AwardKind
from certificates.issuing import actions as issuing
from certificates.issuing.queries import certificates_of
from certificates.recommendations.actions import Wanted
from certificates.recommendations.actions import make_edition
from events.call.models import Event
from events.outcomes import actions as outcomes
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.team.actions import correct
from foundation.people import Person
from operations.demo.choosing import Group
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts


def play_outcomes(event: Event, hosts: Hosts) -> None:
    """Write down what the group agreed in both languages, mend some words, and publish it."""
    told, when = content("outcomes"), content("sofia_papers")["outcomes"]
    by, mender = hosts.people[when["by"]], hosts.people[when["changed_by"]]
    with on(when["on"]):
        outcomes.say_how_agreed(event, told["how_agreed"], 0, by)
        items = [(row, _write_down(event, row, by)) for row in told["items"]]
    with on(when["changed"]):
        for row, item in items:
            if "first" in row:
                outcomes.change_item(event, item, _values(row), item.version, mender)
    with on(when["published"]):
        outcomes.publish(event, by)


def play_design(event: Event, hosts: Hosts) -> None:
    """Design the certificate of participation: two languages, two who sign."""
    told = content("sofia_papers")["design"]
    with on(told["on"]):
        by = hosts.acting(told["by"])
        design = designs.make(event, uuid4(), told["name"], "ramp", by)
        values = {name: told[name] for name in ("languages", "accent")}
        designs.change(design, design.version, values, by)
        for signer in told["signatories"]:
            designs.save_signatory(design, design.version, signer | {"image": None}, None, by)
        designs.choose(event, AwardKind.PARTICIPATION, design, by)


def play_certificates(event: Event, hosts: Hosts) -> None:
    """Write the rule, and issue to everybody who earned a certificate."""
    told = content("sofia_papers")
    rule = {
        name: Decimal(value) if name.endswith("_hours") else value
        for name, value in told["rule"].items()
    }
    with on(told["issued"]["on"]):
        by = hosts.acting(told["issued"]["by"])
        awards.save_rule(event, 0, rule, by)
        issuing.issue(event, by)


def play_editions(event: Event, hosts: Hosts) -> None:
    """The recommendations as papers: in both languages, and one for a single addressee."""
    told = content("sofia_papers")["editions"]
    with on(told["on"]):
        for language, addressee in told["made"]:
            make_edition(event, uuid4(), Wanted(language, addressee), hosts.people[told["by"]])


def play_corrections(people: Group, hosts: Hosts) -> None:
    """A name is corrected and its certificate issued anew; one certificate is taken back."""
    told = content("sofia_papers")
    renamed, taken = told["name_corrected"], told["taken_back"]
    person = people[renamed["who"]]
    with on(renamed["on"]):
        by = hosts.acting(renamed["by"])
        correct(person, {"name": renamed["name"]}, person.version, by)
        issuing.issue_again(certificates_of(person)[0], by)
    with on(taken["on"]):
        newest = certificates_of(people[taken["who"]])[0]
        issuing.revoke(newest, taken["reason"], hosts.acting(taken["by"]))


def _write_down(event: Event, row: dict[str, Any], by: Person) -> OutcomeItem:
    """A text in its first words; one that came from several is made of them."""
    kind, values = OutcomeKind(row["kind"]), _values(row)
    if "first" in row:
        values |= {"texts": row["first"]}
    if "merged_from" not in row:
        return outcomes.add_item(event, uuid4(), kind, values, by)
    idea = {"state": OutcomeState.IDEA}
    sources = [
        outcomes.add_item(event, uuid4(), kind, source | idea, by) for source in row["merged_from"]
    ]
    plan = outcomes.Merge(uuid4(), [(source, source.version) for source in sources], kind)
    return outcomes.merge(event, plan, values, by)


def _values(row: dict[str, Any]) -> dict[str, Any]:
    """What the report tells; it tells no numbers and no reservations."""
    told = ("texts", "more", "easy", "addressee", "reason", "articles", "state")
    return {name: row[name] for name in told if name in row}
