import { type Proof } from './proof';
import { proveBilling } from './prove-billing';
import { proveBooks } from './prove-books';
import { proveCash } from './prove-cash';
import { proveCompanies } from './prove-companies';
import { proveCredit } from './prove-credit';
import { proveJournal } from './prove-journal';
import { proveLimits } from './prove-limits';
import { proveOrderStates } from './prove-order-states';
import { proveOutbox } from './prove-outbox';
import { proveSeals } from './prove-seals';

/** Every proof of the suite; a capability adds its own here. */
export const proofs: readonly Proof[] = [
  proveBilling,
  proveBooks,
  proveCash,
  proveCompanies,
  proveCredit,
  proveJournal,
  proveLimits,
  proveOrderStates,
  proveOutbox,
  proveSeals,
];
