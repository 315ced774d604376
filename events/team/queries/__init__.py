"""Questions about the people of a training and their rights."""

from events.team.queries.people import ORDERS
from events.team.queries.people import all_trainers_of
from events.team.queries.people import by_name
from events.team.queries.people import counts_by_state
from events.team.queries.people import found_and_ordered
from events.team.queries.people import lacks
from events.team.queries.people import oneself
from events.team.queries.people import open_links_of
from events.team.queries.people import opened_by_link
from events.team.queries.people import own_participation_of_or_404
from events.team.queries.people import own_participation_or_404
from events.team.queries.people import participation_of_event_or_404
from events.team.queries.people import participations_in
from events.team.queries.people import participations_of
from events.team.queries.people import people_page
from events.team.queries.people import texts_of
from events.team.queries.people import trainer_or_404
from events.team.queries.people import trainers_of
from events.team.queries.people import welcome
from events.team.queries.rights import RemovedRight
from events.team.queries.rights import Rights
from events.team.queries.rights import acting_on_needs
from events.team.queries.rights import emergencies_in
from events.team.queries.rights import emergency_or_404
from events.team.queries.rights import event_for_needs_or_404
from events.team.queries.rights import event_in_emergency_or_404
from events.team.queries.rights import invitation_or_404
from events.team.queries.rights import organiser_or_404
from events.team.queries.rights import reason_of
from events.team.queries.rights import removed_right_or_404
from events.team.queries.rights import removed_rights
from events.team.queries.rights import rights_in
from events.team.queries.rights import tasks_of

__all__ = [
    "ORDERS",
    "RemovedRight",
    "Rights",
    "acting_on_needs",
    "all_trainers_of",
    "by_name",
    "counts_by_state",
    "emergencies_in",
    "emergency_or_404",
    "event_for_needs_or_404",
    "event_in_emergency_or_404",
    "found_and_ordered",
    "invitation_or_404",
    "lacks",
    "oneself",
    "open_links_of",
    "opened_by_link",
    "organiser_or_404",
    "own_participation_of_or_404",
    "own_participation_or_404",
    "participation_of_event_or_404",
    "participations_in",
    "participations_of",
    "people_page",
    "reason_of",
    "removed_right_or_404",
    "removed_rights",
    "rights_in",
    "tasks_of",
    "texts_of",
    "trainer_or_404",
    "trainers_of",
    "welcome",
]
