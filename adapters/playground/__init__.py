"""Local stand-ins for Slack and Teams, with faults; never loaded in production."""
