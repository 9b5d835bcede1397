#!/bin/sh
# Makes .venv with everything that Hashiya needs, and asks the system for what is missing there; the Makefile calls it.
#
#     resources/setup.sh run     what running takes
#     resources/setup.sh test    what running and testing take
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

# What Qt loads when it draws, and the Debian package that holds it: first for any drawing,
# then for a window under X, then under Wayland.
libraries='
    libEGL.so.1=libegl1
    libGL.so.1=libgl1
    libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1
    libglib-2.0.so.0=libglib2.0-0
    libxkbcommon.so.0=libxkbcommon0

    libX11-xcb.so.1=libx11-xcb1
    libxcb-cursor.so.0=libxcb-cursor0
    libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1
    libxcb-randr.so.0=libxcb-randr0
    libxcb-shape.so.0=libxcb-shape0
    libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon-x11.so.0=libxkbcommon-x11-0

    libwayland-cursor.so.0=libwayland-cursor0
'

say() { printf '%s\n' "$*" >&2; }

# Prints the first Python of 3.11 or newer; fails when there is none.
find_python() {
    for candidate in python3 python3.11 python3.12 python3.13; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# Prints the packages that are missing. The libraries are tried by loading them, which asks no package manager and is right on any Linux.
missing_packages() {
    if ! python=$(find_python); then
        echo python3 python3-venv
        python=none
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "${python}-venv" # Debian's python3 comes without it
    fi
    for pair in $libraries; do
        if [ "$python" = none ] || ! "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "${pair%%=*}" 2>/dev/null; then
            echo "${pair#*=}"
        fi
    done
}

# Installs the packages given, or says the one line that does, and stops.
install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "Hashiya may need what Debian calls: $*"
        say 'Install it by the names of your system if the program does not start. Going on without.'
        return
    fi
    if [ "$(id -u)" -eq 0 ]; then
        as_root='env'
    elif sudo -n true 2>/dev/null; then
        as_root='sudo env'
    else
        say 'Hashiya needs packages of the system, and you are not allowed to install them here. Run this line, then the same make again:'
        become='su -c'
        command -v sudo >/dev/null && become='sudo sh -c'
        say "    $become 'apt-get update && apt-get install --yes --no-install-recommends $*'"
        exit 1
    fi
    say "Installing through apt: $*"
    # Lists that are missing or old are the usual reason why an installation fails; one broken source of many is none.
    apt="$as_root DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0"
    $apt update </dev/null || say 'Going on with the package lists that are here.'
    $apt install --yes --no-install-recommends "$@" </dev/null >/dev/null
}

# Makes .venv, unless a sound one is there.
make_environment() {
    python=$(find_python) || {
        say 'Hashiya needs Python 3.11 or newer, and there is none here by the name of python3, python3.11, python3.12 or python3.13.'
        exit 1
    }
    if ! .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$python" -m venv --clear .venv
    fi
}

# Installs the pinned packages of a requirements file, then this checkout itself, which stays editable.
install_pinned() {
    say "Installing the packages of $1 into .venv (150 MB at most to fetch, the first time)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$1"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
}

missing=$(missing_packages)
# shellcheck disable=SC2086  # one argument a package
[ -z "$missing" ] || install_packages $missing
make_environment
case $purpose in
run) install_pinned requirements.txt ;;
test) install_pinned requirements-dev.txt && touch .venv/.ready-dev ;;
*) say 'usage: resources/setup.sh run|test' && exit 2 ;;
esac
touch .venv/.ready
