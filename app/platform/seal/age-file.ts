// One stanza of fixed sizes makes the header 168 bytes; the last character of each field carries unused bits, kept zero.
const HEADER =
  /^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\n[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\n--- [A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\n$/
const HEADER_BYTES = 168
const NONCE_BYTES = 16
const TAG_BYTES = 16
const CHUNK_BYTES = 64 * 1024

/**
 * How many bytes a sealed file holds, read from its outside only, or null when it is not an age v1 file with exactly
 * one X25519 stanza. A second stanza would be a second key that opens it.
 */
export function sealedSize(file: Uint8Array): number | null {
  const header = String.fromCharCode(...file.subarray(0, HEADER_BYTES))
  const payload = file.length - HEADER_BYTES - NONCE_BYTES
  if (!HEADER.test(header) || payload < TAG_BYTES) return null
  const chunks = Math.ceil(payload / (CHUNK_BYTES + TAG_BYTES))
  const lastChunk = payload - (chunks - 1) * (CHUNK_BYTES + TAG_BYTES)
  if (lastChunk < TAG_BYTES || (lastChunk === TAG_BYTES && chunks > 1)) return null
  return payload - chunks * TAG_BYTES
}
