/** `product.statecode`. */
export const PRODUCT_STATE = { active: 0, retired: 1, draft: 2, underRevision: 3 } as const;

/** `product.productstructure`. */
export const PRODUCT_STRUCTURE = { product: 1, family: 2, bundle: 3 } as const;
