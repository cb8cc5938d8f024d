"""A report of 200 pages: drawn, archived, signed twice and verified; beside plain reportlab, LibreOffice and typst.

Processor time throughout. LibreOffice and typst are measured where they are installed; a whole process of ours stands
beside a whole process of theirs.
"""

from __future__ import annotations

import importlib.util
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from benchmarks.examined import examined
from benchmarks.measure import ROOT, Figure, median, scratch, timed
from benchmarks.meetings import long_meeting
from benchmarks.report import pages_of
from benchmarks.rivals import page_of_html, plain_reportlab, typst_source
from facilitator import signing
from facilitator.desk import signing as desk_signing
from facilitator.examine.pages import difference
from facilitator.meeting.reading import read_record
from facilitator.model import DocumentKind
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.document import Document

POINTS, PAGES, TIMES = 3_600, 200, 3
_PASSPHRASE = "vetëm për matje 2"
_NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")

_WHOLE = """
import sys
from datetime import datetime
from pathlib import Path
from facilitator.record import Record
from facilitator.report.compose.attach import attach_standard
from facilitator.report.document import Document
from facilitator.report.pdf.render import render
record, document = Path(sys.argv[1]), Path(sys.argv[2])
document = Document.from_json(document.read_bytes())
files = attach_standard(Record.from_json(record.read_bytes()), document)
pdf = render(document, files, now=datetime.fromisoformat(sys.argv[4]))
Path(sys.argv[3]).write_bytes(pdf)
"""


def long_record() -> Record:
    """A meeting in which thousands of points were made, as the public may read it."""
    with scratch() as folder:
        file, _, _ = long_meeting(folder / "long.tryeza", POINTS)
        try:
            return file.read(read_record).result().for_audience(Audience.PUBLIC)
        finally:
            file.close()


def cpu(work: Callable[[], object], times: int = TIMES) -> float:
    """Median processor time of ``work`` in this process, milliseconds."""
    return median(timed(work, times, clock=time.process_time))


def cpu_of(command: list[str]) -> float:
    """Processor time of one run of a program, milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def run() -> list[Figure]:
    """Every step by itself, then the rivals."""
    record = long_record()
    document = compose(record, DocumentKind.PROCESVERBAL, "sq", final=True)
    figures = _ours(record, document)
    assert figures[0].median_ms is not None
    return [*figures, *_rivals(record, document, figures[0].median_ms)]


def _ours(record: Record, document: Document) -> list[Figure]:
    from facilitator.report.compose.attach import attach_standard
    from facilitator.report.pdf.render import draw, facts_of
    from facilitator.report.pdf.structure import finish

    facts, files = facts_of(document, _NOW), attach_standard(record, document)
    raw, tree = draw(document, {})  # warm: fonts are read once
    plain_reportlab(document)
    drawing = timed(lambda: draw(document, {}), TIMES, clock=time.process_time)
    plain = timed(lambda: plain_reportlab(document), TIMES, clock=time.process_time)
    archiving = cpu(lambda: finish(raw, tree, facts, files))
    pdf = finish(raw, tree, facts, files)
    pages, plain_pages = pages_of(pdf), pages_of(plain_reportlab(document))
    assert pages >= PAGES, pages
    whole = median(drawing) + archiving
    figures = [
        Figure(
            name="report_200_pages",
            note=f"{pages} pages, drawn {median(drawing):.0f} + archival {archiving:.0f} ms, {len(pdf) / 1e6:.1f} MB; "
            f"ratio to plain untagged reportlab, {plain_pages} pages in {median(plain):.0f} ms",
            median_ms=whole,
            ratio=whole / median(plain) * plain_pages / pages,
            of="ratio",
            bar=2,
        )
    ]
    signed = pdf
    for number, (name, field) in enumerate(
        zip(("Arbër Kola", "Mimoza Shehu"), desk_signing.FIELDS, strict=True), start=1
    ):
        made = signing.create_identity(name, "", "", _PASSPHRASE, now=_NOW)
        signer = signing.open_p12(made.p12, _PASSPHRASE, now=_NOW)
        told = {"role": "Drejtues", "reason": "", "place": "Tiranë", "now": _NOW}
        before = signed
        samples = timed(lambda: signing.sign(before, signer, field, **told), 3, clock=time.process_time)  # noqa: B023
        signed = signing.sign(before, signer, field, **told)
        figures.append(Figure(name=f"report_200_sign_{number}", note=f"signature {number}", median_ms=median(samples)))
        trust = signing.load_pem(made.certificate_pem)
    verified = cpu(lambda: signing.verify(signed, trust), 3)
    assert signing.verify(signed, trust).signatures[-1].intact
    figures.append(
        Figure(
            name="report_200_verify",
            note=f"both signatures of {pages} pages checked",
            median_ms=verified,
            of="median_ms",
            bar=5_000,
        )
    )
    figures += [examined(f"report_200_examine{name}", pdf, trust, bar) for name, pdf, bar in (
        ("", signed, 2_000), ("_other_renderer", _unnumbered(pdf), 5_000))]  # fmt: skip
    compared = cpu(lambda: difference(signed, document))
    assert difference(signed, document) is None
    figures.append(
        Figure(
            name="report_200_compared",
            note=f"every word of {pages} pages compared with the document inside",
            median_ms=compared,
            of="median_ms",
            bar=2_000,
        )
    )
    return figures


def _unnumbered(pdf: bytes) -> bytes:
    """The report as a renderer of another number might have drawn it: alike, but to be compared as pictures."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        del opened.docinfo["/TryezaRenderer"]
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


