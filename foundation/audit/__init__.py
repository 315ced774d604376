"""Who did what and when: one row in the same transaction as the act."""

from foundation.audit.models import AuditEntry
from foundation.audit.queries import history_in
from foundation.audit.queries import history_of
from foundation.audit.record import Actor
from foundation.audit.record import record
from foundation.audit.removing import put_back
from foundation.audit.removing import take_out

__all__ = ["Actor", "AuditEntry", "history_in", "history_of", "put_back", "record", "take_out"]
