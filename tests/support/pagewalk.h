#pragma once
#include <QStringList>
#include <QWidget>

namespace scepter {

/// A walk over every widget that a window shows.
class PageWalk {
public:
    /// `window` outlives it.
    explicit PageWalk(QWidget &window) : m_window(window) {}

    /// Until every layout has had its say, without an event loop.
    static void settle();
    /// Whose text is cut off, and pages that are wider than their area. Empty: none.
    QStringList clipped() const;
    /// What can be focused and has no accessible name, labels without a buddy, mnemonics that two controls have. Empty: none.
    QStringList unnamed() const;
    /// What takes the focus but is never reached by Tab from the first one. Moves the focus. Empty: none.
    QStringList unreachable() const;
    /// Every text with its tooltip, in the order of the widgets: the same walk in two languages gives two lists of one length.
    struct Shown {
        QString text, toolTip;
    };
    QList<Shown> texts() const;
    /// Texts that are the same as in `english` although they hold words. `names`: what is so in every language.
    static QStringList untranslated(const QList<Shown> &texts, const QList<Shown> &english, const QSet<QString> &names);

private:
    QList<QWidget *> widgets() const;
    QWidget &m_window;
};

} // namespace scepter
