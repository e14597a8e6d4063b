<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>Administrators</source>
        <translation>Administrators</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Rollouts</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>Passphrase set</source>
        <translation>Passphrase set</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Store restored from a backup</source>
        <translation>Store restored from a backup</translation>
    </message>
    <message>
        <source>Store given to a keyring</source>
        <translation>Store given to a keyring</translation>
    </message>
    <message>
        <source>Store taken from the keyring</source>
        <translation>Store taken from the keyring</translation>
    </message>
    <message>
        <source>CA created</source>
        <translation>CA created</translation>
    </message>
    <message>
        <source>CA imported</source>
        <translation>CA imported</translation>
    </message>
    <message>
        <source>CA certificate installed</source>
        <translation>CA certificate installed</translation>
    </message>
    <message>
        <source>CA key exported</source>
        <translation>CA key exported</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Certificate revoked</translation>
    </message>
    <message>
        <source>CA rollover announced</source>
        <translation>CA rollover announced</translation>
    </message>
    <message>
        <source>CA rollover took place</source>
        <translation>CA rollover took place</translation>
    </message>
    <message>
        <source>Revocation list issued</source>
        <translation>Revocation list issued</translation>
    </message>
    <message>
        <source>RA certificate renewed</source>
        <translation>RA certificate renewed</translation>
    </message>
    <message>
        <source>Connector created</source>
        <translation>Connector created</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>Connector changed</translation>
    </message>
    <message>
        <source>Connector deleted</source>
        <translation>Connector deleted</translation>
    </message>
    <message>
        <source>Challenge password created</source>
        <translation>Challenge password created</translation>
    </message>
    <message>
        <source>Challenge password shown</source>
        <translation>Challenge password shown</translation>
    </message>
    <message>
        <source>Challenge password deleted</source>
        <translation>Challenge password deleted</translation>
    </message>
    <message>
        <source>Request approved</source>
        <translation>Request approved</translation>
    </message>
    <message>
        <source>Request rejected</source>
        <translation>Request rejected</translation>
    </message>
    <message>
        <source>Device added</source>
        <translation>Device added</translation>
    </message>
    <message>
        <source>Device removed</source>
        <translation>Device removed</translation>
    </message>
    <message>
        <source>Device settings changed</source>
        <translation>Device settings changed</translation>
    </message>
    <message>
        <source>Request sent by hand</source>
        <translation>Request sent by hand</translation>
    </message>
    <message>
        <source>Request cancelled</source>
        <translation>Request cancelled</translation>
    </message>
    <message>
        <source>Device restarted</source>
        <translation>Device restarted</translation>
    </message>
    <message>
        <source>Device settings imported</source>
        <translation>Device settings imported</translation>
    </message>
    <message>
        <source>Device key exported</source>
        <translation>Device key exported</translation>
    </message>
    <message>
        <source>Device key deleted</source>
        <translation>Device key deleted</translation>
    </message>
    <message>
        <source>Inventory imported</source>
        <translation>Inventory imported</translation>
    </message>
    <message>
        <source>Plan for printers made</source>
        <translation>Plan for printers made</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filter saved</translation>
    </message>
    <message>
        <source>Filter deleted</source>
        <translation>Filter deleted</translation>
    </message>
    <message>
        <source>Keys exported</source>
        <translation>Keys exported</translation>
    </message>
    <message>
        <source>Template created</source>
        <translation>Template created</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Template changed</translation>
    </message>
    <message>
        <source>Template deleted</source>
        <translation>Template deleted</translation>
    </message>
    <message>
        <source>Rollout created</source>
        <translation>Rollout created</translation>
    </message>
    <message>
        <source>Rollout paused</source>
        <translation>Rollout paused</translation>
    </message>
    <message>
        <source>Rollout resumed</source>
        <translation>Rollout resumed</translation>
    </message>
    <message>
        <source>Rollout cancelled</source>
        <translation>Rollout cancelled</translation>
    </message>
    <message>
        <source>Failed devices tried again</source>
        <translation>Failed devices tried again</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Certificate issued</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Request failed</source>
        <translation>Request failed</translation>
    </message>
    <message>
        <source>Certificate registered</source>
        <translation>Certificate registered</translation>
    </message>
    <message>
        <source>Rollout ended</source>
        <translation>Rollout ended</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>It belongs to %1.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>the server</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>user %1</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Challenge password allowed a further name</source>
        <translation>Challenge password allowed a further name</translation>
    </message>
    <message>
        <source>Requests deleted that nobody decided on</source>
        <translation>Requests deleted that nobody decided on</translation>
    </message>
    <message>
        <source>Refusals of an hour, counted</source>
        <translation>Refusals of an hour, counted</translation>
    </message>
    <message>
        <source>Answers of an hour, counted</source>
        <translation>Answers of an hour, counted</translation>
    </message>
    <message>
        <source>Device settings exported with passwords</source>
        <translation>Device settings exported with passwords</translation>
    </message>
    <message>
        <source>CA of a server trusted</source>
        <translation>CA of a server trusted</translation>
    </message>
    <message>
        <source>Server forgotten</source>
        <translation>Server forgotten</translation>
    </message>
    <message>
        <source>Weak algorithms allowed for a server</source>
        <translation>Weak algorithms allowed for a server</translation>
    </message>
    <message>
        <source>Weak algorithms refused for a server</source>
        <translation>Weak algorithms refused for a server</translation>
    </message>
    <message>
        <source>Settings sheets written</source>
        <translation>Settings sheets written</translation>
    </message>
    <message>
        <source>other addresses</source>
        <translation>other addresses</translation>
    </message>
    <message>
        <source>Unreadable message</source>
        <translation>Unreadable message</translation>
    </message>
    <message>
        <source>Server accepted that offers less</source>
        <translation>Server accepted that offers less</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>digital signature</source>
        <translation>digital signature</translation>
    </message>
    <message>
        <source>non-repudiation</source>
        <translation>non-repudiation</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>key encipherment</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>data encipherment</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>key agreement</translation>
    </message>
    <message>
        <source>signing certificates</source>
        <translation>signing certificates</translation>
    </message>
    <message>
        <source>signing revocation lists</source>
        <translation>signing revocation lists</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS server</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS client</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>signing code</source>
        <translation>signing code</translation>
    </message>
    <message>
        <source>time stamping</source>
        <translation>time stamping</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>IPsec</source>
        <translation>IPsec</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>The key may be known to others</source>
        <translation>The key may be known to others</translation>
    </message>
    <message>
        <source>The CA&apos;s key may be known to others</source>
        <translation>The CA&apos;s key may be known to others</translation>
    </message>
    <message>
        <source>What the certificate says is no longer so</source>
        <translation>What the certificate says is no longer so</translation>
    </message>
    <message>
        <source>Replaced by another certificate</source>
        <translation>Replaced by another certificate</translation>
    </message>
    <message>
        <source>The device is no longer in operation</source>
        <translation>The device is no longer in operation</translation>
    </message>
    <message>
        <source>The device may no longer have it</source>
        <translation>The device may no longer have it</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Purposes</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Revocation list</translation>
    </message>
    <message>
        <source>Issuer&apos;s services</source>
        <translation>Issuer&apos;s services</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>Template name</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Key ID</translation>
    </message>
    <message>
        <source>Issuer&apos;s key ID</source>
        <translation>Issuer&apos;s key ID</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>May not issue certificates</source>
        <translation>May not issue certificates</translation>
    </message>
    <message>
        <source>May issue certificates</source>
        <translation>May issue certificates</translation>
    </message>
    <message>
        <source>May issue certificates, but none for another authority</source>
        <translation>May issue certificates, but none for another authority</translation>
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
    <message>
        <source>OCSP: %1</source>
        <translation>OCSP: %1</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate: %1</source>
        <translation>Issuer&apos;s certificate: %1</translation>
    </message>
    <message>
        <source>Any policy</source>
        <translation>Any policy</translation>
    </message>
    <message>
        <source>Practice statement: %1</source>
        <translation>Practice statement: %1</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation>Notice: %1</translation>
    </message>
    <message>
        <source>Version %1.%2</source>
        <translation>Version %1.%2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Of the certificate that %1 issued</source>
        <translation>Of the certificate that %1 issued</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Serial number: %1</translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>Creating</source>
        <translation>Creating</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>It waits for the decision of an administrator.</source>
        <translation>It waits for the decision of an administrator.</translation>
    </message>
    <message>
        <source>It is approved. The certificate is issued when the device asks again.</source>
        <translation>It is approved. The certificate is issued when the device asks again.</translation>
    </message>
    <message>
        <source>An administrator rejected it.</source>
        <translation>An administrator rejected it.</translation>
    </message>
    <message>
        <source>An administrator rejected it: %1</source>
        <translation>An administrator rejected it: %1</translation>
    </message>
    <message>
        <source>The certificate was issued.</source>
        <translation>The certificate was issued.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>It was answered.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>On time</translation>
    </message>
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
    <message>
        <source>%1 ahead</source>
        <translation>%1 ahead</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 behind</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Mobile clients</source>
        <translation>Mobile clients</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>Certificates are for TLS servers and clients, a missing alternative name is taken from the common name, and 3DES and SHA-1 are accepted, which many printers need.</source>
        <translation>Certificates are for TLS servers and clients, a missing alternative name is taken from the common name, and 3DES and SHA-1 are accepted, which many printers need.</translation>
    </message>
    <message>
        <source>Certificates are for TLS clients. Only strong algorithms are accepted.</source>
        <translation>Certificates are for TLS clients. Only strong algorithms are accepted.</translation>
    </message>
    <message>
        <source>An administrator decides on each request</source>
        <translation>An administrator decides on each request</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Any subject</source>
        <translation>Any subject</translation>
    </message>
    <message>
        <source>Bound to %1</source>
        <translation>Bound to %1</translation>
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
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 of %2 used</translation>
    </message>
    <message>
        <source>Waits for its certificate</source>
        <translation>Waits for its certificate</translation>
    </message>
    <message>
        <source>Takes over next</source>
        <translation>Takes over next</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only, or compare the fingerprint on the device.</source>
        <translation>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only, or compare the fingerprint on the device.</translation>
    </message>
    <message>
        <source>Nothing is added to what is asked for, and a request that does not say what its certificate is for is refused. Only strong algorithms are accepted.</source>
        <translation>Nothing is added to what is asked for, and a request that does not say what its certificate is for is refused. Only strong algorithms are accepted.</translation>
    </message>
