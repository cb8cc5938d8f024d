"""An institution is remembered: a profile comes back as it went, is bounded, and is taken by copy."""

from __future__ import annotations

import base64
import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli import main
from facilitator.desk import profiles
from facilitator.errors import KnownError
from facilitator.exchange.profile_file import read
from facilitator.language.folding import clean, clean_line, fold
from facilitator.meeting.office.profiled import profile_of, take_profile
from facilitator.meeting.papers.paper import set_paper
from facilitator.meeting.setup import create_meeting
from facilitator.model import (
    Detail,
    Logo,
    Meeting,
    Paper,
    ProfileTaken,
    Recipient,
    Signatory,
    TextModule,
)
from facilitator.profile import (
    LARGEST,
    Profile,
    ProfileLogo,
    ProfileModule,
    ProfileRecipient,
    checked,
)
from facilitator.store.file import MeetingFile
from facilitator.workspace import Workspace
from tests.helpers.hall import Hall
from tests.helpers.meetings import steady
from tests.helpers.office import OFFICE, png


def test_it_comes_back_as_it_went() -> None:
    assert Profile.from_json(OFFICE.to_json()) == OFFICE
    assert checked(OFFICE) == OFFICE
    for part in fields(Profile):  # nothing of the sample hides behind a default
        if part.name not in ("name", "language"):
            assert getattr(OFFICE, part.name) != part.default, part.name


_LINES = st.text(max_size=60).map(clean_line)
_PROFILES = st.builds(
    Profile,
    name=_LINES.filter(bool),
    organiser=_LINES,
    heading=st.text(max_size=120).map(clean),
    address=_LINES,
    seal=st.booleans(),
    detail=st.sampled_from(Detail),
    language=st.sampled_from(["sq", "en"]),
    protocol_format=_LINES,
    logos=st.lists(
        st.builds(
            ProfileLogo,
            alt=_LINES.filter(bool),
            png=st.binary(min_size=1, max_size=40),
            width=st.integers(1, 900),
            height=st.integers(1, 900),
        ),
        max_size=4,
    ).map(tuple),
    modules=st.lists(
        st.builds(ProfileModule, short=st.from_regex(r"[a-zëç0-9]{1,12}", fullmatch=True), text=_LINES.filter(bool)),
        max_size=6,
        unique_by=lambda row: fold(row.short),
    ).map(tuple),
    recipients=st.lists(
        st.builds(
            ProfileRecipient,
            name=_LINES,
            email=st.from_regex(r"[a-z]{1,8}@[a-zë]{1,8}\.al", fullmatch=True),
            inside=st.booleans(),
        ),
        max_size=5,
        unique_by=lambda row: row.email,
    ).map(tuple),
)


@given(_PROFILES)
def test_any_profile_survives_the_file(profile: Profile) -> None:
    again = Profile.from_json(profile.to_json())
    assert again == profile
    assert again.sha256() == profile.sha256()


_TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda one: st.lists(one) | st.dictionaries(st.text(), one),
    max_leaves=12,
)


@given(_TREES, st.sampled_from([part.name for part in fields(Profile)]))
def test_anything_in_a_field_is_a_profile_or_a_sentence(value: Any, field: str) -> None:
    tree = json.loads(OFFICE.to_json())
    tree[field] = value
    found = _code_of(json.dumps(tree).encode())
    assert found == ("", "") or (found[0] == "profile.wrong" and found[1].startswith(field))


def _code_of(data: bytes) -> tuple[str, str]:
    try:
        Profile.from_json(data)
    except KnownError as error:
        return error.code, str(error.facts.get("where", ""))
    return "", ""


@given(st.binary(max_size=300))
def test_any_bytes_are_no_profile_or_one(data: bytes) -> None:
    with pytest.raises(KnownError, match=r"profile\."):
        Profile.from_json(data)


def _changed(**new: Any) -> bytes:
    return json.dumps({**json.loads(OFFICE.to_json()), **new}).encode()


