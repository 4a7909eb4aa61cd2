"""A proof that did not run is told, and does not pass for one in CI."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]

LACKING = """
import pytest

def test_that_runs():
    pass

@pytest.mark.parametrize("number", range(3))
def test_in_a_browser(number):
    pytest.skip("no browser: apt-get install chromium")

@pytest.mark.skipif(True, reason="no npm: apt-get install npm")
def test_types():
    pass

@pytest.mark.xfail
def test_known_to_fail():
    raise ValueError
"""
COMPLETE = """
import pytest

def test_that_runs():
    pass

@pytest.mark.xfail
def test_known_to_fail():
    raise ValueError
"""
TOLD = "*: no browser: apt-get install chromium (3 tests) · no npm: apt-get install npm (1 test)"

every_way = pytest.mark.parametrize(
    "way",
    [
        pytest.param([], id="alone"),
        pytest.param(["-p", "xdist", "-n", "1"], id="xdist", marks=pytest.mark.more),
    ],
)


def run(pytester: pytest.Pytester, source: str, way: list[str]) -> pytest.RunResult:
    """Run a file of tests with the plugin."""
    pytester.makepyfile(source)
    return pytester.runpytest_subprocess("-q", "-p", "tests.proofs", "-p", "no:cacheprovider", *way)


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    """Let the inner runs find the plugin, and load no other that they do not name."""
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.delenv("CI", raising=False)


@every_way
def test_what_is_missing_is_told_in_one_line(pytester: pytest.Pytester, way: list[str]) -> None:
    result = run(pytester, LACKING, way)
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines([f"Not proved here{TOLD[1:]}"])


@every_way
def test_in_ci_every_proof_has_to_run(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, way: list[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    result = run(pytester, LACKING, way)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines([TOLD])


def test_a_file_that_is_skipped_whole_counts(pytester: pytest.Pytester) -> None:
    whole = 'import pytest\npytest.skip("no driver", allow_module_level=True)\n'
    pytester.makepyfile(test_other="def test_that_runs(): pass")
    result = run(pytester, whole, ["-p", "xdist", "-n", "1"])
    result.stdout.fnmatch_lines(["Not proved here: no driver (1 test)"])


def test_nothing_is_told_where_all_ran(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    result = run(pytester, COMPLETE, [])
    assert result.ret == pytest.ExitCode.OK
    result.stdout.no_fnmatch_line("*ot proved*")
