import { useEffect, useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import type { Policy } from '../../lib/model/policy.ts';
import type { Rules } from '../../lib/model/rules.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';

const visibilities = ['public', 'unlisted', 'private', 'direct'] as const;
const switches = ['linkBack', 'stripTracking', 'numbering'] as const;

/** What every post must keep to, whoever presses the button. */
export function RulesCard({ policy }: { policy: Policy | null }) {
  const t = useT();
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const rules = reply?.rules;
  const change = async (part: Partial<Rules>) => {
    if (!rules) return;
    await ask('settings.set', { rules: { ...rules, ...part } });
    await again();
  };
  return (
    <Card id="rules" title={t('options.parts.rules')}>
      <p class="muted">{t('rules.text')}</p>
      {rules && (
        <>
          <Toggle
            label={t('rules.alt')}
            hint={t('rules.alt_text')}
            on={rules.altTextRequired || (policy?.altTextRequired ?? false)}
            locked={policy?.altTextRequired ? t('policy.locked_on') : undefined}
            onTurn={(altTextRequired) => void change({ altTextRequired })}
          />
          {switches.map((name) => (
            <Toggle
              key={name}
              label={t(`rules.${name}`)}
              hint={t(`rules.${name}_text`)}
              on={rules[name]}
              onTurn={(on) => void change({ [name]: on })}
            />
          ))}
          <Choice
            label={t('rules.floor')}
            hint={t('rules.floor_text')}
            value={rules.visibilityFloor}
            options={visibilities
              .slice(policy?.widestVisibility ? visibilities.indexOf(policy.widestVisibility) : 0)
              .map((value) => ({ value, label: t(`visibility.${value}`) }))}
            onChange={(value) => void change({ visibilityFloor: value as Rules['visibilityFloor'] })}
          />
          <Choice
            label={t('rules.threads')}
            value={rules.threads}
            options={[
              { value: 'keep', label: t('rules.threads_keep') },
              { value: 'join', label: t('rules.threads_join') },
            ]}
            onChange={(value) => void change({ threads: value as Rules['threads'] })}
          />
          <Texts rules={rules} onChange={change} />
        </>
      )}
    </Card>
  );
}

/** Kept when the person leaves the field: a rule is not changed letter by letter. */
function Texts({ rules, onChange }: { rules: Rules; onChange: (part: Partial<Rules>) => Promise<void> }) {
  const t = useT();
  const kept = { signature: rules.signature, warnings: rules.warnings.join('\n') };
  const [signature, setSignature] = useState(kept.signature);
  const [warnings, setWarnings] = useState(kept.warnings);
  // What is set elsewhere meanwhile stands here too; the fields stay, and the focus in them.
  useEffect(() => setSignature(kept.signature), [kept.signature]);
  useEffect(() => setWarnings(kept.warnings), [kept.warnings]);
  const keep = () => {
    const lines = warnings
      .split('\n')
      .map((line) => line.trim().slice(0, 300))
      .filter((line) => line !== '');
    const same = signature === kept.signature && lines.join('\n') === kept.warnings;
    if (!same) void onChange({ signature: signature.trim().slice(0, 200), warnings: lines.slice(0, 30) });
  };
  return (
    <div class="rules-texts" onFocusOut={keep}>
      <TextField
        kind="words"
        label={t('rules.signature')}
        hint={t('rules.signature_text')}
        value={signature}
        onChange={setSignature}
      />
      <TextArea
        label={t('rules.warnings')}
        hint={t('rules.warnings_text')}
        rows={3}
        value={warnings}
        onChange={setWarnings}
      />
    </div>
  );
}
