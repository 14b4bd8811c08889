#!/bin/sh
# The same Markdown through hood and through other generators: peers.sh [N…]
#
# Books of N chapters (300 in two languages, 1,000 and 10,000 unless said otherwise) are built by each in turn, RUNS times
# (3), first from nothing (site and caches removed), then once more without a change. Prints a table in Markdown: medians,
# and how many times as long as hood each took. Nothing is fetched: what is not installed is left out, and said.
#
#   HUGO     hugo commands, separated by spaces; by default the one on the path
#   MDBOOK   the mdbook command; by default the one on the path
#   LIMIT    seconds after which a build is given up (1200)
#
# What each does of the same book, which the times must be read with:
#
#   hood     all of it: pages in each language with notices, switch and the texts side by side; a ranked search index (Han by
#            pairs, identifiers by their parts) in pieces that load from disk; symbols linked to their sources, terms,
#            citations, numbers; formulas as MathML; steps drawn, quizzes, programs with records; every link, fragment, label and
#            citation checked; all addresses relative
#   hugo     pages in each language, the same window of navigation, code highlighted with classes, links between chapters
#            resolved by a hook (not their fragments), a search index that is the pages' plain text as one JSON file for each
#            language; formulas, steps, quizzes and simulators stay source text; addresses begin at the host's root
#   mdbook   one language a book (two books are built one after the other); highlighting is left to the browser; an index by
#            elasticlunr, which does not cut Chinese into words; links are not checked; formulas, steps, quizzes and
#            simulators stay source text; no print page
set -eu
. "$(dirname "$0")/common.sh"
RUNS=${RUNS:-3}
LIMIT=${LIMIT:-1200}
HUGO=${HUGO:-hugo}
MDBOOK=${MDBOOK:-mdbook}

tools=hood
for hugo in $HUGO; do
    if command -v "$hugo" >/dev/null; then tools="$tools $hugo"; else echo "missing: $hugo" >&2; fi
done
if command -v "$MDBOOK" >/dev/null; then tools="$tools $MDBOOK"; else echo "missing: $MDBOOK" >&2; fi

name() {
    case $1 in
        hood) echo hood ;;
        *hugo*) "$1" version | sed 's/^hugo v\([0-9.]*\).*/hugo \1/' ;;
        *) "$1" --version | sed 's/ v/ /' ;;
    esac
}

# source_of TOOL BOOK: prints where the book is in the form that a tool reads, written unless it is there already.
source_of() {
    case $1 in
        hood) echo "$2"; return ;;
        *hugo*) form=hugo ;;
        *) form=mdbook ;;
    esac
    made=$(cat "$here/java/hood/bench/Peers.java" | cksum | cut -d ' ' -f 1)
    folder=$2.$form.$made
    if [ ! -e "$folder/made" ]; then
        rm -rf "$folder"
        "$JAVA" "$here/java/hood/bench/Peers.java" "$2" "$form" "$folder" >&2
        if [ "$form" = hugo ]; then
            # A language without texts must not be configured.
            if [ -d "$folder/content/en" ]; then cp "$here/hugo/hugo.toml" "$folder"
            else sed '/^\[languages.en\]/,/^$/d' "$here/hugo/hugo.toml" >"$folder/hugo.toml"; fi
        fi
        touch "$folder/made"
    fi
    if [ "$form" = hugo ]; then rm -rf "$folder/layouts"; cp -r "$here/hugo/layouts" "$folder"; fi
    echo "$folder"
}

# build TOOL SOURCE OUT RESULTS: one build; its figures go to RESULTS.
build() {
    case $1 in
        hood) timed "$4" timeout "$LIMIT" env XDG_CACHE_HOME="$3/cache" $HOOD build --book "$2" --out "$3/site" ;;
        *hugo*)
            timed "$4" timeout "$LIMIT" env HUGO_CACHEDIR="$3/cache" "$1" --source "$2" --destination "$3/site" ;;
        *)
            timed "$4" timeout "$LIMIT" sh -c 'for book in "$2"/*/; do "$1" build "$book" -d "$3/site/$(basename "$book")" || exit; done' \
                sh "$1" "$2" "$3" ;;
    esac
}

[ $# -gt 0 ] || set -- 300x2 1000 10000
echo "$(machine); median of $RUNS, in turns"
echo
echo '| chapters | | from nothing | to hood | CPU | memory | again, no change | to hood | pages | site | search index |'
echo '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
for size in "$@"; do
    chapters=${size%x*}
    languages=1
    case $size in *x*) languages=${size#*x} ;; esac
    book=$(book "$chapters" "$languages")
    work=$WORK/peers-$size
    rm -rf "$work"
    mkdir -p "$work"
    for tool in $tools; do source_of "$tool" "$book" >/dev/null; done
    for run in $(seq "$RUNS"); do
        for tool in $tools; do
            label=$(name "$tool" | tr ' ' -)
            rm -rf "${work:?}/$label"
            mkdir -p "$work/$label"
            source=$(source_of "$tool" "$book")
            build "$tool" "$source" "$work/$label" "$work/$label.cold"
            build "$tool" "$source" "$work/$label" "$work/$label.again"
        done
    done
    cold=
    for tool in $tools; do
        label=$(name "$tool" | tr ' ' -)
        if ! awk '$4 != 0 { exit 1 }' "$work/$label.cold"; then
            echo "| $size | $(name "$tool") | failed, or longer than $LIMIT s: $(tail -n 1 "$work/$label.cold.log" | cut -c 1-80) |"
            continue
        fi
        now=$(median 1 "$work/$label.cold")
        again=$(median 1 "$work/$label.again")
        [ -n "$cold" ] || [ "$tool" = hood ] || { cold=0; unchanged=0; }
        [ -n "$cold" ] || { cold=$now; unchanged=$again; }
        index=$(sizes "$work/$label/site" '(' -path '*/search/*' -o -name index.json -o -name 'searchindex*.js*' ')' | cut -d ' ' -f 4)
        awk -v size="$size" -v name="$(name "$tool")" -v now="$now" -v cold="$cold" -v again="$again" -v unchanged="$unchanged" \
            -v cpu="$(median 2 "$work/$label.cold")" -v memory="$(median 3 "$work/$label.cold")" -v index_="$index" \
            -v pages="$(sizes "$work/$label/site" -name '*.html' | cut -d ' ' -f 1)" -v site="$(sizes "$work/$label/site" | cut -d ' ' -f 4)" \
            'BEGIN { printf "| %s | %s | %.2f s | %.2f | %.1f s | %d MB | %.2f s | %.2f | %d | %.0f MB | %.1f MB |\n", size, name, now,
                cold ? now / cold : 0, cpu, memory, again, unchanged ? again / unchanged : 0, pages, site / 1e6, index_ / 1e6 }'
    done
    [ -n "${KEEP:-}" ] || rm -rf "$work"
done
