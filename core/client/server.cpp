#include "core/client/knownservers.h"

#include "core/base/literals.h"

namespace scepter {

Result<QUrl> parseServerUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http"_s && scheme != u"https"_s) || url.port() == 0)
        return fail(Errc::InvalidUrl, url.errorString(), {text});
    return url;
}

QStringList KnownServer::missing() const
{
    return offered.isEmpty() ? QStringList() : Capabilities::fromWords(offered).missingSince(capabilities);
}

ServerWarnings warningsOf(const CaInfo &info)
{
    ServerWarnings warnings{{}, info.missingCapabilities};
    if (info.clockSkew && std::chrono::abs(*info.clockSkew) > harmlessSkew)
        warnings.clockSkew = info.clockSkew;
    return warnings;
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    const auto plain = [](QUrl url) {
        url = url.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveFragment); // scheme and host are in small letters already
        QString path = url.path(QUrl::FullyEncoded);
        while (path.endsWith(u'/'))
            path.chop(1);
        url.setPath(path, QUrl::StrictMode);
        if (url.port() == (url.scheme() == u"https"_s ? 443 : 80))
            url.setPort(-1);
        return url;
    };
    return plain(a) == plain(b);
}

} // namespace scepter
