/** Pages of a list, as GitHub points from one to the next. */
import { type SandboxRequest } from './http.js'

/** The header `Link`; an answer that is the only page has none. */
export function linkHeader(
  request: SandboxRequest,
  page: number,
  pages: number,
): Record<string, string> {
  if (pages <= 1) return {}
  const to = (number: number) => {
    const query = new URLSearchParams(request.query)
    query.set('page', String(number))
    return `<http://${request.headers.host ?? ''}${request.path}?${query.toString()}>`
  }
  if (page >= pages) return { link: `${to(1)}; rel="first", ${to(page - 1)}; rel="prev"` }
  return { link: `${to(page + 1)}; rel="next", ${to(pages)}; rel="last"` }
}
