import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { readSettings } from '../../src/inputs/settings.js'
import { withDefaults } from '../../src/inputs/table.js'
import { type Day } from '../../src/model.js'
import { CATALOGUE } from '../../src/reports/catalogue.js'
import { VERSION } from '../../src/reports/data-package.js'
import {
  blocksOf,
  misuses,
  OURS,
  pinsOf,
  type Step,
  stepsOf,
  stepsOfOurs,
  unknownOutputs,
  workflowOf,
  yamlFiles,
} from './workflow-files.js'
import { mistakesOf } from './workflow-parser.js'

/** Every workflow of the project and of its documentation, read by GitHub's own parser. */

const OWN = yamlFiles('.github/workflows')
const EXAMPLES = yamlFiles('examples')
const README = readFileSync('README.md', 'utf8')
const PAGES = readdirSync('docs').filter((name) => name.endsWith('.md'))
const BLOCKS = ['README.md', ...PAGES.map((name) => `docs/${name}`)].flatMap((path) =>
  blocksOf(readFileSync(path, 'utf8'), 'yaml').map((block): [string, string] => [path, block]),
)
const isWhole = (block: string) => /^on:/m.test(block) && /^jobs:/m.test(block)
const WHOLE = BLOCKS.filter(([, block]) => isWhole(block)).map(
  ([path, block], index): [string, string] => [`${path}, workflow ${index + 1}`, block],
)
const ALL = [...OWN, ...EXAMPLES, ...WHOLE]

test('there is something to look at', () => {
  expect(OWN.length).toBeGreaterThanOrEqual(6)
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(10)
  expect(WHOLE.length).toBeGreaterThanOrEqual(2)
})

test('the parser finds mistakes', async () => {
  const wrong =
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: 1\n        use: ./\n'
  expect(await mistakesOf('wrong.yml', wrong)).not.toEqual([])
  const unknown =
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ secret.A }}\n'
  expect(await mistakesOf('unknown.yml', unknown)).not.toEqual([])
})

/** A step that shows what happens after a mistake is wrong on purpose. */
const isMeant = (step: Step) => step['continue-on-error'] !== true

/** Secrets that a step is given. */
const SECRETS: Readonly<Record<string, string>> = {
  token: 'a-token',
  'pseudonym-key': 'a key that is long enough',
}

/** What the action says of a step's inputs; expressions are empty, but for secrets. */
function refusals({ with: given = {} }: Step): string[] {
  const surroundings = {
    apiUrl: 'https://api.github.com',
    githubToken: 'github-token',
    repository: 'octo-org/reports',
  }
  const valueOf = (name: string) => {
    const text = String(given[name] ?? '')
    return text.replaceAll(/\$\{\{.*?\}\}/g, SECRETS[name] ?? '')
  }
  try {
    readSettings(withDefaults(valueOf, surroundings), surroundings, '2026-11-20' as Day)
    return []
  } catch (error) {
    return [String(error)]
  }
}

test('wrong values are found', () => {
  expect(refusals({ with: { token: 'a', day: 'yesterday' } })).toHaveLength(1)
})

describe.each(ALL)('%s', (name, text) => {
  test('is a workflow', async () => {
    expect(await mistakesOf(name, text)).toEqual([])
  })

  test('says what it may do, and when it ends', () => {
    const workflow = workflowOf(text)
    expect(workflow.permissions).toBeDefined()
    expect(['write-all', 'read-all']).not.toContain(workflow.permissions)
    expect(JSON.stringify(workflow.permissions)).not.toContain('write')
    for (const job of Object.values(workflow.jobs))
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    expect(text).not.toMatch(/pull_request_target/)
  })

  test('pins every action by its commit', () => {
    expect(pinsOf(text).loose).toEqual([])
  })

  test('asks of this action what it has', () => {
    expect(misuses(parse(text))).toEqual([])
    expect(unknownOutputs(text)).toEqual([])
  })

  test('gives this action values that it takes', () => {
    expect(stepsOfOurs(parse(text)).filter(isMeant).flatMap(refusals)).toEqual([])
  })

  test('puts no expression into a script', () => {
    const scripts = stepsOf(workflowOf(text)).map(({ run = '' }) => run)
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })
})

