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
        Rows rows;
        for (int i = 0; i < list.size(); ++i) {
            if (sieve.lets(list[i], now))
                rows.append(i);
        }
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int compared = compare(list[a], list[b], column, now);
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
        });
        return rows;
    };
    m_pool.run(this, work, [this, list = m_next, number = ++m_arrangement](const Rows &rows) {
        if (number == m_arrangement)
            take(list, rows);
    });
}

/// Rows that go are taken away, the others are put where they belong, and what is new comes; what was selected stays selected.
void CertificateModel::take(const QList<ListedCertificate> &list, const Rows &rows)
{
    const auto nameOf = [](const ListedCertificate &each) -> QString {
        if (each.issuedId)
            return u'i' + QString::number(each.issuedId);
        return u'd' + QString::number(qint64(each.device)) + u'/' + QString::number(each.keyNumber.value_or(0)) + u'/' + each.serial;
    };
    QHash<QString, int> target; // row
    for (int row = 0; row < rows.size(); ++row)
        target.insert(nameOf(list[rows[row]]), row);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        int first = row;
        while (first >= 0 && !target.contains(nameOf(m_list[m_rows[first]])))
            --first;
        if (first == row)
            continue;
        beginRemoveRows({}, first + 1, row);
        m_rows.remove(first + 1, row - first);
        endRemoveRows();
        row = first;
    }
    Q_EMIT layoutAboutToBeChanged();
    QList<int> place(m_rows.size()); // in `rows`, of each row that stays
    QList<bool> stays(rows.size(), false);
    for (int row = 0; row < m_rows.size(); ++row) {
        place[row] = target.value(nameOf(m_list[m_rows[row]]));
        stays[place[row]] = true;
    }
    Rows kept, rank(rows.size());
    for (int row = 0; row < rows.size(); ++row) {
        rank[row] = int(kept.size());
        if (stays[row])
            kept.append(rows[row]);
    }
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &index : before)
        changePersistentIndex(index, this->index(rank[place[index.row()]], index.column()));
    m_list = list;
    m_rows = kept;
    Q_EMIT layoutChanged();
    for (int row = 0; row < rows.size(); ++row) {
        int last = row;
        while (last < rows.size() && !stays[last])
            ++last;
        if (last == row)
            continue;
        beginInsertRows({}, row, last - 1);
        m_rows = m_rows.first(row) + rows.sliced(row, last - row) + m_rows.sliced(row);
        endInsertRows();
        row = last;
    }
    Q_EMIT arranged();
}

void CertificateModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace scepter
