import { describe, expect, it } from 'vitest';
import { JobRow } from '../../../components/JobRow.tsx';
import type { JobView } from '../../../lib/protocol/messages.ts';
import { read, show } from './show.tsx';

const posted: JobView = {
  id: 'd/a',
  draftId: 'd',
  acct: 'council@toot.wales',
  state: 'posted',
  done: 3,
  total: 3,
  scheduledAt: null,
  when: '',
  undoing: false,
  url: 'https://toot.wales/@council/1',
  says: '',
  hint: '',
  said: '',
  problem: null,
  notices: [],
  actions: ['undo'],
};
const held: JobView = {
  ...posted,
  state: 'held',
  url: null,
  problem: 'unconfirmed',
  says: 'It may be there.',
  hint: 'Go and look.',
  said: '503 <busy>',
  actions: ['found', 'repeat', 'retry', 'undo'],
};
const row = (job: JobView, tone: 'good' | 'moving' | 'needed' = 'good') => (
  <JobRow job={job} state="State" tone={tone} onAct={() => undefined} />
);

describe('the row of a job', () => {
  it('names the account, says the state and links to the post', () => {
    expect(read(row(posted))).toMatch(/^council@toot\.wales State Open post/);
    expect(show(row(posted))).toContain('href="https://toot.wales/@council/1"');
  });

  it('shows how far an upload is by its bytes', () => {
    const transfer = { sent: 3_000_000, total: 12_000_000, fitting: false };
    const job: JobView = { ...posted, state: 'uploading', url: null, done: 0, transfer };
    const html = show(
      <JobRow job={job} state="Uploading" transfer="3 MB of 12 MB" tone="moving" onAct={() => undefined} />,
    );
    expect(html).toMatch(/<progress[^>]*value="3000000"[^>]*max="12000000"[^>]*aria-label="3 MB of 12 MB"/);
  });

  it('makes no link of an address that is no web page', () => {
    const html = show(row({ ...posted, url: 'javascript:alert(1)' }));
    expect(html).not.toContain('javascript:');
    expect(html).toContain('Open post');
  });

  it("says the problem, what to do, and quotes the server's own words", () => {
    const words = read(row(held, 'needed'));
    expect(words).toContain('It may be there. Go and look. The server said: “503 &lt;busy>”');
  });

  it('offers only what can be done, and calls looking for an unconfirmed post looking', () => {
    expect(show(row(held, 'needed')).match(/<button/g)).toHaveLength(4);
    expect(read(row(held, 'needed'))).toContain(
      'Look again The post is there Not there, post it again Delete post',
    );
    expect(read(row({ ...held, problem: 'server-error', actions: ['retry'] }, 'needed'))).toContain(
      'Try again',
    );
  });

  it('shows how far it is while it moves, and not when it rests', () => {
    const moving: JobView = { ...posted, state: 'uploading', done: 1, url: null };
    expect(show(row(moving, 'moving'))).toMatch(/<progress[^>]*max="3"[^>]*>/);
    expect(read(row(moving, 'moving'), 'cy')).toContain('Wedi gwneud 1 o 3');
    expect(show(row(posted))).not.toContain('<progress');
  });

  it('lists what differs, gravest first, and opens the list when a person must look', () => {
    const notices: JobView['notices'] = [
      { level: 'tells', code: 'link-added', says: 'Told.' },
      { level: 'blocks', code: 'text-too-long', says: 'Blocked.' },
    ];
    expect(read(row({ ...posted, notices }))).toContain('2 differences from your draft Blocked. Told.');
    expect(show(row({ ...posted, notices }))).toMatch(/<details[^>]* open/);
    expect(show(row({ ...posted, notices: notices.slice(0, 1) }))).not.toMatch(/<details[^>]* open/);
  });
});
