#include "ui/text/explanation.h"

#include "core/base/literals.h"
#include "ui/text/reasontext.h"
#include "ui/text/refusaltext.h"
#include "ui/text/requestwords.h"
#include "ui/text/rolloutwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace scepter {
namespace {

/// The catalogue, one function for each group of codes. A fact that is missing reads "not known", never "%1".
class Catalogue {
    Q_DECLARE_TR_FUNCTIONS(Explanation)

public:
    explicit Catalogue(const Error &error) : m_error(error) {}

    Explanation explanation() const
    {
        for (const auto group :
             {&Catalogue::files, &Catalogue::keys, &Catalogue::network, &Catalogue::http, &Catalogue::answers, &Catalogue::trust,
              &Catalogue::checks, &Catalogue::outcomes, &Catalogue::device, &Catalogue::fleet, &Catalogue::store, &Catalogue::connector}) {
            if (auto found = (this->*group)())
                return withRefused(*found);
        }
        return unexpected();
    }

private:
    using Found = std::optional<Explanation>;

    /// The sentence with its %1, %2 … replaced by the facts, in one pass: a fact may itself hold a percent sign.
    QString fill(const QString &sentence) const
    {
        QString result;
        for (qsizetype i = 0; i < sentence.size(); ++i) {
            if (sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit())
                result += fact(sentence[++i].digitValue() - 1);
            else
                result += sentence[i];
        }
        return result;
    }

    bool has(int index) const { return index >= 0 && index < m_error.facts.size() && !m_error.facts[index].trimmed().isEmpty(); }
    QString fact(int index) const
    {
        if (!has(index))
            return tr("(not known)");
        return shown(index);
    }
    /// A fact in the reader's own way: sizes and dates by locale.
    QString shown(int index) const
    {
        const QString raw = m_error.facts[index].trimmed();
        const bool isSize = (m_error.code == Errc::ReplyTooLarge && index == 0) || (m_error.code == Errc::FileTooLarge && index == 1);
        bool number = false;
        if (const qint64 bytes = raw.toLongLong(&number); isSize && number)
            return QLocale().formattedDataSize(bytes);
        if (index == 0
            && (m_error.code == Errc::CaExpired || m_error.code == Errc::CaNotYetValid || m_error.code == Errc::IssuedTooEarly)) {
            const QDateTime when = QDateTime::fromString(raw, Qt::ISODate);
            if (when.isValid())
                return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
        }
        return raw;
    }
    Explanation make(const QString &what, const QString &why, const QString &todo) const { return {fill(what), fill(why), fill(todo)}; }
    /// The same where the reason may be one of ours: it is a sentence of its own, and `why` is for what another program wrote.
    Explanation because(const QString &what, int index, const QString &why, const QString &todo) const
    {
        Explanation explanation = make(what, why, todo);
        if (const QString text = reasonTextIn(m_error.facts, index); !text.isEmpty())
            explanation.why = text;
        return explanation;
    }

    Found files() const
    {
        switch (m_error.code) {
        case Errc::InvalidArgument:
            if (has(2) && fact(0) == u"destination in use"_s)
                return destinationInUse();
            return make((fact(0) == u"--renewable"_s ? tr("%1 needs %2.")
                         : has(1)                    ? tr("“%2” is not valid for %1.")
                                                     : tr("%1 is missing or not valid."))
                            .replace(u"%1"_s, inputName(fact(0))),
                        expectation(fact(0)), tr("Correct it and try again."));
        case Errc::FileUnreadable:
            return make(tr("The file “%1” cannot be read."), tr("The system says: %2."),
                        tr("Check that the file exists and that you may read it."));
        case Errc::FileUnwritable:
            return because(
                tr("“%1” cannot be written."), 1, tr("The system says: %2."),
                tr("Check the permissions of the folder, or choose another one. Nothing was sent to the server without its key being saved."));
        case Errc::DiskFull:
            return make(tr("“%1” could not be saved."), tr("The disk is full."), tr("Make room on the disk and try again."));
        case Errc::FileTooLarge:
            return make(tr("The file “%1” is too large."), tr("At most %2 are read."), tr("Check that it is the right file."));
        case Errc::DirectoryInUse:
            return make(tr("The folder “%1” is in use already."), tr("It holds the key of an earlier request, which would be overwritten."),
                        tr("Choose an empty folder."));
        case Errc::TransactionPending:
            return make(tr("The folder “%1” holds an unfinished request."), tr("The server may still issue the certificate for it."),
                        tr("Continue that request (“scepterctl resume” on the command line), or choose another folder."));
        case Errc::NothingToResume:
            return make(tr("There is nothing to continue in “%1”."), tr("The folder holds no unfinished request."),
                        tr("Check the folder's name, or send a new request."));
        case Errc::StateDamaged: return damaged();
        default: return std::nullopt;
        }
    }

    /// A file, or what of the store.
    Explanation damaged() const
    {
        const QString why = tr("It is damaged, or a newer version of this program wrote it.");
        if (const QString what = reasonTextIn(m_error.facts); !what.isEmpty())
            return {what, why, tr("Restore the store from a backup, or update this program. It was left as it is.")};
        return make(tr("“%1” cannot be understood."), why,
                    tr("Restore it from a backup, or move it away to start without it. It was left as it is."));
    }

    Found keys() const
    {
        switch (m_error.code) {
        case Errc::CryptoFailure:
            return make(tr("A cryptographic operation failed."), tr("The cryptographic library refused it."),
                        tr("Try again. If it happens again, report it together with the technical details."));
        case Errc::NotAKey:
            return make(has(0) ? tr("“%1” is not a private key.") : tr("This is not a private key."),
                        tr("PKCS#8, PKCS#1 and SEC1 keys are read, as PEM or DER."), tr("Choose the file that holds the key."));
        case Errc::NotACertificate:
            return make(has(0) ? tr("“%1” is not a certificate.") : tr("This is not a certificate."),
                        tr("X.509 certificates are read, as PEM or DER."), tr("Choose the file that holds the certificate."));
        case Errc::NotACsr:
            return make(tr("This is not a certificate signing request."), tr("PKCS#10 requests are read, as PEM or DER."),
                        tr("Choose the file that holds the request."));
        case Errc::NotACrl:
            return make(tr("This is not a certificate revocation list."), tr("X.509 revocation lists are read, as PEM or DER."),
                        tr("Check the address or the file that it came from."));
        case Errc::PassphraseNeeded:
            return make(tr("The key is protected by a passphrase."), tr("It cannot be read without the passphrase."),
                        tr("Give the passphrase and try again."));
        case Errc::WrongPassphrase:
            return make(tr("The passphrase is wrong."), tr("The file cannot be opened with it."),
                        tr("Check the passphrase and the keyboard layout, then try again."));
        case Errc::UnsupportedKey:
            return make(tr("This kind of key is not supported: %1."),
                        tr("RSA keys of 2048 to 4096 bits and EC keys on P-256 or P-384 can be used."),
                        tr("Use a key of one of these kinds."));
        case Errc::UnsoundKey:
            return make(tr("This key protects nothing."), tr("It has %1.").arg(keyFaultWords(fact(0))),
                        tr("Make a new key, and do not use this one again."));
        case Errc::KeyMismatch:
            return make(tr("The key and the certificate do not belong together."), tr("The certificate holds another public key."),
                        tr("Choose the key that the certificate was issued for."));
        default: return std::nullopt;
        }
    }

