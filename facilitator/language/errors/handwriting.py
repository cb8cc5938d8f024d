"""What goes wrong when somebody signs by hand on the screen."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "handwriting.off": (
        "Nënshkrimi me dorë në ekran është i fikur për këtë takim; asgjë nuk u shënua. Ndizet te Cilësimet, ose mbani "
        "listën në letër."
    ),
    "handwriting.not_come": (
        "{name}: ardhja nuk është shënuar, prandaj asgjë nuk u shënua. Shënoni ardhjen, pastaj nënshkrimin."
    ),
    "handwriting.empty": (
        "Nuk u vizatua asgjë, prandaj asgjë nuk u shënua. Nënshkruani në kuti ose zgjidhni “Nuk nënshkruaj”."
    ),
    "handwriting.large": (
        "Vizatimi ka më shumë se {most|1 pikë|# pika} dhe nuk u mbajt. Pastroni kutinë dhe nënshkruani më shkurt."
    ),
    "handwriting.unreadable": "Vizatimi nuk lexohet, prandaj asgjë nuk u shënua. Nënshkruani edhe një herë.",
}

EN: dict[str, Template] = {
    "handwriting.off": (
        "Signing by hand on the screen is switched off in this meeting; nothing was noted. Switch it on in Settings, "
        "or keep the list on paper."
    ),
    "handwriting.not_come": (
        "{name} is not noted as arrived, so nothing was noted. Note the arrival first, then the signature."
    ),
    "handwriting.empty": "Nothing was drawn, so nothing was noted. Sign in the box or choose “I do not sign”.",
    "handwriting.large": (
        "The drawing has more than {most|1 point|# points} and was not kept. Clear the box and sign in a shorter way."
    ),
    "handwriting.unreadable": "The drawing cannot be read, so nothing was noted. Please sign once more.",
}
