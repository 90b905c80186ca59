import { type Proof } from './proof';
import { proveBilling } from './prove-billing';
import { proveBooks } from './prove-books';
import { proveCash } from './prove-cash';
import { proveJournal } from './prove-journal';
import { proveOutbox } from './prove-outbox';
import { proveSeals } from './prove-seals';

/** Every proof of the suite; a capability adds its own here. */
export const proofs: readonly Proof[] = [proveBilling, proveBooks, proveCash, proveJournal, proveOutbox, proveSeals];
