"""The address of every page of the app in the loaded demo, and whose page it is."""

from datetime import date
from typing import Any
from typing import TypeVar
from uuid import UUID
from uuid import uuid4

from flask import Flask
from flask import url_for
from sqlalchemy import select
from werkzeug.routing import Rule

from certificates.awards.models import RoleTitle
from certificates.awards.models import TrainerLetter
from certificates.credentials.models import Credential
from certificates.credentials.models import CredentialKey
from certificates.designs.actions import add_logo
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.papers.actions import give
from certificates.papers.kinds.confirmation import CONFIRMATION
from certificates.verify.actions import share
from events.attendance.models import AssistantPresence
from events.call.models import Event
from events.call.models import LinkedEvent
from events.call.models import WayIn
from events.editions.actions import Wish
from events.editions.actions import copy_training
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.programme.models import Material
from events.sharing.actions import make_calendar_link
from events.survey.models import Place
from events.survey.models import SurveyedObject
from events.survey.models import SurveyPhoto
from events.team.models import Participation
from events.team.models import State
from events.team.models import Trainer
from events.venue.models import Room
from foundation.audit import Actor
from foundation.factors.actions.apps import begin_app
from foundation.factors.queries import apps_of
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import acting
from foundation.store import Model
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from foundation.web.assets import built_name
from operations.demo.content import picture
from registration.allotting.models import BedroomNight
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Supplier
from registration.companions.actions import supporter_link
from registration.companions.models import Companion
from registration.companions.models import Engaged
from registration.companions.models import Supporter
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.needs.models import TalkRequest
from registration.sheets.models import Way
from registration.travel.models import Leg
from registration.travel.models import Run
from tests.support import guests
from tests.support.choosing_pages import of_choosing
from tests.support.demo_letters import a_sent_file
from tests.support.demo_letters import of_letters
from tests.support.formats import a_video
from tests.support.formats import an_easy_read
from tests.support.journeys import a_passport
from tests.support.late import a_late_code
from tests.support.needs import a_paper
from tests.support.needs import an_own_question
from tests.support.on_behalf_pages import of_other_ways
from tests.support.place_pages import of_places
from tests.support.sheets import given
from tests.support.sofia import link_of
from tests.support.told_pages import of_told_answers

FILES = (
    *("credential.as_text", "credential.download", "issuing.download_page", "recommending.preview"),
    *("credentials.key", "health.live", "needs.paper_file", "sharing.calendar", "sharing.security"),
    *("credentials.keys", "issuing.download", "sharing.of_person", "static", "told_answers.heard"),
    *("credentials.status", "designs.sample_pdf", "own_letters.preview", "own_papers.download"),
    *("designs.picture", "documents.text", "issuing.as_one", "papers.download", "sharing.sitemap"),
    *("formats.video", "issuing.as_zip", "papers.persons", "questions.file", "sharing.robots"),
    *("issuing.organisers_copy", "recommendations.download", "told_answers.recording"),
    *("issuing.paper", "journey.dates", "sharing.feed", "told.paper"),
    *("mailing_files.mine", "programme.material", "sheet_papers.taken", "sheets.spreadsheet"),
)
"""Endpoints that give files and plain answers, not pages."""
ELSEWHERE = {
    "media.show": "sofia/test_1_the_call.py",
    "sign_in.link": "sofia/test_1_the_call.py",
    "account.new_address": "test_mishaps.py",
    "health.ready": "test_mishaps.py",
    "emergency.overview": "test_odd_pages.py",
    "emergency.begin": "test_odd_pages.py",
}
"""What needs a logo, a worker, a secret of a letter or the administrator, and its journey."""
LEADS_ON = {
    *("apply.go_on", "apply.check", "attendance.hours", "designs.preview_first"),
    *("own_awards.recommendation",),
}
"""Pages that may send the person on to another page."""

_PARTICIPATED = (
    Certificate.state == CertificateState.ISSUED,
    Certificate.kind == AwardKind.PARTICIPATION,
)
_RECOMMENDED = OutcomeItem.kind == OutcomeKind.RECOMMENDATION

Row = TypeVar("Row", bound=Model)


def addresses(app: Flask, world: "DemoWorld") -> dict[str, str]:
    """{endpoint: path} of everything that can be opened, by the endpoint's name."""
    with app.test_request_context():
        rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
        wanted = [rule for rule in rules if rule.endpoint not in ELSEWHERE]
        return {rule.endpoint: world.address_of(rule) for rule in wanted}