    Found network() const
    {
        switch (m_error.code) {
        case Errc::InvalidUrl:
            return make(tr("“%1” is not the address of a SCEP server."), tr("It must begin with http:// or https:// and name a host."),
                        tr("Correct the URL, for example http://scep.example.com/scep."));
        case Errc::HttpsNotSupported:
            return make(tr("Communication using HTTPS is not supported."), tr("“%1” needs HTTPS, and this device speaks HTTP only."),
                        tr("Use the server's HTTP address, or a bridge that speaks HTTPS to it."));
        case Errc::HostNotFound:
            return make(tr("The server “%1” was not found."), tr("The name is not known to the DNS, or the DNS cannot be reached."),
                        tr("Check the host name in the SCEP server URL, and the network connection."));
        case Errc::ConnectionRefused:
            return make(tr("%1 refused the connection."), tr("The machine can be reached, but nothing listens on this port."),
                        tr("Check the port number, and whether the SCEP server is running."));
        case Errc::ConnectionLost:
            return make(tr("The connection to %1 was lost."),
                        tr("The server, or something on the way, closed it before the answer was complete."),
                        tr("Try again. If it happens every time, look at the server's log."));
        case Errc::Timeout:
            return make(timeoutText(), tr("The server is down or overloaded, or a firewall drops the packets."),
                        tr("Check the address and the firewall, or allow more time."));
        case Errc::TlsFailed:
            return because(
                tr("No secure connection to %1 could be made."), 1, tr("The reason is: %2."),
                tr("If the server's certificate comes from a private CA, name that CA's file (“CA file for HTTPS”, --ca-file on the command line)."));
        case Errc::ProxyFailed:
            return because(tr("The proxy did not let the request through."), 0, tr("The reason is: %1."),
                           tr("Check the proxy settings of this computer."));
        case Errc::NetworkFailed:
            return because(tr("%1 could not be reached."), 1, tr("The reason is: %2."),
                           tr("Check the network connection and the address."));
        default: return std::nullopt;
        }
    }

    QString timeoutText() const
    {
        bool number = false;
        const int seconds = has(0) ? qRound(m_error.facts[0].toDouble(&number)) : 0;
        return number ? tr("The server did not answer within %n second(s).", nullptr, seconds) : tr("The server did not answer in time.");
    }

    Found http() const
    {
        switch (m_error.code) {
        case Errc::RedirectRefused:
            return make(tr("The server sends the request elsewhere: from %1 to %2."),
                        tr("A request is not passed on to another host or over a weaker connection without being asked."),
                        tr("If the new address is right, enter it as the SCEP server URL."));
        case Errc::ReplyTooLarge:
            return make(tr("The server's answer is far too large."), tr("More than %1 came, which no SCEP answer needs."),
                        tr("Check that the URL is that of a SCEP server."));
        case Errc::HttpStatus: return httpStatus();
        case Errc::Cancelled:
            return make(tr("The request was cancelled."), tr("You stopped it before it was done."),
                        tr("Send it again, or continue it where that is offered: what was sent is kept."));
        case Errc::HtmlPage:
            return make(tr("A web page came instead of a SCEP answer."),
                        tr("“%1” is an address for people, or a login page stands before the server."),
                        tr("Check the path of the URL. On NDES it is /certsrv/mscep/mscep.dll, not the administration page mscep_admin."));
        case Errc::EmptyReply:
            return make(tr("The server sent an empty answer to %1."),
                        tr("The path may be wrong, or the server does not understand the request in this form."),
                        tr("Check the path of the URL, and look at the server's log."));
        default: return std::nullopt;
        }
    }

    Found httpStatus() const
    {
        QString why, todo;
        switch (has(0) ? m_error.facts[0].toInt() : 0) {
        case 401:
        case 403:
            why = tr("The server refused the request before reading it; the address may belong to a page that wants a login.");
            todo = tr(
                "Check the path of the URL, and whether this computer's network is allowed. On NDES the path is /certsrv/mscep/mscep.dll.");
            break;
        case 404:
            why = tr("There is nothing at this path on the server.");
            todo = tr("Check the path of the SCEP server URL.");
            break;
        case 429:
        case 503:
            why = tr("The server is overloaded or being maintained.");
            todo = tr("Try again later.");
            break;
        case 500:
            why = tr("The server failed while handling the request; some servers answer a wrong challenge password in this way.");
            todo = tr("Check the challenge password, then look at the server's log.");
            break;
        default:
            why = tr("The server refused the request, or could not handle it.");
            todo = tr("Check the URL, and look at the server's log.");
        }
        return withServerText(make(tr("The server answered with HTTP status %1."), why, todo));
    }

    /// Where the certificate is that was issued and not taken (S5): the fact behind the error's own.
    Explanation withRefused(Explanation explanation) const
    {
        int own = 0;
        switch (m_error.code) {
        case Errc::ForeignPublicKey: break;
        case Errc::IssuedCa:
        case Errc::IssuedTooEarly:
        case Errc::WeakAlgorithm:
        case Errc::UntrustedChain: own = 1; break;
        default: return explanation;
        }
        if (const auto given = own == 1 ? reasonIn(m_error.facts) : std::nullopt)
            own += int(given->values.size());
        if (!has(own))
            return explanation;
        const QString where = fact(own);
        explanation.todo += u' '
                            + (where == QStringView(refusedInStore) ? tr("The certificate is kept in the store, beside its key.")
                                                                    : tr("The certificate is kept in “%1”, beside its key.").arg(where));
        return explanation;
    }

    /// The explanation, and behind its reason what the server itself wrote: the second fact of every refusal (S6).
    Explanation withServerText(Explanation explanation) const
    {
        if (has(1))
            explanation.why += u' ' + tr("The server says: “%1”").arg(m_error.facts[1].simplified());
        return explanation;
    }

    Found answers() const
    {
        switch (m_error.code) {
        case Errc::InvalidReply:
            return make(tr("The server's answer to %1 cannot be read."), tr("It is not what the SCEP standard asks for."),
                        tr("Check the URL. If it is right, the server, or something on the way, damages the answer."));
        case Errc::NotOffered:
            return make(tr("This server does not offer %1."), tr("Many SCEP servers leave out parts of the standard."),
                        tr("Ask the server's administrator for another way, or use a server that offers it."));
        case Errc::UnknownPkiStatus:
            return make(tr("The server answered with an unknown status: %1."),
                        tr("The SCEP standard knows only success, failure and pending."), tr("Report this to the server's administrator."));
        case Errc::WeakAlgorithm:
            return make(
                reasonIn(m_error.facts) ? tr("The server used an algorithm that is not known here.")
                                        : tr("The server used weak algorithms: %1."),
                tr("They can be broken and are refused unless you allow them. IIS (NDES) and mscep servers often need them."),
                tr("Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server changed."));
        case Errc::WeakOnly:
            return make(
                tr("The server offers weak algorithms only."),
                tr("It offers: %1. Strong ones are AES and SHA-256. Older NDES (IIS) servers do not have them."),
                tr("Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server updated."));
        case Errc::UndecryptableReply:
            return make(
                tr("The server's answer cannot be decrypted."),
                tr("It was encrypted for another key, or with an algorithm that is not known here. Newer NDES (IIS) servers do this when they are not spoken to with 3DES."),
                tr("On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again; otherwise look at the server's log."));
        default: return std::nullopt;
        }
    }

