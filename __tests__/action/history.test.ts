import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { expectGreen, FULL, openStage, type Place, ROOT, type Stage } from './archive-fixture.js'

/** What the archive knows day by day: nights one after the other end like one run over the same days. */

const NIGHTS = FULL ? 90 : 6
const REPORTS = 'organization-1-day, users-1-day, user-teams-1-day'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ days: NIGHTS + 30, users: 40 })
})
afterAll(() => stage.close())
afterEach(() => stage.settle())

const asked = { 'report-type': REPORTS, 'minimum-group-size': '2' }

async function historyIn(place: Place): Promise<Map<string, string>> {
  const all = [...(await place.git.files('main')).keys()].sort()
  const paths = all.flatMap((path) => /^[^/]+\/(derived\/.*)/.exec(path)?.[1] ?? [])
  const texts = paths.map(async (path) => {
    return [path, (await place.git.read('main', `${ROOT}/${path}`)).toString()] as const
  })
  return new Map(await Promise.all(texts))
}

const metricsOf = (text: string | undefined) => {
  const metrics = JSON.parse(text ?? '{}') as Record<string, Record<string, unknown>>
  return metrics['organization/octo-org'] ?? {}
}

/** Numbers that need the rows of people, which a night has of its own days alone. */
const ofRows = /^(ai_credits|teams)/

describe('history', () => {
  test(
    'of many nights is that of one backfill, byte for byte, and so are the figures',
    async () => {
      const [nightly, once] = [await stage.place(), await stage.place()]
      const { days } = stage.sandbox
      const first = days.length - 27 - NIGHTS
      const late = days.at(-3) ?? ''
      // The first night brings four weeks; what comes later comes night by night, one of them late.
      for (let night = 0; night < NIGHTS; night += 1) {
        const last = first + 27 + night
        const range = `${days[first + night === first ? first : last - 2]}..${days[last]}`
        const some = `${days[last - 2]}..${days[last - 1]}`
        if (night === 2) stage.sandbox.revise(days[last - 1] ?? '')
        const day = days[last] === late ? some : range
        const run = await stage.run(nightly, { ...asked, day })
        expectGreen(run)
      }
      const missing = { ...asked, day: 'missing', since: days[first] ?? '' }
      const end = await stage.run(nightly, missing)
      expectGreen(end)
      const backfill = await stage.run(once, missing)
      expectGreen(backfill)
      const history = await historyIn(once)
      expect([...history.keys()]).toEqual(
        expect.arrayContaining([expect.stringMatching(/^derived\/daily-teams\/.*report_month=/)]),
      )
      expect(await historyIn(nightly)).toEqual(history)
      const figures = (run: typeof end) =>
        Object.entries(metricsOf(run.outputs['metrics'])).filter(([key]) => !ofRows.test(key))
      expect(Object.fromEntries(figures(end))).toEqual(Object.fromEntries(figures(backfill)))
      expect(metricsOf(end.outputs['metrics'])).toMatchObject({ days: 28 })

      // A month that is lost or cannot be read, and a day that nobody wrote down, come back.
      const totals = [...history.keys()].filter((path) => path.includes('daily-totals'))
      const broken = totals.at(-1) ?? ''
      await nightly.git.commit('main', { [`${ROOT}/${broken}`]: '{"day":"2026' }, 'Break a month')
      const healed = await stage.run(nightly, { ...asked, day: 'latest' })
      expectGreen(healed)
      expect([healed.outputs['changed'], healed.outputs['files']]).toEqual(['true', '0'])
      expect(healed.stdout).toContain('is made anew from the stored reports')
      expect(await historyIn(nightly)).toEqual(history)
      const idle = await stage.run(nightly, { ...asked, day: 'latest' })
      expect(idle.outputs['changed']).toBe('false')
    },
    FULL ? 600_000 : 120_000,
  )

  test('of people is neither shown nor uploaded by a public repository', async () => {
    const place = await stage.place()
    const { days } = stage.sandbox
    const range = { ...asked, day: `${days.at(-4)}..${days.at(-1)}` }
    expectGreen(await stage.run(place, { ...range, 'report-type': `${REPORTS}, seats` }))
    const seats = new RegExp(`"day":"${stage.sandbox.today}",.*"seats":\\{.*"seats":40,`)
    expect([...(await historyIn(place)).values()].join('')).toMatch(seats)
    const team = /"slug":"([^"]+)"/.exec([...(await historyIn(place)).values()].join(''))?.[1] ?? ''
    expect(team).not.toBe('')
    const totals = {
      ...asked,
      'report-type': 'organization-1-day',
      day: 'missing',
      artifact: 'true',
    }
    const since = { since: days.at(-6) ?? '' }
    stage.running.conduct.visibility = 'public'
    const run = await stage.run(place, { ...totals, ...since })
    expectGreen(run)
    const page = run.files().get('page.html')?.toString() ?? ''
    expect(page).not.toContain(team)
    for (const [path, bytes] of await run.unzipArtifact(run.artifacts[0] ?? '')) {
      expect([path, /ai_credits_used":|seats_active":/.test(bytes.toString())]).toEqual([
        path,
        false,
      ])
      expect(path).not.toContain('daily-teams')
    }
    // The archive, which is private, keeps them.
    expect([...(await historyIn(place)).keys()].some((path) => path.includes('daily-teams'))).toBe(
      true,
    )
  })
})
