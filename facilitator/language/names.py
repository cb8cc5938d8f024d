"""One doubt about names, for every door of the program: is this the name of a person, or of something gone wrong?

Pure: a text goes in, the first doubt comes out, with the repair where there is one. Whether a doubt stops a row, asks a
question or is only said is for the door to decide; ``stops`` is what an unattended door should do.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line, fold

# Letters that the fonts of the documents can draw (a test compares them with the fonts themselves). Pairs first–last.
_DRAWN = (
    (0x41, 0x148), (0x14A, 0x1C3), (0x1C5, 0x254), (0x256, 0x27B), (0x27E, 0x284), (0x286, 0x290), (0x292, 0x2A4),
    (0x2A6, 0x2EE), (0x374, 0x376), (0x37A, 0x3D7), (0x3DC, 0x3DD), (0x3F0, 0x3F5), (0x3F9, 0x3FA), (0x3FC, 0x479),
    (0x480, 0x49D), (0x4A0, 0x4FF), (0x52F, 0x52F), (0x1DBF, 0x1E9B), (0x1E9D, 0x209C),
)  # fmt: skip
_FIRST = [first for first, _ in _DRAWN]

_HEADER_WORDS = frozenset(
    re.split(
        r"\|",
        "emri|emer|mbiemri|mbiemer|emri mbiemri|emer mbiemer|emer dhe mbiemer|emri dhe mbiemri|emri e mbiemri|"
        "mbiemri emri|mbiemer emer|emri i plote|pjesemarresi|pjesemarresit|perfaqesuesi|organizata|institucioni|"
        "telefon|telefoni|nr telefoni|email|e mail|funksioni|pozicioni|nenshkrimi|firma|name|full name|first name|"
        "last name|surname|name and surname|participant|participants|organisation|organization|phone|signature",
    )
)
_ADDRESS = re.compile(r"[<(\[]?\s*(?:mailto:)?([^\s<>()\[\],;:@]+@[^\s<>()\[\],;:@]+)\s*[>)\]]?", re.IGNORECASE)
_LOST = re.compile(r"\w\?|\?\w|\ufffd")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][‰‡†€™¢£¥§¶•‹›‚„‘ˆ˜¤¦¨©¬®°±²³µ¸¹º»«¼½¾¿]|[‰‡†€™‚„¤¦¬±][^\W\d_]")
_SIGN_BETWEEN = re.compile(r"[^\W\d_][‰‡†€™¢£¥§¶•‹›‚„‘ˆ˜¤¦¨©¬®°±²³µ¸¹º»«¼½¾¿][^\W\d_]")
_TWO_BYTES = re.compile(r"[^\x00-\x7f]{2}")
"""A letter of UTF-8 has two bytes or more, each read as a sign outside ASCII: where no two stand together, none was."""
_BETWEEN_PEOPLE = re.compile(r"\s*(?:\n+|[;/&,]|\s(?:dhe|and)\s)\s*", re.IGNORECASE)
_DRESS = re.compile(r"^(?:[~•·*\-–—>]\s*|\d{1,3}[.)]\s+)+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why ``name`` may be no name. ``code`` is that of the sentence: ``name.no_letters``, ``address``, ``pipe``,
    ``mojibake``, ``lost``, ``header``, ``several``, ``lines`` or ``unprintable``.

    ``repair``: what it was most likely meant to be. ``email``: an address that stood beside it. ``people``: the names,
    where one text names several. ``stops``: written as it is, it would harm the record; without it, only say it.
    """

    name: str
    code: str
    repair: str | None = None
    email: str = ""
    people: tuple[str, ...] = ()
    stops: bool = True

    def error(self) -> KnownError:
        """The same as a sentence: facts ``value``, ``repair`` (empty if there is none)."""
        return KnownError(self.code, value=clean_line(self.name), repair=self.repair or "")


def doubt(name: str) -> Doubt | None:
    """The first doubt about ``name``, or None. An empty text is no name and no doubt: doors refuse it by themselves."""
    text = name.strip()
    if not text:
        return None
    return (
        _address(text)
        or _damaged(text)
        or _no_name(text)
        or _several(text)
        or _pipe(text)
        or _lines(text)
        or _unprintable(text)
    )


def undressed(name: str) -> str:
    """Without the marks that lists put before a name: ``~``, bullets, ``1.``."""
    return _DRESS.sub("", name).strip() or name


