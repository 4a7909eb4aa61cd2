"""Words: the texts, times and ages of one language and zone, as templates need them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from markupsafe import Markup, escape

from bot.cards.elements import split_bold
from bot.cards.flow_problems import tell_problem
from bot.cards.texts import Phrases
from bot.console.case_stories import Told
from bot.errors import FlowError

_HOUR, _DAY = 60, 24 * 60
# Lists show the same times again and again; so many of each zone and language are kept.
_TIMES = 1024


class Words:
    """The texts of one language as a template needs them; times are those of its zone."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        # Those that nothing fills are few, and a page has hundreds of them.
        self._plain: dict[str, Markup] = {}
        self.number = lru_cache(maxsize=_TIMES)(phrases.number)
        self.moment = lru_cache(maxsize=_TIMES)(self._moment)
        self.day = lru_cache(maxsize=_TIMES)(self._day)
        self._age = lru_cache(maxsize=_TIMES)(self._write_age)

    def get(self, key: str, **arguments: str | int) -> Markup:
        """Return a text with its bold parts; arguments are shown as they are."""
        if arguments:
            text = self._phrases.get(key, **arguments)
            holds_data = any(isinstance(value, str) for value in arguments.values())
            return marked(text) if holds_data else _marked_once(text)
        plain = self._plain.get(key)
        if plain is None:
            plain = self._plain[key] = marked(self._phrases.get(key))
        return plain

    def sentence(self, told: Told) -> Markup:
        """Return a sentence in the words of its flow's version."""
        return marked(self._phrases.of(told.texts).get(told.key, **told.arguments))

    def flow_problem(self, error: FlowError) -> Markup:
        """Say what is wrong with a flow or its texts, and how to mend it."""
        return marked(tell_problem(error, self._phrases))

    def _moment(self, when: datetime) -> Markup:
        """Return a time, with the same for programs."""
        return _time(when, self._phrases.moment(when))

    def _day(self, when: date) -> Markup:
        """Return the day of a time, or a day that is the same in every zone."""
        return _time(when, self._phrases.day(when))

    def ago(self, when: datetime, now: datetime) -> Markup:
        """Return how long ago a time is, in its largest unit; the time itself stands behind it."""
        minutes = max(0, int((now - when).total_seconds())) // 60
        return self._age(when, *_largest_unit(minutes))

    def _write_age(self, when: datetime, unit: str, count: int) -> Markup:
        title = self._phrases.moment(when)
        age = self._phrases.get(f"console-age-{unit}", count=count)
        return Markup(
            f'<time datetime="{for_programs(when)}" title="{escape(title)}">{escape(age)}</time>'
        )


words_of = lru_cache(maxsize=16)(Words)
"""Return the words of these texts: those who read alike share them."""


def _largest_unit(minutes: int) -> tuple[str, int]:
    if minutes < _HOUR:
        return "minutes", minutes
    if minutes < _DAY:
        return "hours", minutes // _HOUR
    return "days", minutes // _DAY


def _time(when: date, written: str) -> Markup:
    # Lists hold hundreds of these, and `Markup.format` takes long.
    return Markup(f'<time datetime="{for_programs(when)}">{escape(written)}</time>')


def for_programs(when: date) -> str:
    """Return a time, or a day, as programs read it."""
    if not isinstance(when, datetime):
        return when.isoformat()
    return when.astimezone(UTC).isoformat(timespec="seconds")


def marked(text: str) -> Markup:
    """Return a text of the desk with its bold parts; whatever else it holds is shown as it is."""
    return Markup("").join(
        Markup("<strong>{}</strong>").format(part) if bold else escape(part)
        for part, bold in split_bold(text)
    )


# Texts that hold nobody's data are few.
_marked_once = lru_cache(maxsize=8192)(marked)
