"""Verbs about arrangements. Everything that people wrote goes into the store sealed."""

from registration.arrangements.actions.accounts import issue_report
from registration.arrangements.actions.accounts import note_export
from registration.arrangements.actions.answering import drop_condition
from registration.arrangements.actions.answering import keep_looking
from registration.arrangements.actions.answering import reply
from registration.arrangements.actions.answering import set_condition
from registration.arrangements.actions.erasing import erase
from registration.arrangements.actions.following import call_off
from registration.arrangements.actions.looking import note_looks
from registration.arrangements.actions.looking import note_looks_at
from registration.arrangements.actions.planning import ArrangementEdit
from registration.arrangements.actions.planning import Step
from registration.arrangements.actions.planning import move_on
from registration.arrangements.actions.planning import plan
from registration.arrangements.actions.planning import update
from registration.arrangements.actions.proposing import accept
from registration.arrangements.actions.proposing import accept_all
from registration.arrangements.actions.proposing import drop
from registration.arrangements.actions.proposing import look_for_all
from registration.arrangements.actions.proposing import look_for_proposals
from registration.arrangements.actions.proposing import propose
from registration.arrangements.actions.proposing import propose_again
from registration.arrangements.actions.reminding import note_asked
from registration.arrangements.actions.reminding import remind
from registration.arrangements.actions.reopening import answers_changed
from registration.arrangements.actions.reopening import forget
from registration.arrangements.actions.reopening import reopen
from registration.arrangements.actions.suppliers import add_supplier
from registration.arrangements.actions.suppliers import change_supplier
from registration.arrangements.actions.suppliers import put_back_supplier
from registration.arrangements.actions.suppliers import save_terms
from registration.arrangements.actions.suppliers import take_off_supplier
from registration.arrangements.actions.tasks import add_task
from registration.arrangements.actions.tasks import move_task
from registration.arrangements.actions.tasks import set_done

__all__ = [
    "ArrangementEdit",
    "Step",
    "accept",
    "accept_all",
    "add_supplier",
    "add_task",
    "answers_changed",
    "call_off",
    "change_supplier",
    "drop",
    "drop_condition",
    "erase",
    "forget",
    "issue_report",
    "keep_looking",
    "look_for_all",
    "look_for_proposals",
    "move_on",
    "move_task",
    "note_asked",
    "note_export",
    "note_looks",
    "note_looks_at",
    "plan",
    "propose",
    "propose_again",
    "put_back_supplier",
    "remind",
    "reopen",
    "reply",
    "save_terms",
    "set_condition",
    "set_done",
    "take_off_supplier",
    "update",
]
