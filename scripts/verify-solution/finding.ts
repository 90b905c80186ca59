/** Something wrong with a package: which rule says so, where, and what. */
export interface Finding {
  readonly rule: string;
  readonly where: string;
  readonly message: string;
}
