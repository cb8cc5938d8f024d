<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write below “Owner: !d what”, or add one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>27.11.2026 or “+5 working days”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The meeting ran from {start} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting began at {start}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreements yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write below “!u what was agreed”, or add one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>Count the cards in your hand. Closing cannot be undone; then the result is counted and shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards returned, counted by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{returned} cards are in the hand, but only {given} were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{returned} cards are in the hand, but {typed} have been typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed: {typed} · not returned: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscussionStation</name>
    <message>
        <source>Discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the agenda item shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the open agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item above; in the log, move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item below; in the log, move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the contribution (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the recommendation to an issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the recommendation a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the list at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every agenda item has been opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First select a recommendation or suggestion in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure {letter} rests on it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure {letter} added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Goes to: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda is empty: add an agenda item first. The line stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agenda item is open. Enter once more opens “{item}” and logs the line there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was not saved. It stays here; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreezeCard</name>
    <message>
        <source>What the room will vote on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards of a secret vote are kept mixed, in a file of their own beside the meeting, and never in its history. They are not sealed yet: whoever uses this computer during the vote could read them, but not who cast them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one card each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another vote is open: close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no measures yet: they are the options (Discussion, F3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation with a vote is in the room (Attendance, F2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inline</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps · Shift+Enter new line · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No issues yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an issue with “!ç”, then link recommendations to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which issue does it answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Log of the discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} (not named in documents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n linked issue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words, or fewer of them, may find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing logged here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write below: “Organisation: !r text”, then Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press M on a recommendation in the log, or add one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointForm</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation or person; empty for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not name the author in documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name is known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Preparing the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement is reached when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Projector: follow the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector: welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector: agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector: vote or result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{options} have equal numbers and share the place {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n valid ballot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at {time}. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s) were not used.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with a vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cards given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted from cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted from totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entered}; closed at {time}; fingerprint of the cards {hash}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollCard</name>
    <message>
        <source>Roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll of the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a card to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} of {roll} cards given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {minutes}′</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>Cards have been typed already: the totals come from them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>What the meeting leaves behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsForm</name>
    <message>
        <source>Type the sums counted in the room. Closing cannot be undone; then the result is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with these totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards returned, or people who voted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More blank and invalid cards than were returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid: {valid} · not returned: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypingCard</name>
    <message>
        <source>Type a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the card · “-” blank · Ctrl+I invalid · Ctrl+Up corrects the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret, but not sealed yet: the cards lie mixed in a file of their own, readable on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cards typed since the program started can be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last card was taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correcting a card: type it again. Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} of {given} cards typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the cards first (F7 gives one to everybody on the roll).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vote</name>
    <message>
        <source>Nobody below the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower median at least the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots for each voter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most on one option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticks for each voter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n dot(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Counting</name>
    <message>
        <source>Write a whole number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
