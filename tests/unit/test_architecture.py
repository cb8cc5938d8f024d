"""The house rules of the design, held by the source itself: which room may know which, and what starts fast."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.helpers.imports import ROOT, circles, imports, nodes, sources, tree

# Room → rooms of facilitator/ that it may import. Arrows run one way:
#   model, record, language, errors, assets, workspace ← store ← meeting, voting ← exchange, archive ← desk ← cli ← ui
# report needs only record, model and language; signing stands alone.
BASE = {
    *("errors", "assets", "guard", "files", "model", "record", "profile", "language", "audience", "sisters"),
    *("synthesis", "rows", "translating", "english"),
    *("course", "floor", "plain", "strokes"),
}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "assets": set(),
    "guard": {"assets", "job_object"},
    "job_object": set(),
    "language": {"errors"},
    "model": set(),
    "plain": set(),
    "strokes": {"errors"},
    "audience": {"model", "language"},
    "record": {"audience", "errors", "floor", "model", "plain", "translating"},
    "profile": {"errors", "model", "language"},
    "qr": set(),
    "badge": set(),
    "sisters": {"model", "record"},
    "translating": set(),
    "rows": {"model", "record"},
    "english": {"model", "language", "record", "rows", "synthesis", "translating"},
    "synthesis": {"audience", "model", "language", "record"},
    "course": {"model", "language"},
    "floor": {"model", "language"},
    "files": {"errors", "guard"},
    "workspace": {"errors", "assets", "files", "language", "synced"},
    "synced": set(),
    "store": BASE,
    "meeting": BASE | {"store"},
    "voting": BASE | {"store"},
    "report": BASE | {"qr", "badge"},
    "signing": {"errors", "assets"},
    "exchange": BASE | {"store", "meeting", "voting"},
    "examine": BASE | {"voting", "report", "signing"},
    "archive": BASE | {"report", "signing", "examine", "store"},  # of the store the driver alone, held below
    "desk": BASE | {"workspace", "store", "meeting", "report", "signing", "examine", "archive", "exchange", "badge"},
    "demo": BASE | {"workspace", "store", "meeting", "voting", "report", "signing", "archive", "exchange", "desk"},
}
ALLOWED["demo_words"] = ALLOWED["demo"]
ALLOWED["demo"] = ALLOWED["demo"] | {"demo_words"}
ALLOWED["desk"] |= {"voting"}
ALLOWED["cli"] = set(ALLOWED)
ALLOWED["selftest"] = set(ALLOWED)
ALLOWED["__main__"] = {"cli", "guard", "selftest"}

HEAVY = {
    "pandas",
    "numpy",
    "reportlab",
    "pyhanko",
    "pyhanko_certvalidator",
    "pikepdf",
    "pypdfium2",
    "openpyxl",
    "python_calamine",
    "cryptography",
    "asn1crypto",
    "pkcs11",
    "signxml",
    "lxml",
    "aiohttp",
    "segno",
    "PIL",
    "docx",
    "sqlcipher3",
    "sqlite_utils",
    "platformdirs",
    "psycopg",
    "boto3",
    "botocore",
}
# Rooms that may import a heavy package at the top, because they are themselves imported only inside functions of others
# (tested below: nothing on the start-up path loads it), and the store's driver, the one door to SQLite.
MAY_AT_TOP: dict[str, set[str]] = {
    "facilitator/store/driver.py": {"sqlcipher3", "sqlite_utils"},
    "facilitator/examine/added.py": {"pyhanko"},
    "facilitator/examine/looks.py": {"pikepdf"},
    "facilitator/examine/objects.py": {"pikepdf"},
    "facilitator/examine/vocabulary.py": {"pikepdf"},
}
ROOMS_AT_TOP: dict[str, set[str]] = {
    "facilitator/report/": {"reportlab", "pikepdf", "PIL", "docx", "lxml"},
    "facilitator/signing/": {
        "pyhanko",
        "pyhanko_certvalidator",
        "cryptography",
        "asn1crypto",
        "pikepdf",
        "reportlab",
        "lxml",
    },
}


def room(path: str) -> str:
    return Path(path).parts[1].removesuffix(".py")


def test_the_scan_can_see(tmp_path: Path) -> None:
    """Negative control: an import at the top, one in a function, one for types only."""
    path = ROOT / "facilitator" / "desk" / "signing.py"
    found = list(imports(path))
    assert any(i.module == "facilitator.errors" and i.at_top for i in found)
    assert any(not i.at_top for i in found)
    assert any(i.typing_only for i in found)
    assert len(sources("facilitator")) > 60


def test_every_room_is_in_the_table() -> None:
    rooms = {room(path.relative_to(ROOT).as_posix()) for path in sources("facilitator")} - {"__init__"}
    assert rooms <= set(ALLOWED), f"a new room: say in the table whom it may know: {rooms - set(ALLOWED)}"


def test_arrows_run_one_way() -> None:
    wrong: list[str] = []
    for path in sources("facilitator"):
        here = room(path.relative_to(ROOT).as_posix())
        for found in imports(path):
            parts = found.module.split(".")
            if parts[0] != "facilitator" or len(parts) < 2 or found.typing_only:
                continue
            there = parts[1]
            if there != here and there not in ALLOWED.get(here, set()):
                wrong.append(str(found))
    assert not wrong, "\n".join(wrong)


def test_the_table_has_no_circle() -> None:
    assert circles(ALLOWED) == []


def test_qt_stays_in_the_window() -> None:
    wrong = [str(i) for path in sources("facilitator") for i in imports(path) if i.module.split(".")[0] == "PySide6"]
    assert not wrong, "\n".join(wrong)


def test_only_the_root_knows_the_window() -> None:
    for path in sources("facilitator"):
        for found in imports(path):
            if found.module.split(".")[0] == "ui":
                assert found.path == "facilitator/__main__.py", str(found)
                assert not found.at_top, str(found)


def test_the_archive_knows_the_driver_of_the_store_and_nothing_else_of_it() -> None:
    """Its catalogue is SQLite as well, and there is one door to SQLite; meeting files are none of its business."""
    known = {(found.path, found.module) for path in sources("facilitator/archive") for found in imports(path)
             if found.module.startswith("facilitator.store")}  # fmt: skip
    assert {module.rpartition(".")[0] if module.count(".") > 2 else module for _, module in known} <= {
        "facilitator.store.driver"
    }
    assert {path for path, _ in known} == {"facilitator/archive/catalogue/sqlite.py"}


NETWORK = {"socket", "ssl", "http", "urllib", "aiohttp", "requests", "ftplib", "smtplib", "xmlrpc", "asyncio.streams"}
MAY_GO_ONLINE = "facilitator/signing/lasting/online.py"
DOCTOR = "facilitator/archive/places/doctor.py"
"""Asks whether ports are closed at the server that ``archive.toml`` names, because somebody typed ``doctor``."""
VERIFIES = ("verify", "examine", "chain", "lifetime", "past", "policy", "reading", "receipt", "trust", "trustlist")


def test_one_module_goes_online_and_verification_does_not_know_it() -> None:
    """The hall serves phones on the laptop's own Wi-Fi; everybody else would have to ask ``online``."""
    wrong = []
    for path in sources("facilitator", "ui"):
        for found in imports(path):
            parts = found.module.split(".")
            if found.path.startswith(("facilitator/hall/", MAY_GO_ONLINE, DOCTOR)) or found.module == "urllib.parse":
                continue
            if parts[0] in NETWORK and found.module != "urllib" and not found.module.startswith("urllib.parse"):
                wrong.append(str(found))
            if Path(found.path).stem in VERIFIES and found.path.startswith("facilitator/signing/"):
                wrong += [str(found)] if parts[-1] in ("online", "timestamps", "validation_data") else []
    assert not wrong, "\n".join(wrong)
    assert any(found.module == "urllib.request" for found in imports(ROOT / MAY_GO_ONLINE))


