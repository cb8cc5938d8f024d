<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Checks</name>
    <message>
        <source>“{section}”: the source changed after you wrote it. Choose a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vote is open. Close it or call it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting has no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of the meeting is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of the meeting is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named as chair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named as secretary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opening of the meeting was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing of the meeting was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no protocol number yet; it may also be written by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n participant(s) were not asked about publishing their name: the public version leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Meeting details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from your register; never invented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair (signs as Facilitatori)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function of the chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretary (signs as Sekretari)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function of the secretary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveField</name>
    <message>
        <source>people who took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>civil society organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guests and observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citizens without an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people of the organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people who came uninvited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas of discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the process it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organiser, in short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organiser with its abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date in digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“, in” and the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chair with function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function of the chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secretary with function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function of the secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesStation</name>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insert a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the text of the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a live field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the automatic text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my text although the source changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol number, chair, secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public or internal version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval freezes the record: both documents can then be signed, and nothing in them changes any more. You can withdraw it, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who approves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the minutes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved. Both documents are ready to be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the approval?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents can be edited again. Signatures made so far stay in the history of the meeting, but the documents must be signed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {name}, {when}. The record is frozen; nothing here can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval waits for what is marked red:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing prevents approval. Worth a look:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is in order: no conflict, no open vote, nothing missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the approval…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Meeting details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>the source changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept yet: Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic text now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the section holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One paragraph a line; “- ” begins a bullet; “{” inserts a number that stays true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the automatic text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source changed after you wrote this section. The automatic text now, new lines marked; yours is below:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the automatic one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn from the record: it changes where the data is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Trust this signer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
