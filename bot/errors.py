"""Every error of the product, under one root."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class BotError(Exception):
    """Root of all errors that the product raises on purpose."""


class FlowError(BotError):
    """A flow or text file is wrong: where, and what: a `FlowProblem`; `key` names a text.

    `bot.cards.flow_problems` says it in words, which `arguments` fill.
    """

    def __init__(
        self, file: str, line: int, problem: StrEnum, text: str = "", **arguments: str
    ) -> None:
        self.arguments = {"text": text, **arguments} if text else arguments
        # For logs alone: people read it in their own language.
        told = "".join(f"; {name}: {value}" for name, value in self.arguments.items())
        super().__init__(f"{file}:{line}: {problem}{told}")
        self.file = file
        self.line = line
        self.problem = problem
        self.key = text


class FlowsWrong(BotError):
    """What was to be published cannot be: all that is wrong with it, a line each."""

    def __init__(self, errors: Sequence[FlowError]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that has to be done before a draft of a flow is published; `key` names what."""

    key: str
    flow: str
    arguments: Mapping[str, str]


class FlowsBarred(BotError):
    """What was to be published is right, but something has to be done before."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__(", ".join(f"{one.flow}: {one.key}" for one in obstacles))
        self.obstacles = obstacles


class TextMissing(BotError):
    """A text key exists in no language that could be shown."""

    def __init__(self, key: str, language: str) -> None:
        super().__init__(f"no text {key!r} for language {language!r}")
        self.key = key
        self.language = language


class InputInvalid(BotError):
    """What a person typed cannot be used; `key` names the sentence to show."""

    def __init__(self, key: str, field: str = "", **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.arguments = arguments


class AccessDenied(BotError):
    """The actor may not do this at all; `key` names the sentence to show."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class SignInRefused(AccessDenied):
    """A sign-in by a provider lets nobody in; `cause` says why for the log, without secrets."""

    def __init__(self, key: str, cause: str, **arguments: str) -> None:
        super().__init__(key, **arguments)
        self.cause = cause


class ProviderUnavailable(BotError):
    """A sign-in provider gives no answer of use; the text says why for the log."""


class ProviderRefusesDesk(ProviderUnavailable):
    """A sign-in provider does not take the desk's own client id or secret: waiting helps nobody."""


class OrderError(BotError):
    """Something about one order stands in the way."""


class OrderNotFound(OrderError):
    """No order (that this actor may see) answers to what was asked."""


class ActionRefused(OrderError):
    """The order's present state or its data do not allow the action; `key` names the sentence."""

    def __init__(self, key: str, field: str = "", **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.arguments = arguments


class BackOfficeUnavailable(OrderError):
    """The back office gave no answer; trying again after `retry_after_s` may help."""

    def __init__(self, reason: str, *, retry_after_s: float = 5.0) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


class BackOfficeBusy(BackOfficeUnavailable):
    """The back office asks to wait `retry_after_s` seconds; nothing was changed."""


class PlatformError(BotError):
    """Slack or Teams did not take what was sent."""


class PlatformRefused(PlatformError):
    """The platform refused for good; sending the same again cannot help.

    `place_stays` says that it refused us or what was sent, not the place where it was to be shown.
    """

    def __init__(self, reason: str, *, place_stays: bool = False) -> None:
        super().__init__(reason)
        self.place_stays = place_stays


class PlatformNotSetUp(PlatformRefused):
    """The platform refuses what our app has no right to, until an administrator mends that."""


class PlaceEnding(PlatformRefused):
    """A place cannot follow any longer, though nobody took it away: go on elsewhere.

    `last_address` takes one card more, which can say so; it is "" where nothing is taken any more.
    """

    def __init__(self, reason: str, *, last_address: str = "") -> None:
        super().__init__(reason)
        self.last_address = last_address


class PlatformBusy(PlatformError):
    """The platform asks to wait `retry_after_s` seconds."""

    def __init__(self, reason: str, *, retry_after_s: float) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


class PlatformUnavailable(PlatformError):
    """The platform could not be reached or failed; it may come back.

    `may_have_arrived` says that what was sent had left, so that it may be shown all the same.
    """

    def __init__(self, reason: str, *, may_have_arrived: bool = False) -> None:
        super().__init__(reason)
        self.may_have_arrived = may_have_arrived


class StoreConflict(BotError):
    """Somebody saved first: the revision that was read is no longer the present one."""


class StoreUnavailable(BotError):
    """The database does not answer."""


class AddressUnusable(BotError):
    """The program cannot listen at the address it was given, and why; `taken` by another one."""

    def __init__(self, reason: str, *, taken: bool = False) -> None:
        super().__init__(reason)
        self.taken = taken


class TooFewFiles(BotError):
    """The system lets this program open fewer files than it needs to run at all."""


class SecretKeyUnusable(StoreUnavailable):
    """The installation's own key can be neither read nor made, so nothing can be sealed."""


class FormLost(BotError):
    """What was typed into a form is gone, or was sealed with another key: ask for it again."""

    def __init__(self, form: str) -> None:
        super().__init__(f"the form {form} is gone, or was sealed with another key")
        self.form = form
