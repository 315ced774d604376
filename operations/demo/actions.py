"""Loading the demo: everything happens by the rooms' own verbs, each on its day."""

from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import work_off
from foundation.settings import settings
from foundation.store import transaction
from operations.demo.afterwards import play_corrections
from operations.demo.choosing import Group
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.helping import give_authenticators
from operations.demo.hosts import Hosts
from operations.demo.hosts import welcome
from operations.demo.mailing import pass_on_letters
from operations.demo.mailing import send_letters
from operations.demo.mailing import wait_for_the_press
from operations.demo.queries import Inside
from operations.demo.queries import what_is_inside
from operations.demo.sofia import play_sofia
from operations.demo.upcoming import play_registration
from operations.demo.upcoming import play_selection


def load() -> None:
    """Fill an empty store with the Sofia training and two trainings to come, papers included.

    Raises Refused in production, where letters would really be sent, and for a store that is
    not empty.
    """
    hosts, people = play()
    print_papers(hosts, people)


def play() -> tuple[Hosts, Group]:
    """Let everything happen but the printing; who organises, and who applied for Sofia.

    It is one transaction: a loading that is stopped leaves nothing behind. Raises Refused as
    load does.
    """
    _refuse_where_people_are()
    with transaction():
        _refuse_what_is_inside()
        hosts = welcome()
        people = play_sofia(hosts)
        play_selection(hosts)
        play_registration(hosts)
        give_authenticators()
    send_letters()
    return hosts, people


def print_papers(hosts: Hosts, people: Group) -> None:
    """Print certificates and recommendations, and correct two certificates that are out."""
    told = content("sofia_papers")
    with on(told["printed"]):
        work_off()
        wait_for_the_press()
    with transaction():
        play_corrections(people, hosts)
    with on(told["corrections_printed"]):
        work_off()
        wait_for_the_press()
    with transaction():
        later = people[told["passed_on_later"]]
        pass_on_letters(later.event, hosts, later=[later.id])
    send_letters()


def _refuse_where_people_are() -> None:
    if settings().production:
        raise Refused(_("The demo is not for a site in production. Nothing was changed."))
    if not settings().demo_mailbox:
        raise Refused(
            _("The demo writes to invented people. Start without SMTP_URL. Nothing was changed.")
        )


def _refuse_what_is_inside() -> None:
    inside = what_is_inside()
    if inside is Inside.DEMO:
        raise Refused(_("The demo is loaded already. Nothing was changed."))
    if inside is Inside.REAL_DATA:
        raise Refused(
            _("This store holds real data. The demo needs an empty store. Nothing was changed.")
        )
