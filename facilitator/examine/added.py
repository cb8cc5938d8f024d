"""What was added to a report after its export: signatures and what belongs to them, and nothing that shows over a page.

The export is what this program drew; the updates behind it are other programs'. So it is enough to ask which of its
objects were given anew: the catalog, the form, our own fields, the lists of annotations and the descriptions may be,
each in few entries; nothing else may. Imported only inside functions: it loads pyHanko.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject, PdfObject

from facilitator.examine.deviation import Deviation
from facilitator.signing.policy import FIELD_KEYS, described, statements_in
from facilitator.signing.reading import open_reader, widgets
from facilitator.signing.shown import dressed, over, page_numbers, spots

_CATALOG = frozenset({"/AcroForm", "/Perms", "/DSS", "/Extensions", "/Version", "/Metadata"})
_FORM = frozenset({"/Fields", "/SigFlags", "/DR", "/DA"})
_FIELD = frozenset({"/V", "/AP", "/MK", "/F", "/Ff", "/Lock", "/SV", "/DA", "/M", "/NM", "/BS", "/AS"})
_FLAGS = (4, 4 | 128)  # printed, and locked by a program that signs

Key = tuple[int, int]


def deviations(pdf: bytes, base: bytes) -> list[Deviation]:
    """What the updates behind ``base`` change or show that no signature needs. Raises when unreadable."""
    reader, before = open_reader(pdf, restricted=True), open_reader(base, restricted=True)
    count = before.total_revisions
    places = [[one.xrefs.get_startxref_for_revision(at) for at in range(count)] for one in (reader, before)]
    if reader.total_revisions <= count or places[0] != places[1]:
        return [Deviation("not_begun")]
    return list(_Update(pdf, base, reader, before).deviations())


class _Update:
    """The newest revision beside the export."""

    def __init__(self, pdf: bytes, base: bytes, reader: Any, before: Any) -> None:
        self.pdf, self.base, self.reader, self.before = pdf, base, reader, before
        self.first = before.total_revisions
        self.pages = page_numbers(before)

    def deviations(self) -> Iterator[Deviation]:
        reader, before = self.reader, self.before
        if _key(reader.trailer.raw_get("/Root")) != _key(before.trailer.raw_get("/Root")):
            yield Deviation("root")
            return
        root, old_root = reader.root, before.root
        form, old_form = _at(root, "/AcroForm"), _at(old_root, "/AcroForm")
        own = [_key(value) for value in _items(_at(old_form, "/Fields"))]
        numbers = {page: number for number, page in enumerate(self.pages, start=1)}
        judged = {
            *own,
            *(_named(old_root, name) for name in ("/AcroForm", "/Metadata")),
            _named(before.trailer, "/Info"),
        }
        for key in sorted(self._given_anew()):
            if key == _named(before.trailer, "/Root"):
                yield from self._catalog(root, old_root)
            elif key in numbers:
                yield from self._page(key, numbers[key])
            elif key not in judged:
                yield Deviation("added", told=f"{key[0]} {key[1]}")
        yield from self._form(form, old_form, own)
        if (told := described(reader)) and told != described(before):  # if dropped, readers find the older one
            yield Deviation("info")
        if statements_in(reader) != statements_in(before):
            yield Deviation("metadata")

    def _given_anew(self) -> set[Key]:
        """The objects of the export that a later revision gives anew or takes away, under whatever generation."""
        exported, since = self.before.xrefs, self.reader.xrefs
        mine = {one.idnum for at in range(self.first) for one in exported.explicit_refs_in_revision(at)}
        given: set[Key] = set()
        for revision in range(self.first, self.reader.total_revisions):
            given |= {_key(one) for one in since.explicit_refs_in_revision(revision)}
            given |= {_key(one) for one in since.refs_freed_in_revision(revision)}
        return {key for key in given if key[0] in mine}

    def _catalog(self, new: DictionaryObject, old: DictionaryObject) -> Iterator[Deviation]:
        for key in sorted({*new.keys(), *old.keys()} - _CATALOG):
            if not _same(_raw(new, key), _raw(old, key)):
                action = key in ("/OpenAction", "/AA")
                yield Deviation("action" if action else "catalog", told=str(key)[1:40])

    def _page(self, key: Key, number: int) -> Iterator[Deviation]:
        new, old = (_object(key, one) for one in (self.reader, self.before))
        for entry in sorted({*new.keys(), *old.keys()} - {"/Annots"}):
            if not _same(_raw(new, entry), _raw(old, entry)):
                yield Deviation("page", number)
        laid, then = ([_key(value) for value in _items(_at(one, "/Annots"))] for one in (new, old))
        extra = [one for one in laid if one not in then]
        if [one for one in laid if one in then] != then or not set(extra) <= self._fields():
            yield Deviation("annotation", number)

    def _fields(self) -> set[Key]:
        """Every field of the form and every widget of one."""
        found: set[Key] = set()
        for value in _items(_at(_at(self.reader.root, "/AcroForm"), "/Fields")):
            found.add(_key(value))
            found |= {_key(kid) for kid in _items(_at(value.get_object(), "/Kids"))}
        return found

    def _form(self, new: Any, old: Any, own: list[Key]) -> Iterator[Deviation]:
        if old is None and new is None:
            return
        if new is None:
            yield Deviation("field")
            return
        for key in sorted({*new.keys(), *(old.keys() if old is not None else ())} - _FORM):
            if old is None or not _same(_raw(new, key), _raw(old, key)):
                yield Deviation("field", told=str(key)[1:40])
        listed = _items(_at(new, "/Fields"))
        if [_key(one) for one in listed if _key(one) in own] != own:
            yield Deviation("field")
        taken = []
        for key in own:
            ours, theirs = (_object(key, one) for one in (self.before, self.reader))
            taken += spots(ours, self.pages)
            yield from self._own(theirs, ours)
        for value in listed:
            if _key(value) not in own:
                yield from self._other(value.get_object(), taken)

    def _own(self, new: DictionaryObject, old: DictionaryObject) -> Iterator[Deviation]:
        """Our field: it may be signed, and then show the signer's picture in its own place."""
        name = str(_at(old, "/T") or "")
        for key in sorted({*new.keys(), *old.keys()} - _FIELD):
            if not _same(_raw(new, key), _raw(old, key)):
                yield Deviation("field", told=name)
        signed = isinstance(_at(new, "/V"), DictionaryObject)
        if int(_at(new, "/F") or 0) not in _FLAGS:
            yield Deviation("field", told=name)
        if not signed and any(not _same(_raw(new, key), _raw(old, key)) for key in ("/AP", "/MK", "/AS", "/BS")):
            yield Deviation("covered", spots(old, self.pages)[0].page + 1 if spots(old, self.pages) else 0, told=name)

    def _other(self, field: DictionaryObject, taken: list[Any]) -> Iterator[Deviation]:
        """A field of another program: for a signature, and where nothing of ours is shown."""
        name = str(_at(field, "/T") or "")[:80]
        parts = (field, *widgets(field))
        if _at(field, "/FT") != "/Sig" or any(not set(part.keys()) <= FIELD_KEYS for part in parts):
            yield Deviation("field", told=name)
            return
        seen = spots(field, self.pages)
        empty = not isinstance(_at(field, "/V"), DictionaryObject) and dressed(field)
        for spot in seen if empty else over(self.base, seen, taken):
            yield Deviation("covered", spot.page + 1, told=name)


