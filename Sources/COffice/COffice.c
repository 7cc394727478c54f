#include "COffice.h"

int office_load(enum office_library library) { (void)library; return -1; }
