// Bundled licences come with the line ends of their authors; the repository has one kind.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

for (const name of readdirSync('dist')) {
  const path = `dist/${name}`
  const text = readFileSync(path, 'utf8')
  const unified = text.replace(/\r\n/g, '\n')
  if (unified !== text) writeFileSync(path, unified)
}
