"""Everything that touches the world; each folder is one connection and knows no other."""
