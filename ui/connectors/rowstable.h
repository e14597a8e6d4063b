#pragma once
#include "ui/widgets/tableview.h"

class QSortFilterProxyModel;

namespace scepter {

/// A table over a RowsModel: sorted by its heads, filtered by a text, its tags painted. Keeps its selection while rows come and go.
class RowsTable final : public TableView {
    Q_OBJECT
public:
    explicit RowsTable(QWidget *parent = nullptr);

    /// `stretched` takes the width that is left; `tags` are painted as such. `optional` columns are hidden in a table of middling
    /// width, `dispensable` ones in a narrow one.
    void bind(QAbstractItemModel *rows, int stretched, const QList<int> &tags = {}, const QList<int> &optional = {},
              const QList<int> &dispensable = {});
    void setFilterText(const QString &text);
    /// The row of the model bound to it; nothing without a selection.
    std::optional<int> selectedRow() const;
    void selectSourceRow(int row);

Q_SIGNALS:
    void selectedRowChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QSortFilterProxyModel *m_sorted;
    QList<int> m_optional, m_dispensable;
};

} // namespace scepter
