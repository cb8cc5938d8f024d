<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaCard</name>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n contribution</numerusform>
            <numerusform>%n contributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>Group {number}, {name}: %n contribution(s)</source>
        <translation>
            <numerusform>Group {number}, {name}: %n contribution</numerusform>
            <numerusform>Group {number}, {name}: %n contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in a group: %n contribution(s)</source>
        <translation>
            <numerusform>Not in a group: %n contribution</numerusform>
            <numerusform>Not in a group: %n contributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message numerus="yes">
        <source>%n on the roll did not answer.</source>
        <translation>
            <numerusform>%n on the roll did not answer.</numerusform>
            <numerusform>%n on the roll did not answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsPanel</name>
    <message numerus="yes">
        <source>%n option(s) without a cost.</source>
        <translation>
            <numerusform>%n option without a cost.</numerusform>
            <numerusform>%n options without a cost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message numerus="yes">
        <source>%n card(s) still to be decided.</source>
        <translation>
            <numerusform>%n card still to be decided.</numerusform>
            <numerusform>%n cards still to be decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitledWords</name>
    <message numerus="yes">
        <source>%n person(s) in the room with a vote, one hand each</source>
        <translation>
            <numerusform>%n person in the room with a vote, one hand</numerusform>
            <numerusform>%n people in the room with a vote, one hand each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the room with a vote, one answer each</source>
        <translation>
            <numerusform>%n person in the room with a vote, one answer</numerusform>
            <numerusform>%n people in the room with a vote, one answer each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the room with a vote, one card each</source>
        <translation>
            <numerusform>%n person in the room with a vote, one card</numerusform>
            <numerusform>%n people in the room with a vote, one card each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) in all</source>
        <translation>
            <numerusform>%n vote in all</numerusform>
            <numerusform>%n votes in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one hand each</source>
        <translation>
            <numerusform>%n organisation in the room with a vote, one hand</numerusform>
            <numerusform>%n organisations in the room with a vote, one hand each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one answer each</source>
        <translation>
            <numerusform>%n organisation in the room with a vote, one answer</numerusform>
            <numerusform>%n organisations in the room with a vote, one answer each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one card each</source>
        <translation>
            <numerusform>%n organisation in the room with a vote, one card</numerusform>
            <numerusform>%n organisations in the room with a vote, one card each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the room without a vote: hosts, guests, observers, and people of bodies that have none.</source>
        <translation>
            <numerusform>%n person in the room has no vote: a host, guest or observer, or of a body that has none.</numerusform>
            <numerusform>%n people in the room have no vote: hosts, guests, observers, and people of bodies that have none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message numerus="yes">
        <source>%n ballot(s) changed could level {upper} and {lower} at the line.</source>
        <translation>
            <numerusform>%n ballot changed could level {upper} and {lower} at the line.</numerusform>
            <numerusform>%n ballots changed could level {upper} and {lower} at the line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line: the first %n</source>
        <translation>
            <numerusform>line: the first place</numerusform>
            <numerusform>line: the first %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorNumbers</name>
    <message numerus="yes">
        <source>spoke %n time(s)</source>
        <translation>
            <numerusform>spoke %n time</numerusform>
            <numerusform>spoke %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) in the log</source>
        <translation>
            <numerusform>%n contribution in the log</numerusform>
            <numerusform>%n contributions in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorStrip</name>
    <message numerus="yes">
        <source>%n more in the queue</source>
        <translation>
            <numerusform>%n more in the queue</numerusform>
            <numerusform>%n more in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreezeCard</name>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n option</numerusform>
            <numerusform>%n options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallSheet</name>
    <message numerus="yes">
        <source>%n page(s), turned by themselves</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages, turned by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message numerus="yes">
        <source>%n in the room</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n in the room</numerusform>
            <numerusform>%n in the room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n civil society organisation(s)</source>
        <translation>
            <numerusform>%n civil society organisation</numerusform>
            <numerusform>%n civil society organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the queue</source>
        <translation>
            <numerusform>and %n more in the queue</numerusform>
            <numerusform>and %n more in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {ballots} voters</source>
        <translation>
            <numerusform>%n of {ballots} voters</numerusform>
            <numerusform>%n of {ballots} voters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s)</source>
        <translation>
            <numerusform>%n reservation</numerusform>
            <numerusform>%n reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} adopted</source>
        <translation>
            <numerusform>%n of {all} adopted</numerusform>
            <numerusform>%n of {all} adopted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {ballots} votes</source>
        <translation>
            <numerusform>%n of {ballots} votes</numerusform>
            <numerusform>%n of {ballots} votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n valid ballot(s)</source>
        <translation>
            <numerusform>%n valid ballot</numerusform>
            <numerusform>%n valid ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {entitled} with a vote voted</source>
        <translation>
            <numerusform>%n of {entitled} with a vote voted</numerusform>
            <numerusform>%n of {entitled} with a vote voted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cards typed twice; %n differed, decided by a third person</source>
        <translation>
            <numerusform>Cards typed twice; %n differed, decided by a third person</numerusform>
            <numerusform>Cards typed twice; %n differed, decided by a third person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldGroups</name>
    <message numerus="yes">
        <source>%n removed or joined to another since</source>
        <translation>
            <numerusform>%n removed or joined to another since</numerusform>
            <numerusform>%n removed or joined to others since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n linked issue(s)</source>
        <translation>
            <numerusform>%n linked issue</numerusform>
            <numerusform>%n linked issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message numerus="yes">
        <source>%n option(s) left: {letters}.</source>
        <translation>
            <numerusform>%n option left: {letters}.</numerusform>
            <numerusform>%n options left: {letters}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NarrowWords</name>
    <message numerus="yes">
        <source>%n voted</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n voted</numerusform>
            <numerusform>%n voted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no option has fewer than %n tick(s).</source>
        <translation>
            <numerusform>no option has fewer than %n tick.</numerusform>
            <numerusform>no option has fewer than %n ticks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>those with fewer than %n tick(s) go out: {letters}.</source>
        <translation>
            <numerusform>those with fewer than %n tick go out: {letters}.</numerusform>
            <numerusform>those with fewer than %n ticks go out: {letters}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NominalWords</name>
    <message numerus="yes">
        <source>Turn of {who} – %n idea(s) so far</source>
        <translation>
            <numerusform>Turn of {who} – %n idea so far</numerusform>
            <numerusform>Turn of {who} – %n ideas so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastedSheet</name>
    <message numerus="yes">
        <source>%n line(s) will be logged</source>
        <translation>
            <numerusform>%n line will be logged</numerusform>
            <numerusform>%n lines will be logged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) to be settled</source>
        <translation>
            <numerusform>%n name to be settled</numerusform>
            <numerusform>%n names to be settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log %n line(s)</source>
        <translation>
            <numerusform>Log %n line</numerusform>
            <numerusform>Log %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) logged.</source>
        <translation>
            <numerusform>%n line logged.</numerusform>
            <numerusform>%n lines logged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n dot(s) were not used.</source>
        <translation>
            <numerusform>%n dot was not used.</numerusform>
            <numerusform>%n dots were not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RobustPanel</name>
    <message numerus="yes">
        <source>%n place(s) are the same under every rule: {letters}.</source>
        <translation>
            <numerusform>%n place is the same under every rule: {letters}.</numerusform>
            <numerusform>%n places are the same under every rule: {letters}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollCard</name>
    <message numerus="yes">
        <source>%n with a vote</source>
        <translation>
            <numerusform>%n with a vote</numerusform>
            <numerusform>%n with a vote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypingCard</name>
    <message numerus="yes">
        <source>%n invalid</source>
        <translation>
            <numerusform>%n invalid</numerusform>
            <numerusform>%n invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the kiosk</source>
        <translation>
            <numerusform>%n at the kiosk</numerusform>
            <numerusform>%n at the kiosk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoteStation</name>
    <message numerus="yes">
        <source>%n of the roll not confirmed as civil society: {names}</source>
        <translation>
            <numerusform>%n organisation of the roll is not confirmed as civil society: {names}</numerusform>
            <numerusform>%n organisations of the roll are not confirmed as civil society: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
</TS>
