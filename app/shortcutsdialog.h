#pragma once
#include <QDialog>

class QGridLayout;

namespace scepter {

/// The keys that work everywhere in the window.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QWidget *m_content = nullptr;
};

} // namespace scepter
