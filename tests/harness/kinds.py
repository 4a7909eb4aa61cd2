"""The two kinds of database, as parameters: where a story runs, and when."""

from __future__ import annotations

import pytest

KINDS = ("sqlite", "postgres")


def kinds(*, quick: str = "", group: str = "") -> list[object]:
    """Return both kinds; with `quick` the other one is for `make check-all` alone.

    A `group` has a worker of its own for each kind, which builds once what its stories share.
    """
    found: list[object] = []
    for kind in KINDS:
        marks = [pytest.mark.xdist_group(f"{group}-{kind}")] if group else []
        if quick not in ("", kind):
            marks.append(pytest.mark.full)
        found.append(pytest.param(kind, marks=marks))
    return found
