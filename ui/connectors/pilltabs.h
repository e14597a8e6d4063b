#pragma once
#include <QWidget>

class QButtonGroup;
class QAbstractButton;

namespace scepter {

/// Tabs as buttons side by side, in further rows where the width does not suffice; one is chosen. Arrow keys move in them.
class PillTabs final : public QWidget {
    Q_OBJECT
public:
    explicit PillTabs(QWidget *parent = nullptr);

    void addTab(const QString &id);
    void setTabText(const QString &id, const QString &text);
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QButtonGroup *m_group;
};

} // namespace scepter
