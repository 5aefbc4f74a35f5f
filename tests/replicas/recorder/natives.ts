/** Objects whose built-in functions a page relies on. */
const HOLDERS: Record<string, object> = {
  window,
  EventTarget: EventTarget.prototype,
  Node: Node.prototype,
  Element: Element.prototype,
  HTMLElement: HTMLElement.prototype,
  HTMLInputElement: HTMLInputElement.prototype,
  HTMLTextAreaElement: HTMLTextAreaElement.prototype,
  Document: Document.prototype,
  document,
  Event: Event.prototype,
  History: History.prototype,
  Storage: Storage.prototype,
  XMLHttpRequest: XMLHttpRequest.prototype,
  Request: Request.prototype,
  Response: Response.prototype,
  FormData: FormData.prototype,
  Blob: Blob.prototype,
  URL,
  JSON,
  Object,
  Promise,
  PromisePrototype: Promise.prototype,
  Array: Array.prototype,
  String: String.prototype,
};

const faces = (holder: object) =>
  Object.entries(Object.getOwnPropertyDescriptors(holder)).flatMap(([name, it]) =>
    it.get || it.set || typeof it.value === 'function' ? [[name, [it.value, it.get, it.set]] as const] : [],
  );

/** Compares by identity with how they were at this call. */
export const watchNatives = () => {
  const before = new Map(Object.entries(HOLDERS).map(([name, it]) => [name, new Map(faces(it))]));
  return (): string[] =>
    Object.entries(HOLDERS).flatMap(([holderName, holder]) => {
      const then = before.get(holderName);
      return faces(holder)
        .filter(([name, face]) => then?.get(name) && face.some((it, at) => it !== then.get(name)?.[at]))
        .map(([name]) => `${holderName}.${name}`);
    });
};
