import { type Texts } from '@o2c/pcf-shared';
import { type RequestPhase, type TrackedRequest } from '@o2c/pcf-shared/action-status';

const ORDER: readonly RequestPhase[] = [
  'done',
  'needsApproval',
  'refused',
  'pending',
  'sending',
  'unanswered',
  'unsent',
  'undone',
];

/** "9 done, 2 wait for approval, 1 refused"; while it can be undone, what was asked and how many of them. */
export function resultSentence(requests: readonly TrackedRequest[], texts: Texts): string {
  const waiting = requests.filter(({ phase }) => phase === 'undoable');
  const [first] = waiting;
  if (first !== undefined) {
    const ask = first.draft.type.replace('credit.', '').replace('request-release', 'release');
    return texts.plural(`asked_${ask}`, waiting.length, { target: first.draft.label });
  }
  const parts = ORDER.flatMap((phase) => {
    const count = requests.filter((request) => request.phase === phase).length;
    return count === 0 ? [] : [texts.plural(`result_${phase}`, count)];
  });
  return new Intl.ListFormat(texts('list_locale'), { type: 'unit', style: 'long' }).format(parts);
}
