import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** SHA-256 of its public key, base64: the only one that our browser is told to believe. */
  readonly fingerprint: string
}

/**
 * A certificate for the tests' own server, made anew and thrown away: the cookie of the exit is only
 * kept over https, so nothing can be proved over plain http.
 */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'kuska-certificate-'))
  try {
    const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
    runOpenssl([
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=example', '-addext', 'subjectAltName=DNS:*.example'],
      ...['-keyout', keyFile, '-out', certFile],
    ])
    const cert = readFileSync(certFile, 'utf8')
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
    const fingerprint = createHash('sha256').update(publicKey).digest('base64')
    return { key: readFileSync(keyFile, 'utf8'), cert, fingerprint }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runOpenssl(args: readonly string[]): void {
  try {
    execFileSync('openssl', args, { stdio: 'pipe' })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing) throw error
    throw new Error(
      'openssl: got none on this computer, expected it to make the certificate of the tests’ own https server; install it (on Debian: apt install openssl).',
    )
  }
}
