"""Seals: what may be read with the installation's own key alone."""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.storage.secret_key import read_secret_key
from adapters.storage.settings import StorageSettings


def make_seal(settings: StorageSettings, purpose: str) -> Fernet:
    """Return the seal for one purpose; the key is read, or made, for that.

    Raises:
        SecretKeyUnusable: the key file can be neither made nor read.
    """
    info = f"caro storage {purpose}".encode()
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=info)
    key = derive.derive(read_secret_key(settings).encode())
    return Fernet(base64.urlsafe_b64encode(key))
