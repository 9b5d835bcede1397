<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n mark(s) written to {path}.</source>
        <translation>
            <numerusform>%n mark written to {path}.</numerusform>
            <numerusform>%n marks written to {path}.</numerusform>
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
