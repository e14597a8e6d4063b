#include "core/connector/heldleases.h"

#include "core/base/literals.h"

namespace scepter {

HeldLeases::HeldLeases(const LeaseKeeper::Services &services, QString description, QObject *parent)
    : QObject(parent), m_services(services), m_description(std::move(description))
{
}

HeldLeases::~HeldLeases() = default;

QString HeldLeases::leaseName(const QString &connector) { return u"connector/"_s + connector; }

void HeldLeases::want(const QString &connector)
{
    if (isWanted(connector))
        return;
    auto *keeper = new LeaseKeeper(m_services, leaseName(connector), m_description, this);
    m_keepers[connector] = keeper;
    connect(keeper, &LeaseKeeper::held, this, [this, connector] { Q_EMIT held(connector); });
    connect(keeper, &LeaseKeeper::missing, this, [this, connector](const Error &why) { Q_EMIT missed(connector, why); });
    keeper->want();
}

void HeldLeases::drop(const QString &connector)
{
    const auto found = m_keepers.find(connector);
    if (found == m_keepers.end())
        return;
    LeaseKeeper *keeper = found->second;
    m_keepers.erase(found);
    keeper->disconnect(this);
    keeper->release(keeper, [] {});
    keeper->deleteLater(); // it may be speaking
}

void HeldLeases::release(QObject *context, const std::function<void()> &then)
{
    const auto left = std::make_shared<int>(int(m_keepers.size()) + 1);
    const auto one = [left, then] {
        if (--*left == 0)
            then();
    };
    for (const auto &[connector, keeper] : m_keepers)
        keeper->release(context, one);
    one();
}

const LeaseKeeper *HeldLeases::keeper(const QString &connector) const
{
    const auto found = m_keepers.find(connector);
    return found == m_keepers.end() ? nullptr : found->second;
}

QStringList HeldLeases::wanted() const
{
    QStringList names;
    for (const auto &[connector, keeper] : m_keepers)
        names += connector;
    return names;
}

bool HeldLeases::isHeld(const QString &connector) const
{
    const LeaseKeeper *found = keeper(connector);
    return found && found->isHeld();
}

bool HeldLeases::areAllHeld() const
{
    return std::all_of(m_keepers.begin(), m_keepers.end(), [](const auto &each) { return each.second->isHeld(); });
}

bool HeldLeases::isSure(const QString &connector) const
{
    const LeaseKeeper *found = keeper(connector);
    return found && found->isSure();
}

void HeldLeases::whenSure(const QString &connector, QObject *context, std::function<void(bool)> then)
{
    const auto found = m_keepers.find(connector);
    if (found == m_keepers.end())
        return then(false);
    found->second->whenSure(context, std::move(then));
}

LeaseGuard HeldLeases::guard(const QString &connector) const
{
    const LeaseKeeper *found = keeper(connector);
    return found ? found->guard() : LeaseGuard();
}

QList<HeldLeases::Missing> HeldLeases::missing() const
{
    QList<Missing> missing;
    for (const auto &[connector, keeper] : m_keepers) {
        if (!keeper->isHeld())
            missing.append({connector, keeper->since(), keeper->problem().value_or(Error{Errc::LeaseLapsed, {}, {keeper->name()}})});
    }
    return missing;
}

} // namespace scepter
