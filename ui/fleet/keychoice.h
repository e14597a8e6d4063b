#pragma once
#include "ui/fleet/devicestory.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace scepter {

/// Asks which key and certificate of a device is to go, to make room for a new one (D23). Choosing and the button's own words are the
/// confirmation.
class KeyChoice final : public QDialog {
    Q_OBJECT
public:
    KeyChoice(const QString &device, const QList<DeviceStory::SpareKey> &keys, QWidget *parent);

Q_SIGNALS:
    void chosen(int number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    int chosenRow() const;

    QString m_device;
    QList<DeviceStory::SpareKey> m_keys;
    QLabel *m_text, *m_warning;
    QListWidget *m_list;
    QPushButton *m_delete, *m_keep;
};

} // namespace scepter
