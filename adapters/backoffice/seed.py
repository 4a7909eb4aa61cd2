"""Loads reproducible sample data into an empty local back office."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from tortoise.transactions import in_transaction

from adapters.backoffice.errors import translate_errors
from adapters.backoffice.local_models import CompanyRow, CompanyTermRow, OfficeRow, OrderRow
from adapters.backoffice.samples import EXAMPLES, Samples, sample_offices
from adapters.backoffice.terms import company_terms
from bot.domain.orders import Bank
from bot.errors import StoreConflict

_BATCH_ORDERS = 1000

_Batch = tuple[list[CompanyRow], list[OrderRow]]


async def is_empty() -> bool:
    """Say whether the back office holds nothing yet."""
    with translate_errors():
        return not await OfficeRow.exists()


async def find_example() -> str:
    """Return the reference of the first sample order, or "" where there are no samples."""
    reference = EXAMPLES[0][0]
    with translate_errors():
        return reference if await OrderRow.exists(reference=reference) else ""


async def seed(
    orders: int,
    *,
    now: datetime,
    banks: Sequence[Bank],
    random_seed: int = 1,
    progress: Callable[[int, int], None],
) -> None:
    """Load `orders` orders with their companies and offices, all of them or nothing.

    `progress` is told how many are loaded and how many there will be.

    Raises:
        StoreConflict: the back office is not empty.
    """
    if not await is_empty():
        raise StoreConflict("the back office already holds data; samples go into an empty one")
    offices = sample_offices(orders)
    loaded = 0
    with translate_errors():
        async with in_transaction():
            await OfficeRow.bulk_create(offices)
            for companies, batch in _batches(Samples(offices, now, banks, random_seed), orders):
                await CompanyRow.bulk_create(companies)
                await CompanyTermRow.bulk_create(_terms(companies))
                await OrderRow.bulk_create(batch)
                loaded += len(batch)
                progress(loaded, orders)


def _batches(samples: Samples, orders: int) -> Iterator[_Batch]:
    """Gather samples until there are `orders` orders; the last company may lose some."""
    companies: list[CompanyRow] = []
    batch: list[OrderRow] = []
    missing = orders
    for company, of_company in samples:
        if missing <= 0:
            break
        companies.append(company)
        batch.extend(of_company[:missing])
        missing -= len(of_company)
        if len(batch) >= _BATCH_ORDERS:
            yield companies, batch
            companies, batch = [], []
    yield companies, batch


def _terms(companies: list[CompanyRow]) -> list[CompanyTermRow]:
    return [
        CompanyTermRow(term=term, company_id=company.id, office_id=company.office_id)
        for company in companies
        for term in company_terms(company.name)
    ]


__all__ = ["EXAMPLES", "find_example", "is_empty", "seed"]
