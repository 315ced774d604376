"""What credentials point to, at addresses that stay: keys, issuers, achievements, lists."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import jsonify
from flask import render_template
from flask import request
from werkzeug import Response

from certificates.credentials.actions import list_signed
from certificates.credentials.open_badges import OPEN_BADGES
from certificates.credentials.open_badges import W3C
from certificates.credentials.queries import achievement_or_404
from certificates.credentials.queries import all_keys
from certificates.credentials.queries import issuer_or_404
from certificates.credentials.queries import key_or_404

__all__ = ["blueprints"]

blueprint = Blueprint("credentials", __name__)
blueprints = (blueprint,)

_DAY = "public, max-age=86400"
_MINUTES = "public, max-age=300"


@blueprint.get("/credentials/keys")
def keys() -> Response:
    """All public keys (RFC 7517), those of long ago too."""
    return _for_machines({"keys": all_keys()}, "application/jwk-set+json", _MINUTES)


@blueprint.get("/credentials/keys/<kid>")
def key(kid: str) -> Response:
    """One public key, to which a credential points."""
    return _for_machines(key_or_404(kid), "application/jwk+json", _DAY)


@blueprint.get("/credentials/issuers/<uuid:issuer_id>")
def issuer(issuer_id: UUID) -> str | Response:
    """Who issues: a page for people, a Profile for machines."""
    profile = issuer_or_404(issuer_id)
    if _is_for_people():
        return render_template("certificates/credentials/issuer.html", issuer=profile)
    return _linked_data(profile)


@blueprint.get("/credentials/issuers/<uuid:issuer_id>/status/<int(max=99999):number>")
def status(issuer_id: UUID, number: int) -> Response:
    """Which places of the list no longer stand, signed as of now; never kept by anybody (DO9)."""
    answer = Response(list_signed(issuer_id, number), content_type="application/vc+jwt")
    return _open_to_all(answer, "no-store")


@blueprint.get("/credentials/achievements/<uuid:achievement_id>")
def achievement(achievement_id: UUID) -> str | Response:
    """What was achieved and by which rule: a page for people, an Achievement for machines."""
    achieved = achievement_or_404(achievement_id)
    if _is_for_people():
        return render_template("certificates/credentials/achievement.html", achievement=achieved)
    return _linked_data(achieved)


def _is_for_people() -> bool:
    kinds = ("application/ld+json", "application/json", "text/html")
    return request.accept_mimetypes.best_match(kinds) == "text/html"


def _linked_data(content: Mapping[str, Any]) -> Response:
    said = {"@context": [W3C, OPEN_BADGES], **content}
    answer = _for_machines(said, "application/ld+json", _DAY)
    answer.headers.add("Vary", "Accept")
    return answer


def _for_machines(content: Mapping[str, Any], media_type: str, kept: str) -> Response:
    answer = jsonify(content)
    answer.content_type = media_type
    return _open_to_all(answer, kept)


def _open_to_all(answer: Response, kept: str) -> Response:
    """Pages of other sites that check credentials may read it; it names nobody."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cache-Control"] = kept
    return answer
