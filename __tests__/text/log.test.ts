import { describe, expect, test } from '@jest/globals'

import { runnerView } from '../../sandbox/runner.js'
import { ActionError } from '../../src/errors.js'
import { redactor } from '../../src/text/redact.js'
import {
  type LogSink,
  MOST_MASKS,
  MOST_WARNINGS,
  openLog,
  type RunLog,
} from '../../src/text/log.js'
import fc from '../random.js'
import { hostileText, RUNS } from './hostile.js'

/** A sink that writes what `@actions/core` writes to stdout. */
function stdoutSink() {
  const lines: string[] = []
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const command = (name: string) => (text: string) => void lines.push(`::${name}::${data(text)}`)
  const sink: LogSink = {
    info: (text) => void lines.push(text),
    debug: command('debug'),
    warning: command('warning'),
    startGroup: command('group'),
    endGroup: () => command('endgroup')(''),
    setSecret: command('add-mask'),
  }
  return { sink, lines, view: () => runnerView(`${lines.join('\n')}\n`, '') }
}

describe('openLog', () => {
  test('whatever is said, the runner sees the commands that were meant and no other', async () => {
    const kinds = ['info', 'debug', 'warning', 'group'] as const
    const calls = fc.array(fc.record({ kind: fc.constantFrom(...kinds), text: hostileText }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(calls, async (said) => {
        const { sink, view, lines } = stdoutSink()
        const log = openLog(sink)
        for (const { kind, text } of said) {
          if (kind === 'group') await log.group(text, async () => undefined)
          else log[kind](text)
        }
        const texts = (kind: string) => said.filter((call) => call.kind === kind)
        const seen = view()
        expect(seen.groups).toHaveLength(texts('group').length)
        expect(seen.debug).toHaveLength(texts('debug').length)
        expect(seen.errors.length + seen.notices.length + seen.masks.length).toBe(0)
        expect(seen.warnings).toHaveLength(
          seen.commands.length - 2 * seen.groups.length - seen.debug.length,
        )
        expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  test('what is said as information is a line', () => {
    const { sink, lines } = stdoutSink()
    openLog(sink).info('Stored 3 files.')
    expect(lines).toEqual(['Stored 3 files.'])
  })

  test('hides what was masked in everything that follows', async () => {
    const { sink, lines } = stdoutSink()
    const log = openLog(sink)
    log.mask('s3cret-value/of+test')
    const masks = lines.splice(0).map((line) => line.replace('::add-mask::', ''))
    expect(masks).toEqual(
      expect.arrayContaining([
        's3cret-value/of+test',
        's3cret-value%252Fof%252Btest',
        's3cret-value%252fof%252btest',
      ]),
    )
    for (const kind of ['info', 'debug', 'warning'] as const) log[kind]('a s3cret-value/of+test b')
    await log.group('s3cret-value%2fof%2btest', async () => undefined)
    expect(lines.join('\n')).not.toContain('s3cret')
    expect(log.redact('x s3cret-value/of+test')).toBe('x ***')
    const error = new ActionError('INTERNAL', 'It was s3cret-value/of+test.', { hint: 'Do.' })
    expect(log.failure(error)).toBe('INTERNAL: It was ***. Do.')
  })

  test('masks of a link the whole and its signature, never what could be a word', () => {
    const { sink, lines } = stdoutSink()
    const log = openLog(sink)
    log.mask(
      'https://h.tld/p.json?sp=r&sig=Ab%2Bc0123456789%3D&rsct=application/octet-stream&x=1&prefix=organization/octo-org',
    )
    const masks = runnerView(lines.join('\n'), '').masks
    expect(masks).toEqual(
      expect.arrayContaining(['Ab+c0123456789=', 'Ab%2Bc0123456789%3D', 'Ab%2bc0123456789%3d']),
    )
    expect(masks.every((mask) => mask.length >= 8 && /Ab/.test(mask))).toBe(true)
    expect(masks).not.toContain('organization/octo-org')
    lines.length = 0
    for (const common of ['', 'abc', '1234567', 'organization', '2026-11-18']) log.mask(common)
    expect(lines).toEqual([])
  })

  test('a link of 900 KB brings no mask of its size, and thousands of links no more than a bound', () => {
    const { sink, lines } = stdoutSink()
    const log = openLog(sink, redactor())
    log.mask(`https://h.tld/p.json?sig=${'aB3'.repeat(300_000)}`)
    expect(lines).toEqual([])
    for (let link = 0; link < MOST_MASKS; link += 1)
      log.mask(`https://h.tld/${link}?sig=aB3cD4${link}`)
    expect(lines).toHaveLength(MOST_MASKS)
    expect(log.redact(`x aB3cD4${MOST_MASKS - 1}`)).toBe('x ***')
  })

  test('words of our own, which a server calls a signature, are no masks', () => {
    const { sink, lines } = stdoutSink()
    const secrets = redactor()
    const log = openLog(sink, secrets)
    secrets.spare(['OCTO-Org2026x', 'metrics'])
    log.mask('https://h.tld/p?sig=OCTO-Org2026x%2Fmetrics')
    expect(lines.map((line) => line.replace(/\r?\n$/, ''))).toEqual([
      '::add-mask::https://h.tld/p?sig=OCTO-Org2026x%252Fmetrics',
    ])
  })

  test('masks a secret of several lines line by line', () => {
    const { sink, view } = stdoutSink()
    openLog(sink).mask('-----BEGIN-----\r\nline-one-of-it\nend\n')
    expect(view().masks).toEqual(expect.arrayContaining(['-----BEGIN-----', 'line-one-of-it']))
    expect(view().masks).not.toContain('end')
    expect(view().masks.every((mask) => !/[\r\n]/.test(mask))).toBe(true)
  })

  test('eight warnings are annotations, the rest plain lines, and the end says how many', () => {
    const { sink, view } = stdoutSink()
    const log = openLog(sink)
    for (let count = 1; count <= 11; count += 1) log.warning(`Trouble ${count}.`)
    log.close()
    expect(view().warnings).toHaveLength(MOST_WARNINGS + 1)
    expect(view().warnings.at(-1)).toBe('And 3 more warnings; the log of this step has them.')
    expect(view().log).toContain('\nWarning: Trouble 11.')
    log.close()
    expect(view().warnings).toHaveLength(MOST_WARNINGS + 1)
  })

  test.each([1, 8, 9])('%d warnings', (warnings) => {
    const { sink, view } = stdoutSink()
    const log = openLog(sink)
    for (let count = 1; count <= warnings; count += 1) log.warning(`Trouble ${count}.`)
    log.close()
    const last =
      warnings === 9 ? 'And 1 more warning; the log of this step has them.' : `Trouble ${warnings}.`
    expect(view().warnings.at(-1)).toBe(last)
  })

  test('the same warning is written once', () => {
    const { sink, view } = stdoutSink()
    const log = openLog(sink)
    for (let count = 0; count < 20; count += 1) log.warning('Again.')
    log.close()
    expect(view().warnings).toEqual(['Again.'])
  })

  test('groups do not nest, and end when the work fails', async () => {
    const { sink, lines } = stdoutSink()
    const log = openLog(sink)
    const inner = (which: RunLog) => which.group('inner', async () => 'done')
    expect(await log.group('outer', () => inner(log))).toBe('done')
    const failing = log.group('bad', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    await log.group('next', async () => undefined)
    expect(lines).toEqual([
      ...['::group::outer', 'inner', '::endgroup::'],
      ...['::group::bad', '::endgroup::', '::group::next', '::endgroup::'],
    ])
  })

  test('no message is longer than a runner shows', () => {
    const { sink, view } = stdoutSink()
    const log = openLog(sink)
    const long = 'x:'.repeat(10_000)
    for (const text of [long, `a${long}`]) log.warning(text)
    log.info(long)
    expect(view().warnings.map((text) => text.length)).toEqual([4096, 4096])
    expect(log.failure(new ActionError('INTERNAL', long))).toHaveLength(4096)
  })
})
