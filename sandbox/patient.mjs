/**
 * Loaded into a run before the bundle: no limit of the action runs out, however slow the machine is. What
 * would end something after a while never does; the first of those, the end of the run's time, comes with
 * the signal SIGUSR2. Waits between attempts are made in another way and pass as usual.
 */
const own = globalThis.setTimeout
const LONG = Number(process.env.SANDBOX_PATIENCE ?? 50)
const NEVER = 2 ** 31 - 1
let first

globalThis.setTimeout = (callback, delay, ...rest) => {
  if (!(delay >= LONG)) return own(callback, delay, ...rest)
  first ??= () => callback(...rest)
  return own(callback, NEVER, ...rest)
}
process.on('SIGUSR2', () => first?.())
