"""The map of modules: every package that a script imports is there, and nothing that none does."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from adapters.admin.modules import import_map, with_import_map
from adapters.admin.pages import FOLDER

_IMPORTED = re.compile(r"""(?m)^(?:import|export)\b[^;"']*?from ["']([^."'][^"']*)["']""")


def test_every_package_that_is_imported_has_its_file() -> None:
    imports = json.loads(import_map("/admin"))["imports"]
    files = [FOLDER / address.removeprefix("/admin/") for address in imports.values()]
    scripts = [*(FOLDER / "static").glob("*.js"), *files]
    assert {name for file in scripts for name in _IMPORTED.findall(file.read_text("utf-8"))} == {
        *imports
    }


def test_the_policy_lets_the_map_pass_and_nothing_else() -> None:
    digest = base64.b64encode(hashlib.sha256(import_map("/admin").encode()).digest()).decode()
    policy = with_import_map("default-src 'none'; script-src 'self'", "/admin")
    assert policy == f"default-src 'none'; script-src 'sha256-{digest}' 'self'"
    assert with_import_map("script-src 'self'", "/elsewhere") not in policy
