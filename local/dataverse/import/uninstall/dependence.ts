/** A component by what people call it. */
export interface NamedComponent {
  readonly type: number;
  readonly id: string;
  readonly name: string;
}

/** Something that stays and needs something that would go. */
export interface Dependence {
  readonly required: NamedComponent;
  readonly dependent: NamedComponent;
}
