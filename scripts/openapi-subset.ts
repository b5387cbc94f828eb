/**
 * Cuts the part that the sandbox needs out of GitHub's OpenAPI descriptions: the paths below and every component
 * they reach. Run on demand, with the two packages unpacked anywhere:
 *
 *   npx tsx scripts/openapi-subset.ts <folder holding @octokit/openapi and @octokit/openapi-18>
 *
 * Prose and examples are dropped, they check nothing. What is left is committed as sandbox/openapi/*.json together
 * with the version of the package that it was cut from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const REPORT_PATHS =
  /^\/(enterprises\/\{enterprise\}|orgs\/\{org\})\/copilot\/(metrics\/reports\/|billing\/seats$)/
const REPOSITORY_PATHS =
  /^\/repos\/\{owner\}\/\{repo\}($|\/git\/|\/contents\/\{path\}$|\/branches\/\{branch\}$|\/commits($|\/\{ref\}$)|\/compare\/)/
const SEATS_OF_ENTERPRISE = /^\/enterprises\/\{enterprise\}\/copilot\/billing\/seats$/
const USAGE_PATHS = /\/copilot\/usage$/

const CUTS = [
  {
    package: '@octokit/openapi',
    flavour: 'api.github.com',
    keep: (path: string) => REPORT_PATHS.test(path) || REPOSITORY_PATHS.test(path),
    to: 'github.json',
  },
  {
    package: '@octokit/openapi',
    flavour: 'ghec',
    keep: (path: string) => SEATS_OF_ENTERPRISE.test(path),
    to: 'enterprise-seats.json',
  },
  {
    package: '@octokit/openapi-18',
    flavour: 'ghec',
    keep: (path: string) => USAGE_PATHS.test(path),
    to: 'legacy-usage.json',
  },
]

const PROSE = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'tags'])

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same document without prose. Below `properties` a key is a field name, whatever it is called. */
function withoutProse(value: Json, namesAreData = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(
    ([key]) => namesAreData || (!PROSE.has(key) && !key.startsWith('x-')),
  )
  return Object.fromEntries(
    kept.map(([key, item]) => [
      key,
      withoutProse(item, !namesAreData && (key === 'properties' || key === 'schemas')),
    ]),
  )
}

function references(value: Json, found: Set<string>): Set<string> {
  if (Array.isArray(value)) value.forEach((item) => references(item, found))
  else if (isObject(value)) {
    if (typeof value.$ref === 'string') found.add(value.$ref)
    Object.values(value).forEach((item) => references(item, found))
  }
  return found
}

const lookUp = (document: JsonObject, pointer: string): Json | undefined =>
  pointer
    .slice(2)
    .split('/')
    .reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), document)

function reachable(document: JsonObject, start: Json): JsonObject {
  const components: JsonObject = {}
  const open = [...references(start, new Set())]
  const seen = new Set(open)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const target = lookUp(document, next)
    const [, , group, name] = next.split('/')
    if (target === undefined || group === undefined || name === undefined)
      throw new Error(`Dangling ${next}`)
    const groupObject = (components[group] ??= {})
    if (isObject(groupObject)) groupObject[name] = target
    for (const more of references(target, new Set())) {
      if (!seen.has(more)) open.push(more)
      seen.add(more)
    }
  }
  return components
}

async function cut(root: string, row: (typeof CUTS)[number]): Promise<void> {
  const folder = join(root, row.package)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const full = JSON.parse(
    readFileSync(join(folder, 'generated', `${row.flavour}.json`), 'utf8'),
  ) as JsonObject
  const document = withoutProse({ paths: full.paths ?? {}, components: full.components ?? {} })
  if (!isObject(document) || !isObject(document.paths)) throw new Error(`${folder} has no paths`)
  const paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => row.keep(path)),
  )
  const subset = {
    cutFrom: `@octokit/openapi ${version}, ${row.flavour}`,
    paths,
    components: reachable(document, paths),
  }
  const target = join(import.meta.dirname, '../sandbox/openapi', row.to)
  writeFileSync(target, await format(JSON.stringify(subset), { parser: 'json', printWidth: 100 }))
  process.stdout.write(`${row.to}: ${Object.keys(paths).length} paths of ${subset.cutFrom}\n`)
}

const root = process.argv[2]
if (root === undefined)
  throw new Error('Say where the packages are: npx tsx scripts/openapi-subset.ts <folder>')
for (const row of CUTS) await cut(root, row)
