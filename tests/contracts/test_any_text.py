"""What platforms decide may hold anything, and be of any length: every store takes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.endings import Ending, EndingKind
from bot.domain.job_status import JobStatus
from bot.domain.orders import Action
from tests.contracts.conftest import AnyStores
from tests.contracts.test_stores import ANSWERS, NOW, TEAMS, make_case, make_surface

STRANGE = [
    pytest.param("\x00", id="nul"),
    pytest.param("\ud83d", id="half a character"),
    pytest.param("a\udc00b", id="the other half"),
    pytest.param("\\u0000", id="nul written out"),
    pytest.param("é" * 300, id="300"),
    pytest.param("a" * 1900, id="1900"),
    pytest.param("é" * 5000, id="5000"),
]


class TestWhatPlatformsDecide:
    """Names and ids may hold anything, and be of any length."""

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_a_case_is_kept(self, stores: AnyStores, strange: str) -> None:
        work = JobStatus(
            job="CARO-1:cancel:3",
            order="CARO-1",
            action=Action.CANCEL,
            actor=f"slack:T1:{strange}",
            actor_name=strange,
            audience="support",
            asked_at=NOW,
        )
        by = replace(ANSWERS[0], by=strange)
        case = make_case(opened_by=strange, answers=(by,), work=work, bank=strange)
        added = await stores.cases.add(case)
        ending = Ending(kind=EndingKind.SOLVED, at=NOW, by=strange, by_name=strange)
        ending = replace(ending, remark=strange, of=strange)
        await stores.cases.save(added.close(NOW, ending))
        kept = await stores.cases.get("CASE-1")
        assert kept
        assert kept.work
        assert (kept.revision, kept.work.job) == (2, work.job)

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_a_place_is_kept_unless_no_index_takes_it(
        self, stores: AnyStores, strange: str
    ) -> None:
        who = replace(TEAMS, name=strange, person=strange)
        await stores.surfaces.save(make_surface(address=strange, identity=who))
        await stores.surfaces.save(make_surface(card_key=f"key-2 {strange}"))
        kept = {surface.card_key[:5] for surface in await stores.surfaces.of_case("CASE-1")}
        assert kept | {"key-2"} == {"key-1", "key-2"}
        await stores.surfaces.forget(f"key-2 {strange}")
        assert [one.card_key for one in await stores.surfaces.of_case("CASE-1")] == ["key-1"]

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_a_language_is_kept(self, stores: AnyStores, strange: str) -> None:
        who = replace(TEAMS, person=strange)
        await stores.directory.save_language(who, "fr")
        assert (await stores.directory.find_person(who)).language == "fr"
        assert (await stores.directory.find_person(TEAMS)).language == ""
