#include "ui/models/certificatemodel.h"

#include "ui/text/certificatewords.h"

#include <QLocale>

#include <algorithm>

namespace scepter {
namespace {

int compareText(const QString &one, const QString &other) { return one.compare(other, Qt::CaseInsensitive); }
int compareTime(const QDateTime &one, const QDateTime &other) { return one < other ? -1 : other < one ? 1 : 0; }

int compare(const ListedCertificate &one, const ListedCertificate &other, int column, const QDateTime &now)
{
    switch (column) {
    case CertificateModel::Subject: return compareText(one.subject, other.subject);
    case CertificateModel::Device: return compareText(one.deviceName, other.deviceName);
    case CertificateModel::Issuer: return compareText(one.issuer, other.issuer);
    case CertificateModel::Connector: return compareText(one.connector, other.connector);
    case CertificateModel::Serial: return compareText(one.serial, other.serial);
    case CertificateModel::From: return compareTime(one.notBefore, other.notBefore);
    case CertificateModel::State: return int(one.state(now)) - int(other.state(now));
    default: return compareTime(one.notAfter, other.notAfter);
    }
}

} // namespace

StatusTag certificateStateTag(CertificateState state)
{
    switch (state) {
    case CertificateState::Valid: return StatusTag::Good;
    case CertificateState::Due: return StatusTag::Warning;
    case CertificateState::Expired:
    case CertificateState::Revoked: return StatusTag::Bad;
    case CertificateState::Replaced: break;
    }
    return StatusTag::Neutral;
}

bool CertificateSieve::lets(const ListedCertificate &certificate, const QDateTime &now) const
{
    const auto holds = [this](const QString &field) { return field.contains(text, Qt::CaseInsensitive); };
    if (state && certificate.state(now) != *state)
        return false;
    if (!device.isEmpty() && certificate.deviceName != device)
        return false;
    if (expires && (certificate.notAfter < expires->first || certificate.notAfter >= expires->second || certificate.replaced))
        return false;
    if (!filter.matches(certificate, now))
        return false;
    return text.isEmpty() || holds(certificate.subject) || holds(certificate.deviceName) || holds(certificate.issuer)
           || holds(certificate.connector) || holds(certificate.serial);
}

CertificateModel::CertificateModel(WorkPool &pool, QObject *parent) : QAbstractTableModel(parent), m_pool(pool) {}

int CertificateModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CertificateModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant CertificateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedCertificate &certificate = m_list[m_rows[index.row()]];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(certificate, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == From || column == Expires)
            return QLocale().toString((column == From ? certificate.notBefore : certificate.notAfter).toLocalTime(), QLocale::LongFormat);
        return text(certificate, column);
    case Qt::TextAlignmentRole: return column == Left ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case TagRole: return column == State ? QVariant(int(certificateStateTag(certificate.state(m_now)))) : QVariant();
    default: return {};
    }
}

QVariant CertificateModel::text(const ListedCertificate &certificate, int column) const
{
    const auto day = [](const QDateTime &time) { return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat); };
    switch (column) {
    case Subject: return certificate.subject;
    case Device: return certificate.deviceName;
    case Issuer: return certificate.issuer;
    case Connector: return certificate.connector;
    case Serial: return certificate.serial;
    case From: return day(certificate.notBefore);
    case Expires: return day(certificate.notAfter);
    case Left: return QLocale().toString(m_now.daysTo(certificate.notAfter));
    case State: return certificateStateText(certificate.state(m_now));
    default: return {};
    }
}

QVariant CertificateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Left)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject: return tr("Subject");
    case Device: return tr("Device");
    case Issuer: return tr("Issued by");
    case Connector: return tr("Connector");
    case Serial: return tr("Serial number");
    case From: return tr("Valid from");
    case Expires: return tr("Expires");
    case Left: return tr("Days left");
    case State: return tr("Status");
    default: return {};
    }
}

void CertificateModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    m_column = column;
    m_order = order;
    arrange();
}

void CertificateModel::setSieve(const CertificateSieve &sieve)
{
    m_sieve = sieve;
    arrange();
}

void CertificateModel::setCertificates(const QList<ListedCertificate> &certificates, const QDateTime &now)
{
    m_next = certificates;
    m_now = now;
    m_counts = {};
    for (const ListedCertificate &certificate : certificates)
        ++m_counts[size_t(certificate.state(now))];
    arrange();
}

void CertificateModel::arrange()
{
    const auto work = [list = m_next, sieve = m_sieve, column = m_column, order = m_order, now = m_now] {
        Arrangement made{list, {}, {}};
        for (int i = 0; i < list.size(); ++i) {
            if (sieve.lets(list[i], now))
                made.rows.append(i);
        }
        std::stable_sort(made.rows.begin(), made.rows.end(), [&](int a, int b) {
            const int compared = compare(list[a], list[b], column, now);
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
        });
        made.rowOf.reserve(made.rows.size());
        Rows once; // one that two devices are said to have is one certificate
        for (const int place : std::as_const(made.rows)) {
            const qint64 id = idOf(list[place]);
            if (made.rowOf.contains(id))
                continue;
            made.rowOf.insert(id, int(once.size()));
            once.append(place);
        }
        made.rows = once;
        return made;
    };
    m_pool.run(this, work, [this, number = ++m_arrangement](const Arrangement &made) {
        if (number == m_arrangement)
            take(made);
    });
}

/// The same certificate has it in every list: by the connector's row, else by the device's key.
qint64 CertificateModel::idOf(const ListedCertificate &each)
{
    constexpr int keyBits = 16;
    return each.issuedId ? each.issuedId << 1 : (((qint64(each.device) << keyBits) | each.keyNumber.value_or(0)) << 1 | 1);
}

/// Rows that go are put last and removed, those that come are added at once, and then all take their places: at most four signals,
/// however many rows are concerned. What was selected stays selected.
void CertificateModel::take(const Arrangement &made)
{
    QList<int> staying; // target rows
    Rows gone;
    QList<std::pair<int, int>> kept; // target row, row now
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const auto found = made.rowOf.constFind(idOf(certificate(row))); found != made.rowOf.constEnd())
            kept.append({*found, row});
        else
            gone.append(row);
    }
    std::sort(kept.begin(), kept.end());
    Rows order;
    QList<int> to(m_rows.size());
    for (const auto &[target, row] : std::as_const(kept)) {
        to[row] = int(order.size());
        order.append(m_rows[row]);
        staying.append(target);
    }
    for (const int row : std::as_const(gone)) {
        to[row] = int(order.size());
        order.append(m_rows[row]);
    }
    permute(to, order);
    if (!gone.isEmpty()) {
        beginRemoveRows({}, int(kept.size()), int(order.size()) - 1);
        m_rows.resize(kept.size());
        endRemoveRows();
    }
    m_list = made.list;
    for (int row = 0; row < m_rows.size(); ++row)
        m_rows[row] = made.rows[staying[row]];
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    if (m_rows.size() < made.rows.size()) {
        Rows all = m_rows;
        QList<bool> isThere(made.rows.size(), false);
        for (const int target : std::as_const(staying))
            isThere[target] = true;
        for (int target = 0; target < made.rows.size(); ++target) {
            if (!isThere[target]) {
                all.append(made.rows[target]);
                staying.append(target);
            }
        }
        beginInsertRows({}, int(m_rows.size()), int(all.size()) - 1);
        m_rows = all;
        endInsertRows();
        permute(staying, made.rows);
    }
    Q_EMIT arranged();
}

/// `to`: where each row goes.
void CertificateModel::permute(const QList<int> &to, const Rows &rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before)
        after.append(index(to[each.row()], each.column()));
    changePersistentIndexList(before, after);
    m_rows = rows;
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void CertificateModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace scepter
