import { type IsoDate } from '@o2c/core/kernel';
import { type Formatter, type HostDesign, type Texts } from '@o2c/pcf-shared';
import { type ReceivablesSource } from './sources/receivables-source';
import { type Basis, type Measure } from './view-model/aging-model';
import { type ExportFile } from './view-model/export-file';

/** Everything the panel needs, said in its own words: no host type goes beyond this point. */
export interface AgingPanelProps {
  /** Account number; undefined while the record has none. */
  readonly customer: string | undefined;
  /** Whether the record exists; a new one has no figures yet. */
  readonly saved: boolean;
  /** What the host has to say against the bound column: an error text, or that the user may not read it. */
  readonly obstacle: 'unreadable-column' | { readonly message: string } | undefined;
  readonly source: ReceivablesSource | undefined;
  readonly today: IsoDate;
  readonly now: () => string;
  readonly start: { readonly asOf: IsoDate; readonly basis: Basis; readonly measure: Measure };
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
  readonly onOpenItem: ((id: string) => void) | undefined;
  readonly onExport: ((file: ExportFile) => void) | undefined;
}
