import { OPEN_INPUTS } from '../inputs/secrets.js'
import { type RawInputs } from '../inputs/table.js'
import { METRICS } from '../measure/metrics.js'
import { FORMATS } from '../model.js'
import { OUTPUTS } from '../outputs.js'
import { reportNames } from '../reports/catalogue.js'
import { type Environment } from './wiring.js'

/** What stands in paths and in files of a run beside names of reports and inputs. */
const WORDS =
  'organization enterprise derived daily totals teams scope slug report day month part state stored unchanged failed summary manifest metrics datapackage page json md html files actions runs artifacts commit path bytes sha256 rows format version results'

/** The texts whose words a run writes to outputs and files, whatever servers answer. None of them is a secret. */
export function ownTexts(raw: RawInputs, environment: Environment): string[] {
  const { temporary, workspace, serverUrl, githubApiUrl, repository, runId } = environment
  return [
    ...OPEN_INPUTS.map((name) => raw[name]),
    ...[temporary, workspace, serverUrl, githubApiUrl, repository, runId],
    ...Object.keys(OUTPUTS),
    ...METRICS.map(({ key }) => key),
    ...reportNames(),
    ...FORMATS,
    WORDS,
  ]
}