    Found trust() const
    {
        switch (m_error.code) {
        case Errc::CaFingerprintMismatch:
            return make(
                tr("The server's CA is not the one you named."), tr("Its fingerprint is %2, but %1 was expected."),
                tr("Ask the CA's administrator for the right fingerprint. If yours is right, somebody stands between you and the server."));
        case Errc::CaChanged:
            return make(
                tr("The server shows another CA than before."), tr("The fingerprint on record is %1, the one received is %2."),
                tr("Ask the CA's administrator whether the CA was replaced. Trust the new one only if the received fingerprint is confirmed (--ca-fingerprint on the command line; for a device: “scepterctl device trust”)."));
        case Errc::CaNotTrusted:
            return make(
                tr("The server's CA is not trusted yet."), tr("It was never seen before. Its SHA-256 fingerprint is %1."),
                tr("Compare the fingerprint with the one that the CA's administrator gives you. If they are the same, trust this CA (--ca-fingerprint or --trust-first-use on the command line; for a device: “scepterctl device trust”)."));
        case Errc::CaIdentifierUnknown:
            return make(tr("The server does not know the CA identifier “%1”."),
                        tr("Without an identifier it answers with its CA certificate."),
                        tr("Correct the CA identifier, or leave it out (--ca-id on the command line)."));
        case Errc::CaAmbiguous:
            return make(
                tr("It is not clear which of the server's certificates is the CA."),
                tr("The server sent %1 CA certificates that do not form one chain."),
                tr("Name the CA by its fingerprint (--ca-fingerprint on the command line), or have the server send only its own CA."));
        case Errc::CaExpired:
            return make(tr("The CA's certificate has expired."), tr("It was valid until %1."),
                        tr("Check this computer's clock. If it is right, the CA must be renewed by its administrator."));
        case Errc::CaNotYetValid:
            return make(tr("The CA's certificate is not valid yet."), tr("It is valid from %1."),
                        tr("Check this computer's clock, then try again."));
        case Errc::UntrustedChain:
            return because(tr("The certificate does not lead back to the trusted CA."), 0, tr("The reason is: %1."),
                           tr("Another CA may be in use now, or an intermediate certificate may be missing. Ask the CA's administrator."));
        default: return std::nullopt;
        }
    }

    Found checks() const
    {
        const QString againstTampering = tr(
            "Try again. If it happens again, somebody on the way may be changing messages: ask the server's administrator.");
        switch (m_error.code) {
        case Errc::ForeignTransaction:
            return make(tr("The answer belongs to another request."), tr("Its transactionID is not the one that was sent."),
                        againstTampering);
        case Errc::ForeignNonce:
            return make(tr("The answer may be an old one that was sent again."),
                        tr("It does not repeat the random number of this request."), againstTampering);
        case Errc::ForeignSignature:
            return make(tr("The answer is not signed by the server's CA."),
                        tr("Its signature was made by a stranger, or the message was changed on the way."), againstTampering);
        case Errc::ForeignPublicKey:
            return make(tr("The certificate that came is not for this key."), tr("It holds another public key than the one that was sent."),
                        tr("It was not taken. Ask the server's administrator which request it belongs to."));
        case Errc::IssuedCa:
            return make(tr("The certificate that came is a CA's, and was refused."),
                        tr("“%1” could issue certificates or revocation lists with it, which nobody asked for."),
                        tr("Have the CA's administrator revoke it and correct the template that it was issued from."));
        case Errc::IssuedTooEarly:
            return make(tr("The certificate that came begins in the future, and was refused."), tr("It is valid from %1."),
                        tr("Check this computer's clock. If it is right, ask the CA's administrator."));
        case Errc::NoCertificate:
            return make(tr("The server reports success but sent no certificate."),
                        tr("Its answer does not hold the certificate that was asked for."),
                        tr("Look at the server's log; the certificate may have been issued."));
        case Errc::ChallengeNeeded:
            return make(tr("A challenge password is needed for an EC key."),
                        tr("An EC key cannot decrypt the answer, so the answer is encrypted under the challenge password."),
                        tr("Enter the challenge password, or choose an RSA key."));
        case Errc::RsaSignerNeeded:
            return make(tr("%1 needs an RSA key."), tr("The answer is encrypted for the key that signs, and an EC key cannot decrypt."),
                        tr("Use a certificate with an RSA key. For a revocation list, use the address in the certificate."));
        default: return std::nullopt;
        }
    }

    Found outcomes() const
    {
        switch (m_error.code) {
        case Errc::ScepFailure: return scepFailure();
        case Errc::UnknownFailInfo:
            return withServerText(make(tr("The server refused the request for a reason that is not in the standard (Fail Info %1)."),
                                       tr("Only its administrator can know what this means."),
                                       tr("Look at the server's log, or ask its administrator.")));
        case Errc::Deferred:
            return make(tr("The server has put the request off."), tr("Somebody must approve it there first."),
                        tr("Have it approved, then continue the request (“scepterctl resume” on the command line). The key is kept."));
        default: return std::nullopt;
        }
    }

    Found device() const
    {
        switch (m_error.code) {
        case Errc::RequestRunning:
            return make(tr("A request is being sent already."), tr("A device sends one request at a time."),
                        tr("Wait until it is done, or cancel it."));
        case Errc::SettingsMissing:
            return make(tr("The communication settings are missing."), tr("Without a SCEP server URL no request can be sent."),
                        tr("Enter the SCEP server URL under “Communication Settings”."));
        case Errc::TimerOn:
            return make(
                tr("The timer for the automatic request is on."),
                tr("As long as it is, neither can the communication settings be updated, nor can a manual request be sent."),
                tr("Clear [Enable Timer for Certificate Issuance Auto Request] on the page “Settings for Certificate Issuance Auto Request”, then try again."));
        case Errc::RegistrationLimit:
            return make(
                tr("The limit of keys and certificates that can be registered in the machine has been reached."),
                tr("It holds %1 of them, the default key included. Nothing was sent to the server."),
                tr("For the automatic request, select [Delete Old Key and Certificate]; otherwise remove a key that is no longer needed."));
        case Errc::SettingsInvalid: {
            bool isLine = false;
            (void)fact(1).toInt(&isLine);
            Explanation explanation = make(tr("The settings in “%1” cannot be imported."), isLine ? tr("Line %2: %3.") : tr("At “%2”: %3."),
                                           tr("Correct the file, or export it anew. Nothing was changed."));
            if (const QString text = reasonTextIn(m_error.facts, 2); !text.isEmpty())
                explanation.why = tr("Line %1: %2", "a line of a file, and a sentence").arg(fact(1), text);
            return explanation;
        }
        case Errc::SettingsElsewhere:
            return make(tr("“%1” holds no settings for “%2”."),
                        fact(2).isEmpty() ? tr("No device is in it.") : tr("It holds those of several other devices: %3."),
                        tr("Here a file is imported that holds “%2” or a single device. A file of many devices is imported for all that it "
                           "names: with “Import…” on the Fleet page, or with “scepterctl device import”."));
        case Errc::SettingsProfile:
            return make(tr("The settings of “%2” do not fit “%4”."), tr("“%2” is a “%3”, and “%4” is a “%5”."),
                        tr("Import a file that was exported from a device of the same model. Nothing was changed."));
        case Errc::NameUndecided:
            return make(tr("Whose certificate “%1” is to ask for is not decided."),
                        tr("The file asks for the common name “%2”, which is that of “%3”, and no name of “%1” is known."),
                        tr("Enter an address or a common name for “%1” first, or say that the name in the file is to be kept. Nothing was "
                           "changed."));
        case Errc::IsPrinter:
            return make(tr("“%1” is a printer, and no request is sent for it from here."),
                        tr("A real printer holds its own keys and enrols by itself with a connector."),
                        tr("Make a plan for it: its settings sheet says what to enter at the printer."));
        default: return std::nullopt;
        }
    }