test('one version of an action has one commit', () => {
  const pins = new Set(ALL.flatMap(([, text]) => pinsOf(text).pins))
  const actions = [...pins].map((pin) => pin.split(' ')[0])
  expect(actions).toEqual([...new Set(actions)])
})

test('every example runs this action, and the README leads to it', () => {
  for (const [name, text] of EXAMPLES) {
    expect([name, stepsOfOurs(parse(text)).length]).not.toEqual([name, 0])
    expect(README).toContain(`(${name.replaceAll('\\', '/')})`)
  }
})

test('parts of workflows in the documents ask of this action what it has', () => {
  const parts = BLOCKS.filter(([, block]) => !isWhole(block))
  expect(parts.length).toBeGreaterThanOrEqual(2)
  expect(parts.flatMap(([, part]) => misuses(parse(part)))).toEqual([])
})

const ABOUT_PEOPLE = new Set(
  CATALOGUE.filter(({ personal }) => personal).map(({ report }) => report),
)

test('an example that commits rows per person says so first, or gives them pseudonyms', () => {
  const keeps = EXAMPLES.filter(([, text]) =>
    stepsOfOurs(parse(text)).some(({ with: given = {} }) => {
      const reports = String(given['report-type'] ?? '').split(/[\s,]+/)
      const commits = given.commit === true && given['check-access'] !== true
      const open = commits && given['pseudonym-key'] === undefined
      return open && reports.some((report) => ABOUT_PEOPLE.has(report))
    }),
  )
  expect(keeps.length).toBeGreaterThan(0)
  for (const [name, text] of keeps) expect([name, text.slice(0, 10)]).toEqual([name, '# PEOPLE: '])
})

describe('jobs that can write', () => {
  const writers = OWN.flatMap(([name, text]) =>
    Object.entries(workflowOf(text).jobs)
      .filter(([, job]) => /write/.test(JSON.stringify(job.permissions ?? {})))
      .map(([id, job]) => ({ name: `${name}: ${id}`, job })),
  )

  test('are there', () => {
    expect(writers.length).toBeGreaterThanOrEqual(3)
  })

  test.each(writers)('$name installs and runs nothing of the dependencies', ({ job }) => {
    const scripts = job.steps.map(({ run = '' }) => run).join('\n')
    expect(scripts).not.toMatch(/\b(npm|npx|node|yarn|pnpm)\b|\.ci\/run/)
    expect(job.steps.map(({ uses = '' }) => uses).join('\n')).not.toMatch(/setup-node/)
  })
})

