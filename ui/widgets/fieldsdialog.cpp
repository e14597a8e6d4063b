#include "ui/widgets/fieldsdialog.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/palette.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {

FieldsDialog::FieldsDialog(const QStringList &fieldNames, std::function<Texts()> texts, QWidget *parent)
    : QDialog(parent), m_texts(std::move(texts)), m_text(new QLabel(this)), m_error(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_error->setObjectName(u"fieldsError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const QString &name : fieldNames) {
        auto *field = new QLineEdit(this);
        field->setObjectName(name);
        field->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
        auto *label = new QLabel(this);
        label->setBuddy(field);
        form->addRow(label, field);
        m_labels.append(label);
        m_fields.append(field);
    }
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"fieldsAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_reject = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &FieldsDialog::chosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

QStringList FieldsDialog::values() const
{
    QStringList values;
    for (const QLineEdit *field : m_fields)
        values += field->text().trimmed();
    return values;
}

void FieldsDialog::setValue(int field, const QString &value) { m_fields[field]->setText(value); }

void FieldsDialog::showError(const Error &error)
{
    showError([error] { return explain(error).oneLine(); });
}

void FieldsDialog::showError(std::function<QString()> text)
{
    m_problem = std::move(text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, namedColor(palette(), ColorRole::Bad));
    m_error->setPalette(colors);
    m_error->setText(m_problem());
    m_error->show();
}

void FieldsDialog::retranslate()
{
    const Texts texts = m_texts();
    setWindowTitle(texts.title);
    m_text->setText(texts.text);
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_labels[i]->setText(texts.labels.value(i));
        m_fields[i]->setPlaceholderText(texts.hints.value(i));
    }
    m_accept->setText(texts.accept);
    m_reject->setText(texts.reject);
    if (m_problem)
        m_error->setText(m_problem());
}

void FieldsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