    Found fleet() const
    {
        switch (m_error.code) {
        case Errc::InventoryInvalid:
            return make(tr("The inventory “%1” cannot be read."), inventoryProblem(),
                        tr("Save the list as CSV in UTF-8, with a line of column names first. Nothing was imported."));
        case Errc::FilterInvalid:
            return make(tr("The filter “%1” cannot be understood."), tr("It goes wrong at: %2."),
                        tr("Write conditions such as site=Malmö and expires<30, joined by “and” and “or”."));
        case Errc::VariableMissing:
            return make(
                tr("The template cannot be filled for “%2”."), tr("It needs {%1}, and the inventory has no such value for this device."),
                tr("Add the value to the inventory, leave the device out, or take the variable out of the template. Nothing was sent."));
        case Errc::TemplateInvalid:
            return make(tr("The template “%1” cannot be used."), templateProblem(), tr("Correct the template. Nothing was sent."));
        case Errc::ChallengeMissing:
            return make(tr("There is no challenge password for “%1”."), tr("It should have come from here: %2."),
                        tr("Import a challenge password for the device, or let a connector of yours make one for each."));
        case Errc::ChallengeUnfit:
            return make(tr("A challenge password that is good once is no use for “%1”."),
                        tr("The device sends its requests periodically, and each of them needs the password."),
                        tr("Give it a renewable challenge password, or switch off its periodic requests."));
        case Errc::RolloutState:
            return make(tr("The rollout “%1” is not in a state for that."), tr("It is: %1.").arg(rolloutStateWord()),
                        tr("Look at how it stands now."));
        case Errc::NoDevices:
            return make(tr("No device is meant."),
                        m_error.facts.value(0).isEmpty() ? tr("None of the store's devices can be taken.")
                                                         : tr("The filter “%1” chooses none."),
                        tr("Check the filter against the list of devices, or import them first."));
        case Errc::ServerDiffers:
            return make(
                tr("“%1” is set up for another server."),
                has(3) ? tr("It knows the CA of %2 by the fingerprint %4; the rollout's CA has the fingerprint %5.")
                       : tr("Its requests go to %2, those of the rollout to %3."),
                tr("Correct its communication settings and try again, have it set up anew (--replace-server), or leave it out (--leave-out). Nothing was sent."));
        case Errc::OtherIssuer:
            return make(
                tr("“%1” has a certificate of another CA."),
                tr("It was issued by “%2”, not by the CA of the rollout's server %3: the device was set up for another server in the meantime."),
                tr("Look at the communication settings of the device and at its new certificate, then try the device again."));
        case Errc::NoServerAddress:
            return make(
                tr("The connector “%1” has no public address."), tr("So it is not known where devices reach it."),
                tr("Say where they reach it (--url URL), or give it a public address (“scepterctl connector set %1 --base-url URL”)."));
        default: return std::nullopt;
        }
    }

    QString templateProblem() const
    {
        const QString field = inputName(fact(1)), problem = fact(2);
        if (problem == u"empty"_s)
            return tr("Nothing is given for %1.").arg(field);
        if (problem == u"superfluous"_s)
            return tr("Something is given for %1, which goes with IPSec only.").arg(field);
        if (problem == u"unclosed"_s)
            return tr("In what is given for %1, a variable begins with “{” and no “}” ends it.").arg(field);
        if (problem == u"variable"_s)
            return tr("In what is given for %1, there is a variable without a name.").arg(field);
        if (problem == u"long"_s)
            return tr("What is given for %1 is too long.").arg(field);
        return tr("What is given for %1 cannot be used.").arg(field);
    }

    QString rolloutStateWord() const
    {
        const auto state = rolloutStateFromName(has(1) ? m_error.facts[1] : QString());
        return state ? rolloutStateText(*state) : fact(1);
    }

    QString inventoryProblem() const
    {
        const QString problem = fact(1);
        if (problem == u"empty"_s)
            return tr("It is empty.");
        if (problem == u"binary"_s)
            return tr("It is no text: perhaps a spreadsheet's own format.");
        if (problem == u"encoding"_s)
            return tr("Its characters are neither UTF-8 nor Windows-1252.");
        if (problem == u"no name column"_s)
            return tr("None of its columns is called “Name”.");
        if (problem == u"no secret column"_s)
            return tr("None of its columns is called “%1”.").arg(fact(2));
        if (problem == u"quotes"_s)
            return tr("A quotation mark that opens a field is never closed; the field begins in line %1.").arg(fact(2));
        if (problem == u"rows"_s)
            return tr("It has more rows than can be imported at once: %1.").arg(fact(2));
        if (problem == u"columns"_s)
            return tr("It has more columns than can be imported: %1.").arg(fact(2));
        return tr("It says: %1.").arg(problem);
    }

    /// An input as a sentence names it; options are called what they are.
    Explanation destinationInUse() const
    {
        if (m_error.facts[2] == u"automatic"_s)
            return make(tr("The IPSec destination “%2” cannot be removed."), tr("The automatic request is for it."),
                        tr("Rename it, or choose another destination in the settings of the automatic request first."));
        return make(tr("The IPSec destination “%2” cannot be removed like that."), tr("Key number %3 of the device is assigned to it."),
                    tr("Rename it, or say that the assignment goes with it."));
    }

