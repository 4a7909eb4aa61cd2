"""The tables of sign-in providers: whose identities are whose, and what is under way."""

from __future__ import annotations

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS, KEY_CHARS


class IdentityRow(Model):
    """A person of a sign-in provider, and the account that is theirs."""

    id = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    provider = fields.CharField(max_length=ID_CHARS)
    account = fields.CharField(max_length=KEY_CHARS, db_index=True)
    chat = fields.CharField(max_length=KEY_CHARS, db_index=True)
    name = fields.TextField()
    linked_at: datetime = fields.DatetimeField()

    class Meta:
        table = "console_identities"


class BegunSignInRow(Model):
    """A sign-in that is under way at a provider, by the digest of its secret."""

    digest = fields.CharField(max_length=ID_CHARS, primary_key=True)
    provider = fields.CharField(max_length=ID_CHARS)
    session = fields.CharField(max_length=ID_CHARS)
    ends_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "console_begun"
