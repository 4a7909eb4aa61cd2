"""`caro walk` in a real terminal, and where there is none: how it ends, and what it leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Self

import pytest

from tests.config.conftest import Caro
from tests.harness.databases import copy_database
from tests.harness.processes import ROOT, Command
from tests.harness.programs import caro as run_caro
from tests.harness.waiting import PATIENCE_S

_WALK = (sys.executable, "-m", "config", "walk", "6012345678")
_LOOKS = {"TERM": "xterm", "NO_COLOR": "1", "PYTHONFAULTHANDLER": "1"}
# A back office that says when it is asked, and is silent to whoever asks.
_SILENT = """
import socket, sys
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
asked = server.accept()
print("asked", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def samples(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database with the sample orders."""
    file = copy_database(sqlite_template, tmp_path_factory.mktemp("samples"))
    seeded = run_caro({"CARO_DATABASE_URL": f"sqlite://{file}"}, "seed", "--orders", "20")
    assert seeded.returncode == 0, seeded.stderr
    return file


@pytest.fixture
def settings(samples: Path, tmp_path: Path) -> dict[str, str]:
    return {"CARO_DATABASE_URL": f"sqlite://{copy_database(samples, tmp_path)}"}


class Terminal:
    """A terminal with a walk in it, and a person at its keyboard."""

    def __init__(self, settings: dict[str, str], folder: Path) -> None:
        self.master, self._slave = os.openpty()
        self.before = termios.tcgetattr(self._slave)
        self.text = ""
        self._program = subprocess.Popen(
            _WALK,
            cwd=folder,
            env=Command((), {**_LOOKS, **settings}).environment,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            # Its own session and this terminal, so that a typed Ctrl-C reaches it.
            start_new_session=True,
            preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self.master)
        os.close(self._slave)

    def sees(self, wanted: str) -> None:
        """Wait until this is on the screen."""
        end_s = monotonic() + PATIENCE_S
        while wanted not in self.text:
            assert monotonic() < end_s, self.text
            self.text += os.read(self.master, 4096).decode(errors="replace")

    def type(self, keys: str) -> None:
        """Press these keys."""
        self.text = ""
        os.write(self.master, keys.encode())

    def end(self) -> int:
        """Wait until the walk has ended; return its exit code."""
        try:
            code = self._program.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            # It writes where each of its threads stands.
            self._program.send_signal(signal.SIGABRT)
            self._program.wait()
            self._read_rest()
            raise AssertionError(self.text) from None
        self._read_rest()
        assert termios.tcgetattr(self._slave) == self.before
        assert "Traceback" not in self.text
        return code

    def _read_rest(self) -> None:
        os.set_blocking(self.master, False)
        with suppress(BlockingIOError):
            while True:
                self.text += os.read(self.master, 4096).decode(errors="replace")


@pytest.fixture
def terminal(settings: dict[str, str], tmp_path: Path) -> Iterator[Terminal]:
    with Terminal(settings, tmp_path) as opened:
        yield opened


@pytest.mark.slow
@pytest.mark.full
def test_ctrl_c_ends_a_walk_at_a_card(terminal: Terminal) -> None:
    terminal.sees("q] >")
    began_s = monotonic()
    terminal.type("\x03")
    assert terminal.end() == 130
    assert monotonic() - began_s < 5


@pytest.mark.full
@pytest.mark.slow
def test_ctrl_c_ends_a_walk_in_a_form(terminal: Terminal) -> None:
    terminal.sees("q] >")
    terminal.type("2\n")
    terminal.sees("q: ")
    terminal.type("60\x03")
    assert terminal.end() == 130


def test_ctrl_c_while_the_program_is_loaded_ends_it_too() -> None:
    # Whatever the first module is that is loaded: here one that is interrupted.
    program = (
        "import sys, types\n"
        "class Interrupted(types.ModuleType):\n"
        "    def __getattr__(self, name): raise KeyboardInterrupt\n"
        "sys.modules['config.commands.main'] = Interrupted('main')\n"
        "from config.__main__ import start\n"
        "start()"
    )
    line = [sys.executable, "-c", program]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


@pytest.mark.slow
@pytest.mark.full
def test_ctrl_d_leaves_a_walk_as_q_does(terminal: Terminal) -> None:
    terminal.sees("q] >")
    terminal.type("\x04")
    assert terminal.end() == 0
    assert "\x1b[3" not in terminal.text


@pytest.mark.slow
@pytest.mark.full
def test_ctrl_c_ends_a_walk_that_waits_for_an_answer(
    settings: dict[str, str], tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _SILENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as silent:
        assert silent.stdout
        office = {
            **settings,
            "CARO_BACKOFFICE__KIND": "http",
            "CARO_BACKOFFICE__URL": f"http://127.0.0.1:{silent.stdout.readline().strip()}",
        }
        program = subprocess.Popen(
            _WALK,
            cwd=tmp_path,
            env=Command((), office).environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            assert silent.stdout.readline() == "asked\n"
            program.send_signal(signal.SIGINT)
            said, _ = program.communicate(timeout=PATIENCE_S)
        finally:
            program.kill()
            silent.communicate()
    assert program.returncode == 130
    assert "Traceback" not in said


def _walk(
    settings: dict[str, str], typed: str, reference: str = "6012345678"
) -> subprocess.CompletedProcess[str]:
    """Walk with these lines from a pipe."""
    return subprocess.run(
        [*_WALK[:-1], reference],
        cwd=ROOT,
        env=Command((), settings).environment,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.full
@pytest.mark.slow
def test_lines_from_a_pipe_are_taken_as_typed(settings: dict[str, str]) -> None:
    walked = _walk(settings, "1\nq\n")
    assert (walked.returncode, "3 of 6" in walked.stdout) == (0, True)
    assert "\x1b" not in walked.stdout


@pytest.mark.full
@pytest.mark.slow
def test_an_output_that_cannot_write_all_letters_is_written_to_all_the_same(
    settings: dict[str, str],
) -> None:
    walked = _walk({**settings, "PYTHONIOENCODING": "ascii"}, "", "6412345678")
    assert (walked.returncode, "Fleurs G?rard" in walked.stdout) == (0, True)


@pytest.mark.full
@pytest.mark.slow
@pytest.mark.parametrize("redirection", ["| head -1", ">&- 2>&- <&-"])
def test_files_that_are_closed_are_no_error(settings: dict[str, str], redirection: str) -> None:
    line = f"set -o pipefail; {sys.executable} -m config walk 6012345678 {redirection}"
    environment = Command((), settings).environment
    done = subprocess.run(
        ["bash", "-c", line], cwd=ROOT, env=environment, input="q\n", capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.full
def test_what_is_not_found_ends_with_a_code_of_its_own(
    caro: Caro, settings: dict[str, str]
) -> None:
    assert caro("walk", "6012345678", **settings).returncode == 0
    assert caro("walk", "6999999999", **settings).returncode == 3
    foreign = caro("walk", "6012345678", "--office", "OFF002", **settings)
    assert foreign.returncode == 3


@pytest.mark.more
def test_what_does_not_answer_ends_with_a_code_of_its_own(
    caro: Caro, settings: dict[str, str]
) -> None:
    nowhere = {
        **settings,
        "CARO_BACKOFFICE__KIND": "http",
        "CARO_BACKOFFICE__URL": "http://127.0.0.1:1",
        "CARO_BACKOFFICE__TIMEOUT_S": "0.2",
    }
    walked = caro("walk", "6012345678", **nowhere)
    assert (walked.returncode, "does not answer" in walked.stdout) == (4, True)
    of_office = caro("walk", "6012345678", "--office", "OFF001", **nowhere)
    assert (of_office.returncode, of_office.stdout) == (4, "")
    assert of_office.stderr.splitlines()[-1].startswith("caro: ")


def test_an_office_that_is_empty_makes_nobody_an_agent(
    caro: Caro, settings: dict[str, str]
) -> None:
    for empty in ("", " "):
        called = caro("walk", "6012345678", "--office", empty, **settings)
        assert (called.returncode, called.stdout) == (2, "")
        assert "give the office's code" in called.stderr
