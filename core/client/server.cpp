#include "core/client/server.h"

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

} // namespace scepter
