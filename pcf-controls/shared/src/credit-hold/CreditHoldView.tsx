import * as React from 'react';
import { tables } from '@o2c/core/dataverse';
import { RequestStrip } from '../action-status/RequestStrip';
import { useWords } from '../words/use-words';
import { ActionBar } from './ActionBar';
import { Banner } from './Banner';
import { type CreditHoldViewProps } from './credit-hold-view-props';
import { DecisionDialog } from './DecisionDialog';
import { ExposureBar } from './ExposureBar';
import { History } from './History';
import { isOpen } from './hold-facts';
import { limitNote } from './limit-note';
import { pathText } from './path-text';
import { Reasons } from './Reasons';
import { ShortcutSheet } from './ShortcutSheet';
import { useCreditView, type CreditViewState } from './use-credit-view';
import { useKeptFocus } from './use-kept-focus';
import { WhatIf } from './WhatIf';

/** One hold or one customer: how it stands, what is used, why, what can be done, and what was decided (spec/ux.md 8.1 Layout). */
export const CreditHoldView = (props: CreditHoldViewProps): React.ReactElement => {
  const { subject, hold, profile, requests, shortcuts, onOpen, children } = props;
  const words = useWords();
  const view = useCreditView(props);
  const keeping = useKeptFocus();
  const { position, evaluation, standing } = view;
  const note = limitNote(evaluation === undefined ? profile : profile && { ...profile, exposureOn: undefined }, words);
  return (
    <div
      ref={keeping.root}
      tabIndex={-1}
      className="o2c-credit__view"
      onKeyDown={view.onKeyDown}
      onFocus={keeping.onFocus}
      onBlur={keeping.onBlur}
    >
      <Banner standing={standing} hold={hold} profile={profile} />
      {children}
      <div className="o2c-credit__zones">
        {position === undefined ? null : <ExposureBar position={position} limitNote={note} />}
        {hold !== undefined && isOpen(hold) ? <Reasons hold={hold} evaluation={evaluation} onOpen={onOpen} /> : null}
      </div>
      <Actions {...props} view={view} />
      {hold !== undefined && isOpen(hold) ? <p className="o2c-credit__path">{pathText(view.path, words)}</p> : null}
      <RequestStrip {...requests} />
      {view.whatIfOpen && evaluation !== undefined ? (
        <WhatIf evaluation={evaluation} onClose={() => view.run('whatIf')} />
      ) : null}
      <History holds={subject.holds} />
      {view.dialog === undefined ? null : <DecisionDialog {...view.dialog} />}
      <ShortcutSheet open={view.sheetOpen} letters={shortcuts} onClose={view.closeSheet} />
    </div>
  );
};

/** The buttons, and where they lead: what the policy says about a release, to the customer, to the keys. */
const Actions = ({ view, ...props }: CreditHoldViewProps & { readonly view: CreditViewState }): React.ReactElement => {
  const { texts } = useWords();
  const { onOpen, shortcuts, subject, hold } = props;
  const { customer, mode } = subject;
  const approval = hold?.approval?.status === 'requested' ? hold.approval : undefined;
  return (
    <ActionBar actions={view.actions} letters={shortcuts} expanded={view.whatIfOpen} run={view.run}>
      {approval !== undefined && onOpen !== undefined ? (
        <button
          type="button"
          className="o2c-credit__button"
          onClick={() => onOpen({ table: tables.approval.logicalName, id: approval.id, name: '' })}
        >
          {texts('action_openApproval')}
        </button>
      ) : null}
      {customer !== undefined && mode !== 'account' && onOpen !== undefined ? (
        <button type="button" className="o2c-credit__button" onClick={() => onOpen(customer)}>
          {texts('action_openCustomer')}
        </button>
      ) : null}
      <button type="button" className="o2c-credit__link" onClick={view.openSheet}>
        {texts('keys_title')}
      </button>
    </ActionBar>
  );
};
