import { type InputRow, INPUTS } from '../src/inputs/table.js'
import { OUTPUTS } from '../src/outputs.js'

/** The text of `action.yml`, from the tables of inputs and outputs in the code. */
export function actionYml(): string {
  return [
    '# Written by `npm run docs` from src/inputs/table.ts and src/outputs.ts.',
    'name: Copilot usage reports',
    `description: ${quote("Fetches GitHub Copilot usage metrics reports, keeps them for good and shows them on the run's page.")}`,
    'author: copilot-usage-reports',
    'branding:',
    '  icon: bar-chart-2',
    '  color: purple',
    'inputs:',
    ...Object.entries<InputRow>(INPUTS).flatMap(([name, row]) => input(name, row)),
    'outputs:',
    ...Object.entries(OUTPUTS).flatMap(([name, { description }]) => [
      `  ${name}:`,
      `    description: ${quote(description)}`,
    ]),
    'runs:',
    '  using: node24',
    '  main: dist/index.js',
    '',
  ].join('\n')
}

function input(name: string, { description, fallback, shown, required }: InputRow): string[] {
  const more = shown === undefined ? '' : ` Default: ${shown}.`
  return [
    `  ${name}:`,
    `    description: ${quote(description + more)}`,
    `    required: ${required === true}`,
    ...(fallback === undefined || fallback === '' ? [] : [`    default: ${quote(fallback)}`]),
  ]
}

/** A YAML scalar in single quotes. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
