import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { ActionError } from '../errors.js'
import { type RunPorts } from '../run.js'
import { artifactObstacle, uploadArtifact } from '../store/artifact.js'
import { pageUrl } from '../text/page-url.js'
import { type Wiring } from './wiring.js'

type Uploaders = Pick<RunPorts, 'upload' | 'uploadPage'>

/** Throws ARTIFACT_UNAVAILABLE now, before any download, unless the files are kept elsewhere anyway. */
export function uploaders(wiring: Wiring, output: string): Uploaders {
  const { settings, environment, toolkit, clock, log, limits } = wiring
  const { artifact } = settings
  const none: Uploaders = { upload: async () => undefined, uploadPage: async () => undefined }
  if (artifact === undefined || settings.dryRun) return none
  const obstacle = artifactObstacle(environment)
  if (obstacle !== undefined) {
    if (settings.commit === undefined && !artifact.pageOnly) {
      throw new ActionError('ARTIFACT_UNAVAILABLE', `No artifact can be uploaded: ${obstacle}.`)
    }
    const kept =
      settings.commit === undefined ? 'page.html is on the runner' : 'The files are committed'
    log.warning(`No artifact is uploaded: ${obstacle}. ${kept}.`)
    return none
  }
  const { serverUrl, repository, runId } = environment
  const ports = async () => ({
    client: await toolkit.artifacts(),
    clock,
    log,
    signal: limits.signal,
    urlOf: (id: number) => pageUrl(serverUrl, repository, `actions/runs/${runId}/artifacts/${id}`),
  })
  return {
    upload: artifact.pageOnly
      ? none.upload
      : async (paths) => uploadArtifact({ root: output, paths }, artifact, await ports()),
    uploadPage: async (path) => {
      // An un-zipped artifact is called as its file is, and that name must differ from page to page.
      const root = await mkdtemp(join(environment.temporary, 'copilot-usage-page-'))
      const name = `${artifact.name}.html`
      try {
        await copyFile(path, join(root, name))
        const asIs = { ...artifact, name, asIs: true as const }
        return await uploadArtifact({ root, paths: [name] }, asIs, await ports())
      } finally {
        await rm(root, { recursive: true, force: true })
      }
    },
  }
}
