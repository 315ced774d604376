"""What static/source/mjs/draft.mjs sends while somebody types, with no button pressed."""

from werkzeug.test import TestResponse

from tests.support.visitor import Visitor
from tests.support.visitor import apart


def sends_by_itself(visitor: Visitor, **fields: str) -> TestResponse:
    """The answer to these fields, sent from the page that `visitor` has open."""
    token = visitor.page.tree.xpath("//input[@name='csrf_token']/@value")[0]
    data = {"csrf_token": token, "by_itself": "yes", **fields}
    path = visitor.path
    return apart(lambda: visitor.client.post(path, data=data))
