"""The Bot Framework's signing keys and tokens, as Teams' stand-in makes them."""

from __future__ import annotations

import json
import time
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

ISSUER = "https://api.botframework.com"
_EXPONENT = 65537
_KEY_BITS = 2048
_LIFE_S = 3600


class SigningKeys:
    """The present key; `rotate` replaces it, and what it signed is then signed by nobody known."""

    def __init__(self) -> None:
        self._turn = 0
        self.rotate()

    def rotate(self) -> None:
        """Sign with a new key from now on, and publish that one alone."""
        self._turn += 1
        self.key_id = f"key-{self._turn}"
        self._key = _key_of_turn(self._turn)

    def published(self) -> dict[str, Any]:
        """Return the JSON Web Key Set of the present key."""
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self._key.public_key()))
        named = {**public, "kid": self.key_id, "use": "sig", "endorsements": ["msteams"]}
        return {"keys": [named]}

    def sign(
        self,
        claims: dict[str, Any],
        *,
        key: RSAPrivateKey | str | None = None,
        algorithm: str = "RS256",
        key_id: str | None = None,
    ) -> str:
        """Sign claims; another key, algorithm or key id makes a token that is to be refused."""
        used = "" if algorithm == "none" else key or self._key
        headers = {"kid": self.key_id if key_id is None else key_id}
        return jwt.encode(claims, used, algorithm=algorithm, headers=headers)


def make_key() -> RSAPrivateKey:
    """Return a new RSA key."""
    return generate_private_key(_EXPONENT, _KEY_BITS)


@cache
def _key_of_turn(turn: int) -> RSAPrivateKey:
    """Making a key takes a while, so all stand-ins of a process share theirs."""
    return make_key()


def make_claims(app_id: str, service_url: str, aged_s: float = 0.0) -> dict[str, Any]:
    """Return the claims of a good token for this app, as of `aged_s` ago."""
    now_s = int(time.time() - aged_s)
    return {
        "iss": ISSUER,
        "aud": app_id,
        "serviceurl": service_url,
        "nbf": now_s - 10,
        "exp": now_s + _LIFE_S,
    }
