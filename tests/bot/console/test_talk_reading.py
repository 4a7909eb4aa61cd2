"""The talk of a case in the console: whole for support, who and when for others, the newest."""

from __future__ import annotations

import pytest

from bot.console.talk_reading import SHOWN_LINES, TalkReading
from bot.domain.people import Role
from tests.bot.casework.talk import CASE, say, talk_world
from tests.bot.console.console_kit import visitor


@pytest.mark.parametrize("is_cut", [False, True])
async def test_of_a_long_talk_the_newest_lines_are_shown_which_is_said(*, is_cut: bool) -> None:
    world = await talk_world()
    # The opening of the talk is one of them.
    for number in range(SHOWN_LINES - 1 + is_cut):
        await say(world, f"// line {number} of it")
    shown = await TalkReading(world.ports).of_case(visitor(Role.AGENT), CASE)
    assert shown.is_cut is is_cut
    assert (shown.lines[0].text, shown.lines[-1].text) == (
        "line 0 of it",
        f"line {SHOWN_LINES - 2 + is_cut} of it",
    )


async def test_who_only_reads_sees_who_wrote_and_not_what() -> None:
    world = await talk_world()
    await say(world, "Good morning")
    for role, text in ((Role.AGENT, "Good morning"), (Role.VIEWER, "")):
        shown = await TalkReading(world.ports).of_case(visitor(role), CASE)
        assert (shown.lines[-1].text, shown.lines[-1].writer.name) == (text, "Ann Agent")
