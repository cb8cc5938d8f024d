"""Sentences of taking in, keeping apart, and the log of it."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "intake.nothing": "Aty nuk ka asnjë skedar. Asgjë nuk u mor: zgjidhni një dosje ose një pajisje tjetër.",
    "intake.own": (
        "“{path}” është vetë arkivi, ose e mban arkivin brenda. Asgjë nuk u mor: zgjidhni vendin nga vjen dorëzimi."
    ),
    "intake.mail": (
        "“{name}” nuk lexohet si mesazh i ruajtur. Skedari mbeti siç ishte: ruajeni mesazhin përsëri si .eml."
    ),
    "intake.plan": "Plani i dorëzimit “{name}” nuk lexohet. Ajo që u mor ndodhet në arkiv; sillni përsëri skedarët.",
    "intake.log": (
        "Regjistri i marrjes në dorëzim është ndryshuar ose dëmtuar te rreshti {line}. Skedarët në arkiv nuk u prekën: "
        "riktheni regjistrin nga kopja e dytë dhe kontrolloni arkivin."
    ),
    "intake.log_end": (
        "Regjistrit të marrjes në dorëzim i mungon fundi. Skedarët në arkiv nuk u prekën: rikthejeni regjistrin nga "
        "kopja e dytë."
    ),
    "intake.why": "Shkruani arsyen e vendimit. Asgjë nuk u ndryshua.",
    "intake.settled": "Ky skedar nuk pret më vendim. Asgjë nuk u ndryshua.",
    "intake.title": "Shkruani titullin e dokumentit. Asgjë nuk u ndryshua.",
    "intake.date": "“{date}” nuk është datë. Asgjë nuk u ndryshua: shkruajeni si 27.10.2026 ose lëreni bosh.",
    "copy.apart": (
        "“{name}” është i plotë edhe në arkiv, edhe në kopjen e dytë, por secili ka rreshta që tjetri nuk i ka. "
        "Asnjëri nuk u prek: pyesni kush punoi në kopje, shkruajini vendimet e tij edhe në arkiv, dhe pastaj hiqeni "
        "këtë skedar nga kopja."
    ),
    "copy.same": "Kopja e dytë duhet të jetë jashtë arkivit. Asgjë nuk u shkrua: zgjidhni një disk tjetër.",
}

EN: dict[str, Template] = {
    "intake.nothing": "There is no file there. Nothing was taken in: choose another folder or device.",
    "intake.own": (
        "“{path}” is the archive itself, or holds it. Nothing was taken in: choose where the delivery comes from."
    ),
    "intake.mail": (
        "“{name}” cannot be read as a saved message. The file stays as it was: save the message again as .eml."
    ),
    "intake.plan": (
        "The plan of delivery “{name}” cannot be read. What was taken in is in the archive; bring the files again."
    ),
    "intake.log": (
        "The log of intake was changed or damaged at line {line}. The files of the archive were not touched: bring the "
        "log back from the second copy and check the archive."
    ),
    "intake.log_end": (
        "The end of the log of intake is missing. The files of the archive were not touched: bring the log back from "
        "the second copy."
    ),
    "intake.why": "Write the reason of the decision. Nothing was changed.",
    "intake.settled": "This file waits for no decision any more. Nothing was changed.",
    "intake.title": "Write the title of the document. Nothing was changed.",
    "intake.date": "“{date}” is no day. Nothing was changed: write it like 27.10.2026 or leave it empty.",
    "copy.apart": (
        "“{name}” is whole both in the archive and in the second copy, but each has lines that the other lacks. "
        "Neither was touched: ask who worked in the copy, write their decisions in the archive as well, and then take "
        "this file out of the copy."
    ),
    "copy.same": "The second copy must lie outside the archive. Nothing was written: choose another disk.",
}