    static QString inputName(const QString &name)
    {
        struct Row {
            const char *name, *words;
        };
        static constexpr Row rows[]{
            {"keyName", QT_TR_NOOP("the key name")},
            {"keyName alphanumeric", QT_TR_NOOP("the key name")},
            {"hash", QT_TR_NOOP("the signature algorithm")},
            {"key", QT_TR_NOOP("the key length")},
            {"title", QT_TR_NOOP("the title")},
            {"organization", QT_TR_NOOP("the organization")},
            {"commonName", QT_TR_NOOP("the common name")},
            {"location", QT_TR_NOOP("the key use location")},
            {"destination", QT_TR_NOOP("the IPSec destination")},
            {"destinations", QT_TR_NOOP("the IPSec destinations")},
            {"port", QT_TR_NOOP("the port number")},
            {"timeout", QT_TR_NOOP("the communication timeout")},
            {"ca-fingerprint", QT_TR_NOOP("the CA fingerprint")},
            {"pollTimes", QT_TR_NOOP("the number of polling times")},
            {"pollMinutes", QT_TR_NOOP("the polling interval")},
            {"intervalDays", QT_TR_NOOP("the request interval")},
            {"start", QT_TR_NOOP("the request start date/time")},
            {"start in the past", QT_TR_NOOP("the request start date/time")},
            {"timeZone", QT_TR_NOOP("the time zone")},
            {"name", QT_TR_NOOP("the name")},
            {"batch export", QT_TR_NOOP("importing/exporting the setting data")},
            {"passphrase", QT_TR_NOOP("the passphrase")},
            {"default key", QT_TR_NOOP("the number of a key to delete")},
            {"subject", QT_TR_NOOP("the subject")},
            {"subjectAltName", QT_TR_NOOP("the further name (subjectAltName)")},
            {"extendedKeyUsage", QT_TR_NOOP("the purpose (extendedKeyUsage)")},
            {"challenge", QT_TR_NOOP("the challenge password")},
            {"PKCS#12", QT_TR_NOOP("the PKCS#12 file")},
            {"address", QT_TR_NOOP("the address")},
            {"profile", QT_TR_NOOP("the device model")},
            {"scrypt", QT_TR_NOOP("the sealing under a passphrase")},
        };
        for (const Row &row : rows) {
            if (name == QLatin1StringView(row.name))
                return tr(row.words);
        }
        return name;
    }

