import { runAction } from '../sandbox/run-action.js'
import { startSandbox } from '../sandbox/sandbox.js'
import { type Line } from './table.js'

const SEATS = 50_000
const PAGE = 100
const LATENCY_MS = 100
const CONCURRENCY = 8

/** A list of 50,000 seats at 100 ms a page, against what the pool of calls needs at least. */
export async function seatRows(): Promise<Line[]> {
  const sandbox = await startSandbox({ users: SEATS, days: 1 })
  try {
    sandbox.latency({ api: LATENCY_MS })
    const started = performance.now()
    const { code, outputs } = await runAction({
      sandbox,
      inputs: { 'report-type': 'seats', artifact: 'false', concurrency: String(CONCURRENCY) },
    })
    const seconds = (performance.now() - started) / 1000
    if (code !== 0) throw new Error('The run with seats failed.')
    const pages = SEATS / PAGE
    const bound = (Math.ceil(pages / CONCURRENCY) * LATENCY_MS) / 1000
    return [
      {
        what: `seats: ${SEATS.toLocaleString('en-US')} at ${LATENCY_MS} ms a page`,
        measured: `${seconds.toFixed(1)} s for ${outputs['rows'] ?? '?'} rows; the pool needs ${bound.toFixed(2)} s at least`,
        value: seconds / bound,
        unit: 'x',
        goal: { most: 1.25 },
      },
    ]
  } finally {
    await sandbox.stop()
  }
}
