"""Verbs of certificates: issue, print, issue again, correct a name, take back, erase."""

from certificates.issuing.actions.batches import BATCH
from certificates.issuing.actions.batches import HANDS
from certificates.issuing.actions.batches import begin_part
from certificates.issuing.actions.batches import go_on
from certificates.issuing.actions.batches import stop
from certificates.issuing.actions.ending import correct_name
from certificates.issuing.actions.ending import issue_again
from certificates.issuing.actions.ending import revoke
from certificates.issuing.actions.erasing import erase
from certificates.issuing.actions.issuing import CODE_LETTERS
from certificates.issuing.actions.issuing import PRINT
from certificates.issuing.actions.issuing import issue
from certificates.issuing.actions.printing import finish
from certificates.issuing.actions.printing import finish_together
from certificates.issuing.actions.printing import keep_copy
from certificates.issuing.actions.printing import note_fault
from certificates.issuing.actions.printing import print_again
from certificates.issuing.queries import Printed

__all__ = [
    "BATCH",
    "CODE_LETTERS",
    "HANDS",
    "PRINT",
    "Printed",
    "begin_part",
    "correct_name",
    "erase",
    "finish",
    "finish_together",
    "go_on",
    "issue",
    "issue_again",
    "keep_copy",
    "note_fault",
    "print_again",
    "revoke",
    "stop",
]