    /// What an option, or another input by its name in Error::facts, takes.
    static QString expectation(const QString &name)
    {
        struct Row {
            const char *name, *takes, *choices = "";
        };
        static constexpr char oneOf[] = QT_TR_NOOP("It takes one of: %1.");
        static constexpr char bytes[] = QT_TR_NOOP("It takes bytes: %1.");
        static constexpr char seconds[] = QT_TR_NOOP("It takes seconds: %1.");
        static constexpr char days[] = QT_TR_NOOP("It takes days: %1.");
        static constexpr char count[] = QT_TR_NOOP("It takes a count: %1.");
        static constexpr char range[] = QT_TR_NOOP("It takes a number from %3 to %4.");
        static constexpr char tlsPair[] = QT_TR_NOOP("--tls-cert and --tls-key go together.");
        static constexpr Row rows[]{
            {"subject",
             QT_TR_NOOP("A name reads like “O=Example, CN=printer.example”; a common name or an organization has at most 64 characters.")},
            {"--cn", QT_TR_NOOP("A common name has 1 to 64 characters.")},
            {"subjectAltName", QT_TR_NOOP("It reads dns:NAME or ip:ADDRESS.")},
            {"extendedKeyUsage", QT_TR_NOOP("It takes names like serverAuth, or object identifiers.")},
            {"challenge", QT_TR_NOOP("A challenge password is text in UTF-8.")},
            {"PKCS#12", QT_TR_NOOP("A PKCS#12 file with a key and its certificate is wanted.")},
            {"port", QT_TR_NOOP("A port number lies between 1 and 65535.")},
            {"--timeout", QT_TR_NOOP("It takes seconds, up to 3600.")},
            {"--poll", QT_TR_NOOP("It takes a count.")},
            {"--poll-interval", QT_TR_NOOP("It takes seconds, up to 86400.")},
            {"--ca-fingerprint", QT_TR_NOOP("It takes the hex digits of a SHA-256 or SHA-1 fingerprint.")},
            {"--ca-fingerprint (SHA-256)", QT_TR_NOOP("It takes the 64 hex digits of a SHA-256 fingerprint.")},
            {"weak", oneOf, "on, off"},
            {"--serial",
             QT_TR_NOOP("It takes hex digits. For getcert and getcrl, --cert with --key-file may say instead which certificate is meant.")},
            {"--cert", QT_TR_NOOP("--cert and --key-file go together.")},
            {"--key-file", QT_TR_NOOP("--cert and --key-file go together.")},
            {"--proxy", QT_TR_NOOP("It takes none, environment, or the URL of a proxy.")},
            {"--key", oneOf, "rsa:2048, rsa:3072, rsa:4096, ec:p256, ec:p384"},
            {"--hash", oneOf, "sha256, sha384, sha512"},
            // Devices
            {"keyName", QT_TR_NOOP("A key name has 1 to 24 characters and no slashes.")},
            {"keyName alphanumeric", QT_TR_NOOP("A key name has 1 to 24 characters: letters a to z and digits.")},
            {"hash", QT_TR_NOOP("The device does not sign with this hash function.")},
            {"key", QT_TR_NOOP("The device does not generate such keys.")},
            {"organization", QT_TR_NOOP("An organization has at most 64 characters.")},
            {"commonName", QT_TR_NOOP("It takes an IP address, or a host name of at most 64 characters as it stands in the DNS.")},
            {"location", QT_TR_NOOP("The device does not have this key use location.")},
            {"destination", QT_TR_NOOP("IPSec takes one of the device's IPSec destinations; the other key use locations take none.")},
            {"destinations", QT_TR_NOOP("A device has at most 64 IPSec destinations, each with a name of its own of up to 64 characters.")},
            {"timeout", range},
            {"pollTimes", range},
            {"pollMinutes", range},
            {"intervalDays", range},
            {"start", QT_TR_NOOP("It takes a date and a time.")},
            {"start in the past", QT_TR_NOOP("A single request needs a date and a time that lie ahead.")},
            {"timeZone", QT_TR_NOOP("It takes the name of a time zone, such as Europe/Stockholm.")},
            {"ca-fingerprint", QT_TR_NOOP("It takes the hex digits of a SHA-256 or SHA-1 fingerprint.")},
            {"name", QT_TR_NOOP("A name has 1 to 32 characters: small letters a to z, digits and hyphens.")},
            {"batch export", QT_TR_NOOP("Models without batch import keep their settings to themselves.")},
            {"default key", QT_TR_NOOP("The key that a device came with stays.")},
            {"profile", QT_TR_NOOP("It takes the ID of a device model.")},
            {"scrypt", QT_TR_NOOP("What the key is derived with is out of bounds.")},
            // The fleet
            {"--group", oneOf, "site, tag"},
            {"--waves", QT_TR_NOOP("It takes a share of the devices in percent: 1 to 100.")},
            {"--hold-above", QT_TR_NOOP("It takes a share of a wave's devices in percent: 0 to 100.")},
            {"--canary", QT_TR_NOOP("It takes a count.")},
            {"--concurrency", QT_TR_NOOP("It takes a count of at least 1.")},
            {"--rate", QT_TR_NOOP("It takes how many a second or a minute, such as 20/s or 30/min.")},
            {"--jitter", QT_TR_NOOP("It takes seconds, or a duration such as 10m.")},
            {"--at", QT_TR_NOOP("It takes a time such as 2027-03-01T02:00:00, or how long until then, such as 2h.")},
            {"--challenge-lifetime", QT_TR_NOOP("It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.")},
            {"--lifetime", QT_TR_NOOP("It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.")},
            {"--connector", QT_TR_NOOP("It takes a connector of this store. For another server, --url says where it is.")},
            {"--lang", oneOf, "en, sv, id"},
            {"--log-level", oneOf, "debug, info, warning, error"},
            // The store
            {"--store", QT_TR_NOOP("It takes sqlite:FILE or the path of a file. Database servers are not supported yet.")},
            {"passphrase", QT_TR_NOOP("A passphrase must not be empty.")},
            // CAs
            {"NAME", QT_TR_NOOP("A name has 1 to 32 characters: small letters a to z, digits and hyphens.")},
            {"--subject", QT_TR_NOOP("It takes a name such as “CN=Printer CA, O=Example”, and must not be empty.")},
            {"--days", days, "1–36500"},
            {"--csr",
             QT_TR_NOOP("It takes the file to write the certificate signing request to. The next key pair of a subordinate CA needs one.")},
            {"--chain", QT_TR_NOOP("It takes a PEM file with the CA's certificate and those above it.")},
            {"--p12-passphrase-file",
             QT_TR_NOOP("A PKCS#12 file has a passphrase of its own. The option names the file that holds it, or - for standard input.")},
            {"--usage", QT_TR_NOOP("It takes names like serverAuth, object identifiers, or none alone; no usage that serves every purpose "
                                   "or makes an authority.")},
            {"--reason", oneOf,
             "unspecified, keyCompromise, cACompromise, affiliationChanged, superseded, cessationOfOperation, privilegeWithdrawn"},
            {"ROLLOUT", QT_TR_NOOP("It takes the number of a rollout, or “last”.")},
            {"--out", QT_TR_NOOP("It takes a file whose name ends with .csv, .json, .html or .pdf.")},
            {"--out (certificates)",
             QT_TR_NOOP(
                 "It takes a file whose name ends with .pem, .der, .p7b or .p12; one that ends with .der or .p12 holds one certificate.")},
            {"--out (activity)", QT_TR_NOOP("It takes a file whose name ends with .csv or .json.")},
            {"--p12-encryption", oneOf, "modern, legacy"},
            {"FIELD=VALUE",
             QT_TR_NOOP(
                 "It takes a field and its new value, such as site=Oslo. The fields are site, tags, address, model, serial and title; each is named once.")},
            {"NAME or --filter", QT_TR_NOOP("It takes either the name of a device or a filter.")},
            {"BACKUP", QT_TR_NOOP("It takes a file that “scepterctl store backup” wrote, and not the store itself.")},
            // Connectors
            {"--ca", QT_TR_NOOP("It takes the name of a CA. It may be left out only where there is exactly one.")},
            {"--kind", oneOf, "general"},
            {"--preset", oneOf, "printers, mobile, strict"},
            {"--approval", oneOf, "auto, manual"},
            {"--base-url",
             QT_TR_NOOP("It takes an http or https URL that names a host and has no query, such as https://scep.example.com.")},
            {"--allow-from", QT_TR_NOOP("It takes an IP address or a network such as 10.0.0.0/8.")},
            {"--allow-key", oneOf, "rsa:2048, rsa:3072, rsa:4096, ec:p256, ec:p384"},
            {"--allow-name",
             QT_TR_NOOP(
                 "It takes a rule such as dns:.print.example (hosts below a domain), dns:NAME, dns:* (hosts of every domain), short:*, ip:NETWORK, uri:PREFIX, email:DOMAIN, other:OID or wildcard:.DOMAIN. URIs and otherNames that name somebody's account are never issued here.")},
            {"--renew-from", QT_TR_NOOP("It needs --allow-name or --inventory-only, and a CA's certificate.")},
            {"--may-sign-for", QT_TR_NOOP("It takes a file with a certificate.")},
            {"--trusted-proxy", QT_TR_NOOP("It takes an IP address or a network such as 10.0.0.0/8.")},
            {"--pending-limit", count, "1–1000000"},
            {"--pending-per-address", count, "1–1000000"},
            {"--pending-days", days, "1–36500"},
            {"--validity", days, "1–36500"},
            {"--spread", QT_TR_NOOP("It takes days: 0 or more, and fewer than the validity has.")},
            {"--renewal-window", QT_TR_NOOP("It takes days: 0–36500. With 0 a certificate may be renewed at any time.")},
            {"--header-bytes", bytes, "1024–1048576"},
            {"--body-bytes", bytes, "16384–16777216"},
            {"--header-time", seconds, "0.1–600"},
            {"--body-time", seconds, "0.1–600"},
            {"--idle-time", seconds, "0.1–3600"},
            {"--connections", count, "1–1000000"},
            {"--connections-per-address", count, "1–1000000"},
            {"--queue-depth", count, "1–100000"},
            {"--listen", QT_TR_NOOP("It takes an IP address and a port, such as 0.0.0.0:8080 or [::1]:8080.")},
            {"address", QT_TR_NOOP("An IP address of this computer is wanted; 0.0.0.0 and :: stand for all of them.")},
            {"--tls-cert", tlsPair},
            {"--tls-key", tlsPair},
            // Challenge passwords and the audit log
            {"--expires", QT_TR_NOOP("It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.")},
            {"--uses", QT_TR_NOOP("It takes a count of at least 1.")},
            {"--renewable", QT_TR_NOOP("A renewable challenge password is bound to one subject: give --subject or --csv.")},
            {"--also", QT_TR_NOOP("It takes a name beside the one that --subject binds to, such as 10.0.0.7, dns:printer-7 or "
                                  "uri:https://printer-7.example; it does not go with --csv.")},
            {"--name", QT_TR_NOOP("It takes a name such as 10.0.0.7 or dns:printer-7, as the refused request shows it.")},
            {"--further-names", oneOf, "refuse, leave-out"},
            {"--csv", QT_TR_NOOP("It takes a file with a common name at the beginning of each line.")},
            {"--password-file",
             QT_TR_NOOP("A password of your own has at most 255 bytes, and is for one challenge only: it does not go with --csv.")},
            {"--since", QT_TR_NOOP("It takes a date such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or a duration such as 7d.")},
        };
        for (const Row &row : rows) {
            if (name == QLatin1StringView(row.name))
                return tr(row.takes).replace(u"%1"_s, QString::fromUtf8(row.choices));
        }
        return tr("The program cannot go on with this value.");
    }

