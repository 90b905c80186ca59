import type * as React from 'react';
import { type RequestsState } from '../action-status/use-requests';
import { type CreditSubject } from './credit-subject';
import { type HoldFacts, type RecordLink } from './hold-facts';
import { type ProfileFacts } from './profile-facts';
import { type ReleaseAuthority } from './release-authority';

/** What the credit view needs, of any control that shows one hold or one customer. */
export interface CreditHoldViewProps {
  readonly subject: CreditSubject;
  /** The hold that is looked at; undefined when there is none. */
  readonly hold: HoldFacts | undefined;
  readonly profile: ProfileFacts | undefined;
  readonly authority: ReleaseAuthority;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly shortcuts: boolean;
  /** Requests of the control; without a desk nothing can be asked for. */
  readonly requests: RequestsState;
  /** Absent in hosts that open no forms. */
  readonly onOpen: ((link: RecordLink) => void) | undefined;
  /** Between the banner and the figures: what to know about the reading. */
  readonly children?: React.ReactNode;
}
