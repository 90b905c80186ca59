/** Says what is wrong with the XML being read, and ends the reading. */
export type XmlProblem = (reason: string) => never;
