"""The door of publishing: an evidence folder written beside and renamed, and the figures of a year onto the shelf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

from facilitator import guard
from facilitator.archive import bags
from facilitator.archive.evidence import folder
from facilitator.archive.evidence.chosen import Choice, Chosen
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.archive.taking import deliver
from facilitator.desk import shelf
from facilitator.desk.published import evidence, figures
from facilitator.errors import KnownError
from facilitator.signing import dump_pem
from facilitator.workspace import Workspace
from tests.faults.doors import intake
from tests.faults.doors.door import Door, Step, half, lost, stuck
from tests.helpers import brought, pki

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def ready(root: Path) -> None:
    """One public report on the shelf, and a key to sign figures with."""
    (root / "stick").mkdir()
    (root / "stick" / "a.pdf").write_bytes(brought.signed())
    with mock.patch.object(guard, "run", intake.here):
        made = intake.archive(root, 0)
        deliver.carry_out(made, deliver.begin(made, [root / "stick"], lambda count: bytes(count)))
    (root / "home" / "out").mkdir()
    space = Workspace(root / "home")
    space.trust.parent.mkdir(parents=True, exist_ok=True)
    space.trust.write_bytes(dump_pem([pki.world().root.entry()]))
    (root / "facilitator.p12").write_bytes(pki.world().facilitator.p12())


def published(root: Path, run: int) -> Iterator[Step]:
    from facilitator.signing import open_p12

    guard.run = guard.run_own = intake.here  # for good: these steps have a process of their own
    space = Workspace(root / "home")

    def written() -> str:
        place = space.root / "out" / f"evidenca-{run}"
        if place.exists():  # done, and not acknowledged
            return place.name
        evidence.make(space, Choice(year="2026"), place, NOW)
        return place.name

    def counted() -> str:
        pdf = figures.make(space, "2026", "sq", NOW)
        assert pdf is not None
        signer = open_p12((root / "facilitator.p12").read_bytes(), pki.PASSWORD, now=NOW)
        return figures.keep(space, figures.sign(pdf, signer, NOW), NOW)

    yield f"evidence {run}", written
    yield f"figures {run}", counted


def judge(root: Path, told: Mapping[str, str]) -> list[str]:
    with mock.patch.object(guard, "run", intake.here), mock.patch.object(guard, "run_own", intake.here):
        return _judged(root, told)


def _judged(root: Path, told: Mapping[str, str]) -> list[str]:
    space = Workspace(root / "home")
    out = space.root / "out"
    wrong: list[str] = []
    for place in sorted(out.iterdir()):
        if place.name.startswith("."):  # nobody takes it for the folder itself
            continue
        try:
            bags.check(place)
        except KnownError as error:
            wrong.append(half(f"{place.name} {error.code}"))
    for word, given in told.items():
        if word.startswith("evidence") and not (out / given).is_dir():
            wrong.append(lost("an evidence folder"))
        elif word.startswith("figures"):
            try:
                shelf.from_shelf(space, Key(given))
            except KnownError as error:
                wrong.append(lost(f"figures {error.code}"))
    try:
        for part in out.glob(".*.part"):  # whoever tries once more is not kept from it
            place = out / part.name.removeprefix(".").removesuffix(".part")
            folder.write(Chosen(Choice(year="2026"), ()), FolderShelf(space.archive), place, NOW.date(), "")
            if part.exists():
                wrong.append(stuck("what was begun"))
        figures.go_on(space, NOW)
        kept = FolderShelf(space.archive)
        wrong += [half(f"no receipt: {key}") for key in set(kept.keys()) - set(kept.receipts())]
        for key in kept.keys():  # noqa: SIM118
            kept.get(key)  # against the hash in its name
    except KnownError as error:
        return [*wrong, stuck(error.code)]
    return wrong


WARM = (
    *intake.WARM, "facilitator.desk.published.evidence", "facilitator.desk.published.figures", "bagit",
    "facilitator.archive.evidence.folder", "facilitator.archive.figures.paper",
)  # fmt: skip
DOORS: tuple[Door, ...] = (
    Door(name="publishing", ready=ready, steps=published, judge=judge, warm=WARM, sick="home/out"),
)
