/** A part of a whole as a fraction for display; of nothing it is nothing. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
