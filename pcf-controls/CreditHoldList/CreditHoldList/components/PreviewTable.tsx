import * as React from 'react';
import { useWords, type Texts } from '@o2c/pcf-shared';
import { type JudgedRow, type Verdict } from '../view-model/judge-rows';

/** Beyond these the sentence above says it; a list of thousands helps nobody decide. */
const MOST_ROWS = 100;

/** Every document with what would become of it; what needs a look stands first. */
export const PreviewTable = ({ judged }: { readonly judged: readonly JudgedRow[] }): React.ReactElement => {
  const { texts, format } = useWords();
  const sorted = [...judged].sort((one, other) => RANK[one.verdict.kind] - RANK[other.verdict.kind]);
  return (
    <div className="o2c-holds-dialog__rows" tabIndex={0} role="region" aria-label={texts('preview_label')}>
      <table>
        <thead className="o2c-visually-hidden">
          <tr>
            <th scope="col">{texts('column_document')}</th>
            <th scope="col">{texts('column_customer')}</th>
            <th scope="col">{texts('column_amount')}</th>
            <th scope="col">{texts('column_outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, MOST_ROWS).map(({ row, verdict }) => (
            <tr key={row.id} className={`o2c-holds-dialog__row--${verdict.kind}`}>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td>
                <bdi>{row.customer.name}</bdi>
              </td>
              <td className="o2c-holds-dialog__amount">
                <bdi>{format.money(row.amount)}</bdi>
              </td>
              <td>{verdictText(verdict, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {judged.length > MOST_ROWS ? <p>{texts('preview_more', { count: judged.length - MOST_ROWS })}</p> : null}
    </div>
  );
};

const RANK: Readonly<Record<Verdict['kind'], number>> = { leftOut: 0, unknown: 1, needsApproval: 2, goes: 3 };

function verdictText(verdict: Verdict, texts: Texts): string {
  switch (verdict.kind) {
    case 'goes':
      return texts('verdict_goes');
    case 'needsApproval':
      return texts('verdict_approval', { roles: verdict.by.join(', ') });
    case 'unknown':
      return texts('verdict_unknown');
    case 'leftOut':
      return texts(`verdict_${verdict.why}`);
  }
}
