/** Who has a seat: the people of the world, with what GitHub's list knows of their use. */
import { dayOf } from './days.js'
import { chance, hash } from './random.js'
import {
  idOf,
  isActive,
  peopleOf,
  type Person,
  type ScopeKind,
  teamsOf,
  type World,
} from './world.js'

/** GitHub forgets what is longer ago. */
const REMEMBERED = 90

const API = 'https://api.github.com'

/** A seat per organization that a person is in: in an enterprise some people are listed twice. */
export function seatsOf(world: World, scope: ScopeKind, slug: string): Record<string, unknown>[] {
  const organizations = scope === 'enterprise' ? world.organizations : [slug]
  return organizations.flatMap((organization) => {
    const key = { scope: 'organization', slug: organization } as const
    const team = teamsOf(world, key, world.last)[0]
    return peopleOf(world, 'organization', organization).map((person) => ({
      ...seatOf(world, person),
      ...(scope === 'enterprise' ? { organization: organizationOf(world, organization) } : {}),
      assigning_team: team?.members.includes(person)
        ? teamOf(organization, { id: team.id, slug: team.slug })
        : null,
    }))
  })
}

/** Seats that are billed: of each person once. */
export const totalOf = (world: World, scope: ScopeKind, slug: string): number =>
  peopleOf(world, scope, slug).length

function seatOf(world: World, person: Person): Record<string, unknown> {
  const used = lastActivity(world, person)
  // Telemetry that is off, or work on GitHub's side: rows in the reports, and no activity here.
  const silent = chance(world.seed, 'silent', person.number, 0) < 0.03
  const at = used === undefined || silent ? null : `${dayOf(used)}T14:03:27+02:00`
  const leaving = chance(world.seed, 'leaving', person.number, 0) < 0.02
  // An invitation that nobody took up has no person.
  const invited = person.number % 101 === 50
  return {
    created_at: `${dayOf(Math.max(person.since - 3, world.last - 600))}T09:30:00+02:00`,
    assignee: invited ? null : userOf(person),
    pending_cancellation_date: leaving ? dayOf(world.last + 9) : null,
    plan_type: 'business',
    last_authenticated_at: at,
    last_activity_at: at,
    last_activity_editor: at === null ? null : 'vscode/1.104.2/copilot-chat/0.31.4',
  }
}

function lastActivity(world: World, person: Person): number | undefined {
  for (let day = world.last; day > world.last - REMEMBERED; day -= 1) {
    if (isActive(world, person, day)) return day
  }
  return undefined
}

const nodeId = (kind: string, id: number) =>
  Buffer.from(`0${kind.length}:${kind}${id}`, 'utf8').toString('base64')

function userOf({ id, login }: Person): Record<string, unknown> {
  const url = `${API}/users/${login}`
  return {
    ...{ login, id, node_id: nodeId('User', id), gravatar_id: '', type: 'User', site_admin: false },
    ...{ url, html_url: `https://github.com/${login}`, organizations_url: `${url}/orgs` },
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    ...{ followers_url: `${url}/followers`, following_url: `${url}/following{/other_user}` },
    ...{ gists_url: `${url}/gists{/gist_id}`, starred_url: `${url}/starred{/owner}{/repo}` },
    ...{ subscriptions_url: `${url}/subscriptions`, repos_url: `${url}/repos` },
    ...{ events_url: `${url}/events{/privacy}`, received_events_url: `${url}/received_events` },
  }
}

function organizationOf(world: World, login: string): Record<string, unknown> {
  const id = Number(idOf(world, 'organization', login))
  const url = `${API}/orgs/${login}`
  return {
    ...{ login, id, node_id: nodeId('Organization', id), url, description: null },
    ...{ repos_url: `${url}/repos`, events_url: `${url}/events`, hooks_url: `${url}/hooks` },
    ...{ issues_url: `${url}/issues`, members_url: `${url}/members{/member}` },
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
  }
}

function teamOf(
  organization: string,
  { id, slug }: { id: number; slug: string },
): Record<string, unknown> {
  const url = `${API}/organizations/${hash(organization) % 90_000}/team/${id}`
  return {
    ...{ id, node_id: nodeId('Team', id), url, name: slug, slug, description: null },
    ...{ permission: 'pull', privacy: 'closed', notification_setting: 'notifications_enabled' },
    html_url: `https://github.com/orgs/${organization}/teams/${slug}`,
    ...{ members_url: `${url}/members{/member}`, repositories_url: `${url}/repos`, parent: null },
    ...{ type: 'organization', organization_id: hash(organization) % 90_000 },
  }
}
