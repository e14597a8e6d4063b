#pragma once
// The kinds of message that OpenSSL's CMS functions read and write: password and key agreement recipients, RSAES-OAEP, RSASSA-PSS
// and single DES. They are rare, and each is a protocol of its own. Private to this room.
#include "core/crypto/certificate.h"

namespace scepter {

/// CMS_verify with this certificate and no other.
bool opensslVerifies(QByteArrayView der, const Certificate &signer, bool hasContent);
/// CMS_decrypt for a certificate's key. Errors: CryptoFailure, InvalidReply, UndecryptableReply.
Result<QByteArray> opensslOpens(QByteArrayView der, const PrivateKey &key, const Certificate &recipient,
                                std::optional<CipherAlgorithm> cipher);
/// CMS_decrypt for a password recipient. Errors as above.
Result<QByteArray> opensslOpens(QByteArrayView der, const Secret &password, std::optional<CipherAlgorithm> cipher);
/// Key agreement. Errors: CryptoFailure.
Result<QByteArray> opensslEnvelopes(QByteArrayView content, const Certificate &recipient, CipherAlgorithm cipher);
/// A PasswordRecipientInfo under PBKDF2. Errors: CryptoFailure.
Result<QByteArray> opensslEnvelopes(QByteArrayView content, const Secret &password, CipherAlgorithm cipher);

} // namespace scepter
