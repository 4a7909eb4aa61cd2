"""What the product is: pure Python, without network, database, clock, SDK or file."""
