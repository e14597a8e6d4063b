#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace scepter {

/// The head of a page: its title, one line of facts, and the page's actions at the right.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFacts(const QString &facts);
    void addAction(QWidget *action);

private:
    QLabel *m_title;
    QLabel *m_facts;
    QHBoxLayout *m_actions;
};

} // namespace scepter
