"""In which ways an object of a revision is reached from its trailer: asked of what a later revision gives anew.

A changed object must be allowed in every place where it is used. pyHanko finds the places by writing down every way to
every object of the file, for which it reads them all and copies each: in a tagged document of 200 pages those are the
12,000 elements of its structure, and more than half of what a verification cost. Here the same ways are walked by the
same rules, but what most of those elements are, a flat dictionary, is read by one regular expression, and ways are
written down only to the object that is asked for. Whatever is not that flat is read by pyHanko. Imported only inside
functions.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from pyhanko.pdf_utils import generic, misc
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader, RawPdfPath

Key: TypeAlias = tuple[int, int]
"""Number and generation of an object."""

Path: TypeAlias = tuple[str | int, ...]
"""Keys of dictionaries and places in arrays, from the trailer or from an object."""

State: TypeAlias = tuple[Key, str]
"""An object, and what of the way to it decides how the way goes on: one of the places below."""

Packed: TypeAlias = Callable[[generic.Reference, int], tuple[bytes, int] | None]
"""Where an object of a revision lies in the bytes of an object stream; None where it lies in none."""

_TRAILER, _ROOT, _TREE, _INSIDE, _ELSEWHERE, _END = "trailer", "root", "tree", "inside", "elsewhere", "end"
_BEGUN: dict[str, Path] = {_TRAILER: (), _ROOT: ("/Root",), _TREE: ("/Root", "/StructTreeRoot")}
_NAMED: dict[Path | None, str] = {path: place for place, path in _BEGUN.items()}
_INTO = ("/Root", "/StructTreeRoot", "/K")
_DEEPEST = 500  # elements within elements; pyHanko's own ends not far beyond

_FLAT = re.compile(
    rb"<< (?:/[A-Za-z]+ (?:/[A-Za-z0-9]+|(?!0+ 0 R)[0-9]{1,9}(?: 0 R)?|"
    rb"\[ (?:(?!0+ 0 R)[0-9]{1,9}(?: 0 R)? )*\]) )*>>(?=\s*(?:<<|\Z))"
)
_ENTRY = re.compile(rb"/([A-Za-z]+) (/[A-Za-z0-9]+|[0-9]+(?: 0 R)?|\[[^\]]*\]) ")
_ITEM = re.compile(rb"([0-9]+)( 0 R)?")


@dataclass(frozen=True, slots=True)
class _Node:
    """One object: what it refers to, and from where in it. ``value``: as pyHanko read it; None for a flat dictionary,
    of which ``element`` says whether it may be one of the structure.
    """

    edges: list[tuple[Path, Key]]
    value: PdfObject | None = None
    element: bool = False


class History(HistoricalResolver):
    """A revision that knows the ways to its objects, the same as pyHanko's own.

    ``_load_reverse_xref_cache`` and ``_get_usages_of_ref`` are private: pyHanko is pinned exactly, and tests notice if
    they stop being called or find other ways.
    """

    def __init__(self, reader: PdfFileReader, revision: int, packed: Packed) -> None:
        super().__init__(reader, revision)
        self.packed = packed

    def _load_reverse_xref_cache(self) -> None:
        if self.reader.encrypted:  # what lies there is not what is read
            super()._load_reverse_xref_cache()  # type: ignore[no-untyped-call]
        else:
            _ = self._ways  # what cannot be read is found out here

    def _get_usages_of_ref(self, ref: generic.Reference) -> set[RawPdfPath]:
        if self.reader.encrypted:
            return super()._get_usages_of_ref(ref)
        return self._ways.to((ref.idnum, ref.generation))

    @cached_property
    def _ways(self) -> _Ways:
        return _Ways(self)


class _Ways:
    """The references of one revision, as far as ways may lead. Raises what pyHanko raises for what cannot be read."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._nodes: dict[Key, _Node] = {}
        self._found: dict[Key, set[RawPdfPath]] = {}
        self._pages = self._page_tree()
        self._elements = self._structure()
        start = ((0, 0), _TRAILER)
        self._nodes[start[0]] = _Node(list(_references(history.trailer_view)))
        self._on: dict[State, list[tuple[Path, State]]] = {}
        self._back: dict[State, list[State]] = {}
        waiting: list[State] = [start]
        while waiting:
            state = waiting.pop()
            if state in self._on:
                continue
            self._on[state] = steps = list(self._steps(state))
            for _, after in steps:
                self._back.setdefault(after, []).append(state)
                if after not in self._on:
                    waiting.append(after)

    def to(self, key: Key) -> set[RawPdfPath]:
        """Every way from the trailer to an object, none that leads in a circle."""
        if key not in self._found:
            self._found[key] = {RawPdfPath(*path) for path in self._paths(key)}
        return self._found[key]

    def _paths(self, key: Key) -> Iterator[Path]:
        leading = self._leading_to(key)
        waiting: list[tuple[State, Path, tuple[Key, ...]]] = [(((0, 0), _TRAILER), (), ())]
        while waiting:
            state, path, seen = waiting.pop()
            for step, after in self._on[state]:
                if after not in leading or after[0] in seen:
                    continue
                way = path + step
                if after[0] == key:
                    yield way
                if self._pages.get(after[0], way) == way:  # a page is entered by its own way alone
                    waiting.append((after, way, (*seen, after[0])))

    def _leading_to(self, key: Key) -> set[State]:
        found: set[State] = set()
        waiting = [(key, place) for place in (_ROOT, _TREE, _INSIDE, _ELSEWHERE, _END) if (key, place) in self._on]
        while waiting:
            state = waiting.pop()
            if state not in found:
                found.add(state)
                waiting += self._back.get(state, ())
        return found

    def _steps(self, state: State) -> Iterator[tuple[Path, State]]:
        """Where ways go on from here: not up again, and into an element of the structure only along the structure."""
        key, place = state
        node = self._node(key)
        if place == _END or (place != _INSIDE and key in self._elements):
            return
        if place == _INSIDE:
            yield from ((path, self._inside(after)) for path, after in node.edges if "/P" not in path)
            return
        begun = _BEGUN.get(place)
        for path, after in node.edges:
            way = None if begun is None else begun + path
            if way is not None and way[: len(_INTO)] == _INTO:
                if "/P" not in way[len(_INTO) :]:
                    yield path, self._inside(after)
            else:
                page = self._pages.get(after)
                mentioned = page is not None and page[-len(path) :] != path
                yield path, (after, _END if mentioned else _NAMED.get(way, _ELSEWHERE))

    def _inside(self, key: Key) -> State:
        return key, _END if key in self._pages else _INSIDE

    def _node(self, key: Key) -> _Node:
        node = self._nodes.get(key)
        if node is None:
            reference = generic.Reference(*key, self.history)
            packed = self.history.packed(reference, self.history.revision)
            node = _flat(*packed) if packed else None
            if node is None:
                value = self.history(reference)
                node = _Node(list(_references(value)), value)
            self._nodes[key] = node
        return node

    def _page_tree(self) -> dict[Key, Path]:
        """The nodes of the page tree, each with the way that is its own."""
        found: dict[Key, Path] = {}

        def walk(pages: DictionaryObject, path: Path, depth: int) -> None:
            for at, kid in enumerate(pages["/Kids"]):
                way = (*path, "/Kids", at)
                if isinstance(kid, IndirectObject):
                    _once(_key(kid), found)
                    found[_key(kid)] = way
                if (kid := kid.get_object()).get("/Type", None) == "/Pages":
                    walk(kid, way, _deeper(depth))

        top = self.history.root.raw_get("/Pages")
        way = ("/Root", "/Pages")
        if isinstance(top, IndirectObject):
            found[_key(top)] = way
        walk(top.get_object(), way, 0)
        return found

    def _structure(self) -> set[Key]:
        """The elements of the structure that are listed by reference."""
        found: set[Key] = set()

        def walk(parent: _Node, depth: int) -> None:
            for kid in self._kids(parent):
                if isinstance(kid, IndirectObject):
                    key = _key(kid)
                    child = self._node(key)
                    if isinstance(child.value, IndirectObject):
                        child = _Node([], child.value.get_object())  # type: ignore[no-untyped-call]
                else:
                    key, child = None, _Node([], kid)
                if _is_element(child):
                    if key is not None:
                        _once(key, found)
                        found.add(key)
                    walk(child, _deeper(depth))

        with contextlib.suppress(KeyError):  # a file without structure
            walk(_Node([], self.history.root["/StructTreeRoot"]), 0)
        return found

    def _kids(self, parent: _Node) -> Iterator[PdfObject]:
        if parent.value is None:
            for path, key in parent.edges:
                if path[0] == "/K":
                    yield IndirectObject(*key, self.history)  # type: ignore[no-untyped-call]
            return
        try:
            kids = parent.value["/K"]  # type: ignore[index]
        except KeyError:
            return
        yield from kids if isinstance(kids, ArrayObject) else (kids,)


