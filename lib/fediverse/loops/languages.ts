/** Languages that a video can be in there (app/Services/IntlService.php); any other is refused. */
const known = new Set(
  'af sq am ar hy az eu be bn bs bg my ca zh zh-TW hr cs da nl en et fi fr ka de el ha he hi hu is id ga it ja kn kk km ko lv lt ms ml mr mn ne no fa pl pt pa ro ru sr sk sl so es sw sv ta te th tr uk ur uz vi cy'.split(
    ' ',
  ),
);
export const isKnown = (language: string): boolean => known.has(language);
