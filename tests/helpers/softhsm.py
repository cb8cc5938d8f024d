"""Tokens in software (SoftHSM), filled by another program (OpenSC's pkcs11-tool) with the people of `pki`."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization

from tests.helpers import pki
from tests.helpers.pki import Leaf
from tests.helpers.tools import needs

PIN = "246810"
LABEL = "Tryeza"
OTHER = "Pa çelës"
_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)


class Hsm:
    """A SoftHSM of its own: a copy of the module (a second instance in this process) and a folder of tokens."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="softhsm-"))
        atexit.register(shutil.rmtree, self.folder, ignore_errors=True)
        self.module = self.folder / "libsofthsm2.so"
        shutil.copy(needs("libsofthsm2.so", *_PLACES), self.module)
        (self.folder / "tokens").mkdir()
        self._conf = self.folder / "softhsm2.conf"
        self._conf.write_text(f"directories.tokendir = {self.folder / 'tokens'}\nlog.level = ERROR\n")

    def token(self, label: str) -> None:
        """A new, empty token."""
        self._run(needs("softhsm2-util"), "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "13579")

    def put(
        self, token: str, leaf: Leaf | None, identifier: str, *, key: Leaf | None = None, always: bool = False
    ) -> None:
        """A certificate, and a key under the same id but another label; ``always``: it wants the PIN each time."""
        if leaf is not None:
            self._write(token, leaf.der, "cert", identifier, "certifikata")
        if key is not None:
            self._write(token, _pkcs8(key), "privkey", identifier, "çelësi", always)

    def put_issuer(self, token: str, der: bytes) -> None:
        """The certificate of an authority, which nobody signs with."""
        self._write(token, der, "cert", "ff", "lëshuesi")

    def load(self) -> Path:
        """The module's path, its configuration in force for whoever loads it next."""
        os.environ["SOFTHSM2_CONF"] = str(self._conf)
        return self.module

    def _write(self, token: str, data: bytes, kind: str, identifier: str, label: str, always: bool = False) -> None:
        path = self.folder / "object.der"
        path.write_bytes(data)
        where = ("--module", str(self.module), "--token-label", token, "--login", "--pin", PIN)
        what = ("--write-object", str(path), "--type", kind, "--id", identifier, "--label", label)
        usage = ("--usage-sign",) if kind == "privkey" else ()
        usage += ("--always-auth",) if always else ()
        self._run(needs("pkcs11-tool"), *where, *what, *usage)
        path.unlink()

    def _run(self, *command: str) -> None:
        subprocess.run(command, env={**os.environ, "SOFTHSM2_CONF": str(self._conf)}, check=True, capture_output=True)


def _pkcs8(leaf: Leaf) -> bytes:
    return leaf.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@lru_cache(maxsize=1)
def hsm() -> Hsm:
    """The token of the two signers (ids 01: RSA, 02: P-256), and one where something is wrong with everything."""
    world = pki.world()
    made = Hsm()
    made.token(LABEL)
    made.put(LABEL, world.secretary, "01", key=world.secretary)
    made.put(LABEL, world.facilitator, "02", key=world.facilitator)
    made.put_issuer(LABEL, world.issuing.der)
    made.token(OTHER)
    made.put(OTHER, world.revoked, "07", key=world.revoked, always=True)
    made.put(OTHER, world.stranger, "03")  # no key at all
    made.put(OTHER, world.foreign.issue("E Ndërruar"), "04", key=world.stranger)  # the key of someone else
    made.put(OTHER, world.expired, "05", key=world.expired)
    made.put(OTHER, world.wrong_usage, "06", key=world.wrong_usage)
    return made
