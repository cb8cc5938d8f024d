"""Classes, holds, restrictions and decisions about the documents of this computer's archive. Call from a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import root_of, shelf_of
from facilitator.desk.shelf import index_of, load_trust
from facilitator.errors import KnownError
from facilitator.language.dates import local

if TYPE_CHECKING:
    from facilitator.archive.catalogue.rows import Entry
    from facilitator.archive.index import Index
    from facilitator.archive.retention.register import Decision, Due, Mark, RetentionClass, State, Tombstone
    from facilitator.archive.retention.rules import Standing
    from facilitator.archive.shelf import Key, Shelf
    from facilitator.signing import Signer
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

Step = Callable[[int, int], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that a look at the keeping tells. ``due``: what is due today; ``last``: when every file was last read,
    ``unread``: how many no pass has read; ``together``: full documents that lie with the public ones still;
    ``against``: uid of a decision → why it does not stand.
    """

    state: State
    standings: tuple[Standing, ...]
    due: tuple[Standing, ...]
    last: datetime | None
    unread: int
    together: int
    against: Mapping[str, KnownError]


def look(workspace: Workspace, env: Env, index: Index | None = None) -> Kept:
    """How everything stands. KnownErrors ``shelf.failed``, ``catalogue.*``, ``keeping.log``, ``trust.*``."""
    from facilitator.archive.keeping import last_pass, never_read
    from facilitator.archive.retention import disposal, rules, separate, signed

    shelf = shelf_of(workspace)
    disposal.go_on(shelf, load_trust(workspace.trust), env.clock())
    state = shelf.register.state
    standings = rules.standings(shelf.root, every(workspace, index))
    return Kept(
        state,
        standings,
        rules.due_at(standings, local(env.clock()).date()),
        last_pass(shelf.root),
        never_read(shelf),
        len(separate.together(shelf)),
        signed.reasons_against(shelf.register, state.decisions.values(), load_trust(workspace.trust)),
    )


def every(workspace: Workspace, index: Index | None = None) -> tuple[Entry, ...]:
    """Each document, the restricted ones too, the newest first. KnownErrors ``shelf.failed``, ``catalogue.*``."""
    from facilitator.archive.catalogue.reading import read_sheet
    from facilitator.archive.shelf import Key

    shelf = shelf_of(workspace)
    index = index or index_of(workspace)
    index.refresh()
    found = []
    for key in shelf.keys():  # noqa: SIM118
        entry = index.entry(Key(key))
        if entry is None:  # in no list, on purpose
            entry = read_sheet(key, _bytes(shelf, key), shelf.receipt(key)).entry
        found.append(entry)
    return tuple(found)


def define(workspace: Workspace, env: Env, name: str, years: int, due: Due, by: str) -> RetentionClass:
    """KnownErrors of ``rules.define``."""
    from facilitator.archive.retention import rules

    return rules.define(root_of(workspace), env.clock, name, years, due, by)


def assign(workspace: Workspace, env: Env, targets: Iterable[str], name: str, by: str) -> None:
    """KnownErrors of ``rules.assign``."""
    from facilitator.archive.retention import rules

    rules.assign(root_of(workspace), env.clock, targets, name, by)


def mark(workspace: Workspace, env: Env, targets: Mapping[str, str], what: Mark, why: str, by: str) -> None:
    """What two people decided to destroy is not marked any more; the catalogue knows of the mark at once. KnownErrors
    of ``rules.mark``, ``shelf.*``, ``catalogue.*``.
    """
    from facilitator.archive.retention import disposal, rules
    from facilitator.archive.retention.register import meeting_in
    from facilitator.archive.shelf import Key

    shelf = shelf_of(workspace)
    disposal.go_on(shelf, load_trust(workspace.trust), env.clock())
    here = every(workspace)
    for target in targets:
        if not meeting_in(target) and all(one.key != target for one in here):
            shelf.get(Key(target))  # says what became of it

    def keys(target: str) -> list[str]:
        uid = meeting_in(target)
        return [str(one.key) for one in here if uid and one.meeting == uid]

    rules.mark(shelf.root, env.clock, targets, what, why, by, keys)
    index_of(workspace).refresh()


def lift(workspace: Workspace, env: Env, targets: Iterable[str], what: Mark, why: str, by: str) -> None:
    """KnownErrors of ``rules.lift``, ``catalogue.*``."""
    from facilitator.archive.retention import rules

    rules.lift(root_of(workspace), env.clock, targets, what, why, by)
    index_of(workspace).refresh()


def due_on(workspace: Workspace, env: Env, day: date) -> tuple[Standing, ...]:
    """What is due on a day. KnownErrors as of `look`."""
    from facilitator.archive.retention import rules

    return rules.due_at(look(workspace, env).standings, day)


# --- destroying by decision of two ----------------------------------------------------


def propose(workspace: Workspace, env: Env, keys: Sequence[str], why: str, signer: Signer) -> Decision:
    """The first of two. KnownErrors of ``disposal.propose``."""
    from facilitator.archive.retention import disposal
    from facilitator.archive.shelf import Key

    shelf, trust = shelf_of(workspace), load_trust(workspace.trust)
    wanted = [Key(key) for key in keys]
    return disposal.propose(shelf, wanted, why, signer, trust, env.clock(), env.entropy, _meetings(workspace))


def confirm(workspace: Workspace, env: Env, uid: str, signer: Signer) -> tuple[Tombstone, ...]:
    """The second of two: the files go, and the catalogue forgets them. KnownErrors of ``disposal.confirm``,
    ``catalogue.*``.
    """
    from facilitator.archive.retention import disposal

    trust = load_trust(workspace.trust)
    meetings = _meetings(workspace)
    done = disposal.confirm(shelf_of(workspace), uid, signer, trust, env.clock(), meetings)
    index_of(workspace).refresh()
    return done


def withdraw(workspace: Workspace, env: Env, uid: str, why: str, by: str) -> None:
    """KnownErrors of ``disposal.withdraw``."""
    from facilitator.archive.retention import disposal

    disposal.withdraw(shelf_of(workspace), uid, why, by, env.clock())


# --- full documents apart -----------------------------------------------------------


def separate(workspace: Workspace, env: Env, by: str, step: Step | None = None, stop: Stop | None = None) -> int:
    """Move full documents to the folder of their own. KnownErrors of ``separate.separate``."""
    from facilitator.archive.retention import separate as parting

    return parting.separate(shelf_of(workspace), env.clock, by, step, stop)


def scrub(
    workspace: Workspace,
    env: Env,
    rate: int = 0,
    pause: Callable[[float], object] | None = None,
    step: Step | None = None,
    stop: Stop | None = None,
) -> object:
    """Go on reading every file again. KnownError ``shelf.failed``."""
    from facilitator.archive.keeping import scrub as read_again

    return read_again(shelf_of(workspace), env.clock, rate=rate, pause=pause, step=step, stop=stop)


def _meetings(workspace: Workspace) -> Callable[[Key], str]:
    """The meeting of a document, which a hold on it goes by."""
    index = index_of(workspace)
    index.refresh()
    shelf = shelf_of(workspace)

    def found(key: Key) -> str:
        from facilitator.archive.catalogue.reading import read_sheet

        entry = index.entry(key)
        return (entry or read_sheet(key, _bytes(shelf, key), None).entry).meeting

    return found


def _bytes(shelf: Shelf, key: Key) -> bytes:
    try:
        return shelf.get(key)
    except KnownError as error:
        if error.code == "shelf.failed":
            raise
        return b""
