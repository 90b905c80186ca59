/** What a host may say about a bound column besides its value. */
export interface PropertyState {
  readonly errorMessage?: string;
  readonly readable?: boolean;
}

const base = ({ errorMessage = '', readable = true }: PropertyState) => ({
  error: errorMessage !== '',
  errorMessage,
  security: { readable, editable: readable, secured: !readable },
});

/** A text column or input; null is empty. */
export const textProperty = (
  raw: string | null,
  state: PropertyState = {},
): ComponentFramework.PropertyTypes.StringProperty => ({
  ...base(state),
  type: 'SingleLine.Text',
  raw,
  formatted: raw ?? '',
});

/** A DateOnly column: the host hands over local midnight. */
export const dateProperty = (
  raw: Date | null,
  state: PropertyState = {},
): ComponentFramework.PropertyTypes.DateTimeProperty => ({
  ...base(state),
  type: 'DateAndTime.DateOnly',
  raw,
});

export const numberProperty = (
  raw: number | null,
  state: PropertyState = {},
): ComponentFramework.PropertyTypes.WholeNumberProperty => ({
  ...base(state),
  type: 'Whole.None',
  raw,
});

export const twoOptionsProperty = (
  raw: boolean,
  state: PropertyState = {},
): ComponentFramework.PropertyTypes.TwoOptionsProperty => ({
  ...base(state),
  type: 'TwoOptions',
  raw,
});

export const enumProperty = <Name extends string>(raw: Name): ComponentFramework.PropertyTypes.EnumProperty<Name> => ({
  type: 'Enum',
  raw,
});
