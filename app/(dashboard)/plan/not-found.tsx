import { NothingHere } from '@/components/layout/nothing-here.tsx';

export default function NotASymbol() {
  return (
    <NothingHere
      title="Not a symbol"
      why="A symbol is 1 to 10 letters, digits or dots and starts with a letter, such as SPY or BRK.B."
    />
  );
}
