#pragma once
#include <QWidget>

class QGridLayout;
class QLabel;

namespace scepter {

/// What the statuses and the details of the status page mean, as the manual says it (D19, D20).
class StatusLegend final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLegend(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *add(int row, int column, int columns = 1);
    void retranslate();

    QGridLayout *m_grid;
    QList<QLabel *> m_labels; ///< in the order of retranslate()
};

} // namespace scepter
