/** In which spellings a secret may turn up, and which values are no secrets. Pure. */

/** Shorter values would be found by chance, and masking them would destroy logs and outputs. */
export const SHORTEST_SECRET = 8
const SHORTEST_QUERY_VALUE = 16

/** Words of this action and of its world; a mask on one of them would make logs and outputs useless. */
const COMMON: ReadonlySet<string> = new Set([
  ...[
    'organization',
    'enterprise',
    'organization-1-day',
    'organization-28-day',
    'enterprise-1-day',
  ],
  ...['enterprise-28-day', 'users-1-day', 'users-28-day', 'user-teams-1-day', 'repos-1-day'],
  ...['legacy-usage', 'copilot-usage-reports', 'attachment', 'application/octet-stream'],
  ...['undefined', 'localhost', 'github.com', 'https://api.github.com', '127.0.0.1', 'not-ready'],
  ...['no-report', 'unchanged', 'report_day', 'download_links', 'download'],
])
const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.%A-Fa-f]+Z?)?$/

/**
 * Parameters of a storage signature that are no secret: versions, times, ids, permissions, headers.
 * https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas
 */
const OPEN_PARAMETERS: ReadonlySet<string> = new Set(
  'sv sr sp spr st se skoid sktid skt ske sks skv rscd rsct rsce rscl rscc sip si srt ss saoid suoid scid'.split(
    ' ',
  ),
)

/** Whether hiding every occurrence of a value does more good than harm. */
export function isHideable(value: string): boolean {
  return (
    value.length >= SHORTEST_SECRET &&
    !COMMON.has(value.toLowerCase()) &&
    !DATE.test(value) &&
    !/^(.)\1*$/s.test(value)
  )
}

/**
 * What is secret of a value: of a signed link its signature and every other long value of its query, as
 * they stand there; of anything else its lines, without white space around them.
 */
export function secretParts(value: string): string[] {
  const query = /^https?:\/\/[^?#\s]*\?([^#\s]+)$/i.exec(value.trim())?.[1]
  if (query === undefined) return linesOf(value)
  return query.split('&').flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=')
    const secret = rest.join('=')
    const signature = name.toLowerCase() === 'sig'
    if (OPEN_PARAMETERS.has(name.toLowerCase())) return []
    return signature || secret.length >= SHORTEST_QUERY_VALUE ? [secret] : []
  })
}

function linesOf(value: string): string[] {
  const whole = value.trim()
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim())
  return lines.length > 1 ? [whole, ...lines] : lines
}

/**
 * The spellings that the runner is told of: as it is, percent-encoded in both letter cases, decoded, and as
 * JSON writes it. The runner makes base64 and other spellings of its own from each.
 */
export function maskForms(secret: string): string[] {
  const decoded = percentDecoded(secret)
  const plain = [secret, decoded].flatMap((form) => [form, encodeURIComponentSafely(form)])
  const forms = plain.flatMap((form) => [
    form,
    withHexDigits(form, 'lower'),
    withHexDigits(form, 'upper'),
  ])
  const json = forms.flatMap((form) => [inJson(form), inJson(form).replaceAll('&', '\\u0026')])
  return distinct([...forms, ...json]).filter((form) => !/[\r\n]/.test(form))
}

/** Every spelling that the redactor looks for: those of the mask, and further encodings. */
export function formsOf(secret: string): string[] {
  if (!isHideable(secret)) return []
  const decoded = percentDecoded(secret)
  const encoded = distinct([secret, decoded]).flatMap((form) => [...base64Forms(form), hex(form)])
  const escaped = [...maskForms(secret), secret].flatMap((form) => [
    form,
    form.replaceAll('&', '&amp;'),
    ...MARKS_ESCAPED.map((marks) => form.replace(marks, unicodeEscape)),
    form.replaceAll('/', '\\/'),
  ])
  return distinct([...escaped, ...encoded])
}

/** Which marks JSON writers escape beyond the rule, differs. */
const MARKS_ESCAPED: readonly RegExp[] = [/&/g, /[&=]/g, /[&<>]/g, /[&=+<>]/g]

function unicodeEscape(mark: string): string {
  return `\\u00${mark.charCodeAt(0).toString(16)}`
}

/** What of a secret in base64 does not depend on its neighbours, at the three places it may start. */
function base64Forms(secret: string): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
    const whole = bytes.toString('base64').replace(/=+$/, '')
    const certain = bytes.length % 3 === 0 ? whole : whole.slice(0, -1)
    const form = shift === 0 ? certain : certain.slice(shift + 1)
    return [form, form.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

function hex(secret: string): string {
  return Buffer.from(secret).toString('hex')
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function withHexDigits(text: string, letters: 'lower' | 'upper'): string {
  return text.replace(/%[0-9A-Fa-f]{2}/g, (code) =>
    letters === 'lower' ? code.toLowerCase() : code.toUpperCase(),
  )
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
}

function distinct(forms: readonly string[]): string[] {
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_SECRET)
}
