"""Sentences for what the acts of the course refuse (``meeting.course``)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "break.closed": (
        "Pushimi bëhet gjatë takimit, dhe takimi nuk është i hapur. Hapeni takimin; asgjë nuk u ndryshua."
    ),
    "break.none": "Takimi nuk është në pushim. Asgjë nuk u ndryshua.",
    "break.unreadable": (
        "“{text}” nuk lexohet dot si fund i pushimit. Shkruani minutat (15) ose orën (10:45); asgjë nuk u ndryshua."
    ),
    "break.past": "Ora {end} ka kaluar. Shkruani një orë më të vonë për fundin e pushimit; asgjë nuk u ndryshua.",
    "break.long": (
        "Pushimi do të mbaronte në orën {end}, më vonë se {most|1 orë|# orë} nga tani. Shkruani një fund më të afërt; "
        "asgjë nuk u ndryshua."
    ),
    "item.none_before": "Para kësaj pike takimi nuk ishte te asnjë tjetër. Asgjë nuk u ndryshua.",
}

EN: dict[str, Template] = {
    "break.closed": "A break is made during a meeting, and the meeting is not open. Open it; nothing was changed.",
    "break.none": "The meeting is not in a break. Nothing was changed.",
    "break.unreadable": (
        "“{text}” cannot be read as the end of the break. Write minutes (15) or a time (10:45); nothing was changed."
    ),
    "break.past": "{end} has passed. Write a later time for the end of the break; nothing was changed.",
    "break.long": (
        "The break would end at {end}, more than {most|1 hour|# hours} from now. Write a nearer end; nothing was "
        "changed."
    ),
    "item.none_before": "The meeting was at no other item before this one. Nothing was changed.",
}
