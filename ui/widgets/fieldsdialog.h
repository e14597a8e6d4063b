#pragma once
#include "core/base/error.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace scepter {

/// Asks for a few lines of text. Its texts follow the language while it is open; it stays open until what was typed is done.
class FieldsDialog final : public QDialog {
    Q_OBJECT
public:
    struct Texts {
        QString title, text, accept, reject;
        QStringList labels, hints; ///< one for each field
    };
    FieldsDialog(const QStringList &fieldNames, std::function<Texts()> texts, QWidget *parent);
    QStringList values() const;
    void setValue(int field, const QString &value);
    /// Under the fields; they can be corrected.
    void showError(const Error &error);
    void showError(std::function<QString()> text); ///< in the language of the moment

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::function<Texts()> m_texts;
    QLabel *m_text;
    QList<QLabel *> m_labels;
    QList<QLineEdit *> m_fields;
    QLabel *m_error;
    QPushButton *m_accept, *m_reject;
    std::function<QString()> m_problem;
};

} // namespace scepter
