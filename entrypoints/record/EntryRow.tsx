import { useState } from 'preact/hooks';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { Link } from '../../components/Link.tsx';
import { NoticeList } from '../../components/NoticeList.tsx';
import { useT } from '../../components/Say.tsx';
import type { Entry, Mirror } from '../../lib/model/record.ts';
import { languageName } from '../../lib/words/language.ts';
import { noticeWords } from '../../lib/words/notice.ts';
import { agoWords } from '../../lib/words/time.ts';
import { DraftJobs } from '../page/DraftJobs.tsx';

const tones: Record<Mirror['state'], Tone> = { posted: 'good', held: 'needed', cancelled: 'quiet' };

interface Props {
  entry: Entry;
  siteName: (id: string) => string;
}

/** One draft of the record: what it said, where it went, and on wish everything that is known of it. */
export function EntryRow({ entry, siteName }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [first] = entry.mirrors;
  return (
    <li>
      <article class="entry">
        <p class="muted entry-when">
          <span>{agoWords(entry.at, Date.now(), t)}</span>
          <span>{siteName(entry.site)}</span>
          {entry.nativeUrl && <Link href={entry.nativeUrl}>{t('action.open_native')}</Link>}
        </p>
        <p class="entry-text" lang={first?.language ?? undefined} dir="auto">
          {first?.text}
        </p>
        <ul class="entry-mirrors">
          {entry.mirrors.map((mirror) => (
            <li class="entry-mirror" key={mirror.account}>
              <span class="entry-account">{mirror.account}</span>
              <Badge tone={tones[mirror.state]}>{t(`job.${mirror.state}`)}</Badge>
              <MirrorFacts mirror={mirror} />
              {mirror.url && (
                <Link href={mirror.url}>
                  {t('action.open')}
                  <span class="unseen"> {mirror.account}</span>
                </Link>
              )}
              {mirror.differs.length > 0 && <AsPosted mirror={mirror} />}
            </li>
          ))}
        </ul>
        <details class="entry-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t(entry.mirrors.some(({ state }) => state === 'held') ? 'record.why' : 'record.details')}
          </summary>
          {open && <DraftJobs draftId={entry.draftId} />}
        </details>
      </article>
    </li>
  );
}

/** What the server made of it otherwise than it was sent. */
function AsPosted({ mirror }: { mirror: Mirror }) {
  const t = useT();
  const { differs } = mirror;
  return (
    <div class="entry-differs">
      <NoticeList
        notices={differs.map((notice) => ({ ...notice, says: noticeWords(notice, t) }))}
        summary={t('record.differs', { count: differs.length })}
      />
    </div>
  );
}

function MirrorFacts({ mirror }: { mirror: Mirror }) {
  const t = useT();
  const { results, media, described, language, visibility } = mirror;
  return (
    <span class="muted entry-facts">
      <span>{t(`visibility.${visibility}`)}</span>
      {language && <span>{languageName(language, t)}</span>}
      {media > 0 && <span>{t('record.media', { count: media, described })}</span>}
      {results && (
        <span>
          {t('record.results', {
            favourites: results.favourites,
            boosts: results.boosts,
            replies: results.replies,
          })}
        </span>
      )}
    </span>
  );
}
