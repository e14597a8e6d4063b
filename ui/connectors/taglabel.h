#pragma once
#include "ui/models/statustag.h"

#include <QLabel>

namespace scepter {

/// A state as a rounded tag with its word, outside a table.
class TagLabel final : public QLabel {
    Q_OBJECT
public:
    explicit TagLabel(QWidget *parent = nullptr);
    void setTag(StatusTag tag, const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusTag m_tag = StatusTag::Neutral;
};

} // namespace scepter
