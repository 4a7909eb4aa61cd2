"""The live case: walked, kept, and shown at every place."""
