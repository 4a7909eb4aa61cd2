"""One session in a terminal: show a card, ask for a number, make that call."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from dataclasses import replace
from typing import NoReturn

from rich.console import Console

from adapters.printable import printable
from adapters.terminal.keyboard import Keyboard
from adapters.terminal.news import TerminalNews
from adapters.terminal.render import buttons_of, print_content, styled
from bot.cards.calls import Call, FilledIn, FindOptions, SubmitForm
from bot.cards.commands import read_words
from bot.cards.elements import Button, Card, Field, Form, Option, bold
from bot.desk.desk import Desk
from bot.desk.replies import Lack, Reply
from bot.domain.people import Identity, Platform

# Longer than it takes until a job that has to wait says so.
_JOB_S = 15.0
_LEAVE = frozenset({"q", "quit", "exit"})


class Screen(Console):
    """Where a session is printed; a viewer that has seen enough, like `head`, ends it."""

    def on_broken_pipe(self) -> NoReturn:
        """Print nothing more, and go on as if input had ended."""
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise EOFError


async def walk(desk: Desk, identity: Identity, query: str, console: Console) -> Lack | None:
    """Do what `query` says, as in a chat, and walk on until the person leaves or input ends.

    Returns what the last answer could not bring, if anything.
    """
    session = _Session(desk, identity, console)
    call: Call | None = read_words(query)
    try:
        while call is not None:
            call = await session.make(call)
    except EOFError:
        _end_line(console)
    except asyncio.CancelledError:
        # Ctrl-C: what is still to be closed takes a moment, and nobody has to watch it.
        _end_line(console)
        raise
    return session.lack


def _end_line(console: Console) -> None:
    # A viewer that had seen enough may have left only now.
    with suppress(EOFError):
        console.print()


class _Leaves(Exception):
    """The person has had enough."""


class _Session:
    """What is shown to one person, and what that person answers."""

    def __init__(self, desk: Desk, identity: Identity, console: Console) -> None:
        self.lack: Lack | None = None
        self._desk = desk
        self._identity = identity
        self._console = console
        self._keyboard = Keyboard()
        self._news = TerminalNews()
        self._how = desk.notice("terminal-choose", identity.locale)
        self._nothing = desk.notice("terminal-nothing-found", identity.locale)
        desk.add_messenger(Platform.TERMINAL, self._news)

    async def make(self, call: Call) -> Call | None:
        """Make a call and show its answer; return what is pressed next, None to leave."""
        reply = await self._desk.handle(self._identity, call)
        self.lack = reply.lack
        await self._desk.settle(self._identity, reply, self._news.place(self._identity))
        print_content(self._console, reply.content)
        content = await self._end_of(reply)
        self._how = self._desk.notice("terminal-choose", reply.language)
        self._nothing = self._desk.notice("terminal-nothing-found", reply.language)
        try:
            if isinstance(content, Form):
                return await self._fill_in(content)
            return await self._choose(content)
        except _Leaves:
            return None

    async def _end_of(self, reply: Reply) -> Card | Form:
        """Return what stands there once the job of a reply has ended or waits."""
        if not reply.job or not (end := await self._news.wait(_JOB_S)):
            return reply.content
        print_content(self._console, end)
        return end

    async def _choose(self, card: Card) -> Call | None:
        """Ask for a button by its number."""
        buttons = buttons_of(card)
        numbers = "1" if len(buttons) == 1 else f"1-{len(buttons)}"
        while buttons:
            button = buttons[await self._number(f"[{numbers}, q] > ", len(buttons)) - 1]
            if await self._confirmed(button):
                return button.call
        return None

    async def _confirmed(self, button: Button) -> bool:
        ask = button.confirm
        if ask is None:
            return True
        self._console.print(styled(f"{bold(ask.title)}\n{ask.text}"))
        return await self._number(f"[1] {ask.yes}  [2] {ask.no} > ", 2) == 1

    async def _number(self, prompt: str, highest: int) -> int:
        """Ask for a number until one is typed, and say how if it is none."""
        while True:
            typed = (await self._ask(prompt)).casefold()
            if typed in _LEAVE:
                raise _Leaves
            numbers = {str(number): number for number in range(1, highest + 1)}
            if number := numbers.get(typed):
                return number
            self._say_how()

    def _say_how(self) -> None:
        self._console.print(styled(self._how.summary))

    async def _fill_in(self, form: Form) -> Call:
        """Ask for each field; `q` in one leaves the form."""
        if not form.fields:
            return await self._agree(form)
        values: dict[str, str] = {}
        self._print(f"q: {form.close.label}")
        for field in form.fields:
            if field.error:
                self._console.print(styled(field.error, "red"))
            values[field.id] = await (
                self._search(field, form) if field.search else self._value(field)
            )
            if values[field.id].casefold() in _LEAVE:
                return form.close.call
        call = form.submit.call
        return replace(call, values=values) if isinstance(call, FilledIn) else call

    async def _agree(self, form: Form) -> Call:
        """Ask for a yes or no: nothing is sent because there is nothing to fill in."""
        prompt = f"[1] {form.submit.label}  [2] {form.close.label} > "
        return (form.submit if await self._number(prompt, 2) == 1 else form.close).call

    async def _value(self, field: Field) -> str:
        hint = f" – {field.hint}" if field.hint else ""
        self._console.print(styled(f"{bold(field.label)}{hint}"))
        for number, option in enumerate(field.options, 1):
            self._print(f" [{number}] {option.label}")
        while True:
            typed = await self._ask(f"{_shown(field)}> ")
            if not typed or not field.options or typed.casefold() in _LEAVE:
                return typed or field.value
            if (value := _option(field, typed)) is not None:
                return value
            self._say_how()

    async def _search(self, field: Field, form: Form) -> str:
        """Ask for a text, list what is found for it, and go on until one of that is chosen."""
        call = form.submit.call
        order = call.order if isinstance(call, SubmitForm) else ""
        self._console.print(styled(f"{bold(field.label)} – {field.hint}"))
        found: tuple[Option, ...] = ()
        while True:
            typed = await self._ask(f"[1-{len(found)}] > " if found else "> ")
            if typed.casefold() in _LEAVE:
                return typed
            numbers = {str(number): option.value for number, option in enumerate(found, 1)}
            if chosen := numbers.get(typed):
                return chosen
            wanted = FindOptions(field.search, order, typed)
            found = await self._desk.options.find(self._identity, wanted)
            for number, option in enumerate(found, 1):
                self._print(f" [{number}] {option.label}")
            if not found:
                self._console.print(styled(self._nothing.summary))

    async def _ask(self, prompt: str) -> str:
        self._print(prompt, end="")
        return (await self._keyboard.read_line()).strip()

    def _print(self, text: str, end: str = "\n") -> None:
        self._console.print(printable(text), end=end, markup=False, emoji=False, highlight=False)


def _option(field: Field, typed: str) -> str | None:
    """Return the value of the option that is typed by its number or its words, if it is one."""
    named = {str(number): option.value for number, option in enumerate(field.options, 1)}
    for option in field.options:
        named |= {option.label.casefold(): option.value, option.value.casefold(): option.value}
    return named.get(typed.casefold())


def _shown(field: Field) -> str:
    current = next((o.label for o in field.options if o.value == field.value), field.value)
    current = current or field.keeps
    return f"({current}) " if current else ""
