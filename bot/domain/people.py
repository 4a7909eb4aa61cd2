"""Who asks, who may see and do what, and how personal data are masked."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from stdnum import iban

from bot.domain.orders import ACTION_STATES, Action, Order, OrderState


class Role(StrEnum):
    """What an actor is to the desk."""

    ACCOUNTANT = "accountant"
    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"


class Audience(StrEnum):
    """Who reads: decides masking and which orders exist for the reader."""

    SUPPORT = "support"
    OFFICE = "office"


class Platform(StrEnum):
    """Where an actor comes from."""

    SLACK = "slack"
    TEAMS = "teams"
    TERMINAL = "terminal"


LANGUAGES = ("en", "fr", "nl", "de")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a verified request says it comes from, in the platform's own ids.

    `space` is the Slack workspace or the Teams tenant; `locale` is what the platform says, or "".
    """

    platform: Platform
    space: str
    person: str
    name: str = ""
    locale: str = ""

    @property
    def id(self) -> str:
        """One text that names this person everywhere."""
        return f"{self.platform}:{self.space}:{self.person}"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person who acts. `office` is the office code of an accountant, else ""."""

    id: str
    name: str
    role: Role
    platform: Platform
    language: str
    office: str = ""

    @property
    def audience(self) -> Audience:
        """Accountants read as their office, everybody else as support."""
        return Audience.OFFICE if self.role is Role.ACCOUNTANT else Audience.SUPPORT

    def may_see(self, order: Order) -> bool:
        """An office sees its own orders, support sees all."""
        return self.may_see_office(order.company.office.code)

    def may_see_office(self, code: str) -> bool:
        """Say whether what belongs to this office may be seen."""
        return self.audience is Audience.SUPPORT or code == self.office


@dataclass(frozen=True, slots=True)
class Staff:
    """Which people of the Slack workspace are support; no agents named means every member is."""

    agents: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()

    def role(self, identity: Identity) -> Role | None:
        """Return the role of a verified identity, or None if it has none.

        Who can start the program in a terminal can read its database: that is an agent, or an
        accountant of the office named as `space`.
        """
        match identity.platform:
            case Platform.TEAMS:
                return Role.ACCOUNTANT
            case Platform.TERMINAL:
                return Role.ACCOUNTANT if identity.space else Role.AGENT
            case Platform.SLACK if identity.person in self.leads:
                return Role.LEAD
            case Platform.SLACK if not self.agents or identity.person in self.agents:
                return Role.AGENT
            case _:
                return None


_ALL_STATES = frozenset(OrderState)
_NOT_ACTIVE = _ALL_STATES - {OrderState.ACTIVE}
_EVERY_ACTION = dict.fromkeys(Action, _ALL_STATES)

ROLE_ACTIONS: dict[Role, dict[Action, frozenset[OrderState]]] = {
    Role.ACCOUNTANT: {**_EVERY_ACTION, Action.CANCEL: _NOT_ACTIVE},
    Role.AGENT: {**_EVERY_ACTION, Action.CANCEL: _NOT_ACTIVE},
    Role.LEAD: _EVERY_ACTION,
    Role.ADMIN: _EVERY_ACTION,
}


def refusal(role: Role, action: Action, state: OrderState) -> str:
    """Return the key of the sentence why `role` may not do `action` in `state`, or "" if it may."""
    if state not in ACTION_STATES[action]:
        return f"refused-state-{action.replace('_', '-')}"
    if state not in ROLE_ACTIONS[role][action]:
        return "refused-active-cancel"
    return ""


_DOTS = "•••"


def mask_email(email: str) -> str:
    """`anna@example.be` → `a•••@example.be`; "" stays ""."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}{_DOTS}{at}{domain}" if email else ""


def mask_mobile(mobile: str) -> str:
    """`+32470123412` → `+32 ••• •• 12`; "" stays "", and too short a number is hidden whole."""
    if 0 < len(mobile) <= 7:
        return _DOTS
    return f"{mobile[:3]} {_DOTS} •• {mobile[-2:]}" if mobile else ""


