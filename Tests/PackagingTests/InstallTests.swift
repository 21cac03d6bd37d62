import Explorer
import Foundation
import TestSupport
import Testing

@testable import Commands

/// `packaging/install` and what removes it again, below prefixes that are gone with the test.
@Suite(.serialized) struct InstallTests {
  private static let install = "$R/packaging/install --built $B"

  @Test func installsAndRemovesExactlyWhatItBrought() throws {
    let run = try shell(
      """
      mkdir -p "$D/a prefix/bin"; touch "$D/a prefix/bin/other"; mkdir "$D/a prefix/share"
      \(Self.install) --prefix "$D/a prefix" > $D/said || exit 1
      cd "$D/a prefix"; find . -type f | sort
      echo ---; bin/kickscope --version; PATH="$PWD/bin:$PATH"; kickscope eval --format csv | tail -n 1
      echo ---; find . -perm /022; find . -name '*.new*'
      grep -v '/$' share/kickscope/installed | sort > $D/list
      find . -type f ! -name other | sed 's|^./||' | sort | diff - $D/list || exit 2
      share/kickscope/uninstall > /dev/null || exit 3
      echo ---; find . | sort
      """)
    #expect(run.status == 0, "\(run.messages)")
    let parts = run.output.components(separatedBy: "---\n")
    try #require(parts.count == 4)
    let files = Set(parts[0].split(separator: "\n").map(String.init))
    for theme in Theme.builtIn {
      #expect(files.contains("./share/kickscope/themes/\(theme.name).toml"))
    }
    for preset in Preset.builtIn {
      #expect(files.contains("./share/kickscope/presets/\(preset.name).toml"))
    }
    for lesson in Lesson.builtIn {
      #expect(files.contains("./share/kickscope/lessons/\(lesson.name).toml"))
    }
    let others = [
      "bin/kickscope", "share/man/man1/kickscope.1", "share/man/man1/kickscope-eval.1",
      "share/bash-completion/completions/kickscope", "share/zsh/site-functions/_kickscope",
      "share/fish/vendor_completions.d/kickscope.fish", "share/doc/kickscope/LICENSE",
      "share/doc/kickscope/README.md", "share/doc/kickscope/docs/lab.md",
      "share/kickscope/uninstall", "share/kickscope/installed",
    ]
    for file in others { #expect(files.contains("./\(file)"), "\(file)") }
    #expect(parts[1].hasPrefix("0.1.0\n256,1,1,1500,1100,2400,200,3900,200,FC,1,3900"))
    #expect(parts[2].isEmpty)
    #expect(parts[3] == ".\n./bin\n./bin/other\n./share\n")
  }

  @Test func whatIsInstalledIsWhatShips() throws {
    let run = try shell(
      """
      \(Self.install) --prefix $D/p > /dev/null && cd $D/p/share/kickscope || exit 1
      for theme in themes/*.toml; do cmp $theme $R/$theme || exit 2; done
      for kind in presets lessons; do for file in $kind/*.toml; do
        cmp $file $(find $R/Sources/Explorer -iname $kind)/$(basename $file) || exit 3; done; done
      $D/p/bin/kickscope --describe --theme ./themes/mono.toml ./presets/nvme.toml > $D/said || exit 4
      grep -q NVMe $D/said || exit 5
      $D/p/bin/kickscope lesson check lessons/the-cliff.toml > /dev/null || exit 6
      bash -n $D/p/share/bash-completion/completions/kickscope || exit 7
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
  }

  @Test func installingAgainReplacesAndClearsUp() throws {
    let run = try shell(
      """
      \(Self.install) --prefix $D/p > /dev/null || exit 1
      echo old > $D/p/share/kickscope/themes/gone.toml
      echo share/kickscope/themes/gone.toml >> $D/p/share/kickscope/installed
      echo ../../escape >> $D/p/share/kickscope/installed; touch $D/escape
      echo mine > $D/p/share/kickscope/themes/mine.toml
      echo broken > $D/p/bin/kickscope; touch $D/p/bin/.kickscope.new.1
      SHELL=/bin/zsh \(Self.install) --prefix $D/p || exit 2
      find $D/p -name 'gone*' -o -name '.kickscope*'; $D/p/bin/kickscope --version
      $D/p/share/kickscope/uninstall || exit 3
      cd $D; find p -type f; ls escape
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("/p/bin is not in your PATH"))
    #expect(run.output.contains("  fpath=(\""))
    #expect(run.output.contains("\n0.1.0\n"))
    #expect(!run.output.contains("gone.toml"))
    #expect(run.output.hasSuffix("files.\np/share/kickscope/themes/mine.toml\nescape\n"))
  }

  /// A path that is in PATH and a shell that finds completions by itself need no word.
  @Test func saysOnlyWhatHasToBeDone() throws {
    let run = try shell(
      """
      export HOME=$D PATH=$D/.local/bin:$PATH SHELL=/bin/bash
      \(Self.install) --prefix=$D/.local | sed "s|$D|D|g"
      \(Self.install) --prefix=$D/p | grep XDG | sed "s|$D|D|g" >&2
      """)
    #expect(
      run.messages
        == "  export XDG_DATA_DIRS=\"D/p/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}\"\n")
    #expect(
      run.output.split(separator: "\n").dropFirst().joined(separator: "\n")
        == """
        Completions are there in a new shell.
        kickscope doctor says whether all is well; D/.local/share/kickscope/uninstall removes it.
        """)
  }

  /// Whenever it is killed, each file is old or new, and can be removed or installed over.
  @Test(arguments: [
    "tmp.*/bin/kickscope", "p/share/kickscope/installed", "p/bin/kickscope",
    "p/share/doc/kickscope/README.md", "p/share/kickscope/themes/dark.toml",
    "p/share/man/man1/kickscope.1",
  ]) func anInterruptedInstallIsHarmless(after file: String) throws {
    let run = try shell(
      """
      export SOURCE_DATE_EPOCH=0
      # Where it was faster than this loop, once more.
      until [ -d $D/p ] && [ ! -e $D/p/share/zsh/site-functions/_kickscope ]; do
        rm -rf $D/p $D/tmp.*; mkdir $D/p
        setsid \(Self.install) --prefix $D/p > /dev/null 2>&1 & child=$!
        until [ -e $D/\(file) ]; do kill -0 $child || break; done
        # A group of its own: what it has started ends with it.
        kill -KILL -$child; wait $child; [ $? = 137 ] || rm -rf $D/p
      done
      cp -R $D/p $D/left
      ! [ -e $D/p/bin/kickscope ] || $D/p/bin/kickscope --version > /dev/null || exit 3
      if [ -e $D/p/share/kickscope/installed ]; then
        sh $R/packaging/uninstall --prefix $D/p > /dev/null || exit 4
        ! find $D/p -type f | grep . || exit 5
      fi
      \(Self.install) --prefix $D/p > /dev/null || exit 6
      cd $D/left
      for file in $(find . -type f ! -name '.*' ! -path ./share/kickscope/installed); do
        cmp $file $D/p/$file || exit 7; done
      find . -type f
      $D/p/share/kickscope/uninstall > /dev/null; ! find $D/p -type f | grep . || exit 8
      """)
    #expect(run.status == 0, "\(run.messages)")
    let left = run.output.split(separator: "\n").map { "p/\($0.dropFirst(2))" }
    #expect(file.hasPrefix("p/") ? left.contains(file) : left.isEmpty, "\(left)")
    #expect(!left.contains("p/share/zsh/site-functions/_kickscope"), "it should not have ended")
  }

  @Test(arguments: [
    ("--built $D", "has no kickscope"), ("--nonsense", "there is no option '--nonsense'"),
    ("--prefix", "--prefix needs a folder"),
    ("--built $B --prefix $D/file/below", "choose another place with --prefix DIR"),
  ]) func saysWhatIsWrong(arguments: String, words: String) throws {
    let run = try shell("touch $D/file; $R/packaging/install \(arguments)")
    #expect(run.status == 1)
    #expect(run.messages.contains(words), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func saysWhatABuildNeeds() throws {
    let run = try shell(
      """
      mkdir $D/bin; for tool in sh dirname id cat mktemp; do ln -s $(command -v $tool) $D/bin/; done
      PATH=$D/bin sh $R/packaging/install --prefix $D/p
      """)
    #expect(run.status == 1)
    #expect(run.messages.contains("there is no swift here"))
    #expect(run.messages.contains("swift.org/install"))
  }

  @Test func nothingToRemoveIsSaid() throws {
    let run = try shell("sh $R/packaging/uninstall --prefix $D")
    #expect(run.status == 1)
    #expect(run.messages.contains("nothing is installed below"))
  }

  @Test func aDestinationStandsForTheRoot() throws {
    let run = try shell(
      """
      \(Self.install) --destdir $D/root --prefix /usr --no-uninstall || exit 1
      cd $D/root; ls; ls usr/share/kickscope
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.hasSuffix("files.\nusr\nlessons\npresets\nthemes\n"))
  }
}
