#include "ui/report/rolloutreportpdf.h"

#include "core/base/literals.h"
#include "ui/report/rolloutreporthtml.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace scepter {
namespace {

constexpr int dotsPerInch = 300;
constexpr int marginMillimetres = 15;
constexpr int edgeMillimetres = 9; ///< what header and footer take of the page, each
constexpr qreal textPoints = 8.5;
constexpr qsizetype devicesInADocument = 1000;

class PdfWords {
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    static QString page(int number, int count) { return tr("Page %1 of %2").arg(QLocale().toString(number), QLocale().toString(count)); }
};

/// The program's own font where it is compiled in, which the window has loaded already; else Inter, else the application's.
QString reportFamily()
{
    const auto has = [](const QString &family) { return QFontDatabase::families().contains(family); };
    const QString own = u"Scepter Inter"_s;
    if (!has(own)) {
        QDirIterator files(u":/fonts"_s, {u"*.otf"_s}, QDir::Files);
        while (files.hasNext())
            QFontDatabase::addApplicationFont(files.next());
    }
    for (const QString &family : {own, u"Inter"_s}) {
        if (has(family))
            return family;
    }
    return QGuiApplication::font().family();
}

// The text has its colour from here: the application's palette may be a dark one.
constexpr char16_t pageStyle[] =
    u"body { color: #1b1f24; } h1 { font-size: 16pt; margin: 0 0 2px 0; } h2 { font-size: 12pt; margin: 14px 0 4px 0; }"
    " h3 { font-size: 9.5pt; margin: 8px 0 2px 0; } p { margin: 0 0 3px 0; } small { color: #57606a; }"
    " table { border-collapse: collapse; border-style: none; }"
    " th, td { border-bottom: 1px solid #d0d7de; vertical-align: top; }"
    " ul { margin: 0 0 3px 0; }";

/// Documents cut into pages, with a line above and below each. Each begins a page: drawing a page takes as long as its document's
/// table, so one document for all would take the square of its length.
class PagedDocuments {
public:
    PagedDocuments(QPdfWriter &writer, const QFont &font) : m_writer(writer), m_font(font)
    {
        const QRectF page = writer.pageLayout().paintRectPixels(dotsPerInch);
        m_edge = edgeMillimetres * dotsPerInch / 25.4;
        m_body = QSizeF(page.width(), page.height() - 2 * m_edge);
    }

    void add(const QString &body)
    {
        auto document = std::make_unique<QTextDocument>();
        document->setUndoRedoEnabled(false);
        document->setDocumentMargin(0);
        document->setDefaultFont(m_font);
        document->setDefaultStyleSheet(QString::fromUtf16(pageStyle));
        document->documentLayout()->setPaintDevice(&m_writer);
        document->setPageSize(m_body);
        document->setHtml(u"<body>"_s + body + u"</body>"_s);
        m_pages += document->pageCount();
        m_documents.push_back(std::move(document));
    }

    void print(const QString &title, const QString &date)
    {
        QPainter painter(&m_writer);
        int number = 0;
        for (const auto &document : m_documents) {
            for (int page = 0; page < document->pageCount(); ++page) {
                if (number > 0)
                    m_writer.newPage();
                drawBody(painter, *document, page);
                drawEdges(painter, title, date, PdfWords::page(++number, m_pages));
            }
        }
    }

private:
    void drawBody(QPainter &painter, QTextDocument &document, int page)
    {
        const QRectF part(0, page * m_body.height(), m_body.width(), m_body.height());
        painter.save();
        painter.translate(0, m_edge - part.top());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    void drawEdges(QPainter &painter, const QString &title, const QString &date, const QString &pageNumber)
    {
        const qreal line = m_edge * 0.6;
        const QRectF above(0, 0, m_body.width(), line);
        const QRectF below(0, m_edge + m_body.height() + m_edge - line, m_body.width(), line);
        painter.setFont(m_font);
        const qreal dateWidth = painter.fontMetrics().horizontalAdvance(date);
        const QString shortTitle = painter.fontMetrics().elidedText(title, Qt::ElideRight, int(m_body.width() - 1.2 * dateWidth));
        painter.drawText(above, Qt::AlignLeft | Qt::AlignTop, shortTitle);
        painter.drawText(above, Qt::AlignRight | Qt::AlignTop, date);
        painter.drawText(below, Qt::AlignRight | Qt::AlignBottom, pageNumber);
    }

    QPdfWriter &m_writer;
    QFont m_font;
    QSizeF m_body;
    qreal m_edge = 0;
    int m_pages = 0;
    std::vector<std::unique_ptr<QTextDocument>> m_documents;
};

} // namespace

QByteArray rolloutReportPdf(const RolloutReport &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QString title = rolloutReportTitle(report);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Scepter"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres), QPageLayout::Millimeter);
    writer.setResolution(dotsPerInch);

    QFont font(reportFamily());
    font.setPointSizeF(textPoints);
    PagedDocuments pages(writer, font);
    for (const QString &part : rolloutReportParts(report, devicesInADocument))
        pages.add(part);
    pages.print(title, QLocale().toString(report.at.toLocalTime(), QLocale::ShortFormat));
    buffer.close();
    return bytes;
}

} // namespace scepter