def mask_iban(number: str) -> str:
    """`BE68539007547034` → `BE68 •••• •••• 7034`; "" stays "", and too short a one is hidden."""
    if 0 < len(number) <= 11:
        return _DOTS
    return f"{number[:4]} •••• •••• {number[-4:]}" if number else ""


# Digits with at most three signs between two of them, as people write long numbers.
_DIGITS = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,3}[0-9])*")
_CARD_DIGITS = range(13, 20)
_PHONE_DIGITS = 15
_CARD_GROUPS = ((4, 4, 4, 4), (4, 6, 5), (4, 6, 4))
_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?:\s*[0-9A-Z]){11,30}\b", re.IGNORECASE)
_MISTYPED_IBAN = re.compile(r"(?<![A-Z])BE$", re.IGNORECASE)
_IBAN_DIGITS = 14
_WORD = (
    r"\b(?:pin|cvv2?|cvc2?|otp|tan|sms|password|passcode|wachtwoord|kennwort|passwort|"
    r"code\s+(?:secret|sms|pin)|mot\s+de\s+passe|geheim[a-z]*|cryptogramme|"
    r"(?:karten)?prüf(?:nummer|ziffer)|[a-zäöüß]*[ \-]?code)(?![A-Za-z])"
)
_CODE = r"[0-9](?:[ \-.]?[0-9]){2,7}"
_SECRET_WORD = re.compile(
    rf"{_WORD}[^0-9\n]{{0,20}}{_CODE}(?![0-9])|"
    rf"(?<![0-9])(?<![0-9][ \-.]){_CODE}(?![ \-.]?[0-9])[^0-9\n]{{0,20}}{_WORD}",
    re.IGNORECASE,
)
_TOLD_CODE = re.compile(
    r"(?:\b(?:is|est|ist)|[=:])\s*[0-9](?:[ \-.]?[0-9]){3,5}\W*$", re.IGNORECASE
)
_BARE_CODE = re.compile(r"(?!\+)\W*(?:[A-Z]-)?[0-9](?:[ \-.]?[0-9]){2,5}\W*", re.IGNORECASE)


def looks_secret(text: str, *, bare: bool = True) -> bool:
    """Say whether `text` holds what looks like a card number, a PIN or a verification code.

    A false alarm costs a second message, a miss leaks: any 13 to 19 digits count, whatever their
    check digit; an IBAN and a number in international form do not. Nor does a lone short number
    where the caller knows what it is (`bare` false).
    """
    text = unicodedata.normalize("NFKC", text)
    text = _IBAN.sub(_blank_iban, text)
    return bool(
        any(_may_be_card(found, text) for found in _DIGITS.finditer(text))
        or _SECRET_WORD.search(text)
        or _TOLD_CODE.search(text)
        or (bare and _BARE_CODE.fullmatch(text))
    )


def _may_be_card(found: re.Match[str], text: str) -> bool:
    groups = tuple(len(group) for group in re.findall(r"[0-9]+", found[0]))
    if any(size in _CARD_DIGITS for size in groups if size > _PHONE_DIGITS):
        return True
    for wanted in _CARD_GROUPS:
        if any(groups[at : at + len(wanted)] == wanted for at in range(len(groups))):
            return True
    before = text[: found.start()]
    is_phone = before.endswith("+") or found[0].startswith("00")
    if sum(groups) <= _PHONE_DIGITS and is_phone:
        return False
    if sum(groups) == _IBAN_DIGITS and _MISTYPED_IBAN.search(before.rstrip()):
        return False
    return sum(groups) in _CARD_DIGITS


def _blank_iban(found: re.Match[str]) -> str:
    valid = iban.is_valid(found[0].upper(), check_country=False)
    return " " if valid else found[0]
