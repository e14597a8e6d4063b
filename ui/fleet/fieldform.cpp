#include "ui/fleet/fieldform.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QGridLayout>
#include <QLabel>

namespace scepter {

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FieldForm::addField(QWidget *field)
{
    const int row = m_grid->rowCount();
    Row parts{new QLabel(this), new QLabel(this), new QLabel(this)};
    parts.label->setBuddy(field);
    parts.hint->setFont(hintFont());
    parts.hint->setForegroundRole(QPalette::PlaceholderText);
    parts.error->setForegroundRole(QPalette::BrightText);
    parts.error->setObjectName(field->objectName() + u"Error"_s);
    m_grid->addWidget(parts.label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(parts.hint, row + 1, 1);
    m_grid->addWidget(parts.error, row + 2, 1);
    for (QLabel *below : {parts.hint, parts.error}) {
        below->setWordWrap(true);
        below->setTextFormat(Qt::PlainText);
        below->hide();
    }
    m_rows.insert(field, parts);
}

void FieldForm::addWide(QWidget *widget)
{
    const int row = m_grid->rowCount();
    Row parts{nullptr, nullptr, new QLabel(this)};
    parts.error->setForegroundRole(QPalette::BrightText);
    parts.error->setObjectName(widget->objectName() + u"Error"_s);
    parts.error->setWordWrap(true);
    parts.error->setTextFormat(Qt::PlainText);
    parts.error->hide();
    m_grid->addWidget(widget, row, 0, 1, 2);
    m_grid->addWidget(parts.error, row + 1, 0, 1, 2);
    m_rows.insert(widget, parts);
}

void FieldForm::setTexts(QWidget *field, const QString &label, const QString &hint)
{
    const Row &row = m_rows[field];
    row.label->setText(label);
    row.hint->setText(hint);
    row.hint->setVisible(!hint.isEmpty() && field->isVisibleTo(this));
    field->setAccessibleName(QString(label).remove(u':'));
}

void FieldForm::setFieldVisible(QWidget *field, bool visible)
{
    const Row &row = m_rows[field];
    field->setVisible(visible);
    if (row.label)
        row.label->setVisible(visible);
    if (row.hint)
        row.hint->setVisible(visible && !row.hint->text().isEmpty());
    row.error->setVisible(visible && row.errorText != nullptr);
}

void FieldForm::showError(QWidget *field, std::function<QString()> text)
{
    Row &row = m_rows[field];
    row.error->setText(text());
    row.errorText = std::move(text);
    row.error->show();
    field->setFocus();
}

void FieldForm::hideErrors()
{
    for (Row &row : m_rows) {
        row.errorText = nullptr;
        row.error->hide();
    }
}

bool FieldForm::hasErrors() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.errorText != nullptr; });
}

void FieldForm::alignLabels(const QList<FieldForm *> &forms)
{
    int widest = 0;
    for (const FieldForm *form : forms) {
        for (const Row &row : form->m_rows)
            widest = std::max(widest, row.label ? row.label->sizeHint().width() : 0);
    }
    for (FieldForm *form : forms)
        form->m_grid->setColumnMinimumWidth(0, widest);
}

void FieldForm::translateErrors()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.errorText)
            row.error->setText(row.errorText());
    }
}

} // namespace scepter
