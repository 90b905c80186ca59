/** Values to put into a text; numbers choose the plural form when the key is asked with `plural`. */
export type TextValues = Readonly<Record<string, string | number>>;

export interface Texts {
  /** The text of a key with `{name}` places filled. */
  (key: string, values?: TextValues): string;
  /** The text of `key_<plural category>` for the count, else of `key_other`; `{count}` is the formatted count. */
  plural(key: string, count: number, values?: TextValues): string;
}

export interface TextSource {
  readonly getString: (key: string) => string;
  readonly locale: string;
  readonly integer: (value: number) => string;
}

/** Texts of a control from the host's resources. No sentence is glued together: each is one resource with named places. */
export function textsOf({ getString, locale, integer }: TextSource): Texts {
  const rules = new Intl.PluralRules(locale);
  const fill = (template: string, values: TextValues): string =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : String(value);
    });
  const text = (key: string, values: TextValues = {}): string => fill(getString(key), values);
  const plural = (key: string, count: number, values: TextValues = {}): string => {
    const wanted = `${key}_${rules.select(count)}`;
    const template = getString(wanted);
    // A host answers an unknown key with the key itself: not every language has every category.
    const found = template === '' || template === wanted ? getString(`${key}_other`) : template;
    return fill(found, { ...values, count: integer(count) });
  };
  return Object.assign(text, { plural });
}
