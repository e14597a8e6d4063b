#include "core/fleet/challengelist.h"

#include "core/base/literals.h"
#include "core/fleet/csv.h"
#include "core/fleet/csvline.h"

#include <QHash>

namespace scepter {
namespace {

using Problem = ChallengeLine::Problem;

constexpr qsizetype mostCharacters = 64; // ub-common-name, RFC 5280 appendix A.1

/// Where the names are, when this row is a heading.
std::optional<qsizetype> nameColumn(const QStringList &heading)
{
    for (qsizetype i = 0; i < heading.size(); ++i) {
        const QString name = heading[i].toLower().remove(u' ').remove(u'_');
        if (name == u"subject"_s || name == u"cn"_s || name == u"commonname"_s)
            return i;
    }
    return std::nullopt;
}

bool isControl(QChar c) { return c.category() == QChar::Other_Control; }

class ChallengeListReader {
public:
    void take(const CsvRow &row)
    {
        if (std::exchange(m_isFirst, false)) {
            if (const auto column = nameColumn(row.fields)) {
                m_column = *column;
                return;
            }
        }
        ChallengeLine line{row.line, row.fields.value(m_column)};
        judge(&line, row.damage);
        m_lines.append(line);
    }
    const QList<ChallengeLine> &lines() const { return m_lines; }

private:
    void judge(ChallengeLine *line, CsvRow::Damage damage)
    {
        const QString &name = line->subject;
        if (damage == CsvRow::Damage::OpenQuote)
            line->problem = Problem::OpenQuote;
        else if (name.trimmed().isEmpty())
            line->problem = Problem::NameMissing;
        else if (damage == CsvRow::Damage::FieldTooLong || name.toUcs4().size() > mostCharacters)
            line->problem = Problem::NameTooLong;
        else if (std::any_of(name.begin(), name.end(), isControl))
            line->problem = Problem::NameInvalid;
        else if ((line->earlier = m_seen.value(name.toLower())) != 0)
            line->problem = Problem::NameTwice;
        else
            m_seen.insert(name.toLower(), line->line);
    }

    bool m_isFirst = true;
    qsizetype m_column = 0;
    QHash<QString, int> m_seen;
    QList<ChallengeLine> m_lines;
};

} // namespace

QString challengeProblemName(ChallengeLine::Problem problem)
{
    switch (problem) {
    case Problem::None: return {};
    case Problem::NameMissing: return u"nameMissing"_s;
    case Problem::NameTwice: return u"nameTwice"_s;
    case Problem::NameTooLong: return u"nameTooLong"_s;
    case Problem::NameInvalid: return u"nameInvalid"_s;
    case Problem::OpenQuote: return u"openQuote"_s;
    }
    return {};
}

Result<QList<ChallengeLine>> readChallengeList(const QByteArray &bytes, const QString &path)
{
    ChallengeListReader reader;
    const auto read = Csv::each(bytes, path, [&](CsvRow &row) { reader.take(row); });
    if (!read && read.error().code == Errc::FileTooLarge)
        return fail(read.error());
    if (!read || reader.lines().isEmpty())
        return fail(Errc::InvalidArgument, read ? u"no names"_s : read.error().facts.value(1), {u"--csv"_s, path});
    return reader.lines();
}

QStringList usableSubjects(const QList<ChallengeLine> &lines)
{
    QStringList subjects;
    for (const ChallengeLine &line : lines) {
        if (line.problem == Problem::None)
            subjects.append(line.subject);
    }
    return subjects;
}

Result<QList<MadeChallenge>> makeChallenges(Transaction &transaction, const Challenges &challenges, ChallengeSpec spec,
                                            const QStringList &subjects, Random &random, const QDateTime &now)
{
    QList<MadeChallenge> all;
    all.reserve(subjects.size());
    for (const QString &subject : subjects) {
        spec.subject = subject;
        const Secret password = Challenges::generate(random);
        const auto challenge = challenges.create(transaction, spec, password, random, now);
        if (!challenge)
            return fail(challenge.error());
        all.append({*challenge, password});
    }
    return all;
}

Secret challengesCsv(const QList<MadeChallenge> &all, const QString &url)
{
    QByteArray csv = "subject,id,password,url\n";
    qsizetype size = csv.size(); // no copy is left behind when it grows
    constexpr int quotes = 16;
    for (const MadeChallenge &made : all)
        size += 2 * (made.challenge.spec.subject.toUtf8().size() + made.challenge.id.size() + made.password.size() + url.toUtf8().size())
                + quotes;
    csv.reserve(size);
    for (const MadeChallenge &made : all) {
        QByteArray line = csvLine({made.challenge.spec.subject, made.challenge.id, QString::fromUtf8(made.password.view()), url});
        line.chop(2);
        csv.append(line).append('\n');
        wipe(line);
    }
    return Secret::take(csv);
}

} // namespace scepter
