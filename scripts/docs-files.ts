import { readdirSync, readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

import { actionYml } from './action-yml.js'
import { exampleBlock, exampleLines } from './docs-examples.js'
import { commonInputsTable, errorParagraphs, inputsTable, outputsTable } from './docs-inputs.js'
import { chatFeatures, metricsTable } from './docs-metrics.js'
import { endpointsList, hostsList, permissionsTable, reportsTable } from './docs-reports.js'
import { samplePage } from './docs-sample.js'
import { flatTables, pathsBlock } from './docs-tables.js'
import { viewsSql } from './docs-views.js'

/** Which files are generated, wholly or between markers, and from what. */

/** THE table of generated sections: `<!-- generated: NAME -->` … `<!-- end -->`. */
export const SECTIONS: Readonly<Record<string, () => string>> = {
  permissions: permissionsTable,
  reports: reportsTable,
  endpoints: endpointsList,
  hosts: hostsList,
  inputs: inputsTable,
  'common inputs': commonInputsTable,
  outputs: outputsTable,
  metrics: metricsTable,
  'chat features': chatFeatures,
  errors: errorParagraphs,
  paths: pathsBlock,
  tables: flatTables,
}

const MARKED = /<!-- (generated|example|lines): ([^>]+?) -->\n[\s\S]*?<!-- end -->/g

/** What a marker says is written from what its words name. Throws when that is nothing. */
const MARKERS: Readonly<Record<string, (words: string) => string>> = {
  /** `<!-- generated: SECTION -->` */
  generated(name) {
    const generate = SECTIONS[name]
    if (generate === undefined) throw new Error(`there is no generated section "${name}".`)
    return generate()
  },
  /** `<!-- example: FILE -->`: a workflow of `examples/`, whole. */
  example: exampleBlock,
  /** `<!-- lines: FILE INPUT… -->`: the lines of it that set these inputs. */
  lines: exampleLines,
}

/** The text with every marked section written anew. Throws when a marker names nothing. */
export async function fillSections(path: string, before: string): Promise<string> {
  const filled = before.replaceAll(MARKED, (_, kind: string, words: string) => {
    try {
      return `<!-- ${kind}: ${words} -->\n\n${MARKERS[kind]?.(words) ?? ''}\n\n<!-- end -->`
    } catch (cause) {
      throw new Error(`${path}: ${String(cause)}`, { cause })
    }
  })
  return formatted(path, filled)
}

/** As `npm run format` would leave it, so that the two never argue. */
async function formatted(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

export interface GeneratedFile {
  readonly path: string
  /** From what the file says now (empty when it is not there) to what it should say. */
  readonly generate: (before: string) => Promise<string>
}

export const GENERATED: readonly GeneratedFile[] = [
  { path: 'action.yml', generate: () => formatted('action.yml', actionYml()) },
  { path: 'docs/sql/views.sql', generate: () => Promise.resolve(viewsSql()) },
  { path: 'docs/sample/page.html', generate: (before) => Promise.resolve(samplePage(before)) },
  ...['README.md', ...pagesOfDocs()].map((path) => ({
    path,
    generate: (before: string) => fillSections(path, before),
  })),
]

/** Every page of `docs/`. */
function pagesOfDocs(): string[] {
  const names = readdirSync('docs').filter((name) => name.endsWith('.md'))
  return names.sort().map((name) => `docs/${name}`)
}

/** The files that are not up to date, with the text that they should have. */
export async function staleFiles(): Promise<{ path: string; text: string }[]> {
  const files = await Promise.all(
    GENERATED.map(async ({ path, generate }) => {
      const before = read(path)
      return { path, before, text: await generate(before) }
    }),
  )
  return files.filter(({ before, text }) => before !== text)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return ''
  }
}
