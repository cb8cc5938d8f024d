"""What a copy of a draft that came back says, in words, for whoever has no screen."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Lang, Template

Words = Mapping[str, Template]

SQ: Words = {
    "file": (
        "{name}: drafti nr. {number}, {changes|asnjë ndryshim|1 ndryshim|# ndryshime}, "
        "{remarks|asnjë koment|1 koment|# komente}, {lost|asgjë pa vend|1 shënim pa vend|# shënime pa vend}"
    ),
    "words": "“{old}” → “{new}”",
    "new": "shtohet “{new}”",
    "old": "hiqet “{old}”",
    "move": "zhvendoset “{old}”",
    "against": "kundër shtimit “{old}”",
    "remark": "{text}",
    "remark.on": "për “{old}”: {text}",
    "nobody": "pa emër",
    "lost": "pa vend",
    "untracked": "i pashënuar si ndryshim",
}

EN: Words = {
    "file": (
        "{name}: draft no. {number}, {changes|no changes|1 change|# changes}, "
        "{remarks|no comments|1 comment|# comments}, "
        "{lost|nothing without a place|1 note without a place|# notes without a place}"
    ),
    "words": "“{old}” → “{new}”",
    "new": "“{new}” added",
    "old": "“{old}” left out",
    "move": "“{old}” moved",
    "against": "against the addition of “{old}”",
    "remark": "{text}",
    "remark.on": "on “{old}”: {text}",
    "nobody": "no name",
    "lost": "no place",
    "untracked": "not marked as a change",
}


def words(lang: Lang) -> Words:
    """The sentences of a language."""
    return SQ if lang == "sq" else EN