def _is_element(node: _Node) -> bool:
    if node.value is None:
        return node.element
    return isinstance(node.value, DictionaryObject) and (
        "/Type" not in node.value or bool(node.value["/Type"] == "/StructElem")
    )


def _flat(data: bytes, at: int) -> _Node | None:
    """The object that begins there, if it is a dictionary of names, numbers, references and arrays of such.

    None for everything else, and where pyHanko would see more in it: a name given twice, a kid without an array, the
    object 0, to which nothing may refer.
    """
    match = _FLAT.match(data, at)
    if match is None:
        return None
    entries = _ENTRY.findall(match[0])
    told = dict(entries)
    if len(told) != len(entries) or told.get(b"K", b"[")[-1:] == b"R" or told.get(b"Type", b"/")[:1] != b"/":
        return None
    edges: list[tuple[Path, Key]] = []
    for name, value in entries:
        if name == b"Parent" or b"R" not in value or value[:1] == b"/":
            continue
        key = f"/{name.decode('ascii')}"
        if value[:1] == b"[":
            items = enumerate(_ITEM.findall(value))
            edges += [((key, place), (int(number), 0)) for place, (number, refers) in items if refers]
        else:
            edges.append(((key,), (int(value[:-4]), 0)))
    return _Node(edges, element=told.get(b"Type", b"/StructElem") == b"/StructElem")


def _references(value: PdfObject, path: Path = ()) -> Iterator[tuple[Path, Key]]:
    """Whatever an object refers to, but for what it calls its parent."""
    if isinstance(value, IndirectObject):
        if path:  # an object that is but another reference leads nowhere
            yield path, _key(value)
    elif isinstance(value, DictionaryObject):
        for name, inner in value.items():
            if name != "/Parent":
                yield from _references(inner, (*path, str(name)))
    elif isinstance(value, ArrayObject):
        for at, inner in enumerate(value):
            yield from _references(inner, (*path, at))


def _key(reference: IndirectObject) -> Key:
    return reference.idnum, reference.generation


def _once(key: Key, found: dict[Key, Path] | set[Key]) -> None:
    if key in found:
        raise misc.PdfReadError("a tree that leads back into itself")


def _deeper(depth: int) -> int:
    if depth >= _DEEPEST:
        raise misc.PdfReadError("a tree without end")
    return depth + 1
