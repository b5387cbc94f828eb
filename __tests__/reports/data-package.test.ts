import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from '@jest/globals'

import { TABLE_FORMATS } from '../../src/model.js'
import { CATALOGUE } from '../../src/reports/catalogue.js'
import { dataPackageText, isEarlierDataPackage, VERSION } from '../../src/reports/data-package.js'
import { DATASETS } from '../../src/reports/datasets.js'
import { DERIVED_ROWS } from '../../src/schema/kinds.js'
import { describeTables } from '../../src/schema/tables.js'

/** The description of the archive, as the standard wants it: https://datapackage.org/standard/data-package */

const TYPES = ['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'object', 'array']
/** No address, not absolute, nothing above the file itself. */
const PATH = { type: 'string', pattern: '^(?![./~])(?!.*(?:\\.\\.|\\\\|://)).+$' }
const FIELD = {
  type: 'object',
  required: ['name', 'type', 'description'],
  properties: {
    name: { type: 'string', minLength: 1 },
    type: { enum: TYPES },
    description: { type: 'string', minLength: 1 },
  },
  additionalProperties: false,
}

/** What the profiles of Data Package 2.0 ask of the parts that are used here, and no other part. */
const PROFILE = {
  type: 'object',
  required: ['$schema', 'name', 'version', 'title', 'description', 'resources'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    title: { type: 'string' },
    description: { type: 'string' },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'description', 'format', 'mediatype', 'partitions', 'schema'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          path: PATH,
          description: { type: 'string', minLength: 1 },
          format: { enum: ['ndjson', 'csv', 'parquet'] },
          mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
          dialect: {
            type: 'object',
            additionalProperties: false,
            properties: {
              delimiter: { type: 'string' },
              quoteChar: { type: 'string', maxLength: 1 },
              doubleQuote: { type: 'boolean' },
              lineTerminator: { type: 'string' },
            },
          },
          partitions: { type: 'array', minItems: 3, items: FIELD },
          schema: {
            type: 'object',
            required: ['fields'],
            additionalProperties: false,
            properties: {
              fields: { type: 'array', minItems: 1, items: FIELD },
              missingValues: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly partitions: readonly { readonly name: string }[]
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
}

const whole = JSON.parse(dataPackageText()) as { resources: Resource[]; version: string }
const { resources } = whole
const namesOf = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name)

describe('datapackage.json', () => {
  test('is what the standard asks for', () => {
    const ajv = new Ajv({ allErrors: true })
    ajv.validate(PROFILE, whole)
    expect(ajv.errors ?? []).toEqual([])
  })

  test('names every dataset once, and no column twice', () => {
    const paths = resources.map(({ path }) => path)
    expect(paths).toEqual([...new Set(paths)])
    const reports = CATALOGUE.flatMap(({ dataset, teamDataset }) => [
      dataset,
      teamDataset ?? dataset,
    ])
    for (const name of reports) expect(paths).toContain(`ndjson/${name}`)
    const derived = paths.filter((path) => path.startsWith('derived/'))
    expect(derived).toHaveLength(Object.keys(DERIVED_ROWS).length)
    for (const { partitions, schema } of resources) {
      const names = [...namesOf(partitions), ...namesOf(schema.fields)]
      expect(names).toEqual([...new Set(names)])
    }
  })

  test('has every table of every dataset, with its columns in their order', () => {
    for (const { name, kind, window } of DATASETS) {
      const tables = describeTables(kind)
      const found = TABLE_FORMATS.map((format) =>
        resources.filter(({ path }) => path.startsWith(`${format}/${name}/`)),
      )
      for (const ofFormat of found) {
        expect(ofFormat.length).toBe(tables.length - (window || kind !== 'aggregate' ? 0 : 2))
        for (const { path, schema } of ofFormat) {
          const table = tables.find((one) => path.endsWith(`/${one.name}`))
          expect(namesOf(schema.fields)).toEqual(namesOf(table?.columns ?? []))
        }
      }
    }
  })

  test('is of the version of this action', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect([VERSION, whole.version]).toEqual([version, version])
  })
})

const [major = 0, minor = 0, patch = 0] = VERSION.split('.').map(Number)
const ours = (version: unknown) => JSON.stringify({ name: 'copilot-usage-reports', version })

test.each([
  ['an earlier one', ours(`${major - 1}.99.99`), true],
  ['this one', ours(VERSION), false],
  ['a later patch', ours(`${major}.${minor}.${patch + 1}`), false],
  ['a later one with more digits', ours(`${major}.${minor + 10}.0`), false],
  ['a later major one', ours(`${major + 1}.0.0`), false],
  ['no version', ours(undefined), false],
  ['a number for a version', ours(0), false],
  ['another form of a version', ours('0.9'), false],
  ['another package', JSON.stringify({ name: 'mine', version: '0.1.0' }), false],
  ['a list', '[]', false],
  ['null', 'null', false],
  ['no JSON', 'name: copilot-usage-reports', false],
])('%s is replaced: %p', (_, found, replaced) => {
  expect(isEarlierDataPackage(found)).toBe(replaced)
})
