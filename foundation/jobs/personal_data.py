"""What the job tables hold on a person: nothing."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

COLUMNS: Inventory = {
    "worker_heartbeat.id": NOT_PERSONAL,
    "worker_heartbeat.beat_at": NOT_PERSONAL,
}
