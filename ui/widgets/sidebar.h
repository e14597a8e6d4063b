#pragma once
#include <QWidget>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace scepter {

/// The dark column with the program's places. Collapsed it shows their icons alone.
class Sidebar final : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPlace(const QString &id, const QString &iconName);
    /// A button at the bottom that is not a place: settings, say.
    void addCommand(const QString &id, const QString &iconName);
    /// Of a place or a command.
    void setPlaceText(const QString &id, const QString &text);
    /// How many things there want attention; nothing is shown for none.
    void setPlaceCount(const QString &id, int count);
    void setCurrent(const QString &id);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);
    void commanded(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QLabel *m_name;
    QButtonGroup *m_group;
    bool m_collapsed = false;
};

} // namespace scepter