</context>
<context>
    <name>CsrDialog</name>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Further names</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>None asked for</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Key usage</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Purposes</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>%1, if the connector allows it</source>
        <translation>%1, if the connector allows it</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge password</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>There is one; it is left out here.</source>
        <translation>There is one; it is left out here.</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>Organizational unit</source>
        <translation>Organizational unit</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>State or province</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>It cannot be read.</translation>
    </message>
    <message>
        <source>%1. Whoever made the request has the private key.</source>
        <translation>%1. Whoever made the request has the private key.</translation>
    </message>
    <message>
        <source>%1. The signature does not match it: the request may have been changed on its way.</source>
        <translation>%1. The signature does not match it: the request may have been changed on its way.</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>IEEE 802.1X</source>
        <translation>IEEE 802.1X</translation>
    </message>
    <message>
        <source>IPSec</source>
        <translation>IPSec</translation>
    </message>
    <message>
        <source>A DNS server is required to enter the FQDN of the machine. Enter the IP address if a DNS server is not used.</source>
        <translation>A DNS server is required to enter the FQDN of the machine. Enter the IP address if a DNS server is not used.</translation>
    </message>
    <message>
        <source>When performing IPPS printing in a Windows environment, make sure to enter the IP address of the machine.</source>
        <translation>When performing IPPS printing in a Windows environment, make sure to enter the IP address of the machine.</translation>
    </message>
    <message>
        <source>%1 is switched off on the device: the certificate is assigned to it, but the function is not enabled automatically.</source>
        <translation>%1 is switched off on the device: the certificate is assigned to it, but the function is not enabled automatically.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>(not known)</source>
        <translation>(not known)</translation>
    </message>
    <message>
        <source>The program cannot go on with this value.</source>
        <translation>The program cannot go on with this value.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Correct it and try again.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>The file “%1” cannot be read.</translation>
    </message>
    <message>
        <source>The system says: %2.</source>
        <translation>The system says: %2.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Check that the file exists and that you may read it.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1” cannot be written.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or choose another one. Nothing was sent to the server without its key being saved.</source>
        <translation>Check the permissions of the folder, or choose another one. Nothing was sent to the server without its key being saved.</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>“%1” could not be saved.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Make room on the disk and try again.</translation>
    </message>
    <message>
        <source>The file “%1” is too large.</source>
        <translation>The file “%1” is too large.</translation>
    </message>
    <message>
        <source>At most %2 are read.</source>
        <translation>At most %2 are read.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Check that it is the right file.</translation>
    </message>
    <message>
        <source>The folder “%1” is in use already.</source>
        <translation>The folder “%1” is in use already.</translation>
    </message>
    <message>
        <source>It holds the key of an earlier request, which would be overwritten.</source>
        <translation>It holds the key of an earlier request, which would be overwritten.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Choose an empty folder.</translation>
    </message>
    <message>
        <source>The folder “%1” holds an unfinished request.</source>
        <translation>The folder “%1” holds an unfinished request.</translation>
    </message>
    <message>
        <source>The server may still issue the certificate for it.</source>
        <translation>The server may still issue the certificate for it.</translation>
    </message>
    <message>
        <source>Continue that request (“scepterctl resume” on the command line), or choose another folder.</source>
        <translation>Continue that request (“scepterctl resume” on the command line), or choose another folder.</translation>
    </message>
    <message>
        <source>There is nothing to continue in “%1”.</source>
        <translation>There is nothing to continue in “%1”.</translation>
    </message>
    <message>
        <source>The folder holds no unfinished request.</source>
        <translation>The folder holds no unfinished request.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name, or send a new request.</source>
        <translation>Check the folder&apos;s name, or send a new request.</translation>
    </message>
    <message>
        <source>“%1” cannot be understood.</source>
        <translation>“%1” cannot be understood.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to start without it. It was left as it is.</source>
        <translation>Restore it from a backup, or move it away to start without it. It was left as it is.</translation>
    </message>
    <message>
        <source>The cryptographic library refused it.</source>
        <translation>The cryptographic library refused it.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it together with the technical details.</source>
        <translation>Try again. If it happens again, report it together with the technical details.</translation>
    </message>
    <message>
        <source>This is not a private key.</source>
        <translation>This is not a private key.</translation>
    </message>
    <message>
        <source>PKCS#8, PKCS#1 and SEC1 keys are read, as PEM or DER.</source>
        <translation>PKCS#8, PKCS#1 and SEC1 keys are read, as PEM or DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the key.</source>
        <translation>Choose the file that holds the key.</translation>
    </message>
    <message>
        <source>This is not a certificate.</source>
        <translation>This is not a certificate.</translation>
    </message>
    <message>
        <source>X.509 certificates are read, as PEM or DER.</source>
        <translation>X.509 certificates are read, as PEM or DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the certificate.</source>
        <translation>Choose the file that holds the certificate.</translation>
    </message>
    <message>
        <source>This is not a certificate signing request.</source>
        <translation>This is not a certificate signing request.</translation>
    </message>
    <message>
        <source>PKCS#10 requests are read, as PEM or DER.</source>
        <translation>PKCS#10 requests are read, as PEM or DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the request.</source>
        <translation>Choose the file that holds the request.</translation>
    </message>
    <message>
        <source>This is not a certificate revocation list.</source>
        <translation>This is not a certificate revocation list.</translation>
    </message>
    <message>
        <source>X.509 revocation lists are read, as PEM or DER.</source>
        <translation>X.509 revocation lists are read, as PEM or DER.</translation>
    </message>
    <message>
        <source>Check the address or the file that it came from.</source>
        <translation>Check the address or the file that it came from.</translation>
    </message>
    <message>
        <source>The key is protected by a passphrase.</source>
        <translation>The key is protected by a passphrase.</translation>
    </message>
    <message>
        <source>It cannot be read without the passphrase.</source>
        <translation>It cannot be read without the passphrase.</translation>
    </message>
    <message>
        <source>Give the passphrase and try again.</source>
        <translation>Give the passphrase and try again.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>The passphrase is wrong.</translation>
    </message>
    <message>
        <source>The file cannot be opened with it.</source>
        <translation>The file cannot be opened with it.</translation>
    </message>
    <message>
        <source>Check the passphrase and the keyboard layout, then try again.</source>
        <translation>Check the passphrase and the keyboard layout, then try again.</translation>
    </message>
    <message>
        <source>This kind of key is not supported: %1.</source>
        <translation>This kind of key is not supported: %1.</translation>
    </message>
    <message>
        <source>RSA keys of 2048 to 4096 bits and EC keys on P-256 or P-384 can be used.</source>
        <translation>RSA keys of 2048 to 4096 bits and EC keys on P-256 or P-384 can be used.</translation>
    </message>
    <message>
        <source>Use a key of one of these kinds.</source>
        <translation>Use a key of one of these kinds.</translation>
    </message>
    <message>
        <source>The key and the certificate do not belong together.</source>
        <translation>The key and the certificate do not belong together.</translation>
    </message>
    <message>
        <source>The certificate holds another public key.</source>
        <translation>The certificate holds another public key.</translation>
    </message>
    <message>
        <source>Choose the key that the certificate was issued for.</source>
        <translation>Choose the key that the certificate was issued for.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a SCEP server.</source>
        <translation>“%1” is not the address of a SCEP server.</translation>
    </message>
    <message>
        <source>It must begin with http:// or https:// and name a host.</source>
        <translation>It must begin with http:// or https:// and name a host.</translation>
    </message>
    <message>
        <source>Correct the URL, for example http://scep.example.com/scep.</source>
        <translation>Correct the URL, for example http://scep.example.com/scep.</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Communication using HTTPS is not supported.</translation>
    </message>
    <message>
        <source>“%1” needs HTTPS, and this device speaks HTTP only.</source>
        <translation>“%1” needs HTTPS, and this device speaks HTTP only.</translation>
    </message>
    <message>
        <source>Use the server&apos;s HTTP address, or a bridge that speaks HTTPS to it.</source>
        <translation>Use the server&apos;s HTTP address, or a bridge that speaks HTTPS to it.</translation>
    </message>
    <message>
        <source>The server “%1” was not found.</source>
        <translation>The server “%1” was not found.</translation>
    </message>
    <message>
        <source>The name is not known to the DNS, or the DNS cannot be reached.</source>
        <translation>The name is not known to the DNS, or the DNS cannot be reached.</translation>
    </message>
    <message>
        <source>Check the host name in the SCEP server URL, and the network connection.</source>
        <translation>Check the host name in the SCEP server URL, and the network connection.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 refused the connection.</translation>
    </message>
    <message>
        <source>The machine can be reached, but nothing listens on this port.</source>
        <translation>The machine can be reached, but nothing listens on this port.</translation>
    </message>
    <message>
        <source>Check the port number, and whether the SCEP server is running.</source>
        <translation>Check the port number, and whether the SCEP server is running.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>The connection to %1 was lost.</translation>
    </message>
    <message>
        <source>The server, or something on the way, closed it before the answer was complete.</source>
        <translation>The server, or something on the way, closed it before the answer was complete.</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, look at the server&apos;s log.</source>
        <translation>Try again. If it happens every time, look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>The server is down or overloaded, or a firewall drops the packets.</source>
        <translation>The server is down or overloaded, or a firewall drops the packets.</translation>
    </message>
    <message>
        <source>Check the address and the firewall, or allow more time.</source>
        <translation>Check the address and the firewall, or allow more time.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>No secure connection to %1 could be made.</translation>
    </message>
    <message>
        <source>The reason is: %2.</source>
        <translation>The reason is: %2.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate comes from a private CA, name that CA&apos;s file (“CA file for HTTPS”, --ca-file on the command line).</source>
        <translation>If the server&apos;s certificate comes from a private CA, name that CA&apos;s file (“CA file for HTTPS”, --ca-file on the command line).</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>The proxy did not let the request through.</translation>
    </message>
    <message>
        <source>The reason is: %1.</source>
        <translation>The reason is: %1.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Check the proxy settings of this computer.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 could not be reached.</translation>
    </message>
    <message>
        <source>Check the network connection and the address.</source>
        <translation>Check the network connection and the address.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer within %n second.</numerusform>
            <numerusform>The server did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The server sends the request elsewhere: from %1 to %2.</source>
        <translation>The server sends the request elsewhere: from %1 to %2.</translation>
    </message>
    <message>
        <source>A request is not passed on to another host or over a weaker connection without being asked.</source>
        <translation>A request is not passed on to another host or over a weaker connection without being asked.</translation>
    </message>
    <message>
        <source>If the new address is right, enter it as the SCEP server URL.</source>
        <translation>If the new address is right, enter it as the SCEP server URL.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is far too large.</source>
        <translation>The server&apos;s answer is far too large.</translation>
    </message>
    <message>
        <source>More than %1 came, which no SCEP answer needs.</source>
        <translation>More than %1 came, which no SCEP answer needs.</translation>
    </message>
    <message>
        <source>Check that the URL is that of a SCEP server.</source>
        <translation>Check that the URL is that of a SCEP server.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>The request was cancelled.</translation>
    </message>
    <message>
        <source>You stopped it before it was done.</source>
        <translation>You stopped it before it was done.</translation>
    </message>
    <message>
        <source>Send it again, or continue it where that is offered: what was sent is kept.</source>
        <translation>Send it again, or continue it where that is offered: what was sent is kept.</translation>
    </message>
    <message>
        <source>A web page came instead of a SCEP answer.</source>
        <translation>A web page came instead of a SCEP answer.</translation>
    </message>
    <message>
        <source>“%1” is an address for people, or a login page stands before the server.</source>
        <translation>“%1” is an address for people, or a login page stands before the server.</translation>
    </message>
    <message>
        <source>Check the path of the URL. On NDES it is /certsrv/mscep/mscep.dll, not the administration page mscep_admin.</source>
        <translation>Check the path of the URL. On NDES it is /certsrv/mscep/mscep.dll, not the administration page mscep_admin.</translation>
    </message>
    <message>
        <source>The server sent an empty answer to %1.</source>
        <translation>The server sent an empty answer to %1.</translation>
    </message>
    <message>
        <source>The path may be wrong, or the server does not understand the request in this form.</source>
        <translation>The path may be wrong, or the server does not understand the request in this form.</translation>
    </message>
    <message>
        <source>Check the path of the URL, and look at the server&apos;s log.</source>
        <translation>Check the path of the URL, and look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>The server refused the request before reading it; the address may belong to a page that wants a login.</source>
        <translation>The server refused the request before reading it; the address may belong to a page that wants a login.</translation>
    </message>
    <message>
        <source>Check the path of the URL, and whether this computer&apos;s network is allowed. On NDES the path is /certsrv/mscep/mscep.dll.</source>
        <translation>Check the path of the URL, and whether this computer&apos;s network is allowed. On NDES the path is /certsrv/mscep/mscep.dll.</translation>
    </message>
    <message>
        <source>There is nothing at this path on the server.</source>
        <translation>There is nothing at this path on the server.</translation>
    </message>
    <message>
        <source>Check the path of the SCEP server URL.</source>
        <translation>Check the path of the SCEP server URL.</translation>
    </message>
    <message>
        <source>The server is overloaded or being maintained.</source>
        <translation>The server is overloaded or being maintained.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Try again later.</translation>
    </message>
    <message>
        <source>The server failed while handling the request; some servers answer a wrong challenge password in this way.</source>
        <translation>The server failed while handling the request; some servers answer a wrong challenge password in this way.</translation>
    </message>
    <message>
        <source>Check the challenge password, then look at the server&apos;s log.</source>
        <translation>Check the challenge password, then look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>The server refused the request, or could not handle it.</source>
        <translation>The server refused the request, or could not handle it.</translation>
    </message>
    <message>
        <source>Check the URL, and look at the server&apos;s log.</source>
        <translation>Check the URL, and look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1.</source>
        <translation>The server answered with HTTP status %1.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>The server says: “%1”</translation>
    </message>
    <message>
        <source>The server&apos;s answer to %1 cannot be read.</source>
        <translation>The server&apos;s answer to %1 cannot be read.</translation>
    </message>
    <message>
        <source>It is not what the SCEP standard asks for.</source>
        <translation>It is not what the SCEP standard asks for.</translation>
    </message>
    <message>
        <source>Check the URL. If it is right, the server, or something on the way, damages the answer.</source>
        <translation>Check the URL. If it is right, the server, or something on the way, damages the answer.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>This server does not offer %1.</translation>
    </message>
    <message>
        <source>Many SCEP servers leave out parts of the standard.</source>
        <translation>Many SCEP servers leave out parts of the standard.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for another way, or use a server that offers it.</source>
        <translation>Ask the server&apos;s administrator for another way, or use a server that offers it.</translation>
    </message>
    <message>
        <source>The server answered with an unknown status: %1.</source>
        <translation>The server answered with an unknown status: %1.</translation>
    </message>
    <message>
        <source>The SCEP standard knows only success, failure and pending.</source>
        <translation>The SCEP standard knows only success, failure and pending.</translation>
    </message>
    <message>
        <source>Report this to the server&apos;s administrator.</source>
        <translation>Report this to the server&apos;s administrator.</translation>
    </message>
    <message>
        <source>The server used weak algorithms: %1.</source>
        <translation>The server used weak algorithms: %1.</translation>
    </message>
    <message>
        <source>They can be broken and are refused unless you allow them. IIS (NDES) and mscep servers often need them.</source>
        <translation>They can be broken and are refused unless you allow them. IIS (NDES) and mscep servers often need them.</translation>
    </message>
    <message>
        <source>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server changed.</source>
        <translation>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server changed.</translation>
    </message>
    <message>
        <source>The server offers weak algorithms only.</source>
        <translation>The server offers weak algorithms only.</translation>
    </message>
    <message>
        <source>It offers: %1. Strong ones are AES and SHA-256. Older NDES (IIS) servers do not have them.</source>
        <translation>It offers: %1. Strong ones are AES and SHA-256. Older NDES (IIS) servers do not have them.</translation>
    </message>
    <message>
        <source>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server updated.</source>
        <translation>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server updated.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be decrypted.</source>
        <translation>The server&apos;s answer cannot be decrypted.</translation>
    </message>
    <message>
        <source>It was encrypted for another key, or with an algorithm that is not known here. Newer NDES (IIS) servers do this when they are not spoken to with 3DES.</source>
        <translation>It was encrypted for another key, or with an algorithm that is not known here. Newer NDES (IIS) servers do this when they are not spoken to with 3DES.</translation>
    </message>
    <message>
        <source>On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again; otherwise look at the server&apos;s log.</source>
        <translation>On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again; otherwise look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>The server&apos;s CA is not the one you named.</source>
        <translation>The server&apos;s CA is not the one you named.</translation>
    </message>
    <message>
        <source>Its fingerprint is %2, but %1 was expected.</source>
        <translation>Its fingerprint is %2, but %1 was expected.</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s administrator for the right fingerprint. If yours is right, somebody stands between you and the server.</source>
        <translation>Ask the CA&apos;s administrator for the right fingerprint. If yours is right, somebody stands between you and the server.</translation>
    </message>
    <message>
        <source>The server shows another CA than before.</source>
        <translation>The server shows another CA than before.</translation>
    </message>
    <message>
        <source>The fingerprint on record is %1, the one received is %2.</source>
        <translation>The fingerprint on record is %1, the one received is %2.</translation>
    </message>
    <message>
        <source>The server&apos;s CA is not trusted yet.</source>
        <translation>The server&apos;s CA is not trusted yet.</translation>
    </message>
    <message>
        <source>It was never seen before. Its SHA-256 fingerprint is %1.</source>
        <translation>It was never seen before. Its SHA-256 fingerprint is %1.</translation>
    </message>
    <message>
        <source>It is not clear which of the server&apos;s certificates is the CA.</source>
        <translation>It is not clear which of the server&apos;s certificates is the CA.</translation>
    </message>
    <message>
        <source>The server sent %1 CA certificates that do not form one chain.</source>
        <translation>The server sent %1 CA certificates that do not form one chain.</translation>
    </message>
    <message>
        <source>Name the CA by its fingerprint (--ca-fingerprint on the command line), or have the server send only its own CA.</source>
        <translation>Name the CA by its fingerprint (--ca-fingerprint on the command line), or have the server send only its own CA.</translation>
    </message>
    <message>
        <source>The CA&apos;s certificate has expired.</source>
        <translation>The CA&apos;s certificate has expired.</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>It was valid until %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, the CA must be renewed by its administrator.</source>
        <translation>Check this computer&apos;s clock. If it is right, the CA must be renewed by its administrator.</translation>
    </message>
    <message>
        <source>The CA&apos;s certificate is not valid yet.</source>
        <translation>The CA&apos;s certificate is not valid yet.</translation>
    </message>
    <message>
        <source>It is valid from %1.</source>
        <translation>It is valid from %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then try again.</source>
        <translation>Check this computer&apos;s clock, then try again.</translation>
    </message>
    <message>
        <source>The certificate does not lead back to the trusted CA.</source>
        <translation>The certificate does not lead back to the trusted CA.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, somebody on the way may be changing messages: ask the server&apos;s administrator.</source>
        <translation>Try again. If it happens again, somebody on the way may be changing messages: ask the server&apos;s administrator.</translation>
    </message>
    <message>
        <source>The answer belongs to another request.</source>
        <translation>The answer belongs to another request.</translation>
    </message>
    <message>
        <source>Its transactionID is not the one that was sent.</source>
        <translation>Its transactionID is not the one that was sent.</translation>
    </message>
    <message>
        <source>The answer may be an old one that was sent again.</source>
        <translation>The answer may be an old one that was sent again.</translation>
    </message>
    <message>
        <source>It does not repeat the random number of this request.</source>
        <translation>It does not repeat the random number of this request.</translation>
    </message>
    <message>
        <source>The answer is not signed by the server&apos;s CA.</source>
        <translation>The answer is not signed by the server&apos;s CA.</translation>
    </message>
    <message>
        <source>Its signature was made by a stranger, or the message was changed on the way.</source>
        <translation>Its signature was made by a stranger, or the message was changed on the way.</translation>
    </message>
    <message>
        <source>The certificate that came is not for this key.</source>
        <translation>The certificate that came is not for this key.</translation>
    </message>
    <message>
        <source>It holds another public key than the one that was sent.</source>
        <translation>It holds another public key than the one that was sent.</translation>
    </message>
    <message>
        <source>The server reports success but sent no certificate.</source>
        <translation>The server reports success but sent no certificate.</translation>
    </message>
    <message>
        <source>Its answer does not hold the certificate that was asked for.</source>
        <translation>Its answer does not hold the certificate that was asked for.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log; the certificate may have been issued.</source>
        <translation>Look at the server&apos;s log; the certificate may have been issued.</translation>
    </message>
    <message>
        <source>A challenge password is needed for an EC key.</source>
        <translation>A challenge password is needed for an EC key.</translation>
    </message>
    <message>
        <source>An EC key cannot decrypt the answer, so the answer is encrypted under the challenge password.</source>
        <translation>An EC key cannot decrypt the answer, so the answer is encrypted under the challenge password.</translation>
    </message>
    <message>
        <source>Enter the challenge password, or choose an RSA key.</source>
        <translation>Enter the challenge password, or choose an RSA key.</translation>
    </message>
    <message>
        <source>%1 needs an RSA key.</source>
        <translation>%1 needs an RSA key.</translation>
    </message>
    <message>
        <source>The answer is encrypted for the key that signs, and an EC key cannot decrypt.</source>
        <translation>The answer is encrypted for the key that signs, and an EC key cannot decrypt.</translation>
    </message>
    <message>
        <source>Use a certificate with an RSA key. For a revocation list, use the address in the certificate.</source>
        <translation>Use a certificate with an RSA key. For a revocation list, use the address in the certificate.</translation>
    </message>
    <message>
        <source>The server refused the request for a reason that is not in the standard (Fail Info %1).</source>
        <translation>The server refused the request for a reason that is not in the standard (Fail Info %1).</translation>
    </message>
    <message>
        <source>Only its administrator can know what this means.</source>
        <translation>Only its administrator can know what this means.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log, or ask its administrator.</source>
        <translation>Look at the server&apos;s log, or ask its administrator.</translation>
    </message>
    <message>
        <source>The server has put the request off.</source>
        <translation>The server has put the request off.</translation>
    </message>
    <message>
        <source>Somebody must approve it there first.</source>
        <translation>Somebody must approve it there first.</translation>
    </message>
    <message>
        <source>Have it approved, then continue the request (“scepterctl resume” on the command line). The key is kept.</source>
        <translation>Have it approved, then continue the request (“scepterctl resume” on the command line). The key is kept.</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>A request is being sent already.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Wait until it is done, or cancel it.</translation>
    </message>
    <message>
        <source>The communication settings are missing.</source>
        <translation>The communication settings are missing.</translation>
    </message>
    <message>
        <source>Without a SCEP server URL no request can be sent.</source>
        <translation>Without a SCEP server URL no request can be sent.</translation>
    </message>
    <message>
        <source>Enter the SCEP server URL under “Communication Settings”.</source>
        <translation>Enter the SCEP server URL under “Communication Settings”.</translation>
    </message>
    <message>
        <source>The server does not support the algorithms of the request (Fail Info 0).</source>
        <translation>The server does not support the algorithms of the request (Fail Info 0).</translation>
    </message>
    <message>
        <source>It does not know the key&apos;s kind, the hash or the cipher.</source>
        <translation>It does not know the key&apos;s kind, the hash or the cipher.</translation>
    </message>
    <message>
        <source>Try SHA-256 with an RSA key of 2048 bits. An old IIS (NDES) server may need weak algorithms to be allowed for it (--allow-weak on the command line).</source>
        <translation>Try SHA-256 with an RSA key of 2048 bits. An old IIS (NDES) server may need weak algorithms to be allowed for it (--allow-weak on the command line).</translation>
    </message>
    <message>
        <source>The server could not verify the request (Fail Info 1).</source>
        <translation>The server could not verify the request (Fail Info 1).</translation>
    </message>
    <message>
        <source>The request&apos;s signature did not pass its check, or the server could not decrypt it. Newer NDES (IIS) servers answer like this when they are not spoken to with 3DES.</source>
        <translation>The request&apos;s signature did not pass its check, or the server could not decrypt it. Newer NDES (IIS) servers answer like this when they are not spoken to with 3DES.</translation>
    </message>
    <message>
        <source>Check that the server&apos;s CA was not replaced. On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again.</source>
        <translation>Check that the server&apos;s CA was not replaced. On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again.</translation>
    </message>
    <message>
        <source>The server refused the request (Fail Info 2).</source>
        <translation>The server refused the request (Fail Info 2).</translation>
    </message>
    <message>
        <source>Most often the challenge password is wrong, used up or expired, or the name is not allowed. A password from NDES is good once and for 60 minutes.</source>
        <translation>Most often the challenge password is wrong, used up or expired, or the name is not allowed. A password from NDES is good once and for 60 minutes.</translation>
    </message>
    <message>
        <source>Get a new challenge password from the server&apos;s administrator, check the name, and send the request again.</source>
        <translation>Get a new challenge password from the server&apos;s administrator, check the name, and send the request again.</translation>
    </message>
    <message>
        <source>The server&apos;s clock and this computer&apos;s are too far apart (Fail Info 3).</source>
        <translation>The server&apos;s clock and this computer&apos;s are too far apart (Fail Info 3).</translation>
    </message>
    <message>
        <source>The time at which the request was signed is not close enough to the server&apos;s time.</source>
        <translation>The time at which the request was signed is not close enough to the server&apos;s time.</translation>
    </message>
    <message>
        <source>Set both clocks, best by a time server, and send the request again.</source>
        <translation>Set both clocks, best by a time server, and send the request again.</translation>
    </message>
    <message>
        <source>The server found no such certificate (Fail Info 4).</source>
        <translation>The server found no such certificate (Fail Info 4).</translation>
    </message>
    <message>
        <source>It has no certificate or request that fits what was asked for; it may have forgotten a request that waited for approval.</source>
        <translation>It has no certificate or request that fits what was asked for; it may have forgotten a request that waited for approval.</translation>
    </message>
    <message>
        <source>Check that the server and the certificate are the right ones, or send a new request.</source>
        <translation>Check that the server and the certificate are the right ones, or send a new request.</translation>
    </message>
    <message>
        <source>The server refused the request (Fail Info %1).</source>
        <translation>The server refused the request (Fail Info %1).</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>The server refused the request.</translation>
    </message>
    <message>
        <source>It gave no reason that the standard defines.</source>
        <translation>It gave no reason that the standard defines.</translation>
    </message>
    <message>
        <source>Something went wrong that this program has no words for.</source>
        <translation>Something went wrong that this program has no words for.</translation>
    </message>
    <message>
        <source>Its name is “%1”.</source>
        <translation>Its name is “%1”.</translation>
    </message>
    <message>
        <source>Report it together with the technical details.</source>
        <translation>Report it together with the technical details.</translation>
    </message>
    <message>
        <source>“%1” is not a private key.</source>
        <translation>“%1” is not a private key.</translation>
    </message>
    <message>
        <source>“%1” is not a certificate.</source>
        <translation>“%1” is not a certificate.</translation>
    </message>
    <message>
        <source>The server does not know the CA identifier “%1”.</source>
        <translation>The server does not know the CA identifier “%1”.</translation>
    </message>
    <message>
        <source>Without an identifier it answers with its CA certificate.</source>
        <translation>Without an identifier it answers with its CA certificate.</translation>
    </message>
    <message>
        <source>Correct the CA identifier, or leave it out (--ca-id on the command line).</source>
        <translation>Correct the CA identifier, or leave it out (--ca-id on the command line).</translation>
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
    <message>
        <source>“%2” is not valid for %1.</source>
        <translation>“%2” is not valid for %1.</translation>
    </message>
    <message>
        <source>%1 is missing or not valid.</source>
        <translation>%1 is missing or not valid.</translation>
    </message>
    <message>
        <source>It takes one of: %1.</source>
        <translation>It takes one of: %1.</translation>
    </message>
    <message>
        <source>A name reads like “O=Example, CN=printer.example”; a common name or an organization has at most 64 characters.</source>
        <translation>A name reads like “O=Example, CN=printer.example”; a common name or an organization has at most 64 characters.</translation>
    </message>
    <message>
        <source>A common name has 1 to 64 characters.</source>
        <translation>A common name has 1 to 64 characters.</translation>
    </message>
    <message>
        <source>It reads dns:NAME or ip:ADDRESS.</source>
        <translation>It reads dns:NAME or ip:ADDRESS.</translation>
    </message>
    <message>
        <source>It takes names like serverAuth, or object identifiers.</source>
        <translation>It takes names like serverAuth, or object identifiers.</translation>
    </message>
    <message>
        <source>A challenge password is text in UTF-8.</source>
        <translation>A challenge password is text in UTF-8.</translation>
    </message>
    <message>
        <source>A PKCS#12 file with a key and its certificate is wanted.</source>
        <translation>A PKCS#12 file with a key and its certificate is wanted.</translation>
    </message>
    <message>
        <source>A port number lies between 1 and 65535.</source>
        <translation>A port number lies between 1 and 65535.</translation>
    </message>
    <message>
        <source>It takes seconds, up to 3600.</source>
        <translation>It takes seconds, up to 3600.</translation>
    </message>
    <message>
        <source>It takes a count.</source>
        <translation>It takes a count.</translation>
    </message>
    <message>
        <source>It takes seconds, up to 86400.</source>
        <translation>It takes seconds, up to 86400.</translation>
    </message>
    <message>
        <source>It takes the hex digits of a SHA-256 or SHA-1 fingerprint.</source>
        <translation>It takes the hex digits of a SHA-256 or SHA-1 fingerprint.</translation>
    </message>
    <message>
        <source>--cert and --key-file go together.</source>
        <translation>--cert and --key-file go together.</translation>
    </message>
    <message>
        <source>It takes none, environment, or the URL of a proxy.</source>
        <translation>It takes none, environment, or the URL of a proxy.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 needs %2.</translation>
    </message>
    <message>
        <source>It is damaged, or a newer version of this program wrote it.</source>
        <translation>It is damaged, or a newer version of this program wrote it.</translation>
    </message>
    <message>
        <source>Another CA may be in use now, or an intermediate certificate may be missing. Ask the CA&apos;s administrator.</source>
        <translation>Another CA may be in use now, or an intermediate certificate may be missing. Ask the CA&apos;s administrator.</translation>
    </message>
    <message>
        <source>It takes bytes: %1.</source>
        <translation>It takes bytes: %1.</translation>
    </message>
    <message>
        <source>It takes seconds: %1.</source>
        <translation>It takes seconds: %1.</translation>
    </message>
    <message>
        <source>It takes days: %1.</source>
        <translation>It takes days: %1.</translation>
    </message>
    <message>
        <source>It takes a count: %1.</source>
        <translation>It takes a count: %1.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together.</source>
        <translation>--tls-cert and --tls-key go together.</translation>
    </message>
    <message>
        <source>It takes hex digits. For getcert and getcrl, --cert with --key-file may say instead which certificate is meant.</source>
        <translation>It takes hex digits. For getcert and getcrl, --cert with --key-file may say instead which certificate is meant.</translation>
    </message>
    <message>
        <source>It takes sqlite:FILE or the path of a file. Database servers are not supported yet.</source>
        <translation>It takes sqlite:FILE or the path of a file. Database servers are not supported yet.</translation>
    </message>
    <message>
        <source>A passphrase must not be empty.</source>
        <translation>A passphrase must not be empty.</translation>
    </message>
    <message>
        <source>A name has 1 to 32 characters: small letters a to z, digits and hyphens.</source>
        <translation>A name has 1 to 32 characters: small letters a to z, digits and hyphens.</translation>
    </message>
    <message>
        <source>It takes a name such as “CN=Printer CA, O=Example”, and must not be empty.</source>
        <translation>It takes a name such as “CN=Printer CA, O=Example”, and must not be empty.</translation>
    </message>
    <message>
        <source>It takes the file to write the certificate signing request to. The next key pair of a subordinate CA needs one.</source>
        <translation>It takes the file to write the certificate signing request to. The next key pair of a subordinate CA needs one.</translation>
    </message>
    <message>
        <source>It takes a PEM file with the CA&apos;s certificate and those above it.</source>
        <translation>It takes a PEM file with the CA&apos;s certificate and those above it.</translation>
    </message>
    <message>
        <source>A PKCS#12 file has a passphrase of its own. The option names the file that holds it, or - for standard input.</source>
        <translation>A PKCS#12 file has a passphrase of its own. The option names the file that holds it, or - for standard input.</translation>
    </message>
    <message>
        <source>It takes the name of a CA. It may be left out only where there is exactly one.</source>
        <translation>It takes the name of a CA. It may be left out only where there is exactly one.</translation>
    </message>
    <message>
        <source>It takes an http or https URL that names a host and has no query, such as https://scep.example.com.</source>
        <translation>It takes an http or https URL that names a host and has no query, such as https://scep.example.com.</translation>
    </message>
    <message>
        <source>It takes an IP address or a network such as 10.0.0.0/8.</source>
        <translation>It takes an IP address or a network such as 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>It takes days: 0 or more, and fewer than the validity has.</source>
        <translation>It takes days: 0 or more, and fewer than the validity has.</translation>
    </message>
    <message>
        <source>It takes days: 0–36500. With 0 a certificate may be renewed at any time.</source>
        <translation>It takes days: 0–36500. With 0 a certificate may be renewed at any time.</translation>
    </message>
    <message>
        <source>It takes an IP address and a port, such as 0.0.0.0:8080 or [::1]:8080.</source>
        <translation>It takes an IP address and a port, such as 0.0.0.0:8080 or [::1]:8080.</translation>
    </message>
    <message>
        <source>An IP address of this computer is wanted; 0.0.0.0 and :: stand for all of them.</source>
        <translation>An IP address of this computer is wanted; 0.0.0.0 and :: stand for all of them.</translation>
    </message>
    <message>
        <source>It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.</source>
        <translation>It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.</translation>
    </message>
    <message>
        <source>It takes a count of at least 1.</source>
        <translation>It takes a count of at least 1.</translation>
    </message>
    <message>
        <source>A renewable challenge password is bound to one subject: give --subject or --csv.</source>
        <translation>A renewable challenge password is bound to one subject: give --subject or --csv.</translation>
    </message>
    <message>
        <source>It takes a file with a common name at the beginning of each line.</source>
        <translation>It takes a file with a common name at the beginning of each line.</translation>
    </message>
    <message>
        <source>A password of your own has at most 255 bytes, and is for one challenge only: it does not go with --csv.</source>
        <translation>A password of your own has at most 255 bytes, and is for one challenge only: it does not go with --csv.</translation>
    </message>
    <message>
        <source>It takes a date such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or a duration such as 7d.</source>
        <translation>It takes a date such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or a duration such as 7d.</translation>
    </message>
    <message>
        <source>There is no store at “%1”.</source>
        <translation>There is no store at “%1”.</translation>
    </message>
    <message>
        <source>Nothing has been created there yet.</source>
        <translation>Nothing has been created there yet.</translation>
    </message>
    <message>
        <source>Check the path, or create the store: “scepterctl store init”.</source>
        <translation>Check the path, or create the store: “scepterctl store init”.</translation>
    </message>
    <message>
        <source>The store “%1” could not be used.</source>
        <translation>The store “%1” could not be used.</translation>
    </message>
    <message>
        <source>The database says: %2.</source>
        <translation>The database says: %2.</translation>
    </message>
    <message>
        <source>Check the path, its permissions and the room on the disk, then try again. Nothing was changed.</source>
        <translation>Check the path, its permissions and the room on the disk, then try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The store “%1” is damaged, or is no store.</source>
        <translation>The store “%1” is damaged, or is no store.</translation>
    </message>
    <message>
        <source>Restore it from a backup. The file was left as it is.</source>
        <translation>Restore it from a backup. The file was left as it is.</translation>
    </message>
    <message>
        <source>The store “%1” was written by a newer version of this program.</source>
        <translation>The store “%1” was written by a newer version of this program.</translation>
    </message>
    <message>
        <source>Its part “%2” has version %3; this program knows versions up to %4.</source>
        <translation>Its part “%2” has version %3; this program knows versions up to %4.</translation>
    </message>
    <message>
        <source>Update this program. The store was left as it is.</source>
        <translation>Update this program. The store was left as it is.</translation>
    </message>
    <message>
        <source>The store is locked.</source>
        <translation>The store is locked.</translation>
    </message>
    <message>
        <source>Changes need its passphrase, and none was given.</source>
        <translation>Changes need its passphrase, and none was given.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store “%1”.</source>
        <translation>The passphrase does not open the store “%1”.</translation>
    </message>
    <message>
        <source>It was set up with another one.</source>
        <translation>It was set up with another one.</translation>
    </message>
    <message>
        <source>What the store keeps sealed cannot be opened: %1.</source>
        <translation>What the store keeps sealed cannot be opened: %1.</translation>
    </message>
    <message>
        <source>It was changed or exchanged outside this program.</source>
        <translation>It was changed or exchanged outside this program.</translation>
    </message>
    <message>
        <source>Restore the store from a backup.</source>
        <translation>Restore the store from a backup.</translation>
    </message>
    <message>
        <source>It is %2.</source>
        <translation>It is %2.</translation>
    </message>
    <message>
        <source>Use that one, or stop it first. If it has died, what it did can be taken over after half a minute.</source>
        <translation>Use that one, or stop it first. If it has died, what it did can be taken over after half a minute.</translation>
    </message>
    <message>
        <source>Another process serves the connector “%1” already.</source>
        <translation>Another process serves the connector “%1” already.</translation>
    </message>
    <message>
        <source>Another process does this already: %1.</source>
        <translation>Another process does this already: %1.</translation>
    </message>
    <message>
        <source>The store “%2” has no passphrase yet.</source>
        <translation>The store “%2” has no passphrase yet.</translation>
    </message>
    <message>
        <source>Without one it can keep neither keys nor challenge passwords.</source>
        <translation>Without one it can keep neither keys nor challenge passwords.</translation>
    </message>
    <message>
        <source>Set one: “scepterctl store init” with --passphrase-file.</source>
        <translation>Set one: “scepterctl store init” with --passphrase-file.</translation>
    </message>
    <message>
        <source>There is no connector to serve.</source>
        <translation>There is no connector to serve.</translation>
    </message>
    <message>
        <source>None has been created, or the CA behind each of them still waits for its certificate.</source>
        <translation>None has been created, or the CA behind each of them still waits for its certificate.</translation>
    </message>
    <message>
        <source>Create a connector (“scepterctl connector create”), or install the CA&apos;s certificate (“scepterctl ca install”).</source>
        <translation>Create a connector (“scepterctl connector create”), or install the CA&apos;s certificate (“scepterctl ca install”).</translation>
    </message>
    <message>
        <source>The CA “%2” was not found.</source>
        <translation>The CA “%2” was not found.</translation>
    </message>
    <message>
        <source>The connector “%2” was not found.</source>
        <translation>The connector “%2” was not found.</translation>
    </message>
    <message>
        <source>There is no challenge password with the ID “%2”.</source>
        <translation>There is no challenge password with the ID “%2”.</translation>
    </message>
    <message>
        <source>There is no request with the ID “%2”.</source>
        <translation>There is no request with the ID “%2”.</translation>
    </message>
    <message>
        <source>The file “%2” was not found.</source>
        <translation>The file “%2” was not found.</translation>
    </message>
    <message>
        <source>The certificate “%2” was not found.</source>
        <translation>The certificate “%2” was not found.</translation>
    </message>
    <message>
        <source>The store has nothing of that name or ID.</source>
        <translation>The store has nothing of that name or ID.</translation>
    </message>
    <message>
        <source>Check it against the list.</source>
        <translation>Check it against the list.</translation>
    </message>
    <message>
        <source>The store “%2” has a passphrase already.</source>
        <translation>The store “%2” has a passphrase already.</translation>
    </message>
    <message>
        <source>A store has one passphrase.</source>
        <translation>A store has one passphrase.</translation>
    </message>
    <message>
        <source>Use that one, or change it: “scepterctl store passphrase”.</source>
        <translation>Use that one, or change it: “scepterctl store passphrase”.</translation>
    </message>
    <message>
        <source>The file “%2” exists already.</source>
        <translation>The file “%2” exists already.</translation>
    </message>
    <message>
        <source>It would be overwritten.</source>
        <translation>It would be overwritten.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Choose another name, or move it away.</translation>
    </message>
    <message>
        <source>This challenge password exists already: its ID is “%2”.</source>
        <translation>This challenge password exists already: its ID is “%2”.</translation>
    </message>
    <message>
        <source>A connector tells its challenges apart by their passwords.</source>
        <translation>A connector tells its challenges apart by their passwords.</translation>
    </message>
    <message>
        <source>Choose another password, or delete that challenge first.</source>
        <translation>Choose another password, or delete that challenge first.</translation>
    </message>
    <message>
        <source>The next key pair of this CA exists already (“%2”).</source>
        <translation>The next key pair of this CA exists already (“%2”).</translation>
    </message>
    <message>
        <source>It waits for its certificate, or to take over.</source>
        <translation>It waits for its certificate, or to take over.</translation>
    </message>
    <message>
        <source>Install the signed chain of its request first: “scepterctl ca install”.</source>
        <translation>Install the signed chain of its request first: “scepterctl ca install”.</translation>
    </message>
    <message>
        <source>The CA “%2” exists already.</source>
        <translation>The CA “%2” exists already.</translation>
    </message>
    <message>
        <source>The connector “%2” exists already.</source>
        <translation>The connector “%2” exists already.</translation>
    </message>
    <message>
        <source>Names are unique.</source>
        <translation>Names are unique.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>It has been approved already; its certificate is issued when the device asks again.</source>
        <translation>It has been approved already; its certificate is issued when the device asks again.</translation>
    </message>
    <message>
        <source>It has been rejected already.</source>
        <translation>It has been rejected already.</translation>
    </message>
    <message>
        <source>Its certificate has been issued already.</source>
        <translation>Its certificate has been issued already.</translation>
    </message>
    <message>
        <source>It was answered when it came.</source>
        <translation>It was answered when it came.</translation>
    </message>
    <message>
        <source>It has not been decided how the CA&apos;s key would be recovered.</source>
        <translation>It has not been decided how the CA&apos;s key would be recovered.</translation>
    </message>
    <message>
        <source>When the store or its passphrase is lost, so is the key, and every certificate of the CA has to be replaced.</source>
        <translation>When the store or its passphrase is lost, so is the key, and every certificate of the CA has to be replaced.</translation>
    </message>
    <message>
        <source>Name a recovery file with --recovery, or refuse one with --no-recovery.</source>
        <translation>Name a recovery file with --recovery, or refuse one with --no-recovery.</translation>
    </message>
    <message>
        <source>The CA “%1” cannot issue yet.</source>
        <translation>The CA “%1” cannot issue yet.</translation>
    </message>
    <message>
        <source>Its own certificate has not been installed.</source>
        <translation>Its own certificate has not been installed.</translation>
    </message>
    <message>
        <source>Have its request signed, then install the chain: “scepterctl ca install”.</source>
        <translation>Have its request signed, then install the chain: “scepterctl ca install”.</translation>
    </message>
    <message>
        <source>The request %1 is not waiting for a decision.</source>
        <translation>The request %1 is not waiting for a decision.</translation>
    </message>
    <message>
        <source>The certificate %1 is revoked already.</source>
        <translation>The certificate %1 is revoked already.</translation>
    </message>
    <message>
        <source>A revocation is final.</source>
        <translation>A revocation is final.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Nothing needs to be done.</translation>
    </message>
    <message>
        <source>The file holds no certificate for the CA “%1”.</source>
        <translation>The file holds no certificate for the CA “%1”.</translation>
    </message>
    <message>
        <source>None of the certificates in it is a CA certificate for this CA&apos;s key.</source>
        <translation>None of the certificates in it is a CA certificate for this CA&apos;s key.</translation>
    </message>
    <message>
        <source>Choose the file with the CA certificate that belongs to the key, and with those above it.</source>
        <translation>Choose the file with the CA certificate that belongs to the key, and with those above it.</translation>
    </message>
    <message>
        <source>The audit log has been tampered with.</source>
        <translation>The audit log has been tampered with.</translation>
    </message>
    <message>
        <source>The audit log has been tampered with, at entry %1.</source>
        <translation>The audit log has been tampered with, at entry %1.</translation>
    </message>
    <message>
        <source>What is wrong: %2.</source>
        <translation>What is wrong: %2.</translation>
    </message>
    <message>
        <source>Keep the store as evidence, and compare it with a backup.</source>
        <translation>Keep the store as evidence, and compare it with a backup.</translation>
    </message>
    <message>
        <source>Nothing can be served at %1.</source>
        <translation>Nothing can be served at %1.</translation>
    </message>
    <message>
        <source>Choose another address or port, or stop the program that uses it.</source>
        <translation>Choose another address or port, or stop the program that uses it.</translation>
    </message>
    <message>
        <source>This was changed by somebody else in the meantime.</source>
        <translation>This was changed by somebody else in the meantime.</translation>
    </message>
    <message>
        <source>Two changes at once would have contradicted each other.</source>
        <translation>Two changes at once would have contradicted each other.</translation>
    </message>
    <message>
        <source>Look at it as it is now, and try again if it is still needed.</source>
        <translation>Look at it as it is now, and try again if it is still needed.</translation>
    </message>
    <message>
        <source>A device sends one request at a time.</source>
        <translation>A device sends one request at a time.</translation>
    </message>
    <message>
        <source>The timer for the automatic request is on.</source>
        <translation>The timer for the automatic request is on.</translation>
    </message>
    <message>
        <source>As long as it is, neither can the communication settings be updated, nor can a manual request be sent.</source>
        <translation>As long as it is, neither can the communication settings be updated, nor can a manual request be sent.</translation>
    </message>
    <message>
        <source>Clear [Enable Timer for Certificate Issuance Auto Request] on the page “Settings for Certificate Issuance Auto Request”, then try again.</source>
        <translation>Clear [Enable Timer for Certificate Issuance Auto Request] on the page “Settings for Certificate Issuance Auto Request”, then try again.</translation>
    </message>
    <message>
        <source>The limit of keys and certificates that can be registered in the machine has been reached.</source>
        <translation>The limit of keys and certificates that can be registered in the machine has been reached.</translation>
    </message>
    <message>
        <source>It holds %1 of them, the default key included. Nothing was sent to the server.</source>
        <translation>It holds %1 of them, the default key included. Nothing was sent to the server.</translation>
    </message>
    <message>
        <source>For the automatic request, select [Delete Old Key and Certificate]; otherwise remove a key that is no longer needed.</source>
        <translation>For the automatic request, select [Delete Old Key and Certificate]; otherwise remove a key that is no longer needed.</translation>
    </message>
    <message>
        <source>The settings in “%1” cannot be imported.</source>
        <translation>The settings in “%1” cannot be imported.</translation>
    </message>
    <message>
        <source>Line %2: %3.</source>
        <translation>Line %2: %3.</translation>
    </message>
    <message>
        <source>At “%2”: %3.</source>
        <translation>At “%2”: %3.</translation>
    </message>
    <message>
        <source>Correct the file, or export it anew. Nothing was changed.</source>
        <translation>Correct the file, or export it anew. Nothing was changed.</translation>
    </message>
    <message>
        <source>the key name</source>
        <translation>the key name</translation>
    </message>
    <message>
        <source>the signature algorithm</source>
        <translation>the signature algorithm</translation>
    </message>
    <message>
        <source>the key length</source>
        <translation>the key length</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>the organization</translation>
    </message>
    <message>
        <source>the common name</source>
        <translation>the common name</translation>
    </message>
    <message>
        <source>the key use location</source>
        <translation>the key use location</translation>
    </message>
    <message>
        <source>the IPSec destination</source>
        <translation>the IPSec destination</translation>
    </message>
    <message>
        <source>the IPSec destinations</source>
        <translation>the IPSec destinations</translation>
    </message>
    <message>
        <source>the port number</source>
        <translation>the port number</translation>
    </message>
    <message>
        <source>the communication timeout</source>
        <translation>the communication timeout</translation>
    </message>
    <message>
        <source>the CA fingerprint</source>
        <translation>the CA fingerprint</translation>
    </message>
    <message>
        <source>the number of polling times</source>
        <translation>the number of polling times</translation>
    </message>
    <message>
        <source>the polling interval</source>
        <translation>the polling interval</translation>
    </message>
    <message>
        <source>the request interval</source>
        <translation>the request interval</translation>
    </message>
    <message>
        <source>the request start date/time</source>
        <translation>the request start date/time</translation>
    </message>
    <message>
        <source>the time zone</source>
        <translation>the time zone</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>the name</translation>
    </message>
    <message>
        <source>importing/exporting the setting data</source>
        <translation>importing/exporting the setting data</translation>
    </message>
    <message>
        <source>the passphrase</source>
        <translation>the passphrase</translation>
    </message>
    <message>
        <source>It takes a number from %3 to %4.</source>
        <translation>It takes a number from %3 to %4.</translation>
    </message>
    <message>
        <source>A key name has 1 to 24 characters and no slashes.</source>
        <translation>A key name has 1 to 24 characters and no slashes.</translation>
    </message>
    <message>
        <source>A key name has 1 to 24 characters: letters a to z and digits.</source>
        <translation>A key name has 1 to 24 characters: letters a to z and digits.</translation>
    </message>
    <message>
        <source>The device does not sign with this hash function.</source>
        <translation>The device does not sign with this hash function.</translation>
    </message>
    <message>
        <source>The device does not generate such keys.</source>
        <translation>The device does not generate such keys.</translation>
    </message>
    <message>
        <source>An organization has at most 64 characters.</source>
        <translation>An organization has at most 64 characters.</translation>
    </message>
    <message>
        <source>It takes an IP address, or a host name of at most 64 characters as it stands in the DNS.</source>
        <translation>It takes an IP address, or a host name of at most 64 characters as it stands in the DNS.</translation>
    </message>
    <message>
        <source>The device does not have this key use location.</source>
        <translation>The device does not have this key use location.</translation>
    </message>
    <message>
        <source>IPSec takes one of the device&apos;s IPSec destinations; the other key use locations take none.</source>
        <translation>IPSec takes one of the device&apos;s IPSec destinations; the other key use locations take none.</translation>
    </message>
    <message>
        <source>It takes a date and a time.</source>
        <translation>It takes a date and a time.</translation>
    </message>
    <message>
        <source>A single request needs a date and a time that lie ahead.</source>
        <translation>A single request needs a date and a time that lie ahead.</translation>
    </message>
    <message>
        <source>It takes the name of a time zone, such as Europe/Stockholm.</source>
        <translation>It takes the name of a time zone, such as Europe/Stockholm.</translation>
    </message>
    <message>
        <source>Models without batch import keep their settings to themselves.</source>
        <translation>Models without batch import keep their settings to themselves.</translation>
    </message>
    <message>
        <source>Enter it in the window with [Unlock…]; on the command line, give it with --passphrase-file, or name its file in the environment variable SCEPTER_PASSPHRASE_FILE.</source>
        <translation>Enter it in the window with [Unlock…]; on the command line, give it with --passphrase-file, or name its file in the environment variable SCEPTER_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>Another process runs the devices already.</source>
        <translation>Another process runs the devices already.</translation>
    </message>
    <message>
        <source>The device “%2” was not found.</source>
        <translation>The device “%2” was not found.</translation>
    </message>
    <message>
        <source>There is no device model with the ID “%2”.</source>
        <translation>There is no device model with the ID “%2”.</translation>
    </message>
    <message>
        <source>The device has no key with the number %2.</source>
        <translation>The device has no key with the number %2.</translation>
    </message>
    <message>
        <source>The device “%2” exists already.</source>
        <translation>The device “%2” exists already.</translation>
    </message>
    <message>
        <source>It takes a file that “scepterctl store backup” wrote, and not the store itself.</source>
        <translation>It takes a file that “scepterctl store backup” wrote, and not the store itself.</translation>
    </message>
    <message>
        <source>The store “%1” is in use.</source>
        <translation>The store “%1” is in use.</translation>
    </message>
    <message>
        <source>Another process has it open, and would go on with what it has read from it.</source>
        <translation>Another process has it open, and would go on with what it has read from it.</translation>
    </message>
    <message>
        <source>End every process that uses the store, the window too, and try again. Nothing was changed.</source>
        <translation>End every process that uses the store, the window too, and try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be reached.</source>
        <translation>The desktop&apos;s keyring cannot be reached.</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>It says: %1.</translation>
    </message>
    <message>
        <source>Start the keyring of your desktop (GNOME Keyring or KWallet), or unlock the store with its passphrase.</source>
        <translation>Start the keyring of your desktop (GNOME Keyring or KWallet), or unlock the store with its passphrase.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring refused.</source>
        <translation>The desktop&apos;s keyring refused.</translation>
    </message>
    <message>
        <source>Unlock the keyring and allow this program to use it, or unlock the store with its passphrase.</source>
        <translation>Unlock the keyring and allow this program to use it, or unlock the store with its passphrase.</translation>
    </message>
    <message>
        <source>The keyring has no key that opens the store “%2”.</source>
        <translation>The keyring has no key that opens the store “%2”.</translation>
    </message>
    <message>
        <source>The store was never given to it, or another key has taken the place of that one.</source>
        <translation>The store was never given to it, or another key has taken the place of that one.</translation>
    </message>
    <message>
        <source>Unlock the store with its passphrase, and give it to the keyring again.</source>
        <translation>Unlock the store with its passphrase, and give it to the keyring again.</translation>
    </message>
    <message>
        <source>“%1” is a printer, and no request is sent for it from here.</source>
        <translation>“%1” is a printer, and no request is sent for it from here.</translation>
    </message>
    <message>
        <source>A real printer holds its own keys and enrols by itself with a connector.</source>
        <translation>A real printer holds its own keys and enrols by itself with a connector.</translation>
    </message>
    <message>
        <source>Make a plan for it: its settings sheet says what to enter at the printer.</source>
        <translation>Make a plan for it: its settings sheet says what to enter at the printer.</translation>
    </message>
    <message>
        <source>The inventory “%1” cannot be read.</source>
        <translation>The inventory “%1” cannot be read.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8, with a line of column names first. Nothing was imported.</source>
        <translation>Save the list as CSV in UTF-8, with a line of column names first. Nothing was imported.</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be understood.</source>
        <translation>The filter “%1” cannot be understood.</translation>
    </message>
    <message>
        <source>It goes wrong at: %2.</source>
        <translation>It goes wrong at: %2.</translation>
    </message>
    <message>
        <source>Write conditions such as site=Malmö and expires&lt;30, joined by “and” and “or”.</source>
        <translation>Write conditions such as site=Malmö and expires&lt;30, joined by “and” and “or”.</translation>
    </message>
    <message>
        <source>The template cannot be filled for “%2”.</source>
        <translation>The template cannot be filled for “%2”.</translation>
    </message>
    <message>
        <source>It needs {%1}, and the inventory has no such value for this device.</source>
        <translation>It needs {%1}, and the inventory has no such value for this device.</translation>
    </message>
    <message>
        <source>Add the value to the inventory, leave the device out, or take the variable out of the template. Nothing was sent.</source>
        <translation>Add the value to the inventory, leave the device out, or take the variable out of the template. Nothing was sent.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be used.</source>
        <translation>The template “%1” cannot be used.</translation>
    </message>
    <message>
        <source>Correct the template. Nothing was sent.</source>
        <translation>Correct the template. Nothing was sent.</translation>
    </message>
    <message>
        <source>There is no challenge password for “%1”.</source>
        <translation>There is no challenge password for “%1”.</translation>
    </message>
    <message>
        <source>It should have come from here: %2.</source>
        <translation>It should have come from here: %2.</translation>
    </message>
    <message>
        <source>Import a challenge password for the device, or let a connector of yours make one for each.</source>
        <translation>Import a challenge password for the device, or let a connector of yours make one for each.</translation>
    </message>
    <message>
        <source>A challenge password that is good once is no use for “%1”.</source>
        <translation>A challenge password that is good once is no use for “%1”.</translation>
    </message>
    <message>
        <source>The device sends its requests periodically, and each of them needs the password.</source>
        <translation>The device sends its requests periodically, and each of them needs the password.</translation>
    </message>
    <message>
        <source>Give it a renewable challenge password, or switch off its periodic requests.</source>
        <translation>Give it a renewable challenge password, or switch off its periodic requests.</translation>
    </message>
    <message>
        <source>The rollout “%1” is not in a state for that.</source>
        <translation>The rollout “%1” is not in a state for that.</translation>
    </message>
    <message>
        <source>It is: %1.</source>
        <translation>It is: %1.</translation>
    </message>
    <message>
        <source>Look at how it stands now.</source>
        <translation>Look at how it stands now.</translation>
    </message>
    <message>
        <source>No device is meant.</source>
        <translation>No device is meant.</translation>
    </message>
    <message>
        <source>The filter “%1” chooses none.</source>
        <translation>The filter “%1” chooses none.</translation>
    </message>
    <message>
        <source>Check the filter against the list of devices, or import them first.</source>
        <translation>Check the filter against the list of devices, or import them first.</translation>
    </message>
    <message>
        <source>Nothing is given for %1.</source>
        <translation>Nothing is given for %1.</translation>
    </message>
    <message>
        <source>Something is given for %1, which goes with IPSec only.</source>
        <translation>Something is given for %1, which goes with IPSec only.</translation>
    </message>
    <message>
        <source>In what is given for %1, a variable begins with “{” and no “}” ends it.</source>
        <translation>In what is given for %1, a variable begins with “{” and no “}” ends it.</translation>
    </message>
    <message>
        <source>In what is given for %1, there is a variable without a name.</source>
        <translation>In what is given for %1, there is a variable without a name.</translation>
    </message>
    <message>
        <source>What is given for %1 is too long.</source>
        <translation>What is given for %1 is too long.</translation>
    </message>
    <message>
        <source>What is given for %1 cannot be used.</source>
        <translation>What is given for %1 cannot be used.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>It is empty.</translation>
    </message>
    <message>
        <source>It is no text: perhaps a spreadsheet&apos;s own format.</source>
        <translation>It is no text: perhaps a spreadsheet&apos;s own format.</translation>
    </message>
    <message>
        <source>Its characters are neither UTF-8 nor Windows-1252.</source>
        <translation>Its characters are neither UTF-8 nor Windows-1252.</translation>
    </message>
    <message>
        <source>None of its columns is called “Name”.</source>
        <translation>None of its columns is called “Name”.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field is never closed; the field begins in line %1.</source>
        <translation>A quotation mark that opens a field is never closed; the field begins in line %1.</translation>
    </message>
    <message>
        <source>It has more rows than can be imported at once: %1.</source>
        <translation>It has more rows than can be imported at once: %1.</translation>
    </message>
    <message>
        <source>It has more columns than can be imported: %1.</source>
        <translation>It has more columns than can be imported: %1.</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>It takes the number of a rollout, or “last”.</source>
        <translation>It takes the number of a rollout, or “last”.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .csv, .json, .html or .pdf.</source>
        <translation>It takes a file whose name ends with .csv, .json, .html or .pdf.</translation>
    </message>
    <message>
        <source>The rollout “%2” has no keys to export.</source>
        <translation>The rollout “%2” has no keys to export.</translation>
    </message>
    <message>
        <source>None of its devices has a certificate yet whose key the store holds, or the keys have been replaced since.</source>
        <translation>None of its devices has a certificate yet whose key the store holds, or the keys have been replaced since.</translation>
    </message>
    <message>
        <source>Check how the rollout stands: “scepterctl fleet report”.</source>
        <translation>Check how the rollout stands: “scepterctl fleet report”.</translation>
    </message>
    <message>
        <source>There is no rollout %2.</source>
        <translation>There is no rollout %2.</translation>
    </message>
    <message>
        <source>There is no rollout yet.</source>
        <translation>There is no rollout yet.</translation>
    </message>
    <message>
        <source>None of the store&apos;s devices can be taken.</source>
        <translation>None of the store&apos;s devices can be taken.</translation>
    </message>
    <message>
        <source>None of its columns is called “%1”.</source>
        <translation>None of its columns is called “%1”.</translation>
    </message>
    <message>
        <source>the number of a key to delete</source>
        <translation>the number of a key to delete</translation>
    </message>
    <message>
        <source>The key that a device came with stays.</source>
        <translation>The key that a device came with stays.</translation>
    </message>
    <message>
        <source>It takes a share of the devices in percent: 1 to 100.</source>
        <translation>It takes a share of the devices in percent: 1 to 100.</translation>
    </message>
    <message>
        <source>It takes a share of a wave&apos;s devices in percent: 0 to 100.</source>
        <translation>It takes a share of a wave&apos;s devices in percent: 0 to 100.</translation>
    </message>
    <message>
        <source>It takes how many a second or a minute, such as 20/s or 30/min.</source>
        <translation>It takes how many a second or a minute, such as 20/s or 30/min.</translation>
    </message>
    <message>
        <source>It takes seconds, or a duration such as 10m.</source>
        <translation>It takes seconds, or a duration such as 10m.</translation>
    </message>
    <message>
        <source>It takes a time such as 2027-03-01T02:00:00, or how long until then, such as 2h.</source>
        <translation>It takes a time such as 2027-03-01T02:00:00, or how long until then, such as 2h.</translation>
    </message>
    <message>
        <source>It takes a connector of this store. For another server, --url says where it is.</source>
        <translation>It takes a connector of this store. For another server, --url says where it is.</translation>
    </message>
    <message>
        <source>The template “%2” was not found.</source>
        <translation>The template “%2” was not found.</translation>
    </message>
    <message>
        <source>The saved filter “%2” was not found.</source>
        <translation>The saved filter “%2” was not found.</translation>
    </message>
    <message>
        <source>The template “%2” exists already.</source>
        <translation>The template “%2” exists already.</translation>
    </message>
    <message>
        <source>This key protects nothing.</source>
        <translation>This key protects nothing.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>It has %1.</translation>
    </message>
    <message>
        <source>Make a new key, and do not use this one again.</source>
        <translation>Make a new key, and do not use this one again.</translation>
    </message>
    <message>
        <source>The certificate is kept in the store, beside its key.</source>
        <translation>The certificate is kept in the store, beside its key.</translation>
    </message>
    <message>
        <source>The certificate is kept in “%1”, beside its key.</source>
        <translation>The certificate is kept in “%1”, beside its key.</translation>
    </message>
    <message>
        <source>It was not taken. Ask the server&apos;s administrator which request it belongs to.</source>
        <translation>It was not taken. Ask the server&apos;s administrator which request it belongs to.</translation>
    </message>
    <message>
        <source>The certificate that came is a CA&apos;s, and was refused.</source>
        <translation>The certificate that came is a CA&apos;s, and was refused.</translation>
    </message>
    <message>
        <source>“%1” could issue certificates or revocation lists with it, which nobody asked for.</source>
        <translation>“%1” could issue certificates or revocation lists with it, which nobody asked for.</translation>
    </message>
    <message>
        <source>Have the CA&apos;s administrator revoke it and correct the template that it was issued from.</source>
        <translation>Have the CA&apos;s administrator revoke it and correct the template that it was issued from.</translation>
    </message>
    <message>
        <source>The certificate that came begins in the future, and was refused.</source>
        <translation>The certificate that came begins in the future, and was refused.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, ask the CA&apos;s administrator.</source>
        <translation>Check this computer&apos;s clock. If it is right, ask the CA&apos;s administrator.</translation>
    </message>
    <message>
        <source>It takes the 64 hex digits of a SHA-256 fingerprint.</source>
        <translation>It takes the 64 hex digits of a SHA-256 fingerprint.</translation>
    </message>
    <message>
        <source>It takes names like serverAuth, object identifiers, or none alone; no usage that serves every purpose or makes an authority.</source>
        <translation>It takes names like serverAuth, object identifiers, or none alone; no usage that serves every purpose or makes an authority.</translation>
    </message>
    <message>
        <source>It takes a name beside the one that --subject binds to, such as 10.0.0.7, dns:printer-7 or uri:https://printer-7.example; it does not go with --csv.</source>
        <translation>It takes a name beside the one that --subject binds to, such as 10.0.0.7, dns:printer-7 or uri:https://printer-7.example; it does not go with --csv.</translation>
    </message>
    <message>
        <source>It takes a name such as 10.0.0.7 or dns:printer-7, as the refused request shows it.</source>
        <translation>It takes a name such as 10.0.0.7 or dns:printer-7, as the refused request shows it.</translation>
    </message>
    <message>
        <source>The store could not be written for 15 seconds, or this computer slept.</source>
        <translation>The store could not be written for 15 seconds, or this computer slept.</translation>
    </message>
    <message>
        <source>The devices do not run at present.</source>
        <translation>The devices do not run at present.</translation>
    </message>
    <message>
        <source>The rollouts do not run at present.</source>
        <translation>The rollouts do not run at present.</translation>
    </message>
    <message>
        <source>The connector “%1” is not served at present.</source>
        <translation>The connector “%1” is not served at present.</translation>
    </message>
    <message>
        <source>This is not done at present: %1.</source>
        <translation>This is not done at present: %1.</translation>
    </message>
    <message>
        <source>The server “%2” is not known.</source>
        <translation>The server “%2” is not known.</translation>
    </message>
    <message>
        <source>It takes a rule such as dns:.print.example (hosts below a domain), dns:NAME, dns:* (hosts of every domain), short:*, ip:NETWORK, uri:PREFIX, email:DOMAIN, other:OID or wildcard:.DOMAIN. URIs and otherNames that name somebody&apos;s account are never issued here.</source>
        <translation>It takes a rule such as dns:.print.example (hosts below a domain), dns:NAME, dns:* (hosts of every domain), short:*, ip:NETWORK, uri:PREFIX, email:DOMAIN, other:OID or wildcard:.DOMAIN. URIs and otherNames that name somebody&apos;s account are never issued here.</translation>
    </message>
    <message>
        <source>It needs --allow-name or --inventory-only, and a CA&apos;s certificate.</source>
        <translation>It needs --allow-name or --inventory-only, and a CA&apos;s certificate.</translation>
    </message>
    <message>
        <source>It takes a file with a certificate.</source>
        <translation>It takes a file with a certificate.</translation>
    </message>
    <message>
        <source>Scepter tries again every 5 seconds. Look whether the disk is full, or another program locks the store.</source>
        <translation>Scepter tries again every 5 seconds. Look whether the disk is full, or another program locks the store.</translation>
    </message>
    <message>
        <source>Restore the store from a backup, or update this program. It was left as it is.</source>
        <translation>Restore the store from a backup, or update this program. It was left as it is.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>A cryptographic operation failed.</translation>
    </message>
    <message>
        <source>The server used an algorithm that is not known here.</source>
        <translation>The server used an algorithm that is not known here.</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s administrator whether the CA was replaced. Trust the new one only if the received fingerprint is confirmed (--ca-fingerprint on the command line; for a device: “scepterctl device trust”).</source>
        <translation>Ask the CA&apos;s administrator whether the CA was replaced. Trust the new one only if the received fingerprint is confirmed (--ca-fingerprint on the command line; for a device: “scepterctl device trust”).</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the CA&apos;s administrator gives you. If they are the same, trust this CA (--ca-fingerprint or --trust-first-use on the command line; for a device: “scepterctl device trust”).</source>
        <translation>Compare the fingerprint with the one that the CA&apos;s administrator gives you. If they are the same, trust this CA (--ca-fingerprint or --trust-first-use on the command line; for a device: “scepterctl device trust”).</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>a line of a file, and a sentence</comment>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>“%1” holds no settings for “%2”.</source>
        <translation>“%1” holds no settings for “%2”.</translation>
    </message>
    <message>
        <source>No device is in it.</source>
        <translation>No device is in it.</translation>
    </message>
    <message>
        <source>It holds those of several other devices: %3.</source>
        <translation>It holds those of several other devices: %3.</translation>
    </message>
    <message>
        <source>Here a file is imported that holds “%2” or a single device. A file of many devices is imported for all that it names: with “Import…” on the Fleet page, or with “scepterctl device import”.</source>
        <translation>Here a file is imported that holds “%2” or a single device. A file of many devices is imported for all that it names: with “Import…” on the Fleet page, or with “scepterctl device import”.</translation>
    </message>
    <message>
        <source>The settings of “%2” do not fit “%4”.</source>
        <translation>The settings of “%2” do not fit “%4”.</translation>
    </message>
    <message>
        <source>“%2” is a “%3”, and “%4” is a “%5”.</source>
        <translation>“%2” is a “%3”, and “%4” is a “%5”.</translation>
    </message>
    <message>
        <source>Import a file that was exported from a device of the same model. Nothing was changed.</source>
        <translation>Import a file that was exported from a device of the same model. Nothing was changed.</translation>
    </message>
    <message>
        <source>Whose certificate “%1” is to ask for is not decided.</source>
        <translation>Whose certificate “%1” is to ask for is not decided.</translation>
    </message>
    <message>
        <source>The file asks for the common name “%2”, which is that of “%3”, and no name of “%1” is known.</source>
        <translation>The file asks for the common name “%2”, which is that of “%3”, and no name of “%1” is known.</translation>
    </message>
    <message>
        <source>Enter an address or a common name for “%1” first, or say that the name in the file is to be kept. Nothing was changed.</source>
        <translation>Enter an address or a common name for “%1” first, or say that the name in the file is to be kept. Nothing was changed.</translation>
    </message>
    <message>
        <source>The IPSec destination “%2” cannot be removed.</source>
        <translation>The IPSec destination “%2” cannot be removed.</translation>
    </message>
    <message>
        <source>The automatic request is for it.</source>
        <translation>The automatic request is for it.</translation>
    </message>
    <message>
        <source>Rename it, or choose another destination in the settings of the automatic request first.</source>
        <translation>Rename it, or choose another destination in the settings of the automatic request first.</translation>
    </message>
    <message>
        <source>The IPSec destination “%2” cannot be removed like that.</source>
        <translation>The IPSec destination “%2” cannot be removed like that.</translation>
    </message>
    <message>
        <source>Key number %3 of the device is assigned to it.</source>
        <translation>Key number %3 of the device is assigned to it.</translation>
    </message>
    <message>
        <source>Rename it, or say that the assignment goes with it.</source>
        <translation>Rename it, or say that the assignment goes with it.</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>the subject</translation>
    </message>
    <message>
        <source>the further name (subjectAltName)</source>
        <translation>the further name (subjectAltName)</translation>
    </message>
    <message>
        <source>the purpose (extendedKeyUsage)</source>
        <translation>the purpose (extendedKeyUsage)</translation>
    </message>
    <message>
        <source>the challenge password</source>
        <translation>the challenge password</translation>
    </message>
    <message>
        <source>the PKCS#12 file</source>
        <translation>the PKCS#12 file</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>the address</translation>
    </message>
    <message>
        <source>the device model</source>
        <translation>the device model</translation>
    </message>
    <message>
        <source>the sealing under a passphrase</source>
        <translation>the sealing under a passphrase</translation>
    </message>
    <message>
        <source>A device has at most 64 IPSec destinations, each with a name of its own of up to 64 characters.</source>
        <translation>A device has at most 64 IPSec destinations, each with a name of its own of up to 64 characters.</translation>
    </message>
    <message>
        <source>It takes the ID of a device model.</source>
        <translation>It takes the ID of a device model.</translation>
    </message>
    <message>
        <source>What the key is derived with is out of bounds.</source>
        <translation>What the key is derived with is out of bounds.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .pem, .der, .p7b or .p12; one that ends with .der or .p12 holds one certificate.</source>
        <translation>It takes a file whose name ends with .pem, .der, .p7b or .p12; one that ends with .der or .p12 holds one certificate.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .csv or .json.</source>
        <translation>It takes a file whose name ends with .csv or .json.</translation>
    </message>
    <message>
        <source>It takes a field and its new value, such as site=Oslo. The fields are site, tags, address, model, serial and title; each is named once.</source>
        <translation>It takes a field and its new value, such as site=Oslo. The fields are site, tags, address, model, serial and title; each is named once.</translation>
    </message>
    <message>
        <source>It takes either the name of a device or a filter.</source>
        <translation>It takes either the name of a device or a filter.</translation>
    </message>
    <message>
        <source>The device has no request that could be continued.</source>
        <translation>The device has no request that could be continued.</translation>
    </message>
    <message>
        <source>The request %2 cannot be continued.</source>
        <translation>The request %2 cannot be continued.</translation>
    </message>
    <message>
        <source>Only a request that was sent, and whose certificate is still to be fetched, can be taken up again.</source>
        <translation>Only a request that was sent, and whose certificate is still to be fetched, can be taken up again.</translation>
    </message>
    <message>
        <source>Send a new request.</source>
        <translation>Send a new request.</translation>
    </message>
    <message>
        <source>The certificate “%2” is not renewed.</source>
        <translation>The certificate “%2” is not renewed.</translation>
    </message>
    <message>
        <source>No device of the rollout uses it now: a newer one has its place, it was revoked, its key was removed, or it does not end within the days that were given.</source>
        <translation>No device of the rollout uses it now: a newer one has its place, it was revoked, its key was removed, or it does not end within the days that were given.</translation>
    </message>
    <message>
        <source>Choose it anew among the certificates that devices use now.</source>
        <translation>Choose it anew among the certificates that devices use now.</translation>
    </message>
    <message>
        <source>The rollout %2 is no plan for printers.</source>
        <translation>The rollout %2 is no plan for printers.</translation>
    </message>
    <message>
        <source>There is no plan for printers yet.</source>
        <translation>There is no plan for printers yet.</translation>
    </message>
    <message>
        <source>Settings sheets belong to a plan.</source>
        <translation>Settings sheets belong to a plan.</translation>
    </message>
    <message>
        <source>Make a plan for the printers, then write their settings sheets.</source>
        <translation>Make a plan for the printers, then write their settings sheets.</translation>
    </message>
    <message>
        <source>The CA “%2” has no key pair for that.</source>
        <translation>The CA “%2” has no key pair for that.</translation>
    </message>
    <message>
        <source>No other key pair of it waits for its certificate, or to take over.</source>
        <translation>No other key pair of it waits for its certificate, or to take over.</translation>
    </message>
    <message>
        <source>Look at how the CA stands: “scepterctl ca show”.</source>
        <translation>Look at how the CA stands: “scepterctl ca show”.</translation>
    </message>
    <message>
        <source>The store holds no secret value “%2” of this device.</source>
        <translation>The store holds no secret value “%2” of this device.</translation>
    </message>
    <message>
        <source>Secret values come with an inventory.</source>
        <translation>Secret values come with an inventory.</translation>
    </message>
    <message>
        <source>Import the inventory with this column again.</source>
        <translation>Import the inventory with this column again.</translation>
    </message>
    <message>
        <source>“%2” was not found.</source>
        <translation>“%2” was not found.</translation>
    </message>
    <message>
        <source>A device with the serial number “%2” exists already.</source>
        <translation>A device with the serial number “%2” exists already.</translation>
    </message>
    <message>
        <source>A serial number belongs to one device.</source>
        <translation>A serial number belongs to one device.</translation>
    </message>
    <message>
        <source>Correct the serial number, or change that device.</source>
        <translation>Correct the serial number, or change that device.</translation>
    </message>
    <message>
        <source>The common name “%2” is meant for another printer already.</source>
        <translation>The common name “%2” is meant for another printer already.</translation>
    </message>
    <message>
        <source>A printer is known by its common name.</source>
        <translation>A printer is known by its common name.</translation>
    </message>
    <message>
        <source>Give each printer a common name of its own.</source>
        <translation>Give each printer a common name of its own.</translation>
    </message>
    <message>
        <source>No CA of this store issued the certificate of %1.</source>
        <translation>No CA of this store issued the certificate of %1.</translation>
    </message>
    <message>
        <source>Only the CA that issued a certificate can revoke it.</source>
        <translation>Only the CA that issued a certificate can revoke it.</translation>
    </message>
    <message>
        <source>Have it revoked by its issuer: %2.</source>
        <translation>Have it revoked by its issuer: %2.</translation>
    </message>
    <message>
        <source>Have it revoked by its issuer.</source>
        <translation>Have it revoked by its issuer.</translation>
    </message>
    <message>
        <source>The private key of %1 is not in this store.</source>
        <translation>The private key of %1 is not in this store.</translation>
    </message>
    <message>
        <source>A device that enrols by itself keeps its key, and a connector never sees it.</source>
        <translation>A device that enrols by itself keeps its key, and a connector never sees it.</translation>
    </message>
    <message>
        <source>Export the certificate without its key: as PEM, DER or P7B.</source>
        <translation>Export the certificate without its key: as PEM, DER or P7B.</translation>
    </message>
    <message>
        <source>“%1” is set up for another server.</source>
        <translation>“%1” is set up for another server.</translation>
    </message>
    <message>
        <source>It knows the CA of %2 by the fingerprint %4; the rollout&apos;s CA has the fingerprint %5.</source>
        <translation>It knows the CA of %2 by the fingerprint %4; the rollout&apos;s CA has the fingerprint %5.</translation>
    </message>
    <message>
        <source>Its requests go to %2, those of the rollout to %3.</source>
        <translation>Its requests go to %2, those of the rollout to %3.</translation>
    </message>
    <message>
        <source>Correct its communication settings and try again, have it set up anew (--replace-server), or leave it out (--leave-out). Nothing was sent.</source>
        <translation>Correct its communication settings and try again, have it set up anew (--replace-server), or leave it out (--leave-out). Nothing was sent.</translation>
    </message>
    <message>
        <source>“%1” has a certificate of another CA.</source>
        <translation>“%1” has a certificate of another CA.</translation>
    </message>
    <message>
        <source>It was issued by “%2”, not by the CA of the rollout&apos;s server %3: the device was set up for another server in the meantime.</source>
        <translation>It was issued by “%2”, not by the CA of the rollout&apos;s server %3: the device was set up for another server in the meantime.</translation>
    </message>
    <message>
        <source>Look at the communication settings of the device and at its new certificate, then try the device again.</source>
        <translation>Look at the communication settings of the device and at its new certificate, then try the device again.</translation>
    </message>
    <message>
        <source>The connector “%1” has no public address.</source>
        <translation>The connector “%1” has no public address.</translation>
    </message>
    <message>
        <source>So it is not known where devices reach it.</source>
        <translation>So it is not known where devices reach it.</translation>
    </message>
    <message>
        <source>Say where they reach it (--url URL), or give it a public address (“scepterctl connector set %1 --base-url URL”).</source>
        <translation>Say where they reach it (--url URL), or give it a public address (“scepterctl connector set %1 --base-url URL”).</translation>
    </message>
    <message>
        <source>The key of request %2 is not on the device.</source>
        <translation>The key of request %2 is not on the device.</translation>
    </message>
    <message>
        <source>Its CSR is made anew with that key.</source>
        <translation>Its CSR is made anew with that key.</translation>
    </message>
    <message>
        <source>The device has sent no request yet.</source>
        <translation>The device has sent no request yet.</translation>
    </message>
    <message>
        <source>A CSR belongs to a request.</source>
        <translation>A CSR belongs to a request.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>FleetWords</name>
    <message>
        <source>The name is missing.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>No name can be made of “%1”: write it with the letters a to z, digits and hyphens.</source>
        <translation>No name can be made of “%1”: write it with the letters a to z, digits and hyphens.</translation>
    </message>
    <message>
        <source>The name “%1” is in line %2 already.</source>
        <translation>The name “%1” is in line %2 already.</translation>
    </message>
    <message>
        <source>The serial number %1 is in line %2 already.</source>
        <translation>The serial number %1 is in line %2 already.</translation>
    </message>
    <message>
        <source>This is the device “%1”, which line %2 is about already: its serial number says so.</source>
        <translation>This is the device “%1”, which line %2 is about already: its serial number says so.</translation>
    </message>
    <message>
        <source>The name “%1” belongs to a device with another serial number.</source>
        <translation>The name “%1” belongs to a device with another serial number.</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor a host name.</source>
        <translation>“%1” is neither an IP address nor a host name.</translation>
    </message>
    <message>
        <source>The model “%1” is not known.</source>
        <translation>The model “%1” is not known.</translation>
    </message>
    <message>
        <source>The settings of “%2” do not fit the model “%1”: change them first.</source>
        <translation>The settings of “%2” do not fit the model “%1”: change them first.</translation>
    </message>
    <message>
        <source>“%1” is no kind of device: write “printer” or “simulated”.</source>
        <translation>“%1” is no kind of device: write “printer” or “simulated”.</translation>
    </message>
    <message>
        <source>“%1” sends requests of its own, so it cannot become a printer: switch off its timer first.</source>
        <translation>“%1” sends requests of its own, so it cannot become a printer: switch off its timer first.</translation>
    </message>
    <message>
        <source>A field is too long: it can hold %1.</source>
        <translation>A field is too long: it can hold %1.</translation>
    </message>
    <message>
        <source>The field “%1” is too long: it can hold %2.</source>
        <translation>The field “%1” is too long: it can hold %2.</translation>
    </message>
    <message>
        <source>The row has %1 fields, and there are %2 columns.</source>
        <translation>The row has %1 fields, and there are %2 columns.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field in this row is never closed, so nothing behind it could be read.</source>
        <translation>A quotation mark that opens a field in this row is never closed, so nothing behind it could be read.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” at the same time: import the file again.</source>
        <translation>Somebody else changed “%1” at the same time: import the file again.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>No request yet</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulated</translation>
    </message>
    <message>
        <source>The common name is missing.</source>
        <translation>The common name is missing.</translation>
    </message>
    <message>
        <source>The common name “%1” is in line %2 already.</source>
        <translation>The common name “%1” is in line %2 already.</translation>
    </message>
    <message>
        <source>A common name has at most 64 characters.</source>
        <translation>A common name has at most 64 characters.</translation>
    </message>
    <message>
        <source>The common name holds a line break or another control character.</source>
        <translation>The common name holds a line break or another control character.</translation>
    </message>
    <message>
        <source>Another device has the serial number %1.</source>
        <translation>Another device has the serial number %1.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Connectors are served: %1.</source>
        <translation>Connectors are served: %1.</translation>
    </message>
    <message>
        <source>Rollouts go on: %1.</source>
        <translation>Rollouts go on: %1.</translation>
    </message>
    <message>
        <source>Printers cannot enrol any more with the connectors that are served here: %1.</source>
        <translation>Printers cannot enrol any more with the connectors that are served here: %1.</translation>
    </message>
    <message>
        <source>The revocation list of the CA “%1” ends on %2, and is renewed only while it is served. After that day, RADIUS servers that look at it refuse every printer of this CA.</source>
        <translation>The revocation list of the CA “%1” ends on %2, and is renewed only while it is served. After that day, RADIUS servers that look at it refuse every printer of this CA.</translation>
    </message>
    <message>
        <source>Rollouts stand still until somebody runs them: %1.</source>
        <translation>Rollouts stand still until somebody runs them: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are sending a request.</source>
        <translation>
            <numerusform>%n device is sending a request.</numerusform>
            <numerusform>%n devices are sending a request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait for their next request or poll, the first on %1.</source>
        <translation>
            <numerusform>%n device waits for its next request or poll, on %1.</numerusform>
            <numerusform>%n devices wait for their next request or poll, the first on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyExport</name>
    <message>
        <source>Export Key and Certificate</source>
        <translation>Export Key and Certificate</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12 files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The private key of “%1” leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</source>
        <translation>The private key of “%1” leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Choose File…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
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
    <message>
        <source>The way back: the old key stays on the device; assign it again there.</source>
        <translation>The way back: the old key stays on the device; assign it again there.</translation>
    </message>
    <message>
        <source>The way back: the default key stays on the device; assign it again there.</source>
        <translation>The way back: the default key stays on the device; assign it again there.</translation>
    </message>
    <message>
        <source>The old key is deleted. The way back is the device&apos;s default key, or another request.</source>
        <translation>The old key is deleted. The way back is the device&apos;s default key, or another request.</translation>
    </message>
    <message>
        <source>The device had no key for this before.</source>
        <translation>The device had no key for this before.</translation>
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
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>The device can manage %n key(s), and it has as many already. Nothing is sent until one of them is deleted.</source>
        <translation>
            <numerusform>The device can manage %n key, and it has as many already. Nothing is sent until it is deleted.</numerusform>
            <numerusform>The device can manage %n keys, and it has as many already. Nothing is sent until one of them is deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key “%1” and its certificate are overwritten once the new certificate is registered.</source>
        <translation>The key “%1” and its certificate are overwritten once the new certificate is registered.</translation>
    </message>
    <message>
        <source>The key “%1” stays on the device, but is no longer used for %2.</source>
        <translation>The key “%1” stays on the device, but is no longer used for %2.</translation>
    </message>
    <message>
        <source>The default key is not overwritten: only the assignment of %1 moves to the new key.</source>
        <translation>The default key is not overwritten: only the assignment of %1 moves to the new key.</translation>
    </message>
    <message>
        <source>Once the certificate is registered, the device has to be restarted before the new key is in use.</source>
        <translation>Once the certificate is registered, the device has to be restarted before the new key is in use.</translation>
    </message>
    <message>
        <source>Once the certificate is registered, the device restarts automatically, and the new key is in use.</source>
        <translation>Once the certificate is registered, the device restarts automatically, and the new key is in use.</translation>
    </message>
    <message>
        <source>The key and certificate are no longer on the device.</source>
        <translation>The key and certificate are no longer on the device.</translation>
    </message>
    <message>
        <source>Key and certificate are registered on the device.</source>
        <translation>Key and certificate are registered on the device.</translation>
    </message>
    <message>
        <source>Key and certificate are registered on the device, for %1.</source>
        <translation>Key and certificate are registered on the device, for %1.</translation>
    </message>
    <message>
        <source>%1 is still switched off on the device: the certificate is assigned to it, but is not used until the function is switched on.</source>
        <translation>%1 is still switched off on the device: the certificate is assigned to it, but is not used until the function is switched on.</translation>
    </message>
    <message>
        <source>The new key is in use after the next restart of the device.</source>
        <translation>The new key is in use after the next restart of the device.</translation>
    </message>
    <message>
        <source>The device was restarted automatically, so the new key is in use.</source>
        <translation>The device was restarted automatically, so the new key is in use.</translation>
    </message>
    <message>
        <source>It is used for %1, which stops working until another key is assigned to it.</source>
        <translation>It is used for %1, which stops working until another key is assigned to it.</translation>
    </message>
    <message>
        <source>It is assigned to %1, which is switched off. The assignment goes with it.</source>
        <translation>It is assigned to %1, which is switched off. The assignment goes with it.</translation>
    </message>
    <message>
        <source>Its certificate is still valid, and this is the only copy of its private key: without it nobody can use the certificate.</source>
        <translation>Its certificate is still valid, and this is the only copy of its private key: without it nobody can use the certificate.</translation>
    </message>
    <message>
        <source>A request is being worked on that overwrites this key when it succeeds. Until then there is no key in its place.</source>
        <translation>A request is being worked on that overwrites this key when it succeeds. Until then there is no key in its place.</translation>
    </message>
    <message>
        <source>A request is being worked on that takes over what this key is used for when it succeeds. Until then there is no key in its place.</source>
        <translation>A request is being worked on that takes over what this key is used for when it succeeds. Until then there is no key in its place.</translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>It is in no plan: make one for it.</source>
        <translation>It is in no plan: make one for it.</translation>
    </message>
    <message>
        <source>Wave %1 has not begun: its settings sheets can be written when the wave before it is proven.</source>
        <translation>Wave %1 has not begun: its settings sheets can be written when the wave before it is proven.</translation>
    </message>
    <message>
        <source>Its request waits for approval: approve or reject it at the connector.</source>
        <translation>Its request waits for approval: approve or reject it at the connector.</translation>
    </message>
    <message>
        <source>Its challenge password has brought a certificate and is good no more.</source>
        <translation>Its challenge password has brought a certificate and is good no more.</translation>
    </message>
    <message>
        <source>It uses its certificate.</source>
        <translation>It uses its certificate.</translation>
    </message>
    <message>
        <source>Its plan was cancelled.</source>
        <translation>Its plan was cancelled.</translation>
    </message>
    <message>
        <source>Its request has come and waits for approval at the connector.</source>
        <translation>Its request has come and waits for approval at the connector.</translation>
    </message>
    <message>
        <source>It has its certificate. Probe it to see whether it uses it; a restart may be missing.</source>
        <translation>It has its certificate. Probe it to see whether it uses it; a restart may be missing.</translation>
    </message>
    <message>
        <source>It has its certificate.</source>
        <translation>It has its certificate.</translation>
    </message>
    <message>
        <source>It uses the certificate that was issued to it.</source>
        <translation>It uses the certificate that was issued to it.</translation>
    </message>
    <message>
        <source>Its plan was cancelled before anything came from it.</source>
        <translation>Its plan was cancelled before anything came from it.</translation>
    </message>
    <message>
        <source>It still uses an old certificate. A restart may be missing.</source>
        <translation>It still uses an old certificate. A restart may be missing.</translation>
    </message>
    <message>
        <source>It uses another certificate: %1</source>
        <translation>It uses another certificate: %1</translation>
    </message>
    <message>
        <source>It could not be reached.</source>
        <translation>It could not be reached.</translation>
    </message>
    <message>
        <source>The plan “%1” was made.</source>
        <translation>The plan “%1” was made.</translation>
    </message>
    <message>
        <source>Its settings sheet was written again (%1).</source>
        <translation>Its settings sheet was written again (%1).</translation>
    </message>
    <message>
        <source>Its settings sheet was written, with a challenge password made for it (%1).</source>
        <translation>Its settings sheet was written, with a challenge password made for it (%1).</translation>
    </message>
    <message>
        <source>A certificate was issued to it: %1</source>
        <translation>A certificate was issued to it: %1</translation>
    </message>
    <message>
        <source>Its certificate was revoked: %1</source>
        <translation>Its certificate was revoked: %1</translation>
    </message>
    <message>
        <source>Probed, port %1:</source>
        <translation>Probed, port %1:</translation>
    </message>
    <message>
        <source>Its settings sheet has not been written yet.</source>
        <translation>Its settings sheet has not been written yet.</translation>
    </message>
    <message>
        <source>Nothing has come from it yet. Enter at the printer what its settings sheet says.</source>
        <translation>Nothing has come from it yet. Enter at the printer what its settings sheet says.</translation>
    </message>
    <message>
        <source>Its request from %1 was refused.</source>
        <translation>Its request from %1 was refused.</translation>
    </message>
    <message>
        <source>Its request from %1 was granted.</source>
        <translation>Its request from %1 was granted.</translation>
    </message>
    <message>
        <source>Its request from %1 waits for approval.</source>
        <translation>Its request from %1 waits for approval.</translation>
    </message>
    <message>
        <source>Its request from %1 was approved. The certificate is issued when the printer asks again.</source>
        <translation>Its request from %1 was approved. The certificate is issued when the printer asks again.</translation>
    </message>
    <message>
        <source>A request came from %1.</source>
        <translation>A request came from %1.</translation>
    </message>
