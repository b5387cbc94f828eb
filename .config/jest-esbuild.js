/**
 * Jest's transformer: types are taken off and JSX is compiled, one file at a time, which esbuild does in a
 * millisecond. `npm run typecheck` looks at the types.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync, version } from 'esbuild'

const OPTIONS = {
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
}
const SELF = readFileSync(new URL(import.meta.url), 'utf8')

export default {
  process: (source, file) =>
    transformSync(source, {
      ...OPTIONS,
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      sourcefile: file,
    }),
  getCacheKey: (source, file) =>
    createHash('sha256').update([SELF, version, file, source].join('\0')).digest('hex'),
}
