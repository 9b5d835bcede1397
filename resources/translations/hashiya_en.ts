<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Bringing</name>
    <message numerus="yes">
        <source>Importing: %n so far</source>
        <translation>
            <numerusform>Importing: %n so far</numerusform>
            <numerusform>Importing: %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not come in:</source>
        <translation>
            <numerusform>%n could not come in:</numerusform>
            <numerusform>%n could not come in:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n mark(s) written to {path}.</source>
        <translation>
            <numerusform>%n mark written to {path}.</numerusform>
            <numerusform>%n marks written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message numerus="yes">
        <source>Mend all %n</source>
        <translation>
            <numerusform>Mend the one</numerusform>
            <numerusform>Mend all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this article: %n mark(s)</source>
        <translation>
            <numerusform>In this article: %n mark</numerusform>
            <numerusform>In this article: %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameSheet</name>
    <message numerus="yes">
        <source>%n more place(s)</source>
        <translation>
            <numerusform>%n more place</numerusform>
            <numerusform>%n more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>Mark %n</numerusform>
            <numerusform>Mark %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) not saved</source>
        <translation>
            <numerusform>%n mark not saved</numerusform>
            <numerusform>%n marks not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) could not be saved. Close all the same, and lose them?</source>
        <translation>
            <numerusform>%n mark could not be saved. Close all the same, and lose it?</numerusform>
            <numerusform>%n marks could not be saved. Close all the same, and lose them?</numerusform>
        </translation>
    </message>
</context>
</TS>
