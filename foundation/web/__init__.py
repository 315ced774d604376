"""The web shell around every page: headers, protection against forged forms, error pages, logs."""

from foundation.web.blanks import often_blank
from foundation.web.copies import kept
from foundation.web.messages import notify
from foundation.web.panels import Panel
from foundation.web.paths import safe_next
from foundation.web.saving import saved
from foundation.web.shell import init_web
from foundation.web.sizes import takes_documents
from foundation.web.sizes import takes_recordings
from foundation.web.sizes import takes_videos

__all__ = [
    "Panel",
    "init_web",
    "kept",
    "notify",
    "often_blank",
    "safe_next",
    "saved",
    "takes_documents",
    "takes_recordings",
    "takes_videos",
]
