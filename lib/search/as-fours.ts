/**
 * Four states in one number, as they lie in memory; what is left over, less than four of them, is not
 * in it. Null for a part of a buffer that begins between two numbers.
 */
export function asFours({ buffer, byteOffset, length }: Uint8Array): Uint32Array | null {
  return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >> 2) : null
}
