/** The two endpoints that list seats, page by page. */
import { seatsOf, totalOf } from './data/seats.js'
import { isKnown, type ScopeKind, type World } from './data/world.js'
import { type Answer, type Route, type SandboxRequest } from './http.js'
import { linkHeader } from './paging.js'
import { notFound } from './reports.js'

const PAGE = 50
const LARGEST_PAGE = 100

export function seatRoutes(world: World): Route[] {
  const made = new Map<string, readonly Record<string, unknown>[]>()
  const route = (pattern: string, scope: ScopeKind): Route => ({
    method: 'GET',
    pattern: `${pattern}/copilot/billing/seats`,
    access: 'reports',
    handle: (request) => {
      const slug = (request.params.slug ?? '').toLowerCase()
      if (!isKnown(world, scope, slug)) return notFound()
      const key = `${scope} ${slug}`
      const seats = made.get(key) ?? seatsOf(world, scope, slug)
      made.set(key, seats)
      return pageOf(seats, totalOf(world, scope, slug), request)
    },
  })
  return [route('/enterprises/{slug}', 'enterprise'), route('/orgs/{slug}', 'organization')]
}

function pageOf(
  seats: readonly Record<string, unknown>[],
  total_seats: number,
  request: SandboxRequest,
): Answer {
  const size = Math.min(LARGEST_PAGE, Number(request.query.get('per_page') ?? PAGE))
  const page = Number(request.query.get('page') ?? 1)
  return {
    status: 200,
    headers: linkHeader(request, page, Math.ceil(seats.length / size)),
    body: { total_seats, seats: seats.slice((page - 1) * size, page * size) },
  }
}
