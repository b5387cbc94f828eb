import { type ActionError } from '../errors.js'
import { renderSummary } from './render.js'

/** The page of a run that failed before it asked for anything: the reason and what to do. */
export function renderFailure(error: ActionError): string {
  return renderSummary({
    asked: { scopes: [], reports: [], day: '' },
    results: [],
    measured: [],
    error,
    visibility: 'unreadable',
    summaryUsers: false,
    pseudonyms: false,
  })
}
