import type { ComposerRecipe } from './recipe.ts';

/** What is chosen, in any tool; and a name that no language translates. */
const CHOSEN = ['aria-checked', 'aria-pressed', 'aria-selected', 'data-selected']
  .map((it) => `[${it}="true"]`)
  .concat('label:has(:checked)', '.selected', '.active')
  .join();
const MASTODON = [
  'src',
  'href',
  'class',
  'alt',
  'title',
  'aria-label',
  'data-network',
  'data-channel',
  'data-provider',
]
  .map((it) => `[${it}*="mastodon" i]`)
  .join();

/**
 * What is assumed of a site that nobody described to us, beside what the person pointed at: words of controls that do not
 * publish, previews of files that the page made itself, requests and notices that tell what became of a post
 * (facts: composers-tools 25). What it does not cover is missed loudly: a time that is set, a file that no preview shows.
 */
export const common = {
  skip: ['[role="search"]'],
  media: {
    item: ['img[src^="blob:"], img[src^="data:image/"]:not([src^="data:image/svg"]), video[src^="blob:"]'],
    least: 40,
    description: 'alt',
    given: true,
  },
  intent: {
    otherwise: 'now',
    words: {
      schedule: {
        en: ['Schedule', 'Schedule post', 'Schedule posts', 'Add to calendar', 'Send later', 'Set schedule'],
        cy: ['Amserlennu', 'Amserlennu postiad', 'Trefnu', 'Anfon yn hwyrach'],
        de: ['Planen', 'Beitrag planen', 'Später senden'],
        fr: ['Planifier', 'Programmer', 'Envoyer plus tard'],
        es: ['Programar', 'Planificar', 'Enviar más tarde'],
        ja: ['予約', '予約投稿', '予約する'],
      },
      queue: {
        en: ['Add to queue', 'Queue', 'Share next', 'Next available', 'Prioritize'],
        cy: ['Ychwanegu at y ciw'],
        de: ['Zur Warteschlange hinzufügen'],
        fr: ["Ajouter à la file d'attente"],
        es: ['Añadir a la cola'],
        ja: ['キューに追加'],
      },
      draft: {
        en: ['Save', 'Save draft', 'Save as draft', 'Finish later', 'Add to drafts'],
        cy: ['Cadw', 'Cadw drafft', 'Cadw fel drafft'],
        de: ['Speichern', 'Entwurf speichern', 'Als Entwurf speichern'],
        fr: ['Enregistrer', 'Enregistrer comme brouillon'],
        es: ['Guardar', 'Guardar borrador', 'Guardar como borrador'],
        ja: ['保存', '下書き保存', '下書きとして保存'],
      },
      approval: {
        en: ['Submit for approval', 'Send for approval', 'Request approval'],
        cy: ['Anfon i gael cymeradwyaeth', 'Gofyn am gymeradwyaeth'],
        de: ['Zur Freigabe senden', 'Freigabe anfordern'],
        fr: ['Soumettre pour approbation', 'Demander une approbation'],
        es: ['Enviar para aprobación', 'Solicitar aprobación'],
        ja: ['承認を依頼', '承認依頼'],
      },
      edit: {
        en: ['Save changes', 'Save edits', 'Update', 'Update post'],
        cy: ['Cadw newidiadau', 'Diweddaru'],
        de: ['Änderungen speichern', 'Aktualisieren'],
        fr: ['Enregistrer les modifications', 'Mettre à jour'],
        es: ['Guardar cambios', 'Actualizar'],
        ja: ['変更を保存', '更新'],
      },
    },
  },
  // Several tools post to Mastodon themselves (facts: composers-tools 0.1).
  channels: { chosen: [CHOSEN], fediverse: MASTODON },
  // Any request that is no file and counts nobody; the last one tells, and only together with the composer.
  outcome: {
    refused: ['[role="alert"]'],
    call: '^(?!.*(\\.(js|css|png|jpe?g|gif|svg|webp|woff2?|ico|mp4|json)([?#]|$)|analytics|telemetry|metrics|collect|beacon|sentry|/log)).+$',
  },
} as const satisfies Partial<ComposerRecipe>;
