#pragma once
#include "ui/widgets/page.h"

namespace scepter {

class ConnectorsPage final : public Page {
    Q_OBJECT
public:
    explicit ConnectorsPage(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void administratorChanged() override;
    void retranslate() override;
};

} // namespace scepter
