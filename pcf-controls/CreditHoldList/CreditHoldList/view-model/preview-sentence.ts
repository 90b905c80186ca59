import { type Texts } from '@o2c/pcf-shared';
import { type JudgedRow, type LeftOut } from './judge-rows';

/** "12 selected: 9 within your authority, 2 need approval, 1 changed since": only what there is of each. */
export function previewSentence(judged: readonly JudgedRow[], decides: boolean, texts: Texts): string {
  const number = (count: number, key: string): readonly string[] => (count === 0 ? [] : [texts.plural(key, count)]);
  const of = (kind: JudgedRow['verdict']['kind']): number =>
    judged.filter(({ verdict }) => verdict.kind === kind).length;
  const why = new Map<LeftOut, number>();
  for (const { verdict } of judged)
    if (verdict.kind === 'leftOut') why.set(verdict.why, (why.get(verdict.why) ?? 0) + 1);
  const parts = [
    ...number(of('goes'), decides ? 'preview_goes' : 'preview_asked_for'),
    ...number(of('needsApproval'), 'preview_approval'),
    ...number(of('unknown'), 'preview_unknown'),
    ...[...why].flatMap(([one, count]) => number(count, `preview_${one}`)),
  ];
  const list = new Intl.ListFormat(texts('list_locale'), { type: 'unit', style: 'long' }).format(parts);
  return texts('preview', { selected: texts.plural('selected', judged.length), parts: list });
}
