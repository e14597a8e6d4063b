#include "ui/fleet/devicesstep.h"

#include "core/base/literals.h"
#include "core/fleet/certificatelist.h"
#include "core/fleet/names.h"
#include "ui/fleet/fieldform.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr auto pause = std::chrono::milliseconds(200); // after a key press, before the store is asked
constexpr qsizetype mostNames = 200;

/// Sites, tags and saved filters of a store.
struct Places {
    QStringList sites, tags;
    QList<SavedFilter> filters;
};

Result<Places> placesOf(Transaction &transaction, const DeviceProfiles &profiles)
{
    const auto devices = FleetDevices::list(transaction, profiles);
    const auto filters = devices ? FilterStore::list(transaction) : fail(devices.error());
    if (!filters)
        return fail(filters.error());
    QSet<QString> sites, tags;
    for (const FleetDevice &device : *devices) {
        if (!device.inventory.site.isEmpty())
            sites.insert(device.inventory.site);
        for (const QString &tag : device.inventory.tags)
            tags.insert(tag);
    }
    Places places{sites.values(), tags.values(), *filters};
    for (QStringList *names : {&places.sites, &places.tags})
        names->sort(Qt::CaseInsensitive);
    return places;
}

QString condition(const QString &field, const QString &value)
{
    const QChar quote = value.contains(u'"') ? u'\'' : u'"';
    return field + u'=' + quote + value + quote;
}

QRadioButton *choiceOf(QButtonGroup *group, int id, const QString &name)
{
    auto *button = new QRadioButton;
    button->setObjectName(name);
    group->addButton(button, id);
    return button;
}

void fill(QComboBox *combo, const QStringList &values)
{
    const QString wanted = combo->currentData().toString();
    while (combo->count() > 1)
        combo->removeItem(combo->count() - 1);
    for (const QString &value : values)
        combo->addItem(value, value);
    combo->setCurrentIndex(std::max(0, combo->findData(wanted)));
}

} // namespace

DevicesStep::DevicesStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : WizardStep(workplace, administrator, draft, parent),
      m_form(new FieldForm),
      m_kinds(new QButtonGroup(this)),
      m_scopes(new QButtonGroup(this)),
      m_kindHeading(new QLabel),
      m_scopeHeading(new QLabel),
      m_days(new QSpinBox),
      m_onlyNamed(new WrappingCheckBox),
      m_site(new QComboBox),
      m_tag(new QComboBox),
      m_saved(new QComboBox),
      m_filter(new QLineEdit),
      m_count(new QLabel),
      m_names(new QLabel)
{
    build();
    for (QButtonGroup *group : {m_kinds, m_scopes})
        connect(group, &QButtonGroup::idToggled, this, &DevicesStep::edited);
    connect(m_days, &QSpinBox::valueChanged, this, &DevicesStep::edited);
    connect(m_onlyNamed, &QAbstractButton::toggled, this, &DevicesStep::edited);
    connect(m_filter, &QLineEdit::textChanged, this, &DevicesStep::edited);
    for (QComboBox *combo : {m_site, m_tag})
        connect(combo, &QComboBox::currentIndexChanged, this, &DevicesStep::edited);
    connect(m_saved, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            m_filter->setText(u'@' + m_saved->itemData(index).toString());
    });
    retranslate();
    readPlaces();
    edited();
}

