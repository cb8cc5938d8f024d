"""Who will vote, in words, before a vote is opened: organisations or persons, and what a roll of persons leaves out."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.model import Channel, Organisation, Person, Rows
from facilitator.voting.roll.opening import Entitled
from facilitator.voting.roll.persons import body_names, namesakes, of_bodies_alone, without_vote
from facilitator.voting.roll.weights import weights_now


class EntitledWords(QObject):
    """Made where it is needed; it holds nothing."""

    def kinds(self) -> list[tuple[object, str]]:
        """What the form offers."""
        return [(False, self.tr("Organisations")), (True, self.tr("Persons in the room"))]

    def title(self, rows: Rows, entitled: Entitled, channel: Channel) -> str:
        """How many there are, and what each has in the hand."""
        n = len(entitled.roll)
        if entitled.persons:
            return {
                Channel.HANDS: self.tr("%n person(s) in the room with a vote, one hand each", "", n),
                Channel.ROLL_CALL: self.tr("%n person(s) in the room with a vote, one answer each", "", n),
            }.get(channel, self.tr("%n person(s) in the room with a vote, one card each", "", n))
        weights = weights_now(rows)
        if any(body.uid in weights for body in entitled.roll):
            votes = self.tr("%n vote(s) in all", "", entitled.votes)
            return f"{self.tr('%n organisation(s) in the room with a vote', '', n)} · {votes}"
        return {
            Channel.HANDS: self.tr("%n organisation(s) in the room with a vote, one hand each", "", n),
            Channel.ROLL_CALL: self.tr("%n organisation(s) in the room with a vote, one answer each", "", n),
        }.get(channel, self.tr("%n organisation(s) in the room with a vote, one card each", "", n))

    def names(self, rows: Rows, entitled: Entitled) -> str:
        """Everybody on the roll: a person with the body spoken for, an organisation with its votes if several."""
        people = [one for one in entitled.roll if isinstance(one, Person)]
        beside = body_names(rows, people) if people else {uid: str(n) for uid, n in weights_now(rows).items()}
        return " · ".join(f"{one.name} ({beside[one.uid]})" if one.uid in beside else one.name for one in entitled.roll)

    def notes(self, rows: Rows, entitled: Entitled) -> str:
        """What a roll of persons leaves out, as far as there is any here."""
        if not entitled.persons:
            return ""
        told = []
        if n := without_vote(rows):
            told.append(
                self.tr(
                    "%n in the room without a vote: hosts, guests, observers, and people of bodies that have none.",
                    "",
                    n,
                )
            )
        if of_bodies_alone(rows):
            told.append(
                self.tr(
                    "Mandates and several votes are of organisations: here each person has one vote, and who is not in "
                    "the room has none."
                )
            )
        return "\n".join(told)

    def doubt(self, entitled: Entitled, most: int) -> str:
        """Names that stand twice: one person with two votes? Empty where none does."""
        twice = namesakes([one for one in entitled.roll if isinstance(one, Person)])
        if not twice:
            return ""
        names = "; ".join([*twice[:most], *(["…"] if twice[most:] else [])])
        return self.tr(
            "More than once on the roll: {names}. If it is one person, who speaks for several organisations, mark one "
            "of them as having left: a person has one vote."
        ).format(names=names)

    def nobody(self, entitled: Entitled) -> str:
        """Why there is no roll."""
        if entitled.persons:
            return self.tr("No person with a vote is in the room (Attendance, F2).")
        return self.tr("No organisation with a vote is in the room (Attendance, F2).")


def bodies_of(rows: Rows, entitled: Entitled) -> set[str]:
    """Organisations that give somebody on the roll a vote."""
    people = [one for one in entitled.roll if isinstance(one, Person)]
    told = body_names(rows, people)
    of_people = {one.organisation or "" for one in people if one.uid in told}
    return of_people | {one.uid for one in entitled.roll if isinstance(one, Organisation)}
