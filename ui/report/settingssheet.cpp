#include "ui/report/settingssheet.h"

#include "core/base/literals.h"
#include "ui/text/devicewords.h"
#include "ui/text/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <qrencode.h>

namespace scepter {
namespace {

constexpr int quietZone = 4; // modules

/// What a sheet says, in the language of the application.
class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsSheet)

public:
    struct Line {
        QString label, value;
        bool exact = false; ///< to be typed as it is
    };

    static QString heading() { return tr("Settings for Certificate Issuance Request (SCEP)"); }
    static QString secret() { return tr("This sheet holds a password. Destroy it when the printer has its certificate."); }
    static QString scan() { return tr("All of it as a QR code"); }
    static QString language() { return QLocale().bcp47Name(); }

    static QList<Line> device(const SettingsSheet &sheet)
    {
        return filled({{tr("Printer"), sheet.title.isEmpty() ? sheet.device : QString(sheet.title + u" ("_s + sheet.device + u')')},
                       {tr("Model"), sheet.model},
                       {tr("Serial number"), sheet.serial},
                       {tr("Site"), sheet.site},
                       {tr("Address"), sheet.address}});
    }
    static QList<Line> settings(const SettingsSheet &sheet)
    {
        const KeyRequest &wanted = sheet.wanted;
        return filled({{tr("SCEP server URL"), sheet.url, true},
                       {tr("Port number"), QString::number(sheet.port), true},
                       {tr("Key name"), wanted.keyName, true},
                       {tr("Signature algorithm"), algorithmName(wanted.hash)},
                       {tr("Key length"), keyText(wanted.key)},
                       {tr("Organization"), wanted.organization, true},
                       {tr("Common name"), wanted.commonName, true},
                       {tr("Challenge password"), QString::fromUtf8(sheet.challenge.view()), true},
                       {tr("Key use location"), locationText(wanted.location, wanted.destination)}});
    }
    static QList<Line> checks(const SettingsSheet &sheet)
    {
        return filled({{tr("The password is good"), lifetime(sheet)},
                       {tr("Certification authority"), sheet.ca},
                       {tr("Its fingerprint, SHA-256"), colonHex(sheet.caSha256), true},
                       {tr("Its fingerprint, SHA-1"), colonHex(sheet.caSha1), true}});
    }

private:
    static QList<Line> filled(QList<Line> lines)
    {
        lines.removeIf([](const Line &line) { return line.value.isEmpty(); });
        return lines;
    }
    static QString lifetime(const SettingsSheet &sheet)
    {
        if (sheet.renewable)
            return tr("for this printer's renewals, too");
        if (!sheet.challengeExpires)
            return tr("once");
        return tr("once, until %1").arg(QLocale().toString(sheet.challengeExpires->toLocalTime(), QLocale::ShortFormat));
    }
};

using Line = SheetWords::Line;

QString linesHtml(const QList<Line> &lines)
{
    QString html = u"<table>\n"_s;
    for (const Line &line : lines)
        html += u"<tr><th>%1</th><td%2>%3</td></tr>\n"_s.arg(line.label.toHtmlEscaped(), line.exact ? u" class=\"exact\""_s : QString(),
                                                             line.value.toHtmlEscaped());
    return html + u"</table>\n"_s;
}

constexpr char style[] = R"(
body { font-family: sans-serif; margin: 0; }
section { padding: 1.5cm; page-break-after: always; break-after: page; }
section:last-child { page-break-after: auto; break-after: auto; }
h1 { font-size: 16pt; margin: 0 0 6mm; }
table { border-collapse: collapse; margin: 0 0 6mm; width: 100%; }
th { text-align: left; font-weight: normal; width: 5cm; vertical-align: top; padding: 1mm 4mm 1mm 0; }
td { padding: 1mm 0; overflow-wrap: anywhere; }
td.exact { font-family: monospace; font-size: 110%; }
svg { width: 6cm; height: 6cm; }
)";

/// Draws one sheet onto a page.
class SheetPainter {
public:
    SheetPainter(QPainter &painter, const QRectF &page, double point) : m_painter(painter), m_page(page), m_point(point), m_y(page.top()) {}

