"""Lists what an installation holds, in CycloneDX: packages, licences, hashes, vendored files."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.utils import canonicalize_name

SPEC = SchemaVersion.V1_6
# A vendored folder says in this sentence of its README what it holds.
VENDORED = re.compile(r"The npm package `(\S+)`, version ([\d.]+), (\S+) licence")


def write_contents(root: Path, wheel: Path, target: Path) -> None:
    """Install the wheel with its locked packages aside, and write the list of what is there."""
    with tempfile.TemporaryDirectory() as folder:
        listed = _list_installed(root, wheel, Path(folder))
    _complete(listed, root, wheel)
    text = json.dumps(listed, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    if error := JsonStrictValidator(SPEC).validate_str(text):
        sys.exit(f"release: the list of contents is not valid CycloneDX: {error}")
    target.write_text(text, encoding="utf-8")


def _list_installed(root: Path, wheel: Path, folder: Path) -> dict[str, Any]:
    place = ["--python", str(folder / "env")]
    install = ["-m", "uv", "pip", "install", "--quiet", *place]
    for words in (
        ["-m", "uv", "venv", "--quiet", "--python", sys.executable, str(folder / "env")],
        [*install, "--require-hashes", "-r", str(root / "requirements.lock")],
        [*install, "--no-deps", str(wheel)],
    ):
        subprocess.run([sys.executable, *words], check=True)
    words = ["environment", "--pyproject", str(root / "pyproject.toml"), "--output-reproducible"]
    words += ["--spec-version", SPEC.to_version(), str(folder / "env")]
    listed = subprocess.run(
        [sys.executable, "-m", "cyclonedx_py", *words], stdout=subprocess.PIPE, check=True
    )
    return dict(json.loads(listed.stdout))


def _complete(listed: dict[str, Any], root: Path, wheel: Path) -> None:
    """Add hashes and vendored files, and leave out what packages say of themselves in prose."""
    locked = _locked_hashes((root / "requirements.lock").read_text(encoding="utf-8"))
    for tool in listed["metadata"]["tools"]["components"]:
        tool.pop("externalReferences", None)
    for package in listed["components"]:
        hashes = locked[f"{canonicalize_name(package['name'])}=={package['version']}"]
        archives = {"type": "distribution", "url": package["purl"], "hashes": hashes}
        package["externalReferences"] = [archives]
        package.pop("description", None)
    vendored = _vendored(root)
    listed["components"] += vendored
    listed["metadata"]["component"]["hashes"] = [_sha256(wheel)]
    for entry in listed["dependencies"]:
        if entry["ref"] == listed["metadata"]["component"]["bom-ref"]:
            entry["dependsOn"] += [component["bom-ref"] for component in vendored]
    listed["dependencies"] += [{"ref": component["bom-ref"]} for component in vendored]


def _locked_hashes(lock: str) -> dict[str, list[dict[str, str]]]:
    """Return, by name and version, the hashes of all archives that the lock file admits."""
    pins = re.findall(r"^(\S+)==(\S+)((?:.|\n(?= ))*)", lock, re.MULTILINE)
    return {
        f"{name}=={version}": [
            {"alg": "SHA-256", "content": digest}
            for digest in re.findall(r"--hash=sha256:(\w+)", rest)
        ]
        for name, version, rest in pins
    }


def _vendored(root: Path) -> list[dict[str, Any]]:
    components = []
    for page in sorted(root.glob("adapters/*/vendor/*/README.md")):
        found = VENDORED.search(page.read_text(encoding="utf-8"))
        if not found:
            sys.exit(f"release: {page.relative_to(root)} does not say which package it holds")
        name, version, licence = found.groups()
        files = [*sorted(page.parent.glob("*.js")), *sorted(page.parent.glob("*.css"))]
        package = f"pkg:npm/{name.replace('@', '%40')}@{version}"
        components.append(
            {
                "type": "library",
                "bom-ref": package,
                "name": name,
                "version": version,
                "purl": package,
                "licenses": [{"license": {"id": licence, "acknowledgement": "declared"}}],
                "hashes": [_sha256(file) for file in files],
            }
        )
    return components


def _sha256(file: Path) -> dict[str, str]:
    return {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}
