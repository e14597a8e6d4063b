#include "ui/fleet/templatestep.h"

#include "core/base/literals.h"
#include "core/device/settingsjson.h"
#include "ui/fleet/fieldform.h"
#include "ui/text/devicewords.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr auto pause = std::chrono::milliseconds(200);
constexpr std::array keys{KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096, KeySpec::EcP256, KeySpec::EcP384};
constexpr std::array hashes{HashAlgorithm::Sha256, HashAlgorithm::Sha384, HashAlgorithm::Sha512};
constexpr std::array locations{KeyUseLocation::None, KeyUseLocation::Tls, KeyUseLocation::Ieee8021x, KeyUseLocation::IpSec};

template <class T> T valueOf(const QComboBox *combo) { return T(combo->currentData().toInt()); }

void select(QComboBox *combo, int value) { combo->setCurrentIndex(std::max(0, combo->findData(value))); }

} // namespace

TemplateStep::TemplateStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : WizardStep(workplace, administrator, draft, parent),
      m_form(new FieldForm),
      m_templates(new QComboBox),
      m_name(new QLineEdit),
      m_title(new QLineEdit),
      m_keyName(new QLineEdit),
      m_organization(new QLineEdit),
      m_commonName(new QLineEdit),
      m_destination(new QLineEdit),
      m_key(new QComboBox),
      m_hash(new QComboBox),
      m_location(new QComboBox),
      m_device(new QComboBox),
      m_delete(new QPushButton),
      m_deleteRow(new QWidget),
      m_save(new WrappingCheckBox),
      m_asBefore(new WrappingCheckBox),
      m_previewHeading(new QLabel),
      m_preview(new QLabel),
      m_problems(new NoteStrip)
{
    build();
    setBody({u"tls"_s});
    connect(m_templates, &QComboBox::activated, this, &TemplateStep::choose);
    connect(m_delete, &QPushButton::clicked, this, &TemplateStep::confirmDelete);
    for (QLineEdit *field : {m_name, m_title, m_keyName, m_organization, m_commonName, m_destination})
        connect(field, &QLineEdit::textChanged, this, &TemplateStep::edited);
    connect(m_asBefore, &QAbstractButton::toggled, this, &TemplateStep::edited);
    for (QComboBox *combo : {m_key, m_hash, m_location, m_device})
        connect(combo, &QComboBox::currentIndexChanged, this, &TemplateStep::edited);
    retranslate();
    readTemplates();
}

void TemplateStep::build()
{
    const std::initializer_list<std::pair<QWidget *, QString>> fields{{m_templates, u"templateCombo"_s},
                                                                      {m_name, u"nameEdit"_s},
                                                                      {m_title, u"titleEdit"_s},
                                                                      {m_keyName, u"keyNameEdit"_s},
                                                                      {m_commonName, u"commonNameEdit"_s},
                                                                      {m_organization, u"organizationEdit"_s},
                                                                      {m_key, u"keyCombo"_s},
                                                                      {m_hash, u"hashCombo"_s},
                                                                      {m_location, u"locationCombo"_s},
                                                                      {m_destination, u"destinationEdit"_s}};
    m_deleteRow->setObjectName(u"deleteTemplateRow"_s);
    for (const auto &[field, name] : fields) {
        field->setObjectName(name);
        m_form->addField(field);
        if (field == m_templates)
            m_form->addWide(m_deleteRow);
    }
    m_delete->setObjectName(u"deleteTemplateButton"_s);
    m_delete->setAutoDefault(false);
    auto *deleteRow = new QHBoxLayout(m_deleteRow);
    deleteRow->setContentsMargins({});
    deleteRow->addStretch(1);
    deleteRow->addWidget(m_delete);
    m_templates->addItem(QString(), QString());
    for (const KeySpec key : keys)
        m_key->addItem(keyText(key), int(key));
    for (const HashAlgorithm hash : hashes)
        m_hash->addItem(algorithmName(hash), int(hash));
    for (const KeyUseLocation location : locations)
        m_location->addItem(locationText(location), int(location));
    m_save->setObjectName(u"saveCheck"_s);
    m_save->setChecked(true);
    m_form->addWide(m_save);
    m_asBefore->setObjectName(u"asBeforeCheck"_s);
    m_asBefore->setChecked(true);
    layOut();
}

