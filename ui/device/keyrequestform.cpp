#include "ui/device/keyrequestform.h"

#include "core/base/literals.h"
#include "ui/text/devicewords.h"
#include "ui/text/outlookwords.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/usable.h"
#include "ui_keyrequestform.h"

namespace scepter {
namespace {

/// 128 random bits as Base64: what a challenge that encrypts the answer should have (S4).
constexpr qsizetype safeChallengeLength = 22;

constexpr std::array errorFields{Field::None, Field::KeyName, Field::Organization, Field::CommonName, Field::Location};

bool isEc(KeySpec spec) { return spec == KeySpec::EcP256 || spec == KeySpec::EcP384; }

template <class T> T chosen(const QComboBox *combo) { return T(combo->currentData().toInt()); }

} // namespace

KeyRequestForm::KeyRequestForm(QWidget *parent)
    : QWidget(parent), m_outlook(new NoteStrip(this)), m_ui(std::make_unique<Ui::KeyRequestForm>())
{
    m_ui->setupUi(this);
    m_outlook->setObjectName(u"outlookStrip"_s);
    m_outlook->setKind(NoteStrip::Kind::Info);
    m_ui->formGrid->addWidget(m_outlook, m_ui->formGrid->rowCount(), 1);
    setMaximumWidth(fontMetrics().averageCharWidth() * 66);
    for (QLabel *hint : {m_ui->keyNameHint, m_ui->hashHint, m_ui->keyHint, m_ui->organizationHint, m_ui->commonNameHint,
                         m_ui->challengeHint, m_ui->locationHint, m_ui->functionsHint}) {
        hint->setFont(hintFont());
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    for (const Field field : errorFields)
        errorLabel(field)->setForegroundRole(QPalette::BrightText);
    for (QLineEdit *field : {m_ui->keyNameEdit, m_ui->organizationEdit, m_ui->commonNameEdit, m_ui->challengeEdit}) {
        connect(field, &QLineEdit::textChanged, this, &KeyRequestForm::updateWarnings);
        connect(field, &QLineEdit::textEdited, this, &KeyRequestForm::edited);
        connect(field, &QLineEdit::returnPressed, this, &KeyRequestForm::submitted);
    }
    for (QComboBox *combo : {m_ui->hashCombo, m_ui->keyCombo, m_ui->locationCombo, m_ui->destinationCombo}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &KeyRequestForm::updateWarnings);
        connect(combo, &QComboBox::activated, this, &KeyRequestForm::edited);
    }
    connect(m_ui->showButton, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->challengeEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    connect(m_ui->removeButton, &QPushButton::toggled, this, [this] {
        forgetChallenge();
        retranslate();
        Q_EMIT edited();
    });
}

KeyRequestForm::~KeyRequestForm() = default;

void KeyRequestForm::bind(const RemoteUi &device)
{
    m_device = &device;
    fillChoices();
    setRequest(KeyRequest{.key = device.profile().keys.value(0)});
    retranslate();
}

void KeyRequestForm::fillChoices()
{
    const DeviceProfile &profile = m_device->profile();
    for (const HashAlgorithm hash : profile.hashes)
        m_ui->hashCombo->addItem(algorithmName(hash), int(hash));
    for (const KeySpec key : profile.keys)
        m_ui->keyCombo->addItem(keyText(key), int(key));
    for (const KeyUseLocation location : profile.locations)
        m_ui->locationCombo->addItem(locationText(location), int(location));
    const bool offersLocations = profile.locations.size() > 1;
    m_ui->locationLabel->setVisible(offersLocations);
    m_ui->locationCombo->setVisible(offersLocations);
    m_ui->locationHint->setVisible(offersLocations);
    m_ui->functionsHint->setVisible(offersLocations);
    fillDestinations();
}

void KeyRequestForm::fillDestinations()
{
    const QString before = m_ui->destinationCombo->currentText();
    m_ui->destinationCombo->clear();
    m_ui->destinationCombo->addItems(m_device->settings().setup.destinations);
    m_ui->destinationCombo->setCurrentIndex(std::max(0, m_ui->destinationCombo->findText(before)));
}

void KeyRequestForm::refresh()
{
    QStringList shown;
    for (int i = 0; i < m_ui->destinationCombo->count(); ++i)
        shown.append(m_ui->destinationCombo->itemText(i));
    if (shown != m_device->settings().setup.destinations)
        fillDestinations();
    updateWarnings();
}

void KeyRequestForm::setTerms(bool deletesOld, bool restarts)
{
    m_deletesOld = deletesOld;
    m_restarts = restarts;
    updateWarnings();
}

void KeyRequestForm::addBelow(QWidget *buttons) { m_ui->formGrid->addWidget(buttons, m_ui->formGrid->rowCount(), 1); }

void KeyRequestForm::setUsable(const QString &whyNot)
{
    m_whyNot = whyNot;
    scepter::setUsable({m_ui->keyNameEdit, m_ui->hashCombo, m_ui->keyCombo, m_ui->organizationEdit, m_ui->commonNameEdit,
                        m_ui->challengeEdit, m_ui->showButton, m_ui->removeButton, m_ui->locationCombo, m_ui->destinationCombo},
                       whyNot);
    if (whyNot.isEmpty())
        m_ui->challengeEdit->setEnabled(!wantsChallengeRemoved());
}

KeyRequest KeyRequestForm::request() const
{
    KeyRequest request;
    request.keyName = m_ui->keyNameEdit->text().trimmed();
    request.hash = chosen<HashAlgorithm>(m_ui->hashCombo);
    request.key = chosen<KeySpec>(m_ui->keyCombo);
    request.organization = m_ui->organizationEdit->text().trimmed();
    request.commonName = m_ui->commonNameEdit->text().trimmed();
    request.location = chosen<KeyUseLocation>(m_ui->locationCombo);
    if (request.location == KeyUseLocation::IpSec)
        request.destination = m_ui->destinationCombo->currentText();
    return request;
}

void KeyRequestForm::setRequest(const KeyRequest &request)
{
    const auto choose = [](QComboBox *combo, int value) { combo->setCurrentIndex(std::max(0, combo->findData(value))); };
    m_ui->keyNameEdit->setText(request.keyName);
    choose(m_ui->hashCombo, int(request.hash));
    choose(m_ui->keyCombo, int(request.key));
    m_ui->organizationEdit->setText(request.organization);
    m_ui->commonNameEdit->setText(request.commonName);
    choose(m_ui->locationCombo, int(request.location));
    m_ui->destinationCombo->setCurrentIndex(std::max(0, m_ui->destinationCombo->findText(request.destination)));
    updateWarnings();
}

Secret KeyRequestForm::challenge() const { return Secret::fromText(m_ui->challengeEdit->text()); }

bool KeyRequestForm::hasChallenge() const { return !m_ui->challengeEdit->text().isEmpty(); }

void KeyRequestForm::forgetChallenge()
{
    m_ui->challengeEdit->setText(QString()); // unlike clear(), this leaves nothing to undo
    m_ui->showButton->setChecked(false);
}

void KeyRequestForm::focusChallenge() { m_ui->challengeEdit->setFocus(); }

void KeyRequestForm::setChallengeKept(bool kept)
{
    if (std::exchange(m_kept, kept) != kept)
        m_ui->removeButton->setChecked(false);
    m_ui->removeButton->setVisible(kept);
    retranslate();
}

bool KeyRequestForm::wantsChallengeRemoved() const { return m_kept && m_ui->removeButton->isChecked(); }

std::optional<FieldError> KeyRequestForm::missingChallenge() const
{
    if (!isEc(chosen<KeySpec>(m_ui->keyCombo)) || hasChallenge() || (m_kept && !wantsChallengeRemoved()))
        return std::nullopt;
    return FieldError{Field::None, Error{Errc::ChallengeNeeded}};
}

QLabel *KeyRequestForm::errorLabel(Field field) const
{
    switch (field) {
    case Field::KeyName: return m_ui->keyNameError;
    case Field::Organization: return m_ui->organizationError;
    case Field::CommonName: return m_ui->commonNameError;
    case Field::Location:
    case Field::Destination: return m_ui->locationError;
    default: return m_ui->challengeError;
    }
}

QWidget *KeyRequestForm::fieldWidget(Field field) const
{
    switch (field) {
    case Field::KeyName: return m_ui->keyNameEdit;
    case Field::Organization: return m_ui->organizationEdit;
    case Field::CommonName: return m_ui->commonNameEdit;
    case Field::Location: return m_ui->locationCombo;
    case Field::Destination: return m_ui->destinationCombo;
    default: return m_ui->challengeEdit;
    }
}

void KeyRequestForm::showError(const FieldError &error)
{
    m_error = error;
    QLabel *label = errorLabel(error.field);
    label->setText(fieldErrorText(error, m_device->profile()));
    label->setToolTip(error.error.detail);
    label->show();
    fieldWidget(error.field)->setFocus();
    Q_EMIT attentionWanted(label);
}

void KeyRequestForm::hideErrors()
{
    m_error.reset();
    for (const Field field : errorFields)
        errorLabel(field)->hide();
}

void KeyRequestForm::updateWarnings()
{
    if (!m_device)
        return;
    const bool showsDestination = chosen<KeyUseLocation>(m_ui->locationCombo) == KeyUseLocation::IpSec;
    m_ui->destinationLabel->setVisible(showsDestination);
    m_ui->destinationCombo->setVisible(showsDestination);
    const QStringList warnings = requestWarnings(request(), m_device->settings().setup);
    m_ui->warningStrip->setVisible(!warnings.isEmpty());
    m_ui->warningStrip->setText(warnings.join(u'\n'));
    const RequestOutlook seen = outlook(m_device->device().machine(), request(), m_deletesOld, m_restarts);
    const QStringList texts = outlookTexts(seen, request(), m_device->keys());
    m_outlook->setVisible(!texts.isEmpty());
    m_outlook->setKind(seen.full ? NoteStrip::Kind::Note : NoteStrip::Kind::Info);
    m_outlook->setText(texts.join(u'\n'));

    const qsizetype length = m_ui->challengeEdit->text().size();
    const bool weak = isEc(chosen<KeySpec>(m_ui->keyCombo)) && length < safeChallengeLength && (length > 0 || missingChallenge());
    m_ui->challengeWarning->setVisible(weak);
    m_ui->challengeWarning->setText(
        length == 0 ? tr("With an EC key the server's answer is encrypted under the challenge password, so one is needed. "
                         "It should hold 128 random bits (22 random characters).")
                    : tr("With an EC key the server's answer is encrypted under the challenge password. "
                         "This one is short: it should hold 128 random bits (22 random characters)."));
}

void KeyRequestForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        m_ui->retranslateUi(this);
        setUsable(m_whyNot); // the page has it in the new language already
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void KeyRequestForm::retranslate()
{
    describeBy({{m_ui->keyNameEdit, m_ui->keyNameHint},
                {m_ui->hashCombo, m_ui->hashHint},
                {m_ui->keyCombo, m_ui->keyHint},
                {m_ui->organizationEdit, m_ui->organizationHint},
                {m_ui->commonNameEdit, m_ui->commonNameHint},
                {m_ui->challengeEdit, m_ui->challengeHint},
                {m_ui->locationCombo, m_ui->locationHint}});
    const bool shown = m_ui->showButton->isChecked();
    m_ui->showButton->setText(shown ? tr("&Hide") : tr("S&how"));
    m_ui->showButton->setIcon(themedIcon(shown ? u"view-hidden"_s : u"view-visible"_s, palette()));
    m_ui->challengeEdit->setPlaceholderText(!m_kept                   ? QString()
                                            : wantsChallengeRemoved() ? tr("Will be removed")
                                                                      : tr("Kept; type to replace it"));
    m_ui->challengeEdit->setEnabled(m_whyNot.isEmpty() && !wantsChallengeRemoved());
    for (int i = 0; i < m_ui->locationCombo->count(); ++i)
        m_ui->locationCombo->setItemText(i, locationText(KeyUseLocation(m_ui->locationCombo->itemData(i).toInt())));
    if (m_error)
        errorLabel(m_error->field)->setText(fieldErrorText(*m_error, m_device->profile()));
    updateWarnings();
}

} // namespace scepter