HOSTILE = {
    "nothing": (b"", "profile.unreadable"),
    "a list": (b"[]", "profile.unreadable"),
    "another file": (b'{"format": 1, "name": "x"}', "profile.unreadable"),
    "brackets without end": (b"[" * 200_000, "profile.unreadable"),
    "a number as format": (_changed(format=True), "profile.unreadable"),
    "a newer one": (_changed(format=2), "profile.newer"),
    "an entry nobody knows": (_changed(run="rm -rf /"), "profile.wrong"),
    "no name": (_changed(name="   "), "profile.wrong"),
    "a text without end": (_changed(heading="a" * 30_000), "profile.wrong"),
    "a number for a text": (_changed(address=7), "profile.wrong"),
    "a yes that is no yes": (_changed(seal="yes"), "profile.wrong"),
    "five logos": (_changed(logos=json.loads(OFFICE.to_json())["logos"] * 5), "profile.wrong"),
    "a logo that is no base64": (
        _changed(logos=[{"alt": "x", "png": "///not base64", "width": 1, "height": 1}]),
        "profile.wrong",
    ),
    "a path as an abbreviation": (_changed(modules=[{"short": "../x", "text": "y"}]), "profile.wrong"),
    "one abbreviation twice": (
        _changed(modules=[{"short": "kf", "text": "a"}, {"short": "KF", "text": "b"}]),
        "profile.wrong",
    ),
    "a header in an address": (
        _changed(recipients=[{"email": "a@b.al\r\nBcc: c@d.al", "name": "", "inside": True}]),
        "profile.wrong",
    ),
    "a field nobody signs": (
        _changed(signatories=[{"document": "relacion", "field": "X", "caption": "y", "name": "", "role": ""}]),
        "profile.wrong",
    ),
    "too many recipients": (
        _changed(recipients=[{"email": f"a{n}@b.al", "name": "", "inside": True} for n in range(201)]),
        "profile.wrong",
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_a_stranger_may_send(what: str, tmp_path: Path) -> None:
    data, code = HOSTILE[what]
    path = tmp_path / "profil.tryeza-profil"
    path.write_bytes(data)
    workspace = Workspace(tmp_path / "home")
    with pytest.raises(KnownError) as caught:
        profiles.take_in(workspace, path)
    assert caught.value.code == code
    assert profiles.kept(workspace) == []


def test_a_file_beyond_all_bounds_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(KnownError, match=r"profile\.large"):
        profiles.read_file(path)


def test_a_picture_is_drawn_anew_and_what_is_none_is_named() -> None:
    hidden = png() + b"<script>something behind the picture</script>"
    found = read(replace(OFFICE, logos=(replace(OFFICE.logos[0], png=hidden, width=9, height=9),)).to_json())
    assert b"script" not in found.logos[0].png
    assert (found.logos[0].width, found.logos[0].height) == (40, 20)
    broken = replace(OFFICE, logos=(ProfileLogo(alt="Stema", png=b"GIF89a nothing", width=1, height=1),))
    with pytest.raises(KnownError) as caught:
        read(broken.to_json())
    assert (caught.value.code, caught.value.facts) == ("profile.picture", {"where": "Stema"})


def test_a_bomb_of_a_picture_is_refused() -> None:
    bomb = base64.b64decode(base64.b64encode(png(size=(1, 1))))
    # a header that promises four thousand million pixels
    bomb = bomb[:16] + (65_000).to_bytes(4, "big") + (65_000).to_bytes(4, "big") + bomb[24:]
    with pytest.raises(KnownError, match=r"profile\.picture"):
        read(replace(OFFICE, logos=(ProfileLogo(alt="Stema", png=bomb, width=1, height=1),)).to_json())


def test_several_are_kept_and_one_is_the_usual_one(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    assert profiles.usual(workspace) is None
    first = profiles.keep(workspace, OFFICE)
    second = profiles.keep(workspace, replace(OFFICE, name="Zyra e Shkodrës"))
    assert [(one.key, one.usual) for one in profiles.kept(workspace)] == [(first, True), (second, False)]
    profiles.make_usual(workspace, second)
    assert profiles.usual(workspace) == replace(OFFICE, name="Zyra e Shkodrës")
    profiles.keep(workspace, replace(OFFICE, name="Tjetër"), first)
    assert profiles.get(workspace, first).name == "Tjetër"
    (workspace.root / "profiles" / f"{first}.json").write_bytes(b"spoilt")
    assert [one.key for one in profiles.kept(workspace)] == [second]
    profiles.remove(workspace, second)
    with pytest.raises(KnownError, match=r"profile\.none"):
        profiles.get(workspace, "../settings")


def test_out_and_in_again_is_the_same(tmp_path: Path) -> None:
    here, there = Workspace(tmp_path / "here"), Workspace(tmp_path / "there")
    path = profiles.give_out(here, profiles.keep(here, OFFICE), tmp_path / "amshc")
    assert path.name == "amshc.tryeza-profil"
    again = profiles.get(there, profiles.take_in(there, path))
    assert replace(again, logos=()) == replace(OFFICE, logos=())
    assert [(one.alt, one.width, one.height) for one in again.logos] == [("Stema", 40, 20)]


def test_a_new_meeting_takes_it_by_copy(tmp_path: Path) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", steady())
    file.do(create_meeting, title="Takim", date="2026-12-10", profile=OFFICE, secretary="Dritan Hoxha").result()
    rows = {
        kind: file.read(lambda tx, kind=kind: tx.all(kind)).result()
        for kind in (Meeting, Paper, Logo, Signatory, TextModule, Recipient, ProfileTaken)
    }
    file.close()
    (meeting,) = rows[Meeting]
    assert (meeting.organiser_short, meeting.chair, meeting.chair_role) == ("AMSHC", "Ana Çela", "drejtore ekzekutive")
    # the function is Besnik's, not that of whoever sits there today
    assert (meeting.secretary, meeting.secretary_role) == ("Dritan Hoxha", "")
    assert [(row.heading, row.seal, row.detail) for row in rows[Paper]] == [(OFFICE.heading, True, Detail.CONDENSED)]
    assert [row.alt for row in rows[Logo]] == ["Stema"]
    assert [(row.caption, row.name) for row in rows[Signatory]] == [("Miratoi", "Ana Çela")]
    assert [row.short for row in rows[TextModule]] == ["kf"]
    assert [row.email for row in rows[Recipient]] == ["protokolli@amshc.shembull.al"]
    assert [(row.name, row.protocol_format) for row in rows[ProfileTaken]] == [("Agjencia", "{number}/{sub}")]


def test_what_a_meeting_has_becomes_a_profile_and_another_takes_it(hall: Hall) -> None:
    hall.do(take_profile, OFFICE)
    assert replace(hall.read(profile_of), sender=OFFICE.sender) == replace(OFFICE, **_led_by(hall))
    before = len(hall.all(Logo))
    hall.do(take_profile, OFFICE)
    assert len(hall.all(Logo)) == before
    hall.do(set_paper, address="Rruga e re")
    hall.wait(hall.file.undo())
    hall.wait(hall.file.undo())
    assert hall.read(profile_of).address == OFFICE.address


def _led_by(hall: Hall) -> dict[str, str]:
    """What the meeting had already is not the profile's to change."""
    (meeting,) = hall.all(Meeting)
    names = ("city", "place", "chair", "chair_role", "secretary", "secretary_role")
    return {name: getattr(meeting, name) for name in names}


def test_by_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    path = tmp_path / "amshc.tryeza-profil"
    path.write_bytes(OFFICE.to_json())
    assert main(["--language", "sq", "profile", "import", str(path)]) == 0
    key = capsys.readouterr().out.strip()
    assert main(["--language", "sq", "profile", "list"]) == 0
    assert capsys.readouterr().out == f"{key}: Agjencia (i zakonshmi)\n"
    assert main(["profile", "export", key, "-o", str(tmp_path / "again")]) == 0
    assert (tmp_path / "again.tryeza-profil").exists()
    path.write_bytes(b"{}")
    assert main(["--language", "sq", "profile", "import", str(path)]) == 3
    assert capsys.readouterr().err.startswith("Skedari nuk është profil")
    assert main(["--language", "sq", "profile", "remove", key]) == 0
    assert capsys.readouterr().out.endswith("Asnjë profil në këtë kompjuter.\n")
