"""What the list of problems is asked to hold: banks and offices, as they are called or coded."""

from __future__ import annotations

import re

from bot.cards.calls import ListProblems
from bot.cards.viewer import Viewer
from bot.domain.orders import Banks
from bot.domain.privacy import looks_secret
from bot.domain.search import Query, QueryKind
from bot.domain.typed_text import clean_text
from bot.domain.worklists import OfficeProblems, Wanted, Worklist
from bot.errors import InputInvalid
from bot.ports import BackOffice

_OFFICES_SHOWN = 50
_OFFICES_NAMED = 8
_WORDS_MAX = 4
_CHARS_MAX = 40
# What may be a code of an office; what only looks like a word is asked of the back office as well.
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_SIGNS = re.compile(r"[\W_]+")


class Filters:
    """Reads filters, each against what is known at this moment."""

    def __init__(self, back_office: BackOffice) -> None:
        self._back_office = back_office

    async def offices(self, viewer: Viewer) -> tuple[OfficeProblems, ...]:
        """Return the offices that this viewer may choose from: support of those with problems."""
        if viewer.actor.office:
            return ()
        return await self._back_office.problem_offices(limit=_OFFICES_SHOWN)

    async def read(self, viewer: Viewer, call: ListProblems) -> Worklist | None:
        """Return what a list is to hold; None where its words are the name of a company.

        Raises:
            InputInvalid: a bank or office is not known, or is none of this viewer's.
        """
        bank, office, words = call.bank, call.office, clean_text(call.words)
        if bank and bank not in viewer.banks:
            raise await self._unknown(viewer, bank)
        # To an office its own orders are listed, whatever a button names.
        if office and not viewer.actor.office and not _is_code(office):
            raise await self._unknown(viewer, office)
        if words:
            found = await self._read_words(viewer, words)
            if found is None and await self._is_company(viewer, words):
                return None
            if found is None:
                raise await self._unknown(viewer, words)
            bank, office = found[0] or bank, found[1] or office
        # An office needs no filter for itself.
        return Worklist(bank=bank, office="" if viewer.actor.office else office, days=call.days)

    async def _read_words(self, viewer: Viewer, words: str) -> tuple[str, str] | None:
        """Return the bank and the office that words name, each "" where it is not among them."""
        if bank := find_bank(words, viewer.banks):
            return bank, ""
        said = words.split()[:_WORDS_MAX]
        for at, word in enumerate(said):
            office = await self._office(viewer, word)
            if not office:
                continue
            rest = " ".join(said[:at] + said[at + 1 :])
            bank = find_bank(rest, viewer.banks) if rest else ""
            return (bank, office) if bank or not rest else None
        return None

    async def _office(self, viewer: Viewer, word: str) -> str:
        """Return the code of an office with problems; an office learns of no other if it exists."""
        if not _is_code(word):
            return ""
        if viewer.actor.office:
            return viewer.actor.office if word.upper() == viewer.actor.office.upper() else ""
        for code in dict.fromkeys((word.upper(), word)):
            if (await self._back_office.list_problems(Wanted(office=code), limit=1)).orders:
                return code
        return ""

    async def _is_company(self, viewer: Viewer, words: str) -> bool:
        query = Query(QueryKind.COMPANY, words)
        hits = await self._back_office.search(query, office=viewer.actor.office, limit=1)
        return bool(hits.total or hits.companies)

    async def _unknown(self, viewer: Viewer, said: str) -> InputInvalid:
        """Return the sentence about an unknown bank or office, with those that there are."""
        if looks_secret(said, bare=False):
            return InputInvalid("input-secret")
        banks = ", ".join(sorted((bank.name for bank in viewer.banks.values()), key=str.casefold))
        said = clean_text(said)[:_CHARS_MAX]
        if viewer.actor.office:
            return InputInvalid("input-filter-unknown-office", said=said, banks=banks)
        codes = ", ".join(one.code for one in (await self.offices(viewer))[:_OFFICES_NAMED])
        return InputInvalid("input-filter-unknown", said=said, banks=banks, offices=codes or "–")


def _is_code(said: str) -> bool:
    return bool(_CODE.fullmatch(said)) and not looks_secret(said, bare=False)


def find_bank(words: str, banks: Banks) -> str:
    """Return the code of the one bank that is called or coded so, or begins so; else ""."""
    said = _plain(words)
    named = {code: (_plain(code), _plain(bank.name)) for code, bank in banks.items()}
    if exact := [code for code, names in named.items() if said in names]:
        return exact[0]
    begun = [code for code, names in named.items() if any(n.startswith(said) for n in names)]
    return begun[0] if said and len(begun) == 1 else ""


def _plain(text: str) -> str:
    return _SIGNS.sub("", text.casefold())
