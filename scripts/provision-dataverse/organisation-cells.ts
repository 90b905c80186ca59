import { z } from 'zod';

/** The code of a legal entity. */
export const code = z.string().regex(/^[A-Z0-9]{2,10}$/);

/** Plain decimal text, not below zero. */
export const amount = z.string().regex(/^\d+(\.\d{1,10})?$/);

export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
