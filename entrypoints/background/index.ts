import { defineBackground } from 'wxt/utils/define-background';
import browser from '../../lib/browser.ts';
import { answer } from '../../lib/protocol/answer.ts';
import { accountHandlers } from './accounts.ts';
import { arrivalHandlers } from './arrivals.ts';
import { contactHandlers } from './contacts.ts';
import { draftHandlers } from './drafts.ts';
import { jobHandlers } from './jobs.ts';
import { isLesson, lessonHandlers, startLesson } from './lesson.ts';
import { movingHandlers } from './moving.ts';
import { startCalls } from './notify.ts';
import { startOutbox } from './outbox.ts';
import { panelHandlers } from './panel.ts';
import { policyHandlers, watchOrganisation } from './policy.ts';
import { recordHandlers, startRecord } from './record.ts';
import { settingsHandlers } from './settings.ts';
import { startSharing } from './share.ts';
import { pageIsOn, siteHandlers, syncSites } from './sites.ts';
import { startSync } from './sync.ts';
import { writeHandlers } from './write.ts';

/** Wiring only. Listeners are registered before anything is awaited, or a browser that wakes us for an event drops it. */
export default defineBackground({
  type: 'module',
  main() {
    answer(
      {
        ...accountHandlers,
        ...draftHandlers,
        ...arrivalHandlers,
        ...jobHandlers,
        ...movingHandlers,
        ...policyHandlers,
        ...recordHandlers,
        ...contactHandlers,
        ...panelHandlers,
        ...settingsHandlers,
        ...siteHandlers,
        ...lessonHandlers,
        ...writeHandlers,
      },
      { pageIsOn, isLesson },
    );
    browser.permissions.onAdded.addListener(() => {
      void syncSites();
      // Where asking has closed the popup, nobody else is left to begin.
      void startLesson();
    });
    browser.permissions.onRemoved.addListener(() => void syncSites());
    browser.runtime.onStartup.addListener(() => void syncSites());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install')
        void browser.tabs.create({ url: browser.runtime.getURL('/options.html#first-run') });
    });
    watchOrganisation();
    startOutbox();
    startRecord();
    startSharing();
    startCalls();
    startSync();
    void syncSites();
  },
});
