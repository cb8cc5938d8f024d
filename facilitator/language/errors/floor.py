"""Sentences for what the acts of the floor refuse (``meeting.floor``)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "floor.nobody_waits": (
        "Askush nuk pret në radhë. Shkruani kujt t’i jepet fjala, ose fusni dikë në radhë; asgjë nuk u ndryshua."
    ),
    "floor.nobody": "Askush nuk e ka fjalën tani. Asgjë nuk u ndryshua.",
    "floor.has": "{who} e ka fjalën tashmë. Koha vazhdon; asgjë nuk u ndryshua.",
    "floor.ended": (
        "Takimi është mbyllur, prandaj fjala nuk jepet më. Zhbëni mbylljen që të vazhdoni; radha është ruajtur."
    ),
    "floor.limit": (
        "Një fjalë zgjat më së shumti {most|1 minutë|# minuta}. Shkruani një numër tjetër; asgjë nuk u ndryshua."
    ),
    "organisation.spoke": "“{name}” e ka pasur fjalën në takim, prandaj nuk hiqet nga lista.",
}

EN: dict[str, Template] = {
    "floor.nobody_waits": (
        "Nobody waits in the queue. Write to whom the floor goes, or put somebody in the queue; nothing was changed."
    ),
    "floor.nobody": "Nobody has the floor now. Nothing was changed.",
    "floor.has": "{who} has the floor already. The time goes on; nothing was changed.",
    "floor.ended": (
        "The meeting has ended, so the floor is not given any more. Undo its end to go on; the queue was kept."
    ),
    "floor.limit": ("A turn takes {most|1 minute|# minutes} at most. Write another number; nothing was changed."),
    "organisation.spoke": "“{name}” had the floor in this meeting, so it stays on the list.",
}
