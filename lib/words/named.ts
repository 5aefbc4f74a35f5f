type Named<Code extends string> = Code extends `${infer A}-${infer B}` ? `${A}_${Named<B>}` : Code;

/** A code as the locale files write it: browsers take only letters, digits and `_` in the names of messages. */
export const named = <Code extends string>(code: Code): Named<Code> =>
  code.replaceAll('-', '_') as Named<Code>;
