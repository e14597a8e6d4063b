#pragma once
#include "ui/connectors/connectorstep.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QProgressBar;
class QStackedWidget;

namespace scepter {

class CaStep;
class FailurePanel;

/// The wizard for a new connector, in six steps at most. Closed before its end, it is taken up again where it was; what was typed
/// in secret is forgotten then.
class NewConnectorDialog final : public QDialog {
    Q_OBJECT
public:
    NewConnectorDialog(const Workplace &workplace, QWidget *parent);

    void setAdministrator(const std::optional<Administrator> &administrator);
    /// Shows it, with the CAs that there are now.
    void begin();

Q_SIGNALS:
    void created(const QString &connector);
    void serveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void updateControls();
    void focusFirstField();
    int neighbour(int step, int direction) const;
    void go(int step);
    void forward();
    void create();
    void finish(const Result<void> &made);

    const Workplace m_workplace;
    std::optional<Administrator> m_administrator;
    ConnectorPlan m_plan;
    CaStep *m_caStep;
    QList<ConnectorStep *> m_steps;
    QStackedWidget *m_stack;
    QWidget *m_end; ///< what is shown after it was made
    QLabel *m_progressText, *m_error, *m_endHeading, *m_endText;
    FailurePanel *m_failure;
    QProgressBar *m_busy;
    QPushButton *m_back, *m_next, *m_close, *m_serve;
    bool m_working = false, m_finished = false;
};

} // namespace scepter
