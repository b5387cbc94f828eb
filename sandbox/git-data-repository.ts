/** A real bare git repository on disk, as the git data API of the sandbox and the tests see it. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { launch, type Ran } from './launch.js'

export interface ListedEntry {
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly sha: string
  readonly path: string
}

/** A change of one path of a tree: a new object, or none (`sha: null`). */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

export interface CommitDraft {
  readonly message: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author?: { readonly name: string; readonly email: string }
}

const NOTHING = '0'.repeat(40)
const PLUMBING = ['-c', 'core.autocrlf=false', '-c', 'core.quotepath=false', '-c', 'gc.auto=0']
const IDENTITY = {
  GIT_AUTHOR_NAME: 'octo-bot',
  GIT_AUTHOR_EMAIL: 'octo-bot@example.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.example',
  // Whatever the machine's git is set to, and whoever runs the tests, as a hook of git does.
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_DEFAULT_HASH: 'sha1',
  GIT_DEFAULT_REF_FORMAT: 'files',
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
}

/** Runs git; never throws for its exit code. */
export function git(
  args: readonly string[],
  options: { cwd?: string; input?: string | Buffer; env?: Record<string, string> } = {},
): Promise<Ran> {
  const { cwd, input, env } = options
  return launch({
    command: 'git',
    args: [...PLUMBING, ...args],
    env: { ...IDENTITY, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input }),
  })
}

export class GitRepository {
  readonly dir: string
  /** What was asked of objects, which never change: a process of git for each question adds up. */
  private readonly told = new Map<string, string>()

  private constructor(dir: string) {
    this.dir = dir
  }

  /** An empty bare repository in that folder. */
  static async create(dir: string, defaultBranch: string): Promise<GitRepository> {
    const made = await git(['init', '-q', '--bare', `--initial-branch=${defaultBranch}`, dir])
    if (made.code !== 0) throw new Error(made.err)
    await mkdir(join(dir, 'sandbox'), { recursive: true })
    return new GitRepository(dir)
  }

  run(
    args: readonly string[],
    options: { input?: string | Buffer; env?: Record<string, string> } = {},
  ) {
    return git(args, { ...options, cwd: this.dir })
  }

  /** Like `run`, as trimmed text; throws when git fails. */
  async text(
    args: readonly string[],
    options: { input?: string | Buffer; env?: Record<string, string> } = {},
  ) {
    const ran = await this.run(args, options)
    if (ran.code !== 0) throw new Error(`git ${args.join(' ')}: ${ran.err}`)
    return ran.out.toString('utf8').trim()
  }

  async isEmpty(): Promise<boolean> {
    const options = { recursive: true, withFileTypes: true } as const
    const refs = await readdir(join(this.dir, 'refs'), options).catch(() => [])
    if (refs.some((one) => one.isFile() && !one.name.endsWith('.lock'))) return false
    return (await this.text(['for-each-ref', '--count=1'])) === ''
  }

  /** The full name of the branch that HEAD stands for. */
  async head(): Promise<string> {
    return (await readFile(join(this.dir, 'HEAD'), 'utf8')).replace('ref: ', '').trim()
  }

  /** The answer to a question about an object, which stays what it is; one that is not there may come. */
  private async once(sha: string, words: readonly string[]): Promise<string | undefined> {
    const key = [sha, ...words].join(' ')
    const known = this.told.get(key)
    if (known !== undefined) return known
    const ran = await this.run(words)
    if (ran.code !== 0) return undefined
    const answer = ran.out.toString('utf8').trim()
    if (/^[0-9a-f]{40}$/.test(sha)) this.told.set(key, answer)
    return answer
  }

