import { basename, dirname } from 'node:path'

import ts from 'typescript'

import { type Line, PROJECT, textOf } from './program.js'

/** What the compiler says of a name that is declared or imported and never read. */
const UNREAD = [6133, 6192, 6196, 6198]

/** The compiler over the whole project, asked again for each line that is taken away. */
export function openTypes() {
  const config = `${PROJECT}/__tests__/tsconfig.json`
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    dirname(config),
  )
  let without: Line | undefined
  let version = 0
  const service = ts.createLanguageService({
    ...ts.sys,
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => (path === without?.path ? `${version}` : '0'),
    getScriptSnapshot: (path) =>
      ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(textOf(path, without)) : undefined,
    useCaseSensitiveFileNames: () => true,
    getCurrentDirectory: () => PROJECT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  })
  const hasErrors = (path: string) => service.getSemanticDiagnostics(path).length > 0
  /** Files that import the file of a line: an error further away is left to the tests. */
  const importers = (path: string) => {
    const end = `/${basename(path, '.ts')}.js'`
    return fileNames.filter((name) => textOf(name, undefined).includes(end))
  }
  return {
    /** Whether all is as good without the line. What nobody reads any more is noticed, as by the linter. */
    isGood: (line: Line): boolean => {
      without = line
      version++
      const hints = service.getSuggestionDiagnostics(line.path)
      if (hints.some(({ code }) => UNREAD.includes(code)) || hasErrors(line.path)) return false
      return !importers(line.path).some(hasErrors)
    },
  }
}
