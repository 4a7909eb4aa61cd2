"""Answers: what a call on the desk comes to, before it is addressed to its reader."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import list_views
from bot.cards.elements import Card, Form
from bot.cards.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Answered:
    """What answers a call: the content, the case it shows, and whether others want the news.

    `revision` is that of the case; `job` is the job that may begin once the answer is out.
    """

    content: Card | Form
    case: str = ""
    changed: bool = False
    revision: int = 0
    job: str = ""


def sentence(viewer: Viewer, key: str, **arguments: str) -> Answered:
    """Answer with one sentence."""
    text = viewer.phrases.get(key, **arguments)
    return Answered(list_views.notice_card(viewer.phrases, text))
