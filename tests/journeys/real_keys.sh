#!/bin/sh
# Real keys on a real X server whose only layout is Arabic: sh tests/journeys/real_keys.sh (needs xvfb, xdotool, openbox, setxkbmap).
# Keys are pressed by their places, as a hand does; what they did is read from the project's file. Not a part of the suite.
set -eu
if [ "${1:-}" != inside ]; then
    exec xvfb-run -a -s "-screen 0 1024x700x24" sh "$0" inside
fi
home=$(mktemp -d)
trap 'kill "$program" "$manager" 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME="$home" XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" QT_QPA_PLATFORM=xcb
setxkbmap -layout ara
openbox 2>/dev/null & manager=$!
python -c "from gui.app import main; main()" & program=$!
for _ in $(seq 60); do
    window=$(xdotool search --onlyvisible --name "Hashiya|حاشية" | head -n 1 || true)
    [ -n "$window" ] && break
    sleep 0.5
done
xdotool windowsize --sync "$window" 1024 700 windowfocus --sync "$window"
press() { xdotool key "$1"; sleep 1; }
press Escape          # the welcome sheet
press Left            # a word on
press 11              # the key of 2: Country
press 39              # the key of S says that the caret must be inside: nothing is cut
xdotool keydown ctrl; press 45; xdotool keyup ctrl   # Ctrl and the key of K: the palette
press 57              # writes a letter there, and is no command
press Escape
press 13              # the key of 4, which no label has
press 12              # the key of 3: the mark becomes an event
project=$(find "$home" -name "*.hashiya" | head -n 1)
found=$(python -c "import sqlite3, sys
print(*(verb for verb, in sqlite3.connect(sys.argv[1]).execute(\"SELECT verb FROM edit WHERE verb NOT IN ('label', 'import', 'join') ORDER BY id\")))" "$project")
[ "$found" = "tag relabel" ] && echo "marked and relabelled by real keys" || { echo "expected: tag relabel; found: $found"; exit 1; }
