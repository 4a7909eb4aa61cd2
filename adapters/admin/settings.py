"""Where the console is reached."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict

_LOCAL = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.ASCII)


class AdminSettings(BaseModel):
    """`url` is how browsers reach the desk, without a path; "": on this machine alone.

    In one that is `read_only` nobody changes anything.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = ""
    read_only: bool = False

    @property
    def is_secure(self) -> bool:
        """Say whether browsers reach it over TLS, as everywhere but on this machine."""
        return self.url.startswith("https://")

    @property
    def knows_local_names(self) -> bool:
        """Say whether it is reached on this machine alone."""
        return not self.url or bool(_LOCAL.fullmatch(urlsplit(self.url).netloc))

    def knows_host(self, host: str) -> bool:
        """Say whether this is a name that it is meant to be reached by."""
        return host == self._authority if self.url else bool(_LOCAL.fullmatch(host))

    def origin(self, host: str) -> str:
        """Return what a browser calls the pages of this host."""
        return f"{urlsplit(self.url).scheme}://{self._authority}" if self.url else f"http://{host}"

    @property
    def _authority(self) -> str:
        """The name and port of `url` as browsers write them: small, and no port that is usual."""
        at = urlsplit(self.url)
        return at.netloc.lower().removesuffix({"https": ":443", "http": ":80"}[at.scheme])
