"""Modules: where a page finds the packages that its scripts import, and the policy that lets it."""

from __future__ import annotations

import hashlib
from base64 import b64encode

import orjson

# The names by which packages import one another, and the files that answer to them.
_PACKAGES = {
    "@codemirror/commands": "commands/index.js",
    "@codemirror/lang-yaml": "lang-yaml/index.js",
    "@codemirror/language": "language/index.js",
    "@codemirror/lint": "lint/index.js",
    "@codemirror/state": "state/index.js",
    "@codemirror/streamparser": "streamparser/index.js",
    "@codemirror/view": "view/index.js",
    "@dagrejs/dagre": "dagre/dagre.esm.js",
    "@lezer/common": "common/index.js",
    "@lezer/highlight": "highlight/index.js",
    "@lezer/lr": "lr/index.js",
    "@lezer/yaml": "yaml/index.js",
    "@marijn/find-cluster-break": "find-cluster-break/index.js",
    "crelt": "crelt/index.js",
    "style-mod": "style-mod/style-mod.js",
    "w3c-keyname": "w3c-keyname/index.js",
}


def import_map(root: str) -> str:
    """Return the import map of a console beneath `root`: it can only stand in the page itself."""
    imports = {name: f"{root}/vendor/{file}" for name, file in _PACKAGES.items()}
    return orjson.dumps({"imports": imports}).decode()


def with_import_map(policy: str, root: str) -> str:
    """Return a policy under which this import map may stand in a page, and no other script."""
    digest = hashlib.sha256(import_map(root).encode()).digest()
    return policy.replace("script-src", f"script-src 'sha256-{b64encode(digest).decode()}'")
