import { describe, expect, test } from '@jest/globals'

import { type Measured } from '../../src/measure/measured.js'
import fc from '../random.js'
import { lines, measureOne } from './measuring.js'

/** What must not change a number, and what must change it just so. */

const RUNS = process.env['TEST_SCALE'] === 'full' ? 400 : 40

const FEATURES = [
  'code_completion',
  'agent_edit',
  'chat_inline',
  'chat_panel_ask_mode',
  'others',
  '__proto__',
]
const IDES = ['vscode', 'visualstudio', 'JetBrains', 'constructor']
const LANGUAGES = ['go', 'Go', 'unknown', '__proto__', 'toString', '']
const MODELS = ['claude-4.6-sonnet', 'claude-sonnet-4.6', 'auto', 'others', 'valueOf']
const DAYS = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-20']

const counter = fc.integer({ min: 0, max: 1000 })
const counters = fc.record(
  {
    user_initiated_interaction_count: counter,
    code_generation_activity_count: counter,
    code_acceptance_activity_count: counter,
    loc_suggested_to_add_sum: counter,
    loc_suggested_to_delete_sum: counter,
    loc_added_sum: counter,
    loc_deleted_sum: counter,
  },
  { requiredKeys: [] },
)

const entry = (names: Record<string, string[]>) =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(names).map(([key, values]) => [key, fc.constantFrom(...values)]),
        ),
      ),
      counters,
    )
    .map(([own, sums]) => ({ ...own, ...sums }))

const list = (names: Record<string, string[]>) => fc.array(entry(names), { maxLength: 4 })

const rowOf = fc
  .tuple(
    counters,
    fc.record(
      {
        used_agent: fc.option(fc.boolean()),
        used_cli: fc.boolean(),
        used_copilot_code_review_passive: fc.boolean(),
        ai_credits_used: fc.integer({ min: 0, max: 5000 }).map((credits) => credits / 10),
        totals_by_feature: list({ feature: FEATURES }),
        totals_by_ide: list({ ide: IDES }),
        totals_by_language_feature: list({ language: LANGUAGES, feature: FEATURES }),
        totals_by_model_feature: list({ model: MODELS, feature: FEATURES }),
        totals_by_skill: list({ skill: ['a', '__proto__'] }),
        ai_adoption_phase: fc.record({ phase_number: fc.integer({ min: 0, max: 3 }) }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([sums, more]) => ({ ...sums, ...more }))

/** Rows with distinct keys. */
const rows = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...DAYS)), {
    selector: ([user, day]) => `${user} ${day}`,
    maxLength: 25,
    minLength: 1,
  })
  .chain((keys) =>
    fc.tuple(...keys.map(([user, day]) => rowOf.map((row) => ({ user_id: user, day, ...row })))),
  )

type Row = { readonly user_id: number; readonly day: string } & Record<string, unknown>

function measureParts(parts: readonly (readonly object[])[]): Promise<Measured> {
  const report = { report: 'users-28-day', day: '2026-05-28', parts: parts.map(lines) }
  return measureOne({ units: [[report]], wantPeople: true })
}

/** Everything but how often a row came and which fields were new. */
function numbersOf(measured: Measured): Omit<Measured, 'checks'> & { checks: object } {
  const { identities, affectedIdes, distinctUsers, values } = measured.checks
  // Findings tell of what was done to the rows.
  return { ...measured, checks: { identities, affectedIdes, distinctUsers, values }, findings: [] }
}

function split(given: readonly Row[], places: readonly number[], count: number): Row[][] {
  const parts = Array.from({ length: count }, (): Row[] => [])
  given.forEach((row, index) => parts[(places[index] ?? 0) % count]?.push(row))
  return parts
}

const places = fc.array(fc.nat(), { minLength: 25, maxLength: 25 })

describe('no number changes', () => {
  test('when rows are split over parts, rows and parts are shuffled, and a part comes again', async () => {
    const cut = fc.tuple(places, fc.integer({ min: 1, max: 4 }))
    const shuffled = rows.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, cut, fc.nat(), async ([given, other], [at, count], again) => {
        const plain = numbersOf(await measureParts([given]))
        const parts = split(other, at, count)
        expect(numbersOf(await measureParts(parts))).toEqual(plain)
        const repeated = [...parts, parts[again % count] ?? []]
        expect(numbersOf(await measureParts(repeated))).toEqual(plain)
      }),
      { numRuns: RUNS },
    )
  })

  test('when parts overlap in some rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), fc.nat(), async (given, one, other) => {
        const plain = numbersOf(await measureParts([given]))
        const [low, high] = [one % given.length, other % given.length].sort((a, b) => a - b)
        const parts = [given.slice(0, (high ?? 0) + 1), given.slice(low ?? 0)]
        const measured = await measureParts(parts)
        expect(numbersOf(measured)).toEqual(plain)
        expect(measured.checks.duplicateRows).toBe((high ?? 0) - (low ?? 0) + 1)
      }),
      { numRuns: RUNS },
    )
  })

  test('when rows carry fields that nobody knows', async () => {
    const unknown = fc.dictionary(
      fc.string({ minLength: 1 }).map((name) => `new_${name}`),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(rows, unknown, async (given, more) => {
        const plain = numbersOf(await measureParts([given]))
        const grown = given.map((row) => ({ ...row, ...more }))
        expect(numbersOf(await measureParts([grown]))).toEqual(plain)
      }),
      { numRuns: RUNS },
    )
  })
})

function scaled(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value * by
  if (Array.isArray(value)) return value.map((item) => scaled(item, by))
  if (typeof value !== 'object' || value === null) return value
  const keep = ['user_id', 'phase_number']
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, keep.includes(key) ? item : scaled(item, by)]),
  )
}

test('scaling all counters scales the sums and leaves the rates', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 2, max: 9 }), async (given, by) => {
      const { metrics: before } = await measureParts([given])
      const { metrics: after } = await measureParts([given.map((row) => scaled(row, by) as Row)])
      expect(Object.keys(after)).toEqual(Object.keys(before))
      for (const key of [
        'chat_requests',
        'lines_added',
        'lines_deleted',
        'ai_credits_used',
      ] as const) {
        const sum = before[key]
        if (sum !== undefined) expect(after[key]).toBeCloseTo(Number(sum) * by, 6)
      }
      for (const key of ['completion_acceptance_rate', 'agent_contribution'] as const) {
        const rate = before[key]
        if (rate !== undefined) expect(after[key]).toBeCloseTo(Number(rate), 12)
      }
      expect(after.daily_active_users).toBe(before.daily_active_users)
    }),
    { numRuns: RUNS },
  )
})
