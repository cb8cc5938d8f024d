"""Destroying by decision: one person proposes and signs, another agrees and signs, and only then a file goes.

The second signature, written down, is the decision; whoever is ended after it goes on where it was (`go_on`), whoever
is ended before it has destroyed nothing. What stays: the receipt, the hashes, who decided, when and why.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.archive.alone import alone
from facilitator.archive.chained import canonical
from facilitator.archive.keeping import take_away
from facilitator.archive.places.folder import Folder
from facilitator.archive.retention.register import Decision, File, Mark, Register, State, Tombstone
from facilitator.archive.retention.signed import ACT, reasons_against, signature, signed_by_two
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking.quarantine import FOLDER as APART
from facilitator.errors import KnownError, because
from facilitator.language.folding import clean_line

if TYPE_CHECKING:
    from facilitator.signing import Signer, Trust
    from facilitator.signing.statement import Signed

Meetings = Callable[[Key], str]
"""Key → uid of its meeting, empty for none: a hold on a meeting holds its documents."""


def propose(
    shelf: Shelf,
    keys: Iterable[Key],
    why: str,
    signer: Signer,
    trust: Trust,
    now: datetime,
    entropy: Callable[[int], bytes],
    meeting: Meetings = lambda key: "",
) -> Decision:
    """The first of two. Nothing is destroyed. ``keys``: what lies here, whole or damaged; with a file go those that it
    was renewed from or into, for each holds the whole of the other.

    KnownErrors ``keeping.why``, ``disposal.nothing`` (no file), ``disposal.held`` (fact ``name``), ``disposal.open``
    (it waits for a second person already), ``disposal.bucket`` (fact ``name``: the archive lies in no folder),
    ``shelf.missing``, ``shelf.disposed``, ``statement.unknown``, ``signing.*``, ``token.*``, ``shelf.failed``,
    ``keeping.log``.
    """
    _folder(shelf)
    why = clean_line(why)
    if not why:
        raise KnownError("keeping.why")
    with alone(shelf.root):
        register = Register(shelf.root)
        state, files = register.state, []
        waiting = {file.key for one in state.open for file in one.files}
        here = set(shelf.keys())
        same = (Key(one) for key in keys for one in state.same(key) if one == key or one in here)
        for key in dict.fromkeys(same):
            _may_go(state, key, meeting(key))
            if key in waiting:
                raise KnownError("disposal.open", name=key)
            files.append(_file(shelf, key))
        if not files:
            raise KnownError("disposal.nothing")
        uid = f"{now:%Y%m%d}-{entropy(4).hex()}"
        statement = {"act": ACT, "decision": uid, "files": [asdict(one) for one in files], "why": why}
        signed = _signed(statement, signer, trust, now)
        register.append("proposed", now, decision=uid, statement=statement, signature=signed.as_dict())
        return register.state.decisions[uid]


def confirm(
    shelf: Shelf,
    uid: str,
    signer: Signer,
    trust: Trust,
    now: datetime,
    meeting: Meetings = lambda key: "",
) -> tuple[Tombstone, ...]:
    """The second of two: signs the same statement, and the files go. Gives what is left of them.

    KnownErrors ``disposal.settled`` (nothing of this name waits), ``disposal.same_person``, ``disposal.changed`` (a
    file is another than was proposed), ``disposal.class`` (fact ``name``: its class is another since then),
    ``disposal.unsigned`` (the proposal is nobody's), ``disposal.unknown`` (facts ``uid``, ``name``: whoever proposed is
    not trusted here), and those of `propose`.
    """
    from facilitator.signing.statement import same_person

    _folder(shelf)
    with alone(shelf.root):
        register = Register(shelf.root)
        state = register.state
        decision = state.decisions.get(uid)
        if decision is None or decision.confirmed is not None:
            raise KnownError("disposal.settled")
        then = register.before(uid)
        for file in decision.files:
            of = meeting(Key(file.key))
            _may_go(state, Key(file.key), of)
            if then.class_of(file.key, of) != state.class_of(file.key, of):
                raise KnownError("disposal.class", name=file.key)
            if _file(shelf, Key(file.key)) != file:
                raise KnownError("disposal.changed", name=file.key)
        first = signature(next(one for one in register.entries() if one.facts.get("decision") == uid))
        if wrong := reasons_against(register, [decision], trust).get(uid):
            raise wrong
        assert first is not None
        second = _signed(decision.statement, signer, trust, now)
        if same_person(first, second):
            raise KnownError("disposal.same_person", name=second.name)
        register.append("confirmed", now, decision=uid, signature=second.as_dict())
        _carry_out(shelf, register, trust, now)
        tombs = register.state.tombs
        return tuple(tombs[file.key] for file in decision.files)


def withdraw(shelf: Shelf, uid: str, why: str, by: str, now: datetime) -> None:
    """It is not destroyed after all. KnownErrors ``keeping.why``, ``keeping.who``, ``disposal.settled``,
    ``shelf.failed``, ``keeping.log``.
    """
    why, by = clean_line(why), clean_line(by)
    if not why:
        raise KnownError("keeping.why")
    if not by:
        raise KnownError("keeping.who")
    with alone(shelf.root):
        register = Register(shelf.root)
        if uid not in {one.uid for one in register.state.open}:
            raise KnownError("disposal.settled")
        register.append("withdrawn", now, decision=uid, why=why, by=by)


def go_on(shelf: Shelf, trust: Trust, now: datetime) -> int:
    """Carry out what two people whom ``trust`` knows decided and what was ended in the middle; gives how many
    decisions. KnownErrors ``shelf.failed``, ``keeping.log``.
    """
    if not Register(shelf.root).state.unfinished:
        return 0
    with alone(shelf.root):
        return _carry_out(shelf, Register(shelf.root), trust, now)


def _carry_out(shelf: Shelf, register: Register, trust: Trust, now: datetime) -> int:
    several, place = tuple(signed_by_two(register, register.state.unfinished, trust)), _folder(shelf)
    for decision in several:
        for file in decision.files:  # one that once waited apart lies there still
            apart = (path for digits in file.digits for path in sorted((place.root / APART).glob(f"{digits}*")))
            for path in (place.root / file.key, place.internal / file.key, *apart):
                try:
                    take_away(path)
                except OSError as error:
                    raise KnownError("shelf.failed", reason=because(error)) from error
        register.append("disposed", now, decision=decision.uid, files=len(decision.files))
    return len(several)


def _folder(shelf: Shelf) -> Folder:
    """What lies in a bucket may be locked there, and lies there in versions: nobody shall sign that it goes who cannot
    make it go.
    """
    if not isinstance(shelf.place, Folder):
        raise KnownError("disposal.bucket", name=shelf.place.name)
    return shelf.place


def _may_go(state: State, key: Key, meeting: str) -> None:
    if state.marked(Mark.HOLD, key, meeting):
        raise KnownError("disposal.held", name=key)


def _file(shelf: Shelf, key: Key) -> File:
    """As it lies here; a damaged one may go as well, and the tombstone tells of the bytes that there were."""
    try:
        data = shelf.get(key)
    except KnownError as error:
        if error.code != "shelf.damaged":
            raise
        data = shelf.as_it_lies(key)
    receipt = shelf.receipt(key)
    told = hashlib.sha256(receipt).hexdigest() if receipt is not None else ""
    return File(key, hashlib.sha256(data).hexdigest(), told)


def _signed(statement: object, signer: Signer, trust: Trust, now: datetime) -> Signed:
    from facilitator.signing.statement import sign_statement

    return sign_statement(canonical(statement), signer, trust, now)
