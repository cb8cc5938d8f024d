"""Which letters the bytes of a text list stand for: what proves itself, else what gives the most Albanian words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.errors import KnownError

ENCODINGS = ("utf-8", "cp1250", "cp1252", "iso-8859-16", "mac_roman", "cp852", "utf-16-le", "utf-16-be")
"""What a list may be written in, the likelier first where two give the same letters."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE = 200_000
_WESTERN = frozenset("àèéìòùâêîôûäöüñáíóúÀÈÉÌÒÙÂÊÎÔÛÄÖÜÑÁÍÓÚćčšžđĆČŠŽĐ“”‘’„–—«»…€")
_CAPITAL_INSIDE = re.compile(r"[a-zëç][À-ÖØ-Þ]")


@dataclass(frozen=True, slots=True)
class Offer:
    """An encoding that is possible, and the first line of the list that shows the difference, read in it."""

    encoding: str
    example: str


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str, bool]:
    """(text, encoding, guessed). A byte order mark, valid UTF-8 or the zeros of UTF-16 decide; else what gives the most
    Albanian words is offered. KnownError ``exchange.encoding`` when the bytes cannot be text in the asked one.
    """
    if encoding is not None:
        try:
            return data.decode("utf-8-sig" if encoding == "utf-8" else encoding), encoding, False
        except (UnicodeError, LookupError) as error:
            raise KnownError("exchange.encoding", name=name, encoding=encoding) from error
    marked = next((codec for mark, codec in _BOMS if data.startswith(mark)), None) or wide(data)
    for codec in (marked, "utf-8") if marked else ("utf-8",):
        try:
            text = data.decode(codec)
        except UnicodeError:
            continue
        return text, "utf-8" if codec == "utf-8-sig" else codec, False
    ranked = _ranked(data)
    if not ranked:
        raise KnownError("exchange.encoding", name=name, encoding="utf-8")
    return data.decode(ranked[0]), ranked[0], True


def wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of plain letters is zero."""
    sample = data[: min(len(data), 4_000) // 2 * 2]
    if len(data) % 2 or len(sample) < 4:
        return None
    even, odd = sample[::2], sample[1::2]
    for zeros, letters, codec in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros.count(0) > 0.7 * len(zeros) and not letters.count(0):
            return codec
    return None


def offers(data: bytes) -> tuple[Offer, ...]:
    """What a person may choose between, best first; nothing where every reading is the same."""
    if data.isascii():
        return ()
    marked = next((codec for mark, codec in _BOMS if data.startswith(mark)), None) or wide(data)
    if marked:
        return ()
    codecs = _ranked(data)
    try:
        data.decode("utf-8")
        codecs = ["utf-8", *codecs]
    except UnicodeError:
        pass
    line = next(line for line in data.splitlines() if not line.isascii())
    return tuple(Offer(codec, _shown(line.decode(codec, "replace"))) for codec in codecs)


def _shown(line: str) -> str:
    words = [word for word in re.split(r"[;,\t|\"\s]+", line) if not word.isascii()]
    return " ".join(words[:3])[:40]


def _ranked(data: bytes) -> list[str]:
    """The single-byte encodings that can be, by how Albanian the words are."""
    lines = b"\n".join(line for line in data[:_SAMPLE].splitlines() if not line.isascii())
    found: list[tuple[float, int, str]] = []
    for order, codec in enumerate(ENCODINGS):
        if codec.startswith("utf"):
            continue
        try:
            data.decode(codec)
        except UnicodeError:
            continue
        found.append((-_albanian(lines.decode(codec, "replace")), order, codec))
    return [codec for _, _, codec in sorted(found)]


def _albanian(text: str) -> float:
    """Ë and ç speak for a reading; letters of elsewhere a little against it, signs inside words and controls much."""
    worth = 0.0
    for char in set(text):
        if char.isascii():
            continue
        times = text.count(char)
        if char in "ëçËÇ":
            worth += 3 * times
        elif char.isalpha():
            worth -= (0.5 if char in _WESTERN else 1.5) * times
        elif ord(char) < 0xA0 or char == "\ufffd":
            worth -= 10 * times
        elif char not in _WESTERN:
            worth -= 3 * times
    worth -= 4 * len(re.findall(r"[^\W\d_][“”‘„–—«»…€‰‡†‚]+[^\W\d_]", text))
    return worth - 3 * len(_CAPITAL_INSIDE.findall(text))
