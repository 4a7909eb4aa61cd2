"""The tables of the console: who gets in, what administrators changed, and their log."""

from __future__ import annotations

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS, KEY_CHARS, NAME_CHARS


class AccountRow(Model):
    """A person of the console."""

    id = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    provider = fields.TextField()
    subject = fields.TextField()
    name = fields.TextField()
    role = fields.CharField(max_length=ID_CHARS)
    language = fields.CharField(max_length=ID_CHARS)
    zone = fields.CharField(max_length=ID_CHARS, default="", db_default="")
    made_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    # Whoever it is in chat, where the role comes from there.
    chat = fields.TextField(null=True)

    class Meta:
        table = "console_accounts"


class SignInLinkRow(Model):
    """A link that lets somebody in once, by the digest of its secret."""

    digest = fields.CharField(max_length=ID_CHARS, primary_key=True)
    name = fields.TextField()
    role = fields.CharField(max_length=ID_CHARS)
    ends_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "console_links"


class SessionRow(Model):
    """One sign-in in one browser, by the digest of its secret."""

    digest = fields.CharField(max_length=ID_CHARS, primary_key=True)
    id = fields.CharField(max_length=ID_CHARS, unique=True)
    account = fields.CharField(max_length=KEY_CHARS, db_index=True)
    token = fields.CharField(max_length=ID_CHARS)
    made_at: datetime = fields.DatetimeField()
    seen_at: datetime = fields.DatetimeField()
    ends_at: datetime = fields.DatetimeField(db_index=True)
    browser = fields.TextField()
    address = fields.TextField()

    class Meta:
        table = "console_sessions"


class SignInTryRow(Model):
    """One try to sign in."""

    id = fields.BigIntField(primary_key=True)
    address = fields.CharField(max_length=ID_CHARS)
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "console_tries"


class AdminLogRow(Model):
    """One line of the administrators' log, written once."""

    number = fields.BigIntField(primary_key=True, generated=False)
    at: datetime = fields.DatetimeField()
    actor = fields.TextField()
    actor_name = fields.TextField()
    action = fields.CharField(max_length=ID_CHARS)
    subject = fields.TextField()
    before = fields.TextField()
    after = fields.TextField()
    reason = fields.TextField()
    digest = fields.CharField(max_length=ID_CHARS)

    class Meta:
        table = "admin_log"
        indexes = (("action", "number"),)


class BankRuleRow(Model):
    """What an administrator decided about a bank, in the place of the settings."""

    code = fields.CharField(max_length=ID_CHARS, primary_key=True)
    supported = fields.BooleanField()
    contact_field = fields.CharField(max_length=ID_CHARS)
    incident_from: datetime | None = fields.DatetimeField(null=True)
    incident_until: datetime | None = fields.DatetimeField(null=True)
    revision = fields.IntField()

    class Meta:
        table = "bank_rules"


class StaffRow(Model):
    """The role that an administrator gave to a member of the Slack workspace, or took."""

    member = fields.CharField(max_length=NAME_CHARS, primary_key=True)
    role = fields.CharField(max_length=ID_CHARS)
    revision = fields.IntField()

    class Meta:
        table = "staff"


class GateRuleRow(Model):
    """Whether an action of a role in a state of the order takes a second person."""

    gate = fields.CharField(max_length=ID_CHARS, primary_key=True)
    needed = fields.BooleanField()
    revision = fields.IntField()

    class Meta:
        table = "gate_rules"


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


class PastLinkRow(Model):
    """An account and an id of somebody that was unlinked from it: they stay one person."""

    id = fields.BigIntField(primary_key=True)
    account = fields.TextField()
    other = fields.TextField()

    class Meta:
        table = "console_past_links"


# Since nothing is kept of one before it is finished, those that stand here are used up.
class BegunSignInRow(Model):
    """A sign-in that is under way at a provider, by the digest of its secret."""

    digest = fields.CharField(max_length=ID_CHARS, primary_key=True)
    provider = fields.CharField(max_length=ID_CHARS)
    session = fields.CharField(max_length=ID_CHARS)
    ends_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "console_begun"
