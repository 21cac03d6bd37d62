import ArgumentParser

/// The script with which a shell completes command lines: ArgumentParser's, which knows nothing of a
/// default subcommand, taught that `kickscope PRESET` means `kickscope explore PRESET` and
/// `kickscope lesson NAME` means `kickscope lesson open NAME`.
enum CompletionScript {
  /// The script for a shell.
  static func text(for shell: CompletionShell) -> String {
    let script = Kickscope.completionScript(for: shell)
    return switch shell {
    case .bash: bash(script)
    case .zsh: zsh(script)
    case .fish: fish(script)
    default: script
    }
  }

  /// The shell that a command line asks a script for, if it does.
  static func shell(askedForBy arguments: some Collection<String>) -> CompletionShell? {
    let option = "--generate-completion-script"
    let words = Array(arguments)
    if words.count == 2, words[0] == option { return CompletionShell(rawValue: words[1]) }
    guard words.count == 1, words[0].hasPrefix("\(option)=") else { return nil }
    return CompletionShell(rawValue: String(words[0].dropFirst(option.count + 1)))
  }

  /// The commands that can stand at the first place, and in a lesson at the second.
  private static let commands = "\(names(Kickscope.self)) help"
  private static let lessonCommands = names(LessonCommand.self)

  private static func names(_ command: any ParsableCommand.Type) -> String {
    let shown = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return shown.map { $0._commandName }.joined(separator: " ")
  }

  private static func bash(_ script: String) -> String {
    let offer = "    *)\n        # Offer subcommand completions\n"
    func offering(_ place: Int, _ function: String) -> String {
      """
          *)
              # What is no subcommand belongs to the default one
              COMPREPLY=()
              unparsed_words=("${COMP_WORDS[@]:\(place):$((COMP_CWORD - \(place - 1)))}")
              \(function)
              [[ "${COMP_CWORD}" -gt \(place) ]] && return
              # Offer subcommand completions

      """
    }
    let end = "complete -o filenames -F _kickscope kickscope"
    return
      script
      .replacing(offer, with: offering(1, "_kickscope_explore"), maxReplacements: 1)
      .replacing(offer, with: offering(2, "_kickscope_lesson_open"), maxReplacements: 1)
      .replacing("\n_kickscope() {", with: "\n__kickscope_commands() {")
      .replacing(
        end,
        with: """
          _kickscope() {
              __kickscope_commands "${@}"
              # A value follows these, and no blank
              if [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" = *[:=] ]]; then
                  compopt -o nospace 2> /dev/null
              fi
          }

          \(end)
          """)
  }

  private static func zsh(_ script: String) -> String {
    let end = "if [[ \"${funcstack[1]}\" = _kickscope ]]; then"
    return script.replacing("\n_kickscope() {", with: "\n__kickscope_commands() {")
      .replacing(
        end,
        with: """
          # What is no subcommand belongs to the default one
          _kickscope() {
              emulate -L zsh
              local -i place=2 ret=1
              local -a subcommands=(\(commands))
              local default=explore
              if [[ "${words[2]}" = lesson ]] && (( CURRENT > 2 )); then
                  place=3
                  subcommands=(\(lessonCommands))
                  default=open
              fi
              if (( CURRENT == place )) || (( ! ${subcommands[(Ie)${words[place]}]} )); then
                  if (( CURRENT == place )) && [[ "${words[place]}" != -* ]]; then
                      __kickscope_commands && ret=0
                  fi
                  words[place]=("${default}" "${words[place]}")
                  (( CURRENT += 1 ))
              fi
              __kickscope_commands && ret=0
              return "${ret}"
          }

          \(end)
          """)
  }

  private static func fish(_ script: String) -> String {
    let tokens = "    set -l unparsed_tokens (__kickscope_tokens -pc)\n"
    return
      script
      .replacing(
        tokens,
        with: tokens + """
              # What is no subcommand belongs to the default one
              if test (count $unparsed_tokens) -gt 1
                  and not contains -- $unparsed_tokens[2] \(commands)
                  set unparsed_tokens $unparsed_tokens[1] explore $unparsed_tokens[2..]
              else if test (count $unparsed_tokens) -gt 2
                  and test $unparsed_tokens[2] = lesson
                  and not contains -- $unparsed_tokens[3] \(lessonCommands)
                  set unparsed_tokens $unparsed_tokens[1..2] open $unparsed_tokens[3..]
              end

          """
      )
      .replacing(
        "test \"$commands\" = \"$expected_commands\"",
        with: "__kickscope_means \"$commands\" \"$expected_commands\""
      )
      .replacing(
        "function __kickscope_parse_tokens -S",
        with: """
          function __kickscope_means -a commands expected_commands
              test "$commands" = "$expected_commands"
              or test "$commands, $expected_commands" = 'kickscope, kickscope explore'
              or test "$commands, $expected_commands" = 'kickscope lesson, kickscope lesson open'
          end

          function __kickscope_parse_tokens -S
          """)
  }
}
