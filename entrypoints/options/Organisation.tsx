import { Card } from '../../components/Card.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import type { T } from '../../lib/i18n.ts';
import type { PolicyInForce, PolicyKey } from '../../lib/model/policy.ts';
import './Organisation.css';

/** What the organisation decided, in words; nothing where it decided nothing. */
export function Organisation({ inForce }: { inForce: PolicyInForce }) {
  const t = useT();
  const { set, invalid, unknown } = inForce;
  if (set.length === 0 && unknown.length === 0) return null;
  return (
    <Card id="organisation" title={t('policy.heading')}>
      <p class="muted">{t('policy.text')}</p>
      {set.length > 0 && (
        <dl class="organisation">
          {set.map((key) => (
            <div class="organisation-line" key={key}>
              <dt>{t(`policy.name.${key}`)}</dt>
              <dd>{decided(key, inForce, t)}</dd>
            </div>
          ))}
        </dl>
      )}
      {invalid.length > 0 && (
        <Message
          weight="needed"
          says={t('policy.invalid', { keys: invalid.join(', ') })}
          hint={t('policy.invalid_hint')}
        />
      )}
      {unknown.length > 0 && (
        <Message weight="note" says={t('policy.unknown', { keys: unknown.join(', ') })} />
      )}
    </Card>
  );
}

function decided(key: PolicyKey, { policy }: PolicyInForce, t: T): string {
  const some = (items: readonly string[] | null) => (items?.length ? items.join(', ') : t('policy.no_one'));
  switch (key) {
    case 'allowedServers':
      return some(policy.allowedServers);
    case 'sites':
      return policy.sitesOnly === null
        ? t('policy.sites_off', { sites: some(policy.sitesOff) })
        : t('policy.sites_only', { sites: some(policy.sitesOnly) });
    case 'defaultVisibility':
    case 'widestVisibility':
      return t(`visibility.${policy[key] ?? 'direct'}`);
    case 'altTextRequired':
    case 'addressBookUpdates':
      return t(policy[key] ? 'policy.yes' : 'policy.no');
    case 'recordDays':
      return policy.recordDays === 'unreadable'
        ? t('policy.kept_all')
        : t('date.days', { count: policy.recordDays ?? 0 });
  }
}
