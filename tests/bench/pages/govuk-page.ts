import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { File } from './bare-server'
import { findElement, type PageElement, type PageNode, textOfNode } from './document-tree'
import type { PlainPage } from './plain-app/pages'

const DIST = path.resolve(import.meta.dirname, '../../../node_modules/govuk-frontend/dist/govuk')
const DECOY = 'https://www.senamhi.gob.pe/'
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])
const KEPT = /^(?:href|id|lang|hreflang|aria-|role|type|for|open|hidden)/i
const CLASSES: Readonly<Record<string, string>> = {
  h1: 'govuk-heading-l',
  h2: 'govuk-heading-m',
  h3: 'govuk-heading-s',
  p: 'govuk-body',
  ul: 'govuk-list',
  ol: 'govuk-list',
  a: 'govuk-link',
  dl: 'govuk-summary-list',
  dt: 'govuk-summary-list__key',
  dd: 'govuk-summary-list__value',
  details: 'govuk-details',
  summary: 'govuk-details__summary',
  small: 'govuk-body-s',
  strong: 'govuk-!-font-weight-bold',
  input: 'govuk-input',
  label: 'govuk-label',
  button: 'govuk-button',
  main: 'govuk-main-wrapper',
}

/** Its style sheet and script as published, without the fonts that it asks for. */
export function readGovukFiles(): Map<string, File> {
  const read = (name: string) => readFileSync(path.join(DIST, name), 'utf8')
  const sheet = read('govuk-frontend.min.css').replace(/@font-face\{[^}]*\}/g, '')
  return new Map([
    ['/govuk-frontend.min.css', { name: 'govuk-frontend.min.css', body: sheet }],
    [
      '/govuk-frontend.min.js',
      { name: 'govuk-frontend.min.js', body: read('govuk-frontend.min.js') },
    ],
  ])
}

/**
 * The same words, links and ways out in the markup of GOV.UK Frontend: its page template, headings,
 * lists, details, and its own «Exit this page». It has no drawings, so ours are left out.
 */
export function writeGovukPage({ lang, title, body }: PlainPage): string {
  const content = body.children.map((node) => write(node, null)).join('')
  return `<!DOCTYPE html>
<html lang="${lang}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${escapeText(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d70b8">
<link rel="stylesheet" href="/govuk-frontend.min.css">
</head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<div class="govuk-width-container">${content}</div>
<script type="module" src="/govuk-frontend.min.js"></script>
<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll()</script>
</body>
</html>`
}

function write(node: PageNode, parent: PageElement | null): string {
  if (typeof node === 'string') return escapeText(node)
  const { tag, attributes, children } = node
  if (tag === 'svg') return ''
  if (tag === 'form') return writeExit(node, parent)
  const inner = children.map((child) => write(child, node)).join('')
  if (tag === 'summary')
    return wrap(node, `<span class="govuk-details__summary-text">${inner}</span>`)
  if (tag === 'details') {
    const [summary = '', ...rest] = children.map((child) => write(child, node))
    return wrap(node, `${summary}<div class="govuk-details__text">${rest.join('')}</div>`)
  }
  if (tag === 'div' && parent?.tag === 'dl') return wrap(node, inner, 'govuk-summary-list__row')
  if (attributes.href === '#main') return wrap(node, inner, 'govuk-skip-link', 'govuk-skip-link')
  return VOID.has(tag) ? open(node, CLASSES[tag]) : wrap(node, inner)
}

/** Its exit is a link that its script takes over: hidden until focused, sticky, or in the text. */
function writeExit(form: PageElement, parent: PageElement | null): string {
  const button = findElement(form, ({ attributes }) => 'data-exit' in attributes)
  const others = form.children
    .filter((child) => child !== button)
    .map((child) => write(child, form))
  const link = (classes: string, more = '') =>
    `<a href="${DECOY}" rel="nofollow noreferrer" role="button" draggable="false" class="${classes}"${more}>${escapeText(button ? textOfNode(button) : '')}</a>`
  const isSticky = !parent && others.join('') === '' && !others.length
  if (isSticky)
    return `<div class="govuk-exit-this-page" data-module="govuk-exit-this-page">${link('govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button', ' data-module="govuk-button"')}</div>`
  const isShortcut = !parent
  const exit = isShortcut
    ? link('govuk-skip-link govuk-js-exit-this-page-skiplink', ' data-module="govuk-skip-link"')
    : link('govuk-button govuk-button--warning', ' data-module="govuk-button"')
  return `<div>${exit}${others.join('')}</div>`
}

function wrap(element: PageElement, inner: string, classes?: string, module?: string): string {
  return `${open(element, classes ?? CLASSES[element.tag], module)}${inner}</${element.tag}>`
}

function open({ tag, attributes }: PageElement, classes?: string, module?: string): string {
  const kept = Object.entries(attributes)
    .filter(([name]) => KEPT.test(name))
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('')
  const klass = classes ? ` class="${classes}"` : ''
  return `<${tag}${klass}${kept}${module ? ` data-module="${module}"` : ''}>`
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
