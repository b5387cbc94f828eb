import { expect, test } from '@jest/globals'
import pLimit from 'p-limit'

import { askRows } from '../../src/collect/inline.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { answerOf, apiOfAnswers } from './asking.js'

/** Whether a page of the retired usage API has the wanted shape. */
async function isTaken(body: string): Promise<boolean | undefined> {
  const entry = entryOf('legacy-usage', 'organization')
  if (entry === undefined) throw new Error('There is no such report.')
  const { asked, asking } = apiOfAnswers(answerOf(200, body))
  const scope = { kind: 'organization', slug: 'octo-org' } as const
  const request = { kind: 'inline', entry, scope, named: true } as const
  await askRows(request, { page: 1 }, { ...asking, calls: pLimit(1) })
  return asked[0]?.expected
}

test.each(['', ' ', '""', 'null', '"No data"', '[]', '[{"day":"2026-11-18"}]'])(
  'a page of %j is rows, or none',
  async (body) => expect(await isTaken(body)).toBe(true),
)

test.each(['{}', '5', '[1]', '[{"day":"x"}]', '[{}]', '<html>'])(
  'a page of %j is something else',
  async (body) => expect(await isTaken(body)).toBe(false),
)
