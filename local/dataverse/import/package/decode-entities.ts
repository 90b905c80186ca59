import { type XmlProblem } from './xml-problem';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const HIGHEST_CHARACTER = 0x10ffff;

/** Text with its references resolved. Only the five of XML itself and character references exist: a document type, which could declare others, is refused. */
export function decodeEntities(text: string, problem: XmlProblem): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&<\s]{0,64};)?/g, (_whole, name: string | undefined) => {
    const reference = name?.slice(0, -1) ?? '';
    const named = Object.hasOwn(NAMED, reference) ? NAMED[reference] : undefined;
    return named ?? characterOf(reference) ?? problem(`the entity &${reference}; is not known`);
  });
}

function characterOf(reference: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= HIGHEST_CHARACTER);
  return allowed && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
