"""Sentences for doubts about names (``facilitator.language.names``)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "name.no_letters": "“{value}” nuk ka asnjë shkronjë; nuk është emër.",
    "name.address": "Te “{value}” ka një adresë, jo vetëm emër.",
    "name.pipe": "“{value}” ka një vijë ndarëse; emri është ndoshta vetëm “{repair}”.",
    "name.mojibake": "Te “{value}” shkronjat janë prishur; me gjasë ishte “{repair}”.",
    "name.lost": "Te “{value}” ka humbur ndonjë shkronjë. Shkruajeni emrin të plotë.",
    "name.header": "“{value}” është titull kolone, jo emër.",
    "name.several": "“{value}” duket si emri i disa personave.",
    "name.lines": "“{value}” zë disa rreshta; me gjasë ishte “{repair}”.",
    "name.unprintable": "Te “{value}” ka shenja që nuk shtypen dot në dokumente. Shkruajeni emrin me shkronja latine.",
}

EN: dict[str, Template] = {
    "name.no_letters": "“{value}” has no letter; it is no name.",
    "name.address": "In “{value}” there is an address, not only a name.",
    "name.pipe": "“{value}” has a dividing bar; the name is perhaps only “{repair}”.",
    "name.mojibake": "The letters of “{value}” are damaged; most likely it was “{repair}”.",
    "name.lost": "A letter of “{value}” was lost. Write the whole name.",
    "name.header": "“{value}” is the header of a column, not a name.",
    "name.several": "“{value}” looks like the names of several people.",
    "name.lines": "“{value}” spans several lines; most likely it was “{repair}”.",
    "name.unprintable": "“{value}” has signs that documents cannot print. Write the name in Latin letters.",
}
