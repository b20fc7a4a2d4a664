/*
 * Each script calls `complete` of the command that the user types, with the words up to the cursor. A result is a line:
 * a word, a tab, its meaning. Without results, the shell completes file names. Errors are not shown.
 */

const BASH = `# Completion of smswire for bash. Load it with: eval "$(smswire completion bash)"
_smswire() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
}
complete -o default -F _smswire smswire
`;

const ZSH = `# Completion of smswire for zsh. Load it with: eval "$(smswire completion zsh)"
_smswire() {
  local line
  local -a found
  while IFS= read -r line; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null </dev/null)
  if (( \${#found} )); then
    _describe smswire found
  else
    _files
  fi
}
if whence compdef >/dev/null; then
  compdef _smswire smswire
fi
`;

const FISH = `# Completion of smswire for fish. Load it with: smswire completion fish | source
function __smswire_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null </dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path "$current"
    end
end
complete -c smswire -f -a '(__smswire_complete)'
`;

/** The scripts, by the name of their shell. */
export const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH };

/** Whether a script for a shell exists. */
export function isShell(name: string): name is keyof typeof SCRIPTS {
  return Object.hasOwn(SCRIPTS, name);
}