  /** The object that a full ref (`refs/heads/main`) points to. */
  async ref(name: string): Promise<string | undefined> {
    const loose = await this.looseRef(name)
    if (loose !== undefined) return loose
    const ran = await this.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name])
    return ran.code === 0 ? ran.out.toString().trim() : undefined
  }

  /** The same of a ref alone: no revision is one. */
  async exactRef(name: string): Promise<string | undefined> {
    const loose = await this.looseRef(name)
    return loose ?? (await this.refsUnder(name)).find(({ ref }) => ref === name)?.sha
  }

  private async looseRef(name: string): Promise<string | undefined> {
    if (!/^refs(\/[\w-]+)+$/.test(name)) return undefined
    const text = await readFile(join(this.dir, name), 'utf8').catch(() => '')
    return /^[0-9a-f]{40}\n$/.test(text) ? text.trim() : undefined
  }

  async refsUnder(prefix: string): Promise<{ ref: string; sha: string }[]> {
    const lines = await this.text(['for-each-ref', '--format=%(objectname) %(refname)'])
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ sha: line.slice(0, 40), ref: line.slice(41) }))
      .filter(({ ref }) => ref.startsWith(prefix))
  }

  async type(sha: string): Promise<string | undefined> {
    return this.once(sha, ['cat-file', '-t', '--', sha])
  }

  async blob(sha: string): Promise<Buffer> {
    return (await this.run(['cat-file', 'blob', sha])).out
  }

  /** The tree of a commit, tree, branch or `<revision>:<path>`. */
  async treeOf(revision: string): Promise<string | undefined> {
    const name = revision.includes(':') ? revision : `${revision}^{tree}`
    return this.once(revision, ['rev-parse', '--verify', '--quiet', '--end-of-options', name])
  }

  /** A commit in that format of `git log`. */
  async show(sha: string, format: string): Promise<string> {
    const shown = await this.once(sha, ['show', '-s', `--format=${format}`, sha])
    if (shown === undefined) throw new Error(`There is no commit ${sha}.`)
    return shown
  }

  async list(tree: string, recursive = false): Promise<ListedEntry[]> {
    const ran = await this.run(['ls-tree', '-z', ...(recursive ? ['-r', '-t'] : []), tree])
    if (ran.code !== 0) throw new Error(ran.err)
    const rows = ran.out.toString('utf8').split('\0')
    return rows
      .filter((row) => row !== '')
      .map((row) => {
        const [mode = '', type = '', sha = ''] = row.slice(0, row.indexOf('\t')).split(' ')
        const path = row.slice(row.indexOf('\t') + 1)
        return { mode, type: type as ListedEntry['type'], sha, path }
      })
  }

  /** Stores blobs and gives their ids, in order. */
  async writeBlobs(contents: readonly Buffer[]): Promise<string[]> {
    if (contents.length === 0) return []
    const folder = join(this.dir, 'sandbox', randomUUID())
    await mkdir(folder)
    const files = contents.map((_, index) => join(folder, String(index)))
    await Promise.all(files.map((file, index) => writeFile(file, contents[index] ?? '')))
    const ids = await this.text(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
      input: files.join('\n') + '\n',
    })
    await rm(folder, { recursive: true })
    return ids.split('\n')
  }

  /** A new tree: the base with changes. `undefined` when a path that is to go is not there. */
  async writeTree(
    base: string | undefined,
    changes: readonly TreeChange[],
  ): Promise<string | undefined> {
    const env = { GIT_INDEX_FILE: join(this.dir, 'sandbox', `${randomUUID()}.index`) }
    if (base !== undefined) await this.text(['read-tree', base], { env })
    const rows: string[] = []
    for (const change of changes) {
      if (change.sha === null) {
        const gone = (await this.text(['ls-files', '-z', '--', change.path], { env })).split('\0')
        if (gone[0] === '') return undefined
        rows.push(...gone.filter((path) => path !== '').map((path) => `0 ${NOTHING}\t${path}\0`))
      } else rows.push(`${change.mode} ${change.sha}\t${change.path}\0`)
    }
    await this.text(['update-index', '-z', '--index-info'], { env, input: rows.join('') })
    const tree = await this.text(['write-tree'], { env })
    await rm(env.GIT_INDEX_FILE, { force: true })
    return tree
  }

  async writeCommit(draft: CommitDraft): Promise<string> {
    const env: Record<string, string> =
      draft.author === undefined
        ? {}
        : { GIT_AUTHOR_NAME: draft.author.name, GIT_AUTHOR_EMAIL: draft.author.email }
    const parents = draft.parents.flatMap((parent) => ['-p', parent])
    return this.text(['commit-tree', ...parents, '-F', '-', draft.tree], {
      input: draft.message,
      env,
    })
  }

  /** Moves a ref if it still is where it was; `was` absent = the ref must not exist. */
  async moveRef(name: string, to: string, was: string | undefined): Promise<boolean> {
    return (await this.run(['update-ref', name, to, was ?? NOTHING])).code === 0
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    return (await this.run(['merge-base', '--is-ancestor', older, newer])).code === 0
  }

  // What tests ask and do, besides the API.

  /** Every file of a branch with its blob id, by path; but for what any archive has in its root. */
  async files(branch: string): Promise<Map<string, string>> {
    const tree = await this.treeOf(`refs/heads/${branch}`)
    if (tree === undefined) return new Map()
    const entries = await this.list(tree, true)
    return new Map(
      entries
        .filter(
          ({ type, path }) =>
            type !== 'tree' && !/(^|\/)(\.gitattributes|datapackage\.json)$/.test(path),
        )
        .map((one) => [one.path, one.sha]),
    )
  }

  async read(branch: string, path: string): Promise<Buffer> {
    const ran = await this.run(['cat-file', 'blob', `refs/heads/${branch}:${path}`])
    if (ran.code !== 0) throw new Error(ran.err)
    return ran.out
  }

  /** Commits of a branch, newest first, with how many parents each has. */
  async log(
    branch: string,
  ): Promise<{ sha: string; parents: number; subject: string; body: string }[]> {
    const format = '--format=%H%x01%P%x01%s%x01%B%x00'
    const ran = await this.run(['log', format, `refs/heads/${branch}`])
    const rows = ran.out
      .toString('utf8')
      .split('\0')
      .map((row) => row.trim())
      .filter((row) => row !== '')
    return rows.map((row) => {
      const [sha = '', parents = '', subject = '', body = ''] = row.split('\x01')
      return { sha, parents: parents.split(' ').filter((one) => one !== '').length, subject, body }
    })
  }

  /** What `git fsck --full --strict` complains about; empty = clean. Dangling objects are no fault. */
  async fsck(): Promise<string> {
    const ran = await this.run(['fsck', '--full', '--strict', '--no-dangling', '--no-progress'])
    const said = `${ran.out.toString()}${ran.err}`.trim()
    return ran.code === 0 ? said.replace(/^notice: .*$/gm, '').trim() : `exit ${ran.code}: ${said}`
  }

  /** A commit on a branch, made aside from the API: files by path, `null` = removed. */
  async commit(
    branch: string,
    files: Readonly<Record<string, string | Buffer | null>>,
    message = 'Foreign work',
  ) {
    const paths = Object.keys(files)
    const written = paths.filter((path) => files[path] !== null)
    const ids = await this.writeBlobs(written.map((path) => Buffer.from(files[path] ?? '')))
    const changes = paths.map((path) => ({
      path,
      mode: '100644',
      sha: files[path] === null ? null : (ids[written.indexOf(path)] ?? null),
    }))
    return this.commitTree(branch, message, async (base) => this.writeTree(base, changes))
  }

  /** A commit with a symbolic link, submodule or anything else by mode. */
  async commitEntry(branch: string, entry: TreeChange): Promise<string> {
    return this.commitTree(branch, 'Foreign entry', async (base) => this.writeTree(base, [entry]))
  }

  /** `count` foreign files, cheaply: one blob, one folder per thousand, or all of them in the root. */
  async commitMany(
    branch: string,
    count: number,
    where: 'folders' | 'root' = 'folders',
  ): Promise<string> {
    const [blob = ''] = await this.writeBlobs([Buffer.from('foreign\n')])
    const name = (index: number) => `foreign-${String(index).padStart(6, '0')}`
    const files = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, index) => `100644 blob ${blob}\t${name(from + index)}\n`,
      ).join('')
    const tree = (input: string) => this.text(['mktree'], { input })
    return this.commitTree(branch, 'Many foreign files', async (base) => {
      const present = base === undefined ? [] : await this.list(base)
      const rows = present.map((one) => `${one.mode} ${one.type} ${one.sha}\t${one.path}\n`)
      if (where === 'root') return tree(rows.join('') + files(0, count))
      for (let from = 0; from < count; from += 1000) {
        const folder = await tree(files(from, Math.min(count, from + 1000)))
        rows.push(`040000 tree ${folder}\t${name(from)}\n`)
      }
      return tree(rows.join(''))
    })
  }

  private async commitTree(
    branch: string,
    message: string,
    make: (base: string | undefined) => Promise<string | undefined>,
  ): Promise<string> {
    const ref = `refs/heads/${branch}`
    const head = await this.ref(ref)
    const tree = await make(head === undefined ? undefined : await this.treeOf(head))
    if (tree === undefined) throw new Error(`The files are not on ${branch}.`)
    const sha = await this.writeCommit({ message, tree, parents: head === undefined ? [] : [head] })
    if (!(await this.moveRef(ref, sha, head))) throw new Error(`${branch} moved meanwhile.`)
    return sha
  }
}
