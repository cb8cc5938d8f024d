"""Sentences of commitments, links and the log of both."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "follow.log": (
        "Regjistri i angazhimeve është ndryshuar ose dëmtuar te rreshti {line}. Raportet në arkiv nuk u prekën: "
        "riktheni regjistrin nga kopja e dytë dhe kontrolloni arkivin."
    ),
    "follow.log_end": (
        "Regjistrit të angazhimeve i mungon fundi. Raportet në arkiv nuk u prekën: rikthejeni regjistrin nga kopja e "
        "dytë."
    ),
    "follow.plan": "Shkruani emrin e planit. Asgjë nuk u shkrua.",
    "commitment.columns": (
        "Te “{name}” nuk u gjetën kolonat e kodit dhe të titullit. Asgjë nuk u shkrua: quajini kolonat “Kodi” dhe "
        "“Angazhimi”."
    ),
    "commitment.none": "Te “{name}” nuk ka asnjë angazhim. Asgjë nuk u shkrua: zgjidhni një listë tjetër.",
    "commitment.bad": (
        "Te “{name}” ka rreshta me gabime, i pari te rreshti {line}. Asgjë nuk u shkrua: ndreqini dhe sillni përsëri "
        "listën."
    ),
    "commitment.code": "Rreshti {line}: mungon kodi. Rreshti nuk u mor: shkruani kodin e planit.",
    "commitment.title": "Rreshti {line}: mungon titulli i angazhimit. Rreshti nuk u mor: shkruani titullin.",
    "commitment.twice": "Rreshti {line}: kodi “{commitment}” është edhe më lart. Rreshti nuk u mor: lini vetëm një.",
    "commitment.date": (
        "Rreshti {line}: “{text}” nuk është datë. Rreshti nuk u mor: shkruajeni si 31.12.2028 ose lëreni bosh."
    ),
    "commitment.order": (
        "Rreshti {line}: mbarimi është para fillimit. Rreshti nuk u mor: ndreqni njërën nga dy datat."
    ),
    "link.gone": "Plani “{plan}” nuk ka angazhim me kodin “{commitment}”. Asgjë nuk u lidh: zgjidhni një tjetër.",
    "link.twice": "Kërkesa është e lidhur tashmë me “{commitment}”. Asgjë nuk u ndryshua: lidhja qëndron.",
    "link.none": "Kjo lidhje nuk qëndron më. Asgjë nuk u ndryshua: lexoni përsëri listën.",
    "link.request": "Asnjë kërkesë nuk fillon me “{text}”. Asgjë nuk u lidh: kopjojeni nga `archive follow --json`.",
    "link.why": "Shkruani arsyen. Asgjë nuk u ndryshua.",
    "duty.days": "Afati shkruhet me numër, jo më shumë se {most|1 ditë|# ditë}. Asgjë nuk u ndryshua.",
    "picture.suffix": "Figura ruhet si .svg ose .png, jo si “{suffix}”. Asgjë nuk u shkrua: ndryshoni mbaresën.",
    "table.suffix": "Tabela ruhet si .xlsx ose .csv, jo si “{suffix}”. Asgjë nuk u shkrua: ndryshoni mbaresën.",
}

EN: dict[str, Template] = {
    "follow.log": (
        "The register of commitments was changed or damaged at line {line}. The reports of the archive were not "
        "touched: bring the register back from the second copy and check the archive."
    ),
    "follow.log_end": (
        "The end of the register of commitments is missing. The reports of the archive were not touched: bring the "
        "register back from the second copy."
    ),
    "follow.plan": "Write the name of the plan. Nothing was written.",
    "commitment.columns": (
        "In “{name}” no columns of code and title were found. Nothing was written: call the columns “Code” and "
        "“Commitment”."
    ),
    "commitment.none": "There is no commitment in “{name}”. Nothing was written: choose another list.",
    "commitment.bad": (
        "“{name}” has rows with faults, the first in line {line}. Nothing was written: mend them and bring the list "
        "again."
    ),
    "commitment.code": "Line {line}: the code is missing. The row was not taken: write the code of the plan.",
    "commitment.title": "Line {line}: the title of the commitment is missing. The row was not taken: write the title.",
    "commitment.twice": (
        "Line {line}: the code “{commitment}” stands further up as well. The row was not taken: leave only one."
    ),
    "commitment.date": (
        "Line {line}: “{text}” is no day. The row was not taken: write it like 31.12.2028 or leave it empty."
    ),
    "commitment.order": "Line {line}: the end is before the start. The row was not taken: mend one of the two days.",
    "link.gone": "The plan “{plan}” has no commitment “{commitment}”. Nothing was linked: choose another.",
    "link.twice": "The request is linked to “{commitment}” already. Nothing was changed: the link stands.",
    "link.none": "This link stands no more. Nothing was changed: read the list again.",
    "link.request": "No request begins with “{text}”. Nothing was linked: copy it from `archive follow --json`.",
    "link.why": "Write the reason. Nothing was changed.",
    "duty.days": "Write the duty as a number of at most {most|1 day|# days}. Nothing was changed.",
    "picture.suffix": "A picture is kept as .svg or .png, not as “{suffix}”. Nothing was written: change the ending.",
    "table.suffix": "A table is kept as .xlsx or .csv, not as “{suffix}”. Nothing was written: change the ending.",
}
