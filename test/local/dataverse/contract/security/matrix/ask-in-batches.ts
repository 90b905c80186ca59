import { type TestDataverse } from '../../a-dataverse';

export interface Question {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

/** What came of one question: the privilege named as missing, or the status and the text of the answer. */
export interface Reply {
  readonly missing: string | undefined;
  readonly status: number;
  readonly text: string;
}

const MOST = 900;

/**
 * Asks many questions over HTTP as one user, in as few `$batch` requests as may be. Every write stands in a change set of its own together with a
 * request that must fail, so nothing of it stays.
 */
export async function askInBatches(
  dataverse: TestDataverse,
  user: string | undefined,
  questions: readonly Question[],
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (let start = 0; start < questions.length; start += MOST)
    replies.push(...(await askOnce(dataverse, user, questions.slice(start, start + MOST))));
  return replies;
}

async function askOnce(
  dataverse: TestDataverse,
  user: string | undefined,
  questions: readonly Question[],
): Promise<readonly Reply[]> {
  const parts = questions.map((question, index) =>
    question.method === 'GET' ? http(dataverse, question, undefined) : undone(dataverse, question, index),
  );
  const answer = await dataverse.call('POST', '$batch', {
    body: [...parts.map((part) => `--b\r\n${part}`), '--b--', ''].join('\r\n'),
    headers: {
      'Content-Type': 'multipart/mixed; boundary=b',
      Prefer: 'odata.continue-on-error',
      ...(user === undefined ? {} : { MSCRMCallerID: user }),
    },
  });
  const replies = answer.text
    .split(/^HTTP\/1\.1 /m)
    .slice(1)
    .map(replyOf);
  if (replies.length !== questions.length)
    throw new Error(`${questions.length} questions, ${replies.length} answers: ${answer.text.slice(0, 500)}`);
  return replies;
}

const http = ({ api }: TestDataverse, { method, path, body }: Question, contentId: string | undefined): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${method} ${api}${path} HTTP/1.1`,
    ...(method === 'PATCH' ? ['If-Match: *'] : []),
    ...(body === undefined ? ['', ''] : ['Content-Type: application/json', '', JSON.stringify(body)]),
  ].join('\r\n');

/** The write, and a delete of a row that is not there: either of the two fails. */
const undone = (dataverse: TestDataverse, question: Question, index: number): string =>
  [
    'Content-Type: multipart/mixed; boundary=c',
    '',
    '--c',
    http(dataverse, question, `${index}a`),
    '--c',
    http(dataverse, { method: 'DELETE', path: NOTHING }, `${index}b`),
    '--c--',
    '',
  ].join('\r\n');

const NOTHING = 'accounts(00000000-0000-0000-0000-00000000dead)';

function replyOf(part: string): Reply {
  const missing = /is missing (prv\w+) privilege/.exec(part)?.[1];
  return { missing, status: Number(part.slice(0, 3)), text: part.slice(0, 600) };
}
