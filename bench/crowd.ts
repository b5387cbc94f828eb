import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

import { type Day } from '../src/model.js'
import { addDays, dayOf } from '../src/reports/days.js'
import { startHost } from './host.js'
import { runBundle } from './process.js'
import { seeded, userRow } from './rows.js'
import { type Line } from './table.js'

/** As many people, languages and teams as an enterprise could have, on one page. */

export interface Crowd {
  readonly users: number
  readonly languages: number
  readonly teams: number
}

/** What GitHub draws of a step's summary is 1 MiB; the page keeps below. */
const PAGE_KIBIBYTES = 900

export async function crowdRows(crowd: Crowd, scratch: string): Promise<Line[]> {
  const day = addDays(dayOf(new Date()), -1)
  const folder = join(scratch, 'crowd')
  const paths = await writeCrowd(folder, day, crowd)
  const host = await startHost({ reports: paths, lastDay: day })
  try {
    const inputs = { 'report-type': 'users-1-day,user-teams-1-day', day, 'summary-users': 'true' }
    const run = await runBundle({ host, folder: scratch, inputs })
    const number = (value: number) => value.toLocaleString('en')
    const what = `${number(crowd.users)} users, ${number(crowd.languages)} languages, ${number(crowd.teams)} teams`
    const measured = `${run.seconds.toFixed(1)} s`
    return [
      {
        ...{ what: `${what}: page`, measured, unit: 'KiB' },
        value: Buffer.byteLength(run.summary) / 1024,
        goal: { most: PAGE_KIBIBYTES },
      },
      {
        ...{ what: `${what}: peak memory`, measured, unit: 'MB' },
        value: run.peakMegabytes,
        goal: { most: 400 },
      },
    ]
  } finally {
    await host.close()
  }
}

async function writeCrowd(
  folder: string,
  day: Day,
  crowd: Crowd,
): Promise<Record<string, string[]>> {
  await mkdir(folder, { recursive: true })
  const random = seeded(3)
  const files = ['users-1-day', 'user-teams-1-day'].map((name) => join(folder, `${name}.ndjson`))
  const [users, teams] = files.map((path) => createWriteStream(path))
  for (let user = 0; user < crowd.users; user += 1) {
    const row = userRow(random, user, { day, last: day })
    for (const [index, entry] of row.totals_by_language_feature.entries()) {
      entry.language = `language-${(user * 7 + index) % crowd.languages}`
    }
    const { user_id, user_login } = row
    const member = (team: number) =>
      JSON.stringify({
        ...{ day, organization_id: '4711', user_id, user_login },
        ...{ team_id: team, slug: `team-${team}` },
      })
    // Everybody is in two teams.
    const [one, other] = [user % crowd.teams, (user * 31 + 1) % crowd.teams]
    teams?.write(`${member(one)}\n${one === other ? '' : `${member(other)}\n`}`)
    if (users?.write(`${JSON.stringify(row)}\n`) === false) await once(users, 'drain')
  }
  for (const stream of [users, teams]) {
    stream?.end()
    if (stream !== undefined) await finished(stream)
  }
  const [usersPath = '', teamsPath = ''] = files
  return { [`users-1-day/${day}`]: [usersPath], [`user-teams-1-day/${day}`]: [teamsPath] }
}
