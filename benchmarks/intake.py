"""Intake: reports a second and processor time a report, from a folder to shelf, receipt and log."""

from __future__ import annotations

import os
import random
import resource
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Figure, scratch
from facilitator.model import DocumentKind, Sister

if TYPE_CHECKING:
    from facilitator.signing import Trust

REPORTS = 60


def run() -> list[Figure]:
    """Distinct signed reports of one meeting, each signed anew by two, taken in from a folder as a stick would be."""
    from facilitator import guard
    from facilitator.archive.shelf import FolderShelf
    from facilitator.archive.taking.deliver import Archive, begin, carry_out
    from facilitator.signing import create_intake_key
    from tests.helpers import pki

    with scratch() as folder:
        stick = folder / "stick"
        trust = distinct(stick, REPORTS)
        key = create_intake_key("Arkivi", now=pki.NOW, entropy=random.Random(1).randbytes)
        archive = Archive(FolderShelf(folder / "arkivi"), trust, key, lambda: datetime.now(UTC))
        guard.warm()
        told: list[float] = []
        guard.close()
        before = used()
        begun = time.perf_counter()
        plan = begin(archive, [stick], os.urandom)
        done = carry_out(archive, plan, lambda done, of: told.append(time.perf_counter()))
        whole = time.perf_counter() - begun
        guard.close()  # so that the processor time of the worker is counted
        spent = used() - before
        assert done.counts() == {"taken": REPORTS}
    waits = sorted(after - before for before, after in zip([begun, *told], told, strict=False))
    return [
        Figure(
            name="intake",
            note=f"{REPORTS} signed reports, {REPORTS / whole:.2f} a second; {spent / REPORTS:.3f} s of processor each",
            median_ms=waits[len(waits) // 2] * 1000,
            p99_ms=waits[int(len(waits) * 0.99)] * 1000,
        )
    ]


def distinct(stick: Path, reports: int) -> Trust:
    """Lay so many distinct signed reports on a stick; gives the trust in who signed them."""
    from facilitator.report.pdf.render import write
    from facilitator.signing import dump_pem, fields, load_pem, sign
    from tests.helpers import pki
    from tests.helpers.records import demo_record

    world = pki.world()
    pdf = write(demo_record(), DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=pki.NOW)
    stick.mkdir()
    for n in range(reports):
        made = pdf
        for place, leaf in zip(fields(pdf), (world.facilitator, world.secretary), strict=True):
            made = sign(made, leaf.signer(), place.name, role="", reason=str(n), place="", now=pki.NOW)
        (stick / f"{n}.pdf").write_bytes(made)
    return load_pem(dump_pem([world.root.entry()]))


def used() -> float:
    """Seconds of processor time of this process and of its ended children."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)