def _object(key: Key, reader: Any) -> Any:
    return generic.Reference(*key, reader).get_object()


def _key(reference: Any) -> Key:
    return (reference.idnum, reference.generation) if hasattr(reference, "idnum") else (-1, 0)


def _named(holder: Any, key: str) -> Key:
    """The object that an entry refers to."""
    return _key(holder.raw_get(key)) if key in holder else (-1, 0)


def _at(holder: Any, key: str) -> Any:
    """What an entry leads to, None where there is none."""
    return holder[key] if holder is not None and key in holder else None


def _items(value: Any) -> list[Any]:
    """The items of an array as they are written, references unresolved."""
    return [value.raw_get(at) for at in range(len(value))] if isinstance(value, generic.ArrayObject) else []


def _raw(holder: Any, key: str) -> PdfObject | None:
    return holder.raw_get(key) if key in holder else None


def _same(one: Any, other: Any) -> bool:
    """As written: references are the same when they name the same object, which no update may have changed."""
    if isinstance(one, IndirectObject) or isinstance(other, IndirectObject):
        return isinstance(one, IndirectObject) and isinstance(other, IndirectObject) and _key(one) == _key(other)
    if isinstance(one, DictionaryObject) and isinstance(other, DictionaryObject):
        return set(one) == set(other) and all(_same(_raw(one, key), _raw(other, key)) for key in one)
    if isinstance(one, generic.ArrayObject) and isinstance(other, generic.ArrayObject):
        return len(one) == len(other) and all(map(_same, _items(one), _items(other)))
    return type(one) is type(other) and bool(one == other)