void TemplateStep::layOut()
{
    m_device->setObjectName(u"previewCombo"_s);
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(16);
    m_previewHeading->setFont(headingFont());
    m_previewHeading->setBuddy(m_device);
    m_preview->setObjectName(u"previewLabel"_s);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problems->setObjectName(u"templateProblems"_s);
    m_problems->hide();
    auto *previewRow = new QHBoxLayout;
    previewRow->setSpacing(8);
    previewRow->addWidget(m_previewHeading);
    previewRow->addWidget(m_device);
    previewRow->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_asBefore);
    layout->addWidget(m_form);
    layout->addSpacing(4);
    layout->addLayout(previewRow);
    layout->addWidget(m_preview);
    layout->addWidget(m_problems);
    layout->addStretch(1);
}

QString TemplateStep::title() const { return renews() ? tr("New keys") : tr("Template"); }

/// F6: names, location and destination are those of each certificate.
bool TemplateStep::renews() const { return draft().wish.kind == RolloutKind::Renew; }

void TemplateStep::readTemplates()
{
    m_read = false;
    const auto work = [](Transaction &transaction) { return TemplateStore::list(transaction); };
    workplace().database.read(this, work, [this](const Result<QList<CertificateTemplate>> &stored) {
        if (!stored)
            return showError(stored.error());
        m_stored = *stored;
        const QString wanted = m_restored ? m_templates->currentData().toString() : m_stored.isEmpty() ? QString() : m_stored.first().name;
        while (m_templates->count() > 1)
            m_templates->removeItem(1);
        for (const CertificateTemplate &each : m_stored)
            m_templates->addItem(each.title.isEmpty() ? each.name : u"%1 (%2)"_s.arg(each.title, each.name), each.name);
        const int index = std::max(0, m_templates->findData(wanted));
        m_templates->setCurrentIndex(index);
        if (m_restored)
            updateControls();
        else
            choose(index);
        m_read = true;
        if (std::exchange(m_leaves, false))
            leave();
    });
}

const CertificateTemplate *TemplateStep::chosen() const
{
    const QString name = m_templates->currentData().toString();
    const auto found = std::find_if(m_stored.begin(), m_stored.end(), [&](const CertificateTemplate &each) { return each.name == name; });
    return found == m_stored.end() ? nullptr : &*found;
}

void TemplateStep::choose(int)
{
    const CertificateTemplate *stored = chosen();
    m_save->setChecked(!stored); // what is changed for this rollout does not change others unasked
    setBody(stored ? *stored : CertificateTemplate{m_stored.isEmpty() ? u"tls"_s : QString()});
    edited();
}

void TemplateStep::confirmDelete()
{
    const CertificateTemplate *stored = chosen();
    if (!stored)
        return;
    Question::ask(
        this, u"deleteTemplateQuestion"_s,
        [name = stored->name] {
            return Question::Texts{tr("Delete the template?"), tr("Delete the template “%1”?").arg(name),
                                   tr("Rollouts that were made with it keep what they ask for. It cannot be brought back."), tr("Delete"),
                                   tr("Keep")};
        },
        [this, name = stored->name] { deleteTemplate(name); });
}

void TemplateStep::deleteTemplate(const QString &name)
{
    const auto work = [name](Transaction &transaction) { return TemplateStore::remove(transaction, name); };
    const AuditEntry entry = act(u"template delete"_s, {}, name);
    workplace().database.write(this, administrator().audited(entry, work), [this](const Result<void> &removed) {
        if (!removed && removed.error().code != Errc::NotFound) // that it is gone is what was wanted
            return showError(removed.error());
        m_restored = false;
        readTemplates();
    });
}

void TemplateStep::setBody(const CertificateTemplate &body)
{
    m_name->setText(body.name);
    m_title->setText(body.title);
    m_keyName->setText(body.keyName);
    m_organization->setText(body.organization);
    m_commonName->setText(body.commonName);
    m_destination->setText(body.destination);
    select(m_key, int(body.key));
    select(m_hash, int(body.hash));
    select(m_location, int(body.location));
}

CertificateTemplate TemplateStep::body() const
{
    CertificateTemplate body{m_name->text().trimmed()};
    body.title = m_title->text().trimmed();
    body.keyName = m_keyName->text().trimmed();
    body.organization = m_organization->text().trimmed();
    body.commonName = m_commonName->text().trimmed();
    body.key = valueOf<KeySpec>(m_key);
    body.hash = valueOf<HashAlgorithm>(m_hash);
    body.location = valueOf<KeyUseLocation>(m_location);
    if (body.location == KeyUseLocation::IpSec)
        body.destination = m_destination->text().trimmed();
    return body;
}

