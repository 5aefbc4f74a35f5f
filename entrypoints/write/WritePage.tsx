import { useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { Frame } from '../../components/Frame.tsx';
import { useT } from '../../components/Say.tsx';
import { DraftJobs } from '../page/DraftJobs.tsx';
import { Writer } from './Writer.tsx';

/** Our own composer in a tab, and what becomes of what was posted from it. */
export function WritePage() {
  const t = useT();
  const [sent, setSent] = useState<string | null>(null);
  return (
    <Frame here="write" heading={t('write.heading')}>
      {sent && (
        <Card id="sent" title={t('write.sent')}>
          <DraftJobs draftId={sent} />
        </Card>
      )}
      <Card>
        <Writer inTab onSent={setSent} />
      </Card>
    </Frame>
  );
}
