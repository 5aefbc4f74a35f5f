import type { Intent } from './recipe/intent.ts';

/**
 * What controls of composers say, by what a press on them means; a line for each language, and what more was seen (facts:
 * composers-tools 25.4, composers-social 15).
 */
const LISTS: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  now: [
    'post, post now, post all, publish, publish now, publish post, share now, share, send now, send, tweet',
    'cyhoeddi, cyhoeddi nawr, postio, postio nawr, rhannu, rhannu nawr, anfon, anfon nawr',
    'posten, jetzt posten, veröffentlichen, jetzt veröffentlichen, teilen, jetzt teilen, senden, jetzt senden',
    'publier, publier maintenant, partager, partager maintenant, envoyer',
    'publicar, publicar ahora, compartir, compartir ahora, enviar, enviar ahora',
    '投稿, 投稿する, 今すぐ投稿, ポストする, 公開, 公開する, 今すぐ公開, 今すぐ送信, 送信',
    '发布, 发帖, 發佈, 發布, 分享, 공유하기',
  ],
  schedule: [
    'schedule, schedule post, schedule posts, add to calendar, send later, set schedule',
    'amserlennu, amserlennu postiad, trefnu, anfon yn hwyrach, ychwanegu at y calendr',
    'planen, beitrag planen, später senden, zum kalender hinzufügen',
    'planifier, programmer, envoyer plus tard, ajouter au calendrier',
    'programar, planificar, enviar más tarde, añadir al calendario',
    '予約, 予約投稿, 予約する, 予約設定, 投稿を予約, カレンダーに追加',
  ],
  queue: [
    'add to queue, queue, share next, next available, prioritize, ychwanegu at y ciw',
    "zur warteschlange hinzufügen, als nächstes teilen, ajouter à la file d'attente, añadir a la cola",
    'キューに追加',
  ],
  draft: [
    'save, save draft, save as draft, save set, finish later, add to drafts, draft',
    'cadw, cadw drafft, cadw fel drafft, drafft',
    'speichern, entwurf speichern, als entwurf speichern, entwurf',
    'enregistrer, enregistrer le brouillon, enregistrer comme brouillon, brouillon',
    'guardar, guardar borrador, guardar como borrador',
    '保存, 下書き保存, 下書きを保存, 下書きとして保存',
  ],
  approval: [
    'submit for approval, send for approval, request approval',
    'anfon i gael cymeradwyaeth, gofyn am gymeradwyaeth, zur freigabe senden, freigabe anfordern',
    'soumettre pour approbation, demander une approbation, enviar para aprobación, solicitar aprobación',
    '承認を依頼, 承認依頼, 承認を申請',
  ],
  edit: [
    'save changes, save edits, update, update post, cadw newidiadau, diweddaru',
    'änderungen speichern, aktualisieren, enregistrer les modifications, mettre à jour',
    'guardar cambios, actualizar, 変更を保存, 更新, 更新する',
  ],
};

/** Languages of which more is known than what publishes: there, nothing is guessed of other words. */
const SPOKEN = /^(en|cy|de|fr|es|ja)\b/;

const meanings = new Map<string, Intent>();

/** Signs around the words are arrows and the like, and how many there are ("Publish (3)"). */
export const plainly = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');

const VAGUE =
  /^(share|send|rhannu|anfon|teilen|senden|partager|envoyer|compartir|enviar|送信|分享|공유하기)$/;

/** Messages are sent with such words, and previews of posts show them. */
export const isVague = (words: string): boolean => VAGUE.test(plainly(words));

/** What a control means by its words; `null` when they are not known. */
export const meaningOf = (words: string): Intent | null => {
  if (meanings.size === 0)
    for (const [means, lists] of Object.entries(LISTS))
      for (const word of lists.flatMap((it) => it.split(', '))) meanings.set(word, means as Intent);
  return meanings.get(plainly(words)) ?? null;
};

/** @param language of the page, as it says itself */
export const isSpoken = (language: string): boolean => SPOKEN.test(language || 'en');
