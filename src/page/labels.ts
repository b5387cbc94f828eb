import { type Dimension } from './series.js'

/** What each filter is called; `NOUNS` within a sentence. */
export const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  feature: 'Feature',
  ide: 'IDE',
  language: 'Language',
  model: 'Model',
}

export const NOUNS: Readonly<Record<Dimension, string>> = {
  feature: 'feature',
  ide: 'IDE',
  language: 'language',
  model: 'model',
}
