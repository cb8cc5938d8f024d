"""Sentences for what the kiosk and the roll call refuse (``voting.kiosk``, ``voting.roll_call``)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "mandate.self": "Një organizatë nuk autorizon vetveten. Asgjë nuk u ndryshua; zgjidhni kush voton për të.",
    "mandate.votes": (
        "“{name}” nuk ka të drejtë vote, prandaj as nuk autorizon, as nuk voton për të tjerë. Asgjë nuk u ndryshua."
    ),
    "mandate.twice": (
        "“{name}” ka autorizuar tashmë dikë. Asgjë nuk u ndryshua; hiqni autorizimin e parë nëse ka ndryshuar."
    ),
    "mandate.chain": (
        "Autorizimi nuk kalon më tej: kush ka autorizuar të tjerë nuk voton me autorizim, dhe kush mban një "
        "autorizim nuk "
        "autorizon. Asgjë nuk u ndryshua për “{name}”."
    ),
    "mandate.most": (
        "“{name}” do të mbante më shumë autorizime sesa lejohen: {most|lejohet më së shumti 1|lejohen më së shumti #}. "
        "Asgjë nuk u ndryshua; zgjidhni një tjetër ose ndryshoni kufirin."
    ),
    "mandate.limit": (
        "Kufiri i autorizimeve është nga 1 deri në {most|1|#}. Asgjë nuk u ndryshua; shkruani një numër tjetër."
    ),
    "kiosk.has_card": (
        "Ky votues ka votuar tashmë ose ka marrë një fletë, prandaj nuk voton në kioskë. Asgjë nuk u ndryshua; nëse "
        "fleta kthehet e papërdorur, merreni mbrapsht te lista."
    ),
    "kiosk.order": "Vendet zgjidhen 1, 2, 3 e me radhë, pa lënë vend bosh. Zgjedhja ruhet; ndreqeni vendin që mungon.",
    "kiosk.voted": (
        "Ky votues ka votuar në kioskë. Shenja mbetet në listë, sepse vota është hedhur; asgjë nuk u ndryshua."
    ),
    "kiosk.lost": (
        "Lista tregon që votuat, por vota nuk u ruajt dot në kuti. Asnjë votë tjetër nuk u prek. Thirrni "
        "lehtësuesin: kjo "
        "votë do të shënohet si e munguar, ose raundi anulohet dhe përsëritet."
    ),
    "call.secret": (
        "Në thirrjen emërore secili përgjigjet me zë, prandaj votimi nuk mund të jetë i fshehtë. Asgjë nuk u ndryshua; "
        "zgjidhni “Me fletë” ose hiqni fshehtësinë."
    ),
    "round.call": (
        "Ky raund bëhet me thirrje emërore, pa fletë dhe pa duar. Asgjë nuk u ndryshua; shkruani përgjigjet te lista."
    ),
}

EN: dict[str, Template] = {
    "mandate.self": "An organisation gives no mandate to itself. Nothing was changed; choose who votes for it.",
    "mandate.votes": ("“{name}” has no vote, so it neither gives a mandate nor votes for others. Nothing was changed."),
    "mandate.twice": "“{name}” has given a mandate already. Nothing was changed; take the first out if it has changed.",
    "mandate.chain": (
        "A mandate goes no further: who has given one does not vote by mandate, and who holds one gives none. "
        "Nothing was "
        "changed for “{name}”."
    ),
    "mandate.most": (
        "“{name}” would hold more mandates than are allowed: at most {most|1 mandate|# mandates}. Nothing was "
        "changed; choose "
        "another one or change the limit."
    ),
    "mandate.limit": "The limit of mandates is from 1 to {most|1|#}. Nothing was changed; write another number.",
    "kiosk.has_card": (
        "This voter has voted already or was given a card, so it does not vote at the kiosk. Nothing was "
        "changed; "
        "if the card comes back unused, take it back on the roll."
    ),
    "kiosk.order": (
        "Places are chosen 1, 2, 3 and so on, without a gap. The choice is kept; mend the place that is missing."
    ),
    "kiosk.voted": (
        "This voter has voted at the kiosk. The mark stays on the roll, for its vote was cast; nothing was changed."
    ),
    "kiosk.lost": (
        "The roll says that you voted, but the vote could not be kept in the box. No other vote was touched. Call the "
        "facilitator: this vote will be reported as missing, or the round is called off and held again."
    ),
    "call.secret": (
        "In a roll call everybody answers aloud, so the vote cannot be secret. Nothing was changed; choose “Cards”, or "
        "make the vote open."
    ),
    "round.call": (
        "This round is a roll call, without cards and without hands. Nothing was changed; write the answers on the "
        "roll."
    ),
}
