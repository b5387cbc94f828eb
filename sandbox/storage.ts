/**
 * The storage behind the signed links: one Azurite blob server for the process, shared by all sandboxes and started
 * by the first; tests of several files share one, too. Its shared access signatures are checked for real (expiry, permission, signature).
 */
import {
  BlobSASPermissions,
  BlobServiceClient,
  SASProtocol,
  StorageSharedKeyCredential,
  generateBlobSASQueryParameters,
} from '@azure/storage-blob'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

// The account that every Azurite has; its key is public by design.
// https://learn.microsoft.com/azure/storage/common/storage-use-azurite
const ACCOUNT = 'devstoreaccount1'
const KEY = [
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u',
  'SRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
].join('')

export interface Storage {
  readonly port: number
  /** Stores a blob, replacing an older one. */
  put(container: string, name: string, bytes: Buffer): Promise<void>
  get(container: string, name: string): Promise<Buffer>
  /** Path and query of a signed link to a blob. `life` in seconds; negative = expired that long ago. */
  sign(container: string, name: string, options: { life: number; write?: boolean }): string
  /** Gives the storage back; the last one to do so ends the server. */
  release(): Promise<void>
}

interface Running {
  /** Absent when others use the storage, too. */
  readonly child?: ChildProcess
  readonly port: number
}

let running: Promise<Running> | undefined
let users = 0

/** A process with a storage of its own; it ends when this one does. */
async function startAzurite(): Promise<Running> {
  const main = join(import.meta.dirname, 'azurite.js')
  const child = spawn(process.execPath, [main], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  child.stdout.resume()
  return { child, port: await joined(Number(String(said))) }
}

/** The port of the storage behind a door (see azurite.js), its containers made. */
async function joined(door: number): Promise<number> {
  const socket = connect(door, '127.0.0.1')
  const port = Number(await text(socket))
  for (const name of [REPORTS, ARTIFACTS])
    await clientOf(port).getContainerClient(name).createIfNotExists()
  return port
}

// The client would take a proxy from the environment for its way to this machine, too.
for (const name of ['http_proxy', 'https_proxy', 'all_proxy'])
  for (const one of [name, name.toUpperCase()]) delete process.env[one]

const credential = new StorageSharedKeyCredential(ACCOUNT, KEY)

const clientOf = (port: number) =>
  new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential, {
    proxyOptions: undefined,
  })

export const REPORTS = 'reports'
export const ARTIFACTS = 'artifacts'

async function release(): Promise<void> {
  users -= 1
  if (users > 0 || running === undefined) return
  const { child } = await running
  running = undefined
  if (child === undefined) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await gone
}

function signer(): Storage['sign'] {
  return (container, name, { life, write = false }) => {
    const now = Date.now()
    const expires = now + life * 1000
    const query = generateBlobSASQueryParameters(
      {
        containerName: container,
        blobName: name,
        permissions: BlobSASPermissions.parse(write ? 'rcw' : 'r'),
        protocol: SASProtocol.HttpsAndHttp,
        startsOn: new Date(Math.min(now, expires) - 60_000 - Math.floor(Math.random() * 600_000)),
        expiresOn: new Date(expires),
        contentDisposition: write ? undefined : 'attachment',
        contentType: write ? undefined : 'application/octet-stream',
      },
      credential,
    )
    const path = name.split('/').map(encodeURIComponent).join('/')
    return `/${ACCOUNT}/${container}/${path}?${query.toString()}`
  }
}

/** Starts the storage or joins the one that runs. */
export async function openStorage(): Promise<Storage> {
  users += 1
  // Tests share one; see .config/jest-setup.js.
  const door = process.env.SANDBOX_STORAGE
  running ??= door === undefined ? startAzurite() : joined(Number(door)).then((port) => ({ port }))
  const { port } = await running
  const blob = (container: string, name: string) =>
    clientOf(port).getContainerClient(container).getBlockBlobClient(name)
  let released = false
  return {
    port,
    put: async (container, name, bytes) => {
      await blob(container, name).upload(bytes, bytes.length)
    },
    get: (container, name) => blob(container, name).downloadToBuffer(),
    sign: signer(),
    release: async () => {
      if (!released) await release()
      released = true
    },
  }
}
