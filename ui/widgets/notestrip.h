#pragma once
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace scepter {

/// A sentence on a tinted strip: a note of the manual, a warning, good or bad news.
class NoteStrip final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Info, Good, Bad };
    explicit NoteStrip(QWidget *parent = nullptr);
    void setKind(Kind kind);

    void setText(const QString &text);
    QString text() const;
    /// Puts a button, say, at the right end.
    void addAction(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Note;
    QLabel *m_label;
    QHBoxLayout *m_layout;
};

} // namespace scepter
