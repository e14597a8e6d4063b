#pragma once
#include <QMessageBox>

#include <functional>

namespace scepter {

/// Asks before something is done that cannot be taken back. Its texts follow the language while it is open.
class Question final : public QMessageBox {
    Q_OBJECT
public:
    struct Texts {
        QString title, text, information, accept, reject;
    };
    /// `texts` is called for every language; `accepted` when it is to be done. Opened at once, and deleted when it is closed.
    static Question *ask(QWidget *parent, const QString &name, std::function<Texts()> texts, std::function<void()> accepted);

protected:
    void changeEvent(QEvent *event) override;

private:
    Question(QWidget *parent, std::function<Texts()> texts);
    void retranslate();

    std::function<Texts()> m_texts;
    QPushButton *m_accept, *m_reject;
};

} // namespace scepter
