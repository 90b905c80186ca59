/** A documented request, readable: the address below the organisation's, the headers, the body. What had to be mended is named. */
export interface DocumentedRequest {
  readonly method: string;
  /** `/api/data/v9.0/...`, or a whole address of another service. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly repairs: readonly string[];
}

const REQUEST_LINE = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\S.*?)(\s+HTTP\/1\.1)?\s*$/;

/** The requests of a block: one, several where a page writes them one below the other, none where the block is an answer or data. */
export function readRequests(text: string): readonly DocumentedRequest[] {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  if (/^--batch_/.test(lines[0] ?? '')) return [batchWithoutRequestLine(lines)];
  if (/^\[Organization URI\]\S*$/.test(lines[0] ?? '')) return [readOne([`GET ${lines[0]}`], ['no method'])];
  const isBatch = lines.some((line) => line.startsWith('--batch_'));
  const starts = lines.flatMap((line, index) => (REQUEST_LINE.test(line) ? [index] : []));
  if (starts[0] !== 0) return [];
  const all = isBatch ? [0] : starts;
  return all.map((start, index) => readOne(lines.slice(start, all[index + 1] ?? lines.length), []));
}

function batchWithoutRequestLine(lines: readonly string[]): DocumentedRequest {
  const boundary = (lines[0] ?? '').slice(2);
  return {
    method: 'POST',
    address: '/api/data/v9.0/$batch',
    headers: { 'Content-Type': `multipart/mixed;boundary=${boundary}` },
    body: batchBody(lines),
    repairs: ['no request line'],
  };
}

function readOne(lines: readonly string[], found: readonly string[]): DocumentedRequest {
  const repairs = [...found];
  const [, method = '', written = '', version] = REQUEST_LINE.exec(lines[0] ?? '') ?? [];
  if (version === undefined) repairs.push('no HTTP version');
  const rest = lines.slice(1).filter((line) => !/^\s*\. \. \.$/.test(line));
  const bodyAt = rest.findIndex((line) => /^\s*\{/.test(line) || line.startsWith('--batch_'));
  const head = bodyAt < 0 ? rest : rest.slice(0, bodyAt);
  const body = bodyAt < 0 ? [] : rest.slice(bodyAt);
  if (bodyAt > 0 && (rest[bodyAt - 1] ?? '').trim() !== '') repairs.push('no empty line before the body');
  const isBatch = (body[0] ?? '').startsWith('--batch_');
  return {
    method,
    address: readAddress(written, repairs),
    headers: readHeaders(head),
    body: isBatch ? batchBody(body) : readBody(body, repairs),
    repairs,
  };
}

/** What fetch computes itself, or what says where the page's own browser was. */
const NOT_SENT = new Set(['content-length', 'referer', 'cache-control']);

export function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^\s*([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '' || NOT_SENT.has(name.toLowerCase())) continue;
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return headers;
}

interface AddressRepair {
  readonly name: string;
  readonly wrong: RegExp;
  readonly right: string | ((...found: readonly string[]) => string);
}

const ADDRESS_REPAIRS: readonly AddressRepair[] = [
  { name: 'a parameter after a second question mark', wrong: /(\?.*)\?@/, right: '$1&@' },
  { name: 'an alias without a question mark', wrong: /^([^?]*)\?@(\w+)=<\w+>$/, right: '$1?@$2=<id>' },
  { name: 'a placeholder for an id', wrong: /<(?:step)?id>/, right: '00000000-0000-0000-0000-000000000001' },
  { name: 'a misspelled navigation property', wrong: /\/AccountTasks\//, right: '/Account_Tasks/' },
  {
    name: 'FetchXML encoded twice',
    wrong: /(fetchXml=)(%253C.*)$/,
    right: (_, name = '', text = '') => `${name}${decodeURIComponent(text)}`,
  },
];

function readAddress(written: string, repairs: string[]): string {
  let address = withoutOrganization(written);
  for (const { name, wrong, right } of ADDRESS_REPAIRS) {
    const mended = address.replace(wrong, right as string);
    if (mended !== address) repairs.push(name);
    address = mended;
  }
  return address;
}

/** The organisation's address in all the ways the pages write it; and ids that lack their fourth group. */
export const withoutOrganization = (text: string): string =>
  text
    .replace(/(?:https?:\/\/)?\[Organization URI\](?:\/org1)?/gi, '')
    .replace(/https:\/\/yourorg(?:name)?\.crm\.dynamics\.com/g, '')
    .replace(/http:\/\/\[Token-CRM-Org-Name\]\/Contoso/g, '')
    .replace(/\b00000000-0000-0000-0{10}(\d\d)\b/g, '00000000-0000-0000-0000-0000000000$1');

/** Line ends of HTTP; blanks that the page's source put at the ends of lines are gone already. */
const batchBody = (lines: readonly string[]): string => withoutOrganization(`${lines.join('\r\n')}\r\n`);

function readBody(lines: readonly string[], repairs: string[]): string {
  const body = withoutOrganization(lines.join('\n')).trim();
  const opening = (body.match(/\{/g) ?? []).length;
  const closing = (body.match(/\}/g) ?? []).length;
  if (closing !== opening + 1) return body;
  repairs.push('a closing brace too many');
  return body.replace(/\}\s*$/, '');
}
