#pragma once
#include <QAbstractButton>

class QLabel;

namespace scepter {

/// An entry of a menu page: a card with a title and the sentence that explains it, which opens another page.
class MenuEntry final : public QAbstractButton {
    Q_OBJECT
public:
    explicit MenuEntry(QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title, *m_sentence;
};

} // namespace scepter