def _rivals(record: Record, document: Document, warm: float) -> list[Figure]:
    """``warm``: what a click costs in the program, whose libraries are loaded. The others start for each document."""
    figures = []
    with scratch() as folder:
        (folder / "record.json").write_bytes(record.to_json())
        (folder / "document.json").write_bytes(document.to_json())
        command = [sys.executable, "-c", _WHOLE, *(str(folder / name) for name in ("record.json", "document.json"))]
        ours = median([cpu_of([*command, str(folder / "ours.pdf"), _NOW.isoformat()]) for _ in range(3)])
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if office:
            figures.append(_libreoffice(office, folder, document, warm, ours))
        if typst := _typst(folder, document, ours):
            figures.append(typst)
    return figures


def _libreoffice(office: str, folder: Path, document: Document, warm: float, ours: float) -> Figure:
    """The quicker way from the same document: a page of HTML, or the program's own .docx where it writes one."""
    files = {"page.html": "pdf:writer_web_pdf_Export"}
    made = {"page.html": 0.0}
    (folder / "page.html").write_text(page_of_html(document), "utf-8")
    if importlib.util.find_spec("facilitator.report.word.docx"):
        from facilitator.report.word.docx import render_docx

        begun = time.process_time()
        (folder / "text.docx").write_bytes(render_docx(document, {}, now=_NOW))
        made["text.docx"] = (time.process_time() - begun) * 1000
        files["text.docx"] = "pdf:writer_pdf_Export"
    theirs: dict[str, float] = {}
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for name, target in files.items():
        command = [office, profile, "--headless", "--convert-to", target, "--outdir", str(folder), str(folder / name)]
        cpu_of(command)  # the first run makes its profile
        theirs[name] = made[name] + cpu_of(command)
    told = ", ".join(
        f"{name} {each:.0f} ms ({made[name]:.0f} to write it), "
        f"{pages_of((folder / name).with_suffix('.pdf').read_bytes())} pages"
        for name, each in theirs.items()
    )
    return Figure(
        name="report_200_libreoffice",
        note=f"plain and untagged by LibreOffice: {told}; ours in a process of its own {ours:.0f} ms; "
        "ratio of a click to the quicker one (0.2: five times as fast)",
        median_ms=warm,
        ratio=warm / min(theirs.values()),
        of="ratio",
        bar=0.2,
    )


def _typst(folder: Path, document: Document, ours: float) -> Figure | None:
    try:
        import typst
    except ImportError:
        return None
    source = folder / "page.typ"
    source.write_text(typst_source(document), "utf-8")
    fonts = str(ROOT / "resources" / "fonts")

    def compiled() -> bytes:
        made: bytes = typst.compile(
            str(source), font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["a-3a", "ua-1"]
        )
        return made

    theirs = cpu(compiled, 2)
    return Figure(
        name="report_200_typst",
        note=f"typst, archival and tagged, {pages_of(compiled())} pages in {theirs:.0f} ms; ratio ours to theirs",
        median_ms=ours,
        ratio=ours / theirs,
    )
