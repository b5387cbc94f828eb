/** What a sandbox was told and has counted since its start or its last reset. */
import { type SandboxOptions, type Visibility } from './options.js'
import { type ReportName, type Situation, type Where } from './reports.js'

export interface State {
  readonly situations: { where: Where; situation: Situation }[]
  readonly given: Map<string, readonly Buffer[]>
  readonly asked: Map<string, number>
  /** By day, or by report and day: how many editions past the first. */
  readonly versions: Map<string, number>
  readonly visibilities: Map<string, Visibility>
  readonly links: string[]
  life: { usual: number; special: { seconds: number; left: number } | undefined }
  latency: { readonly api?: number; readonly storage?: number }
}

export const freshState = (options: SandboxOptions): State => ({
  situations: [],
  given: new Map(),
  asked: new Map(),
  versions: new Map(),
  visibilities: new Map(
    Object.entries(options.repositories ?? {}).map(([name, visibility]) => [
      name.toLowerCase(),
      visibility,
    ]),
  ),
  links: [],
  life: { usual: options.linkLife ?? 3600, special: undefined },
  latency: options.latency ?? {},
})

export const nameKey = ({ report, scope, slug, day }: ReportName): string =>
  [scope, slug, report, day ?? 'latest'].join(' ')

export function matches(where: Where, name: ReportName): boolean {
  if (where.report !== undefined && where.report !== name.report) return false
  if (where.scope !== undefined && where.scope !== name.scope) return false
  if (where.slug !== undefined && where.slug !== name.slug) return false
  if (where.day === undefined) return true
  return name.day !== undefined && (where.day === name.day || where.day.includes(name.day))
}
