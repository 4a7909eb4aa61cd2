"""No text from outside holds the desk: every pattern is linear, every reader bounded."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

import adapters.backoffice
import adapters.front_door
import adapters.playground
import adapters.slack
import adapters.teams
import adapters.terminal
import bot
import config
from adapters.playground.masking import mask
from adapters.slack._markup import typed_text as read_slack
from adapters.teams._markup import marked
from adapters.teams._markup import typed_text as read_teams
from bot.cards.commands import read_words
from bot.domain.form_input import read_form
from bot.domain.office_codes import read_code
from bot.domain.orders import Action, ClientReference
from bot.domain.privacy import looks_secret
from bot.domain.search import read_queries
from bot.domain.typed_text import TYPED_CHARS
from bot.errors import InputInvalid
from tests.bot.kit import BANKS
from tests.fakes.orders import make_order

# What makes patterns slow: beginnings without their end, one after the other.
BITS = [
    *("a", "1", "12 ", "1.", "1 \n", "601 234 56 78 ", "BE68 ", "1/1/", "+3", "#1", "€1", "1,"),
    *("<", "<@A|", "<at>", "<at ", "&lt;", "<b>", "[a](", "(", "*", "_", "> ", "1. ", "“", " "),
    *("\u200b", "e\u0301", "code ", "pin 12 ", "klant ", "de la ", "is: ", "a@", "CARO-", "ok "),
    *("LINK-", "LINK 7K3M "),
]
# Far above what a linear pattern needs on a slow machine, far below what a quadratic one does.
PATTERN_S = 0.5
READER_S = 1.5
# The rooms that meet what people, platforms and administrators send.
ROOMS = (
    *(adapters.slack, adapters.teams, adapters.backoffice, adapters.front_door),
    *(adapters.playground, adapters.terminal, bot, config),
)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every compiled pattern of the rooms' modules."""
    for package in ROOMS:
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    yield f"{module.name}.{name}", value


def cost_s(read: Callable[[str], object], text: str) -> float:
    began_s = time.process_time()
    with suppress(InputInvalid):
        read(text)
    return time.process_time() - began_s


def cheapest_s(read: Callable[[str], object], text: str) -> float:
    """Return what a reading costs; of three tries the best, where the first seems slow."""
    cost = cost_s(read, text)
    return cost if cost < PATTERN_S / 5 else min(cost, cost_s(read, text), cost_s(read, text))


def long_texts(chars: int) -> Iterator[str]:
    for bit in BITS:
        yield (bit * (chars // len(bit)))[: chars - 1] + "!"


PATTERNS = dict(patterns())


@pytest.mark.full
@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_takes_long_at_the_limit(name: str) -> None:
    find = PATTERNS[name].finditer
    for text in long_texts(TYPED_CHARS):
        assert cheapest_s(lambda t: sum(1 for _ in find(t)), text) < PATTERN_S, text[:20]


def _fill_in(text: str) -> None:
    for action in (Action.RECREATE, Action.UPDATE_CARDHOLDER):
        names = ("reference", "bank", "iban", "name", "email", "mobile")
        read_form(action, make_order(), BANKS, dict.fromkeys(names, text))


READERS: dict[str, Callable[[str], object]] = {
    "secret": looks_secret,
    "words": read_words,
    "office code": read_code,
    "queries": read_queries,
    "reference": ClientReference.parse,
    "form": _fill_in,
    "traffic": mask,
    "slack": read_slack,
    "teams": read_teams,
}


@pytest.mark.parametrize("name", READERS)
def test_a_text_of_any_length_is_read_in_no_time(name: str) -> None:
    for text in long_texts(300_000):
        assert cheapest_s(READERS[name], text) < READER_S, text[:20]


def test_a_text_that_fills_a_card_is_drawn_in_no_time() -> None:
    for text in long_texts(TYPED_CHARS):
        assert cheapest_s(marked, text) < READER_S, text[:20]
