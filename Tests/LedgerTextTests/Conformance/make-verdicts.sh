#!/bin/bash
# Asks GNU recutils what it makes of every case, and writes the answers down.
#
# For every case: "recfix: 0" where recfix accepts the file, else "recfix: 1" and its first
# complaint; then, behind "|", all records as recsel prints them, set by set. "unparsed" stands where
# recsel cannot read the file. Run it anew whenever cases.txt changes: ./make-verdicts.sh > verdicts.txt
set -u
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8 TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "# Written by make-verdicts.sh with $(recfix --version | head -n 1); not to be edited by hand."

# Cuts the cases into files of their own and lists their names in order.
awk -v work="$work" '
  /^== / { number++; name = work "/" sprintf("%04d", number); print substr($0, 4) > (name ".name"); close(name ".name"); printf "" > (name ".rec"); next }
  number { print >> (name ".rec") }
' cases.txt

for file in "$work"/*.rec; do
  # {NUL} last: no other byte may hold it on the way.
  sed -i -e 's/{TAB}/\t/g; s/{CR}/\r/g; s/{SP}/ /g; s/{BS}/\\/g; s/{FORM}/\f/g' \
    -e 's/{BOM}/\xEF\xBB\xBF/g; s/{U3000}/\xE3\x80\x80/g; s/{FF}/\xFF/g; s/{NUL}/\x00/g' "$file"
  if grep -q '{EOF}$' "$file"; then
    sed -i -e 's/{EOF}$//' "$file"
    truncate -s -1 "$file"
  fi
  echo "== $(cat "${file%.rec}.name")"
  complaint=$(recfix --check "$file" 2>&1 > /dev/null)
  case $? in
    0) echo "recfix: 0" ;;
    *) echo "recfix: 1 $(echo "$complaint" | head -n 1 | sed "s,$work/[0-9]*.rec,FILE,; s,^recfix: ,,")" ;;
  esac
  types=$(recinf -n "$file" 2> /dev/null) || { echo "unparsed"; continue; }
  if ! grep -q '^%rec:' "$file" || [ -z "$types" ]; then
    recsel "$file" 2> /dev/null | sed 's/^/|/' || echo "unparsed"
  else
    for type in $types; do recsel -t "$type" "$file" 2> /dev/null | sed 's/^/|/'; done
  fi
done
