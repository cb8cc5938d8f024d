"""The rows of a SQLite file read page by page, without SQLite: what is left where SQLite refuses the whole file.

Every page that is still a page of a table or an index gives its cells, wherever the tree above it has gone; nothing is
believed of a page that does not hold together. Layout: https://sqlite.org/fileformat2.html
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

Value = str | int | float | bytes | None
Row = tuple[Value, ...]

_MAGIC = b"SQLite format 3\x00"
_USUAL = 4096
_TABLE, _TABLE_ABOVE, _KEYS, _KEYS_ABOVE = 0x0D, 0x05, 0x0A, 0x02
"""Leaves of tables and the pages above them; leaves of tables without rowid and of indexes, and the pages above these,
which hold rows too."""
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # serial type → bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One page that could be read: ``keyed`` (of a table without rowid, or an index), and the rows it holds."""

    number: int
    keyed: bool
    rows: tuple[Row, ...]


def read_image(path: Path, *, beside: bool = True) -> tuple[bytes, int]:
    """The bytes of a file as SQLite would see them, with what a crash left in the ``-wal``, and the size of a page.

    Raises OSError.
    """
    data = path.read_bytes()
    wal = b""
    if beside:
        with contextlib.suppress(FileNotFoundError):
            wal = path.with_name(f"{path.name}-wal").read_bytes()
    size = _page_size(data[:100], wal)
    if wal:
        data = _overlaid(data, wal, size)
    return data, size


