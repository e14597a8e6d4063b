<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CertificateWords</name>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May issue certificates, with %n authority(ies) at most below it</source>
        <translation>
            <numerusform>May issue certificates, with %n authority at most below it</numerusform>
            <numerusform>May issue certificates, with %n authorities at most below it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once per renewal, used %n time(s)</source>
        <translation>
            <numerusform>Once per renewal, used %n time</numerusform>
            <numerusform>Once per renewal, used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No limit, used %n time(s)</source>
        <translation>
            <numerusform>No limit, used %n time</numerusform>
            <numerusform>No limit, used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer within %n second.</numerusform>
            <numerusform>The server did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n second(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>The server&apos;s clock is %n second ahead of this computer&apos;s.</numerusform>
            <numerusform>The server&apos;s clock is %n seconds ahead of this computer&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n second(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>The server&apos;s clock is %n second behind this computer&apos;s.</numerusform>
            <numerusform>The server&apos;s clock is %n seconds behind this computer&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockoutGuard</name>
    <message numerus="yes">
        <source>%n printer(s) enrol by themselves: make a plan for them.</source>
        <translation>
            <numerusform>%n printer enrols by itself: make a plan for it.</numerusform>
            <numerusform>%n printers enrol by themselves: make a plan for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are simulated: a plan is for real printers.</source>
        <translation>
            <numerusform>%n device is simulated: a plan is for real printers.</numerusform>
            <numerusform>%n devices are simulated: a plan is for real printers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The automatic request is on at %n device(s), so no other can be sent.</source>
        <translation>
            <numerusform>The automatic request is on at %n device, so no other can be sent.</numerusform>
            <numerusform>The automatic request is on at %n devices, so no other can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) request periodically, and their challenge password would be good for one request only.</source>
        <translation>
            <numerusform>%n device requests periodically, and its challenge password would be good for one request only.</numerusform>
            <numerusform>%n devices request periodically, and their challenge passwords would be good for one request only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) hold as many keys as they can: %1.</source>
        <translation>
            <numerusform>%n device holds as many keys as it can: %1.</numerusform>
            <numerusform>%n devices hold as many keys as they can: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) get a new key for IEEE 802.1X. A device whose certificate the network refuses cannot be reached any more.</source>
        <translation>
            <numerusform>%n device gets a new key for IEEE 802.1X. A device whose certificate the network refuses cannot be reached any more.</numerusform>
            <numerusform>%n devices get a new key for IEEE 802.1X. A device whose certificate the network refuses cannot be reached any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next wave does not wait until the last one is seen to work, although %n device(s) depend on IEEE 802.1X.</source>
        <translation>
            <numerusform>The next wave does not wait until the last one is seen to work, although %n device depends on IEEE 802.1X.</numerusform>
            <numerusform>The next wave does not wait until the last one is seen to work, although %n devices depend on IEEE 802.1X.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is switched off at %n device(s): the certificate is assigned, and the function stays off.</source>
        <translation>
            <numerusform>%1 is switched off at %n device: the certificate is assigned, and the function stays off.</numerusform>
            <numerusform>%1 is switched off at %n devices: the certificate is assigned, and the function stays off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 uses the new key at %n device(s).</source>
        <translation>
            <numerusform>%1 uses the new key at %n device.</numerusform>
            <numerusform>%1 uses the new key at %n devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) restart as soon as they have their certificate.</source>
        <translation>
            <numerusform>%n device restarts as soon as it has its certificate.</numerusform>
            <numerusform>%n devices restart as soon as they have their certificates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) have to be restarted before the new key is in use.</source>
        <translation>
            <numerusform>%n device has to be restarted before the new key is in use.</numerusform>
            <numerusform>%n devices have to be restarted before the new key is in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) with IEEE 802.1X and without a site are in one wave.</source>
        <translation>
            <numerusform>The %n device with IEEE 802.1X and without a site is in one wave.</numerusform>
            <numerusform>All %n devices with IEEE 802.1X and without a site are in one wave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) with IEEE 802.1X at %1 are in one wave.</source>
        <translation>
            <numerusform>The %n device with IEEE 802.1X at %1 is in one wave.</numerusform>
            <numerusform>All %n devices with IEEE 802.1X at %1 are in one wave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One device with IEEE 802.1X has no site: no other proves the certificate in its network first.</source>
        <translation>
            <numerusform>One device with IEEE 802.1X has no site: no other proves the certificate in its network first.</numerusform>
            <numerusform>One device with IEEE 802.1X has no site: no other proves the certificate in its network first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 there is one device with IEEE 802.1X: no other proves the certificate in its network first.</source>
        <translation>
            <numerusform>At %1 there is one device with IEEE 802.1X: no other proves the certificate in its network first.</numerusform>
            <numerusform>At %1 there is one device with IEEE 802.1X: no other proves the certificate in its network first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n device(s):</source>
        <translation>
            <numerusform>%n device:</numerusform>
            <numerusform>%n devices:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolloutWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being processed</source>
        <translation>
            <numerusform>%n being processed</numerusform>
            <numerusform>%n being processed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n successful</source>
        <translation>
            <numerusform>%n successful</numerusform>
            <numerusform>%n successful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for approval</source>
        <translation>
            <numerusform>%n waiting for approval</numerusform>
            <numerusform>%n waiting for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n issued</numerusform>
            <numerusform>%n issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) go first, by themselves.</source>
        <translation>
            <numerusform>%n device goes first, by itself.</numerusform>
            <numerusform>%n devices go first, by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardStep</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>The server&apos;s clock is %n minute(s) ahead of this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</source>
        <translation>
            <numerusform>The server&apos;s clock is %n minute ahead of this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</numerusform>
            <numerusform>The server&apos;s clock is %n minutes ahead of this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n minute(s) behind this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</source>
        <translation>
            <numerusform>The server&apos;s clock is %n minute behind this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</numerusform>
            <numerusform>The server&apos;s clock is %n minutes behind this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The organization may have at most %n character(s).</source>
        <translation>
            <numerusform>The organization may have at most %n character.</numerusform>
            <numerusform>The organization may have at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ActivityPage</name>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::AuditSection</name>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>The audit log is whole: %n entry, which was not changed.</numerusform>
            <numerusform>The audit log is whole: %n entries, none changed, removed or moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::CertificatePane</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are selected.</source>
        <translation>
            <numerusform>%n certificate is selected.</numerusform>
            <numerusform>%n certificates are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesPage</name>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expire(s) within 30 days</source>
        <translation>
            <numerusform>%n expires within 30 days</numerusform>
            <numerusform>%n expire within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are revoked.</source>
        <translation>
            <numerusform>%n certificate is revoked.</numerusform>
            <numerusform>%n certificates are revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s) are revoked…</source>
        <translation>
            <numerusform>%1 of %n certificate is revoked…</numerusform>
            <numerusform>%1 of %n certificates are revoked…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeListDialog</name>
    <message numerus="yes">
        <source>%n common name(s)</source>
        <translation>
            <numerusform>%n common name</numerusform>
            <numerusform>%n common names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) passed over</source>
        <translation>
            <numerusform>%n row passed over</numerusform>
            <numerusform>%n rows passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n row(s) are shown</source>
        <translation>
            <numerusform>the first row is shown</numerusform>
            <numerusform>the first %n rows are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n challenge password(s) created. Save them now: no list shows them again.</source>
        <translation>
            <numerusform>%n challenge password created. Save it now: no list shows it again.</numerusform>
            <numerusform>%n challenge passwords created. Save them now: no list shows them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::CheckStep</name>
    <message numerus="yes">
        <source>%n printer(s) can be planned for.</source>
        <translation>
            <numerusform>%n printer can be planned for.</numerusform>
            <numerusform>%n printers can be planned for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) take part</source>
        <translation>
            <numerusform>%n device takes part</numerusform>
            <numerusform>%n devices take part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n wave(s).</source>
        <translation>
            <numerusform>in %n wave.</numerusform>
            <numerusform>in %n waves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out.</source>
        <translation>
            <numerusform>%n simulated device is left out.</numerusform>
            <numerusform>%n simulated devices are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) with IEEE 802.1X go one wave later, so that no site has all of its own in one.</source>
        <translation>
            <numerusform>%n device with IEEE 802.1X goes one wave later, so that no site has all of its own in one.</numerusform>
            <numerusform>%n devices with IEEE 802.1X go one wave later, so that no site has all of its own in one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n printer is left out: it enrols by itself. Make a plan for it.</numerusform>
            <numerusform>%n printers are left out: they enrol by themselves. Make a plan for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) cannot take part</source>
        <translation>
            <numerusform>%n device cannot take part</numerusform>
            <numerusform>%n devices cannot take part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ClientCommands</name>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL of %1, %n revoked certificate</numerusform>
            <numerusform>CRL of %1, %n revoked certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorCard</name>
    <message numerus="yes">
        <source>%n request(s) waiting</source>
        <translation>
            <numerusform>%n request waiting</numerusform>
            <numerusform>%n requests waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorsPage</name>
    <message numerus="yes">
        <source>Serving %n connector(s) on port %1</source>
        <translation>
            <numerusform>Serving %n connector on port %1</numerusform>
            <numerusform>Serving %n connectors on port %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connector</numerusform>
            <numerusform>%n connectors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::DashboardPage</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln enrolment</numerusform>
            <numerusform>%Ln enrolments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDetails</name>
    <message numerus="yes">
        <source>%n device(s) are selected.</source>
        <translation>
            <numerusform>%n device is selected.</numerusform>
            <numerusform>%n devices are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::DevicesStep</name>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n printer</numerusform>
            <numerusform>%n printers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out: a plan is for printers.</source>
        <translation>
            <numerusform>%n simulated device is left out: a plan is for printers.</numerusform>
            <numerusform>%n simulated devices are left out: a plan is for printers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n printer is left out: it enrols by itself. Make a plan for it.</numerusform>
            <numerusform>%n printers are left out: they enrol by themselves. Make a plan for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::FilterBar</name>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::FleetActs</name>
    <message numerus="yes">
        <source>For %n selected device(s). What is left empty stays as it is.</source>
        <translation>
            <numerusform>For %n selected device. What is left empty stays as it is.</numerusform>
            <numerusform>For %n selected devices. What is left empty stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n device(s)?</source>
        <translation>
            <numerusform>Remove %n device?</numerusform>
            <numerusform>Remove %n devices?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::FleetPage</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n printer</numerusform>
            <numerusform>%n printers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>%n with an error</numerusform>
            <numerusform>%n with an error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being processed</source>
        <translation>
            <numerusform>%n being processed</numerusform>
            <numerusform>%n being processed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation>
            <numerusform>%1 of %n device</numerusform>
            <numerusform>%1 of %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <translation>
            <numerusform>%1, %n selected</numerusform>
            <numerusform>%1, %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ImportDialog</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n bad</numerusform>
            <numerusform>%n bad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be imported.</source>
        <translation>
            <numerusform>%n row could not be imported.</numerusform>
            <numerusform>%n rows could not be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n device(s)</source>
        <translation>
            <numerusform>Import %n device</numerusform>
            <numerusform>Import %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ImportExportPage</name>
    <message numerus="yes">
        <source>%n value(s) will change: %1</source>
        <translation>
            <numerusform>%n value will change: %1</numerusform>
            <numerusform>%n values will change: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::MainWindow</name>
    <message numerus="yes">
        <source>%n certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%n certificate expires within 30 days</numerusform>
            <numerusform>%n certificates expire within 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ReportDialog</name>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n key written to %1, with index.csv</numerusform>
            <numerusform>%n keys written to %1, with index.csv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::RevokeDialog</name>
    <message numerus="yes">
        <source>%n certificate(s) will be on the revocation list of the CA, and whoever checks that list refuses them. This cannot be undone.</source>
        <translation>
            <numerusform>%n certificate will be on the revocation list of the CA, and whoever checks that list refuses it. This cannot be undone.</numerusform>
            <numerusform>%n certificates will be on the revocation list of the CA, and whoever checks that list refuses them. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other selected certificate(s) stay as they are: revoked already, or of a CA that is not in this store.</source>
        <translation>
            <numerusform>%n other selected certificate stays as it is: revoked already, or of a CA that is not in this store.</numerusform>
            <numerusform>%n other selected certificates stay as they are: revoked already, or of a CA that is not in this store.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::RunStep</name>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n printer</numerusform>
            <numerusform>%n printers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan is made: %n printer(s) have a challenge password each. Now write their settings sheets.</source>
        <translation>
            <numerusform>The plan is made: %n printer has a challenge password. Now write its settings sheet.</numerusform>
            <numerusform>The plan is made: %n printers have a challenge password each. Now write their settings sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::SummaryStep</name>
    <message numerus="yes">
        <source>Certificates: %1, valid %n day(s)</source>
        <translation>
            <numerusform>Certificates: %1, valid %n day</numerusform>
            <numerusform>Certificates: %1, valid %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::TemplateStep</name>
    <message numerus="yes">
        <source>%n of the devices cannot be given a request with this template:</source>
        <translation>
            <numerusform>%n of the devices cannot be given a request with this template:</numerusform>
            <numerusform>%n of the devices cannot be given a request with this template:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n device(s) were looked at; all are before the rollout begins.</source>
        <translation>
            <numerusform>Only the first device was looked at; all are before the rollout begins.</numerusform>
            <numerusform>Only the first %n devices were looked at; all are before the rollout begins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepterctl</name>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>The audit log is whole: %n entry, which was not changed.</numerusform>
            <numerusform>The audit log is whole: %n entries, none changed, removed or moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued</source>
        <translation>
            <numerusform>%n certificate issued</numerusform>
            <numerusform>%n certificates issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL of %1, %n revoked certificate</numerusform>
            <numerusform>CRL of %1, %n revoked certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>good for %n use(s)</source>
        <translation>
            <numerusform>good for %n use</numerusform>
            <numerusform>good for %n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n s ahead</source>
        <translation>
            <numerusform>its clock is %n s ahead</numerusform>
            <numerusform>its clock is %n s ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n s behind</source>
        <translation>
            <numerusform>its clock is %n s behind</numerusform>
            <numerusform>its clock is %n s behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Polling: %n done, the next one at %1.</source>
        <translation>
            <numerusform>Polling: %n done, the next one at %1.</numerusform>
            <numerusform>Polling: %n done, the next one at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would change.</source>
        <translation>
            <numerusform>%n value would change.</numerusform>
            <numerusform>%n values would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed.</source>
        <translation>
            <numerusform>%n value changed.</numerusform>
            <numerusform>%n values changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were issued after the backup; they are in the restored store too.</source>
        <translation>
            <numerusform>%n certificate was issued after the backup; it is in the restored store too.</numerusform>
            <numerusform>%n certificates were issued after the backup; they are in the restored store too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were revoked after the backup; they are revoked in the restored store too.</source>
        <translation>
            <numerusform>%n certificate was revoked after the backup; it is revoked in the restored store too.</numerusform>
            <numerusform>%n certificates were revoked after the backup; they are revoked in the restored store too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) belong to CAs that the backup does not have. Only the store that was kept knows them.</source>
        <translation>
            <numerusform>%n certificate belongs to a CA that the backup does not have. Only the store that was kept knows it.</numerusform>
            <numerusform>%n certificates belong to CAs that the backup does not have. Only the store that was kept knows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n bad</numerusform>
            <numerusform>%n bad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n printer(s) cannot be planned for.</source>
        <translation>
            <numerusform>Nothing was made: %n printer cannot be planned for.</numerusform>
            <numerusform>Nothing was made: %n printers cannot be planned for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan %1 is made for %n printer(s).</source>
        <translation>
            <numerusform>The plan %1 is made for %n printer.</numerusform>
            <numerusform>The plan %1 is made for %n printers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out.</source>
        <translation>
            <numerusform>%n simulated device is left out.</numerusform>
            <numerusform>%n simulated devices are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n key written to %1, with index.csv</numerusform>
            <numerusform>%n keys written to %1, with index.csv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) left out: they enrol by themselves. “fleet plan” is for them.</source>
        <translation>
            <numerusform>%n printer left out: it enrols by itself. “fleet plan” is for it.</numerusform>
            <numerusform>%n printers left out: they enrol by themselves. “fleet plan” is for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rollout %1: %n device(s)</source>
        <translation>
            <numerusform>Rollout %1: %n device</numerusform>
            <numerusform>Rollout %1: %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) with IEEE 802.1X go one wave later, so that no site has all of its own in one.</source>
        <translation>
            <numerusform>%n device with IEEE 802.1X goes one wave later, so that no site has all of its own in one.</numerusform>
            <numerusform>%n devices with IEEE 802.1X go one wave later, so that no site has all of its own in one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n device(s) cannot take part.</source>
        <translation>
            <numerusform>Nothing was made: %n device cannot take part.</numerusform>
            <numerusform>Nothing was made: %n devices cannot take part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s). Nothing was made: this was a dry run.</source>
        <translation>
            <numerusform>%n device. Nothing was made: this was a dry run.</numerusform>
            <numerusform>%n devices. Nothing was made: this was a dry run.</numerusform>
        </translation>
    </message>
</context>
</TS>
