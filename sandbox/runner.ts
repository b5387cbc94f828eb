/**
 * What a runner makes of an action's output: commands in both grammars, annotations, groups and masks.
 * After https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
  /** The line it stood in. */
  readonly line: string
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

export interface RunnerView {
  readonly commands: readonly Command[]
  readonly annotations: readonly Annotation[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  readonly groups: readonly string[]
  readonly masks: readonly string[]
  readonly debug: readonly string[]
  /** The log as people see it: no command lines except annotations, masked values as `***`. */
  readonly log: string
}

const NAMES = new Set([
  'set-env', 'set-output', 'save-state', 'add-path', 'add-mask', 'add-matcher', 'remove-matcher', 'debug', 'warning',
  'error', 'notice', 'group', 'endgroup', 'echo', 'stop-commands', 'internal-set-repo-path',
]) // prettier-ignore

const CODES: readonly (readonly [RegExp, string])[] = [
  [/%0D/g, '\r'],
  [/%0A/g, '\n'],
  [/%3A/g, ':'],
  [/%2C/g, ','],
  [/%3B/g, ';'],
  [/%5D/g, ']'],
  [/%25/g, '%'],
]

const unescape = (text: string) =>
  CODES.reduce((all, [code, character]) => all.replace(code, character), text)

function propertiesOf(text: string, separator: string): Record<string, string> {
  const pairs = text.split(separator).map((pair) => pair.split(/=(.*)/s))
  return Object.fromEntries(
    pairs.flatMap(([key = '', value]) =>
      value === undefined ? [] : [[key.trim(), unescape(value)]],
    ),
  )
}

/** `::name key=value,key=value::data`, after leading white space only. */
function newGrammar(line: string): Command | undefined {
  const match = /^\s*::(.+?)::(.*)$/s.exec(line)
  if (match === null) return undefined
  const [name = '', properties = ''] = (match[1] ?? '').split(/ (.*)/s)
  return { name, properties: propertiesOf(properties, ','), data: unescape(match[2] ?? ''), line }
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function oldGrammar(line: string): Command | undefined {
  const match = /##\[(.+?)\](.*)$/s.exec(line)
  if (match === null) return undefined
  const [name = '', properties = ''] = (match[1] ?? '').split(/ (.*)/s)
  return { name, properties: propertiesOf(properties, ';'), data: unescape(match[2] ?? ''), line }
}

/** The command that a runner takes a line for. `resume` is the token that ends a stop of commands. */
export function commandIn(line: string, resume?: string): Command | undefined {
  for (const command of [newGrammar(line), oldGrammar(line)]) {
    if (command === undefined) continue
    if (NAMES.has(command.name.toLowerCase()) || command.name === resume) return command
  }
  return undefined
}

/** Commands in a stream, a stop of commands obeyed. */
function commandsOf(stream: string): (Command | string)[] {
  let resume: string | undefined
  return stream
    .replace(/\n$/, '')
    .split(/\r?\n|\r/)
    .map((line) => {
      const command = commandIn(line, resume)
      if (command === undefined) return line
      if (resume !== undefined) {
        if (command.name === resume) resume = undefined
        return line
      }
      if (command.name === 'stop-commands') resume = command.data
      return command
    })
}

/** Both streams of an action, as a runner reads them. */
export function runnerView(stdout: string, stderr: string): RunnerView {
  const seen = [stdout, stderr].filter((stream) => stream !== '').flatMap(commandsOf)
  const commands = seen.filter((item): item is Command => typeof item !== 'string')
  const named = (name: string) => commands.filter((command) => command.name.toLowerCase() === name)
  const annotations = commands.flatMap(({ name, data, properties }): Annotation[] =>
    name === 'error' || name === 'warning' || name === 'notice'
      ? [{ level: name, message: data, properties }]
      : [],
  )
  const masks = named('add-mask').map(({ data }) => data)
  const of = (level: Annotation['level']) =>
    annotations.filter((annotation) => annotation.level === level).map(({ message }) => message)
  return {
    ...{ commands, annotations, masks },
    ...{ errors: of('error'), warnings: of('warning'), notices: of('notice') },
    groups: named('group').map(({ data }) => data),
    debug: named('debug').map(({ data }) => data),
    log: masked(seen.flatMap(shown).join('\n'), masks),
  }
}

function shown(item: Command | string): string[] {
  if (typeof item === 'string') return [item]
  const titles: Readonly<Record<string, string>> = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ', group: '▸ ' } // prettier-ignore
  const title = titles[item.name.toLowerCase()]
  return title === undefined ? [] : [`${title}${item.data}`]
}

/** Text with every masked value, and every line of a masked value, as `***`. */
export function masked(text: string, masks: readonly string[]): string {
  const values = masks
    .flatMap((mask) => [mask, ...mask.split(/\r?\n/)])
    .filter((value) => value.length > 0)
  return values
    .sort((a, b) => b.length - a.length)
    .reduce((all, value) => all.replaceAll(value, '***'), text)
}

/** The key-value pairs of a runner file (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV): `k=v` lines and heredocs. */
export function pairsOf(file: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = file.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const heredoc = /^([^=<]+)<<(.+)$/.exec(lines[index] ?? '')
    const plain = /^([^=]+)=(.*)$/s.exec(lines[index] ?? '')
    if (heredoc !== null) {
      const end = lines.indexOf(heredoc[2] ?? '', index + 1)
      if (end < 0) throw new Error(`A runner would refuse this file: ${lines[index]} never ends`)
      pairs[heredoc[1] ?? ''] = lines.slice(index + 1, end).join('\n')
      index = end
    } else if (plain !== null) pairs[plain[1] ?? ''] = plain[2] ?? ''
  }
  return pairs
}
