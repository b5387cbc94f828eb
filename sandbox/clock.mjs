/**
 * Loaded into every process of the tests: its clock is SANDBOX_CLOCK milliseconds ahead of the machine's, so
 * that the data, which follow from the day, are the same in every run of the tests. Without it, nothing changes.
 */
const ahead = Number(process.env.SANDBOX_CLOCK ?? 0)
const Own = globalThis.Date

if (ahead !== 0) {
  const now = () => Own.now() + ahead
  globalThis.Date = new Proxy(Own, {
    apply: () => new Own(now()).toString(),
    construct: (_, values, made) =>
      Reflect.construct(Own, values.length === 0 ? [now()] : values, made),
    get: (_, name) => (name === 'now' ? now : Own[name]),
  })
}
