"""``archive figures``: the figures of a year as a signed PDF, and such a PDF counted again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli import keys
from facilitator.errors import KnownError
from facilitator.files import read_in, write_out
from facilitator.language.sentences import Lang, Template, fill

if TYPE_CHECKING:
    from facilitator.archive.figures.figures import Figure
    from facilitator.archive.figures.paper import Counted
    from facilitator.workspace import Workspace

TOLD: dict[Lang, dict[str, Template]] = {
    "sq": {
        "kept": "Në arkiv: {name}",
        "pages": "Faqet nuk thonë atë që thonë shifrat brenda.",
        "composed": "Fjalët e dokumentit nuk janë ato që dalin nga shifrat.",
        "listed": "Lista e burimeve nuk i quan dokumentet siç quhen ato vetë.",
        "missing": "Nuk u gjet dokumenti {sha256}.",
        "wrong": "{what}: në dokument {value}, nga burimet {found}.",
        "holds": "Shifrat u numëruan përsëri nga burimet: të gjitha janë ashtu.",
        "held": "Dokumentet e emërtuara nuk janë të gjitha këtu: shifrat nuk u numëruan.",
    },
    "en": {
        "kept": "In the archive: {name}",
        "pages": "The pages do not say what the figures inside say.",
        "composed": "The words of the document are not those that the figures give.",
        "listed": "The list of sources does not call the documents what they call themselves.",
        "missing": "The document {sha256} was not found.",
        "wrong": "{what}: {value} in the document, {found} from the sources.",
        "holds": "The figures were counted again from their sources: all of them are so.",
        "held": "Not all of the documents named are here: the figures were not counted.",
    },
}


def add(deeds: Any) -> None:
    """Put ``figures`` among the deeds of ``archive``."""
    figures = deeds.add_parser("figures", help="write the figures of a year as a PDF to sign, or count one again")
    what = figures.add_mutually_exclusive_group(required=True)
    what.add_argument("--year", default="", help="of the meetings: 2026")
    what.add_argument("--check", type=Path, default=None, metavar="PDF", help="count it again; 1 if it is otherwise")
    figures.add_argument("--from", dest="place", type=Path, default=None, metavar="DIR", help="where its sources lie")
    figures.add_argument("--lang", choices=("sq", "en"), default=None)
    figures.add_argument("--keep", action="store_true", help="take the signed figures into the archive")
    figures.add_argument("-o", "--output", type=Path, default=None)
    keys.add_signer(figures, required=False)


def run(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    """Make or check figures; 0 all is well, 1 they are otherwise. KnownErrors of `desk.published.figures`."""
    from facilitator.desk.published import figures
    from facilitator.store.env import Env

    now = Env().clock()
    if told.check is not None:
        return _check(told, workspace, lang)
    if told.output is None:
        raise KnownError("evidence.where")
    pdf = figures.make(workspace, told.year.strip(), "en" if told.lang == "en" else "sq", now)
    assert pdf is not None  # nobody stops it here
    if told.p12 is not None or told.token is not None:
        signer = keys.signer(told, now)
        try:
            pdf = figures.sign(pdf, signer, now)
        finally:
            signer.close()
    write_out(told.output, pdf)
    print(told.output)
    if told.keep:
        print(fill(TOLD[lang]["kept"], {"name": figures.keep(workspace, pdf, now)}))
    return 0


def _check(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk.published import figures
    from facilitator.language.told.verdict import tell
    from facilitator.store.env import Env

    verdict, counted = figures.check(workspace, read_in(told.check), told.place, Env().clock())
    print("\n".join(tell(verdict.as_dict(), lang)))
    print("\n".join(sentences(counted, lang)))
    return verdict.exit_code if counted.holds else 1


def sentences(counted: Counted, lang: Lang) -> list[str]:
    """What counting again gave, a sentence each."""
    from facilitator.archive.figures.compose import name_of, value_of

    def shown(figure: Figure | None) -> str:
        return value_of(figure, lang) if figure is not None else "–"

    said = TOLD[lang]
    lines = [str(said["pages"])] if not counted.pages else []
    lines += [str(said["composed"])] if counted.composed is False else []
    lines += [str(said["listed"])] if not counted.listed else []
    lines += [fill(said["missing"], {"sha256": one}) for one in counted.missing]
    for stands, found in counted.wrong:
        what = name_of(one, lang) if (one := stands or found) else "–"
        lines.append(fill(said["wrong"], {"what": what, "value": shown(stands), "found": shown(found)}))
    last = "held" if counted.missing else "holds" if not counted.wrong else ""
    return [*lines, str(said[last])] if last else lines
