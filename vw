#!/usr/bin/env bash
# The one command of Veilig Wonen: finds a JDK and Maven, builds what is not built, and hands over to deploy/local.
# Written for bash 3.2, which is what macOS has.
set -euo pipefail

started_in=$PWD
cd "$(dirname "$0")"
home=$PWD
state=${VW_STATE:-$home/.vw}
case $state in /*) ;; *) state=$started_in/$state ;; esac
launcher=deploy/local/target/launcher
stamp=deploy/local/target/built
services="intake-service assessment-service funding-service gateway"
needed_jdk=25

fail() {
  echo "vw: $1" >&2
  shift
  for line in "$@"; do echo "    $line" >&2; done
  exit 1
}

jdk_version() { # prints the major version of the JDK in folder $1, or nothing when there is no compiler
  [ -x "$1/bin/javac" ] || return 0
  if [ -f "$1/release" ]; then # a hundred times faster than asking the compiler
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
  fi
}

find_jdk() {
  local candidate version on_path=""
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    while [ -L "$on_path" ]; do
      local target
      target=$(readlink "$on_path")
      case $target in /*) on_path=$target ;; *) on_path=$(dirname "$on_path")/$target ;; esac
    done
    on_path=$(cd "$(dirname "$on_path")/.." && pwd)
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$needed_jdk" ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  fail "No JDK $needed_jdk or later was found (looked at JAVA_HOME, PATH and the usual folders)." \
    "Install one, for example Eclipse Temurin $needed_jdk from https://adoptium.net, or set JAVA_HOME to its folder."
}

find_maven() {
  command -v mvn > /dev/null || fail "Maven was not found on the PATH." \
    "Install Maven 3.8.7 or later (Debian: apt-get install maven; macOS: brew install maven)."
}

# Sources whose change asks for a new build; tests and documents do not.
newer_source() {
  find pom.xml .mvn platform/*/pom.xml platform/*/src/main deploy/local/pom.xml deploy/local/src/main deploy/keycloak \
    $(for service in $services; do echo "$service/pom.xml $service/src/main"; done) \
    -newer "$stamp" -print 2> /dev/null | head -n 1
}

is_built() {
  local service
  [ -d "$launcher" ] && [ -f "$stamp" ] || return 1
  for service in $services; do
    [ -f "$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
}

is_current() { is_built && [ -z "$(newer_source)" ]; }

lock_build() { # one build at a time in one checkout
  local lock=$state/build.lock told=""
  mkdir -p "$state"
  until mkdir "$lock" 2> /dev/null; do
    local owner
    owner=$(cat "$lock/pid" 2> /dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2> /dev/null; then
      rm -rf "$lock"
      continue
    fi
    [ -n "$told" ] || echo "Another build is under way${owner:+ (process $owner)}: waiting for it."
    told=yes
    sleep 1
  done
  echo $$ > "$lock/pid"
  trap 'rm -rf "'"$lock"'"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

unlock_build() {
  rm -rf "$state/build.lock"
  trap - EXIT INT TERM
}

show_build_progress() { # Maven's output in, one line per module out
  local line module="" count="" since=$SECONDS
  while IFS= read -r line; do
    case $line in
      "[INFO] Building Veilig Wonen"*"["*/*"]"*)
        [ -z "$module" ] || echo "  $count $module  $((SECONDS - since)) s"
        since=$SECONDS
        module=$(echo "$line" | sed -e 's/^\[INFO\] Building Veilig Wonen:* *//' -e 's/ *1\.0\.0-SNAPSHOT.*//')
        count=$(echo "$line" | sed 's/.*\(\[[0-9]*\/[0-9]*\]\).*/\1/')
        [ -n "$module" ] || module="versions and house rules"
        ;;
      "[INFO] BUILD SUCCESS"*) [ -z "$module" ] || echo "  $count $module  $((SECONDS - since)) s" ;;
    esac
  done
}

build() {
  find_maven
  lock_build
  if is_current; then # the build that was waited for did the work
    unlock_build
    return
  fi
  local log=$state/logs/build.log begun=$SECONDS
  mkdir -p "$state/logs" deploy/local/target
  touch "$state/build-began"
  echo "Building (Maven's output: $log)"
  if ! mvn -B -ntp -DskipTests -pl "deploy/local,$(echo $services | tr ' ' ',')" -am package 2>&1 \
    | tee "$log" | show_build_progress; then
    grep -m 12 '^\[ERROR\]' "$log" >&2 || true
    if grep -q 'No space left on device' "$log"; then
      fail "The disk is full: the build could not write." "Make room (2 GB is enough) and try again. Log: $log"
    fi
    fail "The build failed." "See the lines above, or the whole log: $log"
  fi
  mv "$state/build-began" "$stamp"
  echo "Built in $((SECONDS - begun)) s."
  unlock_build
}

run_tests() { # everything, with Maven's own progress; ends with one line of totals
  if [ "${1:-}" = --deep ]; then
    shift
    set -- -Ddeep=true -Dcrashes=50000 -Dsurefire.timeout=14400 -Dacceptance.timeout=28800 -Dacceptance.test.timeout=14400 "$@"
  fi
  find_maven
  lock_build
  find . -type d \( -name surefire-reports -o -name failsafe-reports \) -path '*/target/*' -prune -exec rm -rf {} +
  local built=yes
  mvn -B -ntp --fail-at-end verify "$@" || built=no
  unlock_build
  local reports totals
  reports=$(find . -path '*/target/*' \( -path '*/surefire-reports/TEST-*.xml' -o -path '*/failsafe-reports/TEST-*.xml' \))
  totals=$(echo "$reports" | tr '\n' '\0' | xargs -0 awk -f deploy/local/src/main/scripts/totals.awk /dev/null)
  [ $built = yes ] || echo "The build failed: Maven says why, above."
  echo "$totals"
  case $totals in *" 0 failed"*) [ $built = yes ] ;; *) false ;; esac
}

launcher_runs() {
  local pid
  pid=$(cat "$state/run/launcher.pid" 2> /dev/null) && kill -0 "$pid" 2> /dev/null
}

command=${1:-}
find_jdk
case $command in
  test)
    shift
    case ${1:-} in
      -h | --help)
        echo "Usage: ./vw test [--deep] [MAVEN OPTIONS]"
        echo "Runs every test of the project and ends with the line 'N passed, N failed, N skipped'."
        echo "  --deep   the long form, for hours: more cases, more years, more crashes"
        exit 0
        ;;
    esac
    run_tests "$@"
    exit
    ;;
  up | demo | bench | chaos | import-register)
    case " $* " in *" --help "* | *" -h "*) is_built || build ;; *) is_current || build ;; esac
    ;;
  *) is_built || build ;;
esac

# A launcher that stays runs from a copy, so that a later build does not pull its classes from under it.
if [ "$command" = up ] && ! launcher_runs; then
  rm -rf "$state/launcher"
  mkdir -p "$state"
  cp -R "$launcher" "$state/launcher"
  launcher=$state/launcher
fi

cd "$started_in"
case $launcher in /*) ;; *) launcher=$home/$launcher ;; esac
columns=0
if [ -t 2 ]; then
  columns=$(tput cols 2> /dev/null || echo 80)
fi
exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  -Dveiligwonen.terminal.columns="$columns" -Dveiligwonen.home="$home" -Dveiligwonen.state="$state" -cp "$launcher/*" nl.veiligwonen.local.Vw "$@"
