// `node lib/widget/release.mjs YYYY-MM-DD`: writes the custom element's script under the hash of its bytes
// to public/, and its digest into released.json. Nothing that was ever released is changed or removed.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleScript } from '../enhance/build.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LIST = path.join(ROOT, 'lib/widget/released.json')

const [, , since = ''] = process.argv
if (!/^\d{4}-\d\d-\d\d$/.test(since))
  throw new Error(`release: got «${since}», expected the day as YYYY-MM-DD`)

const text = await bundleScript('embed')
const address = `/embed.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.js`
const integrity = `sha384-${createHash('sha384').update(text).digest('base64')}`
/** @type {{ address: string }[]} */
const released = JSON.parse(await readFile(LIST, 'utf8').catch(() => '[]'))
if (!released.some((one) => one.address === address)) {
  await mkdir(path.join(ROOT, 'public'), { recursive: true })
  await writeFile(path.join(ROOT, 'public', address), text)
  await writeFile(
    LIST,
    `${JSON.stringify([...released, { address, integrity, since }], null, 2)}\n`,
  )
}
process.stdout.write(`${address}\n`)
