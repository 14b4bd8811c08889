# What the scripts of this folder share; they read it with ". common.sh" and can be run from anywhere.
#
#   HOOD    the command to measure; by default target/dist/bin/hood, or else target/hood.jar run by $JAVA
#   JAVA    the java command; by default the one on the path
#   WORK    where books and sites go; by default hood-bench in the folder for temporary files
#   RUNS    how often each thing is measured; medians are shown

here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
JAVA=${JAVA:-java}
WORK=${WORK:-${TMPDIR:-/tmp}/hood-bench}
export LC_ALL=C.UTF-8
mkdir -p "$WORK"

die() {
    echo "$(basename "$0"): $*" >&2
    exit 2
}

command -v "$JAVA" >/dev/null || die "no $JAVA; set JAVA"
TIME=/usr/bin/time
"$TIME" -f %e true 2>/dev/null || die "GNU time is needed as $TIME"

if [ -z "${HOOD:-}" ]; then
    if [ -x "$home/target/dist/bin/hood" ]; then
        HOOD=$home/target/dist/bin/hood
    elif [ -f "$home/target/hood.jar" ]; then
        HOOD="$JAVA -jar $home/target/hood.jar"
    else
        die "no hood; run mvn package, or set HOOD"
    fi
fi

# book N LANGUAGES: prints where the book of so many chapters lies, made unless it is there already. Its folder is named
# after what it is made of.
book() {
    made=$(cat "$here/java/hood/bench/Scale.java" "$here"/scale/*.md "$home"/content/*.md "$home"/content/en/*.md \
        "$home"/content/*.yml "$home"/README*.md | cksum | cut -d ' ' -f 1)
    folder=$WORK/$made/$1-$2
    if [ ! -e "$folder/made" ]; then
        rm -rf "$folder"
        "$JAVA" "$here/java/hood/bench/Scale.java" --chapters "$1" --languages "$2" --book "$home" --out "$folder" >&2
        if [ "$2" -gt 1 ]; then $HOOD translate stamp --book "$folder" >&2; fi
        touch "$folder/made"
    fi
    echo "$folder"
}

# timed FILE COMMAND…: runs a command and adds a line to FILE: seconds, seconds of the processors, megabytes, exit status.
# What it prints goes to FILE.log.
timed() {
    to=$1
    shift
    status=0
    "$TIME" -o "$to.time" -f '%e %U %S %M' "$@" >"$to.log" 2>&1 || status=$?
    tail -n 1 "$to.time" | awk -v status="$status" '{ printf "%.2f %.2f %.0f %d\n", $1, $2 + $3, $4 / 1024, status }' >>"$to"
}

# median FIELD FILE: the median of a column of numbers.
median() {
    awk -v field="$1" '{ print $field }' "$2" | sort -n | awk '{ value[NR] = $1 }
        END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

# sizes FOLDER FIND-EXPRESSION…: files, median, maximum and sum of the sizes of files, in bytes.
sizes() {
    folder=$1
    shift
    find "$folder" -type f "$@" -printf '%s\n' | sort -n | awk '{ value[NR] = $1; sum += $1 }
        END { printf "%d %d %d %.0f\n", NR, value[int((NR + 1) / 2)], value[NR], sum }'
}

machine() {
    echo "$(uname -sm), $(getconf _NPROCESSORS_ONLN) cores, $("$JAVA" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/JDK \1/p'), hood: $(echo "$HOOD" | sed "s#$home/##")"
}
