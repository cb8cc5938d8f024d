"""Sentences about drafts that came back: why one cannot be read, and what is to be known of one that can."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "draft.no_round": "Asnjë draft nuk është dërguar ende për komente. Dërgojeni më parë; asgjë nuk u mor.",
    "draft.twice": "Kjo kopje është marrë tashmë më {date}, me emrin “{name}”. Asgjë nuk u shtua dy herë.",
    "draft.large": "Skedari “{name}” është tepër i madh për një draft, prandaj nuk u lexua.",
    "draft.unreadable": "Skedari nuk lexohet: është i dëmtuar ose nuk është dokument i Word-it (DOCX).",
    "draft.password": "Skedari është i mbyllur me fjalëkalim. Ruajeni pa fjalëkalim dhe merreni përsëri.",
    "draft.old": "Skedari është në formatin e vjetër të Word-it (DOC). Ruajeni si DOCX dhe merreni përsëri.",
    "draft.too_much": "Skedari nuk lexohet: ka tepër gjëra brenda dhe leximi u ndërpre.",
    "draft.text": "Teksti i draftit të dërguar nuk lexohet më: të dhënat e tij janë të dëmtuara.",
    "draft.no_office": (
        "Skedari është ODT, dhe në këtë kompjuter nuk ka LibreOffice që ta kthejë. Ruajeni si DOCX dhe merreni përsëri."
    ),
    "draft.office": "LibreOffice nuk e ktheu dot skedarin. Ruajeni si DOCX dhe merreni përsëri.",
    "draft.changed": "Teksti i kësaj pjese ndryshoi ndërkohë. Shihni propozimin edhe një herë; asgjë nuk u ndryshua.",
    "draft.other_meeting": "Kopja është e një takimi tjetër. Nga ajo vendoset vetëm çfarë gjen vend në këtë takim.",
    "draft.older": "Kopja është e draftit nr. {number}; i fundit i dërguar është nr. {last}.",
    "draft.exported": (
        "Ky draft u nxor si skedar më vete dhe nuk u dërgua në raund: shihen vetëm ndryshimet e shënuara si të tilla."
    ),
    "draft.other_version": (
        "Kopja është e një versioni tjetër të draftit, jo e atij që u dërgua: shihen vetëm ndryshimet e shënuara si "
        "të tilla."
    ),
    "draft.nameless": "Skedari nuk thotë më se cili draft është. U krahasua me draftin që i ngjan më shumë.",
}

EN: dict[str, Template] = {
    "draft.no_round": "No draft has been sent for comments yet. Send it first; nothing was taken in.",
    "draft.twice": "This copy was already taken in on {date}, under the name “{name}”. Nothing was added twice.",
    "draft.large": "The file “{name}” is too large for a draft and was not read.",
    "draft.unreadable": "The file cannot be read: it is damaged, or not a Word document (DOCX).",
    "draft.password": "The file is locked with a password. Save it without one and take it in again.",
    "draft.old": "The file is in the old format of Word (DOC). Save it as DOCX and take it in again.",
    "draft.too_much": "The file cannot be read: there is too much in it, and reading was given up.",
    "draft.text": "The text of the draft that was sent cannot be read any more: its data are damaged.",
    "draft.no_office": (
        "The file is an ODT, and no LibreOffice is installed here to convert it. Save it as DOCX and take it in again."
    ),
    "draft.office": "LibreOffice could not convert the file. Save it as DOCX and take it in again.",
    "draft.changed": "The text of this section changed meanwhile. Look at the proposal again; nothing was changed.",
    "draft.other_meeting": "The copy is of another meeting. Only what finds a place in this meeting is placed.",
    "draft.older": "The copy is of draft no. {number}; the last one sent is no. {last}.",
    "draft.exported": (
        "This draft was exported as a file by itself and not sent round: only changes marked as such are seen."
    ),
    "draft.other_version": (
        "The copy is of another version of the draft, not of the one that was sent: only changes marked as such are "
        "seen."
    ),
    "draft.nameless": "The file no longer says which draft it is. It was compared with the draft it is most like.",
}
