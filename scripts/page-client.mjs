// Bundles what runs in the page's browser, script and style sheet, into a module of the sources: the
// action embeds it in every page. The same sources give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const options = { bundle: true, minify: true, write: false, charset: 'ascii', logLevel: 'error' }
const script = await build({
  ...options,
  entryPoints: ['src/page/client.tsx'],
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
}).catch(() => {
  console.error('If a package is missing: npm install brings what package-lock.json names.')
  process.exit(1)
})
const style = await build({ ...options, entryPoints: ['src/page/page.css'] })
const [code = '', css = ''] = [script, style].map(({ outputFiles }) => outputFiles[0]?.text.trim())
for (const text of [code, css])
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('The bundle would end its own block.')

// The bundler, which runs next, writes what it did there and makes no folder.
mkdirSync('tmp', { recursive: true })
writeFileSync(
  'src/page/client-bundle.ts',
  `// Made by scripts/page-client.mjs (npm run build) from client.tsx and page.css. Do not edit.
export const SCRIPT =
  ${JSON.stringify(code)}
export const STYLE =
  ${JSON.stringify(css)}
`,
)
