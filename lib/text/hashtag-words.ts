/** Words that hashtags of public bodies in Wales are made of. Not names of people or brands. */
export const hashtagWords: ReadonlySet<string> = new Set(
  `
  a am ar ac at er i o y yr yn ei ein eich eu fy dy gyda gan heb dros drwy wrth mewn
  cymru gymru nghymru cymraeg gymraeg cymreig cymry cymro cymraes senedd llywodraeth cyngor gyngor llyfrgell llyfrgelloedd
  ysgol ysgolion prifysgol coleg addysg iechyd iach ysbyty ambiwlans heddlu amgueddfa castell parc gardd mor traeth afon mynydd
  byd natur tywydd llifogydd eira haul diolch bore prynhawn noson nos dydd ddydd wythnos mis blwyddyn gwyl ŵyl gŵyl dewi santes
  dwynwen nadolig llawen pasg calan mai hapus dathlu diwrnod cofio pleidlais etholiad etholiadau swydd swyddi gwaith tim tîm
  pawb bawb plant pobl ifanc ifainc teulu teuluoedd cymuned cymunedau iaith ieithoedd defnyddio dysgu dysgwyr siarad darllen
  ysgrifennu canu cerddoriaeth cerdd chwarae chwaraeon pel pêl droed droed rygbi rhedeg beicio cerdded eisteddfod urdd newydd
  newyddion da dda mawr fawr bach fach gwych pob ail gyntaf cyntaf rhydd lleol genedlaethol cenedlaethol byw gwyrdd werdd coch
  dim ddim ffordd hen hwyl llyfr llyfrau stori straeon hanes treftadaeth celf celfyddydau theatr ffilm fideo bwyd diod gofal
  gwirfoddol gwirfoddoli gwirfoddolwyr amgylchedd hinsawdd ynni trafnidiaeth bws tren trên ynys mon môn gwynedd powys ceredigion
  the and of for with in on at to by from is are be we you our your my all no not up out off over it its this that
  wales welsh cardiff council library libraries school schools university college education health healthy hospital ambulance
  police museum castle park garden sea beach river mountain world nature weather flood floods snow sun thank thanks good morning
  afternoon evening night day days week month year festival happy merry christmas easter new years saint saints st davids david
  celebrate remember remembrance vote election elections job jobs work working team everyone children kids people young youth
  family families community communities language languages learn learning speak read reading write writing sing music play
  sport sports football rugby run running cycle cycling walk walking news big little great every first second free local
  national live green red blue black white old book books story stories history heritage art arts theatre film video food drink
  care carers volunteer volunteers volunteering environment climate energy transport bus train open closed save date join help
  support safe safety stay home life love hope time mental awareness equality international women womens men mens pride
  throwback motivation monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december spring summer autumn winter
  `
    .trim()
    .split(/\s+/),
);
