#pragma once
#include "core/base/workpool.h"
#include "core/fleet/certificatefilter.h"
#include "ui/models/statustag.h"

#include <QAbstractTableModel>

namespace scepter {

/// How a certificate's state is tagged wherever it is shown.
StatusTag certificateStateTag(CertificateState state);

/// What a table of certificates is to show.
struct CertificateSieve {
    std::optional<CertificateState> state = {};                  ///< nothing: all
    QString text = {};                                           ///< that subject, device, issuer, connector or serial number hold
    CertificateFilter filter = {};                               ///< as on the command line
    QString device = {};                                         ///< of this one only
    std::optional<std::pair<QDateTime, QDateTime>> expires = {}; ///< from, and before
    bool lets(const ListedCertificate &certificate, const QDateTime &now) const;
    bool operator==(const CertificateSieve &) const = default;
};

/// All certificates as a table. Sorts and filters on a pool, over values, so that 100,000 rows keep no window waiting.
class CertificateModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Subject, Device, Issuer, Connector, Serial, From, Expires, Left, State, ColumnCount };
    enum Role { TagRole = Qt::UserRole };

    /// The pool outlives it.
    explicit CertificateModel(WorkPool &pool, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// arranged() follows.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const CertificateSieve &sieve() const { return m_sieve; }
    void setSieve(const CertificateSieve &sieve); ///< arranged() follows
    /// What there is now, and as of when it is judged; arranged() follows.
    void setCertificates(const QList<ListedCertificate> &certificates, const QDateTime &now);
    const ListedCertificate &certificate(int row) const { return m_list[m_rows[row]]; }
    CertificateState state(int row) const { return certificate(row).state(m_now); }
    int total() const { return int(m_list.size()); }
    int count(CertificateState state) const { return m_counts[int(state)]; }
    void retranslate();

Q_SIGNALS:
    void arranged();

private:
    using Rows = QList<int>; ///< places in a list
    void arrange();
    struct Arrangement {
        QList<ListedCertificate> list;
        Rows rows;
        QHash<qint64, int> rowOf; ///< by id
    };
    static qint64 idOf(const ListedCertificate &each);
    void take(const Arrangement &made);
    void permute(const QList<int> &to, const Rows &rows);
    QVariant text(const ListedCertificate &certificate, int column) const;

    WorkPool &m_pool;
    QList<ListedCertificate> m_list, m_next; ///< that are shown; that are to be
    QDateTime m_now;
    Rows m_rows;
    CertificateSieve m_sieve;
    int m_column = Expires;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::array<int, 5> m_counts{};
    int m_arrangement = 0; ///< number of the last one that was asked for
};

} // namespace scepter
