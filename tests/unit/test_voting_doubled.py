"""Cards typed twice, hands by sections with two counters, weights as cards: rules, record, documents, recount."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.language.sentences import LANGS
from facilitator.meeting import outcomes
from facilitator.meeting.reading import read_record
from facilitator.model import Channel, Closing, DocumentKind, Organisation, RollEntry, Round, Tally, TypedBy
from facilitator.record import Audience
from facilitator.report import compose
from facilitator.voting import kiosk, prepare, roll_call, secret, sections
from facilitator.voting import round as voting
from facilitator.voting.recount import Outcome, Trouble, recount
from facilitator.voting.roll.weights import set_weight
from facilitator.voting.rules import METHODS, read_result
from facilitator.voting.typing import again
from facilitator.voting.typing.heaps import decided_cards, differences
from tests.helpers.hall import Hall
from tests.unit.test_voting_papers import agree, script

KINDS = (DocumentKind.VOTING, DocumentKind.PROCESVERBAL, DocumentKind.RELACION)


def opened(hall: Hall, method: str = "dots", *, is_secret: bool = False, voters: int = 5, weights: str = "") -> Round:
    bodies = hall.seat([f"Shoqata {n:02}" for n in range(voters)])
    for body, cards in zip(bodies, weights, strict=False):
        hall.do(set_weight, body.uid, int(cards))
    for text in ("Konsultim", "Transparencë", "Të dhëna"):
        hall.do(outcomes.add_measure, text)
    channel = Channel.CARDS if METHODS[method].channel is Channel.HANDS or is_secret else None
    vote = hall.do(prepare.add_vote, "Cilat të parat?", method, secret=is_secret)
    found: Round = hall.wait(secret.open_any(hall.file, vote.uid, channel=channel or Channel.CARDS)).result
    return found


def by_hands(hall: Hall, method: str, voters: int = 6, **more: int) -> Round:
    hall.seat([f"Shoqata {n:02}" for n in range(voters)])
    for text in ("Konsultim", "Transparencë"):
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", method, channel=Channel.HANDS)
    found: Round = hall.wait(secret.open_any(hall.file, vote.uid)).result
    return found


def refused(run: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        run()
    return caught.value.code


def put(hall: Hall, running: Round, text: str, *, second: bool = False) -> None:
    if running.secret:
        hall.wait((secret.put_again if second else secret.put_card)(hall.file, text))
    else:
        hall.do(again.type_again if second else voting.type_card, running.uid, text)


def close(hall: Hall, running: Round, **said: object) -> None:
    if running.secret:
        hall.wait(secret.close_secret(hall.file, **said))
    else:
        hall.do(voting.close_round, running.uid, **said)


def pages(hall: Hall, tmp_path: Path, audience: Audience = Audience.FILE) -> str:
    """What every document says in both languages; each number in it agrees with the record, which counts again."""
    tmp_path.mkdir(exist_ok=True)
    record = hall.read(read_record).for_audience(audience)
    agree(record)
    assert {one.outcome for one in recount(record)} <= {Outcome.SAME, Outcome.WITHHELD}
    told = script(record, tmp_path)
    assert told.returncode == 0
    assert all(
        note in told.stdout
        for rule in tmp_path.glob("*-rule.json")
        for note in json.loads(rule.read_bytes()).get("notes", [])
    )
    return " ".join(repr(compose(record, kind, lang, final=True).sections) for kind in KINDS for lang in LANGS)


# typed twice

CARD = st.dictionaries(st.sampled_from("ABC"), st.integers(1, 2), max_size=2)
HEAP = st.lists(CARD.map(lambda card: (card, "valid" if card else "blank")), max_size=8)


@given(HEAP, HEAP, st.randoms())
def test_two_heaps_differ_by_what_is_in_one_only_whatever_their_order(first, second, chance) -> None:  # type: ignore[no-untyped-def]
    found = differences(first, second)
    mixed = [list(first), list(second)]
    for heap in mixed:
        chance.shuffle(heap)
    assert differences(*mixed) == found
    key = lambda said: (sorted(said[0].items()), said[1])  # noqa: E731
    as_first = decided_cards(first, second, [one.first for one in found])
    as_second = decided_cards(first, second, [one.second for one in found])
    assert sorted(as_first, key=key) == sorted(first, key=key)
    assert sorted(as_second, key=key) == sorted(second, key=key)
    assert not differences(first, first)


def test_similar_cards_stand_beside_each_other() -> None:
    first = [({"A": 2, "C": 1}, "valid"), ({"B": 2}, "valid")]
    second = [({"B": 1}, "valid"), ({"A": 2}, "valid")]
    found = differences(first, second)
    assert {(str(one.first), str(one.second)) for one in found} == {
        (str(first[0]), str(second[1])),
        (str(first[1]), str(second[0])),
    }


@pytest.mark.parametrize("is_secret", [True, False])
def test_the_third_decides_and_every_document_says_so(hall: Hall, tmp_path: Path, is_secret: bool) -> None:
    running = opened(hall, is_secret=is_secret)
    hall.do(voting.give_cards, running.uid)
    assert refused(lambda: put(hall, running, "A1", second=True)) == "typed.once"
    assert refused(lambda: hall.wait(secret.begin_again(hall.file, running.uid, "Ana", "Besa"))) == "typed.nothing"
    for text in ("A2 B1", "A1", "C2", "-"):
        put(hall, running, text)
    assert refused(lambda: hall.wait(secret.begin_again(hall.file, running.uid, "Ana", " ana "))) == "typed.names"
    hall.wait(secret.begin_again(hall.file, running.uid, "Ana", "Besa"))
    assert refused(lambda: hall.wait(secret.begin_again(hall.file, running.uid, "Ana", "Besa"))) == "typed.twice"
    for text in ("-", "C2", "A2 C1", "A1"):
        put(hall, running, text, second=True)
    if is_secret:
        assert hall.wait(secret.cards_inside(hall.file)) == hall.wait(secret.again_inside(hall.file)) == 4
    (one,) = hall.wait(secret.compare_typings(hall.file, running.uid))
    assert (one.first, one.second) == (({"A": 2, "B": 1}, "valid"), ({"A": 2, "C": 1}, "valid"))
    assert refused(lambda: close(hall, running)) == "typed.decide"
    assert refused(lambda: close(hall, running, decided=[one.second], third="Besa")) == "typed.third"
    assert refused(lambda: close(hall, running, decided=[({"A": 9}, "valid")], third="Çelik")) == "card.cap"
    close(hall, running, decided=[one.second], third="Çelik Dritan")
    (closing,) = hall.all(Closing)
    assert (closing.returned, closing.valid, closing.blank) == (4, 3, 1)
    numbers = {line.option: line.detail.number for line in read_result(hall.all(Tally)[0].result).lines}
    assert numbers == {"A": 3, "B": 0, "C": 3}
    said = pages(hall, tmp_path)
    assert "nga Ana dhe nga Besa: shtypja e parë kishte 4 fletë, e dyta 4 fletë" in said
    assert said.count("1 fletë nuk ishte shtypur njësoj dhe për të vendosi Çelik Dritan") == 3
    assert "1 card was not typed alike, and Çelik Dritan decided" in said
    public = pages(hall, tmp_path / "public", Audience.PUBLIC)
    assert "Çelik Dritan" not in public
    assert "vendosi një i tretë" in public


@pytest.mark.parametrize("is_secret", [True, False])
def test_typed_once_is_told_by_whom_also_after_a_second_typing_was_called_off(
    hall: Hall, tmp_path: Path, is_secret: bool
) -> None:
    running = opened(hall, is_secret=is_secret)
    hall.do(voting.give_cards, running.uid)
    for text in ("A2 B1", "A1"):
        put(hall, running, text)
    hall.wait(secret.begin_again(hall.file, running.uid, "Ana", "Besa"))
    put(hall, running, "C2", second=True)
    hall.wait(secret.drop_again(hall.file, running.uid))
    assert hall.wait(secret.again_inside(hall.file)) == 0
    close(hall, running, typist="Drita Leka")
    (row,) = hall.all(TypedBy)
    assert (row.first, row.second, row.typed, row.again, row.differed) == ("Drita Leka", "", 2, 0, 0)
    said = pages(hall, tmp_path)
    assert "nga Drita Leka" in str(json.loads((tmp_path / "round-1-rule.json").read_bytes())["notes"])
    assert said.count("Fletët u shtypën një herë, nga Drita Leka") == 3
    assert "The cards were typed once, by Drita Leka" in said


# hands by sections


def test_only_equal_counts_or_a_reason_close_and_the_sum_is_that_of_the_sections(hall: Hall, tmp_path: Path) -> None:
    running = by_hands(hall, "ticks")
    assert refused(lambda: hall.do(sections.set_sections, running.uid, ["Majtas", "majtas"])) == "sections.same"
    left, right = hall.do(sections.set_sections, running.uid, ["Majtas", "Djathtas"])
    count = lambda part, who, by, a, b, n: hall.do(  # noqa: E731
        sections.count_section, part.uid, who, by, {"A": a, "B": b}, raised=n
    )
    assert refused(lambda: hall.do(sections.close_sections, running.uid, entitled=6)) == "sections.missing"
    assert refused(lambda: count(left, 1, "Ana", 9, 0, 2)).startswith("hands.")
    count(left, 1, "Ana", 2, 1, 2)
    assert refused(lambda: count(left, 2, "ana", 2, 1, 2)) == "sections.counter"
    count(left, 2, "Beni", 2, 1, 2)
    assert refused(lambda: hall.do(sections.take_count, left.uid, 1, "?")) == "sections.equal"
    assert refused(lambda: hall.do(sections.set_sections, running.uid, [])) == "sections.counted"
    count(right, 1, "Ana", 1, 2, 2)
    count(right, 2, "Beni", 1, 1, 2)
    assert refused(lambda: hall.do(sections.close_sections, running.uid, entitled=6)) == "sections.differ"
    hall.do(sections.take_count, right.uid, 2, "një dorë u ul")
    count(right, 1, "Ana", 1, 2, 2)  # counted once more: what was taken is taken no longer
    assert refused(lambda: hall.do(sections.close_sections, running.uid, entitled=6)) == "sections.differ"
    hall.do(sections.take_count, right.uid, 2, "një dorë u ul")
    hall.do(sections.close_sections, running.uid, entitled=6)
    numbers = {line.option: line.detail.number for line in read_result(hall.all(Tally)[0].result).lines}
    assert numbers == {"A": 3, "B": 2}
    said = pages(hall, tmp_path)
    assert "Salla u nda në 2 pjesë" in said
    assert "Te “Djathtas” numëruesi i parë pati A\\xa01, B\\xa02" in said
    assert "U mor numërimi i dytë. Arsyeja: një dorë u ul." in said
    record = hall.read(read_record)
    rounds = repr(compose(record, DocumentKind.VOTING, "sq", final=True).sections)
    assert "flet" not in rounds[rounds.index("ngritje dore") : rounds.index("Si rinumërohet")].casefold()
    from dataclasses import replace

    spoilt = tuple(replace(row, counts={"A": 0, "B": 0}) for row in record.hand_counts)
    assert recount(replace(record, hand_counts=spoilt))[0].trouble is Trouble.SECTIONS


@pytest.mark.parametrize("method", [name for name, method in METHODS.items() if method.by_sums])
def test_every_rule_that_hands_may_vote_is_counted_by_sections(hall: Hall, tmp_path: Path, method: str) -> None:
    running = by_hands(hall, method)
    letters = hall.read(voting.letters_of, running.uid)
    levels = METHODS[method].levels
    one = {"dots": 3, "topk": 5}.get(method, 2)
    totals = {letter: [1, 1, *([0] * (levels - 2))] if levels else one for letter in letters}
    raised = None if METHODS[method].raised(totals) is not None else 2
    if method == "topk":
        totals = {"A": 6, "B": 4}
        totals = {"A": 10, "B": 8} if running.params["places"] == 5 else {"A": 6, "B": 4}
    for part in hall.do(sections.set_sections, running.uid, ["Lart", "Poshtë", "Ballkoni"]):
        for counter, by in ((1, "Ana"), (2, "Beni")):
            hall.do(sections.count_section, part.uid, counter, by, totals, raised=raised)
    hall.do(sections.close_sections, running.uid, entitled=6)
    (closing,) = hall.all(Closing)
    assert (closing.given, closing.returned) == (6, 6)
    said = pages(hall, tmp_path)
    assert "Salla u nda në 3 pjesë" in said
    assert "nuk jepet" in pages(hall, tmp_path / "public", Audience.PUBLIC)


# weights


def test_a_weight_is_so_many_cards_in_every_count(hall: Hall, tmp_path: Path) -> None:
    running = opened(hall, voters=4, weights="331", is_secret=False)
    assert running.roll_size == 4
    assert hall.do(voting.give_cards, running.uid) == 8
    for _ in range(8):
        put(hall, running, "A1")
    assert refused(lambda: put(hall, running, "A1")) == "cards.too_many"
    heavy = hall.all(RollEntry, round=running.uid)[0].uid
    hall.do(voting.close_round, running.uid)
    assert heavy
    said = pages(hall, tmp_path)
    assert "kishin 4 organizata, gjithsej me 8 vota" in said
    assert "Lista kishte gjithsej 8 vota" in said
    record = hall.read(read_record)
    assert sorted(row.cards for row in record.roll_weights) == [3, 3]


def test_a_weight_of_one_alone_opens_no_secret_round_and_no_hands(hall: Hall) -> None:
    running = opened(hall, voters=4, weights="33", is_secret=True)  # two with three, two with one
    assert refused(lambda: hall.wait(kiosk.cast(hall.file, running.uid, hall.all(RollEntry)[0].uid, {"A": 1}))) == (
        "kiosk.weight"
    )
    hall.wait(secret.cancel_any(hall.file, running.uid, "provë"))
    body = hall.all(Organisation)[0]
    hall.do(set_weight, body.uid, 2)
    assert (
        refused(lambda: hall.wait(secret.open_any(hall.file, running.vote, channel=Channel.CARDS))) == "weight.secret"
    )
    vote = hall.do(prepare.add_vote, "Hapur?", "yesno")
    assert refused(lambda: hall.wait(secret.open_any(hall.file, vote.uid, channel=Channel.HANDS))) == "weight.hands"
    assert refused(lambda: hall.do(set_weight, body.uid, 0)) == "weight.limit"


def test_a_roll_call_answers_for_every_vote(hall: Hall, tmp_path: Path) -> None:
    bodies = hall.seat(["Ana", "Besa", "Çelësi"])
    hall.do(set_weight, bodies[1].uid, 21)
    hall.do(outcomes.add_measure, "Konsultim")
    vote = hall.do(prepare.add_vote, "Po?", "yesno", {"threshold": "members"}, channel=Channel.ROLL_CALL)
    running = hall.wait(secret.open_any(hall.file, vote.uid)).result
    assert (running.params["present"], running.params["members"]) == (23, 23)
    one, heavy, _ = (entry.uid for entry in hall.all(RollEntry))
    hall.do(roll_call.answer_call, running.uid, one, "jo")
    hall.do(roll_call.answer_call, running.uid, heavy, "po")
    hall.do(roll_call.close_call, running.uid)
    (closing,) = hall.all(Closing)
    assert (closing.given, closing.returned, closing.valid) == (23, 22, 22)
    (line,) = read_result(hall.all(Tally)[0].result).lines
    assert (line.detail.yes, line.detail.no, line.detail.reached) == (21, 1, True)
    said = pages(hall, tmp_path)
    assert "u thirrën 3 organizata, u përgjigjën 2 dhe 1 nuk u përgjigj" in said
    assert "kishin 22 vota, nga 23 vota gjithsej" in said
    from dataclasses import replace

    record = hall.read(read_record)
    spoilt = tuple(replace(row, cards=20) for row in record.roll_weights)
    assert recount(replace(record, roll_weights=spoilt))[0].trouble is Trouble.SECTIONS