</context>
<context>
    <name>ProbeWords</name>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Old certificate</source>
        <translation>Old certificate</translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>Another certificate</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>an old certificate</source>
        <translation>an old certificate</translation>
    </message>
    <message>
        <source>another certificate: %1</source>
        <translation>another certificate: %1</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>unreachable: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) have no address in the inventory and are left out.</source>
        <translation>
            <numerusform>%n printer has no address in the inventory and is left out.</numerusform>
            <numerusform>%n printers have no address in the inventory and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>This is not JSON from here on.</source>
        <translation>This is not JSON from here on.</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>%1 is not known.</translation>
    </message>
    <message>
        <source>“%2” is not known at %1.</source>
        <translation>“%2” is not known at %1.</translation>
    </message>
    <message>
        <source>%1 is not a text.</source>
        <translation>%1 is not a text.</translation>
    </message>
    <message>
        <source>%1 is not true or false.</source>
        <translation>%1 is not true or false.</translation>
    </message>
    <message>
        <source>%1 is not an object.</source>
        <translation>%1 is not an object.</translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation>%1 is not a list.</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 is not a number.</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 is not a whole number.</translation>
    </message>
    <message>
        <source>%1 holds something that is not a text.</source>
        <translation>%1 holds something that is not a text.</translation>
    </message>
    <message>
        <source>%1 is not Base64.</source>
        <translation>%1 is not Base64.</translation>
    </message>
    <message>
        <source>%1 is not a SHA-256 or SHA-1 fingerprint.</source>
        <translation>%1 is not a SHA-256 or SHA-1 fingerprint.</translation>
    </message>
    <message>
        <source>%1 is not a date and time such as 2027-03-01T02:00.</source>
        <translation>%1 is not a date and time such as 2027-03-01T02:00.</translation>
    </message>
    <message>
        <source>%1 is not 1 to 32 of a–z, 0–9 and -.</source>
        <translation>%1 is not 1 to 32 of a–z, 0–9 and -.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 is missing.</translation>
    </message>
    <message>
        <source>%1 is not what a device model can have.</source>
        <translation>%1 is not what a device model can have.</translation>
    </message>
    <message>
        <source>%1 is not “%2”.</source>
        <translation>%1 is not “%2”.</translation>
    </message>
    <message>
        <source>%1 is %2, and %3 is the newest that is known.</source>
        <translation>%1 is %2, and %3 is the newest that is known.</translation>
    </message>
    <message>
        <source>%1 names no device model that is known.</source>
        <translation>%1 names no device model that is known.</translation>
    </message>
    <message>
        <source>%1 stands here for the second time.</source>
        <translation>%1 stands here for the second time.</translation>
    </message>
    <message>
        <source>%1 names a device model that has no batch import.</source>
        <translation>%1 names a device model that has no batch import.</translation>
    </message>
    <message>
        <source>%1 has no category “%2”.</source>
        <translation>%1 has no category “%2”.</translation>
    </message>
    <message>
        <source>%1: %2 is not within %3 and %4.</source>
        <translation>%1: %2 is not within %3 and %4.</translation>
    </message>
    <message>
        <source>%1: “%2” is not valid here.</source>
        <translation>%1: “%2” is not valid here.</translation>
    </message>
    <message>
        <source>%1 is not the address of a SCEP server.</source>
        <translation>%1 is not the address of a SCEP server.</translation>
    </message>
    <message>
        <source>%1 needs HTTPS, which the device does not speak.</source>
        <translation>%1 needs HTTPS, which the device does not speak.</translation>
    </message>
    <message>
        <source>%1: the timer is on, and there is no SCEP server URL.</source>
        <translation>%1: the timer is on, and there is no SCEP server URL.</translation>
    </message>
    <message>
        <source>%1 is missing, and a challenge password is sealed.</source>
        <translation>%1 is missing, and a challenge password is sealed.</translation>
    </message>
    <message>
        <source>%1 is out of bounds.</source>
        <translation>%1 is out of bounds.</translation>
    </message>
    <message>
        <source>%1 is “%2”, and the device “%3” is a “%4”.</source>
        <translation>%1 is “%2”, and the device “%3” is a “%4”.</translation>
    </message>
    <message>
        <source>The sealed count is missing.</source>
        <translation>The sealed count is missing.</translation>
    </message>
    <message>
        <source>The sealed count is forged.</source>
        <translation>The sealed count is forged.</translation>
    </message>
    <message>
        <source>An entry is missing here.</source>
        <translation>An entry is missing here.</translation>
    </message>
    <message>
        <source>The entry was changed, moved or made anew.</source>
        <translation>The entry was changed, moved or made anew.</translation>
    </message>
    <message>
        <source>The log is cut off here.</source>
        <translation>The log is cut off here.</translation>
    </message>
    <message>
        <source>The log does not end as it was sealed.</source>
        <translation>The log does not end as it was sealed.</translation>
    </message>
    <message>
        <source>The subjectAltName cannot be read.</source>
        <translation>The subjectAltName cannot be read.</translation>
    </message>
    <message>
        <source>It has neither a common name nor a subjectAltName.</source>
        <translation>It has neither a common name nor a subjectAltName.</translation>
    </message>
    <message>
        <source>%1 holds a name of %2 characters.</source>
        <translation>%1 holds a name of %2 characters.</translation>
    </message>
    <message>
        <source>%1 holds an empty name.</source>
        <translation>%1 holds an empty name.</translation>
    </message>
    <message>
        <source>%1 holds characters that nobody sees: %2.</source>
        <translation>%1 holds characters that nobody sees: %2.</translation>
    </message>
    <message>
        <source>%1 holds a blank at its beginning or end: %2.</source>
        <translation>%1 holds a blank at its beginning or end: %2.</translation>
    </message>
    <message>
        <source>%1 holds what is no text.</source>
        <translation>%1 holds what is no text.</translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation>The key cannot be read.</translation>
    </message>
    <message>
        <source>The key of the signer is of an unknown kind.</source>
        <translation>The key of the signer is of an unknown kind.</translation>
    </message>
    <message>
        <source>The digest of the message is not known.</source>
        <translation>The digest of the message is not known.</translation>
    </message>
    <message>
        <source>A certificate cannot be read.</source>
        <translation>A certificate cannot be read.</translation>
    </message>
    <message>
        <source>The issuer of “%1” is missing.</source>
        <translation>The issuer of “%1” is missing.</translation>
    </message>
    <message>
        <source>The issuer of a certificate is missing or is another one.</source>
        <translation>The issuer of a certificate is missing or is another one.</translation>
    </message>
    <message>
        <source>A certificate has expired.</source>
        <translation>A certificate has expired.</translation>
    </message>
    <message>
        <source>A certificate is not valid yet.</source>
        <translation>A certificate is not valid yet.</translation>
    </message>
    <message>
        <source>The path ends in a self-signed certificate that is not trusted.</source>
        <translation>The path ends in a self-signed certificate that is not trusted.</translation>
    </message>
    <message>
        <source>The signature of a certificate does not verify.</source>
        <translation>The signature of a certificate does not verify.</translation>
    </message>
    <message>
        <source>A certificate in the path is not a CA&apos;s.</source>
        <translation>A certificate in the path is not a CA&apos;s.</translation>
    </message>
    <message>
        <source>The path is longer than a CA in it allows.</source>
        <translation>The path is longer than a CA in it allows.</translation>
    </message>
    <message>
        <source>A CA in the path may not issue for this name.</source>
        <translation>A CA in the path may not issue for this name.</translation>
    </message>
    <message>
        <source>A certificate in the path is not meant for this purpose.</source>
        <translation>A certificate in the path is not meant for this purpose.</translation>
    </message>
    <message>
        <source>A certificate in the path has a weak key or signature.</source>
        <translation>A certificate in the path has a weak key or signature.</translation>
    </message>
    <message>
        <source>OpenSSL refused the path (error %1).</source>
        <translation>OpenSSL refused the path (error %1).</translation>
    </message>
    <message>
        <source>Another process has locked it.</source>
        <translation>Another process has locked it.</translation>
    </message>
    <message>
        <source>It cannot be locked.</source>
        <translation>It cannot be locked.</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>It belongs to another program.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>What its passphrase was made with is out of bounds.</source>
        <translation>What its passphrase was made with is out of bounds.</translation>
    </message>
    <message>
        <source>Somebody else changed the passphrase at the same time.</source>
        <translation>Somebody else changed the passphrase at the same time.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>The server showed no certificate.</translation>
    </message>
    <message>
        <source>There is no session bus (D-Bus).</source>
        <translation>There is no session bus (D-Bus).</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>It did not answer in time.</translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation>The certificate is for another host name.</translation>
    </message>
    <message>
        <source>The other side speaks no TLS that is accepted here.</source>
        <translation>The other side speaks no TLS that is accepted here.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused (error %1).</source>
        <translation>The server&apos;s certificate was refused (error %1).</translation>
    </message>
    <message>
        <source>The network or the host cannot be reached.</source>
        <translation>The network or the host cannot be reached.</translation>
    </message>
    <message>
        <source>What came is not HTTP.</source>
        <translation>What came is not HTTP.</translation>
    </message>
    <message>
        <source>The network failed (error %1).</source>
        <translation>The network failed (error %1).</translation>
    </message>
    <message>
        <source>The address is in use already.</source>
        <translation>The address is in use already.</translation>
    </message>
    <message>
        <source>This computer has no such address.</source>
        <translation>This computer has no such address.</translation>
    </message>
    <message>
        <source>The system does not permit it.</source>
        <translation>The system does not permit it.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>The proxy %1 cannot be reached.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>The proxy refused the connection.</translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation>The proxy closed the connection.</translation>
    </message>
    <message>
        <source>The name of the proxy is not known.</source>
        <translation>The name of the proxy is not known.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>The proxy did not answer in time.</translation>
    </message>
    <message>
        <source>The proxy wants a login.</source>
        <translation>The proxy wants a login.</translation>
    </message>
    <message>
        <source>The proxy could not pass the request on.</source>
        <translation>The proxy could not pass the request on.</translation>
    </message>
    <message>
        <source>What the store holds of the device “%1” cannot be understood.</source>
        <translation>What the store holds of the device “%1” cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of the device with the ID %1 cannot be understood.</source>
        <translation>What the store holds of the device with the ID %1 cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of request %2 of the device with the ID %1 cannot be understood.</source>
        <translation>What the store holds of request %2 of the device with the ID %1 cannot be understood.</translation>
    </message>
    <message>
        <source>What is kept of request %2 of the device with the ID %1 cannot be understood.</source>
        <translation>What is kept of request %2 of the device with the ID %1 cannot be understood.</translation>
    </message>
    <message>
        <source>A certificate in the store cannot be understood.</source>
        <translation>A certificate in the store cannot be understood.</translation>
    </message>
    <message>
        <source>The certificate %1 in the store cannot be understood.</source>
        <translation>The certificate %1 in the store cannot be understood.</translation>
    </message>
    <message>
        <source>A certificate of the CA “%1” in the store cannot be understood.</source>
        <translation>A certificate of the CA “%1” in the store cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of request %1 cannot be understood.</source>
        <translation>What the store holds of request %1 cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of rollout %1 cannot be understood.</source>
        <translation>What the store holds of rollout %1 cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of a rollout cannot be understood.</source>
        <translation>What the store holds of a rollout cannot be understood.</translation>
    </message>
    <message>
        <source>The template “%1” in the store cannot be understood.</source>
        <translation>The template “%1” in the store cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of a plan for printers cannot be understood.</source>
        <translation>What the store holds of a plan for printers cannot be understood.</translation>
    </message>
    <message>
        <source>What the store holds of the last look at the printers cannot be understood.</source>
        <translation>What the store holds of the last look at the printers cannot be understood.</translation>
    </message>
    <message>
        <source>The device model “%1” cannot be understood.</source>
        <translation>The device model “%1” cannot be understood.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>What came is not a SCEP message.</source>
        <translation>What came is not a SCEP message.</translation>
    </message>
    <message>
        <source>The signature of the message does not verify.</source>
        <translation>The signature of the message does not verify.</translation>
    </message>
    <message>
        <source>The message lacks the certificate that signed it.</source>
        <translation>The message lacks the certificate that signed it.</translation>
    </message>
    <message>
        <source>The message lacks its senderNonce, or has one that is too long.</source>
        <translation>The message lacks its senderNonce, or has one that is too long.</translation>
    </message>
    <message>
        <source>A server cannot act on this type of message.</source>
        <translation>A server cannot act on this type of message.</translation>
    </message>
    <message>
        <source>The message is signed with a digest that the connector does not accept.</source>
        <translation>The message is signed with a digest that the connector does not accept.</translation>
    </message>
    <message>
        <source>The request is encrypted with a cipher that the connector does not accept.</source>
        <translation>The request is encrypted with a cipher that the connector does not accept.</translation>
    </message>
    <message>
        <source>The message uses an algorithm that is not supported.</source>
        <translation>The message uses an algorithm that is not supported.</translation>
    </message>
    <message>
        <source>The request is encrypted for another CA: the device may hold an old CA certificate.</source>
        <translation>The request is encrypted for another CA: the device may hold an old CA certificate.</translation>
    </message>
    <message>
        <source>The request cannot be decrypted.</source>
        <translation>The request cannot be decrypted.</translation>
    </message>
    <message>
        <source>The message does not contain what its type requires.</source>
        <translation>The message does not contain what its type requires.</translation>
    </message>
    <message>
        <source>The signature of the certification request does not verify.</source>
        <translation>The signature of the certification request does not verify.</translation>
    </message>
    <message>
        <source>The challenge password is missing.</source>
        <translation>The challenge password is missing.</translation>
    </message>
    <message>
        <source>The challenge password is wrong.</source>
        <translation>The challenge password is wrong.</translation>
    </message>
    <message>
        <source>The challenge password has expired.</source>
        <translation>The challenge password has expired.</translation>
    </message>
    <message>
        <source>The challenge password has been used as often as it may be.</source>
        <translation>The challenge password has been used as often as it may be.</translation>
    </message>
    <message>
        <source>The challenge password is bound to another subject.</source>
        <translation>The challenge password is bound to another subject.</translation>
    </message>
    <message>
        <source>A request signed with an EC key needs a challenge password, under which the answer is encrypted.</source>
        <translation>A request signed with an EC key needs a challenge password, under which the answer is encrypted.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate of another CA.</source>
        <translation>The renewal is signed with a certificate of another CA.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate that came through another connector.</source>
        <translation>The renewal is signed with a certificate that came through another connector.</translation>
    </message>
    <message>
        <source>The request is signed with a revoked certificate.</source>
        <translation>The request is signed with a revoked certificate.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate that is not valid now.</source>
        <translation>The renewal is signed with a certificate that is not valid now.</translation>
    </message>
    <message>
        <source>It is too early to renew the certificate.</source>
        <translation>It is too early to renew the certificate.</translation>
    </message>
    <message>
        <source>The renewal asks for another subject or other names than the old certificate has.</source>
        <translation>The renewal asks for another subject or other names than the old certificate has.</translation>
    </message>
    <message>
        <source>The transactionID belongs to a request with another key.</source>
        <translation>The transactionID belongs to a request with another key.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this kind of key.</source>
        <translation>The connector does not issue certificates for this kind of key.</translation>
    </message>
    <message>
        <source>The subject or a name in the request cannot be used in a certificate.</source>
        <translation>The subject or a name in the request cannot be used in a certificate.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this name.</source>
        <translation>The connector does not issue certificates for this name.</translation>
    </message>
    <message>
        <source>The request asks for too many names.</source>
        <translation>The request asks for too many names.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this extendedKeyUsage.</source>
        <translation>The connector does not issue certificates for this extendedKeyUsage.</translation>
    </message>
    <message>
        <source>An administrator rejected the request.</source>
        <translation>An administrator rejected the request.</translation>
    </message>
    <message>
        <source>There is no request with this transactionID, or it was made with another key.</source>
        <translation>There is no request with this transactionID, or it was made with another key.</translation>
    </message>
    <message>
        <source>The CA has not issued such a certificate.</source>
        <translation>The CA has not issued such a certificate.</translation>
    </message>
    <message>
        <source>The query is signed with an EC key, which cannot decrypt the answer; it needs an RSA key.</source>
        <translation>The query is signed with an EC key, which cannot decrypt the answer; it needs an RSA key.</translation>
    </message>
    <message>
        <source>The CA behind the connector cannot issue now.</source>
        <translation>The CA behind the connector cannot issue now.</translation>
    </message>
    <message>
        <source>The challenge password is right and still good, but it was not made for every name in the request.</source>
        <translation>The challenge password is right and still good, but it was not made for every name in the request.</translation>
    </message>
    <message>
        <source>This very message came before, and what was issued for it has ended or was revoked.</source>
        <translation>This very message came before, and what was issued for it has ended or was revoked.</translation>
    </message>
    <message>
        <source>A certificate for this key was revoked because the key is compromised.</source>
        <translation>A certificate for this key was revoked because the key is compromised.</translation>
    </message>
    <message>
        <source>Somebody at this address is guessing challenge passwords: many wrong ones came within an hour.</source>
        <translation>Somebody at this address is guessing challenge passwords: many wrong ones came within an hour.</translation>
    </message>
    <message>
        <source>No device of the inventory has this name, or another device has it.</source>
        <translation>No device of the inventory has this name, or another device has it.</translation>
    </message>
    <message>
        <source>The request does not say what the certificate is for, and the connector adds nothing.</source>
        <translation>The request does not say what the certificate is for, and the connector adds nothing.</translation>
    </message>
    <message>
        <source>The key protects nothing.</source>
        <translation>The key protects nothing.</translation>
    </message>
    <message>
        <source>The request is for the CA&apos;s own key.</source>
        <translation>The request is for the CA&apos;s own key.</translation>
    </message>
    <message>
        <source>The request is for the CA&apos;s own subject.</source>
        <translation>The request is for the CA&apos;s own subject.</translation>
    </message>
    <message>
        <source>The transactionID of the message is too long.</source>
        <translation>The transactionID of the message is too long.</translation>
    </message>
    <message>
        <source>Too many requests wait for a decision.</source>
        <translation>Too many requests wait for a decision.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) since %1:</source>
        <translation>
            <numerusform>%n time since %1:</numerusform>
            <numerusform>%n times since %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is signed by another key than the one that the certificate is for.</source>
        <translation>The message is signed by another key than the one that the certificate is for.</translation>
    </message>
    <message>
        <source>Signed by: %1. Replaced CAs: %2. May sign for others: %3.</source>
        <translation>Signed by: %1. Replaced CAs: %2. May sign for others: %3.</translation>
    </message>
    <message>
        <source>The same envelope came before with another content: one of the two was altered on its way. This one was not opened.</source>
        <translation>The same envelope came before with another content: one of the two was altered on its way. This one was not opened.</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Technical details: %1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>issued</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>waits for approval</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>answered again</source>
        <translation>answered again</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Rollout %1</source>
        <translation>Rollout %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what kind of rollout, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Made on %1.</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>All devices</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Key use location</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge password</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Waves</translation>
    </message>
    <message>
        <source>Spread at random over</source>
        <translation>Spread at random over</translation>
    </message>
    <message>
        <source>Requests per second, at most</source>
        <translation>Requests per second, at most</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>What was asked for</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s):</source>
        <translation>
            <numerusform>%n device:</numerusform>
            <numerusform>%n devices:</numerusform>
        </translation>
    </message>
    <message>
        <source>What failed, and what to do</source>
        <translation>What failed, and what to do</translation>
    </message>
    <message>
        <source>(without a site)</source>
        <translation>(without a site)</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: %1</source>
        <translation>Weak: %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Address, model</source>
        <translation>Address, model</translation>
    </message>
    <message>
        <source>Site, tags</source>
        <translation>Site, tags</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>Valid until, serial number of the certificate</source>
        <translation>Valid until, serial number of the certificate</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>an even RSA exponent</source>
        <translation>an even RSA exponent</translation>
    </message>
    <message>
        <source>an RSA exponent below 3</source>
        <translation>an RSA exponent below 3</translation>
    </message>
    <message>
        <source>an RSA exponent above 2^64</source>
        <translation>an RSA exponent above 2^64</translation>
    </message>
    <message>
        <source>an even RSA modulus</source>
        <translation>an even RSA modulus</translation>
    </message>
    <message>
        <source>an RSA modulus that is a square</source>
        <translation>an RSA modulus that is a square</translation>
    </message>
    <message>
        <source>an RSA modulus with a small factor</source>
        <translation>an RSA modulus with a small factor</translation>
    </message>
    <message>
        <source>EC parameters that are spelled out</source>
        <translation>EC parameters that are spelled out</translation>
    </message>
    <message>
        <source>the EC point at infinity</source>
        <translation>the EC point at infinity</translation>
    </message>
    <message>
        <source>to be a CA</source>
        <translation>to be a CA</translation>
    </message>
    <message>
        <source>a certificate template</source>
        <translation>a certificate template</translation>
    </message>
    <message>
        <source>a Windows security identifier (SID)</source>
        <translation>a Windows security identifier (SID)</translation>
    </message>
    <message>
        <source>the key usage “%1”</source>
        <translation>the key usage “%1”</translation>
    </message>
    <message>
        <source>the usage “%1”</source>
        <translation>the usage “%1”</translation>
    </message>
    <message>
        <source>the extension %1</source>
        <translation>the extension %1</translation>
    </message>
    <message>
        <source>The RSA exponent of the key is 3.</source>
        <translation>The RSA exponent of the key is 3.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Left out of the certificate: %1.</source>
        <translation>Left out of the certificate: %1.</translation>
    </message>
    <message>
        <source>By the standards a host name has no underscore: %1.</source>
        <translation>By the standards a host name has no underscore: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n valid certificate(s) can no longer be renewed, because their names are not allowed any more.</source>
        <translation>
            <numerusform>%n valid certificate can no longer be renewed, because its names are not allowed any more.</numerusform>
            <numerusform>%n valid certificates can no longer be renewed, because their names are not allowed any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, serial number %2: %3</source>
        <translation>%1, serial number %2: %3</translation>
    </message>
    <message>
        <source>The rules for names are written with their kind now: %1.</source>
        <translation>The rules for names are written with their kind now: %1.</translation>
    </message>
    <message>
        <source>Renewed with a certificate of “%1”, whose revocation list was not looked at.</source>
        <translation>Renewed with a certificate of “%1”, whose revocation list was not looked at.</translation>
    </message>
    <message>
        <source>Asked for but not granted: %1.</source>
        <translation>Asked for but not granted: %1.</translation>
    </message>
