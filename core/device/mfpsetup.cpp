// How a device is set up, and which of its keys it keeps.
#include "core/base/literals.h"
#include "core/device/simulatedmfp.h"

#include <QSet>

namespace scepter {
namespace {

tl::unexpected<FieldError> refused(Errc code, const QStringList &facts = {})
{
    return tl::unexpected<FieldError>(FieldError{Field::Destination, Error{code, {}, facts}});
}

} // namespace

/// Keys stay as they are bound: nobody is there to say what becomes of them, so what they are bound to does not go.
FieldResult<Effects> SimulatedMfp::replaceSettings(const DeviceSettings &settings, bool newChallenge, const QDateTime &now, Random &random)
{
    if (auto good = settings.check(*m_profile); !good)
        return tl::unexpected<FieldError>(good.error());
    KeyRequest none; // the automatic request was checked with the new list
    if (auto kept = followDestinations(settings.setup, {}, &none); !kept)
        return tl::unexpected<FieldError>(kept.error());
    return takeSettings(settings, newChallenge, now, random);
}

FieldResult<Effects> SimulatedMfp::updateSetup(const DeviceSetup &setup, const DestinationChanges &destinations, const QDateTime &now,
                                               Random &random)
{
    if (auto good = setup.check(); !good)
        return tl::unexpected<FieldError>(good.error());
    DeviceSettings settings = m_settings;
    settings.setup = setup;
    const auto keys = followDestinations(setup, destinations, &settings.automatic.request);
    if (!keys)
        return tl::unexpected<FieldError>(keys.error());
    if (auto good = settings.check(*m_profile); !good)
        return tl::unexpected<FieldError>(good.error());
    Effects effects = takeSettings(settings, false, now, random);
    for (qsizetype i = 0; i < keys->size(); ++i) {
        if (!((*keys)[i] == m_keys[i]))
            effects.push_back(KeyChanged{(*keys)[i]});
    }
    m_keys = *keys;
    return effects;
}

/// The keys as they are bound with the new list; the automatic request follows a name.
FieldResult<QList<KeySlot>> SimulatedMfp::followDestinations(const DeviceSetup &setup, const DestinationChanges &destinations,
                                                             KeyRequest *automatic) const
{
    const QStringList &before = m_settings.setup.destinations;
    QList<KeySlot> keys = m_keys;
    if (setup.destinations == before)
        return keys;
    for (auto each = destinations.renamed.cbegin(); each != destinations.renamed.cend(); ++each) {
        if (!before.contains(each.key()) || !setup.destinations.contains(each.value()))
            return refused(Errc::InvalidArgument, {u"destinations"_s, each.key()});
    }
    QSet<QString> taken;           // two that become one would leave two keys at one place
    QStringList distinct = before; // an older program let a name stand there twice
    distinct.removeDuplicates();
    for (const QString &name : std::as_const(distinct)) {
        const QString becomes = destinations.renamed.value(name, name);
        if (taken.contains(becomes))
            return refused(Errc::InvalidArgument, {u"destinations"_s, name});
        taken.insert(becomes);
    }
    const auto isKept = [&](const QString &name) { return !destinations.renamed.contains(name) && setup.destinations.contains(name); };
    if (m_state.run && !std::all_of(before.begin(), before.end(), isKept)) // it may be for one of them
        return refused(Errc::RequestRunning);
    const auto follow = [&](QString *name) {
        *name = destinations.renamed.value(*name, *name);
        return setup.destinations.contains(*name);
    };
    if (const QString name = automatic->destination; automatic->location == KeyUseLocation::IpSec && !follow(&automatic->destination))
        return refused(Errc::InvalidArgument, {u"destination in use"_s, name, u"automatic"_s});
    for (KeySlot &key : keys) {
        const QString name = key.destination;
        if (key.location != KeyUseLocation::IpSec || !before.contains(name) || follow(&key.destination)) // an older program's may be gone
            continue;
        if (!destinations.releasesKeys)
            return refused(Errc::InvalidArgument, {u"destination in use"_s, name, QString::number(key.number)});
        key.location = KeyUseLocation::None;
        key.destination.clear();
    }
    return keys;
}

Result<Effects> SimulatedMfp::deleteKey(int number)
{
    const auto found = std::find_if(m_keys.cbegin(), m_keys.cend(), [&](const KeySlot &key) { return key.number == number; });
    if (found == m_keys.cend())
        return fail(Errc::NotFound, {}, {u"key"_s, QString::number(number)});
    if (found->isDefault)
        return fail(Errc::InvalidArgument, {}, {u"default key"_s, QString::number(number)});
    m_keys.erase(found);
    const auto isInUse = [](const KeySlot &key) { return key.inUse; };
    m_state.restartNeeded = m_state.restartNeeded && !std::all_of(m_keys.cbegin(), m_keys.cend(), isInUse); // D10: for what is left
    return Effects{KeyRemoved{number}};
}

} // namespace scepter
