#pragma once
#include "ui/widgets/factgrid.h"

class QLabel;
class QVBoxLayout;

namespace scepter {

class MenuEntry;

/// A page of the Remote UI that leads on: a heading, what the manual says of it, facts, and entries with a sentence each.
class MenuPage final : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString id; ///< what chosen() says
        QString title;
        QString sentence = {};
    };
    /// What the page says in the language of now. What is empty is not shown.
    struct Texts {
        QString heading;
        QString title = {};
        QString intro = {};
        QList<FactGrid::Fact> facts = {};
        QList<Entry> entries = {};
    };
    explicit MenuPage(QWidget *parent = nullptr);
    void setTexts(const Texts &texts);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void setEntries(const QList<Entry> &entries);

    QLabel *m_heading, *m_title, *m_intro;
    FactGrid *m_facts;
    QVBoxLayout *m_list;
    QList<MenuEntry *> m_entries;
};

} // namespace scepter
