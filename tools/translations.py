"""Bring the translations up to date: what the screens say → .ts (for people) → .qm (for the program).

    python tools/translations.py            update every .ts and build the .qm
    python tools/translations.py people     update one group and build the .qm
    python tools/translations.py --check    change nothing; exit 1 if anything is new, unfinished, vanished or stale

Strings are split into groups so that several people can translate at once; ``*_en.ts`` hold plurals only, because the
source is English. ``qtbase_sq.ts`` is kept by hand: Qt itself speaks no Albanian.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGS = ("sq", "en")
BY_HAND = "qtbase"
GROUPS = ("core", "people", "room", "minutes", "signing")
_FOLDERS: dict[str, tuple[str, ...]] = {
    "people": (
        "stations/home",
        "stations/preparation",
        "stations/attendance",
        "stations/standing.py",
        "live/import_sheet.py",
        "live/import_columns.py",
        "live/import_doubts.py",
        "words/people.py",
        "words/form_values.py",
    ),
    "room": (
        "stations/discussion",
        "stations/vote",
        "stations/outcomes.py",
        "live",
        "words/points.py",
        "words/floor.py",
    ),
    "minutes": ("stations/minutes", "widgets/papers/preview.py"),
    "signing": (
        "stations/signing",
        "stations/archive",
        "office/tokens.py",
        "widgets/papers/verdict_view.py",
        "words/documents.py",
    ),
}
"""Places in ``ui`` → group; everything else is core."""


def group_of(path: Path) -> str:
    """The group of a source file."""
    inside = path.relative_to(ROOT / "ui")
    for group, places in _FOLDERS.items():
        if any(inside.is_relative_to(place) for place in places):
            return group
    return "core"


def sources(group: str) -> list[Path]:
    """The files of a group that say something."""
    found = sorted(path for path in (ROOT / "ui").rglob("*.py") if "__pycache__" not in path.parts)
    return [path for path in found if _speaks(path) and group_of(path) == group]


def ts_file(group: str, lang: str, folder: Path = FOLDER) -> Path:
    """Where the strings of a group lie."""
    return folder / f"{group}_{lang}.ts"


def update(group: str, folder: Path = FOLDER) -> None:
    """Take over new strings into the .ts of both languages and drop those that are gone."""
    files = [str(path.relative_to(ROOT)) for path in sources(group)]
    if not files:
        return
    for lang in LANGS:
        plural = ["-pluralonly"] if lang == "en" else []
        options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", lang, *plural]
        _run("lupdate", *options, *files, "-ts", str(ts_file(group, lang, folder)))


def build(folder: Path = FOLDER, into: Path = FOLDER) -> list[Path]:
    """One .qm a language of every group, and Qt's own strings in Albanian."""
    made = []
    for lang in LANGS:
        parts = [ts_file(group, lang, folder) for group in GROUPS]
        if lang == "sq":
            parts.append(ts_file(BY_HAND, lang, folder))
        target = into / f"tryeza_{lang}.qm"
        there = [str(part) for part in parts if part.exists()]
        _run("lrelease", "-silent", "-nounfinished", "-removeidentical", *there, "-qm", str(target))
        made.append(target)
    return made


def unfinished(path: Path) -> list[str]:
    """``context: source`` of every message without a finished translation."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not _whole(translation):
                found.append(f"{name}: {message.findtext('source', '')}")
    return found


def faults(groups: Iterable[str] = GROUPS) -> list[str]:
    """Everything that ``--check`` complains of, one line each."""
    said = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, folder)
        for group in groups:
            update(group, folder)
            for lang in LANGS:
                kept, fresh = ts_file(group, lang), ts_file(group, lang, folder)
                if not fresh.exists():
                    continue
                old = _messages(kept) if kept.exists() else set()
                new = _messages(fresh)
                said += [f"{kept.name}: new: {one}" for one in sorted(new - old)]
                said += [f"{kept.name}: gone: {one}" for one in sorted(old - new)]
                said += [f"{kept.name}: unfinished: {one}" for one in unfinished(fresh)]
        said += [f"{BY_HAND}_sq.ts: unfinished: {one}" for one in unfinished(ts_file(BY_HAND, "sq"))]
        built = folder / "built"
        built.mkdir()
        for path in build(into=built):
            kept = FOLDER / path.name
            if not kept.exists() or kept.read_bytes() != path.read_bytes():
                said.append(f"{path.name} is not built from the present .ts files")
    return said


def main(arguments: list[str]) -> int:
    """The command line; gives the exit status."""
    parser = argparse.ArgumentParser(description="Update and build the translations.")
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], help="all when none is named")
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    asked = parser.parse_args(arguments)
    groups = asked.groups or list(GROUPS)
    if asked.check:
        said = faults(groups)
        print("\n".join(said) or "translations are complete")
        return 1 if said else 0
    for group in groups:
        update(group)
        missing = unfinished(ts_file(group, "sq")) if ts_file(group, "sq").exists() else []
        print(f"{group}: {len(missing)} without Albanian")
    for path in build():
        print(path.relative_to(ROOT))
    return 0


def _speaks(path: Path) -> bool:
    text = path.read_text("utf-8")
    return "tr(" in text or "translate(" in text


def _whole(translation: ET.Element) -> bool:
    forms = translation.findall("numerusform")
    return all(form.text for form in forms) if forms else bool(translation.text)


def _messages(path: Path) -> set[str]:
    found = set()
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            comment = message.findtext("comment", "")
            found.add(f"{context.findtext('name', '')}: {message.findtext('source', '')} {comment}".strip())
    return found


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).parent / f"pyside6-{tool}"
    program = shutil.which(str(beside)) or shutil.which(f"pyside6-{tool}")
    if program is None:
        raise FileNotFoundError(f"pyside6-{tool} is not installed")
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
