"""A whole release: made twice to the byte, listed, checked, installed elsewhere, and answering."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from packaging.utils import canonicalize_name

from release.obstacles import git, project_version
from tests.harness.processes import without_settings
from tests.harness.waiting import PATIENCE_S
from tests.release.test_obstacles import begin
from tests.test_layout import REGISTRY_HOST, name_of, tracked_files

ROOT = Path(__file__).parents[2]
VERSION = project_version(ROOT)
WHEEL = f"caro_desk-{VERSION}-py3-none-any.whl"
CONTENTS = f"caro_desk-{VERSION}.cdx.json"

pytestmark = [
    pytest.mark.full,
    pytest.mark.slow,
    # One process makes the release for all of these.
    pytest.mark.xdist_group("release"),
]


def clean(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of this machine without settings of the desk and our sources, and these."""
    kept = without_settings()
    kept.pop("PYTHONPATH", None)
    return {**kept, **settings}


def run(*words: str | Path, cwd: Path, **settings: str) -> str:
    """Run it to its end, which has to be good, and return what it prints."""
    done = subprocess.run(
        [*words], cwd=cwd, env=clean(settings), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A commit of its own with what stands here, so that a tree at work can be tried as well."""
    folder = tmp_path_factory.mktemp("checkout")
    for file in tracked_files():
        copy = folder / name_of(file)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    changelog = folder / "CHANGELOG.md"
    top, _, rest = changelog.read_text().partition("## Unreleased\n")
    changelog.write_text(f"{top}## Unreleased\n\n{rest[rest.index('## ') :]}")
    begin(folder)
    return folder


@pytest.fixture(scope="module")
def dist(checkout: Path) -> Path:
    """What `make release` leaves in dist/."""
    run(sys.executable, "-m", "release", cwd=checkout)
    return checkout / "dist"


@pytest.fixture(scope="module")
def contents(dist: Path) -> Any:
    return json.loads((dist / CONTENTS).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a fresh environment that took the release."""
    folder = tmp_path_factory.mktemp("installed") / "env"
    uv = (sys.executable, "-m", "uv")
    install = (*uv, "pip", "install", "--quiet", "--python", folder)
    run(*uv, "venv", "--quiet", "--python", sys.executable, folder, cwd=dist)
    run(*install, "--require-hashes", "-r", "requirements.lock", cwd=dist)
    run(*install, "--no-deps", WHEEL, cwd=dist)
    return folder / "bin"


def checksums(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def test_the_same_commit_gives_the_same_bytes(checkout: Path, dist: Path) -> None:
    first = checksums(dist)
    said = run(sys.executable, "-m", "release", cwd=checkout)
    assert checksums(dist) == first
    assert f"git tag -a v{VERSION}" in said


def test_the_working_tree_gives_the_wheel_that_the_sdist_gives(
    checkout: Path, dist: Path, tmp_path: Path
) -> None:
    epoch = git(checkout, "log", "-1", "--format=%ct")
    words = ("-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, checkout)
    run(sys.executable, *words, cwd=tmp_path, SOURCE_DATE_EPOCH=epoch)
    assert (tmp_path / WHEEL).read_bytes() == (dist / WHEEL).read_bytes()


def test_the_checksums_are_those_of_all_files(dist: Path) -> None:
    lines = (dist / "SHA256SUMS").read_text().splitlines()
    said = {line.split("  ")[1]: line.split("  ")[0] for line in lines}
    found = checksums(dist)
    found.pop("SHA256SUMS")
    assert said == found
    assert set(found) == {WHEEL, CONTENTS, f"caro_desk-{VERSION}.tar.gz", "requirements.lock"}


def named(contents: Any, kind: str) -> set[tuple[str, str]]:
    return {
        (canonicalize_name(each["name"]), each["version"])
        for each in contents["components"]
        if each["purl"].startswith(f"pkg:{kind}/")
    }


def test_the_contents_are_the_packages_of_the_environment(contents: Any, installed: Path) -> None:
    words = ("-m", "uv", "pip", "list", "--format=json", "--python", installed.parent)
    listed = json.loads(run(sys.executable, *words, cwd=installed))
    packages = {(canonicalize_name(each["name"]), each["version"]) for each in listed}
    assert named(contents, "pypi") == packages - {("caro-desk", VERSION)}


def test_the_contents_are_the_vendored_scripts_as_well(contents: Any) -> None:
    folders = {folder.name for folder in ROOT.glob("adapters/*/vendor/*") if folder.is_dir()}
    # A package of a scope, as `@scope/name`, stands in a folder of its own name.
    assert {name.rpartition("/")[2] for name, _ in named(contents, "npm")} == folders


def test_all_contents_have_licence_and_hash_and_name_no_registry(contents: Any) -> None:
    bare = [
        each["name"]
        for each in contents["components"]
        if not each.get("licenses")
        or not (each.get("hashes") or each["externalReferences"][0]["hashes"])
    ]
    assert bare == []
    assert not REGISTRY_HOST.search(json.dumps(contents))


def test_the_contents_name_the_wheel_they_are_of(contents: Any, dist: Path) -> None:
    program = contents["metadata"]["component"]
    assert (program["name"], program["version"]) == ("caro-desk", VERSION)
    assert program["hashes"][0]["content"] == checksums(dist)[WHEEL]


@pytest.fixture
def served(installed: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the installed program, migrated and seeded in a folder without the sources."""
    caro = installed / "caro"
    assert "up to date" in run(caro, "migrate", cwd=tmp_path)
    assert "loaded 30 sample orders" in run(caro, "seed", "--orders", "30", cwd=tmp_path)
    settings = {"CARO_HTTP__PORT": "0", "CARO_PLAYGROUND__ENABLED": "true"}
    server = subprocess.Popen(
        [caro, "serve"], cwd=tmp_path, env=clean(settings), stdout=subprocess.PIPE, text=True
    )
    assert server.stdout
    with server.stdout:
        try:
            yield server.stdout.readline().split()[-1]
        finally:
            server.send_signal(signal.SIGTERM)
            assert server.wait(timeout=PATIENCE_S) == 0


def test_the_installed_program_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "caro", "--version", cwd=tmp_path) == f"caro {VERSION}\n"


def test_the_installed_program_serves_itself_and_its_pages(served: str) -> None:
    script = "vendor/adaptivecards/adaptivecards.min.js"
    for path in ("healthz", "readyz", "playground", f"playground/{script}"):
        with urllib.request.urlopen(f"{served}/{path}", timeout=PATIENCE_S) as answer:
            assert answer.status == 200
