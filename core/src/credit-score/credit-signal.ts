import { alternateKey, type Decimal, type Instant, rowId } from '../kernel';

/** What an outside source says of a customer, as it said it (CR-18); a newer one stands beside the older ones. */
export interface CreditSignal {
  readonly id: string;
  readonly key: string;
  readonly customerId: string;
  readonly source: string;
  /** The name of the figure at its source, such as `rating`. */
  readonly kind: string;
  readonly value?: Decimal;
  readonly textValue?: string;
  /** When the source says it was true. */
  readonly observedOn: Instant;
  readonly receivedOn: Instant;
  readonly staleAfterDays: number;
  readonly detail?: string;
  readonly lastOperationId: string;
}

/** Id and key of a signal: one per customer, source, kind and moment, however often it is received. */
export function signalIdentity(
  signal: Pick<CreditSignal, 'customerId' | 'source' | 'kind' | 'observedOn'>,
): Pick<CreditSignal, 'id' | 'key'> {
  const parts = [signal.source, signal.kind, signal.observedOn, signal.customerId] as const;
  return { id: rowId('creditsignal', ...parts), key: alternateKey('creditsignal', ...parts) };
}
