#pragma once
#include "core/base/reason.h"

#include <QNetworkReply>
#include <QSslError>

namespace scepter {

// What Qt says of the network in English, as reasons; its own text belongs into the details of an error.
Reason reasonOf(QAbstractSocket::SocketError error);
/// With the values that belong to it, as facts.
QStringList reasonOf(QSslError::SslError error);
QStringList reasonOf(QNetworkReply::NetworkError error);

} // namespace scepter
