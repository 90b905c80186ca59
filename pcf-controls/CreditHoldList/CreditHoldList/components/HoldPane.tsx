import * as React from 'react';
import { type IsoDate } from '@o2c/core/kernel';
import { useWords } from '@o2c/pcf-shared';
import { type TrackedRequest } from '@o2c/pcf-shared/action-status';
import { type HoldCommands } from '../list-props';
import { type HoldRow } from '../sources/hold-row';
import { type ListedHold } from '../view-model/filter-rows';
import { daysHeld, daysOverdue, nextAction } from '../view-model/hold-facts';
import { causeText, measureText } from '../view-model/reason-text';
import { StateChips } from './chips';

export interface HoldPaneProps {
  readonly hold: ListedHold;
  readonly request: TrackedRequest | undefined;
  readonly today: IsoDate;
  readonly commands: Pick<HoldCommands, 'openHold' | 'openRecord'>;
  readonly onClose: () => void;
}

/** One hold in full: every reason with what would clear it, the figures, and the way to its rows. */
export const HoldPane = (props: HoldPaneProps): React.ReactElement => {
  const { hold, commands, onClose } = props;
  const { row } = hold;
  const { texts } = useWords();
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), [row.id]);
  return (
    <aside className="o2c-holds__pane" aria-label={texts('pane_label', { document: row.name })} data-pane>
      <div className="o2c-holds__pane-head">
        <h2 ref={title} tabIndex={-1}>
          <bdi>{row.name}</bdi>
        </h2>
        <button type="button" className="o2c-holds__icon-button" aria-label={texts('close')} onClick={onClose}>
          ✕
        </button>
      </div>
      <p className="o2c-holds__subtle">
        <bdi>{row.customer.name}</bdi>
      </p>
      <StateChips row={row} request={props.request} />
      <h3>{texts('column_reasons')}</h3>
      <PaneReasons hold={hold} />
      <h3>{texts('column_next')}</h3>
      <p>{nextAction(row, texts)}</p>
      <h3>{texts('pane_figures')}</h3>
      <PaneFigures {...props} />
      <PaneActions row={row} commands={commands} />
    </aside>
  );
};

const PaneActions = ({
  row,
  commands,
}: Pick<HoldPaneProps, 'commands'> & { readonly row: HoldRow }): React.ReactElement => {
  const { texts } = useWords();
  const open = commands.openRecord;
  const { document, customer } = row;
  const button = (key: string, run: () => void): React.ReactElement => (
    <button type="button" className="o2c-holds__button" onClick={run}>
      {texts(key)}
    </button>
  );
  return (
    <div className="o2c-holds__pane-actions">
      {button('open_hold', () => commands.openHold(row.id))}
      {open && document ? button(`open_${row.kind}`, () => open(document)) : null}
      {open ? button('open_customer', () => open(customer)) : null}
    </div>
  );
};

const PaneReasons = ({ hold: { row, reasons } }: { readonly hold: ListedHold }): React.ReactElement => {
  const words = useWords();
  if (reasons === undefined) return <p className="o2c-holds__subtle">{words.texts('reasons_loading')}</p>;
  return (
    <ul className="o2c-holds__pane-reasons">
      {reasons.map((reason) => (
        <li key={reason.id}>
          <strong>{causeText(reason.cause, words.texts)}</strong>{' '}
          <bdi>{measureText(reason, row.amount.currency, words)}</bdi>
          {reason.cleared ? <span className="o2c-holds__subtle"> {words.texts('reason_cleared')}</span> : null}
          {reason.explanation === undefined ? null : <p className="o2c-holds__subtle">{reason.explanation}</p>}
        </li>
      ))}
    </ul>
  );
};

const PaneFigures = ({ hold: { row }, today }: HoldPaneProps): React.ReactElement => {
  const { texts, format } = useWords();
  const overdue = daysOverdue(row, today);
  const figures: readonly (readonly [string, string | undefined])[] = [
    ['column_amount', format.money(row.amount)],
    ['column_exposure', format.money(row.exposureAfter)],
    ['figure_limit', row.limit === undefined ? undefined : format.money(row.limit)],
    ['column_excess', row.excess === undefined ? undefined : format.money(row.excess)],
    ['column_oldest', overdue === undefined ? undefined : texts.plural('days', overdue)],
    ['column_risk', row.riskGroup === undefined ? undefined : texts(`risk_${row.riskGroup}`)],
    ['column_days', texts.plural('days', daysHeld(row, today))],
  ];
  return (
    <dl className="o2c-holds__figures">
      {figures.map(([name, value]) =>
        value === undefined ? null : (
          <React.Fragment key={name}>
            <dt>{texts(name)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </React.Fragment>
        ),
      )}
    </dl>
  );
};
