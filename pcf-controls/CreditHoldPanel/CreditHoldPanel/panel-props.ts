import { type Formatter, type HostDesign, type Texts } from '@o2c/pcf-shared';
import { type RequestPort } from '@o2c/pcf-shared/action-status';
import { type RecordLink } from '@o2c/pcf-shared/credit-hold';
import { type AuthoritySource } from './sources/authority-source';
import { type CreditQuestion, type CreditSource } from './sources/credit-source';

/** Everything the panel needs, said in its own words: no host type goes beyond this point. */
export interface CreditHoldPanelProps {
  /** Undefined while the record is not saved. */
  readonly question: CreditQuestion | undefined;
  readonly mode: CreditQuestion['mode'];
  /** What the host has to say against the bound column: an error text, or that the user may not read it. */
  readonly obstacle: 'unreadable-column' | { readonly message: string } | undefined;
  readonly source: CreditSource | undefined;
  readonly authority: AuthoritySource | undefined;
  /** Absent in hosts that take no requests. */
  readonly requests: RequestPort | undefined;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly now: () => string;
  readonly today: string;
  readonly compact: boolean;
  readonly shortcuts: boolean;
  readonly staleAfterMinutes: number;
  readonly offline: boolean;
  readonly design: HostDesign | undefined;
  readonly isRtl: boolean;
  readonly texts: Texts;
  readonly format: Formatter;
  /** Absent in hosts that open no forms. */
  readonly onOpen: ((link: RecordLink) => void) | undefined;
}
