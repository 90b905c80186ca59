import { type IsoDate } from '@o2c/core/kernel';
import { type Formatter, type HostDesign, type Texts } from '@o2c/pcf-shared';
import { type RequestPort } from '@o2c/pcf-shared/action-status';
import { type AuthoritySource } from './sources/authority-source';
import { type CurrentSource } from './sources/current-source';
import { type DetailsSource } from './sources/details-source';
import { type HoldRow, type Reference } from './sources/hold-row';

/** The rows of the view as they are now. */
export interface HoldListing {
  readonly rows: readonly HoldRow[];
  /** Rows that this view or this user's rights do not show enough of. */
  readonly unreadable: number;
  readonly loading: boolean;
  /** What the host says against its own query. */
  readonly failure: string | undefined;
  /** Of the whole view; undefined: the host did not count. */
  readonly total: number | undefined;
  readonly hasMore: boolean;
  readonly sorting: { readonly column: string; readonly descending: boolean } | undefined;
  /** Milliseconds of the clock at the last load. */
  readonly readAt: number;
  readonly view: { readonly id: string; readonly name: string };
}

/** What the list asks of the host's dataset. */
export interface HoldCommands {
  readonly loadMore: () => void;
  readonly refresh: () => void;
  readonly sortBy: (column: string) => void;
  /** The hold's own form, as the view opens it. */
  readonly openHold: (id: string) => void;
  /** Undefined where the host opens no forms. */
  readonly openRecord: ((record: Reference) => void) | undefined;
  /** Tells the host's command bar what is chosen. */
  readonly select: (ids: readonly string[]) => void;
}

/** Everything the list needs, said in its own words: no host type goes beyond this point. */
export interface HoldListProps {
  readonly listing: HoldListing;
  readonly commands: HoldCommands;
  /** Undefined where the host has no Web API. */
  readonly details: DetailsSource | undefined;
  readonly authority: AuthoritySource | undefined;
  readonly current: CurrentSource | undefined;
  readonly requests: RequestPort | undefined;
  /** Whether this user may ask for anything at all. */
  readonly mayAsk: boolean;
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly clock: () => number;
  readonly compact: boolean;
  readonly shortcuts: boolean;
  readonly staleAfterMinutes: number;
  readonly gridHeight: number;
  readonly allocatedWidth: number;
  readonly offline: boolean;
  readonly design: HostDesign | undefined;
  readonly isRtl: boolean;
  readonly texts: Texts;
  readonly format: Formatter;
}
