"""The migrations of the desk's own tables, made by `tortoise makemigrations`."""
