"""The press: one `render()` makes every paper, tagged for screen readers, in a guarded process."""

from certificates.press.faults import PressFailed
from certificates.press.faults import told_fault
from certificates.press.faults import told_unprintable
from certificates.press.rendering import PROCESSES
from certificates.press.rendering import SHEETS
from certificates.press.rendering import Attached
from certificates.press.rendering import Paper
from certificates.press.rendering import Rendered
from certificates.press.rendering import begin
from certificates.press.rendering import render

__all__ = [
    "PROCESSES",
    "SHEETS",
    "Attached",
    "Paper",
    "PressFailed",
    "Rendered",
    "begin",
    "render",
    "told_fault",
    "told_unprintable",
]
