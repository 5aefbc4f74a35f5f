import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Frame } from '../../components/Frame.tsx';
import { useT } from '../../components/Say.tsx';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { ChooseSites } from './ChooseSites.tsx';
import { Connect } from './Connect.tsx';
import './FirstRun.css';
import { NoAccount } from './NoAccount.tsx';

const steps = ['what', 'sites', 'account'] as const;
type Step = (typeof steps)[number];

/** From nothing to a first post: what it does and what is sent, where, to whom. The last step is the practice page. */
export function FirstRun() {
  const t = useT();
  const [step, setStep] = useState<Step>('what');
  const title = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const at = steps.indexOf(step);
  // A new step is read from its heading on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step changed
  useEffect(() => {
    if (moved.current) title.current?.focus();
  }, [step]);
  const go = (to: Step | undefined) => {
    moved.current = true;
    if (to) setStep(to);
  };
  const next = () => go(steps[at + 1]);
  const practise = () => location.assign('/practice.html#first-run');

  return (
    <Frame here={null} heading={t('options.first.title')}>
      <Card>
        <p class="muted">{t('first.step', { step: at + 1, of: steps.length + 1 })}</p>
        <h2 class="first-title" ref={title} tabIndex={-1}>
          {t(`first.${step}`)}
        </h2>
        {step === 'what' && <What onAgreed={next} />}
        {step === 'sites' && <ChooseSites onDone={next} />}
        {step === 'account' && <FirstAccount onDone={practise} />}
        {at > 0 && (
          <div>
            <Button icon="left" onPress={() => go(steps[at - 1])}>
              {t('first.back')}
            </Button>
          </div>
        )}
      </Card>
    </Frame>
  );
}

function What({ onAgreed }: { onAgreed: () => void }) {
  const t = useT();
  const agree = async () => {
    await ask('settings.set', { agreedAt: Date.now() });
    onAgreed();
  };
  return (
    <>
      <p>{t('options.first.what')}</p>
      <p>{t('first.look')}</p>
      <p>{t('options.first.how')}</p>
      <section class="first-consent" aria-labelledby="consent">
        <h3 id="consent">{t('first.consent')}</h3>
        <ul class="first-points">
          <li>{t('first.consent_what')}</li>
          <li>{t('first.consent_where')}</li>
          <li>{t('first.consent_when')}</li>
          <li>{t('first.consent_kept')}</li>
        </ul>
      </section>
      <div>
        <Button kind="main" onPress={() => void agree()}>
          {t('first.agree')}
        </Button>
      </div>
    </>
  );
}

function FirstAccount({ onDone }: { onDone: () => void }) {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts');
  const isConnected = (accounts.reply?.accounts.length ?? 0) > 0;
  return (
    <>
      <Connect onConnected={() => void accounts.again()} prefilled={null} />
      <NoAccount />
      <div>
        <Button kind={isConnected ? 'main' : 'plain'} onPress={onDone}>
          {t(isConnected ? 'first.next' : 'first.later')}
        </Button>
      </div>
    </>
  );
}
