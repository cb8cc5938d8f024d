"""The secret box: cards of a secret round, outside the database until the round closes (decision 6).

Layout 1 (frozen by a golden file): a header of one slot, then ``slots`` slots of ``size`` bytes, all filled with random
bytes when the box is made. A card takes a uniformly random free slot, so that neither its place, nor the journal, nor
a time tells when it came:

* header: ``TRYZBOX1``, slots and size as 4-byte big-endian integers, 32 bytes of round uid (ASCII), random padding
* card: 2 bytes length, the card, random padding, and 16 bytes of SHA-256 over all before it and the slot's number

The cards are NOT sealed yet: whoever opens the file while the round runs can read them, but not who cast them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.files import put, sync_folder

_MAGIC = b"TRYZBOX1"
_CHECK = 16
SIZE = 256


class Box:
    """An open box. Every write is flushed to the disk before the call returns."""

    def __init__(self, path: Path, entropy: Callable[[int], bytes] = os.urandom) -> None:
        """Open an existing box. KnownError ``box.missing``, ``box.damaged``."""
        self.path = path
        self._entropy = entropy
        try:
            head = path.read_bytes()[:SIZE]
        except OSError as error:
            raise KnownError("box.missing", path=str(path)) from error
        if len(head) < 48 or not head.startswith(_MAGIC):
            raise KnownError("box.damaged", path=str(path))
        self.slots = int.from_bytes(head[8:12], "big")
        self.size = int.from_bytes(head[12:16], "big")
        self.round = head[16:48].decode("ascii", "replace")
        if path.stat().st_size != (self.slots + 1) * self.size or self.size < 64:
            raise KnownError("box.damaged", path=str(path))
        self._used = {slot for slot, _ in self._cards()}

    @classmethod
    def create(
        cls,
        path: Path,
        slots: int,
        size: int = SIZE,
        *,
        round_uid: str = "0" * 32,
        entropy: Callable[[int], bytes] = os.urandom,
    ) -> Box:
        """A new box with ``slots`` free slots of ``size`` bytes. KnownError ``box.exists``, ``box.failed``."""
        head = _MAGIC + slots.to_bytes(4, "big") + size.to_bytes(4, "big") + round_uid.encode("ascii")
        head += entropy(size - len(head))
        if path.exists():
            raise KnownError("box.exists", path=str(path))
        try:
            put(path, head + b"".join(entropy(size) for _ in range(slots)))
        except OSError as error:
            raise KnownError("box.failed", reason=because(error)) from error
        return cls(path, entropy)

    def __len__(self) -> int:
        """Cards inside."""
        return len(self._used)

    def put(self, card: bytes) -> int:
        """Drop a card in; durable when the call returns. Gives a token for :meth:`replace`, kept in memory only.

        KnownError ``box.full``, ``box.failed``; ValueError for a card longer than a slot holds.
        """
        free = sorted(set(range(1, self.slots + 1)) - self._used)
        if not free:
            raise KnownError("box.full")
        slot = free[self._below(len(free))]
        self._write(slot, card)
        self._used.add(slot)
        return slot

    def replace(self, token: int, card: bytes) -> None:
        """Retype a card just typed, in its place."""
        if token not in self._used:
            raise KnownError("box.unknown_card")
        self._write(token, card)

    def take_out(self, token: int) -> None:
        """Take a card just typed out again; its slot is random bytes as before."""
        if token not in self._used:
            raise KnownError("box.unknown_card")
        self._store(token, self._entropy(self.size))
        self._used.discard(token)

    def clear(self, which: Callable[[bytes], bool]) -> None:
        """Take out every card that ``which`` says; the slots are random bytes as before. KnownError ``box.failed``."""
        for slot, card in self._cards():
            if which(card):
                self._store(slot, self._entropy(self.size))
                self._used.discard(slot)

    def read(self) -> list[bytes]:
        """All cards, sorted by bytes: sorting is a shuffle that everyone can repeat."""
        return sorted(card for _, card in self._cards())

    def destroy(self) -> None:
        """Overwrite and delete, see :func:`wipe`."""
        wipe(self.path, self._entropy)

    def _cards(self) -> list[tuple[int, bytes]]:
        data = self.path.read_bytes()
        found: list[tuple[int, bytes]] = []
        for slot in range(1, self.slots + 1):
            block = data[slot * self.size : (slot + 1) * self.size]
            length = int.from_bytes(block[:2], "big")
            if length <= self.size - 2 - _CHECK and block[-_CHECK:] == _check(slot, block[:-_CHECK]):
                found.append((slot, block[2 : 2 + length]))
        return found

    def _write(self, slot: int, card: bytes) -> None:
        room = self.size - 2 - _CHECK
        if len(card) > room:
            raise ValueError(f"a card of {len(card)} bytes does not fit into {room}")
        body = len(card).to_bytes(2, "big") + card + self._entropy(room - len(card))
        self._store(slot, body + _check(slot, body))

    def _store(self, slot: int, block: bytes) -> None:
        try:
            with self.path.open("r+b", buffering=0) as stream:
                stream.seek(slot * self.size)
                stream.write(block)
                os.fsync(stream.fileno())
        except OSError as error:
            raise KnownError("box.failed", reason=because(error)) from error

    def _below(self, n: int) -> int:
        """A uniform number below ``n``, by rejection."""
        limit = (1 << 32) - (1 << 32) % n
        while True:
            drawn = int.from_bytes(self._entropy(4), "big")
            if drawn < limit:
                return drawn % n


def wipe(path: Path, entropy: Callable[[int], bytes] = os.urandom) -> None:
    """Overwrite a box with random bytes and delete it, also one whose head a cut-off wiping has overwritten already.

    On an SSD overwriting is no proof: old blocks may survive until they are reused.
    """
    with path.open("r+b") as stream:
        for _ in range(-(-path.stat().st_size // SIZE)):
            stream.write(entropy(SIZE))
        stream.flush()
        os.fsync(stream.fileno())
    path.unlink()
    sync_folder(path.parent)


def _check(slot: int, body: bytes) -> bytes:
    return hashlib.sha256(slot.to_bytes(4, "big") + body).digest()[:_CHECK]
