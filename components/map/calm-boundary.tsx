import { Component, type ReactNode } from 'react'

interface Props {
  /** Shown instead, once something inside has failed. */
  readonly fallback: ReactNode
  /** Hears of it, once. */
  readonly failed?: () => void
  readonly children: ReactNode
}

/**
 * Keeps a fault inside from taking the whole page with it: without this the framework would wipe the
 * page, and the way out and the numbers with it.
 */
export class CalmBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.failed?.()
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
