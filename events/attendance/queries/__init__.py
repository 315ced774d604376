"""Questions about attendance: the parts of a training, the marks, and the hours that count."""

from events.attendance.queries.assistants import FromAbove
from events.attendance.queries.assistants import assistant_or_404
from events.attendance.queries.assistants import assistants_of
from events.attendance.queries.assistants import expected_in
from events.attendance.queries.assistants import expected_or_404
from events.attendance.queries.assistants import hours_of_assistant
from events.attendance.queries.marks import Cell
from events.attendance.queries.marks import Marks
from events.attendance.queries.marks import attendance_of
from events.attendance.queries.marks import batch_to_undo
from events.attendance.queries.marks import history_of_cells
from events.attendance.queries.marks import marks_in
from events.attendance.queries.marks import marks_of
from events.attendance.queries.marks import newest_in
from events.attendance.queries.marks import people_with_hours
from events.attendance.queries.parts import Part
from events.attendance.queries.parts import part_or_404
from events.attendance.queries.parts import parts_by_day
from events.attendance.queries.parts import parts_of
from events.attendance.queries.parts import setup_of
from events.attendance.queries.totals import PartCount
from events.attendance.queries.totals import count_of_part
from events.attendance.queries.totals import counts_in
from events.attendance.queries.totals import days_in
from events.attendance.queries.totals import hours_in
from events.attendance.queries.totals import hours_of
from events.attendance.queries.totals import marked_hours_of
from events.attendance.queries.totals import whole_hours_of

__all__ = [
    "Cell",
    "FromAbove",
    "Marks",
    "Part",
    "PartCount",
    "assistant_or_404",
    "assistants_of",
    "attendance_of",
    "batch_to_undo",
    "count_of_part",
    "counts_in",
    "days_in",
    "expected_in",
    "expected_or_404",
    "history_of_cells",
    "hours_in",
    "hours_of",
    "hours_of_assistant",
    "marked_hours_of",
    "marks_in",
    "marks_of",
    "newest_in",
    "part_or_404",
    "parts_by_day",
    "parts_of",
    "people_with_hours",
    "setup_of",
    "whole_hours_of",
]
