/** @jsxImportSource react */
import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import Quill from 'quill1';
import { useEffect, useRef } from 'react';
import { open } from './actions.ts';
import { generation, hashed, isPage, words } from './store.ts';

const once = (element: HTMLElement | null, make: (element: HTMLElement) => void) => {
  if (element && !element.firstChild) make(element.appendChild(document.createElement('div')));
};

/** Comments and messages are written with the very editors of the composer. */
const Comment = () => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    once(box.current, (element) => {
      if (generation !== 'sdui') return void new Quill(element, { placeholder: words.comment });
      const attributes = { role: 'textbox', 'aria-label': words.comment, componentkey: 'comment_box' };
      void new Editor({
        element,
        injectCSS: false,
        extensions: [Document, Paragraph, Text],
        editorProps: { attributes },
      });
    });
  }, []);
  return (
    <form className={generation === 'sdui' ? hashed('comments') : 'comments-comment-box'}>
      <div className="comments-comment-texteditor" ref={box} />
      <button type="button" className="comments-comment-box__submit-button">
        <span>{words.post}</span>
      </button>
    </form>
  );
};

const Update = ({ at }: { at: number }) => (
  <article className="feed-shared-update-v2" data-urn={`urn:li:activity:${7000 + at}`}>
    <h3>A colleague</h3>
    <a href={`/feed/update/urn:li:activity:${7000 + at}/`}>1h</a>
    <p>What was new yesterday.</p>
    <Comment />
  </article>
);

const Messages = () => (
  <aside className="msg-overlay-conversation-bubble" role="dialog" aria-label="Messaging">
    <form className="msg-form">
      <div
        className="msg-form__contenteditable"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-label={words.message}
      >
        <p>a private word</p>
      </div>
      <button type="submit" className="msg-form__send-button" onClick={(event) => event.preventDefault()}>
        <span>{words.send}</span>
      </button>
    </form>
  </aside>
);

/** What layouts leave behind: a composer that nobody sees. */
const Ghost = () => (
  <div hidden>
    <div role="dialog" className="share-box-v2__modal">
      <div className="share-creation-state__text-editor">
        <div
          className="ql-editor"
          contentEditable
          suppressContentEditableWarning
          data-test-ql-editor-contenteditable="true"
        >
          <p>a ghost</p>
        </div>
      </div>
      <button type="button" className="share-actions__primary-action">
        <span>{words.post}</span>
      </button>
    </div>
  </div>
);

const Opener = () =>
  generation === 'sdui' ? (
    <div id="start" {...{ componentkey: 'draft-text-replaceable-component' }} onClick={start}>
      {words.start}
    </div>
  ) : (
    <button id="start" type="button" className="share-box-feed-entry__trigger" onClick={start}>
      <strong>{words.start}</strong>
    </button>
  );

/** What no person pressed opens nothing. */
const start = (event: React.MouseEvent) => {
  if (event.nativeEvent.isTrusted) void open();
};

export const Feed = () => (
  <>
    <header>
      <input type="search" aria-label="Search" className="search-global-typeahead__input" />
    </header>
    <main>
      <div className={isPage ? 'org-page' : 'share-box-feed-entry__top-bar'}>
        <Opener />
      </div>
      {[1, 2, 3].map((at) => (
        <Update key={at} at={at} />
      ))}
    </main>
    <Messages />
    <div role="dialog" aria-label={words.modal} className="placeholder" />
    <Ghost />
  </>
);
