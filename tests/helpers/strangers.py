"""Files that somebody made to hang or to fill the memory, one for each trick, and the doors they come by."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.store.driver import Database, connect
from facilitator.store.file import MeetingFile
from tests.helpers import meetings as h

Build = Callable[[Path], Path]
ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n"


@dataclass(frozen=True)
class Strange:
    """``build(folder)`` makes the file; ``door`` says where it comes in."""

    door: str
    build: Build

    @property
    def name(self) -> str:
        return f"{self.door}-{self.build.__name__}"


# meeting files


def _meeting(folder: Path) -> Path:
    file = MeetingFile.create(folder / "meeting.tryeza", h.steady())
    file.do(h.put, *h.rows_of_every_type(life_cycle=False)).result()
    file.close()
    return folder / "meeting.tryeza"


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    """Without the guards, which do not come back."""
    db = connect(path)
    try:
        for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            db.execute(f'drop trigger "{name}"')
        yield db
        db.execute("pragma wal_checkpoint(truncate)").fetchall()
    finally:
        db.close()


def _altered(folder: Path, *sql: str) -> Path:
    path = _meeting(folder)
    with _opened(path) as db:
        for one in sql:
            db.execute(one)
    return path


def _as_view(table: str) -> Build:
    def build(folder: Path) -> Path:
        path = _meeting(folder)
        with _opened(path) as db:
            columns = [row[1] for row in db.execute(f'pragma table_info("{table}")').fetchall()]
            asked = ", ".join(f'i as "{column}"' for column in columns)
            db.execute(f'drop table "{table}"')
            db.execute(f'create view "{table}" as {ENDLESS.replace("select i from n", f"select {asked} from n")}')
        return path

    build.__name__ = f"a_view_as_{table}"
    return build


def another_view(folder: Path) -> Path:
    return _altered(folder, f"create view v as {ENDLESS}")


def a_trigger_without_end(folder: Path) -> Path:
    return _altered(folder, f"create trigger evil after insert on person begin select count(*) from ({ENDLESS}); end")


def a_computed_column(folder: Path) -> Path:
    return _altered(folder, "alter table person add column x blob generated always as (zeroblob(900000000)) virtual")


def a_check_that_computes(folder: Path) -> Path:
    path = _altered(folder, "create table more(a integer check (length(hex(zeroblob(a * 400000000))) > 0)) strict")
    with _opened(path) as db:
        db.execute("pragma ignore_check_constraints = on")
        db.execute("insert into more select 1 from act, act, act")
    return path


def an_index_that_computes(folder: Path) -> Path:
    return _altered(folder, "create index slow on person(length(hex(zeroblob(40000000 + length(name)))))")


def a_virtual_table(folder: Path) -> Path:
    return _altered(folder, "create virtual table words using fts5(a)")


def a_virtual_table_of_nobody(folder: Path) -> Path:
    path = _altered(folder, "create table gone(a)")
    with _opened(path) as db:
        db.execute("pragma writable_schema = on")
        db.execute("update sqlite_master set sql = 'create virtual table gone using nothing(a)' where name = 'gone'")
    return path


def a_schema_of_rubbish(folder: Path) -> Path:
    path = _meeting(folder)
    with _opened(path) as db:
        db.execute("pragma writable_schema = on")
        db.execute("update sqlite_master set sql = replace(sql, 'text', 'tex\u0001') where name = 'person'")
    return path


def a_newer_format_with_a_view(folder: Path) -> Path:
    path = _as_view("person")(folder)
    with _opened(path) as db:
        db.execute("pragma user_version = 9")
    return path


def four_gigabytes_of_nothing(folder: Path) -> Path:
    path = _meeting(folder)
    with path.open("r+b") as stream:
        stream.truncate(4 << 30)
    return path


def a_journal_beside_of_gigabytes(folder: Path) -> Path:
    path = _meeting(folder)
    with path.with_name(f"{path.name}-wal").open("wb") as stream:
        stream.write(struct.pack(">IIIIIIII", 0x377F0682, 3007000, 4096, 0, 1, 2, 3, 4))
        stream.truncate(4 << 30)
    return path


def a_blob_of_400_megabytes(folder: Path) -> Path:
    return _altered(folder, "insert into blob(sha256, size, bytes) values('00', 400000000, zeroblob(400000000))")


def millions_of_acts(folder: Path) -> Path:
    return _altered(
        folder,
        "insert into change with recursive n(i) as (select 1 union all select i + 1 from n where i < 1500000) "
        "select 'ff', i, 0, 'person', 'u' || i, 'add', '{\"a\":{},\"b\":null}', 's', 'h' from n",
    )


def a_payload_nested_deep(folder: Path) -> Path:
    return _altered(folder, f"update change set payload = '{'[' * 200_000}' where n = 0")


def a_value_of_another_shape(folder: Path) -> Path:
    return _altered(folder, "update round set params = '[1]'")


def a_value_nested_deep(folder: Path) -> Path:
    deep = '{"a":' * 100_000
    return _altered(folder, f"update round set params = '{deep}'")


def a_title_of_megabytes(folder: Path) -> Path:
    return _altered(folder, "update meeting set title = hex(zeroblob(20000000))")


def pages_that_loop(folder: Path) -> Path:
    """Every page above the leaves points to itself."""
    path = _meeting(folder)
    data = bytearray(path.read_bytes())
    for at in range(0, len(data), 4096):
        if data[at + (100 if at == 0 else 0)] == 0x05:
            head = at + (100 if at == 0 else 0)
            struct.pack_into(">I", data, head + 8, at // 4096 + 1)
    path.write_bytes(data)
    return path


def rubbish_under_our_header(folder: Path) -> Path:
    path = _meeting(folder)
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(range(256)) * ((len(data) - 100) // 256) + bytes((len(data) - 100) % 256))
    return path


MEETINGS: tuple[Build, ...] = (
    *(_as_view(table) for table in ("person", "act", "change", "meeting", "blob")),
    another_view, a_trigger_without_end, a_computed_column, a_check_that_computes, an_index_that_computes,
    a_virtual_table, a_virtual_table_of_nobody, a_schema_of_rubbish, a_newer_format_with_a_view,
    four_gigabytes_of_nothing, a_journal_beside_of_gigabytes, a_blob_of_400_megabytes, millions_of_acts,
    a_payload_nested_deep, a_value_of_another_shape, a_value_nested_deep, a_title_of_megabytes, pages_that_loop,
    rubbish_under_our_header,
)  # fmt: skip


# lists

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}"/></Relationships>'
)
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _xlsx(path: Path, sheet: bytes, **more: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        packed.writestr("_rels/.rels", _RELS.format(kind="officeDocument", target="xl/workbook.xml"))
        packed.writestr("xl/_rels/workbook.xml.rels", _RELS.format(kind="worksheet", target="worksheets/sheet1.xml"))
        packed.writestr(
            "xl/workbook.xml",
            f'<?xml version="1.0"?><workbook {_MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, data in more.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return path


def _sheet(rows: bytes) -> bytes:
    return f'<?xml version="1.0"?><worksheet {_MAIN}><sheetData>'.encode() + rows + b"</sheetData></worksheet>"


def a_bomb(folder: Path) -> Path:
    path = _xlsx(folder / "l.xlsx", _sheet(b""))
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/sharedStrings.xml", "w", force_zip64=True) as more,
    ):
        for _ in range(1 << 10):
            more.write(bytes(1 << 20))
    return path


def just_under_the_limit(folder: Path) -> Path:
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>Emri</t></is></c></row>'
    cells = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>Ana</t></is></c></row>'
    return _xlsx(folder / "l.xlsx", _sheet(row + b"".join(cells % (n, n) for n in range(2, 700_000))))


def a_far_cell(folder: Path) -> Path:
    far = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return _xlsx(folder / "l.xlsx", _sheet(far))


def a_million_columns(folder: Path) -> Path:
    path = folder / "l.csv"
    path.write_bytes(b"Emri" + b";" * 1_000_000 + b"\nAna\n" * 20)
    return path


def entities(folder: Path) -> Path:
    lol = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    body = lol + b"]>" + _sheet(b'<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>').split(b"?>", 1)[1]
    return _xlsx(folder / "l.xlsx", body)


def merged_without_end(folder: Path) -> Path:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 2_000))
    merged = b"".join(b'<mergeCell ref="A1:XFD1048576"/>' for _ in range(2_000))
    sheet = _sheet(rows).replace(b"</worksheet>", b"<mergeCells>" + merged + b"</mergeCells></worksheet>")
    return _xlsx(folder / "l.xlsx", sheet)


def _ods(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
        packed.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="S">{body}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
    return path


def cells_repeated_without_end(folder: Path) -> Path:
    cell = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )
    return _ods(folder / "l.ods", f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>' * 3)


def rows_repeated_without_end(folder: Path) -> Path:
    return _ods(
        folder / "l.ods",
        '<table:table-row table:number-rows-repeated="2000000000"><table:table-cell office:value-type="string">'
        "<text:p>Ana</text:p></table:table-cell></table:table-row>",
    )


def nested_deep(folder: Path) -> Path:
    return _ods(folder / "l.ods", "<text:span>" * 300_000 + "</text:span>" * 300_000)


def an_old_workbook_that_loops(folder: Path) -> Path:
    """Each sector of the table of sectors names itself as the next."""
    path = folder / "l.xls"
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 1, 0, 0, 4096, 0, 1, 0, 0, 0)
    head[76:512] = struct.pack("<109I", *([0] * 109))
    path.write_bytes(bytes(head) + struct.pack("<128I", *range(128)) * 40)
    return path


def rubbish_as_an_old_workbook(folder: Path) -> Path:
    path = folder / "l.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4_000)
    return path


def quotes_never_closed(folder: Path) -> Path:
    path = folder / "l.csv"
    path.write_bytes(b"Emri;Organizata\n" + b'"Ana;"x\n' * 3_500_000)
    return path


def one_line_of_megabytes(folder: Path) -> Path:
    path = folder / "l.csv"
    path.write_bytes(b"Emri\n" + b"\xeb" * (31 << 20))
    return path


def spaces_and_commas(folder: Path) -> Path:
    path = folder / "l.txt"
    path.write_bytes(b"Ana Koci, " * 3_000_000)
    return path


def no_list_but_gigabytes(folder: Path) -> Path:
    path = folder / "l.csv"
    with path.open("wb") as stream:
        stream.truncate(4 << 30)
    return path


LISTS: tuple[Build, ...] = (
    a_bomb, just_under_the_limit, a_far_cell, a_million_columns, entities, merged_without_end,
    cells_repeated_without_end, rows_repeated_without_end, nested_deep, an_old_workbook_that_loops,
    rubbish_as_an_old_workbook, quotes_never_closed, one_line_of_megabytes, spaces_and_commas, no_list_but_gigabytes,
)  # fmt: skip


# pictures


def _png(wide: int, high: int, data: bytes, *more: tuple[bytes, bytes]) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    parts = [chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)), *(chunk(*one) for one in more)]
    return b"\x89PNG\r\n\x1a\n" + b"".join([*parts, chunk(b"IDAT", data), chunk(b"IEND", b"")])


def _zeros(size: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(size >> 20)), packer.flush()])


def _kept(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def as_many_dots_as_allowed(folder: Path) -> Path:
    return _kept(folder, "p.png", _png(10_900, 11_000, _zeros(360 << 20)))


def more_dots_than_allowed(folder: Path) -> Path:
    return _kept(folder, "p.png", _png(60_000, 60_000, _zeros(1 << 20)))


def words_that_unpack_without_end(folder: Path) -> Path:
    text = b"Comment\0\0" + _zeros(1 << 30)
    return _kept(folder, "p.png", _png(1, 1, zlib.compress(b"\0\0\0\0"), (b"zTXt", text)))


def a_drawing(folder: Path) -> Path:
    use = "".join(f'<g id="g{n + 1}">{"<use href=" + chr(34) + f"#g{n}" + chr(34) + "/>" * 10}</g>' for n in range(9))
    return _kept(folder, "p.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><g id="g0"/>{use}</svg>'.encode())


def _tiff(entries: list[tuple[int, int, int, int]], following: int) -> bytes:
    body = struct.pack("<2sHI", b"II", 42, 8) + struct.pack("<H", len(entries))
    return body + b"".join(struct.pack("<HHII", *one) for one in entries) + struct.pack("<I", following)


def _page(wide: int, high: int) -> list[tuple[int, int, int, int]]:
    return [(256, 4, 1, wide), (257, 4, 1, high), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8),
            (278, 4, 1, high), (279, 4, 1, wide * high)]  # fmt: skip


def pages_that_follow_themselves(folder: Path) -> Path:
    return _kept(folder, "p.tif", _tiff(_page(4, 4), 8) + bytes(64))


def a_picture_larger_than_its_file(folder: Path) -> Path:
    return _kept(folder, "p.tif", _tiff(_page(10_000, 11_000), 0) + bytes(64))


def a_stack_of_pages(folder: Path) -> Path:
    from PIL import Image

    out = io.BytesIO()
    page = Image.new("1", (2_480, 3_508))
    page.save(out, "TIFF", save_all=True, append_images=[page] * 59, compression="group4")
    return _kept(folder, "p.tif", out.getvalue())


def thousands_of_frames(folder: Path) -> Path:
    from PIL import Image

    out = io.BytesIO()
    frames = [Image.new("P", (2_000, 2_000), n % 256) for n in range(2)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], loop=0)
    data = out.getvalue()
    begin = data.index(b"\x21\xf9", 13)
    return _kept(folder, "p.gif", data[:begin] + data[begin:-1] * 800 + data[-1:])


def a_jpeg_of_65500_a_side(folder: Path) -> Path:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (16, 16)).save(out, "JPEG")
    data = bytearray(out.getvalue())
    at = data.index(b"\xff\xc0")
    struct.pack_into(">HH", data, at + 5, 65_500, 65_500)
    return _kept(folder, "p.jpg", bytes(data))


def a_gigabyte_of_picture(folder: Path) -> Path:
    path = folder / "p.png"
    with path.open("wb") as stream:
        stream.write(b"\x89PNG\r\n\x1a\n")
        stream.truncate(4 << 30)
    return path


def a_scan_of_brackets(folder: Path) -> Path:
    from tests.helpers.heavy import deep_arrays

    return _kept(folder, "p.pdf", deep_arrays(b""))


def a_scan_that_loops(folder: Path) -> Path:
    from tests.helpers.heavy import a_page_tree_that_loops

    return _kept(folder, "p.pdf", a_page_tree_that_loops(b""))


PICTURES: tuple[Build, ...] = (
    as_many_dots_as_allowed, more_dots_than_allowed, words_that_unpack_without_end, a_drawing,
    pages_that_follow_themselves, a_picture_larger_than_its_file, a_stack_of_pages, thousands_of_frames,
    a_jpeg_of_65500_a_side, a_gigabyte_of_picture, a_scan_of_brackets, a_scan_that_loops,
)  # fmt: skip


# whom to believe, and keys


def beginnings(folder: Path) -> Path:
    return _kept(folder, "t.pem", b"-----BEGIN CERTIFICATE-----\n" * 180_000)


def an_endless_certificate(folder: Path) -> Path:
    body = b"A" * 64 + b"\n"
    return _kept(folder, "t.pem", b"-----BEGIN CERTIFICATE-----\n" + body * 300_000 + b"-----END CERTIFICATE-----\n")


def statements_without_end(folder: Path) -> Path:
    return _kept(folder, "t.pem", b"field: a\nname: b\n" * 1_000_000)


def gigabytes_of_trust(folder: Path) -> Path:
    path = folder / "t.pem"
    with path.open("wb") as stream:
        stream.truncate(4 << 30)
    return path


TRUST: tuple[Build, ...] = (beginnings, an_endless_certificate, statements_without_end, gigabytes_of_trust)


def rounds_without_end(folder: Path) -> Path:
    from tests.helpers import pki

    data = pki.world().facilitator.p12()
    at = data.rindex(b"\x02\x02\x07\xd0")  # two thousand rounds, of the seal over the whole
    grown = _longer(data, at, b"\x02\x04\x7f\xff\xff\xff")
    return _kept(folder, "k.p12", grown)


def _longer(data: bytes, at: int, other: bytes) -> bytes:
    """Put ``other`` in the place of the four bytes at ``at``, and make every length around it fit."""
    from asn1crypto import pkcs12

    made: Any = pkcs12.Pfx.load(data)
    made["mac_data"]["iterations"] = int.from_bytes(other[2:], "big")
    return bytes(made.dump(force=True))


KEYS: tuple[Build, ...] = (rounds_without_end,)

ALL: tuple[Strange, ...] = (
    *(Strange("meeting", build) for build in MEETINGS),
    *(Strange("list", build) for build in LISTS),
    *(Strange("logo", build) for build in PICTURES),
    *(Strange("scan", build) for build in PICTURES),
    *(Strange("trust", build) for build in TRUST),
    *(Strange("key", build) for build in KEYS),
)


# the doors


def _look(path: Path) -> None:
    from facilitator.meeting.reading import everything, read_record

    file = MeetingFile.look(path, h.steady(9))
    try:
        file.read(everything).result()
        file.read(read_record).result()
    finally:
        file.close()


def _check(path: Path) -> None:
    from facilitator.store.inspect import inspect

    inspect(path)


def _salvage(path: Path) -> None:
    from facilitator.store.damaged.salvage import look

    look(path, h.steady(9))


def _bring(path: Path) -> None:
    from facilitator.store.copies import bring

    bring(path, path.with_name("brought.tryeza"), part=True)


def _list(path: Path) -> None:
    from facilitator.exchange.people import guess_columns, open_table, preview

    table = open_table(path)
    preview(table, guess_columns(table.header, table.rows))


def _logo(path: Path) -> None:
    from facilitator.desk.documents import logo

    logo(path)


def _scan(path: Path) -> None:
    from facilitator.exchange.pictures import scan_pdf
    from facilitator.files import read_in

    scan_pdf(read_in(path), path.name)


def _trust(path: Path) -> None:
    from facilitator.desk.shelf import load_trust

    load_trust(path)


def _key(path: Path) -> None:
    from facilitator.signing.keys import open_p12_file

    open_p12_file(path, "fjalëkalim", now=h.BEGIN)


DOORS: dict[str, tuple[Callable[[Path], None], ...]] = {
    "meeting": (_look, _check, _salvage, _bring),
    "list": (_list,),
    "logo": (_logo,),
    "scan": (_scan,),
    "trust": (_trust,),
    "key": (_key,),
}
