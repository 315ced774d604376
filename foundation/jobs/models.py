"""Which workers are alive."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from foundation.store import Model


class WorkerHeartbeat(Model):
    """A running worker; its id is the executor id under which the engine notes its jobs."""

    __on_page__ = False

    __tablename__ = "worker_heartbeat"
    beat_at: Mapped[datetime]
