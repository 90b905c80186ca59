import { type Texts } from '../text/texts';
import { type TrackedRequest } from './request-life';

/** What is to be known beside the word: why it was refused, who decides now, what the host said; empty where the word says it all. */
export function requestText({ phase, answer, failure }: TrackedRequest, texts: Texts): string {
  const result = answer?.result ?? {};
  if (phase === 'refused') return refusalText(textIn(result['code']), texts);
  if (phase === 'needsApproval') {
    const by = result['by'];
    const roles = Array.isArray(by) ? by.map(textIn).join(', ') : textIn(by);
    return roles === '' ? '' : texts('request_by', { roles });
  }
  if (phase !== 'unsent' || failure === undefined) return '';
  return failure.kind === 'failed'
    ? failure.message
    : texts('refused_privilege', { privilege: failure.privilege ?? '' });
}

/** A refusal's code in a sentence; one without a sentence is told by its code. */
export function refusalText(code: string, texts: Texts): string {
  const key = `refused_${code.replace(/[.-]/g, '_')}`;
  const text = texts(key);
  return text === key ? texts('refused_code', { code }) : text;
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
