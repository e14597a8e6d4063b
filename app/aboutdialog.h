#pragma once
#include "core/store/storelocation.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace scepter {

/// What this program is, which version, and which store it shows.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const StoreLocation &store, QWidget *parent);

Q_SIGNALS:
    void shortcutsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    StoreLocation m_store;
    QLabel *m_text;
    QLabel *m_facts;
    QPushButton *m_shortcuts;
};

} // namespace scepter
