"""Pages of signing in, accounts, organisations and their logos."""

from foundation.people.views import account
from foundation.people.views import invitation
from foundation.people.views import media
from foundation.people.views import organisations
from foundation.people.views import sign_in

blueprints = (
    sign_in.blueprint,
    account.blueprint,
    organisations.blueprint,
    invitation.blueprint,
    media.blueprint,
)

__all__ = ["blueprints"]