void DevicesStep::build()
{
    for (QLabel *heading : {m_kindHeading, m_scopeHeading, m_count})
        heading->setFont(headingFont());
    auto *enrol = choiceOf(m_kinds, int(RolloutKind::Enrol), u"enrolRadio"_s);
    auto *renew = choiceOf(m_kinds, int(RolloutKind::Renew), u"renewRadio"_s);
    auto *plan = choiceOf(m_kinds, int(RolloutKind::Plan), u"planRadio"_s);
    auto *all = choiceOf(m_scopes, All, u"allRadio"_s);
    auto *byPlace = choiceOf(m_scopes, ByPlace, u"placeRadio"_s);
    auto *byFilter = choiceOf(m_scopes, ByFilter, u"filterRadio"_s);
    enrol->setChecked(true);
    all->setChecked(true);
    m_days->setObjectName(u"daysSpin"_s);
    m_days->setRange(0, 3650);
    m_days->setValue(dueDays);
    m_onlyNamed->setObjectName(u"onlyNamedCheck"_s);
    m_onlyNamed->hide();
    m_site->setObjectName(u"siteCombo"_s);
    m_tag->setObjectName(u"tagCombo"_s);
    m_saved->setObjectName(u"savedCombo"_s);
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setMaxLength(int(DeviceFilter::mostText));
    m_count->setObjectName(u"countLabel"_s);
    m_names->setObjectName(u"namesLabel"_s);
    m_names->setForegroundRole(QPalette::PlaceholderText);
    for (QComboBox *combo : {m_site, m_tag, m_saved}) {
        combo->addItem(QString(), QString());
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(16);
    }
    layOut({enrol, renew, plan}, {all, byPlace, byFilter});
}

void DevicesStep::layOut(const QList<QWidget *> &kinds, const QList<QWidget *> &scopes)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_days, m_site, m_tag, m_saved, m_filter})
        m_form->addField(field);
    for (QLabel *label : {m_count, m_names}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    for (QWidget *widget : QList<QWidget *>{m_kindHeading} + kinds)
        layout->addWidget(widget);
    layout->addSpacing(8);
    for (QWidget *widget : QList<QWidget *>{m_scopeHeading} + scopes)
        layout->addWidget(widget);
    layout->addWidget(m_onlyNamed);
    layout->addWidget(m_form);
    layout->addSpacing(8);
    layout->addWidget(m_count);
    layout->addWidget(m_names);
    layout->addStretch(1);
}

QString DevicesStep::title() const { return tr("Devices"); }

void DevicesStep::readPlaces()
{
    const auto work = [&profiles = workplace().profiles](Transaction &transaction) { return placesOf(transaction, profiles); };
    workplace().database.read(this, work, [this](const Result<Places> &places) {
        if (!places)
            return;
        const QString site = m_site->currentData().toString(), tag = m_tag->currentData().toString();
        fill(m_site, places->sites);
        fill(m_tag, places->tags);
        QStringList names;
        for (const SavedFilter &filter : places->filters)
            names.append(filter.name);
        fill(m_saved, names);
        updateControls();
    });
}

QString DevicesStep::filter() const
{
    switch (Scope(m_scopes->checkedId())) {
    case All: return {};
    case ByFilter: return m_filter->text().trimmed();
    case ByPlace: break;
    }
    QStringList conditions;
    if (m_site->currentIndex() > 0)
        conditions.append(condition(u"site"_s, m_site->currentData().toString()));
    if (m_tag->currentIndex() > 0)
        conditions.append(condition(u"tag"_s, m_tag->currentData().toString()));
    return conditions.join(u" and "_s);
}

void DevicesStep::setFilter(const QString &filter)
{
    m_scopes->button(filter.isEmpty() ? All : ByFilter)->setChecked(true);
    m_filter->setText(filter);
}

void DevicesStep::setRenewal(const QStringList &certificates)
{
    m_certificates = certificates;
    m_onlyNamed->setChecked(!certificates.isEmpty());
    m_kinds->button(int(RolloutKind::Renew))->setChecked(true);
    retranslate();
    edited();
}

/// Whether the certificates that were named are renewed, whenever they end.
bool DevicesStep::renewsNamed() const
{
    return RolloutKind(m_kinds->checkedId()) == RolloutKind::Renew && !m_certificates.isEmpty() && m_onlyNamed->isChecked();
}

void DevicesStep::edited()
{
    m_form->hideErrors();
    updateControls();
    draft().wish.kind = RolloutKind(m_kinds->checkedId());
    ++m_asked;
    m_pause = workplace().services.scheduler.after(pause, [this] { count(); });
    Q_EMIT changed();
}

