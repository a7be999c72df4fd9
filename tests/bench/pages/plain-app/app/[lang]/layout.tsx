import type { ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  readonly params: Promise<{ readonly lang: string }>
}

export default async function Layout({ children, params }: Props) {
  const { lang } = await params
  return (
    <html lang={lang}>
      <body>{children}</body>
    </html>
  )
}
