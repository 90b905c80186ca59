import * as React from 'react';
import {
  ChoiceGroup,
  DefaultButton,
  Dialog,
  DialogFooter,
  DialogType,
  PrimaryButton,
  TextField,
  type ITextFieldProps,
} from '@fluentui/react';
import { type ReleasePath } from '@o2c/core/credit';
import { type Money } from '@o2c/core/kernel';
import { useWords, type Words } from '../words/use-words';
import { EMPTY_DECISION, fieldInTheWay, type DecisionFields, type DecisionRules } from './decision-form';
import { pathText } from './path-text';

export type DecisionName = 'release' | 'requestRelease' | 'reject' | 'force';

export interface DecisionDialogProps {
  readonly decision: DecisionName;
  /** Name of what is decided about. */
  readonly target: string;
  readonly amount: Money | undefined;
  /** How many other open holds a release could take along. */
  readonly others: number;
  readonly path: ReleasePath | undefined;
  /** Whether the amount is so high that it is typed once more. */
  readonly confirms: boolean;
  readonly today: string;
  readonly onDecide: (fields: DecisionFields) => void;
  readonly onDismiss: () => void;
}

/** Asks for what a decision needs: the reason always; of a release also when to look again, how far and how (spec/ux.md 8.1). */
export const DecisionDialog = (props: DecisionDialogProps): React.ReactElement => {
  const { decision, target, amount, confirms, today, onDecide, onDismiss } = props;
  const words = useWords();
  const { texts } = words;
  const confirm = confirms && isRelease(decision) ? amount : undefined;
  const { fields, set, text, submit } = useFields({ reviews: isRelease(decision), today, confirm }, onDecide);
  const title = texts(`dialog_${decision}`, { target });
  return (
    <Dialog
      hidden={false}
      onDismiss={onDismiss}
      dialogContentProps={{ type: DialogType.normal, title, subText: subText(props, words) }}
      minWidth={320}
      maxWidth={480}
    >
      <form className="o2c-credit-form" onSubmit={submit} noValidate>
        <TextField {...text('reason')} required multiline rows={2} />
        {isRelease(decision) ? <ReleaseFields {...props} fields={fields} set={set} text={text} /> : null}
        <TextField {...text('note')} />
        {confirm === undefined ? null : <Confirm {...text('typedAmount')} amount={confirm} />}
        <DialogFooter>
          <PrimaryButton type="submit" text={texts(`action_${decision}`)} />
          <DefaultButton text={texts('cancel')} onClick={onDismiss} />
        </DialogFooter>
      </form>
    </Dialog>
  );
};

interface FieldsState {
  readonly fields: DecisionFields;
  readonly set: (changed: Partial<DecisionFields>) => void;
  /** Properties of a text field; what is wrong with it is said once the person has tried. */
  readonly text: TextOf;
  readonly submit: (event: React.FormEvent) => void;
}

function useFields(rules: DecisionRules, onDecide: DecisionDialogProps['onDecide']): FieldsState {
  const { texts } = useWords();
  const [fields, setFields] = React.useState<DecisionFields>(EMPTY_DECISION);
  const [tried, setTried] = React.useState(false);
  const inTheWay = fieldInTheWay(fields, rules);
  const set = (changed: Partial<DecisionFields>): void => setFields((before) => ({ ...before, ...changed }));
  const text: TextOf = (name) => ({
    label: texts(`dialog_${name}`),
    value: fields[name],
    onChange: (_event, value = '') => set({ [name]: value }),
    ...(tried && inTheWay === name ? { errorMessage: texts(`dialog_missing_${name}`) } : {}),
  });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (inTheWay === undefined) onDecide(fields);
    else setTried(true);
  };
  return { fields, set, text, submit };
}

const isRelease = (decision: DecisionName): boolean => decision === 'release' || decision === 'requestRelease';

type TextOf = (name: 'reason' | 'note' | 'reviewOn' | 'typedAmount') => ITextFieldProps;

interface ReleaseFieldsProps extends Pick<DecisionDialogProps, 'others' | 'today'> {
  readonly fields: DecisionFields;
  readonly set: (changed: Partial<DecisionFields>) => void;
  readonly text: TextOf;
}

const ReleaseFields = ({ others, today, fields, set, text }: ReleaseFieldsProps): React.ReactElement => (
  <>
    <TextField {...text('reviewOn')} required type="date" min={today} />
    <Choice name="mode" values={MODES} value={fields.mode} set={(mode) => set({ mode })} />
    {others === 0 ? null : (
      <Choice name="scope" values={SCOPES} value={fields.scope} set={(scope) => set({ scope })} count={others + 1} />
    )}
  </>
);

const MODES = ['withoutPosting', 'withPosting'] as const;
const SCOPES = ['this', 'all'] as const;

const Confirm = ({ amount, ...field }: ITextFieldProps & { readonly amount: Money }): React.ReactElement => {
  const { texts, format } = useWords();
  const label = texts('dialog_typedAmount', { amount: format.money(amount) });
  return <TextField {...field} label={label} required autoComplete="off" />;
};

function subText(
  { decision, path, amount }: Pick<DecisionDialogProps, 'decision' | 'path' | 'amount'>,
  words: Words,
): string {
  const { texts, format } = words;
  const parts = [
    texts(`dialog_${decision}_detail`),
    ...(amount === undefined || decision === 'force' ? [] : [texts('dialog_amount', { amount: format.money(amount) })]),
    ...(isRelease(decision) ? [pathText(path, words)] : []),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

interface ChoiceProps<Value extends string> {
  readonly name: 'mode' | 'scope';
  readonly values: readonly Value[];
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly count?: number;
}

function Choice<Value extends string>({ name, values, value, set, count = 0 }: ChoiceProps<Value>) {
  const { texts } = useWords();
  return (
    <ChoiceGroup
      label={texts(`dialog_${name}`)}
      selectedKey={value}
      options={values.map((key) => ({ key, text: texts(`dialog_${name}_${key}`, { count }) }))}
      onChange={(_, option) => {
        const chosen = values.find((one) => one === option?.key);
        if (chosen !== undefined) set(chosen);
      }}
    />
  );
}
