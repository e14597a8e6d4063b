#pragma once
#include <QObject>
#include <QSet>

#include <functional>

class QMenu;
class QSettings;

namespace scepter {

class TableView;

/// Which columns a table has, how wide they are and in which order they and its rows stand: chosen in a menu or on the table's head,
/// and remembered. The first column is always there, and first.
class ColumnChoice final : public QObject {
    Q_OBJECT
public:
    /// Below `name` in the settings, which outlive it. The table has its model; `standard` are the columns of a new window.
    ColumnChoice(TableView &table, QSettings &settings, const QString &name, const QList<int> &standard);

    /// What the user arranged, once the table is as a new window shows it. From here on changes are kept.
    void restore();
    bool isRemembered() const; ///< whether the user has arranged anything
    bool isChosen() const;     ///< whether the user has chosen which columns there are
    /// Does what changes the table's head without being the user's wish.
    void arrange(const std::function<void()> &change);
    /// Hides a column where there is no room for it, and shows it again; that is nobody's wish, and not remembered.
    void setCrampedOut(int column, bool hides);
    QMenu *menu() const { return m_menu; }
    void retranslate();

private:
    void save();
    void setShown(int column, bool isShown);
    int count() const;

    TableView &m_table;
    QSettings &m_settings;
    const QString m_stateKey, m_hiddenKey, m_chosenKey;
    const QList<int> m_standard;
    QMenu *m_menu;
    QSet<int> m_crampedOut;
    bool m_isArranging = true;
};

} // namespace scepter
