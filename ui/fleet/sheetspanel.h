#pragma once
#include "core/fleet/rollout.h"
#include "ui/widgets/page.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace scepter {

class FailurePanel;
class NoteStrip;

/// Writes the settings sheets of a plan (F9): what somebody types at each printer. They are secret, and it says so.
class SheetsPanel final : public QWidget {
    Q_OBJECT
public:
    SheetsPanel(const Workplace &workplace, const Administrator &administrator, QWidget *parent = nullptr);
    void setRollout(RolloutId id) { m_id = id; }

    enum class Form { Pdf, Csv, Html };
    /// What the buttons do once a file is chosen.
    void save(Form form, const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(Form form);
    void finish(const QString &path, const Result<void> &written);
    void setBusy(bool busy);
    void retranslate();

    const Workplace m_workplace;
    const Administrator m_administrator;
    RolloutId m_id = RolloutId::None;
    NoteStrip *m_secret, *m_done;
    FailurePanel *m_failure;
    QProgressBar *m_progress;
    QPushButton *m_pdf, *m_csv, *m_html;
    QString m_path;
};

} // namespace scepter
