import { afterEach, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { connect } from 'node:net'
import { startProxy, type Proxy } from '../../sandbox/proxy.js'
import { listen, send, type Listener } from '../../sandbox/http.js'

let proxy: Proxy | undefined
let far: Listener | undefined

afterEach(async () => {
  await proxy?.stop()
  await far?.close()
})

const serve = async () =>
  (far = await listen(async (_, response) => send(response, { status: 200, body: 'far' })))

/** The first bytes that come back when these are sent to a port. */
const exchange = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.on('data', (chunk) => (said += chunk.toString())).on('error', reject)
    socket.on('close', () => resolve(said))
  })

const portOf = (url: string) => Number(new URL(url).port)

test('a tunnel is written down and carries bytes both ways', async () => {
  const { port } = await serve()
  proxy = await startProxy()
  const asked = 'GET /x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'
  const said = await exchange(
    portOf(proxy.url),
    `CONNECT 127.0.0.1:${port} HTTP/1.1\r\n\r\n${asked}`,
  )
  expect(said).toMatch(/^HTTP\/1\.1 200 Connection Established[\s\S]*far$/)
  expect(proxy.seen).toEqual([`CONNECT 127.0.0.1:${port}`])
})

test('a plain request is passed on, its query is not written down', async () => {
  const { port } = await serve()
  proxy = await startProxy()
  const path = `http://127.0.0.1:${port}/a?sig=secret`
  const status = await new Promise((resolve) => {
    const options = { host: '127.0.0.1', port: portOf(proxy?.url ?? ''), path }
    request(options, (answer) => resolve(answer.statusCode)).end()
  })
  expect(status).toBe(200)
  expect(proxy.seen).toEqual([`GET http://127.0.0.1:${port}/a`])
})

test('without its credentials it answers 407', async () => {
  proxy = await startProxy({ credentials: 'mona:pass', hidden: true })
  expect(proxy.url).not.toContain('mona')
  const said = await exchange(portOf(proxy.url), 'CONNECT 127.0.0.1:1 HTTP/1.1\r\n\r\n')
  expect(said).toMatch(/^HTTP\/1\.1 407 /)
})
