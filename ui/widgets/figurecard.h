#pragma once
#include "ui/widgets/palette.h"

#include <QAbstractButton>

namespace scepter {

/// A figure with what it counts below it, on a card that is a link as a whole.
class FigureCard final : public QAbstractButton {
    Q_OBJECT
public:
    explicit FigureCard(QWidget *parent = nullptr);

    /// In `role`'s colour; nothing that is zero is coloured.
    void setFigure(int figure, ColorRole role);
    void setLabel(const QString &label);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    int m_figure = 0;
    ColorRole m_role = ColorRole::Text;
};

} // namespace scepter
