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
  // Which port is free is known only by listening: another process may take what was free a moment ago.
  const address = ['--blobHost', '127.0.0.1', '--blobPort', '0']
  const flags = ['--inMemoryPersistence', '--disableTelemetry', '--silent', '--skipApiVersionCheck']
  process.argv.push(...address, ...flags)
  const port = new Promise((resolve) => {
    const { log } = console
    console.log = (...words) => {
      log(...words)
      const said = /successfully listens on .*:(\d+)/.exec(words.join(' '))
      if (said !== null) resolve(said[1])
    }
  })
  await import('azurite/dist/src/blob/main.js')
  return port
}

let storage
const door = createServer((socket) => {
  storage ??= start()
  socket.on('error', () => undefined)
  storage.then((port) => socket.end(String(port))).catch((error) => socket.destroy(error))
})
process.stdout.write(`${await listening(door)}\n`)
