import { useTranslations } from 'next-intl'
import type { PublishingBlock } from '@/lib/domain/publishing-block'
import { Notice } from '../notice/notice'

interface Props {
  readonly blocks: readonly PublishingBlock[]
}

/** What cannot be published in this copy, and why: too few organisations hold keys. */
export function Blocks({ blocks }: Props) {
  const t = useTranslations('PanelHome')
  return blocks.map((block) => (
    <Notice key={block} isWarning>
      <p>{t(`block_${block}`)}</p>
    </Notice>
  ))
}
