"""What people bring to an archive: honest, odd and hostile files, each with what must become of it."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path

import pikepdf

from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from facilitator.signing import fields, sign
from tests.helpers import outlook, pki
from tests.helpers.records import demo_record

Lay = Callable[[Path], object]
"""Puts something into a folder."""


@dataclass(frozen=True)
class Brought:
    """``expected``: ``outcome/reason`` of each file that is found, in order; of an honest one ``taken/relation``."""

    name: str
    lay: Lay
    expected: tuple[str, ...]


@lru_cache
def report(kind: DocumentKind = DocumentKind.RELACION, sister: Sister = Sister.PUBLIC, *, final: bool = True) -> bytes:
    return write(demo_record(), kind, "sq", sister, final=final, now=pki.NOW)


@lru_cache
def signed(kind: DocumentKind = DocumentKind.RELACION, count: int = 2, sister: Sister = Sister.PUBLIC) -> bytes:
    return by_two(report(kind, sister), count)


def by_two(pdf: bytes, count: int = 2) -> bytes:
    world = pki.world()
    for place, leaf in list(zip(fields(pdf), (world.facilitator, world.secretary), strict=True))[:count]:
        pdf = sign(pdf, leaf.signer(), place.name, role="", reason="", place="", now=pki.NOW)
    return pdf


def altered(pdf: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """Opened and saved anew by another program."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def painted_over(pdf: bytes) -> bytes:
    def paint(opened: pikepdf.Pdf) -> None:
        page = opened.pages[0]
        font = next(iter(page.obj.Resources.Font.keys()))
        page.contents_add(f"BT {font} 9 Tf 90 500 Td (\\001\\002) Tj ET".encode())

    return altered(pdf, paint)


def inside(pdf: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Another content of a file inside."""

    def put(opened: pikepdf.Pdf) -> None:
        spec = pikepdf.NameTree(opened.Root.Names.EmbeddedFiles)[name]
        spec.EF.F.write(change(spec.EF.F.read_bytes()))

    return altered(pdf, put)


def of_format(data: bytes) -> bytes:
    return json.dumps({**json.loads(data), "format": 99}).encode()


def without_files(pdf: bytes) -> bytes:
    return altered(pdf, lambda opened: opened.Root.Names.__delitem__("/EmbeddedFiles"))


@lru_cache
def letter() -> bytes:
    """Somebody else's PDF."""
    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(595, 842))
        made.save(out)
    return out.getvalue()


def locked(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def mail(*files: tuple[str, bytes, str], text: str = "Bashkëlidhur") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Ana Çela <ana@shembull.al>", "arkivi@shembull.al", "Raporti"
    made.set_content(text)
    for name, data, kind in files:
        main, _, sub = kind.partition("/")
        made.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return bytes(made)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("raport.pdf", b"%PDF-1.7\n" + bytes(20 << 20))
    return out.getvalue()


def _file(name: str, data: Callable[[], bytes]) -> Lay:
    return lambda folder: (folder / name).write_bytes(data())


def _sparse(folder: Path) -> None:
    with (folder / "i-madh.pdf").open("wb") as stream:
        stream.write(b"%PDF-1.7\n")
        stream.truncate(300 << 20)


def _deep(folder: Path) -> None:
    place = folder.joinpath(*(f"dosja {n}" for n in range(12)))
    place.mkdir(parents=True)
    (place / "raport.pdf").write_bytes(signed(DocumentKind.COMBINED))


def _loop(folder: Path) -> None:
    (folder / "vetja").symlink_to(folder, target_is_directory=True)


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "gyp.pdf")


def _raw_name(folder: Path) -> None:
    with open(os.fsencode(folder) + b"/rap\xff\xeb.pdf", "wb") as stream:
        stream.write(b"%PDF-1.4 \xff")


def _nested(inner: bytes) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "ben@shembull.al", "Fwd"
    made.set_content("shih")
    from email import message_from_bytes, policy

    made.add_attachment(message_from_bytes(inner, policy=policy.default))
    return bytes(made)


