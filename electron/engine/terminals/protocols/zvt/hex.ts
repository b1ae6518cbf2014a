/** Bytes as people write them in a log: lower case, two digits a byte, no spaces. */
export const toHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

/** One byte as upper-case hexadecimal, as codes and bitmap ids are printed in PA00P015. */
export const byteHex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
