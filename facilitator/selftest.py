"""``tryeza --self-test``: whether everything the program needs came along, asked of an installed or frozen program.

Each check uses a part for real, with the bundled files, and either returns what it found or raises. The checks of the
screen are given by the composition root, for nothing here knows of Qt.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

Check = Callable[[], str]

_SAMPLE = "Çështje të përbëra: ë Ë ç Ç — “thonjëza”"


def run(more: Mapping[str, Check]) -> int:
    """Run the own checks, then ``more`` (name → check); one line each. Gives 0 when all held, else 1."""
    failed = 0
    for name, check in {**CHECKS, **more}.items():
        try:
            found = check()
        except Exception as error:  # whatever it is, the other checks still say what they find
            failed += 1
            _say(f"FAIL {name}: {type(error).__name__}: {error}")
        else:
            _say(f"ok   {name}: {found}")
    _say(f"{failed} failed" if failed else "self-test passed")
    return 1 if failed else 0


def _say(line: str) -> None:
    if sys.stdout is not None:  # the windowed program on Windows has none
        print(line, flush=True)


def resources() -> str:
    """Fonts, icons, the ICC profile, templates and the demo lie where the program looks for them."""
    from facilitator.assets import FONTS, ICONS, RESOURCES
    from facilitator.meeting.setup import TEMPLATES, template

    needed = [RESOURCES / "color" / "sRGB2014.icc", RESOURCES / "demo" / "meeting.json", FONTS / "OFL-Inter.txt"]
    if missing := [path.name for path in needed if not path.is_file()]:
        raise FileNotFoundError(", ".join(missing))
    for name in TEMPLATES:
        template(name)
    return f"{len(list(FONTS.glob('*.ttf')))} fonts, {len(list(ICONS.glob('*.svg')))} icons in {RESOURCES}"


def database() -> str:
    """SQLite with STRICT tables, and full-text search that ignores diacritics."""
    from facilitator.store.driver import Database, sqlite3

    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    try:
        db.execute("create table t(a text not null) strict")
        db.execute('create virtual table f using fts5(a, tokenize = "unicode61 remove_diacritics 2")')
        db.execute("insert into f values(?)", (_SAMPLE,))
        if db.execute("select count(*) from f where f match 'ceshtje'").fetchone()[0] != 1:
            raise RuntimeError("FTS5 does not find what it holds")
    finally:
        db.close()
    return f"{sqlite3.__name__}, SQLite {sqlite3.sqlite_version}"


def zones() -> str:
    """The time zone of Tirana, from the system or from tzdata."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    summer = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/Tirane"))
    if summer.utcoffset() is None or summer.isoformat()[-6:] != "+02:00":
        raise RuntimeError(summer.isoformat())
    return summer.isoformat()


def tables() -> str:
    """pandas writes a workbook through openpyxl and reads it through that and calamine, as lists are read."""
    import pandas

    held = io.BytesIO()
    pandas.DataFrame({"Emri": [_SAMPLE]}).to_excel(held, index=False)
    held.seek(0)
    if any(pandas.read_excel(held, engine=one)["Emri"].tolist() != [_SAMPLE] for one in ("openpyxl", "calamine")):
        raise RuntimeError("a workbook does not come back as it was written")
    return f"pandas {pandas.__version__}"


def drawing() -> str:
    """reportlab has the bundled fonts, and they have every letter."""
    import reportlab

    from facilitator.report.pdf import fonts

    for font in (fonts.SERIF, fonts.SANS, fonts.SANS_BOLD):
        if lacking := {letter for letter in _SAMPLE if letter not in fonts.coverage(font)}:
            raise RuntimeError(f"{font} lacks {sorted(lacking)}")
    return f"reportlab {reportlab.Version}"


