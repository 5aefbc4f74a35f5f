import type { Ref } from 'preact';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { MediaRow } from '../../components/MediaRow.tsx';
import { MentionRow } from '../../components/MentionRow.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import type { Edits } from '../../lib/model/edits.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { ProofView } from '../../lib/protocol/messages.ts';
import { localTime, timeOf, withDescription, withMoved } from './edit.ts';

interface Props {
  view: ProofView;
  edits: Edits;
  onChange: (edits: Edits) => void;
  sourceOf: (place: string) => string;
}

/** What is true of the draft wherever it goes. @param time the field for a day and time */
export function Everywhere({
  view,
  edits,
  onChange,
  sourceOf,
  time,
}: Props & { time: Ref<HTMLInputElement> }) {
  const t = useT();
  const hasMedia = view.media.some((media) => media.length > 0);
  return (
    <section class="panel-everywhere" aria-labelledby="everywhere">
      <h2 class="panel-heading" id="everywhere">
        {t('panel.everywhere')}
      </h2>
      {hasMedia && <Media view={view} edits={edits} onChange={onChange} sourceOf={sourceOf} />}
      <Warning view={view} edits={edits} onChange={onChange} />
      <When view={view} edits={edits} onChange={onChange} time={time} />
      {view.mentions.length > 0 && (
        <section class="panel-group" aria-label={t('panel.mentions')}>
          <h3 class="panel-subheading">{t('panel.mentions')}</h3>
          <ul class="panel-list">
            {view.mentions.map((mention) => (
              <MentionRow
                key={mention.key}
                mention={mention}
                onChoose={(choice) =>
                  onChange({ ...edits, mentions: { ...edits.mentions, [mention.key]: choice } })
                }
                onRemember={(address) =>
                  void ask('contact.keep', { contact: { site: view.site, handle: mention.key, address } })
                }
              />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Media({ view, edits, onChange, sourceOf }: Props) {
  const t = useT();
  return (
    <section class="panel-group" aria-label={t('panel.media')}>
      <h3 class="panel-subheading">{t('panel.media')}</h3>
      <p class="muted">{t('panel.alt_hint')}</p>
      <ul class="panel-list">
        {view.media.flatMap((media) =>
          media.map((it, at) => (
            <MediaRow
              key={it.place}
              media={{ ...it, description: edits.descriptions?.[it.place] ?? it.description }}
              src={sourceOf(it.place)}
              at={at}
              count={media.length}
              onDescribe={(description) => onChange(withDescription(edits, it.place, description))}
              onMove={(by) => onChange(withMoved(edits, media, at, by))}
            />
          )),
        )}
      </ul>
      <Toggle
        label={t('panel.sensitive')}
        on={edits.sensitive ?? view.sensitive}
        onTurn={(sensitive) => onChange({ ...edits, sensitive })}
      />
    </section>
  );
}

function Warning({ view, edits, onChange }: Omit<Props, 'sourceOf'>) {
  const t = useT();
  const spoilerText = edits.spoilerText ?? view.spoilerText;
  const set = (value: string) => onChange({ ...edits, spoilerText: value.replace(/\s*\n\s*/g, ' ') });
  return (
    <>
      {view.warnings.length > 0 && (
        <Choice
          label={t('panel.warning_choose')}
          value={view.warnings.includes(spoilerText) ? spoilerText : ''}
          options={[
            { value: '', label: t('panel.warning_own') },
            ...view.warnings.map((value) => ({ value, label: value })),
          ]}
          onChange={set}
        />
      )}
      <TextArea
        label={t('panel.warning')}
        hint={t('panel.warning_hint')}
        rows={1}
        most={1000}
        value={spoilerText}
        onChange={set}
      />
    </>
  );
}

function When({ view, edits, onChange, time }: Omit<Props, 'sourceOf'> & { time: Ref<HTMLInputElement> }) {
  const t = useT();
  const at = edits.scheduledAt === undefined ? view.scheduledAt : edits.scheduledAt;
  return (
    <Field label={t('panel.when')} hint={t('panel.when_hint')}>
      {(belongs) => (
        <input
          {...belongs}
          ref={time}
          type="datetime-local"
          value={localTime(at)}
          onInput={(event) => onChange({ ...edits, scheduledAt: timeOf(event.currentTarget.value) })}
        />
      )}
    </Field>
  );
}
