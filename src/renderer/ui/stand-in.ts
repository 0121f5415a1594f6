/** What masking leaves: `<IP-pub-4f.a2.91.07>`, `<EMAIL-K2V7QX3MZA>`. For `matchAll` and `search`. */
export const STAND_IN = /<[A-Z][A-Z0-9]{0,14}[-_][A-Za-z0-9.:@_-]{1,60}>/