PDF = "application/pdf"
KIND = DocumentKind
TABLE: tuple[Brought, ...] = (
    Brought("an honest report", _file("01.pdf", signed), ("taken/first",)),
    Brought("the same bytes under another name", _file("02 kopje.pdf", signed), ("already/",)),
    Brought("a report called a picture", _file("03.jpg", lambda: signed(KIND.PROCESVERBAL)), ("taken/first",)),
    Brought("a report without an ending", _file("04", lambda: signed(KIND.ATTENDANCE)), ("taken/first",)),
    Brought("its full sister", _file("05.pdf", lambda: signed(KIND.RELACION, 2, Sister.FULL)), ("taken/first",)),
    Brought("one signature only", _file("06.pdf", lambda: signed(KIND.RELACION, 1)), ("quarantined/incomplete",)),
    Brought("no signature", _file("07.pdf", report), ("quarantined/unsigned",)),
    Brought("a draft", _file("08.pdf", lambda: report(final=False)), ("quarantined/unsigned",)),
    Brought("the name of another, other bytes", _file("01.pdf", lambda: report(KIND.PROCESVERBAL)),
            ("quarantined/unsigned",)),
    Brought("truncated", _file("10.pdf", lambda: signed()[:-9000]), ("quarantined/*",)),
    Brought("half of it", _file("11.pdf", lambda: signed()[: len(signed()) // 2]), ("quarantined/*",)),
    Brought("a bit flipped", _file("12.pdf", lambda: _flipped(signed())), ("quarantined/*",)),
    Brought("bytes behind the end", _file("13.pdf", lambda: signed() + b"\n1 0 obj\n<<>>\nendobj\n"),
            ("quarantined/*",)),
    Brought("resaved by a viewer", _file("14.pdf", lambda: altered(signed(), id)), ("quarantined/*",)),
    Brought("painted over, then signed", _file("15.pdf", lambda: by_two(painted_over(report()))),
            ("quarantined/contradicts",)),
    Brought("0 bytes", _file("16.pdf", bytes), ("quarantined/unreadable",)),
    Brought("one byte", _file("17.pdf", lambda: b"%"), ("quarantined/unreadable",)),
    Brought("a header alone", _file("18.pdf", lambda: b"%PDF-1.7\n"), ("quarantined/unreadable",)),
    Brought("text called a PDF", _file("19.pdf", lambda: "Përshëndetje".encode()), ("quarantined/unreadable",)),
    Brought("rubbish called a PDF", _file("20.pdf", lambda: bytes(range(256)) * 400), ("quarantined/unreadable",)),
    Brought("bytes before the header", _file("21.pdf", lambda: b"\r\n\r\n" + signed(KIND.VOTING)), ("quarantined/*",)),
    Brought("a password", _file("22.pdf", lambda: locked(signed())), ("quarantined/encrypted",)),
    Brought("somebody else’s PDF", _file("23.pdf", letter), ("quarantined/no_record",)),
    Brought("without the files inside", _file("24.pdf", lambda: without_files(report())), ("quarantined/*",)),
    Brought("a record of a newer format", _file("25.pdf", lambda: inside(report(), "record.json", of_format)),
            ("quarantined/newer",)),
    Brought("a document of a newer format", _file("26.pdf", lambda: inside(report(), "document.json", of_format)),
            ("quarantined/newer",)),
    Brought("a record that is no JSON", _file("27.pdf", lambda: inside(report(), "record.json", lambda _: b"{")),
            ("quarantined/contradicts",)),
    Brought("a record of lists", _file("28.pdf", lambda: inside(report(), "record.json", lambda _: b"[[[[]]]]")),
            ("quarantined/contradicts",)),
    Brought("another meeting’s record", _file("29.pdf", lambda: inside(report(), "record.json", _retitled)),
            ("quarantined/contradicts",)),
    Brought("a hidden file", _file(".30.pdf", signed), ()),
    Brought("what systems leave", _file("Thumbs.db", lambda: b"x"), ()),
    Brought("a Word draft", _file("32.docx", lambda: bomb()[:200]), ("left/other",)),
    Brought("a zip bomb", _file("33.zip", bomb), ("left/other",)),
    Brought("a meeting file", _file("34.tryeza", lambda: b"SQLite format 3\0" + bytes(5000)), ("left/other",)),
    Brought("Outlook’s own message", _file("35.msg", lambda: outlook.message(("r.pdf", signed()))), ("already/",)),
    Brought("too large", _sparse, ("left/large",)),
    Brought("a report twelve folders down", _deep, ("taken/first",)),
    Brought("a link to its own folder", _loop, ()),
    Brought("a link to a file", lambda folder: (folder / "39.pdf").symlink_to("/etc/hostname"), ("left/link",)),
    Brought("a pipe", _pipe, ("left/device",)),
    Brought("a name that is no text", _raw_name, ("quarantined/unreadable",)),
    Brought("a name with line ends and marks", _file("42\n\u202efdp.pdf", lambda: b"%PDF-1.3 \n"),
            ("quarantined/unreadable",)),
    Brought("a very long name", _file("ë" * 120 + ".pdf", lambda: b"%PDF-1.2"), ("quarantined/unreadable",)),
    Brought("a message with a report", _file("44.eml", lambda: mail(("r.pdf", signed(KIND.VOTING), PDF))),
            ("taken/first",)),
    Brought("a message with the same report", _file("45.eml", lambda: mail(("x.pdf", signed(), PDF))), ("already/",)),
    Brought("a message without files", _file("46.eml", mail), ("left/no_files",)),
    Brought("a zip bomb on a message", _file("47.eml", lambda: mail(("b.zip", bomb(), "application/zip"))),
            ("left/other",)),
    Brought("paths on a message", _file("48.eml", lambda: mail(("../../etc/passwd.pdf", b"%PDF-0", PDF))),
            ("quarantined/unreadable",)),
    Brought("two of one name on a message",
            _file("49.eml", lambda: mail(("a.pdf", b"%PDF-9a", PDF), ("a.pdf", b"%PDF-9b", PDF))),
            ("quarantined/unreadable", "quarantined/unreadable")),
    Brought("a picture on a message", _file("50.eml", lambda: mail(("logo.png", b"\x89PNG", "image/png"))),
            ("left/other",)),
    Brought("a report forwarded", _file("51.eml", lambda: _nested(mail(("r.pdf", signed(KIND.ATTENDANCE), PDF)))),
            ("already/",)),
    Brought("a message that is none", _file("52.eml", lambda: b"asgje\n\nfare"), ("quarantined/mail",)),
    Brought("an empty message", _file("53.eml", bytes), ("already/mail",)),
    Brought("messages nested deep", _file("54.eml", lambda: _deep_mail()), ("left/no_files",)),
    Brought("base64 that is none", _file("55.eml", lambda: _broken_base64()), ("quarantined/unreadable",)),
    Brought("a report called a message", _file("56.eml", lambda: signed(KIND.PROCESVERBAL)), ("already/",)),
    Brought("an unknown charset", _file("57.eml", lambda: _charset()), ("quarantined/unreadable",)),
    Brought("a message cut short", _file("58.eml", lambda: mail(("r.pdf", signed(), PDF))[:60_000]),
            ("quarantined/*",)),
    Brought("Outlook’s message forwarded", _file("61.msg", lambda: outlook.message(
        ("../../etc/pas\0swd.pdf", b"%PDF-0m"), inside=outlook.storage(("r.pdf", signed(KIND.VOTING))))),
        ("quarantined/unreadable", "already/")),
    Brought("Outlook’s message without files", _file("62.msg", outlook.message), ("left/no_files",)),
    Brought("Outlook’s message cut short", _file("63.msg", lambda: outlook.message(("r.pdf", signed()))[:60_000]),
            ("quarantined/mail",)),
    Brought("Outlook’s message that leads in circles", _file("64.msg", lambda: _circles()), ("quarantined/*",)),
    Brought("Outlook’s messages nested deep", _file("65.msg", lambda: outlook.message(inside=_deep_outlook(40))),
            ("quarantined/mail",)),
    Brought("Outlook’s message that says it is huge", _file("66.msg", lambda: _huge()), ("quarantined/mail",)),
    Brought("a table called a message", _file("67.msg", lambda: outlook.compound({"Workbook": b"x" * 5000})),
            ("quarantined/mail",)),
    Brought("plain mail under Outlook’s name", _file("68.msg", lambda: mail(("x.pdf", signed(), PDF))), ("already/",)),
    Brought("a form with a script", _file("59.pdf", lambda: _script(letter())), ("quarantined/no_record",)),
    Brought("the unsigned report again", _file("60.pdf", report), ("already/unsigned",)),
)  # fmt: skip


def _flipped(pdf: bytes) -> bytes:
    at = len(pdf) // 3
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def _retitled(data: bytes) -> bytes:
    tree = json.loads(data)
    tree["meeting"]["title"] = "Takim tjetër"
    return json.dumps(tree).encode()


def _deep_mail() -> bytes:
    body = b"x"
    for n in range(900):
        body = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n' % (n, n, body, n)
    return b"From: a@b.al\r\nMIME-Version: 1.0\r\n" + body


def _deep_outlook(depth: int) -> outlook.Tree:
    return outlook.storage(inside=_deep_outlook(depth - 1)) if depth else outlook.storage(("r.pdf", b"%PDF-deep"))


def _circles() -> bytes:
    """The sectors of the report follow each other without end."""
    whole = bytearray(outlook.message(("r.pdf", signed())))
    (at,) = struct.unpack_from("<I", whole, 0x4C)
    struct.pack_into("<I", whole, 512 * (at + 1) + 4 * 3, 1)
    return bytes(whole)


def _huge() -> bytes:
    """A stream that is said to have four gigabytes."""
    whole = bytearray(outlook.message(("r.pdf", signed())))
    at = whole.index("__substg1.0_37010102".encode("utf-16-le"))
    struct.pack_into("<I", whole, at + 120, 0xFFFFFFF0)
    return bytes(whole)


def _broken_base64() -> bytes:
    whole = mail(("r.pdf", b"%PDF-1.7 " + bytes(3000), PDF))
    head, _, rest = whole.rpartition(b"JVBER")
    return head + b"!!!!" + rest


def _charset() -> bytes:
    return mail(("r.pdf", b"%PDF-5", PDF)).replace(b"utf-8", b"x-klingon")


def _script(pdf: bytes) -> bytes:
    def put(opened: pikepdf.Pdf) -> None:
        opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))

    return altered(pdf, put)
