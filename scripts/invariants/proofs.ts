import { type Proof } from './proof';
import { proveBooks } from './prove-books';
import { proveJournal } from './prove-journal';
import { proveSeals } from './prove-seals';

/** Every proof of the suite; a capability adds its own here. */
export const proofs: readonly Proof[] = [proveBooks, proveJournal, proveSeals];
