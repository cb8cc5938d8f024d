"""Profiles of institutions, text modules, series of meetings, and messages to be sent."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "profile.unreadable": "Skedari nuk është profil institucioni, ose është i dëmtuar. Asgjë nuk u mor prej tij.",
    "profile.newer": "Profili u bë me një version më të ri të programit. Përditësojeni programin për ta marrë.",
    "profile.large": "Profili është më i madh se {most|# MB}. Zvogëloni logot dhe provojeni përsëri.",
    "profile.wrong": "Profili nuk u mor: te “{where}” ka diçka që nuk mund të jetë. Asgjë nuk u ndryshua.",
    "profile.picture": "Profili nuk u mor: logoja “{where}” nuk lexohet si figurë.",
    "profile.none": "Në këtë kompjuter nuk ka profil me çelësin “{key}”.",
    "module.short": "“{short}” nuk shkon si shkurtim: përdorni deri në 12 shkronja ose shifra, pa hapësira.",
    "module.many": "Shumë fjali të gatshme; kufiri: {most|#}.",
    "module.line": "Rreshti “{line}” nuk kuptohet: shkruani shkurtimin, “=” dhe fjalinë.",
    "module.twice": "Shkurtimi “{short}” ekziston tashmë. Zgjidhni një tjetër.",
    "carried.taken": "Kjo çështje është marrë tashmë në rendin e ditës.",
    "sending.nobody": "Mesazhi nuk ka asnjë marrës. Shkruani të paktën një adresë.",
    "sending.nothing": "Zgjidhni të paktën një dokument për ta bashkëlidhur.",
    "sending.address": "“{email}” nuk është adresë e-maili. Ndreqeni dhe provojeni përsëri.",
    "sending.outside": (
        "{email} nuk është i institucionit, kurse një dokument nuk është version publik. Konfirmojeni nëse duhet "
        "të shkojë jashtë."
    ),
    "sending.many": "Shumë marrës të zakonshëm; kufiri: {most|#}.",
    "sending.number": "Mesazh me numrin {number} nuk ka: numrat i tregon `tryeza sent SKEDARI`.",
    "sending.marked": "Për këtë mesazh kjo është thënë tashmë.",
    "sending.large": "Bashkëngjitjet janë më shumë se {most|# MB}: shumica e serverëve i kthejnë. Hiqni një dokument.",
}

EN: dict[str, Template] = {
    "profile.unreadable": "The file is no profile of an institution, or it is damaged. Nothing was taken from it.",
    "profile.newer": "The profile was made by a newer version of the program. Update the program to take it.",
    "profile.large": "The profile is larger than {most|# MB}. Make the logos smaller and try again.",
    "profile.wrong": "The profile was not taken: something at “{where}” cannot be. Nothing was changed.",
    "profile.picture": "The profile was not taken: the logo “{where}” cannot be read as a picture.",
    "profile.none": "This computer has no profile with the key “{key}”.",
    "module.short": "“{short}” cannot be an abbreviation: use up to 12 letters or digits, without spaces.",
    "module.many": "Too many text modules; the limit: {most|#}.",
    "module.line": "The line “{line}” is not understood: write the abbreviation, “=” and the sentence.",
    "module.twice": "The abbreviation “{short}” is there already. Choose another one.",
    "carried.taken": "This matter has been taken into the agenda already.",
    "sending.nobody": "The message has no recipient. Write at least one address.",
    "sending.nothing": "Choose at least one document to attach.",
    "sending.address": "“{email}” is no e-mail address. Put it right and try again.",
    "sending.outside": (
        "{email} is not of the institution, and a document is not the public version. Confirm it if it is to go out."
    ),
    "sending.many": "Too many usual recipients; the limit: {most|#}.",
    "sending.number": "There is no message with the number {number}: `tryeza sent FILE` shows the numbers.",
    "sending.marked": "This was said of the message already.",
    "sending.large": "The attachments are more than {most|# MB}: most servers refuse that. Leave a document out.",
}
