import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { BuilderChoice } from '@/lib/widget/builder-path'
import {
  type ElementFile,
  elementSnippet,
  frameSnippet,
  widgetAddress,
} from '@/lib/widget/snippets'
import { Section } from '../../layout/section'
import { LateScript } from '../../ui/late-script'
import styles from './builder.module.css'
import { BuilderForm } from './builder-form'
import { BuilderPlace } from './builder-place'
import { CopyStatus } from './copy-status'
import { Preview } from './preview'
import { SnippetBox } from './snippet-box'

interface Props extends BuilderChoice, ComponentProps<typeof BuilderPlace> {
  readonly origin: string
  readonly file: ElementFile
  /** Address of the script that makes all of it follow each choice. */
  readonly script: string
}

/** A webmaster chooses, sees it, and takes it along. */
export function Builder({ choice, height, origin, file, script, ...place }: Props) {
  const t = useTranslations('Widget')
  const placing = { choice, height, origin }
  return (
    <div className={styles.builder} data-builder>
      <LateScript src={script} />
      <section>
        <h2>{t('choose')}</h2>
        <BuilderPlace {...place} />
        <BuilderForm choice={choice} height={height} origin={origin} file={file} />
      </section>
      <Preview choice={choice} height={height} />
      <div className={styles.code}>
        <Section title={t('code')}>
          <SnippetBox
            name="frame"
            title={t('frame')}
            help={t('frameHelp')}
            text={frameSnippet(placing)}
          />
          <SnippetBox
            name="element"
            title={t('element')}
            help={t('elementHelp')}
            text={elementSnippet(placing, file)}
          />
          <SnippetBox
            name="address"
            title={t('wordpress')}
            help={t('wordpressHelp')}
            text={widgetAddress(placing)}
          />
          <CopyStatus />
        </Section>
      </div>
    </div>
  )
}
