#include "core/fleet/challengesource.h"

#include "core/connector/challenges.h"
#include "core/device/inventoryholders.h"

namespace scepter {
namespace {

class OneChallenge final : public ChallengeSource {
public:
    explicit OneChallenge(Secret password) : m_password(std::move(password)) {}
    Result<GivenChallenge> give(Transaction &, const StoredDevice &, const KeyRequest &, const QString &, const QDateTime &) const override
    {
        return GivenChallenge{m_password};
    }

private:
    Secret m_password;
};

class ColumnChallenge final : public ChallengeSource {
public:
    ColumnChallenge(DeviceStore devices, QString column) : m_devices(std::move(devices)), m_column(std::move(column)) {}
    Result<GivenChallenge> give(Transaction &transaction, const StoredDevice &device, const KeyRequest &, const QString &,
                                const QDateTime &) const override
    {
        auto password = m_devices.secret(transaction, device.id, m_column);
        if (!password && password.error().code == Errc::NotFound)
            return fail(Errc::ChallengeMissing, {}, {device.name, m_column});
        return password.map([](const Secret &secret) { return GivenChallenge{secret}; });
    }

private:
    DeviceStore m_devices;
    QString m_column;
};

/// Made by a connector of ours: good once, bound to the common name, expiring.
class ConnectorChallenge final : public ChallengeSource {
public:
    ConnectorChallenge(const Vault &vault, const ChallengeChoice &choice, Random &random)
        : m_challenges(vault), m_choice(choice), m_random(random)
    {
    }
    Result<GivenChallenge> give(Transaction &transaction, const StoredDevice &device, const KeyRequest &request, const QString &earlier,
                                const QDateTime &now) const override
    {
        if (asksPeriodically(device))
            return fail(Errc::ChallengeUnfit, {}, {device.name});
        if (!earlier.isEmpty()) {
            if (const auto removed = withdraw(transaction, earlier); !removed)
                return fail(removed.error());
        }
        ChallengeSpec spec{m_choice.connector, request.commonName, now.addSecs(m_choice.lifetime.count()), 1};
        spec.also = namesOf(device);
        const Secret password = Challenges::generate(m_random);
        return m_challenges.create(transaction, spec, password, m_random, now).map([&](const Challenge &made) {
            return GivenChallenge{password, made.id};
        });
    }

    /// It may have gone already: used up and pruned, or deleted by an administrator.
    Result<void> withdraw(Transaction &transaction, const QString &id) const override
    {
        const auto removed = Challenges::remove(transaction, id);
        return removed || removed.error().code == Errc::NotFound ? Result<void>() : fail(removed.error());
    }

private:
    Challenges m_challenges;
    ChallengeChoice m_choice;
    Random &m_random;
};

} // namespace

bool ChallengeSource::asksPeriodically(const StoredDevice &device)
{
    return device.settings.automatic.timer && device.settings.automatic.intervalDays;
}

Result<std::unique_ptr<ChallengeSource>> ChallengeSource::of(Transaction &transaction, const Vault &vault, const DeviceStore &devices,
                                                             const Rollout &rollout, Random &random)
{
    const ChallengeChoice &choice = rollout.settings.challenge;
    switch (choice.kind) {
    case ChallengeChoice::Kind::None: return std::make_unique<OneChallenge>(Secret());
    case ChallengeChoice::Kind::One:
        return RolloutStore::challenge(transaction, vault, rollout.id).map([](const Secret &password) {
            return std::unique_ptr<ChallengeSource>(std::make_unique<OneChallenge>(password));
        });
    case ChallengeChoice::Kind::Column: return std::make_unique<ColumnChallenge>(devices, choice.column);
    case ChallengeChoice::Kind::Connector: return std::make_unique<ConnectorChallenge>(vault, choice, random);
    }
    Q_UNREACHABLE();
}

} // namespace scepter
