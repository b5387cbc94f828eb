import { startHost } from './host.js'
import { runBundle } from './process.js'
import { type Report, size } from './pipeline.js'
import { type Line } from './table.js'

/** A commit of many files to a repository: what memory it takes. Waits between writes are shortened. */
export async function commitRows(report: Report, scratch: string): Promise<Line[]> {
  const host = await startHost({
    reports: { 'users-28-day': report.made.paths },
    lastDay: '2026-11-18',
  })
  try {
    const run = await runBundle({
      host,
      folder: scratch,
      inputs: { 'report-type': 'users-28-day', commit: 'true' },
      env: { COPILOT_REPORTS_TIME_SCALE: '0.05' },
    })
    if (run.outputs['changed'] !== 'true') throw new Error('Nothing was committed.')
    return [
      {
        what: `committing ${size(report.made)} over ${report.made.paths.length} files: peak memory`,
        measured: `${run.seconds.toFixed(1)} s, waits shortened`,
        value: run.peakMegabytes,
        unit: 'MB',
        goal: { most: 230 },
      },
    ]
  } finally {
    await host.close()
  }
}
