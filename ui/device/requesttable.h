#pragma once
#include "ui/models/requeststatusmodel.h"
#include "ui/widgets/tableview.h"

class QSortFilterProxyModel;

namespace scepter {

/// The table of requests, as it stands on two pages.
class RequestTable final : public TableView {
    Q_OBJECT
public:
    explicit RequestTable(QWidget *parent = nullptr);

    void bind(RequestStatusModel &requests);
    /// The selected row of the model; nothing when none is selected.
    std::optional<int> selectedRow() const;
    void selectRequest(int row);

Q_SIGNALS:
    void selectedRowChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fitStatusColumn();
    QSortFilterProxyModel *m_sorted;
};

} // namespace scepter
