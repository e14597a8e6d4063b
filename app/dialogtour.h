#pragma once
#include "ui/widgets/page.h"

class QDialog;

namespace scepter {

/// How somebody comes to a dialog: a place of the window, then the buttons that are pressed there and in what opens.
struct DialogStop {
    QString name;
    Destination where;
    QStringList presses = {}; ///< names of buttons, and of tables whose first row is chosen; "name=text" is typed
    QString file = {};        ///< an inventory that the dialog reads
};

/// The dialogs and wizard steps of a window whose store holds the sample fleet, in the order in which they can be opened.
QList<DialogStop> dialogTour();

/// On the way to one stop, in the window's thread. Pages read on other threads: whoever walks comes back a moment later, until it is
/// there.
class DialogWalk {
public:
    /// `window` outlives it.
    DialogWalk(QWidget &window, DialogStop stop) : m_window(window), m_stop(std::move(stop)) {}

    /// Presses the next button if that is possible by now. Null while there is more to press, or nothing has opened yet.
    QDialog *advance();
    /// What it waits for, for a message.
    QString awaited() const { return m_stop.presses.value(m_pressed, QStringLiteral("a dialog")); }
    /// Takes every dialog away, without a question and without a draft. Not from inside one.
    static void closeAll(QWidget &window);

private:
    QWidget &m_window;
    DialogStop m_stop;
    qsizetype m_pressed = 0;
    bool m_fileRead = false;
};

} // namespace scepter
