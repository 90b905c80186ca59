import { badQuery } from '../errors/address-errors';

/** Query options by name, decoded; `+` is a space. An option given twice is refused, for it could be read two ways. */
export function readOptions(text: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decoded(equals < 0 ? part : part.slice(0, equals));
    if (options.has(name)) throw badQuery(`The query option '${name}' is given more than once.`);
    options.set(name, equals < 0 ? '' : decoded(part.slice(equals + 1)));
  }
  return options;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badQuery(`The query '${text}' is not percent-encoded UTF-8.`);
  }
}
