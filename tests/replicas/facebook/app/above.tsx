/** @jsxImportSource react */
import { hashed } from '../../meta/store.ts';
import { close, saveDetail } from './actions.ts';
import { IconButton, TextButton } from './composer.tsx';
import { type Audience, change, type State, set, words } from './store.ts';

/** Dialogs that stand above the composer. */
export const Above = ({ state }: { state: State }) => {
  if (state.above === 'audience') return <Audiences state={state} />;
  if (state.above === 'discard') return <Discard />;
  if (state.above === 'photos') return <PhotoList state={state} />;
  return state.above === 'detail' ? <Detail state={state} /> : null;
};

const Sheet = ({ name, id, children }: { name: string; id: string; children: React.ReactNode }) => (
  <div role="dialog" aria-label={name} id={id} className={`sheet above ${hashed('above')}`}>
    <h2>{name}</h2>
    {children}
  </div>
);

const AUDIENCES: Audience[] = ['public', 'friends', 'onlyMe'];

const Audiences = ({ state }: { state: State }) => (
  <Sheet name={words.audience} id="audiences">
    <div role="radiogroup">
      {AUDIENCES.map((it) => (
        <div
          key={it}
          role="radio"
          tabIndex={0}
          aria-checked={state.composer?.audience === it}
          onClick={() => change(() => ({ audience: it }))}
        >
          {words[it]}
        </div>
      ))}
    </div>
    <TextButton text={words.done} press={() => set({ above: null })} />
  </Sheet>
);

const Discard = () => (
  <Sheet name={words.discard} id="discard">
    <TextButton text={words.saveDraft} press={close} />
    <TextButton text={words.throwAway} press={close} />
  </Sheet>
);

const PhotoList = ({ state }: { state: State }) => (
  <Sheet name={words.editAll} id="photos">
    {state.composer?.photos.map((it) => (
      <div key={it.id} className="row">
        <img alt="" src={it.url} width={180} height={120} className="preview" />
        <div
          role="button"
          tabIndex={0}
          onClick={() => set({ above: 'detail', detail: { id: it.id, custom: it.alt !== '', text: it.alt } })}
        >
          {words.edit}
        </div>
      </div>
    ))}
    <TextButton text={words.done} press={() => set({ above: null })} />
  </Sheet>
);

const Detail = ({ state }: { state: State }) => {
  const { detail } = state;
  const photo = state.composer?.photos.find((it) => it.id === detail?.id);
  if (!detail || !photo) return null;
  const radio = (custom: boolean, name: string) => (
    <label className="row">
      <input
        type="radio"
        name="alt"
        checked={detail.custom === custom}
        onChange={() => set({ detail: { ...detail, custom } })}
      />
      {name}
    </label>
  );
  return (
    <Sheet name={words.detail} id="detail">
      <IconButton label={words.back} press={() => set({ above: null, detail: null })} />
      <img alt="" src={photo.url} width={180} height={120} className="preview" />
      <div>{words.alt}</div>
      {radio(false, words.auto)}
      {radio(true, words.custom)}
      {detail.custom && (
        <textarea
          value={detail.text}
          onChange={(event) => set({ detail: { ...detail, text: event.target.value } })}
        />
      )}
      <div className="row apart">
        <TextButton text={words.close} press={() => set({ above: null, detail: null })} />
        <TextButton text={words.save} press={saveDetail} />
      </div>
    </Sheet>
  );
};
