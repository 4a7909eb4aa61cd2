"""A file that a command writes: complete or not there, and for our account alone."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from config.commands.output_file import OutputRefused, open_output

ROOT = Path(__file__).parents[3]
WRITE = """
import asyncio, signal, sys, uvloop
from pathlib import Path
from config.commands.output_file import open_output
async def main():
    with open_output(Path(sys.argv[1])) as output:
        output.write("half")
        print("ready", flush=True)
        await asyncio.sleep(300)
# Whoever starts the tests in the background has told all that they start to ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
uvloop.run(main())
"""


def write(file: Path, text: str, *, replace: bool = False) -> None:
    with open_output(file, replace=replace) as output:
        output.write(text)


def test_a_new_file_is_for_our_account_alone_and_utf_8_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    write(file, "é\r\nb\n")
    assert file.read_bytes() == "é\r\nb\n".encode()
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_an_existing_file_is_replaced_only_when_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_text("older")
    file.chmod(0o644)
    with pytest.raises(OutputRefused, match=r"log\.csv: the file exists; --force replaces it"):
        write(file, "newer")
    assert file.read_text() == "older"
    write(file, "newer", replace=True)
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("newer", 0o600)


def test_a_file_that_somebody_makes_meanwhile_stays_theirs(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    with pytest.raises(OutputRefused, match="the file exists"), open_output(file):
        file.write_text("theirs")
    assert file.read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("replace", [False, True])
def test_nothing_is_left_of_a_file_that_fails(tmp_path: Path, replace: bool) -> None:
    file = tmp_path / "log.csv"
    if replace:
        file.write_text("older")
    with (
        pytest.raises(LookupError),
        open_output(file, replace=replace) as output,
    ):
        raise LookupError(output.write("half"))
    assert [path.read_text() for path in tmp_path.iterdir()] == ["older"] * replace


@pytest.mark.parametrize("replace", [False, True])
def test_only_a_plain_file_is_ever_replaced(tmp_path: Path, replace: bool) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "elsewhere")
    for place in (tmp_path, link, Path("/dev/null")):
        with pytest.raises(OutputRefused, match="is not a file"):
            write(place, "x", replace=replace)
    assert list(tmp_path.iterdir()) == [link]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match=r"no/log\.csv: No such file or directory"):
        write(tmp_path / "no" / "log.csv", "x")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_nothing_is_left_of_a_file_when_the_program_is_stopped(
    tmp_path: Path, number: signal.Signals
) -> None:
    line = [sys.executable, "-c", WRITE, str(tmp_path / "log.csv")]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, cwd=ROOT, stdout=pipe, stderr=pipe) as program:
        assert program.stdout
        assert program.stdout.readline() == b"ready\n"
        assert len(list(tmp_path.iterdir())) == 1
        program.send_signal(number)
        program.communicate()
    assert program.returncode
    assert list(tmp_path.iterdir()) == []
