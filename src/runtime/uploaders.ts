import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { ActionError } from '../errors.js'
import { type RunPorts } from '../report.js'
import { artifactObstacle, uploadArtifact } from '../store/artifact.js'
import { pageUrl } from '../text/page-url.js'
import { type Wiring } from './wiring.js'

type Uploaders = Pick<RunPorts, 'upload' | 'uploadPage'>

const NONE: Uploaders = { upload: async () => undefined, uploadPage: async () => undefined }

/** Throws ARTIFACT_UNAVAILABLE now, before any download, unless the files are kept elsewhere anyway. */
export function uploaders(wiring: Wiring, output: string): Uploaders {
  const { settings, environment, toolkit, clock, log, limits } = wiring
  const { artifact } = settings
  if (artifact === undefined || settings.mode !== 'store') return NONE
  const obstacle = artifactObstacle(environment)
  if (obstacle !== undefined) {
    if (settings.commit === undefined && !artifact.pageOnly) {
      throw new ActionError('ARTIFACT_UNAVAILABLE', `No artifact can be uploaded: ${obstacle}.`)
    }
    const kept =
      settings.commit === undefined ? 'page.html is on the runner' : 'The files are committed'
    log.warning(`No artifact is uploaded: ${obstacle}. ${kept}.`)
    return NONE
  }
  const { serverUrl, repository, runId } = environment
  const ports = async (check: () => Promise<void>) => ({
    ...{ check, clock, log, signal: limits.signal },
    client: await toolkit.artifacts(),
    urlOf: (id: number) => pageUrl(serverUrl, repository, `actions/runs/${runId}/artifacts/${id}`),
  })
  return {
    upload: artifact.pageOnly
      ? NONE.upload
      : async (paths, check) =>
          uploadArtifact({ root: output, paths }, artifact, await ports(check)),
    uploadPage: async (path, check) => {
      // An un-zipped artifact is called as its file is, and that name must differ from page to page.
      const root = await mkdtemp(join(environment.temporary, 'copilot-usage-page-'))
      const name = `${artifact.name}.html`
      try {
        await copyFile(path, join(root, name))
        const asIs = { ...artifact, name, asIs: true as const }
        return await uploadArtifact({ root, paths: [name] }, asIs, await ports(check))
      } finally {
        await rm(root, { recursive: true, force: true })
      }
    },
  }
}