void TemplateStep::enter()
{
    updateControls();
    const QString shown = m_device->currentText();
    const QSignalBlocker blocker(m_device);
    m_device->clear();
    m_device->addItems(draft().devices);
    m_device->setCurrentIndex(std::max(0, m_device->findText(shown)));
    tryIt();
}

void TemplateStep::edited()
{
    m_form->hideErrors();
    updateControls();
    m_pause = workplace().services.scheduler.after(pause, [this] { tryIt(); });
}

void TemplateStep::updateControls()
{
    const CertificateTemplate *stored = chosen();
    const bool all = !renews();
    m_asBefore->setVisible(!all);
    m_form->setVisible(all || !m_asBefore->isChecked());
    for (QWidget *field : std::initializer_list<QWidget *>{m_templates, m_keyName, m_commonName, m_organization, m_location})
        m_form->setFieldVisible(field, all);
    m_form->setFieldVisible(m_deleteRow, all && stored);
    m_form->setFieldVisible(m_name, all && !stored);
    m_form->setFieldVisible(m_title, all && (!stored || m_save->isChecked()));
    m_form->setFieldVisible(m_destination, all && valueOf<KeyUseLocation>(m_location) == KeyUseLocation::IpSec);
    m_form->setFieldVisible(m_save, all && (!stored || !(body() == *stored)));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previewHeading, m_device, m_preview})
        widget->setVisible(all);
    m_save->setText(stored ? tr("Change the template, too, and not for this rollout only")
                           : tr("Keep it as a template for other rollouts"));
}

void TemplateStep::tryIt()
{
    m_pause.cancel();
    if (renews()) // there is nothing to fill in
        return m_problems->hide();
    const auto work = [store = devices(), names = draft().devices, shown = m_device->currentText(),
                       body = body()](Transaction &transaction) -> Result<Trial> {
        if (const auto valid = body.validate(); !valid)
            return fail(valid.error());
        Trial trial;
        for (const QString &name : names) {
            const auto device = store.find(transaction, name);
            if (!device)
                continue; // it has gone since
            ++trial.looked;
            const auto request = body.fill(*device);
            if (!request)
                trial.problems.append({name, request.error()});
            else if (name == shown)
                trial.request = *request;
        }
        return trial;
    };
    workplace().database.read(this, work, [this, asked = ++m_asked](const Result<Trial> &trial) {
        if (asked != m_asked)
            return;
        m_trial = trial.value_or(Trial());
        m_failure = trial ? std::nullopt : std::optional(trial.error());
        showTrial();
    });
}

void TemplateStep::showTrial()
{
    const auto &request = m_trial.request;
    QString text;
    if (m_failure)
        text = explain(*m_failure).oneLine();
    for (const DeviceProblem &problem : std::as_const(m_trial.problems)) {
        if (problem.device == m_device->currentText())
            text = explain(problem.error).oneLine();
    }
    if (request) {
        text = tr("Subject %1, key “%2” (%3, %4), for %5")
                   .arg(request->subject().toString(), request->keyName, keyText(request->key), algorithmName(request->hash),
                        locationText(request->location, request->destination));
    }
    m_preview->setText(text);
    m_problems->setVisible(!m_trial.problems.isEmpty());
    if (m_trial.problems.isEmpty())
        return;
    QStringList lines{tr("%n of the devices cannot be given a request with this template:", nullptr, int(m_trial.problems.size()))};
    constexpr qsizetype most = 3;
    for (const DeviceProblem &problem : m_trial.problems.mid(0, most))
        lines.append(u"%1: %2"_s.arg(problem.device, explain(problem.error).why));
    if (m_trial.problems.size() > most)
        lines.append(tr("and %n more", nullptr, int(m_trial.problems.size() - most)));
    if (draft().chosen > m_trial.looked)
        lines.append(tr("Only the first %n device(s) were looked at; all are before the rollout begins.", nullptr, m_trial.looked));
    m_problems->setText(lines.join(u'\n'));
}

void TemplateStep::showError(const Error &error)
{
    const QString field = error.code == Errc::TemplateInvalid ? error.facts.value(1) : QString();
    QWidget *at = field == u"keyName"_s        ? m_keyName
                  : field == u"organization"_s ? m_organization
                  : field == u"commonName"_s   ? m_commonName
                  : field == u"destination"_s  ? m_destination
                  : field == u"title"_s        ? m_title
                  : m_name->isVisibleTo(this)  ? static_cast<QWidget *>(m_name)
                                               : m_templates;
    m_form->showError(at, [error] { return explain(error).oneLine(); });
    Q_EMIT attentionWanted(at);
}

