"""Which back office is used, how it is reached, and where the own one is served."""

from __future__ import annotations

import ssl
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr


class BackOfficeSettings(BaseModel):
    """`local` keeps the orders in own tables; `http` asks the back office at `url`.

    `timeout_s` is the patience with one call, its repetitions included.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    kind: Literal["local", "http"] = "local"
    url: str = ""
    token: SecretStr = SecretStr("")
    client_cert_file: str = ""
    client_key_file: str = ""
    ca_file: str = ""
    timeout_s: float = Field(default=8.0, gt=0, lt=10)
    serve_host: str = "127.0.0.1"
    serve_port: int = 8090
    serve_token: SecretStr = SecretStr("")


def client_tls(settings: BackOfficeSettings) -> ssl.SSLContext:
    """Return how the server's certificate is checked, with our own one if there is one.

    Raises:
        OSError: a file is missing, or is no certificate or key (an ssl.SSLError).
    """
    context = ssl.create_default_context(cafile=settings.ca_file or None)
    if settings.client_cert_file:
        # An empty password, because a key that needs one would ask for it in the terminal.
        context.load_cert_chain(settings.client_cert_file, settings.client_key_file, password="")
    return context
