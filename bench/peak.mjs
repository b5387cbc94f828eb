import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Loaded ahead of a measured process: writes its peak memory and CPU time to the file that
 * BENCH_USAGE names when it ends. Where /proc is there it is asked, since `maxRSS` of a child starts at
 * what its parent held.
 */
process.on('exit', () => {
  const file = process.env.BENCH_USAGE
  if (file === undefined) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeFileSync(
    file,
    JSON.stringify({
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMegabytes: ((highWater() ?? maxRSS) * 1024) / 1e6,
    }),
  )
})

function highWater() {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))
    return found === null ? undefined : Number(found[1])
  } catch {
    return undefined
  }
}
