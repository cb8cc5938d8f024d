"""Who may know whom inside ``ui/``, and that nobody, there or in ``facilitator/``, goes in a circle."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.imports import ROOT, circles, graph, imports, modules, sources

PARTS = {"theme", "widgets", "words", "session", "commands", "context", "parts", "live"}
"""What every station is made of."""

# Room → rooms of ui/ that it may import; inside functions and for types alone counts too.
#   theme ← widgets ← projector · session ← words · session, commands, tasks ← context ← live, office ← stations/<each>
#   ← window ← app
# Stations do not know each other, nor the window; only ui.app does.
ALLOWED: dict[str, set[str]] = {
    "collector": set(),
    "commands": set(),
    "language": set(),
    "parts": set(),
    "session": set(),
    "tasks": set(),
    "theme": set(),
    "widgets": {"theme"},
    "projector": {"theme", "widgets"},
    "words": {"session"},
    "context": {"session", "commands", "tasks", "theme", "projector"},
    "live": PARTS - {"live"} | {"projector"},
    "office": PARTS - {"live"},
    "stations": {"context", "parts", "stations.base"},
    "stations.base": {"context", "commands"},
    "stations.outcomes": {"context", "widgets"},
    "stations.inviting": {"context"},
    "stations.papers": {"commands", "context", "stations.inviting", "widgets"},
    "stations.signed_lists": {"context", "session", "widgets"},
    "stations.handwriting": {"context", "session", "theme", "widgets", "words"},
    "stations.standing": {"context", "session", "theme", "widgets", "words"},
    "window": PARTS | {"stations", "stations.base", "stations.handwriting", "language", "tasks", "projector"},
    "app": {"collector", "language", "theme", "window"},
    "selftest": {"app", "language", "stations", "theme"},
}
STATIONS = [folder.name for folder in sorted((ROOT / "ui" / "stations").iterdir()) if (folder / "station.py").exists()]
ALLOWED |= {
    f"stations.{name}": PARTS
    | {"office", "stations.base", "stations.outcomes", "stations.standing"}
    | {"stations.papers", "stations.signed_lists"}
    for name in STATIONS
}

# Room of ui/ → rooms of facilitator/ that it may import; who is not named may know all but the command line.
CORE: dict[str, set[str]] = {
    "collector": set(),
    "commands": set(),
    "parts": set(),
    "tasks": set(),
    "projector": set(),
    "theme": {"assets"},
    "language": {"assets", "language"},
    "widgets": {"errors", "examine", "language", "model"},  # the page view knows how pages become pictures
    "words": {"course", "errors", "floor", "language", "model"},
    "stations": {"model"},
    "stations.base": {"store"},
}


def room(module: str) -> str:
    """``ui.stations.vote.cards`` → ``stations.vote``; every other room is one level deep."""
    parts = module.split(".")[1:]
    return ".".join(parts[:2] if parts[0] == "stations" else parts[:1])


def wrong_arrow(here: str, there: str) -> bool:
    """Whether a module of ui/ may not name another module of ui/ or facilitator/."""
    one = room(here)
    if there.startswith("ui."):
        return room(there) not in ALLOWED.get(one, set()) | {one}
    other = there.split(".")[1]
    return other in ("cli", "__main__") or (one in CORE and other not in CORE[one])


def test_every_room_is_in_the_table() -> None:
    rooms = {room(name) for name in modules("ui") if name != "ui"}
    assert rooms == set(ALLOWED), "a new room: say in the table whom it may know"


def test_arrows_run_one_way() -> None:
    named = graph("ui", "facilitator")
    wrong = [
        f"{here} names {there}"
        for here, theirs in named.items()
        if here.startswith("ui.")
        for there in sorted(theirs)
        if "." in there and wrong_arrow(here, there)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("ui.stations.vote.cards", "ui.stations.discussion.log"),
        ("ui.stations.minutes.guide", "ui.window.follow"),
        ("ui.stations.minutes.station", "ui.stations"),
        ("ui.live.arrivals", "ui.window.main_window"),
        ("ui.widgets.lists", "ui.stations.base"),
        ("ui.widgets.lists", "ui.session"),
        ("ui.widgets.fields", "facilitator.meeting.people"),
        ("ui.context", "ui.stations.base"),
        ("ui.window.header", "ui.stations.home.station"),
        ("ui.window.header", "ui.app"),
        ("ui.window.actions", "facilitator.cli"),
        ("ui.selftest", "ui.window.main_window"),
    ],
)
def test_the_table_forbids(here: str, there: str) -> None:
    """Negative control: arrows that a hurried hand would draw."""
    assert wrong_arrow(here, there)


def test_the_table_has_no_circle() -> None:
    assert circles(ALLOWED) == []


def test_only_the_program_knows_the_window() -> None:
    named = graph("ui", "facilitator")
    knowing = [one for one, theirs in named.items() if "ui.window.main_window" in theirs]
    assert knowing == ["ui.app"]


def test_no_module_goes_in_a_circle() -> None:
    """Imports inside functions and for types alone count: a circle of names is a circle to whoever reads."""
    assert circles(graph("ui", "facilitator")) == []


def test_circles_are_seen() -> None:
    """Negative control: one of three with a tail, one of two, and a module that is in none."""
    named = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a", "e"}, "e": {"d"}, "f": {"a"}}
    assert circles(named) == [["a", "b", "c"], ["d", "e"]]
    assert circles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_the_graph_sees_every_kind_of_import() -> None:
    """Negative control: at the top, in a function, for types alone, a module of a package, a name in its __init__."""
    named = graph("ui", "facilitator")
    assert "ui.context" in named["ui.stations.base"]
    assert "ui.live.arrivals" in named["ui.window.actions"]
    assert "ui.window.main_window" in named["ui.app"]
    assert "facilitator.desk.shelf" in named["ui.stations.archive.station"]
    assert "facilitator.desk" not in named["ui.stations.archive.station"]
    assert "facilitator.signing" in named["ui.stations.signing.new_certificate"]


def test_commands_of_a_station_name_what_they_ask_of_it() -> None:
    for name in STATIONS:
        path = Path(ROOT, "ui", "stations", name, "commands.py")
        if path.exists():
            assert not [str(one) for one in imports(path) if one.module.startswith(f"ui.stations.{name}.station")]


def test_nobody_hides_a_missing_module() -> None:
    """In a frozen program a caught ModuleNotFoundError is a part that was left out and is never missed."""
    hiding = [
        path.relative_to(ROOT).as_posix()
        for path in sources("ui", "facilitator")
        if "except ModuleNotFoundError" in path.read_text("utf-8")
    ]
    assert not hiding
