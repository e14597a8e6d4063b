#pragma once
#include "core/device/devicestore.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace scepter {

/// Asks for a device that is added by hand (F1). Stays open until whoever opened it says that it is there.
class DeviceDialog final : public QDialog {
    Q_OBJECT
public:
    explicit DeviceDialog(const DeviceProfiles &profiles, QWidget *parent = nullptr);
    /// Under the fields; it can be corrected.
    void showError(const Error &error);

Q_SIGNALS:
    void chosen(const scepter::NewDevice &device);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addField(QFormLayout *form, QWidget *field, const QString &name);
    void retranslate();
    void choose();

    QLabel *m_intro;
    QLineEdit *m_name, *m_title;
    QComboBox *m_model, *m_kind;
    QLineEdit *m_address, *m_serial, *m_site, *m_tags;
    QList<QLabel *> m_labels;
    QLabel *m_error;
    QPushButton *m_add, *m_cancel;
    std::optional<Error> m_problem;
};

} // namespace scepter
