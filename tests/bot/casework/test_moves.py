"""Places that can follow no longer: the news go on in a message to the person."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.cards.calls import AnswerStep, AskAction, OpenCase, ShowHelp, ShowOrder, SubmitForm
from bot.cards.elements import Card
from bot.desk.replies import Place
from bot.domain.cases import Surface
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform
from bot.errors import PlaceEnding, PlatformError, PlatformRefused, PlatformUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, read_texts
from tests.fakes.messenger import FakeMessenger
from tests.harness.plain import as_read


class Fleeting(FakeMessenger):
    """A platform whose first places can be changed a few times only, and messages for ever."""

    def __init__(self, changes: int = 2) -> None:
        super().__init__()
        self.changes = changes
        self.used: Counter[str] = Counter()
        self.shows: dict[str, Card] = {}
        self.written: list[Identity] = []
        self.refusing: PlatformError | None = None

    async def update(self, surface: Surface, card: Card) -> None:
        key = surface.card_key
        is_last = surface.address.startswith("last:")
        if not key.startswith("talk") and self.used[key] >= self.changes - (not is_last):
            left = self.used[key] < self.changes
            raise PlaceEnding("used up", last_address=f"last:{surface.address}" if left else "")
        self.used[key] += 1
        self.shows[key] = card
        await super().update(surface, card)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        if self.refusing:
            raise self.refusing
        self.written.append(surface.identity)
        key = f"talk {surface.identity.id} {len(self.written)}"
        self.shows[key] = card
        return key, "talk"


class Story:
    """A case that an agent looks at in Slack while the accountant goes on with it."""

    def __init__(self, world: World, changes: int = 2) -> None:
        self.world, self.slack = world, Fleeting(changes)
        world.desk.add_messenger(Platform.SLACK, self.slack)

    async def begin(self, *keys: str) -> str:
        opened = await self.world.call(OpenCase("CARO-1"))
        for key in keys:
            await self.world.desk.settle(AGENT, opened, Place(key, "there"))
        self.case = opened.case
        return opened.case

    async def step(self, step: str, choice: str) -> None:
        answered = await self.world.call(AnswerStep(self.case, step, choice), ACCOUNTANT)
        await self.world.desk.settle(ACCOUNTANT, answered, Place("teams", "here"))

    async def steps(self) -> None:
        for step, choice in (("digits", "same"), ("company", "yes"), ("cardholder", "yes")):
            await self.step(step, choice)

    def shown(self, key: str) -> str:
        return as_read(repr(self.slack.shows[key]))


async def test_news_go_on_in_one_message_to_the_person_and_the_card_says_so(world: World) -> None:
    story = Story(world)
    await story.begin("card")
    await story.steps()
    assert "goes on in your own messages" in story.shown("card")
    assert "CARO-1" in story.shown("card")
    assert story.slack.written == [AGENT]
    assert "Which card" in story.shown("talk slack:T1:U1 1")
    assert "card" not in world.surfaces.shown


async def test_whoever_watches_sees_how_an_action_ends_whatever_came_before(world: World) -> None:
    story = Story(world, changes=4)
    case = await story.begin("card")
    await story.steps()
    await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT, case), ACCOUNTANT)
    assert story.slack.written == [AGENT]
    assert "is being done" not in story.shown("card")
    assert "Support has" in story.shown("talk slack:T1:U1 1")


async def test_whoever_asked_gets_one_message_and_its_end_there(world: World) -> None:
    story = Story(world, changes=1)
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION))
    assert story.slack.written == [AGENT]
    assert "Done" in story.shown("talk slack:T1:U1 1")


async def test_what_takes_nothing_more_is_followed_by_a_message_alone(world: World) -> None:
    story = Story(world, changes=0)
    await story.begin("card")
    await story.steps()
    assert story.slack.written == [AGENT]
    assert "card" not in story.slack.shows


async def test_the_end_of_a_case_is_the_last_card_of_a_place_that_ends(world: World) -> None:
    story = Story(world, changes=1)
    await story.begin("card")
    reply = await world.desk.handle(ACCOUNTANT, AskAction("CARO-1", 1, Action.CANCEL))
    story.slack.changes = 2
    await world.desk.settle(ACCOUNTANT, reply, Place("teams", "here"))
    await world.jobs.perform(reply.job)
    assert "Done" in story.shown("card")
    assert story.slack.written == []
    assert not world.surfaces.shown


async def test_who_has_another_place_that_follows_is_not_written_to(world: World) -> None:
    story = Story(world)
    await story.begin("old")
    await story.step("digits", "same")
    again = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, again, Place("new", "there"))
    await story.step("company", "yes")
    assert "goes on in your other message" in story.shown("old")
    assert "Was the right person" in story.shown("new")
    assert story.slack.written == []
    await story.step("cardholder", "yes")
    assert story.slack.written == [AGENT]


async def test_who_goes_on_at_a_card_is_not_written_to_for_an_older_one(world: World) -> None:
    story = Story(world, changes=1)
    await story.begin("old", "new")
    step = await world.call(AnswerStep(story.case, "digits", "same"))
    await world.desk.settle(AGENT, step, Place("new", "there"))
    assert "goes on in your other message" in story.shown("old")
    assert story.slack.written == []


async def test_who_left_a_place_for_something_else_is_not_written_to(world: World) -> None:
    story = Story(world, changes=0)
    await story.begin("card")
    card = Place("card", "there")
    left = await world.desk.handle(AGENT, ShowHelp(), card)
    await world.desk.settle(AGENT, left, card)
    await story.steps()
    assert story.slack.written == []


async def test_what_cannot_be_written_now_is_written_with_the_next_news(world: World) -> None:
    story = Story(world, changes=1)
    await story.begin("card")
    story.slack.refusing = PlatformUnavailable("away")
    await story.step("digits", "same")
    assert "card" in world.surfaces.shown
    story.slack.refusing = None
    await story.step("company", "yes")
    assert story.slack.written == [AGENT]
    assert "goes on in your own messages" in story.shown("card")


async def test_what_may_have_been_written_is_not_called_a_place(world: World) -> None:
    story = Story(world, changes=1)
    await story.begin("card")
    story.slack.refusing = PlatformUnavailable("silence", may_have_arrived=True)
    await story.step("digits", "same")
    assert "card" in world.surfaces.shown
    assert "card" not in story.slack.shows


async def test_who_cannot_be_written_to_sees_the_news_by_the_last_change(world: World) -> None:
    story = Story(world, changes=1)
    await story.begin("card")
    story.slack.refusing = PlatformRefused("cannot_dm")
    await story.step("digits", "same")
    assert "company" in story.shown("card")
    assert "card" not in world.surfaces.shown


async def test_each_person_gets_one_message_however_many_places_end(world: World) -> None:
    story = Story(world, changes=1)
    opened = await world.call(OpenCase("CARO-1"))
    story.case = opened.case
    staff = [replace(LEAD, person=f"U{number}") for number in (1, 9)]
    for agent in staff:
        for number in range(4):
            place = Place(f"{agent.person}-{number}", "there")
            await world.desk.settle(agent, opened, place)
    await story.steps()
    assert len(story.slack.written) == 2


async def test_what_was_only_looked_up_goes_on_in_a_message_as_well(world: World) -> None:
    story = Story(world)
    looked = await world.call(ShowOrder("CARO-1"))
    await world.desk.settle(AGENT, looked, Place("card", "there"))
    opened = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, opened, Place("teams", "here"))
    story.case = opened.case
    assert "3 of 6" in story.shown("card")
    await story.steps()
    assert "goes on in your own messages" in story.shown("card")
    assert story.slack.written == [AGENT]


async def test_the_last_change_says_where_it_goes_on_in_the_language_of_its_reader(
    world: World,
) -> None:
    for language in ("fr", "nl", "de"):
        world = World()
        world.directory.languages[AGENT.id] = language
        story = Story(world)
        await story.begin("card")
        await story.steps()
        told = read_texts().phrases(language).get("place-moved", order="CARO-1")
        assert as_read(told) in story.shown("card")
