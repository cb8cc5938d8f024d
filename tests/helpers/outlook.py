"""Messages as Outlook saves them, written here by MS-CFB and MS-OXMSG: no library for it is kept that also writes."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import TypeAlias

Tree: TypeAlias = "Mapping[str, bytes | Tree]"
"""Names → bytes of a stream, or what lies in a storage."""

_SECTOR, _SMALL, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(tree: Tree) -> bytes:
    """A compound file of version 3."""
    names: list[tuple[str, int, bytes]] = [("Root Entry", 5, b"")]  # name, kind, bytes
    links: list[list[int]] = [[_FREE, _FREE]]  # right brother, first child

    def lay(inside: Tree, parent: int) -> None:
        before = -1
        for name, content in inside.items():
            at = len(names)
            kind, data = (2, content) if isinstance(content, bytes) else (1, b"")
            names.append((name, kind, data))
            links.append([_FREE, _FREE])
            if before < 0:
                links[parent][1] = at
            else:
                links[before][0] = at
            before = at
            if not isinstance(content, bytes):
                lay(content, at)

    lay(tree, 0)
    sectors: list[bytes] = []
    chain: list[int] = []
    small, small_chain = bytearray(), []

    def put(data: bytes) -> int:
        parts = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
        first = len(sectors)
        for at, part in enumerate(parts):
            sectors.append(part)
            chain.append(first + at + 1 if at + 1 < len(parts) else _END)
        return first if parts else _END

    def put_small(data: bytes) -> int:
        first, count = len(small_chain), -(-len(data) // _SMALL)
        small_chain.extend([*range(first + 1, first + count), _END])
        small.extend(data.ljust(count * _SMALL, b"\0"))
        return first

    starts = [
        (put(data) if len(data) >= _CUTOFF else put_small(data)) if kind == 2 and data else _END if kind == 2 else 0
        for _, kind, data in names
    ]
    root = put(bytes(small))
    small_fat = put(struct.pack(f"<{len(small_chain)}I", *small_chain)) if small_chain else _END
    small_count = chain[small_fat:].index(_END) + 1 if small_chain else 0
    entries = b""
    for at, (name, kind, data) in enumerate(names):
        wide = name.encode("utf-16-le") + b"\0\0"
        start, size = (root, len(small)) if at == 0 else (starts[at], len(data))
        entries += wide.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ", len(wide), kind, 1, _FREE, *links[at], bytes(16), 0, 0, 0, start, size
        )
    directory = put(entries.ljust(-(-len(entries) // _SECTOR) * _SECTOR, b"\0"))
    count = 1
    while count * 128 < len(sectors) + count:
        count += 1
    fat = [*chain, *[_FAT] * count]
    at = len(sectors)
    fat += [_FREE] * (count * 128 - len(fat))
    table = [*range(at, at + count), *[_FREE] * (109 - count)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack(
        "<HHHHH6x9I109I",
        0x3E, 3, 0xFFFE, 9, 6, 0, count, directory, 0, _CUTOFF, small_fat, small_count, _END, 0, *table,
    )  # fmt: skip
    return head + b"".join(sectors) + struct.pack(f"<{len(fat)}I", *fat)


def message(
    *files: tuple[str, bytes],
    inside: Tree | None = None,
    sender: str = "Ana Çela",
    headers: str = "",
    short: bool = False,
) -> bytes:
    """A saved message with these attachments; ``inside`` another one (`storage`), ``short``: only the old short names,
    in the letters of one Windows.
    """
    return compound(storage(*files, inside=inside, sender=sender, headers=headers, short=short))


def storage(
    *files: tuple[str, bytes], inside: Tree | None = None, sender: str = "", headers: str = "", short: bool = False
) -> Tree:
    """What lies in a message, to be put into another."""
    made: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(32) + struct.pack("<IIQ", 0x00390040, 6, 134_000_000_000_000_000),
        "__substg1.0_0037001F": "Raportet".encode("utf-16-le"),
        "__substg1.0_0C1A001F": sender.encode("utf-16-le"),
        "__substg1.0_5D01001F": "ana@oshc.al".encode("utf-16-le"),
        "__substg1.0_007D001F": headers.encode("utf-16-le"),
    }
    for at, (name, data) in enumerate(files):
        named = (
            {"__substg1.0_3704001E": name.encode("cp1250")}
            if short
            else {"__substg1.0_3707001F": name.encode("utf-16-le")}
        )
        made[f"__attach_version1.0_#{at:08X}"] = {
            "__properties_version1.0": bytes(8), **named, "__substg1.0_37010102": data
        }  # fmt: skip
    if inside is not None:
        made[f"__attach_version1.0_#{len(files):08X}"] = {
            "__properties_version1.0": bytes(8), "__substg1.0_3701000D": inside
        }  # fmt: skip
    return made
