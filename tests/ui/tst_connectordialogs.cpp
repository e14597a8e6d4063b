#include "app/translations.h"
#include "core/base/literals.h"
#include "tests/support/pagewalk.h"
#include "tests/support/pageworld.h"
#include "tests/support/servicerig.h"
#include "ui/connectors/challengelistdialog.h"
#include "ui/connectors/csrdialog.h"
#include "ui/connectors/servedialog.h"
#include "ui/widgets/factgrid.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace scepter {

/// The dialogs of the Connectors page in every language: nothing cut off, everything named, nothing left in English.
class TestConnectorDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walk_data();
    void walk();

private:
    PageWorld m_world;
};

namespace {

std::unique_ptr<QDialog> serveDialog(PageWorld &world, bool wrong)
{
    auto dialog = std::make_unique<ServeDialog>(world.settings, world.pool, nullptr);
    dialog->findChild<QAbstractButton *>(u"serveTlsCheck"_s)->setChecked(true);
    dialog->findChild<QAbstractButton *>(u"servePlainCheck"_s)->setChecked(true);
    if (wrong)
        dialog->findChild<QLineEdit *>(u"certificateFileEdit"_s)->setText(u"/a/rather/long/path/to/the/certificate/of/this/server.pem"_s);
    return dialog;
}

std::unique_ptr<QDialog> csrDialog(PageWorld &world)
{
    const Csr csr = csrFor(u"client"_s, u"C=SE, O=Example, OU=Printers, CN=printer-7.example"_s, "s3cret",
                           {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"192.0.2.7"_s)});
    return std::make_unique<CsrDialog>(csr, world.now(), nullptr);
}

std::unique_ptr<QDialog> make(PageWorld &world, const QString &name)
{
    if (name == u"csr"_s)
        return csrDialog(world);
    if (name == u"list"_s)
        return std::make_unique<ChallengeListDialog>(world.workplace(), world.administrator(), u"office"_s,
                                                     u"http://scep.example:8080/scep/office"_s, nullptr);
    return serveDialog(world, name == u"serve wrongly"_s);
}

} // namespace

void TestConnectorDialogs::walk_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("dialog");
    for (const Translations::Language &language : Translations::languages()) {
        for (const char *dialog : {"serve", "serve wrongly", "list", "csr"})
            QTest::addRow("%s %s", qPrintable(language.code), dialog) << language.code << QString::fromLatin1(dialog);
    }
}

void TestConnectorDialogs::walk()
{
    QFETCH(QString, language);
    QFETCH(QString, dialog);
    Translations translations;
    const std::unique_ptr<QDialog> shown = make(m_world, dialog);
    shown->setAttribute(Qt::WA_DeleteOnClose, false);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    const PageWalk walk(*shown);
    translations.setLanguage(u"en"_s);
    QCoreApplication::sendPostedEvents();
    const auto english = walk.texts();
    translations.setLanguage(language);
    for (int i = 0; i < 3; ++i) // labels made anew are shown later
        QCoreApplication::sendPostedEvents();
    if (dialog == u"serve wrongly"_s) {
        shown->findChild<QAbstractButton *>(u"serveAcceptButton"_s)->click();
        QVERIFY(m_world.until([&] { return shown->findChild<QLabel *>(u"certificateError"_s)->isVisible(); }));
    }
    PageWalk::settle();
    const QStringList clipped = walk.clipped(), unnamed = walk.unnamed();
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY(shown->height() <= 768);
    if (language == u"en"_s || dialog == u"serve wrongly"_s)
        return;
    const QStringList left = PageWalk::untranslated(walk.texts(), english,
                                                    {FactGrid::breakable(u"printer-7.example"_s),
                                                     FactGrid::breakable(u"printer-7.example\n192.0.2.7"_s), u"Example"_s, u"Printers"_s,
                                                     u"SE"_s});
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

} // namespace scepter

QTEST_MAIN(scepter::TestConnectorDialogs)
#include "tst_connectordialogs.moc"
