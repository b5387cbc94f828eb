/**
 * Mutation tests: `npm run mutation`, or one group of it with `MUTATION=net npm run mutation`. Each
 * group is a set of pure modules and the unit tests that mirror them; other tests do not run, since what
 * they would kill by chance says little about the unit tests, and takes hours.
 */
const GROUPS = {
  net: { mutate: ['src/net/{faults,retry,pace}.ts'], tests: ['net/{faults,retry,pace}'] },
  reports: { mutate: ['src/reports/*.ts'], tests: ['reports/*'] },
  inputs: { mutate: ['src/inputs/*.ts'], tests: ['inputs/*'] },
  collect: {
    mutate: ['src/collect/{targets,api-errors,access,links}.ts'],
    tests: ['collect/{targets,api-errors,access,links}'],
  },
  rows: { mutate: ['src/rows/*.ts'], tests: ['rows/*', 'schema/*'] },
  measure: { mutate: ['src/measure/*.ts'], tests: ['measure/*', 'schema/*'] },
  store: {
    mutate: ['src/store/{digest,plan,message,groups}.ts'],
    tests: ['store/*'],
  },
  text: {
    mutate: ['src/text/{redact,secret-forms,secret-shapes,known-secrets,spelling,log}.ts'],
    tests: ['text/{redact,secret-forms,log}'],
  },
  guard: {
    mutate: ['src/{guard,visibility}.ts', 'src/collect/person.ts'],
    tests: ['guard', 'collect/person'],
  },
  persons: {
    mutate: ['src/rows/{persons,pseudonymise-row,pseudonymise-part}.ts', 'src/text/pseudonym.ts'],
    tests: ['rows/pseudonymise-*', 'text/pseudonym'],
  },
  encoders: {
    mutate: ['src/summary/{charts,numbers}.ts', 'src/formats/csv.ts'],
    tests: ['summary/{charts,numbers}', 'formats/csv'],
  },
  markdown: { mutate: ['src/summary/markdown.ts'], tests: ['summary/markdown'] },
  verdict: {
    mutate: ['src/{judge,outputs,manifest}.ts', 'src/inputs/commit-path.ts'],
    tests: ['{judge,outputs,manifest}', 'inputs/commit-path-problems'],
  },
}

// Properties are tried with few cases: they run once per mutant.
process.env.TEST_SCALE ??= 'short'

const chosen = process.env.MUTATION
if (chosen !== undefined && !(chosen in GROUPS)) {
  throw new Error(`MUTATION is one of ${Object.keys(GROUPS).join(', ')}.`)
}
const groups = chosen === undefined ? Object.values(GROUPS) : [GROUPS[chosen]]
const name = chosen ?? 'all'

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=DEP0040',
  ],
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: {
      testMatch: groups.flatMap(({ tests }) =>
        tests.map((test) => `<rootDir>/__tests__/${test}.test.ts`),
      ),
    },
  },
  mutate: groups.flatMap(({ mutate }) => mutate),
  ignorePatterns: ['/bench', '/dist', '/docs', '/examples', '/reports', '/tmp'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Each run leaves modules behind in the memory of its process.
  maxTestRunnerReuse: 50,
  timeoutMS: 30_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: `reports/mutation/${name}.incremental.json`,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  tempDirName: '.stryker-tmp',
}
