import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import type { Settings } from '../../lib/model/settings.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';

/** The language of our own words. Each is named in itself, so that it is found in any of them. */
export function Interface() {
  const t = useT();
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const choose = async (language: string) => {
    await ask('settings.set', { language: language as Settings['language'] });
    await again();
  };
  return (
    <Card id="language" title={t('options.ui.heading')}>
      <Choice
        label={t('options.ui.label')}
        value={reply?.language ?? 'auto'}
        options={[
          { value: 'auto', label: t('options.ui.auto') },
          { value: 'cy', label: 'Cymraeg', lang: 'cy' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={(language) => void choose(language)}
      />
    </Card>
  );
}
