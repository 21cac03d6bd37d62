/// The shell that a person would start kickscope from: it has a home of its own, goes on with what
/// was stopped, and says what happens by operating system commands of number 9.
enum TerminalScript {
  /// Variables: `K` the program, `D` an empty folder that is gone afterwards, `A` its arguments.
  static let text = """
    export HOME="$D"
    cd "$D" || exit 99
    trap 'rm -rf "$D"' EXIT
    trap : INT QUIT TSTP
    ulimit -c 0
    infocmp "$TERM" >/dev/null 2>&1 || describe_direct_colour
    set -m
    sh -c 'printf "\\033]9;pid %s\\007" $$; exec "$K" $A'
    status=$?
    while [ $status = 148 ]; do
      printf '\\033]9;stopped\\007'
      read -r line
      fg >/dev/null
      status=$?
    done
    printf '\\033]9;status %s\\007' $status
    """

  /// xterm-direct, where the system has only the usual descriptions.
  static let functions = """
    describe_direct_colour() {
      tic -x -o "$D/.terminfo" - 2>/dev/null <<'END'
    xterm-direct|xterm with direct colours,
      RGB, colors#0x1000000, pairs#0x7FFFF, CO#8, op=\\E[39;49m, initc@, ccc@,
      setab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
      setaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
      use=xterm-256color,
    END
    }

    """
}
