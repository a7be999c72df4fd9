const HEADER_BYTES = 127
const WHOLE_WORLD = { west: -180, south: -85, east: 180, north: 85 }
/** Every tile from zoom 0 to 15: one entry says that they are all alike. */
const TILES = (4 ** 16 - 1) / 3
/** A vector tile whose one layer, `earth`, has nothing in it (Mapbox Vector Tile 2.1). */
const EMPTY_TILE = Buffer.from([0x1a, 9, 0x0a, 5, ...Buffer.from('earth'), 0x78, 2])
const NO_COMPRESSION = 1
const VECTOR = 1

/** The smallest archive that a map can read: PMTiles 3, no streets at all, everywhere. */
export function makeStreetArchive(): Buffer {
  const directory = Buffer.from([1, 0, ...varint(TILES), EMPTY_TILE.length, 1])
  const metadata = Buffer.from('{}')
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const [directoryAt, metadataAt] = [HEADER_BYTES, HEADER_BYTES + directory.length]
  const tilesAt = metadataAt + metadata.length
  const places = [directoryAt, directory.length, metadataAt, metadata.length, tilesAt, 0, tilesAt]
  const counts = [EMPTY_TILE.length, TILES, 1, 1]
  for (const [at, value] of [...places, ...counts].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + at * 8)
  header.set([1, NO_COMPRESSION, NO_COMPRESSION, VECTOR, 0, 15], 96)
  const { west, south, east, north } = WHOLE_WORLD
  for (const [at, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(degrees * 1e7, 102 + at * 4)
  return Buffer.concat([header, directory, metadata, EMPTY_TILE])
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}
