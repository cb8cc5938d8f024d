"""From the click to the verified file: a ten-page report written, signed, verified and examined, in processor time."""

from __future__ import annotations

import io
import time
from datetime import datetime

from benchmarks.examined import examined
from benchmarks.measure import Figure, median, p99, scratch, timed
from benchmarks.meetings import KINDS, sentence
from facilitator import demo, signing
from facilitator.desk import documents as desk_documents
from facilitator.desk import signing as desk_signing
from facilitator.meeting.reading import approved_record
from facilitator.model import DocumentKind, Sister
from facilitator.record import Record
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile

PAGES, TIMES = 10, 15
_MORE_POINTS = 90
_PASSPHRASE = "vetëm për matje 1"


def record_of_ten_pages() -> tuple[Record, datetime]:
    """The demo meeting with a longer discussion, approved as people approve it."""
    told = demo.script()
    said = told["points"]
    for n in range(_MORE_POINTS):
        like = said[n % len(said)]
        said.append({**like, "kind": str(KINDS[n % len(KINDS)]), "text": sentence(n)})
    clock = demo.clock_of(told)
    with scratch() as folder:
        file = MeetingFile.create(folder / "ten.tryeza", Env(clock=clock))
        try:
            demo.play(file, told, clock)
            desk_documents.approve(file, told["meeting"]["chair"])
            approved = file.read(approved_record).result()
        finally:
            file.close()
    assert approved is not None
    return approved[1], clock()


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def run() -> list[Figure]:
    """Write, sign in the first field, verify against a store that trusts the signer."""
    from facilitator.report.pdf.render import write

    record, now = record_of_ten_pages()
    identity = signing.create_identity("Arbër Kola", "", "", _PASSPHRASE, now=now)
    trust = signing.load_pem(identity.certificate_pem)
    signer = signing.open_p12(identity.p12, _PASSPHRASE, now=now)
    steps: dict[str, list[float]] = {"write": [], "sign": [], "verify": []}
    made: list[bytes] = []

    def click() -> None:
        marks = [time.process_time()]
        pdf = write(record, DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC, final=True, now=now)
        marks.append(time.process_time())
        pdf = signing.sign(pdf, signer, desk_signing.FIELDS[0], role="Drejtues", reason="", place="Tiranë", now=now)
        marks.append(time.process_time())
        verdict = signing.verify(pdf, trust)
        marks.append(time.process_time())
        assert verdict.exit_code == 5, verdict  # intact and trusted, the second field still empty
        for name, begun, ended in zip(steps, marks, marks[1:], strict=False):
            steps[name].append((ended - begun) * 1000)
        made.append(pdf)

    click()  # imports and fonts: the program does that after its first paint
    pages = pages_of(made[0])
    assert pages >= PAGES, pages
    for samples in steps.values():
        samples.clear()
    samples = timed(click, TIMES, clock=time.process_time)
    parts = ", ".join(f"{name} {median(each):.0f}" for name, each in steps.items())
    return [
        Figure(
            name="report_10_pages_signed",
            note=f"{pages} pages of a procesverbal, processor time, libraries loaded; of it {parts} ms",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="median_ms",
            bar=1000,
        ),
        examined("report_10_pages_examine", made[-1], trust, 300),
    ]