    Explanation scepFailure() const
    {
        QString what, why, todo;
        switch (has(0) ? m_error.facts[0].toInt() : -1) {
        case 0:
            what = tr("The server does not support the algorithms of the request (Fail Info 0).");
            why = tr("It does not know the key's kind, the hash or the cipher.");
            todo = tr(
                "Try SHA-256 with an RSA key of 2048 bits. An old IIS (NDES) server may need weak algorithms to be allowed for it (--allow-weak on the command line).");
            break;
        case 1:
            what = tr("The server could not verify the request (Fail Info 1).");
            why = tr(
                "The request's signature did not pass its check, or the server could not decrypt it. Newer NDES (IIS) servers answer like this when they are not spoken to with 3DES.");
            todo = tr(
                "Check that the server's CA was not replaced. On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again.");
            break;
        case 2:
            what = tr("The server refused the request (Fail Info 2).");
            why = tr(
                "Most often the challenge password is wrong, used up or expired, or the name is not allowed. A password from NDES is good once and for 60 minutes.");
            todo = tr("Get a new challenge password from the server's administrator, check the name, and send the request again.");
            break;
        case 3:
            what = tr("The server's clock and this computer's are too far apart (Fail Info 3).");
            why = tr("The time at which the request was signed is not close enough to the server's time.");
            if (has(2)) {
                const int seconds = m_error.facts[2].toInt();
                why = seconds > 0 ? tr("The server's clock is %n second(s) ahead of this computer's.", nullptr, seconds)
                                  : tr("The server's clock is %n second(s) behind this computer's.", nullptr, -seconds);
            }
            todo = tr("Set both clocks, best by a time server, and send the request again.");
            break;
        case 4:
            what = tr("The server found no such certificate (Fail Info 4).");
            why = tr(
                "It has no certificate or request that fits what was asked for; it may have forgotten a request that waited for approval.");
            todo = tr("Check that the server and the certificate are the right ones, or send a new request.");
            break;
        default:
            what = has(0) ? tr("The server refused the request (Fail Info %1).") : tr("The server refused the request.");
            why = tr("It gave no reason that the standard defines.");
            todo = tr("Look at the server's log, or ask its administrator.");
        }
        if (const auto refusal = refusalFromName(m_error.detail)) // of a connector of ours: what its administrator reads
            why = refusalText({*refusal});
        return withServerText(make(what, why, todo));
    }

    Found store() const
    {
        switch (m_error.code) {
        case Errc::NoStore:
            return make(tr("There is no store at “%1”."), tr("Nothing has been created there yet."),
                        tr("Check the path, or create the store: “scepterctl store init”."));
        case Errc::StoreFailed:
            return because(tr("The store “%1” could not be used."), 1, tr("The database says: %2."),
                           tr("Check the path, its permissions and the room on the disk, then try again. Nothing was changed."));
        case Errc::StoreDamaged:
            return because(tr("The store “%1” is damaged, or is no store."), 1, tr("The database says: %2."),
                           tr("Restore it from a backup. The file was left as it is."));
        case Errc::StoreTooNew:
            return make(tr("The store “%1” was written by a newer version of this program."),
                        tr("Its part “%2” has version %3; this program knows versions up to %4."),
                        tr("Update this program. The store was left as it is."));
        case Errc::StoreLocked:
            return make(
                tr("The store is locked."), tr("Changes need its passphrase, and none was given."),
                tr("Enter it in the window with [Unlock…]; on the command line, give it with --passphrase-file, or name its file in the environment variable SCEPTER_PASSPHRASE_FILE."));
        case Errc::StorePassphrase:
            return make(tr("The passphrase does not open the store “%1”."), tr("It was set up with another one."),
                        tr("Check the passphrase and the keyboard layout, then try again."));
        case Errc::SealBroken:
            return make(tr("What the store keeps sealed cannot be opened: %1."), tr("It was changed or exchanged outside this program."),
                        tr("Restore the store from a backup."));
        case Errc::Overtaken:
            return make(tr("This was changed by somebody else in the meantime."),
                        tr("Two changes at once would have contradicted each other."),
                        tr("Look at it as it is now, and try again if it is still needed."));
        case Errc::StoreInUse:
            return make(tr("The store “%1” is in use."), tr("Another process has it open, and would go on with what it has read from it."),
                        tr("End every process that uses the store, the window too, and try again. Nothing was changed."));
        case Errc::KeyringUnavailable:
            return because(tr("The desktop's keyring cannot be reached."), 0, tr("It says: %1."),
                           tr("Start the keyring of your desktop (GNOME Keyring or KWallet), or unlock the store with its passphrase."));
        case Errc::KeyringRefused:
            return make(tr("The desktop's keyring refused."), tr("It says: %1."),
                        tr("Unlock the keyring and allow this program to use it, or unlock the store with its passphrase."));
        case Errc::LeaseHeld:
            return make(leaseText(), tr("It is %2."),
                        tr("Use that one, or stop it first. If it has died, what it did can be taken over after half a minute."));
        case Errc::LeaseLapsed:
            return make(lapsedText(), tr("The store could not be written for 15 seconds, or this computer slept."),
                        tr("Scepter tries again every 5 seconds. Look whether the disk is full, or another program locks the store."));
        default: return std::nullopt;
        }
    }

    /// What this process may not do now, by the name of its lease.
    QString lapsedText() const
    {
        const QString name = fact(0), connector = u"connector/"_s;
        if (name == u"devices"_s)
            return tr("The devices do not run at present.");
        if (name == u"rollouts"_s)
            return tr("The rollouts do not run at present.");
        return name.startsWith(connector) ? tr("The connector “%1” is not served at present.").arg(name.sliced(connector.size()))
                                          : tr("This is not done at present: %1.");
    }

    /// What another process does, by the name of its lease.
    QString leaseText() const
    {
        const QString name = fact(0), connector = u"connector/"_s;
        if (name == u"devices"_s)
            return tr("Another process runs the devices already.");
        return name.startsWith(connector) ? tr("Another process serves the connector “%1” already.").arg(name.sliced(connector.size()))
                                          : tr("Another process does this already: %1.");
    }

