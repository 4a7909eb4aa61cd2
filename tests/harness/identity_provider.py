"""A sign-in provider on this machine, as Microsoft and Slack are, that lies where it is told to."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Self
from urllib.parse import urlencode

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.domain.identities import Provider

CLIENT_ID = "the-desk"
CLIENT_SECRET = "a secret of the desk and its provider"
TENANT = "00000000-aaaa-bbbb-cccc-000000000001"
WORKSPACE = "T00000001"
KEY_ID = "key-1"
Claims = dict[str, Any]
HUGE_BYTES = 3 * 1024 * 1024


@cache
def key(name: str) -> RSAPrivateKey:
    """Return a key, which takes a while to make, once for each name."""
    return generate_private_key(65537, 2048)


def public_pem() -> bytes:
    """Return what a careless client would take for the secret of a shared key."""
    form = PublicFormat.SubjectPublicKeyInfo
    return key(KEY_ID).public_key().public_bytes(Encoding.PEM, form)


def sign(
    claims: Claims, *, by: str = KEY_ID, key_id: str = KEY_ID, algorithm: str = "RS256"
) -> str:
    """Sign a token with a key of this name, under whichever id."""
    secret: Any = None if algorithm == "none" else key(by)
    return jwt.encode(claims, secret, algorithm=algorithm, headers={"kid": key_id})


def sign_with_public_key(claims: Claims) -> str:
    """Sign a token as if what everybody knows were a shared secret; no library does it any more."""
    parts = [{"alg": "HS256", "kid": KEY_ID, "typ": "JWT"}, claims]
    text = b".".join(_encoded(json.dumps(part).encode()) for part in parts)
    return (text + b"." + _encoded(hmac.digest(public_pem(), text, "sha256"))).decode()


def _encoded(part: bytes) -> bytes:
    return base64.urlsafe_b64encode(part).rstrip(b"=")


@dataclass(frozen=True)
class Member:
    """Somebody with an account at the provider."""

    member: str
    name: str = "Nora Peeters"
    space: str = ""
    subject: str = ""


@dataclass
class Lie:
    """What is not as it should be: each part makes something else of what is true."""

    claims: Callable[[Claims], Claims] = lambda claims: claims
    sign: Callable[[Claims], str] = sign
    callback: Callable[[dict[str, str]], dict[str, str]] = lambda answer: answer
    token: Callable[[], Any] | None = None


@dataclass
class IdentityProvider:
    """The provider; `signs_in` is who sits before the browser that comes."""

    provider: Provider
    signs_in: Member = field(default_factory=lambda: Member("U00000007"))
    lie: Lie = field(default_factory=Lie)
    metadata: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        self._codes: dict[str, dict[str, str]] = {}
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", self._publish)
        app.router.add_get("/keys", self._keys)
        app.router.add_get("/authorize", self._authorize)
        app.router.add_post("/token", self._token)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.issuer = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._runner.cleanup()

    @property
    def settings(self) -> dict[str, str]:
        """The settings of a desk that knows it."""
        is_slack = self.provider is Provider.SLACK
        prefix = f"CARO_ADMIN__PROVIDERS__{self.provider.upper()}__"
        return {
            f"{prefix}CLIENT_ID": CLIENT_ID,
            f"{prefix}CLIENT_SECRET": CLIENT_SECRET,
            f"{prefix}ISSUER": self.issuer,
            f"{prefix}{'WORKSPACE' if is_slack else 'TENANT'}": WORKSPACE if is_slack else TENANT,
        }

    def published(self) -> dict[str, Any]:
        """What it says of itself."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "authorization_response_iss_parameter_supported": True,
            **self.metadata,
        }

    def claims(self, nonce: str) -> Claims:
        """What is true of whoever signs in."""
        who, now_s = self.signs_in, int(time.time())
        told: Claims = {
            "iss": self.issuer,
            "aud": CLIENT_ID,
            "sub": who.subject or f"sub-of-{who.member}",
            "iat": now_s,
            "exp": now_s + 300,
            "nonce": nonce,
            "name": who.name,
        }
        if self.provider is Provider.ENTRA:
            return told | {"tid": who.space or TENANT, "oid": who.member}
        where = {"https://slack.com/team_id": who.space or WORKSPACE}
        return told | where | {"https://slack.com/user_id": who.member}

    async def _publish(self, _request: web.Request) -> web.Response:
        self.asked.append("metadata")
        return web.json_response(self.published())

    async def _keys(self, _request: web.Request) -> web.Response:
        self.asked.append("keys")
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key(KEY_ID).public_key()))
        return web.json_response({"keys": [public | {"kid": KEY_ID, "use": "sig"}]})

    async def _authorize(self, request: web.Request) -> web.Response:
        query = request.query
        assert (query["response_type"], query["client_id"]) == ("code", CLIENT_ID)
        # As Slack does, which takes no PKCE from whoever has a secret.
        is_tied = query.get("code_challenge_method") == "S256"
        assert is_tied is (self.provider is Provider.ENTRA or bool(self.metadata))
        code = f"code-{len(self._codes)}-{query['nonce'][:6]}"
        self._codes[code] = dict(query)
        answer = self.lie.callback({"code": code, "state": query["state"], "iss": self.issuer})
        back = f"{query['redirect_uri']}?{urlencode(answer)}"
        return web.Response(status=302, headers={"Location": back})

    async def _token(self, request: web.Request) -> web.StreamResponse:
        self.asked.append("token")
        if self.lie.token:
            said = self.lie.token()
            answer: web.StreamResponse = await said if asyncio.iscoroutine(said) else said
            return answer
        form = await request.post()
        begun = self._codes.pop(str(form.get("code", "")), None)
        if begun is None or not self._is_whole(form, begun):
            return web.json_response({"error": "invalid_grant"}, status=400)
        claims = self.lie.claims(self.claims(begun["nonce"]))
        return web.json_response({"ok": True, "id_token": self.lie.sign(claims)})

    def _is_whole(self, form: Mapping[str, Any], begun: Mapping[str, str]) -> bool:
        """Say whether whoever brings a code began it, as PKCE has it."""
        digest = _encoded(hashlib.sha256(str(form.get("code_verifier", "")).encode()).digest())
        return (
            form.get("client_secret") == CLIENT_SECRET
            and form.get("redirect_uri") == begun["redirect_uri"]
            and ("code_verifier" in form) is ("code_challenge" in begun)
            and begun.get("code_challenge", digest.decode()) == digest.decode()
        )
