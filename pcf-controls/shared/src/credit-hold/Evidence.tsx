import * as React from 'react';
import { type CreditFacts, type OpenDebit } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { daysBetween } from '@o2c/core/kernel';
import { useWords } from '../words/use-words';
import { positionOfFacts } from './credit-position';
import { type RecordLink } from './hold-facts';
import { type ReasonLine } from './reason-lines';

export interface EvidenceProps extends Pick<ReasonLine, 'evidence'> {
  readonly facts: CreditFacts;
  readonly onOpen: ((link: RecordLink) => void) | undefined;
}

/** Rows shown at first; the rest is counted. */
const SHOWN = 8;

/** What a reason rests on: the open items, oldest first, or what is used of the limit. */
export const Evidence = (props: EvidenceProps): React.ReactElement =>
  props.evidence === 'parts' ? <Parts {...props} /> : <Debits {...props} />;

const Parts = ({ facts }: Pick<EvidenceProps, 'facts'>): React.ReactElement => {
  const { texts, format } = useWords();
  return (
    <table className="o2c-credit__evidence">
      <tbody>
        {positionOfFacts(facts).parts.map(({ name, amount }) => (
          <tr key={name}>
            <th scope="row">{texts(`part_${name}`)}</th>
            <td>
              <bdi>{format.money(amount)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Debits = ({ facts: { debits, asOf }, onOpen }: EvidenceProps): React.ReactElement => {
  const { texts } = useWords();
  if (debits.length === 0) return <p className="o2c-credit__subtle">{texts('evidence_none')}</p>;
  return (
    <>
      <table className="o2c-credit__evidence">
        <thead>
          <tr>
            {['document', 'due', 'late', 'open'].map((column) => (
              <th key={column} scope="col">
                {texts(`evidence_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {debits.slice(0, SHOWN).map((debit) => (
            <Debit key={debit.id} debit={debit} asOf={asOf} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {debits.length > SHOWN ? (
        <p className="o2c-credit__subtle">{texts.plural('evidence_more', debits.length - SHOWN)}</p>
      ) : null}
    </>
  );
};

interface DebitProps extends Pick<EvidenceProps, 'onOpen'>, Pick<CreditFacts, 'asOf'> {
  readonly debit: OpenDebit;
}

const Debit = ({ debit, asOf, onOpen }: DebitProps): React.ReactElement => {
  const { texts, format } = useWords();
  const { id, documentNumber: name, dueDate, open } = debit;
  const late = daysBetween(dueDate, asOf);
  const link = { table: tables.openItem.logicalName, id, name };
  return (
    <tr>
      <th scope="row">
        {onOpen === undefined || id === '' ? (
          name
        ) : (
          <button type="button" className="o2c-credit__link" onClick={() => onOpen(link)}>
            {name}
          </button>
        )}
        {debit.disputed ? ` ${texts('evidence_disputed')}` : ''}
      </th>
      <td>{format.day(dueDate)}</td>
      <td>{late > 0 ? texts.plural('days', late) : '–'}</td>
      <td>
        <bdi>{format.money(open)}</bdi>
      </td>
    </tr>
  );
};
