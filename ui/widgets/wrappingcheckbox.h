#pragma once
#include <QCheckBox>

namespace scepter {

/// A check box whose text wraps, so that a whole sentence fits into a narrow window.
class WrappingCheckBox final : public QCheckBox {
    Q_OBJECT
public:
    explicit WrappingCheckBox(QWidget *parent = nullptr);
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    int indent() const;
    QRect textRect(int width) const;
};

} // namespace scepter
