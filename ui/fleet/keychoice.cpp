#include "ui/fleet/keychoice.h"

#include "core/base/literals.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/usable.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

KeyChoice::KeyChoice(const QString &device, const QList<DeviceStory::SpareKey> &keys, QWidget *parent)
    : QDialog(parent), m_device(device), m_keys(keys), m_text(new QLabel(this)), m_warning(new QLabel(this)), m_list(new QListWidget(this))
{
    setObjectName(u"keyChoice"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    std::sort(m_keys.begin(), m_keys.end(), [](const auto &one, const auto &other) { return one.created < other.created; });
    m_text->setWordWrap(true);
    m_warning->setWordWrap(true);
    m_list->setObjectName(u"keyList"_s);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        m_list->addItem(QString());
    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
    m_delete->setObjectName(u"keyDeleteButton"_s);
    m_keep = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_keep->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_warning);
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &KeyChoice::retranslate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_keys[chosenRow()].number);
        accept();
    });
    retranslate();
}

/// The current row has the focus alone until it is selected.
int KeyChoice::chosenRow() const
{
    const auto selected = m_list->selectedItems();
    return selected.isEmpty() ? -1 : m_list->row(selected.constFirst());
}

void KeyChoice::retranslate()
{
    setWindowTitle(tr("Delete a key"));
    m_text->setText(tr("The device “%1” can hold no more keys and certificates. Choose one that it does not need any more.").arg(m_device));
    m_list->setAccessibleName(tr("Keys"));
    for (int i = 0; i < m_list->count(); ++i) {
        const DeviceStory::SpareKey &key = m_keys[i];
        const QString made = QLocale().toString(key.created.toLocalTime(), QLocale::ShortFormat);
        m_list->item(i)->setText(key.inUse ? tr("%1, made %2, in use").arg(key.name, made) : tr("%1, made %2").arg(key.name, made));
    }
    const int row = chosenRow();
    const QStringList losses = row >= 0 ? deletionTexts(m_keys[row].loss) : QStringList();
    m_warning->setText(losses.isEmpty() ? tr("The key and its certificate cannot be brought back.") : losses.join(u'\n'));
    m_delete->setText(tr("Delete the key"));
    m_keep->setText(tr("Keep"));
    setUsable({m_delete}, row < 0 ? tr("Choose a key first.") : QString());
}

void KeyChoice::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        retranslate();
    }
}

} // namespace scepter
