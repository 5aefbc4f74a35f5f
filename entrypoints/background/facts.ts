import { probe } from '../../lib/media/probe.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Fit, MediaFacts } from '../../lib/model/media.ts';
import type { Plan } from '../../lib/model/plan.ts';
import { drawable } from '../../lib/plan/fit.ts';
import { type FactsOf, factsKey } from '../../lib/plan/media.ts';
import { errand } from './workshop.ts';

/**
 * Looks into the files of a draft, so that the plan knows what will become of them. A draft without files costs nothing;
 * a film that must be converted is first asked whether it can be.
 * @param plan what an account would get, knowing so much
 */
export async function planKnowing(draft: Draft, plan: (facts: FactsOf) => Plan): Promise<Plan> {
  const facts = new Map<string, MediaFacts>();
  const files = draft.parts.flatMap(({ media }, part) =>
    media.map(({ file }, index) => ({ key: factsKey(part, index), file })),
  );
  await Promise.all(files.map(async ({ key, file }) => file && facts.set(key, await factsOf(file))));
  const planned = plan(facts);
  let news = false;
  for (const { part, index, fit } of planned.posts.flatMap(({ media }) => media)) {
    const key = factsKey(part, index);
    const file = draft.parts[part]?.media[index]?.file;
    const known = facts.get(key);
    const obstacle = fit?.how === 'film' && file && known ? await obstacleTo(file, fit, known) : null;
    if (obstacle === null || !known) continue;
    facts.set(key, { ...known, obstacle });
    news = true;
  }
  return news ? plan(facts) : planned;
}

const seen = new WeakMap<Blob, Promise<MediaFacts>>();

/** Several accounts ask about the same file. */
function factsOf(file: Blob): Promise<MediaFacts> {
  const facts = seen.get(file) ?? lookInto(file);
  seen.set(file, facts);
  return facts;
}

/** Of pictures that most browsers cannot decode (HEIC) it is tried. */
async function lookInto(file: Blob): Promise<MediaFacts> {
  const facts = await probe(file);
  if (facts.kind !== 'image' || facts.broken || drawable.has(facts.type)) return facts;
  const picture = await createImageBitmap(file).catch(() => null);
  picture?.close();
  return { ...facts, decodes: picture !== null };
}

/** A film whose head cannot be read in this time cannot be converted either, ms. */
const CHECK = 20_000;
/** Answers that are kept, by the file's size and what is to become of it. */
const MOST = 50;
const answers = new Map<string, Promise<string | null>>();

/** Codec of a track that this browser cannot make anything of; `null` for none. */
function obstacleTo(file: Blob, fit: Fit, facts: MediaFacts): Promise<string | null> {
  const name = `check ${JSON.stringify([fit, facts])}`;
  const known = answers.get(name);
  if (known) return known;
  const way = { signal: AbortSignal.timeout(CHECK), moved: () => undefined };
  const answer = errand(name, { does: 'check', file, fit }, way).then((checked) =>
    checked.ok ? checked.value : (facts.codecs.video ?? facts.type),
  );
  if (answers.size >= MOST) answers.clear();
  answers.set(name, answer);
  return answer;
}
