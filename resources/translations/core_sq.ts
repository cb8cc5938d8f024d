<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a meeting file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a copy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pen back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Albanian / in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tryeza</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings (*.tryeza)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>Arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has arrived?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add as invited guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as invited guest: “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>inside since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is inside since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came back at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} arrived at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was added and is inside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting goes on; everything acknowledged before is saved. If it happens again, send this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you did and what happened, and send it with this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockField</name>
    <message>
        <source>Write the time as 17:30</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Write the date as 23.11.2026</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs an in-person meeting from the first handshake to the signed report, without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your meetings lie in: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Font Inter (OFL), icons Lucide (ISC), Qt and PySide6 (LGPL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tryeza</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Demonstration: every name is invented</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the room’s view (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first handshake to the signed report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <comment>people in the room</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Area {area}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>First open a meeting, or begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act is saved at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>This station is not part of this build yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are coming…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Votes cast: {voted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voted} of {total} have voted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>The room&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Reason (it stays in the journal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who: !s what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>The line of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser, short</source>
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
        <source>Facilitator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where copies and reports go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every new meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A USB stick or another disk: each checked copy goes there too, in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed reports are put here and never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program’s own folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>the second place cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy: %n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy: %n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checked copies are taken every ten minutes and at each agenda item.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Saving works again. Not saved: {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT SAVED: {act}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings (*.tryeza)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied and checked: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: a newer Tryeza wrote this file. Install that version to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: nothing can be written where this file lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read only: the check of this file found %n fault(s). The copies may be whole.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pen is with {whom}: here the meeting can only be read until their copy returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pen back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whom} may have written in the copy since. What is written in both places cannot be joined: take the pen only when the copy is lost or unused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: undo {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: redo {act}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
