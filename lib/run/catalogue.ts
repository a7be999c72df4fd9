import { runCatalogueCommand } from './catalogue-command'

try {
  process.loadEnvFile()
} catch {
  // No .env: what the shell sets is enough.
}
process.exitCode = await runCatalogueCommand(process.argv.slice(2))
