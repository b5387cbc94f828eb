import { expect } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fault } from '../../../sandbox/sandbox.js'
import { type Arranged, type Bench, QUICK, type Row, type Seen } from '../row.js'
import { selfSigned } from '../certificate.js'
import { hook } from '../fixtures.js'
import { openInternet } from '../internet.js'
import { asked, envelope, EVER, onLinks } from './answers.js'

/** The sandbox's API under a name of its own, which a fixture answers for. */
const named = ({ sandbox }: Bench) => sandbox.apiUrl.replace('127.0.0.1', 'localhost')
const unnamed =
  (code: string, times: number) =>
  (bench: Bench): Arranged => ({
    ...hook('no-name', { FAULT_NAME: code, FAULT_TIMES: String(times) }),
    inputs: { 'api-url': named(bench) },
  })
const opened = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
const closed = (server: Server) => () => {
  server.closeAllConnections()
  server.close()
}

/** The API behind TLS, by a certificate that nobody knows. */
async function unknownCertificate({ sandbox }: Bench): Promise<Arranged> {
  const server = createServer(selfSigned())
  server.on('secureConnection', (socket) => {
    const far = connect(Number(new URL(sandbox.apiUrl).port), '127.0.0.1')
    socket.pipe(far).pipe(socket)
    socket.on('close', () => far.destroy())
    for (const end of [socket, far]) end.on('error', () => undefined)
  })
  const port = await opened(server)
  return { inputs: { 'api-url': `https://127.0.0.1:${port}` }, undo: closed(server) }
}

