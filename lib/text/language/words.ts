import type { Word } from './read.ts';

/**
 * Small words, of Welsh and English (facts: language 3.3) and of languages whose letters hardly tell them apart. A word of
 * two lists is evidence of neither; words that are also names, or common in other languages of the table, are left out.
 */
const lists: Readonly<Record<string, string>> = {
  cy: `
  y yr yn ym yng ac ag a â gyda gan gen gennych gennym ganddo ganddi ganddyn o i ar arno arni arnyn arnoch
  arnom am amdano amdani amdanyn at ato ati atyn atom atoch dros drosodd drwy trwy dan wrth rhwng heb hyd
  tua ger erbyn ers rhag mewn allan ymlaen fyny lawr ymhlith ynghylch ynghyd ynglŷn oddi ôl cyn wedyn tra
  yw ydy ydi ydw dw dwi rwy rwyf rydw rydyn rydym rydych ydych ydyn dych dyw nid nad ni na nac ddim dydy
  dydi dydyn mae maen sydd sy oes oedd roedd roedden oedden roeddem bydd byddwn byddaf byddwch byddant
  byddan fydd fyddwn fyddwch fyddant bod fod fu buodd bu wedi gwneud wneud gwnaeth wnaeth gwnewch mynd
  ewch dewch dod ddod cael gael caiff cafodd cewch gewch gall gallwch gallwn gallu allwch allwn gallai
  gallech hoffech hoffem rhaid angen eisiau ei eu eich ein fy dy fe ef hi chi nhw ninnau chithau iddo iddi
  iddyn ichi inni hwn hon hwnnw honno hyn hynny rhai yma yna yno dyma dyna neu ond os pan sut pwy pam beth
  ble lle pryd faint felly achos oherwydd hefyd iawn eto bellach nawr rwan rŵan heddiw yfory fory ddoe
  neithiwr heno eleni pob bob pawb bawb pobl bobl unrhyw llawer mwy fwy mwyaf llai arall eraill holl fel
  dydd ddydd diwrnod ddiwrnod nos noson bore prynhawn wythnos mis blwyddyn flwyddyn blynyddoedd oed dau
  ddau dwy ddwy tri dri tair pedair chwech saith wyth naw deg gyntaf cyntaf newydd diolch cofiwch peidiwch
  cysylltwch ymunwch gwybodaeth cyfer gyfer ar-lein hapus llawen croeso lwc da dda llun mawrth mercher iau
  gwener sadwrn sul ionawr chwefror ebrill mehefin gorffennaf awst medi hydref tachwedd rhagfyr
  `,
  en: `
  the and of for with from into onto upon by about over under between during without within through across
  against before after until since while in on at to up down off out away back again a an i is are was
  were be been being am has have had having does do did will would can could should may might must shall
  not no yes or but if because so than then too very just only also as you your yours we our ours us they
  them their he his him she her it its my me this that these those there here who whose which what when
  where why how all any some both each every many much more most less other another such own same get got
  give make take come go going see find need want know think please thank thanks sorry well today tomorrow
  yesterday tonight morning afternoon evening night week weekend month year day days last next new now
  first people everyone someone anyone good happy open closed free monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december
  merry welcome congratulations luck
  `,
  da: `
  af hvad nogen noget nogle meget nu mig dig os efter gør gøre gjorde bliver blev blevet jer jeres vores frem uge uger op ud været havde
  haft gik fik tag mere mest bedst mod hjælp tak aften næste sidste åben åbent åbne læs læse arbejde måske lidt altid aldrig bruger brug
  finde finder gennem uden end nej børn spørgsmål sprog mellem siger sige ligger kender ved kunne skulle ville selvom hos igen tidligere
  nye både hjemmeside tilmeld billetter fejrer glæder glædelig dag hver hvor hvordan hvorfor hun jeg ikke fra også ret rettigheder frihed
  sikkerhed mulighed muligheder tage tager give giver vej veje vejen arbejder uddannelse sundhed helbred møde møder mødes koncert
  ændringer billet sig hinanden blandt dansk danske danmark tillykke spændende åbner lukket penge ansøg ansøgning først bedre bøger
  børnene tirsdag klokken godt ind inden indenfor udenfor indhold borgere samfundet myndighed forældre længe hvilken hvilket siden
  fremtid ugen igennem sker gode store fået kom igang stadig
  `,
  nb: `
  av hva noen noe mye nå meg deg oss etter gjør gjøre gjorde blir ble blitt dere deres vår våre fram uke uker opp ut vært hadde hatt gikk
  fikk mer mest mot hjelp takk kveld neste siste åpen åpent åpne les lese jobb arbeid kanskje litt alltid aldri bruker bruk finne finner
  gjennom uten enn nei spørsmål språk mellom sier si veldig fortsatt selv igjen tidligere nettside meld billetter gleder dag hver hvor
  hvordan hvorfor hun jeg ikke fra også rett rettigheter frihet sikkerhet mulighet muligheter ta tar gi gir bli vei veien veier arbeider
  utdanning utdannelse helse møte møter møtes konsert endringer billett seg hverandre blant norsk norske norge gratulerer spennende åpner
  stengt penger søk søknad først bedre bøker barna tirsdag klokken godt inn innen innenfor utenfor innhold innbyggere samfunnet myndighet
  foreldre lenge hvilken hvilket siden fremtid uken skjer gode store fått best
  `,
  nn: `
  av eg ikkje kva kvar korleis kvifor frå noko nokon nokre no mykje meg deg oss etter gjer gjere blir vart blei dykk vår våre fram veke
  veker opp ut vore hadde hatt gjekk fekk meir mest mot hjelp takk kveld neste siste ope opne les lese jobb arbeid kanskje litt alltid
  aldri brukar finn gjennom utan enn nei språk mellom seier ho dei då berre vere desse òg medan fleire heile tilbod skal ein eit rett
  rettar fridom tryggleik ta tar gi gir møte møter konsert endringar seg kvarandre norsk norske noreg spennande opnar stengt pengar søk
  søknad fyrst betre bøker tysdag godt inn innan innanfor utanfor innhald innbyggjarar samfunnet foreldre lenge skjer gode store fått
  best helse veg vegen veka utdanning arbeidar
  `,
  gv: `
  ta va vees bee yn ny y as ayns er rish lesh gys veih dy da dooin diu dou daue shin shiu mee ad eh ee oo cha nagh nish noght jiu mairagh
  myr agh shoh shen ec aym ayd echey eck oc orroo orrym mie moghrey fastyr vannin ellan gaelg gura rieau foast neayr jeant dooint
  `,
};

const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(lists)) {
  for (const word of list.trim().split(/\s+/)) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

const welshTail = /[aeiouwyâêîôûŵŷ]'(?:r|n|i|u|w|ch|th)$/;
const englishTail = /[a-z]'(?:s|t|re|ve|ll|d|m)$/;

/** The languages whose grammar a word, in lower case, belongs to: `mae'n` to Welsh, `it's` to English. */
export const smallWordOf = (word: string): readonly string[] => {
  const known = languagesOf.get(word);
  if (known) return known;
  if (!word.includes("'")) return [];
  if (welshTail.test(word)) return ['cy'];
  return englishTail.test(word) ? ['en'] : [];
};

/** By language: which part of the words are small ones of it. Words that may be names are left out. */
export const sharesOfSmallWords = (words: readonly Word[]): Map<string, number> => {
  const full = words.filter((word) => word.weight === 1);
  const one = 1 / Math.max(2, full.length);
  const shares = new Map<string, number>();
  for (const { text } of full) {
    for (const language of smallWordOf(text)) shares.set(language, (shares.get(language) ?? 0) + one);
  }
  return shares;
};
