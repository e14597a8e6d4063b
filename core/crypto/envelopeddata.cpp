#include "core/crypto/cms.h"
#include "core/crypto/cmsparts.h"
#include "core/crypto/openssl.h"
#include "core/crypto/opensslcms.h"

#include <openssl/rand.h>
#include <openssl/rsa.h>

namespace scepter {
namespace {

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using CipherContext = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const unsigned char *octets(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *octets(QByteArray *bytes) { return reinterpret_cast<unsigned char *>(bytes->data()); }

/// KeyTransRecipientInfo (RFC 5652 §6.2.1).
struct KeyTransport {
    CertificateIdentifier recipient;
    AlgorithmIdentifier algorithm;
    QByteArrayView encryptedKey;
};

/// EnvelopedData (RFC 5652 §6.1), as places in `der`.
struct Envelope {
    QByteArray der; ///< normalised
    EnvelopeInfo info;
    QList<KeyTransport> keyTransports;
    QByteArrayView cipherParameters;
    std::optional<QByteArray> encryptedContent;

    bool read();
    bool readRecipient(const DerItem &recipient);
    bool readContent(DerReader fields);
};

/// PBKDF2's iteration count (RFC 8018 §A.2), 0 for another key derivation; more than anybody computes when it cannot be read.
quint64 pbkdf2Count(DerReader derivation)
{
    if (derivation.readOid() != oids::pbkdf2)
        return 0;
    DerReader parameters = derivation.enter(DerTag::Sequence);
    (void)parameters.read(); // salt
    const QByteArrayView count = parameters.readInteger();
    if (count.isEmpty() || count.size() > 8 || (count[0] & 0x80))
        return std::numeric_limits<quint64>::max();
    quint64 value = 0;
    for (const char byte : count)
        value = (value << 8) | quint8(byte);
    return value;
}

/// What matters of a RecipientInfo (RFC 5652 §6.2): a key transport is a SEQUENCE, a password recipient is [3].
bool Envelope::readRecipient(const DerItem &recipient)
{
    DerReader fields(recipient.content);
    if (recipient.tag == DerTag::Sequence) {
        (void)fields.readInteger(); // version
        KeyTransport found;
        found.recipient = CertificateIdentifier::read(&fields);
        info.recipients += found.recipient.whole.toByteArray();
        found.algorithm = AlgorithmIdentifier::read(&fields);
        found.encryptedKey = fields.read(DerTag::OctetString).content;
        QByteArrayView number = found.encryptedKey;
        while (number.startsWith('\0')) // the same number is the same key, however it is written
            number = number.sliced(1);
        info.encryptedKeys += number.toByteArray();
        keyTransports += found;
        return fields.finished();
    }
    if (recipient.tag == contextConstructedTag(3)) {
        info.hasPasswordRecipient = true;
        (void)fields.readInteger();
        if (const auto derivation = fields.readIf(contextConstructedTag(0)))
            info.iterations = std::max(info.iterations, pbkdf2Count(DerReader(derivation->content)));
        return !fields.failed();
    }
    return (quint8(recipient.tag) & 0xc0) == 0x80; // OpenSSL's to read
}

/// EncryptedContentInfo. BER's content in pieces is still in pieces here: its tag does not tell that it is a string.
bool Envelope::readContent(DerReader fields)
{
    (void)fields.readOid(); // contentType
    const AlgorithmIdentifier cipher = AlgorithmIdentifier::read(&fields);
    info.cipher = cipherFromOid(cipher.oid);
    info.cipherOid = oidToDotted(cipher.oid);
    cipherParameters = cipher.parameters;
    const auto digestIsKnown = qScopeGuard([&] {
        const QByteArray content = encryptedContent.value_or(QByteArray());
        info.contentDigest = digest(HashAlgorithm::Sha256, derSequence({cipher.oid, cipherParameters, content}));
    });
    if (const auto whole = fields.readIf(contextTag(0))) {
        encryptedContent = whole->content.toByteArray();
    } else if (fields.nextIs(contextConstructedTag(0))) {
        DerReader pieces = fields.enter(contextConstructedTag(0));
        encryptedContent = QByteArray();
        while (!pieces.atEnd())
            encryptedContent->append(pieces.read(DerTag::OctetString).content);
        if (pieces.failed())
            return false;
    }
    return fields.finished() && !cipher.oid.isEmpty();
}

bool Envelope::read()
{
    DerReader fields = enterContentInfo(der, oids::envelopedData);
    (void)fields.readInteger();                    // version
    (void)fields.readIf(contextConstructedTag(0)); // originatorInfo
    DerReader recipients = fields.enter(DerTag::Set);
    while (!recipients.atEnd()) {
        if (!readRecipient(recipients.read()))
            return false;
    }
    if (recipients.failed() || !readContent(fields.enter(DerTag::Sequence)))
        return false;
    (void)fields.readIf(contextConstructedTag(1)); // unprotectedAttrs
    return fields.finished();
}

Result<Envelope> readEnvelope(QByteArrayView ber)
{
    Envelope envelope;
    auto der = normalisedBer(ber);
    if (der)
        envelope.der = *std::move(der);
    if (!der || !envelope.read())
        return notThatCms(u"not a CMS EnvelopedData"_s);
    return envelope;
}

Result<void> refuseWeak(const EnvelopeInfo &info, WeakAlgorithms weak)
{
    if (!info.cipher)
        return notThatCms(u"envelope uses an unknown cipher, "_s + QString::fromLatin1(info.cipherOid));
    if (isWeak(*info.cipher) && weak == WeakAlgorithms::Refuse)
        return fail(Errc::WeakAlgorithm, u"envelope cipher"_s, {algorithmName(*info.cipher)});
    return {};
}

tl::unexpected<Error> undecryptable()
{
    ERR_clear_error();
    return fail(Errc::UndecryptableReply, u"the envelope cannot be opened with this key"_s);
}

/// The key of the content, of `size` octets. A random one when it cannot be decrypted or is of another size, so that whoever sent
/// the envelope does not learn which (RFC 3218 §2.3.2, the million message attack); the two are chosen from without a branch.
QByteArray contentKey(const KeyTransport &transport, const PrivateKey &key, qsizetype size)
{
    QByteArray result(size, '\0'), decrypted(std::max<qsizetype>(size, EVP_PKEY_get_size(key.handle())), '\0');
    if (RAND_priv_bytes(octets(&result), int(size)) != 1)
        return {};
    const KeyContext context(EVP_PKEY_CTX_new(key.handle(), nullptr));
    size_t length = size_t(decrypted.size());
    const int done = context && EVP_PKEY_decrypt_init(context.get()) == 1
                             && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1
                         ? EVP_PKEY_decrypt(context.get(), octets(&decrypted), &length, octets(transport.encryptedKey),
                                            size_t(transport.encryptedKey.size()))
                         : 0;
    const auto mask = char(-int(unsigned(done == 1) & unsigned(length == size_t(size))));
    for (qsizetype i = 0; i < size; ++i)
        result[i] = char((decrypted[i] & mask) | (result[i] & ~mask));
    wipe(decrypted);
    ERR_clear_error();
    return result;
}

Result<QByteArray> decryptContent(const Envelope &envelope, QByteArray key)
{
    const auto cleanUp = qScopeGuard([&] { wipe(key); });
    const EVP_CIPHER *cipher = evpCipher(*envelope.info.cipher);
    DerReader parameters(envelope.cipherParameters);
    const QByteArrayView iv = parameters.read(DerTag::OctetString).content; // RFC 3370 §5, RFC 3565 §4.2
    if (!envelope.encryptedContent || key.isEmpty() || !parameters.finished() || iv.size() != EVP_CIPHER_get_iv_length(cipher)
        || envelope.encryptedContent->size() > std::numeric_limits<int>::max() - EVP_MAX_BLOCK_LENGTH)
        return undecryptable();
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray content(envelope.encryptedContent->size() + EVP_MAX_BLOCK_LENGTH, Qt::Uninitialized);
    int size = 0, last = 0;
    if (!context || EVP_DecryptInit_ex(context.get(), cipher, nullptr, octets(key), octets(iv)) != 1
        || EVP_DecryptUpdate(context.get(), octets(&content), &size, octets(*envelope.encryptedContent),
                             int(envelope.encryptedContent->size()))
               != 1
        || EVP_DecryptFinal_ex(context.get(), octets(&content) + size, &last) != 1)
        return undecryptable();
    content.truncate(size + last);
    return content;
}

struct EncryptedContent {
    QByteArray key, iv, bytes;
};

/// Encrypts under a new key.
Result<EncryptedContent> encryptContent(QByteArrayView content, const EVP_CIPHER *cipher)
{
    const CipherContext context(EVP_CIPHER_CTX_new());
    EncryptedContent result{QByteArray(EVP_CIPHER_get_key_length(cipher), '\0'), QByteArray(EVP_CIPHER_get_iv_length(cipher), '\0'),
                            QByteArray(content.size() + EVP_MAX_BLOCK_LENGTH, Qt::Uninitialized)};
    int size = 0, last = 0;
    if (!context || content.size() > std::numeric_limits<int>::max() - EVP_MAX_BLOCK_LENGTH
        || EVP_EncryptInit_ex(context.get(), cipher, nullptr, nullptr, nullptr) != 1
        || EVP_CIPHER_CTX_rand_key(context.get(), octets(&result.key)) != 1 || RAND_bytes(octets(&result.iv), int(result.iv.size())) != 1
        || EVP_EncryptInit_ex(context.get(), nullptr, nullptr, octets(result.key), octets(result.iv)) != 1
        || EVP_EncryptUpdate(context.get(), octets(&result.bytes), &size, octets(content), int(content.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), octets(&result.bytes) + size, &last) != 1) {
        wipe(result.key);
        return cryptoFailure(u"enveloping"_s);
    }
    result.bytes.truncate(size + last);
    return result;
}

/// PKCS#1 v1.5 key transport (RFC 3370 §4.2.1).
Result<QByteArray> encryptKey(const QByteArray &contentKey, const PublicKey &recipient)
{
    const KeyContext context(EVP_PKEY_CTX_new(recipient.handle(), nullptr));
    QByteArray encrypted(EVP_PKEY_get_size(recipient.handle()), Qt::Uninitialized);
    size_t size = size_t(encrypted.size());
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1 || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1
        || EVP_PKEY_encrypt(context.get(), octets(&encrypted), &size, octets(contentKey), size_t(contentKey.size())) != 1)
        return cryptoFailure(u"enveloping"_s);
    encrypted.truncate(qsizetype(size));
    return encrypted;
}

} // namespace

Result<QByteArray> envelope(QByteArrayView content, const Certificate &recipient, CipherAlgorithm cipher)
{
    if (!recipient.publicKey().canEncrypt() || !evpCipher(cipher))
        return opensslEnvelopes(content, recipient, cipher);
    auto encrypted = encryptContent(content, evpCipher(cipher));
    if (!encrypted)
        return fail(encrypted.error());
    const auto key = encryptKey(encrypted->key, recipient.publicKey());
    wipe(encrypted->key);
    if (!key)
        return key;
    const QByteArray version = derInteger(quint64(0)), null = derElement(DerTag::Null, {});
    const QByteArray recipientInfo = derSequence(
        {version, issuerAndSerialOf(recipient), algorithmIdentifier(oids::rsaEncryption, null), derElement(DerTag::OctetString, *key)});
    const QByteArray contentInfoOfIt = derSequence({derElement(DerTag::ObjectIdentifier, oids::data),
                                                    algorithmIdentifier(cipherOid(cipher), derElement(DerTag::OctetString, encrypted->iv)),
                                                    derElement(contextTag(0), encrypted->bytes)});
    return contentInfo(oids::envelopedData, derSequence({version, derElement(DerTag::Set, recipientInfo), contentInfoOfIt}));
}

Result<QByteArray> envelope(QByteArrayView content, const Secret &password, CipherAlgorithm cipher)
{
    return opensslEnvelopes(content, password, cipher);
}

namespace {

bool names(const QByteArray &recipient, const Certificate &certificate)
{
    DerReader reader(recipient);
    const auto byIssuer = CertificateIdentifier::read(&reader);
    return (reader.finished() && byIssuer.names(certificate)) || CertificateIdentifier{.keyId = recipient}.names(certificate);
}

} // namespace

namespace {

/// The recipient that is this certificate, for whoever asks: -1 without one.
qsizetype firstFor(const EnvelopeInfo &info, const Certificate &certificate)
{
    for (qsizetype i = 0; i < info.recipients.size(); ++i) {
        if (names(info.recipients[i], certificate))
            return i;
    }
    return -1;
}

} // namespace

bool EnvelopeInfo::isFor(const Certificate &certificate) const
{
    return std::any_of(recipients.begin(), recipients.end(), [&](const QByteArray &each) { return names(each, certificate); });
}

QByteArray EnvelopeInfo::encryptedKeyFor(const Certificate &certificate) const
{
    const qsizetype first = firstFor(*this, certificate);
    return first < 0 ? QByteArray() : encryptedKeys.value(first);
}

Result<EnvelopeInfo> inspectEnvelope(QByteArrayView ber)
{
    return readEnvelope(ber).map([](const Envelope &envelope) { return envelope.info; });
}

Result<QByteArray> openEnvelope(QByteArrayView ber, const PrivateKey &key, const Certificate &recipient, WeakAlgorithms weak)
{
    const auto envelope = readEnvelope(ber);
    if (!envelope)
        return fail(envelope.error());
    if (auto allowed = refuseWeak(envelope->info, weak); !allowed)
        return fail(allowed.error());
    const EVP_CIPHER *cipher = evpCipher(*envelope->info.cipher);
    if (!key.canDecrypt()) // key agreement
        return opensslOpens(envelope->der, key, recipient, envelope->info.cipher);
    // The one that encryptedKeyFor() tells of, and no other: a stranger may have written several that look alike.
    const qsizetype first = firstFor(envelope->info, recipient);
    if (first < 0 || !envelope->keyTransports[first].recipient.names(recipient))
        return fail(Errc::UndecryptableReply, u"the envelope is for somebody else"_s);
    const KeyTransport &transport = envelope->keyTransports[first];
    if (!cipher || transport.algorithm.oid != oids::rsaEncryption) // single DES, RSAES-OAEP
        return opensslOpens(envelope->der, key, recipient, envelope->info.cipher);
    return decryptContent(*envelope, contentKey(transport, key, EVP_CIPHER_get_key_length(cipher)));
}

Result<QByteArray> openEnvelope(QByteArrayView ber, const Secret &password, WeakAlgorithms weak)
{
    const auto envelope = readEnvelope(ber);
    if (!envelope)
        return fail(envelope.error());
    const EnvelopeInfo &info = envelope->info;
    if (auto allowed = refuseWeak(info, weak); !allowed)
        return fail(allowed.error());
    if (info.iterations > maxPbkdf2Iterations)
        return notThatCms(u"PBKDF2 with more than %1 iterations"_s.arg(maxPbkdf2Iterations));
    if (!info.hasPasswordRecipient)
        return fail(Errc::UndecryptableReply, u"no PasswordRecipientInfo"_s);
    return opensslOpens(envelope->der, password, info.cipher);
}

} // namespace scepter