describe('a release', () => {
  const { name, description, branding, runs } = parse(readFileSync('action.yml', 'utf8')) as {
    name: string
    description: string
    branding: { icon: string; color: string }
    runs: { using: string; main: string }
  }

  /** https://docs.github.com/en/actions/how-tos/create-and-publish-actions/publish-in-github-marketplace */
  test('meets the conditions of the Marketplace', () => {
    const everywhere = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
      (path) => !/(^|[\\/])(node_modules|\.git|tmp)[\\/]/.test(path),
    )
    expect(everywhere.filter((path) => /(^|[\\/])action\.ya?ml$/.test(path))).toEqual([
      'action.yml',
    ])
    expect(name).toMatch(/^(?!github)[\w -]{3,60}$/i)
    expect(description.length).toBeGreaterThan(20)
    expect(description.length).toBeLessThanOrEqual(125)
    expect(branding.icon).toMatch(/^[a-z0-9-]+$/)
    const colors = [
      'white',
      'black',
      'yellow',
      'blue',
      'green',
      'orange',
      'red',
      'purple',
      'gray-dark',
    ]
    expect(colors).toContain(branding.color)
    expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' })
    expect(readdirSync('.')).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist']))
  })

  test('has one version everywhere', () => {
    const json = (path: string) =>
      JSON.parse(readFileSync(path, 'utf8')) as {
        version: string
        packages?: { '': { version: string } }
      }
    const { version } = json('package.json')
    const lock = json('package-lock.json')
    expect([lock.version, lock.packages?.[''].version, VERSION]).toEqual([
      version,
      version,
      version,
    ])
    const [, newest] = /^## (\S+) \(/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
    expect(newest).toBe(version)
    const [, major] = /`@v(\d+)` moves with every release/.exec(README) ?? []
    expect(major).toBe(version.split('.')[0])
  })

  test('is pinned by one commit everywhere, which has what the examples ask of it', async () => {
    const [pin = '', ...others] = new Set(
      ALL.flatMap(([, text]) => pinsOf(text).pins).filter((one) =>
        OURS.startsWith(one.split(' ')[0] ?? ''),
      ),
    )
    expect(others).toEqual([])
    const [, , commit = ''] = pin.split(' ')
    expect(commit).toMatch(/^[0-9a-f]{40}$/)
    const git = promisify(execFile)
    const shown = await git('git', ['show', `${commit}:action.yml`]).catch(() => undefined)
    // A shallow clone does not have it.
    if (shown === undefined) return
    const { inputs } = parse(shown.stdout) as { inputs: object }
    const asked = EXAMPLES.flatMap(([, text]) =>
      stepsOfOurs(parse(text)).flatMap((step) => Object.keys(step.with ?? {})),
    )
    expect(asked.filter((name) => !(name in inputs))).toEqual([])
    await git('git', ['merge-base', '--is-ancestor', commit, 'HEAD'])
  })

  test('is verified, attested, published with its notes, and then the major tag moves', () => {
    const release = OWN.find(([path]) => path.endsWith('release.yml'))?.[1] ?? ''
    const { jobs } = workflowOf(release)
    expect(Object.keys(jobs)).toEqual(['verify', 'attest', 'release'])
    const scripts = stepsOf(workflowOf(release)).map(({ run = '' }) => run)
    const order = ['.ci/run', 'gh release create', 'refs/tags/${TAG%%.*}']
    const places = order.map((text) => scripts.findIndex((script) => script.includes(text)))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(release).toMatch(/attest-build-provenance@[\s\S]*dist\/\*\.js[\s\S]*action\.yml/)
  })
})

describe('dependency updates', () => {
  const updates = (
    parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      updates: { 'package-ecosystem': string; cooldown: Record<string, number> }[]
    }
  ).updates

  test('wait before they are proposed', () => {
    for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(3)
  })

  test('are followed by a commit of all that is built of them', () => {
    const [, rebuild = ''] = OWN.find(([name]) => name.endsWith('rebuild-dist.yml')) ?? []
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const checked = (scripts['check-dist'] ?? '').split(' -- ')[1]?.split(' ') ?? []
    expect(checked).toContain('src/page/client-bundle.ts')
    const [built = '', committed = ''] = rebuild.split(/^ {2}commit:$/m)
    for (const path of [...checked, 'docs/sample']) {
      const named = new RegExp(`${path}(?![\\w.-])`, 'g')
      // Compared and handed over; taken from there, added and committed.
      expect([path, (built.match(named)?.length ?? 0) >= 2]).toEqual([path, true])
      expect([path, (committed.match(named)?.length ?? 0) >= 4]).toEqual([path, true])
    }
  })

  test('of actions have no key that GitHub refuses for them', () => {
    const actions = updates.find((update) => update['package-ecosystem'] === 'github-actions')
    expect(Object.keys(actions?.cooldown ?? {})).toEqual(['default-days'])
  })
})

test('issue forms have a field to fill in', () => {
  const forms = yamlFiles('.github/ISSUE_TEMPLATE').filter(([name]) => !name.includes('config'))
  for (const [, text] of forms) {
    const form = parse(text) as {
      name: string
      description: string
      body: { type: string; id?: string }[]
    }
    expect(form.name).not.toBe('')
    expect(form.description).not.toBe('')
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  }
})
