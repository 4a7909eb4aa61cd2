"""What is true of orders, people, flows and cases: rules without any waiting."""
