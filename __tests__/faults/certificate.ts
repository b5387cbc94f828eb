import { createSign, generateKeyPairSync } from 'node:crypto'

/** A self-signed certificate for 127.0.0.1 and for names, made on the spot: no key lies in the repository. */

const der = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const short = body.length < 128
  const length = short ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...items: readonly Buffer[]) => der(0x30, ...items)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (at: string) =>
  der(0x17, Buffer.from(new Date(at).toISOString().replace(/^..|[-:T]|\..*/g, '') + 'Z'))

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))
const COMMON_NAME = sequence(
  der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('127.0.0.1')))),
)
/** subjectAltName: https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6 */
const extension = (names: readonly string[]) =>
  sequence(
    oid('551d11'),
    der(
      0x04,
      sequence(
        der(0x87, Buffer.from([127, 0, 0, 1])),
        ...names.map((name) => der(0x82, Buffer.from(name))),
      ),
    ),
  )

/** Key and certificate in PEM, valid whatever the clock says. */
export function selfSigned(names: readonly string[] = []): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    COMMON_NAME,
    sequence(time('2000-01-01'), time('2049-12-31')),
    COMMON_NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension(names))),
  )
  const signature = createSign('SHA256').update(signed).sign(privateKey)
  const whole = sequence(signed, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
