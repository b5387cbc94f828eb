import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { addDays, daysBetween } from '../../src/reports/days.js'
import { METRICS } from '../../src/measure/metrics.js'
import { type Day } from '../../src/model.js'
import { stepsOf, workflowOf, yamlFiles } from './workflow-files.js'

/** The scripts in workflows, as far as they can be run without GitHub. They are written for its Linux runners. */

const onLinux = process.platform === 'linux' ? describe : describe.skip
const haveJq = spawnSync('jq', ['--version']).status === 0 ? test : test.skip

const SCRIPTS = [...yamlFiles('.github/workflows'), ...yamlFiles('examples')].flatMap(
  ([name, text]) =>
    stepsOf(workflowOf(text)).flatMap(({ run }, index): [string, string][] =>
      run === undefined ? [] : [[`${name.replaceAll('\\', '/')}, step ${index + 1}`, run]],
    ),
)
const scriptOf = (file: string, word: string) =>
  SCRIPTS.find(([name, script]) => name.includes(file) && script.includes(word))?.[1] ?? ''

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script as a runner does; answers its exit code, output, and what it set as outputs. */
function bash(script: string, env: Readonly<Record<string, string>> = {}) {
  const outputs = join(folder, 'outputs')
  writeFileSync(outputs, '')
  const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    encoding: 'utf8',
    env: { ...env, PATH: process.env.PATH, GITHUB_OUTPUT: outputs, RUNNER_TEMP: folder },
  })
  return { status, stdout, outputs: readFileSync(outputs, 'utf8').trim() }
}

