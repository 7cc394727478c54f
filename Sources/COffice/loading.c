// The libraries are opened by the name of their interface, newest known last.
#include "loading.h"
#include "COffice.h"

#include <dlfcn.h>
#include <pthread.h>

bool office_open_library(const char *const *names, const struct office_symbol *symbols) {
  void *library = NULL;
  for (; *names && !library; names++) library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  for (; symbols->name; symbols++) {
    *symbols->place = dlsym(library, symbols->name);
    if (!*symbols->place) return false;
  }
  return true;
}

static bool has_zip, has_xml, has_xlsx;

static void load_zip(void) { has_zip = office_load_zip(); }
static void load_xml(void) { has_xml = office_load_xml(); }
static void load_xlsx(void) { has_xlsx = office_load_xlsx(); }

int office_load(enum office_library library) {
  static pthread_once_t zip = PTHREAD_ONCE_INIT, xml = PTHREAD_ONCE_INIT, xlsx = PTHREAD_ONCE_INIT;
  switch (library) {
  case OFFICE_ZIP: pthread_once(&zip, load_zip); return has_zip ? 0 : -1;
  case OFFICE_XML: pthread_once(&xml, load_xml); return has_xml ? 0 : -1;
  case OFFICE_XLSX: pthread_once(&xlsx, load_xlsx); return has_xlsx ? 0 : -1;
  }
  return -1;
}
