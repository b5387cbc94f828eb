import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { openMeasurement } from '../../src/measure/measurement.js'
import { type Day, type Format, type StoredFile } from '../../src/model.js'
import { type PartReading } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { lines, ORGANIZATION } from './measuring.js'

/** A row that comes in two parts makes the later part be read again, from where it was stored. */

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reread-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const row = (user: number, added: number) => ({
  user_id: user,
  day: '2026-05-04',
  loc_added_sum: added,
})
const PARTS = [
  lines([row(1, 1), row(2, 10)]),
  lines([row(2, 500), row(3, 100)]),
  lines([row(3, 5_000), row(1, 5_000), row(4, 1_000)]),
]

async function accept(format: Format, names: readonly string[], write = true) {
  const entry = entryOf('users-28-day', 'organization')
  if (entry === undefined) throw new Error('The catalogue lacks the report.')
  const measurement = openMeasurement({
    minimumGroupSize: 1,
    wantPeople: false,
    today: '2030-01-01' as Day,
    rolling: false,
  })
  const day = '2026-05-28' as Day
  const readings = PARTS.map((part, index) => {
    const reader = measurement.openReader({ entry, scope: ORGANIZATION, index })
    void reader.write(Buffer.from(part))
    return reader.end() as PartReading
  })
  const files = names.map((path, index): StoredFile => {
    const bytes = Buffer.from(PARTS[index] ?? '')
    if (write) writeFileSync(join(root, path), format === 'ndjson' ? bytes : gzipSync(bytes))
    const kept = { path, format, bytes: 0, sha256: '', rows: 0, report: entry.report, day }
    return { ...kept, scope: 'organization', slug: 'octo' }
  })
  const csv: StoredFile = { ...(files[0] ?? ({} as StoredFile)), path: 'a.csv', format: 'csv' }
  const known = { entry, scope: ORGANIZATION, day, named: true, milliseconds: 0 }
  const collected = {
    ...known,
    kind: 'fetched',
    files: [csv, ...files.toReversed()],
    unreadable: [],
  } as const
  await measurement.accept([{ collected, readings }], root)
  return (await measurement.result())[0]
}

describe('reading a part again', () => {
  test.each<[Format, string[]]>([
    ['ndjson', ['part-001.ndjson', 'part-002.ndjson', 'part-003.ndjson']],
    ['ndjson.gz', ['part-998.ndjson.gz', 'part-999.ndjson.gz', 'part-1000.ndjson.gz']],
  ])('%s: the first in link order wins', async (format, names) => {
    const measured = await accept(format, names)
    expect(measured?.metrics).toMatchObject({ lines_added: 1_111, daily_active_users: 4 })
    expect(measured?.checks.duplicateRows).toBe(3)
  })

  test.each<Format>(['ndjson', 'ndjson.gz'])(
    '%s: a file that is gone is a fault of the disk',
    async (format) => {
      const names = ['a', 'b', 'c']
      await expect(accept(format, names, false)).rejects.toMatchObject({ code: 'DISK_FAILED' })
    },
  )
})