</context>
<context>
    <name>RolloutWords</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Processing...</source>
        <translation>Processing...</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Successful</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
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
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Plan for printers</source>
        <translation>Plan for printers</translation>
    </message>
    <message>
        <source>The rollout is held after wave %1.</source>
        <translation>The rollout is held after wave %1.</translation>
    </message>
    <message>
        <source>Of its %2 devices %1 failed, which is more than the rollout allows.</source>
        <translation>Of its %2 devices %1 failed, which is more than the rollout allows.</translation>
    </message>
    <message>
        <source>Look at why they failed. Then go on with the rollout, or cancel it; the failed ones can be tried again.</source>
        <translation>Look at why they failed. Then go on with the rollout, or cancel it; the failed ones can be tried again.</translation>
    </message>
    <message>
        <source>Of its %2 devices %1 have not been seen with their new certificate in use.</source>
        <translation>Of its %2 devices %1 have not been seen with their new certificate in use.</translation>
    </message>
    <message>
        <source>Restart these devices where they need it, and check what they serve. Then go on with the rollout, or cancel it.</source>
        <translation>Restart these devices where they need it, and check what they serve. Then go on with the rollout, or cancel it.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>One password for all devices.</source>
        <translation>One password for all devices.</translation>
    </message>
    <message>
        <source>From the inventory&apos;s column “%1”.</source>
        <translation>From the inventory&apos;s column “%1”.</translation>
    </message>
    <message>
        <source>Made for each device by the connector “%1”, good once and for %2.</source>
        <translation>Made for each device by the connector “%1”, good once and for %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) go first, by themselves.</source>
        <translation>
            <numerusform>%n device goes first, by itself.</numerusform>
            <numerusform>%n devices go first, by themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then %1 % of the others at a time.</source>
        <translation>Then %1 % of the others at a time.</translation>
    </message>
    <message>
        <source>%1 % of the devices at a time.</source>
        <translation>%1 % of the devices at a time.</translation>
    </message>
    <message>
        <source>All devices at once.</source>
        <translation>All devices at once.</translation>
    </message>
    <message>
        <source>A wave of which more than %1 % fail holds the rest.</source>
        <translation>A wave of which more than %1 % fail holds the rest.</translation>
    </message>
    <message>
        <source>Canary</source>
        <extracomment>the few devices that go first, to see whether it works</extracomment>
        <translation>Canary</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>Wave %1</translation>
    </message>
    <message>
        <source>Nothing has come from the printer.</source>
        <translation>Nothing has come from the printer.</translation>
    </message>
    <message>
        <source>Its challenge password has expired before the printer sent a request.</source>
        <translation>Its challenge password has expired before the printer sent a request.</translation>
    </message>
    <message>
        <source>The connector refused the printer&apos;s request.</source>
        <translation>The connector refused the printer&apos;s request.</translation>
    </message>
    <message>
        <source>The reason stands with the connector&apos;s requests.</source>
        <translation>The reason stands with the connector&apos;s requests.</translation>
    </message>
    <message>
        <source>Look it up there, correct the printer&apos;s settings, and send the request again.</source>
        <translation>Look it up there, correct the printer&apos;s settings, and send the request again.</translation>
    </message>
    <message>
        <source>The request failed.</source>
        <translation>The request failed.</translation>
    </message>
    <message>
        <source>No reason was kept.</source>
        <translation>No reason was kept.</translation>
    </message>
    <message>
        <source>Try the device again.</source>
        <translation>Try the device again.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>short for seconds, minutes, hours and days</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Started (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Ended (UTC)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Certificate&apos;s serial number</source>
        <translation>Certificate&apos;s serial number</translation>
    </message>
    <message>
        <source>Valid until (UTC)</source>
        <translation>Valid until (UTC)</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Weak algorithms</translation>
    </message>
    <message>
        <source>Key in Scepter</source>
        <translation>Key in Scepter</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulated</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Check the printer&apos;s settings, and write its settings sheet again: it then has a new challenge password.</source>
        <translation>Check the printer&apos;s settings, and write its settings sheet again: it then has a new challenge password.</translation>
    </message>
    <message>
        <source>Serial number of the renewed certificate</source>
        <translation>Serial number of the renewed certificate</translation>
    </message>
    <message>
        <source>Warnings about the server</source>
        <translation>Warnings about the server</translation>
    </message>
    <message>
        <source>As set on each device</source>
        <translation>As set on each device</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are tried again</source>
        <translation>
            <numerusform>%n device is tried again</numerusform>
            <numerusform>%n devices are tried again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n wave(s).</source>
        <translation>
            <numerusform>in %n wave.</numerusform>
            <numerusform>in %n waves.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go before the waves that were held back.</source>
        <translation>They go before the waves that were held back.</translation>
    </message>
    <message>
        <source>They go behind the waves that there are.</source>
        <translation>They go behind the waves that there are.</translation>
    </message>
    <message>
        <source>The rollout stays paused until somebody goes on with it.</source>
        <translation>The rollout stays paused until somebody goes on with it.</translation>
    </message>
    <message>
        <source>The rollout stays held until somebody goes on with it.</source>
        <translation>The rollout stays held until somebody goes on with it.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) with IEEE 802.1X go one wave later, so that no site has all of its own in one.</source>
        <translation>
            <numerusform>%n device with IEEE 802.1X goes one wave later, so that no site has all of its own in one.</numerusform>
            <numerusform>%n devices with IEEE 802.1X go one wave later, so that no site has all of its own in one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) failed in the wave that is running. It is judged with them first: try them again when it is over.</source>
        <translation>
            <numerusform>%n device failed in the wave that is running. It is judged with it first: try it again when it is over.</numerusform>
            <numerusform>%n devices failed in the wave that is running. It is judged with them first: try them again when it is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) cannot take part, and stay as they are.</source>
        <translation>
            <numerusform>%n device cannot take part, and stays as it is.</numerusform>
            <numerusform>%n devices cannot take part, and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) need a new settings sheet as soon as their wave has begun.</source>
        <translation>
            <numerusform>%n printer needs a new settings sheet as soon as its wave has begun.</numerusform>
            <numerusform>%n printers need new settings sheets as soon as their wave has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out.</source>
        <translation>
            <numerusform>%n simulated device is left out.</numerusform>
            <numerusform>%n simulated devices are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next wave begins only when the last one is proven: seen in use where that can be seen, else issued.</source>
        <translation>The next wave begins only when the last one is proven: seen in use where that can be seen, else issued.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Device model</source>
        <translation>Device model</translation>
    </message>
    <message>
        <source>SCEP Server URL</source>
        <translation>SCEP Server URL</translation>
    </message>
    <message>
        <source>Port Number</source>
        <translation>Port Number</translation>
    </message>
    <message>
        <source>Communication Timeout</source>
        <translation>Communication Timeout</translation>
    </message>
    <message>
        <source>CA File for HTTPS</source>
        <translation>CA File for HTTPS</translation>
    </message>
    <message>
        <source>CA Fingerprint</source>
        <translation>CA Fingerprint</translation>
    </message>
    <message>
        <source>Enable Timer for Certificate Issuance Auto Request</source>
        <translation>Enable Timer for Certificate Issuance Auto Request</translation>
    </message>
    <message>
        <source>Request Start Date/Time</source>
        <translation>Request Start Date/Time</translation>
    </message>
    <message>
        <source>Auto Adjust Issuance Request Time</source>
        <translation>Auto Adjust Issuance Request Time</translation>
    </message>
    <message>
        <source>Number of Polling Times</source>
        <translation>Number of Polling Times</translation>
    </message>
    <message>
        <source>Polling Interval</source>
        <translation>Polling Interval</translation>
    </message>
    <message>
        <source>Request Interval</source>
        <translation>Request Interval</translation>
    </message>
    <message>
        <source>Automatically Restart Device After Acquiring Certificate</source>
        <translation>Automatically Restart Device After Acquiring Certificate</translation>
    </message>
    <message>
        <source>Delete Old Key and Certificate</source>
        <translation>Delete Old Key and Certificate</translation>
    </message>
    <message>
        <source>Challenge Password</source>
        <translation>Challenge Password</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Key Name</translation>
    </message>
    <message>
        <source>Signature Algorithm</source>
        <translation>Signature Algorithm</translation>
    </message>
    <message>
        <source>Key Length</source>
        <translation>Key Length</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>Common Name</source>
        <translation>Common Name</translation>
    </message>
    <message>
        <source>Key Use Location</source>
        <translation>Key Use Location</translation>
    </message>
    <message>
        <source>IPSec Destination</source>
        <translation>IPSec Destination</translation>
    </message>
    <message>
        <source>DNS server in use</source>
        <translation>DNS server in use</translation>
    </message>
    <message>
        <source>Functions that are switched on</source>
        <translation>Functions that are switched on</translation>
    </message>
    <message>
        <source>IPSec destinations</source>
        <translation>IPSec destinations</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings for Certificate Issuance Request (SCEP)</source>
        <translation>Settings for Certificate Issuance Request (SCEP)</translation>
    </message>
    <message>
        <source>This sheet holds a password. Destroy it when the printer has its certificate.</source>
        <translation>This sheet holds a password. Destroy it when the printer has its certificate.</translation>
    </message>
    <message>
        <source>All of it as a QR code</source>
        <translation>All of it as a QR code</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>SCEP server URL</source>
        <translation>SCEP server URL</translation>
    </message>
    <message>
        <source>Port number</source>
        <translation>Port number</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Key name</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Signature algorithm</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Key length</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge password</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Key use location</translation>
    </message>
    <message>
        <source>The password is good</source>
        <translation>The password is good</translation>
    </message>
    <message>
        <source>Certification authority</source>
        <translation>Certification authority</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-256</source>
        <translation>Its fingerprint, SHA-256</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-1</source>
        <translation>Its fingerprint, SHA-1</translation>
    </message>
    <message>
        <source>for this printer&apos;s renewals, too</source>
        <translation>for this printer&apos;s renewals, too</translation>
    </message>
    <message>
        <source>once</source>
        <translation>once</translation>
    </message>
    <message>
        <source>once, until %1</source>
        <translation>once, until %1</translation>
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
    <message>
        <source>To Be Processed</source>
        <translation>To Be Processed</translation>
    </message>
    <message>
        <source>Processing...</source>
        <translation>Processing...</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Successful</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 0: Unrecognized or unsupported algorithm)</source>
        <translation>Communication Error (SCEP ERROR - Fail Info 0: Unrecognized or unsupported algorithm)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 1: CMS message integrity verification failed)</source>
        <translation>Communication Error (SCEP ERROR - Fail Info 1: CMS message integrity verification failed)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 2: Transaction not permitted or supported)</source>
        <translation>Communication Error (SCEP ERROR - Fail Info 2: Transaction not permitted or supported)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 3: Excessive time difference between CMS signing time and system time)</source>
        <translation>Communication Error (SCEP ERROR - Fail Info 3: Excessive time difference between CMS signing time and system time)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 4: No certificate could be identified matching the provided criteria)</source>
        <translation>Communication Error (SCEP ERROR - Fail Info 4: No certificate could be identified matching the provided criteria)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info %1)</source>
        <translation>Communication Error (SCEP ERROR - Fail Info %1)</translation>
    </message>
    <message>
        <source>The algorithm is unknown or not supported.</source>
        <translation>The algorithm is unknown or not supported.</translation>
    </message>
    <message>
        <source>The integrity check (signature verification of the CMS message) failed.</source>
        <translation>The integrity check (signature verification of the CMS message) failed.</translation>
    </message>
    <message>
        <source>The transaction is not permitted or not supported.</source>
        <translation>The transaction is not permitted or not supported.</translation>
    </message>
    <message>
        <source>The signing time attribute of the CMS authenticated attributes was not close to the system time.</source>
        <translation>The signing time attribute of the CMS authenticated attributes was not close to the system time.</translation>
    </message>
    <message>
        <source>No certificate matching the given criteria can be identified.</source>
        <translation>No certificate matching the given criteria can be identified.</translation>
    </message>
    <message>
        <source>The server gave a reason that the SCEP standard does not define.</source>
        <translation>The server gave a reason that the SCEP standard does not define.</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Key and Certificate Registration Limit Error</source>
        <translation>Key and Certificate Registration Limit Error</translation>
    </message>
    <message>
        <source>Communication Error (TCP ERROR)</source>
        <translation>Communication Error (TCP ERROR)</translation>
    </message>
    <message>
        <source>Communication Error (HTTP ERROR %1)</source>
        <translation>Communication Error (HTTP ERROR %1)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Invalid Response)</source>
        <translation>Communication Error (SCEP ERROR - Invalid Response)</translation>
    </message>
    <message>
        <source>The current status was returned from the SCEP server.</source>
        <translation>The current status was returned from the SCEP server.</translation>
    </message>
    <message>
        <source>The limit of keys and certificates that can be registered in the machine has been reached.</source>
        <translation>The limit of keys and certificates that can be registered in the machine has been reached.</translation>
    </message>
    <message>
        <source>Connection to the SCEP server failed / the communication timeout was reached.</source>
        <translation>Connection to the SCEP server failed / the communication timeout was reached.</translation>
    </message>
    <message>
        <source>An HTTP error occurred.</source>
        <translation>An HTTP error occurred.</translation>
    </message>
    <message>
        <source>The response could not be read, or it did not pass a check.</source>
        <translation>The response could not be read, or it did not pass a check.</translation>
    </message>
    <message>
        <source>Asking the server what it can do…</source>
        <translation>Asking the server what it can do…</translation>
    </message>
    <message>
        <source>Found the CA “%1”.</source>
        <translation>Found the CA “%1”.</translation>
    </message>
    <message>
        <source>Found the server&apos;s CA.</source>
        <translation>Found the server&apos;s CA.</translation>
    </message>
    <message>
        <source>Generating the key…</source>
        <translation>Generating the key…</translation>
    </message>
    <message>
        <source>The key and the request are saved.</source>
        <translation>The key and the request are saved.</translation>
    </message>
    <message>
        <source>The request was sent (%1). Waiting for the answer…</source>
        <translation>The request was sent (%1). Waiting for the answer…</translation>
    </message>
    <message>
        <source>Asked the server again. Waiting for the answer…</source>
        <translation>Asked the server again. Waiting for the answer…</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>The server did not answer.</translation>
    </message>
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
    <message>
        <source>The server offers less than last time: %1 is missing. If nobody changed the server, somebody on the way may be trying to weaken the connection.</source>
        <translation>The server offers less than last time: %1 is missing. If nobody changed the server, somebody on the way may be trying to weaken the connection.</translation>
    </message>
    <message>
        <source>This CA was seen for the first time and is trusted from now on. Its SHA-256 fingerprint is %1.</source>
        <translation>This CA was seen for the first time and is trusted from now on. Its SHA-256 fingerprint is %1.</translation>
    </message>
    <message>
        <source>The server used weak algorithms: %1.</source>
        <translation>The server used weak algorithms: %1.</translation>
    </message>
    <message>
        <source>Waiting until %1.</source>
        <translation>Waiting until %1.</translation>
    </message>
    <message>
        <source>Waiting: %1 of %2 pollings done, the next one at %3.</source>
        <extracomment>%1 of %2 polls were done; the next one is at %3</extracomment>
        <translation>Waiting: %1 of %2 pollings done, the next one at %3.</translation>
    </message>
    <message>
        <source>The request waits to be sent.</source>
        <translation>The request waits to be sent.</translation>
    </message>
    <message>
        <source>The request is being sent.</source>
        <translation>The request is being sent.</translation>
    </message>
    <message>
        <source>The port number must be between 1 and 65535.</source>
        <translation>The port number must be between 1 and 65535.</translation>
    </message>
    <message>
        <source>The communication timeout must be between %1 and %2 seconds.</source>
        <translation>The communication timeout must be between %1 and %2 seconds.</translation>
    </message>
    <message>
        <source>Enter the hex digits of a SHA-256 or SHA-1 fingerprint.</source>
        <translation>Enter the hex digits of a SHA-256 or SHA-1 fingerprint.</translation>
    </message>
    <message>
        <source>The key name must have %1 to %2 characters: letters a to z and digits.</source>
        <translation>The key name must have %1 to %2 characters: letters a to z and digits.</translation>
    </message>
    <message>
        <source>The key name must have %1 to %2 characters and no slashes.</source>
        <translation>The key name must have %1 to %2 characters and no slashes.</translation>
    </message>
    <message numerus="yes">
        <source>The organization may have at most %n character(s).</source>
        <translation>
            <numerusform>The organization may have at most %n character.</numerusform>
            <numerusform>The organization may have at most %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an IP address, or a host name of at most 64 characters as it stands in the DNS.</source>
        <translation>Enter an IP address, or a host name of at most 64 characters as it stands in the DNS.</translation>
    </message>
    <message>
        <source>Choose an IPSec destination from the list.</source>
        <translation>Choose an IPSec destination from the list.</translation>
    </message>
    <message>
        <source>The number of polling times must be between %1 and %2.</source>
        <translation>The number of polling times must be between %1 and %2.</translation>
    </message>
    <message>
        <source>The polling interval must be between %1 and %2 minutes.</source>
        <translation>The polling interval must be between %1 and %2 minutes.</translation>
    </message>
    <message>
        <source>The request interval must be between %1 and %2 days.</source>
        <translation>The request interval must be between %1 and %2 days.</translation>
    </message>
    <message>
        <source>A single request needs a date and a time that lie ahead.</source>
        <translation>A single request needs a date and a time that lie ahead.</translation>
    </message>
    <message>
        <source>The key and the certificate are registered.</source>
        <translation>The key and the certificate are registered.</translation>
    </message>
    <message>
        <source>The attempt failed.</source>
        <translation>The attempt failed.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds the certificate (%1).</source>
        <translation>The server&apos;s answer holds the certificate (%1).</translation>
    </message>
    <message>
        <source>The server answered that the request waits for its decision (%1).</source>
        <translation>The server answered that the request waits for its decision (%1).</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>The server refused the request (%1).</translation>
    </message>
    <message>
        <source>The server answered, but not with what was asked for.</source>
        <translation>The server answered, but not with what was asked for.</translation>
    </message>
    <message>
        <source>The CA issued another subject than was asked for: “%1”.</source>
        <translation>The CA issued another subject than was asked for: “%1”.</translation>
    </message>
    <message>
        <source>The CA added names that were not asked for: %1.</source>
        <translation>The CA added names that were not asked for: %1.</translation>
    </message>
    <message>
        <source>The CA left out names that were asked for: %1.</source>
        <translation>The CA left out names that were asked for: %1.</translation>
    </message>
    <message>
        <source>Cancelled by the Administrator</source>
        <translation>Cancelled by the Administrator</translation>
    </message>
    <message>
        <source>Local Error</source>
        <translation>Local Error</translation>
    </message>
    <message>
        <source>The administrator ended the request before the certificate was registered.</source>
        <translation>The administrator ended the request before the certificate was registered.</translation>
    </message>
    <message>
        <source>The request could not be prepared, sent, or finished here. Neither the SCEP server nor the network caused this.</source>
        <translation>The request could not be prepared, sent, or finished here. Neither the SCEP server nor the network caused this.</translation>
    </message>
    <message>
        <source>The certificate was issued at the latest on %1, when the server&apos;s answer brought it.</source>
        <translation>The certificate was issued at the latest on %1, when the server&apos;s answer brought it.</translation>
    </message>
    <message>
        <source>The CA dated it %1; many CAs set this date back.</source>
        <translation>The CA dated it %1; many CAs set this date back.</translation>
    </message>
    <message>
        <source>Next Request Date/Time: %1</source>
        <translation>Next Request Date/Time: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A console for certificates over SCEP.</source>
        <translation>A console for certificates over SCEP.</translation>
    </message>
    <message>
        <source>The language: en, sv or id.</source>
        <translation>The language: en, sv or id.</translation>
    </message>
    <message>
        <source>The look: system, light or dark.</source>
        <translation>The look: system, light or dark.</translation>
    </message>
    <message>
        <source>The store: sqlite:FILE or the path of a file.</source>
        <translation>The store: sqlite:FILE or the path of a file.</translation>
    </message>
    <message>
        <source>A file with the passphrase of the store.</source>
        <translation>A file with the passphrase of the store.</translation>
    </message>
</context>
<context>
    <name>scepter::AboutDialog</name>
    <message>
        <source>About Scepter</source>
        <translation>About Scepter</translation>
    </message>
    <message>
        <source>Enrols, renews and watches the certificates of printers over SCEP (RFC 8894), and holds the other end, too: a connector that printers enrol with.</source>
        <translation>Enrols, renews and watches the certificates of printers over SCEP (RFC 8894), and holds the other end, too: a connector that printers enrol with.</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Store: %1</translation>
    </message>
    <message>
        <source>Licence: Apache License 2.0. Built on Qt %1 and OpenSSL 3; fonts by the Inter project, icons by Breeze.</source>
        <translation>Licence: Apache License 2.0. Built on Qt %1 and OpenSSL 3; fonts by the Inter project, icons by Breeze.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Keyboard shortcuts…</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityDetails</name>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Show device</translation>
    </message>
    <message>
        <source>Show rollout</source>
        <translation>Show rollout</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>Show connector</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityExport</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON files (*.json)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Writing %1…</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Export activity</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that happened fits these filters.</source>
        <translation>Nothing that happened fits these filters.</translation>
    </message>
    <message>
        <source>Choose a longer time, or fewer words.</source>
        <translation>Choose a longer time, or fewer words.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>What administrators, devices and connectors do is listed here.</source>
        <translation>What administrators, devices and connectors do is listed here.</translation>
    </message>
    <message>
        <source>What administrators did, what reached the connectors, and what became of devices and rollouts</source>
        <translation>What administrators did, what reached the connectors, and what became of devices and rollouts</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Search device, subject, address, serial number…</source>
        <translation>Search device, subject, address, serial number…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
