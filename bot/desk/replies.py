"""Replies: what a call on the desk comes to, and where it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.cards import list_views
from bot.cards.calls import Call
from bot.cards.elements import Card, Form, Notice, Tone
from bot.cards.viewer import Viewer
from bot.casework.case_cards import Shown
from bot.domain.people import Platform


class Lack(StrEnum):
    """What a reply could not bring; a program that calls the desk needs to know it."""

    NOTHING_FOUND = "nothing_found"
    NO_ANSWER = "no_answer"
    """The back office or the database did not answer."""
    UNFORESEEN = "unforeseen"


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes out: a card or form, in which language, and the case that it shows, if any.

    `changed` says that other places which show the case want the news, `revision` which one of
    the case is shown, `form` what is to be filled in over its card, `job` which job may begin now
    that this is answered. What is said `beside` a card or form leaves it as it is, to be used once
    more; `covers` is the key of the card that was pressed, and `again` asks for the same once more
    where this does not follow what happens; `lack` is what it could not bring, `turn` the number of
    the turn that it answers. One that `is_silent` is shown nowhere, and one
    `of_line` answers what was written in a talk.
    """

    content: Card | Form
    language: str
    case: str = ""
    changed: bool = False
    revision: int = 0
    job: str = ""
    beside: bool = False
    covers: str = ""
    again: Call | None = None
    lack: Lack | None = None
    form: Form | None = None
    turn: int = field(default=0, compare=False)
    is_silent: bool = False
    of_line: bool = False

    @classmethod
    def of_case(
        cls, viewer: Viewer, case: str, shown: Shown, *, changed: bool = False, job: str = ""
    ) -> Reply:
        """Return the reply that shows a case."""
        return cls(shown.card, viewer.actor.language, case, changed, shown.revision, job)

    def with_form(self, viewer: Viewer, form: Form) -> Reply:
        """Return the same with a form to be filled in at once.

        Slack opens it over the card. Elsewhere it stands in the place of the card, which comes
        back when it is closed.
        """
        if viewer.actor.platform is Platform.SLACK:
            return replace(self, form=form)
        return replace(self, content=form)

    def with_aside(self, text: str) -> Reply:
        """Return the same with one sentence more above its card; a form has no room for it."""
        card = self.content
        if not isinstance(card, Card):
            return self
        elements = (Notice(text, Tone.INFO), *card.elements)
        return replace(self, content=replace(card, elements=elements))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer was shown, in the platform adapter's own words.

    It can be changed for so long as it `lasts_s`; None means for good.
    """

    card_key: str
    address: str
    lasts_s: float | None = None


def plain_reply(viewer: Viewer, content: Card | Form, *, lack: Lack | None = None) -> Reply:
    """Reply with something that shows no case."""
    return Reply(content, viewer.actor.language, lack=lack)


def silence(language: str) -> Reply:
    """Reply nothing, to what was not said to the desk or needs no answer."""
    return Reply(Card("", ()), language, is_silent=True)


def sentence(viewer: Viewer, key: str, **arguments: str) -> Reply:
    """Reply with one sentence, beside what was pressed."""
    text = viewer.phrases.get(key, **arguments)
    card = list_views.notice_card(viewer.phrases, text)
    return Reply(card, viewer.actor.language, beside=True)
