#include "ui/connectors/connectorstep.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filedialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {

ConnectorStep::ConnectorStep(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_text(new QLabel(this)), m_body(new QVBoxLayout)
{
    m_heading->setFont(titleFont());
    m_heading->setWordWrap(true);
    m_heading->setObjectName(u"stepHeading"_s);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_body->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addLayout(m_body);
    column->addStretch(1);
}

void ConnectorStep::setTexts(const QString &heading, const QString &text)
{
    m_heading->setText(heading);
    m_text->setText(text);
}

PathField::PathField(const QString &objectName, bool saves, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_choose(new QPushButton(this)), m_saves(saves)
{
    m_edit->setObjectName(objectName);
    m_choose->setObjectName(objectName + u"Button"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_choose);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &PathField::changed);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const FileDialogTexts texts{m_saves ? FileDialogKind::Save : FileDialogKind::Open, m_title, path().isEmpty() ? m_proposal : path(),
                                    m_filter};
        openFileDialog(this, texts, [this](const QString &chosen) { m_edit->setText(chosen); });
    });
}

QString PathField::path() const { return m_edit->text().trimmed(); }

void PathField::setPath(const QString &path) { m_edit->setText(path); }

void PathField::setTexts(const QString &accessibleName, const QString &choose, const QString &filter)
{
    m_title = accessibleName;
    m_filter = filter;
    m_edit->setAccessibleName(accessibleName);
    m_choose->setText(choose);
    m_choose->setAccessibleName(choose + u' ' + accessibleName);
}

} // namespace scepter