void DevicesStep::updateControls()
{
    const auto scope = Scope(m_scopes->checkedId());
    const bool renews = RolloutKind(m_kinds->checkedId()) == RolloutKind::Renew;
    m_onlyNamed->setVisible(renews && !m_certificates.isEmpty());
    m_form->setFieldVisible(m_days, renews && !renewsNamed());
    for (QWidget *field : {m_site, m_tag})
        m_form->setFieldVisible(field, scope == ByPlace);
    m_form->setFieldVisible(m_filter, scope == ByFilter);
    m_form->setFieldVisible(m_saved, scope == ByFilter && m_saved->count() > 1);
}

void DevicesStep::count()
{
    m_pause.cancel();
    const auto kind = RolloutKind(m_kinds->checkedId());
    const bool renews = kind == RolloutKind::Renew;
    const auto work = [&profiles = workplace().profiles, filter = filter(), at = now(), kind, renews, days = m_days->value(),
                       named = renewsNamed() ? m_certificates : QStringList()](Transaction &transaction) -> Result<Choice> {
        const auto chosen = FilterStore::choose(transaction, profiles, filter, at);
        if (!chosen)
            return fail(chosen.error());
        Choice choice;
        for (const FleetDevice &device : *chosen) {
            const auto due = std::count_if(
                device.certificates.begin(), device.certificates.end(), [&](const CurrentCertificate &certificate) {
                    return named.isEmpty() ? endsWithin(certificate.notAfter, days, at)
                                           : named.contains(certificateId(device.name, certificate.key.value_or(0)));
                });
            if (renews && due == 0)
                continue;
            if (device.inventory.printer != (kind == RolloutKind::Plan)) {
                ++choice.others;
                continue;
            }
            ++choice.devices;
            choice.certificates += int(due);
            if (choice.names.size() < mostNames)
                choice.names.append(device.name);
        }
        return choice;
    };
    workplace().database.read(this, work, [this, asked = m_asked](const Result<Choice> &choice) {
        if (asked == m_asked)
            show(choice);
    });
}

void DevicesStep::show(const Result<Choice> &choice)
{
    const bool leaving = std::exchange(m_leaving, false);
    m_form->hideErrors();
    m_choice = choice.value_or(Choice());
    showCount();
    QWidget *field = m_scopes->checkedId() == ByFilter ? static_cast<QWidget *>(m_filter) : m_site;
    if (!choice) {
        QWidget *focus = window()->focusWidget(); // what is typed goes on
        m_form->showError(field, [error = choice.error()] { return explain(error).oneLine(); });
        if (focus && !leaving)
            focus->setFocus();
        return;
    }
    if (!leaving)
        return;
    if (m_choice.devices == 0)
        return Q_EMIT attentionWanted(m_count);
    RolloutDraft &whole = draft();
    whole.wish.settings.filter = filter();
    whole.wish.kind = RolloutKind(m_kinds->checkedId());
    whole.wish.certificates = renewsNamed() ? m_certificates : QStringList();
    whole.wish.dueWithinDays = whole.wish.kind == RolloutKind::Renew && !renewsNamed() ? std::optional(m_days->value()) : std::nullopt;
    whole.devices = m_choice.names;
    whole.chosen = m_choice.devices;
    Q_EMIT passed();
}

void DevicesStep::leave()
{
    m_leaving = true;
    ++m_asked;
    count();
}

