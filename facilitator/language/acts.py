"""What each act is called on the undo and redo menu, in the history and in the open text of a document.

The name is a noun phrase that follows a colon: "Zhbëj: regjistrimin e ardhjes", "Undo: arrival". The Albanian one
stands in the accusative. Where it is known whom or what the act was about, ``act_told`` says that instead, in a
sentence: "Zhbëj: erdhi Arben Hoxha, Hapa të Lehtë". Such sentences are for the screen of whoever did it, never for a
log file.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Lang

ACTS: dict[str, tuple[str, str]] = {
    # the meeting
    "create_meeting": ("krijimin e takimit", "creating the meeting"),
    "next_meeting": ("krijimin e takimit vijues", "creating the next meeting"),
    "take_up": ("marrjen e çështjes në rendin e ditës", "taking the matter into the agenda"),
    "set_meeting": ("ndryshimin e të dhënave të takimit", "change of meeting details"),
    "open_meeting": ("hapjen e takimit", "opening the meeting"),
    "close_meeting": ("mbylljen e takimit", "closing the meeting"),
    "apply_template": ("zbatimin e modelit", "applying the template"),
    # people
    "add_organisation": ("shtimin e organizatës", "adding the organisation"),
    "set_organisation": ("ndryshimin e organizatës", "change of the organisation"),
    "remove_organisation": ("heqjen e organizatës", "removing the organisation"),
    "confirm_standing": ("konfirmimin e llojit të organizatave", "confirming what the organisations are"),
    "add_person": ("shtimin e personit", "adding the person"),
    "set_person": ("ndryshimin e të dhënave të personit", "change of the person’s details"),
    "remove_person": ("heqjen e personit", "removing the person"),
    "import_people": ("importimin e listës", "import of the list"),
    # attendance
    "arrive": ("regjistrimin e ardhjes", "arrival"),
    "leave": ("regjistrimin e largimit", "departure"),
    "come_back": ("regjistrimin e kthimit", "return"),
    "walk_in": ("regjistrimin e pjesëmarrësit të paftuar", "arrival without invitation"),
    "correct_visit": ("ndreqjen e orës së pranisë", "correction of presence times"),
    "remove_visit": ("heqjen e shënimit të pranisë", "removing the presence entry"),
    # agenda
    "add_item": ("shtimin e pikës së rendit të ditës", "adding the agenda item"),
    "set_item": ("ndryshimin e pikës së rendit të ditës", "change of the agenda item"),
    "remove_item": ("heqjen e pikës së rendit të ditës", "removing the agenda item"),
    "move_item": ("zhvendosjen e pikës së rendit të ditës", "moving the agenda item"),
    "open_item": ("hapjen e pikës së rendit të ditës", "opening the agenda item"),
    "park_item": ("parkimin e pikës", "parking the item"),
    "park_point": ("parkimin e ndërhyrjes", "parking the contribution"),
    "take_parked": ("marrjen e çështjes së parkuar", "taking up what was parked"),
    "carry_parked": (
        "kalimin e çështjes së parkuar në takimin e ardhshëm",
        "carrying what was parked to the next meeting",
    ),
    "drop_parked": ("heqjen e çështjes së parkuar", "dropping what was parked"),
    "go_back": ("kthimin te pika e mëparshme", "going back to the item before"),
    "split_item": ("ndarjen e pikës më dysh", "splitting the agenda item"),
    "begin_break": ("fillimin e pushimit", "the beginning of the break"),
    "end_break": ("mbarimin e pushimit", "the end of the break"),
    "log_outside": ("shtimin e ndërhyrjes jashtë rendit të ditës", "adding the contribution outside the agenda"),
    "close_item": ("mbylljen e pikës së rendit të ditës", "closing the agenda item"),
    # discussion
    "add_point": ("shtimin e ndërhyrjes", "adding the contribution"),
    "log_pasted": ("shënimin e rreshtave të ngjitur", "logging the lines pasted"),
    "set_point": ("ndryshimin e ndërhyrjes", "change of the contribution"),
    "remove_point": ("heqjen e ndërhyrjes", "removing the contribution"),
    "move_point": ("zhvendosjen e ndërhyrjes", "moving the contribution"),
    "link_points": ("lidhjen e ndërhyrjeve", "linking the contributions"),
    "unlink_points": ("heqjen e lidhjes mes ndërhyrjeve", "unlinking the contributions"),
    "settle_author": ("sqarimin e emrit", "settling the name"),
    "settle_owner": ("sqarimin e përgjegjësit", "settling the owner"),
    "settle_text": ("kthimin e emrit në tekst", "turning the name into text"),
    "merge_points": ("bashkimin e ndërhyrjeve", "merging the contributions"),
    "split_point": ("ndarjen e ndërhyrjes", "splitting the contribution"),
    "attribute_point": ("ndryshimin e atribuimit", "change of the attribution"),
    "begin_house_rule": ("fillimin e rregullit Chatham House", "the beginning of the Chatham House rule"),
    "end_house_rule": ("mbarimin e rregullit Chatham House", "the end of the Chatham House rule"),
    "change_read_measure": ("ndryshimin e masës së lexuar", "change of the measure read back"),
    "object_to_measure": ("kundërshtimin e masës së lexuar", "objection to the measure read back"),
    # the floor
    "ask_floor": ("futjen në radhë", "asking for the floor"),
    "withdraw_floor": ("tërheqjen nga radha", "withdrawing from the queue"),
    "give_floor": ("dhënien e fjalës", "giving the floor"),
    "end_floor": ("mbarimin e fjalës", "the end of a turn"),
    "extend_turn": ("zgjatjen e fjalës", "giving more time"),
    "set_floor_limit": ("ndryshimin e kohës për një fjalë", "change of the time of a turn"),
    # conclusions
    "promote_measure": ("kthimin e rekomandimit në masë", "turning the recommendation into a measure"),
    "add_measure": ("shtimin e masës", "adding the measure"),
    "set_measure": ("ndryshimin e masës", "change of the measure"),
    "remove_measure": ("heqjen e masës", "removing the measure"),
    "move_measure": ("zhvendosjen e masës", "moving the measure"),
    "read_back_measure": ("konfirmimin e masës nga salla", "confirmation of the measure by the room"),
    "unread_measure": ("heqjen e konfirmimit të masës", "removing the confirmation of the measure"),
    "link_measure": ("lidhjen e masës me rekomandimin", "linking the measure with the recommendation"),
    "unlink_measure": ("heqjen e lidhjes së masës", "unlinking the measure"),
    "add_action": ("shtimin e detyrës", "adding the action"),
    "set_action": ("ndryshimin e detyrës", "change of the action"),
    "remove_action": ("heqjen e detyrës", "removing the action"),
    "add_agreement": ("shtimin e dakordësisë", "adding the agreement"),
    "set_agreement": ("ndryshimin e dakordësisë", "change of the agreement"),
    "remove_agreement": ("heqjen e dakordësisë", "removing the agreement"),
    # votes
    "add_vote": ("shtimin e votimit", "adding the vote"),
    "set_vote": ("ndryshimin e votimit", "change of the vote"),
    "remove_vote": ("heqjen e votimit", "removing the vote"),
    "open_round": ("hapjen e votimit", "opening the vote"),
    "give_card": ("dhënien e fletës së votimit", "giving a ballot"),
    "take_back_card": ("marrjen mbrapsht të fletës së votimit", "taking back a ballot"),
    "type_card": ("hedhjen e fletës së votimit", "typing in a ballot"),
    "retype_card": ("ndreqjen e fletës së votimit", "correction of a ballot"),
    "remove_card": ("heqjen e fletës së votimit", "removing a ballot"),
    "enter_totals": ("hedhjen e shumave të votimit", "entering the totals"),
    "enter_hands": ("hedhjen e duarve të numëruara", "entering the hands counted"),
    "give_mandate": ("shënimin e autorizimit", "noting a mandate"),
    "take_mandate": ("heqjen e autorizimit", "taking out a mandate"),
    "set_mandate_limit": ("kufirin e autorizimeve", "the limit of mandates"),
    "kiosk_vote": ("votimin në kioskë", "voting at the kiosk"),
    "answer_call": ("përgjigjen në thirrjen emërore", "an answer in the roll call"),
    "take_answer": ("heqjen e përgjigjes në thirrjen emërore", "taking out an answer of the roll call"),
    "close_call": ("mbylljen e thirrjes emërore", "closing the roll call"),
    "close_round": ("mbylljen e votimit", "closing the vote"),
    "count_again": ("rinumërimin e fletëve", "counting the cards again"),
    "draw_cut": ("heqjen e vijës te rezultati", "drawing the line in the result"),
    "separate_tie": ("ndarjen e barazimit me numërimin e dytë", "separating the tie by the secondary count"),
    "leave_shared": ("lënien e vendit të përbashkët", "leaving the place shared"),
    "draw_lot": ("hedhjen e shortit", "drawing the lot"),
    "cancel_round": ("anulimin e votimit", "cancelling the vote"),
    # minutes
    "edit_block": ("redaktimin e tekstit", "edit of the text"),
    "restore_block": ("kthimin e tekstit automatik", "return to the automatic text"),
    "settle_block": ("bashkimin e tekstit me burimin e ndryshuar", "joining the text with the changed source"),
    "keep_block": ("mbajtjen e tekstit të redaktuar", "keeping the edited text"),
    "set_english": ("ndryshimin e tekstit anglisht", "change of the English text"),
    "keep_english": ("mbajtjen e tekstit anglisht", "keeping the English text"),
    "edit_issue": ("redaktimin e çështjes", "edit of the issue"),
    "keep_issue": ("mbajtjen e fjalëve të çështjes", "keeping the words of the issue"),
    "add_issue": ("shtimin e çështjes", "adding the issue"),
    "merge_issues": ("bashkimin e çështjeve", "merging the issues"),
    "split_issue": ("ndarjen e çështjes", "splitting the issue"),
    "part_issue": ("zbërthimin e çështjes në ndërhyrje", "taking the issue apart"),
    "drop_issue": ("lënien jashtë të çështjes", "leaving the issue out"),
    "move_issue": ("zhvendosjen e çështjes", "moving the issue"),
    "restore_issues": ("kthimin e çështjeve të propozuara", "return to the issues offered"),
    "approve": ("miratimin", "approval"),
    "withdraw_approval": ("tërheqjen e miratimit", "withdrawal of approval"),
    "record_signature": ("shënimin e nënshkrimit", "note of the signature"),
    "circulate": ("dërgimin e draftit për komente", "circulation of the draft"),
    "add_comment": ("shtimin e komentit", "adding the comment"),
    "set_comment": ("ndryshimin e komentit", "change of the comment"),
    "settle_comment": ("trajtimin e komentit", "settling the comment"),
    "remove_comment": ("heqjen e komentit", "removing the comment"),
    "take_draft": ("marrjen e draftit të kthyer", "taking in the returned draft"),
    "accept_words": ("pranimin e ndryshimit", "accepting the change"),
    "set_response": ("ndryshimin e përgjigjes së arsyetuar", "change of the reasoned response"),
    "issue_responses": ("nxjerrjen e përgjigjes së arsyetuar", "issuing the reasoned responses"),
    "begin_correction": ("fillimin e korrigjimit", "beginning the correction"),
    "approve_correction": ("miratimin e korrigjimit", "approval of the correction"),
    "drop_correction": ("heqjen dorë nga korrigjimi", "calling off the correction"),
    "record_returned": ("pranimin e kopjes së nënshkruar", "taking in the signed copy"),
    "set_paper": ("ndryshimin e kokës së letrës", "change of the letterhead"),
    "attach_signed_list": ("bashkëngjitjen e listës së nënshkruar", "attaching the signed list"),
    "remove_signed_list": ("heqjen e listës së nënshkruar", "removing the signed list"),
    "add_logo": ("shtimin e logos", "adding the logo"),
    "set_logo": ("ndryshimin e logos", "change of the logo"),
    "move_logo": ("zhvendosjen e logos", "moving the logo"),
    "remove_logo": ("heqjen e logos", "removing the logo"),
    "set_signatory": ("ndryshimin e nënshkruesit", "change of the signatory"),
    "remove_signatory": ("kthimin e nënshkruesit të zakonshëm", "return to the usual signatory"),
    "enter_protocol_number": ("shënimin e numrit të protokollit", "entering the protocol number"),
    "issue": ("dhënien e dokumentit për nënshkrim", "giving out the document to be signed"),
    "take_profile": ("marrjen e profilit", "taking the profile"),
    "set_modules": ("ndryshimin e fjalive të gatshme", "change of the text modules"),
    "set_recipients": ("ndryshimin e marrësve të zakonshëm", "change of the usual recipients"),
    "prepare_sending": ("përgatitjen e mesazhit", "preparing the message"),
    "mark_sending": ("shënimin për dërgimin e mesazhit", "note on the sending of the message"),
    "record_archived": ("shënimin e arkivimit", "note of archiving"),
    # the file
    "hand_over": ("dorëzimin e kopjes", "handing over the copy"),
    "take_back": ("marrjen mbrapsht të kopjes", "taking back the copy"),
    "receive_copy": ("marrjen e kopjes", "receiving the copy"),
    "salvage": ("rindërtimin e takimit nga një skedar i dëmtuar", "rebuilding the meeting from a damaged file"),
    "note_clock": ("shënimin se ora e kompjuterit u ndryshua", "noting that the computer’s clock changed"),
    "settle_clock": ("sqarimin e orës së saktë", "settling which time is right"),
    "erase": ("fshirjen e të dhënave personale", "erasure of personal data"),
}


def act_label(name: str, lang: Lang) -> str:
    """The noun phrase of an act; an act without one (a newer file's) is quoted by its code name."""
    phrases = ACTS.get(name)
    if phrases is None:
        return f"veprimin “{name}”" if lang == "sq" else f"act “{name}”"
    return phrases[0] if lang == "sq" else phrases[1]


TOLD: dict[str, tuple[tuple[str, str], ...]] = {
    "add_organisation": (("u shtua {what}", "{what} was added"),),
    "set_organisation": (("ndryshuan të dhënat: {what}", "details changed: {what}"),),
    "remove_organisation": (("u hoq {what}", "{what} was removed"),),
    "add_person": (("u shtua {who}", "{who} was added"),),
    "set_person": (("ndryshuan të dhënat: {who}", "details changed: {who}"),),
    "remove_person": (("u hoq {who}", "{who} was removed"),),
    "arrive": (("erdhi {who}", "{who} arrived"),),
    "leave": (("u largua {who}", "{who} left"),),
    "walk_in": (("erdhi pa ftesë {who}", "{who} came without invitation"),),
    "correct_visit": (("u ndreq ora: {who}", "times corrected: {who}"),),
    "remove_visit": (("u hoq prania: {who}", "presence removed: {who}"),),
    "add_item": (("u shtua pika “{what}”", "item “{what}” was added"),),
    "set_item": (("ndryshoi pika “{what}”", "item “{what}” was changed"),),
    "remove_item": (("u hoq pika “{what}”", "item “{what}” was removed"),),
    "open_item": (("u hap pika “{what}”", "item “{what}” was opened"),),
    "park_item": (("u parkua pika “{what}”", "item “{what}” was parked"),),
    "park_point": (("u parkua “{what}”", "“{what}” was parked"),),
    "go_back": (("kthim te pika “{what}”", "back to item “{what}”"),),
    "close_item": (("u mbyll pika “{what}”", "item “{what}” was closed"),),
    "add_point": (
        ("u shënua “{what}” ({who})", "“{what}” was logged ({who})"),
        ("u shënua “{what}” ({typed}?)", "“{what}” was logged ({typed}?)"),
        ("u shënua “{what}”", "“{what}” was logged"),
    ),
    "set_point": (("ndryshoi “{what}”", "“{what}” was changed"),),
    "remove_point": (
        ("u hoq “{what}” ({who})", "“{what}” was removed ({who})"),
        ("u hoq “{what}”", "“{what}” was removed"),
    ),
    "settle_author": (
        ("u sqarua “{typed}”: {who}", "“{typed}” was settled: {who}"),
        ("u sqarua “{typed}”", "“{typed}” was settled"),
    ),
    "settle_owner": (
        ("u sqarua “{typed}”: {who}", "“{typed}” was settled: {who}"),
        ("u sqarua “{typed}”", "“{typed}” was settled"),
    ),
    "settle_text": (("“{typed}” u bë tekst", "“{typed}” became text"),),
    "ask_floor": (("hyri në radhë {who}", "{who} asked for the floor"),),
    "withdraw_floor": (("doli nga radha {who}", "{who} left the queue"),),
    "give_floor": (("iu dha fjala: {who}", "the floor was given: {who}"),),
    "end_floor": (("mbaroi fjala: {who}", "turn ended: {who}"),),
    "extend_turn": (("u zgjat fjala: {who}", "more time given: {who}"),),
    "promote_measure": (("u shtua masa “{what}”", "measure “{what}” was added"),),
    "add_measure": (("u shtua masa “{what}”", "measure “{what}” was added"),),
    "set_measure": (("ndryshoi masa “{what}”", "measure “{what}” was changed"),),
    "remove_measure": (("u hoq masa “{what}”", "measure “{what}” was removed"),),
    "add_action": (
        ("u shtua detyra “{what}” ({who})", "action “{what}” was added ({who})"),
        ("u shtua detyra “{what}”", "action “{what}” was added"),
    ),
    "set_action": (("ndryshoi detyra “{what}”", "action “{what}” was changed"),),
    "remove_action": (("u hoq detyra “{what}”", "action “{what}” was removed"),),
    "add_agreement": (("u shtua dakordësia “{what}”", "agreement “{what}” was added"),),
    "set_agreement": (("ndryshoi dakordësia “{what}”", "agreement “{what}” was changed"),),
    "remove_agreement": (("u hoq dakordësia “{what}”", "agreement “{what}” was removed"),),
    "add_vote": (("u shtua votimi “{what}”", "vote “{what}” was added"),),
    "set_vote": (("ndryshoi votimi “{what}”", "vote “{what}” was changed"),),
    "remove_vote": (("u hoq votimi “{what}”", "vote “{what}” was removed"),),
    "give_card": (("iu dha fleta: {who}", "a ballot was given: {who}"),),
    "take_back_card": (("iu mor fleta: {who}", "a ballot was taken back: {who}"),),
}
"""Act → sentences with whom and what, the fullest first."""


def act_told(name: str, facts: Mapping[str, str], lang: Lang) -> str:
    """Whom and what an act was about (``meeting.told.facts_of``), in a sentence; empty when that is not known."""
    for sq, en in TOLD.get(name, ()):
        template = sq if lang == "sq" else en
        if all(f"{{{key}}}" not in template or facts.get(key) for key in ("who", "what", "typed")):
            return template.format(**facts)
    return ""
