#pragma once
#include <QFrame>

namespace scepter {

/// A card: a rounded ground with a thin line around it. Whoever uses it gives it a layout.
class Card : public QFrame {
    Q_OBJECT
public:
    static constexpr int padding = 16;
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace scepter
