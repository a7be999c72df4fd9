import Link from 'next/link'
import { createElement, type ReactNode } from 'react'
import type { PageElement, PageNode } from '../../document-tree'
import { ExitButton } from './exit-button'

interface Props {
  readonly node: PageNode
  readonly hasReactExit: boolean
  readonly isDrawing?: boolean
}

const NAMES: Readonly<Record<string, string>> = { class: 'className', for: 'htmlFor' }

/** An element of ours, as a page of an ordinary Next application writes it. */
export function Content({ node, hasReactExit, isDrawing = false }: Props): ReactNode {
  if (typeof node === 'string') return node
  const { tag, attributes } = node
  const inside = isDrawing || tag === 'svg'
  const children = node.children.map((child, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page that never changes
    <Content key={at} node={child} hasReactExit={hasReactExit} isDrawing={inside} />
  ))
  const { href = '' } = attributes
  if (tag === 'a' && href.startsWith('/') && !isDrawing)
    // Not fetched ahead: with it each link on the screen would cost a request more.
    return (
      <Link {...toProps(attributes)} href={href} prefetch={false}>
        {children}
      </Link>
    )
  if (hasReactExit && attributes['data-exit'])
    return <ExitButton className={attributes.class ?? ''}>{children}</ExitButton>
  const isForm = tag === 'form' && hasReactExit
  const props = toProps(isForm ? { class: attributes.class ?? '' } : attributes)
  return createElement(isForm ? 'div' : tag, props, ...children)
}

function toProps(attributes: PageElement['attributes']): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [NAMES[name] ?? name, value || true]),
  )
}
