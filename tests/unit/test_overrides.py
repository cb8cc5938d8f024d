"""Private parts of other people's libraries that we replace or use: each is in a table, and is still what it was.

A private method may change its parameters, its name or its callers with any release, and Python says nothing: the
override is simply no longer called. Qt and the standard library are left out: they keep such names for decades.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.helpers import pki
from tests.helpers.imports import tree as parsed

ROOT = Path(__file__).parents[2]
OURS = ("facilitator", "ui")
LEFT_OUT = {"PySide6", "shiboken6", "builtins", *OURS, *sys.stdlib_module_names}

OVERRIDES = {
    # class of the library: what we override of it, and in which of our files
    "pyhanko.pdf_utils.writer:BasePdfFileWriter": {"_update_meta": "signing/pades.py"},
    "pyhanko.pdf_utils.reader:PdfFileReader": {"_get_object_from_stream": "signing/reading.py"},
    "pyhanko.pdf_utils.reader:HistoricalResolver": {
        "_get_usages_of_ref": "signing/usages.py",
        "_load_reverse_xref_cache": "signing/usages.py",
    },
    "pyhanko.sign.signers.pdf_signer:PdfSigner": {"init_signing_session": "signing/pades.py"},
    "signxml.xades.xades:XAdESSigner": {
        "_add_reference_to_signed_info": "signing/trustlist.py",
        "add_signing_time": "signing/trustlist.py",  # public by its name, promised nowhere
    },
}
"""Methods of ours in place of theirs; every private one must be here, others may."""

USES = {
    "lxml.etree": {"_Element"},
    "pyhanko.pdf_utils.content:PdfContent": {"_ensure_writer"},
    "pyhanko.pdf_utils.incremental_writer:IncrementalPdfFileWriter": {"_document_id"},
    "reportlab.pdfgen.canvas:Canvas": {"_code", "_doc", "_escape"},
    "docx.table:_Row": {"_tr"},
    "docx.table:_Cell": {"_tc"},
    "docx.text.paragraph:Paragraph": {"_p"},
    "docx.shape:InlineShape": {"_inline"},
    "docx.opc.part:Part": {"_blob"},
}
"""Private names of theirs that our code speaks; every one must be here."""


# what our source does ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Method:
    """A method or an attribute of one of our classes that stands where a library has one of the same name."""

    owner: str
    name: str
    file: str
    parameters: tuple[tuple[str, str], ...] | None = None  # name and kind; None for an attribute


def sources() -> Iterator[tuple[str, ast.Module]]:
    for room in OURS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), parsed(path)


def private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def imported(tree: ast.Module) -> dict[str, str]:
    """Name → ``module:what`` or ``module``, wherever in the file it is imported."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {one.asname or one.name: f"{node.module}:{one.name}" for one in node.names}
        elif isinstance(node, ast.Import):
            names |= {one.asname: one.name for one in node.names if one.asname}
            names |= {top: top for one in node.names if not one.asname for top in one.name.split(".")[:1]}
    return names


def load(place: str) -> Any:
    """``module:what`` or ``module``."""
    module, _, name = place.partition(":")
    found = importlib.import_module(module)
    if name and not hasattr(found, name):
        return importlib.import_module(f"{module}.{name}")
    return getattr(found, name) if name else found


def base_of(node: ast.expr, names: dict[str, str], module: str) -> Any:
    """The class that a base names, or None: a class inside a function, or a generic of the language."""
    if isinstance(node, ast.Subscript):
        return base_of(node.value, names, module)
    if isinstance(node, ast.Attribute):
        return getattr(base_of(node.value, names, module), node.attr, None)
    if isinstance(node, ast.Name):
        if node.id in names:
            return load(names[node.id])
        return getattr(importlib.import_module(module), node.id, None) if module else None
    return None


def others(base: Any) -> list[type]:
    """The classes of other people's libraries that a class inherits from, nearest first."""
    mro = base.__mro__ if isinstance(base, type) else ()
    return [one for one in mro if one.__module__.partition(".")[0] not in LEFT_OUT]


@cache
def names_in(kind: type) -> frozenset[str]:
    """What a class defines, and what its own methods keep in an instance."""
    try:
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(kind)))
    except (OSError, TypeError):  # written in C
        return frozenset(vars(kind))
    return frozenset(vars(kind)) | kept(tree)


def kept(tree: ast.AST) -> set[str]:
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }


