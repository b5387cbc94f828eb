import { type Ending } from './ending.js'
import { toActionError } from './errors.js'
import { guard } from './guard.js'
import { type Settings } from './inputs/settings.js'
import { untilAborted } from './net/until-aborted.js'
import { type RunPorts } from './report.js'

/**
 * Guards, then tells the story, whose code is loaded only then: the first request goes out early. Throws ActionError for what stops a run before it stored anything.
 */
export async function run(settings: Settings, ports: RunPorts): Promise<Ending> {
  const { collecting } = ports
  collecting.throwIfAborted()
  if (settings.mode === 'check-access') {
    const { checkAccess } = await import('./check-access.js')
    const { asking, archiving } = ports
    const access = { ...ports, asking: asking(), commits: archiving.api }
    return untilAborted(checkAccess(settings, access), collecting)
  }
  const watch = await untilAborted(guard(settings, ports.guard), collecting)
  const { report } = await import('./report.js')
  return report(settings, ports, watch).catch(async (thrown: unknown) => {
    throw await watch.told(toActionError(thrown))
  })
}
