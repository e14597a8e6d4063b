#pragma once
#include "ui/widgets/page.h"

namespace scepter {

class DashboardPage final : public Page {
    Q_OBJECT
public:
    explicit DashboardPage(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void administratorChanged() override;
    void retranslate() override;
};

} // namespace scepter
