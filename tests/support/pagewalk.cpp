#include "tests/support/pagewalk.h"

#include "core/base/literals.h"

#include <QAccessible>
#include <QtWidgets>

namespace scepter {
namespace {

QString shownText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
        return spin->suffix();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->placeholderText();
    if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model()) {
        QStringList heads;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            heads.append(table->model()->headerData(column, Qt::Horizontal).toString());
        return heads.join(u" | "_s);
    }
    return {};
}

QString describe(const QWidget *widget)
{
    return u"%1 “%2” “%3”: %4×%5"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), shownText(widget))
        .arg(widget->width())
        .arg(widget->height());
}

bool isClipped(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return false;
        return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                 : label->width() < label->sizeHint().width() || label->height() < label->sizeHint().height();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
        if (button->sizePolicy().hasHeightForWidth())
            return button->height() < button->heightForWidth(button->width());
        return qobject_cast<const QPushButton *>(button)
               && (button->width() < button->sizeHint().width() || button->height() < button->sizeHint().height());
    }
    if (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QSpinBox *>(widget))
        return widget->width() < widget->minimumSizeHint().width() || widget->height() < widget->sizeHint().height();
    return false;
}

QStringList clippedHeads(const QTableView *table)
{
    QStringList all;
    const QHeaderView *head = table->horizontalHeader();
    for (int column = 0; column < head->count() && !head->isHidden(); ++column) {
        const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
        constexpr int around = 16;
        if (!head->isSectionHidden(column) && head->sectionSize(column) < QFontMetrics(head->font()).horizontalAdvance(text) + around)
            all.append(u"%1: the head “%2” has %3 pixels"_s.arg(describe(table), text).arg(head->sectionSize(column)));
    }
    return all;
}

} // namespace

void PageWalk::settle()
{
    for (int level = 0; level < 12; ++level)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

QList<QWidget *> PageWalk::widgets() const
{
    QList<QWidget *> all;
    for (QWidget *widget : m_window.findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QScrollBar *>(widget);
        if (widget->isVisibleTo(&m_window) && !isPart && widget->window() == m_window.window())
            all.append(widget);
    }
    return all;
}

QStringList PageWalk::clipped() const
{
    QStringList all;
    for (const QWidget *widget : widgets()) {
        if (isClipped(widget))
            all.append(describe(widget));
        if (const auto *area = qobject_cast<const QScrollArea *>(widget); area && area->horizontalScrollBar()->maximum() > 0)
            all.append(describe(area) + u": wider than its area"_s);
        if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model())
            all += clippedHeads(table);
    }
    return all;
}

QStringList PageWalk::unnamed() const
{
    QStringList all;
    QHash<QString, const QWidget *> mnemonics;
    const auto claim = [&](const QString &text, const QWidget *widget) {
        const QString mnemonic = QKeySequence::mnemonic(text).toString();
        if (mnemonic.isEmpty())
            return;
        if (const QWidget *other = mnemonics.value(mnemonic))
            all.append(u"one mnemonic: "_s + describe(widget) + u" and "_s + describe(other));
        mnemonics.insert(mnemonic, widget);
    };
    for (QWidget *widget : widgets()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().endsWith(u':') && !label->buddy())
                all.append(u"no buddy: "_s + describe(label));
            if (label->buddy())
                claim(label->text(), label);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            claim(button->text(), button);
        }
        if ((widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<QLabel *>(widget)) {
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
                all.append(u"no name: "_s + describe(widget));
        }
    }
    return all;
}

QStringList PageWalk::unreachable() const
{
    m_window.window()->activateWindow();
    QList<QWidget *> wanted;
    for (QWidget *widget : widgets()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy())
            wanted.append(widget);
    }
    if (wanted.isEmpty())
        return {};
    QSet<const QWidget *> reached;
    wanted.constFirst()->setFocus(Qt::TabFocusReason);
    for (qsizetype i = 0; i < 3 * wanted.size() + 20; ++i) { // a text may keep the key for itself once
        QWidget *at = m_window.window()->focusWidget();
        if (!at)
            break;
        for (const QWidget *each = at; each; each = each->focusProxy())
            reached.insert(each);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier, u"\t"_s);
        QCoreApplication::sendEvent(at, &press);
    }
    QStringList all;
    for (const QWidget *widget : std::as_const(wanted)) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto others = button && button->group() && button->group()->exclusive() ? button->group()->buttons()
                                                                                      : QList<QAbstractButton *>();
        const bool byArrows = std::any_of(others.begin(), others.end(), [&](const QWidget *each) { return reached.contains(each); });
        if (!reached.contains(widget) && !byArrows)
            all.append(u"Tab does not come to "_s + describe(widget));
    }
    return all;
}

QList<PageWalk::Shown> PageWalk::texts() const
{
    QList<Shown> all;
    for (const QWidget *widget : widgets())
        all.append({shownText(widget), widget->toolTip()});
    return all;
}

QStringList PageWalk::untranslated(const QList<Shown> &texts, const QList<Shown> &english, const QSet<QString> &names)
{
    if (texts.size() != english.size())
        return {u"%1 widgets in place of %2"_s.arg(texts.size()).arg(english.size())};
    static const QRegularExpression word(u"\\p{L}{3,}"_s);
    QStringList all;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (const auto &[own, source] : {std::pair(texts[i].text, english[i].text), {texts[i].toolTip, english[i].toolTip}}) {
            if (own == source && own.contains(word) && !names.contains(own))
                all.append(own);
        }
    }
    return all;
}

} // namespace scepter
