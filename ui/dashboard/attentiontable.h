#pragma once
#include "ui/models/attentionmodel.h"
#include "ui/widgets/tableview.h"

namespace scepter {

/// What needs attention: the last column of a row is a link, and Enter follows it too.
class AttentionTable final : public TableView {
    Q_OBJECT
public:
    explicit AttentionTable(QWidget *parent = nullptr);
    void setItems(const QList<Overview::Attention> &items);
    void retranslate();

Q_SIGNALS:
    void followed(const scepter::Overview::Attention &item);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QModelIndex &index);
    void fitColumns();

    AttentionModel *m_items;
};

} // namespace scepter
