# Shared by the scripts of this folder; sourced, not run.

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# need COMMAND PACKAGE: installs a Debian package when the command is missing.
need() {
    command -v "$1" > /dev/null && return
    install_packages "$2"
    command -v "$1" > /dev/null || fail "The command $1 is still missing after installing $2."
}

install_packages() {
    command -v apt-get > /dev/null ||
        fail "Please install $*: there is no apt-get here to do it."
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    # Lists may be missing on a bare machine.
    [ -n "${apt_updated:-}" ] || "${root[@]}" apt-get update -qq
    apt_updated=1
    printf 'installing %s\n' "$*"
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends \
        "$@" > /dev/null || fail "Please install $*: apt-get could not."
}

# A port of the loopback that nobody listens at.
free_port() {
    local port
    for _ in $(seq 50); do
        port=$((20000 + RANDOM % 20000))
        (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
    done
    fail "No free port found."
}
