"""The desk as a client of one provider: code, token, and the person that it proves."""

from __future__ import annotations

import re
from typing import Any

import jwt
from yarl import URL

from adapters.oidc.claims import NOT_PROVEN, read_person
from adapters.oidc.limits import LIMITS
from adapters.oidc.published import (
    ALGORITHM,
    Line,
    Metadata,
    Remembered,
    is_guarded,
    read_keys,
    read_metadata,
)
from adapters.oidc.settings import EntraSettings, SlackSettings
from bot.domain.identities import Proof, ProvenPerson, Provider, ProviderAnswer
from bot.errors import ProviderRefusesDesk, ProviderUnavailable, SignInRefused

DECLINED = "console-provider-declined"
_WELL_KNOWN = "/.well-known/openid-configuration"
_OK, _BAD, _BUSY, _SERVER = 200, 400, 429, 500
_NEEDED = ["exp", "iat", "iss", "aud", "sub"]
# What a provider calls an error, if it does so in its own terms.
_ERROR = re.compile(r"[a-z_]{1,40}")
# What is wrong with us, and not with whoever signs in.
_OF_OURS = {"invalid_client", "invalid_client_id", "bad_client_secret", "unauthorized_client"}


class Client:
    """Signs people in at one provider."""

    def __init__(
        self, provider: Provider, settings: EntraSettings | SlackSettings, line: Line
    ) -> None:
        self._provider = provider
        self._settings = settings
        self._line = line
        self._metadata = Remembered(self._fetch_metadata, LIMITS.metadata_life_s)
        self._keys = Remembered(self._fetch_keys, LIMITS.keys_life_s)

    async def address(self, proof: Proof, return_to: str) -> str:
        """Return where a browser goes to sign in; see `IdentityProviders`."""
        metadata = await self._metadata.get()
        query = {
            "response_type": "code",
            "scope": "openid profile",
            "client_id": self._settings.client_id,
            "redirect_uri": return_to,
            "state": proof.state,
            "nonce": proof.nonce,
        }
        if self._uses_pkce(metadata):
            query |= {"code_challenge": proof.challenge, "code_challenge_method": "S256"}
        if self._provider is Provider.SLACK:
            query["team"] = self._settings.space
        return str(URL(metadata.authorization).update_query(query))

    async def prove(self, proof: Proof, answer: ProviderAnswer, return_to: str) -> ProvenPerson:
        """Return who has signed in; see `IdentityProviders`."""
        metadata = await self._metadata.get()
        self._refuse_another(metadata, answer)
        if answer.error:
            raise SignInRefused(DECLINED, f"the provider says {_named(answer.error)}")
        if not 0 < len(answer.code) <= LIMITS.code_chars:
            raise SignInRefused(NOT_PROVEN, "it brings no code")
        token = await self._exchange(metadata, proof, answer.code, return_to)
        claims = await self._read(token)
        space, client_id = self._settings.space, self._settings.client_id
        return read_person(self._provider, space, client_id, proof.nonce, claims)

    def _uses_pkce(self, metadata: Metadata) -> bool:
        """Say whether a code is tied to this browser by the provider as well, not by nonce alone.

        Microsoft takes it without saying so. Slack fails where it comes along with a secret.
        """
        return self._provider is Provider.ENTRA or metadata.has_pkce

    def _refuse_another(self, metadata: Metadata, answer: ProviderAnswer) -> None:
        """Refuse the answer of another provider than was asked, where it says whose it is."""
        if answer.issuer != self._settings.pinned and (answer.issuer or metadata.names_itself):
            raise SignInRefused(NOT_PROVEN, "the answer is of another issuer")

    async def _exchange(self, metadata: Metadata, proof: Proof, code: str, return_to: str) -> str:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": return_to,
            "client_id": self._settings.client_id,
            "client_secret": self._settings.client_secret.get_secret_value(),
        }
        if self._uses_pkce(metadata):
            form["code_verifier"] = proof.verifier
        status, found = await self._line.ask("POST", metadata.token, form)
        error = _named(found["error"]) if "error" in found else ""
        if error in _OF_OURS:
            raise ProviderRefusesDesk(f"it refuses the client id or the secret: {error}")
        if _BAD <= status < _SERVER and status != _BUSY:
            raise SignInRefused(NOT_PROVEN, f"the provider refuses the code: {error or status}")
        if status != _OK:
            raise ProviderUnavailable(f"it answered {status}")
        token = found.get("id_token")
        # Slack says so of a code that is no good with a status that is.
        if not isinstance(token, str) or len(token) > LIMITS.token_chars:
            raise SignInRefused(NOT_PROVEN, f"there is no token: {error or 'none was sent'}")
        return token

    async def _read(self, token: str) -> dict[str, Any]:
        """Return what a token says, once its signature, issuer, audience and times are good."""
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") != ALGORITHM:
                raise SignInRefused(NOT_PROVEN, "signed by another algorithm")
            key = await self._find_key(header.get("kid"))
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=[ALGORITHM],
                audience=self._settings.client_id,
                issuer=self._settings.pinned,
                leeway=LIMITS.leeway_s,
                options={"require": _NEEDED},
            )
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise SignInRefused(NOT_PROVEN, f"the token: {type(error).__name__}") from error
        return claims

    async def _find_key(self, key_id: object) -> jwt.PyJWK:
        """An unknown key may be a new one, so the keys are fetched once more before refusing."""
        name = key_id if isinstance(key_id, str) else ""
        key = (await self._keys.get()).get(name) or (await self._keys.get(anew=True)).get(name)
        if key is None:
            raise SignInRefused(NOT_PROVEN, "signed by an unknown key")
        return key

    async def _fetch_metadata(self) -> Metadata:
        issuer = self._settings.pinned
        if not is_guarded(issuer):
            raise ProviderUnavailable("its issuer is no https address")
        return read_metadata(await self._line.get(issuer.rstrip("/") + _WELL_KNOWN), issuer)

    async def _fetch_keys(self) -> dict[str, jwt.PyJWK]:
        return read_keys(await self._line.get((await self._metadata.get()).keys))


def _named(error: object) -> str:
    return error if isinstance(error, str) and _ERROR.fullmatch(error) else "something unheard of"
