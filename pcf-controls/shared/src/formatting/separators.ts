/** The user's own separators for amounts; empty or missing ones leave the language's usual ones. */
export interface Separators {
  readonly decimal?: string | undefined;
  readonly group?: string | undefined;
}

/** Formats by the language, with the separators the user chose in the personal settings. */
export function withSeparators(format: Intl.NumberFormat, value: number, separators: Separators): string {
  return format
    .formatToParts(value)
    .map((part) => {
      if (part.type === 'decimal') return separators.decimal ?? part.value;
      if (part.type === 'group') return separators.group ?? part.value;
      return part.value;
    })
    .join('');
}
