"""What a catalogue must be able to do. Everything that gives an answer is decided in Python (`words`, `tables`,
`finding`); an engine only keeps rows and finds numbers.

The catalogue is disposable: lost, spoilt or of another ``FORMAT``, it is read anew from the shelf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from facilitator.archive.catalogue.rows import Count, Entry, Hit, Sheet, State
from facilitator.archive.catalogue.words import Asked
from facilitator.archive.shelf import Key

FORMAT = 7
"""Of the tables and of the words in them: another one is read anew from the shelf."""

Term = tuple[tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question in words of the index: each of ``every``, one of each of ``some``, none of ``refused``.

    Of several words in a pair each stands behind the one before; True: others may begin so.
    """

    every: tuple[Term, ...]
    some: tuple[tuple[str, ...], ...]
    refused: tuple[Term, ...]


class Catalogue(Protocol):
    """Written by one at a time, read by many; each thread may call it. Whatever the engine cannot do (a disk that is
    full, a server that is gone) is KnownError ``catalogue.failed`` (fact ``reason``).
    """

    def stamps(self) -> Iterator[tuple[Key, str]]:
        """Key and stamp of every file that is in it, a portion at a time."""

    def put(self, sheets: Iterable[Sheet], gone: Iterable[Key] = ()) -> None:
        """Keep these and forget those, all of it or nothing."""

    @property
    def unfinished(self) -> bool:
        """A rebuild was begun and has not come to its end."""

    def drop(self) -> None:
        """Begin anew, whatever state what lies there is in (KnownError ``catalogue.damaged``)."""

    def begin_rebuild(self) -> None:
        """Forget everything, and remember that it is being read anew."""

    def end_rebuild(self) -> None:
        """Everything is read."""

    def hits(self, asked: Asked, *, below: int | None = None, limit: int = 50) -> list[Hit]:
        """What answers, newest day first; only numbers ``below``, where a page before ended."""

    def count(self, asked: Asked) -> int:
        """How many places answer."""

    def facets(self, asked: Asked, wanted: Callable[[], bool] = ...) -> list[Count]:
        """How many of them have which value, the most frequent first, a facet after another. A million take a second or
        two: once it is not ``wanted`` any more, it ends and gives nothing.
        """

    def carriers(self, hits: Sequence[Hit]) -> dict[int, list[Entry]]:
        """Number of a hit → the documents in which it stands, newest first."""

    def meeting(self, uid: str) -> list[Entry]:
        """The documents of one meeting, newest first."""

    def facts(self) -> list[tuple[str, list[Entry]]]:
        """What reports tell about meetings (`following.facts`), each once, with the reports that tell just that."""

    def entry(self, key: Key) -> Entry | None:
        """One file."""

    def sister(self, key: Key) -> Key | None:
        """The other one of a pair, as far as the two name each other."""

    def beside(self, label: str) -> str:
        """Title of the report whose key begins with ``label``, empty without one."""

    def totals(self) -> dict[State, int]:
        """How many files of each state."""

    def close(self) -> None:
        """Give everything back."""
