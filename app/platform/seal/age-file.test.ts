import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { sealedSize } from './age-file.ts'
import { encryptTo, identityToBytes, newKeyPair } from './age-keys.ts'
import { unpad } from './padding.ts'
import { at, sealedBid, somePart, tenderKeys } from './testing/sealed-bid.ts'

test('a sealed part opens with a reader written from the age v1 text alone', async () => {
  const long = { ...somePart, bytes: new Uint8Array(200_000).map((_, i) => i % 251) }
  const { envelope, ownCopy } = await sealedBid(await tenderKeys(), undefined, [somePart, long])
  expect(unpad(readAge(ownCopy.identity, at(envelope.parts, 0)))).toEqual(somePart.bytes)
  expect(Buffer.compare(unpad(readAge(ownCopy.identity, at(envelope.parts, 1))), long.bytes)).toBe(0)
})

test('a sealed part is an age v1 file with exactly one X25519 stanza', async () => {
  const { envelope } = await sealedBid(await tenderKeys())
  for (const file of [envelope.gateWrap, ...envelope.shareWraps, envelope.manifest, ...envelope.parts]) {
    const header = Buffer.from(file).subarray(0, 168).toString('latin1')
    expect(header.startsWith('age-encryption.org/v1\n-> X25519 ')).toBe(true)
    expect(header.match(/^-> /gm)).toHaveLength(1)
    expect(header.split('\n---')).toHaveLength(2)
  }
})

test('the size inside a sealed file is known from its outside', async () => {
  const { recipient } = await newKeyPair()
  for (const size of [0, 1, 33, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    expect(sealedSize(await encryptTo(recipient, new Uint8Array(size)))).toBe(size)
  }
})

test('a second key on a file, a passphrase, a cut and a foreign file are all noticed', async () => {
  const [first, second] = [await newKeyPair(), await newKeyPair()]
  const twoKeys = new Encrypter()
  twoKeys.addRecipient(first.recipient)
  twoKeys.addRecipient(second.recipient)
  const passphrase = new Encrypter()
  passphrase.setScryptWorkFactor(2)
  passphrase.setPassphrase('open sesame')
  const file = await encryptTo(first.recipient, new Uint8Array(65_536 + 4))
  expect(sealedSize(await twoKeys.encrypt(new Uint8Array(9)))).toBeNull()
  expect(sealedSize(await passphrase.encrypt(new Uint8Array(9)))).toBeNull()
  expect(sealedSize(file.subarray(0, file.length - 4))).toBeNull()
  expect(sealedSize(file.subarray(0, 150))).toBeNull()
  expect(sealedSize(new Uint8Array())).toBeNull()
  expect(sealedSize(new TextEncoder().encode('%PDF-1.7 '.repeat(100)))).toBeNull()
})

const hkdf = (secret: Uint8Array, salt: Uint8Array, label: string) =>
  Buffer.from(hkdfSync('sha256', secret, salt, label, 32))

const openChunk = (key: Uint8Array, nonce: Uint8Array, sealed: Buffer) => {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

function readAge(identity: string, file: Uint8Array): Buffer {
  const bytes = Buffer.from(file)
  const [version, stanza, body, mac] = bytes.subarray(0, 168).toString('latin1').split('\n')
  const share = Buffer.from(stanza?.split(' ')[2] ?? '', 'base64')
  expect(version).toBe('age-encryption.org/v1')
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), identityToBytes(identity)])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const own = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32)
  const spki = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), share])
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  const wrapKey = hkdf(
    diffieHellman({ privateKey, publicKey }),
    Buffer.concat([share, own]),
    'age-encryption.org/v1/X25519',
  )
  const fileKey = openChunk(wrapKey, Buffer.alloc(12), Buffer.from(body ?? '', 'base64'))
  const header = bytes.subarray(0, bytes.indexOf('\n---') + 4)
  const expected = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(header)
    .digest()
  expect(Buffer.from(mac?.slice(4) ?? '', 'base64')).toEqual(expected)
  const payloadKey = hkdf(fileKey, bytes.subarray(168, 184), 'payload')
  const chunks: Buffer[] = []
  for (let start = 184; start < bytes.length; start += 65_552) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(chunks.length, 7)
    nonce[11] = start + 65_552 >= bytes.length ? 1 : 0
    chunks.push(openChunk(payloadKey, nonce, bytes.subarray(start, start + 65_552)))
  }
  return Buffer.concat(chunks)
}
