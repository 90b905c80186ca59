import { type Mail } from '../store/message';
import { unsupported } from './graph-error';

const VALUE = "'((?:[^']|'')*)'";
const EXTENDED = new RegExp(
  `^singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ${VALUE} and \\1/value eq ${VALUE}\\s*\\)$`,
  'i',
);
const MESSAGE_ID = new RegExp(`^internetMessageId eq ${VALUE}$`, 'i');
const DRAFT = /^isDraft eq (true|false)$/i;

/** The filters our product uses, joined by `and`; every other one is refused. */
export function mailFilter(filter: string | null): (mail: Mail) => boolean {
  if (filter === null) return () => true;
  const tests = filter
    .split(/ and (?=isDraft |internetMessageId |singleValueExtendedProperties)/i)
    .map((part) => testOf(part.trim()));
  return (mail) => tests.every((test) => test(mail));
}

function testOf(expression: string): (mail: Mail) => boolean {
  const extended = EXTENDED.exec(expression);
  if (extended) {
    const [id, value] = [unquoted(extended[2]), unquoted(extended[3])];
    return ({ content }) =>
      content.singleValueExtendedProperties.some((property) => property.id === id && property.value === value);
  }
  const messageId = MESSAGE_ID.exec(expression);
  if (messageId) return (mail) => mail.internetMessageId === unquoted(messageId[1]);
  const draft = DRAFT.exec(expression);
  if (draft) return (mail) => mail.isDraft === (draft[1]?.toLowerCase() === 'true');
  throw unsupported(`$filter ${expression}`);
}

const unquoted = (text = ''): string => text.replaceAll("''", "'");
