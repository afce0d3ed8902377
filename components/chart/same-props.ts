/** True for props that would draw the same picture: of plain data, compared by value. For React's `memo`. */
export const sameProps = (before: object, after: object): boolean =>
  before === after || JSON.stringify(before) === JSON.stringify(after);
