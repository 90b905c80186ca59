import { notImplemented } from '../../errors/dataverse-error';
import { badQuery } from './odata-error';
import { splitOption } from './split-option';

/** One item of `$expand` as written. */
export interface ExpandItem {
  readonly name: string;
  readonly reference: boolean;
  readonly options: ReadonlyMap<string, string>;
}

const ALLOWED: ReadonlySet<string> = new Set(['$select', '$filter', '$orderby', '$top', '$expand']);

/** `nav`, `nav/$ref`, `nav($select=...;$expand=...)`, separated by commas. */
export function parseExpand(text: string): readonly ExpandItem[] {
  return splitOption(text, ',')
    .filter((item) => item !== '')
    .map(parseItem);
}

function parseItem(text: string): ExpandItem {
  const match = /^([A-Za-z_]\w*|\*)\s*(\/\s*\$ref)?\s*(?:\((.*)\))?$/s.exec(text);
  if (!match) throw badQuery(`Term '${text}' is not valid in a $select or $expand expression.`);
  const [, name = '', reference, options] = match;
  if (name === '*') throw notImplemented('$expand=*');
  return { name, reference: reference !== undefined, options: parseOptions(options) };
}

function parseOptions(text: string | undefined): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const option of text === undefined ? [] : splitOption(text, ';')) {
    if (option === '') continue;
    const equals = option.indexOf('=');
    const name = option.slice(0, Math.max(equals, 0)).trim();
    if (!ALLOWED.has(name))
      throw badQuery(`The query option '${name === '' ? option : name}' is not supported in $expand.`);
    options.set(name, option.slice(equals + 1).trim());
  }
  return options;
}