def redecoded(text: str) -> str | None:
    """What the text was before UTF-8 was read as something else (``GÃ«zim`` → ``Gëzim``); None if it was not."""
    if not _TWO_BYTES.search(text):
        return None
    for codec in ("cp1252", "latin-1", "cp1250", "mac_roman", "cp852"):
        try:
            found = text.encode(codec).decode("utf-8")
        except (UnicodeError, LookupError):
            continue
        latin = codec.startswith("cp125") or codec == "latin-1" or all(ord(char) < 0x250 for char in found)
        if found != text and "\ufffd" not in found and latin:  # “D’Élia” is no Armenian
            return redecoded(found) or found
    return None


def repaired(text: str) -> str | None:
    """What a damaged text of any kind was, where that can be told: read again as UTF-8, or from another code page."""
    if found := redecoded(text):
        return found
    return _other_page(text) if _SIGN_BETWEEN.search(text) else None


def printable(text: str) -> bool:
    """Whether the fonts of the documents have every letter of it, and nothing in it is a picture."""
    return not any(_cannot(char) for char in text if not char.isascii())


def _address(text: str) -> Doubt | None:
    if not any(sign in text for sign in "@<>"):
        return None
    found = _ADDRESS.search(text)
    rest = text if found is None else text[: found.start()] + " " + text[found.end() :]
    rest = clean_line(re.sub(r"[<>@\"]+", " ", rest)).strip(" ,;-'")
    fits = any(char.isalpha() for char in rest) and doubt(rest) is None
    return Doubt(text, "name.address", rest if fits else None, found[1] if found else "")


def _damaged(text: str) -> Doubt | None:
    if repaired := redecoded(text):
        return Doubt(text, "name.mojibake", repaired if not _SIGN_IN_WORD.search(repaired) else None)
    if _LOST.search(text):
        return Doubt(text, "name.lost")
    if _SIGN_IN_WORD.search(text):
        return Doubt(text, "name.mojibake", _other_page(text))
    return None


def _other_page(text: str) -> str | None:
    """What single bytes mean on the code pages that Albanian lists were written with, where that gives letters."""
    for codec in ("mac_roman", "cp852"):
        try:
            found = text.encode("cp1252").decode(codec)
        except UnicodeError:
            continue
        if any(letter in found for letter in "ëçËÇ") and not _SIGN_IN_WORD.search(found):
            return found
    return None


def _no_name(text: str) -> Doubt | None:
    if not any(char.isalpha() for char in text):
        return Doubt(text, "name.no_letters")
    plain = " ".join(re.sub(r"[^\w\s]", " ", fold(text)).split())
    return Doubt(text, "name.header") if plain in _HEADER_WORDS else None


def _several(text: str) -> Doubt | None:
    parts = tuple(undressed(clean_line(part)) for part in _BETWEEN_PEOPLE.split(text) if part.strip())
    if len(parts) > 1 and all(1 < len(part.split()) < 6 and _letters(part) for part in parts):
        return Doubt(text, "name.several", people=parts)
    return None


def _letters(text: str) -> bool:
    return all(char.isalpha() or char in " .-’'" for char in text)


def _pipe(text: str) -> Doubt | None:
    if "|" not in text:
        return None
    first = text.partition("|")[0].strip()
    return Doubt(text, "name.pipe", first if any(char.isalpha() for char in first) else None)


def _lines(text: str) -> Doubt | None:
    return Doubt(text, "name.lines", clean_line(text)) if "\n" in text else None


def _unprintable(text: str) -> Doubt | None:
    if printable(text):
        return None
    pictures = [char for char in text if _cannot(char) and not char.isalpha()]
    left = clean_line("".join(char for char in text if char not in pictures))
    repair = left if pictures and printable(left) and any(char.isalpha() for char in left) else None
    return Doubt(text, "name.unprintable", repair, stops=False)


def _cannot(char: str) -> bool:
    """A letter or picture that no font of the documents has. Marks and signs are seen to where they are drawn."""
    kind = unicodedata.category(char)
    if kind[0] == "L":
        return not _drawn(char) and not all(map(_drawn, unicodedata.normalize("NFKC", char)))
    return kind == "So"


def _drawn(char: str) -> bool:
    code = ord(char)
    at = bisect_right(_FIRST, code) - 1
    return at >= 0 and code <= _DRAWN[at][1]
