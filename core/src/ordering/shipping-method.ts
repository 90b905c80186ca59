/** How goods go to the customer: the platform's own values of an order's shipping method. */
export type ShippingMethod = 'airborne' | 'dhl' | 'fedEx' | 'ups' | 'postalMail' | 'fullLoad' | 'willCall';
