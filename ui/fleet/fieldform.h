#pragma once
#include <QHash>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;

namespace scepter {

/// Fields below each other: a label at the left of each, a hint and what is wrong with it below.
class FieldForm final : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Its name in the object tree gives the error's: "urlEdit" has "urlEditError".
    void addField(QWidget *field);
    /// Without a label, such as a check box.
    void addWide(QWidget *widget);
    void setTexts(QWidget *field, const QString &label, const QString &hint = {});
    /// With its label and what stands below it.
    void setFieldVisible(QWidget *field, bool visible);

    /// The text is asked for again in another language.
    void showError(QWidget *field, std::function<QString()> text);
    void hideErrors();
    bool hasErrors() const;
    void translateErrors();

    /// The labels of forms below each other end at one line.
    static void alignLabels(const QList<FieldForm *> &forms);

private:
    struct Row {
        QLabel *label = nullptr, *hint = nullptr, *error = nullptr;
        std::function<QString()> errorText = {};
    };
    QGridLayout *m_grid;
    QHash<QWidget *, Row> m_rows;
};

} // namespace scepter
