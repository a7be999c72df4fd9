// Loaded first into every process that a command starts: when the command is killed without a
// chance to say so, what it started ends too, and the next start finds port and folder free.
import { isMainThread } from 'node:worker_threads'

// Workers and forks inherit the flag that loads this; only the process started by us is meant.
const isOurs = process.env.KUSKA_PARENT === String(process.ppid)

if (isMainThread && isOurs && process.channel) {
  process.once('disconnect', stop)
  process.channel.unref()
}

function stop() {
  try {
    process.kill(-process.pid, 'SIGTERM')
  } catch {
    // Not the first of a group of its own.
    process.kill(process.pid, 'SIGTERM')
  }
}
