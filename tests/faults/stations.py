"""A station that takes in: ``python -m tests.faults.stations``, warm, one fork a run, for a run ends in a kill as often
as not. A line of JSON on standard input asks for a run (:class:`Run`); ``ack …`` lines tell what is done, ``end …`` how
the run ended. What verification finds is not the question here: it is asked for once and remembered.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError

ROOT = Path(__file__).parents[2]
WARM = (
    *("boto3", "psycopg", "facilitator.archive.catalogue.postgres", "facilitator.archive.catalogue.turn"),
    *("facilitator.archive.places.bucket", "facilitator.archive.checkup", "facilitator.archive.taking.settle"),
)


@dataclass(frozen=True, kw_only=True)
class Run:
    """Where and what. ``folder``: of the archive, empty for ``bucket``; ``postgres``: address and ``schema``, empty for
    SQLite beside ``home``; ``kill``: seconds until the run is ended, 0 never; ``do``: ``take`` (``begin``: the stick,
    whatever waits besides), ``judge``.
    """

    home: str
    stick: str
    folder: str = ""
    bucket: str = ""
    endpoint: str = ""
    prefix: str = ""
    postgres: str = ""
    schema: str = "tryeza"
    kill: float = 0
    do: str = "take"
    begin: bool = True
    seed: int = 1


def stick(folder: Path) -> None:
    """Reports, one of them twice, a letter, and what no archive takes."""
    from tests.helpers import brought
    from tests.helpers.brought import KIND

    folder.mkdir()
    kinds = (KIND.RELACION, KIND.PROCESVERBAL, KIND.ATTENDANCE)
    for number, kind in enumerate(kinds):
        (folder / f"{number}.pdf").write_bytes(brought.signed(kind))
    (folder / "again.pdf").write_bytes(brought.signed(kinds[0]))
    (folder / "letter.pdf").write_bytes(brought.letter())
    (folder / "note.docx").write_bytes(b"PK")


class Station:
    """A warm process; ``run`` waits, ``send`` does not."""

    def __init__(self, stick_: Path) -> None:
        told = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # a process that forks must have no other threads
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.stations", str(stick_)],
            cwd=ROOT, env=told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip
        assert self.line() == "ready"

    def line(self) -> str:
        assert self._process.stdout is not None
        found = self._process.stdout.readline()
        assert found, "the station is gone"
        return found.rstrip("\n")

    def send(self, run: Run) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asdict(run)) + "\n")
        self._process.stdin.flush()

    def run(self, run: Run) -> tuple[list[str], dict[str, Any]]:
        """What was acknowledged, and how it ended: ``status`` (a signal, or 0), ``refused`` (code), ``faults``."""
        self.send(run)
        return self.rest()

    def rest(self) -> tuple[list[str], dict[str, Any]]:
        """The lines that are left of a run."""
        said: list[str] = []
        while not (line := self.line()).startswith("end "):
            said.append(line)
        ended = json.loads(line.removeprefix("end "))
        found = [json.loads(one.removeprefix("told ")) for one in said if one.startswith("told ")]
        return [one for one in said if one.startswith("ack ")], {**ended, **(found[-1] if found else {})}

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(60)


@contextmanager
def station(stick_: Path) -> Iterator[Station]:
    made = Station(stick_)
    try:
        yield made
    finally:
        made.close()


def moments(
    at: Station, run: Run, count: int, seed: int, more: Callable[[int, list[str]], bool] = lambda done, wrong: True
) -> list[str]:
    """What is wrong after ``count`` kills at moments drawn over the length of an undisturbed run, each in a place of
    its own that is then gone on with and judged. ``more(how many, what is wrong)`` is asked after each for another.
    """
    chance, wrong = random.Random(seed), []
    began = time.monotonic()
    _, first = at.run(_apart(run, "whole"))
    whole = time.monotonic() - began
    assert first["status"] == 0, first
    for number in range(count):
        here = replace(_apart(run, f"r{number}"), kill=chance.uniform(0.005, whole))
        acks, _ = at.run(here)
        wrong += [f"moment {number}, {here.kill:.3f} of {whole:.3f} s: {one}" for one in settled(at, here, acks)]
        if not more(number + 1, wrong):
            break
    return wrong


def settled(at: Station, run: Run, acks: list[str]) -> list[str]:
    """Go on with what waits, and judge."""
    _, again = at.run(replace(run, kill=0, begin=not acks, seed=run.seed + 1_000))
    if again["status"] or again["refused"]:
        return [f"does not go on: {again}"]
    _, told = at.run(replace(run, kill=0, do="judge"))
    faults = list(told.get("faults", [f"no judgement: {told}"]))
    logged = set(told.get("acks", []))
    return faults + [f"acknowledged and lost: {one}" for one in acks if one not in logged]


def _apart(run: Run, name: str) -> Run:
    folder = f"{run.folder}-{name}" if run.folder else ""
    return replace(run, folder=folder, prefix=f"{run.prefix}{name}/", schema=f"{run.schema}_{name}",
                   home=f"{run.home}-{name}", begin=True)  # fmt: skip


# --- in the station ------------------------------------------------------------


def main(stick_: str) -> None:
    examined = _warm(Path(stick_))
    print("ready", flush=True)
    for line in sys.stdin:
        run = Run(**json.loads(line))
        if not (child := os.fork()):
            code = 1
            try:
                if run.kill:
                    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process as a kill does: nothing is run
                    signal.setitimer(signal.ITIMER_REAL, run.kill)
                _one(run, examined)
                code = 0
            except KnownError as error:
                print("told " + json.dumps({"refused": str(error)}), flush=True)
                code = 0
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
        _, status = os.waitpid(child, 0)
        print("\nend " + json.dumps({"status": status, "refused": ""}), flush=True)


def _warm(folder: Path) -> dict[str, Any]:
    for module in WARM:
        importlib.import_module(module)
    from facilitator import guard
    from facilitator.archive.taking import deliver
    from facilitator.signing import NOBODY
    from tests.helpers.places import NOW, intake_key

    intake_key()
    guard.run = lambda work, *args, **kwargs: work(*args, **kwargs)
    found = {}
    for path in folder.glob("*.pdf"):
        data = path.read_bytes()
        found[hashlib.sha256(data).hexdigest()] = deliver.examine(data, NOBODY, NOW)
    return found


def _one(run: Run, examined: dict[str, Any]) -> None:
    from facilitator.archive.catalogue.postgres import PostgresCatalogue
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from facilitator.archive.catalogue.turn import DatabaseTurn
    from facilitator.archive.index import Index
    from facilitator.archive.places import bucket as buckets
    from facilitator.archive.shelf import FolderShelf, Shelf
    from facilitator.archive.taking import deliver
    from tests.helpers.places import archive, clock

    deliver.examine = lambda data, trust, at: examined[hashlib.sha256(data).hexdigest()]
    if run.folder:
        shelf: Shelf = FolderShelf(Path(run.folder))
    else:
        told = buckets.Store(bucket=run.bucket, endpoint=run.endpoint, prefix=run.prefix)
        turn = DatabaseTurn(run.postgres, told.name) if run.postgres else nullcontext
        shelf = Shelf(buckets.Bucket(told, turn, clock))
    if run.postgres:
        index = Index(shelf, PostgresCatalogue(run.postgres, run.schema))
    else:
        Path(run.home).mkdir(exist_ok=True)
        index = Index(shelf, SqliteCatalogue(Path(run.home) / "catalogue.sqlite"))
    to = replace(archive(shelf), index=lambda: index)
    if run.do == "judge":
        print("told " + json.dumps(_judged(to, index, Path(run.stick))), flush=True)
        return
    for plan in deliver.unfinished(to.root):
        _carry(to, plan)
    if run.begin:
        _carry(to, deliver.begin(to, [Path(run.stick)], partial(_entropy, random.Random(run.seed))))
    index.refresh()


def _entropy(chance: random.Random, count: int) -> bytes:
    return chance.randbytes(count)


def _carry(to: Any, plan: Any) -> None:
    from facilitator.archive.taking import deliver

    print(f"ack {plan.uid} 0", flush=True)
    deliver.carry_out(to, plan, lambda done, of: print(f"ack {plan.uid} {done}", flush=True))


def _judged(to: Any, index: Any, folder: Path) -> dict[str, object]:
    from facilitator.archive.checkup import look_over
    from facilitator.archive.taking import deliver
    from facilitator.archive.taking.log import IntakeLog

    entries = IntakeLog(to.root).entries()
    files = [entry.facts for entry in entries if entry.what == "file"]
    begun = [str(entry.facts["delivery"]) for entry in entries if entry.what == "begun"]
    wrong = [f"{fault.code} {fault.key}" for fault in look_over(to.shelf, [to.key.certificate], to.clock).faults]
    wrong += [f"waits: {plan.uid}" for plan in deliver.unfinished(to.root)]
    once = Counter((one["delivery"], one["number"]) for one in files) + Counter(
        (one["sha256"], one["outcome"]) for one in files if one["outcome"] in ("taken", "quarantined")
    )
    wrong += [f"twice: {what}" for what, count in once.items() if count > 1]
    pdfs = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.pdf")}
    settled_ = {one["sha256"] for one in files if one["outcome"] in ("taken", "quarantined")}
    wrong += [f"neither filed nor kept apart: {one}" for one in pdfs - settled_]
    taken = sorted(one["key"] for one in files if one["outcome"] == "taken")
    if taken != sorted(to.shelf.keys()):
        wrong.append(f"filed {taken}, on the shelf {to.shelf.keys()}")
    if sorted(entry.key for entry in index.entries()) != taken or sum(index.catalogue.totals().values()) != len(taken):
        wrong.append(f"filed {taken}, catalogued {[entry.key for entry in index.entries()]}")
    acks = [f"ack {uid} {n}" for uid in begun for n in range(sum(one["delivery"] == uid for one in files) + 1)]
    return {"faults": wrong, "acks": acks}


if __name__ == "__main__":
    main(sys.argv[1])
