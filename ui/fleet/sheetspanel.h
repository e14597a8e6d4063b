#pragma once
#include "core/fleet/sheetwriter.h"
#include "ui/widgets/page.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace scepter {

class FailurePanel;
class NoteStrip;

/// Writes settings sheets (F9): what somebody types at each printer. They are secret, and it says so; and who gets none, and why.
class SheetsPanel final : public QWidget {
    Q_OBJECT
public:
    SheetsPanel(const Workplace &workplace, const Administrator &administrator, QWidget *parent = nullptr);
    void setWish(const SheetsWish &wish) { m_wish = wish; }

    enum class Form { Pdf, Csv, Html };
    /// What the buttons do once a file is chosen.
    void save(Form form, const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(Form form);
    void take(Form form, const QString &path, const WrittenSheets &written);
    void finish(const QString &path, const Result<void> &written);
    void setBusy(bool busy);
    void retranslate();

    const Workplace m_workplace;
    const Administrator m_administrator;
    SheetsWish m_wish;
    NoteStrip *m_secret, *m_done, *m_left;
    FailurePanel *m_failure;
    QProgressBar *m_progress;
    QPushButton *m_pdf, *m_csv, *m_html;
    QString m_path;
    int m_count = 0; ///< of the sheets that were written last
    QList<MissingSheet> m_missing;
};

} // namespace scepter
