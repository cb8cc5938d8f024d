"""What stands beside the signatures of a report, in sentences: whether its parts say the same, and where not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang, Template, fill
from facilitator.language.told import verdict as verdict_told

SQ: dict[str, Template] = {
    "signed": "Sipas vetëm nënshkrimeve: {said}",
    "consolidated": (
        "{told}. Është për lexim: nuk është origjinali dhe nuk ka fuqi më vete; vlejnë dokumenti i miratuar dhe "
        "shtojcat korrigjuese."
    ),
    "belongs.same": "Dokumenti brenda skedarit është hartuar nga të dhënat e takimit që skedari mban.",
    "belongs.different": "Të dhënat e takimit brenda skedarit nuk janë ato nga të cilat u hartua dokumenti.",
    "drawn.same": "I vizatuar sërish nga dokumenti brenda tij, skedari del i njëjtë.",
    "drawn.pictures": ("Skedarin e vizatoi një version tjetër i programit; të vizatuara sërish, faqet duken njësoj."),
    "drawn.rewritten": (
        "Kjo është një kopje pa nënshkrime, e shkruar sërish nga një program tjetër: faqet duken dhe thonë njësoj."
    ),
    "drawn.not_checked": (
        "Faqet nuk u vizatuan sërish, prandaj u panë vetëm fjalët e tyre: ky verifikim pa më pak se zakonisht."
    ),
    "drawn.newer": "Skedarin e vizatoi një version më i ri i programit: me atë version shihet më shumë.",
    "drawn.not_begun": "Ajo që u shtua në skedar nuk mbështetet te raporti me të cilin skedari fillon.",
    "drawn.pages_missing": "Mungojnë faqet {page}–{last}.",
    "drawn.page_missing": "Mungon faqja {page}.",
    "drawn.pages_more": "Faqet {page}–{last} nuk janë të këtij dokumenti.",
    "drawn.page_more": "Faqja {page} nuk është e këtij dokumenti.",
    "drawn.pages_moved": "Faqet nuk janë në rendin e tyre.",
    "drawn.root": "Skedarit iu vu një rrënjë tjetër: një dokument tjetër zë vendin e raportit.",
    "drawn.looks": "Faqja {page} duket ndryshe nga ajo që jep dokumenti brenda skedarit.",
    "drawn.added": "Pas eksportit u ndryshua një pjesë e raportit që asnjë nënshkrim nuk e prek.",
    "drawn.page": "Faqja {page} vizaton diçka që dokumenti brenda skedarit nuk e ka.",
    "drawn.covered": "Fusha “{told}” u shtua pas eksportit dhe shfaq diçka mbi faqen {page}.",
    "drawn.field": "Fushat e nënshkrimit nuk janë ato të dokumentit.",
    "drawn.annotation": "Mbi faqen {page} është vendosur diçka që dokumenti nuk e ka.",
    "drawn.action": "Skedari bën diçka kur hapet; raportet e programit nuk e bëjnë kurrë.",
    "drawn.attachment": "Skedarët e bashkëngjitur nuk janë ata të dokumentit: {told}.",
    "drawn.structure": "Lexuesit e ekranit do të thoshin diçka tjetër nga ajo që shihet.",
    "drawn.outline": "Faqeshënuesit nuk janë titujt e dokumentit.",
    "drawn.info": "Skedari thotë për veten diçka që dokumenti nuk e thotë: {told}.",
    "drawn.metadata": "Metadhënat e skedarit thonë diçka që dokumenti nuk e thotë.",
    "drawn.catalog": "Skedari mban diçka që programi nuk e shkruan kurrë: {told}.",
    "drawn.unreadable": "Dokumenti brenda skedarit nuk vizatohet dot, prandaj faqet nuk dolën prej tij.",
    "draft.signed": "U nënshkrua një draft: drafti nuk vlen kurrë si dokument përfundimtar.",
    "pages.same": "Faqet thonë fjalë për fjalë atë që thotë dokumenti brenda skedarit.",
    "pages.text": (
        "Në faqen {page} teksti nuk është ai i dokumentit brenda skedarit. Pritej: “{expected}”. U gjet: “{found}”."
    ),
    "pages.furniture": "Në faqen {page} kreu ose fundi i faqes mban një tekst që dokumenti nuk e ka: “{found}”.",
    "pages.draft": "Në faqen {page} mungon shenja “{expected}”, megjithëse dokumenti është draft.",
    "pages.contents": (
        "Përmbajtja nuk u përgjigjet titujve ose faqeve të tyre. Pritej: “{expected}”. U gjet: “{found}”."
    ),
    "pages.picture": "Në faqen {page} ka një figurë që dokumenti nuk e ka.",
    "pages.annotation": "Në faqen {page} është vendosur një shënim mbi tekst.",
    "pages.field": "Në faqen {page} është vendosur një fushë që nuk është fushë nënshkrimi.",
    "pages.turned": "Faqja {page} shfaqet e kthyer ose në madhësi tjetër.",
    "pages.unseen": "Në faqen {page} ka tekst të padukshëm: “{found}”.",
    "pages.covered": "Në faqen {page} mbi tekst është vendosur diçka që e mbulon: “{found}”.",
    "pages.layer": "Në faqen {page} ka tekst që mund të fshihet: “{found}”.",
    "pages.unreadable": "Faqet nuk mund të shfaqen, prandaj nuk u krahasuan me dokumentin.",
    "values.same": "Emrat, tekstet, orët dhe numrat e dokumentit janë ata të të dhënave të takimit.",
    "values.different": "Dokumenti thotë diçka që të dhënat e takimit nuk e thonë: “{told}”.",
    "values.other": "Dokumenti thotë “{told}”, ndërsa në të dhënat e takimit është “{expected}”.",
    "values.source": "Dokumenti mbështetet në një të dhënë që nuk gjendet te të dhënat e takimit.",
    "recomposed.same": "I hartuar sërish nga të dhënat e takimit, dokumenti del i njëjtë.",
    "recomposed.different": "I hartuar sërish nga të dhënat e takimit, dokumenti del ndryshe te: {sections}.",
    "recomposed.other": (
        "Ky version i programit i shkruan ndryshe disa pjesë të dokumentit ({sections}). Kjo nuk do të thotë se "
        "dokumenti është i gabuar."
    ),
    "recount.same": (
        "Votimi u numërua sërish nga fletët ose shumat dhe doli i njëjti rezultat.",
        "{n} raunde votimi u numëruan sërish nga fletët ose shumat dhe dolën të njëjtat rezultate.",
    ),
    "recount.different": (
        "Votat e një raundi, të numëruara sërish, nuk japin rezultatin e shkruar.",
        "Votat e {n} raundeve, të numëruara sërish, nuk japin rezultatet e shkruara.",
    ),
    "recount.withheld": (
        "Fletët e një raundi nuk përfshihen në këtë version të raportit, prandaj ai nuk numërohet dot sërish.",
        "Fletët e {n} raundeve nuk përfshihen në këtë version të raportit, prandaj ato nuk numërohen dot sërish.",
    ),
}

EN: dict[str, Template] = {
    "signed": "By the signatures alone: {said}",
    "consolidated": (
        "{told}. It is for reading: it is not the original and has no force of its own; what counts is the approved "
        "document and its annexes of correction."
    ),
    "belongs.same": "The document inside the file was written from the record that the file carries.",
    "belongs.different": "The record inside the file is not the one that the document was written from.",
    "drawn.same": "Drawn again from the document inside it, the file comes out the same.",
    "drawn.pictures": ("Another version of the program drew the file; drawn again, its pages look the same."),
    "drawn.rewritten": (
        "This is a copy without signatures that another program wrote anew: its pages look the same and say the same."
    ),
    "drawn.not_checked": (
        "The pages were not drawn again, so only their words were looked at: this verification saw less than usual."
    ),
    "drawn.newer": "A later version of the program drew the file: that version sees more.",
    "drawn.not_begun": "What was added to the file does not build on the report that the file begins with.",
    "drawn.pages_missing": "Pages {page}–{last} are missing.",
    "drawn.page_missing": "Page {page} is missing.",
    "drawn.pages_more": "Pages {page}–{last} are not of this document.",
    "drawn.page_more": "Page {page} is not of this document.",
    "drawn.pages_moved": "The pages are not in their order.",
    "drawn.root": "The file was given another root: another document stands in the place of the report.",
    "drawn.looks": "Page {page} looks otherwise than the document inside the file makes it.",
    "drawn.added": "After export a part of the report was changed that no signature touches.",
    "drawn.page": "Page {page} draws something that the document inside the file does not have.",
    "drawn.covered": "The field “{told}” was added after export and shows something over page {page}.",
    "drawn.field": "The signature fields are not those of the document.",
    "drawn.annotation": "Over page {page} something was laid that the document does not have.",
    "drawn.action": "The file does something when it is opened; reports of the program never do.",
    "drawn.attachment": "The attached files are not those of the document: {told}.",
    "drawn.structure": "Screen readers would say something else than what is seen.",
    "drawn.outline": "The bookmarks are not the headings of the document.",
    "drawn.info": "The file says of itself what the document does not say: {told}.",
    "drawn.metadata": "The metadata of the file say something that the document does not say.",
    "drawn.catalog": "The file holds something that the program never writes: {told}.",
    "drawn.unreadable": "The document inside the file cannot be drawn, so the pages did not come from it.",
    "draft.signed": "A draft was signed: a draft never counts as a final document.",
    "pages.same": "The pages say word for word what the document inside the file says.",
    "pages.text": (
        "On page {page} the text is not that of the document inside the file. Expected: “{expected}”. Found: “{found}”."
    ),
    "pages.furniture": "On page {page} the head or foot holds text that the document does not have: “{found}”.",
    "pages.draft": "On page {page} the mark “{expected}” is missing, although the document is a draft.",
    "pages.contents": (
        "The contents do not match the headings or their pages. Expected: “{expected}”. Found: “{found}”."
    ),
    "pages.picture": "On page {page} there is a picture that the document does not have.",
    "pages.annotation": "On page {page} a note has been laid over the text.",
    "pages.field": "On page {page} there is a field that is no signature field.",
    "pages.turned": "Page {page} is shown turned, or in another size.",
    "pages.unseen": "On page {page} there is invisible text: “{found}”.",
    "pages.covered": "On page {page} something has been painted over text: “{found}”.",
    "pages.layer": "On page {page} there is text that can be switched off: “{found}”.",
    "pages.unreadable": "The pages cannot be shown, so they were not compared with the document.",
    "values.same": "The names, texts, times and numbers of the document are those of the record.",
    "values.different": "The document says something that the record does not say: “{told}”.",
    "values.other": "The document says “{told}” where the record has “{expected}”.",
    "values.source": "The document rests on a row that is not in the record.",
    "recomposed.same": "Written again from the record, the document comes out the same.",
    "recomposed.different": "Written again from the record, the document comes out otherwise in: {sections}.",
    "recomposed.other": (
        "This version of the program words parts of the document otherwise ({sections}). That does not make the "
        "document wrong."
    ),
    "recount.same": (
        "The vote was counted again from its ballots or totals and gave the same result.",
        "{n} rounds of voting were counted again from their ballots or totals and gave the same results.",
    ),
    "recount.different": (
        "The votes of one round, counted again, do not give the result that is written.",
        "The votes of {n} rounds, counted again, do not give the results that are written.",
    ),
    "recount.withheld": (
        "The ballots of one round are not part of this version of the report, so it cannot be counted again.",
        "The ballots of {n} rounds are not part of this version of the report, so they cannot be counted again.",
    ),
}


def tell(examined: Mapping[str, Any], lang: Lang) -> list[str]:
    """``Examination.as_dict()`` → the verdict in sentences, then what is said of the record; one sentence a line."""
    return [*verdict_told.tell(examined, lang), "", *record(examined, lang), *receipt(examined, lang)]


def receipt(examined: Mapping[str, Any], lang: Lang) -> list[str]:
    """Why a receipt beside the file is not believed."""
    told = examined["receipt"]
    return [sentence(KnownError(told["problem"], **told["details"]), lang)] if told and told["problem"] else []


def record(examined: Mapping[str, Any], lang: Lang) -> list[str]:
    """What is said of the record inside, or why there is none."""
    told = examined["record"]
    if not told["present"]:
        return [sentence(KnownError(told["problem"], **told["details"]), lang)]
    return [text for _, text in axes(examined, lang)]


def axes(examined: Mapping[str, Any], lang: Lang) -> list[tuple[str, str]]:
    """What is said of the record inside, each sentence with its key ("pages.same", "values.other" …), for a screen.

    Those of which ``accuses`` is false accuse nobody; every other is a contradiction.
    """
    return [(key, fill((SQ if lang == "sq" else EN)[key], facts)) for key, facts in _said(examined, lang)]


_HARMLESS = frozenset(
    {
        "consolidated",
        "signed",
        "recomposed.other",
        "recount.withheld",
        "drawn.pictures",
        "drawn.rewritten",
        "drawn.not_checked",
    }
)


def accuses(key: str) -> bool:
    """Whether a sentence of ``axes`` says that the report contradicts itself."""
    return not key.endswith(".same") and key not in _HARMLESS


_WHOLE = frozenset(
    f"drawn.{what}"
    for what in ("not_begun", "pages_missing", "page_missing", "pages_more", "page_more", "pages_moved", "root")
)
"""Sentences about the file as a whole."""

_MOST = 3
"""Sentences about one axis: the gravest say enough."""


def _drawn(details: Mapping[str, Any], same: str) -> Iterator[tuple[str, dict[str, object]]]:
    """How the file compares with what its document makes, the gravest first."""
    told = details["drawn"]
    if told is None or told["rewritten"]:
        yield f"drawn.{'not_checked' if told is None else 'rewritten'}", {}
        return
    if same == "same":
        yield f"drawn.{'pictures' if told['way'] == 'pictures' else 'same'}", {}
        return
    kinds: dict[str, dict[str, object]] = {}
    for one in told["deviations"]:
        kind = one["what"]
        if kind.startswith("pages_") and one["page"] == one["last"]:
            kind = kind.replace("pages_", "page_") if one["page"] else kind
        kinds.setdefault(kind, one)
    for kind, facts in list(kinds.items())[:_MOST]:
        yield f"drawn.{kind}", facts
    if told["newer"]:
        yield "drawn.newer", {}


def _said(examined: Mapping[str, Any], lang: Lang) -> Iterator[tuple[str, dict[str, object]]]:
    told = examined["record"]
    details = told["details"]
    if examined["verdict"] != details["signed"]["verdict"]:
        alone = {**examined, "verdict": details["signed"]["verdict"]}
        yield "signed", {"said": verdict_told.document(alone, lang)}
    yield f"belongs.{told['belongs']}", {}
    if details["consolidated"]:
        yield "consolidated", {"told": details["consolidated"]}
    if details["draft_signed"]:
        yield "draft.signed", {}
    page = details["page"] if not details["drawn"] or not details["drawn"]["rewritten"] else None
    drawn = list(_drawn(details, told["drawn"]))
    words = (f"pages.{page['what']}", page) if page else ("pages.same", {})
    # of one page the words that differ tell more than that it looks otherwise; that pages are missing tells more still
    yield from ([words, *drawn] if page and drawn[0][0] not in _WHOLE else [*drawn, words])
    wrong = details["values"]
    if not wrong:
        yield "values.same", {}
    for one in wrong[:3]:
        quoted = "different" if not one["expected"] else "other"
        yield "values.source" if one["what"] == "source" else f"values.{quoted}", one
    if told["recomposed"] == "same":
        yield "recomposed.same", {}
    else:
        key = "recomposed.different" if details["same_composer"] else "recomposed.other"
        yield key, {"sections": ", ".join(details["differing"])}
    outcomes = [one["outcome"] for one in details["rounds"]]
    for outcome in ("same", "different", "withheld"):
        if n := outcomes.count(outcome):
            yield f"recount.{outcome}", {"n": n}
