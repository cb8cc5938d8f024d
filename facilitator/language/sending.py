"""Subject and text that a message with documents of a meeting begins with; a person changes them freely."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.language.sentences import Lang, Template, fill

DOCUMENTS: dict[str, tuple[str, str]] = {
    "relacion": ("relacioni", "report"),
    "procesverbal": ("procesverbali", "minutes"),
    "attendance": ("lista e pjesëmarrësve", "attendance list"),
    "voting": ("protokolli i votimit", "voting protocol"),
    "responses": ("përgjigjet e arsyetuara", "reasoned responses"),
    "correction": ("aneksi i korrigjimeve", "annex of corrections"),
    "combined": ("raporti i plotë i takimit", "full report of the meeting"),
}
"""Kind of document → what a message calls it, in a list after a colon, so that no case is needed."""

MESSAGE: dict[Lang, dict[str, Template]] = {
    "sq": {
        "subject": "{documents}: {title}, {date}",
        "hello": "Të nderuar,",
        "attached": "Bashkëlidhur gjeni dokumentet e takimit “{title}”, të datës {date}:",
        "attached.undated": "Bashkëlidhur gjeni dokumentet e takimit “{title}”:",
        "line": "– {document}",
        "draft": "– {document} (draft, mund të ndryshojë para miratimit)",
        "regards": "Me respekt,",
    },
    "en": {
        "subject": "{documents}: {title}, {date}",
        "hello": "Dear all,",
        "attached": "Attached are the documents of the meeting “{title}” of {date}:",
        "attached.undated": "Attached are the documents of the meeting “{title}”:",
        "line": "– {document}",
        "draft": "– {document} (draft, may change before approval)",
        "regards": "With kind regards,",
    },
}


def name_of(kind: str, lang: Lang) -> str:
    """What a message calls a kind of document."""
    return DOCUMENTS[kind][0 if lang == "sq" else 1]


def subject(kinds: Sequence[str], title: str, date: str, lang: Lang) -> str:
    """“Relacioni, procesverbali: Takimi …, 27.10.2026”."""
    documents = ", ".join(name_of(kind, lang) for kind in kinds)
    facts = {"documents": documents[:1].upper() + documents[1:], "title": title, "date": date}
    return fill(MESSAGE[lang]["subject"], facts).rstrip(", ")


def text(kinds: Sequence[tuple[str, bool]], title: str, date: str, signed: str, lang: Lang) -> str:
    """The message; ``kinds``: (kind, whether it is final); ``signed``: who sends it, a line each."""
    said = MESSAGE[lang]
    facts = {"title": title, "date": date}
    lines = [said["hello"], "", fill(said["attached" if date else "attached.undated"], facts)]
    for kind, final in kinds:
        lines.append(fill(said["line" if final else "draft"], {"document": name_of(kind, lang)}))
    return "\n".join(str(line) for line in [*lines, "", said["regards"], signed])
