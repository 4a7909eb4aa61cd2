"""The migrations of the local back office, made by `tortoise makemigrations`."""
