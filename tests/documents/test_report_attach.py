"""The files inside a document: complete, of its own audience, and enough to count the votes again elsewhere."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.assets import RECOUNT
from facilitator.model import DocumentKind
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import Attachment, attach_standard, file_names
from facilitator.voting.rules import METHODS
from tests.helpers.records import demo_record, empty_record, golden_record, random_record


def files(record: Record, audience: Audience = Audience.FILE) -> dict[str, Attachment]:
    thinned = record.for_audience(audience)
    made = attach_standard(thinned, compose(thinned, DocumentKind.VOTING, final=True))
    assert file_names(thinned) == tuple(one.name for one in made)
    return {one.name: one for one in made}


def extracted(record: Record, folder: Path, audience: Audience = Audience.FILE) -> Path:
    for one in files(record, audience).values():
        (folder / one.name).write_bytes(one.data)
    return folder


def count_again(folder: Path) -> subprocess.CompletedProcess[str]:
    """The script as a stranger runs it: alone, isolated from every installed package."""
    return subprocess.run(
        [sys.executable, "-I", "-S", str(folder / "recount.py")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        timeout=240,
        check=False,
    )


def test_files_have_their_relation_and_type() -> None:
    assert [(one.name, one.relation, one.mime) for one in files(demo_record()).values()] == [
        ("record.json", "Source", "application/json"),
        ("document.json", "Source", "application/json"),
        ("participants.csv", "Data", "text/csv"),
        ("points.csv", "Data", "text/csv"),
        ("votes.csv", "Data", "text/csv"),
        ("responses.csv", "Data", "text/csv"),
        ("round-1-rule.json", "Supplement", "application/json"),
        ("round-1-ballots.json", "Data", "application/json"),
        ("round-1-result.json", "Data", "application/json"),
        ("round-2-rule.json", "Supplement", "application/json"),
        ("round-2-totals.json", "Data", "application/json"),
        ("round-2-result.json", "Data", "application/json"),
        ("recount.py", "Supplement", "text/x-python"),
    ]
    assert all(one.description for one in files(demo_record()).values())
    assert len(files(empty_record())) == 6


def test_ballots_are_the_bytes_whose_hash_the_protocol_gives() -> None:
    record = demo_record()
    data = files(record)["round-1-ballots.json"].data
    assert hashlib.sha256(data).hexdigest() == record.closings[0].content_sha256


def test_responses_are_a_table_too() -> None:
    rows = list(csv.reader(io.StringIO(files(golden_record())["responses.csv"].data.decode("utf-8-sig"))))
    assert rows[0] == ["number", "measure", "points", "answer", "reason", "institution", "answered_on"]
    assert [row[3] for row in rows[1:]] == ["accepted", "partly", "rejected", *["under_review"] * 3]
    assert rows[1][2] == "II.4 II.5"


@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_the_script_counts_the_demo_again(tmp_path: Path, audience: Audience) -> None:
    done = count_again(extracted(demo_record(), tmp_path, audience))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "   4-5  C  8  Zgjerimi i aksesit në të dhëna të hapura" in done.stdout
    assert done.stdout.count("njësoj / same") == 2
    assert demo_record().closings[0].content_sha256 in done.stdout


def test_the_script_finds_what_was_changed(tmp_path: Path) -> None:
    folder = extracted(demo_record(), tmp_path)
    ballots = folder / "round-1-ballots.json"
    whole = ballots.read_bytes()
    ballots.write_bytes(whole.replace(b'{"A":1,"B":1,"C":1}', b'{"A":1,"B":1,"F":1}'))
    assert ballots.read_bytes() != whole
    done = count_again(folder)
    assert done.returncode == 1
    assert "NDRYSHE / DIFFERENT" in done.stdout
    ballots.write_bytes(whole)
    result = json.loads((folder / "round-1-result.json").read_bytes())
    result["lines"][0]["points"] += 1
    (folder / "round-1-result.json").write_text(json.dumps(result), "utf-8")
    assert count_again(folder).returncode == 1


def test_the_script_says_when_ballots_are_withheld(tmp_path: Path) -> None:
    record = demo_record()
    record = replace(record, rounds=(replace(record.rounds[0], secret=True), *record.rounds[1:]))
    folder = extracted(record, tmp_path, Audience.PUBLIC)
    assert not (folder / "round-1-ballots.json").exists()
    done = count_again(folder)
    assert done.returncode == 0
    assert "fletët nuk publikohen" in done.stdout


def test_the_script_without_a_round_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "recount.py").write_bytes(RECOUNT.read_bytes())
    assert count_again(tmp_path).returncode == 2


def test_the_script_is_short_and_needs_nothing_but_python() -> None:
    text = RECOUNT.read_text("utf-8")
    assert len(text.splitlines()) < 200
    imported = {line.split()[1] for line in text.splitlines() if line.startswith(("import ", "from "))}
    assert imported <= set(sys.stdlib_module_names)


LETTERS = ("A", "B", "C", "D")


def scripted() -> dict[str, object]:
    names: dict[str, object] = {"__name__": "recount"}
    exec(compile(RECOUNT.read_text("utf-8"), str(RECOUNT), "exec"), names)
    return names


SCRIPT = scripted()


def both(method: str, params: dict[str, int | str], ballots: list[dict[str, int]]) -> None:
    """The script and the program count alike; they share no code."""
    rule = {
        "options": [{"letter": letter} for letter in LETTERS],
        "method": method,
        "params": params,
        "valid": len(ballots),
    }
    lines = SCRIPT["count"](rule, {"ballots": ballots})  # type: ignore[operator]
    assert lines == METHODS[method].count(ballots, LETTERS, **params).to_json()["lines"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from(LETTERS), st.integers(0, 5), min_size=1), max_size=14),
    st.sampled_from([("floor", 3), ("median", 2), ("blocks", 1), ("blocks", 0)]),
)
def test_script_and_program_count_fists_alike(ballots: list[dict[str, int]], test: tuple[str, int]) -> None:
    both("fist", {"test": test[0], "level": test[1]}, ballots)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(LETTERS), st.integers(1, 3), min_size=1), max_size=30))
def test_script_and_program_count_dots_and_ticks_alike(ballots: list[dict[str, int]]) -> None:
    both("dots", {"dots": 12, "cap": 3}, ballots)
    both("ticks", {"ticks": 4}, [dict.fromkeys(ballot, 1) for ballot in ballots])


def test_a_large_meeting_is_counted_again(tmp_path: Path) -> None:
    done = count_again(extracted(random_record(5, 300), tmp_path, Audience.PUBLIC))
    assert done.returncode == 0, done.stdout