</context>
<context>
    <name>scepter::AlarmSection</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>A password may have been passed on or copied. Find out who is at this address before giving out another one.</source>
        <translation>A password may have been passed on or copied. Find out who is at this address before giving out another one.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nobody in particular</translation>
    </message>
    <message>
        <source>Challenge ID</source>
        <translation>Challenge ID</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>There has been no alarm.</source>
        <translation>There has been no alarm.</translation>
    </message>
    <message>
        <source>Select an alarm to see what happened.</source>
        <translation>Select an alarm to see what happened.</translation>
    </message>
    <message>
        <source>Find out who is at this address, and keep it out with the networks that may use the connector. A challenge password that Scepter makes cannot be guessed; a short one of your own can.</source>
        <translation>Find out who is at this address, and keep it out with the networks that may use the connector. A challenge password that Scepter makes cannot be guessed; a short one of your own can.</translation>
    </message>
    <message>
        <source>Not good for</source>
        <translation>Not good for</translation>
    </message>
    <message>
        <source>One is raised when a challenge password is used that is used up, has expired, or belongs to another device, or when somebody guesses.</source>
        <translation>One is raised when a challenge password is used that is used up, has expired, or belongs to another device, or when somebody guesses.</translation>
    </message>
    <message>
        <source>Somebody between the device and this connector records messages. Find out who is at this address.</source>
        <translation>Somebody between the device and this connector records messages. Find out who is at this address.</translation>
    </message>
    <message>
        <source>Message of</source>
        <translation>Message of</translation>
    </message>
</context>
<context>
    <name>scepter::ApprovalSection</name>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>None: a renewal</source>
        <translation>None: a renewal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Deleted since</source>
        <translation>Deleted since</translation>
    </message>
    <message>
        <source>asks for a certificate from %1, received %2</source>
        <translation>asks for a certificate from %1, received %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>%1, possession proven</source>
        <translation>%1, possession proven</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>None asked for</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>None asked for: by policy (%1)</source>
        <translation>None asked for: by policy (%1)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithms</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>It has been approved already.</source>
        <translation>It has been approved already.</translation>
    </message>
    <message>
        <source>Approved: %1. The certificate is issued when the device asks again.</source>
        <translation>Approved: %1. The certificate is issued when the device asks again.</translation>
    </message>
    <message>
        <source>Rejected: %1. The device is told when it asks again.</source>
        <translation>Rejected: %1. The device is told when it asks again.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Requests that wait for approval</source>
        <translation>Requests that wait for approval</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <translation>No request is waiting.</translation>
    </message>
    <message>
        <source>Requests appear here when the connector&apos;s approval is set to an administrator&apos;s decision.</source>
        <translation>Requests appear here when the connector&apos;s approval is set to an administrator&apos;s decision.</translation>
    </message>
    <message>
        <source>Select a request to see what it asks for.</source>
        <translation>Select a request to see what it asks for.</translation>
    </message>
    <message>
        <source>CSR as text</source>
        <translation>CSR as text</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>scepter::AttentionModel</name>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Rollout “%1”</translation>
    </message>
    <message>
        <source>Connector “%1”</source>
        <translation>Connector “%1”</translation>
    </message>
    <message>
        <source>Review the rollout</source>
        <translation>Review the rollout</translation>
    </message>
    <message>
        <source>Renew its CA</source>
        <translation>Renew its CA</translation>
    </message>
    <message>
        <source>Delete an old key</source>
        <translation>Delete an old key</translation>
    </message>
    <message>
        <source>Check its settings</source>
        <translation>Check its settings</translation>
    </message>
    <message>
        <source>Look at what waits</source>
        <translation>Look at what waits</translation>
    </message>
    <message>
        <source>Set its clock, then retry</source>
        <translation>Set its clock, then retry</translation>
    </message>
    <message>
        <source>See what happened</source>
        <translation>See what happened</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>scepter::AttentionTable</name>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>Requests that fail and rollouts that are held appear here.</source>
        <translation>Requests that fail and rollouts that are held appear here.</translation>
    </message>
</context>
<context>
    <name>scepter::AuditSection</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>The log is being verified.</source>
        <translation>The log is being verified.</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>The audit log is whole: %n entry, which was not changed.</numerusform>
            <numerusform>The audit log is whole: %n entries, none changed, removed or moved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the newest entries</source>
        <translation>Search the newest entries</translation>
    </message>
    <message>
        <source>All connectors and CAs</source>
        <translation>All connectors and CAs</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>There is no entry yet.</source>
        <translation>There is no entry yet.</translation>
    </message>
    <message>
        <source>Everything that a connector or an administrator does is written down here.</source>
        <translation>Everything that a connector or an administrator does is written down here.</translation>
    </message>
    <message>
        <source>Verify log</source>
        <translation>Verify log</translation>
    </message>
</context>
<context>
    <name>scepter::AutomaticRequestPage</name>
    <message>
        <source>Settings for Certificate Issuance Auto Request</source>
        <translation>Settings for Certificate Issuance Auto Request</translation>
    </message>
    <message>
        <source>&amp;Request Start Date/Time:</source>
        <translation>&amp;Request Start Date/Time:</translation>
    </message>
    <message>
        <source>Auto Ad&amp;just Issuance Request Time</source>
        <translation>Auto Ad&amp;just Issuance Request Time</translation>
    </message>
    <message>
        <source>Perform Pollin&amp;g When Communication Error Occurs or When Issuance Request Is Deferred</source>
        <translation>Perform Pollin&amp;g When Communication Error Occurs or When Issuance Request Is Deferred</translation>
    </message>
    <message>
        <source>Number of Polling &amp;Times:</source>
        <translation>Number of Polling &amp;Times:</translation>
    </message>
    <message>
        <source>Polling &amp;Interval:</source>
        <translation>Polling &amp;Interval:</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Request Inter&amp;val: Every:</source>
        <translation>Request Inter&amp;val: Every:</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Automati&amp;cally Restart Device After Acquiring Certificate</source>
        <translation>Automati&amp;cally Restart Device After Acquiring Certificate</translation>
    </message>
    <message>
        <source>Delete Old Ke&amp;y and Certificate</source>
        <translation>Delete Old Ke&amp;y and Certificate</translation>
    </message>
    <message>
        <source>Select this to overwrite the old key and certificate.</source>
        <translation>Select this to overwrite the old key and certificate.</translation>
    </message>
    <message>
        <source>Settings for Key and Certificate to Be Issued</source>
        <translation>Settings for Key and Certificate to Be Issued</translation>
    </message>
    <message>
        <source>Up&amp;date</source>
        <translation>Up&amp;date</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Select the box above it first.</source>
        <translation>Select the box above it first.</translation>
    </message>
    <message>
        <source>Enter the communication settings first.</source>
        <translation>Enter the communication settings first.</translation>
    </message>
    <message>
        <source>The timer can be switched on only once the communication settings of the SCEP server have been entered.</source>
        <translation>The timer can be switched on only once the communication settings of the SCEP server have been entered.</translation>
    </message>
    <message>
        <source>Communication Settings</source>
        <translation>Communication Settings</translation>
    </message>
    <message>
        <source>By the clock of the device, whose time zone is %1.</source>
        <translation>By the clock of the device, whose time zone is %1.</translation>
    </message>
    <message>
        <source>The time is adjusted at random by %1 to %2 seconds from the time set in [Request Start Date/Time:].</source>
        <translation>The time is adjusted at random by %1 to %2 seconds from the time set in [Request Start Date/Time:].</translation>
    </message>
    <message>
        <source>In the following cases polling is not performed and an error occurs.</source>
        <translation>In the following cases polling is not performed and an error occurs.</translation>
    </message>
    <message>
        <source>When the machine has exceeded the limit of keys and certificates that it can manage</source>
        <translation>When the machine has exceeded the limit of keys and certificates that it can manage</translation>
    </message>
    <message>
        <source>When an error is included in the retrieved response data</source>
        <translation>When an error is included in the retrieved response data</translation>
    </message>
    <message>
        <source>When an error occurs on the SCEP server side</source>
        <translation>When an error occurs on the SCEP server side</translation>
    </message>
    <message>
        <source>The key and certificate with the same key use location are overwritten.</source>
        <translation>The key and certificate with the same key use location are overwritten.</translation>
    </message>
    <message>
        <source>The default key is not overwritten.</source>
        <translation>The default key is not overwritten.</translation>
    </message>
    <message>
        <source>The settings were updated.</source>
        <translation>The settings were updated.</translation>
    </message>
    <message>
        <source>Enable Timer &amp;for Certificate Issuance Auto Request</source>
        <translation>Enable Timer &amp;for Certificate Issuance Auto Request</translation>
    </message>
    <message>
        <source>&amp;Send Periodical Issuance Requests</source>
        <translation>&amp;Send Periodical Issuance Requests</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Requesting a Certificate to Be Issued at the Specified Time</source>
        <translation>Requesting a Certificate to Be Issued at the Specified Time</translation>
    </message>
    <message>
        <source>You can set a request for a certificate to be issued automatically at a specified time. Specify the items required to request a certificate to be issued.</source>
        <translation>You can set a request for a certificate to be issued automatically at a specified time. Specify the items required to request a certificate to be issued.</translation>
    </message>
    <message>
        <source>Select this to have this automatic request for a certificate to be issued made at a specified time, and set the date/time in [Request Start Date/Time:].</source>
        <translation>Select this to have this automatic request for a certificate to be issued made at a specified time, and set the date/time in [Request Start Date/Time:].</translation>
    </message>
    <message>
        <source>Select this to check the status of the SCEP server when a communication error has occurred or while a certificate request is being processed. Specify the number of polling times and the polling interval.</source>
        <translation>Select this to check the status of the SCEP server when a communication error has occurred or while a certificate request is being processed. Specify the number of polling times and the polling interval.</translation>
    </message>
    <message>
        <source>Select this to send an automatic request for a certificate to be issued regularly, and set the interval in [Request Interval: Every:]. When an automatic request for a certificate to be issued has been made, the next date/time of a request is displayed in [Next Request Date/Time:].</source>
        <translation>Select this to send an automatic request for a certificate to be issued regularly, and set the interval in [Request Interval: Every:]. When an automatic request for a certificate to be issued has been made, the next date/time of a request is displayed in [Next Request Date/Time:].</translation>
    </message>
    <message>
        <source>Select this to restart the machine when the certificate has been acquired. The machine is restarted even during batch importing/exporting.</source>
        <translation>Select this to restart the machine when the certificate has been acquired. The machine is restarted even during batch importing/exporting.</translation>
    </message>
    <message>
        <source>Specify the information on the key to be generated. For more information on the settings, see step 5 of Requesting a Certificate to Be Issued.</source>
        <translation>Specify the information on the key to be generated. For more information on the settings, see step 5 of Requesting a Certificate to Be Issued.</translation>
    </message>
    <message>
        <source>Select this to adjust the time when the request is sent. This reduces the load on the SCEP server when several multi-function printers send a request at the same time.</source>
        <translation>Select this to adjust the time when the request is sent. This reduces the load on the SCEP server when several multi-function printers send a request at the same time.</translation>
    </message>
