"""Power cuts after the fact: from what ``trace.c`` recorded, every disk that a cut at any moment could have left.

What was not flushed is there, or half, or not at all: bytes by pieces of a sector, lengths without their bytes, names
by folder in the order in which they were given. A flush of a file keeps its bytes and not its name; a flush of a folder
keeps the names in it, and not what lies under them. That is less than journalling file systems promise.
"""

from __future__ import annotations

import os
import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_HEAD = struct.Struct("<cQQQI")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that reached the system. ``kind``: ``w`` bytes, ``t`` length, ``s`` flush, ``c`` new file, ``m`` new
    folder, ``r`` renamed, ``l`` linked, ``u`` name gone, ``a`` a word of the child (acknowledged).
    """

    kind: str
    inode: int
    at: int
    data: bytes

    @property
    def names(self) -> list[str]:
        """The paths that it is about."""
        return [os.fsdecode(part) for part in self.data.split(b"\0")]


def records(log: bytes) -> Iterator[Record]:
    """What a log of ``trace.c`` holds, without a record that a kill cut off."""
    at = 0
    while at + _HEAD.size <= len(log):
        kind, inode, place, _, length = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        if at + length > len(log):
            return
        yield Record(kind.decode("ascii"), inode, place, log[at : at + length])
        at += length


def said(log: bytes) -> list[str]:
    """The words of the child, in order."""
    return [record.data.decode() for record in records(log) if record.kind == "a"]


@dataclass(eq=False)
class _File:
    there: bytearray = field(default_factory=bytearray)
    sure: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)  # None: a new length

    def write(self, at: int, data: bytes | None) -> None:
        _change(self.there, at, data)
        self.pending.append((at, data))

    def flush(self) -> None:
        self.sure = bytes(self.there)
        self.pending.clear()

    def after_cut(self, chance: random.Random, share: float) -> bytes:
        """``share`` of what was not flushed is there."""
        left = bytearray(self.sure)
        for at, data in self.pending:
            if data is None:
                if chance.random() < share:
                    _change(left, at, None)
                continue
            for piece in range(at - at % SECTOR, at + len(data), SECTOR):
                begin, end = max(piece, at), min(piece + SECTOR, at + len(data))
                if chance.random() < share:
                    _change(left, begin, data[begin - at : end - at])
                elif end > len(left) and chance.random() < share:
                    left.extend(bytes(end - len(left)))  # its length came, its bytes did not
        return bytes(left)


def _change(content: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del content[at:]
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    if data is not None:
        content[at : at + len(data)] = data


_Names = dict[str, "_File | _Folder | None"]


@dataclass(eq=False)
class _Folder:
    there: dict[str, _File | _Folder] = field(default_factory=dict)
    sure: dict[str, _File | _Folder] = field(default_factory=dict)
    pending: list[_Names] = field(default_factory=list)  # what changes together

    def name(self, change: _Names) -> None:
        _rename(self.there, change)
        self.pending.append(change)

    def flush(self) -> None:
        self.sure = dict(self.there)
        self.pending.clear()

    def after_cut(self, chance: random.Random, share: float) -> dict[str, _File | _Folder]:
        left = dict(self.sure)
        count = len(self.pending)
        kept = 0 if share == 0 else count if share == 1 else chance.randint(0, count)
        for change in self.pending[:kept]:
            _rename(left, change)
        return left


def _rename(names: dict[str, _File | _Folder], change: _Names) -> None:
    for name, node in change.items():
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


class Disk:
    """The disk below ``root`` as the child saw it; ``apply`` its records in order, ``cut`` at any moment."""

    def __init__(self, root: Path) -> None:
        """What lies below ``root`` now has been on the disk for long."""
        self._root = root
        self._nodes: dict[int, _File] = {}
        self._top = self._read(root)

    def _read(self, path: Path) -> _Folder:
        folder = _Folder()
        for entry in os.scandir(path):
            here = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                folder.there[entry.name] = self._read(here)
            else:
                data = here.read_bytes()
                file = self._nodes[entry.inode()] = _File(bytearray(data), data)
                folder.there[entry.name] = file
        folder.flush()
        return folder

    def apply(self, record: Record) -> None:
        """One record."""
        kind = record.kind
        if kind == "s":
            self._flush(record)
        elif kind in "wt":
            self._nodes[record.inode].write(record.at, record.data if kind == "w" else None)
        elif kind in "cm":
            folder, name = self._place(record.names[0])
            made: _File | _Folder = _Folder()
            if kind == "c":
                made = self._nodes[record.inode] = _File()
            folder.name({name: made})
        elif kind == "u":
            folder, name = self._place(record.names[0])
            folder.name({name: None})
        elif kind in "rl":
            (here, old), (there, new) = map(self._place, record.names)
            node = here.there[old]
            if here is there and kind == "r":
                here.name({new: node, old: None})
            else:
                there.name({new: node})
                if kind == "r":
                    here.name({old: None})

    def cut(self, target: Path, chance: random.Random) -> None:
        """What a cut now may leave, written below ``target``."""
        share = chance.choice((0.0, 1.0, chance.random(), chance.random()))
        self._lay(self._top, target, chance, share)

    def _lay(self, folder: _Folder, target: Path, chance: random.Random, share: float) -> None:
        target.mkdir(parents=True, exist_ok=True)
        for name, node in sorted(folder.after_cut(chance, share).items()):
            if isinstance(node, _Folder):
                self._lay(node, target / name, chance, share)
            else:
                (target / name).write_bytes(node.after_cut(chance, share))

    def _flush(self, record: Record) -> None:
        if (file := self._nodes.get(record.inode)) is not None and not self._is_folder(record):
            file.flush()
        else:
            self._folder(Path(record.names[0])).flush()

    def _is_folder(self, record: Record) -> bool:
        try:
            return isinstance(self._find(Path(record.names[0])), _Folder)
        except KeyError:
            return False

    def _find(self, path: Path) -> _File | _Folder:
        node: _File | _Folder = self._top
        for part in path.relative_to(self._root).parts:
            assert isinstance(node, _Folder)
            node = node.there[part]
        return node

    def _folder(self, path: Path) -> _Folder:
        found = self._find(path)
        assert isinstance(found, _Folder)
        return found

    def _place(self, path: str) -> tuple[_Folder, str]:
        where = Path(os.path.normpath(path))
        return self._folder(where.parent), where.name
