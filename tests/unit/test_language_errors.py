"""Every code that the program can raise has its sentence, in both languages, with the facts that the code carries."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.language.agreement import GAP
from facilitator.language.errors import sentence, templates
from facilitator.language.sentences import LANGS
from tests.helpers.imports import nodes

ROOT = Path(__file__).parents[2]
NAMES = {"KnownError", "Fault"}
LITERAL = {  # codes that reach KnownError through a variable
    "facilitator/store/file.py": {"undo.nothing", "redo.nothing", "file.taken"},
    "facilitator/store/told.py": {"meeting.approved", "meeting.handed_over", "round.closed", "row.frozen"},
    "facilitator/store/aside.py": {"file.newer", "file.faults", "file.part", "file.foreign_wal"},
    "facilitator/store/opening.py": {"file.write_protected", "file.looked_at", "file.no_room", "file.sick_disk"},
    "facilitator/store/guard.py": {"file.gone", "file.replaced", "file.overwritten", "file.wal_gone"},
    "facilitator/archive/chained.py": {"intake.log", "intake.log_end", "follow.log", "follow.log_end"},
    "facilitator/desk/bring.py": {"file.elsewhere", "file.snapshot"},
    "facilitator/voting/channel.py": {"hands.letter", "hands.value", "hands.sum", "hands.cap", "hands.few"}
    | {"hands.levels", "hands.answers"},
}


@cache
def raised() -> dict[str, list[tuple[str, set[str]]]]:
    """Code → (where, names of facts) of each call; a conditional expression gives both its codes."""
    found: dict[str, list[tuple[str, set[str]]]] = defaultdict(list)
    kinds = {*NAMES, *subclasses()}
    for path in sorted([*(ROOT / "facilitator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]):
        for node in nodes(path):
            if isinstance(node, ast.Call) and _name(node.func) in kinds and node.args:
                facts = {word.arg or "*" for word in node.keywords}
                for code in _texts(node.args[0]):
                    found[code].append((f"{path.relative_to(ROOT)}:{node.lineno}", facts))
    return found


@cache
def subclasses() -> set[str]:
    names: set[str] = set()
    for path in (ROOT / "facilitator").rglob("*.py"):
        for node in nodes(path):
            if isinstance(node, ast.ClassDef) and any(_name(base) == "KnownError" for base in node.bases):
                names.add(node.name)
    return names


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def codes() -> set[str]:
    return set(raised()).union(*LITERAL.values())


def test_the_scan_sees_what_is_there() -> None:
    found = raised()
    assert len(found) > 100
    assert {"file.locked", "check.chain", "disk.full", "row.gone"} <= set(found)


def test_every_code_has_a_sentence_in_both_languages() -> None:
    found = raised()
    for lang in LANGS:
        missing = sorted(codes() - set(templates(lang)))
        assert not missing, {code: [where for where, _ in found.get(code, [])] for code in missing}


def test_both_languages_know_the_same_codes() -> None:
    assert set(templates("sq")) == set(templates("en"))


def test_a_sentence_asks_only_for_facts_that_every_place_gives() -> None:
    wrong: list[str] = []
    for code, calls in raised().items():
        for lang in LANGS:
            template = templates(lang).get(code)
            if template is None:
                continue
            texts = template if isinstance(template, tuple) else (template,)
            gaps = {gap[1] for text in texts for gap in GAP.finditer(text)}
            for where, facts in calls:
                if "*" not in facts and not where.startswith("facilitator/store/check") and gaps - facts:
                    wrong.append(f"{where} {code} ({lang}): {sorted(gaps - facts)}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", LANGS)
def test_store_sentences_are_sentences(lang: str) -> None:
    from facilitator.language.errors import store

    part = store.SQ if lang == "sq" else store.EN
    for code, template in part.items():
        assert isinstance(template, str)
        assert template.endswith("."), code
        assert template[0] in "“" + template[0].upper(), code
        assert "'" not in template, code  # typographic apostrophes
        assert '"' not in template, code
        assert "  " not in template, code
        said = sentence(
            KnownError(code, path="/x", reason="r", bytes=1, who="Ana", host="laptop"), "sq" if lang == "sq" else "en"
        )
        assert "?" not in said, code


def test_no_code_is_spoken_for_nobody() -> None:
    """A sentence of the store that nothing raises any more is dead text."""
    from facilitator.language.errors import store

    assert not set(store.SQ) - codes()
