#pragma once
#include "ui/models/statustag.h"

#include <QLabel>

namespace scepter {

/// A state outside a table: the same rounded tag as StatusTagDelegate paints, with its word in it.
class StateLabel final : public QLabel {
    Q_OBJECT
public:
    explicit StateLabel(QWidget *parent = nullptr);
    void setState(StatusTag tag, const QString &word);
    StatusTag tag() const { return m_tag; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusTag m_tag = StatusTag::Neutral;
};

} // namespace scepter
