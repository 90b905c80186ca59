import { isoDate, type IsoDate } from '@o2c/core/kernel';
import { isOffline, isoOfHostDate, recordIdOf } from '@o2c/pcf-shared';
import { type IInputs } from './panel-inputs';
import { type AgingPanelProps } from './panel-props';

type Context = ComponentFramework.Context<IInputs>;
type Question = Pick<AgingPanelProps, 'customer' | 'saved' | 'obstacle' | 'today' | 'start' | 'offline'>;

/** Who and when the host's form asks about, and what stands in the way. */
export function hostQuestion(context: Context): Question {
  const { recordKey, asOf, defaultBasis, showBase } = context.parameters;
  const today = dayOf(new Date());
  const customer = recordKey.raw?.trim() ?? '';
  const wanted = asOf?.raw instanceof Date ? dayOf(asOf.raw) : today;
  return {
    customer: customer === '' ? undefined : customer,
    saved: recordIdOf(context) !== undefined,
    obstacle: obstacleOf(recordKey),
    today,
    start: {
      asOf: wanted > today ? today : wanted,
      basis: defaultBasis?.raw ?? 'dueDate',
      measure: showBase?.raw === true ? 'accounting' : 'document',
    },
    offline: isOffline(context),
  };
}

/** A DateOnly value comes as a `Date` at local midnight; its local parts are the day that was meant. */
const dayOf = (date: Date): IsoDate => isoDate(isoOfHostDate(date));

function obstacleOf(recordKey: IInputs['recordKey']): Question['obstacle'] {
  if (recordKey.security?.readable === false) return 'unreadable-column';
  return recordKey.error && recordKey.errorMessage !== '' ? { message: recordKey.errorMessage } : undefined;
}
