import 'server-only'
import { pino } from 'pino'

/**
 * The operator's log: one JSON line an event, on standard output. No process or host name, and no
 * caller ever hands over anything of a request: a log that holds no reader cannot be asked for one.
 */
export const log = pino({
  base: null,
  level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['req', 'res', 'headers', 'ip', 'url', 'password'], remove: true },
})