class DemoWorld:
    """One row of each kind out of the demo, chosen so that every page has something to show."""

    def __init__(self) -> None:
        self.sofia = _one(Event, Event.capacity == 15, Event.slug.contains("sofia"))
        choosing = (Event.way_in == WayIn.SELECTION, Event.id != self.sofia.id)
        self.coming = _one(Event, *choosing)
        self.at_once = _one(Event, Event.way_in == WayIn.OPEN)
        self.certificate = _one(Certificate, *_PARTICIPATED)
        of_sofia = Arrangement.participation.has(event=self.sofia)
        self.arrangement = _one(Arrangement, of_sofia, Arrangement.decision.is_(None))
        self.lift = _one(Incident, Incident.kind == IncidentKind.LIFT)
        self.tokens: dict[UUID, str] = {}
        self.alice = _one(Person, Person.name.startswith("Alice"))
        self.robin = _one(Person, Person.is_site_admin)
        with transaction():
            self.sofia.text_languages = ["ro"]
        self.usual, self.of_room, self.of_page = self._usual(), self._of_room(), self._of_page()
        self.of_room |= self._of_rights()
        self._give_a_confirmation()

    def _give_a_confirmation(self) -> None:
        person = db.session.get_one(Participation, self.usual["participation_id"])
        give(CONFIRMATION, person, "en", acting(self.alice, "organiser"))
        confirmation = {"kind": CONFIRMATION.name, "participation_id": person.id}
        self.of_page["papers.person"] = confirmation
        self.of_page["papers.persons"] = confirmation | {"form": "pdf"}

    def address_of(self, rule: Rule) -> str:
        """The path of that page; the values of its own first, then those of its room."""
        room = rule.endpoint.partition(".")[0]
        given = self.usual | self.of_room.get(room, {})
        given |= self.of_page.get(rule.endpoint, {})
        values = {name: given[name] for name in rule.arguments}
        return url_for(rule.endpoint, **values, **given.get("query", {}))

    def _of_rights(self) -> dict[str, dict[str, Any]]:
        here = (RoleGrant.role == Role.HELPER, RoleGrant.scope_id == self.sofia.id)
        app, other = apps_of(self.alice)[0], begin_app(self.alice, "Firefox")
        return {
            "factors": {"factor_id": app.id, "app_id": other.id},
            "roles": {"grant_id": _one(RoleGrant, *here).id},
        }

    def _usual(self) -> dict[str, Any]:
        return {
            "slug": self.sofia.slug,
            "token": self._token(self.certificate.participation),
            "participation_id": self.certificate.participation_id,
            "certificate_id": self.certificate.id,
            "organisation_id": self.sofia.organisations[0].id,
            "language": "en",
            "number": 1,
            "kind": "pdf",
            "name": "transport",
            "code": self.certificate.code,
            "filename": built_name("app.css"),
        }

    def _of_room(self) -> dict[str, dict[str, Any]]:
        held, arranged = self.arrangement, self.arrangement.participation
        needs = {"arrangement_id": held.id, "token": self._token(arranged)}
        paper = {"paper_id": a_paper(arranged).id}
        return {
            "needs": needs | paper | {"name": "other", "part": 8, "key": "used"},
            "issuing": self._issued(),
            **self._of_certificates(),
            **self._of_companions(),
            **self._of_sheets(),
            **of_choosing(self.coming),
            "asking": {"name": "mobility", "question_id": an_own_question(self.sofia).id},
            "arrangements": needs,
            "told": needs | paper | {"participation_id": arranged.id},
            "arrange": needs | {"participation_id": arranged.id, "name": held.category.value},
            "arranging": {
                "participation_id": arranged.id,
                "supplier_id": _one(Supplier, _of(Supplier, self.sofia)).id,
                "key": "formats",
            },
            "formats": {"subject": "call", "video_id": a_video(self.sofia).id},
            "outcomes": {"item_id": _one(OutcomeItem).id, "kind": "recommendation"},
            "gather": {"kind": "recommendation"},
            "programme": self._programme(),
            "roll": {"day": self.sofia.starts_on.isoformat(), "key": f"{self.sofia.starts_on}.am"},
            "assistants": {"assistant_id": _one(AssistantPresence).id},
            "bedrooms": {"participation_id": self._sleeps().id},
            "planning": {"slug": self.sofia.slug, "subject": "assistants"},
            "rooms": {"room_id": _one(Room, _of(Room, self.sofia)).id},
            "survey": self._survey(),
            "incidents": {"incident_id": self.lift.id},
            "right_now": {"token": self._token(self._who_told(self.lift))},
            "translation": {"language": "ro"},
            "travel": self._journey(),
            "journey": self._journey(),
            **of_letters(self.sofia),
            "team": {"trainer_id": _one(Trainer, _of(Trainer, self.sofia)).id},
        }

    def _design(self) -> dict[str, Any]:
        design = _one(CertificateDesign, _of(CertificateDesign, self.sofia))
        by, drawn = Actor("organiser", self.alice.id), picture("lipa_206")
        add_logo(design, "fund", "Fund of the house", drawn, by)
        return {
            "design_id": design.id,
            "key": design.signatories[0]["key"],
            "file_id": design.logos[0]["file"],
            "kind": "participation",
            "sample": "longest",
            "languages": "en+bg",
        }

    def _of_certificates(self) -> dict[str, dict[str, Any]]:
        letter = _one(TrainerLetter, TrainerLetter.participation.has(event=self.sofia))
        title = _one(RoleTitle, _of(RoleTitle, self.sofia))
        recommended = letter.participation
        author = _one(Participation, Participation.person_id == letter.written_by_id)
        written = {"participation_id": recommended.id, "letter_id": letter.id}
        return {
            "awards": {"kind": "achievement", "title_id": title.id},
            "award_people": {"kind": "participation"},
            "recommending": written,
            "own_letters": {**written, "token": self._token(author)},
            "own_awards": {"token": self._token(recommended), "letter_id": letter.id},
            "designs": self._design(),
            "credentials": self._credential(),
        }

    def _who_told(self, incident: Incident) -> Participation:
        told = Participation.person_id == incident.person_id
        return _one(Participation, _of(Participation, self.sofia), told)

    def _survey(self) -> dict[str, Any]:
        photo = _one(SurveyPhoto, _of(SurveyPhoto, self.sofia))
        row = _one(SurveyedObject, SurveyedObject.id == photo.object_id)
        place = _one(Place, Place.id == row.place_id)
        return {
            "place_id": place.id,
            "object_id": row.id,
            "photo_id": photo.id,
            "kind": "bedroom",
        }

    def _issued(self) -> dict[str, Any]:
        made = self.certificate.copies[0]
        kept = {"language": made.language, "edition": made.edition.value, "form": "pdf"}
        batch = _one(IssueBatch, IssueBatch.event_id == self.sofia.id)
        return {**kept, "batch_id": batch.id, "portion": 1}

    def _credential(self) -> dict[str, Any]:
        share(self.certificate, Actor("participant"), wanted=True)
        row = _one(Credential, Credential.certificate_id == self.certificate.id)
        kid = _one(CredentialKey).kid
        return {"kid": kid, "issuer_id": row.issuer_id, "achievement_id": row.achievement_id}

    def _sleeps(self) -> Participation:
        return _one(BedroomNight, BedroomNight.event_id == self.sofia.id).participation

    def _journey(self) -> dict[str, Any]:
        leg = _one(Leg, Leg.event_id == self.coming.id)
        a_passport(leg.participation)
        whose = {"participation_id": leg.participation_id, "leg_id": leg.id}
        return {**whose, "slug": self.coming.slug, "token": self._token(leg.participation)}

    def _programme(self) -> dict[str, Any]:
        material = _one(Material, _of(Material, self.sofia))
        day = self.sofia.starts_on.isoformat()
        return {"item_id": material.item_id, "material_id": material.id, "day": day}

    def _of_sheets(self) -> dict[str, dict[str, Any]]:
        hotel = _one(Supplier, _of(Supplier, self.coming))
        _sending, path = given(self.coming, self.alice, hotel)
        taken, as_pdf = (
            given(self.coming, self.alice, None, way=way)[0].id for way in (Way.XLSX, Way.PDF)
        )
        of_team = {"slug": self.coming.slug, "kind": "rooming"}
        paper = {"kind": "joining", "form": "txt"}
        return {
            "sheets": of_team | {"sending_id": taken},
            "papers": paper,
            "own_papers": paper,
            "sheet_papers": of_team | {"sending_id": as_pdf},
            "sheet_link": {"token": path.removeprefix("/sheets/")},
        }

    def _of_companions(self) -> dict[str, dict[str, Any]]:
        named = _one(Companion, Companion.is_named)
        supporter = _one(Supporter, Supporter.participation.has(event=self.sofia))
        link = supporter_link(supporter, Actor("participant"))
        return {
            "companions": {"token": self._token(named.beside), "companion_id": named.id},
            "assisting": {"token": self._token(named.participation)},
            "supporters": {
                "token": self._token(supporter.participation),
                "supporter_id": supporter.id,
            },
            "supporting": {
                "token": link.removeprefix("/supporting/"),
                "name": "communication",
                "part": 1,
            },
            "engaging": {"engaged_id": _one(Engaged, _of(Engaged, self.sofia)).id},
        }

    def _of_page(self) -> dict[str, dict[str, Any]]:
        applied = self._coming_in(State.APPLIED)
        talk = _one(TalkRequest, TalkRequest.participation.has(event=self.coming))
        coming = {"slug": self.coming.slug}
        run = {"slug": self.sofia.slug, "run_id": _one(Run, _of(Run, self.sofia)).id}
        mine: dict[str, dict[str, Any]] = {
            "apply.start": coming,
            "apply.part": {"token": self._token(self._coming_in(State.DRAFT)), "part": "name"},
            "apply.later": {"token": self._token(self._coming_in(State.DRAFT))},
            "apply.sent": {"token": self._token(applied)},
            "deadlines.overview": coming,
            "deadlines.late": coming | {"code": a_late_code(self.coming)},
            "budget_ticks.show": {"token": self._token(applied)},
            "mailing_files.mine": a_sent_file(applied, self._token(applied)),
            "told.talk": coming | {"participation_id": talk.participation_id},
            "call.beside": {"linked_id": _one(LinkedEvent).id},
            "editions.copied": {"slug": self._copy().slug},
            "call.edit_linked": {"linked_id": _one(LinkedEvent).id},
            "call.take_off_linked": {"linked_id": _one(LinkedEvent).id},
            "gather.merge": {"query": {"of": _one(OutcomeItem, _RECOMMENDED).id}},
            "invitation.show": {
                "token": guests.an_invitation(self.alice, self.sofia.organisations[1])
            },
            "arrangements.conditions": {"token": self._token(self._coming_in(State.CONDITIONAL))},
            "sharing.of_person": {
                "token": make_calendar_link(self.certificate.participation, Actor("participant"))
            },
            "select.together": coming | {"query": {"decision": "offer", "all": "yes"}},
            "travel.arrivals": {"slug": self.sofia.slug},
            "travel.runs": {"slug": self.sofia.slug},
            "travel.run": run,
            "travel.change_run": run,
            "select.list_all": coming,
            "team.remove": {"grant_id": _one(RoleGrant, _second_of(self.sofia)).id},
        }
        of_them = of_places(self.coming, self._coming_in, self._token)
        return (
            of_them | of_other_ways(self.coming) | of_told_answers(self.coming, self._token) | mine
        )

    def _copy(self) -> Event:
        an_easy_read(self.sofia)
        wish = Wish("Sofia again", date(2027, 9, 24), ("texts", "formats"), linked=True)
        return copy_training(self.sofia, uuid4(), wish, self.alice)

    def _coming_in(self, state: State) -> Participation:
        here = _of(Participation, self.coming)
        return _one(Participation, here, Participation.state == state)

    def _token(self, participation: Participation) -> str:
        if participation.id not in self.tokens:
            self.tokens[participation.id] = link_of(participation).removeprefix("/my/")
        return self.tokens[participation.id]


def _of(table: Any, event: Event) -> Any:
    return table.event_id == event.id


def _second_of(event: Event) -> Any:
    return (RoleGrant.scope_id == event.id) & (RoleGrant.role == Role.CO_ORGANISER)


def _one(table: type[Row], *where: Any) -> Row:
    """The first row there is."""
    rows = all_of(select(table).where(*where).limit(1))
    assert rows, f"the demo holds no {table.__name__} like that"
    return db.session.merge(rows[0])
