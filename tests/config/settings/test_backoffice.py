"""Which settings of the back office go together, and how a wrong or half-given one is named."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from config.settings.backoffice import require_guarded
from config.settings.model import Settings
from tests.adapters.backoffice.certificates import Authority

ROOT = Path(__file__).parents[3]
SECRET = "s3cr3t-never-shown"
B = "CARO_BACKOFFICE__"
HTTP = {f"{B}KIND": "http"}
HERE = {**HTTP, f"{B}URL": "http://127.0.0.1:8090"}
AWAY = {**HTTP, f"{B}URL": "https://orders.example.be/caro"}
Load = Callable[..., Settings]


def test_own_tables_are_the_default(load: Load) -> None:
    office = load().backoffice
    assert (office.kind, office.url, office.serve_host) == ("local", "", "127.0.0.1")
    assert office.timeout_s < 10


def test_on_this_machine_an_address_is_enough(load: Load) -> None:
    assert load(**HERE).backoffice.url == "http://127.0.0.1:8090"


def test_elsewhere_a_token_or_a_certificate_is_needed(load: Load, tmp_path: Path) -> None:
    assert load(**AWAY, **{f"{B}TOKEN": SECRET}).backoffice.token.get_secret_value() == SECRET
    authority = Authority(tmp_path)
    certificate, key = authority.issue("desk")
    files = {"CLIENT_CERT_FILE": certificate, "CLIENT_KEY_FILE": key, "CA_FILE": authority.ca_file}
    variables = {B + name: file for name, file in files.items()} | {f"{B}TOKEN": ""}
    assert load(**AWAY, **variables).backoffice.client_cert_file == certificate


@pytest.mark.parametrize(
    ("variables", "line"),
    [
        ({f"{B}KIND": "ftp"}, f"{B}KIND: 'ftp' is refused"),
        (HTTP, f"{B}URL is missing while {B}KIND is http"),
        ({f"{B}URL": HERE[f"{B}URL"]}, f"{B}URL is set while {B}KIND is local"),
        ({f"{B}TOKEN": SECRET}, f"{B}TOKEN is set while {B}KIND is local"),
        (AWAY, f"{B}TOKEN is missing: set it, or {B}CLIENT_CERT_FILE and {B}CLIENT_KEY_FILE"),
        ({**AWAY, f"{B}CLIENT_CERT_FILE": "a.pem"}, f"{B}CLIENT_KEY_FILE is missing while"),
        ({**AWAY, f"{B}CLIENT_KEY_FILE": "a.key"}, f"{B}CLIENT_CERT_FILE is missing while"),
        ({**HERE, f"{B}CA_FILE": "ca.pem"}, f"{B}CA_FILE is set while {B}URL is plain http"),
        ({**HTTP, f"{B}URL": "http://orders.example.be"}, f"{B}URL: is plain http"),
        ({**HTTP, f"{B}URL": f"http://127.0.0.1/?key={SECRET}"}, f"{B}URL ends with the path"),
        ({**HERE, f"{B}TOKEN": f"{SECRET} é"}, f"{B}TOKEN: has spaces or letters"),
        ({f"{B}SERVE_TOKEN": f"{SECRET}\n"}, f"{B}SERVE_TOKEN: has spaces or letters"),
        ({f"{B}TIMEOUT_S": "10"}, f"{B}TIMEOUT_S: '10' is refused"),
        ({f"{B}SERVE_PORT": "high"}, f"{B}SERVE_PORT: 'high' is not a number"),
    ],
)
def test_what_does_not_go_together_is_named(
    refusal: Callable[..., str], variables: dict[str, str], line: str
) -> None:
    refused = refusal(**variables)
    assert refused.startswith(line)
    assert SECRET not in refused
    assert "\n" not in refused


def test_file_that_cannot_be_used_is_named(refusal: Callable[..., str], tmp_path: Path) -> None:
    ours, other = Authority(tmp_path), Authority(tmp_path, "other")
    certificate, _ = ours.issue("desk")
    _, other_key = other.issue("desk")
    missing, garbage = str(tmp_path / "none.pem"), tmp_path / "garbage.pem"
    garbage.write_text("no certificate")
    token = {**AWAY, f"{B}TOKEN": SECRET}
    assert refusal(**token, **{f"{B}CA_FILE": missing}).startswith(f"{B}CA_FILE: No such file")
    assert refusal(**token, **{f"{B}CA_FILE": str(garbage)}).startswith(f"{B}CA_FILE: no cert")
    pair = {
        f"{B}CLIENT_CERT_FILE": certificate,
        f"{B}CLIENT_KEY_FILE": other_key,
        f"{B}CA_FILE": "",
    }
    assert refusal(**token, **pair).startswith(f"{B}CLIENT_CERT_FILE, {B}CLIENT_KEY_FILE: no cert")


def test_serving_to_others_needs_a_token(load: Load) -> None:
    require_guarded(load().backoffice)
    open_to_all = load(**{f"{B}SERVE_HOST": "0.0.0.0"})
    with pytest.raises(ValueError, match=f"{B}SERVE_TOKEN is missing while {B}SERVE_HOST"):
        require_guarded(open_to_all.backoffice)
    require_guarded(load(**{f"{B}SERVE_TOKEN": SECRET}).backoffice)


@pytest.mark.full
def test_neither_client_nor_server_is_loaded_for_own_tables() -> None:
    program = (
        "import sys, config.commands.main, config.server, config.assembly\n"
        "own = ('adapters.backoffice.http', 'adapters.backoffice.server', 'purgatory', 'stamina')\n"
        "print([name for name in sys.modules if name in own])"
    )
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
