import { toActionError } from '../errors.js'
import { writeWhole } from '../files.js'
import { type ArtifactReceipt } from '../model.js'
import { type Log } from '../ports.js'
import { type Outcome } from '../summary/outcome.js'
import { modelOf, type ModelOptions } from './from-measured.js'

/** A chunk of the bundle, read when a page is written: what a run does not need costs it no start. */
const loadRender = () => import('./render.js')

const FILE = 'page.html'

export interface WritePorts extends ModelOptions {
  /** The input `page`. */
  readonly page: boolean
  readonly output: string
  readonly log: Log
}

export interface UploadPorts {
  readonly log: Log
  /** Uploads the file un-zipped; undefined where there is no artifact service. */
  readonly uploadPage: (
    path: string,
    check: () => Promise<void>,
  ) => Promise<ArtifactReceipt | undefined>
  /** Throws what must not go out. */
  readonly check: () => Promise<void>
}

/** Writes the page; answers where it is. What goes wrong is a warning: nothing else hangs on the page. */
export async function writeHtml(outcome: Outcome, ports: WritePorts): Promise<string | undefined> {
  const { output, log, page } = ports
  if (!page) return undefined
  try {
    const { renderPage } = await loadRender()
    const { html } = renderPage(modelOf(outcome, ports))
    return await writeWhole({ root: output, path: FILE }, html)
  } catch (thrown) {
    log.warning(`${FILE} could not be written: ${toActionError(thrown).message}`)
    return undefined
  }
}

/** Uploads the page by itself; answers its address. A server that refuses is a warning. */
export async function uploadHtml(
  path: string | undefined,
  ports: UploadPorts,
): Promise<string | undefined> {
  const { log, uploadPage, check } = ports
  if (path === undefined) return undefined
  try {
    const receipt = await log.group('Upload page', () => uploadPage(path, check))
    return receipt?.url
  } catch (thrown) {
    const why = toActionError(thrown).message
    log.warning(`The page was not uploaded by itself: ${why} It is ${FILE} among the files.`)
    return undefined
  }
}
