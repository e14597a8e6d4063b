#pragma once
#include "core/fleet/sheetwriter.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace scepter {

class SheetsPanel;

/// Writes settings sheets again, at any time until their printers are in use (F9): of a plan, or of chosen printers.
class SheetsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `title`: of the plan, or the printer's name; empty: several printers.
    SheetsDialog(const Workplace &workplace, const Administrator &administrator, const SheetsWish &wish, const QString &title,
                 QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const SheetsWish m_wish;
    const QString m_title;
    QLabel *m_intro;
    SheetsPanel *m_panel;
    QPushButton *m_close;
};

} // namespace scepter
