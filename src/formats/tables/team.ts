import { COUNTERS } from './breakdowns.js'
import { type Table, fields, table } from './columns.js'

/** The table of team rows that the action derives: one team on one day, from users and members of that day. */
export const TEAM: Table = table('rows', '', {
  about: 'One row per team and day, summed over the distinct users of the team on that day.',
  fields: [
    ...fields('date', 'day'),
    ...fields('int64', 'team_id'),
    ...fields('string', 'slug', 'organization_id', 'enterprise_id'),
    ...fields('int64', 'users', 'active_users'),
    ...COUNTERS,
    ...fields('double', 'ai_credits_used'),
  ],
})
