"""Banks: whether each is supported, what it asks for, and its incidents, as leads change them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from bot.console.changes import Changes
from bot.console.visitors import Visitor
from bot.domain.ages import OFFICE_TIME
from bot.domain.orders import Bank, ContactField
from bot.domain.reasons import read_reason
from bot.domain.rules import BankRule, Rulebook
from bot.domain.worklists import Wanted
from bot.errors import ActionRefused, BackOfficeUnavailable, InputInvalid, OrderNotFound
from bot.ports import BackOffice, Clock
from bot.ports.rules import RuleStore

_TIMES = ("incident_from", "incident_until")
_LONGEST = timedelta(days=366)
# The form waits no longer for the back office.
_PATIENCE_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLine:
    """A bank as it is now, and the rule that makes it so; `pinned` ones are not changed here."""

    bank: Bank
    rule: BankRule
    pinned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BankImpact:
    """What a change would do: how the bank is and would be, and the orders that it is about.

    Their number is None while the back office does not answer: a bank is changed also then.
    `once_begun` is the bank during its disturbance, also where that is only planned.
    """

    line: BankLine
    wanted: BankRule
    will_be: Bank
    once_begun: Bank
    problems: int | None

    @property
    def changes_nothing(self) -> bool:
        """Say whether it is as it is wanted already."""
        return replace(self.wanted, revision=0) == replace(self.line.rule, revision=0)


class BankBoard:
    """Shows and changes what holds for banks; `settings` are the rules before any change."""

    def __init__(
        self,
        store: RuleStore,
        changes: Changes,
        back_office: BackOffice,
        clock: Clock,
        settings: Rulebook,
        *,
        pinned: bool,
    ) -> None:
        self._store = store
        self._changes = changes
        self._back_office = back_office
        self._clock = clock
        self._settings = settings
        self._pinned = pinned

    async def lines(self) -> tuple[BankLine, ...]:
        """Return every bank, by name."""
        rules = {rule.code: rule for rule in await self._store.banks()}
        now = self._clock.now()
        lines = []
        for bank in sorted(self._settings.banks.values(), key=lambda one: one.name.casefold()):
            rule = rules.get(bank.code) or BankRule.of(bank)
            lines.append(BankLine(bank=rule.applied(bank, now), rule=rule, pinned=self._pinned))
        return tuple(lines)

    async def line(self, code: str) -> BankLine:
        """Return one bank.

        Raises:
            OrderNotFound: the settings list none with this code.
        """
        found = next((one for one in await self.lines() if one.bank.code == code), None)
        if found is None:
            raise OrderNotFound(code)
        return found

    async def impact(
        self, code: str, typed: Mapping[str, str], zone: tzinfo = OFFICE_TIME
    ) -> BankImpact:
        """Return what a filled form would change; its times are those of a zone.

        Raises:
            InputInvalid: what was typed cannot be used.
            OrderNotFound: as `line`.
        """
        line = await self.line(code)
        wanted = read_bank_rule(line.rule, typed, zone)
        now = self._clock.now()
        begun = max(now, wanted.incident_from or now)
        return BankImpact(
            line=line,
            wanted=wanted,
            will_be=wanted.applied(line.bank, now),
            once_begun=wanted.applied(line.bank, begun),
            problems=await self._problems(code),
        )

    async def _problems(self, code: str) -> int | None:
        """Return how many orders of a bank are in Problem, None where nobody says so soon."""
        try:
            async with asyncio.timeout(_PATIENCE_S):
                hits = await self._back_office.list_problems(Wanted(bank=code), limit=1)
        except (BackOfficeUnavailable, TimeoutError):
            return None
        return hits.total

    async def change(self, visitor: Visitor, code: str, typed: Mapping[str, str]) -> None:
        """Keep a filled form, with its reason.

        Raises:
            InputInvalid: what was typed cannot be used.
            ActionRefused: the settings pin the banks.
            StoreConflict: somebody changed the bank since its form was opened.
        """
        reason = read_reason(typed.get("reason", ""))
        line = await self.line(code)
        if line.pinned:
            raise ActionRefused("console-banks-pinned")
        wanted = replace(read_bank_rule(line.rule, typed, visitor.zone), revision=_revision(typed))

        async def save() -> None:
            await self._store.save_bank(wanted)

        before, after = write_bank_rule(line.rule), write_bank_rule(wanted)
        await self._changes.keep(
            visitor, "bank-changed", code, also=save, before=before, after=after, reason=reason
        )


def read_bank_rule(
    rule: BankRule, typed: Mapping[str, str], zone: tzinfo = OFFICE_TIME
) -> BankRule:
    """Return the rule that a form asks for; its times are those of a zone.

    Raises:
        InputInvalid: a value is none of its choices, or the times are none or in the wrong order.
    """
    supported, contact = typed.get("supported", ""), typed.get("contact_field", "")
    if supported not in ("yes", "no") or contact not in tuple(ContactField):
        raise InputInvalid("console-bank-choose")
    begin, end = (_moment(typed.get(name, ""), zone) for name in _TIMES)
    if end is not None and (begin is None or not begin < end <= begin + _LONGEST):
        raise InputInvalid("console-bank-times", "incident_until")
    return BankRule(
        code=rule.code,
        supported=supported == "yes",
        contact_field=ContactField(contact),
        incident_from=begin,
        incident_until=end,
        revision=rule.revision,
    )


def write_bank_rule(rule: BankRule) -> str:
    """Write a rule for the log, the same in every language."""
    incident = "no incident"
    if rule.incident_from:
        end = rule.incident_until.isoformat(timespec="minutes") if rule.incident_until else "…"
        incident = f"incident {rule.incident_from.isoformat(timespec='minutes')} – {end}"
    supported = "supported" if rule.supported else "not supported"
    return f"{supported}, {rule.contact_field}, {incident}"


def _moment(typed: str, zone: tzinfo) -> datetime | None:
    text = typed.strip()
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=zone, microsecond=0)
    except ValueError:
        raise InputInvalid("console-bank-times", "incident_from") from None


def _revision(typed: Mapping[str, str]) -> int:
    text = typed.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 10 else -1
