"""What accounts, sessions and rights hold on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_ACCOUNT = _l("To give you an account and to write to you")
_WHILE_ACCOUNT = _l("As long as you have an account")
_SIGN_IN = _l("To let you, and only you, sign in")
_RIGHTS = _l("To know who may do what for which organisation")
_DAY = _l("1 day")
_SESSION = _l("30 days after the session has ended")
_INVITATION = _l("90 days after the invitation has run out")


def _account(what: str) -> Personal:
    return Personal(what, _ACCOUNT, _WHILE_ACCOUNT)


def _link(what: str) -> Personal:
    return Personal(what, _SIGN_IN, _DAY)


def _session(what: str) -> Personal:
    return Personal(what, _SIGN_IN, _SESSION)


def _right(what: str) -> Personal:
    return Personal(what, _RIGHTS, _WHILE_ACCOUNT)


def _invitation(what: str) -> Personal:
    return Personal(what, _RIGHTS, _INVITATION)


def _kept(what: str) -> Personal:
    return Personal(what, _l("To give back what you typed when your session ended"), _DAY)


COLUMNS: Inventory = {
    "person.id": NOT_PERSONAL,
    "person.name": _account(_l("Your name, as you write it")),
    "person.email": _account(_l("Your email address")),
    "person.email_key": _account(_l("Your email address in small letters, to find your account")),
    "person.language": _account(_l("The language in which we write to you")),
    "person.password_hash": Personal(
        _l("A fingerprint of your password; nobody can read the password from it"),
        _SIGN_IN,
        _WHILE_ACCOUNT,
    ),
    "person.is_site_admin": _right(_l("Whether you run this site")),
    "person.created_at": _account(_l("When your account was made")),
    "organisation.id": NOT_PERSONAL,
    "organisation.version": NOT_PERSONAL,
    "organisation.name": NOT_PERSONAL,
    "organisation.short_name": NOT_PERSONAL,
    "organisation.country": NOT_PERSONAL,
    "organisation.about": NOT_PERSONAL,
    "organisation.website": NOT_PERSONAL,
    "organisation.colour": NOT_PERSONAL,
    "organisation.logo_file_id": NOT_PERSONAL,
    "organisation.is_demo": NOT_PERSONAL,
    "role_grant.id": NOT_PERSONAL,
    "role_grant.person_id": _right(_l("That you hold a role")),
    "role_grant.scope_id": _right(_l("In which training or organisation you hold a role")),
    "role_grant.role": _right(_l("Which role you hold")),
    "role_grant.limited_to": _right(_l("What your role is limited to")),
    "role_grant.organisation_id": _right(_l("For which organisation you hold a role")),
    "role_grant.granted_at": _right(_l("Since when you hold a role")),
    "invitation.id": NOT_PERSONAL,
    "invitation.scope_id": NOT_PERSONAL,
    "invitation.limited_to": _invitation(_l("What the role is limited to")),
    "invitation.role": _invitation(_l("For which role somebody is invited")),
    "invitation.organisation_id": NOT_PERSONAL,
    "invitation.name": _invitation(_l("The name of the invited person")),
    "invitation.email": _invitation(_l("The email address of the invited person")),
    "invitation.language": _invitation(_l("The language of the invitation")),
    "invitation.what": NOT_PERSONAL,
    "invitation.token_hash": NOT_PERSONAL,
    "invitation.invited_by": _invitation(_l("Who invited")),
    "invitation.invited_at": NOT_PERSONAL,
    "invitation.expires_at": NOT_PERSONAL,
    "invitation.accepted_at": _invitation(_l("When the invited person said yes")),
    "invitation.cancelled_at": NOT_PERSONAL,
    "sign_in_session.id": NOT_PERSONAL,
    "sign_in_session.token_hash": NOT_PERSONAL,
    "sign_in_session.person_id": _session(_l("Who is signed in")),
    "sign_in_session.started_at": _session(_l("When you signed in")),
    "sign_in_session.seen_at": _session(_l("When you were here last")),
    "sign_in_session.ended_at": _session(_l("When you signed out")),
    "sign_in_session.browser": _session(_l("The name of your browser")),
    "sign_in_session.factor_at": _session(_l("When you last gave a second proof that it is you")),
    "sign_in_session.challenge": NOT_PERSONAL,
    "sign_in_link.id": NOT_PERSONAL,
    "sign_in_link.person_id": _link(_l("Who asked for a sign-in letter")),
    "sign_in_link.token_hash": NOT_PERSONAL,
    "sign_in_link.code_hash": NOT_PERSONAL,
    "sign_in_link.asked_at": _link(_l("When you asked for a sign-in letter")),
    "sign_in_link.expires_at": NOT_PERSONAL,
    "sign_in_link.wrong_codes": NOT_PERSONAL,
    "sign_in_link.used_at": _link(_l("When you used a sign-in letter")),
    "sign_in_link.next_path": _link(_l("The page that you wanted to see before you signed in")),
    "address_change.id": NOT_PERSONAL,
    "address_change.person_id": _link(_l("Who changes their email address")),
    "address_change.email": _link(_l("The new email address, until you confirm it")),
    "address_change.token_hash": NOT_PERSONAL,
    "address_change.asked_at": NOT_PERSONAL,
    "address_change.expires_at": NOT_PERSONAL,
    "address_change.used_at": NOT_PERSONAL,
    "kept_form.id": NOT_PERSONAL,
    "kept_form.token_hash": NOT_PERSONAL,
    "kept_form.person_id": _kept(_l("Whose text was kept")),
    "kept_form.path": _kept(_l("On which page you wrote")),
    "kept_form.sealed": _kept(_l("What you had typed when your session ended, encrypted")),
    "kept_form.kept_at": NOT_PERSONAL,
}
