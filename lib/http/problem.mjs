import { packBody } from './encodings.mjs'
import { headersFor } from './headers.mjs'
import { getServedHash } from './page-store.mjs'

/** @type {Readonly<Record<number, string>>} */
const TITLES = {
  400: 'A request that cannot be read',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Content too large',
  414: 'Address too long',
  500: 'Internal error',
  503: 'Service unavailable',
}

/**
 * What a program is told instead of a page (RFC 9457); `lib/open-data/problem.ts` words the others.
 * @typedef {object} Problem
 * @property {number} status
 * @property {string} detail nothing that was sent to us stands in it
 * @property {string} [parameter] name of the parameter that cannot be read
 * @property {string} [allow] with 405
 */

/**
 * @param {Problem} problem
 * @param {Pick<import('./settings.mjs').Settings, 'origin'>} settings
 * @returns {import('./page-store.mjs').KeptPage}
 */
export function toProblem({ status, detail, parameter, allow }, { origin }) {
  const contentType = 'application/problem+json; charset=utf-8'
  const title = TITLES[status] ?? 'Refused'
  const told = { type: 'about:blank', title, status, detail, ...(parameter && { parameter }) }
  const headers = headersFor('api', { origin, status, contentType, ...(allow && { allow }) })
  return {
    edition: getServedHash(),
    status,
    headers: Object.entries(headers).flat(),
    styles: [],
    body: packBody(JSON.stringify(told)),
  }
}