/** A storage host behind TLS that leaves its first answer in the middle without a word. */
async function cutUnderTls({ sandbox, day }: Bench): Promise<Arranged> {
  const part = sandbox.parts('users-1-day', 'organization', 'octo-org', day)[0] ?? Buffer.alloc(0)
  const { key, cert } = selfSigned()
  let answers = 0
  const server = createServer({ key, cert }, (_request, response) => {
    response.writeHead(200, { 'content-length': part.length })
    answers += 1
    if (answers > 1) response.end(part)
    else
      response.write(part.subarray(0, part.length / 2), () =>
        setTimeout(() => response.socket?.destroy(), 20),
      )
  })
  const port = await opened(server)
  const link = `https://127.0.0.1:${port}/part`
  onLinks([envelope((body) => ({ ...body, download_links: [link] }))], EVER)({ sandbox, day })
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  writeFileSync(join(folder, 'ca.pem'), cert)
  const undo = () => {
    closed(server)()
    rmSync(folder, { recursive: true })
    expect(answers).toBe(2)
  }
  return { env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') }, undo }
}

const API = 'api.octo.ghe.com'
const HOST = 'copilot-reports.github.com'

/** The API and the reports under public names that only a proxy knows the way to. */
const behindProxy =
  (proxy: {
    password?: string
    given?: string
    reached: readonly string[]
    env?: Arranged['env']
  }) =>
  async (bench: Bench): Promise<Arranged> => {
    const { sandbox } = bench
    const { password, given = '', reached } = proxy
    const internet = await openInternet(
      { [API]: sandbox.apiUrl, [HOST]: sandbox.storageUrl },
      password,
    )
    const moved = (link: string) => link.replace(sandbox.storageUrl, `https://${HOST}`)
    onLinks(
      [envelope((body) => ({ ...body, download_links: body.download_links.map(moved) }))],
      EVER,
    )(bench)
    const way = internet.proxy.replace('//', `//${given}`)
    return {
      inputs: { 'api-url': `https://${API}` },
      env: { https_proxy: way, NODE_EXTRA_CA_CERTS: internet.authority, ...proxy.env },
      undo: () => {
        internet.close()
        expect([...new Set(internet.tunnels)]).toEqual(reached.map((name) => `${name}:443`))
      },
    }
  }

/** The API by the proxy; the storage host without it, where nobody knows its name. */
async function aroundProxy(bench: Bench): Promise<Arranged> {
  const { env, ...rest } = await behindProxy({ reached: [API], env: { no_proxy: HOST } })(bench)
  const told = hook('no-name', { FAULT_NAME: 'ENOTFOUND', FAULT_TIMES: '9', FAULT_HOST: HOST })
  return { ...rest, ...told, env: { ...env, ...told.env } }
}

/** The same, of the API that tells who can see the repository; the reports are reached as ever. */
const ofVisibility =
  (arrange: (bench: Bench) => Arranged | Promise<Arranged>) =>
  async (bench: Bench): Promise<Arranged> => {
    const { inputs, env, ...rest } = await arrange(bench)
    return { ...rest, env: { ...env, GITHUB_API_URL: inputs?.['api-url'] }, inputs: {} }
  }
const UNSEEN = {
  inputs: { artifact: 'true' },
  states: [],
  check: ({ sandbox, run }: Seen) => {
    expect(sandbox.requests.where({ match: /copilot\/metrics/ })).toEqual([])
    expect(run.stdout + run.summary).not.toContain('allow-public-repository')
  },
} as const

/** Masks are asked for by value; nothing else shows it. */
const quiet = ({ run }: Seen) => {
  const said = run.stdout.replaceAll(/^::add-mask::.*$/gm, '')
  expect(said + run.stderr + run.summary).not.toContain('proxypass')
}

// prettier-ignore
export const CONNECTIONS: readonly Row[] = [
  { id: 'L02a', what: 'EAI_AGAIN twice', ends: 'green', arrange: unnamed('EAI_AGAIN', 2) },
  { id: 'L02b', what: 'ENOTFOUND', ends: 'API_UNREACHABLE', arrange: unnamed('ENOTFOUND', EVER), says: [/ENOTFOUND, 2 tries/, /api-url/] },
  { id: 'L03', what: 'a certificate that nobody knows', ends: 'TLS_FAILED', arrange: unknownCertificate, says: [/NODE_EXTRA_CA_CERTS/], check: (seen) => expect(asked(seen)).toBe(0) },
  { id: 'D37a', what: 'a proxy with a password, for the API and for downloads', ends: 'green', arrange: behindProxy({ password: 'proxypass1', given: 'user:proxypass1@', reached: [API, HOST] }), check: (seen) => { quiet(seen); expect(seen.run.runner.warnings).toEqual([]) } },
  { id: 'D37b', what: 'no_proxy names the storage host: it is asked for without the proxy', ends: 'DOWNLOAD_FAILED', arrange: aroundProxy, says: [/ENOTFOUND/] },
  { id: 'D26a', what: 'download-hosts names other hosts: the known one is refused, no tunnel is asked for', ends: 'LINK_NOT_ALLOWED', inputs: { 'download-hosts': 'reports.example.com' }, arrange: behindProxy({ reached: [API] }), says: [/download-hosts/] },
  { id: 'D38', what: 'the proxy answers 407', ends: 'PROXY_REFUSED', arrange: behindProxy({ password: 'proxypass1', given: 'user:proxypass2@', reached: [API] }), says: [/407/, /https_proxy/], check: (seen) => { quiet(seen); expect(asked(seen)).toBe(0) } },
  { id: 'L02c', what: 'a name that nobody knows, while the visibility is read', ends: 'API_UNREACHABLE', arrange: ofVisibility(unnamed('ENOTFOUND', EVER)), says: [/visibility of the repository could not be read/, /ENOTFOUND, 2 tries/, /DNS/], ...UNSEEN },
  { id: 'L03b', what: 'a certificate that nobody knows, while the visibility is read', ends: 'TLS_FAILED', arrange: ofVisibility(unknownCertificate), says: [/visibility of the repository could not be read/, /NODE_EXTRA_CA_CERTS/], ...UNSEEN },
  { id: 'D38b', what: 'the proxy answers 407 while the visibility is read', ends: 'PROXY_REFUSED', arrange: ofVisibility(behindProxy({ password: 'proxypass1', given: 'user:proxypass2@', reached: [API] })), says: [/visibility of the repository could not be read/, /407/, /https_proxy/], ...UNSEEN },
  { id: 'L03c', what: 'HTTP 502 while the visibility is read', ends: 'API_UNREACHABLE', env: QUICK, arrange: ({ sandbox }) => sandbox.fault({ on: 'git', match: /^\/repos\//, script: [fault.answer(502)], times: EVER }), says: [/visibility of the repository could not be read/, /HTTP 502, 5 tries/, /server is failing/], ...UNSEEN },
  { id: 'D39', what: 'TLS cut without a close_notify', ends: 'green', sandbox: { parts: { 'users-1-day': 1 } }, arrange: cutUnderTls },
  { id: 'E19', what: 'certificates are not checked: a loud warning', ends: 'green', env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, warns: [/NODE_EXTRA_CA_CERTS/] },
]
