import { type Decimal, type Instant, type Result } from '@o2c/core/kernel';

/** A signal as a source tells it; the customer goes by its account number there. */
export interface SourcedSignal {
  /** Line of the file or place in the answer, from 1. */
  readonly at: number;
  readonly customerNumber: string;
  readonly source: string;
  readonly kind: string;
  readonly value?: Decimal;
  readonly textValue?: string;
  readonly observedOn: Instant;
  readonly staleAfterDays: number;
  readonly detail?: string;
}

/** One signal that cannot be taken; the others go on. */
export interface SignalDefect {
  readonly at: number;
  readonly code:
    | 'signal.not-json'
    | 'signal.columns'
    | 'signal.quote-not-closed'
    | 'signal.field'
    | 'signal.no-value'
    | 'signal.other-source'
    | 'signal.in-the-future'
    | 'signal.customer-unknown'
    | 'signal.customer-twice'
    | 'signal.differs'
    | 'signal.not-written';
  readonly field?: string;
}

/** What a source said, signal by signal. */
export interface SourceReading {
  readonly signals: readonly SourcedSignal[];
  readonly defects: readonly SignalDefect[];
}

/** Why a source said nothing at all. */
export interface SourceRefusal {
  readonly code:
    | 'signals.empty'
    | 'signals.header'
    | 'signals.not-allowed'
    | 'signals.redirected'
    | 'signals.too-large'
    | 'signals.too-slow'
    | 'signals.unreachable'
    | 'signals.status'
    | 'signals.not-text';
  readonly reason: string;
}

/** Somebody outside who says something of customers: a file, a service (CR-18). */
export interface SignalSource {
  readonly name: string;
  readonly read: () => Promise<Result<SourceReading, SourceRefusal>>;
}
