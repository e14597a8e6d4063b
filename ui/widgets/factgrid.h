#pragma once
#include <QWidget>

class QGridLayout;

namespace scepter {

/// Rows of facts, each a caption and what it is; long values wrap, and can be copied.
class FactGrid final : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString caption;
        QString value;
        bool isFixed = false; ///< a fingerprint, an address, a URL
        bool operator==(const Fact &) const = default;
    };
    explicit FactGrid(QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);

    /// With places in it where a long value may be broken.
    static QString breakable(const QString &value);

private:
    QGridLayout *m_grid;
    QList<Fact> m_facts;
};

/// Adds a fact unless there is nothing to say.
void addFact(QList<FactGrid::Fact> *facts, const QString &caption, const QString &value, bool isFixed = false);

} // namespace scepter
