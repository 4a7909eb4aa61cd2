"""What every store promises by its port, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.actions import Result
from bot.domain.cases import BOT, Answer, Case, CaseStatus, Surface, order_key
from bot.domain.checks import Evidence, Verdict
from bot.domain.endings import Ending, EndingKind
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform
from bot.errors import StoreConflict
from tests.contracts.conftest import AnyStores

NOW = datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC)
EVIDENCE = Evidence(
    check="bank_supported",
    verdict=Verdict.YES,
    key="check-bank-supported-yes",
    arguments={"bank": "Crédit « Ø » 'x'"},
    found_at=NOW,
)
ANSWERS = (
    Answer("bank", "yes", BOT, NOW, EVIDENCE),
    Answer("digits", "no", "slack:T1:U1", NOW + timedelta(seconds=2)),
)
TEAMS = Identity(
    platform=Platform.TEAMS, space="tenant-1", person="person-1", name="Anna", locale="nl-BE"
)
SLACK = Identity(platform=Platform.SLACK, space="tenant-1", person="U1", name="Bert", locale="fr")


def make_case(**changes: object) -> Case:
    case = Case(
        id="CASE-1",
        order="CARO-1",
        order_revision=3,
        office="OFF001",
        flow="caro_problem",
        flow_version="abc123",
        at="company",
        answers=ANSWERS,
        status=CaseStatus.OPEN,
        revision=0,
        opened_by="slack:T1:U1",
        opened_at=NOW,
    )
    return replace(case, **changes)  # type: ignore[arg-type]


def make_surface(**changes: object) -> Surface:
    surface = Surface(
        case="CASE-1",
        platform=Platform.TEAMS,
        card_key="key-1",
        address="address-1",
        identity=TEAMS,
        language="nl",
        shown_at=NOW,
    )
    return replace(surface, **changes)  # type: ignore[arg-type]


class TestCases:
    async def test_case_reads_back_equal_with_its_evidence(self, stores: AnyStores) -> None:
        added = await stores.cases.add(make_case())
        assert added == make_case(revision=1)
        assert await stores.cases.get("CASE-1") == added
        assert await stores.cases.find_open("CARO-1") == added

    async def test_case_reads_back_equal_with_the_action_that_is_under_way(
        self, stores: AnyStores
    ) -> None:
        work = JobStatus(
            job="CARO-1:recreate:3",
            order="CARO-1",
            action=Action.RECREATE,
            actor="slack:T1:U1",
            actor_name="Bért",
            audience="support",
            asked_at=NOW,
            stage=JobStage.HALF_DONE,
            result=Result.HALF_DONE,
            reason="work-busy",
            arguments={"order": "CARO-2"},
            next_try_at=NOW + timedelta(seconds=3),
        )
        added = await stores.cases.add(make_case(work=work))
        assert await stores.cases.get("CASE-1") == added
        assert added.work == work

    async def test_unknown_case_is_none(self, stores: AnyStores) -> None:
        assert await stores.cases.get("CASE-9") is None
        assert await stores.cases.find_open("CARO-9") is None

    async def test_second_open_case_of_an_order_is_refused(self, stores: AnyStores) -> None:
        await stores.cases.add(make_case())
        with pytest.raises(StoreConflict):
            await stores.cases.add(make_case(id="CASE-2"))

    async def test_two_people_opening_at_once_get_one_case(self, stores: AnyStores) -> None:
        both = [stores.cases.add(make_case(id=f"CASE-{n}")) for n in (1, 2)]
        outcomes = await asyncio.gather(*both, return_exceptions=True)
        assert {type(outcome) for outcome in outcomes} == {Case, StoreConflict}

    async def test_the_id_of_a_case_is_its_own(self, stores: AnyStores) -> None:
        kept = await stores.cases.add(make_case())
        with pytest.raises(StoreConflict):
            await stores.cases.add(make_case(order="CARO-2"))
        assert await stores.cases.get("CASE-1") == kept

    async def test_a_case_that_was_never_added_is_not_saved(self, stores: AnyStores) -> None:
        with pytest.raises(StoreConflict):
            await stores.cases.save(make_case(revision=1))
        assert await stores.cases.get("CASE-1") is None

    async def test_closed_case_makes_room_for_the_next(self, stores: AnyStores) -> None:
        first = await stores.cases.add(make_case())
        closed = await stores.cases.save(replace(first, status=CaseStatus.CLOSED))
        assert await stores.cases.find_open("CARO-1") is None
        second = await stores.cases.add(make_case(id="CASE-2"))
        assert await stores.cases.find_open("CARO-1") == second
        with pytest.raises(StoreConflict):
            await stores.cases.save(replace(closed, status=CaseStatus.OPEN))

    async def test_save_takes_the_next_revision(self, stores: AnyStores) -> None:
        case = await stores.cases.add(make_case(answers=()))
        saved = await stores.cases.save(replace(case, at="digits", answers=ANSWERS))
        assert saved.revision == 2
        assert await stores.cases.get("CASE-1") == saved

    async def test_save_of_an_old_revision_changes_nothing(self, stores: AnyStores) -> None:
        case = await stores.cases.add(make_case())
        saved = await stores.cases.save(replace(case, at="digits"))
        with pytest.raises(StoreConflict):
            await stores.cases.save(replace(case, at="elsewhere"))
        assert await stores.cases.get("CASE-1") == saved

    async def test_two_saves_at_once_change_the_case_once(self, stores: AnyStores) -> None:
        case = await stores.cases.add(make_case())
        both = [stores.cases.save(replace(case, at=at)) for at in ("digits", "company")]
        outcomes = await asyncio.gather(*both, return_exceptions=True)
        winners = [outcome for outcome in outcomes if isinstance(outcome, Case)]
        assert len(winners) == 1
        assert [type(o) for o in outcomes if o not in winners] == [StoreConflict]
        assert await stores.cases.get("CASE-1") == winners[0]

    async def test_handed_over_cases_come_oldest_first(self, stores: AnyStores) -> None:
        waiting = {"status": CaseStatus.HANDED_OVER}
        for number, office in ((3, "OFF001"), (1, "OFF002"), (2, "OFF001")):
            opened_at = NOW + timedelta(minutes=number)
            changes = {"order": f"CARO-{number}", "office": office, "opened_at": opened_at}
            await stores.cases.add(make_case(id=f"CASE-{number}", **changes, **waiting))
        await stores.cases.add(make_case(id="CASE-4", order="CARO-4"))
        everywhere = await stores.cases.handed_over()
        assert [case.id for case in everywhere] == ["CASE-1", "CASE-2", "CASE-3"]
        assert [c.id for c in await stores.cases.handed_over(office="OFF001", limit=1)] == [
            "CASE-2"
        ]

    async def test_open_cases_of_some_orders_are_found(self, stores: AnyStores) -> None:
        for number in range(1, 5):
            await stores.cases.add(make_case(id=f"CASE-{number}", order=f"CARO-{number}"))
        closed = await stores.cases.get("CASE-2")
        assert closed
        await stores.cases.save(replace(closed, status=CaseStatus.CLOSED))
        found = await stores.cases.open_of(["CARO-1", "CARO-2", "CARO-3", "CARO-99", "'"])
        assert {case.id for case in found} == {"CASE-1", "CASE-3"}
        assert await stores.cases.open_of([]) == ()


class TestSurfaces:
    async def test_surface_with_the_same_key_replaces_the_older(self, stores: AnyStores) -> None:
        newer = make_surface(address="address-2", shown_at=NOW + timedelta(hours=1), language="fr")
        other = make_surface(card_key="key-2", identity=SLACK, platform=Platform.SLACK)
        for surface in (
            make_surface(),
            other,
            newer,
            make_surface(card_key="key-3", case="CASE-2"),
        ):
            await stores.surfaces.save(surface)
        assert await stores.surfaces.of_case("CASE-1") == (other, newer)

    async def test_forgotten_surface_is_gone_and_the_others_stay(self, stores: AnyStores) -> None:
        for key in ("key-1", "key-2"):
            await stores.surfaces.save(make_surface(card_key=key))
        for _ in range(2):
            await stores.surfaces.forget("key-1")
        assert await stores.surfaces.of_case("CASE-1") == (make_surface(card_key="key-2"),)

    async def test_surface_is_found_by_its_key(self, stores: AnyStores) -> None:
        await stores.surfaces.save(make_surface())
        assert await stores.surfaces.find("key-1") == make_surface()
        assert await stores.surfaces.find("key-2") is None

    async def test_the_surfaces_of_a_case_are_forgotten_together(self, stores: AnyStores) -> None:
        for key, case in (("key-1", "CASE-1"), ("key-2", "CASE-1"), ("key-3", "CASE-2")):
            await stores.surfaces.save(make_surface(card_key=key, case=case))
        await stores.surfaces.forget(case="CASE-1")
        assert await stores.surfaces.of_case("CASE-1") == ()
        assert len(await stores.surfaces.of_case("CASE-2")) == 1

    async def test_the_surfaces_of_a_case_follow_another(self, stores: AnyStores) -> None:
        for key, case in (("key-1", "CASE-1"), ("key-2", "CASE-1"), ("key-3", "CASE-2")):
            await stores.surfaces.save(make_surface(card_key=key, case=case))
        assert await stores.surfaces.move("CASE-1", "CASE-3") == 2
        assert await stores.surfaces.move("CASE-1", "CASE-3") == 0
        assert await stores.surfaces.of_case("CASE-1") == ()
        moved = await stores.surfaces.of_case("CASE-3")
        assert moved == tuple(make_surface(card_key=f"key-{n}", case="CASE-3") for n in (1, 2))
        assert len(await stores.surfaces.of_case("CASE-2")) == 1

    async def test_old_surfaces_are_dropped_sooner_where_their_case_is_over(
        self, stores: AnyStores
    ) -> None:
        await stores.cases.add(make_case())
        await stores.cases.add(make_case(id="CASE-2", status=CaseStatus.CLOSED))
        # What support was asked in may be opened again.
        asked = await stores.cases.add(make_case(id="CASE-3", order="CARO-3", handed_over_at=NOW))
        await stores.cases.save(asked.close(NOW, Ending(kind=EndingKind.SOLVED, at=NOW)))
        ages = {"new": timedelta(hours=1), "old": timedelta(days=2), "ancient": timedelta(days=40)}
        cases = ("CASE-1", "CASE-2", "CASE-3", "CASE-9", order_key("CARO-1"))
        for case in cases:
            for name, age in ages.items():
                surface = make_surface(card_key=f"{case} {name}", case=case, shown_at=NOW - age)
                await stores.surfaces.save(surface)
        day, month, year = (NOW - timedelta(days=days) for days in (1, 30, 400))
        drop = stores.surfaces.drop_older
        assert await drop(closed=day, ended=NOW, no_case=month, any_case=year) == 5
        left = [s.card_key for case in cases for s in await stores.surfaces.of_case(case)]
        begun = ["CASE-1 ancient", "CASE-1 old", "CASE-1 new"]
        assert left == [
            *begun,
            "CASE-2 new",
            *("CASE-3 ancient", "CASE-3 old", "CASE-3 new"),
            "CASE-9 new",
            *("order:CARO-1 old", "order:CARO-1 new"),
        ]
        assert await drop(closed=year, ended=NOW, no_case=year, any_case=month) == 2
