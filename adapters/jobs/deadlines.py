"""Deadlines: no statement of the jobs waits for ever for a database that went deaf."""

from __future__ import annotations

from typing import Any

import psycopg

from adapters.jobs.place import Place

CONNECT_S = 10
ANSWER_S = 10.0
# So that what the server still does for a connection that is gone does not go on for ever: a
# machine without power says nothing, and keeps locked what it was about to write.
_STATEMENT_MS = 30_000
_SERVER = (
    f"-c statement_timeout={_STATEMENT_MS} -c idle_in_transaction_session_timeout={_STATEMENT_MS}"
)


def engine_options(place: Place) -> dict[str, Any]:
    """Return how the library is to open its connections."""
    # An error that quotes its statement would quote who asked for what.
    options: dict[str, Any] = {"hide_parameters": True}
    if place.sqlite_file is None:
        options["creator"] = lambda: _open(place.database_url)
    return options


class DeadlineConnection(psycopg.Connection[Any]):
    """A connection on which an answer has its time; one that listens may wait as long as it has to.

    A network can swallow packets and tell nobody, so that only the clock knows.
    """

    _listens = False

    def notifies(self, *args: Any, **kwargs: Any) -> Any:
        """Wait for notifications, which come when they come."""
        self._listens = True
        return super().notifies(*args, **kwargs)

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for an answer, and close the connection when none comes in time."""
        if self._listens or timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, ANSWER_S)
        except psycopg.errors._WaitTimeout as error:
            self.close()
            raise psycopg.OperationalError("no answer in time: connection failed") from error


def _open(url: str) -> psycopg.Connection[Any]:
    return DeadlineConnection.connect(
        url,
        connect_timeout=CONNECT_S,
        keepalives_idle=30,
        keepalives_interval=10,
        keepalives_count=3,
        options=_SERVER,
        application_name="caro-desk jobs",
    )
