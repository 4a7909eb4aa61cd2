"""One session in a terminal: show a card, ask for a number, make that call."""

from __future__ import annotations

from dataclasses import replace

from rich.console import Console

from adapters.printable import printable
from adapters.terminal.news import TerminalNews
from adapters.terminal.render import buttons_of, print_content, styled
from bot.cards.calls import Call, SubmitForm
from bot.cards.commands import read_words
from bot.cards.elements import Button, Card, Field, Form, bold
from bot.desk.desk import Desk
from bot.domain.people import Identity, Platform

# Longer than it takes until a job that has to wait says so.
_JOB_S = 15.0
_LEAVE = frozenset({"q", "quit", "exit"})


async def walk(desk: Desk, identity: Identity, query: str, console: Console) -> None:
    """Do what `query` says, as in a chat, and walk on until the person leaves or input ends."""
    news = TerminalNews()
    desk.add_messenger(Platform.TERMINAL, news)
    call: Call | None = read_words(query)
    try:
        while call is not None:
            reply = await desk.handle(identity, call)
            await desk.settle(identity, reply, news.place(identity))
            print_content(console, reply.content)
            content = reply.content
            if reply.job and (end := await news.wait(_JOB_S)):
                content = end
                print_content(console, content)
            if isinstance(content, Form):
                call = _fill_in(console, content)
            else:
                call = _choose(console, content, desk.notice("terminal-choose", reply.language))
    except (EOFError, KeyboardInterrupt):
        console.print()


def _choose(console: Console, card: Card, how: Card) -> Call | None:
    """Ask for a button by its number, and say `how` if it is none; None leaves."""
    buttons = buttons_of(card)
    numbers = "1" if len(buttons) == 1 else f"1-{len(buttons)}"
    while buttons:
        typed = console.input(f"[{numbers}, q] > ", markup=False).strip().casefold()
        if typed in _LEAVE:
            return None
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(buttons):
            button = buttons[int(typed) - 1]
            if _confirmed(console, button):
                return button.call
        else:
            console.print(styled(how.summary))
    return None


def _confirmed(console: Console, button: Button) -> bool:
    if button.confirm is None:
        return True
    ask = button.confirm
    console.print(styled(f"{bold(ask.title)}\n{ask.text}"))
    typed = console.input(printable(f"[1] {ask.yes}  [2] {ask.no} > "), markup=False)
    return typed.strip() == "1"


def _fill_in(console: Console, form: Form) -> Call:
    """Ask for each field; `q` in one leaves the form."""
    values: dict[str, str] = {}
    console.print(f"q: {form.close.label}", markup=False)
    for field in form.fields:
        if field.error:
            console.print(styled(field.error, "red"))
        values[field.id] = _ask(console, field)
        if values[field.id].casefold() in _LEAVE:
            return form.close.call
    call = form.submit.call
    return replace(call, values=values) if isinstance(call, SubmitForm) else call


def _ask(console: Console, field: Field) -> str:
    console.print(styled(f"{bold(field.label)} – {field.hint}"))
    for number, option in enumerate(field.options, 1):
        console.print(f" [{number}] {printable(option.label)}", markup=False)
    typed = console.input(f"{printable(_shown(field))}> ", markup=False).strip()
    if field.options and typed.isascii() and typed.isdigit():
        number = int(typed)
        typed = field.options[number - 1].value if 1 <= number <= len(field.options) else typed
    return typed or field.value


def _shown(field: Field) -> str:
    current = next((o.label for o in field.options if o.value == field.value), field.value)
    return f"({current}) " if current else ""
