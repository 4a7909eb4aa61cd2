"""Facts about the code base: what stands where, how it is cut, and what may not stand in it."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE_LINES = 300
FUNCTION_LINES = 50
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
NOT_OURS = {".venv", ".git", ".hypothesis", "build", "dist", "var", "node_modules"}

# A path of one machine starts at its root in a folder that only that machine has.
MACHINE_PATH = re.compile(r"(?<![\w./:<>$}*-])/(?:root|home|work|tmp|Users|mnt|farm)/[\w.-]")
# Put together here, so that this file does not hold what it looks for.
REGISTRY_HOST = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in (
            ("pypi", "org"),
            ("files", "pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("registry", "yarnpkg", "com"),
            ("proxy", "golang", "org"),
        )
    )
    + r"|--(?:extra-)?index-url[ =]"
)


def tracked_files() -> list[Path]:
    """Return what git knows or would add; without git, all that is not made by `make`."""
    if (ROOT / ".git").exists():
        line = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        listed = subprocess.run(line, cwd=ROOT, capture_output=True, check=True, text=True)
        files = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        files = [file for file in ROOT.rglob("*") if not _is_made(file.relative_to(ROOT))]
    return sorted(file for file in files if file.is_file())


def _is_made(path: Path) -> bool:
    return any(
        part in NOT_OURS or part == "__pycache__" or part.endswith("_cache") for part in path.parts
    )


def python_files() -> list[Path]:
    return [file for file in tracked_files() if file.suffix == ".py"]


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def parse(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def texts() -> Iterator[tuple[str, str]]:
    """Yield the name and content of every tracked file that is text and not a lock."""
    for file in tracked_files():
        if file.suffix != ".lock":
            try:
                yield name_of(file), file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def public_names(file: Path) -> set[str]:
    """Return the functions, classes and LIMITS that a file defines for others."""
    names = set()
    for node in parse(file).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)} & {"LIMITS"}
    return {name for name in names if not name.startswith("_")}


# Tests of the bot that belong to no single file, and why.
OF_SEVERAL_FILES = {
    "desk/test_dated_answers.py": "what cannot follow is known by the turns, and said by the desk",
    "desk/test_crossing_presses.py": "two presses meet in the cases, the jobs and the live cards",
    "desk/test_repeated_answers.py": "what a turn answers again covers what live cards have shown",
    "desk/test_statements.py": "a statement goes from its form through the walk to the next form",
    "desk/test_talking_changes.py": "edits and deletions meet in the desk, the store and the lanes",
    "desk/test_reopenings.py": "an end is taken back by a job, and both sides and the channel hear",
    "casework/test_end_tellings.py": "an end that closings keep is told by whichever desk lives",
    "casework/test_lost_arrivals.py": "channel, duties and live cards share one bad day",
    "domain/test_order_for.py": "one form of many, with fields of its own",
    "jobs/test_order_for.py": "both halves of one order, and what is told to it while it waits",
    "desk/test_approvals_elsewhere.py": "a request beside other actions, orders, and jobs",
    "jobs/test_second_person_machine.py": "no way through the whole desk leads past two people",
    "jobs/test_steering.py": "what is told to a job goes from the desk to its steps",
}

PLATFORM_NAMES = {
    "__init__.py": {"setup"},
    "settings.py": {"Settings"},
    "requests.py": {"Message", "Press", "Search"},
    "screen.py": {"Screen"},
    "parse.py": {"parse_request", "parse_search"},
    "render.py": {"render_card", "render_fallback", "render_options"},
    "limits.py": {"LIMITS"},
    "client.py": {"Client", "translate_errors"},
    "routes.py": {"add_routes"},
}


@pytest.mark.parametrize("platform", ["slack", "teams"])
def test_both_platforms_have_the_same_files(platform: str) -> None:
    files = {file.name for file in (ROOT / "adapters" / platform).glob("*.py")}
    assert {name for name in files if not re.match(r"_[^_]", name)} == set(PLATFORM_NAMES)


@pytest.mark.parametrize("file", PLATFORM_NAMES)
def test_both_platforms_offer_the_same_names(file: str) -> None:
    slack, teams = (public_names(ROOT / "adapters" / name / file) for name in ("slack", "teams"))
    # Each platform's own settings class carries its name.
    shared = {name.replace("Slack", "") for name in slack}
    if file != "requests.py":
        # What people can do differs: a slash command, a modal; where an activity came from.
        assert shared == {name.replace("Teams", "") for name in teams}
    assert shared & {name.replace("Teams", "") for name in teams} >= PLATFORM_NAMES[file]


def test_rules_and_cards_wait_for_nothing() -> None:
    waiting = ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith
    found = [
        f"{name_of(file)}: {type(node).__name__}"
        for room in ("domain", "cards")
        for file in (ROOT / "bot" / room).glob("*.py")
        for node in ast.walk(parse(file))
        if isinstance(node, waiting) or (isinstance(node, ast.comprehension) and node.is_async)
    ]
    assert found == []


def test_a_test_of_the_bot_has_the_name_of_the_file_it_tests() -> None:
    tests = {file.relative_to(ROOT / "tests/bot") for file in ROOT.glob("tests/bot/*/test_*.py")}
    nameless = {
        test.as_posix()
        for test in tests
        if not (ROOT / "bot" / test.with_name(test.name.removeprefix("test_"))).is_file()
    }
    assert nameless == set(OF_SEVERAL_FILES)


def test_no_file_is_too_long() -> None:
    sizes = {
        name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files()
    }
    assert {name: lines for name, lines in sizes.items() if lines > FILE_LINES} == {}


@pytest.mark.full
def test_no_function_is_too_long() -> None:
    long = {
        f"{name_of(file)}:{node.lineno} {node.name}"
        for file in python_files()
        for node in ast.walk(parse(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= FUNCTION_LINES
    }
    assert long == set()


def test_every_file_has_a_noun_of_its_own() -> None:
    parts = {name_of(file): {*file.parent.parts, file.stem} for file in python_files()}
    assert [name for name, words in parts.items() if words & VAGUE_NAMES] == []


def test_the_test_folders_are_no_packages() -> None:
    assert [name_of(file) for file in (ROOT / "tests").rglob("__init__.py")] == []


def test_nothing_names_a_place_on_one_machine() -> None:
    found = [
        f"{name}: {match[0]}" for name, text in texts() for match in MACHINE_PATH.finditer(text)
    ]
    assert found == []


def test_nothing_names_a_package_registry() -> None:
    files = [(name_of(file), file.read_text(encoding="utf-8")) for file in ROOT.glob("*.lock")]
    found = [name for name, text in [*texts(), *files] if REGISTRY_HOST.search(text)]
    assert found == []


def test_every_locked_package_has_its_hashes() -> None:
    for file in ROOT.glob("*.lock"):
        pins = re.split(r"\n(?=[a-z0-9])", file.read_text(encoding="utf-8"))
        assert [
            pin.split()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin
        ] == []


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it where nothing of the checkout is in reach."""
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*line, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


@pytest.mark.slow
def test_the_wheel_carries_everything_the_program_reads(installed: Path) -> None:
    product = [
        name_of(file)
        for file in tracked_files()
        if file.relative_to(ROOT).parts[0] in {"adapters", "bot", "config", "flows"}
    ]
    assert [name for name in product if not (installed / name).is_file()] == []


@pytest.mark.full
@pytest.mark.slow
def test_the_installed_program_finds_its_flows_and_settings(installed: Path) -> None:
    line = [sys.executable, "-m", "config", "flows", "check"]
    # The unpacked wheel comes before the checkout in the search for modules.
    answer = subprocess.run(
        line,
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, (answer.stdout + answer.stderr)[-500:]
