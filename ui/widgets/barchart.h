#pragma once
#include "ui/widgets/palette.h"

#include <QWidget>

namespace scepter {

/// Bars side by side, each with its figure above and its name below. Every bar is a button: arrow keys move between them.
class BarChart final : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString label;       ///< below it, short
        QString description; ///< in whole, with the value: the tooltip, and what is read aloud
        int value = 0;
        ColorRole role = ColorRole::Accent;
        bool operator==(const Bar &) const = default;
    };

    explicit BarChart(QWidget *parent = nullptr);
    ~BarChart() override;

    void setBars(const QList<Bar> &bars);
    const QList<Bar> &bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Button;
    void place();
    void moveFocus(const Button *from, int key);
    int highest() const;

    QList<Bar> m_bars;
    QList<Button *> m_buttons;
};

} // namespace scepter
