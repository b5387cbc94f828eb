import { describe, expect, test } from '@jest/globals'

import { askLinks, LINKS_LIMIT } from '../../src/collect/links.js'
import { answerOf, apiOfAnswers, requestOf } from './asking.js'

const LINK = 'https://copilot-reports.github.com/a?sig=1'
const DAY = '2026-11-18'

/** What a body with status 200 means, and whether it has the wanted shape. */
async function read(body: unknown, request = requestOf('users-1-day')) {
  const { asked, asking, warnings } = apiOfAnswers(answerOf(200, body))
  const answer = await askLinks(request, asking)
  return { answer, expected: asked[0]?.expected, warnings }
}

describe('a request', () => {
  test('names slug and day', async () => {
    const { asked, asking } = apiOfAnswers(
      answerOf(200, { download_links: [LINK], report_day: DAY }),
    )
    const answer = await askLinks(requestOf('users-1-day'), asking)
    expect(answer).toMatchObject({ kind: 'links', links: [LINK], day: DAY })
    expect(asked).toEqual([
      {
        route: 'GET /orgs/{slug}/copilot/metrics/reports/users-1-day',
        parameters: { slug: 'octo-org', day: DAY },
        expected: true,
      },
    ])
  })

  test('of a window names no day, and takes the last one of the answer', async () => {
    const { asked, asking } = apiOfAnswers(
      answerOf(200, {
        download_links: [LINK],
        report_start_day: '2026-10-22',
        report_end_day: DAY,
        report_day: '2026-01-01',
      }),
    )
    const answer = await askLinks(requestOf('enterprise-28-day', 'enterprise'), asking)
    expect(answer).toMatchObject({ kind: 'links', links: [LINK], day: DAY })
    expect(asked[0]?.parameters).toEqual({ slug: 'octo' })
  })
})

test('links are secrets as soon as they are read, also of an answer that is refused then', async () => {
  const { masks, asking } = apiOfAnswers(
    answerOf(200, { download_links: [LINK, `${LINK}2`], report_day: '2026-01-01' }),
  )
  await expect(askLinks(requestOf('users-1-day'), asking)).rejects.toMatchObject({
    code: 'REPORT_MISMATCH',
  })
  expect(masks).toEqual([LINK, `${LINK}2`])
})

