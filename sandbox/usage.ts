/** The four endpoints of the retired usage API: rows inline, paged, bounded by `since` and `until`. */
import { numberOf, range } from './data/days.js'
import { usageDay } from './data/usage.js'
import { isKnown, teamsOf, type ScopeKind, type World } from './data/world.js'
import { type Answer, type Route, type SandboxRequest } from './http.js'
import { linkHeader } from './paging.js'
import { notFound } from './reports.js'

const PAGE = 28

/** The routes; `gone` is what a server without them answers. */
export function usageRoutes(world: World, served: true | 404 | 410): Route[] {
  const route = (pattern: string, scope: ScopeKind): Route => ({
    method: 'GET',
    pattern,
    access: 'reports',
    handle: (request) => (served === true ? answerUsage(world, scope, request) : gone(served)),
  })
  return [
    route('/enterprises/{slug}/copilot/usage', 'enterprise'),
    route('/enterprises/{slug}/team/{team}/copilot/usage', 'enterprise'),
    route('/orgs/{slug}/copilot/usage', 'organization'),
    route('/orgs/{slug}/team/{team}/copilot/usage', 'organization'),
  ]
}

const gone = (status: 404 | 410): Answer =>
  status === 404
    ? notFound()
    : { status, body: { message: 'Gone', status: '410' }, undocumented: 'retired' }

function answerUsage(world: World, scope: ScopeKind, request: SandboxRequest): Answer {
  const slug = (request.params.slug ?? '').toLowerCase()
  if (!isKnown(world, scope, slug)) return notFound()
  const team = request.params.team
  const teams = teamsOf(world, { scope, slug }, world.last)
  if (team !== undefined && !teams.some((known) => known.slug === team)) return notFound()
  const bound = (name: string, otherwise: number) => {
    const text = request.query.get(name)
    return text === null ? otherwise : numberOf(text.slice(0, 10))
  }
  const first = Math.max(world.first, bound('since', world.first))
  const days = range(first, Math.min(world.last, bound('until', world.last)))
  const size = Math.min(PAGE, Number(request.query.get('per_page') ?? PAGE))
  const page = Number(request.query.get('page') ?? 1)
  const rows = days.slice((page - 1) * size, page * size)
  return {
    status: 200,
    headers: linkHeader(request, page, Math.ceil(days.length / size)),
    body: rows.map((day) =>
      usageDay(world, { scope, slug, ...(team === undefined ? {} : { team }) }, day),
    ),
  }
}
