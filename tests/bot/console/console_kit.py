"""The console's use cases over in-memory ports, and a visitor of each role."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from bot.cards.texts import Texts
from bot.console import Visitor
from bot.console.order_actions import OrderActions
from bot.console.orders import Orders
from bot.console.readers import Readers
from bot.console.searches import Searches
from bot.domain.accounts import LINKS, SESSION_LASTS, Account, Session
from bot.domain.people import Identity, Person, Platform, Role
from config.flow_files import console_text_sources, text_sources
from tests.bot.kit import World
from tests.fakes.clock import NOW
from tests.fakes.directory import FakeDirectory

LANGUAGE = "en"


@cache
def read_console_texts() -> Texts:
    """The real texts of the console, read once for all tests."""
    return Texts(text_sources(), console_text_sources())


def visitor(role: Role) -> Visitor:
    """Return somebody of this role who is signed in, and is called so."""
    account = Account(provider=LINKS, subject=role, name=role.title(), role=role, made_at=NOW)
    ends = NOW + SESSION_LASTS
    session = Session(id="s", account=account.id, token="t", made_at=NOW, seen_at=NOW, ends_at=ends)
    return Visitor(account, session)


class _Accounts(FakeDirectory):
    """A directory that knows the accounts of the console by what they are called."""

    async def find_person(self, identity: Identity) -> Person:
        person = await super().find_person(identity)
        if identity.platform is Platform.CONSOLE:
            return replace(person, role=Role(identity.person))
        return person


@dataclass
class ConsoleWorld(World):
    """A desk, and what the console asks of it."""

    def __post_init__(self) -> None:
        self.directory = _Accounts()
        super().__post_init__()
        texts = read_console_texts()
        readers = Readers(self.ports.rules, texts)
        self.orders = Orders(self.ports, readers)
        self.searches = Searches(self.ports, readers, self.orders)
        self.actions = OrderActions(self.desk, texts, readers, self.orders)
