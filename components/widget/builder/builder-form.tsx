import { useLocale, useTranslations } from 'next-intl'
import { LOCALES } from '@/lib/domain/locale'
import type { BuilderChoice } from '@/lib/widget/builder-path'
import { HEIGHTS } from '@/lib/widget/height'
import { KIND_LETTERS, WIDGET_KINDS } from '@/lib/widget/kind-letters'
import { BUILDER_FIELDS } from '@/lib/widget/read-builder-form'
import type { ElementFile } from '@/lib/widget/snippets'
import { THEMES } from '@/lib/widget/theme'
import { LANGUAGE_NAMES } from '../../layout/language-nav'
import fold from '../../ui/fold.module.css'
import styles from './builder-form.module.css'
import { Pick } from './pick'
import swatches from './swatches.module.css'

interface Props extends BuilderChoice {
  readonly origin: string
  readonly file: ElementFile
}

/**
 * What can be chosen but the place, as picks. It posts to a door that leads to the address of the choice;
 * with script the preview and the snippets follow at once (`data-choice`).
 */
export function BuilderForm({ choice, height, origin, file }: Props) {
  const speaks = useLocale()
  const t = useTranslations('Widget')
  const kinds = useTranslations('Kinds')
  return (
    <form
      className={styles.form}
      method="post"
      action="/widget"
      autoComplete="off"
      data-choice
      data-origin={origin}
      data-file={file.address}
      data-digest={file.integrity}
    >
      <input type="hidden" name={BUILDER_FIELDS.speaks} value={speaks} />
      <input type="hidden" name={BUILDER_FIELDS.place} value={choice.place} />
      <fieldset className={styles.picks}>
        <legend>{t('language')}</legend>
        {LOCALES.map((locale) => (
          <Pick
            key={locale}
            name={BUILDER_FIELDS.locale}
            value={locale}
            isPicked={choice.locale === locale}
          >
            <span lang={locale}>{LANGUAGE_NAMES[locale]}</span>
          </Pick>
        ))}
      </fieldset>
      <fieldset className={styles.picks}>
        <legend>{t('theme')}</legend>
        {THEMES.map((theme) => (
          <Pick
            key={theme}
            name={BUILDER_FIELDS.theme}
            value={theme}
            isPicked={choice.theme === theme}
          >
            <span className={`${swatches.swatch} ${swatches[theme]}`} aria-hidden="true" />
            {t(`theme_${theme}`)}
          </Pick>
        ))}
      </fieldset>
      <fieldset className={styles.picks}>
        <legend>{t('height')}</legend>
        {HEIGHTS.map((each) => (
          <Pick
            key={each}
            name={BUILDER_FIELDS.height}
            value={String(each)}
            isPicked={height === each}
          >
            {t('pixels', { count: String(each) })}
          </Pick>
        ))}
      </fieldset>
      <details className={fold.fold} open={choice.kinds.length > 0}>
        <summary>{t('kinds')}</summary>
        <fieldset className={styles.picks}>
          <legend>{t('kindsHelp')}</legend>
          {WIDGET_KINDS.map((kind) => (
            <Pick
              key={kind}
              type="checkbox"
              name={BUILDER_FIELDS.kind}
              value={KIND_LETTERS[kind]}
              isPicked={choice.kinds.includes(kind)}
            >
              {kinds(kind)}
            </Pick>
          ))}
        </fieldset>
      </details>
      <button className={styles.send} type="submit">
        {t('update')}
      </button>
    </form>
  )
}
