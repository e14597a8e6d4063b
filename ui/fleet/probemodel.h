#pragma once
#include "core/fleet/tlsprobe.h"
#include "ui/models/statustag.h"

#include <QAbstractTableModel>

namespace scepter {

/// What the ports of printers showed, in the order in which they answered.
class ProbeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Printer, Outcome, Certificate, Ends, ColumnCount };
    enum Role { TagRole = Qt::UserRole };
    explicit ProbeModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    void append(const QString &printer, const Probe &probe);
    const QHash<ProbeOutcome, int> &counts() const { return m_counts; }
    void retranslate();

private:
    struct Line {
        QString printer;
        Probe probe;
    };
    QList<Line> m_lines;
    QHash<ProbeOutcome, int> m_counts;
};

} // namespace scepter
