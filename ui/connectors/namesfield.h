#pragma once
#include "core/connector/connectorsettings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace scepter {

class WrappingCheckBox;

/// The names that a connector issues certificates for (C2, C7): a rule a line, whether only names of the inventory, and what
/// becomes of names that a bound challenge was not made for.
class NamesField final : public QWidget {
    Q_OBJECT
public:
    explicit NamesField(QWidget *parent = nullptr);

    void fill(const ConnectorSettings &settings);
    void put(ConnectorSettings *settings) const;
    /// What is wrong with the first line that is no rule; empty: all are.
    QString problem() const;
    QList<QWidget *> fields() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QStringList rules() const;

    QPlainTextEdit *m_rules;
    QLabel *m_hint;
    WrappingCheckBox *m_inventoryOnly;
    QLabel *m_furtherLabel;
    QComboBox *m_further;
};

} // namespace scepter
