#pragma once
#include <QStringList>
#include <QWidget>

namespace scepter {

/// The steps of a wizard, from the top: those that are done, the one that is being done, and those to come.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);
    void setSteps(const QStringList &titles, int current);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    QStringList m_titles;
    int m_current = 0;
};

} // namespace scepter
