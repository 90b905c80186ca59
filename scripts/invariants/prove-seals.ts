import { checkSeals } from '@o2c/core/operations';

import { readSealedBooks } from '../audit/read-sealed-books';
import { type Proof } from './proof';

/** Proves the decisions against their hashes and blocks (I21); the anchors outside are looked at by `o2c audit verify`. */
export const proveSeals: Proof = {
  invariants: ['I21'],
  prove: async (session) => {
    const { decisions, seals, unreadable } = await readSealedBooks(session);
    return {
      checked: { decisions: decisions.length, 'decision blocks': seals.length },
      findings: [...unreadable, ...checkSeals({ decisions, seals })],
    };
  },
};
