import * as React from 'react';
import { type HoldListProps } from '../list-props';
import { type HoldRow } from '../sources/hold-row';
import { type Ask, type JudgedRow, judgeRows } from '../view-model/judge-rows';

export interface Question {
  readonly ask: Ask;
  readonly rows: readonly HoldRow[];
}

/** What would become of each row; undefined while it is being looked up: authority once, the rows as they are now each time. */
export function useJudgement(
  question: Question | undefined,
  { authority, current }: Pick<HoldListProps, 'authority' | 'current'>,
  pending: ReadonlySet<string>,
): readonly JudgedRow[] | undefined {
  const [judged, setJudged] = React.useState<{ readonly of: Question; readonly rows: readonly JudgedRow[] }>();
  React.useEffect(() => {
    if (question === undefined) return undefined;
    let wanted = true;
    const { ask, rows } = question;
    const ids = rows.map(({ id }) => id);
    void Promise.all([ask === 'release' ? authority?.() : undefined, current?.(ids)]).then(([known, now]) => {
      const facts = { ask, authority: known, current: now, pending };
      if (wanted) setJudged({ of: question, rows: judgeRows(rows, facts) });
    });
    return () => {
      wanted = false;
    };
    // What is under way when the question is put counts; the answer is not to move under the reader.
  }, [question, authority, current]);
  return judged?.of === question ? judged?.rows : undefined;
}
