#pragma once
#include <QList>
#include <QStringList>
#include <QWidget>

namespace scepter {

/// A line over values that are equally far apart, without axes: how something went. What each value is stands in its tooltip.
class LineChart final : public QWidget {
    Q_OBJECT
public:
    explicit LineChart(QWidget *parent = nullptr);

    /// A description for each value, with the value in it.
    void setValues(const QList<int> &values, const QStringList &descriptions);
    const QList<int> &values() const { return m_values; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF point(qsizetype index) const;

    QList<int> m_values;
    QStringList m_descriptions;
};

} // namespace scepter
