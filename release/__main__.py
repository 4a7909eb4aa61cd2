"""Makes the release of this commit in dist/: program, contents, checksums; sends it nowhere."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from release.contents import write_contents
from release.obstacles import git, obstacles, project_version

ROOT = Path.cwd()
DIST = ROOT / "dist"


def main() -> int:
    """Make every file of the release; exit code 1 and the reasons when it may not be made."""
    version = project_version(ROOT)
    if reasons := obstacles(ROOT, version):
        sys.stderr.writelines(f"release: {reason}\n" for reason in reasons)
        return 1
    # What is built bears the time of the commit, so that who builds it again gets the same bytes.
    os.environ["SOURCE_DATE_EPOCH"] = git(ROOT, "log", "-1", "--format=%ct")
    shutil.rmtree(DIST, ignore_errors=True)
    wheel = _build()
    shutil.copy(ROOT / "requirements.lock", DIST)
    write_contents(ROOT, wheel, DIST / f"caro_desk-{version}.cdx.json")
    _tell(version, _write_checksums())
    return 0


def _build() -> Path:
    """Build the sdist, and the wheel from it; return the wheel."""
    line = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(DIST), str(ROOT)]
    built = subprocess.run(line, capture_output=True, text=True, check=False)
    if built.returncode:
        sys.exit(built.stdout + built.stderr)
    (wheel,) = DIST.glob("*.whl")
    return wheel


def _write_checksums() -> str:
    """Write SHA256SUMS as `sha256sum -c` reads it, and return it."""
    files = sorted(DIST.iterdir())
    sums = "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files
    )
    (DIST / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return sums


def _tell(version: str, sums: str) -> None:
    sys.stdout.write(f"made in dist/, with SHA256SUMS:\n{sums}")
    if not git(ROOT, "tag", "--list", f"v{version}"):
        sys.stdout.write(f"to tag this commit: git tag -a v{version} -m 'CARO desk {version}'\n")


if __name__ == "__main__":
    sys.exit(main())
