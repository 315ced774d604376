"""Who may do what: every address × method × role, with the status that answers.

A row says what GET and POST answer to each role; a POST is sent empty, with a valid token, so
that 200 or 422 means "the form is shown again" and 303 "it was done". Placeholders are filled from
tests/support/world.py; a row may give its own.
"""

from tests.house.routes_of_awards import AWARDS
from tests.house.routes_of_bedrooms import BEDROOMS
from tests.house.routes_of_budget import BUDGET
from tests.house.routes_of_choosing import CHOOSING
from tests.house.routes_of_companions import COMPANIONS
from tests.house.routes_of_credentials import CREDENTIALS
from tests.house.routes_of_deadlines import DEADLINES
from tests.house.routes_of_designs import DESIGNS
from tests.house.routes_of_incidents import INCIDENTS
from tests.house.routes_of_issuing import ISSUING
from tests.house.routes_of_mailings import MAILINGS
from tests.house.routes_of_needs import NEEDS
from tests.house.routes_of_on_behalf import ON_BEHALF
from tests.house.routes_of_own_data import OWN_DATA
from tests.house.routes_of_papers import PAPERS
from tests.house.routes_of_places import PLACES
from tests.house.routes_of_planning import PLANNING
from tests.house.routes_of_same_person import SAME_PERSON
from tests.house.routes_of_told_answers import TOLD_ANSWERS
from tests.house.routes_of_travel import TRAVEL
from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import may_set_up
from tests.support.answers import needs
from tests.support.answers import of_enil
from tests.support.answers import organisers
from tests.support.answers import signed_in
from tests.support.answers import site_admin
from tests.support.world import CO_ORGANISER
from tests.support.world import ORGANISER

# The first day of the training of tests/support/world.py, and its morning.
MORNING = {"key": "2027-09-22.am", "day": "2027-09-22"}
AN_OFFER = {"key": "offer", "language": "en"}
NOBODY = "00000000-0000-0000-0000-000000000000"

