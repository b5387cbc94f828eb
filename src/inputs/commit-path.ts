/**
 * Where an archive may lie in a repository, and how its branch may be called. Pure: the inputs are
 * checked with it before any request.
 */

/** What a text means, or why it cannot be used: the end of a sentence that begins with its name. */
export type Checked =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: string }

/** Names that mean something to git or to GitHub, also when a file system folds case. */
const RESERVED = /^(?:\.git|git~\d+|\.github|\.gitmodules|\.gitattributes|\.gitignore|\.mailmap)$/
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const REFUSED_CHARACTERS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\]/u
const LONGEST_PATH = 200
const LONGEST_BRANCH = 244

/**
 * The folder of an archive: relative, with `/`, without a slash at either end; `.` is the root of the
 * repository and gives ''.
 */
export function checkedCommitPath(text: string): Checked {
  const path = text.trim().replace(/^\.\//, '').replace(/\/+$/, '')
  if (path === '.' || path === '')
    return text.startsWith('/') ? absolute() : { ok: true, value: '' }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return absolute()
  if (Buffer.byteLength(path) > LONGEST_PATH) return no(`is longer than ${LONGEST_PATH} bytes`)
  for (const name of path.split('/')) {
    const problem = nameProblem(name)
    if (problem !== undefined) return no(problem)
  }
  return { ok: true, value: path }
}

/** A branch name by git's rules; `refs/heads/x` means `x`. */
export function checkedBranch(text: string): Checked {
  const name = text.trim().replace(/^refs\/heads\//, '')
  const problem = branchProblem(name)
  return problem === undefined ? { ok: true, value: name } : no(problem)
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'has an empty folder name'
  if (name === '.' || name === '..') return `has \`${name}\` as a folder name`
  if (REFUSED_CHARACTERS.test(name)) return 'has a character that not every file system can store'
  if (/[. ]$/.test(name) || name.startsWith(' ')) {
    return 'has a folder name that ends with a dot or begins or ends with a space'
  }
  const folded = name
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[. ]+$/, '')
  if (folded === '' || folded.includes('/')) return 'has a folder name that only looks like one'
  if (RESERVED.test(folded))
    return `has the folder name \`${folded}\`, which git or GitHub uses itself`
  if (WINDOWS_DEVICE.test(folded))
    return `has the folder name \`${folded}\`, which Windows reserves`
  return undefined
}

/** https://git-scm.com/docs/git-check-ref-format */
const BRANCH_RULES: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/^@$/, 'is `@`'],
  [/^HEAD$/, 'is `HEAD`'],
  [/^refs\//, 'begins with `refs/` but names no branch'],
  [/^-/, 'begins with a dash'],
  [/^[0-9a-f]{40}$/i, 'looks like the id of a commit'],
  [/[\p{Cc}\p{Cs} ~^:?*[\\]/u, 'has a space or one of `~ ^ : ? * [ \\`'],
  [/\.\./, 'has two dots in a row'],
  [/@\{/, 'has `@{`'],
  [/^\/|\/$|\/\//, 'has an empty part between slashes'],
  [/(^|\/)\./, 'has a part that begins with a dot'],
  [/\.lock(\/|$)/, 'has a part that ends with `.lock`'],
  [/\.$/, 'ends with a dot'],
]

function branchProblem(name: string): string | undefined {
  if (Buffer.byteLength(name) > LONGEST_BRANCH) return `is longer than ${LONGEST_BRANCH} bytes`
  return BRANCH_RULES.find(([pattern]) => pattern.test(name))?.[1]
}

function no(problem: string): Checked {
  return { ok: false, problem }
}

function absolute(): Checked {
  return no('is absolute; name a folder relative to the root of the repository')
}
