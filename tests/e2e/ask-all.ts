import { Agent } from 'node:http'
import { type Answer, ask } from './ask'

/** The server makes two pages at a time; more would only keep other tests waiting. */
const AT_ONCE = 4

/** Asks for many addresses, a few at a time, and hands over each answer as it comes. */
export async function askAll(
  addresses: readonly string[],
  look: (answer: Answer, address: string) => void,
): Promise<void> {
  const queue = [...addresses]
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const askInTurn = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift())
      look(await ask(address, 'GET', { 'Accept-Encoding': 'br' }, agent), address)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn)).finally(() => agent.destroy())
}
