#pragma once
#include <QLabel>

namespace scepter {

/// Where a page is, as on the device: Portal › Settings/Registration › …. Steps with a target are links.
class Breadcrumb final : public QLabel {
    Q_OBJECT
public:
    struct Step {
        QString text;
        QString target = {}; ///< empty: only a name
    };
    explicit Breadcrumb(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);

Q_SIGNALS:
    void chosen(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    QList<Step> m_steps;
};

} // namespace scepter
