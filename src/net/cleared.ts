import { type ApiAnswer } from '../ports.js'
import { clean } from '../text/cleaner.js'

/** More of a refusal is not read: its message is short. */
const REFUSAL_LIMIT = 256 * 1024
/** Addresses, not text: they are judged as URLs; what is shown of one is built anew. */
const ADDRESSES: ReadonlySet<string> = new Set(['location', 'link', 'x-github-sso'])

/** Foreign text loses its secrets here, where it comes in, before anybody cuts or quotes it. */
export function cleared({ status, headers, body, ...rest }: ApiAnswer): ApiAnswer {
  const told = Object.entries(headers).map(([name, value]) => [
    name,
    value === undefined || ADDRESSES.has(name) ? value : clean(value),
  ])
  const text = status < 400 ? body : clean(body).slice(0, REFUSAL_LIMIT)
  return { ...rest, status, headers: Object.fromEntries(told) as ApiAnswer['headers'], body: text }
}
