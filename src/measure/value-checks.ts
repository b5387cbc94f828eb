import { type BreakdownName, numberIn } from '../schema/slots.js'
import { FEATURES, IDES, UNNAMED } from '../schema/values.js'
import { type ValueCheck } from './measured-checks.js'
import { type Base, namesIn } from './window.js'

/** Whose names are looked at. Models come and go, so that a new one is no news. */
const NAMED = [
  { what: 'feature', breakdown: 'totals_by_feature', known: FEATURES },
  { what: 'IDE', breakdown: 'totals_by_ide', known: IDES },
  { what: 'model', breakdown: 'totals_by_model_feature' },
] as const satisfies readonly {
  what: ValueCheck['what']
  breakdown: BreakdownName
  known?: ReadonlySet<string>
}[]

/** What a name weighs: requests and what was generated. */
const VOLUME = ['user_initiated_interaction_count', 'code_generation_activity_count'] as const

/** How far the names of the window are known. */
export function valuesOf({ span }: Base): ValueCheck[] {
  return NAMED.flatMap(({ what, breakdown, ...of }) => {
    const table = namesIn(span, breakdown, (first) => first.toLowerCase())
    if (table === undefined) return []
    const places = VOLUME.map((counter) => numberIn(breakdown, counter))
    const volume = new Map(
      [...table].map(([name, numbers]) => [
        name,
        places.reduce((all, place) => all + (numbers[place] || 0), 0),
      ]),
    )
    const known = 'known' in of ? of.known : undefined
    return [valueCheck(what, volume, known)]
  })
}

function valueCheck(
  what: ValueCheck['what'],
  volume: ReadonlyMap<string, number>,
  known: ReadonlySet<string> | undefined,
): ValueCheck {
  const unknown = [...volume].filter(
    ([name]) => known !== undefined && !known.has(name) && !UNNAMED.has(name),
  )
  unknown.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0)
  const all = sum(volume.values())
  const names = unknown.map(([name]) => name)
  if (all <= 0) return { what, unknown: names }
  const unnamed = (volume.get('unknown') ?? 0) + (volume.get('') ?? 0)
  const share = sum(unknown.map(([, value]) => value)) / all
  return { what, unknown: names, unknownShare: share, unnamedShare: unnamed / all }
}