onLinux('scripts in workflows', () => {
  test.each(SCRIPTS)('%s is a script', (_, script) => {
    expect(spawnSync('bash', ['-n', '-c', script]).status).toBe(0)
  })

  /** The script on that day. */
  const on = (day: string, script: string) =>
    `date() {
      if [[ $3 == *ago* || $3 == yesterday ]]; then set -- "$1" "$2" "${day} $3" "$4"; fi
      command date "$@"
    }
    ${script}`
  const DAYS = ['2026-11-27', '2027-01-01', '2027-02-28', '2028-02-29', '2028-03-01', '2028-12-31']

  test.each(DAYS)(
    'the months of a backfill follow each other and stay inside of a year (%s)',
    (day) => {
      const { status, outputs } = bash(on(day, scriptOf('backfill-matrix', 'ranges')))
      expect(status).toBe(0)
      const ranges = (JSON.parse(outputs.replace('ranges=', '')) as string[]).map(
        (range) => range.split('..') as [Day, Day],
      )
      expect([12, 13]).toContain(ranges.length)
      ranges.forEach(([first, last], index) => {
        expect(first <= last && first.slice(0, 7) === last.slice(0, 7)).toBe(true)
        const next = ranges[index + 1]
        if (next !== undefined) expect(next[0]).toBe(addDays(last, 1))
      })
      const [whole, end] = [ranges[0]?.[0], ranges.at(-1)?.[1]]
      if (whole === undefined || end === undefined) throw new Error('no ranges')
      expect([362, 363]).toContain(daysBetween(whole, end))
    },
  )

  test.each(DAYS)('the week of the team report has seven days (%s)', (day) => {
    const { outputs } = bash(on(day, scriptOf('team-report', 'first=')))
    const [first, last] = outputs.replace('day=', '').split('..') as [Day, Day]
    expect(daysBetween(first, last)).toBe(6)
    expect(new Date(last).getUTCDay()).toBe(5)
  })

  const metrics = (rate?: number) => ({
    SLUG: 'octo-org',
    METRICS: JSON.stringify({ 'organization/octo-org': { completion_acceptance_rate: rate } }),
  })

  haveJq.each([
    [0.3, 0],
    [0.2, 0],
    [0.19, 1],
    [undefined, 0],
  ])('the gate: a rate of %p ends with %p', (rate, status) => {
    expect(bash(scriptOf('gate', 'completion_acceptance_rate'), metrics(rate)).status).toBe(status)
  })

  test.each([
    [2, false],
    [3, false],
    [4, true],
    [undefined, true],
  ])('the gate: a newest day of %p days ago warns: %p', (ago, warns) => {
    const env = { LATEST: ago === undefined ? '' : addDays('2027-01-02' as Day, -ago) }
    const { status, stdout } = bash(on('2027-01-02', scriptOf('gate', 'LATEST')), env)
    expect([status, stdout.startsWith('::warning::')]).toEqual([0, warns])
  })

  const NUMBERS = {
    'organization/octo-org': {
      ...{ last_day: '2026-11-18', monthly_active_users: 187, agent_adoption: 0.4567 },
      ...{ lines_added: 1200, pull_requests_created_by_copilot: 0 },
    },
  }

  /** Runs a script with commands of the cloud and `curl` replaced by ones that write down what they were told. */
  function recorded(script: string, env: Readonly<Record<string, string>>) {
    const bin = join(folder, 'bin')
    mkdirSync(bin, { recursive: true })
    const record = join(folder, 'record')
    rmSync(record, { force: true })
    for (const name of ['aws', 'gcloud', 'azcopy', 'curl']) {
      const lines = `#!/bin/bash\nprintf '%s\\n' "${name} $*" >> '${record}'\n`
      const input = name === 'curl' ? `cat >> '${record}'\n` : ''
      writeFileSync(join(bin, name), `${lines}${input}`, { mode: 0o755 })
    }
    const ran = bash(`PATH='${bin}':"$PATH"\n${script}`, env)
    return { ...ran, record: existsSync(record) ? readFileSync(record, 'utf8') : '' }
  }

  haveJq.each(['slack', 'teams'])(
    '%s gets five numbers and the link, and not the webhook',
    (file) => {
      const webhook = 'https://hooks.example.com/a-secret'
      const env = { METRICS: JSON.stringify(NUMBERS), RUN: 'https://run', WEBHOOK: webhook }
      for (const page of ['https://page', '']) {
        const { status, record } = recorded(scriptOf(`/${file}.yml`, 'WEBHOOK'), {
          ...env,
          PAGE: page,
        })
        expect(status).toBe(0)
        // Its address comes on standard input, and not with the words of the command.
        const [command = '', config = ''] = record.split('\n')
        expect(command).toMatch(/^curl .*--fail/)
        expect(command).not.toContain('a-secret')
        expect(config).toBe(`url = "${webhook}"`)
        const message = readFileSync(join(folder, 'message.json'), 'utf8')
        expect(() => JSON.parse(message) as unknown).not.toThrow()
        for (const told of [
          '187',
          '45.7 %',
          'not measured',
          '1200',
          '2026-11-18',
          page || 'https://run',
        ])
          expect(message).toContain(told)
        expect(message).toMatch(/Pull requests created by Copilot(": |[^0-9]*)0/)
      }
    },
  )

  haveJq('Prometheus gets a gauge per number, of every scope', () => {
    const metrics = { ...NUMBERS, 'enterprise/octo': { last_day: '2026-11-17', lines_added: 3 } }
    const env = { METRICS: JSON.stringify(metrics), FOLDER: folder }
    expect(bash(scriptOf('prometheus', 'copilot.prom'), env).status).toBe(0)
    const lines = readFileSync(join(folder, 'copilot.prom'), 'utf8').trim().split('\n')
    expect(lines).toContain('copilot_lines_added{scope="enterprise",slug="octo"} 3')
    expect(lines).toContain('copilot_lines_added{scope="organization",slug="octo-org"} 1200')
    const seconds = Date.parse('2026-11-18T00:00:00Z') / 1000
    const labels = '{scope="organization",slug="octo-org"}'
    expect(lines).toContain(`copilot_last_day_timestamp_seconds${labels} ${seconds}`)
    const types = lines.filter((line) => line.startsWith('# TYPE '))
    expect(types).toEqual([...new Set(types)])
    for (const line of lines)
      expect(line).toMatch(/^(# TYPE copilot_[a-z_]+ gauge|copilot_[a-z0-9_]+\{[^}]+\} [\d.e+-]+)$/)
  })

  test.each([
    ['to-s3', 'aws s3 sync copilot-usage-reports s3://box/copilot-usage-reports --delete'],
    [
      'to-google-cloud',
      'gcloud storage rsync copilot-usage-reports gs://box/copilot-usage-reports',
    ],
    ['to-azure', 'azcopy sync copilot-usage-reports https://box/copilot-usage-reports --delete'],
    ['power-bi', 'azcopy sync copilot-usage-reports/parquet https://box/copilot --delete'],
  ])('%s copies the archive, and takes away what it no longer has', (file, command) => {
    const env = { BUCKET: 'box', CONTAINER: 'https://box' }
    const { status, record } = recorded(scriptOf(`${file}.yml`, 'copilot-usage-reports'), env)
    expect([status, record.startsWith(command)]).toEqual([0, true])
    expect(record).toMatch(/--delete/)
  })

  describe('the page', () => {
    const pagesWorkflow = readFileSync('examples/pages.yml', 'utf8')

    test.each([
      ['private', 'false', 0],
      ['internal', 'false', 0],
      ['private', 'true', 1],
      ['public', 'false', 1],
      ['public', 'true', 1],
      ['private', '', 1],
      ['private', 'null', 1],
      ['', 'false', 1],
      ['private', 'HTTP 404', 1],
      ['HTTP 502', 'false', 1],
      ['private\npublic', 'false', 1],
    ])('of a repository %p with a site that is public: %p ends with %p', (repo, site, status) => {
      const bin = join(folder, 'gh-bin')
      mkdirSync(bin, { recursive: true })
      // As the real one: what a server refused is printed, too.
      const gh = `#!/bin/bash
        case "$2" in
          repos/octo-org/usage/pages) told=$SITE ;;
          repos/octo-org/usage) told=$VISIBILITY ;;
          *) exit 2 ;;
        esac
        echo "$told"
        [[ "$told" != HTTP* ]]`
      writeFileSync(join(bin, 'gh'), gh, { mode: 0o755 })
      const env = { REPOSITORY: 'octo-org/usage', VISIBILITY: repo, SITE: site }
      const guard = scriptOf('/pages.yml', 'gh api')
      const ran = bash(`export PATH='${bin}':"$PATH"\n${guard}`, env)
      expect(ran.status).toBe(status)
      expect(ran.stdout.match(/^::error::/gm) ?? []).toHaveLength(status)
    })

    test('is judged in the job that publishes it, before it does', () => {
      const { archive, publish } = workflowOf(pagesWorkflow).jobs
      const steps = publish?.steps ?? []
      expect([steps[0]?.run, steps[1]?.uses]).toEqual([
        expect.stringContaining('.public'),
        expect.stringMatching(/^actions\/deploy-pages@/),
      ])
      expect(steps.some((step) => step['continue-on-error'])).toBe(false)
      expect(JSON.stringify(archive?.permissions)).not.toMatch(/pages|id-token/)
    })

    test('is the site, and there is none without it', () => {
      const script = scriptOf('/pages.yml', 'index.html')
      const page = join(folder, 'page.html')
      writeFileSync(page, '<!doctype html>')
      expect(bash(script, { PAGE: page }).status).toBe(0)
      expect(readFileSync(join(folder, 'site', 'index.html'), 'utf8')).toBe('<!doctype html>')
      rmSync(join(folder, 'site'), { recursive: true })
      expect(bash(script, { PAGE: '' }).status).not.toBe(0)
    })

    test('goes by mail as a file, and the login does not stand in the command', () => {
      const env = { PAGE: '/runner/page.html', SERVER: 'smtps://mail', LOGIN: 'me:a-secret' }
      const more = { SENDER: 'a@example.com', RECIPIENT: 'b@example.com', RUN: 'https://run' }
      const { status, record } = recorded(scriptOf('mail-page', 'curl'), { ...env, ...more })
      expect(status).toBe(0)
      const config = 'user = "me:a-secret"\n'
      expect(record.endsWith(config)).toBe(true)
      const command = record.slice(0, -config.length)
      expect(command).toMatch(/^curl .*--fail --ssl-reqd/)
      expect(command).not.toContain('a-secret')
      expect(command).toMatch(/--mail-rcpt b@example\.com .*https:\/\/run/s)
      expect(command).toContain('file=@/runner/page.html;type=text/html;filename=')
    })

    test('lies in the bucket under one name, as a page that is asked for anew', () => {
      const env = { PAGE: '/runner/page.html', BUCKET: 'box' }
      const { status, record } = recorded(scriptOf('page-to-s3', 'aws'), env)
      expect(status).toBe(0)
      expect(record).toMatch(/^aws s3 cp \/runner\/page\.html s3:\/\/box\/copilot-usage\.html /)
      expect(record).toContain('--content-type text/html; charset=utf-8 --cache-control no-cache')
      expect(record).not.toMatch(/--acl|public/)
    })
  })

  test('messages name metrics that there are', () => {
    const keys: readonly string[] = METRICS.map(({ key }) => key)
    for (const file of ['slack', 'teams', 'gate']) {
      const script = scriptOf(`/${file}.yml`, 'METRICS')
      const named = [...script.matchAll(/\.([a-z]+_[a-z_]+)\b/g)].map(([, key = '']) => key)
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter((key) => !keys.includes(key))).toEqual([])
    }
  })

  haveJq('a later step adds up lines per editor', () => {
    const rows = [
      { totals_by_ide: [{ ide: 'vscode', loc_added_sum: 2 }] },
      { totals_by_ide: [{ ide: 'vscode', loc_added_sum: 3 }] },
      {},
    ]
    const text = rows.map((row) => JSON.stringify(row)).join('\n')
    const files = join(folder, 'ndjson', 'users-1-day')
    expect(bash(`mkdir -p ${files}`).status).toBe(0)
    writeFileSync(join(files, 'part-001.ndjson'), text)
    writeFileSync(join(files, 'part-002.ndjson'), JSON.stringify(rows.slice(0, 1)))
    const { stdout } = bash(scriptOf('later-step', 'group_by'), { FILES: folder })
    expect(JSON.parse(stdout)).toEqual([{ ide: 'vscode', lines_added: 7 }])
  })

  test.each([
    ['1.2.3', '## 1.2.3 (2026-12-01)', 0],
    ['1.2.3', '## 1.2.3 (not released yet)', 1],
    ['1.2.3', '## 1.2.30 (2026-12-01)', 1],
    ['1.2.4', '## 1.2.4 (2026-12-01)', 1],
  ])('a tag %s with %s ends with %p', (version, heading, status) => {
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }')
    writeFileSync(join(folder, 'CHANGELOG.md'), `# Changes\n\n${heading}\n`)
    const script = `cd '${folder}'\n${scriptOf('release', 'package.json')}`
    expect(bash(script, { TAG: `v${version}` }).status).toBe(status)
  })

  test('the release notes are the part of the change log about the version', () => {
    const script = scriptOf('release', 'awk')
      .split('\n')
      .filter((line) => line.startsWith('awk'))
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(bash(script.join('\n'), { TAG: `v${version}` }).status).toBe(0)
    const notes = readFileSync(join(folder, 'notes.md'), 'utf8')
    expect(notes.trim().length).toBeGreaterThan(100)
    expect(notes).not.toMatch(/^## /m)
  })
})
