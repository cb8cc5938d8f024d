"""What others bring to the archive of this computer, for window and command line. Call from a worker thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import root_of, shelf_of
from facilitator.desk.shelf import index_of, load_trust
from facilitator.errors import KnownError, because
from facilitator.language import intake as words
from facilitator.language.sentences import Lang
from facilitator.profile import ADDRESS

if TYPE_CHECKING:
    from facilitator.archive.taking.deliver import Archive, Delivery, Line
    from facilitator.archive.taking.plan import Plan
    from facilitator.archive.taking.settle import Old, Waiting
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

Step = Callable[[int, int], None]
Stop = Callable[[], bool]


def archive_of(workspace: Workspace, env: Env) -> Archive:
    """The archive of this computer with its key. KnownErrors ``receipt.key``, ``trust.*``, ``input.failed``,
    ``output.failed``.
    """
    from facilitator.archive.intake import own_key
    from facilitator.archive.taking.deliver import Archive

    key = own_key(workspace.intake_key, now=env.clock(), entropy=env.entropy)
    index = partial(index_of, workspace)
    return Archive(shelf_of(workspace), load_trust(workspace.trust), key, env.clock, index)


def begin(
    workspace: Workspace,
    env: Env,
    sources: Sequence[Path],
    sender: str = "",
    email: str = "",
    listed: Step | None = None,
) -> Plan:
    """Plan a delivery. ``listed(done, 0)`` while it is listed. KnownErrors ``sending.address`` for an e-mail that is
    none, and those of ``deliver.begin`` and `archive_of`.
    """
    from facilitator.archive.taking import deliver
    from facilitator.archive.taking.sources import shown_name

    email = email.strip()
    if email and not ADDRESS.fullmatch(email):
        raise KnownError("sending.address", email=email[:80])

    def step(done: int) -> None:
        if listed:
            listed(done, 0)

    return deliver.begin(archive_of(workspace, env), sources, env.entropy, shown_name(sender), email, step)


def carry_out(
    workspace: Workspace, env: Env, plan: Plan, step: Step | None = None, stop: Stop | None = None
) -> Delivery:
    """Go on with a delivery until it is done or stopped. KnownErrors of ``deliver.carry_out`` and `archive_of`."""
    from facilitator.archive.taking import deliver, settle
    from facilitator.desk.taking import inbox

    archive = archive_of(workspace, env)
    settle.go_on(archive)
    done = deliver.carry_out(archive, plan, step, stop)
    if done.whole:
        inbox.clear(workspace, archive)
    return done


def give_up(workspace: Workspace, env: Env, plan: Plan) -> Delivery:
    """What is not taken in yet will not come. KnownErrors as of `carry_out`."""
    from facilitator.archive.taking import deliver

    return deliver.give_up(archive_of(workspace, env), plan)


def unfinished(workspace: Workspace) -> tuple[Plan, ...]:
    """Deliveries that wait to be gone on with. KnownErrors ``intake.plan``, ``shelf.failed``."""
    from facilitator.archive.taking import deliver

    return deliver.unfinished(root_of(workspace))


def told(workspace: Workspace, plan: Plan) -> Delivery:
    """How far a delivery is."""
    from facilitator.archive.taking import deliver

    return deliver.told(root_of(workspace), plan)


def apart(workspace: Workspace, sha256: str) -> Path | None:
    """Where a PDF that is kept apart lies, to be looked at; None for what is no PDF. What is kept apart in a bucket is
    fetched. KnownErrors ``shelf.failed``, ``shelf.damaged``, ``archive.settings``, ``output.failed``.
    """
    from facilitator.archive.taking.quarantine import Quarantine, name_of
    from facilitator.files import put

    root, name = root_of(workspace), name_of(sha256, pdf=True)
    if isinstance(root, Path):
        return root / name if (root / name).is_file() else None
    if not (data := Quarantine(root).get(sha256)).startswith(b"%PDF-"):
        return None
    path = workspace.folder("apart") / name.rpartition("/")[2]
    try:
        put(path, data)
    except OSError as error:
        raise KnownError("output.failed", path=str(path), reason=because(error)) from error
    return path


def waiting(workspace: Workspace) -> tuple[Waiting, ...]:
    """What is kept apart and waits for a decision."""
    from facilitator.archive.taking import settle

    return settle.waiting(root_of(workspace))


def old_documents(workspace: Workspace) -> Mapping[str, Old]:
    """What was typed about documents without data, by key."""
    from facilitator.archive.taking import settle

    return settle.old_documents(root_of(workspace))


def release(workspace: Workspace, env: Env, sha256: str, why: str, by: str) -> str:
    """Onto the shelf all the same; gives the key. KnownErrors of ``settle.release``."""
    from facilitator.archive.taking import settle

    return settle.release(archive_of(workspace, env), sha256, why, by)


def leave(workspace: Workspace, env: Env, sha256: str, why: str, by: str) -> None:
    """It stays apart and waits no more. KnownErrors of ``settle.leave``."""
    from facilitator.archive.taking import settle

    settle.leave(archive_of(workspace, env), sha256, why, by)


def keep_as_old(workspace: Workspace, env: Env, sha256: str, old: Old, by: str) -> str:
    """Onto the shelf as a document without data; gives the key. KnownErrors of ``settle.keep_as_old``."""
    from facilitator.archive.taking import settle

    return settle.keep_as_old(archive_of(workspace, env), sha256, old, by)


def sentence_of(line: Line, lang: Lang) -> str:
    """What became of a file."""
    facts = {name: str(getattr(line, name)) for name in ("outcome", "relation", "reason", "why", "key", "verdict")}
    return words.outcome(facts, lang)


def name_of(line: Line, lang: Lang) -> str:
    """Which report a file is; empty when it is none."""
    report = line.report
    return "" if report is None else words.what(report.kind, report.sister, report.title, report.date, lang)
