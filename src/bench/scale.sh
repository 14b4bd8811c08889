#!/bin/sh
# How a build grows with the book: scale.sh [N…]
#
# Builds books of N chapters (100, 300 in two languages, 1,000 and 10,000 unless said otherwise; "300x2" is 300 chapters in
# two languages), each from nothing, and prints a table in Markdown. Books of 5,000 and more run within $HEAP, so that the
# process stays within 2 GB. See common.sh for what can be set.
set -eu
. "$(dirname "$0")/common.sh"
RUNS=${RUNS:-1}
HEAP=${HEAP:--Xmx1500m}

[ $# -gt 0 ] || set -- 100 300x2 1000 10000
echo "$(machine); median of $RUNS; heap of the largest: $HEAP"
echo
echo '| chapters | languages | Markdown | wall | CPU | per page | memory | pages | site | search index | first load | chapter page, median | largest | largest other page |'
echo '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
for size in "$@"; do
    chapters=${size%x*}
    languages=1
    case $size in *x*) languages=${size#*x} ;; esac
    book=$(book "$chapters" "$languages")
    out=$WORK/scale-$size
    results=$WORK/scale-$size.txt
    : >"$results"
    options=
    [ "$chapters" -lt 5000 ] || options=$HEAP
    for run in $(seq "$RUNS"); do
        rm -rf "$out"
        timed "$results" env JAVA_TOOL_OPTIONS="$options" $HOOD build --book "$book" --out "$out"
    done
    if [ ! -e "$out/index.html" ]; then
        echo "| $chapters | $languages | failed: $(grep -m 1 -E 'Error|Exception|hood:' "$results.log" | cut -c 1-100) |"
        continue
    fi
    grep -q ' 0 errors, 0 warnings' "$results.log" || die "$book has errors: $results.log"
    markdown=$(sizes "$book/content" -path '*/[0-9]*/*.md' | cut -d ' ' -f 4)
    # shellcheck disable=SC2046
    set -- $(sizes "$out" -name '*.html') $(sizes "$out" -path '*/[0-9][0-9][0-9]/*.html') \
        $(sizes "$out" -name '*.html' ! -path '*/[0-9][0-9][0-9]/*') $(sizes "$out" -path '*/search/*') \
        $(sizes "$out" -path '*/search/*index.js') $(sizes "$out") "$@"
    awk -v chapters="$chapters" -v languages="$languages" -v markdown="$markdown" -v wall="$(median 1 "$results")" \
        -v cpu="$(median 2 "$results")" -v memory="$(median 3 "$results")" -v pages="$1" -v middle="$6" -v largest="$7" \
        -v other="${11}" -v search="${16}" -v first="${19}" -v site="${24}" 'BEGIN {
        printf "| %d | %d | %.1f MB | %.1f s | %.1f s | %.1f ms | %d MB | %d | %.0f MB | %.1f MB | %.1f KB | %.0f KB | %.0f KB | %.0f KB |\n",
            chapters, languages, markdown / 1e6, wall, cpu, 1000 * wall / pages, memory, pages, site / 1e6, search / 1e6,
            first / 1e3, middle / 1e3, largest / 1e3, other / 1e3 }'
    shift 24
    [ -n "${KEEP:-}" ] || rm -rf "$out"
done
