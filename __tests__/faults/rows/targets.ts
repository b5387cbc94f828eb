import { expect } from '@jest/globals'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fault } from '../../../sandbox/sandbox.js'
import { hook } from '../fixtures.js'
import { silentListener } from '../listeners.js'
import { type Arranged, type Bench, type Row } from '../row.js'
import { envelope, EVER, onLinks } from './answers.js'

/**
 * Forbidden targets: refused by name, before a name is looked up or a socket opened. Loopback itself is allowed on a
 * test bench (contract, section 8); its refusal elsewhere is tested on the policy, in the tests of collect.
 */
const FORBIDDEN: readonly string[] = [
  'http://copilot-reports.github.com/a',
  'http://usagereports1.blob.core.windows.net/a',
  'https://user:pw@copilot-reports.github.com/a',
  'https://@copilot-reports.github.com/a',
  'https://copilot-reports.github.com@evil.example/a',
  'https://copilot-reports.github.com\\@evil.example/a',
  'https://evil.example\\@copilot-reports.github.com/a',
  'https://copilot-reports.github.com:8443/a',
  'https://usagereportsx.blob.core.windows.net:22/a',
  'https://10.0.0.1/a',
  'https://192.168.1.1/a',
  'https://172.16.0.1/a',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/a',
  'https://0.0.0.0/a',
  'https://0/a',
  'https://2852039166/latest',
  'https://0xa9fea9fe/latest',
  'https://0251.0376.0251.0376/latest',
  'https://169.254.43518/latest',
  'https://[fe80::1]/a',
  'https://[fd00::1]/a',
  'https://[::ffff:169.254.169.254]/a',
  'https://[::ffff:a9fe:a9fe]/a',
  'https://[::]/a',
  'https://[64:ff9b::a9fe:a9fe]/a',
  'https://metadata.google.internal/a',
  'https://metadata/a',
  'https://localhost.localdomain/a',
  'https://printer.local/a',
  'https://router.lan/a',
  'https://intranet/a',
  'https://wiki.corp/a',
  'https://nas.home.arpa/a',
  'ftp://copilot-reports.github.com/a',
  'file:///etc/passwd',
  'data:text/plain,{}',
  'blob:https://copilot-reports.github.com/a',
  'javascript:alert(1)',
  '//copilot-reports.github.com/a',
  'https://copilot-reports.github.com/a\r\nHost: evil.example',
  'https://copilot-reports\u3002github.com/a',
  'https://copilot-reports.github.com./a',
  `https://copilot-reports.github.com/${'a'.repeat(65_536)}`,
  'https:///a',
  'https://',
  '',
]

/** Refused only when `download-hosts` names the allowed ones: public names that only look like GitHub's. */
const LOOKALIKES: readonly string[] = [
  'https://copilot-reports.github.com.evil.example/a',
  'https://evil.copilot-reports.github.com/a',
  'https://evilcopilot-reports-x.b01.azurefd.net.evil.example/a',
  'https://xn--cpilot-reports-jvk.github.com/a',
  'https://copil\u043et-reports.github.com/a',
  'https://copilot-reports-a.b.b01.azurefd.net/a',
]

/** Writes every lookup and connection of the run down; afterwards only the sandbox may be among them. */
function watched(
  { sandbox }: Bench,
  silent: { connections(): number; close(): Promise<void> },
): Arranged {
  const file = join(mkdtempSync(join(tmpdir(), 'sockets-')), 'log')
  const undo = async () => {
    const connections = silent.connections()
    await silent.close()
    expect(connections).toBe(0)
    const ours = new Set(
      [sandbox.apiUrl, sandbox.storageUrl].map((url) => `connect ${new URL(url).host}`),
    )
    const seen = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((line) => !ours.has(line))).toEqual([])
  }
  return { ...hook('socket-log', { FAULT_SOCKETS: file }), undo }
}

/** One refused link for each of the reports of a day range: one run tells of many targets. */
const linked = (
  id: string,
  what: string,
  links: readonly string[],
  inputs: Row['inputs'],
): Row => ({
  ...{ id, what, inputs, ends: 'LINK_NOT_ALLOWED', sandbox: { days: links.length + 1 } },
  states: links.map(() => 'failed'),
  arrange: async (bench) => {
    const { sandbox } = bench
    const days = sandbox.days.slice(-links.length)
    for (const [index, link] of links.entries()) {
      sandbox.fault({
        on: 'reports',
        match: `day=${days[index]}`,
        script: [envelope((body) => ({ ...body, download_links: [link] }))],
        times: EVER,
      })
    }
    return {
      ...watched(bench, await silentListener()),
      inputs: { day: `${days[0]}..${days.at(-1)}` },
    }
  },
  check: ({ run, sandbox }) => {
    expect(sandbox.requests.where({ host: 'storage' })).toEqual([])
    const said = run.stdout.replaceAll(/^::add-mask::.*$/gm, '')
    expect(said + run.stderr + run.summary).not.toContain('meta-data')
    expect(run.runner.log).not.toContain('pw@')
  },
})

const redirected = (target: string, index: number): Row => ({
  ...{
    id: `D24-${index}`,
    what: `a redirect to ${target.slice(0, 40)}`,
    ends: 'LINK_NOT_ALLOWED',
    sandbox: { parts: { 'users-1-day': 1 } },
  },
  arrange: async (bench) => {
    bench.sandbox.fault({ on: 'storage', script: [fault.redirect(target)], times: EVER })
    return watched(bench, await silentListener())
  },
  check: ({ sandbox }) => expect(sandbox.requests.where({ host: 'storage' })).toHaveLength(1),
})

export const TARGETS: readonly Row[] = [
  linked('D26-links', `${FORBIDDEN.length} forbidden targets`, FORBIDDEN, {}),
  linked('D26-hosts', 'lookalikes, with download-hosts', LOOKALIKES, {
    'download-hosts': 'copilot-reports.github.com, copilot-reports-*.b01.azurefd.net',
  }),
  ...[
    'http://copilot-reports.github.com/a',
    'https://169.254.169.254/latest',
    'https://10.0.0.1/a',
    'https://[fd00::1]/a',
    'https://metadata.google.internal/a',
    'file:///etc/passwd',
  ].map(redirected),
  {
    id: 'D26-loopback',
    what: 'loopback is open on a bench only, and closed by download-hosts there too',
    ends: 'LINK_NOT_ALLOWED',
    inputs: { 'download-hosts': 'copilot-reports.github.com' },
    arrange: async (bench) => {
      const silent = await silentListener()
      onLinks(
        [envelope((body) => ({ ...body, download_links: [`http://127.0.0.1:${silent.port}/a`] }))],
        EVER,
      )(bench)
      return watched(bench, silent)
    },
  },
]
