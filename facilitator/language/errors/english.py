"""Sentences about English texts that could not be kept."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "english.gone": (
        "Teksti shqip u ndryshua ose u hoq ndërkohë, prandaj anglishtja nuk u ruajt. Shihni listën edhe një herë."
    ),
}

EN: dict[str, Template] = {
    "english.gone": (
        "The Albanian text was changed or removed meanwhile, so the English was not kept. See the list again."
    ),
}
