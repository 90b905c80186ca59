/** Publisher prefix of every schema name (design.md 4; DECISIONS.md "Names"). */
export const PREFIX = 'o2c_';

/** Publisher option value prefix 27180: the first value of every choice. */
export const FIRST_OPTION_VALUE = 271_800_000;

/** `documentNumber` -> `o2c_documentnumber`. */
export const ownName = (property: string): string => `${PREFIX}${property.toLowerCase()}`;

/** The name without our prefix, for names that carry it already. */
export const short = (name: string): string => name.replace(PREFIX, '');

/** Navigation property from the "one" to its "many": `account_o2c_openitem_customerid`. */
export const collectionNavigation = (one: string, many: string, column: string): string =>
  `${one}_${many}_${short(column)}`;

/** Schema name of the relationship behind a lookup of ours: prefix, one, many, column. */
export const relationshipName = (one: string, many: string, column: string): string =>
  `${PREFIX}${short(one)}_${short(many)}_${short(column)}`;

/** `documentNumber` -> `Document number`; words that are acronyms stay upper case. */
export function labelOf(property: string): string {
  const words = property.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(' ');
  const sentence = words.map((word) => ACRONYMS.get(word.toLowerCase()) ?? word.toLowerCase()).join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

const ACRONYMS = new Map([
  ['iban', 'IBAN'],
  ['bic', 'BIC'],
  ['id', 'ID'],
  ['po', 'PO'],
  ['uom', 'UoM'],
  ['json', 'JSON'],
  ['vat', 'VAT'],
]);
