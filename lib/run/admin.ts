import { runAdminCommand } from './admin-command'

try {
  process.loadEnvFile()
} catch {
  // No .env: what the shell sets is enough.
}
process.exitCode = await runAdminCommand(process.argv.slice(2))
