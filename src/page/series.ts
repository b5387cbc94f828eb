import { type PageDay, type PageTeamDay, type Split } from './model.js'

/** THE tables of what the page counts: a new series is a row here, its chart and its column follow. */

/** One value per calendar day of the scope; `null`: not measured. */
export type Series = readonly (number | null)[]

interface SeriesRow<From> {
  readonly label: string
  readonly of: (from: From) => number | undefined
}

export const DAY_SERIES = {
  daily: { label: 'Daily users', of: ({ users }) => users?.daily },
  weekly: { label: 'Weekly users', of: ({ users }) => users?.weekly },
  monthly: { label: 'Monthly users', of: ({ users }) => users?.monthly },
  monthlyChat: { label: 'Monthly chat users', of: ({ users }) => users?.monthlyChat },
  monthlyAgent: { label: 'Monthly agent users', of: ({ users }) => users?.monthlyAgent },
  suggested: { label: 'Completions shown', of: ({ completions }) => completions?.suggested },
  accepted: { label: 'Completions accepted', of: ({ completions }) => completions?.accepted },
  chatRequests: { label: 'Chat requests', of: (day) => day.chatRequests },
  created: { label: 'PRs created', of: (day) => day.pullRequests?.created },
  createdByCopilot: {
    label: 'PRs created by Copilot',
    of: (day) => day.pullRequests?.createdByCopilot,
  },
  merged: { label: 'PRs merged', of: (day) => day.pullRequests?.merged },
  mergedByCopilot: {
    label: 'PRs by Copilot merged',
    of: (day) => day.pullRequests?.mergedByCopilot,
  },
  reviewedByCopilot: {
    label: 'PRs reviewed by Copilot',
    of: (day) => day.pullRequests?.reviewedByCopilot,
  },
  minutesToMerge: {
    label: 'Minutes to merge (median of the day)',
    of: (day) => day.pullRequests?.minutesToMerge,
  },
  minutesToMergeByCopilot: {
    label: 'Minutes to merge, PRs by Copilot',
    of: (day) => day.pullRequests?.minutesToMergeByCopilot,
  },
  credits: { label: 'AI credits', of: ({ credits }) => credits?.used },
  creditUsers: { label: 'Users with credits', of: ({ credits }) => credits?.users },
  seats: { label: 'Seats', of: ({ seats }) => seats?.total },
  seatsActive: { label: 'Active seats', of: ({ seats }) => seats?.active },
  seatsNeverUsed: { label: 'Never used', of: ({ seats }) => seats?.neverUsed },
  seatsIdle30: { label: 'Idle for 30 days', of: ({ seats }) => seats?.idle30 },
  seatsIdle60: { label: 'Idle for 60 days', of: ({ seats }) => seats?.idle60 },
  seatsIdle90: { label: 'Idle for 90 days', of: ({ seats }) => seats?.idle90 },
} as const satisfies Record<string, SeriesRow<PageDay>>
export type DaySeries = keyof typeof DAY_SERIES

/** What use is measured by; `field` is the counter's name in the model. */
export const MEASURES = {
  interactions: { label: 'Requests' },
  generations: { label: 'Suggestions' },
  acceptances: { label: 'Accepted suggestions' },
  linesAdded: { label: 'Lines added' },
  linesDeleted: { label: 'Lines deleted' },
} as const
export type Measure = keyof typeof MEASURES
export const MEASURE_KEYS = Object.keys(MEASURES) as Measure[]

export const TEAM_SERIES = {
  members: { label: 'Members', of: ({ members }) => members },
  active: { label: 'Active users', of: ({ active }) => active },
  chatRequests: { label: 'Chat requests', of: (day) => day.chatRequests },
  credits: { label: 'AI credits', of: ({ credits }) => credits },
} as const satisfies Record<string, SeriesRow<PageTeamDay>>
export type TeamSeries = keyof typeof TEAM_SERIES

/** The parts of a split, as its name lists them. */
export const partsOf = (split: Split) => split.split('+') as Dimension[]
export type Dimension = 'feature' | 'ide' | 'language' | 'model'
