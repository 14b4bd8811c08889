#!/bin/sh
# Where the time and the memory of a build go: profile.sh [N]
#
# Records the build of a book of N chapters (1,000 unless said otherwise; "300x2" is 300 in two languages) with JFR and
# prints what Profile.java makes of it. The recording stays in $WORK, for JDK Mission Control or "jfr view" of JDK 21 and later.
# OPTIONS are further options of the JVM. Measures the jar, not the launcher. See common.sh for what else can be set.
set -eu
. "$(dirname "$0")/common.sh"
JAR=${JAR:-$home/target/hood.jar}
[ -f "$JAR" ] || die "no $JAR; run mvn package, or set JAR"

size=${1:-1000}
chapters=${size%x*}
languages=1
case $size in *x*) languages=${size#*x} ;; esac
book=$(book "$chapters" "$languages")
recording=$WORK/profile-$size.jfr
out=$WORK/profile-$size
rm -rf "$out"
# shellcheck disable=SC2086
"$JAVA" ${OPTIONS:-} -XX:StartFlightRecording="filename=$recording,settings=profile" -XX:FlightRecorderOptions=stackdepth=256 \
    -Xlog:jfr*=off -jar "$JAR" build --book "$book" --out "$out"
rm -rf "$out"
"$JAVA" "$here/java/hood/bench/Profile.java" "$recording"
echo
echo "recording: $recording"
