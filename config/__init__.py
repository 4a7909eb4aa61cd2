"""One installation: its settings, how the parts are joined, and the command line."""
