#!/bin/sh
# Runs the version of Placard that placard.lock names, which it downloads once and only accepts with the checksum written there.
# For hosts, and for Linux and macOS:  sh placard.sh [command] [options]
set -eu

lock=${PLACARD_LOCK:-$(dirname "$0")/placard.lock}

fail() {
  echo "placard.sh: $1" >&2
  exit 1
}

# The value of a key in placard.lock.
value() {
  sed -n "s/^$1: *//p" "$lock" | tr -d '\r' | head -n 1
}

platform() {
  case $(uname -s) in
    Linux) if ls /lib/ld-musl-* >/dev/null 2>&1; then system=linux-musl; else system=linux; fi ;;
    Darwin) system=osx ;;
    *) fail "there is no program for $(uname -s); build on Linux or macOS." ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) echo "$system-x64" ;;
    aarch64 | arm64) echo "$system-arm64" ;;
    *) fail "there is no program for the processor $(uname -m)." ;;
  esac
}

download() {
  if command -v curl >/dev/null 2>&1; then
    curl --fail --silent --show-error --location --retry 3 --output "$2" "$1" || fail "could not download $1."
  else
    wget -q -O "$2" "$1" || fail "could not download $1."
  fi
}

# Whether a file has a SHA-256 checksum.
verify() {
  if command -v sha256sum >/dev/null 2>&1; then actual=$(sha256sum "$1"); else actual=$(shasum -a 256 "$1"); fi
  [ "${actual%% *}" = "$2" ] || fail "$3 has the checksum ${actual%% *} instead of $2, and was not run. If the release is right, run \`placard upgrade\` and commit placard.lock."
}

# Installs the .NET tool from the one package that placard.lock names: no other source could be asked for a package of this name.
install_tool() {
  url=$(value tool)
  download "$url" "$1/placard.cli.$version.nupkg"
  verify "$1/placard.cli.$version.nupkg" "$(value tool-sha256)" "$url"
  printf '<configuration><packageSources><clear /><add key="pinned" value="%s" /></packageSources></configuration>' "$1" > "$1/nuget.config"
  dotnet tool install Placard.Cli --version "$version" --tool-path "$1" --configfile "$1/nuget.config" >&2 || fail "could not install $url."
}

[ -f "$lock" ] || fail "there is no file $lock."
version=$(value version)
[ "$version" != none ] || fail "placard.lock names no version yet. Run \`placard upgrade\` and commit placard.lock."
platform=$(platform)
checksum=$(value "$platform")
if [ -z "$checksum" ]; then
  checksum=$(value tool-sha256)
  [ -n "$checksum" ] && command -v dotnet >/dev/null 2>&1 || fail "placard.lock has no checksum of version $version for $platform. Run \`placard upgrade\` and commit placard.lock."
  platform=tool
fi

programs=${PLACARD_PROGRAMS:-${XDG_CACHE_HOME:-$HOME/.cache}/placard/programs}
folder=$programs/$version-$platform-$checksum
if [ ! -x "$folder/placard" ]; then
  mkdir -p "$programs"
  partial=$(mktemp -d "$programs/partial.XXXXXX")
  trap 'rm -rf "$partial"' EXIT
  if [ "$platform" = tool ]; then
    install_tool "$partial"
  else
    url=$(value releases)/download/v$version/placard-$platform.tar.gz
    download "$url" "$partial/download"
    verify "$partial/download" "$checksum" "$url"
    tar -xzf "$partial/download" -C "$partial"
    rm "$partial/download"
  fi
  [ -x "$partial/placard" ] || fail "the download contains no program."
  # Another build may have been faster: then its folder stays.
  mv "$partial" "$folder" 2>/dev/null || [ -x "$folder/placard" ] || fail "could not write $folder."
  trap - EXIT
  rm -rf "$partial"
fi
exec "$folder/placard" "$@"
