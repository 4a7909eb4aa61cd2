"""What was accepted, done to its end."""
