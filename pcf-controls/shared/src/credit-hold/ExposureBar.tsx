import * as React from 'react';
import { useWords, type Words } from '../words/use-words';
import { type CreditPosition } from './credit-position';

export interface ExposureBarProps {
  readonly position: CreditPosition;
  readonly limitNote: string;
}

/** What is used, part by part, against the limit: a stacked bar with a marker, and the same in words and figures. */
export const ExposureBar = ({ position, limitNote }: ExposureBarProps): React.ReactElement => {
  const words = useWords();
  const { texts, format } = words;
  const { used, limit, parts, over } = position;
  const allowed = limit.kind === 'limited' ? limit.amount.minor : 0;
  const full = Math.max(allowed, used.minor, 1);
  const share = (minor: number): string => `${((Math.max(minor, 0) / full) * 100).toFixed(2)}%`;
  return (
    <div className="o2c-credit__exposure">
      <p className="o2c-credit__sum">
        <bdi className="o2c-credit__figure">{format.money(used)}</bdi> <span>{ofLimit(position, words)}</span>
      </p>
      <div
        className="o2c-credit__meter"
        role="meter"
        aria-label={texts('meter_label')}
        aria-valuemin={0}
        aria-valuemax={full}
        aria-valuenow={Math.max(used.minor, 0)}
        aria-valuetext={[`${format.money(used)} ${ofLimit(position, words)}`, verdict(position, words)].join('. ')}
      >
        {parts.map(({ name, amount }) => (
          <span
            key={name}
            className={`o2c-credit__part o2c-credit__part--${name}`}
            style={{ inlineSize: share(amount.minor) }}
          />
        ))}
        {limit.kind === 'limited' ? (
          <span className="o2c-credit__marker" style={{ insetInlineStart: share(allowed) }} />
        ) : null}
      </div>
      <p className={over === undefined ? 'o2c-credit__room' : 'o2c-credit__over'}>{verdict(position, words)}</p>
      <Legend parts={parts} />
      {limitNote === '' ? null : <p className="o2c-credit__subtle">{limitNote}</p>}
    </div>
  );
};

const Legend = ({ parts }: Pick<CreditPosition, 'parts'>): React.ReactElement => {
  const { texts, format } = useWords();
  return (
    <ul className="o2c-credit__legend">
      {parts.map(({ name, amount }) => (
        <li key={name}>
          <span className={`o2c-credit__swatch o2c-credit__part--${name}`} aria-hidden />
          <span>{texts(`part_${name}`)}</span>
          <bdi>{format.money(amount)}</bdi>
        </li>
      ))}
    </ul>
  );
};

const ofLimit = ({ limit }: CreditPosition, { texts, format }: Words): string =>
  limit.kind === 'limited' ? texts('of_limit', { limit: format.money(limit.amount) }) : texts(`limit_${limit.kind}`);

/** `12,400 over (108 %)`, or what is left. */
function verdict({ over, room, share }: CreditPosition, { texts, format }: Words): string {
  const percent = share === undefined ? '–' : format.percent(share);
  if (over !== undefined) return texts('over', { amount: format.money(over), percent });
  return room === undefined ? '' : texts('room', { amount: format.money(room), percent });
}
