import { readFileSync } from 'node:fs'

/** What the documents repeat of the workflows in `examples/`. */

const textOf = (name: string) => readFileSync(`examples/${name}`, 'utf8').replaceAll('\r\n', '\n')

const block = (text: string) => ['```yaml', text.trimEnd(), '```'].join('\n')

/** A workflow as it stands there, without what its head says: the document says it in its own words. */
export function exampleBlock(name: string): string {
  return block(textOf(name).replace(/^(#.*\n)+/, ''))
}

/** The lines that set some inputs: `FILE INPUT…`. Throws when one is not set. */
export function exampleLines(words: string): string {
  const [name = '', ...inputs] = words.split(' ')
  const lines = textOf(name).split('\n')
  const found = inputs.map((input) => {
    const line = lines.find((one) => one.trimStart().startsWith(`${input}: `))
    if (line === undefined) throw new Error(`examples/${name} does not set ${input}.`)
    return line
  })
  return block(found.join('\n'))
}