</context>
<context>
    <name>scepter::CaSection</name>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what a device shows before it trusts the CA.</source>
        <translation>Compare the fingerprint with what a device shows before it trusts the CA.</translation>
    </message>
    <message>
        <source>Have its request signed, then install the signed chain.</source>
        <translation>Have its request signed, then install the signed chain.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>Itself</translation>
    </message>
    <message>
        <source>RA</source>
        <translation>RA</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>Next CRL</source>
        <translation>Next CRL</translation>
    </message>
    <message>
        <source>It has no certificate yet.</source>
        <translation>It has no certificate yet.</translation>
    </message>
    <message>
        <source>Another change is being made.</source>
        <translation>Another change is being made.</translation>
    </message>
    <message>
        <source>The CA still waits for its certificate.</source>
        <translation>The CA still waits for its certificate.</translation>
    </message>
    <message>
        <source>There is no list of revoked certificates yet.</source>
        <translation>There is no list of revoked certificates yet.</translation>
    </message>
    <message>
        <source>The next key pair waits for its certificate.</source>
        <translation>The next key pair waits for its certificate.</translation>
    </message>
    <message>
        <source>The %1 fingerprint was copied.</source>
        <translation>The %1 fingerprint was copied.</translation>
    </message>
    <message>
        <source>The list of revoked certificates was built anew.</source>
        <translation>The list of revoked certificates was built anew.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Written to %1</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Certificates (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Lists of revoked certificates (*.crl)</source>
        <translation>Lists of revoked certificates (*.crl)</translation>
    </message>
    <message>
        <source>The CA&apos;s private key leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can issue certificates. Keep it in a safe place.</source>
        <translation>The CA&apos;s private key leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can issue certificates. Keep it in a safe place.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12 files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>The chain was installed.</source>
        <translation>The chain was installed.</translation>
    </message>
    <message>
        <source>The next key pair is announced to clients.</source>
        <translation>The next key pair is announced to clients.</translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then install the signed chain.</source>
        <translation>Have the request in %1 signed, then install the signed chain.</translation>
    </message>
    <message>
        <source>Certification requests (*.csr)</source>
        <translation>Certification requests (*.csr)</translation>
    </message>
    <message>
        <source>Make the next key pair of this CA and announce it?</source>
        <translation>Make the next key pair of this CA and announce it?</translation>
    </message>
    <message>
        <source>Devices can fetch its certificate beforehand. The current one issues until the next takes over.</source>
        <translation>Devices can fetch its certificate beforehand. The current one issues until the next takes over.</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Announce</translation>
    </message>
    <message>
        <source>Let the announced key pair issue from now on?</source>
        <translation>Let the announced key pair issue from now on?</translation>
    </message>
    <message>
        <source>Older certificates stay valid and renew under the new one; both lists of revoked certificates go on. This cannot be undone.</source>
        <translation>Older certificates stay valid and renew under the new one; both lists of revoked certificates go on. This cannot be undone.</translation>
    </message>
    <message>
        <source>The new key pair issues from now on.</source>
        <translation>The new key pair issues from now on.</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Copy SHA-256</translation>
    </message>
    <message>
        <source>Copy SHA-1</source>
        <translation>Copy SHA-1</translation>
    </message>
    <message>
        <source>Rebuild CRL</source>
        <translation>Rebuild CRL</translation>
    </message>
    <message>
        <source>Export CRL…</source>
        <translation>Export CRL…</translation>
    </message>
    <message>
        <source>Generations of the CA</source>
        <translation>Generations of the CA</translation>
    </message>
    <message>
        <source>The CA cannot be read.</source>
        <translation>The CA cannot be read.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Select a generation to see its certificate.</source>
        <translation>Select a generation to see its certificate.</translation>
    </message>
    <message>
        <source>CRL number</source>
        <translation>CRL number</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Recovery file</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Install signed chain</source>
        <translation>Install signed chain</translation>
    </message>
    <message>
        <source>Certification request</source>
        <translation>Certification request</translation>
    </message>
    <message>
        <source>Announce next CA</source>
        <translation>Announce next CA</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Export certificate…</source>
        <translation>Export certificate…</translation>
    </message>
    <message>
        <source>Recovery file…</source>
        <translation>Recovery file…</translation>
    </message>
    <message>
        <source>Install signed chain…</source>
        <translation>Install signed chain…</translation>
    </message>
    <message>
        <source>Announce next CA…</source>
        <translation>Announce next CA…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Take over…</translation>
    </message>
</context>
<context>
    <name>scepter::CaStep</name>
    <message>
        <source>There is no CA yet. Create one.</source>
        <translation>There is no CA yet. Create one.</translation>
    </message>
    <message>
        <source>Enter a name for the CA of small letters, digits and hyphens, 32 at most.</source>
        <translation>Enter a name for the CA of small letters, digits and hyphens, 32 at most.</translation>
    </message>
    <message>
        <source>There is a CA with this name already.</source>
        <translation>There is a CA with this name already.</translation>
    </message>
    <message>
        <source>Enter a subject such as “CN=Printer CA, O=Example”.</source>
        <translation>Enter a subject such as “CN=Printer CA, O=Example”.</translation>
    </message>
    <message>
        <source>Choose the PKCS#12 file with the CA&apos;s certificate and key.</source>
        <translation>Choose the PKCS#12 file with the CA&apos;s certificate and key.</translation>
    </message>
    <message>
        <source>Choose a file for the certification request.</source>
        <translation>Choose a file for the certification request.</translation>
    </message>
    <message>
        <source>Which CA signs?</source>
        <translation>Which CA signs?</translation>
    </message>
    <message>
        <source>Devices have to trust the CA behind the connector. Several connectors may share one.</source>
        <translation>Devices have to trust the CA behind the connector. Several connectors may share one.</translation>
    </message>
    <message>
        <source>A CA that is there already</source>
        <translation>A CA that is there already</translation>
    </message>
    <message>
        <source>A new CA that signs itself</source>
        <translation>A new CA that signs itself</translation>
    </message>
    <message>
        <source>A CA of yours, taken over from a PKCS#12 file</source>
        <translation>A CA of yours, taken over from a PKCS#12 file</translation>
    </message>
    <message>
        <source>A new CA below another one: its request is signed elsewhere</source>
        <translation>A new CA below another one: its request is signed elsewhere</translation>
    </message>
    <message>
        <source>There is no CA yet.</source>
        <translation>There is no CA yet.</translation>
    </message>
    <message>
        <source>CA:</source>
        <translation>CA:</translation>
    </message>
    <message>
        <source>Name of the CA:</source>
        <translation>Name of the CA:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Subject:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Key:</translation>
    </message>
    <message>
        <source>Validity:</source>
        <translation>Validity:</translation>
    </message>
    <message>
        <source>PKCS#12 file:</source>
        <translation>PKCS#12 file:</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>File for the request:</source>
        <translation>File for the request:</translation>
    </message>
    <message>
        <source>years</source>
        <translation>years</translation>
    </message>
    <message>
        <source>PKCS#12 file</source>
        <translation>PKCS#12 file</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12 files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>File for the request</source>
        <translation>File for the request</translation>
    </message>
    <message>
        <source>Certification requests (*.csr)</source>
        <translation>Certification requests (*.csr)</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateExport</name>
    <message>
        <source>DER files (*.cer *.der)</source>
        <translation>DER files (*.cer *.der)</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt)</source>
        <translation>PEM files (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The private key of %1 leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</source>
        <translation>The private key of %1 leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12 files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Export certificate</source>
        <translation>Export certificate</translation>
    </message>
    <message>
        <source>Export key and certificate</source>
        <translation>Export key and certificate</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>P7B files (*.p7b *.p7c)</source>
        <translation>P7B files (*.p7b *.p7c)</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateIssuanceRequestPage</name>
    <message>
        <source>Certificate Issuance Request</source>
        <translation>Certificate Issuance Request</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Send Request</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Progress of the request</source>
        <translation>Progress of the request</translation>
    </message>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Certificate Issuance Request Status</translation>
    </message>
    <message>
        <source>Trust another CA?</source>
        <translation>Trust another CA?</translation>
    </message>
    <message>
        <source>The server showed another CA than the one on record.</source>
        <translation>The server showed another CA than the one on record.</translation>
    </message>
    <message>
        <source>On record: %1

Received: %2

Trust the new one only if the CA&apos;s administrator has confirmed its fingerprint.</source>
        <translation>On record: %1

Received: %2

Trust the new one only if the CA&apos;s administrator has confirmed its fingerprint.</translation>
    </message>
    <message>
        <source>Trust the New CA</source>
        <translation>Trust the New CA</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>A request is being sent already.</translation>
    </message>
    <message>
        <source>Enter the communication settings first.</source>
        <translation>Enter the communication settings first.</translation>
    </message>
    <message>
        <source>The information set here is not saved to the storage of the machine.</source>
        <translation>The information set here is not saved to the storage of the machine.</translation>
    </message>
    <message>
        <source>Enter the communication settings first: without a SCEP server URL no request can be sent.</source>
        <translation>Enter the communication settings first: without a SCEP server URL no request can be sent.</translation>
    </message>
    <message>
        <source>Weak algorithms (SHA-1, 3DES) are allowed for this server.</source>
        <translation>Weak algorithms (SHA-1, 3DES) are allowed for this server.</translation>
    </message>
    <message>
        <source>The challenge password was wiped after it was sent. Enter it again, then send the request.</source>
        <translation>The challenge password was wiped after it was sent. Enter it again, then send the request.</translation>
    </message>
    <message>
        <source>Communication Settings</source>
        <translation>Communication Settings</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the CA</source>
        <translation>SHA-256 fingerprint of the CA</translation>
    </message>
    <message>
        <source>&amp;Trust This CA and Send Again</source>
        <translation>&amp;Trust This CA and Send Again</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>On record</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>&amp;Trust the New CA...</source>
        <translation>&amp;Trust the New CA...</translation>
    </message>
    <message>
        <source>Allow &amp;Weak Algorithms for This Server</source>
        <translation>Allow &amp;Weak Algorithms for This Server</translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation>Cont&amp;inue</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>A manual request cannot be sent when [Enable Timer for Certificate Issuance Auto Request] is selected.</source>
        <translation>A manual request cannot be sent when [Enable Timer for Certificate Issuance Auto Request] is selected.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>The certificate was issued and registered.</source>
        <translation>The certificate was issued and registered.</translation>
    </message>
    <message>
        <source>Key and certificate were exported to “%1”.</source>
        <translation>Key and certificate were exported to “%1”.</translation>
    </message>
    <message>
        <source>Open Communication Settin&amp;gs</source>
        <translation>Open Communication Settin&amp;gs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Requesting a Certificate to Be Issued</source>
        <translation>Requesting a Certificate to Be Issued</translation>
    </message>
    <message>
        <source>You can manually request a certificate to be issued. Specify the items required to request a certificate to be issued.</source>
        <translation>You can manually request a certificate to be issued. Specify the items required to request a certificate to be issued.</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateModel</name>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Days left</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatePane</name>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>Not in use before the device restarts</source>
        <translation>Not in use before the device restarts</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>None of this store&apos;s CAs issued it, so it cannot be revoked here.</source>
        <translation>None of this store&apos;s CAs issued it, so it cannot be revoked here.</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>It is revoked already.</translation>
    </message>
    <message>
        <source>The device keeps its key for itself.</source>
        <translation>The device keeps its key for itself.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renew…</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>Copy PEM</translation>
    </message>
    <message>
        <source>Certificate (PEM)…</source>
        <translation>Certificate (PEM)…</translation>
    </message>
    <message>
        <source>Certificate and chain (PEM)…</source>
        <translation>Certificate and chain (PEM)…</translation>
    </message>
    <message>
        <source>Certificate (DER)…</source>
        <translation>Certificate (DER)…</translation>
    </message>
    <message>
        <source>Key and certificate (PKCS#12)…</source>
        <translation>Key and certificate (PKCS#12)…</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are selected.</source>
        <translation>
            <numerusform>%n certificate is selected.</numerusform>
            <numerusform>%n certificates are selected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Can be revoked</source>
        <translation>Can be revoked</translation>
    </message>
    <message>
        <source>None of them can be revoked here: they are revoked already, or no CA of this store issued them.</source>
        <translation>None of them can be revoked here: they are revoked already, or no CA of this store issued them.</translation>
    </message>
    <message>
        <source>Certificates (PEM)…</source>
        <translation>Certificates (PEM)…</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Show device</translation>
    </message>
    <message>
        <source>It was revoked, or a newer one has its place.</source>
        <translation>It was revoked, or a newer one has its place.</translation>
    </message>
    <message>
        <source>A newer one has its place, or its device does not have its key any more.</source>
        <translation>A newer one has its place, or its device does not have its key any more.</translation>
    </message>
    <message>
        <source>A printer renews by itself: make a plan for it.</source>
        <translation>A printer renews by itself: make a plan for it.</translation>
    </message>
    <message>
        <source>Certificate and chain (P7B)…</source>
        <translation>Certificate and chain (P7B)…</translation>
    </message>
    <message>
        <source>Key and certificate for older devices (PKCS#12)…</source>
        <translation>Key and certificate for older devices (PKCS#12)…</translation>
    </message>
    <message>
        <source>Sealed with 3DES and SHA-1, which are weak: choose a long passphrase.</source>
        <translation>Sealed with 3DES and SHA-1, which are weak: choose a long passphrase.</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesField</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certificates (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Add from a file…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>Expire in %1</source>
        <translation>Expire in %1</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Of %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is revoked.</source>
        <translation>The certificate of %1 is revoked.</translation>
    </message>
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
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>No certificate fits these filters.</source>
        <translation>No certificate fits these filters.</translation>
    </message>
    <message>
        <source>Choose another status, or fewer words.</source>
        <translation>Choose another status, or fewer words.</translation>
    </message>
    <message>
        <source>There are no certificates yet.</source>
        <translation>There are no certificates yet.</translation>
    </message>
    <message>
        <source>They come with the first request of a device, or of a printer that enrols with a connector.</source>
        <translation>They come with the first request of a device, or of a printer that enrols with a connector.</translation>
    </message>
    <message>
        <source>Search subject, device, issuer, serial number…</source>
        <translation>Search subject, device, issuer, serial number…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
    <message>
        <source>Renew due…</source>
        <translation>Renew due…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>Chooses the columns of the list.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Words, or a filter such as state=due and ca=office. The fields are subject, device, issuer, connector, ca, serial, location, state, from, expires and revoked.</source>
        <translation>Words, or a filter such as state=due and ca=office. The fields are subject, device, issuer, connector, ca, serial, location, state, from, expires and revoked.</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeDialog</name>
    <message>
        <source>Enter the password, or let one be generated.</source>
        <translation>Enter the password, or let one be generated.</translation>
    </message>
    <message>
        <source>A renewable password is bound to a common name.</source>
        <translation>A renewable password is bound to a common name.</translation>
    </message>
    <message>
        <source>A renewable password is good once per renewal.</source>
        <translation>A renewable password is good once per renewal.</translation>
    </message>
    <message>
        <source>Common name it is bound to:</source>
        <translation>Common name it is bound to:</translation>
    </message>
    <message>
        <source>Good once per renewal, for a device that requests periodically</source>
        <translation>Good once per renewal, for a device that requests periodically</translation>
    </message>
    <message>
        <source>Limited number of uses:</source>
        <translation>Limited number of uses:</translation>
    </message>
    <message>
        <source>Number of uses</source>
        <translation>Number of uses</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Expires:</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Expiry date and time</translation>
    </message>
    <message>
        <source>A password of your own:</source>
        <translation>A password of your own:</translation>
    </message>
    <message>
        <source>Password of your own</source>
        <translation>Password of your own</translation>
    </message>
    <message>
        <source>A generated password has 26 letters and digits that cannot be mistaken for each other.</source>
        <translation>A generated password has 26 letters and digits that cannot be mistaken for each other.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>New challenge password</source>
        <translation>New challenge password</translation>
    </message>
    <message>
        <source>A password that any device may use is good for every name.</source>
        <translation>A password that any device may use is good for every name.</translation>
    </message>
    <message>
        <source>Empty: any device may use it, for any name that the connector allows. Bound to a name, it is refused for every other.</source>
        <translation>Empty: any device may use it, for any name that the connector allows. Bound to a name, it is refused for every other.</translation>
    </message>
    <message>
        <source>Also good for these names:</source>
        <translation>Also good for these names:</translation>
    </message>
    <message>
        <source>Such as 10.0.0.7, printer-7</source>
        <translation>Such as 10.0.0.7, printer-7</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeListDialog</name>
    <message>
        <source>List of common names</source>
        <translation>List of common names</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tables (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Passed over</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Save challenge passwords</source>
        <translation>Save challenge passwords</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>“%1” is not a list of common names. Save it as CSV in UTF-8, with one name on each line.</source>
        <translation>“%1” is not a list of common names. Save it as CSV in UTF-8, with one name on each line.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Close without saving the challenge passwords?</source>
        <translation>Close without saving the challenge passwords?</translation>
    </message>
    <message>
        <source>They stay valid. Afterwards each can only be shown by itself, with [Show password…].</source>
        <translation>They stay valid. Afterwards each can only be shown by itself, with [Show password…].</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choose a file first.</translation>
    </message>
    <message>
        <source>It is working just now.</source>
        <translation>It is working just now.</translation>
    </message>
    <message>
        <source>The file holds no common name that can be used.</source>
        <translation>The file holds no common name that can be used.</translation>
    </message>
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
    <message>
        <source>Saved in “%1”, which only you can read. Delete it when the devices have their passwords.</source>
        <translation>Saved in “%1”, which only you can read. Delete it when the devices have their passwords.</translation>
    </message>
    <message numerus="yes">
        <source>%n challenge password(s) created. Save them now: no list shows them again.</source>
        <translation>
            <numerusform>%n challenge password created. Save it now: no list shows it again.</numerusform>
            <numerusform>%n challenge passwords created. Save them now: no list shows them again.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords have been created. Close this and begin anew for another file.</source>
        <translation>The passwords have been created. Close this and begin anew for another file.</translation>
    </message>
    <message>
        <source>A renewable password is good once per renewal.</source>
        <translation>A renewable password is good once per renewal.</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>No file chosen yet</translation>
    </message>
    <message>
        <source>Challenge passwords for a list</source>
        <translation>Challenge passwords for a list</translation>
    </message>
    <message>
        <source>A CSV file with a common name on each line, or with a column named “cn”. Each name gets a password of its own, which is refused for every other.</source>
        <translation>A CSV file with a common name on each line, or with a column named “cn”. Each name gets a password of its own, which is refused for every other.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Good once per renewal, for devices that request periodically</source>
        <translation>Good once per renewal, for devices that request periodically</translation>
    </message>
    <message>
        <source>Limited number of uses:</source>
        <translation>Limited number of uses:</translation>
    </message>
    <message>
        <source>Number of uses</source>
        <translation>Number of uses</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Expires:</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Expiry date and time</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Nothing to show yet.</translation>
    </message>
    <message>
        <source>Choose a file to see what would be created.</source>
        <translation>Choose a file to see what would be created.</translation>
    </message>
    <message>
        <source>Create passwords</source>
        <translation>Create passwords</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeSection</name>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Used up</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>The password itself is shown only when it is asked for.</source>
        <translation>The password itself is shown only when it is asked for.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The connector is being deleted.</source>
        <translation>The connector is being deleted.</translation>
    </message>
    <message>
        <source>Delete this challenge password (%1)?</source>
        <translation>Delete this challenge password (%1)?</translation>
    </message>
    <message>
        <source>Devices that were given it are refused from then on. Certificates that were issued with it stay valid.</source>
        <translation>Devices that were given it are refused from then on. Certificates that were issued with it stay valid.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>The challenge password was deleted.</source>
        <translation>The challenge password was deleted.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Challenge passwords</source>
        <translation>Challenge passwords</translation>
    </message>
    <message>
        <source>There is no challenge password yet.</source>
        <translation>There is no challenge password yet.</translation>
    </message>
    <message>
        <source>Devices need one to enrol, unless an administrator decides.</source>
        <translation>Devices need one to enrol, unless an administrator decides.</translation>
    </message>
    <message>
        <source>Select a challenge password to see what it is good for.</source>
        <translation>Select a challenge password to see what it is good for.</translation>
    </message>
    <message>
        <source>Delete challenge password</source>
        <translation>Delete challenge password</translation>
    </message>
    <message>
        <source>New challenge password…</source>
        <translation>New challenge password…</translation>
    </message>
    <message>
        <source>For a list…</source>
        <translation>For a list…</translation>
    </message>
    <message>
        <source>Show password…</source>
        <translation>Show password…</translation>
    </message>
    <message>
        <source>Also good for</source>
        <translation>Also good for</translation>
    </message>
</context>
<context>
    <name>scepter::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>The rollout cannot begin like this. Go back and correct it.</source>
        <translation>The rollout cannot begin like this. Go back and correct it.</translation>
    </message>
    <message>
        <source>The devices are being looked at.</source>
        <translation>The devices are being looked at.</translation>
    </message>
    <message>
        <source>No device can take part. Go back and correct it.</source>
        <translation>No device can take part. Go back and correct it.</translation>
    </message>
    <message>
        <source>Leave out the devices that cannot take part, or go back.</source>
        <translation>Leave out the devices that cannot take part, or go back.</translation>
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
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n printer is left out: it enrols by itself. Make a plan for it.</numerusform>
            <numerusform>%n printers are left out: they enrol by themselves. Make a plan for them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nothing stands against it.</translation>
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
    <message>
        <source>Devices that cannot take part</source>
        <translation>Devices that cannot take part</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Leave these devices out</source>
        <translation>Leave these devices out</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) can be planned for</source>
        <translation>
            <numerusform>%n printer can be planned for</numerusform>
            <numerusform>%n printers can be planned for</numerusform>
        </translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>%1 is set up anew: %2</source>
        <translation>%1 is set up anew: %2</translation>
    </message>
    <message>
        <source>Set up devices anew that are set up for another server</source>
        <translation>Set up devices anew that are set up for another server</translation>
    </message>
    <message>
        <source>SCEP Server URL:</source>
        <translation>SCEP Server URL:</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>scepter::ClientCommands</name>
    <message>
        <source>Capabilities: %1</source>
        <translation>Capabilities: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Written to %1</translation>
    </message>
    <message>
        <source>The request is kept in %1: “scepterctl resume --out %1” goes on with it.</source>
        <translation>The request is kept in %1: “scepterctl resume --out %1” goes on with it.</translation>
    </message>
    <message>
        <source>Certificate issued:</source>
        <translation>Certificate issued:</translation>
    </message>
    <message>
        <source>Key, certificate and chain are in %1</source>
        <translation>Key, certificate and chain are in %1</translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL of %1, %n revoked certificate</numerusform>
            <numerusform>CRL of %1, %n revoked certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::CommunicationSettingsPage</name>
    <message>
        <source>Communication Settings</source>
        <translation>Communication Settings</translation>
    </message>
    <message>
        <source>SCEP Server &amp;URL:</source>
        <translation>SCEP Server &amp;URL:</translation>
    </message>
    <message>
        <source>&amp;Port Number:</source>
        <translation>&amp;Port Number:</translation>
    </message>
    <message>
        <source>Communication &amp;Timeout:</source>
        <translation>Communication &amp;Timeout:</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> seconds</translation>
    </message>
    <message>
        <source>CA &amp;File for HTTPS:</source>
        <translation>CA &amp;File for HTTPS:</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Browse...</translation>
    </message>
    <message>
        <source>Only for a server whose HTTPS certificate comes from a private CA: a PEM file that is trusted beside the system&apos;s own CAs.</source>
        <translation>Only for a server whose HTTPS certificate comes from a private CA: a PEM file that is trusted beside the system&apos;s own CAs.</translation>
    </message>
    <message>
        <source>Up&amp;date</source>
        <translation>Up&amp;date</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Requests go to %1</translation>
    </message>
    <message>
        <source>Enter the URL of the SCEP server.</source>
        <translation>Enter the URL of the SCEP server.</translation>
    </message>
    <message>
        <source>CA File for HTTPS</source>
        <translation>CA File for HTTPS</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Weak algorithms (SHA-1, 3DES) are allowed for this server.</source>
        <translation>Weak algorithms (SHA-1, 3DES) are allowed for this server.</translation>
    </message>
    <message>
        <source>The settings were updated. Requests go to %1</source>
        <translation>The settings were updated. Requests go to %1</translation>
    </message>
    <message>
        <source>Enter the URL of the SCEP server to connect to.</source>
        <translation>Enter the URL of the SCEP server to connect to.</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Communication using HTTPS is not supported.</translation>
    </message>
    <message>
        <source>Enter the port number to use for communication with the SCEP server.</source>
        <translation>Enter the port number to use for communication with the SCEP server.</translation>
    </message>
    <message>
        <source>CA F&amp;ingerprint:</source>
        <translation>CA F&amp;ingerprint:</translation>
    </message>
    <message>
        <source>The settings cannot be updated when [Enable Timer for Certificate Issuance Auto Request] is selected.</source>
        <translation>The settings cannot be updated when [Enable Timer for Certificate Issuance Auto Request] is selected.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, the CA that is met first is trusted and held to.</source>
        <translation>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, the CA that is met first is trusted and held to.</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, you are asked whether to trust the CA that is met.</source>
        <translation>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, you are asked whether to trust the CA that is met.</translation>
    </message>
    <message>
        <source>SCEP versions that can be used: %1</source>
        <translation>SCEP versions that can be used: %1</translation>
    </message>
    <message>
        <source>Specifying the Communication Settings of the SCEP Server</source>
        <translation>Specifying the Communication Settings of the SCEP Server</translation>
    </message>
    <message>
        <source>You can specify the settings for communicating with the SCEP server. Specify the required communication settings.</source>
        <translation>You can specify the settings for communicating with the SCEP server. Specify the required communication settings.</translation>
    </message>
    <message>
        <source>Enter the time limit for communication with the SCEP server. The connection is cut if the SCEP server does not respond within this time.</source>
        <translation>Enter the time limit for communication with the SCEP server. The connection is cut if the SCEP server does not respond within this time.</translation>
    </message>
    <message>
        <source>For information on the versions of SCEP that can be used, see Management Functions.</source>
        <translation>For information on the versions of SCEP that can be used, see Management Functions.</translation>
    </message>
    <message>
        <source>Management Functions</source>
        <translation>Management Functions</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorCard</name>
    <message>
        <source>General-purpose</source>
        <translation>General-purpose</translation>
    </message>
    <message>
        <source>CA “%1”</source>
        <translation>CA “%1”</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>Served here</source>
        <translation>Served here</translation>
    </message>
    <message>
        <source>Served elsewhere</source>
        <translation>Served elsewhere</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) waiting</source>
        <translation>
            <numerusform>%n request waiting</numerusform>
            <numerusform>%n requests waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Copy the URL</translation>
    </message>
    <message>
        <source>Copy the URL of %1</source>
        <translation>Copy the URL of %1</translation>
    </message>
    <message>
        <source>also HTTP at port %1</source>
        <translation>also HTTP at port %1</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorHealth</name>
    <message>
        <source>There is no connector yet.</source>
        <translation>There is no connector yet.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Creating</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>Served by %1</translation>
    </message>
    <message>
        <source>No process serves it now.</source>
        <translation>No process serves it now.</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorSection</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorsPage</name>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
    <message>
        <source>Starting to serve…</source>
        <translation>Starting to serve…</translation>
    </message>
    <message>
        <source>Stopping to serve…</source>
        <translation>Stopping to serve…</translation>
    </message>
    <message numerus="yes">
        <source>Serving %n connector(s) on port %1</source>
        <translation>
            <numerusform>Serving %n connector on port %1</numerusform>
            <numerusform>Serving %n connectors on port %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A request waits for approval</source>
        <translation>A request waits for approval</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, from %2</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Challenges</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>CA and CRL</source>
        <translation>CA and CRL</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>This window serves none of them</source>
        <translation>This window serves none of them</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connector</numerusform>
            <numerusform>%n connectors</numerusform>
        </translation>
    </message>
    <message>
        <source>Serve…</source>
        <translation>Serve…</translation>
    </message>
    <message>
        <source>There is no connector to serve yet.</source>
        <translation>There is no connector to serve yet.</translation>
    </message>
    <message>
        <source>It is just starting.</source>
        <translation>It is just starting.</translation>
    </message>
    <message>
        <source>It is just stopping.</source>
        <translation>It is just stopping.</translation>
    </message>
    <message>
        <source>The connectors are not served.</source>
        <translation>The connectors are not served.</translation>
    </message>
    <message>
        <source>There is no connector yet.</source>
        <translation>There is no connector yet.</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>Stop serving</translation>
    </message>
    <message>
        <source>New connector…</source>
        <translation>New connector…</translation>
    </message>
    <message>
        <source>A connector is the SCEP server that printers enrol with. Create one with [New connector…].</source>
        <translation>A connector is the SCEP server that printers enrol with. Create one with [New connector…].</translation>
    </message>
    <message>
        <source>“%1” is served by another process since %2: %3.</source>
        <translation>“%1” is served by another process since %2: %3.</translation>
    </message>
    <message>
        <source>“%1” is not served since %2, because the store could not be written. It is tried again every 5 seconds.</source>
        <translation>“%1” is not served since %2, because the store could not be written. It is tried again every 5 seconds.</translation>
    </message>
</context>
<context>
    <name>scepter::CsrDialog</name>
    <message>
        <source>Certificate signing request</source>
        <translation>Certificate signing request</translation>
    </message>
    <message>
        <source>This is what the device asks for. The connector decides what of it the certificate gets.</source>
        <translation>This is what the device asks for. The connector decides what of it the certificate gets.</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>Technical text</translation>
    </message>
    <message>
        <source>Technical text of the request</source>
        <translation>Technical text of the request</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the technical text</source>
        <translation>Copy the technical text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>scepter::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>Needs attention (%1)</translation>
    </message>
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
    <message>
        <source>last change just now</source>
        <translation>last change just now</translation>
    </message>
    <message>
        <source>last change %1 ago</source>
        <translation>last change %1 ago</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2 hours ago: %3</source>
        <translation>%1 to %2 hours ago: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln enrolment</numerusform>
            <numerusform>%Ln enrolments</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolments in the last 24 hours: %1</source>
        <translation>Enrolments in the last 24 hours: %1</translation>
    </message>
    <message>
        <source>Sample fleet</source>
        <translation>Sample fleet</translation>
    </message>
    <message>
        <source>Import printers…</source>
        <translation>Import printers…</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>New rollout…</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Failed requests</translation>
    </message>
    <message>
        <source>Expire within 30 days</source>
        <translation>Expire within 30 days</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>Valid and in use</source>
        <translation>Valid and in use</translation>
    </message>
    <message>
        <source>The sample fleet is not finished: what is missing can still be made.</source>
        <translation>The sample fleet is not finished: what is missing can still be made.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>Certificates by month of expiry</source>
        <translation>Certificates by month of expiry</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDetails</name>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Open device</translation>
    </message>
    <message>
        <source>Requests of the connector</source>
        <translation>Requests of the connector</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>TLS port</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Show certificates</source>
        <translation>Show certificates</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are selected.</source>
        <translation>
            <numerusform>%n device is selected.</numerusform>
            <numerusform>%n devices are selected.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>S/N %1</source>
        <translation>S/N %1</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>Delete an old key…</source>
        <translation>Delete an old key…</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Open request</translation>
    </message>
    <message>
        <source>Plan “%1”</source>
        <translation>Plan “%1”</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Rollout “%1”</translation>
    </message>
    <message>
        <source>Its last request came from %1, %2.</source>
        <translation>Its last request came from %1, %2.</translation>
    </message>
    <message>
        <source>Its last request came from %1.</source>
        <translation>Its last request came from %1.</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Probing…</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>It has not been probed yet.</source>
        <translation>It has not been probed yet.</translation>
    </message>
    <message>
        <source>Port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>%1, revoked</source>
        <translation>%1, revoked</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message>
        <source>It has no certificate.</source>
        <translation>It has no certificate.</translation>
    </message>
    <message>
        <source>The port is being opened.</source>
        <translation>The port is being opened.</translation>
    </message>
    <message>
        <source>The printer has no address in the inventory.</source>
        <translation>The printer has no address in the inventory.</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDialog</name>
    <message>
        <source>Add a device</source>
        <translation>Add a device</translation>
    </message>
    <message>
        <source>A printer is a real device that enrols by itself. A simulated device is played by Scepter.</source>
        <translation>A printer is a real device that enrols by itself. A simulated device is played by Scepter.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Kind:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Model:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Address:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Serial number:</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Site:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Tags:</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>Small letters, digits and hyphens</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>IP address or host name</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Add device</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceKeysSection</name>
    <message>
        <source>Default key</source>
        <translation>Default key</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>The function is switched off</source>
        <translation>The function is switched off</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>In use after the next restart</source>
        <translation>In use after the next restart</translation>
    </message>
    <message>
        <source>Re&amp;voke its certificate, which “%1” issued</source>
        <translation>Re&amp;voke its certificate, which “%1” issued</translation>
    </message>
    <message>
        <source>Delete the Key?</source>
        <translation>Delete the Key?</translation>
    </message>
    <message>
        <source>“%1” and its certificate are deleted from the device.</source>
        <translation>“%1” and its certificate are deleted from the device.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The key “%1” was deleted.</source>
        <translation>The key “%1” was deleted.</translation>
    </message>
    <message>
        <source>The key “%1” was deleted and its certificate revoked.</source>
        <translation>The key “%1” was deleted and its certificate revoked.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>The keys of a real printer are in the printer. Scepter deletes nothing on it.</source>
        <translation>The keys of a real printer are in the printer. Scepter deletes nothing on it.</translation>
    </message>
    <message>
        <source>Select a key first.</source>
        <translation>Select a key first.</translation>
    </message>
    <message>
        <source>The default key is never deleted.</source>
        <translation>The default key is never deleted.</translation>
    </message>
    <message>
        <source>Keys and Certificates</source>
        <translation>Keys and Certificates</translation>
    </message>
    <message>
        <source>Delete &amp;Key…</source>
        <translation>Delete &amp;Key…</translation>
    </message>
    <message>
        <source>Keys and certificates of the device</source>
        <translation>Keys and certificates of the device</translation>
    </message>
    <message>
        <source>The device holds no key.</source>
        <translation>The device holds no key.</translation>
    </message>
    <message>
        <source>A request that succeeds registers one.</source>
        <translation>A request that succeeds registers one.</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Key Name</translation>
    </message>
    <message>
        <source>Valid Until</source>
        <translation>Valid Until</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Used for</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceMenu</name>
    <message>
        <source>They are too many to be named: choose them with a filter.</source>
        <translation>They are too many to be named: choose them with a filter.</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Open device</translation>
    </message>
    <message>
        <source>Select one device.</source>
        <translation>Select one device.</translation>
    </message>
    <message>
        <source>New rollout with these…</source>
        <translation>New rollout with these…</translation>
    </message>
    <message>
        <source>Site and tags…</source>
        <translation>Site and tags…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Renew what ends soon…</source>
        <translation>Renew what ends soon…</translation>
    </message>
    <message>
        <source>Write settings sheets…</source>
        <translation>Write settings sheets…</translation>
    </message>
    <message>
        <source>Settings sheets are for printers.</source>
        <translation>Settings sheets are for printers.</translation>
    </message>
    <message>
        <source>Inventory details…</source>
        <translation>Inventory details…</translation>
    </message>
    <message>
        <source>None of them is a printer with an address.</source>
        <translation>None of them is a printer with an address.</translation>
    </message>
    <message>
        <source>Probe TLS ports…</source>
        <translation>Probe TLS ports…</translation>
    </message>
</context>
<context>
    <name>scepter::DevicePage</name>
    <message>
        <source>Communication Settings</source>
        <translation>Communication Settings</translation>
    </message>
    <message>
        <source>Certificate Issuance Request</source>
        <translation>Certificate Issuance Request</translation>
    </message>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Certificate Issuance Request Status</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation>This Computer</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Settings/Registration</source>
        <translation>Settings/Registration</translation>
    </message>
    <message>
        <source>Device Management</source>
        <translation>Device Management</translation>
    </message>
    <message>
        <source>Settings for Certificate Issuance Request (SCEP)</source>
        <translation>Settings for Certificate Issuance Request (SCEP)</translation>
    </message>
    <message>
        <source>Settings for Certificate Issuance Auto Request</source>
        <translation>Settings for Certificate Issuance Auto Request</translation>
    </message>
    <message>
        <source>Importing/Exporting the Setting Data</source>
        <translation>Importing/Exporting the Setting Data</translation>
    </message>
    <message>
        <source>Remote UI</source>
        <translation>Remote UI</translation>
    </message>
    <message>
        <source>Switch Device</source>
        <translation>Switch Device</translation>
    </message>
    <message>
        <source>There is no other device in the store.</source>
        <translation>There is no other device in the store.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>The new key and certificate are in use after a restart of the device. Click [Restart].</source>
        <translation>The new key and certificate are in use after a restart of the device. Click [Restart].</translation>
    </message>
    <message>
        <source>The timers and requests of the devices are run by another process: %1. It acts on what is done here.</source>
        <translation>The timers and requests of the devices are run by another process: %1. It acts on what is done here.</translation>
    </message>
    <message>
        <source>This window cannot run the timers and requests of the devices now.</source>
        <translation>This window cannot run the timers and requests of the devices now.</translation>
    </message>
    <message>
        <source>All Devices…</source>
        <translation>All Devices…</translation>
    </message>
    <message>
        <source>Device Setup</source>
        <translation>Device Setup</translation>
    </message>
    <message>
        <source>Management Functions</source>
        <translation>Management Functions</translation>
    </message>
    <message>
        <source>You can specify the settings for communicating with the SCEP server.</source>
        <translation>You can specify the settings for communicating with the SCEP server.</translation>
    </message>
    <message>
        <source>You can manually request a certificate to be issued.</source>
        <translation>You can manually request a certificate to be issued.</translation>
    </message>
    <message>
        <source>You can set a request for a certificate to be issued automatically at a specified time.</source>
        <translation>You can set a request for a certificate to be issued automatically at a specified time.</translation>
    </message>
    <message>
        <source>Checking the Status of a Request for a Certificate to Be Issued</source>
        <translation>Checking the Status of a Request for a Certificate to Be Issued</translation>
    </message>
    <message>
        <source>Retrieving/Updating a Certificate from an SCEP Server</source>
        <translation>Retrieving/Updating a Certificate from an SCEP Server</translation>
    </message>
    <message>
        <source>No SCEP server is set.</source>
        <translation>No SCEP server is set.</translation>
    </message>
    <message>
        <source>Ready for a request.</source>
        <translation>Ready for a request.</translation>
    </message>
    <message>
        <source>SCEP versions that can be used: %1</source>
        <translation>SCEP versions that can be used: %1</translation>
    </message>
    <message>
        <source>Keys that can be generated: %1</source>
        <translation>Keys that can be generated: %1</translation>
    </message>
    <message>
        <source>Hash functions for signatures: %1</source>
        <translation>Hash functions for signatures: %1</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Communication using HTTPS is not supported.</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>A request to issue the certificate that is required for the keys generated with the device can be sent to a SCEP (Simple Certificate Enrollment Protocol) server that manages certificates. Certificates that are issued by the SCEP server are registered in the device automatically. Administrator privileges are required to send a request to issue a certificate.</source>
        <translation>A request to issue the certificate that is required for the keys generated with the device can be sent to a SCEP (Simple Certificate Enrollment Protocol) server that manages certificates. Certificates that are issued by the SCEP server are registered in the device automatically. Administrator privileges are required to send a request to issue a certificate.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceSetupPage</name>
    <message>
        <source>Device Setup</source>
        <translation>Device Setup</translation>
    </message>
    <message>
        <source>How the simulated device is set up beside its SCEP settings: what a certificate can be used for, and by which clock it works.</source>
        <translation>How the simulated device is set up beside its SCEP settings: what a certificate can be used for, and by which clock it works.</translation>
    </message>
    <message>
        <source>Functions that are switched on:</source>
        <translation>Functions that are switched on:</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>IEEE &amp;802.1X</source>
        <translation>IEEE &amp;802.1X</translation>
    </message>
    <message>
        <source>&amp;IPSec</source>
        <translation>&amp;IPSec</translation>
    </message>
    <message>
        <source>IPSec &amp;destinations:</source>
        <translation>IPSec &amp;destinations:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Rena&amp;me</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Rem&amp;ove</translation>
    </message>
    <message>
        <source>A D&amp;NS server is used</source>
        <translation>A D&amp;NS server is used</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>Time &amp;zone:</translation>
    </message>
    <message>
        <source>Type a part of its name, such as Stockholm.</source>
        <translation>Type a part of its name, such as Stockholm.</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Update</translation>
    </message>
    <message>
        <source>“%1”, used for %2</source>
        <translation>“%1”, used for %2</translation>
    </message>
    <message>
        <source>Remove IPSec Destinations?</source>
        <translation>Remove IPSec Destinations?</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are used for a destination that is removed.</source>
        <translation>
            <numerusform>%n key is used for a destination that is removed.</numerusform>
            <numerusform>%n keys are used for destinations that are removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay on the device, but are used for nothing any more:</source>
        <translation>They stay on the device, but are used for nothing any more:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>A real printer is set up on its own pages. Scepter sets nothing on it.</source>
        <translation>A real printer is set up on its own pages. Scepter sets nothing on it.</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>A request is being sent already.</translation>
    </message>
    <message>
        <source>Select a destination first.</source>
        <translation>Select a destination first.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>The setup was updated.</source>
        <translation>The setup was updated.</translation>
    </message>
    <message>
        <source>IPSec destinations</source>
        <translation>IPSec destinations</translation>
    </message>
</context>
<context>
    <name>scepter::DevicesStep</name>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation>No printer is chosen.</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>No device is chosen.</translation>
    </message>
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
    <message>
        <source>What is to be done?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Enrol: each device requests a certificate</source>
        <translation>Enrol: each device requests a certificate</translation>
    </message>
    <message>
        <source>Renew the certificates that end soon</source>
        <translation>Renew the certificates that end soon</translation>
    </message>
    <message>
        <source>Plan for printers, which enrol by themselves</source>
        <translation>Plan for printers, which enrol by themselves</translation>
    </message>
    <message>
        <source>For which devices?</source>
        <translation>For which devices?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>By site and tag</source>
        <translation>By site and tag</translation>
    </message>
    <message>
        <source>By a filter</source>
        <translation>By a filter</translation>
    </message>
    <message>
        <source>Days until the end:</source>
        <translation>Days until the end:</translation>
    </message>
    <message>
        <source>Certificates that have ended already are renewed, too.</source>
        <translation>Certificates that have ended already are renewed, too.</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Site:</translation>
    </message>
    <message>
        <source>Tag:</source>
        <translation>Tag:</translation>
    </message>
    <message>
        <source>Saved filter:</source>
        <translation>Saved filter:</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>Filter:</translation>
    </message>
    <message>
        <source>Such as: site=Malmö and (tag=hr or expires&lt;30)</source>
        <translation>Such as: site=Malmö and (tag=hr or expires&lt;30)</translation>
    </message>
    <message>
        <source>Any site</source>
        <translation>Any site</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Any tag</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Choose a filter</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are renewed, each for the location that it is used for.</source>
        <translation>
            <numerusform>%n certificate is renewed, for the location that it is used for.</numerusform>
            <numerusform>%n certificates are renewed, each for the location that it is used for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen certificate(s), whenever they end</source>
        <translation>
            <numerusform>Only the %n chosen certificate, whenever it ends</numerusform>
            <numerusform>Only the %n chosen certificates, whenever they end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::FailurePanel</name>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;y</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>Technical &amp;details</translation>
    </message>
</context>
<context>
    <name>scepter::FilterBar</name>
    <message>
        <source>any time</source>
        <translation>any time</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>no certificate</translation>
    </message>
    <message>
        <source>Search the fleet…</source>
        <translation>Search the fleet…</translation>
    </message>
    <message>
        <source>Shows the devices that have all of these words in their name, title, address, serial number, site, model or tags.</source>
        <translation>Shows the devices that have all of these words in their name, title, address, serial number, site, model or tags.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>For example: state=error and site=Oslo and expires&lt;30</source>
        <translation>For example: state=error and site=Oslo and expires&lt;30</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Conditions such as field=value, field~text or field&lt;value, joined by “and” and “or”. Fields: %1. Press Enter to apply it.</source>
        <translation>Conditions such as field=value, field~text or field&lt;value, joined by “and” and “or”. Fields: %1. Press Enter to apply it.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>By site</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>Site: all</source>
        <translation>Site: all</translation>
    </message>
    <message>
        <source>Site: none</source>
        <translation>Site: none</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>Status: all</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Expires: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Group: by site</source>
        <translation>Group: by site</translation>
    </message>
    <message>
        <source>Group: by tag</source>
        <translation>Group: by tag</translation>
    </message>
    <message>
        <source>Write a filter first.</source>
        <translation>Write a filter first.</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>No site</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>site, how many devices</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All sites in a list</source>
        <translation>All sites in a list</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>No filter has been saved yet.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>scepter::FirstStart</name>
    <message>
        <source>Importing 50 printers…</source>
        <translation>Importing 50 printers…</translation>
    </message>
    <message>
        <source>Making the server of former years…</source>
        <translation>Making the server of former years…</translation>
    </message>
    <message>
        <source>One printer gets its keys from there…</source>
        <translation>One printer gets its keys from there…</translation>
    </message>
    <message>
        <source>Making a CA, and a connector for all printers…</source>
        <translation>Making a CA, and a connector for all printers…</translation>
    </message>
    <message>
        <source>Setting up the printers…</source>
        <translation>Setting up the printers…</translation>
    </message>
    <message>
        <source>Beginning the rollout…</source>
        <translation>Beginning the rollout…</translation>
    </message>
    <message>
        <source>There is nothing in this store yet. What would you like to begin with?</source>
        <translation>There is nothing in this store yet. What would you like to begin with?</translation>
    </message>
    <message>
        <source>Try it with a sample fleet</source>
        <translation>Try it with a sample fleet</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>Enrol this computer</translation>
    </message>
    <message>
        <source>Bring your printers</source>
        <translation>Bring your printers</translation>
    </message>
    <message>
        <source>Be the SCEP server yourself</source>
        <translation>Be the SCEP server yourself</translation>
    </message>
    <message>
        <source>50 simulated printers at four sites get real certificates from a connector on this computer. Two of them fail, for you to find out why and mend.</source>
        <translation>50 simulated printers at four sites get real certificates from a connector on this computer. Two of them fail, for you to find out why and mend.</translation>
    </message>
    <message>
        <source>Ask a SCEP server that you have for a certificate of this computer.</source>
        <translation>Ask a SCEP server that you have for a certificate of this computer.</translation>
    </message>
    <message>
        <source>Import a list of your printers as CSV; then plan or run their enrolment.</source>
        <translation>Import a list of your printers as CSV; then plan or run their enrolment.</translation>
    </message>
    <message>
        <source>A connector issues certificates to your devices from a private CA of its own.</source>
        <translation>A connector issues certificates to your devices from a private CA of its own.</translation>
    </message>
    <message>
        <source>Make the sample fleet</source>
        <translation>Make the sample fleet</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>Open its settings</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>Start a connector…</source>
        <translation>Start a connector…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>scepter::FleetActs</name>
    <message>
        <source>Site and tags</source>
        <translation>Site and tags</translation>
    </message>
    <message numerus="yes">
        <source>For %n selected device(s). What is left empty stays as it is.</source>
        <translation>
            <numerusform>For %n selected device. What is left empty stays as it is.</numerusform>
            <numerusform>For %n selected devices. What is left empty stays as it is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Site:</translation>
    </message>
    <message>
        <source>Add tags:</source>
        <translation>Add tags:</translation>
    </message>
    <message>
        <source>Remove tags:</source>
        <translation>Remove tags:</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Remove devices?</source>
        <translation>Remove devices?</translation>
    </message>
    <message>
        <source>Remove the device “%1”?</source>
        <translation>Remove the device “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n device(s)?</source>
        <translation>
            <numerusform>Remove %n device?</numerusform>
            <numerusform>Remove %n devices?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their keys, certificates and requests go with them and cannot be brought back. What was issued stays in the records of its connector.</source>
        <translation>Their keys, certificates and requests go with them and cannot be brought back. What was issued stays in the records of its connector.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Cancel the rollout?</source>
        <translation>Cancel the rollout?</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Cancel “%1”?</translation>
    </message>
    <message>
        <source>The challenge passwords of printers that have no certificate yet are taken back: their settings sheets are good no more.</source>
        <translation>The challenge passwords of printers that have no certificate yet are taken back: their settings sheets are good no more.</translation>
    </message>
    <message>
        <source>What has not been sent is not sent. What is being sent is seen through, and certificates that were issued stay.</source>
        <translation>What has not been sent is not sent. What is being sent is seen through, and certificates that were issued stay.</translation>
    </message>
    <message>
        <source>Cancel the rollout</source>
        <translation>Cancel the rollout</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>Under its name it can be chosen again, and used in other filters as @name.</source>
        <translation>Under its name it can be chosen again, and used in other filters as @name.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>Small letters, digits and hyphens</translation>
    </message>
    <message>
        <source>Inventory details</source>
        <translation>Inventory details</translation>
    </message>
    <message>
        <source>What the inventory says of “%1”. A field that is emptied is taken away.</source>
        <translation>What the inventory says of “%1”. A field that is emptied is taken away.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Address:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Model:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Serial number:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Tags:</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>IP address or host name</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>Try again?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>scepter::FleetModel</name>
    <message>
        <source>%1, %2</source>
        <comment>device, its title</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It has no certificate.</source>
        <translation>It has no certificate.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>scepter::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Fleet</translation>
    </message>
    <message>
        <source>There has been no rollout yet.</source>
        <translation>There has been no rollout yet.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Adds one device by hand.</source>
        <translation>Adds one device by hand.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Adds and changes devices from a CSV file.</source>
        <translation>Adds and changes devices from a CSV file.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>New rollout…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>Chooses the columns of the list.</translation>
    </message>
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
    <message>
        <source>The devices are being read…</source>
        <translation>The devices are being read…</translation>
    </message>
    <message>
        <source>There are no devices yet.</source>
        <translation>There are no devices yet.</translation>
    </message>
    <message>
        <source>Import an inventory with “Import…”, add a device by hand, or take the sample fleet on the dashboard.</source>
        <translation>Import an inventory with “Import…”, add a device by hand, or take the sample fleet on the dashboard.</translation>
    </message>
    <message>
        <source>No device matches.</source>
        <translation>No device matches.</translation>
    </message>
    <message>
        <source>Change the search or the filter, or choose “Show all”.</source>
        <translation>Change the search or the filter, or choose “Show all”.</translation>
    </message>
</context>
<context>
    <name>scepter::FleetTable</name>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
</context>
<context>
    <name>scepter::GroupList</name>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>site or tag, how many devices</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>All sites</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>No site</translation>
    </message>
</context>
<context>
    <name>scepter::ImportDialog</name>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tables (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The import is running: stop it first.</source>
        <translation>The import is running: stop it first.</translation>
    </message>
    <message>
        <source>The file was imported. Close this and begin anew for another one.</source>
        <translation>The file was imported. Close this and begin anew for another one.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choose a file first.</translation>
    </message>
    <message>
        <source>The inventory is being read or imported.</source>
        <translation>The inventory is being read or imported.</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>The file cannot be imported.</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>There is nothing new in the file.</translation>
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
    <message>
        <source>Imported: %1, %2.</source>
        <translation>Imported: %1, %2.</translation>
    </message>
    <message>
        <source>The import was stopped: what was imported before stays. Import the file again to go on.</source>
        <translation>The import was stopped: what was imported before stays. Import the file again to go on.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be imported.</source>
        <translation>
            <numerusform>%n row could not be imported.</numerusform>
            <numerusform>%n rows could not be imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>No file is chosen</translation>
    </message>
    <message>
        <source>A table as CSV, with a line of column names: name, title, address, model, serial number, site, tags, kind; further columns are kept as variables for templates. Choose the file or drop it here.</source>
        <translation>A table as CSV, with a line of column names: name, title, address, model, serial number, site, tags, kind; further columns are kept as variables for templates. Choose the file or drop it here.</translation>
    </message>
    <message>
        <source>New devices are real printers, which enrol by themselves, unless their row says otherwise</source>
        <translation>New devices are real printers, which enrol by themselves, unless their row says otherwise</translation>
    </message>
    <message>
        <source>Further secret columns:</source>
        <translation>Further secret columns:</translation>
    </message>
    <message>
        <source>such as pin, code; “challenge” is always secret</source>
        <translation>such as pin, code; “challenge” is always secret</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Problems only</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Import %n device(s)</source>
        <translation>
            <numerusform>Import %n device</numerusform>
            <numerusform>Import %n devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>What the file would do</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>Choose a file: what it would do is shown here before anything is imported.</source>
        <translation>Choose a file: what it would do is shown here before anything is imported.</translation>
    </message>
    <message>
        <source>No row is bad</source>
        <translation>No row is bad</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Import inventory</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Device settings (*.json)</source>
        <translation>Device settings (*.json)</translation>
    </message>
</context>
<context>
    <name>scepter::ImportExportPage</name>
    <message>
        <source>Importing/Exporting the Setting Data</source>
        <translation>Importing/Exporting the Setting Data</translation>
    </message>
    <message>
        <source>All settings of the device are in one file, in the category [Settings/Registration Basic Information]. It holds no private keys.</source>
        <translation>All settings of the device are in one file, in the category [Settings/Registration Basic Information]. It holds no private keys.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Choose File to Import…</source>
        <translation>&amp;Choose File to Import…</translation>
    </message>
    <message>
        <source>Progress of importing or exporting</source>
        <translation>Progress of importing or exporting</translation>
    </message>
    <message>
        <source>Importing overwrites the settings, timer included. Either all of them are imported or none.</source>
        <translation>Importing overwrites the settings, timer included. Either all of them are imported or none.</translation>
    </message>
    <message>
        <source>What the import will change</source>
        <translation>What the import will change</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Export Setting Data</source>
        <translation>Export Setting Data</translation>
    </message>
    <message>
        <source>A challenge password is kept for the automatic request. With a passphrase it is exported too, sealed under that passphrase. Without one it is left out.</source>
        <translation>A challenge password is kept for the automatic request. With a passphrase it is exported too, sealed under that passphrase. Without one it is left out.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Choose File…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Setting data (*.json)</source>
        <translation>Setting data (*.json)</translation>
    </message>
    <message>
        <source>The settings were exported to “%1”.</source>
        <translation>The settings were exported to “%1”.</translation>
    </message>
    <message>
        <source>Import Setting Data</source>
        <translation>Import Setting Data</translation>
    </message>
    <message>
        <source>The file holds challenge passwords that are sealed under a passphrase of its own.</source>
        <translation>The file holds challenge passwords that are sealed under a passphrase of its own.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>The passphrase is wrong.</translation>
    </message>
    <message>
        <source>The file holds the settings that the device has already. There is nothing to import.</source>
        <translation>The file holds the settings that the device has already. There is nothing to import.</translation>
    </message>
    <message>
        <source>The settings were imported from “%1”.</source>
        <translation>The settings were imported from “%1”.</translation>
    </message>
    <message>
        <source>The settings are being imported or exported.</source>
        <translation>The settings are being imported or exported.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>This model cannot import or export its settings: that takes a model with batch import.</source>
        <translation>This model cannot import or export its settings: that takes a model with batch import.</translation>
    </message>
    <message>
        <source>Importing/Exporting All Settings</source>
        <translation>Importing/Exporting All Settings</translation>
    </message>
    <message>
        <source>The setting can be imported/exported with models that support batch importing of this setting. When batch exporting is performed, this setting is included in [Settings/Registration Basic Information].</source>
        <translation>The setting can be imported/exported with models that support batch importing of this setting. When batch exporting is performed, this setting is included in [Settings/Registration Basic Information].</translation>
    </message>
    <message>
        <source>“%1” keeps its name, title, and address.</source>
        <translation>“%1” keeps its name, title, and address.</translation>
    </message>
    <message>
        <source>These values name “%1” and are taken over: %2.</source>
        <translation>These values name “%1” and are taken over: %2.</translation>
    </message>
    <message>
        <source>Import Another Device&apos;s Settings?</source>
        <translation>Import Another Device&apos;s Settings?</translation>
    </message>
    <message>
        <source>The settings of “%1” replace those of “%2”.</source>
        <translation>The settings of “%1” replace those of “%2”.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>These are the settings of another device: %1.</source>
        <translation>These are the settings of another device: %1.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of the other device: the automatic request will ask for a certificate with it.</source>
        <translation>The common name “%1” is that of the other device: the automatic request will ask for a certificate with it.</translation>
    </message>
    <message>
        <source>Ask for the common name “%1” of this device instead of “%2”</source>
        <translation>Ask for the common name “%1” of this device instead of “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” will change: %2</source>
        <translation>
            <numerusform>%n value of “%1” will change: %2</numerusform>
            <numerusform>%n values of “%1” will change: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::InventoryLinesModel</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>%1: sealed</source>
        <translation>%1: sealed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>scepter::IssuedSection</name>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Revoked %1</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>The certificate has been revoked already.</source>
        <translation>The certificate has been revoked already.</translation>
    </message>
    <message>
        <source>Another change is being made.</source>
        <translation>Another change is being made.</translation>
    </message>
    <message>
        <source>Revoked: %1. The list of revoked certificates was built anew.</source>
        <translation>Revoked: %1. The list of revoked certificates was built anew.</translation>
    </message>
    <message>
        <source>Search the newest certificates</source>
        <translation>Search the newest certificates</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Show in Certificates</source>
        <translation>Show in Certificates</translation>
    </message>
    <message>
        <source>Issued certificates</source>
        <translation>Issued certificates</translation>
    </message>
    <message>
        <source>No certificate has been issued through this connector yet.</source>
        <translation>No certificate has been issued through this connector yet.</translation>
    </message>
    <message>
        <source>They appear here as soon as devices have enrolled.</source>
        <translation>They appear here as soon as devices have enrolled.</translation>
    </message>
    <message>
        <source>Select a certificate to see its details.</source>
        <translation>Select a certificate to see its details.</translation>
    </message>
</context>
<context>
    <name>scepter::KeyChoice</name>
    <message>
        <source>Delete a key</source>
        <translation>Delete a key</translation>
    </message>
    <message>
        <source>The device “%1” can hold no more keys and certificates. Choose one that it does not need any more.</source>
        <translation>The device “%1” can hold no more keys and certificates. Choose one that it does not need any more.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>%1, made %2, in use</source>
        <translation>%1, made %2, in use</translation>
    </message>
    <message>
        <source>%1, made %2</source>
        <translation>%1, made %2</translation>
    </message>
    <message>
        <source>The key and its certificate cannot be brought back.</source>
        <translation>The key and its certificate cannot be brought back.</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Delete the key</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Choose a key first.</source>
        <translation>Choose a key first.</translation>
    </message>
</context>
<context>
    <name>scepter::KeyRequestForm</name>
    <message>
        <source>&amp;Key Name:</source>
        <translation>&amp;Key Name:</translation>
    </message>
    <message>
        <source>Signature &amp;Algorithm:</source>
        <translation>Signature &amp;Algorithm:</translation>
    </message>
    <message>
        <source>Select the hash function to use for the signature.</source>
        <translation>Select the hash function to use for the signature.</translation>
    </message>
    <message>
        <source>Key &amp;Length (bit):</source>
        <translation>Key &amp;Length (bit):</translation>
    </message>
    <message>
        <source>Select the key length.</source>
        <translation>Select the key length.</translation>
    </message>
    <message>
        <source>&amp;Organization:</source>
        <translation>&amp;Organization:</translation>
    </message>
    <message>
        <source>Enter the organization name.</source>
        <translation>Enter the organization name.</translation>
    </message>
    <message>
        <source>Common &amp;Name:</source>
        <translation>Common &amp;Name:</translation>
    </message>
    <message>
        <source>Enter the IP address or FQDN.</source>
        <translation>Enter the IP address or FQDN.</translation>
    </message>
    <message>
        <source>Challenge &amp;Password:</source>
        <translation>Challenge &amp;Password:</translation>
    </message>
    <message>
        <source>If a password is set on the SCEP server, enter the challenge password to be included in the request data (PKCS#9).</source>
        <translation>If a password is set on the SCEP server, enter the challenge password to be included in the request data (PKCS#9).</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>S&amp;how</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>The challenge password that is kept is taken away by the next [Update].</source>
        <translation>The challenge password that is kept is taken away by the next [Update].</translation>
    </message>
    <message>
        <source>Key &amp;Use Location:</source>
        <translation>Key &amp;Use Location:</translation>
    </message>
    <message>
        <source>Select the location where the key will be used. If [IPSec] is selected, select the IPSec destination from the list.</source>
        <translation>Select the location where the key will be used. If [IPSec] is selected, select the IPSec destination from the list.</translation>
    </message>
    <message>
        <source>IPSec D&amp;estination:</source>
        <translation>IPSec D&amp;estination:</translation>
    </message>
    <message>
        <source>With an EC key the server&apos;s answer is encrypted under the challenge password, so one is needed. It should hold 128 random bits (22 random characters).</source>
        <translation>With an EC key the server&apos;s answer is encrypted under the challenge password, so one is needed. It should hold 128 random bits (22 random characters).</translation>
    </message>
    <message>
        <source>With an EC key the server&apos;s answer is encrypted under the challenge password. This one is short: it should hold 128 random bits (22 random characters).</source>
        <translation>With an EC key the server&apos;s answer is encrypted under the challenge password. This one is short: it should hold 128 random bits (22 random characters).</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Hide</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Will be removed</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Kept; type to replace it</translation>
    </message>
    <message>
        <source>Enter the name of the key. Enter a name that will be easy to find when displayed in a list.</source>
        <translation>Enter the name of the key. Enter a name that will be easy to find when displayed in a list.</translation>
    </message>
    <message>
        <source>If anything other than [None] is selected, enable the various functions in advance. If a certificate is acquired while the various functions are disabled, the certificate is assigned as the destination, but the various functions are not enabled automatically.</source>
        <translation>If anything other than [None] is selected, enable the various functions in advance. If a certificate is acquired while the various functions are disabled, the certificate is assigned as the destination, but the various functions are not enabled automatically.</translation>
    </message>
</context>
<context>
    <name>scepter::KindStep</name>
    <message>
        <source>Enter a name of small letters, digits and hyphens, 32 at most.</source>
        <translation>Enter a name of small letters, digits and hyphens, 32 at most.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>Name in the URL:</source>
        <translation>Name in the URL:</translation>
    </message>
    <message>
        <source>The name is part of the address that devices use, and cannot be changed later.</source>
        <translation>The name is part of the address that devices use, and cannot be changed later.</translation>
    </message>
    <message>
        <source>What is the connector called?</source>
        <translation>What is the connector called?</translation>
    </message>
    <message>
        <source>A connector is the SCEP server that devices enrol with, with challenge passwords that are managed here.</source>
        <translation>A connector is the SCEP server that devices enrol with, with challenge passwords that are managed here.</translation>
    </message>
</context>
<context>
    <name>scepter::KnownServersDialog</name>
    <message>
        <source>not trusted yet</source>
        <translation>not trusted yet</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Forget the server?</source>
        <translation>Forget the server?</translation>
    </message>
    <message>
        <source>Devices that ask it are refused until its CA is trusted again, or named by its fingerprint.</source>
        <translation>Devices that ask it are refused until its CA is trusted again, or named by its fingerprint.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Choose a server in the list.</source>
        <translation>Choose a server in the list.</translation>
    </message>
    <message>
        <source>Weak algorithms are not allowed for this server.</source>
        <translation>Weak algorithms are not allowed for this server.</translation>
    </message>
    <message>
        <source>Known Servers</source>
        <translation>Known Servers</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>CA identifier</source>
        <translation>CA identifier</translation>
    </message>
    <message>
        <source>CA (SHA-256 fingerprint)</source>
        <translation>CA (SHA-256 fingerprint)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Weak algorithms</translation>
    </message>
    <message>
        <source>No server is known yet.</source>
        <translation>No server is known yet.</translation>
    </message>
    <message>
        <source>A server comes into this list when its CA is trusted for the first time.</source>
        <translation>A server comes into this list when its CA is trusted for the first time.</translation>
    </message>
    <message>
        <source>&amp;Withdraw Weak Algorithms</source>
        <translation>&amp;Withdraw Weak Algorithms</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Forget…</translation>
    </message>
    <message>
        <source>“%1” will no longer be trusted.</source>
        <translation>“%1” will no longer be trusted.</translation>
    </message>
    <message>
        <source>Accept what the server offers now?</source>
        <translation>Accept what the server offers now?</translation>
    </message>
    <message>
        <source>“%1” offers less than before: %2 is missing.</source>
        <translation>“%1” offers less than before: %2 is missing.</translation>
    </message>
    <message>
        <source>If nobody changed the server, somebody on the way may be trying to weaken the connection.</source>
        <translation>If nobody changed the server, somebody on the way may be trying to weaken the connection.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>The server offers all that it offered before.</source>
        <translation>The server offers all that it offered before.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>&amp;Accept What It Offers…</source>
        <translation>&amp;Accept What It Offers…</translation>
    </message>
    <message>
        <source>Trust a CA</source>
        <translation>Trust a CA</translation>
    </message>
    <message>
        <source>The CA with this fingerprint is trusted on this server, whichever was trusted there before. Take the fingerprint from the CA&apos;s administrator, not from the server.</source>
        <translation>The CA with this fingerprint is trusted on this server, whichever was trusted there before. Take the fingerprint from the CA&apos;s administrator, not from the server.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>Server (URL):</source>
        <translation>Server (URL):</translation>
    </message>
    <message>
        <source>CA identifier:</source>
        <translation>CA identifier:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>SHA-256 fingerprint:</translation>
    </message>
    <message>
        <source>Only for a server with several CAs</source>
        <translation>Only for a server with several CAs</translation>
    </message>
    <message>
        <source>64 hex digits</source>
        <translation>64 hex digits</translation>
    </message>
    <message>
        <source>Enter the 64 hex digits of the CA&apos;s SHA-256 fingerprint.</source>
        <translation>Enter the 64 hex digits of the CA&apos;s SHA-256 fingerprint.</translation>
    </message>
    <message>
        <source>Allow weak algorithms?</source>
        <translation>Allow weak algorithms?</translation>
    </message>
    <message>
        <source>“%1” may then use SHA-1 and 3DES, and answer in MD5 and single DES.</source>
        <translation>“%1” may then use SHA-1 and 3DES, and answer in MD5 and single DES.</translation>
    </message>
    <message>
        <source>Whoever listens on the way may be able to read or change what is sent. Allow them only for a server that knows nothing better.</source>
        <translation>Whoever listens on the way may be able to read or change what is sent. Allow them only for a server that knows nothing better.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Allow</translation>
    </message>
    <message>
        <source>&amp;Trust a CA…</source>
        <translation>&amp;Trust a CA…</translation>
    </message>
    <message>
        <source>Allow &amp;Weak Algorithms…</source>
        <translation>Allow &amp;Weak Algorithms…</translation>
    </message>
</context>
<context>
    <name>scepter::MainWindow</name>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Keys and challenge passwords are kept sealed under a passphrase. Whoever knows it is administrator.

If it is lost, the keys and challenge passwords that are sealed under it are lost too; settings, certificates and the history of requests are not.</source>
        <translation>Keys and challenge passwords are kept sealed under a passphrase. Whoever knows it is administrator.

If it is lost, the keys and challenge passwords that are sealed under it are lost too; settings, certificates and the history of requests are not.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Enter the passphrase of the store, in order to change settings and to send requests.</source>
        <translation>Enter the passphrase of the store, in order to change settings and to send requests.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>The passphrase is wrong.</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Opening the store…</translation>
    </message>
    <message>
        <source>Close Scepter?</source>
        <translation>Close Scepter?</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Fleet</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>About Scepter</source>
        <translation>About Scepter</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%n certificate expires within 30 days</numerusform>
            <numerusform>%n certificates expire within 30 days</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew them with a rollout.</source>
        <translation>Renew them with a rollout.</translation>
    </message>
    <message>
        <source>Rollout “%1” has ended</source>
        <translation>Rollout “%1” has ended</translation>
    </message>
    <message>
        <source>Rollout “%1” was cancelled</source>
        <translation>Rollout “%1” was cancelled</translation>
    </message>
    <message>
        <source>Rollout “%1” is held</source>
        <translation>Rollout “%1” is held</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Set a passphrase</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Set passphrase</translation>
    </message>
    <message>
        <source>Skip: viewer only</source>
        <translation>Skip: viewer only</translation>
    </message>
    <message>
        <source>Stay a viewer</source>
        <translation>Stay a viewer</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Keep it open</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Try &amp;again</translation>
    </message>
    <message>
        <source>When it is closed, this stops:</source>
        <translation>When it is closed, this stops:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Stop what goes on?</source>
        <translation>Stop what goes on?</translation>
    </message>
    <message>
        <source>Only an administrator can start it again.</source>
        <translation>Only an administrator can start it again.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stop it</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Let it go on</translation>
    </message>
    <message>
        <source>Locked. This goes on:</source>
        <translation>Locked. This goes on:</translation>
    </message>
    <message>
        <source>Stop it…</source>
        <translation>Stop it…</translation>
    </message>
</context>
<context>
    <name>scepter::NamesField</name>
    <message>
        <source>Names that get certificates</source>
        <translation>Names that get certificates</translation>
    </message>
    <message>
        <source>All hosts, short names and addresses; or such as dns:.print.example</source>
        <translation>All hosts, short names and addresses; or such as dns:.print.example</translation>
    </message>
    <message>
        <source>Only names that a device in the inventory has</source>
        <translation>Only names that a device in the inventory has</translation>
    </message>
    <message>
        <source>Names that a bound challenge password was not made for:</source>
        <translation>Names that a bound challenge password was not made for:</translation>
    </message>
    <message>
        <source>The request is refused; the name can be allowed from its row</source>
        <translation>The request is refused; the name can be allowed from its row</translation>
    </message>
    <message>
        <source>They are left out of the certificate</source>
        <translation>They are left out of the certificate</translation>
    </message>
    <message>
        <source>“%1” is not a rule for names. Write one rule a line, such as dns:.print.example.</source>
        <translation>“%1” is not a rule for names. Write one rule a line, such as dns:.print.example.</translation>
    </message>
    <message>
        <source>One rule a line: dns:.DOMAIN for hosts below a domain, dns:NAME, dns:* for hosts of every domain, short:*, ip:NETWORK, and what is off otherwise: uri:PREFIX, email:DOMAIN, other:OID, wildcard:.DOMAIN. Empty: every host, short name and address.</source>
        <translation>One rule a line: dns:.DOMAIN for hosts below a domain, dns:NAME, dns:* for hosts of every domain, short:*, ip:NETWORK, and what is off otherwise: uri:PREFIX, email:DOMAIN, other:OID, wildcard:.DOMAIN. Empty: every host, short name and address.</translation>
    </message>
</context>
<context>
    <name>scepter::NamesStep</name>
    <message>
        <source>For which names?</source>
        <translation>For which names?</translation>
    </message>
    <message>
        <source>Whoever has a challenge password for any subject chooses the names: allow no more than the devices need.</source>
        <translation>Whoever has a challenge password for any subject chooses the names: allow no more than the devices need.</translation>
    </message>
</context>
<context>
    <name>scepter::NewConnectorDialog</name>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>It is being created.</source>
        <translation>It is being created.</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>This is the first step.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The connector “%1” is there</source>
        <translation>The connector “%1” is there</translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then install the signed chain under “CA and CRL”. Until then the connector cannot issue.</source>
        <translation>Have the request in %1 signed, then install the signed chain under “CA and CRL”. Until then the connector cannot issue.</translation>
    </message>
    <message>
        <source>Devices can enrol as soon as it is served. They need its URL and a challenge password, which you create under “Challenges”.</source>
        <translation>Devices can enrol as soon as it is served. They need its URL and a challenge password, which you create under “Challenges”.</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>New connector</translation>
    </message>
    <message>
        <source>Serve now…</source>
        <translation>Serve now…</translation>
    </message>
</context>
<context>
    <name>scepter::Page</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Unlock…</translation>
    </message>
    <message>
        <source>Without the passphrase everything can be read, and nothing changed or sent.</source>
        <translation>Without the passphrase everything can be read, and nothing changed or sent.</translation>
    </message>
</context>
<context>
    <name>scepter::PassphraseDialog</name>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Passphrase, &amp;again:</source>
        <translation>Passphrase, &amp;again:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Enter a passphrase.</translation>
    </message>
    <message>
        <source>Unlock with this desktop&apos;s &amp;keyring from now on</source>
        <translation>Unlock with this desktop&apos;s &amp;keyring from now on</translation>
    </message>
</context>
<context>
    <name>scepter::PasswordDialog</name>
    <message>
        <source>Whoever knows the password can get a certificate with it. Lists never show it; showing it is logged.</source>
        <translation>Whoever knows the password can get a certificate with it. Lists never show it; showing it is logged.</translation>
    </message>
    <message>
        <source>Challenge password:</source>
        <translation>Challenge password:</translation>
    </message>
    <message>
        <source>SCEP server URL:</source>
        <translation>SCEP server URL:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the challenge password</source>
        <translation>Copy the challenge password</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Copy the URL</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge password</translation>
    </message>
</context>
<context>
    <name>scepter::PolicyStep</name>
    <message>
        <source>Without an administrator&apos;s decision a challenge password is always required.</source>
        <translation>Without an administrator&apos;s decision a challenge password is always required.</translation>
    </message>
    <message>
        <source>What does it issue?</source>
        <translation>What does it issue?</translation>
    </message>
    <message>
        <source>All of this can be changed later, and more of it, under Settings.</source>
        <translation>All of this can be changed later, and more of it, under Settings.</translation>
    </message>
    <message>
        <source>What certificates are for:</source>
        <translation>What certificates are for:</translation>
    </message>
    <message>
        <source>Approval:</source>
        <translation>Approval:</translation>
    </message>
    <message>
        <source>Validity period:</source>
        <translation>Validity period:</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>A challenge password is required all the same</source>
        <translation>A challenge password is required all the same</translation>
    </message>
</context>
<context>
    <name>scepter::PrinterPage</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>The printer is being read.</source>
        <translation>The printer is being read.</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Probing…</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>The port is being opened.</source>
        <translation>The port is being opened.</translation>
    </message>
    <message>
        <source>The printer has no address in the inventory.</source>
        <translation>The printer has no address in the inventory.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>It is in no plan: make one for it.</source>
        <translation>It is in no plan: make one for it.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Settings sheet</source>
        <translation>Settings sheet</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Written on %1</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Last request</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <translation>From %1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>None was issued to it here.</source>
        <translation>None was issued to it here.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>%1, by the connector “%2”</source>
        <translation>%1, by the connector “%2”</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>TLS port</translation>
    </message>
    <message>
        <source>It has not been probed yet.</source>
        <translation>It has not been probed yet.</translation>
    </message>
    <message>
        <source>What it serves</source>
        <translation>What it serves</translation>
    </message>
    <message>
        <source>Probed</source>
        <translation>Probed</translation>
    </message>
    <message>
        <source>Port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>This is a real printer: it holds its own settings and keys, and enrols by itself with a connector. Scepter sends no request for it.</source>
        <translation>This is a real printer: it holds its own settings and keys, and enrols by itself with a connector. Scepter sends no request for it.</translation>
    </message>
    <message>
        <source>Write settings sheet…</source>
        <translation>Write settings sheet…</translation>
    </message>
    <message>
        <source>Expect it again</source>
        <translation>Expect it again</translation>
    </message>
    <message>
        <source>Takes the printer up again in its plan, in a wave by the plan&apos;s rules.</source>
        <translation>Takes the printer up again in its plan, in a wave by the plan&apos;s rules.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Show certificates</source>
        <translation>Show certificates</translation>
    </message>
    <message>
        <source>Requests of the connector</source>
        <translation>Requests of the connector</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
</context>
<context>
    <name>scepter::ProbeDialog</name>
    <message numerus="yes">
        <source>%1 of %n printer(s)</source>
        <translation>
            <numerusform>%1 of %n printer</numerusform>
            <numerusform>%1 of %n printers</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>Probe TLS ports</source>
        <translation>Probe TLS ports</translation>
    </message>
    <message numerus="yes">
        <source>Opens the TLS port of %n printer(s), looks at the certificate that is served, and closes it. Nothing is sent.</source>
        <translation>
            <numerusform>Opens the TLS port of %n printer, looks at the certificate that is served, and closes it. Nothing is sent.</numerusform>
            <numerusform>Opens the TLS ports of %n printers, looks at the certificates that are served, and closes them. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>Port:</translation>
    </message>
    <message>
        <source>Unreachable after:</source>
        <translation>Unreachable after:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>At the same time:</source>
        <translation>At the same time:</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>No port has been opened yet.</source>
        <translation>No port has been opened yet.</translation>
    </message>
    <message>
        <source>Choose the port, and then “Probe”.</source>
        <translation>Choose the port, and then “Probe”.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>scepter::ProbeModel</name>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
</context>
<context>
    <name>scepter::ReachStep</name>
    <message>
        <source>Where do devices reach it?</source>
        <translation>Where do devices reach it?</translation>
    </message>
    <message>
        <source>Both may be left empty: then the address is where it listens, and every network may use it.</source>
        <translation>Both may be left empty: then the address is where it listens, and every network may use it.</translation>
    </message>
    <message>
        <source>Public base URL:</source>
        <translation>Public base URL:</translation>
    </message>
    <message>
        <source>Networks that may use it:</source>
        <translation>Networks that may use it:</translation>
    </message>
    <message>
        <source>All; or such as 10.0.0.0/8, 192.168.1.0/24</source>
        <translation>All; or such as 10.0.0.0/8, 192.168.1.0/24</translation>
    </message>
    <message>
        <source>Default connector: reached by the paths of an NDES, too</source>
        <translation>Default connector: reached by the paths of an NDES, too</translation>
    </message>
</context>
<context>
    <name>scepter::ReasonDialog</name>
    <message>
        <source>The device gets no certificate for this request. It is told the reason, in English as the protocol has it.</source>
        <translation>The device gets no certificate for this request. It is told the reason, in English as the protocol has it.</translation>
    </message>
    <message>
        <source>Reason (may be left empty):</source>
        <translation>Reason (may be left empty):</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Reject the request</source>
        <translation>Reject the request</translation>
    </message>
</context>
<context>
    <name>scepter::RecoveryStep</name>
    <message>
        <source>Choose a file for the recovery file, or go without one.</source>
        <translation>Choose a file for the recovery file, or go without one.</translation>
    </message>
    <message>
        <source>Enter a passphrase for the recovery file.</source>
        <translation>Enter a passphrase for the recovery file.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Recovery file</translation>
    </message>
    <message>
        <source>The CA&apos;s key is sealed in the store. Should the store or its passphrase be lost, only a recovery file brings the CA back; without it every device has to trust a new CA.</source>
        <translation>The CA&apos;s key is sealed in the store. Should the store or its passphrase be lost, only a recovery file brings the CA back; without it every device has to trust a new CA.</translation>
    </message>
    <message>
        <source>Save a recovery file (PKCS#12, under a passphrase of its own)</source>
        <translation>Save a recovery file (PKCS#12, under a passphrase of its own)</translation>
    </message>
    <message>
        <source>Go without a recovery file: I take the risk</source>
        <translation>Go without a recovery file: I take the risk</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>File:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12 files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>Passphrase, again:</source>
        <translation>Passphrase, again:</translation>
    </message>
</context>
<context>
    <name>scepter::ReportDialog</name>
    <message>
        <source>The files are sealed under a passphrase of their own. Whoever imports them into the printers needs it.</source>
        <translation>The files are sealed under a passphrase of their own. Whoever imports them into the printers needs it.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>What became of the rollout</source>
        <translation>What became of the rollout</translation>
    </message>
    <message>
        <source>CSV: a line for each device, for a spreadsheet</source>
        <translation>CSV: a line for each device, for a spreadsheet</translation>
    </message>
    <message>
        <source>JSON: the same for programs</source>
        <translation>JSON: the same for programs</translation>
    </message>
    <message>
        <source>HTML: a report for a browser</source>
        <translation>HTML: a report for a browser</translation>
    </message>
    <message>
        <source>PDF: the report to print or to send</source>
        <translation>PDF: the report to print or to send</translation>
    </message>
    <message>
        <source>Keys for printers that cannot enrol by themselves</source>
        <translation>Keys for printers that cannot enrol by themselves</translation>
    </message>
    <message>
        <source>A PKCS#12 file for each device that was enrolled on its printer&apos;s behalf, with an index, in an empty folder. Each key stands in the audit log.</source>
        <translation>A PKCS#12 file for each device that was enrolled on its printer&apos;s behalf, with an index, in an empty folder. Each key stands in the audit log.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation>The report is being written</translation>
    </message>
    <message>
        <source>Something is being written already.</source>
        <translation>Something is being written already.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n key written to %1, with index.csv</numerusform>
            <numerusform>%n keys written to %1, with index.csv</numerusform>
        </translation>
    </message>
    <message>
        <source>The files hold private keys that were made outside the printers. Import them, then delete the folder.</source>
        <translation>The files hold private keys that were made outside the printers. Import them, then delete the folder.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Written to %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Export keys</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Choose an empty folder</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Export keys…</source>
        <translation>Export keys…</translation>
    </message>
</context>
<context>
    <name>scepter::RequestPapers</name>
    <message>
        <source>Certificate Signing Request (CSR)</source>
        <translation>Certificate Signing Request (CSR)</translation>
    </message>
    <message>
        <source>Show CSR</source>
        <translation>Show CSR</translation>
    </message>
    <message>
        <source>Copy CSR</source>
        <translation>Copy CSR</translation>
    </message>
    <message>
        <source>Show Certificate</source>
        <translation>Show Certificate</translation>
    </message>
    <message>
        <source>Certificate signing request in PEM</source>
        <translation>Certificate signing request in PEM</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Alternative names</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>The key of this request is no longer on the device.</source>
        <translation>The key of this request is no longer on the device.</translation>
    </message>
    <message>
        <source>Made anew with the key of the request. The challenge password is not in it.</source>
        <translation>Made anew with the key of the request. The challenge password is not in it.</translation>
    </message>
</context>
<context>
    <name>scepter::RequestSection</name>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Request from %1</source>
        <translation>Request from %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Cipher</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Challenge ID</source>
        <translation>Challenge ID</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Search the newest requests</source>
        <translation>Search the newest requests</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>No request has come yet.</source>
        <translation>No request has come yet.</translation>
    </message>
    <message>
        <source>Serve the connector, and give its URL to a device.</source>
        <translation>Serve the connector, and give its URL to a device.</translation>
    </message>
    <message>
        <source>Select a request to see what it said and what became of it.</source>
        <translation>Select a request to see what it said and what became of it.</translation>
    </message>
    <message>
        <source>The challenge password of this printer is good for %1, too. The printer can ask again.</source>
        <translation>The challenge password of this printer is good for %1, too. The printer can ask again.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Allow this name for this printer</source>
        <translation>Allow this name for this printer</translation>
    </message>
</context>
<context>
    <name>scepter::RequestStatusModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Request Date/Time</source>
        <translation>Request Date/Time</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Key Name</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Certificate Issued</source>
        <translation>Certificate Issued</translation>
    </message>
</context>
<context>
    <name>scepter::RequestStatusPage</name>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Certificate Issuance Request Status</translation>
    </message>
    <message>
        <source>The history of the last 20 certificates is displayed. When the number of certificates exceeds 20, the oldest information is overwritten.</source>
        <translation>The history of the last 20 certificates is displayed. When the number of certificates exceeds 20, the oldest information is overwritten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key name, status</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Cause: %1</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>A request is being sent already.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Key and certificate were exported to “%1”.</source>
        <translation>Key and certificate were exported to “%1”.</translation>
    </message>
    <message>
        <source>Checking the Status of a Request for a Certificate to Be Issued</source>
        <translation>Checking the Status of a Request for a Certificate to Be Issued</translation>
    </message>
    <message>
        <source>The certificate requested and issued, based on the CSR that is registered in the key.</source>
        <translation>The certificate requested and issued, based on the CSR that is registered in the key.</translation>
    </message>
</context>
<context>
    <name>scepter::RequestTable</name>
    <message>
        <source>Send one under “Certificate Issuance Request”; its status then appears here.</source>
        <translation>Send one under “Certificate Issuance Request”; its status then appears here.</translation>
    </message>
    <message>
        <source>No request has been sent from this device yet.</source>
        <translation>No request has been sent from this device yet.</translation>
    </message>
</context>
<context>
    <name>scepter::RevokeDialog</name>
    <message>
        <source>The certificate of %1 will be on the revocation list of its CA, and whoever checks that list refuses it. This cannot be undone.</source>
        <translation>The certificate of %1 will be on the revocation list of its CA, and whoever checks that list refuses it. This cannot be undone.</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Reason:</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
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
    <message>
        <source>Revoke certificates</source>
        <translation>Revoke certificates</translation>
    </message>
    <message>
        <source>Revoke certificate</source>
        <translation>Revoke certificate</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>scepter::RolloutCard</name>
    <message>
        <source>Rollout “%1”: %2 of %3</source>
        <translation>Rollout “%1”: %2 of %3</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Retry failed</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Takes the finished rollout off this page. Its report stays.</source>
        <translation>Takes the finished rollout off this page. Its report stays.</translation>
    </message>
    <message>
        <source>%1 · wave %2 of %3</source>
        <translation>%1 · wave %2 of %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 per second</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>about %1 left</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>begins %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>ended %1</translation>
    </message>
    <message>
        <source>Plan “%1”</source>
        <translation>Plan “%1”</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Rollout “%1”</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Go on anyway</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>nobody runs it at present</source>
        <translation>nobody runs it at present</translation>
    </message>
    <message>
        <source>Settings sheets…</source>
        <translation>Settings sheets…</translation>
    </message>
    <message>
        <source>Writes the settings sheets of the printers whose wave has begun, until they are in use.</source>
        <translation>Writes the settings sheets of the printers whose wave has begun, until they are in use.</translation>
    </message>
</context>
<context>
    <name>scepter::RolloutWizard</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Make the plan</translation>
    </message>
    <message>
        <source>Schedule the rollout</source>
        <translation>Schedule the rollout</translation>
    </message>
    <message>
        <source>Start the rollout</source>
        <translation>Start the rollout</translation>
    </message>
    <message>
        <source>A rollout was begun and left on %1.</source>
        <translation>A rollout was begun and left on %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>What was typed is kept, but for challenge passwords, and can be taken up again.</source>
        <translation>What was typed is kept, but for challenge passwords, and can be taken up again.</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>New rollout</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>Leave without the settings sheets?</source>
        <translation>Leave without the settings sheets?</translation>
    </message>
    <message numerus="yes">
        <source>The settings sheets of %n printer(s) have not been written.</source>
        <translation>
            <numerusform>The settings sheet of %n printer has not been written.</numerusform>
            <numerusform>The settings sheets of %n printers have not been written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them nobody knows what to enter at the printers. They can be written later, until the printers are in use: with “Settings sheets…” beside the plan, in the menu of the fleet&apos;s list, or on the printer&apos;s page.</source>
        <translation>Without them nobody knows what to enter at the printers. They can be written later, until the printers are in use: with “Settings sheets…” beside the plan, in the menu of the fleet&apos;s list, or on the printer&apos;s page.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Write now</translation>
    </message>
</context>
<context>
    <name>scepter::RunStep</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>The rollout is being made.</source>
        <translation>The rollout is being made.</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>What:</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Devices:</translation>
    </message>
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
    <message>
        <source>Template:</source>
        <translation>Template:</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Challenge passwords:</source>
        <translation>Challenge passwords:</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Begins:</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>Waves:</source>
        <translation>Waves:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>What it is called in lists and reports</source>
        <translation>What it is called in lists and reports</translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation>New keys:</translation>
    </message>
    <message>
        <source>Like the key of each certificate</source>
        <translation>Like the key of each certificate</translation>
    </message>
    <message numerus="yes">
        <source>The plan is made for %n printer(s). Now write the settings sheets of those that go first.</source>
        <translation>
            <numerusform>The plan is made for %n printer. Now write the settings sheets of those that go first.</numerusform>
            <numerusform>The plan is made for %n printers. Now write the settings sheets of those that go first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan is made for %n printer(s). Now write their settings sheets.</source>
        <translation>
            <numerusform>The plan is made for %n printer. Now write its settings sheet.</numerusform>
            <numerusform>The plan is made for %n printers. Now write their settings sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ScheduleStep</name>
    <message>
        <source>Schedule and waves</source>
        <translation>Schedule and waves</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>This time has passed.</translation>
    </message>
    <message>
        <source>When does it begin?</source>
        <translation>When does it begin?</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>At a time</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Begins:</translation>
    </message>
    <message>
        <source>By the clock of this computer</source>
        <translation>By the clock of this computer</translation>
    </message>
    <message>
        <source>In which waves?</source>
        <translation>In which waves?</translation>
    </message>
    <message>
        <source>Canary (devices):</source>
        <translation>Canary (devices):</translation>
    </message>
    <message>
        <source>Each wave (% of the others):</source>
        <translation>Each wave (% of the others):</translation>
    </message>
    <message>
        <source>Hold when more fail (%):</source>
        <translation>Hold when more fail (%):</translation>
    </message>
    <message>
        <source>The next wave only when the keys of the last one are in use</source>
        <translation>The next wave only when the keys of the last one are in use</translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation>How fast?</translation>
    </message>
    <message>
        <source>Devices at the same time:</source>
        <translation>Devices at the same time:</translation>
    </message>
    <message>
        <source>Requests per second:</source>
        <translation>Requests per second:</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>as fast as it goes</translation>
    </message>
    <message>
        <source>Spread over (minutes):</source>
        <translation>Spread over (minutes):</translation>
    </message>
    <message>
        <source>Each device waits at random up to so long.</source>
        <translation>Each device waits at random up to so long.</translation>
    </message>
    <message>
        <source>Try again when the server defers a request or does not answer</source>
        <translation>Try again when the server defers a request or does not answer</translation>
    </message>
    <message>
        <source>Times:</source>
        <translation>Times:</translation>
    </message>
    <message>
        <source>Minutes between:</source>
        <translation>Minutes between:</translation>
    </message>
    <message>
        <source>What happens on the devices?</source>
        <translation>What happens on the devices?</translation>
    </message>
    <message>
        <source>Delete the old key and certificate for the same use, once the new one is registered</source>
        <translation>Delete the old key and certificate for the same use, once the new one is registered</translation>
    </message>
    <message>
        <source>Restart the device when it has its certificate</source>
        <translation>Restart the device when it has its certificate</translation>
    </message>
</context>
<context>
    <name>scepter::ServeDialog</name>
    <message>
        <source>Address to listen on:</source>
        <translation>Address to listen on:</translation>
    </message>
    <message>
        <source>127.0.0.1: this computer only. 0.0.0.0 or ::: every network that it is in.</source>
        <translation>127.0.0.1: this computer only. 0.0.0.0 or ::: every network that it is in.</translation>
    </message>
    <message>
        <source>Port number:</source>
        <translation>Port number:</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, or 0.0.0.0 for all of them.</source>
        <translation>Enter an IP address of this computer, or 0.0.0.0 for all of them.</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose the file with the server&apos;s certificate.</source>
        <translation>Choose the file with the server&apos;s certificate.</translation>
    </message>
    <message>
        <source>Choose the file with the private key of the certificate.</source>
        <translation>Choose the file with the private key of the certificate.</translation>
    </message>
    <message>
        <source>The PKCS#12 file holds the key, too.</source>
        <translation>The PKCS#12 file holds the key, too.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>The files are being read.</translation>
    </message>
    <message>
        <source>Serve connectors</source>
        <translation>Serve connectors</translation>
    </message>
    <message>
        <source>HTTPS: encrypt with TLS</source>
        <translation>HTTPS: encrypt with TLS</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificate:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Server certificate</source>
        <translation>Server certificate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</source>
        <translation>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>PEM with the certificates that signed it, or PKCS#12 with the key.</source>
        <translation>PEM with the certificates that signed it, or PKCS#12 with the key.</translation>
    </message>
    <message>
        <source>Private key:</source>
        <translation>Private key:</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Keys (*.pem *.key)</translation>
    </message>
    <message>
        <source>Passphrase of the key:</source>
        <translation>Passphrase of the key:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Devices have to trust this certificate. The paths are remembered, the passphrase is not: give it again each time.</source>
        <translation>Devices have to trust this certificate. The paths are remembered, the passphrase is not: give it again each time.</translation>
    </message>
    <message>
        <source>Also HTTP without TLS at this port, for printers that do not support HTTPS</source>
        <translation>Also HTTP without TLS at this port, for printers that do not support HTTPS</translation>
    </message>
    <message>
        <source>Port number of HTTP without TLS</source>
        <translation>Port number of HTTP without TLS</translation>
    </message>
    <message>
        <source>HTTPS has this port already: choose another one.</source>
        <translation>HTTPS has this port already: choose another one.</translation>
    </message>
    <message>
        <source>Trusted proxies:</source>
        <translation>Trusted proxies:</translation>
    </message>
    <message>
        <source>None; or such as 10.0.0.5, 10.1.0.0/16</source>
        <translation>None; or such as 10.0.0.5, 10.1.0.0/16</translation>
    </message>
    <message>
        <source>Enter IP addresses or networks such as 10.1.0.0/16, separated by commas.</source>
        <translation>Enter IP addresses or networks such as 10.1.0.0/16, separated by commas.</translation>
    </message>
    <message>
        <source>This window answers the requests of devices for as long as it is open, also while it is locked. For a server that runs day and night, use “scepterctl connector serve”. Connectors that another process serves are left to it.</source>
        <translation>This window answers the requests of devices for as long as it is open, also while it is locked. For a server that runs day and night, use “scepterctl connector serve”. Connectors that another process serves are left to it.</translation>
    </message>
    <message>
        <source>Reverse proxies and load balancers whose X-Forwarded-For or PROXY protocol is believed. Otherwise all devices behind a proxy seem to have the proxy&apos;s address.</source>
        <translation>Reverse proxies and load balancers whose X-Forwarded-For or PROXY protocol is believed. Otherwise all devices behind a proxy seem to have the proxy&apos;s address.</translation>
    </message>
</context>
<context>
    <name>scepter::ServerStep</name>
    <message>
        <source>Server and challenge</source>
        <translation>Server and challenge</translation>
    </message>
    <message>
        <source>There is no connector in this store. Make one on the Connectors page first.</source>
        <translation>There is no connector in this store. Make one on the Connectors page first.</translation>
    </message>
    <message>
        <source>This is no SHA-256 or SHA-1 fingerprint: it has 64 or 40 hexadecimal digits.</source>
        <translation>This is no SHA-256 or SHA-1 fingerprint: it has 64 or 40 hexadecimal digits.</translation>
    </message>
    <message>
        <source>Enter the challenge password. It is never kept with an unfinished rollout.</source>
        <translation>Enter the challenge password. It is never kept with an unfinished rollout.</translation>
    </message>
    <message>
        <source>Enter the name of the column.</source>
        <translation>Enter the name of the column.</translation>
    </message>
    <message>
        <source>The connector has no public address. Give it one on the Connectors page, or enter here where devices reach it.</source>
        <translation>The connector has no public address. Give it one on the Connectors page, or enter here where devices reach it.</translation>
    </message>
    <message>
        <source>Which server issues the certificates?</source>
        <translation>Which server issues the certificates?</translation>
    </message>
    <message>
        <source>A connector of this store</source>
        <translation>A connector of this store</translation>
    </message>
    <message>
        <source>Another SCEP server</source>
        <translation>Another SCEP server</translation>
    </message>
    <message>
        <source>Connector:</source>
        <translation>Connector:</translation>
    </message>
    <message>
        <source>SCEP Server URL:</source>
        <translation>SCEP Server URL:</translation>
    </message>
    <message>
        <source>CA fingerprint:</source>
        <translation>CA fingerprint:</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, by which devices know the CA</source>
        <translation>SHA-256 or SHA-1, by which devices know the CA</translation>
    </message>
    <message>
        <source>Where do the challenge passwords come from?</source>
        <translation>Where do the challenge passwords come from?</translation>
    </message>
    <message>
        <source>The connector makes one for each device</source>
        <translation>The connector makes one for each device</translation>
    </message>
    <message>
        <source>One for all devices</source>
        <translation>One for all devices</translation>
    </message>
    <message>
        <source>A column of the inventory</source>
        <translation>A column of the inventory</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Challenge Password:</source>
        <translation>Challenge Password:</translation>
    </message>
    <message>
        <source>Column:</source>
        <translation>Column:</translation>
    </message>
    <message>
        <source>Good for:</source>
        <translation>Good for:</translation>
    </message>
    <message>
        <source>A printer that has not requested by then counts as missing.</source>
        <translation>A printer that has not requested by then counts as missing.</translation>
    </message>
    <message>
        <source>And for one request of its device</source>
        <translation>And for one request of its device</translation>
    </message>
    <message>
        <source>Hours or days</source>
        <translation>Hours or days</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Good for renewals, too: printers that request periodically need it</source>
        <translation>Good for renewals, too: printers that request periodically need it</translation>
    </message>
    <message>
        <source>Empty: the connector&apos;s public address, or where this window serves it</source>
        <translation>Empty: the connector&apos;s public address, or where this window serves it</translation>
    </message>
    <message>
        <source>Devices that are set up for another server are set up anew for this one</source>
        <translation>Devices that are set up for another server are set up anew for this one</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsChangesModel</name>
    <message>
        <source>%1 (new)</source>
        <comment>device</comment>
        <translation>%1 (new)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>In the File</translation>
    </message>
    <message>
        <source>%1 (names the other device)</source>
        <translation>%1 (names the other device)</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsDialog</name>
    <message>
        <source>There is no keyring on this desktop.</source>
        <translation>There is no keyring on this desktop.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Language:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Appearance:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Ask for the &amp;passphrase when Scepter starts</source>
        <translation>Ask for the &amp;passphrase when Scepter starts</translation>
    </message>
    <message>
        <source>Unlock with this desktop&apos;s &amp;keyring</source>
        <translation>Unlock with this desktop&apos;s &amp;keyring</translation>
    </message>
    <message>
        <source>Serve &amp;connectors whenever the store is unlocked</source>
        <translation>Serve &amp;connectors whenever the store is unlocked</translation>
    </message>
    <message>
        <source>Notify me when a rollout ends or certificates are about to &amp;expire</source>
        <translation>Notify me when a rollout ends or certificates are about to &amp;expire</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>As on the desktop</translation>
    </message>
    <message>
        <source>Known Ser&amp;vers…</source>
        <translation>Known Ser&amp;vers…</translation>
    </message>
    <message>
        <source>S&amp;tore…</source>
        <translation>S&amp;tore…</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsImportDialog</name>
    <message>
        <source>Import Device Settings</source>
        <translation>Import Device Settings</translation>
    </message>
    <message>
        <source>The file holds challenge passwords that are sealed under a passphrase of its own.</source>
        <translation>The file holds challenge passwords that are sealed under a passphrase of its own.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>The passphrase is wrong.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will change: %1</source>
        <translation>
            <numerusform>%n value will change: %1</numerusform>
            <numerusform>%n values will change: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device that the file names gets its settings, timer included; devices that are not there yet are added. Either all of them are imported or none.</source>
        <translation>Each device that the file names gets its settings, timer included; devices that are not there yet are added. Either all of them are imported or none.</translation>
    </message>
    <message>
        <source>The settings were imported from “%1”.</source>
        <translation>The settings were imported from “%1”.</translation>
    </message>
    <message>
        <source>What the import will change</source>
        <translation>What the import will change</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>There is nothing new in the file.</translation>
    </message>
    <message>
        <source>Progress of importing</source>
        <translation>Progress of importing</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsSection</name>
    <message>
        <source>The connector is being deleted.</source>
        <translation>The connector is being deleted.</translation>
    </message>
    <message>
        <source>Without an administrator&apos;s decision a challenge password is always required.</source>
        <translation>Without an administrator&apos;s decision a challenge password is always required.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nothing has been changed.</translation>
    </message>
    <message>
        <source>Choose at least one kind of key.</source>
        <translation>Choose at least one kind of key.</translation>
    </message>
    <message>
        <source>The settings were updated. A serving process follows within a second.</source>
        <translation>The settings were updated. A serving process follows within a second.</translation>
    </message>
    <message>
        <source>Delete the connector “%1” with its challenge passwords?</source>
        <translation>Delete the connector “%1” with its challenge passwords?</translation>
    </message>
    <message>
        <source>Devices can no longer enrol or renew at its address. Its CA, the certificates that it issued, its requests and the audit log stay.</source>
        <translation>Devices can no longer enrol or renew at its address. Its CA, the certificates that it issued, its requests and the audit log stay.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>The connector “%1” was deleted.</source>
        <translation>The connector “%1” was deleted.</translation>
    </message>
    <message>
        <source>The connector “%1” is deleted as soon as the process that serves it has stopped it.</source>
        <translation>The connector “%1” is deleted as soon as the process that serves it has stopped it.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>CA:</source>
        <translation>CA:</translation>
    </message>
    <message>
        <source>What certificates are for:</source>
        <translation>What certificates are for:</translation>
    </message>
    <message>
        <source>Approval:</source>
        <translation>Approval:</translation>
    </message>
    <message>
        <source>Validity period:</source>
        <translation>Validity period:</translation>
    </message>
    <message>
        <source>Shortened at random by up to:</source>
        <translation>Shortened at random by up to:</translation>
    </message>
    <message>
        <source>Renewal window before the end:</source>
        <translation>Renewal window before the end:</translation>
    </message>
    <message>
        <source>Public base URL:</source>
        <translation>Public base URL:</translation>
    </message>
    <message>
        <source>Networks that may use it:</source>
        <translation>Networks that may use it:</translation>
    </message>
    <message>
        <source>Names that get certificates:</source>
        <translation>Names that get certificates:</translation>
    </message>
    <message>
        <source>Kinds of keys:</source>
        <translation>Kinds of keys:</translation>
    </message>
    <message>
        <source>A challenge password is required all the same</source>
        <translation>A challenge password is required all the same</translation>
    </message>
    <message>
        <source>Default connector: reached by the paths of an NDES, too</source>
        <translation>Default connector: reached by the paths of an NDES, too</translation>
    </message>
    <message>
        <source>Read requests in single DES and MD5, which are broken</source>
        <translation>Read requests in single DES and MD5, which are broken</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>The whole validity period</source>
        <translation>The whole validity period</translation>
    </message>
    <message>
        <source>Not shortened</source>
        <translation>Not shortened</translation>
    </message>
    <message>
        <source>All; or such as 10.0.0.0/8, 192.168.1.0/24</source>
        <translation>All; or such as 10.0.0.0/8, 192.168.1.0/24</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Delete connector</source>
        <translation>Delete connector</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Undo changes</translation>
    </message>
    <message>
        <source>Delete connector…</source>
        <translation>Delete connector…</translation>
    </message>
    <message>
        <source>Names that get certificates</source>
        <translation>Names that get certificates</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Do not change</translation>
    </message>
    <message>
        <source>Requests that may wait at once:</source>
        <translation>Requests that may wait at once:</translation>
    </message>
    <message>
        <source>Undecided requests are deleted after:</source>
        <translation>Undecided requests are deleted after:</translation>
    </message>
    <message>
        <source>Usages where a request names none:</source>
        <translation>Usages where a request names none:</translation>
    </message>
    <message>
        <source>By preset; or such as serverAuth, clientAuth; none: good for every purpose</source>
        <translation>By preset; or such as serverAuth, clientAuth; none: good for every purpose</translation>
    </message>
    <message>
        <source>Replaced CAs, whose certificates are renewed here:</source>
        <translation>Replaced CAs, whose certificates are renewed here:</translation>
    </message>
    <message>
        <source>Who may sign requests for others:</source>
        <translation>Who may sign requests for others:</translation>
    </message>
    <message>
        <source>Certificate of a replaced CA</source>
        <translation>Certificate of a replaced CA</translation>
    </message>
    <message>
        <source>Certificate that may sign for others</source>
        <translation>Certificate that may sign for others</translation>
    </message>
    <message>
        <source>Change the names anyway?</source>
        <translation>Change the names anyway?</translation>
    </message>
    <message>
        <source>From one address, without a correct password:</source>
        <translation>From one address, without a correct password:</translation>
    </message>
</context>
<context>
    <name>scepter::SheetsDialog</name>
    <message>
        <source>Settings sheets</source>
        <translation>Settings sheets</translation>
    </message>
    <message>
        <source>The printers of the plan “%1”, as far as their waves have begun.</source>
        <translation>The printers of the plan “%1”, as far as their waves have begun.</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected printer(s), each by its newest plan.</source>
        <translation>
            <numerusform>The %n selected printer, by its newest plan.</numerusform>
            <numerusform>The %n selected printers, each by its newest plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer “%1”, by its newest plan.</source>
        <translation>The printer “%1”, by its newest plan.</translation>
    </message>
    <message>
        <source>A challenge password that has expired or was taken back is made anew. Each writing is noted in the audit log.</source>
        <translation>A challenge password that has expired or was taken back is made anew. Each writing is noted in the audit log.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>scepter::SheetsPanel</name>
    <message>
        <source>The settings sheets hold passwords: keep them to those who set up the printers.</source>
        <translation>The settings sheets hold passwords: keep them to those who set up the printers.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Save as HTML…</translation>
    </message>
    <message>
        <source>The settings sheets are being written</source>
        <translation>The settings sheets are being written</translation>
    </message>
    <message>
        <source>Save settings sheets</source>
        <translation>Save settings sheets</translation>
    </message>
    <message numerus="yes">
        <source>%n settings sheet(s) written to %1</source>
        <translation>
            <numerusform>%n settings sheet written to %1</numerusform>
            <numerusform>%n settings sheets written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No settings sheet now for:</source>
        <translation>No settings sheet now for:</translation>
    </message>
</context>
<context>
    <name>scepter::ShortcutsDialog</name>
    <message>
        <source>Open a place of the sidebar</source>
        <translation>Open a place of the sidebar</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>Back to what was shown before</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Forward again</translation>
    </message>
    <message>
        <source>Search on the page</source>
        <translation>Search on the page</translation>
    </message>
    <message>
        <source>Unlock, or lock</source>
        <translation>Unlock, or lock</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>Close Scepter</source>
        <translation>Close Scepter</translation>
    </message>
    <message>
        <source>Open what is selected in a table</source>
        <translation>Open what is selected in a table</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>To the next control</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>scepter::StatusLegend</name>
    <message>
        <source>The following statuses are displayed in [Status].</source>
        <translation>The following statuses are displayed in [Status].</translation>
    </message>
    <message>
        <source>The next date/time at which a request is issued is displayed in [Request Date/Time].</source>
        <translation>The next date/time at which a request is issued is displayed in [Request Date/Time].</translation>
    </message>
    <message>
        <source>Polling is being performed.</source>
        <translation>Polling is being performed.</translation>
    </message>
    <message>
        <source>An error has occurred, such as a communication error or an error because the upper limit of keys was exceeded.</source>
        <translation>An error has occurred, such as a communication error or an error because the upper limit of keys was exceeded.</translation>
    </message>
    <message>
        <source>The date/time at which the certificate was issued is displayed in [Request Date/Time].</source>
        <translation>The date/time at which the certificate was issued is displayed in [Request Date/Time].</translation>
    </message>
    <message>
        <source>The information displayed in [Details] for [Error] is given below.</source>
        <translation>The information displayed in [Details] for [Error] is given below.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Communication Error (HTTP ERROR &lt;CODE&gt;)</source>
        <translation>Communication Error (HTTP ERROR &lt;CODE&gt;)</translation>
    </message>
</context>
<context>
    <name>scepter::StatusLine</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Unlocked · administrator</source>
        <translation>Unlocked · administrator</translation>
    </message>
    <message>
        <source>No passphrase yet · viewer</source>
        <translation>No passphrase yet · viewer</translation>
    </message>
    <message>
        <source>Locked · viewer</source>
        <translation>Locked · viewer</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Unlock…</translation>
    </message>
    <message>
        <source>Set the passphrase under which keys and challenge passwords are sealed.</source>
        <translation>Set the passphrase under which keys and challenge passwords are sealed.</translation>
    </message>
    <message>
        <source>Enter the passphrase, in order to change settings and to send requests.</source>
        <translation>Enter the passphrase, in order to change settings and to send requests.</translation>
    </message>
    <message>
        <source>Set passphrase…</source>
        <translation>Set passphrase…</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>As on the desktop</translation>
    </message>
    <message>
        <source>Give up the administrator&apos;s role: everything can be read only. What is served and runs goes on.</source>
        <translation>Give up the administrator&apos;s role: everything can be read only. What is served and runs goes on.</translation>
    </message>
</context>
<context>
    <name>scepter::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>scepter::StoreDialog</name>
    <message>
        <source>Back Up the Store</source>
        <translation>Back Up the Store</translation>
    </message>
    <message>
        <source>Scepter stores (*.scepter)</source>
        <translation>Scepter stores (*.scepter)</translation>
    </message>
    <message>
        <source>The store was backed up to “%1”, and the copy was read again to its end. The passphrase of today opens it; keep both.</source>
        <translation>The store was backed up to “%1”, and the copy was read again to its end. The passphrase of today opens it; keep both.</translation>
    </message>
    <message>
        <source>The backup was cancelled. No file was left behind.</source>
        <translation>The backup was cancelled. No file was left behind.</translation>
    </message>
    <message>
        <source>The store is sound: every page of it was read, and everything in it refers to what is there.</source>
        <translation>The store is sound: every page of it was read, and everything in it refers to what is there.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong with the store. Back it up now as it is, then restore the last backup that was sound with “scepterctl store restore”.</source>
        <translation>
            <numerusform>%n thing is wrong with the store. Back it up now as it is, then restore the last backup that was sound with “scepterctl store restore”.</numerusform>
            <numerusform>%n things are wrong with the store. Back it up now as it is, then restore the last backup that was sound with “scepterctl store restore”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the Passphrase</source>
        <translation>Change the Passphrase</translation>
    </message>
    <message>
        <source>Enter the passphrase that the store has now.</source>
        <translation>Enter the passphrase that the store has now.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose the new passphrase. If it is lost, the keys and challenge passwords in the store are lost with it: nobody can recover them. Devices, certificates and the audit log can still be read. Backups that were made before keep the old passphrase.</source>
        <translation>Choose the new passphrase. If it is lost, the keys and challenge passwords in the store are lost with it: nobody can recover them. Devices, certificates and the audit log can still be read. Backups that were made before keep the old passphrase.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>The passphrase was changed. What is served and runs goes on.</source>
        <translation>The passphrase was changed. What is served and runs goes on.</translation>
    </message>
    <message>
        <source>The keyring of this desktop still unlocks the store.</source>
        <translation>The keyring of this desktop still unlocks the store.</translation>
    </message>
    <message>
        <source>Passphrase files of unattended processes have to be changed before these are started again.</source>
        <translation>Passphrase files of unattended processes have to be changed before these are started again.</translation>
    </message>
    <message>
        <source>The check was cancelled. It changes nothing.</source>
        <translation>The check was cancelled. It changes nothing.</translation>
    </message>
    <message>
        <source>The backup is being cancelled…</source>
        <translation>The backup is being cancelled…</translation>
    </message>
    <message>
        <source>Something else is being done with the store.</source>
        <translation>Something else is being done with the store.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator privileges are required</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>The store: %1</source>
        <translation>The store: %1</translation>
    </message>
    <message>
        <source>A backup is a copy of everything in the store as it is now, while it is in use. It is restored with “scepterctl store restore”.</source>
        <translation>A backup is a copy of everything in the store as it is now, while it is in use. It is restored with “scepterctl store restore”.</translation>
    </message>
    <message>
        <source>A check reads the whole store and looks for damage. It changes nothing, and takes a while on a large store.</source>
        <translation>A check reads the whole store and looks for damage. It changes nothing, and takes a while on a large store.</translation>
    </message>
    <message>
        <source>The passphrase opens the keys and challenge passwords in the store. Changing it leaves everything else as it is.</source>
        <translation>The passphrase opens the keys and challenge passwords in the store. Changing it leaves everything else as it is.</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>&amp;Back Up…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Chec&amp;k</translation>
    </message>
    <message>
        <source>Change &amp;Passphrase…</source>
        <translation>Change &amp;Passphrase…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>The store is being copied…</source>
        <translation>The store is being copied…</translation>
    </message>
    <message>
        <source>The store is being checked…</source>
        <translation>The store is being checked…</translation>
    </message>
</context>
<context>
    <name>scepter::SummaryStep</name>
    <message>
        <source>Connector: %1 (%2)</source>
        <translation>Connector: %1 (%2)</translation>
    </message>
    <message>
        <source>CA: %1, which is there already</source>
        <translation>CA: %1, which is there already</translation>
    </message>
    <message>
        <source>CA: %1, new and self-signed: %2</source>
        <translation>CA: %1, new and self-signed: %2</translation>
    </message>
    <message>
        <source>CA: %1, taken over from %2</source>
        <translation>CA: %1, taken over from %2</translation>
    </message>
    <message>
        <source>CA: %1, whose certificate somebody else signs; its request goes to %2</source>
        <translation>CA: %1, whose certificate somebody else signs; its request goes to %2</translation>
    </message>
    <message>
        <source>Recovery file: none</source>
        <translation>Recovery file: none</translation>
    </message>
    <message>
        <source>Recovery file: %1</source>
        <translation>Recovery file: %1</translation>
    </message>
    <message numerus="yes">
        <source>Certificates: %1, valid %n day(s)</source>
        <translation>
            <numerusform>Certificates: %1, valid %n day</numerusform>
            <numerusform>Certificates: %1, valid %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Approval: %1</source>
        <translation>Approval: %1</translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation>URL: %1</translation>
    </message>
    <message>
        <source>Networks: all</source>
        <translation>Networks: all</translation>
    </message>
    <message>
        <source>Networks: %1</source>
        <translation>Networks: %1</translation>
    </message>
    <message>
        <source>It is the default connector.</source>
        <translation>It is the default connector.</translation>
    </message>
    <message>
        <source>Create it?</source>
        <translation>Create it?</translation>
    </message>
    <message>
        <source>This is what will be made. A new RSA key can take some seconds.</source>
        <translation>This is what will be made. A new RSA key can take some seconds.</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Names: %1</translation>
    </message>
    <message>
        <source>Only names that a device in the inventory has.</source>
        <translation>Only names that a device in the inventory has.</translation>
    </message>
</context>
<context>
    <name>scepter::TemplateStep</name>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Change the template, too, and not for this rollout only</source>
        <translation>Change the template, too, and not for this rollout only</translation>
    </message>
    <message>
        <source>Keep it as a template for other rollouts</source>
        <translation>Keep it as a template for other rollouts</translation>
    </message>
    <message>
        <source>Subject %1, key “%2” (%3, %4), for %5</source>
        <translation>Subject %1, key “%2” (%3, %4), for %5</translation>
    </message>
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
    <message>
        <source>New template</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation>Template:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Letters a to z, digits and hyphens</source>
        <translation>Letters a to z, digits and hyphens</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>Key Name:</source>
        <translation>Key Name:</translation>
    </message>
    <message>
        <source>Common Name:</source>
        <translation>Common Name:</translation>
    </message>
    <message>
        <source>Variables are replaced for each device: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model}, and the names of further columns of the inventory.</source>
        <translation>Variables are replaced for each device: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model}, and the names of further columns of the inventory.</translation>
    </message>
    <message>
        <source>Organization:</source>
        <translation>Organization:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Key:</translation>
    </message>
    <message>
        <source>Signature Algorithm:</source>
        <translation>Signature Algorithm:</translation>
    </message>
    <message>
        <source>Key Use Location:</source>
        <translation>Key Use Location:</translation>
    </message>
    <message>
        <source>IPSec Destination:</source>
        <translation>IPSec Destination:</translation>
    </message>
    <message>
        <source>What it gives the device</source>
        <translation>What it gives the device</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>New keys</translation>
    </message>
    <message>
        <source>Like the key of each certificate</source>
        <translation>Like the key of each certificate</translation>
    </message>
    <message>
        <source>A renewal keeps the names, the location and the destination of the certificate. Without the mark, all of them get a key of the length that you choose.</source>
        <translation>A renewal keeps the names, the location and the destination of the certificate. Without the mark, all of them get a key of the length that you choose.</translation>
    </message>
    <message>
        <source>Delete the template?</source>
        <translation>Delete the template?</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Delete the template “%1”?</translation>
    </message>
    <message>
        <source>Rollouts that were made with it keep what they ask for. It cannot be brought back.</source>
        <translation>Rollouts that were made with it keep what they ask for. It cannot be brought back.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Delete Template…</source>
        <translation>Delete Template…</translation>
    </message>
</context>
<context>
    <name>scepterctl</name>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>The audit log is whole: %n entry, which was not changed.</numerusform>
            <numerusform>The audit log is whole: %n entries, none changed, removed or moved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then: scepterctl ca install %2 --chain FILE</source>
        <translation>Have the request in %1 signed, then: scepterctl ca install %2 --chain FILE</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Written to %1</translation>
    </message>
    <message>
        <source>waits for its certificate</source>
        <translation>waits for its certificate</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>There is no CA yet.</source>
        <translation>There is no CA yet.</translation>
    </message>
    <message>
        <source>Generation %1: %2</source>
        <translation>Generation %1: %2</translation>
    </message>
    <message>
        <source>RA that decrypts and signs for it:</source>
        <translation>RA that decrypts and signs for it:</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued</source>
        <translation>
            <numerusform>%n certificate issued</numerusform>
            <numerusform>%n certificates issued</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoked: %1 (%2)</source>
        <translation>Revoked: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL of %1, %n revoked certificate</numerusform>
            <numerusform>CRL of %1, %n revoked certificates</numerusform>
        </translation>
    </message>
    <message>
        <source>Generation %1 issues from now on. Older certificates renew under it, and both lists of revoked certificates go on.</source>
        <translation>Generation %1 issues from now on. Older certificates renew under it, and both lists of revoked certificates go on.</translation>
    </message>
    <message>
        <source>Generation %1 is announced to clients. Call this again when it shall take over.</source>
        <translation>Generation %1 is announced to clients. Call this again when it shall take over.</translation>
    </message>
    <message>
        <source>announced, takes over next</source>
        <translation>announced, takes over next</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
    <message>
        <source>former</source>
        <translation>former</translation>
    </message>
    <message>
        <source>any subject</source>
        <translation>any subject</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no challenge password yet.</source>
        <translation>There is no challenge password yet.</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Deleted: %1</translation>
    </message>
    <message numerus="yes">
        <source>good for %n use(s)</source>
        <translation>
            <numerusform>good for %n use</numerusform>
            <numerusform>good for %n uses</numerusform>
        </translation>
    </message>
    <message>
        <source>good once per renewal</source>
        <translation>good once per renewal</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>expired %1</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unlimited</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>not served</translation>
    </message>
    <message>
        <source>served by %1</source>
        <translation>served by %1</translation>
    </message>
    <message>
        <source>There is no connector yet.</source>
        <translation>There is no connector yet.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>general-purpose</source>
        <translation>general-purpose</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Validity</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Networks</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Single DES</source>
        <translation>Single DES</translation>
    </message>
    <message>
        <source>is read</source>
        <translation>is read</translation>
    </message>
    <message>
        <source>is refused</source>
        <translation>is refused</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>yes: the addresses of an NDES reach it</source>
        <translation>yes: the addresses of an NDES reach it</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only.</source>
        <translation>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only.</translation>
    </message>
    <message>
        <source>%1 is deleted as soon as the process that serves it has stopped it.</source>
        <translation>%1 is deleted as soon as the process that serves it has stopped it.</translation>
    </message>
    <message>
        <source>creating: its CA waits for a certificate</source>
        <translation>creating: its CA waits for a certificate</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>failed: its CA has expired</source>
        <translation>failed: its CA has expired</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>deleting</translation>
    </message>
    <message>
        <source>approved, waits for the client</source>
        <translation>approved, waits for the client</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>waits for a decision</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <translation>No request is waiting.</translation>
    </message>
    <message>
        <source>Approved: %1. The certificate is issued when the device asks again.</source>
        <translation>Approved: %1. The certificate is issued when the device asks again.</translation>
    </message>
    <message>
        <source>Rejected: %1.</source>
        <translation>Rejected: %1.</translation>
    </message>
    <message>
        <source>The store is ready: %1</source>
        <translation>The store is ready: %1</translation>
    </message>
    <message>
        <source>The store exists already: %1</source>
        <translation>The store exists already: %1</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>The passphrase was changed.</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>The store is sound.</translation>
    </message>
    <message>
        <source>The store was created. Without its passphrase, keys and challenge passwords in it cannot be recovered.</source>
        <translation>The store was created. Without its passphrase, keys and challenge passwords in it cannot be recovered.</translation>
    </message>
    <message>
        <source>The newest requests:</source>
        <translation>The newest requests:</translation>
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
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>rejected: %1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>issued</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>Alarm of %1: %2 used challenge password %3 for %4. %5%6</source>
        <translation>Alarm of %1: %2 used challenge password %3 for %4. %5%6</translation>
    </message>
    <message>
        <source>Alarm of %1: %2 used challenge password %3 for %4; it belongs to %6. %5</source>
        <translation>Alarm of %1: %2 used challenge password %3 for %4; it belongs to %6. %5</translation>
    </message>
    <message>
        <source>Challenge password for %2 (its ID: %1):</source>
        <translation>Challenge password for %2 (its ID: %1):</translation>
    </message>
    <message>
        <source>The device %1 is there.</source>
        <translation>The device %1 is there.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>next request %1</source>
        <translation>next request %1</translation>
    </message>
    <message>
        <source>There is no device.</source>
        <translation>There is no device.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Next request</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>needed before the new key is in use</source>
        <translation>needed before the new key is in use</translation>
    </message>
    <message>
        <source>Key %1: %2, used for %3</source>
        <translation>Key %1: %2, used for %3</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Changed: %1</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Requests go to %1</translation>
    </message>
    <message>
        <source>Next request: %1</source>
        <translation>Next request: %1</translation>
    </message>
    <message>
        <source>No request has been sent.</source>
        <translation>No request has been sent.</translation>
    </message>
    <message>
        <source>The device needs a restart before the new key is in use.</source>
        <translation>The device needs a restart before the new key is in use.</translation>
    </message>
    <message>
        <source>Restarted: %1</source>
        <translation>Restarted: %1</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nothing changes.</translation>
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
    <message>
        <source>The store was restored from %1.</source>
        <translation>The store was restored from %1.</translation>
    </message>
    <message>
        <source>The store that was there is kept as %1.</source>
        <translation>The store that was there is kept as %1.</translation>
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
    <message>
        <source>The store that was there could not be read to its end. Certificates that were issued or revoked after the backup may be missing.</source>
        <translation>The store that was there could not be read to its end. Certificates that were issued or revoked after the backup may be missing.</translation>
    </message>
    <message>
        <source>The newest request:</source>
        <translation>The newest request:</translation>
    </message>
    <message>
        <source>Deleted from %1: key %2</source>
        <translation>Deleted from %1: key %2</translation>
    </message>
    <message>
        <source>Saved: @%1</source>
        <translation>Saved: @%1</translation>
    </message>
    <message>
        <source>No filter has been saved.</source>
        <translation>No filter has been saved.</translation>
    </message>
    <message>
        <source>Line %1 is not imported. %2</source>
        <translation>Line %1 is not imported. %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
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
    <message>
        <source>Nothing was imported: this was a dry run.</source>
        <translation>Nothing was imported: this was a dry run.</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>another one</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>There is no such device.</translation>
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
    <message>
        <source>The settings sheets hold passwords: keep them to those who set up the printers.</source>
        <translation>The settings sheets hold passwords: keep them to those who set up the printers.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n key written to %1, with index.csv</numerusform>
            <numerusform>%n keys written to %1, with index.csv</numerusform>
        </translation>
    </message>
    <message>
        <source>The files hold private keys that were made outside the printers. Import them, then delete the folder.</source>
        <translation>The files hold private keys that were made outside the printers. Import them, then delete the folder.</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) left out: they enrol by themselves. “fleet plan” is for them.</source>
        <translation>
            <numerusform>%n printer left out: it enrols by itself. “fleet plan” is for it.</numerusform>
            <numerusform>%n printers left out: they enrol by themselves. “fleet plan” is for them.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no rollout.</source>
        <translation>There is no rollout.</translation>
    </message>
    <message numerus="yes">
        <source>Rollout %1: %n device(s)</source>
        <translation>
            <numerusform>Rollout %1: %n device</numerusform>
            <numerusform>Rollout %1: %n devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Rollout %1, %2: %3</source>
        <translation>Rollout %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 a second</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>The template %1 is there.</source>
        <translation>The template %1 is there.</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>There is no template.</translation>
    </message>
    <message>
        <source>For the device %1:</source>
        <translation>For the device %1:</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Key name</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Signature algorithm</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Key use location</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n device(s) cannot take part.</source>
        <translation>
            <numerusform>Nothing was made: %n device cannot take part.</numerusform>
            <numerusform>Nothing was made: %n devices cannot take part.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --leave-out the others go without them.</source>
        <translation>With --leave-out the others go without them.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s). Nothing was made: this was a dry run.</source>
        <translation>
            <numerusform>%n device. Nothing was made: this was a dry run.</numerusform>
            <numerusform>%n devices. Nothing was made: this was a dry run.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is passed over. %2</source>
        <translation>Line %1 is passed over. %2</translation>
    </message>
    <message>
        <source>Challenge password %1 is good for %2.</source>
        <translation>Challenge password %1 is good for %2.</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Further names</translation>
    </message>
    <message>
        <source>are left out of the certificate</source>
        <translation>are left out of the certificate</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>are refused</translation>
    </message>
    <message>
        <source>Replaced CAs</source>
        <translation>Replaced CAs</translation>
    </message>
    <message>
        <source>Signs for others</source>
        <translation>Signs for others</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>as the request says; one that names none is refused</source>
        <translation>as the request says; one that names none is refused</translation>
    </message>
    <message>
        <source>as the preset says</source>
        <translation>as the preset says</translation>
    </message>
    <message>
        <source>none where the request names none: good for every purpose</source>
        <translation>none where the request names none: good for every purpose</translation>
    </message>
    <message>
        <source>%1 where the request names none</source>
        <translation>%1 where the request names none</translation>
    </message>
    <message>
        <source>every host, short name and address</source>
        <translation>every host, short name and address</translation>
    </message>
    <message>
        <source>%1; only those of devices in the inventory</source>
        <translation>%1; only those of devices in the inventory</translation>
    </message>
    <message>
        <source>Alarm of %1: somebody at %2 is guessing challenge passwords: at least %3 wrong ones within an hour.</source>
        <translation>Alarm of %1: somebody at %2 is guessing challenge passwords: at least %3 wrong ones within an hour.</translation>
    </message>
    <message>
        <source>Alarm of %1: %2, from %3. %4</source>
        <translation>Alarm of %1: %2, from %3. %4</translation>
    </message>
    <message>
        <source>The devices run here again.</source>
        <translation>The devices run here again.</translation>
    </message>
    <message>
        <source>Another process runs the devices now: %1.</source>
        <translation>Another process runs the devices now: %1.</translation>
    </message>
    <message>
        <source>The devices do not run at present: the store could not be written.</source>
        <translation>The devices do not run at present: the store could not be written.</translation>
    </message>
    <message>
        <source>No waiting request matches the filter.</source>
        <translation>No waiting request matches the filter.</translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n request(s).</source>
        <translation>
            <numerusform>Rejected: %n request.</numerusform>
            <numerusform>Rejected: %n requests.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is served by another process now: %2.</source>
        <translation>%1 is served by another process now: %2.</translation>
    </message>
    <message>
        <source>%1 is not served at present: the store could not be written.</source>
        <translation>%1 is not served at present: the store could not be written.</translation>
    </message>
    <message>
        <source>%1 is served here again.</source>
        <translation>%1 is served here again.</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>not trusted yet</translation>
    </message>
    <message>
        <source>weak algorithms allowed</source>
        <translation>weak algorithms allowed</translation>
    </message>
    <message>
        <source>No server is known yet.</source>
        <translation>No server is known yet.</translation>
    </message>
    <message>
        <source>The CA of %1 is trusted.</source>
        <translation>The CA of %1 is trusted.</translation>
    </message>
    <message>
        <source>%1 is not known any more.</source>
        <translation>%1 is not known any more.</translation>
    </message>
    <message>
        <source>Weak algorithms are allowed for %1.</source>
        <translation>Weak algorithms are allowed for %1.</translation>
    </message>
    <message>
        <source>Weak algorithms are refused for %1.</source>
        <translation>Weak algorithms are refused for %1.</translation>
    </message>
    <message>
        <source>Nothing such happened.</source>
        <translation>Nothing such happened.</translation>
    </message>
    <message>
        <source>These are the newest %1; --last N shows more, --since and --filter choose.</source>
        <translation>These are the newest %1; --last N shows more, --since and --filter choose.</translation>
    </message>
    <message>
        <source>There is no such certificate.</source>
        <translation>There is no such certificate.</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Issued by:</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Key %1 of the device, used for %2</source>
        <translation>Key %1 of the device, used for %2</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message numerus="yes">
        <source>These are the newest %1 of %n alarm(s); --last N shows more.</source>
        <translation>
            <numerusform>These are the newest %1 of %n alarm; --last N shows more.</numerusform>
            <numerusform>These are the newest %1 of %n alarms; --last N shows more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n request(s); --last N shows more:</source>
        <translation>
            <numerusform>The newest %1 of %n request; --last N shows more:</numerusform>
            <numerusform>The newest %1 of %n requests; --last N shows more:</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Removed: %1</translation>
    </message>
    <message>
        <source>“device cancel %1” ends the request; --force removes the device with it.</source>
        <translation>“device cancel %1” ends the request; --force removes the device with it.</translation>
    </message>
    <message>
        <source>Cancelled: the request of %1</source>
        <translation>Cancelled: the request of %1</translation>
    </message>
    <message>
        <source>%1 is working on no request.</source>
        <translation>%1 is working on no request.</translation>
    </message>
    <message>
        <source>The server showed another CA last, with the fingerprint %1.</source>
        <translation>The server showed another CA last, with the fingerprint %1.</translation>
    </message>
    <message>
        <source>%1 is switched off on the device.</source>
        <translation>%1 is switched off on the device.</translation>
    </message>
    <message>
        <source>It is in use after the next restart of the device.</source>
        <translation>It is in use after the next restart of the device.</translation>
    </message>
    <message>
        <source>%1: cause: %2</source>
        <translation>%1: cause: %2</translation>
    </message>
    <message>
        <source>Would be deleted from %1: key %2</source>
        <translation>Would be deleted from %1: key %2</translation>
    </message>
    <message>
        <source>These are the settings of another device: %1. “%2” keeps its name, title, and address.</source>
        <translation>These are the settings of another device: %1. “%2” keeps its name, title, and address.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of “%2”; it is kept.</source>
        <translation>The common name “%1” is that of “%2”; it is kept.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of “%2”; “%3” asks for “%4” instead.</source>
        <translation>The common name “%1” is that of “%2”; “%3” asks for “%4” instead.</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Cause: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Write its settings sheets with “fleet sheets %1 --out DIR”.</source>
        <translation>Write its settings sheets with “fleet sheets %1 --out DIR”.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings sheet(s).</source>
        <translation>
            <numerusform>%n settings sheet.</numerusform>
            <numerusform>%n settings sheets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer: it enrols by itself</source>
        <translation>Printer: it enrols by itself</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>TLS port</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are renewed.</source>
        <translation>
            <numerusform>%n certificate is renewed.</numerusform>
            <numerusform>%n certificates are renewed.</numerusform>
        </translation>
    </message>
    <message>
        <source>offers less than before: %1</source>
        <translation>offers less than before: %1</translation>
    </message>
    <message>
        <source>What %1 offers now is accepted.</source>
        <translation>What %1 offers now is accepted.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are set up for another server, and are set up anew:</source>
        <translation>
            <numerusform>%n device is set up for another server, and is set up anew:</numerusform>
            <numerusform>%n devices are set up for another server, and are set up anew:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Nothing was changed: this was a dry run.</translation>
    </message>
    <message>
        <source>The list is out of date. A connector that is served renews it, and so does --rebuild.</source>
        <translation>The list is out of date. A connector that is served renews it, and so does --rebuild.</translation>
    </message>
    <message>
        <source>A keyring of a desktop unlocks the store.</source>
        <translation>A keyring of a desktop unlocks the store.</translation>
    </message>
    <message>
        <source>No keyring unlocks the store.</source>
        <translation>No keyring unlocks the store.</translation>
    </message>
    <message>
        <source>No keyring unlocks the store any more.</source>
        <translation>No keyring unlocks the store any more.</translation>
    </message>
    <message>
        <source>Another process runs devices: %1. If it runs this one too, it sends the request; if not, this process sends it as soon as the other one has ended.</source>
        <translation>Another process runs devices: %1. If it runs this one too, it sends the request; if not, this process sends it as soon as the other one has ended.</translation>
    </message>
</context>
</TS>
