#pragma once
#include "ui/widgets/page.h"

namespace scepter {

class ActivityPage final : public Page {
    Q_OBJECT
public:
    explicit ActivityPage(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void administratorChanged() override;
    void retranslate() override;
};

} // namespace scepter
