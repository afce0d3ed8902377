import { NothingHere } from '@/components/layout/nothing-here.tsx';

export default function NotFound() {
  return <NothingHere title="No such page" why="Nothing is served at this address." />;
}
