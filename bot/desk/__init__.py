"""The door: a call in, a reply out."""
