"""The groups of needs: one declarative file each, which drives form, storage, audience and docs."""

from registration.needs.groups import assistant
from registration.needs.groups import transport
from registration.needs.groups import venue
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question

GROUPS: dict[str, Group] = {
    group.name: group for group in (transport.GROUP, assistant.GROUP, venue.GROUP)
}
"""All groups by name, in the order in which they are asked."""

__all__ = ["GROUPS", "Group", "Kind", "Question"]
