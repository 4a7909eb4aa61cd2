"""What is said: calls that come in, cards that go out, and their texts; without any waiting."""
