#include "app/ctl/commandline.h"

#include "core/base/literals.h"

namespace scepter {

CLI::Option *textOption(CLI::App *app, const char *name, QString &target, const char *description)
{
    return textOption(
        app, name, [&target](const QString &text) { target = text; }, description);
}

CLI::Option *textOption(CLI::App *app, const char *name, std::function<void(const QString &)> set, const char *description)
{
    return app->add_option_function<std::string>(
        name, [set = std::move(set)](const std::string &value) { set(QString::fromStdString(value)); }, description);
}

CLI::Option *listOption(CLI::App *app, const char *name, QStringList &target, const char *description)
{
    return app->add_option_function<std::vector<std::string>>(
        name,
        [&target](const std::vector<std::string> &values) {
            for (const std::string &value : values)
                target += QString::fromStdString(value);
        },
        description);
}

std::optional<std::chrono::seconds> durationFromText(const QString &text)
{
    constexpr std::array units{std::pair('s', 1), std::pair('m', 60), std::pair('h', 3600), std::pair('d', 86'400),
                               std::pair('w', 604'800)};
    bool isNumber = false;
    const int count = QStringView(text).chopped(text.isEmpty() ? 0 : 1).toInt(&isNumber);
    for (const auto &[letter, seconds] : units) {
        if (isNumber && count > 0 && count < 1'000'000 && text.endsWith(QLatin1Char(letter)))
            return std::chrono::seconds(qint64(count) * seconds);
    }
    return std::nullopt;
}

std::optional<QDateTime> sinceFromText(const QString &text, const QDateTime &now)
{
    if (text.isEmpty())
        return QDateTime();
    if (const auto duration = durationFromText(text))
        return now.addSecs(-duration->count());
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

std::optional<QByteArray> serialFromHex(const QString &text)
{
    QString digits = text;
    digits.remove(u':').remove(u' ');
    if (digits.size() % 2)
        digits.prepend(u'0');
    const bool hex = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.unicode() < 0x80 && isxdigit(c.unicode()); });
    QByteArray serial = QByteArray::fromHex(digits.toLatin1()); // which passes over what is no hex
    while (serial.size() > 1 && serial.startsWith('\0'))
        serial.remove(0, 1);
    return hex && serial.size() <= 64 ? std::optional(serial) : std::nullopt;
}

QStringList tableLines(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : rows)
        lines += tableLine(row, widths);
    return lines;
}

QString tableLine(const QStringList &row, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i)
        line += u"  "_s + row[i].leftJustified(i + 1 < row.size() ? widths.value(i) : 0);
    return line;
}

} // namespace scepter
