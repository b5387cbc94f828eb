/**
 * A process that is a blob server. It says a port on its standard output; who connects there is told the
 * port of the storage, which starts with the first one that asks. It ends with the process that started it,
 * however that happens, since its standard input closes then.
 */
import { createServer } from 'node:net'

process.stdin.on('end', () => process.exit()).resume()

const listening = (server) =>
  new Promise((resolve, reject) =>
    server.on('error', reject).listen(0, '127.0.0.1', () => resolve(server.address().port)),
  )

async function start() {
  const probe = createServer()
  const port = await listening(probe)
  await new Promise((resolve) => probe.close(resolve))
  const address = ['--blobHost', '127.0.0.1', '--blobPort', String(port)]
  const flags = ['--inMemoryPersistence', '--disableTelemetry', '--silent', '--skipApiVersionCheck']
  process.argv.push(...address, ...flags)
  const said = new Promise((resolve) => {
    const { log } = console
    console.log = (...words) => {
      log(...words)
      if (words.join(' ').includes('successfully listen')) resolve()
    }
  })
  await import('azurite/dist/src/blob/main.js')
  await said
  return port
}

let storage
const door = createServer((socket) => {
  storage ??= start()
  socket.on('error', () => undefined)
  storage.then((port) => socket.end(String(port))).catch((error) => socket.destroy(error))
})
process.stdout.write(`${await listening(door)}\n`)
