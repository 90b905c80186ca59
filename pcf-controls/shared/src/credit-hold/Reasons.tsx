import * as React from 'react';
import { Icon } from '../icons/Icon';
import { useWords } from '../words/use-words';
import { Evidence } from './Evidence';
import { type Evaluation } from './evaluation';
import { type HoldFacts, type RecordLink } from './hold-facts';
import { reasonLines, type ReasonLine } from './reason-lines';

export interface ReasonsProps {
  readonly hold: HoldFacts;
  readonly evaluation: Evaluation | undefined;
  readonly onOpen: ((link: RecordLink) => void) | undefined;
}

/** Every reason with measured against allowed and what would clear it; Enter on one shows what it rests on. */
export const Reasons = ({ hold, evaluation, onOpen }: ReasonsProps): React.ReactElement => {
  const words = useWords();
  const lines = React.useMemo(() => reasonLines(hold, evaluation, words), [hold, evaluation, words]);
  const [shown, setShown] = React.useState<string | undefined>(undefined);
  return (
    <div className="o2c-credit__reasons">
      <h3>{words.texts('reasons_label')}</h3>
      <ul aria-label={words.texts('reasons_label')}>
        {lines.map((line) => (
          <li key={line.key} className={line.cleared ? 'o2c-credit__reason--cleared' : ''}>
            <Reason
              line={line}
              open={shown === line.key}
              toggle={evaluation && (() => setShown(shown === line.key ? undefined : line.key))}
            />
            {shown === line.key && evaluation ? (
              <Evidence evidence={line.evidence} facts={evaluation.facts} onOpen={onOpen} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
};

interface ReasonProps {
  readonly line: ReasonLine;
  readonly open: boolean;
  /** Undefined where there is nothing to show behind it. */
  readonly toggle: (() => void) | undefined;
}

const Reason = ({ line, open, toggle }: ReasonProps): React.ReactElement => {
  const content = (
    <>
      <Icon name={line.cleared ? 'check' : 'warning'} className="o2c-credit__reason-icon" />
      <span className="o2c-credit__reason-text">
        <strong>{line.label}</strong>
        {line.measure === '' ? null : <bdi>{line.measure}</bdi>}
        <span>{line.clearing}</span>
        {line.origin === '' ? null : <span className="o2c-credit__subtle">{line.origin}</span>}
      </span>
      {toggle === undefined ? null : <Icon name={open ? 'chevronUp' : 'chevronDown'} />}
    </>
  );
  return toggle === undefined ? (
    <div className="o2c-credit__reason">{content}</div>
  ) : (
    <button type="button" className="o2c-credit__reason" aria-expanded={open} onClick={toggle}>
      {content}
    </button>
  );
};
