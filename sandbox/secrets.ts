/** Looks for tokens and signatures in everything that a run left behind. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Run } from './run-action.js'
import { commandIn, masked } from './runner.js'

export interface Leak {
  /** `stdout`, `debug`, `stderr`, `summary`, `output`, `state`, `file <path>`, `artifact <name>/<path>`, or a name of `more`. */
  readonly where: string
  /** The first characters of what was found. */
  readonly secret: string
  readonly encoding: string
}

// Shorter runs of characters would be found by chance.
const SHORTEST = 12

const entities = (text: string) =>
  [...text].map((character) => `&#${character.codePointAt(0)};`).join('')
const hexEntities = (text: string) =>
  [...text].map((character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join('')

/** A secret as base64 at one of three places: what does not depend on its neighbours. */
function base64At(secret: string, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString('base64')
  return encoded.slice(shift === 0 ? 0 : 4, -4)
}

/** How a secret may look: name -> form. */
export const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'percent-encoded': encodeURIComponent,
  'percent-encoded, lower case': (secret) =>
    encodeURIComponent(secret).replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  'percent-decoded': (secret) =>
    decodeURIComponent(secret.replaceAll(/%(?![0-9a-fA-F]{2})/g, '%25')),
  'JSON-escaped': (secret) => secret.replaceAll('&', '\\u0026').replaceAll('=', '\\u003d'),
  'HTML-escaped': (secret) => secret.replaceAll('&', '&amp;'),
  entities,
  'hexadecimal entities': hexEntities,
  'base64, first place': (secret) => base64At(secret, 0),
  'base64, second place': (secret) => base64At(secret, 1),
  'base64, third place': (secret) => base64At(secret, 2),
  hexadecimal: (secret) => Buffer.from(secret).toString('hex'),
  reversed: (secret) => [...secret].reverse().join(''),
}

/** Of a link its signature matters; of anything else all of it. */
function secretsOf(canary: string): string[] {
  const signature = /[?&]sig=([^&]+)/.exec(canary)?.[1]
  return signature === undefined ? [canary] : [signature]
}

/**
 * The debug lines as a runner stores them: with every mask that was asked for before. Only these are taken with their
 * masks: the artifact client prints whole answers to the debug log, its links in them, after it asked for masks.
 */
function debugOf(lines: readonly string[]): string[] {
  const masks: string[] = []
  return lines.flatMap((line) => {
    const command = commandIn(line)
    if (command?.name === 'add-mask') masks.push(command.data, encodeURIComponent(command.data))
    return command?.name === 'debug' ? [masked(command.data, masks)] : []
  })
}

function places(
  run: Run,
  more: Readonly<Record<string, string | Buffer>>,
): [string, string | Buffer][] {
  const lines = run.stdout.split('\n')
  const files = [
    ...run.temp.map((name) => [run.paths.temp, name] as const),
    ...run.workspace.map((name) => [run.paths.workspace, name] as const),
  ]
  return [
    ['stdout', lines.filter((line) => !/^::(add-mask|debug)::/.test(line)).join('\n')],
    ['debug', debugOf(lines).join('\n')],
    ['stderr', run.stderr],
    ['summary', run.summary],
    ['output', readFileSync(run.paths.output)],
    ['state', readFileSync(run.paths.state)],
    ['env', readFileSync(run.paths.env)],
    ...files.map(([folder, name]): [string, Buffer] => [
      `file ${name}`,
      readFileSync(join(folder, name)),
    ]),
    ...Object.entries(more),
  ]
}

/**
 * What of the canaries (tokens, signed links) occurs in the output, the files or the artifacts of a run, in any
 * encoding. `more` are further places by name, such as the blobs of a commit. Lines that ask for a mask do not count, and
 * debug lines count as masked.
 */
export async function scanSecrets(
  run: Run,
  canaries: readonly string[],
  more: Readonly<Record<string, string | Buffer>> = {},
): Promise<Leak[]> {
  const zipped: [string, Buffer][] = []
  for (const name of run.artifacts) {
    for (const [path, bytes] of await run.unzipArtifact(name))
      zipped.push([`artifact ${name}/${path}`, bytes])
  }
  const forms = [...new Set(canaries.flatMap(secretsOf))].flatMap((secret) =>
    Object.entries(ENCODINGS)
      .map(([encoding, encode]) => ({
        encoding,
        form: encode(secret),
        secret: `${secret.slice(0, 8)}…`,
      }))
      .filter(({ form }) => form.length >= SHORTEST),
  )
  return [...places(run, more), ...zipped].flatMap(([where, text]) =>
    forms
      .filter(({ form }) => text.includes(form))
      .map(({ encoding, secret }): Leak => ({ where, secret, encoding })),
  )
}
