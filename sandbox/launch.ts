/**
 * Commands that a test runs by the hundred. Starting a process copies the tables of its parent's memory,
 * which takes 2 ms from a small process and 30 ms from one that holds a whole test suite; so a small one
 * is started once, and starts the others.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export interface Ran {
  readonly code: number
  readonly out: Buffer
  readonly err: string
}

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** On top of this process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string | Buffer
}

interface Answer {
  readonly id: number
  readonly code: number
  readonly out: Uint8Array
  readonly err: string
  /** Why the command could not be started. */
  readonly failed?: string
}

interface Launcher {
  readonly child: ChildProcess
  readonly waiting: Map<number, (answer: Answer | Error) => void>
}

let launcher: Launcher | undefined
let last = 0
/** Tests come one after the other: the small process of one is that of the next. */
const IDLE = 2000
let ending: NodeJS.Timeout | undefined

function start(): Launcher {
  const child = fork(join(import.meta.dirname, 'launcher.mjs'), [], {
    serialization: 'advanced',
    execArgv: [],
  })
  const started: Launcher = { child, waiting: new Map() }
  const { waiting } = started
  child.on('message', (answer: Answer) => {
    const settle = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) child.channel?.unref()
    settle?.(answer)
  })
  child.on('exit', () => {
    if (launcher === started) launcher = undefined
    for (const settle of waiting.values()) settle(new Error('The launcher of commands has ended.'))
  })
  // Nobody has to end it for this process to end.
  child.unref()
  return started
}

/** Runs a command to its end; never throws for its exit code. */
export function launch(command: Command): Promise<Ran> {
  clearTimeout(ending)
  launcher ??= start()
  const { child, waiting } = launcher
  const id = ++last
  return new Promise((resolve, reject) => {
    waiting.set(id, (answer) => {
      if (answer instanceof Error) reject(answer)
      else if (answer.failed !== undefined) reject(new Error(answer.failed))
      else resolve({ code: answer.code, out: Buffer.from(answer.out), err: answer.err })
    })
    child.channel?.ref()
    child.send({ id, ...command })
  })
}

/** Ends the small process when nothing has been under way for a while; the next command starts another. */
export function endLauncher(): void {
  clearTimeout(ending)
  ending = setTimeout(() => {
    if (launcher === undefined || launcher.waiting.size > 0) return
    launcher.child.disconnect()
    launcher = undefined
  }, IDLE).unref()
}
