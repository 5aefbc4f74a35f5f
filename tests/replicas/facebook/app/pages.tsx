/** @jsxImportSource react */
import { BoxView, createBox } from '../../meta/box.tsx';
import { hashed } from '../../meta/store.ts';
import { open } from './actions.ts';
import { IconButton, TextButton } from './composer.tsx';
import { options, type State, set, words } from './store.ts';

const foreign = () => createBox({ lines: options.lines, onChange: () => set({}) });
const ghosts = [foreign(), foreign()];
const [comment, chat, message] = [foreign(), foreign(), foreign()];

export const Feed = ({ state }: { state: State }) => (
  <main role="main">
    <div {...(state.place === 'group' && { 'data-pagelet': 'GroupComposer' })}>
      <div role="button" tabIndex={0} id="opener" onClick={open}>
        <span>{state.place === 'group' ? words.write : words.mind}</span>
      </div>
    </div>
    {/* The page's own input; to choose files in it opens the dialog. */}
    <input type="file" multiple style={{ display: 'none' }} accept="image/*,image/heif,image/heic,video/*" />
    <div role="article" className={hashed('article')}>
      <a href="/parc-lleol">Parc Lleol</a>
      <div dir="auto">The park opens at nine.</div>
      <img alt="" src="/picture/gallery.svg" width={180} height={120} className="preview" />
      <TextButton text={words.like} press={() => undefined} />
      <div id="comment">
        <BoxView box={comment} placeholder={words.comment} aria-label={words.comment} />
        <IconButton label={words.post} />
      </div>
    </div>
  </main>
);

export const Surroundings = ({ state }: { state: State }) => (
  <>
    <div role="banner" className="row">
      <input type="search" placeholder={words.search} />
      <TextButton text={words.message} press={() => set({ messaging: true })} />
    </div>
    <div style={{ display: 'none' }} id="ghost">
      {ghosts.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <BoxView key={at} box={it} placeholder={words.mind} />
      ))}
    </div>
    <div role="complementary" id="chat" className={hashed('chat')}>
      <BoxView box={chat} placeholder="Aa" aria-label={words.message} />
      <TextButton text={words.send} press={() => undefined} />
    </div>
    {state.messaging && (
      <div role="dialog" className="sheet above" id="message" aria-label={words.message}>
        <BoxView box={message} placeholder={words.message} aria-label={words.message} />
        <TextButton text={words.send} press={() => set({ messaging: false })} />
      </div>
    )}
  </>
);
