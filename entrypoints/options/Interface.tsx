import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import { type Languages, uiLanguages } from '../../lib/i18n.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';

let languages: Languages = {};

/** Reads which languages this build speaks, before the page shows itself. */
export async function seeLanguages(): Promise<void> {
  languages = await uiLanguages();
}

/** The language of our own words. Each is named in itself, so that it is found in any of them. */
export function Interface() {
  const t = useT();
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
          ...Object.entries(languages).map(([value, label]) => ({ value, label, lang: value })),
        ]}
        onChange={(language) => void choose(language)}
      />
    </Card>
  );
}