def reading() -> str:
    """pikepdf writes a PDF and pypdfium2 draws it."""
    import pikepdf
    import pypdfium2

    held = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(200, 100))
        made.save(held)
    opened = pypdfium2.PdfDocument(held.getvalue())
    try:
        drawn = opened[0].render(scale=1)
        if (drawn.width, drawn.height) != (200, 100):
            raise RuntimeError(f"drawn as {drawn.width} × {drawn.height}")
    finally:
        opened.close()
    return f"pikepdf {pikepdf.__version__}, pypdfium2 {pypdfium2.PYPDFIUM_INFO}"


def tokens() -> str:
    """The part that speaks to tokens is there: it tries to load the program itself, which is no module of theirs."""
    from facilitator.errors import KnownError
    from facilitator.signing import list_certificates, modules

    try:
        list_certificates(Path(sys.executable))
    except KnownError as error:
        if error.code != "token.module_broken":
            raise
    else:
        raise RuntimeError("a program was taken for a token's module")
    return f"python-pkcs11, {len(modules())} modules of tokens on this computer"


def lists() -> str:
    """A trusted list is signed, read back, and refused when a byte of it was changed."""
    from datetime import UTC, datetime, timedelta

    from facilitator import signing
    from facilitator.errors import KnownError
    from facilitator.signing.trustlist import Operator, load, write

    now = datetime(2026, 1, 1, tzinfo=UTC)
    made = signing.create_identity("Self-test", "", "", "self-test passphrase", now=now)
    signer = signing.open_p12(made.p12, "self-test passphrase", now=now)
    entry = signing.TrustEntry(signer.certificate)
    operator = Operator("Self-test", "Self-test", "mailto:nobody@invalid")
    xml = write([entry], signer, operator, sequence=1, issued=now, until=now + timedelta(days=1))
    if [one.certificate for one in load(xml, made.certificate_pem).entries] != [entry.certificate]:
        raise RuntimeError("not read back as written")
    try:
        load(xml.replace(b"Self-test", b"Self-tesT", 1), made.certificate_pem)
    except KnownError as error:
        return f"a signed list read back, {error.code} when changed"
    raise RuntimeError("a changed list went unnoticed")


def drafts() -> str:
    """A draft for word processors is written, head and foot of the page included."""
    from datetime import UTC, datetime

    import docx

    from facilitator.model import Counts, DocumentKind, Meeting
    from facilitator.record import Audience, Record
    from facilitator.report import compose
    from facilitator.report.word.docx import render_docx

    record = Record(meeting=Meeting(uid="0" * 32, title=_SAMPLE), counts=Counts())
    document = compose(record.for_audience(Audience.FILE), DocumentKind.RELACION)
    made = docx.Document(io.BytesIO(render_docx(document, now=datetime(2026, 1, 1, tzinfo=UTC))))
    if not made.sections[0].header.paragraphs:
        raise RuntimeError("the draft has no head on its pages")
    return f"python-docx {docx.__version__}"


def line() -> str:
    """The demo meeting from the first act to two signed documents, which verify; the file is whole."""
    from facilitator import demo, signing
    from facilitator.store.env import Env
    from facilitator.store.inspect import inspect

    with tempfile.TemporaryDirectory(prefix="tryeza-self-test-") as folder:
        left = demo.run(Path(folder), Env(actor="self-test", device="self-test"))
        found = inspect(left.meeting)
        if found.faults:
            raise RuntimeError(str(found.faults[:3]))
        trust = signing.load_pem(left.trust.read_bytes())
        for path in left[1:-1]:
            verdict = signing.verify(path.read_bytes(), trust)
            if verdict.exit_code != 0:
                raise RuntimeError(f"{path.name}: {verdict.verdict}")
            broken = bytearray(path.read_bytes())
            broken[len(broken) // 3] ^= 1
            if signing.verify(bytes(broken), trust).exit_code == 0:
                raise RuntimeError(f"{path.name}: a changed byte went unnoticed")
    return f"{found.acts} acts, two documents signed and verified"


CHECKS: Mapping[str, Check] = {
    "resources": resources,
    "database": database,
    "zones": zones,
    "tables": tables,
    "drawing": drawing,
    "reading": reading,
    "drafts": drafts,
    "lists": lists,
    "tokens": tokens,
    "line": line,
}
