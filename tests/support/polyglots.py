"""What people type that would run on a careless page (security-bars IN1), and where people type."""

from collections.abc import Iterator

from sqlalchemy import Column
from sqlalchemy import Enum
from sqlalchemy import String
from sqlalchemy import Table
from sqlalchemy import UniqueConstraint

from foundation.store import db

IN_ALL_PLACES = (
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(oNcliCk=alert(1))//%0D%0A//</stYle/</titLe/</teXtarEa/"
    '</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert(1)//>"><img src=x onerror=alert(2)>'
    "<script>alert(3)</script>[x](javascript:alert(4)) ![i](https://evil.example/i.png)"
)
"""One that breaks out of text, attributes, scripts, styles and Markdown."""

THIRTY = (
    IN_ALL_PLACES,
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT >",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    '" onfocus="alert(1)" autofocus="',
    "' onfocus='alert(1)' autofocus='",
    '" onmouseover="alert(1)',
    "<svg onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script></svg>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<a href=javascript:alert(1) autofocus>x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=https://evil.example/>",
    "<form action=javascript:alert(1)><button autofocus>x</button></form>",
    "<!--><script>alert(1)</script>-->",
    "[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)} {% raw %}",
    "\u2028alert(1)\u2029</script\u00a0><svg/onload=alert(1)>&lt;script&gt;alert(1)&lt;/script&gt;",
)

# What a form checks for its shape, and what no form fills.
_SHAPED = {
    *("slug", "language", "country", "zone", "reference", "email", "email_key", "contact_email"),
    *("token_hash", "jwt", "code", "code_hash", "sha256", "media_type", "act", "actor_role"),
    "dedup",
    *("message_id", "address", "colour", "website", "link", "password_hash", "group", "version"),
    *("layout", "paper", "orientation", "accent", "ground", "unit", "chosen", "currency", "basis"),
    *("wanted_format", "next_path", "path", "key", "channel", "languages", "version_num", "kind"),
}


def texts() -> Iterator[tuple[Table, Column[str]]]:
    """Every column that holds what people type."""
    for table in db.metadata.sorted_tables:
        for column in table.columns:
            typed = isinstance(column.type, String) and not isinstance(column.type, Enum)
            if typed and column.name not in _SHAPED and not _tells_apart(table, column):
                yield table, column


def _tells_apart(table: Table, column: Column[str]) -> bool:
    """Whether two rows may not say the same there: people type no such thing."""
    rules = [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    alike = [rule.columns for rule in rules] + [one.columns for one in table.indexes if one.unique]
    return bool(column.unique) or any(column in columns.values() for columns in alike)
