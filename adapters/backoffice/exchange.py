"""One question to the back office over HTTP: its time, repetitions, circuit breaker and errors."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import aiohttp
import stamina
from purgatory import AsyncCircuitBreakerFactory
from purgatory.domain.model import OpenedState
from purgatory.service._async.circuitbreaker import AsyncCircuitBreaker
from pydantic import BaseModel, ValidationError
from stamina.instrumentation import set_on_retry_hooks
from yarl import URL

from adapters.backoffice.problem_details import read_error, read_retry_after
from adapters.backoffice.settings import BackOfficeSettings, client_tls
from adapters.backoffice.wire import PREFIX
from adapters.http import Proxies
from bot.errors import BackOfficeBusy, BackOfficeUnavailable

M = TypeVar("M", bound=BaseModel)

ATTEMPTS = 3
# Whoever asks for a longer wait than this is asked again by the job, not here.
SHORT_WAIT_S = 1.0
FAILURES_TO_OPEN = 5
OPEN_S = 10.0
_ANSWER_BYTES = 8 * 1024 * 1024
_PASSING = {502, 503, 504}
_LOG = logging.getLogger(__name__)


class _Passing(BackOfficeUnavailable):
    """A failure that the next attempt may not meet again, after `asked_s` if that was asked."""

    def __init__(self, reason: str, asked_s: float = 0.0) -> None:
        super().__init__(reason, **({"retry_after_s": asked_s} if asked_s else {}))
        self.asked_s = asked_s


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `body` may hold contact data."""

    method: str
    path: str
    params: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    retry_after: str
    body: bytes = field(repr=False)


class Exchange:
    """Asks one back office over one session."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        settings: BackOfficeSettings,
        breaker: AsyncCircuitBreaker,
    ) -> None:
        self._session = session
        self._base = settings.url.rstrip("/") + PREFIX
        self._timeout_s = settings.timeout_s
        self._breaker = breaker

    async def ask(self, question: Question, model: type[M]) -> M:
        """Return the answer as `model`; ask again where that may help, within the time."""
        deadline = asyncio.get_running_loop().time() + self._timeout_s

        def wait_s(error: Exception) -> bool | float:
            return _wait_s(error, deadline - asyncio.get_running_loop().time())

        try:
            # A write may be repeated as well: its key keeps it from being done twice.
            async for attempt in stamina.retry_context(
                wait_s, attempts=ATTEMPTS, wait_initial=0.1, wait_max=0.4, wait_jitter=0.2
            ):
                with attempt:
                    return await self._attempt(question, model, deadline)
        except BackOfficeUnavailable as error:
            # The path holds ids alone; what was searched for and written is not in it.
            _LOG.warning("%s %s: %s", question.method, question.path, error)
            raise
        raise AssertionError("the last attempt returns or raises")

    async def _attempt(self, question: Question, model: type[M], deadline: float) -> M:
        with self._translate_errors():
            async with self._breaker, asyncio.timeout_at(deadline):
                answer = await self._send(question)
                found = _read(answer, model)
        if found is None:
            raise read_error(
                answer.status, answer.retry_after, answer.body, is_write=question.method == "POST"
            )
        return found

    async def _send(self, question: Question) -> _Answer:
        async with self._session.request(
            question.method,
            URL(self._base + question.path).with_query(question.params),
            headers=question.headers,
            data=question.body,
            allow_redirects=False,
        ) as response:
            body = bytearray()
            async for chunk in response.content.iter_any():
                body += chunk
                if len(body) > _ANSWER_BYTES:
                    raise BackOfficeUnavailable("the back office answers with too much")
            retry_after = response.headers.get("Retry-After", "")
            return _Answer(response.status, retry_after, bytes(body))

    @contextmanager
    def _translate_errors(self) -> Iterator[None]:
        """Raise our errors instead of the libraries', the most specific first."""
        try:
            yield
        except OpenedState as error:
            # The breaker raises one and the same error each time, so it must not gather frames.
            error.__traceback__ = None
            left_s = error.opened_at + self._breaker.context.ttl - time.time()
            raise BackOfficeUnavailable(
                "the back office failed too often just now", retry_after_s=max(left_s, 0.1)
            ) from error
        except TimeoutError as error:
            raise BackOfficeUnavailable("the back office gives no answer in time") from error
        except (aiohttp.ClientSSLError, aiohttp.InvalidURL) as error:
            _LOG.error("the back office cannot be trusted or named: %s", type(error).__name__)
            raise BackOfficeUnavailable("no safe way leads to the back office") from error
        except (aiohttp.ClientError, OSError) as error:
            name = type(error).__name__
            raise _Passing(f"the back office cannot be reached ({name})") from error


def _read(answer: _Answer, model: type[M]) -> M | None:
    """Read a good answer, return None for a refusal, and raise where the back office fails."""
    if answer.status in _PASSING:
        asked_s = read_retry_after(answer.retry_after) if answer.retry_after else 0.0
        raise _Passing(f"the back office answers {answer.status}", asked_s)
    if answer.status >= 500:
        raise BackOfficeUnavailable(f"the back office answers {answer.status}")
    if answer.status >= 300:
        return None
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        _LOG.error("the back office answers %s with what is no %s", answer.status, model.__name__)
        raise BackOfficeUnavailable("the back office's answer cannot be read") from error


def _wait_s(error: Exception, left_s: float) -> bool | float:
    """Say whether asking again may help within the time left, and a wait that was asked for."""
    match error:
        case _Passing(asked_s=asked_s) | BackOfficeBusy(retry_after_s=asked_s):
            if asked_s > SHORT_WAIT_S or left_s < 2 * SHORT_WAIT_S:
                return False
            return asked_s + random.uniform(0.0, 0.2) if asked_s else True
    return False


@asynccontextmanager
async def open_exchange(
    settings: BackOfficeSettings, *, open_s: float = OPEN_S
) -> AsyncIterator[Exchange]:
    """Open the one session; nothing is asked yet.

    Args:
        open_s: how long the breaker stays open, in seconds.
    """
    # The last failure is told above, in our words; the library would tell each in its own.
    set_on_retry_hooks(())
    breakers = AsyncCircuitBreakerFactory(FAILURES_TO_OPEN, open_s, [asyncio.CancelledError])
    token = settings.token.get_secret_value()
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=client_tls(settings)),
        headers={"Authorization": f"Bearer {token}"} if token else {},
        timeout=aiohttp.ClientTimeout(total=settings.timeout_s),
        cookie_jar=aiohttp.DummyCookieJar(),
        proxy=Proxies().to(URL(settings.url)),
    ) as session:
        yield Exchange(session, settings, await breakers.get_breaker("back office"))
