/** Requests, answers and an API of answers given in advance, for the tests of what is asked of GitHub. */
import { type Day, type ReportRequest, type ScopeKind } from '../../src/model.js'
import { type Api, type ApiAnswer } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { listeningLog } from '../results.js'

/** The day of the runs of these tests. */
export const TODAY = '2026-11-20' as Day

type LinkRequest = Extract<ReportRequest, { kind: 'day' | 'window' }>

export function requestOf(report: string, kind: ScopeKind = 'organization', day = '2026-11-18') {
  const entry = entryOf(report, kind)
  if (entry === undefined) throw new Error(`There is no report ${report} of an ${kind}.`)
  const scope = { kind, slug: kind === 'organization' ? 'octo-org' : 'octo' }
  const about = { entry, scope, named: true }
  const request: LinkRequest =
    entry.period === 'day'
      ? { ...about, kind: 'day', day: day as Day }
      : { ...about, kind: 'window' }
  return request
}

export function answerOf(
  status: number,
  body: unknown = '',
  headers: ApiAnswer['headers'] = {},
): ApiAnswer {
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }
}

/** Answers each call with the next answer; tells what was asked, and whether each had the wanted shape. */
export function apiOfAnswers(...answers: readonly ApiAnswer[]) {
  const asked: { route: string; parameters: object; expected: boolean | undefined }[] = []
  const api: Api = {
    async request(route, parameters, options) {
      const answer = answers[asked.length]
      if (answer === undefined) throw new Error('Nothing more was to be asked.')
      asked.push({ route, parameters, expected: options?.expect?.(answer) })
      return answer
    },
  }
  const { log, warnings, masks } = listeningLog()
  const asking = {
    api,
    log,
    workflowToken: false,
    serverUrl: 'https://github.com',
    answered: () => false,
    today: TODAY,
  }
  return { asked, warnings, masks, asking }
}