void DevicesStep::showCount()
{
    const bool plan = draft().isPlan();
    const int count = m_choice.devices, others = m_choice.others;
    m_count->setText(count == 0 ? (plan ? tr("No printer is chosen.") : tr("No device is chosen."))
                     : plan     ? tr("%n printer(s)", nullptr, count)
                                : tr("%n device(s)", nullptr, count));
    QStringList lines;
    if (count > 0) {
        constexpr qsizetype shown = 6;
        const QString names = m_choice.names.mid(0, shown).join(u", "_s);
        lines.append(count > shown ? tr("%1 and %n more", nullptr, int(count - shown)).arg(names) : names);
    }
    if (count > 0 && draft().wish.kind == RolloutKind::Renew)
        lines.append(tr("%n certificate(s) are renewed, each for the location that it is used for.", nullptr, m_choice.certificates));
    if (others > 0)
        lines.append(plan ? tr("%n simulated device(s) are left out: a plan is for printers.", nullptr, others)
                          : tr("%n printer(s) are left out: they enrol by themselves. Make a plan for them.", nullptr, others));
    m_names->setText(lines.join(u'\n'));
}

QJsonObject DevicesStep::typed() const
{
    return {{u"kind"_s, rolloutKindName(RolloutKind(m_kinds->checkedId()))},
            {u"days"_s, m_days->value()},
            {u"certificates"_s, m_certificates.join(u' ')},
            {u"onlyNamed"_s, m_onlyNamed->isChecked()},
            {u"scope"_s, m_scopes->checkedId()},
            {u"site"_s, m_site->currentData().toString()},
            {u"tag"_s, m_tag->currentData().toString()},
            {u"filter"_s, m_filter->text()}};
}

void DevicesStep::restore(const QJsonObject &typed)
{
    if (auto *kind = m_kinds->button(int(rolloutKindFromName(typed[u"kind"_s].toString()).value_or(RolloutKind::Enrol))))
        kind->setChecked(true);
    if (auto *scope = m_scopes->button(typed[u"scope"_s].toInt()))
        scope->setChecked(true);
    m_days->setValue(typed[u"days"_s].toInt(dueDays));
    m_certificates = typed[u"certificates"_s].toString().split(u' ', Qt::SkipEmptyParts);
    m_onlyNamed->setChecked(typed[u"onlyNamed"_s].toBool());
    m_filter->setText(typed[u"filter"_s].toString());
    for (const auto &[combo, name] : {std::pair(m_site, u"site"_s), std::pair(m_tag, u"tag"_s)}) {
        const QString value = typed[name].toString();
        if (combo->findData(value) < 0) // the store has not answered yet, or the site has gone: then nothing is chosen there
            combo->addItem(value, value);
        combo->setCurrentIndex(combo->findData(value));
    }
}

void DevicesStep::retranslate()
{
    m_kindHeading->setText(tr("What is to be done?"));
    m_kinds->button(int(RolloutKind::Enrol))->setText(tr("Enrol: each device requests a certificate"));
    m_kinds->button(int(RolloutKind::Renew))->setText(tr("Renew the certificates that end soon"));
    m_kinds->button(int(RolloutKind::Plan))->setText(tr("Plan for printers, which enrol by themselves"));
    m_onlyNamed->setText(tr("Only the %n chosen certificate(s), whenever they end", nullptr, int(m_certificates.size())));
    m_scopeHeading->setText(tr("For which devices?"));
    m_scopes->button(All)->setText(tr("All"));
    m_scopes->button(ByPlace)->setText(tr("By site and tag"));
    m_scopes->button(ByFilter)->setText(tr("By a filter"));
    m_form->setTexts(m_days, tr("Days until the end:"), tr("Certificates that have ended already are renewed, too."));
    m_form->setTexts(m_site, tr("Site:"));
    m_form->setTexts(m_tag, tr("Tag:"));
    m_form->setTexts(m_saved, tr("Saved filter:"));
    m_form->setTexts(m_filter, tr("Filter:"), tr("Such as: site=Malmö and (tag=hr or expires<30)"));
    m_site->setItemText(0, tr("Any site"));
    m_tag->setItemText(0, tr("Any tag"));
    m_saved->setItemText(0, tr("Choose a filter"));
    m_form->translateErrors();
    updateControls();
    showCount();
}

} // namespace scepter