def parameters(arguments: ast.arguments) -> tuple[tuple[str, str], ...]:
    """As ``inspect.signature`` tells them of a finished function."""
    made = [(one.arg, "POSITIONAL_ONLY") for one in arguments.posonlyargs]
    made += [(one.arg, "POSITIONAL_OR_KEYWORD") for one in arguments.args]
    made += [(arguments.vararg.arg, "VAR_POSITIONAL")] if arguments.vararg else []
    made += [(one.arg, "KEYWORD_ONLY") for one in arguments.kwonlyargs]
    made += [(arguments.kwarg.arg, "VAR_KEYWORD")] if arguments.kwarg else []
    return tuple(made)


def replaced(tree: ast.Module, file: str, module: str) -> Iterator[Method]:
    """Everything in a file that stands where a library has something of the same name; dunders are everybody's."""
    names = imported(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        theirs = [kind for base in node.bases for kind in others(base_of(base, names, module))]
        if not theirs:
            continue
        mine: dict[str, tuple[tuple[str, str], ...] | None] = dict.fromkeys(kept(node))
        for part in node.body:
            if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
                mine[part.name] = parameters(part.args)
            elif isinstance(part, ast.Assign):
                mine |= dict.fromkeys(one.id for one in part.targets if isinstance(one, ast.Name))
            elif isinstance(part, ast.AnnAssign) and part.value and isinstance(part.target, ast.Name):
                mine[part.target.id] = None
        for name, takes in mine.items():
            owner = next((kind for kind in theirs if name in names_in(kind)), None)
            if owner is not None and not name.startswith("__"):
                yield Method(f"{owner.__module__}:{owner.__qualname__}", name, file, takes)


@cache
def all_replaced() -> tuple[Method, ...]:
    found: list[Method] = []
    for file, tree in sources():
        if file not in ("facilitator/__main__.py",):
            found += replaced(tree, file, file.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    return tuple(found)


def defined(trees: list[ast.Module]) -> set[str]:
    """Every name that we give ourselves."""
    names: set[str] = set()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
        names |= kept(tree)
    return names


def used(trees: list[ast.Module]) -> set[str]:
    """Private names that we speak and did not give.

    A name that we also gave to something of our own is not seen, nor are modules of the standard library.
    """
    own = defined(trees)
    found: set[str] = set()
    for tree in trees:
        names = imported(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and private(node.attr) and node.attr not in own:
                root = names.get(node.value.id, "") if isinstance(node.value, ast.Name) else ""
                if re.split(r"[.:]", root)[0] not in LEFT_OUT - set(OURS):
                    found.add(node.attr)
            elif isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] not in LEFT_OUT:
                found |= {one.name for one in node.names if private(one.name)}
    return found


# overrides --------------------------------------------------------------------------------------------------------

ROWS = [(owner, name, file) for owner, part in OVERRIDES.items() for name, file in part.items()]


def test_every_private_override_is_in_the_table() -> None:
    found = {(one.owner, one.name) for one in all_replaced() if private(one.name)}
    assert found == {(owner, name) for owner, name, _ in ROWS if private(name)}


@pytest.mark.parametrize(("owner", "name", "file"), ROWS)
def test_an_override_takes_what_the_library_gives(owner: str, name: str, file: str) -> None:
    (ours,) = (one for one in all_replaced() if (one.owner, one.name) == (owner, name))
    assert ours.file.endswith(f"/{file.rpartition('/')[2]}"), "as the table says, wherever that file lies"
    assert ours.parameters == theirs(owner, name)


def theirs(owner: str, name: str) -> tuple[tuple[str, str], ...]:
    signature = inspect.signature(getattr(load(owner), name))
    return tuple((one.name, one.kind.name) for one in signature.parameters.values())


@pytest.mark.parametrize(("owner", "name", "file"), ROWS)
def test_the_library_still_calls_it(owner: str, name: str, file: str) -> None:
    """An override that nobody calls any more is the silent way to lose it."""
    assert callers(owner.partition(".")[0], name)


def callers(package: str, name: str) -> list[str]:
    folder = Path(str(importlib.import_module(package).__file__)).parent
    call = re.compile(rf"\.{re.escape(name)}\b")  # called, or put into a list of what is called
    return [path.name for path in folder.rglob("*.py") if call.search(path.read_text(encoding="utf-8"))]


# uses -------------------------------------------------------------------------------------------------------------


def test_every_private_name_that_is_used_is_in_the_table() -> None:
    trees = [tree for _, tree in sources()]
    assert used(trees) == {name for part in USES.values() for name in part}


def paper() -> Any:
    from docx import Document

    return Document()


def picture() -> Any:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG")
    return paper().add_picture(out)


def canvas() -> Any:
    return load("reportlab.pdfgen.canvas:Canvas")(io.BytesIO())


INSTANCES: dict[str, Callable[[], Any]] = {
    "lxml.etree": lambda: load("lxml.etree"),
    "pyhanko.pdf_utils.content:PdfContent": lambda: load("pyhanko.pdf_utils.content:PdfContent"),
    "pyhanko.pdf_utils.incremental_writer:IncrementalPdfFileWriter": lambda: load(
        "pyhanko.pdf_utils.incremental_writer:IncrementalPdfFileWriter"
    )(io.BytesIO(pki.document())),
    "reportlab.pdfgen.canvas:Canvas": canvas,
    "docx.table:_Row": lambda: paper().add_table(1, 1).rows[0],
    "docx.table:_Cell": lambda: paper().add_table(1, 1).cell(0, 0),
    "docx.text.paragraph:Paragraph": lambda: paper().add_paragraph(),
    "docx.shape:InlineShape": picture,
    "docx.opc.part:Part": lambda: next(p for p in paper().part.package.iter_parts() if "font" in p.partname),
}


@pytest.mark.parametrize("owner", USES)
def test_what_is_used_is_there(owner: str) -> None:
    thing = INSTANCES[owner]()
    if ":" in owner:
        assert thing is load(owner) or isinstance(thing, load(owner))
    assert {name for name in USES[owner] if hasattr(thing, name)} == USES[owner]


def test_what_is_used_is_still_of_its_kind() -> None:
    """The identifier is a pair, page code a list of lines, and text is escaped from text or bytes."""
    writer = INSTANCES["pyhanko.pdf_utils.incremental_writer:IncrementalPdfFileWriter"]()
    assert len(writer._document_id) == 2
    drawn = canvas()
    drawn._code.append("EMC")
    assert drawn._code[-1] == "EMC"
    assert (drawn._escape("a(b"), drawn._escape(b"\x01)")) == ("a\\(b", "\\001\\)")
    assert theirs("reportlab.pdfgen.canvas:Canvas", "_escape")[1:] == (("s", "POSITIONAL_OR_KEYWORD"),)
    assert picture()._inline.docPr is not None
    assert isinstance(load("pyhanko.pdf_utils.content:PdfContent").__dict__["_ensure_writer"], property)


# controls ---------------------------------------------------------------------------------------------------------

STRANGE = """
from reportlab.pdfgen.canvas import Canvas as Paper
import reportlab.pdfgen.canvas
from pyhanko.sign import signers
from facilitator.report.pdf.tagging import TaggedCanvas

class One(Paper):
    _code = ()
    def _escape(self, text, more=0): ...
    def drawString(self, x): ...
    def ours(self): ...

class Two(reportlab.pdfgen.canvas.Canvas):
    def __init__(self):
        self._doc = None
        self._quite_our_own = 1

def somewhere():
    class Three(signers.PdfSigner):
        async def async_sign_pdf(self, *, a): ...
    class Four(TaggedCanvas):
        def _escape(self, s): ...

class Five(dict):
    def _escape(self): ...
"""


def test_the_scan_sees_what_it_should() -> None:
    """By another name, through a module, inside a function, as an attribute, through a class of ours; no more."""
    canvas_of = "reportlab.pdfgen.canvas:Canvas"
    found = {(one.owner, one.name): one.parameters for one in replaced(ast.parse(STRANGE), "x.py", "")}
    assert {(owner, name) for owner, name in found if private(name)} == {
        (canvas_of, "_code"),
        (canvas_of, "_escape"),
        (canvas_of, "_doc"),
    }
    assert {name for _, name in found} == {"_code", "_escape", "drawString", "_doc", "async_sign_pdf"}
    assert [one.name for one in replaced(ast.parse(STRANGE), "x.py", "")].count("_escape") == 2
    one = next(one for one in replaced(ast.parse(STRANGE), "x.py", "") if one.name == "_escape")
    assert one.parameters != theirs(canvas_of, "_escape")


def test_parameters_are_told_as_the_interpreter_tells_them() -> None:
    def every(a: int, /, b: int, *c: int, d: int, e: int = 1, **f: int) -> None: ...

    tree = ast.parse("def every(a, /, b, *c, d, e=1, **f): ...").body[0]
    assert isinstance(tree, ast.FunctionDef)
    assert parameters(tree.args) == tuple(
        (one.name, one.kind.name) for one in inspect.signature(every).parameters.values()
    )


def test_the_scan_of_uses_sees_what_it_should() -> None:
    source = """
import argparse
from lxml import etree
from docx.oxml import _private
class Mine:
    def _own(self): self._kept = 1
def use(thing, other: etree._Element, sub: argparse._SubParsersAction):
    thing._theirs.more()
    thing._own()
    thing._kept, thing.__dict__
"""
    assert used([ast.parse(source)]) == {"_theirs", "_Element", "_private"}


def test_nobody_calls_what_is_not_there() -> None:
    assert callers("signxml", "_no_such_method") == []
