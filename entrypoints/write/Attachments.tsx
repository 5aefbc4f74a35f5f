import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import type { WrittenMedia } from '../../lib/model/written.ts';
import './Attachments.css';

interface Props {
  media: readonly WrittenMedia[];
  inTab: boolean | undefined;
  onAdd: (files: readonly File[]) => void;
  onChange: (media: WrittenMedia[]) => void;
}

/** Pictures, videos and sounds of the post, each with its alt text. */
export function Attachments({ media, inTab, onAdd, onChange }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div class="attachments">
      <ul class="attachments-list">
        {media.map((item) => (
          <li class="attachment" key={item.id}>
            <Preview item={item} />
            <div class="attachment-words">
              {item.file === null && <p class="muted">{t('write.lost', { name: item.name })}</p>}
              <TextArea
                label={t('write.alt', { name: item.name })}
                rows={2}
                value={item.description}
                onChange={(description) =>
                  onChange(media.map((it) => (it.id === item.id ? { ...it, description } : it)))
                }
              />
              <Button
                icon="cross"
                onPress={() => {
                  onChange(media.filter((it) => it.id !== item.id));
                  add.current?.focus();
                }}
              >
                {t('write.take_out')}
                <span class="unseen"> {item.name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {inTab ? (
        <div class="attachments-add">
          <input
            ref={input}
            class="attachments-input"
            type="file"
            multiple
            accept="image/*,video/*,audio/*"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              onAdd([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <Button icon="picture" innerRef={add} onPress={() => input.current?.click()}>
            {t('write.add')}
          </Button>
          <p class="muted">{t('write.drop')}</p>
        </div>
      ) : (
        <p class="muted attachments-add">
          <a href="/write.html" target="_blank" rel="noopener">
            {t('write.add_in_tab')}
          </a>
          <span>{t('write.drop')}</span>
        </p>
      )}
    </div>
  );
}

function Preview({ item }: { item: WrittenMedia }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (item.file === null) return;
    const made = URL.createObjectURL(item.file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [item.file]);
  const isPicture = item.file?.type.startsWith('image/') ?? true;
  return (
    <span class="attachment-picture">
      {isPicture && url ? <img src={url} alt="" /> : <Icon name={isPicture ? 'picture' : 'film'} />}
    </span>
  );
}
