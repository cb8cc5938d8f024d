"""An act that the disk refused, and the same act sent again: it keeps its uids, so that it cannot stand twice.

A commit can fail and its act be there all the same (the disk took the bytes and failed to say so). So after a failed
commit the journal is asked, now or as soon as it answers; and who presses Enter once more sends the same act, not a
second one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

from facilitator.store.driver import Database
from facilitator.store.env import Env
from facilitator.store.journal import Changes

Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Drawing(Env):
    """The Env of one act: notes the uids it gives, and gives ``again`` first. Each lies behind the one before, for rows
    are listed by their uids, and all that an act writes is of one instant: a list keeps the order it came in.
    """

    again: list[str] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    def uid(self) -> str:
        made = self.again.pop(0) if self.again else Env.uid(self)
        if self.drawn and made <= self.drawn[-1]:
            made = f"{int(self.drawn[-1], 16) + 1 + int.from_bytes(self.entropy(4), 'big'):032x}"
        self.drawn.append(made)
        return made


@dataclass(slots=True)
class Refused:
    """The last act that was not saved: how it was called, its uids, and, where its commit failed, what it would be."""

    call: Call
    uids: list[str]
    written: tuple[str, str, str] | None = None
    changes: Changes | None = None

    def is_there(self, db: Database) -> bool:
        """Whether its act stands after all. Raises ``sqlite3.Error`` while the disk does not answer."""
        if self.written is None:
            return False
        replica, _, seq = self.written[0].rpartition(":")
        row = db.execute("select hash from act where replica = ? and seq = ?", (replica, int(seq))).fetchone()
        return row is not None and row[0] == self.written[2]


def drawing(env: Env, again: list[str]) -> Drawing:
    """``env``, giving these uids first."""
    return Drawing(**{part.name: getattr(env, part.name) for part in fields(Env)}, again=list(again))