ROUTES: dict[str, Row] = {
    **AWARDS,
    **MAILINGS,
    **CREDENTIALS,
    **PLANNING,
    **PLACES,
    **BUDGET,
    **CHOOSING,
    **ON_BEHALF,
    **TOLD_ANSWERS,
    **TRAVEL,
    **PAPERS,
    **BEDROOMS,
    **DEADLINES,
    **DESIGNS,
    **SAME_PERSON,
    "static": Row(get=everyone(404)),
    "about.accessibility": Row(get=everyone(200)),
    "about.privacy": Row(get=everyone(200)),
    "sign_in.start": Row(get=everyone(200), post=everyone(200)),
    "sign_in.code": Row(get=everyone(200), post=everyone(200)),
    "sign_in.password": Row(get=everyone(200), post=everyone(200)),
    "sign_in.link": Row(get=everyone(410)),
    "sign_in.use_link": Row(post=everyone(410)),
    "sign_in.out": Row(post=everyone(303)),
    "account.show": Row(get=signed_in(200)),
    "account.details": Row(get=signed_in(200), post=signed_in(200)),
    "account.address": Row(get=signed_in(200), post=signed_in(200)),
    "account.new_address": Row(get=signed_in(410), post=signed_in(410)),
    "account.password": Row(get=signed_in(200), post=signed_in(200)),
    "account.end_browser": Row(post=signed_in(404), values={"session_id": NOBODY}),
    "account.end_other_browsers": Row(post=signed_in(303)),
    "factors.overview": Row(get=signed_in(200)),
    "factors.begin": Row(post=signed_in(303)),
    "factors.app": Row(get=signed_in(404), post=signed_in(404), values={"app_id": NOBODY}),
    "factors.prove": Row(get=signed_in(303), post=signed_in(303)),
    "factors.recovery": Row(get=signed_in(200), post=signed_in(422)),
    "factors.remove": Row(get=signed_in(404), post=signed_in(404), values={"factor_id": NOBODY}),
    "passkeys.new": Row(post=signed_in(200)),
    "passkeys.made": Row(post=signed_in(422)),
    "passkeys.ask": Row(post=signed_in(200)),
    "passkeys.prove": Row(post=signed_in(422)),
    "organisations.index": Row(get=signed_in(200)),
    "organisations.new": Row(get=signed_in(200), post=signed_in(200)),
    "organisations.show": Row(get=of_enil(200)),
    "organisations.edit": Row(get=of_enil(200), post=of_enil(200)),
    "organisations.logo": Row(get=of_enil(200), post=of_enil(200)),
    "organisations.remove_logo": Row(get=of_enil(200), post=of_enil(303)),
    "invitation.show": Row(get=everyone(410)),
    "invitation.accept": Row(post=everyone(410)),
    "media.show": Row(get=everyone(404), values={"file_id": NOBODY}),
    "my.home": Row(get=everyone(200)),
    "mailbox.show": Row(get=everyone(200)),
    "scenes.show": Row(get=everyone(404)),
    "scenes.play": Row(post=everyone(404), values={"name": "lift", "number": "1"}),
    "mailbox.letter": Row(get=everyone(404), values={"letter_id": NOBODY}),
    "attendance.overview": Row(get=organisers(200)),
    "attendance.setup": Row(get=organisers(200), post=organisers(200)),
    "attendance.person": Row(get=organisers(200), post=organisers(200)),
    "roll.part": Row(get=organisers(200), post=organisers(200), values=MORNING),
    "roll.mark_one": Row(post=organisers(422), values=MORNING),
    "roll.everybody_else": Row(post=organisers(422), values=MORNING),
    "roll.undo": Row(post=organisers(303), values=MORNING),
    "roll.day": Row(get=organisers(200), post=organisers(200), values=MORNING),
    "roll.sheet": Row(get=organisers(200)),
    "assistants.overview": Row(get=organisers(200), post=organisers(200)),
    "assistants.edit": Row(
        get=organisers(404), post=organisers(404), values={"assistant_id": NOBODY}
    ),
    "assistants.take_off": Row(post=organisers(404), values={"assistant_id": NOBODY}),
    "assistants.put_back": Row(post=organisers(404), values={"assistant_id": NOBODY}),
    "assistants.note": Row(post=organisers(404), values={"participation_id": NOBODY}),
    "attendance.hours": Row(get=organisers(200), post=organisers(200)),
    "call.index": Row(get=everyone(200)),
    "call.show": Row(get=everyone(200)),
    "call.beside": Row(get=everyone(404), values={"linked_id": NOBODY}),
    "call.dashboard": Row(get=signed_in(200)),
    "call.new": Row(get=may_set_up(200), post=may_set_up(200)),
    "call.overview": Row(get=organisers(200)),
    "call.about": Row(get=organisers(200), post=organisers(200)),
    "call.days": Row(get=organisers(200), post=organisers(200)),
    "call.who": Row(get=organisers(200), post=organisers(200)),
    "call.languages": Row(get=organisers(200), post=organisers(303)),
    "call.money": Row(get=organisers(200), post=organisers(303)),
    "call.contact": Row(get=organisers(200), post=organisers(303)),
    "call.publish": Row(get=organisers(200), post=organisers(303)),
    "call.unpublish": Row(post=organisers(303)),
    "call.organisations": Row(get=organisers(200), post=organisers(200)),
    "call.move_up": Row(post=organisers(404), values={"organisation_id": NOBODY}),
    "call.take_out": Row(
        get=organisers(404), post=organisers(404), values={"organisation_id": NOBODY}
    ),
    "call.linked": Row(get=organisers(200)),
    "call.new_linked": Row(get=organisers(200), post=organisers(200)),
    "call.edit_linked": Row(
        get=organisers(404), post=organisers(404), values={"linked_id": NOBODY}
    ),
    "call.take_off_linked": Row(
        get=organisers(404), post=organisers(404), values={"linked_id": NOBODY}
    ),
    "call.put_back_linked": Row(post=organisers(404), values={"linked_id": NOBODY}),
    "editions.copy": Row(get=organisers(200), post=organisers(200)),
    "editions.copied": Row(get=organisers(404)),
    "editions.series": Row(get=organisers(200), post=organisers(200)),
    "editions.leave": Row(get=organisers(200), post=organisers(303)),
    "formats.easy_read": Row(get=everyone(404), values={"language": "en"}),
    "formats.video": Row(get=everyone(404), values={"video_id": NOBODY}),
    "formats.overview": Row(get=organisers(200)),
    "formats.edit_easy_read": Row(
        get=organisers(200),
        post=organisers(303),
        values={"subject": "call", "language": "en"},
    ),
    "formats.new_video": Row(get=organisers(200), post=organisers(200)),
    "formats.edit_video": Row(
        get=organisers(404), post=organisers(404), values={"video_id": NOBODY}
    ),
    "formats.upload": Row(get=organisers(404), post=organisers(404), values={"video_id": NOBODY}),
    "formats.take_off": Row(get=organisers(404), post=organisers(404), values={"video_id": NOBODY}),
    "formats.put_back": Row(post=organisers(404), values={"video_id": NOBODY}),
    "venue.edit": Row(get=organisers(200), post=organisers(200)),
    "rooms.overview": Row(get=organisers(200)),
    "rooms.new": Row(get=organisers(200), post=organisers(200)),
    "rooms.edit": Row(get=organisers(404), post=organisers(404), values={"room_id": NOBODY}),
    "rooms.move": Row(post=organisers(404), values={"room_id": NOBODY}),
    "rooms.take_out": Row(get=organisers(404), post=organisers(404), values={"room_id": NOBODY}),
    "rooms.put_back": Row(post=organisers(404), values={"room_id": NOBODY}),
    "survey.overview": Row(get=needs(200)),
    "survey.new_place": Row(get=needs(200), post=needs(200)),
    "survey.place": Row(get=needs(404), post=needs(404), values={"place_id": NOBODY}),
    "survey.take_out_place": Row(get=needs(404), post=needs(404), values={"place_id": NOBODY}),
    "survey.put_back_place": Row(post=needs(404), values={"place_id": NOBODY}),
    "survey.sheet": Row(get=needs(200)),
    "survey.empty_sheet": Row(get=needs(200)),
    "survey.choose": Row(get=needs(404), values={"place_id": NOBODY}),
    "survey.add": Row(get=needs(404), post=needs(404), values={"place_id": NOBODY, "kind": "lift"}),
    "survey.edit": Row(get=needs(404), post=needs(404), values={"object_id": NOBODY}),
    "survey.move": Row(post=needs(404), values={"object_id": NOBODY}),
    "survey.take_out": Row(get=needs(404), post=needs(404), values={"object_id": NOBODY}),
    "survey.put_back": Row(post=needs(404), values={"object_id": NOBODY}),
    "survey.new_photo": Row(get=needs(404), post=needs(404), values={"object_id": NOBODY}),
    "survey.photo": Row(get=needs(404), post=needs(404), values={"photo_id": NOBODY}),
    "survey.take_off_photo": Row(post=needs(404), values={"photo_id": NOBODY}),
    "survey.put_back_photo": Row(post=needs(404), values={"photo_id": NOBODY}),
    "survey.show": Row(get=everyone(200)),
    "own_way.show": Row(get=everyone(200), post=everyone(200)),
    "own_way.manage": Row(post=everyone(422), values={"object_id": NOBODY}),
    "sheets.overview": Row(get=needs(200, helper=200)),
    "sheets.show": Row(get=needs(200, helper=200), values={"kind": "drivers"}),
    "sheets.give": Row(get=needs(200), post=needs(200), values={"kind": "rooming"}),
    "sheets.end": Row(post=needs(404), values={"kind": "rooming", "sending_id": NOBODY}),
    "sheets.spreadsheet": Row(get=needs(404), values={"kind": "rooming", "sending_id": NOBODY}),
    "sheet_papers.taken": Row(get=needs(404), values={"kind": "rooming", "sending_id": NOBODY}),
    "sheet_link.cover": Row(get=everyone(404), values={"token": "nothing"}),
    "sheet_link.show": Row(post=everyone(404), values={"token": "nothing"}),
    "sheet_link.spreadsheet": Row(post=everyone(404), values={"token": "nothing"}),
    "sheet_papers.of_link": Row(post=everyone(404), values={"token": "nothing"}),
    "matching.overview": Row(get=needs(200)),
    "matching.person": Row(get=needs(200)),
    "programme.days": Row(get=organisers(200)),
    "programme.new": Row(get=organisers(200), post=organisers(200)),
    "programme.edit": Row(get=organisers(404), post=organisers(404), values={"item_id": NOBODY}),
    "programme.take_out": Row(
        get=organisers(404), post=organisers(404), values={"item_id": NOBODY}
    ),
    "programme.put_back": Row(post=organisers(404), values={"item_id": NOBODY}),
    "programme.show": Row(get=everyone(200)),
    "programme.table": Row(get=everyone(200)),
    "programme.material": Row(get=everyone(404), values={"material_id": NOBODY}),
    "programme.copy_day": Row(get=organisers(200), post=organisers(200)),
    "programme.take_out_day": Row(
        get=organisers(200), post=organisers(303), values={"day": "2027-09-22"}
    ),
    "programme.new_material": Row(
        get=organisers(404), post=organisers(404), values={"item_id": NOBODY}
    ),
    "programme.edit_material": Row(
        get=organisers(404), post=organisers(404), values={"material_id": NOBODY}
    ),
    "programme.take_out_material": Row(
        get=organisers(404), post=organisers(404), values={"material_id": NOBODY}
    ),
    "programme.put_back_material": Row(post=organisers(404), values={"material_id": NOBODY}),
    "sharing.calendar": Row(get=everyone(200)),
    "sharing.of_person": Row(get=everyone(404), values={"token": "nothing"}),
    "sharing.feed": Row(get=everyone(200)),
    "sharing.sitemap": Row(get=everyone(200)),
    "sharing.robots": Row(get=everyone(200)),
    "sharing.security": Row(get=everyone(200)),
    "own_calendar.show": Row(get=everyone(200), post=everyone(200)),
    "own_calendar.end": Row(post=everyone(303)),
    "apply.start": Row(get=everyone(200), post=everyone(303)),
    "apply.go_on": Row(get=everyone(303)),
    "apply.part": Row(get=everyone(404), values={"part": "name"}),
    "apply.keep": Row(post=everyone(404), values={"part": "name"}),
    "apply.check": Row(get=everyone(303)),
    "apply.send": Row(post=everyone(303)),
    "apply.sent": Row(get=everyone(200)),
    "select.list_all": Row(get=organisers(200), post=organisers(200)),
    "select.read": Row(get=organisers(404), values={"participation_id": NOBODY}),
    "select.columns": Row(get=organisers(200), post=organisers(200)),
    "select.together": Row(get=organisers(404), post=organisers(404)),
    "lists.choose": Row(get=organisers(200), post=organisers(200)),
    **NEEDS,
    "arrangements.overview": Row(get=everyone(200)),
    "arrangements.conditions": Row(get=everyone(200), post=everyone(200)),
    "arrangements.drop": Row(post=everyone(404), values={"arrangement_id": NOBODY}),
    "arrangements.show": Row(
        get=everyone(404), post=everyone(404), values={"arrangement_id": NOBODY}
    ),
    "told.overview": Row(get=needs(200, helper=200)),
    "told.person": Row(get=needs(200, helper=200)),
    "told.paper": Row(get=needs(404, helper=404), values={"paper_id": NOBODY}),
    "told.group": Row(get=needs(200, helper=200), values={"name": "transport"}),
    "arrange.plan": Row(
        get=needs(200, helper=200), post=needs(200, helper=200), values={"name": "transport"}
    ),
    "arrange.edit": Row(
        get=organisers(404), post=organisers(404), values={"arrangement_id": NOBODY}
    ),
    "arrange.call_off": Row(post=organisers(404), values={"arrangement_id": NOBODY}),
    "arranging.week": Row(get=needs(200, helper=200), post=needs(303, helper=303)),
    "arrange.said": Row(
        get=organisers(404), post=organisers(404), values={"arrangement_id": NOBODY}
    ),
    "arranging.person": Row(get=needs(200, helper=200)),
    "arranging.asked": Row(post=needs(303, helper=303)),
    "arranging.proposals": Row(get=needs(200, helper=200)),
    "arranging.look_for": Row(post=needs(303)),
    "arranging.accept_all": Row(post=needs(303, helper=303)),
    "arranging.accept": Row(post=organisers(404), values={"arrangement_id": NOBODY}),
    "arranging.drop_proposal": Row(post=organisers(404), values={"arrangement_id": NOBODY}),
    "arranging.propose_again": Row(post=organisers(404), values={"arrangement_id": NOBODY}),
    "arranging.suppliers": Row(get=needs(200, helper=200)),
    "arranging.new_supplier": Row(get=needs(200, helper=200), post=needs(200, helper=200)),
    "arranging.supplier": Row(
        get=organisers(404), post=organisers(404), values={"supplier_id": NOBODY}
    ),
    "arranging.take_off": Row(post=organisers(404), values={"supplier_id": NOBODY}),
    "arranging.put_back": Row(post=organisers(404), values={"supplier_id": NOBODY}),
    "arranging.terms": Row(get=needs(200), post=needs(303)),
    "arranging.calendar": Row(get=needs(200, helper=200), post=needs(200, helper=200)),
    "arranging.move_task": Row(
        get=needs(200, helper=200), post=needs(303, helper=303), values={"key": "formats"}
    ),
    "arranging.done": Row(post=needs(303, helper=303), values={"key": "formats"}),
    "arranging.undone": Row(post=needs(303, helper=303), values={"key": "formats"}),
    "arranging.costs": Row(get=needs(200)),
    "arranging.issue": Row(post=needs(303)),
    "arranging.export": Row(post=needs(200), values={"kind": "csv"}),
    "told.talk": Row(get=organisers(404), post=organisers(404)),
    "told.note": Row(get=needs(200), post=needs(200)),
    **COMPANIONS,
    **INCIDENTS,
    **ISSUING,
    **OWN_DATA,
    "people.along": Row(get=organisers(200), post=organisers(200)),
    "people.no_longer_comes": Row(post=organisers(422)),
    "people.comes_again": Row(post=organisers(422)),
    "my.enter": Row(post=signed_in(404), values={"participation_id": NOBODY}),
    "people.overview": Row(get=organisers(200)),
    "people.person": Row(get=organisers(404), values={"participation_id": NOBODY}),
    "people.correct": Row(
        get=organisers(404), post=organisers(404), values={"participation_id": NOBODY}
    ),
    "people.link": Row(
        get=organisers(404), post=organisers(404), values={"participation_id": NOBODY}
    ),
    "team.overview": Row(get=organisers(200)),
    "roles.invite": Row(get=organisers(200), post=organisers(200)),
    "roles.change": Row(get=organisers(404), post=organisers(404), values={"grant_id": NOBODY}),
    "roles.give_back": Row(post=organisers(404), values={"entry_id": NOBODY}),
    "emergency.overview": Row(get=site_admin(200, others=404)),
    "emergency.begin": Row(get=site_admin(200, others=404), post=site_admin(200, others=404)),
    "emergency.end": Row(post=site_admin(404, others=404)),
    "people.names": Row(get=needs(200, helper=200)),
    "team.invite": Row(get=organisers(200), post=organisers(200)),
    "team.cancel": Row(post=organisers(404), values={"invitation_id": NOBODY}),
    "team.resend": Row(post=organisers(404), values={"invitation_id": NOBODY}),
    "team.remove": Row(get=organisers(404), post=organisers(404), values={"grant_id": NOBODY}),
    "team.new_trainer": Row(get=organisers(200), post=organisers(200)),
    "translation.overview": Row(get=organisers(200)),
    "translation.edit": Row(get=organisers(404), post=organisers(404), values={"language": "ro"}),
    "translation.earlier": Row(get=organisers(404), values={"language": "ro"}),
    "translation.bring_back": Row(
        post=organisers(404), values={"language": "ro", "wording_id": NOBODY}
    ),
    "team.trainer": Row(get=organisers(404), post=organisers(404), values={"trainer_id": NOBODY}),
    "team.move_trainer": Row(post=organisers(404), values={"trainer_id": NOBODY}),
    "team.take_off_trainer": Row(post=organisers(404), values={"trainer_id": NOBODY}),
    "team.put_back_trainer": Row(post=organisers(404), values={"trainer_id": NOBODY}),
    "post.overview": Row(get=organisers(200)),
    "post.show": Row(get=organisers(404), values={"letter_id": NOBODY}),
    "post.words": Row(post=organisers(404), values={"letter_id": NOBODY}),
    "post.passed_on": Row(post=organisers(404), values={"letter_id": NOBODY}),
    "post.again": Row(post=organisers(404), values={"letter_id": NOBODY}),
    "words.overview": Row(get=organisers(200)),
    "words.show": Row(get=organisers(200), values=AN_OFFER),
    "words.change": Row(get=organisers(200), post=organisers(303), values=AN_OFFER),
    "words.standard": Row(post=organisers(303), values=AN_OFFER),
    "words.restore": Row(post=organisers(404), values=AN_OFFER | {"row_id": NOBODY}),
    "outcomes.show": Row(get=everyone(404) | {ORGANISER: 200, CO_ORGANISER: 200}),
    "outcomes.editor": Row(get=organisers(200)),
    "outcomes.new": Row(get=organisers(200), post=organisers(200), values={"kind": "do"}),
    "outcomes.edit": Row(get=organisers(404), post=organisers(404), values={"item_id": NOBODY}),
    "outcomes.history": Row(get=organisers(404), values={"item_id": NOBODY}),
    "outcomes.restore": Row(post=organisers(404), values={"item_id": NOBODY, "version": "1"}),
    "gather.capture": Row(get=organisers(200), post=organisers(200), values={"kind": "do"}),
    "gather.order": Row(get=organisers(200), values={"kind": "do"}),
    "gather.choose": Row(get=organisers(200), post=organisers(200), values={"kind": "do"}),
    "gather.merge": Row(get=organisers(404), post=organisers(404)),
    "gather.move": Row(post=organisers(404), values={"item_id": NOBODY}),
    "gather.place": Row(post=organisers(404), values={"item_id": NOBODY}),
    "gather.split": Row(post=organisers(404), values={"item_id": NOBODY}),
    "outcomes.remove": Row(post=organisers(404), values={"item_id": NOBODY}),
    "outcomes.put_back": Row(post=organisers(404), values={"item_id": NOBODY}),
    "outcomes.how": Row(get=organisers(200), post=organisers(303)),
    "outcomes.publish": Row(post=organisers(422)),
    "outcomes.unpublish": Row(post=organisers(303)),
    "own_documents.enter": Row(post=signed_in(404), values={"participation_id": NOBODY}),
    "documents.overview": Row(get=everyone(200)),
    "documents.show": Row(get=everyone(404), values={"certificate_id": NOBODY}),
    "documents.text": Row(get=everyone(404), values={"certificate_id": NOBODY}),
    "documents.large": Row(post=everyone(404), values={"certificate_id": NOBODY}),
    "issuing.download": Row(get=everyone(404), values={"language": "en"}),
    "issuing.download_page": Row(get=everyone(404), values={"language": "en"}),
    "recommendations.overview": Row(get=organisers(200), post=organisers(200)),
    "recommendations.imprint": Row(get=organisers(200), post=organisers(303)),
    "recommendations.withdraw": Row(post=organisers(404), values={"number": "1"}),
    "recommendations.put_back": Row(post=organisers(404), values={"number": "1"}),
    "recommendations.print_again": Row(post=organisers(404), values={"number": "1"}),
    "recommendations.show_all": Row(get=everyone(200)),
    "recommendations.show": Row(get=everyone(404), values={"number": "1"}),
    "recommendations.download": Row(get=everyone(404), values={"number": "1", "kind": "pdf"}),
    "health.live": Row(get=everyone(200)),
    # Nobody takes work in this test, and the page says so.
    "health.ready": Row(get=everyone(503)),
}
