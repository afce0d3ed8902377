'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useSingleKeys } from './single-keys.ts';

const KEYS = [
  { keys: ['⌘K', 'Ctrl K'], does: 'Choose a symbol', single: false },
  { keys: ['/'], does: 'Choose a symbol', single: true },
  { keys: ['←', '→'], does: 'Earlier, later snapshot', single: true },
  { keys: ['p'], does: 'Pause and resume live updates', single: true },
  { keys: ['t'], does: 'Theme: dark, light, as the system', single: true },
  { keys: ['?'], does: 'This list', single: true },
] as const;

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The keys that do something, and the switch that turns the single ones off. */
export function ShortcutsDialog({ open, onOpenChange }: ShortcutsDialogProps) {
  const [isOn, setOn] = useSingleKeys();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="pop dialog">
          <Dialog.Title className="dialog-title">Keyboard</Dialog.Title>
          <dl className="keys">
            {KEYS.map(({ keys, does, single }) => (
              <div key={keys.join()} className={single && !isOn ? 'dimmed' : undefined}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
            Single-key shortcuts
          </label>
          <Dialog.Close className="btn">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
