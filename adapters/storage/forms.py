"""The store of sealed forms: contact data wait here, unreadable, until the back office has them."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from cryptography.fernet import Fernet, InvalidToken

from adapters.storage.errors import translate_errors
from adapters.storage.models import SealedFormRow
from adapters.storage.seals import make_seal
from adapters.storage.settings import StorageSettings
from bot.errors import FormLost


class FormStore:
    """Keeps what was typed into forms, sealed with the installation's own key."""

    def __init__(self, settings: StorageSettings) -> None:
        self._settings = settings
        self._seal: Fernet | None = None

    def unlock(self) -> Fernet:
        """Return the seal; its key is read, or made, when it is asked for first.

        Raises:
            SecretKeyUnusable: the key file can be neither made nor read.
        """
        if self._seal is None:
            self._seal = make_seal(self._settings, "forms")
        return self._seal

    async def keep(self, values: Mapping[str, str]) -> str:
        """Seal the values and return their new, random id; "" when there are none."""
        if not values:
            return ""
        form = secrets.token_hex(16)
        # The id is sealed as well, so that no form can be put in the place of another.
        typed = json.dumps({"form": form, "values": dict(values)})
        sealed = self.unlock().encrypt(typed.encode()).decode()
        with translate_errors():
            await SealedFormRow.create(id=form, sealed=sealed, kept_at=datetime.now(UTC))
        return form

    async def read(self, form: str) -> dict[str, str]:
        """Return the values that were kept; none for ""."""
        if not form:
            return {}
        with translate_errors():
            row = await SealedFormRow.get_or_none(id=form)
        if row is None:
            raise FormLost(form)
        return self._unseal(row)

    async def drop(self, form: str) -> None:
        """Forget a form; forgetting it twice is no error."""
        if form:
            with translate_errors():
                await SealedFormRow.filter(id=form).delete()

    async def hold(self, form: str, until: datetime) -> None:
        """Keep a form for longer, as if it had been kept at `until`; of an unknown one nothing."""
        with translate_errors():
            await SealedFormRow.filter(id=form).update(kept_at=until)

    async def drop_older(self, before: datetime, *, but: Collection[str] = ()) -> int:
        """Forget the forms that were kept before this time, `but` these; return how many."""
        with translate_errors():
            old = await SealedFormRow.filter(kept_at__lt=before).only("id")
            dropped = [row.id for row in old if row.id not in but]
            return await SealedFormRow.filter(id__in=dropped).delete()

    def _unseal(self, row: SealedFormRow) -> dict[str, str]:
        try:
            typed = json.loads(self.unlock().decrypt(row.sealed.encode()))
        except InvalidToken as error:
            raise FormLost(row.id) from error
        if typed["form"] != row.id:
            raise FormLost(row.id)
        values: dict[str, str] = typed["values"]
        return values
