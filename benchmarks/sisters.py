"""A pair from the click to the verdict: both sisters of the demo's minutes written, signed by two, verified, and held
against each other, in processor time.
"""

from __future__ import annotations

import time

from benchmarks.measure import Figure, median, p99, scratch, timed
from facilitator import demo, signing
from facilitator.desk import documents as desk_documents
from facilitator.desk import signing as desk_signing
from facilitator.examine.pair import pair_of
from facilitator.meeting.reading import approved_record
from facilitator.model import DocumentKind, Sister
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile

TIMES = 9
_PASSPHRASE = "vetëm për matje 1"
_KIND, _SEED = DocumentKind.PROCESVERBAL, bytes(32)


def run() -> list[Figure]:
    """Write, sign in both fields, verify against a store that trusts the signers, and ask for the pair."""
    from facilitator.report.pdf.render import write

    told = demo.script()
    clock = demo.clock_of(told)
    with scratch() as folder:
        file = MeetingFile.create(folder / "demo.tryeza", Env(clock=clock))
        try:
            demo.play(file, told, clock)
            desk_documents.approve(file, told["meeting"]["chair"])
            approved = file.read(approved_record).result()
        finally:
            file.close()
    assert approved is not None
    record, now = approved[1], clock()
    people = [signing.create_identity(name, "", "", _PASSPHRASE, now=now) for name in ("Arbër Kola", "Mira Shehu")]
    trust = signing.load_pem(b"\n".join(one.certificate_pem for one in people))
    signers = [signing.open_p12(one.p12, _PASSPHRASE, now=now) for one in people]
    steps: dict[str, list[float]] = {"write": [], "sign": [], "verify": [], "pair": []}

    def click() -> None:
        marks = [time.process_time()]
        made = [write(record, _KIND, "sq", sister, final=True, now=now, seed=_SEED) for sister in Sister]
        marks.append(time.process_time())
        for field, signer in zip(desk_signing.FIELDS, signers, strict=True):
            made = [signing.sign(pdf, signer, field, role="", reason="", place="Tiranë", now=now) for pdf in made]
        marks.append(time.process_time())
        verdicts = [signing.verify(pdf, trust) for pdf in made]
        marks.append(time.process_time())
        assert pair_of(*made).holds
        marks.append(time.process_time())
        assert [verdict.exit_code for verdict in verdicts] == [0, 0], verdicts
        for name, begun, ended in zip(steps, marks, marks[1:], strict=False):
            steps[name].append((ended - begun) * 1000)

    click()  # imports and fonts: the program does that after its first paint
    for samples in steps.values():
        samples.clear()
    samples = timed(click, TIMES, clock=time.process_time)
    parts = ", ".join(f"{name} {median(each):.0f}" for name, each in steps.items())
    return [
        Figure(
            name="both_sisters_signed",
            note=f"full and public procesverbal of the demo, two signatures each, processor time; of it {parts} ms",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="median_ms",
            bar=1500,
        )
    ]