def pages(image: bytes, size: int) -> Iterator[Page]:
    """Every page of rows that is left, in the order of the file."""
    usable = size - (image[20] if image.startswith(_MAGIC) and image[20] < size - 480 else 0)
    for number in range(1, len(image) // size + 1):
        begin = (number - 1) * size
        head = 100 if number == 1 else 0
        kind = image[begin + head]
        if kind in (_TABLE, _KEYS, _KEYS_ABOVE):
            page = _Reader(image, size, usable).page(begin, head, kind)
            if page:
                yield Page(number, kind != _TABLE, tuple(page))


def owners(image: bytes, size: int, found: Iterable[Page]) -> tuple[dict[int, str], set[str]]:
    """Number of a page → the table it is of, as far as the list of tables and the trees above the pages still tell; and
    the tables of which every page and every row is there.
    """
    there = {page.number: page for page in found}
    told: dict[int, str] = {}
    whole: set[str] = set()
    for page in there.values():
        for row in page.rows:
            if not page.keyed and len(row) == 5 and row[0] == "table" and isinstance(row[3], int):
                name = str(row[1])
                if _walk(image, size, row[3], name, told, there):
                    whole.add(name)
    return told, whole


def _walk(image: bytes, size: int, root: int, name: str, told: dict[int, str], there: dict[int, Page]) -> bool:
    """Follow one tree; whether nothing of it is missing."""
    waiting, whole = [root], True
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number in seen or not 1 < number <= len(image) // size:
            whole = False
            continue
        seen.add(number)
        page = image[(number - 1) * size : number * size]
        count = min(int.from_bytes(page[3:5], "big"), (size - 12) // 2)
        if page[0] == _TABLE:
            told[number] = name
            whole = whole and count == (len(there[number].rows) if number in there else 0)
        elif page[0] == _TABLE_ABOVE:
            cells = (int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(count))
            waiting += [int.from_bytes(page[at : at + 4], "big") for at in (8, *cells)]
        else:
            whole = False
    return whole


class _Reader:
    def __init__(self, image: bytes, size: int, usable: int) -> None:
        self._image, self._size, self._usable = image, size, usable

    def page(self, begin: int, head: int, kind: int) -> list[Row]:
        data = self._image[begin : begin + self._size]
        count = int.from_bytes(data[head + 3 : head + 5], "big")
        first = head + (12 if kind == _KEYS_ABOVE else 8)
        rows: list[Row] = []
        for n in range(min(count, (self._size - first) // 2)):
            at = int.from_bytes(data[first + 2 * n : first + 2 * n + 2], "big")
            if first + 2 * count <= at < self._usable:
                try:
                    rows.append(self._cell(data, at, kind))
                except (ValueError, IndexError, struct.error):
                    continue  # this cell is spoilt; the next may not be
        return rows

    def _cell(self, data: bytes, at: int, kind: int) -> Row:
        if kind == _KEYS_ABOVE:
            at += 4  # the child
        length, at = _varint(data, at)
        if kind == _TABLE:
            _, at = _varint(data, at)  # the rowid
        if not 0 < length <= len(self._image):
            raise ValueError(length)
        usable = self._usable
        most = usable - 35 if kind == _TABLE else (usable - 12) * 64 // 255 - 23
        if length <= most:
            local = length
        else:
            least = (usable - 12) * 32 // 255 - 23
            local = least + (length - least) % (usable - 4)
            local = local if local <= most else least
        payload = data[at : at + local]
        if length > local:
            payload += self._overflow(int.from_bytes(data[at + local : at + local + 4], "big"), length - local)
        if len(payload) != length:
            raise ValueError("the cell ends too early")
        return _record(payload)

    def _overflow(self, number: int, left: int) -> bytes:
        parts: list[bytes] = []
        seen: set[int] = set()
        while left > 0:
            begin = (number - 1) * self._size
            if number < 2 or number in seen or begin + self._size > len(self._image):
                raise ValueError("the cell is cut")
            seen.add(number)
            page = self._image[begin : begin + self._usable]
            number = int.from_bytes(page[:4], "big")
            parts.append(page[4 : 4 + left])
            left -= len(parts[-1])
        return b"".join(parts)


def _record(payload: bytes) -> Row:
    length, at = _varint(payload, 0)
    body = length
    values: list[Value] = []
    while at < length:
        kind, at = _varint(payload, at)
        value, body = _value(payload, kind, body)
        values.append(value)
    if body != len(payload) or at != length:
        raise ValueError("the record does not fill its cell")
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == 7:
        return float(struct.unpack(">d", payload[at : at + 8])[0]), at + 8
    if kind < 12:
        raise ValueError(kind)
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError("the value ends too early")
    piece = payload[at:end]
    if kind % 2 == 0:
        return piece, end
    if b"\0" in piece:
        raise ValueError("a text with nothing in it")  # what was written here has gone
    return piece.decode("utf-8"), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for n in range(8):
        byte = data[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    return value << 8 | data[at + 8], at + 9


def _page_size(first: bytes, wal: bytes) -> int:
    told = [int.from_bytes(first[16:18], "big")] if first.startswith(_MAGIC) else []
    told += [int.from_bytes(wal[8:12], "big")] if len(wal) >= 32 else []
    for size in told:
        size = 65536 if size == 1 else size
        if 512 <= size <= 65536 and not size & size - 1:
            return size
    return _USUAL  # what we make, and what every SQLite makes by itself


def _overlaid(data: bytes, wal: bytes, size: int) -> bytes:
    """The pages of every transaction that was committed to the ``-wal``; its first frame that is not whole ends it."""
    if len(wal) < 32 or int.from_bytes(wal[:4], "big") not in _WAL_MAGIC:
        return data
    order = ">" if wal[3] & 1 else "<"
    if int.from_bytes(wal[8:12], "big") != size:
        return data
    check = _checksum(wal[:24], (0, 0), order)
    if struct.pack(">II", *check) != wal[24:32]:
        return data
    found: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    pages_then = 0
    for begin in range(32, len(wal) - size - 23, size + 24):
        frame, page = wal[begin : begin + 24], wal[begin + 24 : begin + 24 + size]
        if frame[8:16] != wal[16:24]:
            break
        check = _checksum(page, _checksum(frame[:8], check, order), order)
        if struct.pack(">II", *check) != frame[16:24]:
            break
        number, committed = struct.unpack(">II", frame[:8])
        waiting[number] = page
        if committed:
            found.update(waiting)
            waiting.clear()
            pages_then = committed
    if not found:
        return data
    whole = bytearray(data[: pages_then * size].ljust(pages_then * size, b"\0"))
    for number, page in found.items():
        if 0 < number <= pages_then:
            whole[(number - 1) * size : number * size] = page
    return bytes(whole)


def _checksum(data: bytes, before: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = before
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for n in range(0, len(words), 2):
        one = (one + words[n] + two) & 0xFFFFFFFF
        two = (two + words[n + 1] + one) & 0xFFFFFFFF
    return one, two