    Explanation notFound() const
    {
        const QString kind = fact(0), name = fact(1);
        if (kind == u"vault"_s)
            return make(tr("The store “%2” has no passphrase yet."), tr("Without one it can keep neither keys nor challenge passwords."),
                        tr("Set one: “scepterctl store init” with --passphrase-file."));
        if (kind == u"keyring"_s)
            return make(tr("The keyring has no key that opens the store “%2”."),
                        tr("The store was never given to it, or another key has taken the place of that one."),
                        tr("Unlock the store with its passphrase, and give it to the keyring again."));
        if (kind == u"connector"_s && name == u"*"_s)
            return make(
                tr("There is no connector to serve."),
                tr("None has been created, or the CA behind each of them still waits for its certificate."),
                tr("Create a connector (“scepterctl connector create”), or install the CA's certificate (“scepterctl ca install”)."));
        if (kind == u"rollout key"_s)
            return make(tr("The rollout “%2” has no keys to export."),
                        tr("None of its devices has a certificate yet whose key the store holds, or the keys have been replaced since."),
                        tr("Check how the rollout stands: “scepterctl fleet report”."));
        if (kind == u"continuable request"_s)
            return make(has(1) ? tr("The request %2 cannot be continued.") : tr("The device has no request that could be continued."),
                        tr("Only a request that was sent, and whose certificate is still to be fetched, can be taken up again."),
                        tr("Send a new request."));
        if (kind == u"current certificate"_s)
            return make(tr("The certificate “%2” is not renewed."),
                        tr("No device of the rollout uses it now: a newer one has its place, it was revoked, its key was removed, or it "
                           "does not end within the days that were given."),
                        tr("Choose it anew among the certificates that devices use now."));
        if (kind == u"rollout"_s)
            return make(has(1) ? tr("There is no rollout %2.") : tr("There is no rollout yet."),
                        tr("The store has nothing of that name or ID."), tr("Check it against the list."));
        if (kind == u"plan"_s)
            return make(has(1) ? tr("The rollout %2 is no plan for printers.") : tr("There is no plan for printers yet."),
                        tr("Settings sheets belong to a plan."), tr("Make a plan for the printers, then write their settings sheets."));
        if (kind == u"caGeneration"_s)
            return make(tr("The CA “%2” has no key pair for that."),
                        tr("No other key pair of it waits for its certificate, or to take over."),
                        tr("Look at how the CA stands: “scepterctl ca show”."));
        if (kind == u"secret"_s)
            return make(tr("The store holds no secret value “%2” of this device."), tr("Secret values come with an inventory."),
                        tr("Import the inventory with this column again."));
        if (kind == u"request key"_s)
            return make(tr("The key of request %2 is not on the device."), tr("Its CSR is made anew with that key."),
                        tr("Send a new request."));
        if (kind == u"request"_s && !has(1))
            return make(tr("The device has sent no request yet."), tr("A CSR belongs to a request."), tr("Send a new request."));
        const QString what = kind == u"ca"_s            ? tr("The CA “%2” was not found.")
                             : kind == u"connector"_s   ? tr("The connector “%2” was not found.")
                             : kind == u"challenge"_s   ? tr("There is no challenge password with the ID “%2”.")
                             : kind == u"request"_s     ? tr("There is no request with the ID “%2”.")
                             : kind == u"file"_s        ? tr("The file “%2” was not found.")
                             : kind == u"device"_s      ? tr("The device “%2” was not found.")
                             : kind == u"profile"_s     ? tr("There is no device model with the ID “%2”.")
                             : kind == u"key"_s         ? tr("The device has no key with the number %2.")
                             : kind == u"template"_s    ? tr("The template “%2” was not found.")
                             : kind == u"filter"_s      ? tr("The saved filter “%2” was not found.")
                             : kind == u"server"_s      ? tr("The server “%2” is not known.")
                             : kind == u"certificate"_s ? tr("The certificate “%2” was not found.")
                                                        : tr("“%2” was not found.");
        return make(what, tr("The store has nothing of that name or ID."), tr("Check it against the list."));
    }

    Explanation alreadyExists() const
    {
        const QString kind = fact(0);
        if (kind == u"vault"_s)
            return make(tr("The store “%2” has a passphrase already."), tr("A store has one passphrase."),
                        tr("Use that one, or change it: “scepterctl store passphrase”."));
        if (kind == u"file"_s)
            return make(tr("The file “%2” exists already."), tr("It would be overwritten."), tr("Choose another name, or move it away."));
        if (kind == u"challenge"_s)
            return make(tr("This challenge password exists already: its ID is “%2”."),
                        tr("A connector tells its challenges apart by their passwords."),
                        tr("Choose another password, or delete that challenge first."));
        if (kind == u"ca"_s && fact(1).contains(u'.')) // no name has one: it is a CA and the number of a key pair
            return make(tr("The next key pair of this CA exists already (“%2”)."), tr("It waits for its certificate, or to take over."),
                        tr("Install the signed chain of its request first: “scepterctl ca install”."));
        if (kind == u"serial number"_s)
            return make(tr("A device with the serial number “%2” exists already."), tr("A serial number belongs to one device."),
                        tr("Correct the serial number, or change that device."));
        if (kind == u"common name"_s)
            return make(tr("The common name “%2” is meant for another printer already."), tr("A printer is known by its common name."),
                        tr("Give each printer a common name of its own."));
        return make(kind == u"ca"_s         ? tr("The CA “%2” exists already.")
                    : kind == u"device"_s   ? tr("The device “%2” exists already.")
                    : kind == u"template"_s ? tr("The template “%2” exists already.")
                                            : tr("The connector “%2” exists already."),
                    tr("Names are unique."), tr("Choose another name."));
    }

    QString requestStateText() const
    {
        const QString state = fact(1);
        if (state == u"approved"_s)
            return tr("It has been approved already; its certificate is issued when the device asks again.");
        if (state == u"rejected"_s)
            return tr("It has been rejected already.");
        if (state == u"issued"_s)
            return tr("Its certificate has been issued already.");
        return tr("It was answered when it came.");
    }

    Found connector() const
    {
        switch (m_error.code) {
        case Errc::NotFound: return notFound();
        case Errc::AlreadyExists: return alreadyExists();
        case Errc::RecoveryNeeded:
            return make(tr("It has not been decided how the CA's key would be recovered."),
                        tr("When the store or its passphrase is lost, so is the key, and every certificate of the CA has to be replaced."),
                        tr("Name a recovery file with --recovery, or refuse one with --no-recovery."));
        case Errc::CaNotReady:
            return make(tr("The CA “%1” cannot issue yet."), tr("Its own certificate has not been installed."),
                        tr("Have its request signed, then install the chain: “scepterctl ca install”."));
        case Errc::NotPending:
            return make(tr("The request %1 is not waiting for a decision."), requestStateText(), tr("Check it against the list."));
        case Errc::AlreadyRevoked:
            return make(tr("The certificate %1 is revoked already."), tr("A revocation is final."), tr("Nothing needs to be done."));
        case Errc::NotOurs:
            return make(tr("No CA of this store issued the certificate of %1."), tr("Only the CA that issued a certificate can revoke it."),
                        has(1) ? tr("Have it revoked by its issuer: %2.") : tr("Have it revoked by its issuer."));
        case Errc::NoPrivateKey:
            return make(tr("The private key of %1 is not in this store."),
                        tr("A device that enrols by itself keeps its key, and a connector never sees it."),
                        tr("Export the certificate without its key: as PEM, DER or P7B."));
        case Errc::ForeignCertificate:
            return make(tr("The file holds no certificate for the CA “%1”."),
                        tr("None of the certificates in it is a CA certificate for this CA's key."),
                        tr("Choose the file with the CA certificate that belongs to the key, and with those above it."));
        case Errc::AuditBroken:
            return because(fact(0) == u"0"_s ? tr("The audit log has been tampered with.")
                                             : tr("The audit log has been tampered with, at entry %1."),
                           1, tr("What is wrong: %2."), tr("Keep the store as evidence, and compare it with a backup."));
        case Errc::AddressInUse:
            return because(tr("Nothing can be served at %1."), 1, tr("The system says: %2."),
                           tr("Choose another address or port, or stop the program that uses it."));
        default: return std::nullopt;
        }
    }

    Explanation unexpected() const
    {
        return {tr("Something went wrong that this program has no words for."), tr("Its name is “%1”.").arg(errcName(m_error.code)),
                tr("Report it together with the technical details.")};
    }

    const Error &m_error;
};

} // namespace

QString Explanation::oneLine() const
{
    QStringList sentences;
    for (const QString &sentence : {what, why, todo}) {
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences.join(u' ').simplified();
}

Explanation explain(const Error &error, Reader reader)
{
    Explanation words = Catalogue(error).explanation();
    // In every language they stand in parentheses of their own.
    static const QRegularExpression commands(u"\\s*\\((?:--|[“”]scepterctl )[^)]*\\)"_s);
    if (reader == Reader::Window)
        words.todo.remove(commands);
    return words;
}

} // namespace scepter
