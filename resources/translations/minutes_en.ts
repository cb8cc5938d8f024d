<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BesideSheet</name>
    <message numerus="yes">
        <source>Both changed the same words in %n place(s): choose there.</source>
        <translation>
            <numerusform>Both changed the same words in %n place: choose there.</numerusform>
            <numerusform>Both changed the same words in %n places: choose there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Circulating</name>
    <message numerus="yes">
        <source>%n file(s) written. The draft is in review.</source>
        <translation>
            <numerusform>%n file written. The draft is in review.</numerusform>
            <numerusform>%n files written. The draft is in review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message numerus="yes">
        <source>from %n contribution(s)</source>
        <translation>
            <numerusform>from 1 contribution</numerusform>
            <numerusform>from %n contributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuesCard</name>
    <message numerus="yes">
        <source>%n more issue(s) stand in the minutes only.</source>
        <translation>
            <numerusform>1 more issue stands in the minutes only.</numerusform>
            <numerusform>%n more issues stand in the minutes only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message numerus="yes">
        <source>Take %n returned draft(s) in?</source>
        <translation>
            <numerusform>Take the returned draft in?</numerusform>
            <numerusform>Take %n returned drafts in?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) without a place</source>
        <translation>
            <numerusform>%n note without a place</numerusform>
            <numerusform>%n notes without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stands</name>
    <message numerus="yes">
        <source>Comments: %n open</source>
        <translation>
            <numerusform>Comments: %n open</numerusform>
            <numerusform>Comments: %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) under review.</source>
        <translation>
            <numerusform>%n measure under review.</numerusform>
            <numerusform>%n measures under review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n response(s) without the reason.</source>
        <translation>
            <numerusform>%n response without the reason.</numerusform>
            <numerusform>%n responses without the reason.</numerusform>
        </translation>
    </message>
</context>
</TS>
