#include "app/shortcutsdialog.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

namespace scepter {

ShortcutsDialog::ShortcutsDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(16);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    retranslate();
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    const auto keys = [](const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); };
    const QList<std::pair<QString, QString>> rows{
        {keys(QKeySequence(u"Ctrl+1"_s)) + u" … "_s + keys(QKeySequence(u"Ctrl+6"_s)), tr("Open a place of the sidebar")},
        {keys(QKeySequence(QKeySequence::Back)), tr("Back to what was shown before")},
        {keys(QKeySequence(QKeySequence::Forward)), tr("Forward again")},
        {keys(QKeySequence(QKeySequence::Find)), tr("Search on the page")},
        {keys(QKeySequence(u"Ctrl+L"_s)), tr("Unlock, or lock")},
        {keys(QKeySequence(u"Ctrl+,"_s)), tr("Settings")},
        {keys(QKeySequence(QKeySequence::HelpContents)), tr("This list")},
        {keys(QKeySequence(u"Ctrl+Q"_s)), tr("Close Scepter")},
        {keys(QKeySequence(u"Return"_s)), tr("Open what is selected in a table")},
        {keys(QKeySequence(u"Tab"_s)), tr("To the next control")}};
    delete m_content;
    m_content = new QWidget(this);
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(8);
    for (int row = 0; row < rows.size(); ++row) {
        auto *key = new QLabel(rows[row].first, m_content);
        key->setFont(headingFont());
        grid->addWidget(key, row, 0, Qt::AlignRight);
        grid->addWidget(new QLabel(rows[row].second, m_content), row, 1);
    }
    grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_content);
}

} // namespace scepter
