/**
 * THE table of inputs: names, defaults and what `action.yml` and the documents say of them. `action.yml`
 * is written from it, so that an empty value (a `schedule` event passes one) means the same default
 * as a missing one.
 */
export interface InputRow {
  readonly description: string
  /** What an empty or missing value means; absent when the code works it out. */
  readonly fallback?: string
  /** How the fallback reads where the code works it out. */
  readonly shown?: string
  readonly required?: true
}

export const INPUTS = {
  token: {
    description:
      'Token that reads the reports: a personal access token or a GitHub App token with read access to Copilot metrics. Sent to `api-url` only.',
    required: true,
  },
  scope: {
    description: '`enterprise` or `organization`.',
    fallback: 'organization',
  },
  slug: {
    description:
      'One or more slugs of enterprises or organizations, all of the one scope. Required for `scope: enterprise`.',
    shown: "the repository's owner",
  },
  'report-type': {
    description: 'One or more report types; see the table of report types.',
    shown: "the scope's own 28-day report",
  },
  day: {
    description:
      'For the 1-day reports: `latest`, a UTC day (`2026-11-18`), a range (`2026-11-01..2026-11-18`), a list of both, or `missing`: every day that the archive lacks.',
    fallback: 'latest',
  },
  since: {
    description: 'With `day: missing`: do not look further back than this day.',
    fallback: '',
  },
  'refresh-days': {
    description:
      'With `day: missing`: how many of the newest stored days are fetched again, since GitHub still revises them.',
    fallback: '3',
  },
  team: {
    description: 'Team slug, for report type `legacy-usage` only.',
    fallback: '',
  },
  'if-no-report': {
    description:
      '`warn`, `error` or `ignore`, when a named day (or `latest`) has no report or is not ready yet. Access and transport failures always fail.',
    fallback: 'warn',
  },
  format: {
    description:
      'One or more of `ndjson`, `ndjson.gz` (gzip in place of plain), `csv`, `parquet`. One of the first two is always written.',
    fallback: 'ndjson',
  },
  path: {
    description: 'Where the files go on the runner; absolute, or relative to the workspace.',
    shown: 'a fresh folder under `RUNNER_TEMP`',
  },
  artifact: {
    description:
      '`true`: upload the files as one workflow artifact, and the page un-zipped as another; `page`: only the page; `false`: nothing.',
    fallback: 'true',
  },
  'artifact-name': {
    description: 'Name of the artifact.',
    shown: '`copilot-usage-reports-<slug>` for one slug, `copilot-usage-reports` for several',
  },
  'artifact-overwrite': {
    description: 'Replace an artifact of that name in the same workflow run.',
    fallback: 'false',
  },
  'artifact-retention-days': {
    description: 'Days that the artifact is kept, 1 to 400.',
    shown: "the repository's default",
  },
  'artifact-compression-level': {
    description: 'Zlib level of the artifact, 0 to 9.',
    fallback: '6',
  },
  commit: {
    description: 'Commit the files to a repository, without a checkout.',
    fallback: 'false',
  },
  'commit-repository': {
    description: 'Repository that is committed to, as `owner/name`.',
    shown: 'the running repository',
  },
  'commit-branch': {
    description: 'Branch that is committed to; created from the default branch when absent.',
    shown: "that repository's default branch",
  },
  'commit-path': {
    description: 'Root of the archive in the repository.',
    fallback: 'copilot-usage-reports',
  },
  'commit-message': {
    description: 'Message of the commit.',
    shown: 'a generated one',
  },
  'commit-token': {
    description: 'Token that writes the commit; needs `contents: write`.',
    shown: 'the value of `github-token`',
  },
  'github-token': {
    description:
      'Reads the visibility of the running repository; where `commit-token` is not set, it also writes the commit.',
    fallback: '${{ github.token }}',
  },
  summary: {
    description: 'Write the job summary.',
    fallback: 'true',
  },
  page: {
    description:
      'Write `page.html`, an interactive page in one file. Unless `artifact` is `false`, it is uploaded un-zipped as the artifact `<artifact-name>.html`, which opens in the browser.',
    fallback: 'true',
  },
  'summary-users': {
    description:
      'Name the most active users in the summary, those without activity, and, where seats are known, the idle ones; an error when the running repository is public.',
    fallback: 'false',
  },
  'pseudonym-key': {
    description:
      'Secret key of at least 16 characters. When set, logins and user ids are replaced by keyed pseudonyms, and fields that this version does not know are left out, before anything is written.',
    fallback: '',
  },
  pseudonymize: {
    description:
      'With `true` a missing `pseudonym-key` is an error, so that a misspelled secret publishes no names.',
    shown: '`true` when `pseudonym-key` is set',
  },
  'minimum-group-size': {
    description:
      'Teams with fewer members on a day are left out of derived files. Summary and page also leave out teams, and other groups of users, of which fewer people were active.',
    fallback: '5',
  },
  'seat-price': {
    description: 'Price of a seat per month, such as `19 USD`: tells what unused seats cost.',
    fallback: '',
  },
  'allow-public-repository': {
    description:
      'Allow data on users or repositories to be committed to a public repository, or uploaded from one.',
    fallback: 'false',
  },
  'download-hosts': {
    description:
      'When set: the only hosts that files may be downloaded from; `*` stands for one label.',
    shown: "GitHub's known report hosts, others are warned about",
  },
  concurrency: {
    description: 'That many API calls and that many downloads at once, 1 to 32.',
    fallback: '8',
  },
  'timeout-minutes': {
    description: 'After which the run stops with an error, keeping what was done.',
    fallback: '30',
  },
  'dry-run': {
    description:
      'Print what would be asked for and stored. No call to a reports endpoint or storage host is made, nothing is written.',
    fallback: 'false',
  },
  'check-access': {
    description:
      'Ask for each report once, and whether the repository that is committed to can be written, and print what was answered and what to do. Nothing is downloaded or stored.',
    fallback: 'false',
  },
  'api-url': {
    description: 'Base URL of the API that has the reports.',
    fallback: '${{ github.api_url }}',
  },
  'api-version': {
    description: 'Value of `X-GitHub-Api-Version`.',
    fallback: '2026-03-10',
  },
} as const satisfies Record<string, InputRow>

export type InputName = keyof typeof INPUTS

/** Values of the inputs, trimmed, by name; a missing one is an empty string. */
export type RawInputs = Readonly<Record<InputName, string>>

/** What the table's expressions stand for when the runner did not resolve them: an empty value. */
export interface Surroundings {
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string
  /** `GITHUB_TOKEN`, where the workflow passes it in the environment. */
  readonly githubToken: string
  /** `GITHUB_REPOSITORY`, `owner/name`. */
  readonly repository: string
}

/** Fills in the defaults. Empty and blank mean default, for every input. */
export function withDefaults(
  get: (name: InputName) => string,
  surroundings: Surroundings,
): RawInputs {
  const expressions: Readonly<Record<string, string>> = {
    '${{ github.token }}': surroundings.githubToken,
    '${{ github.api_url }}': surroundings.apiUrl,
  }
  const names = Object.keys(INPUTS) as InputName[]
  const value = (name: InputName) => {
    const row: InputRow = INPUTS[name]
    const fallback = row.fallback ?? ''
    return get(name).trim() || (expressions[fallback] ?? fallback)
  }
  return Object.fromEntries(names.map((name) => [name, value(name)])) as RawInputs
}
