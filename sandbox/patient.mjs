/**
 * Loaded into a run before the bundle: no limit of the action runs out, however slow the machine is. What
 * would end something after a while never does; the first of those, the end of the run's time, comes with
 * the signal SIGUSR2. Waits between attempts pass as usual.
 */
const own = globalThis.setTimeout
const LONG = Number(process.env.SANDBOX_PATIENCE ?? 50)
const NEVER = 2 ** 31 - 1
/** Where the action sets its limits: `after` of its clock, and `later` of the shutdown. */
const LIMIT = /\bat (Object\.)?(after|later) /
let first

globalThis.setTimeout = (callback, delay, ...rest) => {
  if (!(delay >= LONG) || !LIMIT.test(new Error().stack ?? '')) return own(callback, delay, ...rest)
  first ??= () => callback(...rest)
  return own(callback, NEVER, ...rest)
}
process.on('SIGUSR2', () => first?.())
