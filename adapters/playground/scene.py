"""What the page offers to try: the examples, and who sits at either side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """An order to look up: what is typed for it, and what it is an example of."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Try:
    """One line of what a newcomer may try: what is typed for it, and how it goes on."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the page; in Teams with a tenant."""

    id: str
    label: str
    tenant: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """The lists of the page, the first of each chosen at first; `languages` by Teams' locale.

    `console` is where the console is, "" where there is none; `channel` the id of the channel that
    support reads in Slack, "" for none.
    """

    examples: tuple[Example, ...]
    slack_people: tuple[Person, ...]
    teams_people: tuple[Person, ...]
    languages: Mapping[str, str]
    tries: tuple[Try, ...] = ()
    console: str = ""
    channel: str = ""
