"""Who imports whom, read from the source: at the top, inside functions and for types alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Import:
    path: str
    line: int
    module: str
    at_top: bool
    typing_only: bool

    def __str__(self) -> str:
        return f"{self.path}:{self.line} imports {self.module}"


def sources(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py") if "__pycache__" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    """A file, parsed once for all that look at every file; nobody changes it."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that ``ast.walk`` gives of a file."""
    return tuple(ast.walk(tree(path)))


@cache
def imports(path: Path) -> tuple[Import, ...]:
    """Every import: ``module`` is dotted in full; of ``from a import b`` both ``a`` and ``a.b``."""
    relative = path.relative_to(ROOT).as_posix()

    def walk(node: ast.AST, at_top: bool, typing_only: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            names: list[str] = []
            if isinstance(child, ast.Import):
                names = [alias.name for alias in child.names]
            elif isinstance(child, ast.ImportFrom):
                assert child.level == 0, f"{relative}:{child.lineno} relative import"
                names = [f"{child.module}", *(f"{child.module}.{alias.name}" for alias in child.names)]
            for name in names:
                yield Import(relative, child.lineno, name, at_top, typing_only)
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                for part in child.body:
                    yield from walk(ast.Module([part], []), at_top, True)
                for part in child.orelse:
                    yield from walk(ast.Module([part], []), at_top, typing_only)
            else:
                inside = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
                yield from walk(child, at_top and not inside, typing_only)

    return tuple(walk(tree(path), True, False))


@lru_cache
def modules(*rooms: str) -> Mapping[str, Path]:
    """Dotted name → file, packages by their own name."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sources(*rooms)
    }


@lru_cache
def graph(*rooms: str) -> Mapping[str, frozenset[str]]:
    """Module → modules that it names, wherever it does; that Python runs a package on the way to it does not count."""
    known = modules(*rooms)
    named = {}
    for name, path in known.items():
        found: set[str] = set()
        for node in nodes(path):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:  # a module of the package, or a name in its __init__
                    inner = f"{node.module}.{alias.name}"
                    found.add(inner if inner in known else str(node.module))
        named[name] = frozenset(found & known.keys()) - {name}
    return named


def circles(named: Mapping[str, frozenset[str] | set[str]]) -> list[list[str]]:
    """Groups of modules each of which reaches every other (Tarjan's strongly connected components of two or more)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    held: list[str] = []
    found: list[list[str]] = []

    def visit(one: str) -> None:
        order[one] = low[one] = len(order)
        held.append(one)
        for other in sorted(named.get(one, ())):
            if other not in order:
                visit(other)
                low[one] = min(low[one], low[other])
            elif other in held:
                low[one] = min(low[one], order[other])
        if low[one] == order[one]:
            at = held.index(one)
            group = held[at:]
            del held[at:]
            if len(group) > 1:
                found.append(sorted(group))

    for one in sorted(named):
        if one not in order:
            visit(one)
    return found
