"""The one door to the network in this room: small HTTP requests, made only when a person asked for them.

Verification never comes here (a test holds that). Every request has a time-out and a limit of size, follows HTTP and
HTTPS only, and asks nothing but addresses that the person typed or that stand in certificates of trusted issuers.
"""

from __future__ import annotations

import http.client
import ssl
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlsplit

_AGENT = "Tryeza"
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Unreachable(Exception):
    """No answer at all: no network, unknown name, refused, timed out. Says why in the system's words."""


class Refused(Exception):
    """An answer that is none of the kind asked for: an HTTP error, too large, not HTTP."""


@dataclass(frozen=True)
class Answer:
    """The body of a successful answer and its media type in lower case, without parameters."""

    body: bytes
    kind: str


@dataclass(frozen=True)
class Network:
    """How to go online: seconds to wait for each piece of an answer, extra CA certificates for HTTPS (PEM), bytes to
    accept, and seconds for the whole of an answer, however slowly it drips.
    """

    timeout: float = 15.0
    ca_pem: str = ""
    limit: int = 20_000_000
    patience: float = 60.0

    def get(self, url: str) -> Answer:
        """Fetch ``url``. Raises `Unreachable` or `Refused`."""
        return self._ask(urllib.request.Request(url))

    def post(self, url: str, body: bytes, kind: str) -> Answer:
        """Send ``body`` of the media type ``kind``. Raises `Unreachable` or `Refused`."""
        return self._ask(urllib.request.Request(url, data=body, headers={"Content-Type": kind}))

    def _ask(self, request: urllib.request.Request) -> Answer:
        request.add_header("User-Agent", _AGENT)
        try:
            with self._opener(request.full_url).open(request, timeout=self.timeout) as response:
                body = self._read(response)
                kind = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
        except urllib.error.HTTPError as error:
            error.close()
            raise Refused(f"HTTP {error.code}") from error
        except urllib.error.URLError as error:  # a timeout while connecting arrives here as well
            raise Unreachable(str(error.reason)) from error
        except (http.client.HTTPException, ValueError, AttributeError) as error:  # not HTTP; redirected to another kind
            raise Refused(type(error).__name__) from error
        except OSError as error:
            raise Unreachable(str(error) or type(error).__name__) from error
        return Answer(body, kind)

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        until = time.monotonic() + self.patience
        body = b""
        while piece := response.read1(1 << 16):
            body += piece
            if len(body) > self.limit:
                raise Refused(f"> {self.limit} bytes")
            if time.monotonic() >= until:
                raise Unreachable("timed out")
        if response.length:  # read1 ends quietly where the connection did
            raise Refused("IncompleteRead")
        return body

    def _opener(self, url: str) -> urllib.request.OpenerDirector:
        """No other schemes than HTTP(S): the address may stand in a file somebody sent."""
        proxies: dict[str, str] | None = {} if (urlsplit(url).hostname or "") in _LOOPBACK else None
        context = ssl.create_default_context()
        if self.ca_pem:
            context.load_verify_locations(cadata=self.ca_pem)
        opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(proxies),
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(context=context),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPRedirectHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        return opener


def is_web_address(url: str) -> bool:
    """Whether ``url`` is http(s) with a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
