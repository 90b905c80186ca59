import { type CurrencyCode, type IsoDate } from '../../kernel';
import { type PriceList } from '../price-list';
import { type IntakeDefectCode } from './intake-defect';
import { type IntakeFacts, type OrderingProfile } from './intake-facts';
import { type DefectFacts } from './open-body';

/** What of the order a line is checked against; what is absent was defective itself and is named already. */
export interface LineSetting {
  readonly facts: IntakeFacts;
  readonly day: IsoDate;
  readonly currency?: CurrencyCode | undefined;
  readonly legalEntityId?: string | undefined;
  readonly profile?: OrderingProfile | undefined;
  readonly priceList?: PriceList | undefined;
}

/** Notes a defect of one line's field. */
export type NoteLine = (code: IntakeDefectCode, field: string, facts?: DefectFacts) => void;
