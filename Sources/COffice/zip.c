// Zip archives in memory by libzip; nothing is ever unpacked to a file.
#include "COffice.h"
#include "loading.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define FUNCTIONS(each)                                                                            \
  each(zip_open_from_source) each(zip_discard) each(zip_close) each(zip_get_num_entries)           \
  each(zip_stat_index) each(zip_fopen_index) each(zip_fread) each(zip_fclose) each(zip_file_add)   \
  each(zip_file_set_dostime) each(zip_source_buffer) each(zip_source_buffer_create)                \
  each(zip_source_keep) each(zip_source_free) each(zip_source_open) each(zip_source_read)          \
  each(zip_source_close) each(zip_source_stat)

#define DECLARE(name) __typeof__(&name) name;
static struct { FUNCTIONS(DECLARE) } lib;

bool office_load_zip(void) {
#define PLACE(name) {#name, (void **)&lib.name},
  static const struct office_symbol symbols[] = {FUNCTIONS(PLACE) {NULL, NULL}};
  static const char *const names[] = {"libzip.so.4", "libzip.so.5", NULL};
  return office_open_library(names, symbols);
}

struct office_zip {
  zip_t *archive;
  // What a new archive is written to; null for one that is read.
  zip_source_t *target;
};

struct office_part {
  zip_file_t *file;
  uint64_t left, given;
  int failure;
};

static struct office_zip *zip_over(zip_source_t *source, int flags, bool is_new) {
  if (!source) return NULL;
  struct office_zip *zip = calloc(1, sizeof *zip);
  zip_error_t error;
  if (zip) zip->archive = lib.zip_open_from_source(source, flags, &error);
  if (!zip || !zip->archive) {
    lib.zip_source_free(source);
    free(zip);
    return NULL;
  }
  if (is_new) {
    lib.zip_source_keep(source);
    zip->target = source;
  }
  return zip;
}

struct office_zip *office_zip_open(const void *bytes, size_t count) {
  void *copy = malloc(count ? count : 1);
  if (!copy) return NULL;
  memcpy(copy, bytes, count);
  zip_error_t error;
  zip_source_t *source = lib.zip_source_buffer_create(copy, count, 1, &error);
  if (!source) free(copy);
  return zip_over(source, ZIP_RDONLY, false);
}

struct office_zip *office_zip_new(void) {
  zip_error_t error;
  return zip_over(lib.zip_source_buffer_create(NULL, 0, 0, &error), ZIP_CREATE | ZIP_TRUNCATE, true);
}

void office_zip_close(struct office_zip *zip) {
  if (zip->archive) lib.zip_discard(zip->archive);
  if (zip->target) lib.zip_source_free(zip->target);
  free(zip);
}

long office_zip_count(struct office_zip *zip) {
  return (long)lib.zip_get_num_entries(zip->archive, 0);
}

bool office_zip_entry(struct office_zip *zip, long index, struct office_entry *entry) {
  zip_stat_t stat;
  if (lib.zip_stat_index(zip->archive, (zip_uint64_t)index, 0, &stat) != 0 || !stat.name)
    return false;
  *entry = (struct office_entry){
      .name = stat.name,
      .size = stat.valid & ZIP_STAT_SIZE ? stat.size : 0,
      .packed = stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : 0,
      .is_encrypted = stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE,
  };
  return true;
}

bool office_zip_add(struct office_zip *zip, const char *name, const void *bytes, size_t count) {
  void *copy = malloc(count ? count : 1);
  if (!copy) return false;
  memcpy(copy, bytes, count);
  zip_source_t *source = lib.zip_source_buffer(zip->archive, copy, count, 1);
  if (!source) {
    free(copy);
    return false;
  }
  zip_int64_t index = lib.zip_file_add(zip->archive, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    lib.zip_source_free(source);
    return false;
  }
  enum { first_day_of_dos = 1 << 5 | 1 };
  return lib.zip_file_set_dostime(zip->archive, (zip_uint64_t)index, 0, first_day_of_dos, 0) == 0;
}

bool office_zip_finish(struct office_zip *zip, void **bytes, size_t *count) {
  if (lib.zip_close(zip->archive) != 0) return false;
  zip->archive = NULL;
  zip_stat_t stat;
  if (lib.zip_source_stat(zip->target, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)) return false;
  void *copy = malloc(stat.size ? stat.size : 1);
  if (!copy) return false;
  bool is_whole = lib.zip_source_open(zip->target) == 0;
  if (is_whole) {
    is_whole = lib.zip_source_read(zip->target, copy, stat.size) == (zip_int64_t)stat.size;
    lib.zip_source_close(zip->target);
  }
  if (!is_whole) {
    free(copy);
    return false;
  }
  *bytes = copy;
  *count = stat.size;
  return true;
}

struct office_part *office_part_open(struct office_zip *zip, long index, uint64_t limit) {
  struct office_part *part = calloc(1, sizeof *part);
  if (!part) return NULL;
  part->file = lib.zip_fopen_index(zip->archive, (zip_uint64_t)index, 0);
  part->left = limit;
  if (part->file) return part;
  free(part);
  return NULL;
}

long office_part_read(struct office_part *part, void *buffer, size_t room) {
  if (part->failure) return part->failure;
  zip_int64_t count = lib.zip_fread(part->file, buffer, room);
  if (count < 0) return part->failure = -1;
  if ((uint64_t)count > part->left) return part->failure = -2;
  part->left -= (uint64_t)count;
  part->given += (uint64_t)count;
  return (long)count;
}

uint64_t office_part_given(const struct office_part *part) { return part->given; }

int office_part_failure(const struct office_part *part) { return part->failure; }

void office_part_close(struct office_part *part) {
  lib.zip_fclose(part->file);
  free(part);
}
