"""Lists, plurals, error sentences and act names, complete in both languages."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from facilitator.errors import KnownError
from facilitator.language import errors
from facilitator.language.acts import ACTS, act_label
from facilitator.language.agreement import GAP
from facilitator.language.errors import voting
from facilitator.language.sentences import Template, fill, join
from facilitator.voting import rules


def test_list() -> None:
    assert join([], "sq") == ""
    assert join(["a"], "sq") == "a"
    assert join(["a", "b"], "en") == "a and b"
    assert join(["a", "b", "c"], "sq") == "a, b dhe c"


def test_filling_never_fails() -> None:
    assert fill("{who} erdhi në {at}.", {"who": "Ana"}) == "Ana erdhi në ?."
    assert fill(("{n} votë", "{n} vota"), {"n": 1}) == "1 votë"
    assert fill(("{n} votë", "{n} vota"), {"n": 2}) == "2 vota"
    assert fill("{x}", {"x": "{y}"}) == "{y}"


def test_a_known_code_has_its_sentence() -> None:
    error = KnownError("card.dots", given=4, dots=3)
    assert errors.sentence(error, "sq") == "Në këtë fletë janë 4 pika; lejohen më së shumti 3."
    assert errors.sentence(error, "en") == "This ballot has 4 dots; at most 3 are allowed."


def test_an_unknown_code_is_named() -> None:
    assert "no.such.code" in errors.sentence(KnownError("no.such.code"), "sq")
    assert "no.such.code" in errors.sentence(KnownError("no.such.code"), "en")


def test_every_part_is_joined_in() -> None:
    folder = Path(errors.__file__).parent
    named = {part.__name__.rpartition(".")[2] for part in errors._PARTS}
    assert named == {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}


@pytest.mark.parametrize("part", errors._PARTS, ids=lambda part: part.__name__.rpartition(".")[2])
def test_both_languages_say_the_same_with_the_same_facts(part: ModuleType) -> None:
    assert part.SQ.keys() == part.EN.keys()
    for code in part.SQ:
        assert gaps(part.SQ[code]) == gaps(part.EN[code]), code


def gaps(template: Template) -> set[str]:
    forms = template if isinstance(template, tuple) else (template,)
    return {gap[1] for form in forms for gap in GAP.finditer(form)}


def test_no_code_is_claimed_twice() -> None:
    assert len(errors.templates("sq")) == sum(len(part.SQ) for part in errors._PARTS)


def test_acts_are_named() -> None:
    assert act_label("arrive", "sq") == "regjistrimin e ardhjes"
    assert act_label("arrive", "en") == "arrival"
    assert "some_new_act" in act_label("some_new_act", "sq")
    for name, (sq, en) in ACTS.items():
        assert sq, name
        assert en, name
        assert sq != en, name


def source_of(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))


def test_every_act_of_the_program_has_its_name() -> None:
    acts = set(re.findall(r'@act\(\s*"(\w+)"', source_of(Path(errors.__file__).parents[2])))
    assert acts - ACTS.keys() == set()


def test_every_code_of_the_voting_rules_has_its_sentence() -> None:
    codes = set(re.findall(r'\bKnownError\(\s*"([\w.]+)"', source_of(Path(rules.__file__).parent)))
    assert len(codes) > 15
    assert codes - voting.SQ.keys() == set()
