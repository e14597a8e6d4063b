#pragma once
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace scepter {

/// A column of choices with wrapping texts, one of them chosen: the pages of a device. Arrow keys move in it.
class ChoiceList final : public QWidget {
    Q_OBJECT
public:
    explicit ChoiceList(QWidget *parent = nullptr);

    void addChoice(const QString &id);
    /// A thin line between two groups of choices.
    void addSeparator();
    void setChoiceText(const QString &id, const QString &text);
    /// An id that is not in it: none of them is chosen.
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace scepter