    void draw(const SettingsSheet &sheet)
    {
        text(SheetWords::heading(), 16, QFont::Bold);
        space(8);
        for (const QList<Line> &lines : {SheetWords::device(sheet), SheetWords::settings(sheet), SheetWords::checks(sheet)}) {
            for (const Line &line : lines)
                row(line);
            space(10);
        }
        const QrCode code = QrCode::of(settingsSheetCode(sheet));
        if (code.size > 0)
            draw(code);
        text(SheetWords::secret(), 9, QFont::Normal);
    }

private:
    void space(double points) { m_y += points * m_point; }
    /// Wrapped where it must be, within words too.
    double text(const QRectF &place, const QString &words)
    {
        constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;
        QRectF used;
        m_painter.drawText(place, flags, words, &used);
        return used.height();
    }
    void setFont(double points, QFont::Weight weight, bool exact = false)
    {
        QFont font(exact ? u"monospace"_s : u"sans-serif"_s);
        font.setStyleHint(exact ? QFont::Monospace : QFont::SansSerif);
        font.setPointSizeF(points);
        font.setWeight(weight);
        m_painter.setFont(font);
    }
    void text(const QString &words, double points, QFont::Weight weight)
    {
        setFont(points, weight);
        m_y += text(QRectF(m_page.left(), m_y, m_page.width(), m_page.bottom() - m_y), words);
    }
    void row(const Line &line)
    {
        const double label = m_page.width() * 0.32, gap = 6 * m_point;
        setFont(10, QFont::Normal);
        const double height = text(QRectF(m_page.left(), m_y, label - gap, m_page.bottom() - m_y), line.label);
        setFont(10.5, QFont::Normal, line.exact);
        m_y += std::max(height, text(QRectF(m_page.left() + label, m_y, m_page.width() - label, m_page.bottom() - m_y), line.value));
        space(4);
    }
    void draw(const QrCode &code)
    {
        text(SheetWords::scan(), 10, QFont::Normal);
        const double module = 170 * m_point / (code.size + 2 * quietZone);
        const QPointF corner(m_page.left() + quietZone * module, m_y + quietZone * module);
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (int y = 0; y < code.size; ++y) {
            for (int x = 0; x < code.size; ++x) {
                if (code.isDark(x, y)) // to the next module's edge, so that no seam shows between two
                    m_painter.fillRect(QRectF(corner + QPointF(x, y) * module, corner + QPointF(x + 1, y + 1) * module).toAlignedRect(),
                                       m_painter.pen().color());
            }
        }
        m_painter.restore();
        m_y += 170 * m_point;
    }

    QPainter &m_painter;
    const QRectF m_page;
    const double m_point;
    double m_y;
};

} // namespace

QrCode QrCode::of(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!made)
        return {};
    QrCode code{made->width, QByteArray(qsizetype(made->width) * made->width, '\0')};
    for (qsizetype i = 0; i < code.dark.size(); ++i)
        code.dark[i] = char(made->data[i] & 1);
    return code;
}

QByteArray QrCode::toSvg() const
{
    const QByteArray side = QByteArray::number(size + 2 * quietZone);
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
                     + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/><path fill=\"black\" d=\"";
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int start = x;
            while (x < size && isDark(x, y))
                ++x;
            if (x > start)
                svg += 'M' + QByteArray::number(start + quietZone) + ' ' + QByteArray::number(y + quietZone) + 'h'
                       + QByteArray::number(x - start) + "v1H" + QByteArray::number(start + quietZone) + 'z';
        }
    }
    return svg + "\"/></svg>";
}

QByteArray settingsSheetsHtml(const QList<SettingsSheet> &sheets)
{
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n<style>%3</style>\n"
                   "</head>\n<body>\n"_s.arg(SheetWords::language(), SheetWords::heading().toHtmlEscaped(), QLatin1StringView(style));
    for (const SettingsSheet &sheet : sheets) {
        html += u"<section>\n<h1>"_s + SheetWords::heading().toHtmlEscaped() + u"</h1>\n"_s;
        for (const QList<Line> &lines : {SheetWords::device(sheet), SheetWords::settings(sheet), SheetWords::checks(sheet)})
            html += linesHtml(lines);
        const QrCode code = QrCode::of(settingsSheetCode(sheet));
        if (code.size > 0)
            html += u"<p>"_s + SheetWords::scan().toHtmlEscaped() + u"<br>"_s + QString::fromLatin1(code.toSvg()) + u"</p>\n"_s;
        html += u"<p>"_s + SheetWords::secret().toHtmlEscaped() + u"</p>\n</section>\n"_s;
    }
    return (html + u"</body>\n</html>\n"_s).toUtf8();
}

QByteArray settingsSheetsPdf(const QList<SettingsSheet> &sheets)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
    writer.setTitle(SheetWords::heading());
    QPainter painter(&writer);
    const double point = writer.logicalDpiY() / 72.0;
    const QRectF page(0, 0, writer.width(), writer.height());
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (i > 0)
            writer.newPage();
        SheetPainter(painter, page, point).draw(sheets[i]);
    }
    painter.end();
    return file.data();
}

} // namespace scepter
