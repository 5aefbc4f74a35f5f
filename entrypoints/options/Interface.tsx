import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import { type Languages, uiLanguages } from '../../lib/i18n.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { Reading } from '../page/reading.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { useReading } from '../page/useReading.ts';

/** Which languages this build speaks. */
export const languages: Reading<Languages> = { key: 'languages', read: uiLanguages };

/** The language of our own words. Each is named in itself, so that it is found in any of them. */
export function Interface() {
  const t = useT();
  const spoken = useReading(languages) ?? {};
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const choose = async (language: string) => {
    await ask('settings.set', { language });
    await again();
  };
  return (
    <Card id="language" title={t('options.ui.heading')}>
      <Choice
        label={t('options.ui.label')}
        value={reply?.language ?? 'auto'}
        options={[
          { value: 'auto', label: t('options.ui.auto') },
          ...Object.entries(spoken).map(([value, label]) => ({ value, label, lang: value })),
        ]}
        onChange={(language) => void choose(language)}
      />
    </Card>
  );
}
