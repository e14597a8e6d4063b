#pragma once
#include "core/fleet/certificatelist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"

#include <array>
#include <numeric>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace scepter {

class FactGrid;
class StateLabel;

/// What there is to say of several certificates.
struct SelectedCertificates {
    std::array<int, 5> states{}; ///< how many are in each CertificateState
    int revocable = 0, renewable = 0;
    QDateTime firstEnd, lastEnd; ///< of their validity
    int count() const { return std::accumulate(states.begin(), states.end(), 0); }
};

/// Whether its device uses it now, and has its key: what a renewal can be of (F6).
bool canRenew(const ListedCertificate &listed);

/// The pane beside the table: what a certificate says in words, its chain, its PEM, and what can be done with it.
class CertificatePane final : public Card {
    Q_OBJECT
public:
    enum class Export { Pem, Chain, Der, P7b, Pkcs12, Pkcs12Legacy };
    explicit CertificatePane(QWidget *parent = nullptr);

    void showCertificate(const ListedCertificate &listed, const CertificateDetails &details, const QDateTime &now);
    void showSeveral(const SelectedCertificates &selected);
    const ListedCertificate &listed() const { return m_listed; }
    const CertificateDetails &details() const { return *m_details; } ///< once something was shown
    /// Why nothing can be changed; empty: it can.
    void setWhyNot(const QString &reason);

Q_SIGNALS:
    void linkActivated(const scepter::Destination &destination);
    void exportWanted(scepter::CertificatePane::Export what);
    void revokeWanted();
    void renewWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void render();
    void renderFacts(const Certificate &certificate);
    void renderSeveral();
    void renderChain();
    void renderControls();
    void renderExports();

    ListedCertificate m_listed;
    std::optional<CertificateDetails> m_details;
    std::optional<SelectedCertificates> m_several;
    QDateTime m_now;
    int m_shown = 0; ///< of the chain; 0: the certificate itself
    QString m_whyNot;
    QLabel *m_subject;
    StateLabel *m_state;
    FactGrid *m_facts;
    QWidget *m_chain = nullptr; ///< made anew for each certificate
    QPushButton *m_pemToggle, *m_copyPem, *m_device, *m_export, *m_revoke, *m_renew;
    QMenu *m_exportMenu;
    QPlainTextEdit *m_pem;
    QWidget *m_content;
};

} // namespace scepter