WORDS = {"journal", "journal.Changes", "journal.Step", "tx", "tx.Tx", "tx.Change"}
"""What comes back from ``MeetingFile``, and what a function given to ``read`` takes."""


def test_the_window_knows_no_database() -> None:
    """The session talks to ``MeetingFile``; nothing of ``ui`` goes behind it."""
    inner = ("driver", "tx", "journal", "codec", "schema", "migrations", "check", "opening", "acts")
    wrong = []
    for path in sources("ui"):
        for found in imports(path):
            if found.typing_only:
                continue
            if found.module.split(".")[0] in ("sqlite3", "sqlite_utils", "sqlcipher3", "pysqlite3"):
                wrong.append(str(found))
            behind = found.module.startswith(tuple(f"facilitator.store.{name}" for name in inner))
            if behind and found.module.removeprefix("facilitator.store.") not in WORDS:
                wrong.append(str(found))
    assert not wrong, "\n".join(wrong)


SQL = re.compile(
    r"""\b(select\b.+?\bfrom\b\s+["\w(]
        |insert\s+(or\s+\w+\s+)?into\s+["\w]
        |update\s+["\w]+\s+set\b
        |delete\s+from\s+["\w]
        |(create|drop|alter)\s+(virtual\s+|unique\s+)?(table|index|trigger|view)\b
        |pragma\s+\w+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# The archive's catalogue is a database of its own, rebuilt from the shelf at any time; it never sees a meeting file.
# The self-test of the frozen program asks the packaged SQLite whether it can search.
MAY_SQL = ("facilitator/store/", "facilitator/archive/catalogue/", "facilitator/selftest.py")


@cache
def texts(path: Path) -> tuple[tuple[int, str], ...]:
    """String constants that are no docstrings; the parts of an f-string joined."""
    docs = {
        id(node.body[0].value)
        for node in nodes(path)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    found = []
    for node in nodes(path):
        if isinstance(node, ast.JoinedStr):
            parts = (str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
            found.append((node.lineno, "".join(parts)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            found.append((node.lineno, node.value))
    return tuple(found)


def test_sql_lives_in_the_store() -> None:
    wrong = []
    for path in sources("facilitator", "ui"):
        relative = path.relative_to(ROOT).as_posix()
        if not relative.startswith(MAY_SQL):
            wrong += [f"{relative}:{line} {text[:60]!r}" for line, text in texts(path) if SQL.search(text)]
    assert not wrong, "\n".join(wrong)


def test_the_sql_scan_can_see() -> None:
    """Negative control."""
    found = [text for path in sources("facilitator/store") for _, text in texts(path) if SQL.search(text)]
    assert len(found) > 40
    for harmless in ("Përditësoni të dhënat e takimit", "Delete the point", "Update the program", "Insert a row"):
        assert not SQL.search(harmless)
    for query in (
        "SELECT uid FROM person",
        "delete from act",
        "update x set y = 1",
        "insert or ignore into t values(1)",
    ):
        assert SQL.search(query)


def test_nobody_writes_past_the_driver() -> None:
    """``db.conn.execute`` opens a transaction that sqlite-utils never commits: every row written so is lost."""
    wrong = []
    for path in sources("facilitator", "ui"):
        for node in nodes(path):
            if isinstance(node, ast.Attribute) and node.attr in ("execute", "executemany", "executescript"):
                holder = ast.unparse(node.value)
                if holder.endswith(".conn"):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {holder}.{node.attr}")
    assert not wrong, "\n".join(wrong)


def test_heavy_packages_are_imported_where_used() -> None:
    wrong = []
    for path in sources("facilitator", "ui"):
        for found in imports(path):
            package = found.module.split(".")[0]
            may = MAY_AT_TOP.get(found.path, set()).union(
                *(packages for prefix, packages in ROOMS_AT_TOP.items() if found.path.startswith(prefix))
            )
            if package in HEAVY and found.at_top and not found.typing_only and package not in may:
                wrong.append(str(found))
    assert not wrong, "\n".join(wrong)


def loaded_by(code: str) -> set[str]:
    """Top-level packages in memory after running ``code`` in a fresh interpreter."""
    code += "\nimport sys; print(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


LATE = {
    "pandas",
    "numpy",
    "reportlab",
    "pyhanko",
    "aiohttp",
    "openpyxl",
    "python_calamine",
    "pikepdf",
    "pypdfium2",
    "cryptography",
}
LATE |= {"pkcs11", "asn1crypto", "docx"}
STARTS = {
    "store": "import facilitator.store.file",
    "acts": "import facilitator.meeting.lifecycle, facilitator.voting.secret, facilitator.desk.shelf",
    "command line": "import facilitator.cli; facilitator.cli.parser()",
    "workspace": "from facilitator.workspace import Workspace; Workspace.default()",
    "window": "import ui.app, ui.window.main_window",
}


@pytest.mark.parametrize("what", STARTS)
def test_the_start_loads_nothing_heavy(what: str) -> None:
    loaded = loaded_by(STARTS[what])
    assert not loaded & LATE, sorted(loaded & LATE)


@pytest.mark.parametrize("what", ["workspace", "window"])
def test_home_paints_before_the_store_is_there(what: str) -> None:
    """Home needs Qt and the standard library; the store loads on its own thread meanwhile."""
    assert not loaded_by(STARTS[what]) & {"sqlite_utils", "sqlcipher3", "pysqlite3"}


def test_the_start_scan_can_see() -> None:
    """Negative control."""
    assert "pandas" in loaded_by("import pandas")


def test_modules_are_short() -> None:
    """400 lines and one purpose."""
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sources("facilitator", "ui")
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert not long


def test_rooms_have_doors() -> None:
    """A folder of more than 25 modules is searched, not read: it gets rooms."""
    held = Counter(path.parent.relative_to(ROOT).as_posix() for path in sources("facilitator", "ui"))
    assert not {room: count for room, count in held.items() if count > 25}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in sources("facilitator", "ui")
        if path.read_text("utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert not silent


MACHINE = re.compile(r"(?<![\w.])/(work|home/\w+|root|Users/\w+|tmp/[a-z]{2}\b)(/|\b)|[A-Z]:\\\\Users")


def test_no_path_of_anybodys_machine() -> None:
    wrong = []
    tracked = [
        *sources("facilitator", "ui", "tests", "benchmarks", "tools"),
        *(ROOT.glob("*.md")),
        *(ROOT.glob("*.toml")),
        *(ROOT.glob("Makefile")),
    ]
    for path in tracked:
        if path == Path(__file__):
            continue
        for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if MACHINE.search(line):
                wrong.append(f"{path.relative_to(ROOT)}:{n} {line.strip()[:80]}")
    assert not wrong, "\n".join(wrong)


def test_resources_are_found_by_one_line() -> None:
    """The same in a checkout, a wheel and a frozen program."""
    finders = [
        path.relative_to(ROOT).as_posix()
        for path in sources("facilitator", "ui")
        for _, text in texts(path)
        # names its checks; a Data Package calls its tables that
        if text == "resources" and path.name not in ("selftest.py", "described.py")
    ]
    assert finders == ["facilitator/assets.py"]
