"""Every sentence with a number, at 0, 1, 2, 5, 21 and 101: the words around the number agree with it.

The judge (``helpers/agreeing.py``) knows nothing of the mechanism: it reads finished sentences, as a reader would, with
word lists of its own. A word it does not know fails the test, so that a new noun is looked at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from facilitator import cli
from facilitator.cli import evidence as cli_evidence
from facilitator.cli import figures as cli_figures
from facilitator.cli import intake as cli_intake
from facilitator.cli import keeping as cli_keeping
from facilitator.cli import lists, number, office
from facilitator.language import doctor, errors, evidence, findings, sending, verdicts, voting
from facilitator.language import intake as intake_told
from facilitator.language.agreement import COUNTS, GAP, agreed, choose
from facilitator.language.around import around
from facilitator.language.documents import en, sq
from facilitator.language.sentences import LANGS, Lang, Template, fill
from facilitator.language.told import drafts as drafts_told
from facilitator.language.told import examined as examined_told
from facilitator.language.told import following as following_told
from facilitator.report.compose.fields import NUMBERS, PHRASES
from tests.helpers.agreeing import wrong_in, wrong_in_english

NS = (0, 1, 2, 5, 21, 101)

SOURCES: Mapping[str, Mapping[Lang, Mapping[str, Template]]] = {
    "documents": {"sq": sq.TEXT, "en": en.TEXT},
    "errors": {lang: errors.templates(lang) for lang in LANGS},
    "findings": {"sq": findings.SQ, "en": findings.EN},
    "examined": {"sq": examined_told.SQ, "en": examined_told.EN},
    "verdicts": {"sq": verdicts.VERDICT_SQ, "en": verdicts.VERDICT_EN},
    "voting": voting.TEXTS,
    "sending": sending.MESSAGE,
    "drafts": {"sq": drafts_told.SQ, "en": drafts_told.EN},
    "intake": {"sq": intake_told.SQ, "en": intake_told.EN},
    "doctor": doctor.SAID,
    "evidence": {"sq": evidence.SQ, "en": evidence.EN},
    "following": {"sq": following_told.SQ, "en": following_told.EN},
    "command line": {
        lang: {
            "check": cli._WHOLE[lang],
            **office.TOLD[lang],
            **number.TOLD[lang],
            **cli_intake.TOLD[lang],
            **cli_evidence.TOLD[lang],
            **cli_figures.TOLD[lang],
            **lists.TOLD[lang],
        }
        for lang in LANGS
    },
    "keeping": cli_keeping.TOLD,
}

WORDS = frozenset(
    """
    archive area at attempt cell chair_full code dates zone citizen city closed column contact
    content date deadline detail digits
    document earlier encoding entered example expected field files first format found group head hours how in_place
    issuer kind kinds known labels last later letter letters line made median method missing name names number
    opened organisation organiser organiser_full organiser_short page pages parts path person place planned position
    process question rank reason ref role round rule said scale secretary_full section sections serial settled sheet
    shown sign signed signer since speaker sum text time title to token told until url value verified_at vote what when
    where wanted which why words year now was
    email suffix repair typed mark father who host documents short key gap subject files levels of_day protocolled
    persons bodies items actions parked waiting old new before correction corrections inside tied second called
    uid top problem printer times end began ended label
    institution sha256 folder plan commitment changed same gone third hash remark
    other day protocolled_procesverbal protocolled_attendance protocolled_voting
    port ports version
    money raise share spent currency
    """.split()  # noqa: SIM905
)
"""Gaps that are words, names, labels or ordinals: nothing agrees with them. A gap is here or in ``COUNTS``."""


def every(lang: Lang) -> Iterator[tuple[str, Template]]:
    for source, templates in SOURCES.items():
        for key, template in templates[lang].items():
            yield f"{source}:{key}", template


def forms(template: Template) -> tuple[str, ...]:
    return template if isinstance(template, tuple) else (template,)


@pytest.mark.parametrize("lang", LANGS)
def test_every_gap_is_known_to_be_a_number_or_words(lang: Lang) -> None:
    live = {*PHRASES, *NUMBERS}
    unknown = {
        (gap[1], key)
        for key, template in every(lang)
        for form in forms(template)
        for gap in GAP.finditer(form)
        if gap[1] not in COUNTS | WORDS | live
    }
    assert unknown == set()


@pytest.mark.parametrize("lang", LANGS)
def test_no_number_stands_bare_in_a_sentence_that_does_not_change_with_it(lang: Lang) -> None:
    bare = []
    for key, template in every(lang):
        live = key.startswith("documents:live.")
        for form in forms(template):
            for gap in GAP.finditer(form):
                counts = gap[1] in (NUMBERS.keys() if live else COUNTS)
                if counts and gap[2] is None and not (isinstance(template, tuple) and gap[1] == "n"):
                    bare.append((key, gap[0]))
    assert bare == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_phrase_has_its_forms(lang: Lang) -> None:
    texts = SOURCES["documents"][lang]
    assert all(f"field.{name}" in texts for name in PHRASES)
    for name in PHRASES:
        said = [fill(texts[f"field.{name}"], {"n": n, "kinds": "x"}) for n in NS]
        assert len(set(said)) > 2, name  # none, one and many differ


# --- finished sentences ----------------------------------------------------------------------------------------------


def test_the_judge_sees_what_the_issue_found() -> None:
    for text in (
        "U vendos gjithsej 1 pika.",
        "nuk u kthyen 1",
        "me pjesëmarrjen e 1 organizatave",
        "morën pjesë 1 person",
        "1 të bardha",
        "Diskutimi u zhvillua në 2 fushë",
        "U shënua 5 rezerva",
        "ishin 0 persona",
    ):
        assert wrong_in(text), text


def facts_with(template: Template, n: int, changing: str) -> dict[str, object]:
    """Every gap filled: the changing number with ``n``, others with numbers that read well."""
    gaps = {gap[1] for form in forms(template) for gap in GAP.finditer(form)}
    return {gap: n if gap == changing else 7 if gap in COUNTS else "…" for gap in gaps}


@pytest.mark.parametrize("n", NS)
def test_albanian_sentences_agree(n: int) -> None:
    wrong = []
    for key, template in every("sq"):
        numbers = {gap[1] for form in forms(template) for gap in GAP.finditer(form)} & COUNTS
        if isinstance(template, tuple):
            numbers.add("n")
        for changing in numbers:
            said = fill(template, {**facts_with(template, n, changing), **({"n": n} if changing == "n" else {})})
            if n == 0 and isinstance(template, tuple) and len(template) == 2:
                continue  # said of something only where there is something
            # a gap with one or two forms has no word for nought because its callers have no nought
            worded = [gap for form in forms(template) for gap in GAP.finditer(form) if gap[1] == changing and gap[2]]
            if n == 0 and any(gap[2].count("|") < 2 for gap in worded):
                continue
            wrong += [(key, changing, one, said) for one in wrong_in(said)]
    assert wrong == []


@pytest.mark.parametrize("n", NS)
def test_english_sentences_agree(n: int) -> None:
    wrong = []
    for key, template in every("en"):
        numbers = {gap[1] for form in forms(template) for gap in GAP.finditer(form)} & COUNTS
        for changing in numbers | ({"n"} if isinstance(template, tuple) else set()):
            said = fill(template, {**facts_with(template, n, changing), **({"n": n} if changing == "n" else {})})
            wrong += [(key, one, said) for one in wrong_in_english(said)]
    assert wrong == []


# --- the mechanism ---------------------------------------------------------------------------------------------------


def test_forms_of_numbers() -> None:
    assert [choose(n, ("one", "many")) for n in NS] == ["many", "one", "many", "many", "many", "many"]
    assert [choose(n, ("none", "one", "many")) for n in NS] == ["none", "one", "many", "many", "many", "many"]
    assert choose(1, ("always",)) == "always"
    assert choose("?", ("one", "many")) == "many"
    assert agreed("{n|asnjë|1 pikë|# pikë}, {x}", {"n": 21, "x": "{n}"}) == "21 pikë, {n}"
    assert agreed("{n|1|#}", {}) == "?"


@pytest.mark.parametrize("n", NS)
def test_own_words_around_a_bare_number(n: int) -> None:
    """A sentence of the secretary's, written when there were many or when there was one."""
    one = n == 1
    for before, after in (("me pjesëmarrjen e ", " organizatave; "), ("me pjesëmarrjen e ", " organizate; ")):
        assert around(before, n, after, "sq") == (before, " organizate; " if one else " organizatave; ")
    for before, after in (("Morën pjesë ", " persona."), ("Mori pjesë ", " person.")):
        wanted = ("Mori pjesë ", " person.") if one else ("Morën pjesë ", " persona.")
        assert around(before, n, after, "sq") == wanted
    assert around("erdhën edhe ", n, " gazetarë", "sq") == ("erdhën edhe ", " gazetarë")  # not known: as written
    assert around("", n, " personalisht", "sq") == ("", " personalisht")
    assert around("", n, " organisations", "en")[1] == (" organisation" if one else " organisations")