describe('an answer', () => {
  test.each(['', ' \n', '""', 'null', '"No data available"', ' null '])(
    'of %j means that there is no report',
    async (body) => {
      expect(await read(body)).toEqual({
        answer: { kind: 'absent' },
        expected: true,
        warnings: [],
      })
    },
  )

  test('without content means the same', async () => {
    const { asking } = apiOfAnswers(answerOf(204))
    expect(await askLinks(requestOf('users-1-day'), asking)).toEqual({ kind: 'absent' })
  })

  test('without links means the same, whatever day it names', async () => {
    expect((await read({ download_links: [] })).answer).toEqual({ kind: 'absent' })
    expect((await read({ download_links: [], report_day: 'x' })).answer.kind).toBe('absent')
  })

  test.each([
    '<html>',
    '{}',
    '[]',
    '7',
    'true',
    { links: [LINK] },
    { download_links: LINK },
    { download_links: [7] },
    { download_links: null },
    { download_links: [LINK], report_day: 7 },
    { download_links: [LINK], report_end_day: 7 },
    { download_links: [LINK], report_start_day: {} },
    '{"download_links":["https://h',
  ])('of another shape is not the one that was asked for (%j)', async (body) => {
    expect((await read(body)).expected).toBe(false)
  })

  test('may have more than is documented', async () => {
    const { answer } = await read({ download_links: [LINK], report_day: DAY, new_field: { a: 1 } })
    expect(answer).toMatchObject({ kind: 'links', links: [LINK], day: DAY })
  })

  test.each([
    ['by the same link', 'https://h.tld/b'],
    ['under another signature', 'https://h.tld/b?sig=2'],
    ['by another spelling of the host', 'https://H.tld:443/b?sig=2#x'],
  ])('that names a file twice, %s, has one part of it, in order, and says so', async (_, again) => {
    const links = ['https://h.tld/b', 'https://h.tld/a', again]
    const { answer, warnings } = await read({ download_links: links, report_day: DAY })
    expect(answer).toMatchObject({ links: ['https://h.tld/b', 'https://h.tld/a'] })
    expect(warnings).toEqual([
      "GitHub's answer for users-1-day names a part twice; each counts once.",
    ])
  })

  test.each([LINKS_LIMIT, LINKS_LIMIT + 1])('may have a thousand links (%d)', async (count) => {
    const download_links = Array.from({ length: count }, (_, index) => `https://h.tld/${index}`)
    const reading = read({ download_links, report_day: DAY })
    if (count === 1000) expect((await reading).answer).toMatchObject({ links: download_links })
    else {
      await expect(reading).rejects.toMatchObject({
        code: 'LIMIT_EXCEEDED',
        message: 'The report has 1001 parts; the limit is 1000.',
      })
    }
  })

  test.each([undefined, '', '../x', '2026-02-30', '18.11.2026'])(
    'that names the day %j names none',
    async (report_day) => {
      await expect(read({ download_links: [LINK], report_day })).rejects.toMatchObject({
        code: 'API_ANSWER_INVALID',
        message: "GitHub's answer names no day of the report.",
      })
      const window = requestOf('organization-28-day')
      const body = { download_links: [LINK], report_day: DAY, report_end_day: report_day }
      await expect(read(body, window)).rejects.toMatchObject({ code: 'API_ANSWER_INVALID' })
    },
  )

  test('for another day is not taken', async () => {
    const reading = read({ download_links: [LINK], report_day: '2026-11-17' })
    await expect(reading).rejects.toMatchObject({
      code: 'REPORT_MISMATCH',
      message: 'GitHub answered with the report of 2026-11-17.',
    })
  })

  test('with a window of another length is taken, with a warning', async () => {
    const body = { download_links: [LINK], report_start_day: '2026-11-01', report_end_day: DAY }
    const { answer, warnings } = await read(body, requestOf('organization-28-day'))
    expect(answer).toMatchObject({ day: DAY })
    expect(warnings).toEqual([expect.stringContaining('18 days instead of 28')])
  })

  test.each([
    ['2026-11-20', undefined, true],
    ['2026-11-21', undefined, false],
    ['2026-11-21', 'Sat, 21 Nov 2026 00:00:01 GMT', true],
    ['2026-11-22', 'Sat, 21 Nov 2026 00:00:01 GMT', false],
    ['2026-11-21', 'Sat, 21 Nov 2020 00:00:01 GMT', false],
    ['2026-11-20', 'Sat, 21 Nov 2020 00:00:01 GMT', true],
    ['2026-11-21', 'soon', false],
    ['9999-12-31', undefined, false],
  ])('with a window that ends on %s, sent at %s: taken is %s', async (end, date, taken) => {
    const body = { download_links: [LINK], report_end_day: end }
    const { asking } = apiOfAnswers(answerOf(200, body, { date }))
    const asked = askLinks(requestOf('organization-28-day'), asking)
    if (taken) expect(await asked).toMatchObject({ kind: 'links', day: end })
    else {
      await expect(asked).rejects.toMatchObject({
        code: 'REPORT_MISMATCH',
        message: `GitHub answered with a report of ${end}, which is in the future (today is 2026-11-20, UTC).`,
      })
    }
  })

  test.each([
    ['2026-10-22', '2026-11-18', 28],
    [undefined, '2026-11-18', 28],
    ['soon', '2026-11-18', 28],
    ['2026-10-23', '2026-11-18', 27],
    ['2026-11-18', '2026-11-16', -1],
  ])('from %s to %s spans %d days', async (first, last, days) => {
    const body = { download_links: [LINK], report_start_day: first, report_end_day: last }
    const { warnings } = await read(body, requestOf('organization-28-day'))
    const said = `GitHub's answer for organization-28-day spans ${days} days instead of 28.`
    expect(warnings).toEqual(days === 28 ? [] : [said])
  })

  test('never has a link in what it says of it', async () => {
    const reading = read({ download_links: [LINK], report_day: '2026-11-17' })
    await expect(reading).rejects.not.toMatchObject({
      message: expect.stringContaining('sig') as unknown,
    })
  })
})

describe('a refusal', () => {
  test('404 of a day is left open, with its explanation', async () => {
    const { asking } = apiOfAnswers(answerOf(404, { message: 'Not Found' }))
    expect(await askLinks(requestOf('users-1-day'), asking)).toMatchObject({
      kind: 'not-found',
      error: { code: 'NOT_FOUND' },
    })
  })

  test('404 of a window is final', async () => {
    const { asking } = apiOfAnswers(answerOf(404, { message: 'Not Found' }))
    await expect(askLinks(requestOf('organization-28-day'), asking)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test.each([
    [401, 'TOKEN_REJECTED'],
    [403, 'ROLE_MISSING'],
    [400, 'API_REFUSED'],
    [422, 'API_REFUSED'],
    [202, 'API_REFUSED'],
  ])('%d is final', async (status, code) => {
    const body = { download_links: [LINK], report_day: DAY }
    const { asking } = apiOfAnswers(answerOf(status, body))
    await expect(askLinks(requestOf('users-1-day'), asking)).rejects.toMatchObject({ code })
  })

  test('is explained by what is known of token and run', async () => {
    const { asking } = apiOfAnswers(answerOf(401), answerOf(403))
    const request = requestOf('users-1-day')
    const answered = { ...asking, answered: () => true, workflowToken: true }
    await expect(askLinks(request, answered)).rejects.toMatchObject({
      code: 'TOKEN_EXPIRED_DURING_RUN',
    })
    await expect(askLinks(request, answered)).rejects.toMatchObject({ code: 'GITHUB_TOKEN_USED' })
  })
})
