"""Starts the command line, as `caro` and `python -m config`; Ctrl-C ends it while it is loaded."""

from __future__ import annotations

import gc
import sys


def start() -> None:
    """Load the command line and run it."""
    try:
        # Nothing of what is loaded can be let go: to look for that takes a fifth of the time.
        gc.disable()
        # Within the try: it takes long enough that somebody changes their mind.
        from config.commands.main import main

        gc.enable()
        main()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    start()
