import { DESIGNS, getPage, PAGES } from '../../../../pages'
import { Content } from '../../../content'

interface Props {
  readonly params: Promise<{
    readonly lang: string
    readonly design: string
    readonly page: string
  }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return DESIGNS.flatMap((design) => PAGES.map(({ lang, name }) => ({ lang, design, page: name })))
}

export async function generateMetadata({ params }: Props) {
  const { lang, page } = await params
  return { title: getPage(lang, page).title }
}

export default async function Page({ params }: Props) {
  const { lang, design, page } = await params
  const { sheet, body } = getPage(lang, page)
  return (
    <>
      <link rel="stylesheet" href={sheet} precedence="page" />
      {body.children.map((node, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page that never changes
        <Content key={at} node={node} hasReactExit={design === 'react-exit'} />
      ))}
    </>
  )
}
