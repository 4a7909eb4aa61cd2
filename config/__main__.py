"""Lets `python -m config` run the command line where `caro` is not on the path."""

from config.commands.main import main

if __name__ == "__main__":
    main()
