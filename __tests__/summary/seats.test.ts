import { expect, test } from '@jest/globals'

import { type Measured, type SeatFigures } from '../../src/measure/measured.js'
import { modelOf } from '../../src/page/from-measured.js'
import { renderSummary } from '../../src/summary/render.js'
import { historyOfYear, LAST, measuredOf, outcomeOf } from './fixture.js'
import { rendered } from './github.js'

/** Who has a seat and does not use it, as a reader of a private page sees it. */

const price = { amount: 19, currency: 'USD' }
const SEATS: SeatFigures = {
  ...{ day: LAST, seats: 230, active: 180, new: 2, pending: 0, utilization: 180 / 230, teams: [] },
  ...{ neverUsed: 10, idle30Days: 18, idle60Days: 9, idle90Days: 4, unreported: 3 },
  cost: { price, amount: 28 * 19 },
  unused: {
    count: 28,
    people: Array.from({ length: 25 }, (_, index) => ({ login: `idle-${index}` })),
  },
}

function outcome(visibility: 'private' | 'public') {
  const measured: Measured = { ...measuredOf(), seats: SEATS }
  const history = [historyOfYear()]
  return { ...outcomeOf(), measured: [measured], history, visibility, summaryUsers: true }
}

test('the list of idle people ends with how many more there are', () => {
  const { text } = rendered(renderSummary(outcome('private')))
  expect(text).toContain('28 idle people')
  const shown = text.match(/idle-\d+\s+never/g)?.length ?? 0
  expect(shown).toBeGreaterThan(0)
  expect(text).toContain(`Order: by name. … and ${28 - shown} more.`)
})

test('the page computes the cost from the price that the summary tells', () => {
  const [scope] = modelOf(outcome('private'), { minimumGroupSize: 5, today: LAST }).scopes
  expect(scope?.seatPrice).toEqual(price)
  expect(renderSummary(outcome('private'))).toContain(
    '**532 USD** a month, computed from the given',
  )
})

test('a public page and summary name nobody', () => {
  const { text } = rendered(renderSummary(outcome('public')))
  const page = JSON.stringify(modelOf(outcome('public'), { minimumGroupSize: 5, today: LAST }))
  expect(text + page).not.toContain('idle-1')
  expect(page).not.toContain('"seatPrice"')
})
