"""The command line: which commands there are, and how each ends."""

from __future__ import annotations

import errno
import logging
import resource
import sys

import typer

from adapters.printable import printable
from bot.errors import BotError, FlowError, FlowsWrong, SecretKeyUnusable, StoreUnavailable
from config.commands import admin, flows, log, office
from config.commands.database import migrate, seed
from config.commands.ending import leave_threads
from config.commands.exit_codes import ExitCode, code_of_error
from config.commands.flow_words import error_sentence
from config.commands.log_lines import tell, write_log
from config.commands.running import backoffice_app, serve, walk
from config.commands.standard_files import flush_output, make_reliable
from config.commands.version import version_option

_LOG = logging.getLogger(__name__)

app = typer.Typer(
    callback=version_option,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (serve, migrate, seed, walk):
    app.command()(command)
app.add_typer(log.app, name="log")
app.add_typer(flows.app, name="flows")
app.add_typer(office.app, name="office")
app.add_typer(admin.app, name="admin")
app.add_typer(backoffice_app, name="backoffice")


def main() -> None:
    """Run the command line; `exit_codes.py` says how it ends."""
    make_reliable()
    write_log()
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - nobody else hears of it
        sys.stderr.write(f"caro: {printable(_say_why(error))}\n")
        sys.exit(code_of_error(error))
    finally:
        flush_output()
        leave_threads()


def _say_why(error: Exception) -> str:
    match error:
        case SecretKeyUnusable():
            return f"CARO_SECRET_KEY: {error}"
        case StoreUnavailable():
            return f"CARO_DATABASE_URL: {error}{_remedy(error)}"
        case FlowError():
            return error_sentence(error)
        case FlowsWrong():
            return "\n".join(map(error_sentence, error.errors))
        case BotError():
            return str(error)
        case OSError():
            return _explain(error)
        case _:
            # Its words are not ours.
            _LOG.critical("%s", tell(error))
            return "something went wrong that nobody foresaw; the log says where"


def _explain(error: OSError) -> str:
    """Say what the system refused, and for which file if it was one."""
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{error.strerror or error}{_remedy(error)}"


def _remedy(error: BaseException | None) -> str:
    """Say what helps where no more files can be opened, which shows in the error's cause."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
            files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
            return f"; this process may open {files}: raise that (ulimit -n, LimitNOFILE)"
        error = error.__cause__
    return ""
