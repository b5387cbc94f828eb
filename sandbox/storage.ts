/**
 * The storage behind the signed links: one Azurite blob server for the process, shared by all sandboxes and started
 * by the first. Its shared access signatures are checked for real (expiry, permission, signature).
 */
import {
  BlobSASPermissions,
  BlobServiceClient,
  SASProtocol,
  StorageSharedKeyCredential,
  generateBlobSASQueryParameters,
} from '@azure/storage-blob'
import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'

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
  readonly child: ChildProcess
  readonly port: number
}

let running: Promise<Running> | undefined
let users = 0

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

// Azurite ends when this process does, however that happens: its standard input closes then.
const LEASH = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()"

async function startAzurite(): Promise<Running> {
  const port = await freePort()
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js')
  const flags = ['--inMemoryPersistence', '--disableTelemetry', '--silent', '--skipApiVersionCheck']
  const address = ['--blobHost', '127.0.0.1', '--blobPort', String(port)]
  const child = spawn(process.execPath, ['--import', LEASH, main, ...address, ...flags], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('successfully listen')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`Azurite did not start: ${said}`)))
  })
  await createContainers(port)
  return { child, port }
}

const credential = new StorageSharedKeyCredential(ACCOUNT, KEY)

const clientOf = (port: number) =>
  new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential, {
    proxyOptions: undefined,
  })

export const REPORTS = 'reports'
export const ARTIFACTS = 'artifacts'

async function createContainers(port: number): Promise<void> {
  for (const name of [REPORTS, ARTIFACTS])
    await clientOf(port).getContainerClient(name).createIfNotExists()
}

async function release(): Promise<void> {
  users -= 1
  if (users > 0 || running === undefined) return
  const { child } = await running
  running = undefined
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
  running ??= startAzurite()
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
