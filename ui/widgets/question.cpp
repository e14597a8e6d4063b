#include "ui/widgets/question.h"

#include "core/base/literals.h"

#include <QEvent>
#include <QPushButton>

namespace scepter {

Question::Question(QWidget *parent, std::function<Texts()> texts)
    : QMessageBox(parent),
      m_texts(std::move(texts)),
      m_accept(addButton(QString(), QMessageBox::AcceptRole)),
      m_reject(addButton(QString(), QMessageBox::RejectRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    setDefaultButton(m_reject);
    setEscapeButton(m_reject);
    m_accept->setObjectName(u"questionAcceptButton"_s);
    m_reject->setObjectName(u"questionRejectButton"_s);
    retranslate();
}

Question *Question::ask(QWidget *parent, const QString &name, std::function<Texts()> texts, std::function<void()> accepted)
{
    auto *question = new Question(parent, std::move(texts));
    question->setObjectName(name);
    connect(question->m_accept, &QPushButton::clicked, parent, std::move(accepted));
    question->open();
    return question;
}

void Question::retranslate()
{
    const Texts texts = m_texts();
    setWindowTitle(texts.title);
    setText(texts.text);
    setInformativeText(texts.information);
    m_accept->setText(texts.accept);
    m_reject->setText(texts.reject);
}

void Question::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
