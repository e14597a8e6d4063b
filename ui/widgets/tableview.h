#pragma once
#include <QTableView>

namespace scepter {

/// A table in the program's look: rows of 30 px, no vertical lines, sortable heads, and words in place of no rows.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);
    /// What an empty table says: why it is empty, and what to do.
    void setEmptyText(const QString &why, const QString &todo);
    /// As high as this many rows want to be, where the layout lets it choose.
    void setPreferredRows(int rows);
    /// Gives this column the room that the others leave, but no less than `least` pixels.
    void fillWidth(int column, int least);
    int selectedCount() const; ///< of rows; costs nothing with 100,000 of them
    QList<int> selectedRows() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_emptyWhy, m_emptyTodo;
    int m_preferredRows = 8;
};

} // namespace scepter
