import { useTranslations } from 'next-intl'
import { type ChannelKind, formatPhone, telHref } from '@/lib/domain/channel'
import type { PublicChannel } from '@/lib/edition/public-listing'
import { formatList } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import { Pictogram } from '../ui/pictogram'
import styles from './channel-list.module.css'
import { HoursLine } from './hours-line'
import { useSpokenNames } from './use-spoken-names'

const LABELS = {
  short_code: 'callNumber',
  phone: 'callNumber',
  whatsapp: 'whatsapp',
  sms: 'sms',
  web_chat: 'webChat',
  url: 'url',
} as const satisfies Record<ChannelKind, string>

const isWeb = (kind: ChannelKind) => kind === 'web_chat' || kind === 'url'

/** The address without what nobody reads aloud. */
function shownUrl(value: string): string {
  return value.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

interface ChannelProps {
  readonly channel: PublicChannel
  /** False where a table of the page tells them. */
  readonly withHours: boolean
  readonly hasOldHours?: boolean | undefined
}

/** What a channel is known for besides its number; nothing is said of what is not known. */
function Details({ channel, withHours, hasOldHours }: ChannelProps) {
  const t = useTranslations('ListingPage')
  const numbers = useTranslations('Numbers')
  const spokenNames = useSpokenNames()
  const dates = useTranslations('Dates')
  const facts = [
    channel.mayNotAnswer && t('mayNotAnswer'),
    channel.menu && t('menu', { key: channel.menu }),
    channel.free === 'yes' && numbers('free'),
    channel.languages.length > 0 &&
      numbers('spoken', {
        languages: formatList(dates, spokenNames([channel.languages])),
      }),
  ].filter(Boolean)
  return (
    <p>
      {withHours && channel.hours && channel.hours.state !== 'unknown' && (
        <>
          <HoursLine hours={channel.hours} isOld={hasOldHours} />
          {facts.length > 0 && ' · '}
        </>
      )}
      {facts.join(' · ')}
    </p>
  )
}

function Channel(props: ChannelProps) {
  const t = useTranslations('ListingPage')
  const { kind, value } = props.channel
  return (
    <li className={styles.channel}>
      {isWeb(kind) ? (
        <a className={styles.call} href={value} rel="noreferrer nofollow">
          <Pictogram id="external" />
          <span className={styles.web}>
            <small>
              {t(LABELS[kind])} · {t('outside')}
            </small>
            {shownUrl(value)}
          </span>
        </a>
      ) : (
        <a className={styles.call} href={telHref(value)}>
          <Pictogram id="phone" />
          <span>
            <small>{t(LABELS[kind])}</small>
            {formatPhone(value)}
          </span>
        </a>
      )}
      <Details {...props} />
      <p className={styles.trace}>
        <Careful id={isWeb(kind) ? 'ListingPage.traceUrl' : 'ListingPage.trace'} />
      </p>
    </li>
  )
}

interface Props extends Omit<ChannelProps, 'channel'> {
  readonly channels: readonly PublicChannel[]
}

/** Every way to call or write, as large as a thumb, with what each leaves on her phone. */
export function ChannelList({ channels, ...hours }: Props) {
  if (channels.length === 0)
    return (
      <p>
        <Careful id="ListingPage.noChannel" />
      </p>
    )
  return (
    <ul className={styles.list}>
      {channels.map((channel) => (
        <Channel key={`${channel.value} ${channel.menu}`} channel={channel} {...hours} />
      ))}
    </ul>
  )
}
