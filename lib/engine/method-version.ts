/** Version of the computation. It changes when a stored figure would come out differently. */
export const METHOD_VERSION = '2.1';
