import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { build, type Plugin } from 'esbuild'

/** Unit tests as one program that runs by itself, with the sources as they stand or without a line. */

export interface Line {
  readonly path: string
  readonly index: number
  readonly text: string
}

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const STAND_IN = `${PROJECT}/scripts/sweep/tests.ts`
const SCRATCH = `${PROJECT}/tmp/sweep`
const LONGEST_RUN = 60_000

/** The text of a file, without the line if it is the line's. */
export function textOf(path: string, line: Line | undefined): string {
  const text = readFileSync(path, 'utf8')
  if (path !== line?.path) return text
  const lines = text.split('\n')
  lines.splice(line.index, 1)
  return lines.join('\n')
}

const sources = (line: Line | undefined): Plugin => ({
  name: 'sources',
  setup: (plugin) => {
    plugin.onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: textOf(path, line).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
})

/** The program of some test files; absent when a source cannot be read without the line. */
export async function programOf(
  tests: readonly string[],
  line?: Line,
): Promise<string | undefined> {
  const imports = tests.map((path) => `import './${path}'`).join('\n')
  const contents = `${imports}\nimport { run } from '@jest/globals'\nawait run()`
  const made = await build({
    ...{ stdin: { contents, resolveDir: PROJECT }, plugins: [sources(line)] },
    ...{ bundle: true, write: false, logLevel: 'silent', packages: 'external' },
    // `sideEffects` of package.json would take the tests themselves away.
    ignoreAnnotations: true,
    ...{ format: 'esm', platform: 'node', target: 'node20', jsx: 'automatic' },
    ...{ jsxImportSource: 'preact', alias: { '@jest/globals': STAND_IN } },
  }).catch(() => undefined)
  return made?.outputFiles[0]?.text
}

let runs = 0

/** Runs a program: its first failure, or '' when there is none. */
export async function failureOf(program: string): Promise<string> {
  // Below the project, where packages are found.
  const file = `${SCRATCH}/${process.pid}-${runs++}.mjs`
  mkdirSync(SCRATCH, { recursive: true })
  writeFileSync(file, program)
  const env = { ...process.env, TEST_SCALE: 'short' }
  const worker = new Worker(file, { stdout: true, stderr: true, env })
  const told = await new Promise<unknown>((done) => {
    const timer = setTimeout(done, LONGEST_RUN, 'It does not end.')
    for (const event of ['message', 'error', 'exit']) {
      worker.on(event, (what: unknown) => {
        clearTimeout(timer)
        done(what)
      })
    }
  })
  await worker.terminate()
  rmSync(file)
  return String(told)
}
