#pragma once
#include "core/fleet/fleetfeed.h"
#include "ui/models/fleetsieve.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;

namespace scepter {

class FlowLayout;

/// The search field of the fleet's list, the choices of site, status and expiry beside it, and the filter behind [Filter…], which may
/// be saved under a name. Says what it comes to as a FleetSieve.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    enum class Grouping { None, Site, Tag };
    explicit FilterBar(QWidget *parent = nullptr);

    FleetSieve sieve() const;
    Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    /// Sites that can be chosen, and how many devices each has.
    void setCounts(const FleetCounts &counts);
    void setSavedFilters(const QList<SavedFilter> &filters);
    void setWhyNot(const QString &reason);
    /// Shows only what a filter's text says; nothing else is chosen then. filterTyped() follows.
    void setExpression(const QString &text);
    /// What filterTyped() came to.
    void takeFilter(const Result<DeviceFilter> &filter);
    void chooseSite(const std::optional<QString> &site);
    void chooseTag(const std::optional<QString> &tag);
    void focusSearch();
    /// Everything is shown again.
    void clear();
    /// One more, at the right end.
    void addButton(QPushButton *button);
    QLabel *countLabel() const { return m_count; }

Q_SIGNALS:
    void sieveChanged();
    void groupingChanged();
    /// Is to be read with what is saved: takeFilter() is waited for.
    void filterTyped(const QString &text);
    void saveWanted(const QString &text);
    void deleteWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Expiry = FleetSieve::Expiry;
    QPushButton *menuButton(const QString &name);
    void layOut();
    void addChoices();
    void retranslate();
    void showChoices();
    void fillSites();
    void fillSaved();
    QString expiryText(Expiry expiry) const;

    FlowLayout *m_flow;
    QHBoxLayout *m_top;
    QLineEdit *m_search;
    QPushButton *m_site, *m_status, *m_expires, *m_group, *m_filter, *m_clear;
    QLabel *m_count;
    QWidget *m_filterRow;
    QLineEdit *m_expression;
    QPushButton *m_saved, *m_save;
    QLabel *m_error;
    QTimer *m_pause; ///< between two keys
    FleetSieve m_sieve;
    QMap<QString, int> m_sites;
    QList<SavedFilter> m_savedFilters;
    Grouping m_grouping = Grouping::None;
    std::optional<Error> m_problem;
    QString m_whyNot;
};

} // namespace scepter
