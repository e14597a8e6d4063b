#pragma once
#include "core/connector/caoperations.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace scepter {

/// What the wizard for a new connector gathers.
struct ConnectorPlan {
    ConnectorSettings settings;
    std::optional<NewCa> ca; ///< nothing: settings.ca exists
};

/// One step of the wizard: a heading, a sentence, fields.
class ConnectorStep : public QWidget {
    Q_OBJECT
public:
    explicit ConnectorStep(QWidget *parent = nullptr);

    /// Whether the plan needs this step.
    virtual bool applies(const ConnectorPlan &) const { return true; }
    /// It is shown: takes over what earlier steps decided.
    virtual void enter(const ConnectorPlan &) {}
    /// Puts its answers into the plan; answers what is wrong with them, or nothing.
    virtual QString leave(ConnectorPlan &plan) = 0;
    /// What was typed in secret is gone.
    virtual void forgetSecrets() {}
    virtual void retranslate() = 0;

protected:
    void setTexts(const QString &heading, const QString &text);
    QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_heading, *m_text;
    QVBoxLayout *m_body;
};

/// A path with a button that opens a file dialog.
class PathField final : public QWidget {
    Q_OBJECT
public:
    PathField(const QString &objectName, bool saves, QWidget *parent);
    QString path() const;
    void setPath(const QString &path);
    void setTexts(const QString &accessibleName, const QString &choose, const QString &filter);
    void propose(const QString &fileName) { m_proposal = fileName; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_edit;
    QPushButton *m_choose;
    QString m_proposal, m_filter, m_title;
    bool m_saves;
};

} // namespace scepter