void TemplateStep::leave()
{
    m_form->hideErrors();
    if (renews()) {
        CertificateTemplate wanted{m_asBefore->isChecked() ? QString() : u"renewal"_s};
        wanted.key = valueOf<KeySpec>(m_key);
        wanted.hash = valueOf<HashAlgorithm>(m_hash);
        draft().wish.settings.wanted = wanted;
        return Q_EMIT passed();
    }
    m_leaves = !m_read;
    if (m_leaves)
        return;
    const CertificateTemplate wanted = body();
    if (const auto valid = wanted.validate(); !valid)
        return showError(valid.error());
    draft().wish.settings.wanted = wanted;
    const CertificateTemplate *stored = chosen();
    if (!m_save->isChecked() || (stored && *stored == wanted))
        return Q_EMIT passed();
    const bool adds = !stored;
    const auto work = [wanted, adds, at = now()](Transaction &transaction) {
        return adds ? TemplateStore::add(transaction, wanted, at) : TemplateStore::change(transaction, wanted);
    };
    const AuditEntry entry = act(adds ? u"template add"_s : u"template set"_s, {}, wanted.name);
    workplace().database.write(this, administrator().audited(entry, work), [this, wanted](const Result<void> &saved) {
        if (!saved)
            return showError(saved.error());
        m_restored = true; // what stands in the fields stays
        if (m_templates->findData(wanted.name) < 0)
            m_templates->addItem(wanted.name, wanted.name);
        m_templates->setCurrentIndex(m_templates->findData(wanted.name));
        readTemplates();
        Q_EMIT passed();
    });
}

QJsonObject TemplateStep::typed() const
{
    QJsonObject json = body().toJson();
    json[u"chosen"_s] = m_templates->currentData().toString();
    json[u"name"_s] = m_name->text();
    json[u"title"_s] = m_title->text();
    json[u"save"_s] = m_save->isChecked();
    json[u"asBefore"_s] = m_asBefore->isChecked();
    return json;
}

void TemplateStep::restore(const QJsonObject &typed)
{
    m_restored = true;
    std::optional<JsonReader::Problem> problem;
    KeyRequest request;
    {
        QJsonObject json = typed;
        for (const QString &ours : {u"chosen"_s, u"name"_s, u"title"_s, u"save"_s, u"asBefore"_s})
            json.remove(ours);
        JsonReader reader(json, {}, &problem);
        request = keyRequestFromJson(reader);
    }
    setBody({typed[u"name"_s].toString(), typed[u"title"_s].toString(), request.keyName, request.organization, request.commonName,
             request.hash, request.key, request.location, request.destination});
    const QString name = typed[u"chosen"_s].toString();
    if (m_templates->findData(name) < 0)
        m_templates->addItem(name, name);
    m_templates->setCurrentIndex(m_templates->findData(name));
    m_save->setChecked(typed[u"save"_s].toBool());
    m_asBefore->setChecked(typed[u"asBefore"_s].toBool(true));
    readTemplates();
}

void TemplateStep::retranslate()
{
    m_asBefore->setText(tr("Like the key of each certificate"));
    m_asBefore->setToolTip(tr("A renewal keeps the names, the location and the destination of the certificate. Without the mark, all of "
                              "them get a key of the length that you choose."));
    m_templates->setItemText(0, tr("New template"));
    m_form->setTexts(m_templates, tr("Template:"));
    m_delete->setText(tr("Delete Template…"));
    m_form->setTexts(m_name, tr("Name:"), tr("Letters a to z, digits and hyphens"));
    m_form->setTexts(m_title, tr("Title:"));
    m_form->setTexts(m_keyName, tr("Key Name:"));
    m_form->setTexts(m_commonName, tr("Common Name:"),
                     tr("Variables are replaced for each device: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model}, and "
                        "the names of further columns of the inventory."));
    m_form->setTexts(m_organization, tr("Organization:"));
    m_form->setTexts(m_key, tr("Key:"));
    m_form->setTexts(m_hash, tr("Signature Algorithm:"));
    m_form->setTexts(m_location, tr("Key Use Location:"));
    m_form->setTexts(m_destination, tr("IPSec Destination:"));
    m_previewHeading->setText(tr("What it gives the device"));
    m_device->setAccessibleName(m_previewHeading->text());
    for (int i = 0; i < m_location->count(); ++i)
        m_location->setItemText(i, locationText(KeyUseLocation(m_location->itemData(i).toInt())));
    m_form->translateErrors();
    updateControls();
    showTrial();
}

} // namespace scepter
