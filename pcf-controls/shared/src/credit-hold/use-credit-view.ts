import * as React from 'react';
import { type ReleasePath } from '@o2c/core/credit';
import { LETTERS } from './ActionBar';
import { type CreditSubject } from './credit-subject';
import { creditActions, type CreditActionName } from './credit-actions';
import { evaluateDraft, forceDraft, rejectDraft, releaseDrafts } from './credit-drafts';
import { type CreditHoldViewProps } from './credit-hold-view-props';
import { positionOfFacts, positionOfHold, positionOfProfile, type CreditPosition } from './credit-position';
import { type DecisionDialogProps, type DecisionName } from './DecisionDialog';
import { type DecisionFields } from './decision-form';
import { evaluationOf, type Evaluation } from './evaluation';
import { isOpen, type HoldFacts } from './hold-facts';
import { asksForAmount, releasePathOf } from './release-authority';
import { standingOf, type Standing } from './standing';
import { useCreditKeys } from './use-credit-keys';

interface ViewFacts {
  readonly evaluation: Evaluation | undefined;
  readonly position: CreditPosition | undefined;
  readonly standing: Standing;
  readonly path: ReleasePath | undefined;
}

export interface CreditViewState extends ViewFacts {
  readonly actions: readonly CreditActionName[];
  readonly run: (action: CreditActionName) => void;
  readonly whatIfOpen: boolean;
  readonly dialog: DecisionDialogProps | undefined;
  readonly sheetOpen: boolean;
  readonly openSheet: () => void;
  readonly closeSheet: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** What the view shows and what its buttons and keys do. */
export function useCreditView(props: CreditHoldViewProps): CreditViewState {
  const { subject, hold, authority, shortcuts, requests } = props;
  const facts = useFacts(props);
  const [whatIfOpen, setWhatIfOpen] = React.useState(false);
  const [sheetOpen, setSheetOpen] = React.useState(false);
  const decision = useDecision(props, facts);
  const actions = creditActions({ ...facts, subject, hold, authority, canAsk: requests.desk !== undefined });
  const run = (action: CreditActionName): void => {
    if (action === 'whatIf') setWhatIfOpen(!whatIfOpen);
    else if (action === 'evaluate') evaluate(props);
    else decision.open(action);
  };
  const back = (): boolean => {
    if (whatIfOpen) setWhatIfOpen(false);
    return whatIfOpen;
  };
  const act = Object.fromEntries(actions.map((name) => [LETTERS[name], () => run(name)]));
  return {
    ...facts,
    ...{ actions, run, whatIfOpen, sheetOpen },
    dialog: decision.dialog,
    openSheet: () => setSheetOpen(true),
    closeSheet: () => setSheetOpen(false),
    onKeyDown: useCreditKeys({
      letters: shortcuts,
      act: { ...act, '?': () => setSheetOpen(true) },
      undo: () => requests.desk?.undo() === true,
      back,
    }),
  };
}

interface DecisionState {
  readonly open: (decision: DecisionName) => void;
  readonly dialog: DecisionDialogProps | undefined;
}

/** The dialog that is open; closed, the focus goes back to where it was opened from. */
function useDecision(props: CreditHoldViewProps, { path, evaluation }: ViewFacts): DecisionState {
  const { subject, hold, authority, today } = props;
  const [decision, setDecision] = React.useState<DecisionName | undefined>(undefined);
  const trigger = React.useRef<Element | null>(null);
  const close = (): void => {
    setDecision(undefined);
    const { current } = trigger;
    // After Fluent has put the focus where it thinks best.
    setTimeout(() => (current instanceof HTMLElement ? current.focus() : undefined), 0);
  };
  const open = (wanted: DecisionName): void => {
    trigger.current = document.activeElement;
    setDecision(wanted);
  };
  const dialog: DecisionDialogProps | undefined = decision && {
    decision,
    target: (decision === 'force' ? undefined : hold?.name) ?? subject.record.name,
    amount: hold?.amount,
    others: othersOf(subject, hold).length,
    path,
    confirms: hold !== undefined && asksForAmount(hold, authority, evaluation),
    today,
    onDismiss: close,
    onDecide: (fields) => {
      decide(props, { decision, fields, path });
      close();
    },
  };
  return { open, dialog };
}

/** What follows from the reading alone. */
function useFacts({ subject, hold, profile, authority, today }: CreditHoldViewProps): ViewFacts {
  const open = hold !== undefined && isOpen(hold) ? hold : undefined;
  const evaluation = React.useMemo(() => evaluationOf(open?.evaluation ?? ''), [open]);
  const position = React.useMemo(
    () =>
      (evaluation && positionOfFacts(evaluation.facts)) ??
      (open && positionOfHold(open)) ??
      (profile && positionOfProfile(profile, today)),
    [evaluation, open, profile, today],
  );
  const path = React.useMemo(() => open && releasePathOf(open, authority, evaluation), [open, authority, evaluation]);
  return { evaluation, position, path, standing: standingOf({ subject, hold, profile, position, today }) };
}

function evaluate({ subject, hold, requests }: CreditHoldViewProps): void {
  const open = hold !== undefined && isOpen(hold) ? hold : undefined;
  const customer = subject.mode === 'account' ? subject.record : subject.customer;
  if (customer !== undefined) requests.desk?.send([evaluateDraft(open, customer)]);
}

interface Decided {
  readonly decision: DecisionName;
  readonly fields: DecisionFields;
  readonly path: ReleasePath | undefined;
}

function decide({ subject, hold, requests }: CreditHoldViewProps, { decision, fields, path }: Decided): void {
  if (decision === 'force') requests.desk?.ask([forceDraft(subject.record, fields)]);
  else if (hold === undefined) return;
  else if (decision === 'reject') requests.desk?.ask([rejectDraft(hold, fields)]);
  else {
    const action = path?.kind === 'needsApproval' ? path.action : ASKED_AS[decision];
    const holds = fields.scope === 'all' ? [hold, ...othersOf(subject, hold)] : [hold];
    requests.desk?.ask(releaseDrafts(holds, action, fields));
  }
}

/** The customer's other open holds with the same legal entity. */
const othersOf = ({ mode, holds, others }: CreditSubject, hold: HoldFacts | undefined): readonly HoldFacts[] =>
  mode !== 'account'
    ? others
    : holds.filter((one) => isOpen(one) && one.id !== hold?.id && one.legalEntityId === hold?.legalEntityId);

/** Where the path is not known, by what the person pressed. */
const ASKED_AS = { release: 'credit.release', requestRelease: 'credit.request-release' } as const;
