import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

/** The sandbox that stays: its command line works more than once, and with a workflow of the README that commits. */

const onPosix = process.platform === 'win32' ? test.skip : test

let child: ChildProcess
let said = ''

beforeAll(async () => {
  const words = ['--import', 'tsx', 'sandbox/serve.ts', 'examples/daily-archive.yml']
  child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (said.includes('node dist/index.js\n')) break
  }
})
afterAll(async () => {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
})

onPosix('runs the daily archive twice, and keeps what it committed', () => {
  const [, script = ''] = /^# The command line, also as a script: sh (\S+)$/m.exec(said) ?? []
  const first = spawnSync('bash', ['-c', said], { encoding: 'utf8' })
  const second = spawnSync('sh', [script], { encoding: 'utf8' })
  expect([first.status, second.status, first.stdout + second.stdout]).toEqual([
    0,
    0,
    expect.stringMatching(/commit http/),
  ])
  const [, repository = ''] = /git -C (\S+) log/.exec(said) ?? []
  const files = spawnSync('git', ['-C', repository, 'ls-tree', '-r', '--name-only', 'main'])
  expect(files.stdout.toString()).toMatch(/^copilot-usage-reports\/ndjson\/organization-1-day\//m)
  const [, outputs = ''] = /^# Outputs: (\S+)\. /m.exec(said) ?? []
  expect(readFileSync(outputs, 'utf8')).toMatch(/^page-url<<|^page-url=/m)
})
