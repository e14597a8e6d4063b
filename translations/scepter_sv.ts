<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>Administrators</source>
        <translation>Administratörer</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Anslutningstjänster</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Utrullningar</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Larm</translation>
    </message>
    <message>
        <source>Passphrase set</source>
        <translation>Lösenfras vald</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Lösenfras ändrad</translation>
    </message>
    <message>
        <source>Store restored from a backup</source>
        <translation>Datalagret återställt från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Store given to a keyring</source>
        <translation>Datalagret lades i en nyckelring</translation>
    </message>
    <message>
        <source>Store taken from the keyring</source>
        <translation>Datalagret togs ur nyckelringen</translation>
    </message>
    <message>
        <source>CA created</source>
        <translation>CA skapad</translation>
    </message>
    <message>
        <source>CA imported</source>
        <translation>CA importerad</translation>
    </message>
    <message>
        <source>CA certificate installed</source>
        <translation>CA-certifikat installerat</translation>
    </message>
    <message>
        <source>CA key exported</source>
        <translation>CA-nyckel exporterad</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Certifikat återkallat</translation>
    </message>
    <message>
        <source>CA rollover announced</source>
        <translation>CA-byte aviserat</translation>
    </message>
    <message>
        <source>CA rollover took place</source>
        <translation>CA-byte genomfört</translation>
    </message>
    <message>
        <source>Revocation list issued</source>
        <translation>Spärrlista utfärdad</translation>
    </message>
    <message>
        <source>RA certificate renewed</source>
        <translation>RA-certifikat förnyat</translation>
    </message>
    <message>
        <source>Connector created</source>
        <translation>Anslutningstjänst skapad</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>Anslutningstjänst ändrad</translation>
    </message>
    <message>
        <source>Connector deleted</source>
        <translation>Anslutningstjänst borttagen</translation>
    </message>
    <message>
        <source>Challenge password created</source>
        <translation>Challenge-lösenord skapat</translation>
    </message>
    <message>
        <source>Challenge password shown</source>
        <translation>Challenge-lösenord visat</translation>
    </message>
    <message>
        <source>Challenge password deleted</source>
        <translation>Challenge-lösenord borttaget</translation>
    </message>
    <message>
        <source>Request approved</source>
        <translation>Begäran godkänd</translation>
    </message>
    <message>
        <source>Request rejected</source>
        <translation>Begäran avslagen</translation>
    </message>
    <message>
        <source>Device added</source>
        <translation>Enhet tillagd</translation>
    </message>
    <message>
        <source>Device removed</source>
        <translation>Enhet borttagen</translation>
    </message>
    <message>
        <source>Device settings changed</source>
        <translation>Enhetens inställningar ändrade</translation>
    </message>
    <message>
        <source>Request sent by hand</source>
        <translation>Begäran skickad manuellt</translation>
    </message>
    <message>
        <source>Request cancelled</source>
        <translation>Begäran avbruten</translation>
    </message>
    <message>
        <source>Device restarted</source>
        <translation>Enhet omstartad</translation>
    </message>
    <message>
        <source>Device settings imported</source>
        <translation>Enheters inställningar importerade</translation>
    </message>
    <message>
        <source>Device key exported</source>
        <translation>Enhetens nyckel exporterad</translation>
    </message>
    <message>
        <source>Device key deleted</source>
        <translation>Enhetens nyckel borttagen</translation>
    </message>
    <message>
        <source>Inventory imported</source>
        <translation>Inventarieförteckning importerad</translation>
    </message>
    <message>
        <source>Plan for printers made</source>
        <translation>Plan för skrivare gjord</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filter sparat</translation>
    </message>
    <message>
        <source>Filter deleted</source>
        <translation>Filter borttaget</translation>
    </message>
    <message>
        <source>Keys exported</source>
        <translation>Nycklar exporterade</translation>
    </message>
    <message>
        <source>Template created</source>
        <translation>Mall skapad</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Mall ändrad</translation>
    </message>
    <message>
        <source>Template deleted</source>
        <translation>Mall borttagen</translation>
    </message>
    <message>
        <source>Rollout created</source>
        <translation>Utrullning skapad</translation>
    </message>
    <message>
        <source>Rollout paused</source>
        <translation>Utrullning pausad</translation>
    </message>
    <message>
        <source>Rollout resumed</source>
        <translation>Utrullning återupptagen</translation>
    </message>
    <message>
        <source>Rollout cancelled</source>
        <translation>Utrullning avbruten</translation>
    </message>
    <message>
        <source>Failed devices tried again</source>
        <translation>Misslyckade enheter försökte igen</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Certifikat utfärdat</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarad</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Request failed</source>
        <translation>Begäran misslyckades</translation>
    </message>
    <message>
        <source>Certificate registered</source>
        <translation>Certifikat registrerat</translation>
    </message>
    <message>
        <source>Rollout ended</source>
        <translation>Utrullning avslutad</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Larm</translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Det tillhör %1.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Orsak: %1</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>servern</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>användaren %1</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Säkerhetskopia gjord</translation>
    </message>
    <message>
        <source>Challenge password allowed a further name</source>
        <translation>Ytterligare ett namn tillåtet för Challenge-lösenord</translation>
    </message>
    <message>
        <source>Requests deleted that nobody decided on</source>
        <translation>Begäranden borttagna som ingen beslutade om</translation>
    </message>
    <message>
        <source>Refusals of an hour, counted</source>
        <translation>En timmes avvisningar, räknade</translation>
    </message>
    <message>
        <source>Answers of an hour, counted</source>
        <translation>En timmes svar, räknade</translation>
    </message>
    <message>
        <source>Device settings exported with passwords</source>
        <translation>Enheters inställningar exporterade med lösenord</translation>
    </message>
    <message>
        <source>CA of a server trusted</source>
        <translation>En servers CA blev betrodd</translation>
    </message>
    <message>
        <source>Server forgotten</source>
        <translation>Server glömd</translation>
    </message>
    <message>
        <source>Weak algorithms allowed for a server</source>
        <translation>Svaga algoritmer tillåtna för en server</translation>
    </message>
    <message>
        <source>Weak algorithms refused for a server</source>
        <translation>Svaga algoritmer avvisas för en server</translation>
    </message>
    <message>
        <source>Settings sheets written</source>
        <translation>Inställningsblad skrivna</translation>
    </message>
    <message>
        <source>other addresses</source>
        <translation>andra adresser</translation>
    </message>
    <message>
        <source>Unreadable message</source>
        <translation>Oläsligt meddelande</translation>
    </message>
    <message>
        <source>Server accepted that offers less</source>
        <translation>Godtaget att servern erbjuder mindre</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgånget</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>digital signature</source>
        <translation>digital signatur</translation>
    </message>
    <message>
        <source>non-repudiation</source>
        <translation>oavvislighet</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>nyckelkryptering</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>datakryptering</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>nyckelöverenskommelse</translation>
    </message>
    <message>
        <source>signing certificates</source>
        <translation>signering av certifikat</translation>
    </message>
    <message>
        <source>signing revocation lists</source>
        <translation>signering av spärrlistor</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS-server</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS-klient</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>signing code</source>
        <translation>kodsignering</translation>
    </message>
    <message>
        <source>time stamping</source>
        <translation>tidsstämpling</translation>
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
        <translation>alla</translation>
    </message>
    <message>
        <source>The key may be known to others</source>
        <translation>Nyckeln kan vara känd av andra</translation>
    </message>
    <message>
        <source>The CA&apos;s key may be known to others</source>
        <translation>CA:ns nyckel kan vara känd av andra</translation>
    </message>
    <message>
        <source>What the certificate says is no longer so</source>
        <translation>Det som certifikatet säger stämmer inte längre</translation>
    </message>
    <message>
        <source>Replaced by another certificate</source>
        <translation>Ersatt av ett annat certifikat</translation>
    </message>
    <message>
        <source>The device is no longer in operation</source>
        <translation>Enheten används inte längre</translation>
    </message>
    <message>
        <source>The device may no longer have it</source>
        <translation>Enheten får inte ha det längre</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Anges inte</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Spärrlista</translation>
    </message>
    <message>
        <source>Issuer&apos;s services</source>
        <translation>Utfärdarens tjänster</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policyer</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>Mallnamn</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Nyckel-ID</translation>
    </message>
    <message>
        <source>Issuer&apos;s key ID</source>
        <translation>Utfärdarens nyckel-ID</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Tillägg</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Går inte att läsa</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ingenting</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritiskt</translation>
    </message>
    <message>
        <source>May not issue certificates</source>
        <translation>Får inte utfärda certifikat</translation>
    </message>
    <message>
        <source>May issue certificates</source>
        <translation>Får utfärda certifikat</translation>
    </message>
    <message>
        <source>May issue certificates, but none for another authority</source>
        <translation>Får utfärda certifikat, men inte åt en annan utfärdare</translation>
    </message>
    <message numerus="yes">
        <source>May issue certificates, with %n authority(ies) at most below it</source>
        <translation>
            <numerusform>Får utfärda certifikat, med högst %n utfärdare under sig</numerusform>
            <numerusform>Får utfärda certifikat, med högst %n utfärdare under sig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>OCSP: %1</source>
        <translation>OCSP: %1</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate: %1</source>
        <translation>Utfärdarens certifikat: %1</translation>
    </message>
    <message>
        <source>Any policy</source>
        <translation>Alla policyer</translation>
    </message>
    <message>
        <source>Practice statement: %1</source>
        <translation>Utfärdardeklaration: %1</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation>Meddelande: %1</translation>
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
        <translation>För certifikatet som %1 har utfärdat</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Serienummer: %1</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Går ut snart</translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>Creating</source>
        <translation>Skapas</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckades</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tas bort</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarad</translation>
    </message>
    <message>
        <source>It waits for the decision of an administrator.</source>
        <translation>Den väntar på en administratörs beslut.</translation>
    </message>
    <message>
        <source>It is approved. The certificate is issued when the device asks again.</source>
        <translation>Den är godkänd. Certifikatet utfärdas när enheten frågar igen.</translation>
    </message>
    <message>
        <source>An administrator rejected it.</source>
        <translation>En administratör avslog den.</translation>
    </message>
    <message>
        <source>An administrator rejected it: %1</source>
        <translation>En administratör avslog den: %1</translation>
    </message>
    <message>
        <source>The certificate was issued.</source>
        <translation>Certifikatet har utfärdats.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>Den har besvarats.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Går rätt</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 före</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 efter</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Mobile clients</source>
        <translation>Mobila klienter</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strikt</translation>
    </message>
    <message>
        <source>Certificates are for TLS servers and clients, a missing alternative name is taken from the common name, and 3DES and SHA-1 are accepted, which many printers need.</source>
        <translation>Certifikaten är för TLS-servrar och -klienter, ett alternativt namn som saknas tas från det gemensamma namnet, och 3DES och SHA-1 godtas, vilket många skrivare behöver.</translation>
    </message>
    <message>
        <source>Certificates are for TLS clients. Only strong algorithms are accepted.</source>
        <translation>Certifikaten är för TLS-klienter. Endast starka algoritmer godtas.</translation>
    </message>
    <message>
        <source>An administrator decides on each request</source>
        <translation>En administratör beslutar om varje begäran</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatiskt</translation>
    </message>
    <message>
        <source>Any subject</source>
        <translation>Vilket ämne som helst</translation>
    </message>
    <message>
        <source>Bound to %1</source>
        <translation>Bundet till %1</translation>
    </message>
    <message numerus="yes">
        <source>Once per renewal, used %n time(s)</source>
        <translation>
            <numerusform>En gång per förnyelse, använt %n gång</numerusform>
            <numerusform>En gång per förnyelse, använt %n gånger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No limit, used %n time(s)</source>
        <translation>
            <numerusform>Utan gräns, använt %n gång</numerusform>
            <numerusform>Utan gräns, använt %n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Waits for its certificate</source>
        <translation>Väntar på sitt certifikat</translation>
    </message>
    <message>
        <source>Takes over next</source>
        <translation>Tar över härnäst</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Nuvarande</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only, or compare the fingerprint on the device.</source>
        <translation>Utan TLS kan en enhet inte kontrollera vems CA den får: håll anslutningstjänsten i ett nätverk med enbart skrivare, eller jämför fingeravtrycket på enheten.</translation>
    </message>
    <message>
        <source>Nothing is added to what is asked for, and a request that does not say what its certificate is for is refused. Only strong algorithms are accepted.</source>
        <translation>Ingenting läggs till det som begärs, och en begäran som inte säger vad dess certifikat ska användas till avvisas. Endast starka algoritmer godtas.</translation>
    </message>
</context>
<context>
    <name>CsrDialog</name>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Ytterligare namn</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Inga begärda</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Nyckelanvändning</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>%1, if the connector allows it</source>
        <translation>%1, om anslutningstjänsten tillåter det</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge-lösenord</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>There is one; it is left out here.</source>
        <translation>Det finns ett; det är utelämnat här.</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Gemensamt namn</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organizational unit</source>
        <translation>Organisationsenhet</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Delstat eller län</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Den kan inte läsas.</translation>
    </message>
    <message>
        <source>%1. Whoever made the request has the private key.</source>
        <translation>%1. Den som skapade begäran har den privata nyckeln.</translation>
    </message>
    <message>
        <source>%1. The signature does not match it: the request may have been changed on its way.</source>
        <translation>%1. Signaturen stämmer inte med den: begäran kan ha ändrats på vägen.</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>None</source>
        <translation>Inget</translation>
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
        <translation>Det krävs en DNS-server för att ange FQDN för maskinen. Ange IP-adressen för maskinen om det inte används någon DNS-server.</translation>
    </message>
    <message>
        <source>When performing IPPS printing in a Windows environment, make sure to enter the IP address of the machine.</source>
        <translation>När du utför IPPS-utskrift i en Windows-miljö, måste du ange maskinens IP-adress.</translation>
    </message>
    <message>
        <source>%1 is switched off on the device: the certificate is assigned to it, but the function is not enabled automatically.</source>
        <translation>%1 är avstängt på enheten: certifikatet tilldelas, men funktionen aktiveras inte automatiskt.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>(not known)</source>
        <translation>(okänt)</translation>
    </message>
    <message>
        <source>The program cannot go on with this value.</source>
        <translation>Programmet kan inte fortsätta med det värdet.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Rätta det och försök igen.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>Filen ”%1” kan inte läsas.</translation>
    </message>
    <message>
        <source>The system says: %2.</source>
        <translation>Systemet säger: %2.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Kontrollera att filen finns och att du får läsa den.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>”%1” kan inte skrivas.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or choose another one. Nothing was sent to the server without its key being saved.</source>
        <translation>Kontrollera mappens behörigheter eller välj en annan mapp. Inget har skickats till servern utan att nyckeln sparats.</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>”%1” kunde inte sparas.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Frigör utrymme på disken och försök igen.</translation>
    </message>
    <message>
        <source>The file “%1” is too large.</source>
        <translation>Filen ”%1” är för stor.</translation>
    </message>
    <message>
        <source>At most %2 are read.</source>
        <translation>Högst %2 läses.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Kontrollera att det är rätt fil.</translation>
    </message>
    <message>
        <source>The folder “%1” is in use already.</source>
        <translation>Mappen ”%1” används redan.</translation>
    </message>
    <message>
        <source>It holds the key of an earlier request, which would be overwritten.</source>
        <translation>Den innehåller nyckeln från en tidigare begäran, som skulle skrivas över.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Välj en tom mapp.</translation>
    </message>
    <message>
        <source>The folder “%1” holds an unfinished request.</source>
        <translation>Mappen ”%1” innehåller en begäran som inte är klar.</translation>
    </message>
    <message>
        <source>The server may still issue the certificate for it.</source>
        <translation>Servern kan fortfarande utfärda certifikatet för den.</translation>
    </message>
    <message>
        <source>Continue that request (“scepterctl resume” on the command line), or choose another folder.</source>
        <translation>Fortsätt den begäran (”scepterctl resume” på kommandoraden) eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>There is nothing to continue in “%1”.</source>
        <translation>Det finns inget att fortsätta med i ”%1”.</translation>
    </message>
    <message>
        <source>The folder holds no unfinished request.</source>
        <translation>Mappen innehåller ingen begäran som väntar på att bli klar.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name, or send a new request.</source>
        <translation>Kontrollera mappens namn eller skicka en ny begäran.</translation>
    </message>
    <message>
        <source>“%1” cannot be understood.</source>
        <translation>”%1” går inte att förstå.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to start without it. It was left as it is.</source>
        <translation>Återställ den från en säkerhetskopia, eller flytta undan den för att börja utan den. Den har lämnats orörd.</translation>
    </message>
    <message>
        <source>The cryptographic library refused it.</source>
        <translation>Kryptobiblioteket vägrade utföra den.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it together with the technical details.</source>
        <translation>Försök igen. Om det händer på nytt, rapportera det tillsammans med de tekniska detaljerna.</translation>
    </message>
    <message>
        <source>This is not a private key.</source>
        <translation>Det här är inte en privat nyckel.</translation>
    </message>
    <message>
        <source>PKCS#8, PKCS#1 and SEC1 keys are read, as PEM or DER.</source>
        <translation>Nycklar i PKCS#8, PKCS#1 och SEC1 kan läsas, som PEM eller DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the key.</source>
        <translation>Välj filen som innehåller nyckeln.</translation>
    </message>
    <message>
        <source>This is not a certificate.</source>
        <translation>Det här är inte ett certifikat.</translation>
    </message>
    <message>
        <source>X.509 certificates are read, as PEM or DER.</source>
        <translation>X.509-certifikat kan läsas, som PEM eller DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the certificate.</source>
        <translation>Välj filen som innehåller certifikatet.</translation>
    </message>
    <message>
        <source>This is not a certificate signing request.</source>
        <translation>Det här är inte en certifikatsigneringsbegäran.</translation>
    </message>
    <message>
        <source>PKCS#10 requests are read, as PEM or DER.</source>
        <translation>PKCS#10-begäranden kan läsas, som PEM eller DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the request.</source>
        <translation>Välj filen som innehåller begäran.</translation>
    </message>
    <message>
        <source>This is not a certificate revocation list.</source>
        <translation>Det här är inte en spärrlista för certifikat.</translation>
    </message>
    <message>
        <source>X.509 revocation lists are read, as PEM or DER.</source>
        <translation>X.509-spärrlistor kan läsas, som PEM eller DER.</translation>
    </message>
    <message>
        <source>Check the address or the file that it came from.</source>
        <translation>Kontrollera adressen eller filen som den kom från.</translation>
    </message>
    <message>
        <source>The key is protected by a passphrase.</source>
        <translation>Nyckeln skyddas av en lösenfras.</translation>
    </message>
    <message>
        <source>It cannot be read without the passphrase.</source>
        <translation>Den kan inte läsas utan lösenfrasen.</translation>
    </message>
    <message>
        <source>Give the passphrase and try again.</source>
        <translation>Ange lösenfrasen och försök igen.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Lösenfrasen är fel.</translation>
    </message>
    <message>
        <source>The file cannot be opened with it.</source>
        <translation>Filen kan inte öppnas med den.</translation>
    </message>
    <message>
        <source>Check the passphrase and the keyboard layout, then try again.</source>
        <translation>Kontrollera lösenfrasen och tangentbordslayouten och försök igen.</translation>
    </message>
    <message>
        <source>This kind of key is not supported: %1.</source>
        <translation>Den här typen av nyckel stöds inte: %1.</translation>
    </message>
    <message>
        <source>RSA keys of 2048 to 4096 bits and EC keys on P-256 or P-384 can be used.</source>
        <translation>RSA-nycklar på 2048 till 4096 bitar och EC-nycklar på P-256 eller P-384 kan användas.</translation>
    </message>
    <message>
        <source>Use a key of one of these kinds.</source>
        <translation>Använd en nyckel av någon av de typerna.</translation>
    </message>
    <message>
        <source>The key and the certificate do not belong together.</source>
        <translation>Nyckeln och certifikatet hör inte ihop.</translation>
    </message>
    <message>
        <source>The certificate holds another public key.</source>
        <translation>Certifikatet innehåller en annan publik nyckel.</translation>
    </message>
    <message>
        <source>Choose the key that the certificate was issued for.</source>
        <translation>Välj nyckeln som certifikatet utfärdades för.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a SCEP server.</source>
        <translation>”%1” är inte adressen till en SCEP-server.</translation>
    </message>
    <message>
        <source>It must begin with http:// or https:// and name a host.</source>
        <translation>Den måste börja med http:// eller https:// och namnge en värd.</translation>
    </message>
    <message>
        <source>Correct the URL, for example http://scep.example.com/scep.</source>
        <translation>Rätta webbadressen, till exempel http://scep.example.com/scep.</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Kommunikation med HTTPS stöds inte.</translation>
    </message>
    <message>
        <source>“%1” needs HTTPS, and this device speaks HTTP only.</source>
        <translation>”%1” kräver HTTPS, och den här enheten talar bara HTTP.</translation>
    </message>
    <message>
        <source>Use the server&apos;s HTTP address, or a bridge that speaks HTTPS to it.</source>
        <translation>Använd serverns HTTP-adress, eller en brygga som talar HTTPS med den.</translation>
    </message>
    <message>
        <source>The server “%1” was not found.</source>
        <translation>Servern ”%1” hittades inte.</translation>
    </message>
    <message>
        <source>The name is not known to the DNS, or the DNS cannot be reached.</source>
        <translation>Namnet är okänt för DNS, eller så kan DNS inte nås.</translation>
    </message>
    <message>
        <source>Check the host name in the SCEP server URL, and the network connection.</source>
        <translation>Kontrollera värdnamnet i SCEP-serverns webbadress och nätverksanslutningen.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 nekade anslutningen.</translation>
    </message>
    <message>
        <source>The machine can be reached, but nothing listens on this port.</source>
        <translation>Datorn kan nås, men inget lyssnar på den porten.</translation>
    </message>
    <message>
        <source>Check the port number, and whether the SCEP server is running.</source>
        <translation>Kontrollera portnumret och att SCEP-servern är igång.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Anslutningen till %1 bröts.</translation>
    </message>
    <message>
        <source>The server, or something on the way, closed it before the answer was complete.</source>
        <translation>Servern, eller något på vägen, stängde den innan svaret var komplett.</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, look at the server&apos;s log.</source>
        <translation>Försök igen. Om det händer varje gång, titta i serverns logg.</translation>
    </message>
    <message>
        <source>The server is down or overloaded, or a firewall drops the packets.</source>
        <translation>Servern är nere eller överbelastad, eller så kastar en brandvägg paketen.</translation>
    </message>
    <message>
        <source>Check the address and the firewall, or allow more time.</source>
        <translation>Kontrollera adressen och brandväggen, eller ge det mer tid.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Det gick inte att upprätta en säker anslutning till %1.</translation>
    </message>
    <message>
        <source>The reason is: %2.</source>
        <translation>Orsaken är: %2.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate comes from a private CA, name that CA&apos;s file (“CA file for HTTPS”, --ca-file on the command line).</source>
        <translation>Om serverns certifikat kommer från en privat CA, ange den CA:ns fil (”CA-fil för HTTPS”, --ca-file på kommandoraden).</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>Proxyn släppte inte igenom begäran.</translation>
    </message>
    <message>
        <source>The reason is: %1.</source>
        <translation>Orsaken är: %1.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Kontrollera datorns proxyinställningar.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 kunde inte nås.</translation>
    </message>
    <message>
        <source>Check the network connection and the address.</source>
        <translation>Kontrollera nätverksanslutningen och adressen.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>Servern svarade inte inom %n sekund.</numerusform>
            <numerusform>Servern svarade inte inom %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Servern svarade inte i tid.</translation>
    </message>
    <message>
        <source>The server sends the request elsewhere: from %1 to %2.</source>
        <translation>Servern skickar begäran någon annanstans: från %1 till %2.</translation>
    </message>
    <message>
        <source>A request is not passed on to another host or over a weaker connection without being asked.</source>
        <translation>En begäran skickas inte vidare till en annan värd eller över en svagare anslutning utan att du har bett om det.</translation>
    </message>
    <message>
        <source>If the new address is right, enter it as the SCEP server URL.</source>
        <translation>Om den nya adressen är rätt, ange den som SCEP-serverns webbadress.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is far too large.</source>
        <translation>Serverns svar är alldeles för stort.</translation>
    </message>
    <message>
        <source>More than %1 came, which no SCEP answer needs.</source>
        <translation>Mer än %1 kom, vilket inget SCEP-svar behöver.</translation>
    </message>
    <message>
        <source>Check that the URL is that of a SCEP server.</source>
        <translation>Kontrollera att webbadressen går till en SCEP-server.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Begäran avbröts.</translation>
    </message>
    <message>
        <source>You stopped it before it was done.</source>
        <translation>Du stoppade den innan den var klar.</translation>
    </message>
    <message>
        <source>Send it again, or continue it where that is offered: what was sent is kept.</source>
        <translation>Skicka den igen, eller fortsätt den där det erbjuds: det som skickats finns kvar.</translation>
    </message>
    <message>
        <source>A web page came instead of a SCEP answer.</source>
        <translation>En webbsida kom i stället för ett SCEP-svar.</translation>
    </message>
    <message>
        <source>“%1” is an address for people, or a login page stands before the server.</source>
        <translation>”%1” är en adress för människor, eller så står en inloggningssida framför servern.</translation>
    </message>
    <message>
        <source>Check the path of the URL. On NDES it is /certsrv/mscep/mscep.dll, not the administration page mscep_admin.</source>
        <translation>Kontrollera webbadressens sökväg. På NDES är den /certsrv/mscep/mscep.dll, inte administrationssidan mscep_admin.</translation>
    </message>
    <message>
        <source>The server sent an empty answer to %1.</source>
        <translation>Servern skickade ett tomt svar på %1.</translation>
    </message>
    <message>
        <source>The path may be wrong, or the server does not understand the request in this form.</source>
        <translation>Sökvägen kan vara fel, eller så förstår servern inte begäran i den här formen.</translation>
    </message>
    <message>
        <source>Check the path of the URL, and look at the server&apos;s log.</source>
        <translation>Kontrollera webbadressens sökväg och titta i serverns logg.</translation>
    </message>
    <message>
        <source>The server refused the request before reading it; the address may belong to a page that wants a login.</source>
        <translation>Servern nekade begäran innan den lästes; adressen kan höra till en sida som kräver inloggning.</translation>
    </message>
    <message>
        <source>Check the path of the URL, and whether this computer&apos;s network is allowed. On NDES the path is /certsrv/mscep/mscep.dll.</source>
        <translation>Kontrollera webbadressens sökväg och att datorns nätverk är tillåtet. På NDES är sökvägen /certsrv/mscep/mscep.dll.</translation>
    </message>
    <message>
        <source>There is nothing at this path on the server.</source>
        <translation>Det finns inget på den sökvägen på servern.</translation>
    </message>
    <message>
        <source>Check the path of the SCEP server URL.</source>
        <translation>Kontrollera sökvägen i SCEP-serverns webbadress.</translation>
    </message>
    <message>
        <source>The server is overloaded or being maintained.</source>
        <translation>Servern är överbelastad eller under underhåll.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Försök igen senare.</translation>
    </message>
    <message>
        <source>The server failed while handling the request; some servers answer a wrong challenge password in this way.</source>
        <translation>Servern misslyckades när den hanterade begäran; vissa servrar svarar så på ett felaktigt Challenge-lösenord.</translation>
    </message>
    <message>
        <source>Check the challenge password, then look at the server&apos;s log.</source>
        <translation>Kontrollera Challenge-lösenordet och titta sedan i serverns logg.</translation>
    </message>
    <message>
        <source>The server refused the request, or could not handle it.</source>
        <translation>Servern nekade begäran eller kunde inte hantera den.</translation>
    </message>
    <message>
        <source>Check the URL, and look at the server&apos;s log.</source>
        <translation>Kontrollera webbadressen och titta i serverns logg.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1.</source>
        <translation>Servern svarade med HTTP-status %1.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Servern säger: ”%1”</translation>
    </message>
    <message>
        <source>The server&apos;s answer to %1 cannot be read.</source>
        <translation>Serverns svar på %1 kan inte läsas.</translation>
    </message>
    <message>
        <source>It is not what the SCEP standard asks for.</source>
        <translation>Det är inte vad SCEP-standarden kräver.</translation>
    </message>
    <message>
        <source>Check the URL. If it is right, the server, or something on the way, damages the answer.</source>
        <translation>Kontrollera webbadressen. Om den är rätt förvanskar servern, eller något på vägen, svaret.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>Den här servern erbjuder inte %1.</translation>
    </message>
    <message>
        <source>Many SCEP servers leave out parts of the standard.</source>
        <translation>Många SCEP-servrar utelämnar delar av standarden.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for another way, or use a server that offers it.</source>
        <translation>Fråga serverns administratör om ett annat sätt, eller använd en server som erbjuder det.</translation>
    </message>
    <message>
        <source>The server answered with an unknown status: %1.</source>
        <translation>Servern svarade med en okänd status: %1.</translation>
    </message>
    <message>
        <source>The SCEP standard knows only success, failure and pending.</source>
        <translation>SCEP-standarden känner bara till lyckades, misslyckades och väntar.</translation>
    </message>
    <message>
        <source>Report this to the server&apos;s administrator.</source>
        <translation>Rapportera det till serverns administratör.</translation>
    </message>
    <message>
        <source>The server used weak algorithms: %1.</source>
        <translation>Servern använde svaga algoritmer: %1.</translation>
    </message>
    <message>
        <source>They can be broken and are refused unless you allow them. IIS (NDES) and mscep servers often need them.</source>
        <translation>De kan knäckas och avvisas om du inte tillåter dem. IIS- (NDES) och mscep-servrar behöver dem ofta.</translation>
    </message>
    <message>
        <source>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server changed.</source>
        <translation>Tillåt svaga algoritmer för den här servern om du måste använda den (--allow-weak på kommandoraden), eller låt ändra servern.</translation>
    </message>
    <message>
        <source>The server offers weak algorithms only.</source>
        <translation>Servern erbjuder bara svaga algoritmer.</translation>
    </message>
    <message>
        <source>It offers: %1. Strong ones are AES and SHA-256. Older NDES (IIS) servers do not have them.</source>
        <translation>Den erbjuder: %1. Starka är AES och SHA-256. Äldre NDES-servrar (IIS) har dem inte.</translation>
    </message>
    <message>
        <source>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server updated.</source>
        <translation>Tillåt svaga algoritmer för den här servern om du måste använda den (--allow-weak på kommandoraden), eller låt uppdatera servern.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be decrypted.</source>
        <translation>Serverns svar kan inte dekrypteras.</translation>
    </message>
    <message>
        <source>It was encrypted for another key, or with an algorithm that is not known here. Newer NDES (IIS) servers do this when they are not spoken to with 3DES.</source>
        <translation>Det krypterades för en annan nyckel eller med en algoritm som är okänd här. Nyare NDES-servrar (IIS) gör så när de inte tilltalas med 3DES.</translation>
    </message>
    <message>
        <source>On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again; otherwise look at the server&apos;s log.</source>
        <translation>På IIS: tillåt svaga algoritmer för den här servern (--allow-weak på kommandoraden) och försök igen; titta annars i serverns logg.</translation>
    </message>
    <message>
        <source>The server&apos;s CA is not the one you named.</source>
        <translation>Serverns CA är inte den du angav.</translation>
    </message>
    <message>
        <source>Its fingerprint is %2, but %1 was expected.</source>
        <translation>Dess fingeravtryck är %2, men %1 förväntades.</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s administrator for the right fingerprint. If yours is right, somebody stands between you and the server.</source>
        <translation>Fråga CA:ns administratör efter rätt fingeravtryck. Om ditt är rätt står någon mellan dig och servern.</translation>
    </message>
    <message>
        <source>The server shows another CA than before.</source>
        <translation>Servern visar en annan CA än tidigare.</translation>
    </message>
    <message>
        <source>The fingerprint on record is %1, the one received is %2.</source>
        <translation>Det sparade fingeravtrycket är %1, det mottagna är %2.</translation>
    </message>
    <message>
        <source>The server&apos;s CA is not trusted yet.</source>
        <translation>Serverns CA är inte betrodd ännu.</translation>
    </message>
    <message>
        <source>It was never seen before. Its SHA-256 fingerprint is %1.</source>
        <translation>Den har aldrig setts förut. Dess SHA-256-fingeravtryck är %1.</translation>
    </message>
    <message>
        <source>It is not clear which of the server&apos;s certificates is the CA.</source>
        <translation>Det är oklart vilket av serverns certifikat som är CA:ns.</translation>
    </message>
    <message>
        <source>The server sent %1 CA certificates that do not form one chain.</source>
        <translation>Servern skickade %1 CA-certifikat som inte bildar en kedja.</translation>
    </message>
    <message>
        <source>Name the CA by its fingerprint (--ca-fingerprint on the command line), or have the server send only its own CA.</source>
        <translation>Ange CA:n med dess fingeravtryck (--ca-fingerprint på kommandoraden), eller låt servern skicka bara sin egen CA.</translation>
    </message>
    <message>
        <source>The CA&apos;s certificate has expired.</source>
        <translation>CA:ns certifikat har gått ut.</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>Det gällde till %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, the CA must be renewed by its administrator.</source>
        <translation>Kontrollera datorns klocka. Om den går rätt måste CA:n förnyas av sin administratör.</translation>
    </message>
    <message>
        <source>The CA&apos;s certificate is not valid yet.</source>
        <translation>CA:ns certifikat gäller inte ännu.</translation>
    </message>
    <message>
        <source>It is valid from %1.</source>
        <translation>Det gäller från %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then try again.</source>
        <translation>Kontrollera datorns klocka och försök igen.</translation>
    </message>
    <message>
        <source>The certificate does not lead back to the trusted CA.</source>
        <translation>Certifikatet leder inte tillbaka till den betrodda CA:n.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, somebody on the way may be changing messages: ask the server&apos;s administrator.</source>
        <translation>Försök igen. Om det händer på nytt kan någon på vägen ändra meddelanden: fråga serverns administratör.</translation>
    </message>
    <message>
        <source>The answer belongs to another request.</source>
        <translation>Svaret hör till en annan begäran.</translation>
    </message>
    <message>
        <source>Its transactionID is not the one that was sent.</source>
        <translation>Dess transactionID är inte det som skickades.</translation>
    </message>
    <message>
        <source>The answer may be an old one that was sent again.</source>
        <translation>Svaret kan vara ett gammalt som skickats igen.</translation>
    </message>
    <message>
        <source>It does not repeat the random number of this request.</source>
        <translation>Det upprepar inte slumptalet i den här begäran.</translation>
    </message>
    <message>
        <source>The answer is not signed by the server&apos;s CA.</source>
        <translation>Svaret är inte signerat av serverns CA.</translation>
    </message>
    <message>
        <source>Its signature was made by a stranger, or the message was changed on the way.</source>
        <translation>Signaturen gjordes av en okänd part, eller så ändrades meddelandet på vägen.</translation>
    </message>
    <message>
        <source>The certificate that came is not for this key.</source>
        <translation>Certifikatet som kom är inte för den här nyckeln.</translation>
    </message>
    <message>
        <source>It holds another public key than the one that was sent.</source>
        <translation>Det innehåller en annan publik nyckel än den som skickades.</translation>
    </message>
    <message>
        <source>The server reports success but sent no certificate.</source>
        <translation>Servern meddelar att det lyckades men skickade inget certifikat.</translation>
    </message>
    <message>
        <source>Its answer does not hold the certificate that was asked for.</source>
        <translation>Svaret innehåller inte det begärda certifikatet.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log; the certificate may have been issued.</source>
        <translation>Titta i serverns logg; certifikatet kan ha utfärdats.</translation>
    </message>
    <message>
        <source>A challenge password is needed for an EC key.</source>
        <translation>Ett Challenge-lösenord behövs för en EC-nyckel.</translation>
    </message>
    <message>
        <source>An EC key cannot decrypt the answer, so the answer is encrypted under the challenge password.</source>
        <translation>En EC-nyckel kan inte dekryptera svaret, så svaret krypteras under Challenge-lösenordet.</translation>
    </message>
    <message>
        <source>Enter the challenge password, or choose an RSA key.</source>
        <translation>Ange Challenge-lösenordet eller välj en RSA-nyckel.</translation>
    </message>
    <message>
        <source>%1 needs an RSA key.</source>
        <translation>%1 kräver en RSA-nyckel.</translation>
    </message>
    <message>
        <source>The answer is encrypted for the key that signs, and an EC key cannot decrypt.</source>
        <translation>Svaret krypteras för nyckeln som signerar, och en EC-nyckel kan inte dekryptera.</translation>
    </message>
    <message>
        <source>Use a certificate with an RSA key. For a revocation list, use the address in the certificate.</source>
        <translation>Använd ett certifikat med en RSA-nyckel. För en spärrlista, använd adressen i certifikatet.</translation>
    </message>
    <message>
        <source>The server refused the request for a reason that is not in the standard (Fail Info %1).</source>
        <translation>Servern nekade begäran av ett skäl som inte finns i standarden (Felinfo %1).</translation>
    </message>
    <message>
        <source>Only its administrator can know what this means.</source>
        <translation>Bara dess administratör kan veta vad det betyder.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log, or ask its administrator.</source>
        <translation>Titta i serverns logg eller fråga dess administratör.</translation>
    </message>
    <message>
        <source>The server has put the request off.</source>
        <translation>Servern har skjutit upp begäran.</translation>
    </message>
    <message>
        <source>Somebody must approve it there first.</source>
        <translation>Någon måste godkänna den där först.</translation>
    </message>
    <message>
        <source>Have it approved, then continue the request (“scepterctl resume” on the command line). The key is kept.</source>
        <translation>Låt godkänna den och fortsätt sedan begäran (”scepterctl resume” på kommandoraden). Nyckeln finns kvar.</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>En begäran skickas redan.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Vänta tills den är klar, eller avbryt den.</translation>
    </message>
    <message>
        <source>The communication settings are missing.</source>
        <translation>Kommunikationsinställningarna saknas.</translation>
    </message>
    <message>
        <source>Without a SCEP server URL no request can be sent.</source>
        <translation>Utan webbadress till SCEP-servern kan ingen begäran skickas.</translation>
    </message>
    <message>
        <source>Enter the SCEP server URL under “Communication Settings”.</source>
        <translation>Ange SCEP-serverns webbadress under ”Kommunikationsinställningar”.</translation>
    </message>
    <message>
        <source>The server does not support the algorithms of the request (Fail Info 0).</source>
        <translation>Servern stöder inte algoritmerna i begäran (Felinfo 0).</translation>
    </message>
    <message>
        <source>It does not know the key&apos;s kind, the hash or the cipher.</source>
        <translation>Den känner inte till nyckelns typ, hashfunktionen eller chiffret.</translation>
    </message>
    <message>
        <source>Try SHA-256 with an RSA key of 2048 bits. An old IIS (NDES) server may need weak algorithms to be allowed for it (--allow-weak on the command line).</source>
        <translation>Prova SHA-256 med en RSA-nyckel på 2048 bitar. En gammal IIS-server (NDES) kan behöva att svaga algoritmer tillåts för den (--allow-weak på kommandoraden).</translation>
    </message>
    <message>
        <source>The server could not verify the request (Fail Info 1).</source>
        <translation>Servern kunde inte verifiera begäran (Felinfo 1).</translation>
    </message>
    <message>
        <source>The request&apos;s signature did not pass its check, or the server could not decrypt it. Newer NDES (IIS) servers answer like this when they are not spoken to with 3DES.</source>
        <translation>Begärans signatur klarade inte kontrollen, eller så kunde servern inte dekryptera den. Nyare NDES-servrar (IIS) svarar så när de inte tilltalas med 3DES.</translation>
    </message>
    <message>
        <source>Check that the server&apos;s CA was not replaced. On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again.</source>
        <translation>Kontrollera att serverns CA inte har bytts ut. På IIS: tillåt svaga algoritmer för den här servern (--allow-weak på kommandoraden) och försök igen.</translation>
    </message>
    <message>
        <source>The server refused the request (Fail Info 2).</source>
        <translation>Servern nekade begäran (Felinfo 2).</translation>
    </message>
    <message>
        <source>Most often the challenge password is wrong, used up or expired, or the name is not allowed. A password from NDES is good once and for 60 minutes.</source>
        <translation>Oftast är Challenge-lösenordet fel, förbrukat eller utgånget, eller så är namnet inte tillåtet. Ett lösenord från NDES gäller en gång och i 60 minuter.</translation>
    </message>
    <message>
        <source>Get a new challenge password from the server&apos;s administrator, check the name, and send the request again.</source>
        <translation>Skaffa ett nytt Challenge-lösenord från serverns administratör, kontrollera namnet och skicka begäran igen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock and this computer&apos;s are too far apart (Fail Info 3).</source>
        <translation>Serverns klocka och datorns går för olika (Felinfo 3).</translation>
    </message>
    <message>
        <source>The time at which the request was signed is not close enough to the server&apos;s time.</source>
        <translation>Tiden då begäran signerades ligger inte tillräckligt nära serverns tid.</translation>
    </message>
    <message>
        <source>Set both clocks, best by a time server, and send the request again.</source>
        <translation>Ställ båda klockorna, helst med en tidsserver, och skicka begäran igen.</translation>
    </message>
    <message>
        <source>The server found no such certificate (Fail Info 4).</source>
        <translation>Servern hittade inget sådant certifikat (Felinfo 4).</translation>
    </message>
    <message>
        <source>It has no certificate or request that fits what was asked for; it may have forgotten a request that waited for approval.</source>
        <translation>Den har inget certifikat och ingen begäran som passar det som efterfrågades; den kan ha glömt en begäran som väntade på godkännande.</translation>
    </message>
    <message>
        <source>Check that the server and the certificate are the right ones, or send a new request.</source>
        <translation>Kontrollera att det är rätt server och rätt certifikat, eller skicka en ny begäran.</translation>
    </message>
    <message>
        <source>The server refused the request (Fail Info %1).</source>
        <translation>Servern nekade begäran (Felinfo %1).</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Servern nekade begäran.</translation>
    </message>
    <message>
        <source>It gave no reason that the standard defines.</source>
        <translation>Den angav inget skäl som standarden definierar.</translation>
    </message>
    <message>
        <source>Something went wrong that this program has no words for.</source>
        <translation>Något gick fel som programmet saknar ord för.</translation>
    </message>
    <message>
        <source>Its name is “%1”.</source>
        <translation>Det heter ”%1”.</translation>
    </message>
    <message>
        <source>Report it together with the technical details.</source>
        <translation>Rapportera det tillsammans med de tekniska detaljerna.</translation>
    </message>
    <message>
        <source>“%1” is not a private key.</source>
        <translation>”%1” är inte en privat nyckel.</translation>
    </message>
    <message>
        <source>“%1” is not a certificate.</source>
        <translation>”%1” är inte ett certifikat.</translation>
    </message>
    <message>
        <source>The server does not know the CA identifier “%1”.</source>
        <translation>Servern känner inte till CA-identifieraren ”%1”.</translation>
    </message>
    <message>
        <source>Without an identifier it answers with its CA certificate.</source>
        <translation>Utan identifierare svarar den med sitt CA-certifikat.</translation>
    </message>
    <message>
        <source>Correct the CA identifier, or leave it out (--ca-id on the command line).</source>
        <translation>Rätta CA-identifieraren eller utelämna den (--ca-id på kommandoraden).</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n second(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>Serverns klocka går %n sekund före datorns.</numerusform>
            <numerusform>Serverns klocka går %n sekunder före datorns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n second(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>Serverns klocka går %n sekund efter datorns.</numerusform>
            <numerusform>Serverns klocka går %n sekunder efter datorns.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%2” is not valid for %1.</source>
        <translation>”%2” är inte giltigt för %1.</translation>
    </message>
    <message>
        <source>%1 is missing or not valid.</source>
        <translation>%1 saknas eller är inte giltigt.</translation>
    </message>
    <message>
        <source>It takes one of: %1.</source>
        <translation>Ange något av: %1.</translation>
    </message>
    <message>
        <source>A name reads like “O=Example, CN=printer.example”; a common name or an organization has at most 64 characters.</source>
        <translation>Ett namn skrivs som ”O=Exempel, CN=skrivare.exempel”; ett gemensamt namn eller en organisation har högst 64 tecken.</translation>
    </message>
    <message>
        <source>A common name has 1 to 64 characters.</source>
        <translation>Ett gemensamt namn har 1 till 64 tecken.</translation>
    </message>
    <message>
        <source>It reads dns:NAME or ip:ADDRESS.</source>
        <translation>Det skrivs dns:NAMN eller ip:ADRESS.</translation>
    </message>
    <message>
        <source>It takes names like serverAuth, or object identifiers.</source>
        <translation>Ange namn som serverAuth, eller objektidentifierare.</translation>
    </message>
    <message>
        <source>A challenge password is text in UTF-8.</source>
        <translation>Ett Challenge-lösenord är text i UTF-8.</translation>
    </message>
    <message>
        <source>A PKCS#12 file with a key and its certificate is wanted.</source>
        <translation>En PKCS#12-fil med en nyckel och dess certifikat behövs.</translation>
    </message>
    <message>
        <source>A port number lies between 1 and 65535.</source>
        <translation>Ett portnummer ligger mellan 1 och 65535.</translation>
    </message>
    <message>
        <source>It takes seconds, up to 3600.</source>
        <translation>Ange sekunder, högst 3600.</translation>
    </message>
    <message>
        <source>It takes a count.</source>
        <translation>Ange ett antal.</translation>
    </message>
    <message>
        <source>It takes seconds, up to 86400.</source>
        <translation>Ange sekunder, högst 86400.</translation>
    </message>
    <message>
        <source>It takes the hex digits of a SHA-256 or SHA-1 fingerprint.</source>
        <translation>Ange de hexadecimala siffrorna i ett fingeravtryck med SHA-256 eller SHA-1.</translation>
    </message>
    <message>
        <source>--cert and --key-file go together.</source>
        <translation>--cert och --key-file hör ihop.</translation>
    </message>
    <message>
        <source>It takes none, environment, or the URL of a proxy.</source>
        <translation>Ange none, environment eller en proxyservers URL.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 kräver %2.</translation>
    </message>
    <message>
        <source>It is damaged, or a newer version of this program wrote it.</source>
        <translation>Innehållet är skadat eller skrivet av en nyare version av programmet.</translation>
    </message>
    <message>
        <source>Another CA may be in use now, or an intermediate certificate may be missing. Ask the CA&apos;s administrator.</source>
        <translation>En annan CA kan vara i bruk nu, eller så kan ett mellanliggande certifikat saknas. Fråga CA:ns administratör.</translation>
    </message>
    <message>
        <source>It takes bytes: %1.</source>
        <translation>Ange byte: %1.</translation>
    </message>
    <message>
        <source>It takes seconds: %1.</source>
        <translation>Ange sekunder: %1.</translation>
    </message>
    <message>
        <source>It takes days: %1.</source>
        <translation>Ange dagar: %1.</translation>
    </message>
    <message>
        <source>It takes a count: %1.</source>
        <translation>Ange ett antal: %1.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together.</source>
        <translation>--tls-cert och --tls-key hör ihop.</translation>
    </message>
    <message>
        <source>It takes hex digits. For getcert and getcrl, --cert with --key-file may say instead which certificate is meant.</source>
        <translation>Ange hexadecimala siffror. För getcert och getcrl kan --cert med --key-file i stället säga vilket certifikat som avses.</translation>
    </message>
    <message>
        <source>It takes sqlite:FILE or the path of a file. Database servers are not supported yet.</source>
        <translation>Ange sqlite:FIL eller sökvägen till en fil. Databasservrar stöds inte ännu.</translation>
    </message>
    <message>
        <source>A passphrase must not be empty.</source>
        <translation>En lösenfras får inte vara tom.</translation>
    </message>
    <message>
        <source>A name has 1 to 32 characters: small letters a to z, digits and hyphens.</source>
        <translation>Ett namn har 1 till 32 tecken: små bokstäver a till z, siffror och bindestreck.</translation>
    </message>
    <message>
        <source>It takes a name such as “CN=Printer CA, O=Example”, and must not be empty.</source>
        <translation>Ange ett namn som ”CN=Skrivar-CA, O=Exempel”; det får inte vara tomt.</translation>
    </message>
    <message>
        <source>It takes the file to write the certificate signing request to. The next key pair of a subordinate CA needs one.</source>
        <translation>Ange filen som certifikatsigneringsbegäran ska skrivas till. Nästa nyckelpar för en underordnad CA behöver en sådan.</translation>
    </message>
    <message>
        <source>It takes a PEM file with the CA&apos;s certificate and those above it.</source>
        <translation>Ange en PEM-fil med CA:ns certifikat och dem ovanför det.</translation>
    </message>
    <message>
        <source>A PKCS#12 file has a passphrase of its own. The option names the file that holds it, or - for standard input.</source>
        <translation>En PKCS#12-fil har en egen lösenfras. Alternativet anger filen som innehåller den, eller - för standardindata.</translation>
    </message>
    <message>
        <source>It takes the name of a CA. It may be left out only where there is exactly one.</source>
        <translation>Ange namnet på en CA. Det får utelämnas bara där det finns exakt en.</translation>
    </message>
    <message>
        <source>It takes an http or https URL that names a host and has no query, such as https://scep.example.com.</source>
        <translation>Ange en webbadress med http eller https som namnger en värd och saknar frågedel, till exempel https://scep.example.com.</translation>
    </message>
    <message>
        <source>It takes an IP address or a network such as 10.0.0.0/8.</source>
        <translation>Ange en IP-adress eller ett nätverk som 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>It takes days: 0 or more, and fewer than the validity has.</source>
        <translation>Ange dagar: 0 eller fler, och färre än giltighetstiden har.</translation>
    </message>
    <message>
        <source>It takes days: 0–36500. With 0 a certificate may be renewed at any time.</source>
        <translation>Ange dagar: 0–36500. Med 0 får ett certifikat förnyas när som helst.</translation>
    </message>
    <message>
        <source>It takes an IP address and a port, such as 0.0.0.0:8080 or [::1]:8080.</source>
        <translation>Ange en IP-adress och en port, till exempel 0.0.0.0:8080 eller [::1]:8080.</translation>
    </message>
    <message>
        <source>An IP address of this computer is wanted; 0.0.0.0 and :: stand for all of them.</source>
        <translation>En av datorns IP-adresser behövs; 0.0.0.0 och :: står för alla.</translation>
    </message>
    <message>
        <source>It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.</source>
        <translation>Ange en tidslängd: ett tal följt av s, m, h, d eller w (sekunder, minuter, timmar, dagar, veckor), till exempel 12h eller 30d.</translation>
    </message>
    <message>
        <source>It takes a count of at least 1.</source>
        <translation>Ange ett antal på minst 1.</translation>
    </message>
    <message>
        <source>A renewable challenge password is bound to one subject: give --subject or --csv.</source>
        <translation>Ett förnybart Challenge-lösenord är bundet till ett ämne: ange --subject eller --csv.</translation>
    </message>
    <message>
        <source>It takes a file with a common name at the beginning of each line.</source>
        <translation>Ange en fil med ett gemensamt namn i början av varje rad.</translation>
    </message>
    <message>
        <source>A password of your own has at most 255 bytes, and is for one challenge only: it does not go with --csv.</source>
        <translation>Ett eget lösenord har högst 255 byte och är bara för ett Challenge-lösenord i taget: det går inte ihop med --csv.</translation>
    </message>
    <message>
        <source>It takes a date such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or a duration such as 7d.</source>
        <translation>Ange ett datum som 2026-01-31, en tidpunkt som 2026-01-31T12:00:00Z eller en tidslängd som 7d.</translation>
    </message>
    <message>
        <source>There is no store at “%1”.</source>
        <translation>Det finns inget datalager i ”%1”.</translation>
    </message>
    <message>
        <source>Nothing has been created there yet.</source>
        <translation>Inget har skapats där ännu.</translation>
    </message>
    <message>
        <source>Check the path, or create the store: “scepterctl store init”.</source>
        <translation>Kontrollera sökvägen eller skapa datalagret: ”scepterctl store init”.</translation>
    </message>
    <message>
        <source>The store “%1” could not be used.</source>
        <translation>Datalagret ”%1” kunde inte användas.</translation>
    </message>
    <message>
        <source>The database says: %2.</source>
        <translation>Databasen säger: %2.</translation>
    </message>
    <message>
        <source>Check the path, its permissions and the room on the disk, then try again. Nothing was changed.</source>
        <translation>Kontrollera sökvägen, dess behörigheter och utrymmet på disken och försök igen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The store “%1” is damaged, or is no store.</source>
        <translation>Datalagret ”%1” är skadat, eller är inget datalager.</translation>
    </message>
    <message>
        <source>Restore it from a backup. The file was left as it is.</source>
        <translation>Återställ det från en säkerhetskopia. Filen har lämnats orörd.</translation>
    </message>
    <message>
        <source>The store “%1” was written by a newer version of this program.</source>
        <translation>Datalagret ”%1” är skrivet av en nyare version av programmet.</translation>
    </message>
    <message>
        <source>Its part “%2” has version %3; this program knows versions up to %4.</source>
        <translation>Delen ”%2” har version %3; det här programmet känner till versioner upp till %4.</translation>
    </message>
    <message>
        <source>Update this program. The store was left as it is.</source>
        <translation>Uppdatera programmet. Datalagret har lämnats orört.</translation>
    </message>
    <message>
        <source>The store is locked.</source>
        <translation>Datalagret är låst.</translation>
    </message>
    <message>
        <source>Changes need its passphrase, and none was given.</source>
        <translation>Ändringar kräver dess lösenfras, och ingen har angetts.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store “%1”.</source>
        <translation>Lösenfrasen öppnar inte datalagret ”%1”.</translation>
    </message>
    <message>
        <source>It was set up with another one.</source>
        <translation>Det skapades med en annan.</translation>
    </message>
    <message>
        <source>What the store keeps sealed cannot be opened: %1.</source>
        <translation>Det som datalagret håller förseglat kan inte öppnas: %1.</translation>
    </message>
    <message>
        <source>It was changed or exchanged outside this program.</source>
        <translation>Det har ändrats eller bytts ut utanför programmet.</translation>
    </message>
    <message>
        <source>Restore the store from a backup.</source>
        <translation>Återställ datalagret från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>It is %2.</source>
        <translation>Det är %2.</translation>
    </message>
    <message>
        <source>Use that one, or stop it first. If it has died, what it did can be taken over after half a minute.</source>
        <translation>Använd den processen eller stoppa den först. Om den har dött kan det den gjorde tas över efter en halv minut.</translation>
    </message>
    <message>
        <source>Another process serves the connector “%1” already.</source>
        <translation>En annan process kör redan anslutningstjänsten ”%1”.</translation>
    </message>
    <message>
        <source>Another process does this already: %1.</source>
        <translation>En annan process gör redan det här: %1.</translation>
    </message>
    <message>
        <source>The store “%2” has no passphrase yet.</source>
        <translation>Datalagret ”%2” har ingen lösenfras ännu.</translation>
    </message>
    <message>
        <source>Without one it can keep neither keys nor challenge passwords.</source>
        <translation>Utan en sådan kan det varken bevara nycklar eller Challenge-lösenord.</translation>
    </message>
    <message>
        <source>Set one: “scepterctl store init” with --passphrase-file.</source>
        <translation>Ange en: ”scepterctl store init” med --passphrase-file.</translation>
    </message>
    <message>
        <source>There is no connector to serve.</source>
        <translation>Det finns ingen anslutningstjänst att köra.</translation>
    </message>
    <message>
        <source>None has been created, or the CA behind each of them still waits for its certificate.</source>
        <translation>Ingen har skapats, eller så väntar CA:n bakom var och en fortfarande på sitt certifikat.</translation>
    </message>
    <message>
        <source>Create a connector (“scepterctl connector create”), or install the CA&apos;s certificate (“scepterctl ca install”).</source>
        <translation>Skapa en anslutningstjänst (”scepterctl connector create”) eller installera CA:ns certifikat (”scepterctl ca install”).</translation>
    </message>
    <message>
        <source>The CA “%2” was not found.</source>
        <translation>CA:n ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>The connector “%2” was not found.</source>
        <translation>Anslutningstjänsten ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>There is no challenge password with the ID “%2”.</source>
        <translation>Det finns inget Challenge-lösenord med ID ”%2”.</translation>
    </message>
    <message>
        <source>There is no request with the ID “%2”.</source>
        <translation>Det finns ingen begäran med ID ”%2”.</translation>
    </message>
    <message>
        <source>The file “%2” was not found.</source>
        <translation>Filen ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>The certificate “%2” was not found.</source>
        <translation>Certifikatet ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>The store has nothing of that name or ID.</source>
        <translation>Datalagret har inget med det namnet eller ID:t.</translation>
    </message>
    <message>
        <source>Check it against the list.</source>
        <translation>Jämför med listan.</translation>
    </message>
    <message>
        <source>The store “%2” has a passphrase already.</source>
        <translation>Datalagret ”%2” har redan en lösenfras.</translation>
    </message>
    <message>
        <source>A store has one passphrase.</source>
        <translation>Ett datalager har en enda lösenfras.</translation>
    </message>
    <message>
        <source>Use that one, or change it: “scepterctl store passphrase”.</source>
        <translation>Använd den, eller byt den: ”scepterctl store passphrase”.</translation>
    </message>
    <message>
        <source>The file “%2” exists already.</source>
        <translation>Filen ”%2” finns redan.</translation>
    </message>
    <message>
        <source>It would be overwritten.</source>
        <translation>Den skulle skrivas över.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Välj ett annat namn eller flytta undan den.</translation>
    </message>
    <message>
        <source>This challenge password exists already: its ID is “%2”.</source>
        <translation>Challenge-lösenordet finns redan: dess ID är ”%2”.</translation>
    </message>
    <message>
        <source>A connector tells its challenges apart by their passwords.</source>
        <translation>En anslutningstjänst skiljer sina Challenge-lösenord åt genom själva lösenorden.</translation>
    </message>
    <message>
        <source>Choose another password, or delete that challenge first.</source>
        <translation>Välj ett annat lösenord eller ta bort det befintliga först.</translation>
    </message>
    <message>
        <source>The next key pair of this CA exists already (“%2”).</source>
        <translation>CA:ns nästa nyckelpar finns redan (”%2”).</translation>
    </message>
    <message>
        <source>It waits for its certificate, or to take over.</source>
        <translation>Det väntar på sitt certifikat, eller på att ta över.</translation>
    </message>
    <message>
        <source>Install the signed chain of its request first: “scepterctl ca install”.</source>
        <translation>Installera först den signerade kedjan för dess begäran: ”scepterctl ca install”.</translation>
    </message>
    <message>
        <source>The CA “%2” exists already.</source>
        <translation>CA:n ”%2” finns redan.</translation>
    </message>
    <message>
        <source>The connector “%2” exists already.</source>
        <translation>Anslutningstjänsten ”%2” finns redan.</translation>
    </message>
    <message>
        <source>Names are unique.</source>
        <translation>Namn är unika.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Välj ett annat namn.</translation>
    </message>
    <message>
        <source>It has been approved already; its certificate is issued when the device asks again.</source>
        <translation>Den har redan godkänts; certifikatet utfärdas när enheten frågar igen.</translation>
    </message>
    <message>
        <source>It has been rejected already.</source>
        <translation>Den har redan avslagits.</translation>
    </message>
    <message>
        <source>Its certificate has been issued already.</source>
        <translation>Certifikatet har redan utfärdats.</translation>
    </message>
    <message>
        <source>It was answered when it came.</source>
        <translation>Den besvarades när den kom.</translation>
    </message>
    <message>
        <source>It has not been decided how the CA&apos;s key would be recovered.</source>
        <translation>Det är inte bestämt hur CA:ns nyckel ska kunna återställas.</translation>
    </message>
    <message>
        <source>When the store or its passphrase is lost, so is the key, and every certificate of the CA has to be replaced.</source>
        <translation>Om datalagret eller dess lösenfras går förlorad är nyckeln också förlorad, och alla certifikat från CA:n måste bytas ut.</translation>
    </message>
    <message>
        <source>Name a recovery file with --recovery, or refuse one with --no-recovery.</source>
        <translation>Ange en återställningsfil med --recovery, eller avstå med --no-recovery.</translation>
    </message>
    <message>
        <source>The CA “%1” cannot issue yet.</source>
        <translation>CA:n ”%1” kan inte utfärda certifikat ännu.</translation>
    </message>
    <message>
        <source>Its own certificate has not been installed.</source>
        <translation>Dess eget certifikat har inte installerats.</translation>
    </message>
    <message>
        <source>Have its request signed, then install the chain: “scepterctl ca install”.</source>
        <translation>Låt signera dess begäran och installera sedan kedjan: ”scepterctl ca install”.</translation>
    </message>
    <message>
        <source>The request %1 is not waiting for a decision.</source>
        <translation>Begäran %1 väntar inte på ett beslut.</translation>
    </message>
    <message>
        <source>The certificate %1 is revoked already.</source>
        <translation>Certifikatet %1 är redan återkallat.</translation>
    </message>
    <message>
        <source>A revocation is final.</source>
        <translation>En återkallelse är slutgiltig.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Inget behöver göras.</translation>
    </message>
    <message>
        <source>The file holds no certificate for the CA “%1”.</source>
        <translation>Filen innehåller inget certifikat för CA:n ”%1”.</translation>
    </message>
    <message>
        <source>None of the certificates in it is a CA certificate for this CA&apos;s key.</source>
        <translation>Inget av certifikaten i den är ett CA-certifikat för den här CA:ns nyckel.</translation>
    </message>
    <message>
        <source>Choose the file with the CA certificate that belongs to the key, and with those above it.</source>
        <translation>Välj filen med CA-certifikatet som hör till nyckeln, och med dem ovanför det.</translation>
    </message>
    <message>
        <source>The audit log has been tampered with.</source>
        <translation>Granskningsloggen har manipulerats.</translation>
    </message>
    <message>
        <source>The audit log has been tampered with, at entry %1.</source>
        <translation>Granskningsloggen har manipulerats, vid post %1.</translation>
    </message>
    <message>
        <source>What is wrong: %2.</source>
        <translation>Felet: %2.</translation>
    </message>
    <message>
        <source>Keep the store as evidence, and compare it with a backup.</source>
        <translation>Bevara datalagret som bevis och jämför det med en säkerhetskopia.</translation>
    </message>
    <message>
        <source>Nothing can be served at %1.</source>
        <translation>Det går inte att ta emot anslutningar på %1.</translation>
    </message>
    <message>
        <source>Choose another address or port, or stop the program that uses it.</source>
        <translation>Välj en annan adress eller port, eller stoppa programmet som använder den.</translation>
    </message>
    <message>
        <source>This was changed by somebody else in the meantime.</source>
        <translation>Det här har under tiden ändrats av någon annan.</translation>
    </message>
    <message>
        <source>Two changes at once would have contradicted each other.</source>
        <translation>Två ändringar samtidigt skulle ha motsagt varandra.</translation>
    </message>
    <message>
        <source>Look at it as it is now, and try again if it is still needed.</source>
        <translation>Titta på hur det är nu och försök igen om det fortfarande behövs.</translation>
    </message>
    <message>
        <source>A device sends one request at a time.</source>
        <translation>En enhet skickar en begäran i taget.</translation>
    </message>
    <message>
        <source>The timer for the automatic request is on.</source>
        <translation>Timern för den automatiska begäran är på.</translation>
    </message>
    <message>
        <source>As long as it is, neither can the communication settings be updated, nor can a manual request be sent.</source>
        <translation>Så länge den är på kan varken kommunikationsinställningarna uppdateras eller en manuell begäran skickas.</translation>
    </message>
    <message>
        <source>Clear [Enable Timer for Certificate Issuance Auto Request] on the page “Settings for Certificate Issuance Auto Request”, then try again.</source>
        <translation>Avmarkera [Aktivera timer för automatisk begäran om utfärdande av certifikat] på sidan ”Inställningar för automatisk begäran om utfärdande av certifikat” och försök igen.</translation>
    </message>
    <message>
        <source>The limit of keys and certificates that can be registered in the machine has been reached.</source>
        <translation>Gränsen för det antal nycklar och certifikat som kan registreras i maskinen har uppnåtts.</translation>
    </message>
    <message>
        <source>It holds %1 of them, the default key included. Nothing was sent to the server.</source>
        <translation>Den rymmer %1, standardnyckeln inräknad. Ingenting skickades till servern.</translation>
    </message>
    <message>
        <source>For the automatic request, select [Delete Old Key and Certificate]; otherwise remove a key that is no longer needed.</source>
        <translation>Välj [Ta bort äldre nyckel och certifikat] för den automatiska begäran; ta annars bort en nyckel som inte längre behövs.</translation>
    </message>
    <message>
        <source>The settings in “%1” cannot be imported.</source>
        <translation>Inställningarna i ”%1” kan inte importeras.</translation>
    </message>
    <message>
        <source>Line %2: %3.</source>
        <translation>Rad %2: %3.</translation>
    </message>
    <message>
        <source>At “%2”: %3.</source>
        <translation>Vid ”%2”: %3.</translation>
    </message>
    <message>
        <source>Correct the file, or export it anew. Nothing was changed.</source>
        <translation>Rätta filen eller exportera den på nytt. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>the key name</source>
        <translation>nyckelnamnet</translation>
    </message>
    <message>
        <source>the signature algorithm</source>
        <translation>signaturalgoritmen</translation>
    </message>
    <message>
        <source>the key length</source>
        <translation>nyckellängden</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>organisationen</translation>
    </message>
    <message>
        <source>the common name</source>
        <translation>det gemensamma namnet</translation>
    </message>
    <message>
        <source>the key use location</source>
        <translation>nyckelanvändningsplatsen</translation>
    </message>
    <message>
        <source>the IPSec destination</source>
        <translation>IPSec-mottagaren</translation>
    </message>
    <message>
        <source>the IPSec destinations</source>
        <translation>IPSec-mottagarna</translation>
    </message>
    <message>
        <source>the port number</source>
        <translation>portnumret</translation>
    </message>
    <message>
        <source>the communication timeout</source>
        <translation>tidsgränsen för kommunikation</translation>
    </message>
    <message>
        <source>the CA fingerprint</source>
        <translation>CA:ns fingeravtryck</translation>
    </message>
    <message>
        <source>the number of polling times</source>
        <translation>antalet serveravsökningar</translation>
    </message>
    <message>
        <source>the polling interval</source>
        <translation>serveravsökningsintervallet</translation>
    </message>
    <message>
        <source>the request interval</source>
        <translation>intervallet för begäran</translation>
    </message>
    <message>
        <source>the request start date/time</source>
        <translation>startdatum/-tid för begäran</translation>
    </message>
    <message>
        <source>the time zone</source>
        <translation>tidszonen</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>namnet</translation>
    </message>
    <message>
        <source>importing/exporting the setting data</source>
        <translation>import/export av inställningsdata</translation>
    </message>
    <message>
        <source>the passphrase</source>
        <translation>lösenfrasen</translation>
    </message>
    <message>
        <source>It takes a number from %3 to %4.</source>
        <translation>Det ska vara ett tal från %3 till %4.</translation>
    </message>
    <message>
        <source>A key name has 1 to 24 characters and no slashes.</source>
        <translation>Ett nyckelnamn har 1 till 24 tecken och inga snedstreck.</translation>
    </message>
    <message>
        <source>A key name has 1 to 24 characters: letters a to z and digits.</source>
        <translation>Ett nyckelnamn har 1 till 24 tecken: bokstäverna a till z och siffror.</translation>
    </message>
    <message>
        <source>The device does not sign with this hash function.</source>
        <translation>Enheten signerar inte med den här hashfunktionen.</translation>
    </message>
    <message>
        <source>The device does not generate such keys.</source>
        <translation>Enheten genererar inte sådana nycklar.</translation>
    </message>
    <message>
        <source>An organization has at most 64 characters.</source>
        <translation>En organisation har högst 64 tecken.</translation>
    </message>
    <message>
        <source>It takes an IP address, or a host name of at most 64 characters as it stands in the DNS.</source>
        <translation>Det ska vara en IP-adress, eller ett värdnamn på högst 64 tecken så som det står i DNS.</translation>
    </message>
    <message>
        <source>The device does not have this key use location.</source>
        <translation>Enheten har inte den här nyckelanvändningsplatsen.</translation>
    </message>
    <message>
        <source>IPSec takes one of the device&apos;s IPSec destinations; the other key use locations take none.</source>
        <translation>IPSec tar en av enhetens IPSec-mottagare; de andra nyckelanvändningsplatserna tar ingen.</translation>
    </message>
    <message>
        <source>It takes a date and a time.</source>
        <translation>Det ska vara ett datum och en tid.</translation>
    </message>
    <message>
        <source>A single request needs a date and a time that lie ahead.</source>
        <translation>En enstaka begäran behöver ett datum och en tid som ligger framåt.</translation>
    </message>
    <message>
        <source>It takes the name of a time zone, such as Europe/Stockholm.</source>
        <translation>Det ska vara namnet på en tidszon, till exempel Europe/Stockholm.</translation>
    </message>
    <message>
        <source>Models without batch import keep their settings to themselves.</source>
        <translation>Modeller utan satsvis import behåller sina inställningar för sig själva.</translation>
    </message>
    <message>
        <source>Enter it in the window with [Unlock…]; on the command line, give it with --passphrase-file, or name its file in the environment variable SCEPTER_PASSPHRASE_FILE.</source>
        <translation>Ange den i fönstret med [Lås upp…]; på kommandoraden med --passphrase-file, eller ange dess fil i miljövariabeln SCEPTER_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>Another process runs the devices already.</source>
        <translation>En annan process kör redan enheterna.</translation>
    </message>
    <message>
        <source>The device “%2” was not found.</source>
        <translation>Enheten ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>There is no device model with the ID “%2”.</source>
        <translation>Det finns ingen enhetsmodell med ID ”%2”.</translation>
    </message>
    <message>
        <source>The device has no key with the number %2.</source>
        <translation>Enheten har ingen nyckel med nummer %2.</translation>
    </message>
    <message>
        <source>The device “%2” exists already.</source>
        <translation>Enheten ”%2” finns redan.</translation>
    </message>
    <message>
        <source>It takes a file that “scepterctl store backup” wrote, and not the store itself.</source>
        <translation>Ange en fil som ”scepterctl store backup” har skrivit, och inte datalagret självt.</translation>
    </message>
    <message>
        <source>The store “%1” is in use.</source>
        <translation>Datalagret ”%1” används.</translation>
    </message>
    <message>
        <source>Another process has it open, and would go on with what it has read from it.</source>
        <translation>En annan process har det öppet och skulle fortsätta med det som den har läst ur det.</translation>
    </message>
    <message>
        <source>End every process that uses the store, the window too, and try again. Nothing was changed.</source>
        <translation>Avsluta alla processer som använder datalagret, även fönstret, och försök igen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be reached.</source>
        <translation>Skrivbordets nyckelring kan inte nås.</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>Den svarar: %1.</translation>
    </message>
    <message>
        <source>Start the keyring of your desktop (GNOME Keyring or KWallet), or unlock the store with its passphrase.</source>
        <translation>Starta skrivbordets nyckelring (GNOME Keyring eller KWallet), eller lås upp datalagret med dess lösenfras.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring refused.</source>
        <translation>Skrivbordets nyckelring nekade.</translation>
    </message>
    <message>
        <source>Unlock the keyring and allow this program to use it, or unlock the store with its passphrase.</source>
        <translation>Lås upp nyckelringen och tillåt programmet att använda den, eller lås upp datalagret med dess lösenfras.</translation>
    </message>
    <message>
        <source>The keyring has no key that opens the store “%2”.</source>
        <translation>Nyckelringen har ingen nyckel som öppnar datalagret ”%2”.</translation>
    </message>
    <message>
        <source>The store was never given to it, or another key has taken the place of that one.</source>
        <translation>Datalagret har aldrig lagts in i den, eller så har en annan nyckel tagit nyckelns plats.</translation>
    </message>
    <message>
        <source>Unlock the store with its passphrase, and give it to the keyring again.</source>
        <translation>Lås upp datalagret med dess lösenfras och lägg in det i nyckelringen igen.</translation>
    </message>
    <message>
        <source>“%1” is a printer, and no request is sent for it from here.</source>
        <translation>”%1” är en skrivare, och ingen begäran skickas för den härifrån.</translation>
    </message>
    <message>
        <source>A real printer holds its own keys and enrols by itself with a connector.</source>
        <translation>En fysisk skrivare har sina egna nycklar och begär själv sitt certifikat från en anslutningstjänst.</translation>
    </message>
    <message>
        <source>Make a plan for it: its settings sheet says what to enter at the printer.</source>
        <translation>Gör en plan för den: dess inställningsblad visar vad som ska anges på skrivaren.</translation>
    </message>
    <message>
        <source>The inventory “%1” cannot be read.</source>
        <translation>Inventarieförteckningen ”%1” kan inte läsas.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8, with a line of column names first. Nothing was imported.</source>
        <translation>Spara listan som CSV i UTF-8, med en rad med kolumnnamn först. Ingenting har importerats.</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be understood.</source>
        <translation>Filtret ”%1” går inte att förstå.</translation>
    </message>
    <message>
        <source>It goes wrong at: %2.</source>
        <translation>Felet finns vid: %2.</translation>
    </message>
    <message>
        <source>Write conditions such as site=Malmö and expires&lt;30, joined by “and” and “or”.</source>
        <translation>Skriv villkor som site=Malmö och expires&lt;30, förbundna med ”and” och ”or”.</translation>
    </message>
    <message>
        <source>The template cannot be filled for “%2”.</source>
        <translation>Mallen kan inte fyllas i för ”%2”.</translation>
    </message>
    <message>
        <source>It needs {%1}, and the inventory has no such value for this device.</source>
        <translation>Den behöver {%1}, och inventarieförteckningen har inget sådant värde för den här enheten.</translation>
    </message>
    <message>
        <source>Add the value to the inventory, leave the device out, or take the variable out of the template. Nothing was sent.</source>
        <translation>Lägg till värdet i inventarieförteckningen, utelämna enheten eller ta bort variabeln ur mallen. Ingenting har skickats.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be used.</source>
        <translation>Mallen ”%1” kan inte användas.</translation>
    </message>
    <message>
        <source>Correct the template. Nothing was sent.</source>
        <translation>Rätta mallen. Ingenting har skickats.</translation>
    </message>
    <message>
        <source>There is no challenge password for “%1”.</source>
        <translation>Det finns inget Challenge-lösenord för ”%1”.</translation>
    </message>
    <message>
        <source>It should have come from here: %2.</source>
        <translation>Det skulle ha kommit härifrån: %2.</translation>
    </message>
    <message>
        <source>Import a challenge password for the device, or let a connector of yours make one for each.</source>
        <translation>Importera ett Challenge-lösenord för enheten, eller låt en av dina anslutningstjänster skapa ett för varje enhet.</translation>
    </message>
    <message>
        <source>A challenge password that is good once is no use for “%1”.</source>
        <translation>Ett Challenge-lösenord som bara gäller en gång är till ingen nytta för ”%1”.</translation>
    </message>
    <message>
        <source>The device sends its requests periodically, and each of them needs the password.</source>
        <translation>Enheten skickar sina begäranden periodiskt, och var och en av dem kräver lösenordet.</translation>
    </message>
    <message>
        <source>Give it a renewable challenge password, or switch off its periodic requests.</source>
        <translation>Ge den ett förnybart Challenge-lösenord, eller stäng av dess periodiska begäranden.</translation>
    </message>
    <message>
        <source>The rollout “%1” is not in a state for that.</source>
        <translation>Utrullningen ”%1” är inte i ett läge som tillåter det.</translation>
    </message>
    <message>
        <source>It is: %1.</source>
        <translation>Läget är: %1.</translation>
    </message>
    <message>
        <source>Look at how it stands now.</source>
        <translation>Se efter hur den ligger till nu.</translation>
    </message>
    <message>
        <source>No device is meant.</source>
        <translation>Ingen enhet berörs.</translation>
    </message>
    <message>
        <source>The filter “%1” chooses none.</source>
        <translation>Filtret ”%1” väljer inte ut någon.</translation>
    </message>
    <message>
        <source>Check the filter against the list of devices, or import them first.</source>
        <translation>Jämför filtret med listan över enheter, eller importera enheterna först.</translation>
    </message>
    <message>
        <source>Nothing is given for %1.</source>
        <translation>Inget har angetts för %1.</translation>
    </message>
    <message>
        <source>Something is given for %1, which goes with IPSec only.</source>
        <translation>Något har angetts för %1, men det används bara för IPSec.</translation>
    </message>
    <message>
        <source>In what is given for %1, a variable begins with “{” and no “}” ends it.</source>
        <translation>I det som har angetts för %1 börjar en variabel med ”{” utan att avslutas med ”}”.</translation>
    </message>
    <message>
        <source>In what is given for %1, there is a variable without a name.</source>
        <translation>I det som har angetts för %1 finns en variabel utan namn.</translation>
    </message>
    <message>
        <source>What is given for %1 is too long.</source>
        <translation>Det som har angetts för %1 är för långt.</translation>
    </message>
    <message>
        <source>What is given for %1 cannot be used.</source>
        <translation>Det som har angetts för %1 kan inte användas.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Den är tom.</translation>
    </message>
    <message>
        <source>It is no text: perhaps a spreadsheet&apos;s own format.</source>
        <translation>Den är inte text: kanske är det ett kalkylprograms eget format.</translation>
    </message>
    <message>
        <source>Its characters are neither UTF-8 nor Windows-1252.</source>
        <translation>Dess tecken är varken UTF-8 eller Windows-1252.</translation>
    </message>
    <message>
        <source>None of its columns is called “Name”.</source>
        <translation>Ingen av dess kolumner heter ”Name”.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field is never closed; the field begins in line %1.</source>
        <translation>Ett citattecken som inleder ett fält avslutas aldrig; fältet börjar på rad %1.</translation>
    </message>
    <message>
        <source>It has more rows than can be imported at once: %1.</source>
        <translation>Den har fler rader än vad som kan importeras på en gång: %1.</translation>
    </message>
    <message>
        <source>It has more columns than can be imported: %1.</source>
        <translation>Den har fler kolumner än vad som kan importeras: %1.</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>titeln</translation>
    </message>
    <message>
        <source>It takes the number of a rollout, or “last”.</source>
        <translation>Ange numret på en utrullning, eller ”last”.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .csv, .json, .html or .pdf.</source>
        <translation>Ange en fil vars namn slutar med .csv, .json, .html eller .pdf.</translation>
    </message>
    <message>
        <source>The rollout “%2” has no keys to export.</source>
        <translation>Utrullningen ”%2” har inga nycklar att exportera.</translation>
    </message>
    <message>
        <source>None of its devices has a certificate yet whose key the store holds, or the keys have been replaced since.</source>
        <translation>Ingen av dess enheter har ännu ett certifikat vars nyckel finns i datalagret, eller så har nycklarna bytts ut sedan dess.</translation>
    </message>
    <message>
        <source>Check how the rollout stands: “scepterctl fleet report”.</source>
        <translation>Se efter hur utrullningen ligger till: ”scepterctl fleet report”.</translation>
    </message>
    <message>
        <source>There is no rollout %2.</source>
        <translation>Det finns ingen utrullning %2.</translation>
    </message>
    <message>
        <source>There is no rollout yet.</source>
        <translation>Det finns ingen utrullning ännu.</translation>
    </message>
    <message>
        <source>None of the store&apos;s devices can be taken.</source>
        <translation>Ingen av lagrets enheter kan användas.</translation>
    </message>
    <message>
        <source>None of its columns is called “%1”.</source>
        <translation>Ingen av dess kolumner heter ”%1”.</translation>
    </message>
    <message>
        <source>the number of a key to delete</source>
        <translation>numret på en nyckel som ska tas bort</translation>
    </message>
    <message>
        <source>The key that a device came with stays.</source>
        <translation>Nyckeln som enheten levererades med blir kvar.</translation>
    </message>
    <message>
        <source>It takes a share of the devices in percent: 1 to 100.</source>
        <translation>Ange en andel av enheterna i procent: 1 till 100.</translation>
    </message>
    <message>
        <source>It takes a share of a wave&apos;s devices in percent: 0 to 100.</source>
        <translation>Ange en andel av en omgångs enheter i procent: 0 till 100.</translation>
    </message>
    <message>
        <source>It takes how many a second or a minute, such as 20/s or 30/min.</source>
        <translation>Ange hur många per sekund eller minut, till exempel 20/s eller 30/min.</translation>
    </message>
    <message>
        <source>It takes seconds, or a duration such as 10m.</source>
        <translation>Ange sekunder eller en tidslängd som 10m.</translation>
    </message>
    <message>
        <source>It takes a time such as 2027-03-01T02:00:00, or how long until then, such as 2h.</source>
        <translation>Ange en tidpunkt som 2027-03-01T02:00:00, eller hur lång tid det är dit, till exempel 2h.</translation>
    </message>
    <message>
        <source>It takes a connector of this store. For another server, --url says where it is.</source>
        <translation>Ange en anslutningstjänst i det här lagret. För en annan server talar --url om var den finns.</translation>
    </message>
    <message>
        <source>The template “%2” was not found.</source>
        <translation>Mallen ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>The saved filter “%2” was not found.</source>
        <translation>Det sparade filtret ”%2” hittades inte.</translation>
    </message>
    <message>
        <source>The template “%2” exists already.</source>
        <translation>Mallen ”%2” finns redan.</translation>
    </message>
    <message>
        <source>This key protects nothing.</source>
        <translation>Den här nyckeln skyddar ingenting.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Den har %1.</translation>
    </message>
    <message>
        <source>Make a new key, and do not use this one again.</source>
        <translation>Skapa en ny nyckel och använd inte den här igen.</translation>
    </message>
    <message>
        <source>The certificate is kept in the store, beside its key.</source>
        <translation>Certifikatet finns kvar i datalagret, bredvid sin nyckel.</translation>
    </message>
    <message>
        <source>The certificate is kept in “%1”, beside its key.</source>
        <translation>Certifikatet finns kvar i ”%1”, bredvid sin nyckel.</translation>
    </message>
    <message>
        <source>It was not taken. Ask the server&apos;s administrator which request it belongs to.</source>
        <translation>Det togs inte emot. Fråga serverns administratör vilken begäran det hör till.</translation>
    </message>
    <message>
        <source>The certificate that came is a CA&apos;s, and was refused.</source>
        <translation>Certifikatet som kom är en CA:s, och avvisades.</translation>
    </message>
    <message>
        <source>“%1” could issue certificates or revocation lists with it, which nobody asked for.</source>
        <translation>”%1” skulle kunna utfärda certifikat eller spärrlistor med det, vilket ingen har begärt.</translation>
    </message>
    <message>
        <source>Have the CA&apos;s administrator revoke it and correct the template that it was issued from.</source>
        <translation>Låt CA:ns administratör återkalla det och rätta mallen som det utfärdades från.</translation>
    </message>
    <message>
        <source>The certificate that came begins in the future, and was refused.</source>
        <translation>Certifikatet som kom börjar gälla i framtiden, och avvisades.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, ask the CA&apos;s administrator.</source>
        <translation>Kontrollera datorns klocka. Om den går rätt, fråga CA:ns administratör.</translation>
    </message>
    <message>
        <source>It takes the 64 hex digits of a SHA-256 fingerprint.</source>
        <translation>Det ska vara de 64 hexadecimala siffrorna i ett SHA-256-fingeravtryck.</translation>
    </message>
    <message>
        <source>It takes names like serverAuth, object identifiers, or none alone; no usage that serves every purpose or makes an authority.</source>
        <translation>Ange namn som serverAuth, objektidentifierare, eller enbart none; ingen användning som duger till allt eller som skapar en utfärdare.</translation>
    </message>
    <message>
        <source>It takes a name beside the one that --subject binds to, such as 10.0.0.7, dns:printer-7 or uri:https://printer-7.example; it does not go with --csv.</source>
        <translation>Det ska vara ett namn utöver det som --subject binder till, till exempel 10.0.0.7, dns:printer-7 eller uri:https://printer-7.example; det går inte ihop med --csv.</translation>
    </message>
    <message>
        <source>It takes a name such as 10.0.0.7 or dns:printer-7, as the refused request shows it.</source>
        <translation>Det ska vara ett namn som 10.0.0.7 eller dns:printer-7, så som den avvisade begäran visar det.</translation>
    </message>
    <message>
        <source>The store could not be written for 15 seconds, or this computer slept.</source>
        <translation>Det gick inte att skriva till datalagret på 15 sekunder, eller så var datorn i viloläge.</translation>
    </message>
    <message>
        <source>The devices do not run at present.</source>
        <translation>Enheterna körs inte just nu.</translation>
    </message>
    <message>
        <source>The rollouts do not run at present.</source>
        <translation>Utrullningarna körs inte just nu.</translation>
    </message>
    <message>
        <source>The connector “%1” is not served at present.</source>
        <translation>Anslutningstjänsten ”%1” körs inte just nu.</translation>
    </message>
    <message>
        <source>This is not done at present: %1.</source>
        <translation>Det här görs inte just nu: %1.</translation>
    </message>
    <message>
        <source>The server “%2” is not known.</source>
        <translation>Servern ”%2” är inte känd.</translation>
    </message>
    <message>
        <source>It takes a rule such as dns:.print.example (hosts below a domain), dns:NAME, dns:* (hosts of every domain), short:*, ip:NETWORK, uri:PREFIX, email:DOMAIN, other:OID or wildcard:.DOMAIN. URIs and otherNames that name somebody&apos;s account are never issued here.</source>
        <translation>Det ska vara en regel som dns:.print.example (värdar under en domän), dns:NAMN, dns:* (värdar i alla domäner), short:*, ip:NÄTVERK, uri:PREFIX, email:DOMÄN, other:OID eller wildcard:.DOMÄN. URI:er och otherName som anger någons konto utfärdas aldrig här.</translation>
    </message>
    <message>
        <source>It needs --allow-name or --inventory-only, and a CA&apos;s certificate.</source>
        <translation>Det kräver --allow-name eller --inventory-only, och certifikatet för en CA.</translation>
    </message>
    <message>
        <source>It takes a file with a certificate.</source>
        <translation>Ange en fil med ett certifikat.</translation>
    </message>
    <message>
        <source>Scepter tries again every 5 seconds. Look whether the disk is full, or another program locks the store.</source>
        <translation>Scepter försöker igen var femte sekund. Se efter om disken är full, eller om ett annat program låser datalagret.</translation>
    </message>
    <message>
        <source>Restore the store from a backup, or update this program. It was left as it is.</source>
        <translation>Återställ datalagret från en säkerhetskopia, eller uppdatera programmet. Det har lämnats orört.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>En kryptografisk åtgärd misslyckades.</translation>
    </message>
    <message>
        <source>The server used an algorithm that is not known here.</source>
        <translation>Servern använde en algoritm som är okänd här.</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s administrator whether the CA was replaced. Trust the new one only if the received fingerprint is confirmed (--ca-fingerprint on the command line; for a device: “scepterctl device trust”).</source>
        <translation>Fråga CA:ns administratör om CA:n har bytts ut. Lita på den nya bara om det mottagna fingeravtrycket bekräftas (--ca-fingerprint på kommandoraden; för en enhet: ”scepterctl device trust”).</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the CA&apos;s administrator gives you. If they are the same, trust this CA (--ca-fingerprint or --trust-first-use on the command line; for a device: “scepterctl device trust”).</source>
        <translation>Jämför fingeravtrycket med det som CA:ns administratör ger dig. Om de är lika kan du lita på den här CA:n (--ca-fingerprint eller --trust-first-use på kommandoraden; för en enhet: ”scepterctl device trust”).</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>a line of a file, and a sentence</comment>
        <translation>Rad %1: %2</translation>
    </message>
    <message>
        <source>“%1” holds no settings for “%2”.</source>
        <translation>”%1” innehåller inga inställningar för ”%2”.</translation>
    </message>
    <message>
        <source>No device is in it.</source>
        <translation>Den innehåller ingen enhet.</translation>
    </message>
    <message>
        <source>It holds those of several other devices: %3.</source>
        <translation>Den innehåller inställningarna för flera andra enheter: %3.</translation>
    </message>
    <message>
        <source>Here a file is imported that holds “%2” or a single device. A file of many devices is imported for all that it names: with “Import…” on the Fleet page, or with “scepterctl device import”.</source>
        <translation>Här importeras en fil som innehåller ”%2” eller en enda enhet. En fil med många enheter importeras för alla som den nämner: med ”Importera…” på sidan Skrivarpark eller med ”scepterctl device import”.</translation>
    </message>
    <message>
        <source>The settings of “%2” do not fit “%4”.</source>
        <translation>Inställningarna för ”%2” passar inte ”%4”.</translation>
    </message>
    <message>
        <source>“%2” is a “%3”, and “%4” is a “%5”.</source>
        <translation>”%2” är en ”%3” och ”%4” är en ”%5”.</translation>
    </message>
    <message>
        <source>Import a file that was exported from a device of the same model. Nothing was changed.</source>
        <translation>Importera en fil som har exporterats från en enhet av samma modell. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>Whose certificate “%1” is to ask for is not decided.</source>
        <translation>Det är inte bestämt vems certifikat ”%1” ska begära.</translation>
    </message>
    <message>
        <source>The file asks for the common name “%2”, which is that of “%3”, and no name of “%1” is known.</source>
        <translation>Filen begär det gemensamma namnet ”%2”, som tillhör ”%3”, och inget namn på ”%1” är känt.</translation>
    </message>
    <message>
        <source>Enter an address or a common name for “%1” first, or say that the name in the file is to be kept. Nothing was changed.</source>
        <translation>Ange först en adress eller ett gemensamt namn för ”%1”, eller välj att namnet i filen ska behållas. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>The IPSec destination “%2” cannot be removed.</source>
        <translation>IPSec-mottagaren ”%2” kan inte tas bort.</translation>
    </message>
    <message>
        <source>The automatic request is for it.</source>
        <translation>Den automatiska begäran gäller den.</translation>
    </message>
    <message>
        <source>Rename it, or choose another destination in the settings of the automatic request first.</source>
        <translation>Byt namn på den, eller välj först en annan mottagare i inställningarna för den automatiska begäran.</translation>
    </message>
    <message>
        <source>The IPSec destination “%2” cannot be removed like that.</source>
        <translation>IPSec-mottagaren ”%2” kan inte tas bort utan vidare.</translation>
    </message>
    <message>
        <source>Key number %3 of the device is assigned to it.</source>
        <translation>Enhetens nyckel nummer %3 är tilldelad den.</translation>
    </message>
    <message>
        <source>Rename it, or say that the assignment goes with it.</source>
        <translation>Byt namn på den, eller ange att tilldelningen ska tas bort med den.</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>ämnet</translation>
    </message>
    <message>
        <source>the further name (subjectAltName)</source>
        <translation>det ytterligare namnet (subjectAltName)</translation>
    </message>
    <message>
        <source>the purpose (extendedKeyUsage)</source>
        <translation>ändamålet (extendedKeyUsage)</translation>
    </message>
    <message>
        <source>the challenge password</source>
        <translation>Challenge-lösenordet</translation>
    </message>
    <message>
        <source>the PKCS#12 file</source>
        <translation>PKCS#12-filen</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>adressen</translation>
    </message>
    <message>
        <source>the device model</source>
        <translation>enhetsmodellen</translation>
    </message>
    <message>
        <source>the sealing under a passphrase</source>
        <translation>förseglingen med lösenfras</translation>
    </message>
    <message>
        <source>A device has at most 64 IPSec destinations, each with a name of its own of up to 64 characters.</source>
        <translation>En enhet har högst 64 IPSec-mottagare, var och en med ett eget namn på högst 64 tecken.</translation>
    </message>
    <message>
        <source>It takes the ID of a device model.</source>
        <translation>Ange en enhetsmodells ID.</translation>
    </message>
    <message>
        <source>What the key is derived with is out of bounds.</source>
        <translation>Parametrarna för nyckelhärledningen ligger utanför tillåtna gränser.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .pem, .der, .p7b or .p12; one that ends with .der or .p12 holds one certificate.</source>
        <translation>Ange en fil vars namn slutar med .pem, .der, .p7b eller .p12; en som slutar med .der eller .p12 innehåller ett enda certifikat.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .csv or .json.</source>
        <translation>Ange en fil vars namn slutar med .csv eller .json.</translation>
    </message>
    <message>
        <source>It takes a field and its new value, such as site=Oslo. The fields are site, tags, address, model, serial and title; each is named once.</source>
        <translation>Ange ett fält och dess nya värde, till exempel site=Oslo. Fälten är site, tags, address, model, serial och title; vart och ett anges en gång.</translation>
    </message>
    <message>
        <source>It takes either the name of a device or a filter.</source>
        <translation>Ange antingen namnet på en enhet eller ett filter.</translation>
    </message>
    <message>
        <source>The device has no request that could be continued.</source>
        <translation>Enheten har ingen begäran som kan fortsättas.</translation>
    </message>
    <message>
        <source>The request %2 cannot be continued.</source>
        <translation>Begäran %2 kan inte fortsättas.</translation>
    </message>
    <message>
        <source>Only a request that was sent, and whose certificate is still to be fetched, can be taken up again.</source>
        <translation>Bara en begäran som har skickats, och vars certifikat ännu inte har hämtats, kan tas upp igen.</translation>
    </message>
    <message>
        <source>Send a new request.</source>
        <translation>Skicka en ny begäran.</translation>
    </message>
    <message>
        <source>The certificate “%2” is not renewed.</source>
        <translation>Certifikatet ”%2” förnyas inte.</translation>
    </message>
    <message>
        <source>No device of the rollout uses it now: a newer one has its place, it was revoked, its key was removed, or it does not end within the days that were given.</source>
        <translation>Ingen enhet i utrullningen använder det nu: ett nyare har tagit dess plats, det har återkallats, dess nyckel har tagits bort eller så upphör det inte att gälla inom de dagar som angavs.</translation>
    </message>
    <message>
        <source>Choose it anew among the certificates that devices use now.</source>
        <translation>Välj på nytt bland de certifikat som enheterna använder nu.</translation>
    </message>
    <message>
        <source>The rollout %2 is no plan for printers.</source>
        <translation>Utrullningen %2 är ingen plan för skrivare.</translation>
    </message>
    <message>
        <source>There is no plan for printers yet.</source>
        <translation>Det finns ingen plan för skrivare ännu.</translation>
    </message>
    <message>
        <source>Settings sheets belong to a plan.</source>
        <translation>Inställningsblad hör till en plan.</translation>
    </message>
    <message>
        <source>Make a plan for the printers, then write their settings sheets.</source>
        <translation>Skapa en plan för skrivarna och skriv sedan deras inställningsblad.</translation>
    </message>
    <message>
        <source>The CA “%2” has no key pair for that.</source>
        <translation>CA:n ”%2” har inget nyckelpar för det.</translation>
    </message>
    <message>
        <source>No other key pair of it waits for its certificate, or to take over.</source>
        <translation>Inget annat nyckelpar för den väntar på sitt certifikat eller på att ta över.</translation>
    </message>
    <message>
        <source>Look at how the CA stands: “scepterctl ca show”.</source>
        <translation>Kontrollera CA:ns status: ”scepterctl ca show”.</translation>
    </message>
    <message>
        <source>The store holds no secret value “%2” of this device.</source>
        <translation>Datalagret har inget hemligt värde ”%2” för den här enheten.</translation>
    </message>
    <message>
        <source>Secret values come with an inventory.</source>
        <translation>Hemliga värden kommer med en inventarieförteckning.</translation>
    </message>
    <message>
        <source>Import the inventory with this column again.</source>
        <translation>Importera inventarieförteckningen med den kolumnen igen.</translation>
    </message>
    <message>
        <source>“%2” was not found.</source>
        <translation>”%2” hittades inte.</translation>
    </message>
    <message>
        <source>A device with the serial number “%2” exists already.</source>
        <translation>Det finns redan en enhet med serienumret ”%2”.</translation>
    </message>
    <message>
        <source>A serial number belongs to one device.</source>
        <translation>Ett serienummer tillhör en enda enhet.</translation>
    </message>
    <message>
        <source>Correct the serial number, or change that device.</source>
        <translation>Rätta serienumret, eller ändra den enheten.</translation>
    </message>
    <message>
        <source>The common name “%2” is meant for another printer already.</source>
        <translation>Det gemensamma namnet ”%2” är redan avsett för en annan skrivare.</translation>
    </message>
    <message>
        <source>A printer is known by its common name.</source>
        <translation>En skrivare känns igen på sitt gemensamma namn.</translation>
    </message>
    <message>
        <source>Give each printer a common name of its own.</source>
        <translation>Ge varje skrivare ett eget gemensamt namn.</translation>
    </message>
    <message>
        <source>No CA of this store issued the certificate of %1.</source>
        <translation>Ingen CA i det här datalagret har utfärdat certifikatet för %1.</translation>
    </message>
    <message>
        <source>Only the CA that issued a certificate can revoke it.</source>
        <translation>Bara den CA som har utfärdat ett certifikat kan återkalla det.</translation>
    </message>
    <message>
        <source>Have it revoked by its issuer: %2.</source>
        <translation>Se till att utfärdaren återkallar det: %2.</translation>
    </message>
    <message>
        <source>Have it revoked by its issuer.</source>
        <translation>Se till att utfärdaren återkallar det.</translation>
    </message>
    <message>
        <source>The private key of %1 is not in this store.</source>
        <translation>Den privata nyckeln för %1 finns inte i det här datalagret.</translation>
    </message>
    <message>
        <source>A device that enrols by itself keeps its key, and a connector never sees it.</source>
        <translation>En enhet som själv begär sitt certifikat behåller sin nyckel, och anslutningstjänsten ser den aldrig.</translation>
    </message>
    <message>
        <source>Export the certificate without its key: as PEM, DER or P7B.</source>
        <translation>Exportera certifikatet utan nyckeln: som PEM, DER eller P7B.</translation>
    </message>
    <message>
        <source>“%1” is set up for another server.</source>
        <translation>”%1” är inställd för en annan server.</translation>
    </message>
    <message>
        <source>It knows the CA of %2 by the fingerprint %4; the rollout&apos;s CA has the fingerprint %5.</source>
        <translation>Den känner CA:n för %2 genom fingeravtrycket %4; utrullningens CA har fingeravtrycket %5.</translation>
    </message>
    <message>
        <source>Its requests go to %2, those of the rollout to %3.</source>
        <translation>Dess begäranden går till %2, utrullningens till %3.</translation>
    </message>
    <message>
        <source>Correct its communication settings and try again, have it set up anew (--replace-server), or leave it out (--leave-out). Nothing was sent.</source>
        <translation>Rätta enhetens kommunikationsinställningar och försök igen, låt den ställas in på nytt (--replace-server) eller utelämna den (--leave-out). Ingenting skickades.</translation>
    </message>
    <message>
        <source>“%1” has a certificate of another CA.</source>
        <translation>”%1” har ett certifikat från en annan CA.</translation>
    </message>
    <message>
        <source>It was issued by “%2”, not by the CA of the rollout&apos;s server %3: the device was set up for another server in the meantime.</source>
        <translation>Det utfärdades av ”%2”, inte av CA:n för utrullningens server %3: enheten ställdes under tiden in för en annan server.</translation>
    </message>
    <message>
        <source>Look at the communication settings of the device and at its new certificate, then try the device again.</source>
        <translation>Kontrollera enhetens kommunikationsinställningar och dess nya certifikat och försök sedan igen med enheten.</translation>
    </message>
    <message>
        <source>The connector “%1” has no public address.</source>
        <translation>Anslutningstjänsten ”%1” har ingen offentlig adress.</translation>
    </message>
    <message>
        <source>So it is not known where devices reach it.</source>
        <translation>Därför är det inte känt var enheterna når den.</translation>
    </message>
    <message>
        <source>Say where they reach it (--url URL), or give it a public address (“scepterctl connector set %1 --base-url URL”).</source>
        <translation>Ange var de når den (--url URL) eller ge den en offentlig adress (”scepterctl connector set %1 --base-url URL”).</translation>
    </message>
    <message>
        <source>The key of request %2 is not on the device.</source>
        <translation>Nyckeln för begäran %2 finns inte på enheten.</translation>
    </message>
    <message>
        <source>Its CSR is made anew with that key.</source>
        <translation>Dess CSR skapas på nytt med den nyckeln.</translation>
    </message>
    <message>
        <source>The device has sent no request yet.</source>
        <translation>Enheten har inte skickat någon begäran ännu.</translation>
    </message>
    <message>
        <source>A CSR belongs to a request.</source>
        <translation>En CSR hör till en begäran.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
</context>
<context>
    <name>FleetWords</name>
    <message>
        <source>The name is missing.</source>
        <translation>Namnet saknas.</translation>
    </message>
    <message>
        <source>No name can be made of “%1”: write it with the letters a to z, digits and hyphens.</source>
        <translation>Det går inte att göra ett namn av ”%1”: skriv det med bokstäverna a till z, siffror och bindestreck.</translation>
    </message>
    <message>
        <source>The name “%1” is in line %2 already.</source>
        <translation>Namnet ”%1” finns redan på rad %2.</translation>
    </message>
    <message>
        <source>The serial number %1 is in line %2 already.</source>
        <translation>Serienumret %1 finns redan på rad %2.</translation>
    </message>
    <message>
        <source>This is the device “%1”, which line %2 is about already: its serial number says so.</source>
        <translation>Det här är enheten ”%1”, som redan finns på rad %2: det framgår av serienumret.</translation>
    </message>
    <message>
        <source>The name “%1” belongs to a device with another serial number.</source>
        <translation>Namnet ”%1” tillhör en enhet med ett annat serienummer.</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor a host name.</source>
        <translation>”%1” är varken en IP-adress eller ett värdnamn.</translation>
    </message>
    <message>
        <source>The model “%1” is not known.</source>
        <translation>Modellen ”%1” är okänd.</translation>
    </message>
    <message>
        <source>The settings of “%2” do not fit the model “%1”: change them first.</source>
        <translation>Inställningarna för ”%2” passar inte modellen ”%1”: ändra dem först.</translation>
    </message>
    <message>
        <source>“%1” is no kind of device: write “printer” or “simulated”.</source>
        <translation>”%1” är ingen enhetstyp: skriv ”printer” eller ”simulated”.</translation>
    </message>
    <message>
        <source>“%1” sends requests of its own, so it cannot become a printer: switch off its timer first.</source>
        <translation>”%1” skickar egna begäranden och kan därför inte bli en skrivare: stäng av dess timer först.</translation>
    </message>
    <message>
        <source>A field is too long: it can hold %1.</source>
        <translation>Ett fält är för långt: det rymmer %1.</translation>
    </message>
    <message>
        <source>The field “%1” is too long: it can hold %2.</source>
        <translation>Fältet ”%1” är för långt: det rymmer %2.</translation>
    </message>
    <message>
        <source>The row has %1 fields, and there are %2 columns.</source>
        <translation>Antalet fält på raden är %1, men antalet kolumner är %2.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field in this row is never closed, so nothing behind it could be read.</source>
        <translation>Ett citattecken som inleder ett fält på den här raden avslutas aldrig, så inget efter det kunde läsas.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” at the same time: import the file again.</source>
        <translation>Någon annan ändrade ”%1” samtidigt: importera filen igen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Ingen begäran än</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulerad</translation>
    </message>
    <message>
        <source>The common name is missing.</source>
        <translation>Det gemensamma namnet saknas.</translation>
    </message>
    <message>
        <source>The common name “%1” is in line %2 already.</source>
        <translation>Det gemensamma namnet ”%1” finns redan på rad %2.</translation>
    </message>
    <message>
        <source>A common name has at most 64 characters.</source>
        <translation>Ett gemensamt namn har högst 64 tecken.</translation>
    </message>
    <message>
        <source>The common name holds a line break or another control character.</source>
        <translation>Det gemensamma namnet innehåller en radbrytning eller ett annat styrtecken.</translation>
    </message>
    <message>
        <source>Another device has the serial number %1.</source>
        <translation>En annan enhet har serienumret %1.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Connectors are served: %1.</source>
        <translation>Anslutningstjänster körs: %1.</translation>
    </message>
    <message>
        <source>Rollouts go on: %1.</source>
        <translation>Utrullningar pågår: %1.</translation>
    </message>
    <message>
        <source>Printers cannot enrol any more with the connectors that are served here: %1.</source>
        <translation>Skrivare kan inte längre registrera sig hos de anslutningstjänster som körs här: %1.</translation>
    </message>
    <message>
        <source>The revocation list of the CA “%1” ends on %2, and is renewed only while it is served. After that day, RADIUS servers that look at it refuse every printer of this CA.</source>
        <translation>Spärrlistan för CA:n ”%1” upphör att gälla %2 och förnyas bara medan en anslutningstjänst för den körs. Efter den dagen avvisar RADIUS-servrar som läser den alla skrivare från denna CA.</translation>
    </message>
    <message>
        <source>Rollouts stand still until somebody runs them: %1.</source>
        <translation>Utrullningar står stilla tills någon kör dem: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are sending a request.</source>
        <translation>
            <numerusform>%n enhet skickar en begäran.</numerusform>
            <numerusform>%n enheter skickar en begäran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait for their next request or poll, the first on %1.</source>
        <translation>
            <numerusform>%n enhet väntar på sin nästa begäran eller polling, den %1.</numerusform>
            <numerusform>%n enheter väntar på sin nästa begäran eller polling, den första %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyExport</name>
    <message>
        <source>Export Key and Certificate</source>
        <translation>Exportera nyckel och certifikat</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12-filer (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>The private key of “%1” leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</source>
        <translation>Den privata nyckeln för ”%1” lämnar arkivet i en PKCS#12-fil, krypterad under en egen lösenfras. Den som har filen och lösenfrasen kan använda nyckeln.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>LockoutGuard</name>
    <message numerus="yes">
        <source>%n printer(s) enrol by themselves: make a plan for them.</source>
        <translation>
            <numerusform>%n skrivare begär själv sitt certifikat: gör en plan för den.</numerusform>
            <numerusform>%n skrivare begär själva sina certifikat: gör en plan för dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are simulated: a plan is for real printers.</source>
        <translation>
            <numerusform>%n enhet är simulerad: en plan är till för fysiska skrivare.</numerusform>
            <numerusform>%n enheter är simulerade: en plan är till för fysiska skrivare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The automatic request is on at %n device(s), so no other can be sent.</source>
        <translation>
            <numerusform>Den automatiska begäran är på för %n enhet, så ingen annan kan skickas.</numerusform>
            <numerusform>Den automatiska begäran är på för %n enheter, så ingen annan kan skickas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) request periodically, and their challenge password would be good for one request only.</source>
        <translation>
            <numerusform>%n enhet skickar periodiska begäranden, men dess Challenge-lösenord skulle bara gälla för en enda.</numerusform>
            <numerusform>%n enheter skickar periodiska begäranden, men deras Challenge-lösenord skulle bara gälla för en enda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) hold as many keys as they can: %1.</source>
        <translation>
            <numerusform>%n enhet har så många nycklar som den rymmer: %1.</numerusform>
            <numerusform>%n enheter har så många nycklar som de rymmer: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) get a new key for IEEE 802.1X. A device whose certificate the network refuses cannot be reached any more.</source>
        <translation>
            <numerusform>%n enhet får en ny nyckel för IEEE 802.1X. En enhet vars certifikat nätverket nekar kan inte längre nås.</numerusform>
            <numerusform>%n enheter får en ny nyckel för IEEE 802.1X. En enhet vars certifikat nätverket nekar kan inte längre nås.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next wave does not wait until the last one is seen to work, although %n device(s) depend on IEEE 802.1X.</source>
        <translation>
            <numerusform>Nästa omgång väntar inte tills den föregående har setts fungera, trots att %n enhet är beroende av IEEE 802.1X.</numerusform>
            <numerusform>Nästa omgång väntar inte tills den föregående har setts fungera, trots att %n enheter är beroende av IEEE 802.1X.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is switched off at %n device(s): the certificate is assigned, and the function stays off.</source>
        <translation>
            <numerusform>%1 är avstängt på %n enhet: certifikatet tilldelas, men funktionen förblir avstängd.</numerusform>
            <numerusform>%1 är avstängt på %n enheter: certifikatet tilldelas, men funktionen förblir avstängd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 uses the new key at %n device(s).</source>
        <translation>
            <numerusform>%1 använder den nya nyckeln på %n enhet.</numerusform>
            <numerusform>%1 använder den nya nyckeln på %n enheter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) restart as soon as they have their certificate.</source>
        <translation>
            <numerusform>%n enhet startas om så snart den har fått sitt certifikat.</numerusform>
            <numerusform>%n enheter startas om så snart de har fått sina certifikat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) have to be restarted before the new key is in use.</source>
        <translation>
            <numerusform>%n enhet måste startas om innan den nya nyckeln används.</numerusform>
            <numerusform>%n enheter måste startas om innan den nya nyckeln används.</numerusform>
        </translation>
    </message>
    <message>
        <source>The way back: the old key stays on the device; assign it again there.</source>
        <translation>Vägen tillbaka: den gamla nyckeln finns kvar på enheten; tilldela den igen där.</translation>
    </message>
    <message>
        <source>The way back: the default key stays on the device; assign it again there.</source>
        <translation>Vägen tillbaka: standardnyckeln finns kvar på enheten; tilldela den igen där.</translation>
    </message>
    <message>
        <source>The old key is deleted. The way back is the device&apos;s default key, or another request.</source>
        <translation>Den gamla nyckeln tas bort. Vägen tillbaka är enhetens standardnyckel eller en ny begäran.</translation>
    </message>
    <message>
        <source>The device had no key for this before.</source>
        <translation>Enheten hade ingen nyckel för detta tidigare.</translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) with IEEE 802.1X and without a site are in one wave.</source>
        <translation>
            <numerusform>%n enhet med IEEE 802.1X och utan plats är i en enda omgång.</numerusform>
            <numerusform>Alla %n enheter med IEEE 802.1X och utan plats är i en och samma omgång.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) with IEEE 802.1X at %1 are in one wave.</source>
        <translation>
            <numerusform>%n enhet med IEEE 802.1X på platsen %1 är i en enda omgång.</numerusform>
            <numerusform>Alla %n enheter med IEEE 802.1X på platsen %1 är i en och samma omgång.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One device with IEEE 802.1X has no site: no other proves the certificate in its network first.</source>
        <translation>
            <numerusform>En enhet med IEEE 802.1X har ingen plats: ingen annan prövar certifikatet i dess nätverk först.</numerusform>
            <numerusform>En enhet med IEEE 802.1X har ingen plats: ingen annan prövar certifikatet i dess nätverk först.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 there is one device with IEEE 802.1X: no other proves the certificate in its network first.</source>
        <translation>
            <numerusform>På platsen %1 finns en enda enhet med IEEE 802.1X: ingen annan prövar certifikatet i dess nätverk först.</numerusform>
            <numerusform>På platsen %1 finns en enda enhet med IEEE 802.1X: ingen annan prövar certifikatet i dess nätverk först.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>The device can manage %n key(s), and it has as many already. Nothing is sent until one of them is deleted.</source>
        <translation>
            <numerusform>Enheten kan hantera %n nyckel och har redan så många. Inget skickas förrän den har tagits bort.</numerusform>
            <numerusform>Enheten kan hantera %n nycklar och har redan så många. Inget skickas förrän någon av dem har tagits bort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key “%1” and its certificate are overwritten once the new certificate is registered.</source>
        <translation>Nyckeln ”%1” och dess certifikat skrivs över när det nya certifikatet har registrerats.</translation>
    </message>
    <message>
        <source>The key “%1” stays on the device, but is no longer used for %2.</source>
        <translation>Nyckeln ”%1” finns kvar på enheten men används inte längre för %2.</translation>
    </message>
    <message>
        <source>The default key is not overwritten: only the assignment of %1 moves to the new key.</source>
        <translation>Standardnyckeln skrivs inte över: bara tilldelningen av %1 flyttas till den nya nyckeln.</translation>
    </message>
    <message>
        <source>Once the certificate is registered, the device has to be restarted before the new key is in use.</source>
        <translation>När certifikatet har registrerats måste enheten startas om innan den nya nyckeln används.</translation>
    </message>
    <message>
        <source>Once the certificate is registered, the device restarts automatically, and the new key is in use.</source>
        <translation>När certifikatet har registrerats startas enheten om automatiskt, och den nya nyckeln används.</translation>
    </message>
    <message>
        <source>The key and certificate are no longer on the device.</source>
        <translation>Nyckeln och certifikatet finns inte längre på enheten.</translation>
    </message>
    <message>
        <source>Key and certificate are registered on the device.</source>
        <translation>Nyckel och certifikat är registrerade på enheten.</translation>
    </message>
    <message>
        <source>Key and certificate are registered on the device, for %1.</source>
        <translation>Nyckel och certifikat är registrerade på enheten, för %1.</translation>
    </message>
    <message>
        <source>%1 is still switched off on the device: the certificate is assigned to it, but is not used until the function is switched on.</source>
        <translation>%1 är fortfarande avstängt på enheten: certifikatet är tilldelat men används inte förrän funktionen slås på.</translation>
    </message>
    <message>
        <source>The new key is in use after the next restart of the device.</source>
        <translation>Den nya nyckeln används efter nästa omstart av enheten.</translation>
    </message>
    <message>
        <source>The device was restarted automatically, so the new key is in use.</source>
        <translation>Enheten startades om automatiskt, så den nya nyckeln används.</translation>
    </message>
    <message>
        <source>It is used for %1, which stops working until another key is assigned to it.</source>
        <translation>Den används för %1, som slutar fungera tills en annan nyckel har tilldelats.</translation>
    </message>
    <message>
        <source>It is assigned to %1, which is switched off. The assignment goes with it.</source>
        <translation>Den är tilldelad %1, som är avstängt. Tilldelningen försvinner med den.</translation>
    </message>
    <message>
        <source>Its certificate is still valid, and this is the only copy of its private key: without it nobody can use the certificate.</source>
        <translation>Dess certifikat är fortfarande giltigt, och detta är den enda kopian av den privata nyckeln: utan den kan ingen använda certifikatet.</translation>
    </message>
    <message>
        <source>A request is being worked on that overwrites this key when it succeeds. Until then there is no key in its place.</source>
        <translation>En begäran bearbetas som skriver över den här nyckeln när den lyckas. Till dess finns ingen nyckel på dess plats.</translation>
    </message>
    <message>
        <source>A request is being worked on that takes over what this key is used for when it succeeds. Until then there is no key in its place.</source>
        <translation>En begäran bearbetas som tar över det som den här nyckeln används för när den lyckas. Till dess finns ingen nyckel på dess plats.</translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>It is in no plan: make one for it.</source>
        <translation>Den ingår inte i någon plan: skapa en för den.</translation>
    </message>
    <message>
        <source>Wave %1 has not begun: its settings sheets can be written when the wave before it is proven.</source>
        <translation>Omgång %1 har inte börjat: dess inställningsblad kan skrivas när omgången före har visat sig fungera.</translation>
    </message>
    <message>
        <source>Its request waits for approval: approve or reject it at the connector.</source>
        <translation>Dess begäran väntar på godkännande: godkänn eller avslå den i anslutningstjänsten.</translation>
    </message>
    <message>
        <source>Its challenge password has brought a certificate and is good no more.</source>
        <translation>Dess Challenge-lösenord har gett ett certifikat och gäller inte längre.</translation>
    </message>
    <message>
        <source>It uses its certificate.</source>
        <translation>Den använder sitt certifikat.</translation>
    </message>
    <message>
        <source>Its plan was cancelled.</source>
        <translation>Dess plan har avbrutits.</translation>
    </message>
    <message>
        <source>Its request has come and waits for approval at the connector.</source>
        <translation>Dess begäran har kommit och väntar på godkännande i anslutningstjänsten.</translation>
    </message>
    <message>
        <source>It has its certificate. Probe it to see whether it uses it; a restart may be missing.</source>
        <translation>Den har fått sitt certifikat. Kontrollera den för att se om den använder det; kanske saknas en omstart.</translation>
    </message>
    <message>
        <source>It has its certificate.</source>
        <translation>Den har fått sitt certifikat.</translation>
    </message>
    <message>
        <source>It uses the certificate that was issued to it.</source>
        <translation>Den använder det certifikat som utfärdades till den.</translation>
    </message>
    <message>
        <source>Its plan was cancelled before anything came from it.</source>
        <translation>Dess plan avbröts innan något hade kommit från den.</translation>
    </message>
    <message>
        <source>It still uses an old certificate. A restart may be missing.</source>
        <translation>Den använder fortfarande ett gammalt certifikat. Kanske saknas en omstart.</translation>
    </message>
    <message>
        <source>It uses another certificate: %1</source>
        <translation>Den använder ett annat certifikat: %1</translation>
    </message>
    <message>
        <source>It could not be reached.</source>
        <translation>Den kunde inte nås.</translation>
    </message>
    <message>
        <source>The plan “%1” was made.</source>
        <translation>Planen ”%1” skapades.</translation>
    </message>
    <message>
        <source>Its settings sheet was written again (%1).</source>
        <translation>Dess inställningsblad skrevs på nytt (%1).</translation>
    </message>
    <message>
        <source>Its settings sheet was written, with a challenge password made for it (%1).</source>
        <translation>Dess inställningsblad skrevs, med ett Challenge-lösenord som skapades för det (%1).</translation>
    </message>
    <message>
        <source>A certificate was issued to it: %1</source>
        <translation>Ett certifikat utfärdades till den: %1</translation>
    </message>
    <message>
        <source>Its certificate was revoked: %1</source>
        <translation>Dess certifikat återkallades: %1</translation>
    </message>
    <message>
        <source>Probed, port %1:</source>
        <translation>Kontrollerad, port %1:</translation>
    </message>
    <message>
        <source>Its settings sheet has not been written yet.</source>
        <translation>Dess inställningsblad har inte skrivits ännu.</translation>
    </message>
    <message>
        <source>Nothing has come from it yet. Enter at the printer what its settings sheet says.</source>
        <translation>Inget har kommit från den ännu. Ange på skrivaren det som står på inställningsbladet.</translation>
    </message>
    <message>
        <source>Its request from %1 was refused.</source>
        <translation>Dess begäran från %1 nekades.</translation>
    </message>
    <message>
        <source>Its request from %1 was granted.</source>
        <translation>Dess begäran från %1 beviljades.</translation>
    </message>
    <message>
        <source>Its request from %1 waits for approval.</source>
        <translation>Dess begäran från %1 väntar på godkännande.</translation>
    </message>
    <message>
        <source>Its request from %1 was approved. The certificate is issued when the printer asks again.</source>
        <translation>Dess begäran från %1 har godkänts. Certifikatet utfärdas när skrivaren frågar igen.</translation>
    </message>
    <message>
        <source>A request came from %1.</source>
        <translation>En begäran kom från %1.</translation>
    </message>
</context>
<context>
    <name>ProbeWords</name>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>Old certificate</source>
        <translation>Gammalt certifikat</translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>Annat certifikat</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Kan inte nås</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>används</translation>
    </message>
    <message>
        <source>an old certificate</source>
        <translation>ett gammalt certifikat</translation>
    </message>
    <message>
        <source>another certificate: %1</source>
        <translation>ett annat certifikat: %1</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>kan inte nås: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) have no address in the inventory and are left out.</source>
        <translation>
            <numerusform>%n skrivare har ingen adress i inventarieförteckningen och utelämnas.</numerusform>
            <numerusform>%n skrivare har ingen adress i inventarieförteckningen och utelämnas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>This is not JSON from here on.</source>
        <translation>Härifrån är detta inte JSON.</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>%1 är okänt.</translation>
    </message>
    <message>
        <source>“%2” is not known at %1.</source>
        <translation>”%2” är okänt i %1.</translation>
    </message>
    <message>
        <source>%1 is not a text.</source>
        <translation>%1 är ingen text.</translation>
    </message>
    <message>
        <source>%1 is not true or false.</source>
        <translation>%1 är varken true eller false.</translation>
    </message>
    <message>
        <source>%1 is not an object.</source>
        <translation>%1 är inget objekt.</translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation>%1 är ingen lista.</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 är inget tal.</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 är inget heltal.</translation>
    </message>
    <message>
        <source>%1 holds something that is not a text.</source>
        <translation>%1 innehåller något som inte är text.</translation>
    </message>
    <message>
        <source>%1 is not Base64.</source>
        <translation>%1 är inte Base64.</translation>
    </message>
    <message>
        <source>%1 is not a SHA-256 or SHA-1 fingerprint.</source>
        <translation>%1 är inget SHA-256- eller SHA-1-fingeravtryck.</translation>
    </message>
    <message>
        <source>%1 is not a date and time such as 2027-03-01T02:00.</source>
        <translation>%1 är inte datum och tid som 2027-03-01T02:00.</translation>
    </message>
    <message>
        <source>%1 is not 1 to 32 of a–z, 0–9 and -.</source>
        <translation>%1 består inte av 1 till 32 tecken ur a–z, 0–9 och -.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 saknas.</translation>
    </message>
    <message>
        <source>%1 is not what a device model can have.</source>
        <translation>%1 är inget som en enhetsmodell kan ha.</translation>
    </message>
    <message>
        <source>%1 is not “%2”.</source>
        <translation>%1 är inte ”%2”.</translation>
    </message>
    <message>
        <source>%1 is %2, and %3 is the newest that is known.</source>
        <translation>%1 är %2, och %3 är den nyaste kända.</translation>
    </message>
    <message>
        <source>%1 names no device model that is known.</source>
        <translation>%1 anger ingen känd enhetsmodell.</translation>
    </message>
    <message>
        <source>%1 stands here for the second time.</source>
        <translation>%1 förekommer här för andra gången.</translation>
    </message>
    <message>
        <source>%1 names a device model that has no batch import.</source>
        <translation>%1 anger en enhetsmodell utan stöd för satsvis import.</translation>
    </message>
    <message>
        <source>%1 has no category “%2”.</source>
        <translation>%1 saknar kategorin ”%2”.</translation>
    </message>
    <message>
        <source>%1: %2 is not within %3 and %4.</source>
        <translation>%1: %2 ligger inte mellan %3 och %4.</translation>
    </message>
    <message>
        <source>%1: “%2” is not valid here.</source>
        <translation>%1: ”%2” är inte giltigt här.</translation>
    </message>
    <message>
        <source>%1 is not the address of a SCEP server.</source>
        <translation>%1 är ingen adress till en SCEP-server.</translation>
    </message>
    <message>
        <source>%1 needs HTTPS, which the device does not speak.</source>
        <translation>%1 kräver HTTPS, som enheten inte stöder.</translation>
    </message>
    <message>
        <source>%1: the timer is on, and there is no SCEP server URL.</source>
        <translation>%1: timern är på, men det finns ingen SCEP server-URL.</translation>
    </message>
    <message>
        <source>%1 is missing, and a challenge password is sealed.</source>
        <translation>%1 saknas, trots att ett Challenge-lösenord är förseglat.</translation>
    </message>
    <message>
        <source>%1 is out of bounds.</source>
        <translation>%1 ligger utanför tillåtna gränser.</translation>
    </message>
    <message>
        <source>%1 is “%2”, and the device “%3” is a “%4”.</source>
        <translation>%1 är ”%2”, och enheten ”%3” är en ”%4”.</translation>
    </message>
    <message>
        <source>The sealed count is missing.</source>
        <translation>Det förseglade antalet saknas.</translation>
    </message>
    <message>
        <source>The sealed count is forged.</source>
        <translation>Det förseglade antalet är förfalskat.</translation>
    </message>
    <message>
        <source>An entry is missing here.</source>
        <translation>En post saknas här.</translation>
    </message>
    <message>
        <source>The entry was changed, moved or made anew.</source>
        <translation>Posten har ändrats, flyttats eller gjorts om.</translation>
    </message>
    <message>
        <source>The log is cut off here.</source>
        <translation>Loggen är avbruten här.</translation>
    </message>
    <message>
        <source>The log does not end as it was sealed.</source>
        <translation>Loggen slutar inte så som den förseglades.</translation>
    </message>
    <message>
        <source>The subjectAltName cannot be read.</source>
        <translation>subjectAltName kan inte läsas.</translation>
    </message>
    <message>
        <source>It has neither a common name nor a subjectAltName.</source>
        <translation>Det finns varken ett gemensamt namn eller ett subjectAltName.</translation>
    </message>
    <message>
        <source>%1 holds a name of %2 characters.</source>
        <translation>%1 innehåller ett namn på %2 tecken.</translation>
    </message>
    <message>
        <source>%1 holds an empty name.</source>
        <translation>%1 innehåller ett tomt namn.</translation>
    </message>
    <message>
        <source>%1 holds characters that nobody sees: %2.</source>
        <translation>%1 innehåller osynliga tecken: %2.</translation>
    </message>
    <message>
        <source>%1 holds a blank at its beginning or end: %2.</source>
        <translation>%1 har ett blanksteg i början eller slutet: %2.</translation>
    </message>
    <message>
        <source>%1 holds what is no text.</source>
        <translation>%1 har ett värde som inte är text.</translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation>Nyckeln kan inte läsas.</translation>
    </message>
    <message>
        <source>The key of the signer is of an unknown kind.</source>
        <translation>Undertecknarens nyckel är av ett okänt slag.</translation>
    </message>
    <message>
        <source>The digest of the message is not known.</source>
        <translation>Meddelandets hashfunktion är okänd.</translation>
    </message>
    <message>
        <source>A certificate cannot be read.</source>
        <translation>Ett certifikat kan inte läsas.</translation>
    </message>
    <message>
        <source>The issuer of “%1” is missing.</source>
        <translation>Utfärdaren av ”%1” saknas.</translation>
    </message>
    <message>
        <source>The issuer of a certificate is missing or is another one.</source>
        <translation>Utfärdaren av ett certifikat saknas eller är en annan.</translation>
    </message>
    <message>
        <source>A certificate has expired.</source>
        <translation>Ett certifikat har gått ut.</translation>
    </message>
    <message>
        <source>A certificate is not valid yet.</source>
        <translation>Ett certifikat är inte giltigt ännu.</translation>
    </message>
    <message>
        <source>The path ends in a self-signed certificate that is not trusted.</source>
        <translation>Kedjan slutar i ett självsignerat certifikat som inte är betrott.</translation>
    </message>
    <message>
        <source>The signature of a certificate does not verify.</source>
        <translation>Ett certifikats signatur kan inte verifieras.</translation>
    </message>
    <message>
        <source>A certificate in the path is not a CA&apos;s.</source>
        <translation>Ett certifikat i kedjan tillhör ingen CA.</translation>
    </message>
    <message>
        <source>The path is longer than a CA in it allows.</source>
        <translation>Kedjan är längre än en CA i den tillåter.</translation>
    </message>
    <message>
        <source>A CA in the path may not issue for this name.</source>
        <translation>En CA i kedjan får inte utfärda för det här namnet.</translation>
    </message>
    <message>
        <source>A certificate in the path is not meant for this purpose.</source>
        <translation>Ett certifikat i kedjan är inte avsett för det här ändamålet.</translation>
    </message>
    <message>
        <source>A certificate in the path has a weak key or signature.</source>
        <translation>Ett certifikat i kedjan har en svag nyckel eller signatur.</translation>
    </message>
    <message>
        <source>OpenSSL refused the path (error %1).</source>
        <translation>OpenSSL godtog inte kedjan (fel %1).</translation>
    </message>
    <message>
        <source>Another process has locked it.</source>
        <translation>En annan process har låst den.</translation>
    </message>
    <message>
        <source>It cannot be locked.</source>
        <translation>Den kan inte låsas.</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>Den tillhör ett annat program.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>What its passphrase was made with is out of bounds.</source>
        <translation>Lösenfrasens parametrar ligger utanför tillåtna gränser.</translation>
    </message>
    <message>
        <source>Somebody else changed the passphrase at the same time.</source>
        <translation>Någon annan ändrade lösenfrasen samtidigt.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>Servern visade inget certifikat.</translation>
    </message>
    <message>
        <source>There is no session bus (D-Bus).</source>
        <translation>Det finns ingen sessionsbuss (D-Bus).</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Den svarade inte i tid.</translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation>Certifikatet gäller ett annat värdnamn.</translation>
    </message>
    <message>
        <source>The other side speaks no TLS that is accepted here.</source>
        <translation>Motparten talar ingen TLS som godtas här.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused (error %1).</source>
        <translation>Serverns certifikat godtogs inte (fel %1).</translation>
    </message>
    <message>
        <source>The network or the host cannot be reached.</source>
        <translation>Nätverket eller värden kan inte nås.</translation>
    </message>
    <message>
        <source>What came is not HTTP.</source>
        <translation>Det som kom är inte HTTP.</translation>
    </message>
    <message>
        <source>The network failed (error %1).</source>
        <translation>Ett nätverksfel inträffade (fel %1).</translation>
    </message>
    <message>
        <source>The address is in use already.</source>
        <translation>Adressen används redan.</translation>
    </message>
    <message>
        <source>This computer has no such address.</source>
        <translation>Datorn har ingen sådan adress.</translation>
    </message>
    <message>
        <source>The system does not permit it.</source>
        <translation>Systemet tillåter det inte.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>Proxyn %1 kan inte nås.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Proxyn nekade anslutningen.</translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation>Proxyn stängde anslutningen.</translation>
    </message>
    <message>
        <source>The name of the proxy is not known.</source>
        <translation>Proxyns namn är okänt.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Proxyn svarade inte i tid.</translation>
    </message>
    <message>
        <source>The proxy wants a login.</source>
        <translation>Proxyn kräver inloggning.</translation>
    </message>
    <message>
        <source>The proxy could not pass the request on.</source>
        <translation>Proxyn kunde inte skicka begäran vidare.</translation>
    </message>
    <message>
        <source>What the store holds of the device “%1” cannot be understood.</source>
        <translation>Det som datalagret har om enheten ”%1” kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of the device with the ID %1 cannot be understood.</source>
        <translation>Det som datalagret har om enheten med ID %1 kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of request %2 of the device with the ID %1 cannot be understood.</source>
        <translation>Det som datalagret har om begäran %2 från enheten med ID %1 kan inte tolkas.</translation>
    </message>
    <message>
        <source>What is kept of request %2 of the device with the ID %1 cannot be understood.</source>
        <translation>Det som är sparat av begäran %2 från enheten med ID %1 kan inte tolkas.</translation>
    </message>
    <message>
        <source>A certificate in the store cannot be understood.</source>
        <translation>Ett certifikat i datalagret kan inte tolkas.</translation>
    </message>
    <message>
        <source>The certificate %1 in the store cannot be understood.</source>
        <translation>Certifikatet %1 i datalagret kan inte tolkas.</translation>
    </message>
    <message>
        <source>A certificate of the CA “%1” in the store cannot be understood.</source>
        <translation>Ett certifikat för CA:n ”%1” i datalagret kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of request %1 cannot be understood.</source>
        <translation>Det som datalagret har om begäran %1 kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of rollout %1 cannot be understood.</source>
        <translation>Det som datalagret har om utrullning %1 kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of a rollout cannot be understood.</source>
        <translation>Det som datalagret har om en utrullning kan inte tolkas.</translation>
    </message>
    <message>
        <source>The template “%1” in the store cannot be understood.</source>
        <translation>Mallen ”%1” i datalagret kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of a plan for printers cannot be understood.</source>
        <translation>Det som datalagret har om en plan för skrivare kan inte tolkas.</translation>
    </message>
    <message>
        <source>What the store holds of the last look at the printers cannot be understood.</source>
        <translation>Det som datalagret har om den senaste kontrollen av skrivarna kan inte tolkas.</translation>
    </message>
    <message>
        <source>The device model “%1” cannot be understood.</source>
        <translation>Enhetsmodellen ”%1” kan inte tolkas.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>What came is not a SCEP message.</source>
        <translation>Det som kom är inget SCEP-meddelande.</translation>
    </message>
    <message>
        <source>The signature of the message does not verify.</source>
        <translation>Meddelandets signatur kan inte verifieras.</translation>
    </message>
    <message>
        <source>The message lacks the certificate that signed it.</source>
        <translation>Meddelandet saknar certifikatet som det är signerat med.</translation>
    </message>
    <message>
        <source>The message lacks its senderNonce, or has one that is too long.</source>
        <translation>Meddelandet saknar senderNonce eller har en som är för lång.</translation>
    </message>
    <message>
        <source>A server cannot act on this type of message.</source>
        <translation>En server kan inte behandla den här typen av meddelande.</translation>
    </message>
    <message>
        <source>The message is signed with a digest that the connector does not accept.</source>
        <translation>Meddelandet är signerat med en hashfunktion som anslutningstjänsten inte godtar.</translation>
    </message>
    <message>
        <source>The request is encrypted with a cipher that the connector does not accept.</source>
        <translation>Begäran är krypterad med ett chiffer som anslutningstjänsten inte godtar.</translation>
    </message>
    <message>
        <source>The message uses an algorithm that is not supported.</source>
        <translation>Meddelandet använder en algoritm som inte stöds.</translation>
    </message>
    <message>
        <source>The request is encrypted for another CA: the device may hold an old CA certificate.</source>
        <translation>Begäran är krypterad för en annan CA: enheten kan ha ett gammalt CA-certifikat.</translation>
    </message>
    <message>
        <source>The request cannot be decrypted.</source>
        <translation>Begäran kan inte dekrypteras.</translation>
    </message>
    <message>
        <source>The message does not contain what its type requires.</source>
        <translation>Meddelandet innehåller inte det som dess typ kräver.</translation>
    </message>
    <message>
        <source>The signature of the certification request does not verify.</source>
        <translation>Certifikatsigneringsbegärans signatur kan inte verifieras.</translation>
    </message>
    <message>
        <source>The challenge password is missing.</source>
        <translation>Challenge-lösenordet saknas.</translation>
    </message>
    <message>
        <source>The challenge password is wrong.</source>
        <translation>Challenge-lösenordet är fel.</translation>
    </message>
    <message>
        <source>The challenge password has expired.</source>
        <translation>Challenge-lösenordet har gått ut.</translation>
    </message>
    <message>
        <source>The challenge password has been used as often as it may be.</source>
        <translation>Challenge-lösenordet har använts så många gånger som det får.</translation>
    </message>
    <message>
        <source>The challenge password is bound to another subject.</source>
        <translation>Challenge-lösenordet är bundet till ett annat ämne.</translation>
    </message>
    <message>
        <source>A request signed with an EC key needs a challenge password, under which the answer is encrypted.</source>
        <translation>En begäran som är signerad med en EC-nyckel kräver ett Challenge-lösenord, som svaret krypteras under.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate of another CA.</source>
        <translation>Förnyelsen är signerad med ett certifikat från en annan CA.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate that came through another connector.</source>
        <translation>Förnyelsen är signerad med ett certifikat som utfärdades genom en annan anslutningstjänst.</translation>
    </message>
    <message>
        <source>The request is signed with a revoked certificate.</source>
        <translation>Begäran är signerad med ett återkallat certifikat.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate that is not valid now.</source>
        <translation>Förnyelsen är signerad med ett certifikat som inte är giltigt nu.</translation>
    </message>
    <message>
        <source>It is too early to renew the certificate.</source>
        <translation>Det är för tidigt att förnya certifikatet.</translation>
    </message>
    <message>
        <source>The renewal asks for another subject or other names than the old certificate has.</source>
        <translation>Förnyelsen begär ett annat ämne eller andra namn än det gamla certifikatet har.</translation>
    </message>
    <message>
        <source>The transactionID belongs to a request with another key.</source>
        <translation>transactionID hör till en begäran med en annan nyckel.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this kind of key.</source>
        <translation>Anslutningstjänsten utfärdar inte certifikat för den här typen av nyckel.</translation>
    </message>
    <message>
        <source>The subject or a name in the request cannot be used in a certificate.</source>
        <translation>Ämnet eller ett namn i begäran kan inte användas i ett certifikat.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this name.</source>
        <translation>Anslutningstjänsten utfärdar inte certifikat för det här namnet.</translation>
    </message>
    <message>
        <source>The request asks for too many names.</source>
        <translation>Begäran innehåller för många namn.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this extendedKeyUsage.</source>
        <translation>Anslutningstjänsten utfärdar inte certifikat för denna extendedKeyUsage.</translation>
    </message>
    <message>
        <source>An administrator rejected the request.</source>
        <translation>En administratör avslog begäran.</translation>
    </message>
    <message>
        <source>There is no request with this transactionID, or it was made with another key.</source>
        <translation>Det finns ingen begäran med detta transactionID, eller så gjordes den med en annan nyckel.</translation>
    </message>
    <message>
        <source>The CA has not issued such a certificate.</source>
        <translation>CA:n har inte utfärdat något sådant certifikat.</translation>
    </message>
    <message>
        <source>The query is signed with an EC key, which cannot decrypt the answer; it needs an RSA key.</source>
        <translation>Frågan är signerad med en EC-nyckel, som inte kan dekryptera svaret; en RSA-nyckel krävs.</translation>
    </message>
    <message>
        <source>The CA behind the connector cannot issue now.</source>
        <translation>CA:n bakom anslutningstjänsten kan inte utfärda certifikat nu.</translation>
    </message>
    <message>
        <source>The challenge password is right and still good, but it was not made for every name in the request.</source>
        <translation>Challenge-lösenordet är rätt och gäller fortfarande, men det skapades inte för alla namn i begäran.</translation>
    </message>
    <message>
        <source>This very message came before, and what was issued for it has ended or was revoked.</source>
        <translation>Just det här meddelandet har kommit förut, och det som utfärdades för det har upphört att gälla eller återkallats.</translation>
    </message>
    <message>
        <source>A certificate for this key was revoked because the key is compromised.</source>
        <translation>Ett certifikat för den här nyckeln har återkallats eftersom nyckeln är röjd.</translation>
    </message>
    <message>
        <source>Somebody at this address is guessing challenge passwords: many wrong ones came within an hour.</source>
        <translation>Någon på den här adressen gissar Challenge-lösenord: många felaktiga kom inom en timme.</translation>
    </message>
    <message>
        <source>No device of the inventory has this name, or another device has it.</source>
        <translation>Ingen enhet i inventarieförteckningen har det här namnet, eller så har en annan enhet det.</translation>
    </message>
    <message>
        <source>The request does not say what the certificate is for, and the connector adds nothing.</source>
        <translation>Begäran säger inte vad certifikatet ska användas till, och anslutningstjänsten lägger inte till något.</translation>
    </message>
    <message>
        <source>The key protects nothing.</source>
        <translation>Nyckeln skyddar ingenting.</translation>
    </message>
    <message>
        <source>The request is for the CA&apos;s own key.</source>
        <translation>Begäran gäller CA:ns egen nyckel.</translation>
    </message>
    <message>
        <source>The request is for the CA&apos;s own subject.</source>
        <translation>Begäran gäller CA:ns eget ämne.</translation>
    </message>
    <message>
        <source>The transactionID of the message is too long.</source>
        <translation>Meddelandets transactionID är för långt.</translation>
    </message>
    <message>
        <source>Too many requests wait for a decision.</source>
        <translation>För många begäranden väntar på ett beslut.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) since %1:</source>
        <translation>
            <numerusform>%n gång sedan %1:</numerusform>
            <numerusform>%n gånger sedan %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is signed by another key than the one that the certificate is for.</source>
        <translation>Meddelandet är signerat med en annan nyckel än den som certifikatet gäller.</translation>
    </message>
    <message>
        <source>Signed by: %1. Replaced CAs: %2. May sign for others: %3.</source>
        <translation>Signerat av: %1. Ersatta CA:er: %2. Får signera åt andra: %3.</translation>
    </message>
    <message>
        <source>The same envelope came before with another content: one of the two was altered on its way. This one was not opened.</source>
        <translation>Samma kuvert har kommit förut med ett annat innehåll: ett av dem har ändrats på vägen. Det här öppnades inte.</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Tekniska detaljer: %1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>utfärdat</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>väntar på godkännande</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvarad</translation>
    </message>
    <message>
        <source>answered again</source>
        <translation>besvarad igen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Rollout %1</source>
        <translation>Utrullning %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what kind of rollout, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Skapad %1.</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alla enheter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Skrivarpark</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tidsåtgång</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Gemensamt namn</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Nyckelanvändningsplats</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge-lösenord</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Omgångar</translation>
    </message>
    <message>
        <source>Spread at random over</source>
        <translation>Slumpmässigt spridda över</translation>
    </message>
    <message>
        <source>Requests per second, at most</source>
        <translation>Begäranden per sekund, högst</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Det som begärdes</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s):</source>
        <translation>
            <numerusform>%n enhet:</numerusform>
            <numerusform>%n enheter:</numerusform>
        </translation>
    </message>
    <message>
        <source>What failed, and what to do</source>
        <translation>Det som misslyckades, och vad du gör åt det</translation>
    </message>
    <message>
        <source>(without a site)</source>
        <translation>(utan plats)</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Platser</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n försök</numerusform>
            <numerusform>%n försök</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: %1</source>
        <translation>Svaga: %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Address, model</source>
        <translation>Adress, modell</translation>
    </message>
    <message>
        <source>Site, tags</source>
        <translation>Plats, taggar</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <source>Valid until, serial number of the certificate</source>
        <translation>Giltigt till, certifikatets serienummer</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>an even RSA exponent</source>
        <translation>en jämn RSA-exponent</translation>
    </message>
    <message>
        <source>an RSA exponent below 3</source>
        <translation>en RSA-exponent under 3</translation>
    </message>
    <message>
        <source>an RSA exponent above 2^64</source>
        <translation>en RSA-exponent över 2^64</translation>
    </message>
    <message>
        <source>an even RSA modulus</source>
        <translation>en jämn RSA-modulus</translation>
    </message>
    <message>
        <source>an RSA modulus that is a square</source>
        <translation>en RSA-modulus som är en kvadrat</translation>
    </message>
    <message>
        <source>an RSA modulus with a small factor</source>
        <translation>en RSA-modulus med en liten faktor</translation>
    </message>
    <message>
        <source>EC parameters that are spelled out</source>
        <translation>EC-parametrar som är utskrivna i stället för namngivna</translation>
    </message>
    <message>
        <source>the EC point at infinity</source>
        <translation>EC-punkten i oändligheten</translation>
    </message>
    <message>
        <source>to be a CA</source>
        <translation>att vara en CA</translation>
    </message>
    <message>
        <source>a certificate template</source>
        <translation>en certifikatmall</translation>
    </message>
    <message>
        <source>a Windows security identifier (SID)</source>
        <translation>en säkerhetsidentifierare för Windows (SID)</translation>
    </message>
    <message>
        <source>the key usage “%1”</source>
        <translation>nyckelanvändningen ”%1”</translation>
    </message>
    <message>
        <source>the usage “%1”</source>
        <translation>användningen ”%1”</translation>
    </message>
    <message>
        <source>the extension %1</source>
        <translation>tillägget %1</translation>
    </message>
    <message>
        <source>The RSA exponent of the key is 3.</source>
        <translation>Nyckelns RSA-exponent är 3.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Left out of the certificate: %1.</source>
        <translation>Utelämnat ur certifikatet: %1.</translation>
    </message>
    <message>
        <source>By the standards a host name has no underscore: %1.</source>
        <translation>Enligt standarderna har ett värdnamn inget understreck: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n valid certificate(s) can no longer be renewed, because their names are not allowed any more.</source>
        <translation>
            <numerusform>%n giltigt certifikat kan inte längre förnyas, eftersom dess namn inte längre är tillåtna.</numerusform>
            <numerusform>%n giltiga certifikat kan inte längre förnyas, eftersom deras namn inte längre är tillåtna.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, serial number %2: %3</source>
        <translation>%1, serienummer %2: %3</translation>
    </message>
    <message>
        <source>The rules for names are written with their kind now: %1.</source>
        <translation>Reglerna för namn skrivs nu med sin typ: %1.</translation>
    </message>
    <message>
        <source>Renewed with a certificate of “%1”, whose revocation list was not looked at.</source>
        <translation>Förnyat med ett certifikat från ”%1”, vars spärrlista inte kontrollerades.</translation>
    </message>
    <message>
        <source>Asked for but not granted: %1.</source>
        <translation>Begärt men inte beviljat: %1.</translation>
    </message>
</context>
<context>
    <name>RolloutWords</name>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Processing...</source>
        <translation>Bearbetar...</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Lyckades</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckades</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbruten</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Förväntas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being processed</source>
        <translation>
            <numerusform>%n bearbetas</numerusform>
            <numerusform>%n bearbetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n successful</source>
        <translation>
            <numerusform>%n lyckades</numerusform>
            <numerusform>%n lyckades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n misslyckades</numerusform>
            <numerusform>%n misslyckades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n avbruten</numerusform>
            <numerusform>%n avbrutna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n förväntas</numerusform>
            <numerusform>%n förväntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n nekad</numerusform>
            <numerusform>%n nekade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for approval</source>
        <translation>
            <numerusform>%n väntar på godkännande</numerusform>
            <numerusform>%n väntar på godkännande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n utfärdat</numerusform>
            <numerusform>%n utfärdade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n i bruk</numerusform>
            <numerusform>%n i bruk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n saknas</numerusform>
            <numerusform>%n saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Schemalagd</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Slutförd</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Begäran om certifikat</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Förnyelse</translation>
    </message>
    <message>
        <source>Plan for printers</source>
        <translation>Plan för skrivare</translation>
    </message>
    <message>
        <source>The rollout is held after wave %1.</source>
        <translation>Utrullningen har hejdats efter omgång %1.</translation>
    </message>
    <message>
        <source>Of its %2 devices %1 failed, which is more than the rollout allows.</source>
        <translation>Av omgångens %2 enheter misslyckades %1, vilket är fler än utrullningen tillåter.</translation>
    </message>
    <message>
        <source>Look at why they failed. Then go on with the rollout, or cancel it; the failed ones can be tried again.</source>
        <translation>Ta reda på varför de misslyckades. Fortsätt sedan med utrullningen eller avbryt den; du kan försöka igen med de enheter som misslyckades.</translation>
    </message>
    <message>
        <source>Of its %2 devices %1 have not been seen with their new certificate in use.</source>
        <translation>Av omgångens %2 enheter har %1 inte setts med sitt nya certifikat i bruk.</translation>
    </message>
    <message>
        <source>Restart these devices where they need it, and check what they serve. Then go on with the rollout, or cancel it.</source>
        <translation>Starta om de enheter som behöver det, och kontrollera vilka certifikat de visar upp. Fortsätt sedan med utrullningen eller avbryt den.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Inget.</translation>
    </message>
    <message>
        <source>One password for all devices.</source>
        <translation>Ett lösenord för alla enheter.</translation>
    </message>
    <message>
        <source>From the inventory&apos;s column “%1”.</source>
        <translation>Från inventarieförteckningens kolumn ”%1”.</translation>
    </message>
    <message>
        <source>Made for each device by the connector “%1”, good once and for %2.</source>
        <translation>Skapas för varje enhet av anslutningstjänsten ”%1” och gäller en gång, i %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) go first, by themselves.</source>
        <translation>
            <numerusform>%n enhet går först, för sig själv.</numerusform>
            <numerusform>%n enheter går först, för sig själva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then %1 % of the others at a time.</source>
        <translation>Sedan %1&#xa0;% av de övriga åt gången.</translation>
    </message>
    <message>
        <source>%1 % of the devices at a time.</source>
        <translation>%1&#xa0;% av enheterna åt gången.</translation>
    </message>
    <message>
        <source>All devices at once.</source>
        <translation>Alla enheter på en gång.</translation>
    </message>
    <message>
        <source>A wave of which more than %1 % fail holds the rest.</source>
        <translation>En omgång där mer än %1&#xa0;% misslyckas stoppar resten.</translation>
    </message>
    <message>
        <source>Canary</source>
        <extracomment>the few devices that go first, to see whether it works</extracomment>
        <translation>Pilotomgång</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>Omgång %1</translation>
    </message>
    <message>
        <source>Nothing has come from the printer.</source>
        <translation>Ingenting har kommit från skrivaren.</translation>
    </message>
    <message>
        <source>Its challenge password has expired before the printer sent a request.</source>
        <translation>Dess Challenge-lösenord gick ut innan skrivaren skickade någon begäran.</translation>
    </message>
    <message>
        <source>The connector refused the printer&apos;s request.</source>
        <translation>Anslutningstjänsten nekade skrivarens begäran.</translation>
    </message>
    <message>
        <source>The reason stands with the connector&apos;s requests.</source>
        <translation>Skälet står bland anslutningstjänstens begäranden.</translation>
    </message>
    <message>
        <source>Look it up there, correct the printer&apos;s settings, and send the request again.</source>
        <translation>Slå upp det där, rätta skrivarens inställningar och skicka begäran igen.</translation>
    </message>
    <message>
        <source>The request failed.</source>
        <translation>Begäran misslyckades.</translation>
    </message>
    <message>
        <source>No reason was kept.</source>
        <translation>Inget skäl har sparats.</translation>
    </message>
    <message>
        <source>Try the device again.</source>
        <translation>Försök igen med enheten.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>short for seconds, minutes, hours and days</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 dygn %2&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 dygn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Försök</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Start (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Slut (UTC)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>Certificate&apos;s serial number</source>
        <translation>Certifikatets serienummer</translation>
    </message>
    <message>
        <source>Valid until (UTC)</source>
        <translation>Giltigt till (UTC)</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>Key in Scepter</source>
        <translation>Nyckel i Scepter</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulerad</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Check the printer&apos;s settings, and write its settings sheet again: it then has a new challenge password.</source>
        <translation>Kontrollera skrivarens inställningar och skriv dess inställningsblad på nytt: då har det ett nytt Challenge-lösenord.</translation>
    </message>
    <message>
        <source>Serial number of the renewed certificate</source>
        <translation>Det förnyade certifikatets serienummer</translation>
    </message>
    <message>
        <source>Warnings about the server</source>
        <translation>Varningar om servern</translation>
    </message>
    <message>
        <source>As set on each device</source>
        <translation>Enligt inställningen på varje enhet</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are tried again</source>
        <translation>
            <numerusform>Nytt försök med %n enhet</numerusform>
            <numerusform>Nytt försök med %n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n wave(s).</source>
        <translation>
            <numerusform>i %n omgång.</numerusform>
            <numerusform>i %n omgångar.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go before the waves that were held back.</source>
        <translation>De går före de omgångar som stoppades.</translation>
    </message>
    <message>
        <source>They go behind the waves that there are.</source>
        <translation>De går efter de omgångar som redan finns.</translation>
    </message>
    <message>
        <source>The rollout stays paused until somebody goes on with it.</source>
        <translation>Utrullningen förblir pausad tills någon fortsätter den.</translation>
    </message>
    <message>
        <source>The rollout stays held until somebody goes on with it.</source>
        <translation>Utrullningen förblir stoppad tills någon fortsätter den.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) with IEEE 802.1X go one wave later, so that no site has all of its own in one.</source>
        <translation>
            <numerusform>%n enhet med IEEE 802.1X går en omgång senare, så att ingen plats har alla sina i en och samma.</numerusform>
            <numerusform>%n enheter med IEEE 802.1X går en omgång senare, så att ingen plats har alla sina i en och samma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) failed in the wave that is running. It is judged with them first: try them again when it is over.</source>
        <translation>
            <numerusform>%n enhet misslyckades i omgången som pågår. Omgången bedöms först tillsammans med den: försök igen när omgången är över.</numerusform>
            <numerusform>%n enheter misslyckades i omgången som pågår. Omgången bedöms först tillsammans med dem: försök igen när omgången är över.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) cannot take part, and stay as they are.</source>
        <translation>
            <numerusform>%n enhet kan inte delta och förblir som den är.</numerusform>
            <numerusform>%n enheter kan inte delta och förblir som de är.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) need a new settings sheet as soon as their wave has begun.</source>
        <translation>
            <numerusform>%n skrivare behöver ett nytt inställningsblad så snart dess omgång har börjat.</numerusform>
            <numerusform>%n skrivare behöver nya inställningsblad så snart deras omgång har börjat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out.</source>
        <translation>
            <numerusform>%n simulerad enhet utelämnas.</numerusform>
            <numerusform>%n simulerade enheter utelämnas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next wave begins only when the last one is proven: seen in use where that can be seen, else issued.</source>
        <translation>Nästa omgång börjar först när den föregående har visat sig fungera: certifikaten används, där det går att se, och är annars utfärdade.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Device model</source>
        <translation>Enhetsmodell</translation>
    </message>
    <message>
        <source>SCEP Server URL</source>
        <translation>SCEP server-URL</translation>
    </message>
    <message>
        <source>Port Number</source>
        <translation>Portnummer</translation>
    </message>
    <message>
        <source>Communication Timeout</source>
        <translation>Tidsgräns för kommunikation</translation>
    </message>
    <message>
        <source>CA File for HTTPS</source>
        <translation>CA-fil för HTTPS</translation>
    </message>
    <message>
        <source>CA Fingerprint</source>
        <translation>CA-fingeravtryck</translation>
    </message>
    <message>
        <source>Enable Timer for Certificate Issuance Auto Request</source>
        <translation>Aktivera timer för automatisk begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>Request Start Date/Time</source>
        <translation>Startdatum/-tid för begäran</translation>
    </message>
    <message>
        <source>Auto Adjust Issuance Request Time</source>
        <translation>Automatisk justering av tid för begäran om utfärdande</translation>
    </message>
    <message>
        <source>Number of Polling Times</source>
        <translation>Antal serveravsökningar</translation>
    </message>
    <message>
        <source>Polling Interval</source>
        <translation>Serveravsökningsintervall</translation>
    </message>
    <message>
        <source>Request Interval</source>
        <translation>Intervall för begäran</translation>
    </message>
    <message>
        <source>Automatically Restart Device After Acquiring Certificate</source>
        <translation>Starta om enheten automatiskt efter att certifikat har inhämtats</translation>
    </message>
    <message>
        <source>Delete Old Key and Certificate</source>
        <translation>Ta bort äldre nyckel och certifikat</translation>
    </message>
    <message>
        <source>Challenge Password</source>
        <translation>Challenge-lösenord</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Nyckelnamn</translation>
    </message>
    <message>
        <source>Signature Algorithm</source>
        <translation>Signaturalgoritm</translation>
    </message>
    <message>
        <source>Key Length</source>
        <translation>Nyckellängd</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Common Name</source>
        <translation>Gemens. namn</translation>
    </message>
    <message>
        <source>Key Use Location</source>
        <translation>Nyckelanvändningsplats</translation>
    </message>
    <message>
        <source>IPSec Destination</source>
        <translation>IPSec-mottagare</translation>
    </message>
    <message>
        <source>DNS server in use</source>
        <translation>DNS-server används</translation>
    </message>
    <message>
        <source>Functions that are switched on</source>
        <translation>Funktioner som är aktiverade</translation>
    </message>
    <message>
        <source>IPSec destinations</source>
        <translation>IPSec-mottagare</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings for Certificate Issuance Request (SCEP)</source>
        <translation>Inställningar för utfärdandebegäran certifikat</translation>
    </message>
    <message>
        <source>This sheet holds a password. Destroy it when the printer has its certificate.</source>
        <translation>Det här bladet innehåller ett lösenord. Förstör det när skrivaren har fått sitt certifikat.</translation>
    </message>
    <message>
        <source>All of it as a QR code</source>
        <translation>Alltihop som QR-kod</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>SCEP server URL</source>
        <translation>SCEP server-URL</translation>
    </message>
    <message>
        <source>Port number</source>
        <translation>Portnummer</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nyckelnamn</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Signaturalgoritm</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Nyckellängd</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Gemens. namn</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge-lösenord</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Nyckelanvändningsplats</translation>
    </message>
    <message>
        <source>The password is good</source>
        <translation>Lösenordet gäller</translation>
    </message>
    <message>
        <source>Certification authority</source>
        <translation>Certifikatutfärdare (CA)</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-256</source>
        <translation>Dess fingeravtryck, SHA-256</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-1</source>
        <translation>Dess fingeravtryck, SHA-1</translation>
    </message>
    <message>
        <source>for this printer&apos;s renewals, too</source>
        <translation>även för den här skrivarens förnyelser</translation>
    </message>
    <message>
        <source>once</source>
        <translation>en gång</translation>
    </message>
    <message>
        <source>once, until %1</source>
        <translation>en gång, fram till %1</translation>
    </message>
</context>
<context>
    <name>WizardStep</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>To Be Processed</source>
        <translation>Ska behandlas</translation>
    </message>
    <message>
        <source>Processing...</source>
        <translation>Bearbetar...</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Lyckades</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 0: Unrecognized or unsupported algorithm)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Felinfo 0: Algoritm stöds ej eller kan ej identifieras)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 1: CMS message integrity verification failed)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Felinfo 1: Verifiering av integritet för CMS-meddelande misslyckades)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 2: Transaction not permitted or supported)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Felinfo 2: Förbjuden transaktion eller transaktion stöds ej)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 3: Excessive time difference between CMS signing time and system time)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Felinfo 3: För stor tidsskillnad mellan tid för CMS-signering och systemtid)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 4: No certificate could be identified matching the provided criteria)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Felinfo 4: Inget certifikat som matchar angivet kriterium kan identifieras)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info %1)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Felinfo %1)</translation>
    </message>
    <message>
        <source>The algorithm is unknown or not supported.</source>
        <translation>Algoritm är okänd eller stöds inte.</translation>
    </message>
    <message>
        <source>The integrity check (signature verification of the CMS message) failed.</source>
        <translation>Integritetskontroll (signaturverifiering av CMS-meddelande) misslyckades.</translation>
    </message>
    <message>
        <source>The transaction is not permitted or not supported.</source>
        <translation>Transaktionen tillåts inte eller stöds inte.</translation>
    </message>
    <message>
        <source>The signing time attribute of the CMS authenticated attributes was not close to the system time.</source>
        <translation>Attributet för signeringstid från CMS-autentiserade attribut var inte i närheten av systemtiden.</translation>
    </message>
    <message>
        <source>No certificate matching the given criteria can be identified.</source>
        <translation>Inget certifikat kan identifieras som matchar angivna kriterier.</translation>
    </message>
    <message>
        <source>The server gave a reason that the SCEP standard does not define.</source>
        <translation>Servern angav ett skäl som SCEP-standarden inte definierar.</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Uppskjuten</translation>
    </message>
    <message>
        <source>Key and Certificate Registration Limit Error</source>
        <translation>Registreringsgränsfel för nyckel och certifikat</translation>
    </message>
    <message>
        <source>Communication Error (TCP ERROR)</source>
        <translation>Kommunikationsfel (TCP-FEL)</translation>
    </message>
    <message>
        <source>Communication Error (HTTP ERROR %1)</source>
        <translation>Kommunikationsfel (HTTP-FEL %1)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Invalid Response)</source>
        <translation>Kommunikationsfel (SCEP-FEL - Ogiltigt svar)</translation>
    </message>
    <message>
        <source>The current status was returned from the SCEP server.</source>
        <translation>Aktuell status har returnerats från SCEP-servern.</translation>
    </message>
    <message>
        <source>The limit of keys and certificates that can be registered in the machine has been reached.</source>
        <translation>Gränsen för det antal nycklar och certifikat som kan registreras i maskinen har uppnåtts.</translation>
    </message>
    <message>
        <source>Connection to the SCEP server failed / the communication timeout was reached.</source>
        <translation>Anslutning till SCEP-servern misslyckades/tidsgräns för kommunikation har uppnåtts.</translation>
    </message>
    <message>
        <source>An HTTP error occurred.</source>
        <translation>Ett HTTP-fel inträffade.</translation>
    </message>
    <message>
        <source>The response could not be read, or it did not pass a check.</source>
        <translation>Svaret kunde inte läsas, eller så klarade det inte en kontroll.</translation>
    </message>
    <message>
        <source>Asking the server what it can do…</source>
        <translation>Frågar servern vad den kan…</translation>
    </message>
    <message>
        <source>Found the CA “%1”.</source>
        <translation>Hittade CA:n ”%1”.</translation>
    </message>
    <message>
        <source>Found the server&apos;s CA.</source>
        <translation>Hittade serverns CA.</translation>
    </message>
    <message>
        <source>Generating the key…</source>
        <translation>Genererar nyckeln…</translation>
    </message>
    <message>
        <source>The key and the request are saved.</source>
        <translation>Nyckeln och begäran är sparade.</translation>
    </message>
    <message>
        <source>The request was sent (%1). Waiting for the answer…</source>
        <translation>Begäran har skickats (%1). Väntar på svaret…</translation>
    </message>
    <message>
        <source>Asked the server again. Waiting for the answer…</source>
        <translation>Servern har tillfrågats igen. Väntar på svaret…</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Servern svarade inte.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n minute(s) ahead of this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</source>
        <translation>
            <numerusform>Serverns klocka går %n minut före datorns; servern kan neka begäran på grund av det (Felinfo 3).</numerusform>
            <numerusform>Serverns klocka går %n minuter före datorns; servern kan neka begäran på grund av det (Felinfo 3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n minute(s) behind this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</source>
        <translation>
            <numerusform>Serverns klocka går %n minut efter datorns; servern kan neka begäran på grund av det (Felinfo 3).</numerusform>
            <numerusform>Serverns klocka går %n minuter efter datorns; servern kan neka begäran på grund av det (Felinfo 3).</numerusform>
        </translation>
    </message>
    <message>
        <source>The server offers less than last time: %1 is missing. If nobody changed the server, somebody on the way may be trying to weaken the connection.</source>
        <translation>Servern erbjuder mindre än förra gången: %1 saknas. Om ingen har ändrat servern kan någon på vägen försöka försvaga anslutningen.</translation>
    </message>
    <message>
        <source>This CA was seen for the first time and is trusted from now on. Its SHA-256 fingerprint is %1.</source>
        <translation>Denna CA sågs för första gången och är betrodd från och med nu. Dess SHA-256-fingeravtryck är %1.</translation>
    </message>
    <message>
        <source>The server used weak algorithms: %1.</source>
        <translation>Servern använde svaga algoritmer: %1.</translation>
    </message>
    <message>
        <source>Waiting until %1.</source>
        <translation>Väntar till %1.</translation>
    </message>
    <message>
        <source>Waiting: %1 of %2 pollings done, the next one at %3.</source>
        <extracomment>%1 of %2 polls were done; the next one is at %3</extracomment>
        <translation>Väntar: %1 av %2 serveravsökningar utförda, nästa klockan %3.</translation>
    </message>
    <message>
        <source>The request waits to be sent.</source>
        <translation>Begäran väntar på att skickas.</translation>
    </message>
    <message>
        <source>The request is being sent.</source>
        <translation>Begäran skickas.</translation>
    </message>
    <message>
        <source>The port number must be between 1 and 65535.</source>
        <translation>Portnumret måste vara mellan 1 och 65535.</translation>
    </message>
    <message>
        <source>The communication timeout must be between %1 and %2 seconds.</source>
        <translation>Tidsgränsen för kommunikation måste vara mellan %1 och %2 sekunder.</translation>
    </message>
    <message>
        <source>Enter the hex digits of a SHA-256 or SHA-1 fingerprint.</source>
        <translation>Ange hexsiffrorna i ett SHA-256- eller SHA-1-fingeravtryck.</translation>
    </message>
    <message>
        <source>The key name must have %1 to %2 characters: letters a to z and digits.</source>
        <translation>Nyckelnamnet måste ha %1 till %2 tecken: bokstäverna a till z och siffror.</translation>
    </message>
    <message>
        <source>The key name must have %1 to %2 characters and no slashes.</source>
        <translation>Nyckelnamnet måste ha %1 till %2 tecken och inga snedstreck.</translation>
    </message>
    <message numerus="yes">
        <source>The organization may have at most %n character(s).</source>
        <translation>
            <numerusform>Organisationen får ha högst %n tecken.</numerusform>
            <numerusform>Organisationen får ha högst %n tecken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an IP address, or a host name of at most 64 characters as it stands in the DNS.</source>
        <translation>Ange en IP-adress, eller ett värdnamn på högst 64 tecken så som det står i DNS.</translation>
    </message>
    <message>
        <source>Choose an IPSec destination from the list.</source>
        <translation>Välj en IPSec-mottagare i listan.</translation>
    </message>
    <message>
        <source>The number of polling times must be between %1 and %2.</source>
        <translation>Antalet serveravsökningar måste vara mellan %1 och %2.</translation>
    </message>
    <message>
        <source>The polling interval must be between %1 and %2 minutes.</source>
        <translation>Serveravsökningsintervallet måste vara mellan %1 och %2 minuter.</translation>
    </message>
    <message>
        <source>The request interval must be between %1 and %2 days.</source>
        <translation>Intervallet för begäran måste vara mellan %1 och %2 dagar.</translation>
    </message>
    <message>
        <source>A single request needs a date and a time that lie ahead.</source>
        <translation>En enstaka begäran behöver ett datum och en tid som ligger framåt.</translation>
    </message>
    <message>
        <source>The key and the certificate are registered.</source>
        <translation>Nyckeln och certifikatet är registrerade.</translation>
    </message>
    <message>
        <source>The attempt failed.</source>
        <translation>Försöket misslyckades.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds the certificate (%1).</source>
        <translation>Serverns svar innehåller certifikatet (%1).</translation>
    </message>
    <message>
        <source>The server answered that the request waits for its decision (%1).</source>
        <translation>Servern svarade att begäran väntar på dess beslut (%1).</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>Servern nekade begäran (%1).</translation>
    </message>
    <message>
        <source>The server answered, but not with what was asked for.</source>
        <translation>Servern svarade, men inte med det som begärdes.</translation>
    </message>
    <message>
        <source>The CA issued another subject than was asked for: “%1”.</source>
        <translation>CA:n utfärdade för ett annat ämne än det begärda: ”%1”.</translation>
    </message>
    <message>
        <source>The CA added names that were not asked for: %1.</source>
        <translation>CA:n lade till namn som inte hade begärts: %1.</translation>
    </message>
    <message>
        <source>The CA left out names that were asked for: %1.</source>
        <translation>CA:n utelämnade namn som hade begärts: %1.</translation>
    </message>
    <message>
        <source>Cancelled by the Administrator</source>
        <translation>Avbruten av administratören</translation>
    </message>
    <message>
        <source>Local Error</source>
        <translation>Lokalt fel</translation>
    </message>
    <message>
        <source>The administrator ended the request before the certificate was registered.</source>
        <translation>Administratören avslutade begäran innan certifikatet hade registrerats.</translation>
    </message>
    <message>
        <source>The request could not be prepared, sent, or finished here. Neither the SCEP server nor the network caused this.</source>
        <translation>Begäran kunde inte förberedas, skickas eller slutföras här. Varken SCEP-servern eller nätverket är orsaken.</translation>
    </message>
    <message>
        <source>The certificate was issued at the latest on %1, when the server&apos;s answer brought it.</source>
        <translation>Certifikatet utfärdades senast %1, då det kom med serverns svar.</translation>
    </message>
    <message>
        <source>The CA dated it %1; many CAs set this date back.</source>
        <translation>CA:n har daterat det %1; många CA:er sätter detta datum tidigare.</translation>
    </message>
    <message>
        <source>Next Request Date/Time: %1</source>
        <translation>Datum/tid för nästa begäran: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A console for certificates over SCEP.</source>
        <translation>En konsol för certifikat över SCEP.</translation>
    </message>
    <message>
        <source>The language: en, sv or id.</source>
        <translation>Språket: en, sv eller id.</translation>
    </message>
    <message>
        <source>The look: system, light or dark.</source>
        <translation>Utseendet: system, light eller dark.</translation>
    </message>
    <message>
        <source>The store: sqlite:FILE or the path of a file.</source>
        <translation>Arkivet: sqlite:FIL eller sökvägen till en fil.</translation>
    </message>
    <message>
        <source>A file with the passphrase of the store.</source>
        <translation>En fil med arkivets lösenfras.</translation>
    </message>
</context>
<context>
    <name>scepter::AboutDialog</name>
    <message>
        <source>About Scepter</source>
        <translation>Om Scepter</translation>
    </message>
    <message>
        <source>Enrols, renews and watches the certificates of printers over SCEP (RFC 8894), and holds the other end, too: a connector that printers enrol with.</source>
        <translation>Begär, förnyar och bevakar skrivares certifikat med SCEP (RFC 8894) och är även motparten: en anslutningstjänst som skrivare begär certifikat från.</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Datalager: %1</translation>
    </message>
    <message>
        <source>Licence: Apache License 2.0. Built on Qt %1 and OpenSSL 3; fonts by the Inter project, icons by Breeze.</source>
        <translation>Licens: Apache License 2.0. Byggt på Qt %1 och OpenSSL 3; typsnitt från projektet Inter, ikoner från Breeze.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Kortkommandon…</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityDetails</name>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Utrullning</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Anslutningstjänst</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Tillhör</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Visa enhet</translation>
    </message>
    <message>
        <source>Show rollout</source>
        <translation>Visa utrullning</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>Visa anslutningstjänst</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityExport</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-filer (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-filer (*.json)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Skriver %1…</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Exportera aktivitet</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n rad skrevs till %1.</numerusform>
            <numerusform>%n rader skrevs till %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that happened fits these filters.</source>
        <translation>Inget av det som hänt passar filtren.</translation>
    </message>
    <message>
        <source>Choose a longer time, or fewer words.</source>
        <translation>Välj en längre tid eller färre ord.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Inget har hänt ännu.</translation>
    </message>
    <message>
        <source>What administrators, devices and connectors do is listed here.</source>
        <translation>Här listas vad administratörer, enheter och anslutningstjänster gör.</translation>
    </message>
    <message>
        <source>What administrators did, what reached the connectors, and what became of devices and rollouts</source>
        <translation>Vad administratörer gjort, vad som nått anslutningstjänsterna och vad det blev av enheter och utrullningar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Search device, subject, address, serial number…</source>
        <translation>Sök enhet, ämne, adress, serienummer…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Senaste dygnet</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Senaste 7 dagarna</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Senaste 30 dagarna</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>När som helst</translation>
    </message>
</context>
<context>
    <name>scepter::AlarmSection</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Använt av</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Tillhör</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>A password may have been passed on or copied. Find out who is at this address before giving out another one.</source>
        <translation>Ett lösenord kan ha förts vidare eller kopierats. Ta reda på vem som finns på adressen innan du lämnar ut ett nytt.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Ingen särskild</translation>
    </message>
    <message>
        <source>Challenge ID</source>
        <translation>Challenge-ID</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Larm</translation>
    </message>
    <message>
        <source>There has been no alarm.</source>
        <translation>Det har inte varit något larm.</translation>
    </message>
    <message>
        <source>Select an alarm to see what happened.</source>
        <translation>Välj ett larm för att se vad som hände.</translation>
    </message>
    <message>
        <source>Find out who is at this address, and keep it out with the networks that may use the connector. A challenge password that Scepter makes cannot be guessed; a short one of your own can.</source>
        <translation>Ta reda på vem som finns på den här adressen och håll den ute med de nätverk som får använda anslutningstjänsten. Ett Challenge-lösenord som Scepter skapar kan inte gissas; ett kort eget kan det.</translation>
    </message>
    <message>
        <source>Not good for</source>
        <translation>Gäller inte för</translation>
    </message>
    <message>
        <source>One is raised when a challenge password is used that is used up, has expired, or belongs to another device, or when somebody guesses.</source>
        <translation>Larm ges när ett Challenge-lösenord används som är förbrukat, har gått ut eller tillhör en annan enhet, eller när någon gissar.</translation>
    </message>
    <message>
        <source>Somebody between the device and this connector records messages. Find out who is at this address.</source>
        <translation>Någon mellan enheten och den här anslutningstjänsten spelar in meddelanden. Ta reda på vem som finns på den här adressen.</translation>
    </message>
    <message>
        <source>Message of</source>
        <translation>Meddelande från</translation>
    </message>
</context>
<context>
    <name>scepter::ApprovalSection</name>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>None: a renewal</source>
        <translation>Inget: en förnyelse</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Deleted since</source>
        <translation>Borttaget sedan dess</translation>
    </message>
    <message>
        <source>asks for a certificate from %1, received %2</source>
        <translation>begär ett certifikat från %1, mottaget %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>%1, possession proven</source>
        <translation>%1, innehavet bevisat</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Inga begärda</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>None asked for: by policy (%1)</source>
        <translation>Ingen begärd: enligt policyn (%1)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Anges inte</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algoritmer</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>It has been approved already.</source>
        <translation>Den har redan godkänts.</translation>
    </message>
    <message>
        <source>Approved: %1. The certificate is issued when the device asks again.</source>
        <translation>Godkänd: %1. Certifikatet utfärdas när enheten frågar igen.</translation>
    </message>
    <message>
        <source>Rejected: %1. The device is told when it asks again.</source>
        <translation>Avslagen: %1. Enheten får veta det när den frågar igen.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Avslå…</translation>
    </message>
    <message>
        <source>Requests that wait for approval</source>
        <translation>Begäranden som väntar på godkännande</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <translation>Ingen begäran väntar.</translation>
    </message>
    <message>
        <source>Requests appear here when the connector&apos;s approval is set to an administrator&apos;s decision.</source>
        <translation>Begäranden visas här när anslutningstjänstens godkännande är inställt på en administratörs beslut.</translation>
    </message>
    <message>
        <source>Select a request to see what it asks for.</source>
        <translation>Välj en begäran för att se vad den gäller.</translation>
    </message>
    <message>
        <source>CSR as text</source>
        <translation>CSR som text</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
</context>
<context>
    <name>scepter::AttentionModel</name>
    <message>
        <source>Held</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckades</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Utrullning ”%1”</translation>
    </message>
    <message>
        <source>Connector “%1”</source>
        <translation>Anslutningstjänsten ”%1”</translation>
    </message>
    <message>
        <source>Review the rollout</source>
        <translation>Granska utrullningen</translation>
    </message>
    <message>
        <source>Renew its CA</source>
        <translation>Förnya dess CA</translation>
    </message>
    <message>
        <source>Delete an old key</source>
        <translation>Ta bort en gammal nyckel</translation>
    </message>
    <message>
        <source>Check its settings</source>
        <translation>Kontrollera inställningarna</translation>
    </message>
    <message>
        <source>Look at what waits</source>
        <translation>Se vad som väntar</translation>
    </message>
    <message>
        <source>Set its clock, then retry</source>
        <translation>Ställ klockan, försök sedan igen</translation>
    </message>
    <message>
        <source>See what happened</source>
        <translation>Se vad som hände</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Åtgärd</translation>
    </message>
</context>
<context>
    <name>scepter::AttentionTable</name>
    <message>
        <source>Needs attention</source>
        <translation>Behöver åtgärdas</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Inget behöver åtgärdas.</translation>
    </message>
    <message>
        <source>Requests that fail and rollouts that are held appear here.</source>
        <translation>Begäranden som misslyckas och utrullningar som har hejdats visas här.</translation>
    </message>
</context>
<context>
    <name>scepter::AuditSection</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>The log is being verified.</source>
        <translation>Loggen kontrolleras.</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>Granskningsloggen är hel: %n post, som inte har ändrats.</numerusform>
            <numerusform>Granskningsloggen är hel: %n poster, ingen ändrad, borttagen eller flyttad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the newest entries</source>
        <translation>Sök bland de senaste posterna</translation>
    </message>
    <message>
        <source>All connectors and CAs</source>
        <translation>Alla anslutningstjänster och CA</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Granskningslogg</translation>
    </message>
    <message>
        <source>There is no entry yet.</source>
        <translation>Det finns ingen post ännu.</translation>
    </message>
    <message>
        <source>Everything that a connector or an administrator does is written down here.</source>
        <translation>Allt som en anslutningstjänst eller en administratör gör skrivs ned här.</translation>
    </message>
    <message>
        <source>Verify log</source>
        <translation>Kontrollera loggen</translation>
    </message>
</context>
<context>
    <name>scepter::AutomaticRequestPage</name>
    <message>
        <source>Settings for Certificate Issuance Auto Request</source>
        <translation>Inställningar för automatisk begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>&amp;Request Start Date/Time:</source>
        <translation>&amp;Startdatum/-tid för begäran:</translation>
    </message>
    <message>
        <source>Auto Ad&amp;just Issuance Request Time</source>
        <translation>Automatisk &amp;justering av tid för begäran om utfärdande</translation>
    </message>
    <message>
        <source>Perform Pollin&amp;g When Communication Error Occurs or When Issuance Request Is Deferred</source>
        <translation>&amp;Utför polling när kommunikationsfel inträffar eller när begäran om utfärdande skjuts upp</translation>
    </message>
    <message>
        <source>Number of Polling &amp;Times:</source>
        <translation>An&amp;tal serveravsökningar:</translation>
    </message>
    <message>
        <source>Polling &amp;Interval:</source>
        <translation>Se&amp;rveravsökningsintervall:</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minuter</translation>
    </message>
    <message>
        <source>Request Inter&amp;val: Every:</source>
        <translation>&amp;Intervall för begäran: Efter:</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dagar</translation>
    </message>
    <message>
        <source>Automati&amp;cally Restart Device After Acquiring Certificate</source>
        <translation>Starta o&amp;m enheten automatiskt efter att certifikat har inhämtats</translation>
    </message>
    <message>
        <source>Delete Old Ke&amp;y and Certificate</source>
        <translation>Ta bort äldre nyckel och certi&amp;fikat</translation>
    </message>
    <message>
        <source>Select this to overwrite the old key and certificate.</source>
        <translation>Välj det här alternativet för att skriva över den gamla nyckeln och certifikatet.</translation>
    </message>
    <message>
        <source>Settings for Key and Certificate to Be Issued</source>
        <translation>Inställningar för nyckel och certifikat som ska utfärdas</translation>
    </message>
    <message>
        <source>Up&amp;date</source>
        <translation>Upp&amp;dat</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Select the box above it first.</source>
        <translation>Markera rutan ovanför först.</translation>
    </message>
    <message>
        <source>Enter the communication settings first.</source>
        <translation>Ange kommunikationsinställningarna först.</translation>
    </message>
    <message>
        <source>The timer can be switched on only once the communication settings of the SCEP server have been entered.</source>
        <translation>Timern kan aktiveras först när kommunikationsinställningarna för SCEP-servern har angetts.</translation>
    </message>
    <message>
        <source>Communication Settings</source>
        <translation>Kommunikationsinställningar</translation>
    </message>
    <message>
        <source>By the clock of the device, whose time zone is %1.</source>
        <translation>Enligt enhetens klocka, vars tidszon är %1.</translation>
    </message>
    <message>
        <source>The time is adjusted at random by %1 to %2 seconds from the time set in [Request Start Date/Time:].</source>
        <translation>Tiden justeras godtyckligt %1 till %2 sekunder från den tid som angetts i [Startdatum/-tid för begäran:].</translation>
    </message>
    <message>
        <source>In the following cases polling is not performed and an error occurs.</source>
        <translation>I följande fall sker serveravsökningen inte och ett fel inträffar.</translation>
    </message>
    <message>
        <source>When the machine has exceeded the limit of keys and certificates that it can manage</source>
        <translation>När maskinen har överskridit gränsen för det antal nycklar och certifikat den kan hantera</translation>
    </message>
    <message>
        <source>When an error is included in the retrieved response data</source>
        <translation>När ett fel ingår i hämtade svarsdata</translation>
    </message>
    <message>
        <source>When an error occurs on the SCEP server side</source>
        <translation>När ett fel inträffar på SCEP-serversidan</translation>
    </message>
    <message>
        <source>The key and certificate with the same key use location are overwritten.</source>
        <translation>Nyckeln och certifikatet med samma mottagare skrivs över.</translation>
    </message>
    <message>
        <source>The default key is not overwritten.</source>
        <translation>Standardnyckeln skrivs inte över.</translation>
    </message>
    <message>
        <source>The settings were updated.</source>
        <translation>Inställningarna har uppdaterats.</translation>
    </message>
    <message>
        <source>Enable Timer &amp;for Certificate Issuance Auto Request</source>
        <translation>A&amp;ktivera timer för automatisk begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>&amp;Send Periodical Issuance Requests</source>
        <translation>Skicka &amp;periodiska begäranden om utfärdande</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Requesting a Certificate to Be Issued at the Specified Time</source>
        <translation>Begära att ett certifikat ska utfärdas vid angiven tid</translation>
    </message>
    <message>
        <source>You can set a request for a certificate to be issued automatically at a specified time. Specify the items required to request a certificate to be issued.</source>
        <translation>Du kan ställa in att en begäran om att ett certifikat automatiskt ska utfärdas vid en viss tidpunkt. Ange vilka alternativ som krävs för att begära att ett certifikat ska utfärdas.</translation>
    </message>
    <message>
        <source>Select this to have this automatic request for a certificate to be issued made at a specified time, and set the date/time in [Request Start Date/Time:].</source>
        <translation>Markera det här alternativet för att den här automatiska begäran om ett certifikat ska utfärdas vid en viss tidpunkt och ange datum/tid i [Startdatum/-tid för begäran:].</translation>
    </message>
    <message>
        <source>Select this to check the status of the SCEP server when a communication error has occurred or while a certificate request is being processed. Specify the number of polling times and the polling interval.</source>
        <translation>Välj det här alternativet för att kontrollera status för SCEP-servern när ett kommunikationsfel har inträffat eller när en certifikatbegäran behandlas. Ange antal serveravsökningar och serveravsökningsintervall.</translation>
    </message>
    <message>
        <source>Select this to send an automatic request for a certificate to be issued regularly, and set the interval in [Request Interval: Every:]. When an automatic request for a certificate to be issued has been made, the next date/time of a request is displayed in [Next Request Date/Time:].</source>
        <translation>Markera det här alternativet för att regelbundet skicka en automatisk begäran om att ett certifikat ska utfärdas och ange intervallet i [Intervall för begäran: Efter:]. När en automatisk begäran har utförts om att ett certifikat ska utfärdas visas nästa datum/tid för en begäran i [Datum/tid för nästa begäran:].</translation>
    </message>
    <message>
        <source>Select this to restart the machine when the certificate has been acquired. The machine is restarted even during batch importing/exporting.</source>
        <translation>Välj det här alternativet för att starta om maskinen när certifikatet har hämtats. Maskinen startas om även under satsvis import/export.</translation>
    </message>
    <message>
        <source>Specify the information on the key to be generated. For more information on the settings, see step 5 of Requesting a Certificate to Be Issued.</source>
        <translation>Ange information om den nyckel som ska genereras. Mer information om inställningar, se steg 5 för Begära ett certifikat.</translation>
    </message>
    <message>
        <source>Select this to adjust the time when the request is sent. This reduces the load on the SCEP server when several multi-function printers send a request at the same time.</source>
        <translation>Välj det här alternativet för att justera den tid då begäran ska skickas. Det minskar belastningen på SCEP-servern när flera flerfunktionsskrivare skickar en begäran samtidigt.</translation>
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
        <translation>Status</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what a device shows before it trusts the CA.</source>
        <translation>Jämför fingeravtrycket med det som en enhet visar innan den litar på CA:n.</translation>
    </message>
    <message>
        <source>Have its request signed, then install the signed chain.</source>
        <translation>Låt signera dess begäran och installera sedan den signerade kedjan.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltigt från</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>Sig själv</translation>
    </message>
    <message>
        <source>RA</source>
        <translation>RA</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, till %2</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr %1</translation>
    </message>
    <message>
        <source>Next CRL</source>
        <translation>Nästa CRL</translation>
    </message>
    <message>
        <source>It has no certificate yet.</source>
        <translation>Den har inget certifikat ännu.</translation>
    </message>
    <message>
        <source>Another change is being made.</source>
        <translation>En annan ändring pågår.</translation>
    </message>
    <message>
        <source>The CA still waits for its certificate.</source>
        <translation>CA:n väntar fortfarande på sitt certifikat.</translation>
    </message>
    <message>
        <source>There is no list of revoked certificates yet.</source>
        <translation>Det finns ingen lista över återkallade certifikat ännu.</translation>
    </message>
    <message>
        <source>The next key pair waits for its certificate.</source>
        <translation>Nästa nyckelpar väntar på sitt certifikat.</translation>
    </message>
    <message>
        <source>The %1 fingerprint was copied.</source>
        <translation>%1-fingeravtrycket kopierades.</translation>
    </message>
    <message>
        <source>The list of revoked certificates was built anew.</source>
        <translation>Listan över återkallade certifikat har byggts om.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Skrivet till %1</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Certifikat (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Lists of revoked certificates (*.crl)</source>
        <translation>Listor över återkallade certifikat (*.crl)</translation>
    </message>
    <message>
        <source>The CA&apos;s private key leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can issue certificates. Keep it in a safe place.</source>
        <translation>CA:ns privata nyckel lämnar datalagret i en PKCS#12-fil, krypterad med en egen lösenfras. Den som har filen och lösenfrasen kan utfärda certifikat. Förvara den på ett säkert ställe.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12-filer (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>The chain was installed.</source>
        <translation>Kedjan har installerats.</translation>
    </message>
    <message>
        <source>The next key pair is announced to clients.</source>
        <translation>Nästa nyckelpar har meddelats klienterna.</translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then install the signed chain.</source>
        <translation>Låt signera begäran i %1 och installera sedan den signerade kedjan.</translation>
    </message>
    <message>
        <source>Certification requests (*.csr)</source>
        <translation>Certifikatbegäranden (*.csr)</translation>
    </message>
    <message>
        <source>Make the next key pair of this CA and announce it?</source>
        <translation>Ska nästa nyckelpar för den här CA:n skapas och meddelas?</translation>
    </message>
    <message>
        <source>Devices can fetch its certificate beforehand. The current one issues until the next takes over.</source>
        <translation>Enheter kan hämta dess certifikat i förväg. Den nuvarande utfärdar tills nästa tar över.</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Meddela</translation>
    </message>
    <message>
        <source>Let the announced key pair issue from now on?</source>
        <translation>Ska det meddelade nyckelparet utfärda från och med nu?</translation>
    </message>
    <message>
        <source>Older certificates stay valid and renew under the new one; both lists of revoked certificates go on. This cannot be undone.</source>
        <translation>Äldre certifikat förblir giltiga och förnyas under det nya; båda listorna över återkallade certifikat fortsätter. Detta kan inte ångras.</translation>
    </message>
    <message>
        <source>The new key pair issues from now on.</source>
        <translation>Det nya nyckelparet utfärdar från och med nu.</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Kopiera SHA-256</translation>
    </message>
    <message>
        <source>Copy SHA-1</source>
        <translation>Kopiera SHA-1</translation>
    </message>
    <message>
        <source>Rebuild CRL</source>
        <translation>Bygg om CRL</translation>
    </message>
    <message>
        <source>Export CRL…</source>
        <translation>Exportera CRL…</translation>
    </message>
    <message>
        <source>Generations of the CA</source>
        <translation>CA:ns generationer</translation>
    </message>
    <message>
        <source>The CA cannot be read.</source>
        <translation>CA:n kan inte läsas.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Försök igen om en stund.</translation>
    </message>
    <message>
        <source>Select a generation to see its certificate.</source>
        <translation>Välj en generation för att se dess certifikat.</translation>
    </message>
    <message>
        <source>CRL number</source>
        <translation>CRL-nummer</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Återställningsfil</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Install signed chain</source>
        <translation>Installera signerad kedja</translation>
    </message>
    <message>
        <source>Certification request</source>
        <translation>Certifikatbegäran</translation>
    </message>
    <message>
        <source>Announce next CA</source>
        <translation>Meddela nästa CA</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>Export certificate…</source>
        <translation>Exportera certifikat…</translation>
    </message>
    <message>
        <source>Recovery file…</source>
        <translation>Återställningsfil…</translation>
    </message>
    <message>
        <source>Install signed chain…</source>
        <translation>Installera signerad kedja…</translation>
    </message>
    <message>
        <source>Announce next CA…</source>
        <translation>Meddela nästa CA…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Ta över…</translation>
    </message>
</context>
<context>
    <name>scepter::CaStep</name>
    <message>
        <source>There is no CA yet. Create one.</source>
        <translation>Det finns ingen CA ännu. Skapa en.</translation>
    </message>
    <message>
        <source>Enter a name for the CA of small letters, digits and hyphens, 32 at most.</source>
        <translation>Ange ett namn på CA:n med små bokstäver, siffror och bindestreck, högst 32.</translation>
    </message>
    <message>
        <source>There is a CA with this name already.</source>
        <translation>Det finns redan en CA med det här namnet.</translation>
    </message>
    <message>
        <source>Enter a subject such as “CN=Printer CA, O=Example”.</source>
        <translation>Ange ett ämne, till exempel ”CN=Printer CA, O=Example”.</translation>
    </message>
    <message>
        <source>Choose the PKCS#12 file with the CA&apos;s certificate and key.</source>
        <translation>Välj PKCS#12-filen med CA:ns certifikat och nyckel.</translation>
    </message>
    <message>
        <source>Choose a file for the certification request.</source>
        <translation>Välj en fil för certifikatbegäran.</translation>
    </message>
    <message>
        <source>Which CA signs?</source>
        <translation>Vilken CA signerar?</translation>
    </message>
    <message>
        <source>Devices have to trust the CA behind the connector. Several connectors may share one.</source>
        <translation>Enheterna måste lita på CA:n bakom anslutningstjänsten. Flera anslutningstjänster kan dela på en.</translation>
    </message>
    <message>
        <source>A CA that is there already</source>
        <translation>En CA som redan finns</translation>
    </message>
    <message>
        <source>A new CA that signs itself</source>
        <translation>En ny CA som signerar sig själv</translation>
    </message>
    <message>
        <source>A CA of yours, taken over from a PKCS#12 file</source>
        <translation>En egen CA, övertagen från en PKCS#12-fil</translation>
    </message>
    <message>
        <source>A new CA below another one: its request is signed elsewhere</source>
        <translation>En ny CA under en annan: dess begäran signeras på annat håll</translation>
    </message>
    <message>
        <source>There is no CA yet.</source>
        <translation>Det finns ingen CA ännu.</translation>
    </message>
    <message>
        <source>CA:</source>
        <translation>CA:</translation>
    </message>
    <message>
        <source>Name of the CA:</source>
        <translation>CA:ns namn:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Ämne:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Nyckel:</translation>
    </message>
    <message>
        <source>Validity:</source>
        <translation>Giltighet:</translation>
    </message>
    <message>
        <source>PKCS#12 file:</source>
        <translation>PKCS#12-fil:</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Lösenfras:</translation>
    </message>
    <message>
        <source>File for the request:</source>
        <translation>Fil för begäran:</translation>
    </message>
    <message>
        <source>years</source>
        <translation>år</translation>
    </message>
    <message>
        <source>PKCS#12 file</source>
        <translation>PKCS#12-fil</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12-filer (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>File for the request</source>
        <translation>Fil för begäran</translation>
    </message>
    <message>
        <source>Certification requests (*.csr)</source>
        <translation>Certifikatbegäranden (*.csr)</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateExport</name>
    <message>
        <source>DER files (*.cer *.der)</source>
        <translation>DER-filer (*.cer *.der)</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt)</source>
        <translation>PEM-filer (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>The private key of %1 leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</source>
        <translation>Den privata nyckeln för %1 lämnar datalagret i en PKCS#12-fil, krypterad med en egen lösenfras. Den som har filen och lösenfrasen kan använda nyckeln.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12-filer (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Export certificate</source>
        <translation>Exportera certifikat</translation>
    </message>
    <message>
        <source>Export key and certificate</source>
        <translation>Exportera nyckel och certifikat</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>P7B files (*.p7b *.p7c)</source>
        <translation>P7B-filer (*.p7b *.p7c)</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateIssuanceRequestPage</name>
    <message>
        <source>Certificate Issuance Request</source>
        <translation>Begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Skicka begäran</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Avb&amp;ryt</translation>
    </message>
    <message>
        <source>Progress of the request</source>
        <translation>Begärans förlopp</translation>
    </message>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Status för begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>Trust another CA?</source>
        <translation>Lita på en annan CA?</translation>
    </message>
    <message>
        <source>The server showed another CA than the one on record.</source>
        <translation>Servern visade en annan CA än den sparade.</translation>
    </message>
    <message>
        <source>On record: %1

Received: %2

Trust the new one only if the CA&apos;s administrator has confirmed its fingerprint.</source>
        <translation>Sparat: %1

Mottaget: %2

Lita på den nya bara om CA:ns administratör har bekräftat dess fingeravtryck.</translation>
    </message>
    <message>
        <source>Trust the New CA</source>
        <translation>Lita på den nya CA:n</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>En begäran skickas redan.</translation>
    </message>
    <message>
        <source>Enter the communication settings first.</source>
        <translation>Ange kommunikationsinställningarna först.</translation>
    </message>
    <message>
        <source>The information set here is not saved to the storage of the machine.</source>
        <translation>Informationen som anges här sparas inte på maskinens lagringsplats.</translation>
    </message>
    <message>
        <source>Enter the communication settings first: without a SCEP server URL no request can be sent.</source>
        <translation>Ange kommunikationsinställningarna först: utan webbadress till SCEP-servern kan ingen begäran skickas.</translation>
    </message>
    <message>
        <source>Weak algorithms (SHA-1, 3DES) are allowed for this server.</source>
        <translation>Svaga algoritmer (SHA-1, 3DES) är tillåtna för den här servern.</translation>
    </message>
    <message>
        <source>The challenge password was wiped after it was sent. Enter it again, then send the request.</source>
        <translation>Challenge-lösenordet raderades när det hade skickats. Ange det igen och skicka sedan begäran.</translation>
    </message>
    <message>
        <source>Communication Settings</source>
        <translation>Kommunikationsinställningar</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the CA</source>
        <translation>CA:ns SHA-256-fingeravtryck</translation>
    </message>
    <message>
        <source>&amp;Trust This CA and Send Again</source>
        <translation>Lita på denna CA och skicka &amp;igen</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>&amp;Trust the New CA...</source>
        <translation>L&amp;ita på den nya CA:n...</translation>
    </message>
    <message>
        <source>Allow &amp;Weak Algorithms for This Server</source>
        <translation>&amp;Tillåt svaga algoritmer för denna server</translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation>&amp;Fortsätt</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>A manual request cannot be sent when [Enable Timer for Certificate Issuance Auto Request] is selected.</source>
        <translation>En manuell begäran för utfärdande av ett certifikat kan inte skickas om [Aktivera timer för automatisk begäran om utfärdande av certifikat] har valts.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportera…</translation>
    </message>
    <message>
        <source>The certificate was issued and registered.</source>
        <translation>Certifikatet har utfärdats och registrerats.</translation>
    </message>
    <message>
        <source>Key and certificate were exported to “%1”.</source>
        <translation>Nyckel och certifikat har exporterats till ”%1”.</translation>
    </message>
    <message>
        <source>Open Communication Settin&amp;gs</source>
        <translation>Öppna ko&amp;mmunikationsinställningar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Requesting a Certificate to Be Issued</source>
        <translation>Begära ett certifikat</translation>
    </message>
    <message>
        <source>You can manually request a certificate to be issued. Specify the items required to request a certificate to be issued.</source>
        <translation>Du kan manuellt begära att ett certifikat ska utfärdas. Ange vilka alternativ som krävs för att begära att ett certifikat ska utfärdas.</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateModel</name>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Anslutningstjänst</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltigt från</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Dagar kvar</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatePane</name>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltigt från</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag kvar</numerusform>
            <numerusform>%n dagar kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Används för</translation>
    </message>
    <message>
        <source>Not in use before the device restarts</source>
        <translation>Används först efter att enheten startat om</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Anslutningstjänst</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
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
        <translation>Kedja</translation>
    </message>
    <message>
        <source>None of this store&apos;s CAs issued it, so it cannot be revoked here.</source>
        <translation>Ingen av datalagrets CA:er har utfärdat det, så det kan inte återkallas här.</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>Det är redan återkallat.</translation>
    </message>
    <message>
        <source>The device keeps its key for itself.</source>
        <translation>Enheten behåller sin nyckel för sig själv.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Återkalla…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Förnya…</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>Kopiera PEM</translation>
    </message>
    <message>
        <source>Certificate (PEM)…</source>
        <translation>Certifikat (PEM)…</translation>
    </message>
    <message>
        <source>Certificate and chain (PEM)…</source>
        <translation>Certifikat och kedja (PEM)…</translation>
    </message>
    <message>
        <source>Certificate (DER)…</source>
        <translation>Certifikat (DER)…</translation>
    </message>
    <message>
        <source>Key and certificate (PKCS#12)…</source>
        <translation>Nyckel och certifikat (PKCS#12)…</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are selected.</source>
        <translation>
            <numerusform>%n certifikat är valt.</numerusform>
            <numerusform>%n certifikat är valda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Can be revoked</source>
        <translation>Kan återkallas</translation>
    </message>
    <message>
        <source>None of them can be revoked here: they are revoked already, or no CA of this store issued them.</source>
        <translation>Inget av dem kan återkallas här: de är redan återkallade, eller så har ingen av datalagrets CA:er utfärdat dem.</translation>
    </message>
    <message>
        <source>Certificates (PEM)…</source>
        <translation>Certifikat (PEM)…</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Visa enhet</translation>
    </message>
    <message>
        <source>It was revoked, or a newer one has its place.</source>
        <translation>Det har återkallats, eller så har ett nyare tagit dess plats.</translation>
    </message>
    <message>
        <source>A newer one has its place, or its device does not have its key any more.</source>
        <translation>Ett nyare har tagit dess plats, eller så har enheten inte längre dess nyckel.</translation>
    </message>
    <message>
        <source>A printer renews by itself: make a plan for it.</source>
        <translation>En skrivare förnyar själv sitt certifikat: skapa en plan för den.</translation>
    </message>
    <message>
        <source>Certificate and chain (P7B)…</source>
        <translation>Certifikat och kedja (P7B)…</translation>
    </message>
    <message>
        <source>Key and certificate for older devices (PKCS#12)…</source>
        <translation>Nyckel och certifikat för äldre enheter (PKCS#12)…</translation>
    </message>
    <message>
        <source>Sealed with 3DES and SHA-1, which are weak: choose a long passphrase.</source>
        <translation>Skyddas med 3DES och SHA-1, som är svaga: välj en lång lösenfras.</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesField</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certifikat (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Lägg till från fil…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparat som %1.</translation>
    </message>
    <message>
        <source>Expire in %1</source>
        <translation>Går ut i %1</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Hos %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is revoked.</source>
        <translation>Certifikatet för %1 är återkallat.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certifikat</numerusform>
            <numerusform>%n certifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expire(s) within 30 days</source>
        <translation>
            <numerusform>%n går ut inom 30 dagar</numerusform>
            <numerusform>%n går ut inom 30 dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n visas</numerusform>
            <numerusform>%n visas</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>No certificate fits these filters.</source>
        <translation>Inget certifikat passar filtren.</translation>
    </message>
    <message>
        <source>Choose another status, or fewer words.</source>
        <translation>Välj en annan status eller färre ord.</translation>
    </message>
    <message>
        <source>There are no certificates yet.</source>
        <translation>Det finns inga certifikat ännu.</translation>
    </message>
    <message>
        <source>They come with the first request of a device, or of a printer that enrols with a connector.</source>
        <translation>De kommer med den första begäran från en enhet, eller från en skrivare som registrerar sig hos en anslutningstjänst.</translation>
    </message>
    <message>
        <source>Search subject, device, issuer, serial number…</source>
        <translation>Sök ämne, enhet, utfärdare, serienummer…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are revoked.</source>
        <translation>
            <numerusform>%n certifikat har återkallats.</numerusform>
            <numerusform>%n certifikat har återkallats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s) are revoked…</source>
        <translation>
            <numerusform>%1 av %n certifikat har återkallats…</numerusform>
            <numerusform>%1 av %n certifikat har återkallats…</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>Väljer listans kolumner.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Renew due…</source>
        <translation>Förnya det som går ut…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Words, or a filter such as state=due and ca=office. The fields are subject, device, issuer, connector, ca, serial, location, state, from, expires and revoked.</source>
        <translation>Ord, eller ett filter som state=due and ca=office. Fälten är subject, device, issuer, connector, ca, serial, location, state, from, expires och revoked.</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeDialog</name>
    <message>
        <source>Enter the password, or let one be generated.</source>
        <translation>Ange lösenordet eller låt ett skapas automatiskt.</translation>
    </message>
    <message>
        <source>A renewable password is bound to a common name.</source>
        <translation>Ett förnybart lösenord är bundet till ett gemensamt namn.</translation>
    </message>
    <message>
        <source>A renewable password is good once per renewal.</source>
        <translation>Ett förnybart lösenord gäller en gång per förnyelse.</translation>
    </message>
    <message>
        <source>Common name it is bound to:</source>
        <translation>Gemensamt namn som det är bundet till:</translation>
    </message>
    <message>
        <source>Good once per renewal, for a device that requests periodically</source>
        <translation>Gäller en gång per förnyelse, för en enhet med periodiska begäranden</translation>
    </message>
    <message>
        <source>Limited number of uses:</source>
        <translation>Begränsat antal användningar:</translation>
    </message>
    <message>
        <source>Number of uses</source>
        <translation>Antal användningar</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Går ut:</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Datum och tid då det går ut</translation>
    </message>
    <message>
        <source>A password of your own:</source>
        <translation>Ett eget lösenord:</translation>
    </message>
    <message>
        <source>Password of your own</source>
        <translation>Eget lösenord</translation>
    </message>
    <message>
        <source>A generated password has 26 letters and digits that cannot be mistaken for each other.</source>
        <translation>Ett automatiskt lösenord har 26 bokstäver och siffror som inte kan förväxlas.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>New challenge password</source>
        <translation>Nytt Challenge-lösenord</translation>
    </message>
    <message>
        <source>A password that any device may use is good for every name.</source>
        <translation>Ett lösenord som vilken enhet som helst får använda gäller för alla namn.</translation>
    </message>
    <message>
        <source>Empty: any device may use it, for any name that the connector allows. Bound to a name, it is refused for every other.</source>
        <translation>Tomt: vilken enhet som helst får använda det, för alla namn som anslutningstjänsten tillåter. Bundet till ett namn avvisas det för alla andra.</translation>
    </message>
    <message>
        <source>Also good for these names:</source>
        <translation>Gäller även för dessa namn:</translation>
    </message>
    <message>
        <source>Such as 10.0.0.7, printer-7</source>
        <translation>Till exempel 10.0.0.7, printer-7</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeListDialog</name>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabeller (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Gemensamt namn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Hoppas över</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <source>“%1” is not a list of common names. Save it as CSV in UTF-8, with one name on each line.</source>
        <translation>”%1” är ingen lista med gemensamma namn. Spara den som CSV i UTF-8, med ett namn på varje rad.</translation>
    </message>
    <message>
        <source>Close without saving the challenge passwords?</source>
        <translation>Vill du stänga utan att spara Challenge-lösenorden?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Välj en fil först.</translation>
    </message>
    <message>
        <source>It is working just now.</source>
        <translation>Arbete pågår just nu.</translation>
    </message>
    <message>
        <source>The file holds no common name that can be used.</source>
        <translation>Filen innehåller inget gemensamt namn som kan användas.</translation>
    </message>
    <message numerus="yes">
        <source>%n common name(s)</source>
        <translation>
            <numerusform>%n gemensamt namn</numerusform>
            <numerusform>%n gemensamma namn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) passed over</source>
        <translation>
            <numerusform>%n rad hoppas över</numerusform>
            <numerusform>%n rader hoppas över</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n row(s) are shown</source>
        <translation>
            <numerusform>den första raden visas</numerusform>
            <numerusform>de första %n raderna visas</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in “%1”, which only you can read. Delete it when the devices have their passwords.</source>
        <translation>Sparade i ”%1”, som bara du kan läsa. Ta bort filen när enheterna har fått sina lösenord.</translation>
    </message>
    <message numerus="yes">
        <source>%n challenge password(s) created. Save them now: no list shows them again.</source>
        <translation>
            <numerusform>%n Challenge-lösenord har skapats. Spara det nu: ingen lista visar det igen.</numerusform>
            <numerusform>%n Challenge-lösenord har skapats. Spara dem nu: ingen lista visar dem igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords have been created. Close this and begin anew for another file.</source>
        <translation>Lösenorden har skapats. Stäng detta och börja om för en annan fil.</translation>
    </message>
    <message>
        <source>A renewable password is good once per renewal.</source>
        <translation>Ett förnybart lösenord gäller en gång per förnyelse.</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Ingen fil har valts än</translation>
    </message>
    <message>
        <source>A CSV file with a common name on each line, or with a column named “cn”. Each name gets a password of its own, which is refused for every other.</source>
        <translation>En CSV-fil med ett gemensamt namn på varje rad, eller med en kolumn som heter ”cn”. Varje namn får ett eget lösenord, som nekas för alla andra.</translation>
    </message>
    <message>
        <source>Good once per renewal, for devices that request periodically</source>
        <translation>Gäller en gång per förnyelse, för enheter med periodiska begäranden</translation>
    </message>
    <message>
        <source>Limited number of uses:</source>
        <translation>Begränsat antal användningar:</translation>
    </message>
    <message>
        <source>Number of uses</source>
        <translation>Antal användningar</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Går ut:</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Datum och tid då det går ut</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filens rader</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Inget att visa ännu.</translation>
    </message>
    <message>
        <source>Choose a file to see what would be created.</source>
        <translation>Välj en fil för att se vad som skulle skapas.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>List of common names</source>
        <translation>Lista med gemensamma namn</translation>
    </message>
    <message>
        <source>Save challenge passwords</source>
        <translation>Spara Challenge-lösenord</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Stäng utan att spara</translation>
    </message>
    <message>
        <source>They stay valid. Afterwards each can only be shown by itself, with [Show password…].</source>
        <translation>De fortsätter att gälla. Därefter kan de bara visas ett i taget, med [Visa lösenord…].</translation>
    </message>
    <message>
        <source>Challenge passwords for a list</source>
        <translation>Challenge-lösenord för en lista</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Create passwords</source>
        <translation>Skapa lösenord</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeSection</name>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användningar</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Användbart</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Förbrukat</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapat</translation>
    </message>
    <message>
        <source>The password itself is shown only when it is asked for.</source>
        <translation>Själva lösenordet visas bara på begäran.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The connector is being deleted.</source>
        <translation>Anslutningstjänsten håller på att tas bort.</translation>
    </message>
    <message>
        <source>Delete this challenge password (%1)?</source>
        <translation>Ska det här Challenge-lösenordet (%1) tas bort?</translation>
    </message>
    <message>
        <source>Devices that were given it are refused from then on. Certificates that were issued with it stay valid.</source>
        <translation>Enheter som har fått det nekas därefter. Certifikat som har utfärdats med det förblir giltiga.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>The challenge password was deleted.</source>
        <translation>Challenge-lösenordet har tagits bort.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Challenge passwords</source>
        <translation>Challenge-lösenord</translation>
    </message>
    <message>
        <source>There is no challenge password yet.</source>
        <translation>Det finns inget Challenge-lösenord ännu.</translation>
    </message>
    <message>
        <source>Devices need one to enrol, unless an administrator decides.</source>
        <translation>Enheter behöver ett för att få certifikat, om inte en administratör beslutar.</translation>
    </message>
    <message>
        <source>Select a challenge password to see what it is good for.</source>
        <translation>Välj ett Challenge-lösenord för att se vad det gäller för.</translation>
    </message>
    <message>
        <source>Delete challenge password</source>
        <translation>Ta bort Challenge-lösenord</translation>
    </message>
    <message>
        <source>New challenge password…</source>
        <translation>Nytt Challenge-lösenord…</translation>
    </message>
    <message>
        <source>For a list…</source>
        <translation>För en lista…</translation>
    </message>
    <message>
        <source>Show password…</source>
        <translation>Visa lösenord…</translation>
    </message>
    <message>
        <source>Also good for</source>
        <translation>Gäller även för</translation>
    </message>
</context>
<context>
    <name>scepter::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>The rollout cannot begin like this. Go back and correct it.</source>
        <translation>Utrullningen kan inte börja så här. Gå tillbaka och rätta den.</translation>
    </message>
    <message>
        <source>The devices are being looked at.</source>
        <translation>Enheterna gås igenom.</translation>
    </message>
    <message>
        <source>No device can take part. Go back and correct it.</source>
        <translation>Ingen enhet kan delta. Gå tillbaka och rätta det.</translation>
    </message>
    <message>
        <source>Leave out the devices that cannot take part, or go back.</source>
        <translation>Utelämna de enheter som inte kan delta, eller gå tillbaka.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) take part</source>
        <translation>
            <numerusform>%n enhet deltar</numerusform>
            <numerusform>%n enheter deltar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n wave(s).</source>
        <translation>
            <numerusform>i %n omgång.</numerusform>
            <numerusform>i %n omgångar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n skrivare utelämnas: den begär själv sitt certifikat. Gör en plan för den.</numerusform>
            <numerusform>%n skrivare utelämnas: de begär själva sina certifikat. Gör en plan för dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Inget talar emot det.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) cannot take part</source>
        <translation>
            <numerusform>%n enhet kan inte delta</numerusform>
            <numerusform>%n enheter kan inte delta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that cannot take part</source>
        <translation>Enheter som inte kan delta</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Leave these devices out</source>
        <translation>Utelämna de här enheterna</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) can be planned for</source>
        <translation>
            <numerusform>En plan kan skapas för %n skrivare</numerusform>
            <numerusform>En plan kan skapas för %n skrivare</numerusform>
        </translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>%1 is set up anew: %2</source>
        <translation>%1 ställs in på nytt: %2</translation>
    </message>
    <message>
        <source>Set up devices anew that are set up for another server</source>
        <translation>Ställ in enheter på nytt som är inställda för en annan server</translation>
    </message>
    <message>
        <source>SCEP Server URL:</source>
        <translation>SCEP server-URL:</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
</context>
<context>
    <name>scepter::ClientCommands</name>
    <message>
        <source>Capabilities: %1</source>
        <translation>Funktioner: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Skrivet till %1</translation>
    </message>
    <message>
        <source>The request is kept in %1: “scepterctl resume --out %1” goes on with it.</source>
        <translation>Begäran finns kvar i %1: ”scepterctl resume --out %1” fortsätter med den.</translation>
    </message>
    <message>
        <source>Certificate issued:</source>
        <translation>Certifikat utfärdat:</translation>
    </message>
    <message>
        <source>Key, certificate and chain are in %1</source>
        <translation>Nyckel, certifikat och kedja finns i %1</translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL från %1, %n återkallat certifikat</numerusform>
            <numerusform>CRL från %1, %n återkallade certifikat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::CommunicationSettingsPage</name>
    <message>
        <source>Communication Settings</source>
        <translation>Kommunikationsinställningar</translation>
    </message>
    <message>
        <source>SCEP Server &amp;URL:</source>
        <translation>SCEP server-&amp;URL:</translation>
    </message>
    <message>
        <source>&amp;Port Number:</source>
        <translation>&amp;Portnummer:</translation>
    </message>
    <message>
        <source>Communication &amp;Timeout:</source>
        <translation>&amp;Tidsgräns för kommunikation:</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> sekunder</translation>
    </message>
    <message>
        <source>CA &amp;File for HTTPS:</source>
        <translation>CA-&amp;fil för HTTPS:</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Bläddra...</translation>
    </message>
    <message>
        <source>Only for a server whose HTTPS certificate comes from a private CA: a PEM file that is trusted beside the system&apos;s own CAs.</source>
        <translation>Bara för en server vars HTTPS-certifikat kommer från en privat CA: en PEM-fil som är betrodd vid sidan av systemets egna CA:er.</translation>
    </message>
    <message>
        <source>Up&amp;date</source>
        <translation>Upp&amp;dat</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Begäranden går till %1</translation>
    </message>
    <message>
        <source>Enter the URL of the SCEP server.</source>
        <translation>Ange webbadressen till SCEP-servern.</translation>
    </message>
    <message>
        <source>CA File for HTTPS</source>
        <translation>CA-fil för HTTPS</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Weak algorithms (SHA-1, 3DES) are allowed for this server.</source>
        <translation>Svaga algoritmer (SHA-1, 3DES) är tillåtna för den här servern.</translation>
    </message>
    <message>
        <source>The settings were updated. Requests go to %1</source>
        <translation>Inställningarna har uppdaterats. Begäranden går till %1</translation>
    </message>
    <message>
        <source>Enter the URL of the SCEP server to connect to.</source>
        <translation>Ange webbadressen till SCEP-servern som ska anslutas.</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Kommunikation med HTTPS stöds inte.</translation>
    </message>
    <message>
        <source>Enter the port number to use for communication with the SCEP server.</source>
        <translation>Ange det portnummer som ska användas för kommunikation med SCEP-servern.</translation>
    </message>
    <message>
        <source>CA F&amp;ingerprint:</source>
        <translation>CA-fi&amp;ngeravtryck:</translation>
    </message>
    <message>
        <source>The settings cannot be updated when [Enable Timer for Certificate Issuance Auto Request] is selected.</source>
        <translation>Inställningarna kan inte uppdateras om [Aktivera timer för automatisk begäran om utfärdande av certifikat] har valts.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, the CA that is met first is trusted and held to.</source>
        <translation>SHA-256 eller SHA-1, så som CA:ns administratör uppger det. Utan fingeravtryck litar enheten på den CA som den först möter, och håller sig till den.</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, you are asked whether to trust the CA that is met.</source>
        <translation>SHA-256 eller SHA-1, så som CA:ns administratör uppger det. Utan fingeravtryck får du frågan om du litar på den CA som visas.</translation>
    </message>
    <message>
        <source>SCEP versions that can be used: %1</source>
        <translation>Versioner av SCEP som kan användas: %1</translation>
    </message>
    <message>
        <source>Specifying the Communication Settings of the SCEP Server</source>
        <translation>Ange kommunikationsinställningar för SCEP-servern</translation>
    </message>
    <message>
        <source>You can specify the settings for communicating with the SCEP server. Specify the required communication settings.</source>
        <translation>Du kan ange inställningar för att kommunicera med SCEP-servern. Ange obligatoriska kommunikationsinställningar.</translation>
    </message>
    <message>
        <source>Enter the time limit for communication with the SCEP server. The connection is cut if the SCEP server does not respond within this time.</source>
        <translation>Ange tidsgräns för kommunikation med SCEP-servern. Anslutningen avbryts om inget svar ges från SCEP-servern inom angiven tid.</translation>
    </message>
    <message>
        <source>For information on the versions of SCEP that can be used, see Management Functions.</source>
        <translation>Information om vilka versioner av SCEP som kan användas finns i Hanteringsfunktioner.</translation>
    </message>
    <message>
        <source>Management Functions</source>
        <translation>Hanteringsfunktioner</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorCard</name>
    <message>
        <source>General-purpose</source>
        <translation>Allmän</translation>
    </message>
    <message>
        <source>CA “%1”</source>
        <translation>CA ”%1”</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Körs inte</translation>
    </message>
    <message>
        <source>Served here</source>
        <translation>Körs här</translation>
    </message>
    <message>
        <source>Served elsewhere</source>
        <translation>Körs någon annanstans</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>standard</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) waiting</source>
        <translation>
            <numerusform>%n begäran väntar</numerusform>
            <numerusform>%n begäranden väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Kopiera URL:en</translation>
    </message>
    <message>
        <source>Copy the URL of %1</source>
        <translation>Kopiera URL:en till %1</translation>
    </message>
    <message>
        <source>also HTTP at port %1</source>
        <translation>även HTTP på port %1</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorHealth</name>
    <message>
        <source>There is no connector yet.</source>
        <translation>Det finns ingen anslutningstjänst ännu.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Körs inte</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Skapas</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tas bort</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckades</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>Körs av %1</translation>
    </message>
    <message>
        <source>No process serves it now.</source>
        <translation>Ingen process kör den just nu.</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorSection</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorsPage</name>
    <message>
        <source>Connectors</source>
        <translation>Anslutningstjänster</translation>
    </message>
    <message>
        <source>Starting to serve…</source>
        <translation>Startar…</translation>
    </message>
    <message>
        <source>Stopping to serve…</source>
        <translation>Stoppar…</translation>
    </message>
    <message numerus="yes">
        <source>Serving %n connector(s) on port %1</source>
        <translation>
            <numerusform>%n anslutningstjänst körs på port %1</numerusform>
            <numerusform>%n anslutningstjänster körs på port %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A request waits for approval</source>
        <translation>En begäran väntar på godkännande</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, från %2</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Challenge-lösenord</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Begäranden</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Larm</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>CA and CRL</source>
        <translation>CA och CRL</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Granskningslogg</translation>
    </message>
    <message>
        <source>This window serves none of them</source>
        <translation>Det här fönstret kör ingen av dem</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n anslutningstjänst</numerusform>
            <numerusform>%n anslutningstjänster</numerusform>
        </translation>
    </message>
    <message>
        <source>Serve…</source>
        <translation>Kör…</translation>
    </message>
    <message>
        <source>There is no connector to serve yet.</source>
        <translation>Det finns ingen anslutningstjänst att köra ännu.</translation>
    </message>
    <message>
        <source>It is just starting.</source>
        <translation>Den startar just nu.</translation>
    </message>
    <message>
        <source>It is just stopping.</source>
        <translation>Den stoppas just nu.</translation>
    </message>
    <message>
        <source>The connectors are not served.</source>
        <translation>Anslutningstjänsterna körs inte.</translation>
    </message>
    <message>
        <source>There is no connector yet.</source>
        <translation>Det finns ingen anslutningstjänst ännu.</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>Avsluta tjänsterna</translation>
    </message>
    <message>
        <source>New connector…</source>
        <translation>Ny anslutningstjänst…</translation>
    </message>
    <message>
        <source>A connector is the SCEP server that printers enrol with. Create one with [New connector…].</source>
        <translation>En anslutningstjänst är den SCEP-server som skrivare begär certifikat från. Skapa en med [Ny anslutningstjänst…].</translation>
    </message>
    <message>
        <source>“%1” is served by another process since %2: %3.</source>
        <translation>”%1” körs av en annan process sedan %2: %3.</translation>
    </message>
    <message>
        <source>“%1” is not served since %2, because the store could not be written. It is tried again every 5 seconds.</source>
        <translation>”%1” körs inte sedan %2, eftersom det inte gick att skriva till datalagret. Ett nytt försök görs var femte sekund.</translation>
    </message>
</context>
<context>
    <name>scepter::CsrDialog</name>
    <message>
        <source>This is what the device asks for. The connector decides what of it the certificate gets.</source>
        <translation>Det här är vad enheten begär. Anslutningstjänsten avgör vad av det som certifikatet får.</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>Teknisk text</translation>
    </message>
    <message>
        <source>Technical text of the request</source>
        <translation>Begärans tekniska text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy the technical text</source>
        <translation>Kopiera den tekniska texten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Certificate signing request</source>
        <translation>Certifikatsigneringsbegäran</translation>
    </message>
</context>
<context>
    <name>scepter::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Behöver åtgärdas</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>Behöver åtgärdas (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln enhet</numerusform>
            <numerusform>%Ln enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certifikat</numerusform>
            <numerusform>%Ln certifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>last change just now</source>
        <translation>senaste ändring alldeles nyss</translation>
    </message>
    <message>
        <source>last change %1 ago</source>
        <translation>senaste ändring för %1 sedan</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2 hours ago: %3</source>
        <translation>för %1 till %2 timmar sedan: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln utfärdat</numerusform>
            <numerusform>%Ln utfärdade</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolments in the last 24 hours: %1</source>
        <translation>Utfärdade de senaste 24 timmarna: %1</translation>
    </message>
    <message>
        <source>Sample fleet</source>
        <translation>Exempelpark</translation>
    </message>
    <message>
        <source>Import printers…</source>
        <translation>Importera skrivare…</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>Ny utrullning…</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Misslyckade begäranden</translation>
    </message>
    <message>
        <source>Expire within 30 days</source>
        <translation>Går ut inom 30 dagar</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Valid and in use</source>
        <translation>Giltiga och i bruk</translation>
    </message>
    <message>
        <source>The sample fleet is not finished: what is missing can still be made.</source>
        <translation>Exempelparken är inte färdig: det som saknas kan fortfarande skapas.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsätt med den</translation>
    </message>
    <message>
        <source>Certificates by month of expiry</source>
        <translation>Certifikat efter utgångsmånad</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Anslutningstjänster</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDetails</name>
    <message>
        <source>Retry</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Öppna enheten</translation>
    </message>
    <message>
        <source>Requests of the connector</source>
        <translation>Anslutningstjänstens begäranden</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>TLS-port</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Show certificates</source>
        <translation>Visa certifikat</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are selected.</source>
        <translation>
            <numerusform>%n enhet är markerad.</numerusform>
            <numerusform>%n enheter är markerade.</numerusform>
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
        <translation>Öppna inställningarna</translation>
    </message>
    <message>
        <source>Delete an old key…</source>
        <translation>Ta bort en gammal nyckel…</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Öppna begäran</translation>
    </message>
    <message>
        <source>Plan “%1”</source>
        <translation>Plan ”%1”</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Utrullning ”%1”</translation>
    </message>
    <message>
        <source>Its last request came from %1, %2.</source>
        <translation>Dess senaste begäran kom från %1, %2.</translation>
    </message>
    <message>
        <source>Its last request came from %1.</source>
        <translation>Dess senaste begäran kom från %1.</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Kontrollerar…</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>It has not been probed yet.</source>
        <translation>Den har inte kontrollerats ännu.</translation>
    </message>
    <message>
        <source>Port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>%1, revoked</source>
        <translation>%1, återkallat</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, till och med %2</translation>
    </message>
    <message>
        <source>It has no certificate.</source>
        <translation>Den har inget certifikat.</translation>
    </message>
    <message>
        <source>The port is being opened.</source>
        <translation>Porten öppnas just nu.</translation>
    </message>
    <message>
        <source>The printer has no address in the inventory.</source>
        <translation>Skrivaren har ingen adress i inventarieförteckningen.</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDialog</name>
    <message>
        <source>Add a device</source>
        <translation>Lägg till en enhet</translation>
    </message>
    <message>
        <source>A printer is a real device that enrols by itself. A simulated device is played by Scepter.</source>
        <translation>En skrivare är en verklig enhet som själv hämtar sina certifikat. En simulerad enhet spelas av Scepter.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Namn:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Typ:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modell:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adress:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Serienummer:</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Plats:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Taggar:</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>Små bokstäver, siffror och bindestreck</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>IP-adress eller värdnamn</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Avgränsade med kommatecken</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Lägg till enheten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceKeysSection</name>
    <message>
        <source>Default key</source>
        <translation>Standardnyckel</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <source>The function is switched off</source>
        <translation>Funktionen är avstängd</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>In use after the next restart</source>
        <translation>Används efter nästa omstart</translation>
    </message>
    <message>
        <source>Re&amp;voke its certificate, which “%1” issued</source>
        <translation>Åter&amp;kalla dess certifikat, som ”%1” har utfärdat</translation>
    </message>
    <message>
        <source>Delete the Key?</source>
        <translation>Vill du ta bort nyckeln?</translation>
    </message>
    <message>
        <source>“%1” and its certificate are deleted from the device.</source>
        <translation>”%1” och dess certifikat tas bort från enheten.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The key “%1” was deleted.</source>
        <translation>Nyckeln ”%1” har tagits bort.</translation>
    </message>
    <message>
        <source>The key “%1” was deleted and its certificate revoked.</source>
        <translation>Nyckeln ”%1” har tagits bort och dess certifikat återkallats.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>The keys of a real printer are in the printer. Scepter deletes nothing on it.</source>
        <translation>En fysisk skrivares nycklar finns i skrivaren. Scepter tar inte bort något på den.</translation>
    </message>
    <message>
        <source>Select a key first.</source>
        <translation>Markera en nyckel först.</translation>
    </message>
    <message>
        <source>The default key is never deleted.</source>
        <translation>Standardnyckeln tas aldrig bort.</translation>
    </message>
    <message>
        <source>Keys and Certificates</source>
        <translation>Nycklar och certifikat</translation>
    </message>
    <message>
        <source>Delete &amp;Key…</source>
        <translation>Ta bort nyc&amp;kel…</translation>
    </message>
    <message>
        <source>Keys and certificates of the device</source>
        <translation>Enhetens nycklar och certifikat</translation>
    </message>
    <message>
        <source>The device holds no key.</source>
        <translation>Enheten har ingen nyckel.</translation>
    </message>
    <message>
        <source>A request that succeeds registers one.</source>
        <translation>En begäran som lyckas registrerar en.</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Nyckelnamn</translation>
    </message>
    <message>
        <source>Valid Until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Används för</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceMenu</name>
    <message>
        <source>They are too many to be named: choose them with a filter.</source>
        <translation>De är för många för att räknas upp: välj dem med ett filter.</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Öppna enheten</translation>
    </message>
    <message>
        <source>Select one device.</source>
        <translation>Markera en enda enhet.</translation>
    </message>
    <message>
        <source>New rollout with these…</source>
        <translation>Ny utrullning med dessa…</translation>
    </message>
    <message>
        <source>Site and tags…</source>
        <translation>Plats och taggar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Renew what ends soon…</source>
        <translation>Förnya det som snart upphör att gälla…</translation>
    </message>
    <message>
        <source>Write settings sheets…</source>
        <translation>Skriv inställningsblad…</translation>
    </message>
    <message>
        <source>Settings sheets are for printers.</source>
        <translation>Inställningsblad är till för skrivare.</translation>
    </message>
    <message>
        <source>Inventory details…</source>
        <translation>Inventarieuppgifter…</translation>
    </message>
    <message>
        <source>None of them is a printer with an address.</source>
        <translation>Ingen av dem är en skrivare med adress.</translation>
    </message>
    <message>
        <source>Probe TLS ports…</source>
        <translation>Kontrollera TLS-portar…</translation>
    </message>
</context>
<context>
    <name>scepter::DevicePage</name>
    <message>
        <source>Communication Settings</source>
        <translation>Kommunikationsinställningar</translation>
    </message>
    <message>
        <source>Certificate Issuance Request</source>
        <translation>Begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Status för begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Settings/Registration</source>
        <translation>Inställningar/Registrering</translation>
    </message>
    <message>
        <source>Device Management</source>
        <translation>Enhetshantering</translation>
    </message>
    <message>
        <source>Settings for Certificate Issuance Request (SCEP)</source>
        <translation>Inställningar för utfärdandebegäran certifikat</translation>
    </message>
    <message>
        <source>Settings for Certificate Issuance Auto Request</source>
        <translation>Inställningar för automatisk begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>Importing/Exporting the Setting Data</source>
        <translation>Importera/exportera inställningsdata</translation>
    </message>
    <message>
        <source>Remote UI</source>
        <translation>Remote UI (Fjärranvändargränssnittet)</translation>
    </message>
    <message>
        <source>Switch Device</source>
        <translation>Byt enhet</translation>
    </message>
    <message>
        <source>There is no other device in the store.</source>
        <translation>Det finns ingen annan enhet i arkivet.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Omstart</translation>
    </message>
    <message>
        <source>The new key and certificate are in use after a restart of the device. Click [Restart].</source>
        <translation>Den nya nyckeln och certifikatet används efter en omstart av enheten. Klicka på [Omstart].</translation>
    </message>
    <message>
        <source>The timers and requests of the devices are run by another process: %1. It acts on what is done here.</source>
        <translation>Enheternas timrar och begäranden körs av en annan process: %1. Den tar hand om det som görs här.</translation>
    </message>
    <message>
        <source>This window cannot run the timers and requests of the devices now.</source>
        <translation>Det här fönstret kan inte köra enheternas timrar och begäranden just nu.</translation>
    </message>
    <message>
        <source>All Devices…</source>
        <translation>Alla enheter…</translation>
    </message>
    <message>
        <source>Device Setup</source>
        <translation>Enhetens konfiguration</translation>
    </message>
    <message>
        <source>Management Functions</source>
        <translation>Hanteringsfunktioner</translation>
    </message>
    <message>
        <source>You can specify the settings for communicating with the SCEP server.</source>
        <translation>Du kan ange inställningar för att kommunicera med SCEP-servern.</translation>
    </message>
    <message>
        <source>You can manually request a certificate to be issued.</source>
        <translation>Du kan manuellt begära att ett certifikat ska utfärdas.</translation>
    </message>
    <message>
        <source>You can set a request for a certificate to be issued automatically at a specified time.</source>
        <translation>Du kan ställa in att en begäran om att ett certifikat automatiskt ska utfärdas vid en viss tidpunkt.</translation>
    </message>
    <message>
        <source>Checking the Status of a Request for a Certificate to Be Issued</source>
        <translation>Kontrollera status för begäran om att ett certifikat ska utfärdas</translation>
    </message>
    <message>
        <source>Retrieving/Updating a Certificate from an SCEP Server</source>
        <translation>Hämta/uppdatera ett certifikat från en SCEP-server</translation>
    </message>
    <message>
        <source>No SCEP server is set.</source>
        <translation>Ingen SCEP-server har angetts.</translation>
    </message>
    <message>
        <source>Ready for a request.</source>
        <translation>Klar för en begäran.</translation>
    </message>
    <message>
        <source>SCEP versions that can be used: %1</source>
        <translation>Versioner av SCEP som kan användas: %1</translation>
    </message>
    <message>
        <source>Keys that can be generated: %1</source>
        <translation>Nycklar som kan genereras: %1</translation>
    </message>
    <message>
        <source>Hash functions for signatures: %1</source>
        <translation>Hashfunktioner för signaturer: %1</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Kommunikation med HTTPS stöds inte.</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>Enhetens namn</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>A request to issue the certificate that is required for the keys generated with the device can be sent to a SCEP (Simple Certificate Enrollment Protocol) server that manages certificates. Certificates that are issued by the SCEP server are registered in the device automatically. Administrator privileges are required to send a request to issue a certificate.</source>
        <translation>En begäran för att utfärda det certifikat som krävs för nycklar som genereras med enheten kan skickas till en SCEP-server (Simple Certificate Enrollment Protocol) som hanterar certifikat. Certifikat som utfärdas från SCEP-servern registreras automatiskt för enheten. Administrator-behörighet krävs för att skicka en begäran för att utfärda certifikat.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceSetupPage</name>
    <message>
        <source>Device Setup</source>
        <translation>Enhetens konfiguration</translation>
    </message>
    <message>
        <source>How the simulated device is set up beside its SCEP settings: what a certificate can be used for, and by which clock it works.</source>
        <translation>Hur den simulerade enheten är konfigurerad utöver SCEP-inställningarna: vad ett certifikat kan användas till och vilken klocka enheten följer.</translation>
    </message>
    <message>
        <source>Functions that are switched on:</source>
        <translation>Funktioner som är påslagna:</translation>
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
        <translation>IPSec-&amp;mottagare:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Lägg till</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Byt namn</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Ta bo&amp;rt</translation>
    </message>
    <message>
        <source>A D&amp;NS server is used</source>
        <translation>D&amp;NS-server används</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>Tids&amp;zon:</translation>
    </message>
    <message>
        <source>Type a part of its name, such as Stockholm.</source>
        <translation>Skriv en del av namnet, t.ex. Stockholm.</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Uppdat</translation>
    </message>
    <message>
        <source>“%1”, used for %2</source>
        <translation>”%1”, används för %2</translation>
    </message>
    <message>
        <source>Remove IPSec Destinations?</source>
        <translation>Vill du ta bort IPSec-mottagare?</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are used for a destination that is removed.</source>
        <translation>
            <numerusform>%n nyckel används för en mottagare som tas bort.</numerusform>
            <numerusform>%n nycklar används för mottagare som tas bort.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay on the device, but are used for nothing any more:</source>
        <translation>De finns kvar på enheten men används inte längre till något:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>A real printer is set up on its own pages. Scepter sets nothing on it.</source>
        <translation>En fysisk skrivare konfigureras på sina egna sidor. Scepter ställer inte in något på den.</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>En begäran skickas redan.</translation>
    </message>
    <message>
        <source>Select a destination first.</source>
        <translation>Markera en mottagare först.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>The setup was updated.</source>
        <translation>Konfigurationen har uppdaterats.</translation>
    </message>
    <message>
        <source>IPSec destinations</source>
        <translation>IPSec-mottagare</translation>
    </message>
</context>
<context>
    <name>scepter::DevicesStep</name>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation>Ingen skrivare är vald.</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>Ingen enhet är vald.</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n skrivare</numerusform>
            <numerusform>%n skrivare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out: a plan is for printers.</source>
        <translation>
            <numerusform>%n simulerad enhet utelämnas: en plan är till för skrivare.</numerusform>
            <numerusform>%n simulerade enheter utelämnas: en plan är till för skrivare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n skrivare utelämnas: den begär själv sitt certifikat. Gör en plan för den.</numerusform>
            <numerusform>%n skrivare utelämnas: de begär själva sina certifikat. Gör en plan för dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Vad ska göras?</translation>
    </message>
    <message>
        <source>Enrol: each device requests a certificate</source>
        <translation>Begär: varje enhet begär ett certifikat</translation>
    </message>
    <message>
        <source>Renew the certificates that end soon</source>
        <translation>Förnya de certifikat som snart går ut</translation>
    </message>
    <message>
        <source>Plan for printers, which enrol by themselves</source>
        <translation>Plan för skrivare, som själva begär sina certifikat</translation>
    </message>
    <message>
        <source>For which devices?</source>
        <translation>För vilka enheter?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>By site and tag</source>
        <translation>Efter plats och tagg</translation>
    </message>
    <message>
        <source>By a filter</source>
        <translation>Med ett filter</translation>
    </message>
    <message>
        <source>Days until the end:</source>
        <translation>Dagar till slutet:</translation>
    </message>
    <message>
        <source>Certificates that have ended already are renewed, too.</source>
        <translation>Certifikat som redan har gått ut förnyas också.</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Plats:</translation>
    </message>
    <message>
        <source>Tag:</source>
        <translation>Tagg:</translation>
    </message>
    <message>
        <source>Saved filter:</source>
        <translation>Sparat filter:</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>Filter:</translation>
    </message>
    <message>
        <source>Such as: site=Malmö and (tag=hr or expires&lt;30)</source>
        <translation>Till exempel: site=Malmö and (tag=hr or expires&lt;30)</translation>
    </message>
    <message>
        <source>Any site</source>
        <translation>Alla platser</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Alla taggar</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Välj ett filter</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are renewed, each for the location that it is used for.</source>
        <translation>
            <numerusform>%n certifikat förnyas, för den plats där det används.</numerusform>
            <numerusform>%n certifikat förnyas, vart och ett för den plats där det används.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen certificate(s), whenever they end</source>
        <translation>
            <numerusform>Bara det valda certifikatet (%n), oavsett när det upphör att gälla</numerusform>
            <numerusform>Bara de %n valda certifikaten, oavsett när de upphör att gälla</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::FailurePanel</name>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Ko&amp;piera</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Tekniska detaljer</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>Te&amp;kniska detaljer</translation>
    </message>
</context>
<context>
    <name>scepter::FilterBar</name>
    <message>
        <source>any time</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>har gått ut</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>inom %n dag</numerusform>
            <numerusform>inom %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>inget certifikat</translation>
    </message>
    <message>
        <source>Search the fleet…</source>
        <translation>Sök i skrivarparken…</translation>
    </message>
    <message>
        <source>Shows the devices that have all of these words in their name, title, address, serial number, site, model or tags.</source>
        <translation>Visar de enheter som har alla dessa ord i namn, titel, adress, serienummer, plats, modell eller taggar.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>For example: state=error and site=Oslo and expires&lt;30</source>
        <translation>Till exempel: state=error and site=Oslo and expires&lt;30</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Conditions such as field=value, field~text or field&lt;value, joined by “and” and “or”. Fields: %1. Press Enter to apply it.</source>
        <translation>Villkor som fält=värde, fält~text eller fält&lt;värde, förenade med ”and” och ”or”. Fält: %1. Tryck på Retur för att använda filtret.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Sparade filter</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Spara som…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Inga grupper</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Efter plats</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Efter tagg</translation>
    </message>
    <message>
        <source>Site: all</source>
        <translation>Plats: alla</translation>
    </message>
    <message>
        <source>Site: none</source>
        <translation>Plats: ingen</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Plats: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>Status: alla</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Går ut: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppera</translation>
    </message>
    <message>
        <source>Group: by site</source>
        <translation>Gruppera: efter plats</translation>
    </message>
    <message>
        <source>Group: by tag</source>
        <translation>Gruppera: efter tagg</translation>
    </message>
    <message>
        <source>Write a filter first.</source>
        <translation>Skriv ett filter först.</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Ingen plats</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>site, how many devices</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All sites in a list</source>
        <translation>Alla platser i en lista</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>Inget filter har sparats ännu.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>scepter::FirstStart</name>
    <message>
        <source>Importing 50 printers…</source>
        <translation>Importerar 50 skrivare…</translation>
    </message>
    <message>
        <source>Making the server of former years…</source>
        <translation>Skapar tidigare års server…</translation>
    </message>
    <message>
        <source>One printer gets its keys from there…</source>
        <translation>En skrivare hämtar sina nycklar därifrån…</translation>
    </message>
    <message>
        <source>Making a CA, and a connector for all printers…</source>
        <translation>Skapar en CA och en anslutningstjänst för alla skrivare…</translation>
    </message>
    <message>
        <source>Setting up the printers…</source>
        <translation>Ställer in skrivarna…</translation>
    </message>
    <message>
        <source>Beginning the rollout…</source>
        <translation>Startar utrullningen…</translation>
    </message>
    <message>
        <source>There is nothing in this store yet. What would you like to begin with?</source>
        <translation>Det finns ingenting i det här datalagret ännu. Vad vill du börja med?</translation>
    </message>
    <message>
        <source>Try it with a sample fleet</source>
        <translation>Prova med en exempelpark</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>Hämta ett certifikat till den här datorn</translation>
    </message>
    <message>
        <source>Bring your printers</source>
        <translation>Ta in dina skrivare</translation>
    </message>
    <message>
        <source>Be the SCEP server yourself</source>
        <translation>Var själv SCEP-servern</translation>
    </message>
    <message>
        <source>50 simulated printers at four sites get real certificates from a connector on this computer. Two of them fail, for you to find out why and mend.</source>
        <translation>50 simulerade skrivare på fyra platser får riktiga certifikat från en anslutningstjänst på den här datorn. Två av dem misslyckas, så att du kan ta reda på varför och åtgärda det.</translation>
    </message>
    <message>
        <source>Ask a SCEP server that you have for a certificate of this computer.</source>
        <translation>Begär ett certifikat för den här datorn från en SCEP-server som du har.</translation>
    </message>
    <message>
        <source>Import a list of your printers as CSV; then plan or run their enrolment.</source>
        <translation>Importera en lista över dina skrivare som CSV; planera eller kör sedan deras utrullning.</translation>
    </message>
    <message>
        <source>A connector issues certificates to your devices from a private CA of its own.</source>
        <translation>En anslutningstjänst utfärdar certifikat till dina enheter från en egen privat CA.</translation>
    </message>
    <message>
        <source>Make the sample fleet</source>
        <translation>Skapa exempelparken</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>Öppna inställningarna</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importera en lista…</translation>
    </message>
    <message>
        <source>Start a connector…</source>
        <translation>Starta en anslutningstjänst…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>scepter::FleetActs</name>
    <message>
        <source>Site and tags</source>
        <translation>Plats och taggar</translation>
    </message>
    <message numerus="yes">
        <source>For %n selected device(s). What is left empty stays as it is.</source>
        <translation>
            <numerusform>För %n markerad enhet. Det som lämnas tomt ändras inte.</numerusform>
            <numerusform>För %n markerade enheter. Det som lämnas tomt ändras inte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Verkställ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Plats:</translation>
    </message>
    <message>
        <source>Add tags:</source>
        <translation>Lägg till taggar:</translation>
    </message>
    <message>
        <source>Remove tags:</source>
        <translation>Ta bort taggar:</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Avgränsade med kommatecken</translation>
    </message>
    <message>
        <source>Remove devices?</source>
        <translation>Ta bort enheter?</translation>
    </message>
    <message>
        <source>Remove the device “%1”?</source>
        <translation>Ta bort enheten ”%1”?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n device(s)?</source>
        <translation>
            <numerusform>Ta bort %n enhet?</numerusform>
            <numerusform>Ta bort %n enheter?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their keys, certificates and requests go with them and cannot be brought back. What was issued stays in the records of its connector.</source>
        <translation>Deras nycklar, certifikat och begäranden försvinner och kan inte återställas. Det som har utfärdats finns kvar hos anslutningstjänsten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Cancel the rollout?</source>
        <translation>Avbryta utrullningen?</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Avbryta ”%1”?</translation>
    </message>
    <message>
        <source>The challenge passwords of printers that have no certificate yet are taken back: their settings sheets are good no more.</source>
        <translation>Challenge-lösenorden för skrivare som ännu inte har något certifikat dras in: deras inställningsblad gäller inte längre.</translation>
    </message>
    <message>
        <source>What has not been sent is not sent. What is being sent is seen through, and certificates that were issued stay.</source>
        <translation>Det som inte har skickats skickas inte. Det som håller på att skickas slutförs, och utfärdade certifikat finns kvar.</translation>
    </message>
    <message>
        <source>Cancel the rollout</source>
        <translation>Avbryt utrullningen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Spara filter</translation>
    </message>
    <message>
        <source>Under its name it can be chosen again, and used in other filters as @name.</source>
        <translation>Under sitt namn kan det väljas igen och användas i andra filter som @namn.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Namn:</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>Små bokstäver, siffror och bindestreck</translation>
    </message>
    <message>
        <source>Inventory details</source>
        <translation>Inventarieuppgifter</translation>
    </message>
    <message>
        <source>What the inventory says of “%1”. A field that is emptied is taken away.</source>
        <translation>Uppgifter om ”%1” i inventarieförteckningen. Ett fält som töms tas bort.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adress:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modell:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Serienummer:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Taggar:</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>IP-adress eller värdnamn</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>Vill du försöka igen?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
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
        <translation>Den har inget certifikat.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
</context>
<context>
    <name>scepter::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Skrivarpark</translation>
    </message>
    <message>
        <source>There has been no rollout yet.</source>
        <translation>Ingen utrullning har gjorts ännu.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Lägg till…</translation>
    </message>
    <message>
        <source>Adds one device by hand.</source>
        <translation>Lägger till en enhet manuellt.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Adds and changes devices from a CSV file.</source>
        <translation>Lägger till och ändrar enheter från en CSV-fil.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>Ny utrullning…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>Väljer listans kolumner.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n skrivare</numerusform>
            <numerusform>%n skrivare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>%n med fel</numerusform>
            <numerusform>%n med fel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being processed</source>
        <translation>
            <numerusform>%n bearbetas</numerusform>
            <numerusform>%n bearbetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation>
            <numerusform>%1 av %n enhet</numerusform>
            <numerusform>%1 av %n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <translation>
            <numerusform>%1, %n markerad</numerusform>
            <numerusform>%1, %n markerade</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices are being read…</source>
        <translation>Enheterna läses in…</translation>
    </message>
    <message>
        <source>There are no devices yet.</source>
        <translation>Det finns inga enheter ännu.</translation>
    </message>
    <message>
        <source>Import an inventory with “Import…”, add a device by hand, or take the sample fleet on the dashboard.</source>
        <translation>Importera en inventarieförteckning med ”Importera…”, lägg till en enhet manuellt eller ta exempelparken på översikten.</translation>
    </message>
    <message>
        <source>No device matches.</source>
        <translation>Ingen enhet matchar.</translation>
    </message>
    <message>
        <source>Change the search or the filter, or choose “Show all”.</source>
        <translation>Ändra sökningen eller filtret, eller välj ”Visa alla”.</translation>
    </message>
</context>
<context>
    <name>scepter::FleetTable</name>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
</context>
<context>
    <name>scepter::GroupList</name>
    <message>
        <source>Sites</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>site or tag, how many devices</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alla platser</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alla taggar</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Ingen plats</translation>
    </message>
</context>
<context>
    <name>scepter::ImportDialog</name>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabeller (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>The import is running: stop it first.</source>
        <translation>Importen pågår: stoppa den först.</translation>
    </message>
    <message>
        <source>The file was imported. Close this and begin anew for another one.</source>
        <translation>Filen har importerats. Stäng och börja om för en annan fil.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Välj en fil först.</translation>
    </message>
    <message>
        <source>The inventory is being read or imported.</source>
        <translation>Inventarieförteckningen läses eller importeras.</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>Filen kan inte importeras.</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>Det finns inget nytt i filen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändrad</numerusform>
            <numerusform>%n ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n oförändrad</numerusform>
            <numerusform>%n oförändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n felaktig</numerusform>
            <numerusform>%n felaktiga</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1, %2.</source>
        <translation>Importerat: %1, %2.</translation>
    </message>
    <message>
        <source>The import was stopped: what was imported before stays. Import the file again to go on.</source>
        <translation>Importen stoppades: det som hann importeras finns kvar. Importera filen igen för att fortsätta.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be imported.</source>
        <translation>
            <numerusform>%n rad kunde inte importeras.</numerusform>
            <numerusform>%n rader kunde inte importeras.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Ingen fil är vald</translation>
    </message>
    <message>
        <source>A table as CSV, with a line of column names: name, title, address, model, serial number, site, tags, kind; further columns are kept as variables for templates. Choose the file or drop it here.</source>
        <translation>En tabell som CSV med en rad med kolumnnamn: namn, titel, adress, modell, serienummer, plats, taggar, slag; ytterligare kolumner sparas som variabler för mallar. Välj filen eller släpp den här.</translation>
    </message>
    <message>
        <source>New devices are real printers, which enrol by themselves, unless their row says otherwise</source>
        <translation>Nya enheter är fysiska skrivare, som själva begär sina certifikat, om inte raden säger något annat</translation>
    </message>
    <message>
        <source>Further secret columns:</source>
        <translation>Ytterligare hemliga kolumner:</translation>
    </message>
    <message>
        <source>such as pin, code; “challenge” is always secret</source>
        <translation>till exempel pin, kod; ”challenge” är alltid hemlig</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Endast problem</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message numerus="yes">
        <source>Import %n device(s)</source>
        <translation>
            <numerusform>Importera %n enhet</numerusform>
            <numerusform>Importera %n enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Vad filen skulle göra</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Inget att visa än</translation>
    </message>
    <message>
        <source>Choose a file: what it would do is shown here before anything is imported.</source>
        <translation>Välj en fil: här visas vad den skulle göra innan något importeras.</translation>
    </message>
    <message>
        <source>No row is bad</source>
        <translation>Ingen rad är felaktig</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Importera inventarieförteckning</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Device settings (*.json)</source>
        <translation>Enhetsinställningar (*.json)</translation>
    </message>
</context>
<context>
    <name>scepter::ImportExportPage</name>
    <message>
        <source>Importing/Exporting the Setting Data</source>
        <translation>Importera/exportera inställningsdata</translation>
    </message>
    <message>
        <source>All settings of the device are in one file, in the category [Settings/Registration Basic Information]. It holds no private keys.</source>
        <translation>Alla enhetens inställningar finns i en fil, i [Grundläggande information om Inställningar/Registrering]. Den innehåller inga privata nycklar.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportera…</translation>
    </message>
    <message>
        <source>&amp;Choose File to Import…</source>
        <translation>&amp;Välj fil att importera…</translation>
    </message>
    <message>
        <source>Progress of importing or exporting</source>
        <translation>Importens eller exportens förlopp</translation>
    </message>
    <message>
        <source>Importing overwrites the settings, timer included. Either all of them are imported or none.</source>
        <translation>En import skriver över inställningarna, timern inräknad. Antingen importeras alla eller ingen.</translation>
    </message>
    <message>
        <source>What the import will change</source>
        <translation>Det som importen kommer att ändra</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importera</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Avb&amp;ryt</translation>
    </message>
    <message>
        <source>Export Setting Data</source>
        <translation>Exportera inställningsdata</translation>
    </message>
    <message>
        <source>A challenge password is kept for the automatic request. With a passphrase it is exported too, sealed under that passphrase. Without one it is left out.</source>
        <translation>Ett Challenge-lösenord är sparat för den automatiska begäran. Med en lösenfras exporteras det också, förseglat under lösenfrasen. Utan lösenfras utelämnas det.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Setting data (*.json)</source>
        <translation>Inställningsdata (*.json)</translation>
    </message>
    <message>
        <source>The settings were exported to “%1”.</source>
        <translation>Inställningarna har exporterats till ”%1”.</translation>
    </message>
    <message>
        <source>Import Setting Data</source>
        <translation>Importera inställningsdata</translation>
    </message>
    <message>
        <source>The file holds challenge passwords that are sealed under a passphrase of its own.</source>
        <translation>Filen innehåller Challenge-lösenord som är förseglade under en egen lösenfras.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Lösenfrasen är fel.</translation>
    </message>
    <message>
        <source>The file holds the settings that the device has already. There is nothing to import.</source>
        <translation>Filen innehåller de inställningar som enheten redan har. Det finns inget att importera.</translation>
    </message>
    <message>
        <source>The settings were imported from “%1”.</source>
        <translation>Inställningarna har importerats från ”%1”.</translation>
    </message>
    <message>
        <source>The settings are being imported or exported.</source>
        <translation>Inställningarna importeras eller exporteras.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>This model cannot import or export its settings: that takes a model with batch import.</source>
        <translation>Den här modellen kan inte importera eller exportera sina inställningar: det kräver en modell med stöd för satsvis import.</translation>
    </message>
    <message>
        <source>Importing/Exporting All Settings</source>
        <translation>Importera/exportera alla inställningar</translation>
    </message>
    <message>
        <source>The setting can be imported/exported with models that support batch importing of this setting. When batch exporting is performed, this setting is included in [Settings/Registration Basic Information].</source>
        <translation>Inställningen kan importeras/exporteras med modeller som har stöd för satsvis import av den här inställningen. Vid satsvis export ingår den här inställningen i [Grundläggande information om Inställningar/Registrering].</translation>
    </message>
    <message>
        <source>“%1” keeps its name, title, and address.</source>
        <translation>”%1” behåller sitt namn, sin titel och sin adress.</translation>
    </message>
    <message>
        <source>These values name “%1” and are taken over: %2.</source>
        <translation>Dessa värden syftar på ”%1” och tas över: %2.</translation>
    </message>
    <message>
        <source>Import Another Device&apos;s Settings?</source>
        <translation>Vill du importera en annan enhets inställningar?</translation>
    </message>
    <message>
        <source>The settings of “%1” replace those of “%2”.</source>
        <translation>Inställningarna för ”%1” ersätter dem för ”%2”.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>These are the settings of another device: %1.</source>
        <translation>Detta är en annan enhets inställningar: %1.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of the other device: the automatic request will ask for a certificate with it.</source>
        <translation>Det gemensamma namnet ”%1” tillhör den andra enheten: den automatiska begäran kommer att begära ett certifikat med det.</translation>
    </message>
    <message>
        <source>Ask for the common name “%1” of this device instead of “%2”</source>
        <translation>Begär den här enhetens gemensamma namn ”%1” i stället för ”%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” will change: %2</source>
        <translation>
            <numerusform>%n värde för ”%1” kommer att ändras: %2</numerusform>
            <numerusform>%n värden för ”%1” kommer att ändras: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::InventoryLinesModel</name>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Uppdateras</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrad</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Felaktig</translation>
    </message>
    <message>
        <source>%1: sealed</source>
        <translation>%1: förseglas</translation>
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
        <translation>Ämne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgånget</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Går ut snart</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Återkallat %1</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltigt från</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>The certificate has been revoked already.</source>
        <translation>Certifikatet har redan återkallats.</translation>
    </message>
    <message>
        <source>Another change is being made.</source>
        <translation>En annan ändring pågår.</translation>
    </message>
    <message>
        <source>Revoked: %1. The list of revoked certificates was built anew.</source>
        <translation>Återkallat: %1. Listan över återkallade certifikat har byggts om.</translation>
    </message>
    <message>
        <source>Search the newest certificates</source>
        <translation>Sök bland de senaste certifikaten</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Återkalla…</translation>
    </message>
    <message>
        <source>Show in Certificates</source>
        <translation>Visa under Certifikat</translation>
    </message>
    <message>
        <source>Issued certificates</source>
        <translation>Utfärdade certifikat</translation>
    </message>
    <message>
        <source>No certificate has been issued through this connector yet.</source>
        <translation>Inget certifikat har utfärdats genom den här anslutningstjänsten ännu.</translation>
    </message>
    <message>
        <source>They appear here as soon as devices have enrolled.</source>
        <translation>De visas här så snart enheter har fått certifikat.</translation>
    </message>
    <message>
        <source>Select a certificate to see its details.</source>
        <translation>Välj ett certifikat för att se detaljerna.</translation>
    </message>
</context>
<context>
    <name>scepter::KeyChoice</name>
    <message>
        <source>Delete a key</source>
        <translation>Ta bort en nyckel</translation>
    </message>
    <message>
        <source>The device “%1” can hold no more keys and certificates. Choose one that it does not need any more.</source>
        <translation>Enheten ”%1” rymmer inte fler nycklar och certifikat. Välj en nyckel som den inte längre behöver.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>%1, made %2, in use</source>
        <translation>%1, skapad %2, används</translation>
    </message>
    <message>
        <source>%1, made %2</source>
        <translation>%1, skapad %2</translation>
    </message>
    <message>
        <source>The key and its certificate cannot be brought back.</source>
        <translation>Nyckeln och dess certifikat kan inte återställas.</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Ta bort nyckeln</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Choose a key first.</source>
        <translation>Välj en nyckel först.</translation>
    </message>
</context>
<context>
    <name>scepter::KeyRequestForm</name>
    <message>
        <source>&amp;Key Name:</source>
        <translation>&amp;Nyckelnamn:</translation>
    </message>
    <message>
        <source>Signature &amp;Algorithm:</source>
        <translation>Signatur&amp;algoritm:</translation>
    </message>
    <message>
        <source>Select the hash function to use for the signature.</source>
        <translation>Välj hashfunktion för användning med signaturen.</translation>
    </message>
    <message>
        <source>Key &amp;Length (bit):</source>
        <translation>Nyckel&amp;längd (bitar):</translation>
    </message>
    <message>
        <source>Select the key length.</source>
        <translation>Välj nyckellängd.</translation>
    </message>
    <message>
        <source>&amp;Organization:</source>
        <translation>&amp;Organisation:</translation>
    </message>
    <message>
        <source>Enter the organization name.</source>
        <translation>Ange organisationsnamnet.</translation>
    </message>
    <message>
        <source>Common &amp;Name:</source>
        <translation>&amp;Gemens. namn:</translation>
    </message>
    <message>
        <source>Enter the IP address or FQDN.</source>
        <translation>Ange IP-adress eller FQDN.</translation>
    </message>
    <message>
        <source>Challenge &amp;Password:</source>
        <translation>&amp;Challenge-lösenord:</translation>
    </message>
    <message>
        <source>If a password is set on the SCEP server, enter the challenge password to be included in the request data (PKCS#9).</source>
        <translation>Om ett lösenord har angetts för SCEP-servern anger du det Challenge-lösenord som ingår i begärandata (PKCS#9) för att begära ett certifikat.</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ta &amp;bort</translation>
    </message>
    <message>
        <source>The challenge password that is kept is taken away by the next [Update].</source>
        <translation>Det sparade Challenge-lösenordet tas bort vid nästa [Uppdat].</translation>
    </message>
    <message>
        <source>Key &amp;Use Location:</source>
        <translation>N&amp;yckelanvändningsplats:</translation>
    </message>
    <message>
        <source>Select the location where the key will be used. If [IPSec] is selected, select the IPSec destination from the list.</source>
        <translation>Välj den plats där nyckeln ska användas. Om [IPSec] har valts, välj mottagarens IPSec i listan.</translation>
    </message>
    <message>
        <source>IPSec D&amp;estination:</source>
        <translation>IPS&amp;ec-mottagare:</translation>
    </message>
    <message>
        <source>With an EC key the server&apos;s answer is encrypted under the challenge password, so one is needed. It should hold 128 random bits (22 random characters).</source>
        <translation>Med en EC-nyckel krypteras serverns svar under Challenge-lösenordet, så ett sådant behövs. Det bör innehålla 128 slumpbitar (22 slumpmässiga tecken).</translation>
    </message>
    <message>
        <source>With an EC key the server&apos;s answer is encrypted under the challenge password. This one is short: it should hold 128 random bits (22 random characters).</source>
        <translation>Med en EC-nyckel krypteras serverns svar under Challenge-lösenordet. Det här är kort: det bör innehålla 128 slumpbitar (22 slumpmässiga tecken).</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Tas bort</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Sparat; skriv för att ersätta det</translation>
    </message>
    <message>
        <source>Enter the name of the key. Enter a name that will be easy to find when displayed in a list.</source>
        <translation>Ange namnet för nyckeln. Ange ett namn som är lätt att hitta när det visas i en lista.</translation>
    </message>
    <message>
        <source>If anything other than [None] is selected, enable the various functions in advance. If a certificate is acquired while the various functions are disabled, the certificate is assigned as the destination, but the various functions are not enabled automatically.</source>
        <translation>Om du väljer något annat än [Inget], ska du aktivera de olika funktionerna i förväg. Om ett certifikat har hämtats med de olika funktionerna inaktiverade, har certifikatet tilldelats som mottagare, men de olika funktionerna aktiveras inte automatiskt.</translation>
    </message>
</context>
<context>
    <name>scepter::KindStep</name>
    <message>
        <source>Enter a name of small letters, digits and hyphens, 32 at most.</source>
        <translation>Ange ett namn med små bokstäver, siffror och bindestreck, högst 32.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Name in the URL:</source>
        <translation>Namn i URL:en:</translation>
    </message>
    <message>
        <source>The name is part of the address that devices use, and cannot be changed later.</source>
        <translation>Namnet ingår i adressen som enheterna använder och kan inte ändras senare.</translation>
    </message>
    <message>
        <source>What is the connector called?</source>
        <translation>Vad heter anslutningstjänsten?</translation>
    </message>
    <message>
        <source>A connector is the SCEP server that devices enrol with, with challenge passwords that are managed here.</source>
        <translation>En anslutningstjänst är den SCEP-server som enheter begär certifikat från, med Challenge-lösenord som hanteras här.</translation>
    </message>
</context>
<context>
    <name>scepter::KnownServersDialog</name>
    <message>
        <source>not trusted yet</source>
        <translation>inte betrodd ännu</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>tillåts</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvisas</translation>
    </message>
    <message>
        <source>Forget the server?</source>
        <translation>Glömma servern?</translation>
    </message>
    <message>
        <source>Devices that ask it are refused until its CA is trusted again, or named by its fingerprint.</source>
        <translation>Enheter som frågar den avvisas tills dess CA är betrodd igen, eller anges med sitt fingeravtryck.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glöm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Choose a server in the list.</source>
        <translation>Välj en server i listan.</translation>
    </message>
    <message>
        <source>Weak algorithms are not allowed for this server.</source>
        <translation>Svaga algoritmer är inte tillåtna för den här servern.</translation>
    </message>
    <message>
        <source>Known Servers</source>
        <translation>Kända servrar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>CA identifier</source>
        <translation>CA-identifierare</translation>
    </message>
    <message>
        <source>CA (SHA-256 fingerprint)</source>
        <translation>CA (SHA-256-fingeravtryck)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>No server is known yet.</source>
        <translation>Ingen server är känd ännu.</translation>
    </message>
    <message>
        <source>A server comes into this list when its CA is trusted for the first time.</source>
        <translation>En server hamnar i listan när dess CA blir betrodd för första gången.</translation>
    </message>
    <message>
        <source>&amp;Withdraw Weak Algorithms</source>
        <translation>&amp;Återkalla svaga algoritmer</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Glöm…</translation>
    </message>
    <message>
        <source>“%1” will no longer be trusted.</source>
        <translation>”%1” kommer inte längre att vara betrodd.</translation>
    </message>
    <message>
        <source>Accept what the server offers now?</source>
        <translation>Vill du godta det som servern erbjuder nu?</translation>
    </message>
    <message>
        <source>“%1” offers less than before: %2 is missing.</source>
        <translation>”%1” erbjuder mindre än tidigare: %2 saknas.</translation>
    </message>
    <message>
        <source>If nobody changed the server, somebody on the way may be trying to weaken the connection.</source>
        <translation>Om ingen har ändrat servern kan någon på vägen försöka försvaga anslutningen.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godta</translation>
    </message>
    <message>
        <source>The server offers all that it offered before.</source>
        <translation>Servern erbjuder allt som den har erbjudit tidigare.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>&amp;Accept What It Offers…</source>
        <translation>Go&amp;dta det som erbjuds…</translation>
    </message>
    <message>
        <source>Trust a CA</source>
        <translation>Lita på en CA</translation>
    </message>
    <message>
        <source>The CA with this fingerprint is trusted on this server, whichever was trusted there before. Take the fingerprint from the CA&apos;s administrator, not from the server.</source>
        <translation>CA:n med det här fingeravtrycket blir betrodd på servern, oavsett vilken CA som var betrodd där tidigare. Hämta fingeravtrycket från CA:ns administratör, inte från servern.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Lita på</translation>
    </message>
    <message>
        <source>Server (URL):</source>
        <translation>Server (URL):</translation>
    </message>
    <message>
        <source>CA identifier:</source>
        <translation>CA-identifierare:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>SHA-256-fingeravtryck:</translation>
    </message>
    <message>
        <source>Only for a server with several CAs</source>
        <translation>Endast för en server med flera CA:er</translation>
    </message>
    <message>
        <source>64 hex digits</source>
        <translation>64 hexadecimala siffror</translation>
    </message>
    <message>
        <source>Enter the 64 hex digits of the CA&apos;s SHA-256 fingerprint.</source>
        <translation>Ange de 64 hexadecimala siffrorna i CA:ns SHA-256-fingeravtryck.</translation>
    </message>
    <message>
        <source>Allow weak algorithms?</source>
        <translation>Vill du tillåta svaga algoritmer?</translation>
    </message>
    <message>
        <source>“%1” may then use SHA-1 and 3DES, and answer in MD5 and single DES.</source>
        <translation>”%1” får då använda SHA-1 och 3DES och svara med MD5 och enkel DES.</translation>
    </message>
    <message>
        <source>Whoever listens on the way may be able to read or change what is sent. Allow them only for a server that knows nothing better.</source>
        <translation>Någon som lyssnar på vägen kan eventuellt läsa eller ändra det som skickas. Tillåt dem bara för en server som inte klarar något bättre.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Tillåt</translation>
    </message>
    <message>
        <source>&amp;Trust a CA…</source>
        <translation>&amp;Lita på en CA…</translation>
    </message>
    <message>
        <source>Allow &amp;Weak Algorithms…</source>
        <translation>&amp;Tillåt svaga algoritmer…</translation>
    </message>
</context>
<context>
    <name>scepter::MainWindow</name>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Keys and challenge passwords are kept sealed under a passphrase. Whoever knows it is administrator.

If it is lost, the keys and challenge passwords that are sealed under it are lost too; settings, certificates and the history of requests are not.</source>
        <translation>Nycklar och Challenge-lösenord förvaras förseglade under en lösenfras. Den som känner till den är administratör.

Om den går förlorad går också de nycklar och Challenge-lösenord förlorade som är förseglade under den, men inte inställningar, certifikat och historiken över begäranden.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Enter the passphrase of the store, in order to change settings and to send requests.</source>
        <translation>Ange arkivets lösenfras för att ändra inställningar och skicka begäranden.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Lösenfrasen är fel.</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Öppnar arkivet…</translation>
    </message>
    <message>
        <source>Close Scepter?</source>
        <translation>Stänga Scepter?</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Skrivarpark</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Anslutningstjänster</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>About Scepter</source>
        <translation>Om Scepter</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%n certifikat går ut inom 30 dagar</numerusform>
            <numerusform>%n certifikat går ut inom 30 dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew them with a rollout.</source>
        <translation>Förnya dem med en utrullning.</translation>
    </message>
    <message>
        <source>Rollout “%1” has ended</source>
        <translation>Utrullningen ”%1” är avslutad</translation>
    </message>
    <message>
        <source>Rollout “%1” was cancelled</source>
        <translation>Utrullningen ”%1” avbröts</translation>
    </message>
    <message>
        <source>Rollout “%1” is held</source>
        <translation>Utrullningen ”%1” hålls</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Ange en lösenfras</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Ange lösenfras</translation>
    </message>
    <message>
        <source>Skip: viewer only</source>
        <translation>Hoppa över: bara läsa</translation>
    </message>
    <message>
        <source>Stay a viewer</source>
        <translation>Fortsätt att bara läsa</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Håll öppet</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Försök &amp;igen</translation>
    </message>
    <message>
        <source>When it is closed, this stops:</source>
        <translation>När det stängs upphör detta:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppa och stäng</translation>
    </message>
    <message>
        <source>Stop what goes on?</source>
        <translation>Stoppa det som pågår?</translation>
    </message>
    <message>
        <source>Only an administrator can start it again.</source>
        <translation>Bara en administratör kan starta det igen.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Låt det pågå</translation>
    </message>
    <message>
        <source>Locked. This goes on:</source>
        <translation>Låst. Detta pågår:</translation>
    </message>
    <message>
        <source>Stop it…</source>
        <translation>Stoppa…</translation>
    </message>
</context>
<context>
    <name>scepter::NamesField</name>
    <message>
        <source>Names that get certificates</source>
        <translation>Namn som får certifikat</translation>
    </message>
    <message>
        <source>All hosts, short names and addresses; or such as dns:.print.example</source>
        <translation>Alla värdnamn, korta namn och adresser; eller till exempel dns:.print.example</translation>
    </message>
    <message>
        <source>Only names that a device in the inventory has</source>
        <translation>Endast namn som en enhet i inventarieförteckningen har</translation>
    </message>
    <message>
        <source>Names that a bound challenge password was not made for:</source>
        <translation>Namn som ett bundet Challenge-lösenord inte skapades för:</translation>
    </message>
    <message>
        <source>The request is refused; the name can be allowed from its row</source>
        <translation>Begäran avvisas; namnet kan tillåtas från dess rad</translation>
    </message>
    <message>
        <source>They are left out of the certificate</source>
        <translation>De utelämnas ur certifikatet</translation>
    </message>
    <message>
        <source>“%1” is not a rule for names. Write one rule a line, such as dns:.print.example.</source>
        <translation>”%1” är ingen regel för namn. Skriv en regel per rad, till exempel dns:.print.example.</translation>
    </message>
    <message>
        <source>One rule a line: dns:.DOMAIN for hosts below a domain, dns:NAME, dns:* for hosts of every domain, short:*, ip:NETWORK, and what is off otherwise: uri:PREFIX, email:DOMAIN, other:OID, wildcard:.DOMAIN. Empty: every host, short name and address.</source>
        <translation>En regel per rad: dns:.DOMÄN för värdar under en domän, dns:NAMN, dns:* för värdar i alla domäner, short:*, ip:NÄTVERK, och det som annars är avstängt: uri:PREFIX, email:DOMÄN, other:OID, wildcard:.DOMÄN. Tomt: alla värdnamn, korta namn och adresser.</translation>
    </message>
</context>
<context>
    <name>scepter::NamesStep</name>
    <message>
        <source>For which names?</source>
        <translation>För vilka namn?</translation>
    </message>
    <message>
        <source>Whoever has a challenge password for any subject chooses the names: allow no more than the devices need.</source>
        <translation>Den som har ett Challenge-lösenord för vilket ämne som helst väljer namnen: tillåt inte fler än enheterna behöver.</translation>
    </message>
</context>
<context>
    <name>scepter::NewConnectorDialog</name>
    <message>
        <source>Create</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It is being created.</source>
        <translation>Den skapas.</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>Det här är det första steget.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Steg %1 av %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>The connector “%1” is there</source>
        <translation>Anslutningstjänsten ”%1” finns nu</translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then install the signed chain under “CA and CRL”. Until then the connector cannot issue.</source>
        <translation>Låt signera begäran i %1 och installera sedan den signerade kedjan under ”CA och CRL”. Till dess kan anslutningstjänsten inte utfärda certifikat.</translation>
    </message>
    <message>
        <source>Devices can enrol as soon as it is served. They need its URL and a challenge password, which you create under “Challenges”.</source>
        <translation>Enheter kan begära certifikat så snart den körs. De behöver dess URL och ett Challenge-lösenord, som du skapar under ”Challenge-lösenord”.</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Ny anslutningstjänst</translation>
    </message>
    <message>
        <source>Serve now…</source>
        <translation>Kör nu…</translation>
    </message>
</context>
<context>
    <name>scepter::Page</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Lås upp…</translation>
    </message>
    <message>
        <source>Without the passphrase everything can be read, and nothing changed or sent.</source>
        <translation>Utan lösenfrasen kan allt läsas, men inget ändras eller skickas.</translation>
    </message>
</context>
<context>
    <name>scepter::PassphraseDialog</name>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Lösenfras:</translation>
    </message>
    <message>
        <source>Passphrase, &amp;again:</source>
        <translation>Lösenfras, &amp;igen:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De två lösenfraserna skiljer sig åt.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Ange en lösenfras.</translation>
    </message>
    <message>
        <source>Unlock with this desktop&apos;s &amp;keyring from now on</source>
        <translation>Lås upp med skrivbordets nyc&amp;kelring från och med nu</translation>
    </message>
</context>
<context>
    <name>scepter::PasswordDialog</name>
    <message>
        <source>Whoever knows the password can get a certificate with it. Lists never show it; showing it is logged.</source>
        <translation>Den som känner till lösenordet kan få ett certifikat med det. Listor visar det aldrig; att det visas loggas.</translation>
    </message>
    <message>
        <source>Challenge password:</source>
        <translation>Challenge-lösenord:</translation>
    </message>
    <message>
        <source>SCEP server URL:</source>
        <translation>URL till SCEP-server:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy the challenge password</source>
        <translation>Kopiera Challenge-lösenordet</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Kopiera URL:en</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Challenge-lösenord</translation>
    </message>
</context>
<context>
    <name>scepter::PolicyStep</name>
    <message>
        <source>Without an administrator&apos;s decision a challenge password is always required.</source>
        <translation>Utan en administratörs beslut krävs alltid ett Challenge-lösenord.</translation>
    </message>
    <message>
        <source>What does it issue?</source>
        <translation>Vad utfärdar den?</translation>
    </message>
    <message>
        <source>All of this can be changed later, and more of it, under Settings.</source>
        <translation>Allt detta och mer därtill kan ändras senare under Inställningar.</translation>
    </message>
    <message>
        <source>What certificates are for:</source>
        <translation>Vad certifikaten är till för:</translation>
    </message>
    <message>
        <source>Approval:</source>
        <translation>Godkännande:</translation>
    </message>
    <message>
        <source>Validity period:</source>
        <translation>Giltighetstid:</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>A challenge password is required all the same</source>
        <translation>Ett Challenge-lösenord krävs ändå</translation>
    </message>
</context>
<context>
    <name>scepter::PrinterPage</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>The printer is being read.</source>
        <translation>Skrivaren läses.</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Kontrollerar…</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>The port is being opened.</source>
        <translation>Porten öppnas.</translation>
    </message>
    <message>
        <source>The printer has no address in the inventory.</source>
        <translation>Skrivaren har ingen adress i inventarieförteckningen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>It is in no plan: make one for it.</source>
        <translation>Den ingår inte i någon plan: skapa en för den.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Förklaring</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Settings sheet</source>
        <translation>Inställningsblad</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Skrivet %1</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Senaste begäran</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <translation>Från %1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>None was issued to it here.</source>
        <translation>Inget certifikat har utfärdats till skrivaren här.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>%1, by the connector “%2”</source>
        <translation>%1, via anslutningstjänsten ”%2”</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>TLS-port</translation>
    </message>
    <message>
        <source>It has not been probed yet.</source>
        <translation>Den har inte kontrollerats ännu.</translation>
    </message>
    <message>
        <source>What it serves</source>
        <translation>Certifikat som visas upp</translation>
    </message>
    <message>
        <source>Probed</source>
        <translation>Kontrollerad</translation>
    </message>
    <message>
        <source>Port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Ingenting har hänt ännu.</translation>
    </message>
    <message>
        <source>This is a real printer: it holds its own settings and keys, and enrols by itself with a connector. Scepter sends no request for it.</source>
        <translation>Det här är en fysisk skrivare: den har sina egna inställningar och nycklar och begär själv sitt certifikat från en anslutningstjänst. Scepter skickar ingen begäran för den.</translation>
    </message>
    <message>
        <source>Write settings sheet…</source>
        <translation>Skriv inställningsblad…</translation>
    </message>
    <message>
        <source>Expect it again</source>
        <translation>Vänta på den igen</translation>
    </message>
    <message>
        <source>Takes the printer up again in its plan, in a wave by the plan&apos;s rules.</source>
        <translation>Tar upp skrivaren i planen igen, i en omgång enligt planens regler.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigera…</translation>
    </message>
    <message>
        <source>Show certificates</source>
        <translation>Visa certifikat</translation>
    </message>
    <message>
        <source>Requests of the connector</source>
        <translation>Anslutningstjänstens begäranden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
</context>
<context>
    <name>scepter::ProbeDialog</name>
    <message numerus="yes">
        <source>%1 of %n printer(s)</source>
        <translation>
            <numerusform>%1 av %n skrivare</numerusform>
            <numerusform>%1 av %n skrivare</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stoppad</translation>
    </message>
    <message>
        <source>Probe TLS ports</source>
        <translation>Kontrollera TLS-portar</translation>
    </message>
    <message numerus="yes">
        <source>Opens the TLS port of %n printer(s), looks at the certificate that is served, and closes it. Nothing is sent.</source>
        <translation>
            <numerusform>Öppnar TLS-porten på %n skrivare, läser certifikatet som den visar upp och stänger porten. Inget skickas.</numerusform>
            <numerusform>Öppnar TLS-portarna på %n skrivare, läser certifikaten som de visar upp och stänger portarna. Inget skickas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>Port:</translation>
    </message>
    <message>
        <source>Unreachable after:</source>
        <translation>Räknas som onåbar efter:</translation>
    </message>
    <message>
        <source> s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>At the same time:</source>
        <translation>Samtidigt:</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>No port has been opened yet.</source>
        <translation>Ingen port har öppnats ännu.</translation>
    </message>
    <message>
        <source>Choose the port, and then “Probe”.</source>
        <translation>Välj porten och sedan ”Kontrollera”.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>scepter::ProbeModel</name>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
</context>
<context>
    <name>scepter::ReachStep</name>
    <message>
        <source>Where do devices reach it?</source>
        <translation>Var når enheterna den?</translation>
    </message>
    <message>
        <source>Both may be left empty: then the address is where it listens, and every network may use it.</source>
        <translation>Båda kan lämnas tomma: då är adressen den som den lyssnar på, och alla nätverk får använda den.</translation>
    </message>
    <message>
        <source>Public base URL:</source>
        <translation>Publik bas-URL:</translation>
    </message>
    <message>
        <source>Networks that may use it:</source>
        <translation>Nätverk som får använda den:</translation>
    </message>
    <message>
        <source>All; or such as 10.0.0.0/8, 192.168.1.0/24</source>
        <translation>Alla; eller till exempel 10.0.0.0/8, 192.168.1.0/24</translation>
    </message>
    <message>
        <source>Default connector: reached by the paths of an NDES, too</source>
        <translation>Standardanslutningstjänst: nås även via sökvägarna för NDES</translation>
    </message>
</context>
<context>
    <name>scepter::ReasonDialog</name>
    <message>
        <source>The device gets no certificate for this request. It is told the reason, in English as the protocol has it.</source>
        <translation>Enheten får inget certifikat för den här begäran. Den får veta orsaken, på engelska som protokollet föreskriver.</translation>
    </message>
    <message>
        <source>Reason (may be left empty):</source>
        <translation>Orsak (kan lämnas tom):</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Reject the request</source>
        <translation>Avslå begäran</translation>
    </message>
</context>
<context>
    <name>scepter::RecoveryStep</name>
    <message>
        <source>Choose a file for the recovery file, or go without one.</source>
        <translation>Välj en fil för återställningen eller avstå från den.</translation>
    </message>
    <message>
        <source>Enter a passphrase for the recovery file.</source>
        <translation>Ange en lösenfras för återställningsfilen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De två lösenfraserna skiljer sig åt.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Återställningsfil</translation>
    </message>
    <message>
        <source>The CA&apos;s key is sealed in the store. Should the store or its passphrase be lost, only a recovery file brings the CA back; without it every device has to trust a new CA.</source>
        <translation>CA:ns nyckel är förseglad i datalagret. Om datalagret eller dess lösenfras går förlorad är det bara en återställningsfil som kan återskapa CA:n; utan den måste varje enhet lita på en ny CA.</translation>
    </message>
    <message>
        <source>Save a recovery file (PKCS#12, under a passphrase of its own)</source>
        <translation>Spara en återställningsfil (PKCS#12, med en egen lösenfras)</translation>
    </message>
    <message>
        <source>Go without a recovery file: I take the risk</source>
        <translation>Avstå från återställningsfil: jag tar risken</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Fil:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12-filer (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Lösenfras:</translation>
    </message>
    <message>
        <source>Passphrase, again:</source>
        <translation>Lösenfras, igen:</translation>
    </message>
</context>
<context>
    <name>scepter::ReportDialog</name>
    <message>
        <source>The files are sealed under a passphrase of their own. Whoever imports them into the printers needs it.</source>
        <translation>Filerna förseglas med en egen lösenfras. Den som importerar dem i skrivarna behöver den.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What became of the rollout</source>
        <translation>Vad det blev av utrullningen</translation>
    </message>
    <message>
        <source>CSV: a line for each device, for a spreadsheet</source>
        <translation>CSV: en rad för varje enhet, för ett kalkylblad</translation>
    </message>
    <message>
        <source>JSON: the same for programs</source>
        <translation>JSON: samma sak för program</translation>
    </message>
    <message>
        <source>HTML: a report for a browser</source>
        <translation>HTML: en rapport för en webbläsare</translation>
    </message>
    <message>
        <source>PDF: the report to print or to send</source>
        <translation>PDF: rapporten att skriva ut eller skicka</translation>
    </message>
    <message>
        <source>Keys for printers that cannot enrol by themselves</source>
        <translation>Nycklar för skrivare som inte själva kan begära certifikat</translation>
    </message>
    <message>
        <source>A PKCS#12 file for each device that was enrolled on its printer&apos;s behalf, with an index, in an empty folder. Each key stands in the audit log.</source>
        <translation>En PKCS#12-fil för varje enhet vars certifikat begärdes för skrivarens räkning, med ett register, i en tom mapp. Varje nyckel antecknas i granskningsloggen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation>Rapporten skrivs</translation>
    </message>
    <message>
        <source>Something is being written already.</source>
        <translation>Något skrivs redan.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n nyckel har skrivits till %1, med index.csv</numerusform>
            <numerusform>%n nycklar har skrivits till %1, med index.csv</numerusform>
        </translation>
    </message>
    <message>
        <source>The files hold private keys that were made outside the printers. Import them, then delete the folder.</source>
        <translation>Filerna innehåller privata nycklar som har skapats utanför skrivarna. Importera dem och ta sedan bort mappen.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Skrivet till %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Spara rapport</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Exportera nycklar</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Välj en tom mapp</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Spara som…</translation>
    </message>
    <message>
        <source>Export keys…</source>
        <translation>Exportera nycklar…</translation>
    </message>
</context>
<context>
    <name>scepter::RequestPapers</name>
    <message>
        <source>Certificate Signing Request (CSR)</source>
        <translation>Certifikatsigneringsbegäran (CSR)</translation>
    </message>
    <message>
        <source>Show CSR</source>
        <translation>Visa CSR</translation>
    </message>
    <message>
        <source>Copy CSR</source>
        <translation>Kopiera CSR</translation>
    </message>
    <message>
        <source>Show Certificate</source>
        <translation>Visa certifikat</translation>
    </message>
    <message>
        <source>Certificate signing request in PEM</source>
        <translation>Certifikatsigneringsbegäran i PEM</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Alternativa namn</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hashfunktion</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>The key of this request is no longer on the device.</source>
        <translation>Nyckeln för den här begäran finns inte längre på enheten.</translation>
    </message>
    <message>
        <source>Made anew with the key of the request. The challenge password is not in it.</source>
        <translation>Skapad på nytt med nyckeln för begäran. Challenge-lösenordet ingår inte.</translation>
    </message>
</context>
<context>
    <name>scepter::RequestSection</name>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Oläslig</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>Request from %1</source>
        <translation>Begäran från %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signerad av</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Chiffer</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Hashfunktion</translation>
    </message>
    <message>
        <source>Challenge ID</source>
        <translation>Challenge-ID</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Search the newest requests</source>
        <translation>Sök bland de senaste begärandena</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Begäranden</translation>
    </message>
    <message>
        <source>No request has come yet.</source>
        <translation>Ingen begäran har kommit ännu.</translation>
    </message>
    <message>
        <source>Serve the connector, and give its URL to a device.</source>
        <translation>Kör anslutningstjänsten och ange dess URL på en enhet.</translation>
    </message>
    <message>
        <source>Select a request to see what it said and what became of it.</source>
        <translation>Välj en begäran för att se vad den innehöll och hur det gick.</translation>
    </message>
    <message>
        <source>The challenge password of this printer is good for %1, too. The printer can ask again.</source>
        <translation>Skrivarens Challenge-lösenord gäller nu även för %1. Skrivaren kan begära igen.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
    <message>
        <source>Allow this name for this printer</source>
        <translation>Tillåt namnet för den här skrivaren</translation>
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
        <translation>Datum/tid för begäran</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Nyckelnamn</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Certificate Issued</source>
        <translation>Certifikat utfärdat</translation>
    </message>
</context>
<context>
    <name>scepter::RequestStatusPage</name>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Status för begäran om utfärdande av certifikat</translation>
    </message>
    <message>
        <source>The history of the last 20 certificates is displayed. When the number of certificates exceeds 20, the oldest information is overwritten.</source>
        <translation>Historiken för de senaste 20 certifikaten visas. När antalet certifikat överstiger 20 skrivs den äldsta informationen över.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key name, status</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Orsak: %1</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsätt</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>En begäran skickas redan.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportera…</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Key and certificate were exported to “%1”.</source>
        <translation>Nyckel och certifikat har exporterats till ”%1”.</translation>
    </message>
    <message>
        <source>Checking the Status of a Request for a Certificate to Be Issued</source>
        <translation>Kontrollera status för begäran om att ett certifikat ska utfärdas</translation>
    </message>
    <message>
        <source>The certificate requested and issued, based on the CSR that is registered in the key.</source>
        <translation>Det begärda och utfärdade certifikatet baserat på vilket CSR som registrerats i nyckeln.</translation>
    </message>
</context>
<context>
    <name>scepter::RequestTable</name>
    <message>
        <source>Send one under “Certificate Issuance Request”; its status then appears here.</source>
        <translation>Skicka en under ”Begäran om utfärdande av certifikat”; dess status visas sedan här.</translation>
    </message>
    <message>
        <source>No request has been sent from this device yet.</source>
        <translation>Ingen begäran har skickats från den här enheten ännu.</translation>
    </message>
</context>
<context>
    <name>scepter::RevokeDialog</name>
    <message>
        <source>The certificate of %1 will be on the revocation list of its CA, and whoever checks that list refuses it. This cannot be undone.</source>
        <translation>Certifikatet för %1 hamnar på CA:ns spärrlista, och den som kontrollerar listan godtar det inte. Det går inte att ångra.</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Orsak:</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Återkalla</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) will be on the revocation list of the CA, and whoever checks that list refuses them. This cannot be undone.</source>
        <translation>
            <numerusform>%n certifikat hamnar på CA:ns spärrlista, och den som kontrollerar listan godtar det inte. Det går inte att ångra.</numerusform>
            <numerusform>%n certifikat hamnar på CA:ns spärrlista, och den som kontrollerar listan godtar dem inte. Det går inte att ångra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other selected certificate(s) stay as they are: revoked already, or of a CA that is not in this store.</source>
        <translation>
            <numerusform>%n annat valt certifikat lämnas som det är: redan återkallat, eller från en CA som inte finns i datalagret.</numerusform>
            <numerusform>%n andra valda certifikat lämnas som de är: redan återkallade, eller från en CA som inte finns i datalagret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke certificates</source>
        <translation>Återkalla certifikat</translation>
    </message>
    <message>
        <source>Revoke certificate</source>
        <translation>Återkalla certifikat</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behåll dem</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll det</translation>
    </message>
</context>
<context>
    <name>scepter::RolloutCard</name>
    <message>
        <source>Rollout “%1”: %2 of %3</source>
        <translation>Utrullning ”%1”: %2 av %3</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Försök igen med de misslyckade</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Avbryt…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Takes the finished rollout off this page. Its report stays.</source>
        <translation>Tar bort den avslutade utrullningen från sidan. Rapporten finns kvar.</translation>
    </message>
    <message>
        <source>%1 · wave %2 of %3</source>
        <translation>%1 · omgång %2 av %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 per sekund</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>cirka %1 kvar</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>börjar %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>avslutades %1</translation>
    </message>
    <message>
        <source>Plan “%1”</source>
        <translation>Plan ”%1”</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Utrullning ”%1”</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Fortsätt ändå</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Återuppta</translation>
    </message>
    <message>
        <source>nobody runs it at present</source>
        <translation>ingen kör den just nu</translation>
    </message>
    <message>
        <source>Settings sheets…</source>
        <translation>Inställningsblad…</translation>
    </message>
    <message>
        <source>Writes the settings sheets of the printers whose wave has begun, until they are in use.</source>
        <translation>Skriver inställningsbladen för de skrivare vars omgång har börjat, tills de använder sina certifikat.</translation>
    </message>
</context>
<context>
    <name>scepter::RolloutWizard</name>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Gör planen</translation>
    </message>
    <message>
        <source>Schedule the rollout</source>
        <translation>Schemalägg utrullningen</translation>
    </message>
    <message>
        <source>Start the rollout</source>
        <translation>Starta utrullningen</translation>
    </message>
    <message>
        <source>A rollout was begun and left on %1.</source>
        <translation>En utrullning påbörjades och lämnades %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>What was typed is kept, but for challenge passwords, and can be taken up again.</source>
        <translation>Det som har angetts sparas, utom Challenge-lösenord, och kan tas upp igen.</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>Ny utrullning</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsätt med den</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Leave without the settings sheets?</source>
        <translation>Vill du lämna guiden utan inställningsblad?</translation>
    </message>
    <message numerus="yes">
        <source>The settings sheets of %n printer(s) have not been written.</source>
        <translation>
            <numerusform>Inställningsbladet för %n skrivare har inte skrivits.</numerusform>
            <numerusform>Inställningsbladen för %n skrivare har inte skrivits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them nobody knows what to enter at the printers. They can be written later, until the printers are in use: with “Settings sheets…” beside the plan, in the menu of the fleet&apos;s list, or on the printer&apos;s page.</source>
        <translation>Utan dem vet ingen vad som ska anges på skrivarna. De kan skrivas senare, tills skrivarna använder sina certifikat: med ”Inställningsblad…” vid planen, i menyn för listan på sidan Skrivarpark eller på skrivarens sida.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lämna</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Skriv nu</translation>
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
        <translation>Utrullningen skapas.</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>Vad:</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Enheter:</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n skrivare</numerusform>
            <numerusform>%n skrivare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>Template:</source>
        <translation>Mall:</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Challenge passwords:</source>
        <translation>Challenge-lösenord:</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Börjar:</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Genast</translation>
    </message>
    <message>
        <source>Waves:</source>
        <translation>Omgångar:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>What it is called in lists and reports</source>
        <translation>Vad den heter i listor och rapporter</translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation>Nya nycklar:</translation>
    </message>
    <message>
        <source>Like the key of each certificate</source>
        <translation>Som nyckeln för varje certifikat</translation>
    </message>
    <message numerus="yes">
        <source>The plan is made for %n printer(s). Now write the settings sheets of those that go first.</source>
        <translation>
            <numerusform>Planen har skapats för %n skrivare. Skriv nu inställningsbladen för dem som går först.</numerusform>
            <numerusform>Planen har skapats för %n skrivare. Skriv nu inställningsbladen för dem som går först.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan is made for %n printer(s). Now write their settings sheets.</source>
        <translation>
            <numerusform>Planen har skapats för %n skrivare. Skriv nu dess inställningsblad.</numerusform>
            <numerusform>Planen har skapats för %n skrivare. Skriv nu deras inställningsblad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ScheduleStep</name>
    <message>
        <source>Schedule and waves</source>
        <translation>Tid och omgångar</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Den tiden har passerat.</translation>
    </message>
    <message>
        <source>When does it begin?</source>
        <translation>När börjar den?</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Genast</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Vid en viss tid</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Börjar:</translation>
    </message>
    <message>
        <source>By the clock of this computer</source>
        <translation>Enligt den här datorns klocka</translation>
    </message>
    <message>
        <source>In which waves?</source>
        <translation>I vilka omgångar?</translation>
    </message>
    <message>
        <source>Canary (devices):</source>
        <translation>Pilotomgång (enheter):</translation>
    </message>
    <message>
        <source>Each wave (% of the others):</source>
        <translation>Varje omgång (% av de övriga):</translation>
    </message>
    <message>
        <source>Hold when more fail (%):</source>
        <translation>Stoppa när fler misslyckas (%):</translation>
    </message>
    <message>
        <source>The next wave only when the keys of the last one are in use</source>
        <translation>Nästa omgång först när den föregåendes nycklar är i bruk</translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation>Hur snabbt?</translation>
    </message>
    <message>
        <source>Devices at the same time:</source>
        <translation>Enheter samtidigt:</translation>
    </message>
    <message>
        <source>Requests per second:</source>
        <translation>Begäranden per sekund:</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>så snabbt det går</translation>
    </message>
    <message>
        <source>Spread over (minutes):</source>
        <translation>Spridda över (minuter):</translation>
    </message>
    <message>
        <source>Each device waits at random up to so long.</source>
        <translation>Varje enhet väntar slumpmässigt upp till så länge.</translation>
    </message>
    <message>
        <source>Try again when the server defers a request or does not answer</source>
        <translation>Försök igen när servern skjuter upp en begäran eller inte svarar</translation>
    </message>
    <message>
        <source>Times:</source>
        <translation>Antal gånger:</translation>
    </message>
    <message>
        <source>Minutes between:</source>
        <translation>Minuter emellan:</translation>
    </message>
    <message>
        <source>What happens on the devices?</source>
        <translation>Vad händer på enheterna?</translation>
    </message>
    <message>
        <source>Delete the old key and certificate for the same use, once the new one is registered</source>
        <translation>Ta bort den äldre nyckeln och certifikatet för samma användning när det nya är registrerat</translation>
    </message>
    <message>
        <source>Restart the device when it has its certificate</source>
        <translation>Starta om enheten när den har sitt certifikat</translation>
    </message>
</context>
<context>
    <name>scepter::ServeDialog</name>
    <message>
        <source>Address to listen on:</source>
        <translation>Adress att lyssna på:</translation>
    </message>
    <message>
        <source>127.0.0.1: this computer only. 0.0.0.0 or ::: every network that it is in.</source>
        <translation>127.0.0.1: endast den här datorn. 0.0.0.0 eller ::: alla nätverk som den finns i.</translation>
    </message>
    <message>
        <source>Port number:</source>
        <translation>Portnummer:</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, or 0.0.0.0 for all of them.</source>
        <translation>Ange en IP-adress för den här datorn, eller 0.0.0.0 för alla.</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Kör</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose the file with the server&apos;s certificate.</source>
        <translation>Välj filen med serverns certifikat.</translation>
    </message>
    <message>
        <source>Choose the file with the private key of the certificate.</source>
        <translation>Välj filen med certifikatets privata nyckel.</translation>
    </message>
    <message>
        <source>The PKCS#12 file holds the key, too.</source>
        <translation>PKCS#12-filen innehåller även nyckeln.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>Filerna läses.</translation>
    </message>
    <message>
        <source>HTTPS: encrypt with TLS</source>
        <translation>HTTPS: kryptera med TLS</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certifikat:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</source>
        <translation>Certifikat (*.pem *.crt *.cer *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>PEM with the certificates that signed it, or PKCS#12 with the key.</source>
        <translation>PEM med de certifikat som har signerat det, eller PKCS#12 med nyckeln.</translation>
    </message>
    <message>
        <source>Private key:</source>
        <translation>Privat nyckel:</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Nycklar (*.pem *.key)</translation>
    </message>
    <message>
        <source>Passphrase of the key:</source>
        <translation>Nyckelns lösenfras:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Devices have to trust this certificate. The paths are remembered, the passphrase is not: give it again each time.</source>
        <translation>Enheterna måste lita på det här certifikatet. Sökvägarna sparas, men inte lösenfrasen: ange den på nytt varje gång.</translation>
    </message>
    <message>
        <source>Also HTTP without TLS at this port, for printers that do not support HTTPS</source>
        <translation>Även HTTP utan TLS på den här porten, för skrivare som inte stöder HTTPS</translation>
    </message>
    <message>
        <source>Port number of HTTP without TLS</source>
        <translation>Portnummer för HTTP utan TLS</translation>
    </message>
    <message>
        <source>HTTPS has this port already: choose another one.</source>
        <translation>HTTPS använder redan den här porten: välj en annan.</translation>
    </message>
    <message>
        <source>Serve connectors</source>
        <translation>Kör anslutningstjänster</translation>
    </message>
    <message>
        <source>Server certificate</source>
        <translation>Servercertifikat</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privat nyckel</translation>
    </message>
    <message>
        <source>Trusted proxies:</source>
        <translation>Betrodda proxyservrar:</translation>
    </message>
    <message>
        <source>None; or such as 10.0.0.5, 10.1.0.0/16</source>
        <translation>Inga; eller till exempel 10.0.0.5, 10.1.0.0/16</translation>
    </message>
    <message>
        <source>Enter IP addresses or networks such as 10.1.0.0/16, separated by commas.</source>
        <translation>Ange IP-adresser eller nätverk som 10.1.0.0/16, åtskilda med kommatecken.</translation>
    </message>
    <message>
        <source>This window answers the requests of devices for as long as it is open, also while it is locked. For a server that runs day and night, use “scepterctl connector serve”. Connectors that another process serves are left to it.</source>
        <translation>Det här fönstret besvarar enheternas begäranden så länge det är öppet, även när det är låst. Använd ”scepterctl connector serve” för en server som körs dygnet runt. Anslutningstjänster som körs av en annan process lämnas åt den.</translation>
    </message>
    <message>
        <source>Reverse proxies and load balancers whose X-Forwarded-For or PROXY protocol is believed. Otherwise all devices behind a proxy seem to have the proxy&apos;s address.</source>
        <translation>Omvända proxyservrar och lastbalanserare vars X-Forwarded-For eller PROXY-protokoll man litar på. Annars ser allt som kommer via en proxyserver ut att ha proxyserverns adress.</translation>
    </message>
</context>
<context>
    <name>scepter::ServerStep</name>
    <message>
        <source>Server and challenge</source>
        <translation>Server och lösenord</translation>
    </message>
    <message>
        <source>There is no connector in this store. Make one on the Connectors page first.</source>
        <translation>Det finns ingen anslutningstjänst i datalagret. Skapa först en på sidan Anslutningstjänster.</translation>
    </message>
    <message>
        <source>This is no SHA-256 or SHA-1 fingerprint: it has 64 or 40 hexadecimal digits.</source>
        <translation>Det här är inget SHA-256- eller SHA-1-fingeravtryck: det har 64 eller 40 hexadecimala siffror.</translation>
    </message>
    <message>
        <source>Enter the challenge password. It is never kept with an unfinished rollout.</source>
        <translation>Ange Challenge-lösenordet. Det sparas aldrig med en påbörjad utrullning.</translation>
    </message>
    <message>
        <source>Enter the name of the column.</source>
        <translation>Ange kolumnens namn.</translation>
    </message>
    <message>
        <source>The connector has no public address. Give it one on the Connectors page, or enter here where devices reach it.</source>
        <translation>Anslutningstjänsten har ingen publik adress. Ge den en på sidan Anslutningstjänster, eller ange här var enheterna når den.</translation>
    </message>
    <message>
        <source>Which server issues the certificates?</source>
        <translation>Vilken server utfärdar certifikaten?</translation>
    </message>
    <message>
        <source>A connector of this store</source>
        <translation>En anslutningstjänst i det här datalagret</translation>
    </message>
    <message>
        <source>Another SCEP server</source>
        <translation>En annan SCEP-server</translation>
    </message>
    <message>
        <source>Connector:</source>
        <translation>Anslutningstjänst:</translation>
    </message>
    <message>
        <source>SCEP Server URL:</source>
        <translation>SCEP server-URL:</translation>
    </message>
    <message>
        <source>CA fingerprint:</source>
        <translation>CA-fingeravtryck:</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, by which devices know the CA</source>
        <translation>SHA-256 eller SHA-1, som enheterna känner igen CA:n på</translation>
    </message>
    <message>
        <source>Where do the challenge passwords come from?</source>
        <translation>Varifrån kommer Challenge-lösenorden?</translation>
    </message>
    <message>
        <source>The connector makes one for each device</source>
        <translation>Anslutningstjänsten skapar ett per enhet</translation>
    </message>
    <message>
        <source>One for all devices</source>
        <translation>Ett för alla enheter</translation>
    </message>
    <message>
        <source>A column of the inventory</source>
        <translation>En kolumn i inventarieförteckningen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Challenge Password:</source>
        <translation>Challenge-lösenord:</translation>
    </message>
    <message>
        <source>Column:</source>
        <translation>Kolumn:</translation>
    </message>
    <message>
        <source>Good for:</source>
        <translation>Gäller i:</translation>
    </message>
    <message>
        <source>A printer that has not requested by then counts as missing.</source>
        <translation>En skrivare som inte har skickat någon begäran tills dess räknas som saknad.</translation>
    </message>
    <message>
        <source>And for one request of its device</source>
        <translation>Och för en enda begäran från enheten</translation>
    </message>
    <message>
        <source>Hours or days</source>
        <translation>Timmar eller dagar</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>Good for renewals, too: printers that request periodically need it</source>
        <translation>Gäller även för förnyelser: behövs för skrivare som begär certifikat regelbundet</translation>
    </message>
    <message>
        <source>Empty: the connector&apos;s public address, or where this window serves it</source>
        <translation>Tomt: anslutningstjänstens publika adress, eller där det här fönstret kör den</translation>
    </message>
    <message>
        <source>Devices that are set up for another server are set up anew for this one</source>
        <translation>Enheter som är inställda för en annan server ställs in på nytt för den här</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsChangesModel</name>
    <message>
        <source>%1 (new)</source>
        <comment>device</comment>
        <translation>%1 (ny)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>%1 (names the other device)</source>
        <translation>%1 (namn på den andra enheten)</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsDialog</name>
    <message>
        <source>There is no keyring on this desktop.</source>
        <translation>Det finns ingen nyckelring på det här skrivbordet.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Språk:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Utseende:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Ask for the &amp;passphrase when Scepter starts</source>
        <translation>Fråga efter &amp;lösenfrasen när Scepter startar</translation>
    </message>
    <message>
        <source>Unlock with this desktop&apos;s &amp;keyring</source>
        <translation>Lås upp med skrivbordets &amp;nyckelring</translation>
    </message>
    <message>
        <source>Serve &amp;connectors whenever the store is unlocked</source>
        <translation>&amp;Kör anslutningstjänster när datalagret är upplåst</translation>
    </message>
    <message>
        <source>Notify me when a rollout ends or certificates are about to &amp;expire</source>
        <translation>Meddela mig när en utrullning slutar eller certifikat snart &amp;går ut</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>Som på skrivbordet</translation>
    </message>
    <message>
        <source>Known Ser&amp;vers…</source>
        <translation>Kända ser&amp;vrar…</translation>
    </message>
    <message>
        <source>S&amp;tore…</source>
        <translation>Da&amp;talager…</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsImportDialog</name>
    <message>
        <source>Import Device Settings</source>
        <translation>Importera enhetsinställningar</translation>
    </message>
    <message>
        <source>The file holds challenge passwords that are sealed under a passphrase of its own.</source>
        <translation>Filen innehåller Challenge-lösenord som är förseglade med en egen lösenfras.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Lösenfrasen är fel.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will change: %1</source>
        <translation>
            <numerusform>%n värde kommer att ändras: %1</numerusform>
            <numerusform>%n värden kommer att ändras: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device that the file names gets its settings, timer included; devices that are not there yet are added. Either all of them are imported or none.</source>
        <translation>Varje enhet som filen nämner får sina inställningar, även timern; enheter som ännu inte finns läggs till. Antingen importeras alla eller inga.</translation>
    </message>
    <message>
        <source>The settings were imported from “%1”.</source>
        <translation>Inställningarna har importerats från ”%1”.</translation>
    </message>
    <message>
        <source>What the import will change</source>
        <translation>Det som importen kommer att ändra</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>Det finns inget nytt i filen.</translation>
    </message>
    <message>
        <source>Progress of importing</source>
        <translation>Importens förlopp</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsSection</name>
    <message>
        <source>The connector is being deleted.</source>
        <translation>Anslutningstjänsten håller på att tas bort.</translation>
    </message>
    <message>
        <source>Without an administrator&apos;s decision a challenge password is always required.</source>
        <translation>Utan en administratörs beslut krävs alltid ett Challenge-lösenord.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>Choose at least one kind of key.</source>
        <translation>Välj minst ett slags nyckel.</translation>
    </message>
    <message>
        <source>The settings were updated. A serving process follows within a second.</source>
        <translation>Inställningarna har uppdaterats. En process som kör den följer med inom en sekund.</translation>
    </message>
    <message>
        <source>Delete the connector “%1” with its challenge passwords?</source>
        <translation>Ska anslutningstjänsten ”%1” med sina Challenge-lösenord tas bort?</translation>
    </message>
    <message>
        <source>Devices can no longer enrol or renew at its address. Its CA, the certificates that it issued, its requests and the audit log stay.</source>
        <translation>Enheter kan inte längre begära eller förnya certifikat på dess adress. Dess CA, utfärdade certifikat, begäranden och granskningsloggen finns kvar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>The connector “%1” was deleted.</source>
        <translation>Anslutningstjänsten ”%1” har tagits bort.</translation>
    </message>
    <message>
        <source>The connector “%1” is deleted as soon as the process that serves it has stopped it.</source>
        <translation>Anslutningstjänsten ”%1” tas bort så snart processen som kör den har stoppat den.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>CA:</source>
        <translation>CA:</translation>
    </message>
    <message>
        <source>What certificates are for:</source>
        <translation>Vad certifikaten är till för:</translation>
    </message>
    <message>
        <source>Approval:</source>
        <translation>Godkännande:</translation>
    </message>
    <message>
        <source>Validity period:</source>
        <translation>Giltighetstid:</translation>
    </message>
    <message>
        <source>Shortened at random by up to:</source>
        <translation>Förkortas slumpmässigt med högst:</translation>
    </message>
    <message>
        <source>Renewal window before the end:</source>
        <translation>Förnyelsefönster före slutet:</translation>
    </message>
    <message>
        <source>Public base URL:</source>
        <translation>Publik bas-URL:</translation>
    </message>
    <message>
        <source>Networks that may use it:</source>
        <translation>Nätverk som får använda den:</translation>
    </message>
    <message>
        <source>Names that get certificates:</source>
        <translation>Namn som får certifikat:</translation>
    </message>
    <message>
        <source>Kinds of keys:</source>
        <translation>Slags nycklar:</translation>
    </message>
    <message>
        <source>A challenge password is required all the same</source>
        <translation>Ett Challenge-lösenord krävs ändå</translation>
    </message>
    <message>
        <source>Default connector: reached by the paths of an NDES, too</source>
        <translation>Standardanslutningstjänst: nås även via sökvägarna för NDES</translation>
    </message>
    <message>
        <source>Read requests in single DES and MD5, which are broken</source>
        <translation>Läs begäranden med enkel DES och MD5, som är knäckta</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>The whole validity period</source>
        <translation>Hela giltighetstiden</translation>
    </message>
    <message>
        <source>Not shortened</source>
        <translation>Förkortas inte</translation>
    </message>
    <message>
        <source>All; or such as 10.0.0.0/8, 192.168.1.0/24</source>
        <translation>Alla; eller till exempel 10.0.0.0/8, 192.168.1.0/24</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Delete connector</source>
        <translation>Ta bort anslutningstjänst</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Ångra ändringar</translation>
    </message>
    <message>
        <source>Delete connector…</source>
        <translation>Ta bort anslutningstjänst…</translation>
    </message>
    <message>
        <source>Names that get certificates</source>
        <translation>Namn som får certifikat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ändra inte</translation>
    </message>
    <message>
        <source>Requests that may wait at once:</source>
        <translation>Begäranden som får vänta samtidigt:</translation>
    </message>
    <message>
        <source>Undecided requests are deleted after:</source>
        <translation>Begäranden utan beslut tas bort efter:</translation>
    </message>
    <message>
        <source>Usages where a request names none:</source>
        <translation>Användning när en begäran inte anger någon:</translation>
    </message>
    <message>
        <source>By preset; or such as serverAuth, clientAuth; none: good for every purpose</source>
        <translation>Enligt förvalet; eller till exempel serverAuth, clientAuth; none: duger till allt</translation>
    </message>
    <message>
        <source>Replaced CAs, whose certificates are renewed here:</source>
        <translation>Ersatta CA:er, vars certifikat förnyas här:</translation>
    </message>
    <message>
        <source>Who may sign requests for others:</source>
        <translation>Vem som får signera begäranden åt andra:</translation>
    </message>
    <message>
        <source>Certificate of a replaced CA</source>
        <translation>Certifikat från en CA som ersätts</translation>
    </message>
    <message>
        <source>Certificate that may sign for others</source>
        <translation>Certifikat som får signera åt andra</translation>
    </message>
    <message>
        <source>Change the names anyway?</source>
        <translation>Vill du ändra namnen ändå?</translation>
    </message>
    <message>
        <source>From one address, without a correct password:</source>
        <translation>Från en adress, utan rätt lösenord:</translation>
    </message>
</context>
<context>
    <name>scepter::SheetsDialog</name>
    <message>
        <source>Settings sheets</source>
        <translation>Inställningsblad</translation>
    </message>
    <message>
        <source>The printers of the plan “%1”, as far as their waves have begun.</source>
        <translation>Skrivarna i planen ”%1” vars omgångar har börjat.</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected printer(s), each by its newest plan.</source>
        <translation>
            <numerusform>%n markerad skrivare, enligt dess nyaste plan.</numerusform>
            <numerusform>%n markerade skrivare, var och en enligt sin nyaste plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer “%1”, by its newest plan.</source>
        <translation>Skrivaren ”%1”, enligt dess nyaste plan.</translation>
    </message>
    <message>
        <source>A challenge password that has expired or was taken back is made anew. Each writing is noted in the audit log.</source>
        <translation>Ett Challenge-lösenord som har gått ut eller dragits in skapas på nytt. Varje skrivning antecknas i granskningsloggen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>scepter::SheetsPanel</name>
    <message>
        <source>The settings sheets hold passwords: keep them to those who set up the printers.</source>
        <translation>Inställningsbladen innehåller lösenord: ge dem bara till dem som ställer in skrivarna.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Spara som CSV…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Spara som HTML…</translation>
    </message>
    <message>
        <source>The settings sheets are being written</source>
        <translation>Inställningsbladen skrivs</translation>
    </message>
    <message>
        <source>Save settings sheets</source>
        <translation>Spara inställningsblad</translation>
    </message>
    <message numerus="yes">
        <source>%n settings sheet(s) written to %1</source>
        <translation>
            <numerusform>%n inställningsblad skrivet till %1</numerusform>
            <numerusform>%n inställningsblad skrivna till %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No settings sheet now for:</source>
        <translation>Inget inställningsblad just nu för:</translation>
    </message>
</context>
<context>
    <name>scepter::ShortcutsDialog</name>
    <message>
        <source>Open a place of the sidebar</source>
        <translation>Öppna en plats i sidofältet</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>Tillbaka till det som visades förut</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Framåt igen</translation>
    </message>
    <message>
        <source>Search on the page</source>
        <translation>Sök på sidan</translation>
    </message>
    <message>
        <source>Unlock, or lock</source>
        <translation>Lås upp eller lås</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Den här listan</translation>
    </message>
    <message>
        <source>Close Scepter</source>
        <translation>Stäng Scepter</translation>
    </message>
    <message>
        <source>Open what is selected in a table</source>
        <translation>Öppna det som är markerat i en tabell</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Till nästa fält</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
</context>
<context>
    <name>scepter::StatusLegend</name>
    <message>
        <source>The following statuses are displayed in [Status].</source>
        <translation>Följande status visas i [Status].</translation>
    </message>
    <message>
        <source>The next date/time at which a request is issued is displayed in [Request Date/Time].</source>
        <translation>Nästa datum/tid för att utfärda en begäran visas i [Datum/tid för begäran].</translation>
    </message>
    <message>
        <source>Polling is being performed.</source>
        <translation>Serveravsökning utförs.</translation>
    </message>
    <message>
        <source>An error has occurred, such as a communication error or an error because the upper limit of keys was exceeded.</source>
        <translation>Ett fel har inträffat, t.ex. ett kommunikationsfel eller ett fel på grund av att den övre nyckelgränsen har överskridits.</translation>
    </message>
    <message>
        <source>The date/time at which the certificate was issued is displayed in [Request Date/Time].</source>
        <translation>Datum/tid då certifikatet utfärdades visas i [Datum/tid för begäran].</translation>
    </message>
    <message>
        <source>The information displayed in [Details] for [Error] is given below.</source>
        <translation>Informationen som visas i [Detaljer] i [Fel] anges nedan.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Communication Error (HTTP ERROR &lt;CODE&gt;)</source>
        <translation>Kommunikationsfel (HTTP-FEL &lt;CODE&gt;)</translation>
    </message>
</context>
<context>
    <name>scepter::StatusLine</name>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Ljust eller mörkt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Unlocked · administrator</source>
        <translation>Upplåst · administratör</translation>
    </message>
    <message>
        <source>No passphrase yet · viewer</source>
        <translation>Ingen lösenfras ännu · endast läsning</translation>
    </message>
    <message>
        <source>Locked · viewer</source>
        <translation>Låst · endast läsning</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Lås upp…</translation>
    </message>
    <message>
        <source>Set the passphrase under which keys and challenge passwords are sealed.</source>
        <translation>Ange den lösenfras som nycklar och Challenge-lösenord förseglas under.</translation>
    </message>
    <message>
        <source>Enter the passphrase, in order to change settings and to send requests.</source>
        <translation>Ange lösenfrasen för att ändra inställningar och skicka begäranden.</translation>
    </message>
    <message>
        <source>Set passphrase…</source>
        <translation>Ange lösenfras…</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>Som på skrivbordet</translation>
    </message>
    <message>
        <source>Give up the administrator&apos;s role: everything can be read only. What is served and runs goes on.</source>
        <translation>Lämna administratörsrollen: allt kan bara läsas. Tjänster och annat som körs fortsätter.</translation>
    </message>
</context>
<context>
    <name>scepter::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Steg %1 av %2: %3</translation>
    </message>
</context>
<context>
    <name>scepter::StoreDialog</name>
    <message>
        <source>Back Up the Store</source>
        <translation>Säkerhetskopiera datalagret</translation>
    </message>
    <message>
        <source>Scepter stores (*.scepter)</source>
        <translation>Scepter-datalager (*.scepter)</translation>
    </message>
    <message>
        <source>The store was backed up to “%1”, and the copy was read again to its end. The passphrase of today opens it; keep both.</source>
        <translation>Datalagret har säkerhetskopierats till ”%1”, och kopian har lästs igenom till slutet. Den nuvarande lösenfrasen öppnar den; spara båda.</translation>
    </message>
    <message>
        <source>The backup was cancelled. No file was left behind.</source>
        <translation>Säkerhetskopieringen avbröts. Ingen fil lämnades kvar.</translation>
    </message>
    <message>
        <source>The store is sound: every page of it was read, and everything in it refers to what is there.</source>
        <translation>Datalagret är i gott skick: varje sida har lästs, och allt i det hänvisar till något som finns.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong with the store. Back it up now as it is, then restore the last backup that was sound with “scepterctl store restore”.</source>
        <translation>
            <numerusform>%n fel hittades i datalagret. Säkerhetskopiera det nu som det är och återställ sedan den senaste felfria säkerhetskopian med ”scepterctl store restore”.</numerusform>
            <numerusform>%n fel hittades i datalagret. Säkerhetskopiera det nu som det är och återställ sedan den senaste felfria säkerhetskopian med ”scepterctl store restore”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the Passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>Enter the passphrase that the store has now.</source>
        <translation>Ange datalagrets nuvarande lösenfras.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose the new passphrase. If it is lost, the keys and challenge passwords in the store are lost with it: nobody can recover them. Devices, certificates and the audit log can still be read. Backups that were made before keep the old passphrase.</source>
        <translation>Välj den nya lösenfrasen. Om den går förlorad är nycklarna och Challenge-lösenorden i datalagret förlorade med den: ingen kan återställa dem. Enheter, certifikat och granskningsloggen kan fortfarande läsas. Säkerhetskopior som gjorts tidigare behåller den gamla lösenfrasen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>The passphrase was changed. What is served and runs goes on.</source>
        <translation>Lösenfrasen har bytts. Det som körs fortsätter.</translation>
    </message>
    <message>
        <source>The keyring of this desktop still unlocks the store.</source>
        <translation>Skrivbordets nyckelring låser fortfarande upp datalagret.</translation>
    </message>
    <message>
        <source>Passphrase files of unattended processes have to be changed before these are started again.</source>
        <translation>Lösenfrasfiler för obevakade processer måste ändras innan dessa startas igen.</translation>
    </message>
    <message>
        <source>The check was cancelled. It changes nothing.</source>
        <translation>Kontrollen avbröts. Den ändrar ingenting.</translation>
    </message>
    <message>
        <source>The backup is being cancelled…</source>
        <translation>Säkerhetskopieringen avbryts…</translation>
    </message>
    <message>
        <source>Something else is being done with the store.</source>
        <translation>Något annat görs just nu med datalagret.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Administrator-behörighet krävs</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Datalager</translation>
    </message>
    <message>
        <source>The store: %1</source>
        <translation>Datalagret: %1</translation>
    </message>
    <message>
        <source>A backup is a copy of everything in the store as it is now, while it is in use. It is restored with “scepterctl store restore”.</source>
        <translation>En säkerhetskopia är en kopia av allt i datalagret som det är nu, medan det används. Den återställs med ”scepterctl store restore”.</translation>
    </message>
    <message>
        <source>A check reads the whole store and looks for damage. It changes nothing, and takes a while on a large store.</source>
        <translation>En kontroll läser hela datalagret och letar efter skador. Den ändrar ingenting och tar en stund på ett stort datalager.</translation>
    </message>
    <message>
        <source>The passphrase opens the keys and challenge passwords in the store. Changing it leaves everything else as it is.</source>
        <translation>Lösenfrasen öppnar nycklarna och Challenge-lösenorden i datalagret. Att byta den lämnar allt annat som det är.</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>&amp;Säkerhetskopiera…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Kontrollera</translation>
    </message>
    <message>
        <source>Change &amp;Passphrase…</source>
        <translation>Byt &amp;lösenfras…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Av&amp;bryt</translation>
    </message>
    <message>
        <source>The store is being copied…</source>
        <translation>Datalagret kopieras…</translation>
    </message>
    <message>
        <source>The store is being checked…</source>
        <translation>Datalagret kontrolleras…</translation>
    </message>
</context>
<context>
    <name>scepter::SummaryStep</name>
    <message>
        <source>Connector: %1 (%2)</source>
        <translation>Anslutningstjänst: %1 (%2)</translation>
    </message>
    <message>
        <source>CA: %1, which is there already</source>
        <translation>CA: %1, som redan finns</translation>
    </message>
    <message>
        <source>CA: %1, new and self-signed: %2</source>
        <translation>CA: %1, ny och självsignerad: %2</translation>
    </message>
    <message>
        <source>CA: %1, taken over from %2</source>
        <translation>CA: %1, övertagen från %2</translation>
    </message>
    <message>
        <source>CA: %1, whose certificate somebody else signs; its request goes to %2</source>
        <translation>CA: %1, vars certifikat någon annan signerar; dess begäran skrivs till %2</translation>
    </message>
    <message>
        <source>Recovery file: none</source>
        <translation>Återställningsfil: ingen</translation>
    </message>
    <message>
        <source>Recovery file: %1</source>
        <translation>Återställningsfil: %1</translation>
    </message>
    <message numerus="yes">
        <source>Certificates: %1, valid %n day(s)</source>
        <translation>
            <numerusform>Certifikat: %1, giltiga %n dag</numerusform>
            <numerusform>Certifikat: %1, giltiga %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Approval: %1</source>
        <translation>Godkännande: %1</translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation>URL: %1</translation>
    </message>
    <message>
        <source>Networks: all</source>
        <translation>Nätverk: alla</translation>
    </message>
    <message>
        <source>Networks: %1</source>
        <translation>Nätverk: %1</translation>
    </message>
    <message>
        <source>It is the default connector.</source>
        <translation>Den är standardanslutningstjänsten.</translation>
    </message>
    <message>
        <source>Create it?</source>
        <translation>Ska den skapas?</translation>
    </message>
    <message>
        <source>This is what will be made. A new RSA key can take some seconds.</source>
        <translation>Det här kommer att skapas. En ny RSA-nyckel kan ta några sekunder.</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Namn: %1</translation>
    </message>
    <message>
        <source>Only names that a device in the inventory has.</source>
        <translation>Endast namn som en enhet i inventarieförteckningen har.</translation>
    </message>
</context>
<context>
    <name>scepter::TemplateStep</name>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Change the template, too, and not for this rollout only</source>
        <translation>Ändra också mallen, inte bara för den här utrullningen</translation>
    </message>
    <message>
        <source>Keep it as a template for other rollouts</source>
        <translation>Behåll den som mall för andra utrullningar</translation>
    </message>
    <message>
        <source>Subject %1, key “%2” (%3, %4), for %5</source>
        <translation>Ämne %1, nyckel ”%2” (%3, %4), för %5</translation>
    </message>
    <message numerus="yes">
        <source>%n of the devices cannot be given a request with this template:</source>
        <translation>
            <numerusform>%n av enheterna kan inte få någon begäran med den här mallen:</numerusform>
            <numerusform>%n av enheterna kan inte få någon begäran med den här mallen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n device(s) were looked at; all are before the rollout begins.</source>
        <translation>
            <numerusform>Bara den första enheten har gåtts igenom; alla gås igenom innan utrullningen börjar.</numerusform>
            <numerusform>Bara de första %n enheterna har gåtts igenom; alla gås igenom innan utrullningen börjar.</numerusform>
        </translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Ny mall</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation>Mall:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Namn:</translation>
    </message>
    <message>
        <source>Letters a to z, digits and hyphens</source>
        <translation>Bokstäverna a till z, siffror och bindestreck</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Key Name:</source>
        <translation>Nyckelnamn:</translation>
    </message>
    <message>
        <source>Common Name:</source>
        <translation>Gemens. namn:</translation>
    </message>
    <message>
        <source>Variables are replaced for each device: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model}, and the names of further columns of the inventory.</source>
        <translation>Variabler ersätts för varje enhet: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model} och namnen på ytterligare kolumner i inventarieförteckningen.</translation>
    </message>
    <message>
        <source>Organization:</source>
        <translation>Organisation:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Nyckel:</translation>
    </message>
    <message>
        <source>Signature Algorithm:</source>
        <translation>Signaturalgoritm:</translation>
    </message>
    <message>
        <source>Key Use Location:</source>
        <translation>Nyckelanvändningsplats:</translation>
    </message>
    <message>
        <source>IPSec Destination:</source>
        <translation>IPSec-mottagare:</translation>
    </message>
    <message>
        <source>What it gives the device</source>
        <translation>Vad den ger enheten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nya nycklar</translation>
    </message>
    <message>
        <source>Like the key of each certificate</source>
        <translation>Som nyckeln för varje certifikat</translation>
    </message>
    <message>
        <source>A renewal keeps the names, the location and the destination of the certificate. Without the mark, all of them get a key of the length that you choose.</source>
        <translation>En förnyelse behåller certifikatets namn, plats och mottagare. Utan markeringen får alla en nyckel med den längd som du väljer.</translation>
    </message>
    <message>
        <source>Delete the template?</source>
        <translation>Vill du ta bort mallen?</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Mallen ”%1” tas bort.</translation>
    </message>
    <message>
        <source>Rollouts that were made with it keep what they ask for. It cannot be brought back.</source>
        <translation>Utrullningar som har skapats med den behåller det som de begär. Den kan inte återställas.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Delete Template…</source>
        <translation>Ta bort mall…</translation>
    </message>
</context>
<context>
    <name>scepterctl</name>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>Granskningsloggen är hel: %n post, som inte har ändrats.</numerusform>
            <numerusform>Granskningsloggen är hel: %n poster, ingen ändrad, borttagen eller flyttad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then: scepterctl ca install %2 --chain FILE</source>
        <translation>Låt signera begäran i %1 och kör sedan: scepterctl ca install %2 --chain FIL</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Skrivet till %1</translation>
    </message>
    <message>
        <source>waits for its certificate</source>
        <translation>väntar på sitt certifikat</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>There is no CA yet.</source>
        <translation>Det finns ingen CA ännu.</translation>
    </message>
    <message>
        <source>Generation %1: %2</source>
        <translation>Generation %1: %2</translation>
    </message>
    <message>
        <source>RA that decrypts and signs for it:</source>
        <translation>RA som dekrypterar och signerar åt den:</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued</source>
        <translation>
            <numerusform>%n utfärdat certifikat</numerusform>
            <numerusform>%n utfärdade certifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoked: %1 (%2)</source>
        <translation>Återkallat: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL från %1, %n återkallat certifikat</numerusform>
            <numerusform>CRL från %1, %n återkallade certifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>Generation %1 issues from now on. Older certificates renew under it, and both lists of revoked certificates go on.</source>
        <translation>Generation %1 utfärdar från och med nu. Äldre certifikat förnyas under den, och båda spärrlistorna fortsätter.</translation>
    </message>
    <message>
        <source>Generation %1 is announced to clients. Call this again when it shall take over.</source>
        <translation>Generation %1 har tillkännagetts för klienterna. Kör kommandot igen när den ska ta över.</translation>
    </message>
    <message>
        <source>announced, takes over next</source>
        <translation>tillkännagiven, tar över härnäst</translation>
    </message>
    <message>
        <source>current</source>
        <translation>nuvarande</translation>
    </message>
    <message>
        <source>former</source>
        <translation>tidigare</translation>
    </message>
    <message>
        <source>any subject</source>
        <translation>vilket ämne som helst</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>använt %n gång</numerusform>
            <numerusform>använt %n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no challenge password yet.</source>
        <translation>Det finns inget Challenge-lösenord ännu.</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Borttaget: %1</translation>
    </message>
    <message numerus="yes">
        <source>good for %n use(s)</source>
        <translation>
            <numerusform>gäller för %n användning</numerusform>
            <numerusform>gäller för %n användningar</numerusform>
        </translation>
    </message>
    <message>
        <source>good once per renewal</source>
        <translation>gäller en gång per förnyelse</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>gick ut %1</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>obegränsat</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>körs inte</translation>
    </message>
    <message>
        <source>served by %1</source>
        <translation>körs av %1</translation>
    </message>
    <message>
        <source>There is no connector yet.</source>
        <translation>Det finns ingen anslutningstjänst ännu.</translation>
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
        <translation>Typ</translation>
    </message>
    <message>
        <source>general-purpose</source>
        <translation>allmän</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Förval</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Godkännande</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manuellt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatiskt</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Giltighetstid</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>Single DES</source>
        <translation>Enkel DES</translation>
    </message>
    <message>
        <source>is read</source>
        <translation>läses</translation>
    </message>
    <message>
        <source>is refused</source>
        <translation>avvisas</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>yes: the addresses of an NDES reach it</source>
        <translation>ja: nås på adresserna för en NDES</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Körs</translation>
    </message>
    <message>
        <source>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only.</source>
        <translation>Utan TLS kan en enhet inte kontrollera vems CA den får: håll anslutningstjänsten i ett nätverk med bara skrivare.</translation>
    </message>
    <message>
        <source>%1 is deleted as soon as the process that serves it has stopped it.</source>
        <translation>%1 tas bort så snart processen som kör den har stoppat den.</translation>
    </message>
    <message>
        <source>creating: its CA waits for a certificate</source>
        <translation>skapas: dess CA väntar på ett certifikat</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>failed: its CA has expired</source>
        <translation>fel: dess CA har gått ut</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>tas bort</translation>
    </message>
    <message>
        <source>approved, waits for the client</source>
        <translation>godkänd, väntar på klienten</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>väntar på beslut</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <translation>Ingen begäran väntar.</translation>
    </message>
    <message>
        <source>Approved: %1. The certificate is issued when the device asks again.</source>
        <translation>Godkänd: %1. Certifikatet utfärdas när enheten frågar igen.</translation>
    </message>
    <message>
        <source>Rejected: %1.</source>
        <translation>Avslagen: %1.</translation>
    </message>
    <message>
        <source>The store is ready: %1</source>
        <translation>Datalagret är klart: %1</translation>
    </message>
    <message>
        <source>The store exists already: %1</source>
        <translation>Datalagret finns redan: %1</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Lösenfrasen har bytts.</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>Datalagret är i gott skick.</translation>
    </message>
    <message>
        <source>The store was created. Without its passphrase, keys and challenge passwords in it cannot be recovered.</source>
        <translation>Datalagret skapades. Utan dess lösenfras kan nycklar och Challenge-lösenord i det inte återställas.</translation>
    </message>
    <message>
        <source>The newest requests:</source>
        <translation>De senaste begärandena:</translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n s ahead</source>
        <translation>
            <numerusform>dess klocka går %n&#xa0;s före</numerusform>
            <numerusform>dess klocka går %n&#xa0;s före</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n s behind</source>
        <translation>
            <numerusform>dess klocka går %n&#xa0;s efter</numerusform>
            <numerusform>dess klocka går %n&#xa0;s efter</numerusform>
        </translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>avslagen</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>avslagen: %1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>utfärdat</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvarad</translation>
    </message>
    <message>
        <source>Alarm of %1: %2 used challenge password %3 for %4. %5%6</source>
        <translation>Larm %1: %2 använde Challenge-lösenordet %3 för %4. %5%6</translation>
    </message>
    <message>
        <source>Alarm of %1: %2 used challenge password %3 for %4; it belongs to %6. %5</source>
        <translation>Larm %1: %2 använde Challenge-lösenordet %3 för %4; det hör till %6. %5</translation>
    </message>
    <message>
        <source>Challenge password for %2 (its ID: %1):</source>
        <translation>Challenge-lösenord för %2 (ID: %1):</translation>
    </message>
    <message>
        <source>The device %1 is there.</source>
        <translation>Enheten %1 finns nu.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n nyckel</numerusform>
            <numerusform>%n nycklar</numerusform>
        </translation>
    </message>
    <message>
        <source>next request %1</source>
        <translation>nästa begäran %1</translation>
    </message>
    <message>
        <source>There is no device.</source>
        <translation>Det finns ingen enhet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Nästa begäran</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Omstart</translation>
    </message>
    <message>
        <source>needed before the new key is in use</source>
        <translation>behövs innan den nya nyckeln används</translation>
    </message>
    <message>
        <source>Key %1: %2, used for %3</source>
        <translation>Nyckel %1: %2, används för %3</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Ändrat: %1</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Begäranden går till %1</translation>
    </message>
    <message>
        <source>Next request: %1</source>
        <translation>Nästa begäran: %1</translation>
    </message>
    <message>
        <source>No request has been sent.</source>
        <translation>Ingen begäran har skickats.</translation>
    </message>
    <message>
        <source>The device needs a restart before the new key is in use.</source>
        <translation>Enheten behöver startas om innan den nya nyckeln används.</translation>
    </message>
    <message>
        <source>Restarted: %1</source>
        <translation>Omstartad: %1</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Ingenting ändras.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would change.</source>
        <translation>
            <numerusform>%n värde skulle ändras.</numerusform>
            <numerusform>%n värden skulle ändras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed.</source>
        <translation>
            <numerusform>%n värde har ändrats.</numerusform>
            <numerusform>%n värden har ändrats.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store was restored from %1.</source>
        <translation>Datalagret återställdes från %1.</translation>
    </message>
    <message>
        <source>The store that was there is kept as %1.</source>
        <translation>Det tidigare datalagret finns kvar som %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were issued after the backup; they are in the restored store too.</source>
        <translation>
            <numerusform>%n certifikat utfärdades efter säkerhetskopian; det finns i det återställda datalagret också.</numerusform>
            <numerusform>%n certifikat utfärdades efter säkerhetskopian; de finns i det återställda datalagret också.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were revoked after the backup; they are revoked in the restored store too.</source>
        <translation>
            <numerusform>%n certifikat återkallades efter säkerhetskopian; det är återkallat i det återställda datalagret också.</numerusform>
            <numerusform>%n certifikat återkallades efter säkerhetskopian; de är återkallade i det återställda datalagret också.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) belong to CAs that the backup does not have. Only the store that was kept knows them.</source>
        <translation>
            <numerusform>%n certifikat hör till en CA som säkerhetskopian inte har. Bara det tidigare datalagret känner till det.</numerusform>
            <numerusform>%n certifikat hör till CA:er som säkerhetskopian inte har. Bara det tidigare datalagret känner till dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store that was there could not be read to its end. Certificates that were issued or revoked after the backup may be missing.</source>
        <translation>Det tidigare datalagret kunde inte läsas till slut. Certifikat som utfärdades eller återkallades efter säkerhetskopian kan saknas.</translation>
    </message>
    <message>
        <source>The newest request:</source>
        <translation>Den senaste begäran:</translation>
    </message>
    <message>
        <source>Deleted from %1: key %2</source>
        <translation>Borttagen från %1: nyckel %2</translation>
    </message>
    <message>
        <source>Saved: @%1</source>
        <translation>Sparat: @%1</translation>
    </message>
    <message>
        <source>No filter has been saved.</source>
        <translation>Inget filter har sparats.</translation>
    </message>
    <message>
        <source>Line %1 is not imported. %2</source>
        <translation>Rad %1 importeras inte. %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändrad</numerusform>
            <numerusform>%n ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n oförändrad</numerusform>
            <numerusform>%n oförändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n felaktig</numerusform>
            <numerusform>%n felaktiga</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported: this was a dry run.</source>
        <translation>Ingenting har importerats: det här var en provkörning.</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>ett annat värde</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>Det finns ingen sådan enhet.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n printer(s) cannot be planned for.</source>
        <translation>
            <numerusform>Inget har skapats: det går inte att göra en plan för %n skrivare.</numerusform>
            <numerusform>Inget har skapats: det går inte att göra en plan för %n skrivare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan %1 is made for %n printer(s).</source>
        <translation>
            <numerusform>Plan %1 har gjorts för %n skrivare.</numerusform>
            <numerusform>Plan %1 har gjorts för %n skrivare.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings sheets hold passwords: keep them to those who set up the printers.</source>
        <translation>Inställningsbladen innehåller lösenord: ge dem bara till dem som ställer in skrivarna.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n nyckel har skrivits till %1, med index.csv</numerusform>
            <numerusform>%n nycklar har skrivits till %1, med index.csv</numerusform>
        </translation>
    </message>
    <message>
        <source>The files hold private keys that were made outside the printers. Import them, then delete the folder.</source>
        <translation>Filerna innehåller privata nycklar som har skapats utanför skrivarna. Importera dem och ta sedan bort mappen.</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) left out: they enrol by themselves. “fleet plan” is for them.</source>
        <translation>
            <numerusform>%n skrivare utelämnas: den begär själv sitt certifikat. ”fleet plan” är till för den.</numerusform>
            <numerusform>%n skrivare utelämnas: de begär själva sina certifikat. ”fleet plan” är till för dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no rollout.</source>
        <translation>Det finns ingen utrullning.</translation>
    </message>
    <message numerus="yes">
        <source>Rollout %1: %n device(s)</source>
        <translation>
            <numerusform>Utrullning %1: %n enhet</numerusform>
            <numerusform>Utrullning %1: %n enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>Rollout %1, %2: %3</source>
        <translation>Utrullning %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 per sekund</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 kvar</translation>
    </message>
    <message>
        <source>The template %1 is there.</source>
        <translation>Mallen %1 finns nu.</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>Det finns ingen mall.</translation>
    </message>
    <message>
        <source>For the device %1:</source>
        <translation>För enheten %1:</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nyckelnamn</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Signaturalgoritm</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Gemensamt namn</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Nyckelanvändningsplats</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n device(s) cannot take part.</source>
        <translation>
            <numerusform>Inget skapades: %n enhet kan inte delta.</numerusform>
            <numerusform>Inget skapades: %n enheter kan inte delta.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --leave-out the others go without them.</source>
        <translation>Med --leave-out körs de övriga utan dem.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s). Nothing was made: this was a dry run.</source>
        <translation>
            <numerusform>%n enhet. Inget skapades: det här var en provkörning.</numerusform>
            <numerusform>%n enheter. Inget skapades: det här var en provkörning.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is passed over. %2</source>
        <translation>Rad %1 hoppas över. %2</translation>
    </message>
    <message>
        <source>Challenge password %1 is good for %2.</source>
        <translation>Challenge-lösenordet %1 gäller för %2.</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Ytterligare namn</translation>
    </message>
    <message>
        <source>are left out of the certificate</source>
        <translation>utelämnas ur certifikatet</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>avvisas</translation>
    </message>
    <message>
        <source>Replaced CAs</source>
        <translation>Ersatta CA:er</translation>
    </message>
    <message>
        <source>Signs for others</source>
        <translation>Signerar åt andra</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>as the request says; one that names none is refused</source>
        <translation>som begäran säger; en som inte anger någon avvisas</translation>
    </message>
    <message>
        <source>as the preset says</source>
        <translation>enligt förvalet</translation>
    </message>
    <message>
        <source>none where the request names none: good for every purpose</source>
        <translation>ingen när begäran inte anger någon: duger till allt</translation>
    </message>
    <message>
        <source>%1 where the request names none</source>
        <translation>%1 när begäran inte anger någon</translation>
    </message>
    <message>
        <source>every host, short name and address</source>
        <translation>alla värdnamn, korta namn och adresser</translation>
    </message>
    <message>
        <source>%1; only those of devices in the inventory</source>
        <translation>%1; endast sådana som en enhet i inventarieförteckningen har</translation>
    </message>
    <message>
        <source>Alarm of %1: somebody at %2 is guessing challenge passwords: at least %3 wrong ones within an hour.</source>
        <translation>Larm %1: någon på %2 gissar Challenge-lösenord: minst %3 felaktiga inom en timme.</translation>
    </message>
    <message>
        <source>Alarm of %1: %2, from %3. %4</source>
        <translation>Larm %1: %2, från %3. %4</translation>
    </message>
    <message>
        <source>The devices run here again.</source>
        <translation>Enheterna körs här igen.</translation>
    </message>
    <message>
        <source>Another process runs the devices now: %1.</source>
        <translation>En annan process kör enheterna nu: %1.</translation>
    </message>
    <message>
        <source>The devices do not run at present: the store could not be written.</source>
        <translation>Enheterna körs inte just nu: det gick inte att skriva till datalagret.</translation>
    </message>
    <message>
        <source>No waiting request matches the filter.</source>
        <translation>Ingen väntande begäran passar filtret.</translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n request(s).</source>
        <translation>
            <numerusform>Avslagen: %n begäran.</numerusform>
            <numerusform>Avslagna: %n begäranden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is served by another process now: %2.</source>
        <translation>%1 körs nu av en annan process: %2.</translation>
    </message>
    <message>
        <source>%1 is not served at present: the store could not be written.</source>
        <translation>%1 körs inte just nu: det gick inte att skriva till datalagret.</translation>
    </message>
    <message>
        <source>%1 is served here again.</source>
        <translation>%1 körs här igen.</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>inte betrodd ännu</translation>
    </message>
    <message>
        <source>weak algorithms allowed</source>
        <translation>svaga algoritmer tillåts</translation>
    </message>
    <message>
        <source>No server is known yet.</source>
        <translation>Ingen server är känd ännu.</translation>
    </message>
    <message>
        <source>The CA of %1 is trusted.</source>
        <translation>CA:n för %1 är betrodd.</translation>
    </message>
    <message>
        <source>%1 is not known any more.</source>
        <translation>%1 är inte känd längre.</translation>
    </message>
    <message>
        <source>Weak algorithms are allowed for %1.</source>
        <translation>Svaga algoritmer tillåts för %1.</translation>
    </message>
    <message>
        <source>Weak algorithms are refused for %1.</source>
        <translation>Svaga algoritmer avvisas för %1.</translation>
    </message>
    <message>
        <source>Nothing such happened.</source>
        <translation>Inget sådant har hänt.</translation>
    </message>
    <message>
        <source>These are the newest %1; --last N shows more, --since and --filter choose.</source>
        <translation>Detta är de %1 senaste; --last N visar fler, --since och --filter begränsar urvalet.</translation>
    </message>
    <message>
        <source>There is no such certificate.</source>
        <translation>Det finns inget sådant certifikat.</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Utfärdat av:</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privat nyckel</translation>
    </message>
    <message>
        <source>Key %1 of the device, used for %2</source>
        <translation>Nyckel %1 i enheten, används för %2</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Anslutningstjänst</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message numerus="yes">
        <source>These are the newest %1 of %n alarm(s); --last N shows more.</source>
        <translation>
            <numerusform>Detta är de %1 senaste av %n larm; --last N visar fler.</numerusform>
            <numerusform>Detta är de %1 senaste av %n larm; --last N visar fler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n request(s); --last N shows more:</source>
        <translation>
            <numerusform>De %1 senaste av %n begäran; --last N visar fler:</numerusform>
            <numerusform>De %1 senaste av %n begäranden; --last N visar fler:</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Borttagen: %1</translation>
    </message>
    <message>
        <source>“device cancel %1” ends the request; --force removes the device with it.</source>
        <translation>”device cancel %1” avbryter begäran; --force tar bort enheten med den.</translation>
    </message>
    <message>
        <source>Cancelled: the request of %1</source>
        <translation>Avbruten: begäran från %1</translation>
    </message>
    <message>
        <source>%1 is working on no request.</source>
        <translation>%1 arbetar inte med någon begäran.</translation>
    </message>
    <message>
        <source>The server showed another CA last, with the fingerprint %1.</source>
        <translation>Servern visade senast en annan CA, med fingeravtrycket %1.</translation>
    </message>
    <message>
        <source>%1 is switched off on the device.</source>
        <translation>%1 är avstängt på enheten.</translation>
    </message>
    <message>
        <source>It is in use after the next restart of the device.</source>
        <translation>Den används efter nästa omstart av enheten.</translation>
    </message>
    <message>
        <source>%1: cause: %2</source>
        <translation>%1: orsak: %2</translation>
    </message>
    <message>
        <source>Would be deleted from %1: key %2</source>
        <translation>Skulle tas bort från %1: nyckel %2</translation>
    </message>
    <message>
        <source>These are the settings of another device: %1. “%2” keeps its name, title, and address.</source>
        <translation>Detta är en annan enhets inställningar: %1. ”%2” behåller sitt namn, sin titel och sin adress.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of “%2”; it is kept.</source>
        <translation>Det gemensamma namnet ”%1” tillhör ”%2”; det behålls.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of “%2”; “%3” asks for “%4” instead.</source>
        <translation>Det gemensamma namnet ”%1” tillhör ”%2”; ”%3” begär ”%4” i stället.</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Orsak: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Write its settings sheets with “fleet sheets %1 --out DIR”.</source>
        <translation>Skriv dess inställningsblad med ”fleet sheets %1 --out DIR”.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings sheet(s).</source>
        <translation>
            <numerusform>%n inställningsblad.</numerusform>
            <numerusform>%n inställningsblad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer: it enrols by itself</source>
        <translation>Skrivare: den begär själv sitt certifikat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>TLS-port</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are renewed.</source>
        <translation>
            <numerusform>%n certifikat förnyas.</numerusform>
            <numerusform>%n certifikat förnyas.</numerusform>
        </translation>
    </message>
    <message>
        <source>offers less than before: %1</source>
        <translation>erbjuder mindre än tidigare: %1 saknas</translation>
    </message>
    <message>
        <source>What %1 offers now is accepted.</source>
        <translation>Det som %1 erbjuder nu är godtaget.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are set up for another server, and are set up anew:</source>
        <translation>
            <numerusform>%n enhet är inställd för en annan server och ställs in på nytt:</numerusform>
            <numerusform>%n enheter är inställda för en annan server och ställs in på nytt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Ingenting ändrades: det här var en provkörning.</translation>
    </message>
    <message>
        <source>The list is out of date. A connector that is served renews it, and so does --rebuild.</source>
        <translation>Listan är inaktuell. En anslutningstjänst som körs förnyar den, och det gör också --rebuild.</translation>
    </message>
    <message>
        <source>A keyring of a desktop unlocks the store.</source>
        <translation>En nyckelring på ett skrivbord låser upp datalagret.</translation>
    </message>
    <message>
        <source>No keyring unlocks the store.</source>
        <translation>Ingen nyckelring låser upp datalagret.</translation>
    </message>
    <message>
        <source>No keyring unlocks the store any more.</source>
        <translation>Ingen nyckelring låser längre upp datalagret.</translation>
    </message>
    <message>
        <source>Another process runs devices: %1. If it runs this one too, it sends the request; if not, this process sends it as soon as the other one has ended.</source>
        <translation>En annan process kör enheter: %1. Om den kör även den här enheten skickar den begäran; om inte skickar den här processen den så snart den andra har avslutats.</translation>
    </message>
</context>
</TS>
